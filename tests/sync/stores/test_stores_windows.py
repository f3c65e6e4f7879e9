"""Windows' habits one by one: held files, what the network remembers, how long a path may be."""

import errno

import pytest
from place_windows import WindowsPlace
from store_places import HERE, THERE
from test_stores_acceptance import ENTRY, SEGMENT, code_of
from windows_disk import ROOT, WindowsDisk, windows_error

from workstation.sync.folder import LocalFolder


@pytest.fixture
def pc(tmp_path):
    """A share, and what stands between it and a Windows PC."""
    return WindowsPlace(tmp_path)


def seen_from(pc, device=HERE, *, remembers=True, disk=None):
    disk = disk or WindowsDisk(pc.host, pc.clock, remembers=remembers)
    return LocalFolder(ROOT, device, disk=disk, sleep=pc.clock.wait, clock=lambda: pc.clock.now)


class ScannedDisk(WindowsDisk):
    """A PC whose virus scanner holds each new file for some seconds."""

    seconds = 0.0

    def write_new(self, path, data):
        super().write_new(path, data)
        end = self._clock.now + self.seconds
        self._host.hold(path.name, until=lambda: self._clock.now >= end)


class RefusingDisk(WindowsDisk):
    """A PC that is refused to rename with one number, some times."""

    number, times = 5, 10_000

    def rename(self, source, target):
        if self.times:
            self.times -= 1
            raise windows_error(self.number)
        super().rename(source, target)


@pytest.mark.parametrize("seconds", [0.01, 0.3, 1.4, 3.0])
def test_a_file_that_a_scanner_holds_is_published_once_it_lets_go(pc, seconds):
    disk = ScannedDisk(pc.host, pc.clock)
    disk.seconds = seconds

    published = seen_from(pc, disk=disk).put_new(ENTRY, b"entry")

    assert published
    assert pc.clock.now >= seconds
    assert pc.files() == {ENTRY: b"entry"}


def test_a_scanner_that_does_not_let_go_is_tried_again_another_time(pc):
    disk = ScannedDisk(pc.host, pc.clock)
    disk.seconds = 60

    code = code_of(seen_from(pc, disk=disk).put_new, ENTRY, b"entry")
    held = pc.files()
    pc.clock.wait(60)
    store = seen_from(pc)
    for name in store.list_names(f"t/{HERE}"):
        store.delete(f"t/{HERE}/{name}")
    store.put_new(ENTRY, b"entry")

    assert code == "folder_unreachable"
    assert ENTRY not in held
    assert pc.files() == {ENTRY: b"entry"}


@pytest.mark.parametrize("number", [5, 32, 33])
@pytest.mark.parametrize("times", [1, 4, 7])
def test_a_refused_rename_is_tried_seven_times_more(pc, number, times):
    disk = RefusingDisk(pc.host, pc.clock)
    disk.number, disk.times = number, times

    assert seen_from(pc, disk=disk).put_new(ENTRY, b"entry")


@pytest.mark.parametrize(
    ("number", "code"),
    [(5, "folder_denied"), (32, "folder_unreachable"), (33, "folder_unreachable")],
)
def test_a_rename_that_stays_refused_is_told_by_its_reason(pc, number, code):
    disk = RefusingDisk(pc.host, pc.clock)
    disk.number = number

    assert code_of(seen_from(pc, disk=disk).put_new, ENTRY, b"entry") == code
    assert pc.files() == {}


@pytest.mark.parametrize("number", [39, 112, 1295])
def test_each_of_windows_ways_to_be_full_is_told_as_full(pc, number):
    disk = WindowsDisk(pc.host, pc.clock)

    def full(_path, _data):
        raise windows_error(number, errno.EINVAL)

    disk.write_new = full

    assert code_of(seen_from(pc, disk=disk).put_new, ENTRY, b"entry") == "folder_full"


class ShortDisk(WindowsDisk):
    """A PC whose program asks for paths as people write them."""

    def reached(self, root):
        return root


def test_paths_beyond_260_characters_need_their_long_form(pc):
    short = seen_from(pc, disk=ShortDisk(pc.host, pc.clock))

    code = code_of(short.put_new, SEGMENT, b"segment")

    assert len(str(ROOT)) < 260 < len(str(ROOT / SEGMENT))
    assert code == "folder_unreachable"
    assert seen_from(pc).put_new(SEGMENT, b"segment")


def test_what_a_pc_missed_a_moment_ago_is_seen_some_seconds_later(pc):
    there = seen_from(pc, THERE)
    seen = [there.read(ENTRY, 10), there.list_names("m")]

    seen_from(pc).put_new(ENTRY, b"entry")
    seen += [there.read(ENTRY, 10)]
    pc.clock.wait(5)
    later = there.read(ENTRY, 10)
    pc.clock.wait(5)

    assert seen == [None, (), None]
    assert later == b"entry"
    assert there.list_names("m") == (ENTRY[2:],)


def test_publishing_looks_no_name_up_that_the_network_would_remember_as_absent(pc):
    disk = WindowsDisk(pc.host, pc.clock, remembers=True)
    looked_before = []
    rename = disk.rename

    def watched(source, target):
        looked_before.append(target.name in disk.asked)
        rename(source, target)

    disk.rename = watched

    assert seen_from(pc, disk=disk).put_new(ENTRY, b"entry")
    assert looked_before == [False]
    assert pc.clock.now == 0


def test_a_file_that_somebody_holds_is_deleted_once_it_is_let_go(pc):
    store = seen_from(pc, remembers=False)
    store.put_new(ENTRY, b"entry")
    pc.host.hold(ENTRY[2:], until=lambda: pc.clock.now >= 1)

    store.delete(ENTRY)

    assert pc.files() == {}


def test_a_strangers_spelling_of_the_name_holds_it(pc):
    pc.plant("M/00000001-0123456789AB.MEM", b"other")

    code = code_of(seen_from(pc).put_new, ENTRY, b"entry")

    assert code == "folder_conflict"
    assert pc.files() == {"M/00000001-0123456789AB.MEM": b"other"}
