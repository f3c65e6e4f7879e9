import contextlib
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sync_samples import LIAISON

from workstation.sync import wire


class _Note(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    body: dict[str, Any]
    number: int = 0


class _Mark(msgspec.Struct, frozen=True):
    moment: wire.Moment


_decoder = msgspec.json.Decoder(_Note)
_form = wire.SignedForm(b"TST1", "test/1", 2, 100, wire.BadFile)


def _nested(levels):
    return b'{"a":' * levels + b"1" + b"}" * levels


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"[]",
        b'{"body":{},"number":1}\n',
        b'{"body":{}, "number":1}',
        b'{"number":1,"body":{}}',
        b'{"body":{}}',
        b'{"body":{},"number":1,"other":1}',
        b'{"body":{},"body":{},"number":1}',
        b'{"body":{"a":1,"a":2},"number":1}',
        b'{"body":{"a":1.0},"number":1}',
        b'{"body":{"a":1e2},"number":1}',
        b'{"body":{"a":-0},"number":1}',
        b'{"body":{"a":9007199254740992},"number":1}',
        b'{"body":{"a":NaN},"number":1}',
        b'{"body":{"a":"\\u4e2d"},"number":1}',
        b'{"body":{"a":"\\ud800"},"number":1}',
        b'{"body":{"a":"\xc3\x28"},"number":1}',
        b'{"body":{"\xe4\xb8\xad":1},"number":1}',
        b'{"body":' + _nested(100_000) + b',"number":1}',
        b'{"body":{"a":' + b"[" * 100_000 + b"]" * 100_000 + b'},"number":1}',
    ],
)
def test_any_other_spelling_than_the_canonical_one_is_refused(data):
    with pytest.raises(wire.NotStrictError):
        wire.decode_strict(_decoder, data)


def test_nesting_is_bounded_at_the_same_depth_everywhere():
    deepest = b'{"body":' + _nested(wire.MAX_DEPTH - 1) + b',"number":1}'
    deeper = b'{"body":' + _nested(wire.MAX_DEPTH) + b',"number":1}'

    assert wire.decode_strict(_decoder, deepest).number == 1
    with pytest.raises(wire.NotStrictError):
        wire.decode_strict(_decoder, deeper)


@given(
    st.dictionaries(
        st.from_regex(r"[a-z]{1,5}", fullmatch=True), st.integers(-(2**53) + 1, 2**53 - 1)
    )
)
def test_what_is_written_strictly_is_read_back(body):
    note = _Note(body, 7)

    assert wire.decode_strict(_decoder, wire.encode_strict(note)) == note


@given(st.binary(max_size=300))
def test_no_bytes_at_all_break_the_reader(data):
    raw = b"TST1" + data

    with contextlib.suppress(wire.BadFile):
        parts = _form.split(raw)
        assert 6 + len(parts.body) + 64 + len(parts.rest) == len(raw)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "torn"),
        (b"TST1", "torn"),
        (b"XXXX\x00\x00" + bytes(64), "bad_header"),
        (b"TST1\x00\x65" + bytes(200), "too_large"),
        (b"TST1\x00\x02{}" + bytes(63), "torn"),
    ],
)
def test_an_envelope_says_what_is_wrong_with_it(raw, reason):
    with pytest.raises(wire.BadFile) as caught:
        _form.split(raw)

    assert caught.value.reason == reason


def test_a_body_too_long_for_its_form_is_never_sealed():
    with pytest.raises(wire.BadFile, match="too_large"):
        _form.seal(LIAISON, b"x" * 101)


def test_nothing_may_follow_where_a_file_ends_with_its_signature():
    raw = _form.seal(LIAISON, b"{}")

    assert _form.split_whole(raw).body == b"{}"
    with pytest.raises(wire.BadFile, match="torn"):
        _form.split_whole(raw + b"x")


@pytest.mark.parametrize("moment", ["2026-07-01T08:00:00Z", "2026-07-01T08:00:00.25+08:00"])
def test_a_moment_has_an_offset(moment):
    assert msgspec.convert({"moment": moment}, _Mark).moment == moment


@pytest.mark.parametrize(
    "moment", ["2026-07-01", "2026-07-01T08:00:00", "2026-07-01T08:00:00Z\n", "7月1日"]
)
def test_a_moment_without_offset_is_none(moment):
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"moment": moment}, _Mark)
