import pytest
from hypothesis import given
from hypothesis import strategies as st
from sync_samples import EDITOR, LIAISON, ROOT, an_entry

from workstation.sync import membership_file
from workstation.sync.membership_file import BadEntry, open_entry, peek_entry
from workstation.sync.wire import encode_strict


def reason_of(raw, key=LIAISON):
    with pytest.raises(BadEntry) as caught:
        open_entry(raw, key.public)
    return caught.value.reason


def test_an_entry_arrives_as_it_was_signed():
    entry = an_entry(body={"device": "abc", "cut": 7, "roles": ["editor"], "reason": None})

    assert open_entry(entry.raw, LIAISON.public) == entry
    assert entry.author == LIAISON.device


def test_an_entry_names_its_author_before_it_is_verified():
    entry = an_entry()

    claim = peek_entry(entry.raw)

    assert (claim.author, claim.seq, claim.previous) == (LIAISON.device, 1, "")
    assert (claim.kind, claim.hash) == ("found", entry.hash)


def test_every_flipped_bit_of_an_entry_is_refused():
    raw = an_entry().raw

    for place in range(len(raw)):
        damaged = bytearray(raw)
        damaged[place] ^= 1
        with pytest.raises(BadEntry):
            open_entry(bytes(damaged), LIAISON.public)


def test_a_torn_entry_is_refused():
    raw = an_entry().raw

    reasons = {reason_of(raw[:length]) for length in range(len(raw))} | {reason_of(raw + b"x")}

    assert reasons == {"torn"}


def test_nobody_signs_an_entry_for_somebody_else():
    told = membership_file._Wire(
        at="2026-07-01T08:00:00Z",
        author=EDITOR.device,
        body={},
        kind="admit",
        previous=ROOT,
        seq=2,
        v=1,
    )
    raw = membership_file._FORM.seal(LIAISON, encode_strict(told))

    assert reason_of(raw, LIAISON) == "bad_signature"
    assert reason_of(raw, EDITOR) == "bad_signature"


@pytest.mark.parametrize(
    "changes",
    [
        {"seq": 2},
        {"previous": ROOT},
        {"seq": 0},
        {"at": "yesterday"},
        {"kind": "Admit"},
        {"body": {"note": "x" * membership_file.MAX_BODY_BYTES}},
    ],
)
def test_what_a_reader_would_refuse_is_never_signed(changes):
    with pytest.raises(BadEntry):
        an_entry(**changes)


def test_the_chain_is_bound_by_hashes():
    first = an_entry()

    second = an_entry(seq=2, previous=first.hash, kind="policy", body={})

    assert second.previous == first.hash
    assert second.hash != first.hash


@given(st.binary(max_size=200))
def test_hostile_bytes_are_no_entry(data):
    with pytest.raises(BadEntry):
        peek_entry(b"WMB1" + data)
