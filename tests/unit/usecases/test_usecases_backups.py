"""Backups: nothing is lost, no key travels, and a restored home never passes for the old PC."""

import zipfile

import pytest

from offices import edit, files_holding, key_of, sit_down, write
from workstation.domain.errors import Refused, Unavailable
from workstation.store import queries
from workstation.store.digests import compute_digest
from workstation.store.drafts import drafts
from workstation.sync.keys import DeviceKey
from workstation.sync.request import open_request
from workstation.usecases.backups import back_up, read_backup
from workstation.usecases.invitations import join_office, read_invitation
from workstation.usecases.members import admit_device
from workstation.usecases.office import found_office
from workstation.usecases.restoring import (
    admit_with_recovery,
    ask_again,
    read_recovery,
    restore_backup,
)

ID_CARD = "11010519491231002X"


def restored(office, backup, name):
    """Return the desk of a home filled from a backup, under the key that `name` stands for."""
    kept = []
    restore_backup(office.root / name, backup, key=key_of(name), keep_key=lambda: kept.append(name))
    assert kept == [name]
    desk = sit_down(office.root / name, name, office.clock)
    office.desks[name] = desk
    return desk


def code_of(act, *args, **kwargs):
    """Return the code with which an act ends."""
    with pytest.raises((Refused, Unavailable)) as ending:
        act(*args, **kwargs)
    return ending.value.code


@pytest.fixture
def lin(office):
    """A liaison's PC that is at work."""
    return office.join("lin", ["liaison"])


@pytest.fixture
def backup(office, lin):
    """A backup of Lin's home: a shared article, an unsent one, a draft that was held back."""
    write(lin, "已经送出的稿件。", title="送出的")
    office.sync(lin)
    write(lin, "还没有送出的稿件。", title="没送出的")
    write(lin, f"身份证号{ID_CARD}。", title="仅存本机的")
    path = office.root / "lin.backup"
    back_up(lin, path)
    return path


def test_a_backup_says_whose_it_is_and_holds_no_key(office, lin, backup):
    manifest = read_backup(backup)

    assert manifest.member_name == "lin"
    assert manifest.office_name == "海岚党群工作部"
    assert manifest.member == lin.member
    with zipfile.ZipFile(backup) as file:
        assert not [name for name in file.namelist() if "key" in name]
        assert all(lin.key.seed not in file.read(name) for name in file.namelist())
        assert all(lin.key.seed.hex().encode() not in file.read(n) for n in file.namelist())


def test_everything_comes_back_and_the_pc_is_a_new_one(office, lin, backup):
    again = restored(office, backup, "lin2")

    assert again.member == lin.member
    assert again.device not in {lin.device, *lin.membership.devices}
    assert len(again.store.read(queries.articles)) == len(lin.store.read(queries.articles))
    assert [one.content for one in again.store.read(drafts)] == [
        one.content for one in lin.store.read(drafts)
    ]
    assert again.store.values.get("state") == "waiting"


def test_what_was_not_sent_goes_out_as_the_old_pc_signed_it(office, lin, backup):
    again = restored(office, backup, "lin2")

    sent = office.sync(again).sent
    office.sync(office.boss)

    titles = {row.title for row in office.boss.store.read(queries.articles)}
    assert sent > 0
    assert titles == {"送出的", "没送出的"}
    assert office.sync(again).sent == 0


def test_both_pcs_may_go_on_after_a_restore_without_two_chains_of_one_name(office, lin, backup):
    again = restored(office, backup, "lin2")
    invitation = office.invite("lin2", ["liaison"], member=lin.member)
    ask_again(again, read_invitation(invitation, office.clock()))
    office.sync(again)
    office.admit(again)

    write(lin, "旧电脑又写了一篇。", title="旧电脑的")
    write(again, "新电脑也写了一篇。", title="新电脑的")
    office.settle()

    assert len({desk.store.read(compute_digest) for desk in office.desks.values()}) == 1
    titles = {row.title for row in office.boss.store.read(queries.articles)}
    assert titles >= {"送出的", "没送出的", "旧电脑的", "新电脑的"}
    assert office.boss.store.read(queries.status).quarantined == 0


def test_a_draft_held_back_stays_on_the_restored_pc_alone(office, backup):
    again = restored(office, backup, "lin2")

    office.sync(again)

    assert len(again.store.read(drafts)) == 1
    assert files_holding(office.folder, ID_CARD.encode()) == []


def test_a_restored_home_works_while_it_waits(office, backup):
    again = restored(office, backup, "lin2")

    article, _ = write(again, "等待接纳时写的。")
    edit(again, article, "等待接纳时又改了。")
    office.sync(again)

    assert again.standing(article).head


def test_a_backup_of_a_restored_home_still_brings_the_first_pcs_segments(office, backup):
    again = restored(office, backup, "lin2")
    second = office.root / "second.backup"
    back_up(again, second)

    third = restored(office, second, "lin3")
    office.sync(third)
    office.sync(office.boss)

    assert "没送出的" in {row.title for row in office.boss.store.read(queries.articles)}


def test_only_ones_own_new_invitation_lets_a_restored_home_ask(office, lin, backup, tmp_path):
    again = restored(office, backup, "lin2")
    for_other = read_invitation(office.invite("wang", ["editor"]), office.clock())
    elsewhere = type(office)(tmp_path_of(tmp_path))
    foreign = read_invitation(elsewhere.invite("lin", ["liaison"]), elsewhere.clock())
    elsewhere.close()

    assert code_of(ask_again, again, for_other) == "invitation_of_other_member"
    assert code_of(ask_again, again, foreign) == "invitation_of_other_office"
    assert code_of(ask_again, lin, for_other) == "already_admitted"
    assert again.store.values.get("request") == ""


def tmp_path_of(tmp_path):
    """Return a folder for another office."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder


def test_a_home_in_use_is_never_overwritten(office, lin, backup):
    code = code_of(restore_backup, lin.home, backup, key=key_of("x"), keep_key=lambda: None)

    assert code == "office_exists"
    assert lin.store.read(queries.articles)


@pytest.mark.parametrize("damage", ["cut", "bits", "not_a_backup", "no_file", "database"])
def test_a_damaged_backup_leaves_the_home_unused(office, backup, damage):
    home, data = office.root / "lin2", backup.read_bytes()
    if damage == "cut":
        backup.write_bytes(data[: len(data) // 2])
    elif damage == "bits":
        middle = len(data) // 3
        backup.write_bytes(data[:middle] + bytes(200) + data[middle + 200 :])
    elif damage == "not_a_backup":
        backup.write_bytes(b"# notes\n")
    elif damage == "no_file":
        backup.unlink()
    else:
        swap_database(backup)

    code = code_of(restore_backup, home, backup, key=key_of("x"), keep_key=lambda: None)

    assert code in {"bad_backup", "backup_damaged", "file_unreadable"}
    assert not (home / "workstation.db").exists()
    assert not list(home.glob("*.part"))


def swap_database(backup):
    """Put other bytes in the place of the database."""
    with zipfile.ZipFile(backup) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    parts["workstation.db"] = b"x" * len(parts["workstation.db"])
    with zipfile.ZipFile(backup, "w") as file:
        for name, data in parts.items():
            file.writestr(name, data)


def test_a_backup_never_lies_in_the_shared_folder_or_over_a_file(office, lin):
    with lin.store.writing():
        lin.store.values.put(folder=str(office.folder))
    taken = office.root / "taken"
    taken.write_bytes(b"mine")

    assert code_of(back_up, lin, office.folder / "lin.backup") == "backup_in_share"
    assert code_of(back_up, lin, taken) == "file_exists"
    assert code_of(back_up, lin, office.root / "nowhere" / "x") == "folder_unwritable"
    assert taken.read_bytes() == b"mine"


def test_a_backup_called_off_leaves_nothing(office, lin):
    write(lin, "一段话。")
    out = office.root / "lin.backup"

    def stop(_done, _of):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        back_up(lin, out, advance=stop)

    assert not out.exists()
    assert not list(office.root.glob("*.part"))
    assert not list(lin.home.glob("backup-*"))


@pytest.fixture
def recovery(tmp_path):
    """A recovery key and the file it was written to."""
    key = DeviceKey.from_seed(bytes(range(32)))
    path = tmp_path / "recovery.txt"
    path.write_text(f"workstation-recovery-1\n{key.seed.hex()}\n", encoding="ascii")
    return key, path


@pytest.fixture
def small(office, recovery):
    """The only administrator of an office that has a recovery key, and a backup of her home."""
    boss = sit_down(office.root / "only", "only", office.clock, create=True)
    found_office(boss, name="小单位", member="李文静", recovery=recovery[0])
    office.desks["only"] = boss
    backup = office.root / "only.backup"
    back_up(boss, backup)
    return boss, backup


def test_the_only_administrator_comes_back_with_the_recovery_key(office, small, recovery):
    again = restored(office, small[1], "only2")

    admit_with_recovery(again, read_recovery(recovery[1]))

    assert again.device in again.membership.devices
    assert "admin" in again.membership.current_roles(again.member)
    assert again.store.values.get("state") == "ok"
    assert code_of(admit_with_recovery, again, recovery[0]) == "already_admitted"


def test_another_key_recovers_nothing(office, small, tmp_path):
    again = restored(office, small[1], "only2")
    other = tmp_path / "other.txt"
    other.write_text("workstation-recovery-1\nzz\n", encoding="ascii")

    assert code_of(admit_with_recovery, again, key_of("thief")) == "wrong_recovery_key"
    assert code_of(read_recovery, other) == "bad_recovery_key"
    assert code_of(read_recovery, tmp_path / "none") == "file_unreadable"
    assert again.device not in again.membership.devices


def test_the_recovery_key_lets_nobody_in_but_administrators(office, small, recovery):
    boss, _ = small
    office.boss, office.folder = boss, office.root
    lin = sit_down(office.root / "lin9", "lin9", office.clock, create=True)
    office.desks["lin9"] = lin
    join_office(lin, read_invitation(office.invite("lin9", ["liaison"]), office.clock()))
    with lin.store.writing():
        for raw in boss.store.log.entries():
            entry = next(one for body, one in boss.chain.entries.items() if body == raw)
            lin.store.log.add_entry(entry.hash, entry.seq, raw)
    lin.membership_changed()

    assert code_of(admit_with_recovery, lin, recovery[0]) == "not_allowed"

    admit_device(boss, open_request(bytes.fromhex(lin.store.values.get("request"))))
    assert lin.device in boss.membership.devices
