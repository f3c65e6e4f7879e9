import pytest
from sync_samples import EDITOR, INSTANCE, LIAISON, OFFICE, ROOT

from workstation.domain.facts import Body
from workstation.sync import receipt_file
from workstation.sync.membership_file import open_entry
from workstation.sync.receipt_file import BadReceipt, open_receipt, place_of, sign_receipt
from workstation.sync.wire import BadFile


def a_receipt(key=LIAISON, **changes):
    given: Body = {
        "office": OFFICE,
        "instance": INSTANCE,
        "n": 29_724_960,
        "at": "2026-07-06T08:00:00+08:00",
        "got": {EDITOR.device: place_of(12, "ab" * 32), LIAISON.device: place_of(3, "cd" * 32)},
        "entry": (4, ROOT),
        "app": "0.1.0",
    }
    return sign_receipt(key, **{**given, **changes})


def test_a_receipt_says_how_far_a_pc_has_come():
    told = open_receipt(a_receipt(), LIAISON.public, OFFICE)

    assert told.got[EDITOR.device] == (12, "ab" * 8)
    assert (told.n, told.entry) == (29_724_960, (4, ROOT))


def test_a_receipt_of_a_pc_that_has_nothing_is_one_too():
    assert open_receipt(a_receipt(got={}), LIAISON.public, OFFICE).got == {}


def test_a_receipt_of_another_office_is_not_ours():
    with pytest.raises(BadReceipt, match="other_office"):
        open_receipt(a_receipt(office="elsewhere"), LIAISON.public, OFFICE)


def test_nobody_gives_another_pcs_receipt():
    with pytest.raises(BadReceipt, match="bad_signature"):
        open_receipt(a_receipt(EDITOR), LIAISON.public, OFFICE)


def test_a_receipt_passes_for_no_other_kind_of_file():
    with pytest.raises(BadFile):
        open_entry(a_receipt(), LIAISON.public)


@pytest.mark.parametrize("cut", [0, 3, 8, 60, -1])
def test_a_receipt_cut_short_is_none(cut):
    with pytest.raises(BadReceipt, match="torn"):
        open_receipt(a_receipt()[:cut], LIAISON.public, OFFICE)


def test_any_flipped_bit_is_noticed():
    raw = a_receipt()

    for place in range(len(raw)):
        harmed = bytearray(raw)
        harmed[place] ^= 1
        with pytest.raises(BadReceipt):
            open_receipt(bytes(harmed), LIAISON.public, OFFICE)


@pytest.mark.parametrize(
    "changes",
    [
        {"n": 0},
        {"n": "7"},
        {"at": "yesterday"},
        {"got": {"no-device": (1, "0" * 16)}},
        {"got": {EDITOR.device: (0, "0" * 16)}},
        {"got": {EDITOR.device: (1, "0" * 15)}},
        {"got": {EDITOR.device: (1, "G" * 16)}},
        {"entry": (0, ROOT)},
        {"entry": (1, "")},
        {"app": "x" * 41},
    ],
)
def test_what_no_pc_can_mean_is_refused(changes):
    with pytest.raises(BadReceipt, match="bad_header"):
        a_receipt(**changes)


def test_a_receipt_beyond_all_measure_is_not_written(monkeypatch):
    monkeypatch.setattr(
        receipt_file, "_FORM", receipt_file._FORM.__class__(
            b"WRC1", "workstation/receipt/1", 4, 100, BadReceipt
        ),
    )  # fmt: skip

    with pytest.raises(BadReceipt, match="too_large"):
        a_receipt()
