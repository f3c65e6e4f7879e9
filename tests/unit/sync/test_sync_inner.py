import pytest
from hypothesis import given
from hypothesis import strategies as st
from sync_samples import EDITOR, LIAISON

from workstation.domain.canonical import NotCanonicalError
from workstation.sync.inner import inner_ok, sign_body

DECISION = {"article": "k3j2h1", "stage": 1, "verdict": "approve", "sig": ""}


def test_a_decision_verifies_alone():
    signed = sign_body(EDITOR, "decision", DECISION)

    assert inner_ok(EDITOR.public, "decision", signed)
    assert {**signed, "sig": ""} == DECISION


@pytest.mark.parametrize(
    "change", [{"verdict": "return"}, {"stage": 2}, {"note": "x"}, {"sig": ""}, {"sig": 7}]
)
def test_a_changed_decision_does_not_verify(change):
    signed = sign_body(EDITOR, "decision", DECISION)

    assert not inner_ok(EDITOR.public, "decision", signed | change)


def test_a_decision_is_nobody_elses_and_nothing_else():
    signed = sign_body(EDITOR, "decision", DECISION)

    assert not inner_ok(LIAISON.public, "decision", signed)
    assert not inner_ok(EDITOR.public, "claim", signed)


def test_an_unsigned_decision_does_not_verify():
    assert not inner_ok(EDITOR.public, "decision", {"stage": 1})


def test_a_signature_has_one_spelling():
    signed = sign_body(EDITOR, "decision", DECISION)

    assert not inner_ok(EDITOR.public, "decision", signed | {"sig": signed["sig"].upper()})


def test_a_body_without_canonical_form_cannot_be_signed():
    with pytest.raises(NotCanonicalError):
        sign_body(EDITOR, "decision", {"share": 0.5})


@given(st.text(max_size=130))
def test_no_text_passes_for_a_signature(text):
    assert not inner_ok(EDITOR.public, "decision", DECISION | {"sig": text})
