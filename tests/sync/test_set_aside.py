"""What was set aside of the folder stays told until a look at the folder finds it gone or good."""

from carried_office import carried, written

from offices import write
from workstation.store.receipts import MOST_ASIDE
from workstation.sync import layout
from workstation.usecases.carried_in import import_packages


def reasons(desk):
    rows = desk.store.read(
        lambda db: db.execute("select reason from local_quarantine order by 1").fetchall()
    )
    return [reason for (reason,) in rows]


def spoil(office, desk, *, times=1):
    """Leave files in the folder that claim to go on behind all that a PC has sent."""
    seq, _ = desk.tip
    for number in range(times):
        path = office.folder / layout.segment_path(desk.device, seq + 1, f"{number:012x}")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"WSG2" + bytes([number]) * 200)


def test_a_package_leaves_alone_what_the_folder_look_set_aside(office, tmp_path):
    lin = office.join("lin", ["liaison"])
    write(lin, "先发的。")
    office.sync(lin)
    spoil(office, lin)
    assert office.sync(office.boss).quarantined == 1
    told = reasons(office.boss)
    write(lin, "包里带来的。")

    done = carried(lin, office.boss, tmp_path / "a.wsync", to=office.boss.device)

    assert done.received
    assert done.quarantined == 1
    assert reasons(office.boss) == told


def test_the_next_look_at_the_folder_clears_it(office, tmp_path):
    lin = office.join("lin", ["liaison"])
    write(lin, "先发的。")
    office.sync(lin)
    spoil(office, lin)
    office.sync(office.boss)
    carried(lin, office.boss, tmp_path / "a.wsync")
    for path in office.folder.rglob("*-000000000000.seg"):
        path.unlink()

    assert office.sync(office.boss).quarantined == 0


def test_entries_of_a_stranger_in_the_folder_stay_told_too(office, tmp_path):
    lin = office.join("lin", ["liaison"])
    (office.folder / layout.entry_path(9, "0" * 64)).write_bytes(b"WME1 no entry")
    assert office.sync(office.boss).quarantined == 1

    write(lin, "包里带来的。")
    done = carried(lin, office.boss, tmp_path / "a.wsync")

    assert done.quarantined == 1


def test_what_a_package_brings_that_was_set_aside_is_released(office, tmp_path):
    lin = office.join("lin", ["liaison"])
    write(lin, "第一段。")
    lin.cut()
    write(lin, "第二段。")
    lin.cut()
    office.sync(lin)
    with office.boss.store.writing():
        for stored in lin.store.log.segments(lin.device):
            office.boss.store._db.execute(
                "insert into local_quarantine values (?, ?, 'broken_chain', ?, 0)",
                (stored.hash, lin.device, stored.raw),
            )

    carried(lin, office.boss, tmp_path / "a.wsync")

    assert reasons(office.boss) == []


def test_packages_set_no_more_aside_than_a_folder(office, tmp_path):
    lin = office.join("lin", ["liaison"])
    write(lin, "先发的。")
    office.sync(lin)
    spoil(office, lin, times=MOST_ASIDE)
    office.sync(office.boss)
    write(lin, "包里带来的。")
    (package,) = written(lin, tmp_path / "a.wsync")

    assert import_packages(office.boss, [package]).quarantined == MOST_ASIDE
