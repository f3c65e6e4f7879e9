"""Setting a PC up: all of it or nothing, whatever the folder does."""

from pathlib import Path

import pytest

from workstation import bootstrap
from workstation.domain.errors import Refused, Unavailable
from workstation.sync.invitation import Invitation
from workstation.sync.keys import DeviceKey
from workstation.usecases.backups import back_up
from workstation.usecases.exchange import exchange
from workstation.usecases.invitations import invite_member, read_invitation
from workstation.usecases.office import write_recovery
from workstation.usecases.restoring import read_recovery
from workstation.usecases.setting_up import come_back, set_up_member, set_up_office

DOORS = bootstrap.doors()


@pytest.fixture(autouse=True)
def _keys_in_files(tmp_path):
    """Keep keys in the homes: a test leaves nothing in the system's credential store."""
    for name in ("boss", "lin", "again"):
        (tmp_path / name / "keys").mkdir(parents=True)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "share"
    folder.mkdir()
    return folder


def found(home, folder, recovery=None):
    return set_up_office(
        home, DOORS, name="海岚", member="李文静", branch="机关", folder=folder, recovery=recovery
    )


def invite(home, folder) -> Invitation:
    """Return an invitation that the founder wrote for Lin."""
    desk = bootstrap.open_desk(home)
    out = home.parent / "lin.json"
    invite_member(
        desk, name="林若溪", branch="机关", grant_roles=["liaison"], stages=[], auto=False,
        out=out, folder=str(folder),
    )  # fmt: skip
    desk.close()
    return read_invitation(out.read_bytes(), bootstrap.now_ms())


def test_a_founder_finds_an_office_on_the_folder_at_once(tmp_path, folder):
    found(tmp_path / "boss", folder)

    assert (folder / "workspace.json").exists()
    assert list((folder / "m").iterdir())


@pytest.mark.parametrize("case", ["missing", "taken", "name"])
def test_a_founding_that_cannot_be_leaves_the_home_unused(tmp_path, folder, case):
    home, name = tmp_path / "boss", "海岚"
    if case == "missing":
        folder.rmdir()
    elif case == "taken":
        (folder / "workspace.json").write_text("{}")
    else:
        name = " "

    with pytest.raises((Refused, Unavailable)):
        set_up_office(home, DOORS, name=name, member="李文静", branch="", folder=folder)

    assert not bootstrap.has_office(home)


def test_a_folder_that_fails_in_the_middle_leaves_the_home_unused(tmp_path, folder):
    def lost(_desk, _folder):
        raise Unavailable("folder_unreachable")

    doors = DOORS._replace(create_share=lost)
    with pytest.raises(Unavailable):
        set_up_office(tmp_path / "boss", doors, name="海岚", member="李", branch="", folder=folder)

    assert not bootstrap.has_office(tmp_path / "boss")
    found(tmp_path / "boss", folder)


def test_a_member_is_told_who_may_let_them_in(tmp_path, folder):
    found(tmp_path / "boss", folder)
    invitation = invite(tmp_path / "boss", folder)
    boss = bootstrap.open_desk(tmp_path / "boss")
    DOORS.open_share(boss, folder)
    exchange(boss, DOORS.open_share(boss, folder))
    boss.close()

    joined = set_up_member(tmp_path / "lin", DOORS, invitation)

    assert joined.reached
    assert not joined.admitted
    assert joined.administrators == ("李文静",)
    assert list((folder / "e").iterdir())


def test_an_invitation_whose_folder_is_away_still_joins(tmp_path, folder):
    found(tmp_path / "boss", folder)
    invitation = invite(tmp_path / "boss", Path("/nowhere/at/all"))

    joined = set_up_member(tmp_path / "lin", DOORS, invitation)

    assert not joined.reached
    assert bootstrap.has_office(tmp_path / "lin")


@pytest.mark.parametrize(
    ("case", "code"),
    [
        ("missing", "folder_missing"),
        ("empty", "folder_not_office"),
        ("other", "folder_of_other_office"),
    ],
)
def test_a_named_folder_that_is_not_the_offices_joins_nothing(tmp_path, folder, case, code):
    found(tmp_path / "boss", folder)
    invitation = invite(tmp_path / "boss", folder)
    named = tmp_path / "elsewhere"
    if case != "missing":
        named.mkdir()
    if case == "other":
        (tmp_path / "again").rename(tmp_path / "third")
        found(tmp_path / "third", named)

    with pytest.raises(Unavailable) as ending:
        set_up_member(tmp_path / "lin", DOORS, invitation, named)

    assert ending.value.code == code
    assert not bootstrap.has_office(tmp_path / "lin")


def test_the_recovery_file_brings_the_only_administrator_back(tmp_path, folder):
    key = DeviceKey.generate()
    write_recovery(tmp_path / "key.txt", key)
    found(tmp_path / "boss", folder, key)
    boss = bootstrap.open_desk(tmp_path / "boss")
    back_up(boss, tmp_path / "boss.zip")
    boss.close()
    bootstrap.restore_home(tmp_path / "again", tmp_path / "boss.zip")

    joined = come_back(tmp_path / "again", DOORS, recovery=read_recovery(tmp_path / "key.txt"))

    assert joined.admitted
    assert joined.member == "李文静"
