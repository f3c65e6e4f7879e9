import msgspec
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st
from sync_samples import (
    EDITOR,
    INSTANCE,
    LIAISON,
    OFFICE,
    OPEN_TEXT,
    PRIVATE_TEXT,
    ROOT,
    a_chain,
    a_segment,
    first_form,
    forged,
    some_facts,
)

from workstation.domain.canonical import short_hash
from workstation.domain.facts import fact_line, make_fact
from workstation.sync import segment as segments
from workstation.sync.segment import BadSegment, cut_segment, follows, open_segment, read_header

_numbers = st.integers(-(2**53) + 1, 2**53 - 1)
_words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_keys = st.from_regex(r"[a-z_]{1,8}", fullmatch=True)
_values = st.recursive(
    st.none() | st.booleans() | _numbers | _words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_keys, inner, max_size=3),
    max_leaves=8,
)
_bodies = st.dictionaries(_keys, _values, max_size=5)


def opened(raw, key=LIAISON, office=OFFICE):
    return open_segment(raw, public=key.public, office=office)


def reason_of(raw, **changes):
    with pytest.raises(BadSegment) as caught:
        opened(raw, **changes)
    return caught.value.reason


@given(st.lists(st.tuples(_bodies, st.integers(0, 2**53 - 1)), min_size=1, max_size=6))
def test_facts_arrive_as_they_were_recorded(recorded):
    facts = [
        make_fact("comment", device=LIAISON.device, counter=counter, hlc=hlc, body=body)
        for counter, (body, hlc) in enumerate(recorded, start=1)
    ]

    segment = opened(a_segment(facts=facts).raw)

    assert list(segment.facts) == facts


def test_a_segment_says_who_wrote_it_and_what_travels_beside_it():
    segment = a_segment()

    header = read_header(segment.raw)

    assert header == segment.header
    assert (header.device, header.instance) == (LIAISON.device, INSTANCE)
    assert header.count == len(segment.facts)
    assert header.texts == tuple(sorted([PRIVATE_TEXT.id, OPEN_TEXT.id]))
    assert header.membership == (1, ROOT[:12])
    assert (header.hlc, segment.last_reading) == (segment.facts[0].hlc, segment.facts[-1].hlc)


def test_facts_stand_in_the_order_of_their_counters():
    facts = some_facts()

    segment = a_segment(facts=reversed(facts))

    assert list(segment.facts) == facts
    assert segment.raw == a_segment(facts=facts).raw


def test_every_flipped_bit_is_refused():
    raw = a_segment(facts=some_facts(count=1)).raw

    accepted = []
    for place in range(len(raw) * 8):
        damaged = bytearray(raw)
        damaged[place // 8] ^= 1 << place % 8
        try:
            opened(bytes(damaged))
        except BadSegment:
            continue
        accepted.append(place)

    assert accepted == []


def test_every_truncation_is_torn():
    raw = a_segment().raw

    reasons = {reason_of(raw[:length]) for length in range(len(raw))}

    assert reasons == {"torn"}


def test_bytes_behind_the_end_are_refused():
    raw = a_segment().raw

    assert reason_of(raw + b"\0") == "torn"


def test_a_segment_of_another_device_is_refused():
    raw = a_segment(EDITOR).raw

    assert reason_of(raw, key=LIAISON) == "bad_signature"


def test_nobody_signs_in_the_name_of_another_device():
    raw = forged(LIAISON, device=EDITOR.device)

    assert reason_of(raw, key=LIAISON) == "bad_signature"
    assert reason_of(raw, key=EDITOR) == "bad_signature"


def test_nobody_carries_facts_of_another_device():
    lines = b"".join(fact_line(fact) + b"\n" for fact in some_facts(EDITOR))

    assert reason_of(forged(LIAISON, lines=lines)) == "bad_fact"


def test_a_segment_of_another_office_is_refused():
    raw = a_segment(office="elsewhere").raw

    assert reason_of(raw) == "bad_signature"


def plainly(data):
    """Return data as a frame without the dictionary, nor the magic number."""
    return zstandard.ZstdCompressor().compress(data)[4:]


def test_a_payload_that_unpacks_to_more_than_stated_is_refused():
    bomb = plainly(bytes(4 * segments.MAX_RAW_BYTES))

    assert reason_of(forged(payload=bomb, raw_length=100)) == "too_large"
    assert reason_of(forged(payload=bomb, raw_length=4 * segments.MAX_RAW_BYTES)) == "too_large"


def test_a_payload_that_hides_its_size_is_refused():
    lines = b"".join(fact_line(fact) + b"\n" for fact in some_facts())
    silent = zstandard.ZstdCompressor(write_content_size=False).compress(lines)[4:]

    assert reason_of(forged(payload=silent, raw_length=len(lines))) in {"bad_payload", "too_large"}


@pytest.mark.parametrize("payload", [b"no zstd at all", b"\x20\x05\xff\xff"])
def test_a_payload_that_is_not_compressed_properly_is_refused(payload):
    assert reason_of(forged(payload=payload, raw_length=5)) == "bad_payload"


def test_a_second_frame_behind_the_payload_is_refused():
    lines = b"".join(fact_line(fact) + b"\n" for fact in some_facts())
    frame = plainly(lines)

    assert reason_of(forged(payload=frame + frame, raw_length=len(lines))) == "bad_payload"


def test_a_file_beyond_all_limits_is_not_even_looked_at():
    assert reason_of(bytes(segments.MAX_SEGMENT_BYTES + 1)) == "too_large"


def _line(**changes):
    fact = msgspec.to_builtins(some_facts(count=1)[0])
    del fact["id"]
    return msgspec.json.encode(fact | changes, order="sorted") + b"\n"


@pytest.mark.parametrize(
    "lines",
    [
        _line(hlc=1.5),
        _line(body={"share": 0.5}),
        _line(body={"far": 2**53}),
        _line(body=[]),
        _line(body={"标题": 1}),
        _line(counter=0),
        _line(counter="1"),
        _line(kind="Article"),
        _line(kind="article\n"),
        _line(extra=1),
        _line().replace(b":", b": ", 1),
        _line().replace(b"register", b"\\u0072egister"),
        _line().replace(b'"due"', b'"due","field":"due"'),
        b"{}\n",
        b"\n",
        b"\xff\n",
    ],
)
def test_a_fact_that_is_not_exactly_canonical_is_refused(lines):
    assert reason_of(forged(lines=lines, count=1)) == "bad_fact"


def test_the_clock_of_the_header_is_that_of_its_facts():
    assert reason_of(forged(hlc=1)) == "bad_fact"


def test_a_fact_stands_only_once_in_a_segment():
    fact = some_facts(count=1)[0]
    lines = (fact_line(fact) + b"\n") * 2

    assert reason_of(forged(lines=lines, count=2)) == "bad_fact"


@pytest.mark.parametrize("count", [1, 4])
def test_a_count_that_is_not_kept_is_refused(count):
    assert reason_of(forged(count=count)) == "bad_payload"


@pytest.mark.parametrize(
    "told",
    [
        {"seq": 0},
        {"seq": segments.MAX_SEQ + 1, "previous": ROOT},
        {"seq": 2},
        {"previous": ROOT},
        {"previous": "x" * 64, "seq": 2},
        {"count": segments.MAX_FACTS + 1},
        {"texts": (OPEN_TEXT.id, OPEN_TEXT.id)},
        {"texts": ("../../secret",)},
        {"app": "0.1.0\x1b[31m"},
        {"membership": (0, ROOT[:12])},
        {"membership": (1, ROOT)},
    ],
)
def test_a_header_out_of_bounds_is_refused_though_signed(told):
    assert reason_of(forged(**told)) == "bad_header"


def test_a_header_has_room_for_all_texts_it_may_name():
    texts = [f"{number:064x}" for number in range(segments.MAX_TEXTS)]

    segment = a_segment(texts=texts)

    assert len(segment.header.texts) == segments.MAX_TEXTS


@pytest.mark.parametrize(
    "facts", [[], some_facts(EDITOR), some_facts(count=segments.MAX_FACTS + 1)]
)
def test_what_a_reader_would_refuse_is_never_cut(facts):
    with pytest.raises(BadSegment):
        a_segment(facts=facts)


def test_segments_of_a_device_follow_each_other():
    first, second, third = (segment.header for segment in a_chain(LIAISON, 3))
    hashes = [segment.hash for segment in a_chain(LIAISON, 3)]

    assert follows(first, "", 0)
    assert follows(second, hashes[0], 1)
    assert follows(third, hashes[1], 2)
    assert not follows(third, hashes[0], 1)
    assert not follows(second, hashes[1], 1)
    assert not follows(second, "", 0)


def test_the_hash_of_a_segment_covers_its_facts():
    one = a_segment(facts=some_facts(count=1))
    other = a_segment(facts=some_facts(count=2))

    assert one.hash != other.hash


def test_a_segment_remembers_the_version_of_the_program_that_cut_it():
    segment = cut_segment(
        LIAISON,
        office=OFFICE,
        instance=INSTANCE,
        seq=1,
        previous="",
        facts=some_facts(),
        texts=[],
        membership=(1, ROOT),
    )

    assert segment.header.app
    assert segment.header.schema == segments.FACT_SCHEMA


def test_a_header_that_unpacks_to_more_than_any_header_is_refused():
    bomb = plainly(bytes(1024 * 1024))

    raw = segments.FORM.seal(LIAISON, bomb, b"", about=OFFICE)

    assert reason_of(raw) == "too_large"


def test_a_small_edit_costs_few_bytes_and_fewer_in_company():
    """sync.md 3.2 measured 268 bytes alone; hashes are whole here."""
    alone = a_segment(facts=a_due_date(1), texts=[], seq=9, previous=ROOT)
    twenty = a_segment(facts=a_due_date(20), texts=[], seq=9, previous=ROOT)

    assert len(alone.raw) <= 300
    assert len(twenty.raw) <= 20 * 70


def a_due_date(times):
    """Return edits of a due date, each of another article and after another one."""
    return [
        make_fact(
            "register",
            device=LIAISON.device,
            counter=number,
            hlc=1_838_450_414_246_912 + number * 7_919_113,
            body={
                "entity": f"article/{short_hash(b'%d' % number, 100)}",
                "field": "due",
                "value": f"2026-07-{number:02}",
                "text": "",
                "over": [short_hash(b"over %d" % number)],
            },
        )
        for number in range(1, times + 1)
    ]


def test_a_segment_of_the_first_version_still_opens():
    assert list(opened(first_form()).facts) == some_facts()


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"payload_hash": "0" * 64}, "bad_payload"),
        ({"office": "elsewhere"}, "other_office"),
        ({"v": 2}, "bad_header"),
        ({"stored_length": 1}, "torn"),
        ({"raw_length": 10}, "too_large"),
        ({"count": 2}, "bad_payload"),
        ({"seq": 2}, "bad_header"),
        ({"device": EDITOR.device}, "bad_signature"),
    ],
)
def test_a_segment_of_the_first_version_is_judged_as_it_always_was(told, reason):
    assert reason_of(first_form(**told)) == reason


def test_every_flipped_bit_of_the_first_version_is_refused():
    raw = first_form()

    for place in range(len(raw)):
        damaged = bytearray(raw)
        damaged[place] ^= 1
        with pytest.raises(BadSegment):
            opened(bytes(damaged))
