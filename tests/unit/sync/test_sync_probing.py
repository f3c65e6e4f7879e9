"""A trial of the folder: what it keeps apart, what it shows, what its clock says."""

import os

import pytest
from sync_samples import EDITOR, LIAISON

from workstation.domain.errors import Unavailable
from workstation.sync.folder import LocalFolder
from workstation.sync.memory import MemoryDisk, MemoryFolder
from workstation.sync.mirrors import Mirror
from workstation.sync.probing import probe
from workstation.sync.surroundings import Surroundings

NOW = 1_783_296_000_000
NETWORK = Surroundings(ground="network")


@pytest.fixture
def root(tmp_path):
    share = tmp_path / "share"
    share.mkdir()
    return share


def tried(root, *, around=NETWORK, now_ms=NOW, **how):
    here, there = LocalFolder(root, LIAISON.device), LocalFolder(root, EDITOR.device)
    return probe(here, LIAISON.device, now_ms, again=there, around=around, **how)


def stamping(monkeypatch, seconds):
    """Let the folder's clock show a time."""
    monkeypatch.setattr(LocalFolder, "stamp_of", lambda _self, _path: seconds)


def test_a_good_share_is_told_as_one(root):
    found = tried(root)

    assert (found.mode, found.excludes, found.seen_ms) == ("share", True, 0)
    assert found.free_bytes > 0
    assert found.habits.claims
    assert not [path for path in root.rglob("*") if path.is_file()]


def test_what_others_left_is_left_alone(root):
    LocalFolder(root, EDITOR.device).put_new(f"t/{EDITOR.device}/left", b"half")

    tried(root)

    assert [path.name for path in root.rglob("*") if path.is_file()] == ["left"]


@pytest.mark.parametrize(
    ("ahead", "told"), [(0, 0), (30, 30), (-45, -45), (7 * 86_400, 7 * 86_400), (-3600, -3600)]
)
def test_clocks_that_differ_are_measured(root, monkeypatch, ahead, told):
    stamping(monkeypatch, NOW / 1000 + ahead)

    assert abs(tried(root).ahead_seconds - told) <= 1


def test_the_clock_is_not_blamed_for_a_slow_folder(root, monkeypatch):
    ticking = iter([100.0, 107.0])
    monkeypatch.setattr("workstation.sync.probing.time.monotonic", lambda: next(ticking))
    stamping(monkeypatch, NOW / 1000 + 5)

    assert tried(root).ahead_seconds == 0


class Overwriting(MemoryFolder):
    """A store that lets a second writer take a name that is taken."""

    def __init__(self, disk):
        super().__init__(disk)
        self._own = disk

    def put_new(self, path, data):
        self._own.place(path, data)
        return True


class MarksTwice(MemoryFolder):
    """A store that keeps files apart, but says of every empty one that it is new."""

    def put_new(self, path, data):
        published = super().put_new(path, data)
        return published or not data


@pytest.mark.parametrize("kind", [Overwriting, MarksTwice])
def test_a_store_that_lets_two_take_one_name_is_found_out(kind):
    store = kind(MemoryDisk())

    found = probe(store, LIAISON.device, NOW)

    assert not found.excludes
    assert not found.habits.claims


class Late(MemoryFolder):
    """A store whose listings lag behind by some looks."""

    def __init__(self, disk, looks):
        super().__init__(disk)
        self._looks = looks

    def list_names(self, folder):
        self._looks -= 1
        return super().list_names(folder) if self._looks < 0 else ()


@pytest.mark.parametrize(("looks", "seen_ms"), [(0, 0), (1, 100), (3, 1500), (6, 10_500), (7, -1)])
def test_how_soon_another_pc_sees_a_file_is_measured(looks, seen_ms):
    disk, waits = MemoryDisk(), []

    found = probe(
        MemoryFolder(disk), LIAISON.device, NOW, again=Late(disk, looks), sleep=waits.append
    )

    assert found.seen_ms == seen_ms
    assert disk.files() == {}


def test_a_store_of_its_own_kind_says_so():
    disk = MemoryDisk(capacity=100)

    found = probe(MemoryFolder(disk), LIAISON.device, NOW)

    assert (found.mode, found.excludes, found.ahead_seconds) == ("memory", True, None)
    assert found.free_bytes == 95


def test_a_mirror_is_lived_with_as_one(root):
    around = Surroundings(ground="disk", mirror=Mirror("nutstore", str(root)))

    found = tried(root, around=around)

    assert found.mode == "mirror"
    assert found.mirror.program == "nutstore"
    assert not found.habits.claims


def test_a_folder_that_is_away_or_full_is_unavailable(root):
    root.rmdir()
    full = MemoryFolder(MemoryDisk(capacity=2))

    with pytest.raises(Unavailable, match="folder_unreachable"):
        tried(root)
    with pytest.raises(Unavailable, match="folder_full"):
        probe(full, LIAISON.device, NOW)


def test_the_disk_of_this_system_is_tried_out_without_help(root):
    stamped = int(root.stat().st_mtime * 1000)

    here, again = LocalFolder(root, LIAISON.device), LocalFolder(root, LIAISON.device)
    found = probe(here, LIAISON.device, stamped, again=again)

    assert found.excludes
    assert abs(found.ahead_seconds) <= 60
    assert found.folds_case == (os.name == "nt")
