"""A mirror may damage a file in one PC's copy of the folder alone: its author never sees that.

Whoever lacks what a file should hold, and has found it wrong for an hour, removes it; the mirror
carries that to the others, and whoever holds the true bytes puts them back.
"""

import shutil

import pytest

from offices import edit, write
from workstation.sync.folder import LocalFolder
from workstation.sync.share import Marker, open_known_share
from workstation.usecases.damaged_files import PATIENCE_MS
from workstation.usecases.exchange import exchange


class Replica:
    """One PC's own copy of the folder, as a mirror keeps it."""

    def __init__(self, office, desk, root):
        self.root, self._office, self._desk = root, office, desk
        shutil.copytree(office.folder, root)

    def sync(self):
        values = self._desk.store.values
        marker = Marker(office=values.get("office"), root=values.get("root"))
        return exchange(
            self._desk, open_known_share(LocalFolder(self.root, self._desk.device), marker)
        )

    def last(self, pattern):
        return max(self.root.glob(pattern))


@pytest.fixture
def lin(office):
    return office.join("lin", ["editor"])


@pytest.fixture
def anna(office, lin, tmp_path):
    """A reader whose copy of the folder holds something of Lin's that she has not read yet."""
    anna = office.join("anna", ["editor"])
    article, _ = write(lin, "联络员写的。")
    office.settle()
    edit(lin, article, "又改了一次。")
    office.join("wang", ["liaison"])
    office.sync(lin)
    return Replica(office, anna, tmp_path / "replica")


def flipped(path):
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 4
    path.write_bytes(bytes(data))


def swapped(path):
    others = sorted(other for other in path.parent.glob(f"*{path.suffix}") if other != path)
    path.write_bytes(others[0].read_bytes())


def cut(path):
    path.write_bytes(path.read_bytes()[:-3])


KINDS = {"segment": "d/{lin}/*/*.seg", "texts": "d/{lin}/*/*.wtx", "entry": "m/*.mem"}


@pytest.mark.parametrize("harm", [flipped, swapped, cut])
@pytest.mark.parametrize("kind", KINDS)
def test_what_stays_wrong_for_an_hour_is_removed_by_whoever_lacks_it(office, lin, anna, kind, harm):
    victim = anna.last(KINDS[kind].format(lin=lin.device))
    harm(victim)
    spoilt = victim.read_bytes()

    anna.sync()
    assert victim.read_bytes() == spoilt
    office.clock.now += PATIENCE_MS
    anna.sync()

    assert not victim.exists()


def test_what_was_right_in_between_has_its_hour_again(office, lin, anna):
    victim = anna.last(KINDS["entry"])
    whole = victim.read_bytes()
    anna_held = anna.root / "held.mem"
    flipped(victim)
    anna.sync()
    spoilt = victim.read_bytes()
    victim.rename(anna_held)
    office.clock.now += PATIENCE_MS
    anna.sync()
    victim.write_bytes(spoilt)

    anna.sync()

    assert victim.read_bytes() == spoilt != whole


def test_what_a_newer_program_wrote_is_never_removed(office, lin, anna):
    victim = anna.last(KINDS["segment"].format(lin=lin.device))
    newer = b"WSG9" + victim.read_bytes()[4:]
    victim.write_bytes(newer)

    anna.sync()
    office.clock.now += PATIENCE_MS
    anna.sync()

    assert victim.read_bytes() == newer


def test_an_entry_that_waits_for_the_one_before_it_is_not_taken_for_damaged(office, anna):
    waiting = anna.last(KINDS["entry"])
    before = sorted(anna.root.glob("m/*.mem"))[-2]
    held = before.read_bytes()
    before.unlink()
    anna.sync()
    office.clock.now += PATIENCE_MS
    anna.sync()
    assert waiting.exists()
    before.write_bytes(held)

    assert anna.sync().quarantined == 0


def test_a_damaged_pack_that_nobody_can_read_is_removed(office, lin, anna):
    segment = anna.last(KINDS["segment"].format(lin=lin.device))
    seq = int(segment.name[:8])
    home = anna.root / "p" / lin.device
    home.mkdir(parents=True)
    packs = [home / f"{seq:08}-{seq:08}-{'0' * 12}.{end}" for end in ("pack", "wtx")]
    for pack in packs:
        pack.write_bytes(b"WPK1 torn")
    segment.unlink()

    anna.sync()
    office.clock.now += PATIENCE_MS
    anna.sync()

    assert not packs[0].exists()
