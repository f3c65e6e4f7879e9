"""Parts of packages: how they are cut, checked, put together, and purged."""

from hashlib import sha256
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sync_samples import LIAISON, OFFICE, ROOT

from workstation.domain.errors import Refused, Unavailable
from workstation.sync import carried_parts
from workstation.sync.carried_file import (
    BadPackage,
    CarriedHeader,
    Slice,
    frame,
    open_part,
)
from workstation.sync.carried_folder import CarriedFolder
from workstation.sync.carried_parts import headers, part_paths, plan_parts, write_part
from workstation.sync.carried_purging import write_without
from workstation.sync.layout import TextsName, texts_path
from workstation.sync.spool import Spool
from workstation.sync.texts import make_text, pack_texts, unpack_texts

GOLDEN = Path(__file__).parents[2] / "golden" / "formats" / "carried-1.wsync"
HEADER = CarriedHeader(
    office=OFFICE, root=ROOT, package="5f" * 16, part=1, parts=1, device=LIAISON.device, to="",
    article="", made="2026-07-06T08:00:00+08:00", files=(), app="0.1.0",
)  # fmt: skip
FILES = {"workspace.json": b"{}", "b/5f/" + "5f" * 20: bytes(range(256))}


def packed(folder, files, max_bytes=carried_parts.MOST_PART_BYTES):
    """Write files as the parts of a package and open them."""
    plan = plan_parts({path: len(data) for path, data in files.items()}, HEADER, max_bytes)
    paths = part_paths(folder / "all.wsync", len(plan))
    for path, header in zip(paths, headers(HEADER, plan), strict=True):
        write_part(path, header, (files[s.path][s.at : s.at + s.bytes] for s in header.files))
    return [open_part(path) for path in paths]


def rewritten(path, **changes):
    """Write a part whose header says something else, with a sum that fits."""
    header = msgspec.structs.replace(HEADER, **changes)
    body = frame(header)
    path.write_bytes(body + sha256(body).digest())
    return path


def test_a_package_is_written_as_it_was_released(tmp_path):
    (part,) = packed(tmp_path, FILES)

    assert part.path.read_bytes() == GOLDEN.read_bytes()


def test_a_released_package_still_opens():
    folder = CarriedFolder([open_part(GOLDEN)])

    assert {path: folder.read(path, 1000) for path in FILES} == FILES


@given(
    sizes=st.lists(st.integers(0, 300_000), min_size=1, max_size=12),
    max_bytes=st.integers(carried_parts.LEAST_PART_BYTES, 400_000),
)
def test_every_byte_is_planned_once_and_no_part_is_too_large(sizes, max_bytes):
    files = {f"b/{n:02x}/{n:040x}": size for n, size in enumerate(sizes)}

    plan = plan_parts(files, HEADER, max_bytes)

    for path, size in files.items():
        pieces = sorted((s.at, s.bytes) for part in plan for s in part if s.path == path)
        assert sum(count for _, count in pieces) == size
        assert all(at == sum(c for _, c in pieces[:n]) for n, (at, _) in enumerate(pieces))
    for header in headers(HEADER, plan):
        held = sum(one.bytes for one in header.files)
        assert len(frame(header)) + held + 32 <= max_bytes


def test_words_are_not_cut_where_a_part_can_hold_them():
    files = {
        "b/aa/" + "a" * 40: 200_000,
        "d/aaaaaaaaaaaa/0000/00000001-" + "b" * 12 + ".wtx": 150_000,
    }

    plan = plan_parts(files, HEADER, 300_000)

    assert [[one.bytes for one in part] for part in plan] == [[200_000], [150_000]]


def test_parts_are_numbered_so_that_they_stand_in_order(tmp_path):
    names = [path.name for path in part_paths(tmp_path / "送稿包.wsync", 12)]

    assert names[0] == "送稿包-01of12.wsync"
    assert names == sorted(names)
    assert part_paths(tmp_path / "a.wsync", 1) == [tmp_path / "a.wsync"]


def test_too_many_parts_are_refused():
    with pytest.raises(Refused) as refusal:
        plan_parts({"b/aa/" + "a" * 40: 10**9}, HEADER, carried_parts.LEAST_PART_BYTES)

    assert refusal.value.code == "package_too_many_parts"


def test_a_cut_file_is_there_when_all_of_it_is(tmp_path):
    files = {"b/aa/" + "a" * 40: bytes(150_000), "e/x.req": b"r"}
    parts = packed(tmp_path, files, 60_000)

    few, all_of_it = CarriedFolder(parts[1:]), CarriedFolder(reversed(parts))

    (path, data) = next(iter(files.items()))
    assert len(parts) == 3
    assert (few.read(path, 10**6), few.exists(path), few.list_names("b")) == (None, False, ())
    assert all_of_it.read(path, 10**6) == data
    assert all_of_it.read(path, 70_000) == data[:70_001]
    assert all_of_it.list_sizes("b/aa") == {"a" * 40: 150_000}
    assert all_of_it.list_names("") == ("b", "e")


def test_a_package_cannot_be_written_to(tmp_path):
    folder = CarriedFolder(packed(tmp_path, FILES))

    for act in (lambda: folder.put_new("e/x.req", b""), lambda: folder.delete("e/x.req")):
        with pytest.raises(Unavailable) as ending:
            act()
        assert ending.value.code == "folder_denied"


@pytest.mark.parametrize("at", range(0, 500, 37))
def test_every_changed_byte_is_noticed(tmp_path, at):
    raw = bytearray(GOLDEN.read_bytes())
    raw[at % len(raw)] ^= 0x40
    path = tmp_path / "spoiled.wsync"
    path.write_bytes(bytes(raw))

    with pytest.raises(BadPackage) as bad:
        open_part(path)

    assert bad.value.reason in {"unknown", "bad_sum", "torn", "too_large"}


@pytest.mark.parametrize(
    "slices",
    [
        (Slice("../../etc/passwd", 0, 0, 0),),
        (Slice("b/AA/x", 0, 0, 0),),
        (Slice("b/aa/x", 5, 0, 5),),
        (Slice("b/aa/x", 4, 2, 5),),
        (Slice("b/aa/x", 0, 5, 5),),
        (Slice("b/aa/x", 0, 32 * 1024 * 1024, 32 * 1024 * 1024),),
    ],
)
def test_slices_that_lead_elsewhere_or_promise_too_much_are_damage(tmp_path, slices):
    path = rewritten(tmp_path / "forged.wsync", files=slices)

    with pytest.raises(BadPackage) as bad:
        open_part(path)

    assert bad.value.reason in {"bad_header", "torn"}


def test_a_part_beyond_the_last_is_damage(tmp_path):
    with pytest.raises(BadPackage):
        open_part(rewritten(tmp_path / "forged.wsync", part=3, parts=2))


def test_overlapping_slices_make_no_file(tmp_path):
    path = "b/aa/" + "a" * 40
    header = msgspec.structs.replace(
        HEADER, files=(Slice(path, 0, 6, 10), Slice(path, 4, 6, 10), Slice(path, 7, 3, 10))
    )
    write_part(tmp_path / "a.wsync", header, (b"x" * 15,))

    assert not CarriedFolder([open_part(tmp_path / "a.wsync")]).exists(path)


def test_purging_writes_a_part_anew_without_words_and_pictures(tmp_path):
    gone, stays = make_text("不该共享的话".encode()), make_text("可以留下的话".encode())
    words = texts_path("d/aaaaaaaaaaaa/0000", TextsName(1, "b" * 12), "c" * 64)
    picture = "5f" * 32
    files = {
        words: pack_texts([gone, stays]),
        f"b/5f/{picture[:40]}": b"picture",
        "b/aa/" + "a" * 40: b"other",
    }
    (part,) = packed(tmp_path, files)

    write_without(part, part.path, {gone.id, picture})

    folder = CarriedFolder([open_part(part.path)])
    (kept,) = folder.list_names("d/aaaaaaaaaaaa/0000")
    assert unpack_texts(folder.read(f"d/aaaaaaaaaaaa/0000/{kept}", 10**6)) == (stays,)
    assert folder.list_names("b") == ("aa",)
    assert gone.data not in part.path.read_bytes()


def test_purging_what_is_not_there_leaves_a_part_alone(tmp_path):
    (part,) = packed(tmp_path, FILES)
    before = part.path.stat().st_mtime_ns

    write_without(part, part.path, {"ab" * 32})

    assert part.path.stat().st_mtime_ns == before


def test_a_spool_answers_like_a_folder(tmp_path):
    with (tmp_path / "spool").open("x+b") as file:
        spool = Spool(file)
        assert spool.put_new("h/aaaaaaaaaaaa.00000001.bbbbbbbbbbbb", b"")
        assert spool.put_new("b/aa/" + "a" * 40, b"picture")
        assert not spool.put_new("b/aa/" + "a" * 40, b"picture")
        with pytest.raises(Unavailable) as ending:
            spool.put_new("b/aa/" + "a" * 40, b"another")
        assert ending.value.code == "folder_conflict"
        spool.delete("h/aaaaaaaaaaaa.00000001.bbbbbbbbbbbb")

        assert spool.list_names("h") == ()
        assert spool.list_sizes("b/aa") == {"a" * 40: 7}
        assert spool.read("b/aa/" + "a" * 40, 3) == b"pict"
        assert spool.read("m/x", 3) is None
        assert spool.sizes() == {"b/aa/" + "a" * 40: 7}
