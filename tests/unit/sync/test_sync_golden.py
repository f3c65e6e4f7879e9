"""One file per released format version: every later program must read it, and write the same."""

from pathlib import Path

import msgspec
import pytest
from sync_samples import (
    EDITOR,
    INSTANCE,
    LIAISON,
    OFFICE,
    OPEN_TEXT,
    PRIVATE_TEXT,
    ROOT,
    SECRET,
    a_segment,
    an_entry,
    an_invitation,
    invitation_public,
    some_facts,
)

from workstation.domain.canonical import sha256_hex
from workstation.shipped import shipped
from workstation.sync import frames
from workstation.sync.invitation import parse_invitation, write_invitation
from workstation.sync.membership_file import open_entry
from workstation.sync.packs import Packable, packs_of, unpack
from workstation.sync.receipt_file import open_receipt, place_of, sign_receipt
from workstation.sync.request import make_request, open_request, proves
from workstation.sync.segment import open_segment
from workstation.sync.share import Marker
from workstation.sync.snapshot_file import (
    Stands,
    entries_hash,
    framed_rows,
    open_header,
    rows_of,
    seal_snapshot,
)
from workstation.sync.texts import pack_texts, unpack_texts
from workstation.sync.wire import encode_strict

FORMATS = Path(__file__).parents[2] / "golden" / "formats"

WRITTEN = {
    "segment-2.seg": lambda: a_segment().raw,
    "texts-1.wtx": lambda: pack_texts([PRIVATE_TEXT, OPEN_TEXT]),
    "membership-1.mem": lambda: an_entry(EDITOR).raw,
    "request-1.req": lambda: make_request(
        LIAISON,
        secret=SECRET,
        invitation="invite2lin",
        instance=INSTANCE,
        member_hint="林知夏",
        app="0.1.0",
    ),
    "receipt-1.rcp": lambda: sign_receipt(
        LIAISON,
        office=OFFICE,
        instance=INSTANCE,
        n=29_724_960,
        at="2026-07-06T08:00:00+08:00",
        got={EDITOR.device: place_of(12, "ab" * 32), LIAISON.device: place_of(3, "cd" * 32)},
        entry=(4, ROOT),
        app="0.1.0",
    ),
    "pack-1.pack": lambda: next(packs_of([Packable(1, a_segment().hash, a_segment().raw)])).raw,
    "snapshot-1.snap": lambda: seal_snapshot(
        EDITOR,
        b"".join(framed_rows("purge", [("ab" * 32, "factoffact")])),
        Stands(
            facts=1,
            digest="ef" * 32,
            vector={EDITOR.device: ((12, "ab" * 32),)},
            membership=(4, ROOT),
            entries=entries_hash([ROOT]),
        ),
        office=OFFICE,
        at="2026-07-06T08:00:00+08:00",
        schema=2,
        app="0.1.0",
    ),
    "invitation-1.json": lambda: write_invitation(an_invitation()),
    "workspace-1.json": lambda: encode_strict(Marker(office=OFFICE, root=ROOT)),
}


def golden(name):
    return (FORMATS / name).read_bytes()


@pytest.mark.parametrize("name", sorted(WRITTEN))
def test_a_format_is_written_as_it_was_released(name):
    assert WRITTEN[name]() == golden(name)


@pytest.mark.parametrize("name", ["segment-1.seg", "segment-2.seg"])
def test_a_released_segment_still_opens(name):
    segment = open_segment(golden(name), public=LIAISON.public, office=OFFICE)

    assert list(segment.facts) == some_facts()


def test_released_texts_still_open():
    assert set(unpack_texts(golden("texts-1.wtx"))) == {PRIVATE_TEXT, OPEN_TEXT}


def test_a_released_membership_entry_still_opens():
    entry = open_entry(golden("membership-1.mem"), EDITOR.public)

    assert entry.body["public"] == EDITOR.public.hex()


def test_a_released_receipt_still_opens():
    told = open_receipt(golden("receipt-1.rcp"), LIAISON.public, OFFICE)

    assert told.got[EDITOR.device] == (12, "ab" * 8)


def test_a_released_request_still_proves_its_invitation():
    request = open_request(golden("request-1.req"))

    assert proves(request, invitation_public())


def test_a_released_invitation_still_opens():
    assert parse_invitation(golden("invitation-1.json")) == an_invitation()


@pytest.mark.parametrize(
    ("name", "digest"),
    [
        (frames.HEADER_WORDS, "df14a97c5b49c503470f2abce425591437ae93f4b2c16a55c30a113a795c756b"),
        (frames.FACT_WORDS, "6ffc0023f52ce791e8e18e04b11d86b5268eb440d86239c417b4c9b0cfd4b510"),
    ],
)
def test_the_dictionaries_of_segments_are_those_of_the_format(name, digest):
    assert sha256_hex(shipped(f"resources/sync/{name}").read_bytes()) == digest


def test_a_released_pack_holds_the_released_segment():
    (raw,) = unpack(golden("pack-1.pack"))

    assert open_segment(raw, public=LIAISON.public, office=OFFICE).raw == raw


def test_a_released_snapshot_is_read():
    raw = golden("snapshot-1.snap")

    header = open_header(raw, public=EDITOR.public, office=OFFICE)
    ((table, rows),) = rows_of(raw, header)

    assert (header.facts, header.schema, header.app) == (1, 2, "0.1.0")
    assert (table, msgspec.msgpack.decode(rows)) == ("purge", [["ab" * 32, "factoffact"]])
