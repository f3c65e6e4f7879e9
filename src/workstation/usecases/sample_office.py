"""The sample office: an invented company with people, PCs, articles and photos, made in one go.

It serves the demo, new staff and screenshots. Everything is made through the same use cases that
people use; the register `sample` keeps real WeChat accounts away from it for ever.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from workstation.domain.errors import Unavailable
from workstation.domain.ids import ArticleId
from workstation.domain.membership_entries import Role
from workstation.sync.addresses import Place
from workstation.sync.share import Share
from workstation.usecases.articles import new_article
from workstation.usecases.asking import waiting_requests
from workstation.usecases.desk import Desk
from workstation.usecases.exchange import exchange
from workstation.usecases.invitations import invite_member, join_office, read_invitation
from workstation.usecases.members import admit_device
from workstation.usecases.office import add_branch, found_office, set_branch_members, set_register
from workstation.usecases.reviewing import submit_article
from workstation.usecases.sample_parts import (
    Sample,
    SampleMember,
    read_sample,
    read_sample_article,
)

SHARE, HOMES, INVITATIONS = "share", "homes", "invitations"


class Doors(NamedTuple):
    """How homes and shares are opened; the composition root fills it in.

    `create_share` and `open_share` remember the folder for the home.
    """

    create_desk: Callable[[Path], Desk]
    open_desk: Callable[[Path], Desk]
    create_share: Callable[[Desk, Place], Share]
    open_share: Callable[[Desk, Place], Share]


class SampleOffice(NamedTuple):
    """What was made: the share, each PC's home by its person's name, the articles by file."""

    share: Path
    homes: dict[str, Path]
    articles: dict[str, ArticleId]


Told = Callable[[str, dict[str, int | str]], None]
"""Hears of each milestone: `office_founded`, `members_invited`, `device_admitted_itself`,
`devices_admitted`, `articles_written`, with the numbers that belong to it."""


def build_sample_office(root: Path, doors: Doors, told: Told) -> SampleOffice:
    """Make the sample office under a folder: one shared folder and a home for each PC.

    Raises:
        Refused: `office_exists`, `file_exists` where one was made there before.
        Unavailable: `folder_unwritable`, `disk_full`.
    """
    sample = read_sample()
    gather_people(root, sample, doors, told)
    articles = _write_articles(root, sample, doors)
    told("articles_written", {"articles": len(articles), "editor": sample.editor})
    everybody = (sample.founder, *sample.with_homes)
    homes = {one.name: root / HOMES / one.home for one in everybody}
    return SampleOffice(root / SHARE, homes, articles)


def gather_people(root: Path, sample: Sample, doors: Doors, told: Told) -> None:
    """Found the office and get everybody's PC in.

    Raises:
        Refused: `office_exists`, `file_exists` where one was made there before.
        Unavailable: `folder_unwritable`, `disk_full`.
    """
    _make_folders(root)
    founder = make_sample_home(root / HOMES / sample.founder.home, doors)
    try:
        share = _found(founder, root, sample, doors)
        people = sum(one.members for one in sample.branch)
        numbers = {"branches": len(sample.branch), "people": people}
        told("office_founded", {"office": sample.name, "member": sample.founder.name, **numbers})
        _invite_all(founder, root, sample)
        exchange(founder, share)
        told("members_invited", {"members": len(sample.member)})
        for member in sample.with_homes:
            _join(root, member, doors)
        _admit(founder, share, sample, told)
    finally:
        founder.close()


def make_sample_home(home: Path, doors: Doors) -> Desk:
    """Make a home whose keys lie in its own folder.

    They guard nothing, and a sample that is thrown away must leave no entry in the system's
    credential store.

    Raises:
        Refused: `office_exists`.
        Unavailable: `folder_unwritable`, `disk_full`.
    """
    try:
        (home / "keys").mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable("folder_unwritable", path=str(home)) from error
    return doors.create_desk(home)


def _make_folders(root: Path) -> None:
    try:
        for name in (SHARE, HOMES, INVITATIONS):
            (root / name).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable("folder_unwritable", path=str(root)) from error


def _found(founder: Desk, root: Path, sample: Sample, doors: Doors) -> Share:
    found_office(
        founder, name=sample.name, member=sample.founder.name, branch=sample.founder.branch
    )
    for branch in sample.branch:
        add_branch(founder, branch.name)
        set_branch_members(founder, branch.name, branch.members)
    with founder.change() as change:
        set_register(change, "office/office", "sample", value=True)
    return doors.create_share(founder, root / SHARE)


def _invite_all(founder: Desk, root: Path, sample: Sample) -> None:
    for member in sample.member:
        roles: tuple[Role, ...] = member.roles
        invite_member(
            founder,
            name=member.name,
            branch=member.branch,
            grant_roles=roles,
            stages=member.stages,
            auto=member.admit == "auto",
            out=root / INVITATIONS / f"{member.name}.json",
            folder=str(root / SHARE),
        )


def _join(root: Path, member: SampleMember, doors: Doors) -> None:
    desk = make_sample_home(root / HOMES / member.home, doors)
    try:
        raw = (root / INVITATIONS / f"{member.name}.json").read_bytes()
        join_office(desk, read_invitation(raw, desk.now_ms()))
        exchange(desk, doors.open_share(desk, root / SHARE))
    finally:
        desk.close()


def _admit(founder: Desk, share: Share, sample: Sample, told: Told) -> None:
    """Let the pre-signed PCs in by syncing, then confirm the others as an administrator does."""
    exchange(founder, share)
    automatic = [one.name for one in sample.with_homes if one.admit == "auto"]
    told("device_admitted_itself", {"member": "、".join(automatic),
                                    "devices": len(founder.membership.devices) - 1})  # fmt: skip
    waiting = list(waiting_requests(founder, share))
    for request in waiting:
        admit_device(founder, request)
    exchange(founder, share)
    told("devices_admitted", {"devices": len(waiting)})


def _write_articles(root: Path, sample: Sample, doors: Doors) -> dict[str, ArticleId]:
    home = next(one.home for one in sample.with_homes if one.name == sample.editor)
    editor = doors.open_desk(root / HOMES / home)
    try:
        share = doors.open_share(editor, root / SHARE)
        exchange(editor, share)
        today = datetime.fromtimestamp(editor.now_ms() / 1000).astimezone().date()
        articles = {}
        for one in sample.article:
            imported = read_sample_article(one, today)
            saved = new_article(editor, imported, column=imported.column)
            if one.submit:
                submit_article(editor, saved.article)
            articles[one.file] = saved.article
        exchange(editor, share)
        return articles
    finally:
        editor.close()
