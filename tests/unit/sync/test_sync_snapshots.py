"""Snapshot files: signed, bounded, and believed only when the whole of them is what it says."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sync_samples import EDITOR, LIAISON, OFFICE, ROOT

from workstation.sync import snapshot_file
from workstation.sync.snapshot_file import (
    BadSnapshot,
    Stands,
    entries_hash,
    framed_rows,
    open_header,
    peek_author,
    rows_of,
    seal_snapshot,
)

ROWS = [("article", [(f"a{n}", "x" * 50) for n in range(40)]), ("purge", [("ab" * 32, "f")])]


def stands(**changes):
    plain = {
        "facts": 3,
        "digest": "ef" * 32,
        "vector": {EDITOR.device: ((1, "ab" * 32),)},
        "membership": (1, ROOT),
        "entries": entries_hash([ROOT]),
    }
    return Stands(**{**plain, **changes})


def a_snapshot(rows=ROWS, **changes):
    frames = b"".join(frame for table, some in rows for frame in framed_rows(table, some))
    return seal_snapshot(
        EDITOR, frames, stands(**changes), office=OFFICE, at="2026-07-06T08:00:00Z", schema=2
    )


def opened(raw, key=EDITOR, office=OFFICE):
    header = open_header(raw, public=key.public, office=office)
    return header, [(table, msgspec.msgpack.decode(rows)) for table, rows in rows_of(raw, header)]


def test_a_snapshot_comes_back_as_it_was_made():
    header, rows = opened(a_snapshot())

    assert header.vector == {EDITOR.device: ((1, "ab" * 32),)}
    assert rows == [(table, [list(row) for row in some]) for table, some in ROWS]


def test_the_header_is_enough_to_know_what_it_stands_for():
    raw = a_snapshot()
    header, _ = opened(raw)

    head = raw[: len(raw) - header.rows_length]

    assert peek_author(head) == EDITOR.device
    assert open_header(head, public=EDITOR.public, office=OFFICE) == header
    with pytest.raises(BadSnapshot) as fault:
        list(rows_of(head, header))
    assert fault.value.reason == "torn"


@pytest.mark.parametrize(
    ("key", "office", "reason"),
    [(LIAISON, OFFICE, "bad_signature"), (EDITOR, "another", "other_office")],
)
def test_another_hand_or_another_office_is_refused(key, office, reason):
    with pytest.raises(BadSnapshot) as fault:
        opened(a_snapshot(), key=key, office=office)

    assert fault.value.reason == reason


@given(st.data())
def test_no_changed_byte_is_believed(data):
    raw = a_snapshot()
    place = data.draw(st.integers(0, len(raw) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda one: one != raw[place]))
    changed = raw[:place] + bytes([other]) + raw[place + 1 :]

    with pytest.raises(BadSnapshot):
        opened(changed)


@given(st.integers(0, 4_000), st.binary(max_size=20))
def test_no_part_and_no_more_than_the_whole_is_believed(length, more):
    raw = a_snapshot()
    cut = raw[:length] + more

    if cut != raw:
        with pytest.raises(BadSnapshot):
            opened(cut)


@given(st.binary(max_size=300))
def test_rubbish_is_a_bad_snapshot(raw):
    for act in (lambda: peek_author(raw), lambda: peek_author(b"WSN1" + raw)):
        with pytest.raises(BadSnapshot):
            act()


def test_many_rows_are_parted_into_frames_of_bounded_size(monkeypatch):
    monkeypatch.setattr(snapshot_file, "MAX_FRAME_BYTES", 1_000)
    rows = [(f"a{n}", "x" * 90) for n in range(40)]

    frames = list(framed_rows("article", rows))

    assert len(frames) >= 4
    _, found = opened(a_snapshot([("article", rows)]))
    assert [row for _, some in found for row in some] == [list(row) for row in rows]


def test_a_row_too_large_for_a_frame_makes_no_snapshot(monkeypatch):
    monkeypatch.setattr(snapshot_file, "MAX_FRAME_BYTES", 1_000)

    with pytest.raises(BadSnapshot) as fault:
        list(framed_rows("article", [("x" * 2_000,)]))

    assert fault.value.reason == "too_large"


def test_a_frame_that_unpacks_too_far_is_refused(monkeypatch):
    raw = a_snapshot([("article", [("x" * 5_000,)])])
    monkeypatch.setattr(snapshot_file, "MAX_FRAME_BYTES", 1_000)

    with pytest.raises(BadSnapshot) as fault:
        opened(raw)

    assert fault.value.reason == "bad_payload"


def test_frames_beyond_the_count_are_refused(monkeypatch):
    monkeypatch.setattr(snapshot_file, "MAX_FRAMES", 1)

    with pytest.raises(BadSnapshot) as fault:
        opened(a_snapshot())

    assert fault.value.reason == "too_large"


@pytest.mark.parametrize(
    "changes",
    [
        {"digest": "short"},
        {"vector": {"NOT-A-DEVICE": ((1, "ab" * 32),)}},
        {"vector": {EDITOR.device: ()}},
        {"vector": {EDITOR.device: ((0, "ab" * 32),)}},
        {"vector": {EDITOR.device: tuple((n, "ab" * 32) for n in range(1, 20))}},
        {"membership": (0, ROOT)},
        {"entries": ""},
        {"facts": -1},
    ],
)
def test_what_a_reader_would_refuse_is_never_signed(changes):
    with pytest.raises(BadSnapshot) as fault:
        a_snapshot(**changes)

    assert fault.value.reason == "bad_header"


def test_a_set_of_entries_has_one_hash_in_any_order():
    assert entries_hash(["b", "a"]) == entries_hash(["a", "b"]) != entries_hash(["ab"])
