"""One value has one byte form, and nothing that has two is let in."""

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.canonical import (
    MAX_INTEGER,
    NotCanonicalError,
    canonical_bytes,
    sha256_hex,
    short_hash,
    short_of,
)

keys = st.text(st.characters(max_codepoint=127), max_size=8)
words = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
numbers = st.integers(-MAX_INTEGER, MAX_INTEGER)
values = st.recursive(
    st.none() | st.booleans() | numbers | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)


@given(values)
def test_what_was_written_canonically_reads_back_the_same(value):
    written = canonical_bytes(value)

    assert json.loads(written) == value
    assert canonical_bytes(json.loads(written)) == written


@given(st.dictionaries(keys, values, min_size=2, max_size=6))
def test_the_order_in_which_keys_were_set_leaves_no_trace(value):
    turned = dict(reversed(value.items()))

    assert canonical_bytes(turned) == canonical_bytes(value)


def test_keys_are_sorted_blanks_are_gone_and_chinese_stays_readable():
    told = {"b": [1, True, None], "a": "两学一做", "A": -0, "": "\u2028"}

    assert canonical_bytes(told) == (
        '{"":"\u2028","A":0,"a":"两学一做","b":[1,true,null]}'.encode()
    )


@pytest.mark.parametrize(
    ("character", "written"),
    [
        ('"', rb"\""),
        ("\\", rb"\\"),
        ("\b", rb"\b"),
        ("\f", rb"\f"),
        ("\n", rb"\n"),
        ("\r", rb"\r"),
        ("\t", rb"\t"),
        ("\x00", rb"\u0000"),
        ("\x1f", rb"\u001f"),
        ("\x7f", b"\x7f"),
        ("/", b"/"),
        ("€", "€".encode()),
        ("𠮷", "𠮷".encode()),
    ],
)
def test_each_character_has_the_one_escape_of_rfc_8785_or_none(character, written):
    assert canonical_bytes(character) == b'"' + written + b'"'


@pytest.mark.parametrize("value", [0.0, 1.5, math.nan, math.inf, {"a": [1.0]}, [[[2.0]]]])
def test_a_float_has_no_canonical_form(value):
    with pytest.raises(NotCanonicalError):
        canonical_bytes(value)


def test_only_integers_that_every_reader_holds_exactly_are_written():
    assert canonical_bytes([MAX_INTEGER, -MAX_INTEGER]) == b"[9007199254740991,-9007199254740991]"

    for beyond in (MAX_INTEGER + 1, -MAX_INTEGER - 1):
        with pytest.raises(NotCanonicalError):
            canonical_bytes(beyond)


@pytest.mark.parametrize("value", ["\ud800", {"a": "x\udfff"}, {"é": 1}, {"栏目": 1}, {1, 2}, b"x"])
def test_half_a_character_a_foreign_key_or_a_foreign_type_is_refused(value):
    with pytest.raises(NotCanonicalError):
        canonical_bytes(value)


def test_a_short_hash_is_the_beginning_of_the_long_one():
    data = b"hailan"

    assert short_hash(data, 60) == short_hash(data)[:12]
    assert len(short_hash(data)) == 32
    assert short_of(sha256_hex(data), 100) == short_hash(data, 100)
    assert sha256_hex(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
