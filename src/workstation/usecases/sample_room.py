"""Practising in the sample office: whose places one may take, and colleagues who answer.

All its PCs are homes on this one. Whoever is not on screen exchanges with the shared folder from
time to time, so that what one person does reaches the next; the sandbox stands in for WeChat.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

from workstation.domain import bodies
from workstation.domain.errors import NewsroomError
from workstation.usecases.accounts import connect_account, find_account
from workstation.usecases.desk import Desk
from workstation.usecases.exchange import exchange
from workstation.usecases.sample_life import (
    APP_ID,
    SANDBOX,
    SECRET,
    Advance,
    live_sample_office,
)
from workstation.usecases.sample_office import HOMES, SHARE, Doors
from workstation.usecases.sample_parts import SampleMember, read_sample
from workstation.usecases.sample_story import read_life
from workstation.wechat.sandbox import SandboxServer

MAKING = ".making"


class SamplePerson(bodies.FactBody, frozen=True):
    """Somebody whose place one may take; `duty` says in the office's words what they do."""

    name: str
    duty: str
    branch: str
    home: str


def sample_root(home: Path) -> Path | None:
    """Return the folder of the sample office that a home belongs to; None for a real one."""
    root = home.absolute().parent.parent
    inside = home.absolute().parent.name == HOMES and (root / SHARE).is_dir()
    return root if inside else None


def make_sample(root: Path, doors: Doors, *, now_ms: int, advance: Advance) -> None:
    """Make the sample office under a folder, whole or not at all; one that is there stays.

    Raises:
        Unavailable: `folder_unwritable`, `disk_full`, `sandbox_port_busy`.
    """
    if root.exists():
        return
    making = root.with_name(root.name + MAKING)
    try:
        shutil.rmtree(making, ignore_errors=True)
        live_sample_office(making, doors, now_ms=now_ms, advance=advance)
        making.rename(root)
    finally:
        shutil.rmtree(making, ignore_errors=True)


def first_home(root: Path) -> Path:
    """Return the home of whoever is on screen first: the founder, who may do everything."""
    return root / HOMES / read_sample().founder.home


def sample_people(root: Path) -> tuple[SamplePerson, ...]:
    """Return everybody with a home in the sample office, the founder first."""
    sample, waiting = read_sample(), read_life().waiting
    members = {one.name: one for one in sample.member}
    homes = [(sample.founder, sample.founder.home)]
    homes += [(one, one.home) for one in sample.with_homes]
    homes.append((members[waiting.name], waiting.home))
    return tuple(
        _person(one, root / HOMES / home) for one, home in homes if (root / HOMES / home).is_dir()
    )


def _person(one: SampleMember, home: Path) -> SamplePerson:
    return SamplePerson(name=one.name, duty=one.duty, branch=one.branch, home=str(home))


class SampleRoom:
    """The sample office while somebody practises in it: the sandbox serves until `close`."""

    def __init__(self, root: Path, doors: Doors) -> None:
        self.root = root
        self.people = sample_people(root)
        self._doors = doors
        self._server = SandboxServer(root / SANDBOX, publishing_seconds=1.0)

    @property
    def base_url(self) -> str:
        """Where the sandbox shows what was published."""
        return self._server.base_url

    def start(self) -> None:
        """Serve, and mend what moved: the folder's place, the sandbox's address."""
        self._server.start()
        for one in self.people:
            self._with_desk(Path(one.home), self._mend_folder)
        self._with_desk(first_home(self.root), self._mend_account)

    def exchange_others(self, on_screen: Path) -> int:
        """Let everybody but the person on screen exchange once; return how much they had to tell.

        Who is away now comes later.
        """
        others = [Path(one.home) for one in self.people if Path(one.home) != on_screen]
        return sum(self._with_desk(home, self._exchange) for home in others)

    def hand_over(self, left: Path, taken: Path) -> None:
        """Bring what one person did to the one whose place is taken next."""
        for home in (left, taken):
            self._with_desk(home, self._exchange)

    def close(self) -> None:
        """Stop serving."""
        self._server.stop()

    def _with_desk(self, home: Path, act: Callable[[Desk], int]) -> int:
        try:
            desk = self._doors.open_desk(home)
        except NewsroomError:
            return 0
        try:
            return act(desk)
        except NewsroomError:
            return 0
        finally:
            desk.close()

    def _mend_folder(self, desk: Desk) -> int:
        if desk.store.values.get("folder") != str((self.root / SHARE).absolute()):
            self._doors.open_share(desk, self.root / SHARE)
        return 0

    def _mend_account(self, desk: Desk) -> int:
        account = read_life().account
        if find_account(desk, account).base_url != self.base_url:
            connect_account(
                desk, account, app_id=APP_ID, secret=SECRET, base_url=self.base_url, sandbox=True
            )
        return self._exchange(desk)

    def _exchange(self, desk: Desk) -> int:
        return exchange(desk, self._doors.open_share(desk, self.root / SHARE)).sent
