"""A window on an unused home, and an office beside it that invites and is backed up."""

from pathlib import Path

import pytest

from workstation import bootstrap
from workstation.sync.keys import DeviceKey
from workstation.ui.start.first_run import FirstRun
from workstation.usecases.asking import waiting_requests
from workstation.usecases.backups import back_up
from workstation.usecases.carried_in import import_packages
from workstation.usecases.carrying import export_package
from workstation.usecases.exchange import exchange
from workstation.usecases.invitations import invite_member
from workstation.usecases.members import admit_device
from workstation.usecases.office import write_recovery
from workstation.usecases.setting_up import set_up_office

DOORS = bootstrap.doors()


class Neighbour:
    """An office on this disk: its share, its founder's home, invitations, backups."""

    def __init__(self, root: Path):
        self.root = root
        self.share = root / "共享"
        self.share.mkdir(parents=True)
        self.home = root / "boss"
        (self.home / "keys").mkdir(parents=True)
        key = DeviceKey.generate()
        self.recovery = root / "recovery.txt"
        write_recovery(self.recovery, key)
        set_up_office(
            self.home, DOORS, name="海岚党总支", member="李文静", branch="机关党支部",
            folder=self.share, recovery=key,
        )  # fmt: skip

    def invitation(self, name="王磊", *, folder=None, member=None):
        """Return an invitation file, known to the share."""
        desk = bootstrap.open_desk(self.home)
        out = self.root / f"{name}.json"
        invite_member(
            desk, name=name, branch="", grant_roles=("editor",), stages=(), auto=False, out=out,
            folder=str(folder or self.share), member=member,
        )  # fmt: skip
        exchange(desk, DOORS.open_share(desk, self.share))
        desk.close()
        return out

    def write_package(self, out):
        """Write all the founder has into a package."""
        desk = bootstrap.open_desk(self.home)
        export_package(desk, out)
        desk.close()

    def admit_from(self, package):
        """Take a package in and admit the one PC that asks in it."""
        desk = bootstrap.open_desk(self.home)
        import_packages(desk, [package])
        (request,) = waiting_requests(desk, None)
        admit_device(desk, request)
        desk.close()

    def backup(self, home=None):
        """Return a backup of the founder's home, or of another."""
        desk = bootstrap.open_desk(home or self.home)
        out = self.root / "备份.zip"
        back_up(desk, out)
        desk.close()
        return out


@pytest.fixture
def neighbour(tmp_path):
    """An office that may invite."""
    return Neighbour(tmp_path / "neighbour")


@pytest.fixture
def home(tmp_path):
    """An unused home whose keys will lie in it, not in the system's credential store."""
    home = tmp_path / "home"
    (home / "keys").mkdir(parents=True)
    return home


@pytest.fixture
def first(app, qtbot, home, lang):
    """The window before there is an office."""
    window = FirstRun(home, lang)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


@pytest.fixture
def opened(first):
    """The homes that the window wanted opened."""
    homes = []
    first.ready.connect(homes.append)
    return homes
