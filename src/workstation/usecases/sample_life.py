"""The sample office lived in: past issues, articles at every stage, photos, a PC that waits.

Everything is done through the same use cases that people use, by the people who would do it, with
a clock that goes from the founding to today. Nothing of it is written into tables.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

from workstation.document.readers.markdown import read_markdown
from workstation.document.writers.markdown import write_markdown
from workstation.domain.ids import ArticleId, RevisionId, new_block_id
from workstation.domain.weeks import Present
from workstation.shipped import shipped
from workstation.sync.share import Share
from workstation.usecases.accounts import connect_account, find_account
from workstation.usecases.articles import new_article
from workstation.usecases.composing import create_issue
from workstation.usecases.desk import Desk
from workstation.usecases.exchange import announce, exchange
from workstation.usecases.invitations import invite_member, join_office, read_invitation
from workstation.usecases.listing import content_in_hand
from workstation.usecases.members import find_member
from workstation.usecases.photo_import import import_photos
from workstation.usecases.photo_library import describe_photos
from workstation.usecases.photo_said import Said
from workstation.usecases.publishing import Request, publish_issue
from workstation.usecases.returned_files import edit_article
from workstation.usecases.reviewing import (
    approve_revision,
    correct_and_approve,
    return_revision,
    submit_article,
)
from workstation.usecases.sample_calendar import plan_ahead
from workstation.usecases.sample_office import (
    HOMES,
    INVITATIONS,
    SHARE,
    Doors,
    gather_people,
    make_sample_home,
)
from workstation.usecases.sample_parts import FOLDER, Sample, read_sample, sample_photos
from workstation.usecases.sample_story import (
    Life,
    PastIssue,
    Piece,
    read_life,
    text_of,
    wordings,
)
from workstation.wechat.sandbox import SandboxServer

SANDBOX = "sandbox"
SECRET = "sandbox-secret"  # noqa: S105 - the sandbox's own, documented; it guards nothing
APP_ID = "wx-sandbox"
DAY_MS = 24 * 3_600 * 1_000
TICK_MS = 50

Advance = Callable[[int, int], None]
"""Hears how many of how many steps are done; what it raises ends the work."""


class StoryClock:
    """The clock of every PC in the story: it ticks when it is read, and is put forward."""

    def __init__(self, now_ms: int) -> None:
        self.now_ms = now_ms

    def __call__(self) -> int:
        """Return the time, a little later than the last one."""
        self.now_ms += TICK_MS
        return self.now_ms

    def go_to(self, moment_ms: int) -> None:
        """Let time pass until a moment; it never goes back."""
        self.now_ms = max(self.now_ms, moment_ms)


class Handed(NamedTuple):
    """An article somebody handed in, and how far it is to come."""

    article: ArticleId
    branch: str
    piece: Piece


def live_sample_office(root: Path, doors: Doors, *, now_ms: int, advance: Advance) -> None:
    """Make the sample office under a fresh folder and let it live until now.

    Raises:
        Refused: `office_exists`, `file_exists` where one was made there before.
        Unavailable: `folder_unwritable`, `disk_full`, `sandbox_port_busy`.
    """
    life = read_life()
    clock = StoryClock(now_ms - life.founded_weeks_ago * 7 * DAY_MS)
    sample = read_sample()
    gather_people(root, sample, _on_time(doors, clock), lambda _name, _numbers: None)
    server = SandboxServer(root / SANDBOX, publishing_looks=0, clock=lambda: clock.now_ms / 1_000)
    with server:
        story = _Story(root, sample, life, _on_time(doors, clock))
        try:
            _play(story, server, clock, now_ms, advance)
        finally:
            story.close()


def _on_time(doors: Doors, clock: StoryClock) -> Doors:
    def timed(open_desk: Callable[[Path], Desk], home: Path) -> Desk:
        desk = open_desk(home)
        desk.now_ms = clock
        return desk

    return doors._replace(
        create_desk=partial(timed, doors.create_desk), open_desk=partial(timed, doors.open_desk)
    )


def _play(
    story: "_Story", server: SandboxServer, clock: StoryClock, now_ms: int, advance: Advance
) -> None:
    life = story.life
    acts: list[Callable[[], None]] = [partial(story.fill_albums), partial(story.connect, server)]
    for issue in life.issue:
        acts.append(partial(clock.go_to, now_ms - issue.weeks_ago * 7 * DAY_MS))
        acts.append(partial(story.publish, issue))
    for days in sorted({one.days_ago for one in life.now}, reverse=True):
        acts.append(partial(clock.go_to, now_ms - days * DAY_MS - DAY_MS // 8))
        acts.append(partial(story.work, [one for one in life.now if one.days_ago == days]))
    acts += [
        story.compose_next,
        story.plan_ahead,
        story.edit_apart,
        story.seat_waiting,
        story.sync_all,
    ]
    for done, act in enumerate(acts, start=1):
        act()
        advance(done, len(acts))


class _Story:
    """The people of the story at their PCs."""

    def __init__(self, root: Path, sample: Sample, life: Life, doors: Doors) -> None:
        self.life = life
        self._root = root
        self._sample = sample
        self._doors = doors
        self._desks: dict[str, Desk] = {}
        self._articles: dict[str, ArticleId] = {}
        everybody = (sample.founder, *sample.with_homes)
        self._homes = {one.name: root / HOMES / one.home for one in everybody}
        self._stage = {stage: one.name for one in sample.with_homes for stage in one.stages}
        self._first = {one.branch: one.name for one in sample.with_homes if 1 in one.stages}

    def close(self) -> None:
        """Close every desk."""
        for desk in self._desks.values():
            desk.close()

    def fill_albums(self) -> None:
        """Let the editor take photos in, say what they show and pick them."""
        desk, shown = self._desk(self._sample.editor), {one.file: one for one in sample_photos()}
        for album in self.life.album:
            paths = [shipped(f"{FOLDER}/photos/{file}") for file in album.files]
            photos = import_photos(desk, paths, album.name).photos
            said = [
                Said(caption=shown[file].caption, credit=shown[file].credit, pick="pick")
                for file in album.files
            ]
            describe_photos(desk, dict(zip(photos, said, strict=True)))

    def connect(self, server: SandboxServer) -> None:
        """Let the founder, who publishes, connect the sandbox."""
        founder = self._desk(self._sample.founder.name)
        connect_account(
            founder, self.life.account, app_id=APP_ID, secret=SECRET,
            base_url=server.base_url, sandbox=True,
        )  # fmt: skip

    def publish(self, issue: PastIssue) -> None:
        """Let an issue be written, reviewed, composed and published."""
        editor, founder = self._sample.editor, self._sample.founder.name
        pieces = [Piece(file=file, by=editor, days_ago=0, passed=3) for file in issue.articles]
        self.work(pieces)
        self._compose(issue.number, issue.articles)
        self._sync(editor, founder)
        desk = self._desk(founder)
        request = Request(
            number=issue.number,
            channel="wechat",
            mode="publish",
            account=find_account(desk, self.life.account),
            out=self._homes[founder] / "published",
        )
        publish_issue(desk, request, announce=lambda: announce(desk, self._share(founder)))
        self._sync(founder)

    def work(self, pieces: Sequence[Piece]) -> None:
        """Let articles be handed in, and reviewed as far as each has come."""
        handed = [self._hand_in(piece) for piece in pieces]
        self._sync(*dict.fromkeys(piece.by for piece in pieces))
        for stage in (1, 2, 3):
            self._review(stage, [one for one in handed if one.piece.is_submitted])
        self._sync(*dict.fromkeys(piece.by for piece in pieces))

    def _hand_in(self, piece: Piece) -> Handed:
        desk = self._desk(piece.by)
        today = datetime.fromtimestamp(desk.now_ms() / 1_000).astimezone().date()
        imported = text_of(piece.file, self._sample, self.life, today)
        column, branch = piece.column or imported.column, piece.branch or imported.branch
        saved = new_article(desk, imported, column=column, branch=branch)
        if piece.is_submitted:
            submit_article(desk, saved.article)
        self._articles[piece.file] = saved.article
        return Handed(saved.article, branch, piece)

    def _review(self, stage: int, handed: Sequence[Handed]) -> None:
        """Let each reviewer of a stage decide what has come so far."""
        by_reviewer: dict[str, list[Handed]] = {}
        for one in handed:
            if one.piece.passed >= stage or (stage == 1 and one.piece.returned):
                by_reviewer.setdefault(self._reviewer(stage, one.branch), []).append(one)
        for name, mine in by_reviewer.items():
            self._sync(name)
            for one in mine:
                self._decide(self._desk(name), one, stage)
            self._sync(name)

    def _reviewer(self, stage: int, branch: str) -> str:
        """Return who decides; the founder, who may do everything, for a branch without a PC."""
        if stage == 1:
            return self._first.get(branch, self._sample.founder.name)
        return self._stage[stage]

    def _decide(self, desk: Desk, one: Handed, stage: int) -> None:
        seen = RevisionId(desk.standing(one.article).heads[-1])
        corrections = [change for change in one.piece.corrected if change.stage == stage]
        if one.piece.returned:
            return_revision(desk, one.article, seen, one.piece.returned)
        elif corrections:
            correct_and_approve(desk, one.article, seen, wordings(desk.content(seen), corrections))
        else:
            approve_revision(desk, one.article, seen)

    def compose_next(self) -> None:
        """Let the editor compose the issue that waits to be published."""
        self._sync(self._sample.editor)
        self._compose(self.life.next_issue.number, self.life.next_issue.articles)

    def _compose(self, number: int, files: Sequence[str]) -> None:
        desk = self._desk(self._sample.editor)
        create_issue(desk, number, [self._articles[file] for file in files], "")

    def plan_ahead(self) -> None:
        """Let the editor take articles on and fill the calendar."""
        desk = self._desk(self._sample.editor)
        plan_ahead(desk, self.life, self._articles, Present(desk.now_ms()))

    def edit_apart(self) -> None:
        """Let two people change the same words before either hears of the other."""
        apart, founder, editor = self.life.apart, self._sample.founder.name, self._sample.editor
        self._sync(editor, founder)
        for name, new in ((founder, apart.founder), (editor, apart.editor)):
            desk, article = self._desk(name), self._articles[apart.file]
            text = write_markdown(content_in_hand(desk, article), picture_path="photo:{}".format)
            imported = read_markdown(
                text.replace(apart.old, new), new_id=new_block_id, picture=lambda _path: None
            )
            edit_article(desk, article, imported)

    def seat_waiting(self) -> None:
        """Let a member's PC ask to be admitted, and leave it waiting."""
        founder, waiting = self._desk(self._sample.founder.name), self.life.waiting
        out = self._root / INVITATIONS / f"{waiting.name}-电脑.json"
        invite_member(
            founder, name=waiting.name, branch="", grant_roles=("liaison",), stages=(),
            auto=False, out=out, folder=str(self._root / SHARE),
            member=find_member(founder, waiting.name),
        )  # fmt: skip
        self._sync(self._sample.founder.name)
        home = self._root / HOMES / waiting.home
        desk = make_sample_home(home, self._doors)
        self._homes[waiting.name], self._desks[waiting.name] = home, desk
        join_office(desk, read_invitation(out.read_bytes(), desk.now_ms()))
        exchange(desk, self._doors.open_share(desk, self._root / SHARE))

    def sync_all(self) -> None:
        """Let everybody have everything."""
        self._sync(*self._homes, *self._homes)

    def _desk(self, name: str) -> Desk:
        if name not in self._desks:
            self._desks[name] = self._doors.open_desk(self._homes[name])
        return self._desks[name]

    def _share(self, name: str) -> Share:
        return self._doors.open_share(self._desk(name), self._root / SHARE)

    def _sync(self, *names: str) -> None:
        for name in names:
            exchange(self._desk(name), self._share(name))
