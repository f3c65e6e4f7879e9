"""What every store must do, whatever it is: one suite, run against each kind of place.

A test names in `needs` what a place must be capable of; `store_places.py` says how a store joins.
"""

import re
import threading
from collections import Counter
from contextlib import suppress

import pytest
from store_places import THERE, Can

from workstation.domain.errors import Unavailable
from workstation.sync.layout import MAX_PATH, temp_path

DEVICE = "abcdefghijkl"
BUCKET = f"d/{DEVICE}/0000"
ENTRY = "m/00000001-0123456789ab.mem"
SEGMENT = f"{BUCKET}/00000001-0123456789ab.seg"
EIGHT_MIB = 8 * 1024 * 1024
BAD_PATHS = [
    "../outside",
    "/etc/passwd",
    "m/标题",
    "m//a",
    "",
    "M/A",
    "m/a b",
    "m/..",
    "m/" + "a" * 120,
]


def code_of(act, *args):
    """Return the code an act ends with; every error of a store names the path concerned."""
    with pytest.raises(Unavailable) as caught:
        act(*args)
    assert "path" in caught.value.details
    return caught.value.code


def everything(store):
    """Return what a store shows of the folders these tests use."""
    return {
        folder: {
            f"{name}": store.read(f"{folder}/{name}", 1000) for name in store.list_names(folder)
        }
        for folder in ("m", "h", BUCKET)
    }


# Reading


@pytest.mark.parametrize("data", [b"", b"\x00", b"entry", bytes(range(256)) * 40, b"\r\n\x1a\n"])
def test_a_file_is_read_as_it_was_written(place, data):
    place.plant(ENTRY, data)

    assert place.open().read(ENTRY, 100_000) == data


def test_a_file_of_eight_mebibytes_is_read_whole(place):
    data = bytes(range(256)) * (EIGHT_MIB // 256)
    place.plant("b/ab/abcd", data)

    assert place.open().read("b/ab/abcd", EIGHT_MIB) == data


@pytest.mark.parametrize("limit", [0, 1, 4, 9])
def test_a_file_too_large_gives_one_byte_too_many_and_no_more(place, limit):
    place.plant(ENTRY, b"0123456789")

    assert place.open().read(ENTRY, limit) == b"0123456789"[: limit + 1]


@pytest.mark.parametrize("limit", [10, 11, 1000])
def test_a_file_within_its_limit_is_whole(place, limit):
    place.plant(ENTRY, b"0123456789")

    assert place.open().read(ENTRY, limit) == b"0123456789"


def test_what_is_not_there_is_not_there_yet(place):
    place.plant("m/other", b"other")
    store = place.open()

    assert store.read(ENTRY, 100) is None
    assert store.read(SEGMENT, 100) is None
    assert not store.exists(ENTRY)
    assert not store.exists(SEGMENT)


def test_a_folder_that_is_not_there_is_empty(place):
    place.plant("m/other", b"other")
    store = place.open()

    assert store.list_names("h") == ()
    assert store.list_names(BUCKET) == ()
    assert store.list_sizes("h") == {}
    assert store.list_sizes(BUCKET) == {}


def test_a_file_that_is_there_is_said_to_be(place):
    place.plant(ENTRY, b"entry")
    place.plant("h/empty", b"")
    store = place.open()

    assert store.exists(ENTRY)
    assert store.exists("h/empty")


def test_names_come_sorted(place):
    for name in ("b", "a-1", "a.1", "0", "zz", "a"):
        place.plant(f"m/{name}", b"")

    names = place.open().list_names("m")

    assert names == ("0", "a", "a-1", "a.1", "b", "zz")
    assert isinstance(names, tuple)


def test_sizes_are_in_bytes(place):
    sizes = {"empty": 0, "one": 1, "many": 70_000}
    for name, size in sizes.items():
        place.plant(f"m/{name}", bytes(size))

    assert place.open().list_sizes("m") == sizes


def test_a_folder_shows_folders_in_it_as_names_without_size(place):
    place.plant(SEGMENT, b"segment")
    place.plant("d/file", b"file")
    store = place.open()

    assert store.list_names("d") == (DEVICE, "file")
    assert store.list_names(f"d/{DEVICE}") == ("0000",)
    assert store.list_sizes("d") == {"file": 4}


def test_a_folder_is_no_file(place):
    place.plant(SEGMENT, b"segment")
    store = place.open()

    assert store.read(BUCKET, 100) is None
    assert not store.exists(BUCKET)
    assert not store.exists("d")


def test_a_file_is_no_folder(place):
    place.plant(ENTRY, b"entry")
    store = place.open()

    assert store.list_names(ENTRY) == ()
    assert store.list_sizes(ENTRY) == {}
    assert store.read(f"{ENTRY}/more", 10) is None
    assert not store.exists(f"{ENTRY}/more")


def test_names_that_begin_alike_are_told_apart(place):
    place.plant("b/ab/abcd", b"0")
    place.plant("b/ab/abcd.001", b"1")
    place.plant("b/abc", b"2")
    place.plant("b/ab-c/x", b"3")
    store = place.open()

    assert store.list_names("b") == ("ab", "ab-c", "abc")
    assert store.list_names("b/ab") == ("abcd", "abcd.001")
    assert store.read("b/ab/abcd", 10) == b"0"
    assert not store.exists("b/ab/abc")
    assert store.list_names("b/a") == ()


def test_the_longest_path_is_kept(place):
    longest = f"b/{'0' * (MAX_PATH - 2)}"
    place.plant(longest, b"long")
    store = place.open()

    assert store.read(longest, 10) == b"long"
    assert store.list_names("b") == (longest[2:],)


def test_more_names_than_any_server_lists_at_once_are_all_seen(place):
    names = [f"{number:08}.x" for number in range(1_100)]
    for name in names:
        place.plant(f"h/{name}", b"")
    store = place.open()

    assert store.list_names("h") == tuple(names)
    assert sorted(store.list_sizes("h")) == names


def test_names_that_no_pc_of_the_office_gives_are_not_listed(place):
    place.plant(ENTRY, b"entry")
    for name in (
        "Thumbs.db",
        "desktop (1).ini",
        "00000001-0123456789ab-conflict-王芳.mem",
        "x" * 120,
    ):
        place.plant(f"m/{name}", b"foreign")
    store = place.open()

    assert store.list_names("m") == (ENTRY[2:],)
    assert store.list_sizes("m") == {ENTRY[2:]: 5}


@pytest.mark.parametrize("path", BAD_PATHS)
def test_no_path_leads_out_of_the_share(place, path):
    place.plant(ENTRY, b"entry")
    store = place.open()

    for act in (store.exists, store.list_names, store.list_sizes, lambda at: store.read(at, 10)):
        with pytest.raises(ValueError, match=f"^{re.escape(path)}$"):
            act(path)


def test_room_is_told_as_a_number_or_not_at_all(place):
    place.plant(ENTRY, b"entry")

    free = place.open().free_bytes()

    assert free is None or free > 0


@pytest.mark.needs(Can.LIVE)
def test_what_colleagues_bring_is_seen_without_opening_anew(place):
    store = place.open()
    seen = [store.list_names("m"), store.read(ENTRY, 10), store.exists(ENTRY)]

    place.plant(ENTRY, b"entry")

    assert seen == [(), None, False]
    assert store.read(ENTRY, 10) == b"entry"
    assert store.exists(ENTRY)
    assert store.list_names("m") == (ENTRY[2:],)
    assert store.list_sizes("m") == {ENTRY[2:]: 5}


# Publishing


@pytest.mark.needs(Can.WRITE)
@pytest.mark.parametrize("data", [b"", b"e", b"entry", bytes(range(256)) * 300])
def test_a_published_file_is_there_whole_and_nothing_else_is(place, data):
    store = place.open()

    store.put_new(ENTRY, data)

    assert store.read(ENTRY, 100_000) == data
    assert store.exists(ENTRY)
    assert store.list_names("m") == (ENTRY[2:],)
    assert place.files() == {ENTRY: data}


@pytest.mark.needs(Can.WRITE, Can.EXCLUDE)
def test_whoever_publishes_first_is_told_so(place):
    first = place.open().put_new(ENTRY, b"entry")
    again = place.open().put_new(ENTRY, b"entry")
    theirs = place.open(THERE).put_new(ENTRY, b"entry")

    assert (first, again, theirs) == (True, False, False)


@pytest.mark.needs(Can.WRITE)
def test_publishing_again_changes_nothing(place):
    place.open().put_new(ENTRY, b"entry")

    again = place.open(THERE).put_new(ENTRY, b"entry")

    assert not again
    assert place.files() == {ENTRY: b"entry"}


@pytest.mark.needs(Can.WRITE)
@pytest.mark.parametrize("other", [b"", b"entr", b"Entry", b"entry and more"])
def test_two_writers_of_one_name_never_overwrite_each_other(place, other):
    place.open().put_new(ENTRY, b"entry")

    code = code_of(place.open(THERE).put_new, ENTRY, other)

    assert code == "folder_conflict"
    assert place.files() == {ENTRY: b"entry"}


@pytest.mark.needs(Can.WRITE)
@pytest.mark.parametrize("torn", [b"", b"ent", b"entr\x00", b"entryentry"])
def test_a_torn_file_under_the_name_is_told_and_gives_way_once_deleted(place, torn):
    place.plant(ENTRY, torn)
    store = place.open()

    code = code_of(store.put_new, ENTRY, b"entry")
    store.delete(ENTRY)
    store.put_new(ENTRY, b"entry")

    assert code == "folder_conflict"
    assert place.files() == {ENTRY: b"entry"}


@pytest.mark.needs(Can.WRITE)
def test_folders_on_the_way_come_to_be(place):
    store = place.open()

    store.put_new(SEGMENT, b"segment")

    assert store.list_names("d") == (DEVICE,)
    assert store.list_names(BUCKET) == (SEGMENT.rpartition("/")[2],)


@pytest.mark.needs(Can.WRITE)
def test_what_was_published_is_seen_by_everybody_at_once(place):
    here, there = place.open(), place.open(THERE)
    seen = [there.list_names("m"), there.read(ENTRY, 10)]

    here.put_new(ENTRY, b"entry")

    assert seen == [(), None]
    assert everything(there) == everything(here)
    assert there.exists(ENTRY)
    assert there.list_sizes("m") == {ENTRY[2:]: 5}


@pytest.mark.needs(Can.WRITE)
def test_a_part_of_eight_mebibytes_arrives_whole(place):
    data = bytes(range(255, -1, -1)) * (EIGHT_MIB // 256)

    place.open().put_new("b/ab/abcd", data)

    assert place.open(THERE).read("b/ab/abcd", EIGHT_MIB) == data


@pytest.mark.needs(Can.WRITE)
def test_the_longest_path_can_be_published(place):
    longest = f"d/{'k' * 12}/{'0' * (MAX_PATH - 15)}"

    place.open().put_new(longest, b"long")

    assert place.open().read(longest, 10) == b"long"


@pytest.mark.needs(Can.WRITE)
@pytest.mark.parametrize("path", BAD_PATHS)
def test_nothing_is_published_or_deleted_outside(place, path):
    store = place.open()

    for act in (store.delete, lambda at: store.put_new(at, b"data")):
        with pytest.raises(ValueError, match=f"^{re.escape(path)}$"):
            act(path)

    assert place.files() == {}


@pytest.mark.needs(Can.WRITE)
def test_many_files_of_many_folders_all_arrive(place):
    store = place.open()
    files = {
        f"d/{device}/{bucket:04x}/{number:08}": f"{device}{bucket}{number}".encode()
        for device in ("a" * 12, "b" * 12)
        for bucket in (0, 1, 255)
        for number in range(3)
    }

    for path, data in files.items():
        store.put_new(path, data)

    assert place.files() == files


@pytest.mark.needs(Can.WRITE)
def test_what_a_killed_writer_left_is_listed_and_swept(place):
    left = temp_path(DEVICE, SEGMENT, "0123456789abcdef")
    place.plant(left, b"half a seg")
    store = place.open()

    listed = store.list_names(f"t/{DEVICE}")
    store.delete(left)

    assert listed == (left.rpartition("/")[2],)
    assert place.files() == {}


@pytest.mark.needs(Can.WRITE, Can.FOLDERS)
def test_a_file_where_a_folder_belongs_stops_only_what_lies_below(place):
    place.plant("m", b"in the way")
    store = place.open()

    code = code_of(store.put_new, ENTRY, b"entry")
    store.put_new(SEGMENT, b"segment")

    assert code in {"folder_unreachable", "folder_denied"}
    assert store.list_names("m") == ()
    assert store.read(SEGMENT, 10) == b"segment"


@pytest.mark.needs(Can.WRITE, Can.FOLDERS)
def test_a_folder_where_a_file_belongs_is_a_conflict(place):
    place.plant(f"{ENTRY}/inside", b"in the way")

    code = code_of(place.open().put_new, ENTRY, b"entry")

    assert code in {"folder_conflict", "folder_unreachable"}
    assert place.files() == {f"{ENTRY}/inside": b"in the way"}


# Deleting


@pytest.mark.needs(Can.WRITE)
def test_a_deleted_file_is_gone_for_everybody(place):
    here, there = place.open(), place.open(THERE)
    here.put_new(ENTRY, b"entry")
    here.put_new("m/other", b"other")

    there.delete(ENTRY)

    assert here.read(ENTRY, 10) is None
    assert not here.exists(ENTRY)
    assert here.list_names("m") == ("other",)
    assert place.files() == {"m/other": b"other"}


@pytest.mark.needs(Can.WRITE)
def test_deleting_what_is_not_there_is_done_already(place):
    place.plant("m/other", b"other")
    store = place.open()

    store.delete(ENTRY)
    store.delete(SEGMENT)
    store.delete("m/other/below")

    assert place.files() == {"m/other": b"other"}


@pytest.mark.needs(Can.WRITE)
def test_a_deleted_name_can_be_used_again(place):
    store = place.open()
    store.put_new(ENTRY, b"entry")
    store.delete(ENTRY)
    store.delete(ENTRY)

    store.put_new(ENTRY, b"another")

    assert place.open(THERE).read(ENTRY, 10) == b"another"


@pytest.mark.needs(Can.WRITE)
def test_deleting_a_folder_takes_nothing_away(place):
    place.plant(ENTRY, b"entry")
    store = place.open()

    with suppress(Unavailable):
        store.delete("m")

    assert place.files() == {ENTRY: b"entry"}


# Racing


def race(acts):
    """Let acts run at the same moment; return what each gave: a value, or an error's code."""
    gate = threading.Barrier(len(acts))
    given = [None] * len(acts)

    def run(number, act):
        gate.wait()
        try:
            given[number] = act()
        except Unavailable as error:
            given[number] = error.code

    threads = [threading.Thread(target=run, args=one) for one in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return given


def putting(place, path, datas):
    """Return one act per writer: another PC each, another connection each."""
    stores = [place.open("a" * 11 + "abcdefgh"[number]) for number in range(len(datas))]
    return [
        lambda store=store, data=data: store.put_new(path, data)
        for store, data in zip(stores, datas, strict=True)
    ]


@pytest.mark.needs(Can.WRITE)
def test_writers_of_the_same_bytes_all_succeed(place):
    for number in range(10):
        given = race(putting(place, f"m/{number}", [b"same"] * 4))
        again = place.open().put_new(f"m/{number}", b"same")

        # A server may stumble over its own haste, but nobody is ever told of a conflict.
        assert set(given) <= {True, False, "folder_unreachable"}
        assert not again
        assert place.open().read(f"m/{number}", 10) == b"same"


@pytest.mark.needs(Can.WRITE, Can.EXCLUDE)
def test_of_writers_of_the_same_bytes_one_is_first(place):
    for number in range(10):
        given = race(putting(place, f"m/{number}", [b"same"] * 4))

        assert Counter(given) == {True: 1, False: 3}


@pytest.mark.needs(Can.WRITE, Can.EXCLUDE)
def test_of_rivals_one_wins_and_the_others_are_told(place):
    datas = [bytes([65 + number]) * 5_000 for number in range(4)]
    for number in range(10):
        given = race(putting(place, f"m/{number}", datas))

        assert Counter(given) == {True: 1, "folder_conflict": 3}
        assert place.open().read(f"m/{number}", 10_000) == datas[given.index(True)]


@pytest.mark.needs(Can.WRITE, Can.EXCLUDE)
def test_a_reader_sees_a_whole_file_or_none(place):
    data = b"0123456789abcdef" * 20_000
    reader = place.open(THERE)
    done = threading.Event()
    seen = set()

    def look():
        while not done.is_set():
            for name in reader.list_names("b/ab"):
                found = reader.read(f"b/ab/{name}", len(data))
                seen.add(None if found is None else found == data)

    thread = threading.Thread(target=look)
    thread.start()
    store = place.open()
    for number in range(8):
        store.put_new(f"b/ab/{number}", data)
    done.set()
    thread.join()

    assert False not in seen


# Going away, filling up


ACTS = {
    "put_new": lambda store: store.put_new(ENTRY, b"entry"),
    "read": lambda store: store.read(ENTRY, 10),
    "exists": lambda store: store.exists(ENTRY),
    "delete": lambda store: store.delete(ENTRY),
    "list_names": lambda store: store.list_names("m"),
    "list_sizes": lambda store: store.list_sizes("m"),
    "free_bytes": lambda store: store.free_bytes(),
}


@pytest.mark.needs(Can.WRITE, Can.VANISH)
@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_a_place_that_went_away_is_unreachable_never_empty(place, act):
    place.plant(ENTRY, b"entry")
    store = place.open()
    place.take_away()

    codes = [code_of(act, store), code_of(act, place.open())]
    place.bring_back()

    assert codes == ["folder_unreachable"] * 2
    assert place.files() == {ENTRY: b"entry"}


@pytest.mark.needs(Can.WRITE, Can.VANISH)
def test_a_place_that_came_back_goes_on(place):
    store = place.open()
    store.put_new(ENTRY, b"entry")
    place.take_away()
    code_of(store.put_new, SEGMENT, b"segment")

    place.bring_back()
    store.put_new(SEGMENT, b"segment")

    assert place.files() == {ENTRY: b"entry", SEGMENT: b"segment"}


@pytest.mark.needs(Can.WRITE, Can.FILL)
def test_a_full_place_takes_nothing_in_half_and_goes_on_once_there_is_room(place):
    place.plant(ENTRY, b"entry")
    store = place.open()
    place.fill_up()

    code = code_of(store.put_new, SEGMENT, bytes(4_000_000))
    kept = place.open(THERE).read(SEGMENT, 4_000_000)
    place.make_room()
    store.put_new(SEGMENT, b"segment")

    assert code == "folder_full"
    assert kept is None
    assert store.read(SEGMENT, 10) == b"segment"
    assert place.files().keys() == {ENTRY, SEGMENT}


@pytest.mark.needs(Can.WRITE, Can.FILL)
def test_a_full_place_still_reads_deletes_and_takes_what_it_has(place):
    place.plant(ENTRY, b"entry")
    place.plant("m/other", b"other")
    store = place.open()
    place.fill_up()

    store.delete("m/other")

    assert store.read(ENTRY, 10) == b"entry"
    assert store.list_names("m") == (ENTRY[2:],)
    place.make_room()


@pytest.mark.needs(Can.WRITE, Can.FORBID)
def test_where_nobody_may_write_that_is_told_and_reading_goes_on(place):
    place.plant(ENTRY, b"entry")
    place.forbid_writing()
    store = place.open()

    code = code_of(store.put_new, SEGMENT, b"segment")

    assert code == "folder_denied"
    assert store.read(ENTRY, 10) == b"entry"
