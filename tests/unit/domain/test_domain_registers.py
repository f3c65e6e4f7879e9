"""Registers, clocks, names: small rules that every PC must answer alike."""

import pytest
from domain_scenes import Newsroom
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain import bodies, clock
from workstation.domain.canonical import MAX_INTEGER
from workstation.domain.facts import fact_id, fact_line, make_fact
from workstation.domain.issues import derive_issue
from workstation.domain.naming import folded, match_name
from workstation.domain.registers import derive_registers
from workstation.domain.tally import as_decision, as_revision, as_submission

YEAR_MS = 365 * 24 * 3_600 * 1_000
NOW = 1_783_296_000_000


@pytest.fixture
def newsroom():
    room = Newsroom()
    room.enrol("editor", ["editor"], pcs=["pc-a", "pc-b"])
    return room


def put(room, by, value, *, over=(), hlc=None, field="due"):
    body = bodies.Register(
        entity="article/one", field=field, value=value, text="", over=tuple(over)
    )
    return room.record(by, body, hlc=hlc)


def values(room, facts=None):
    found = derive_registers(facts or room.facts, room.chain.read(), "gang")
    return {one.field: (one.value, one.current) for one in found}


def test_an_overwrite_beats_any_clock(newsroom):
    old = put(newsroom, "pc-a", "旧", hlc=MAX_INTEGER)
    new = put(newsroom, "pc-b", "新", over=[old], hlc=0)

    assert values(newsroom) == {"due": ("新", (new,))}


def test_what_was_written_apart_is_all_current_and_the_later_clock_shows(newsroom):
    early = put(newsroom, "pc-b", "早", hlc=5)
    late = put(newsroom, "pc-a", "晚", hlc=6)

    assert values(newsroom) == {"due": ("晚", tuple(sorted((early, late))))}


def test_at_one_time_the_device_decides_and_then_the_fact(newsroom):
    put(newsroom, "pc-b", "乙", hlc=5)
    put(newsroom, "pc-a", "甲", hlc=5)
    assert values(newsroom)["due"][0] == "乙"

    put(newsroom, "pc-b", "后", hlc=5)
    assert values(newsroom)["due"][0] == "后"


def test_overwriting_two_at_once_settles_both(newsroom):
    writes = [put(newsroom, "pc-a", "甲"), put(newsroom, "pc-b", "乙")]
    last = put(newsroom, "pc-a", "定", over=writes, hlc=0)

    assert values(newsroom) == {"due": ("定", (last,))}


def test_fields_do_not_touch_each_other(newsroom):
    due = put(newsroom, "pc-a", "七月")
    put(newsroom, "pc-a", 3, over=[due], field="rating")

    assert {field: value for field, (value, _) in values(newsroom).items()} == {
        "due": "七月",
        "rating": 3,
    }


def test_what_may_not_be_written_overwrites_nothing(newsroom):
    first = put(newsroom, "pc-a", "对")
    put(newsroom, "pc-stranger", "错", over=[first], hlc=MAX_INTEGER)

    assert values(newsroom) == {"due": ("对", (first,))}


@given(st.data())
def test_writes_in_any_order_of_arrival_give_one_value(data):
    room = Newsroom()
    room.enrol("editor", ["editor"], pcs=["pc-a", "pc-b"])
    written = []
    for number in range(data.draw(st.integers(1, 6))):
        over = data.draw(st.lists(st.sampled_from(written), unique=True)) if written else []
        by = data.draw(st.sampled_from(["pc-a", "pc-b", "pc-stranger"]))
        written.append(put(room, by, number, over=over, hlc=data.draw(st.integers(0, 3))))

    arrived = data.draw(st.permutations(room.facts))

    assert values(room, arrived) == values(room)


# --- issues ------------------------------------------------------------------------------------


def test_an_issue_lists_its_places_by_position_and_each_article_once(newsroom):
    newsroom.record("pc-a", bodies.Issue(issue="one"))
    for article, position in (("c", 3), ("a", 1), ("b", 2), ("a", 9)):
        newsroom.record("pc-a", bodies.Place(issue="one", article=article, position=position))

    assert derive_issue("one", newsroom.facts, newsroom.chain.read()).articles == ("a", "b", "c")


def test_a_removed_place_is_gone_in_any_order_and_a_strangers_removal_is_nothing(newsroom):
    newsroom.record("pc-a", bodies.Issue(issue="one"))
    first = newsroom.record("pc-a", bodies.Place(issue="one", article="a", position=1))
    second = newsroom.record("pc-a", bodies.Place(issue="one", article="b", position=2))
    newsroom.record("pc-b", bodies.Removal(entity="issue/one", of=first), hlc=0)
    newsroom.record("pc-stranger", bodies.Removal(entity="issue/one", of=second))

    chain = newsroom.chain.read()

    for facts in (newsroom.facts, newsroom.facts[::-1]):
        assert derive_issue("one", facts, chain).articles == ("b",)


def test_an_issue_that_no_editor_opened_is_none(newsroom):
    newsroom.record("pc-stranger", bodies.Issue(issue="one"))
    newsroom.record("pc-a", bodies.Place(issue="one", article="a", position=1))

    assert derive_issue("one", newsroom.facts, newsroom.chain.read()) is None


# --- facts -------------------------------------------------------------------------------------


def test_a_facts_name_covers_all_of_it():
    plain = {"device": "pc", "counter": 1, "hlc": 2, "body": {"a": 1}}
    fact = make_fact("branch", **plain)

    names = {fact_id("branch", **{**plain, **other}) for other in (
        {}, {"device": "pd"}, {"counter": 2}, {"hlc": 3}, {"body": {"a": 2}})}  # fmt: skip

    assert fact.id in names
    assert len(names | {fact_id("column", **plain)}) == 6
    assert fact.id.encode() not in fact_line(fact)


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("telepathy", b"{}"),
        ("branch", b"{}"),
        ("branch", b'{"branch":"x","more":1}'),
        ("branch", b'{"branch":1}'),
        ("purge", b'{"texts":["../x"],"blobs":[]}'),
        ("purge", b'{"texts":[],"blobs":["' + b"A" * 64 + b'"]}'),
        ("place", b'{"issue":"i","article":"a","position":1.5}'),
    ],
)
def test_what_cannot_be_read_as_its_kind_is_no_body(kind, data):
    assert bodies.read_body(kind, data) is None


def test_a_fact_is_about_the_entity_it_names():
    about = {
        "decision": ({"article": "a"}, "article/a"),
        "outcome": ({"plan": "p"}, "plan/p"),
        "register": ({"entity": "photo/x"}, "photo/x"),
        "removal": ({"entity": "issue/i"}, "issue/i"),
        "purge": ({}, "purge/"),
        "unheard-of": ({}, "unheard-of/"),
    }

    for kind, (body, entity) in about.items():
        assert bodies.entity_of(make_fact(kind, device="d", counter=1, hlc=1, body=body)) == entity


def test_only_acts_of_authority_are_signed_by_themselves():
    waiver = {"article": "a", "rule": "r", "pack": "p", "block": "b", "flagged": "f",
              "reason_text": "t", "under": "u"}  # fmt: skip

    assert bodies.needs_signature(bodies.Waiver(level="block", **waiver))
    assert not bodies.needs_signature(bodies.Waiver(level="error", **waiver))
    assert bodies.needs_signature(bodies.Claim(plan="p", fence=1, over=(), under="u"))
    assert not bodies.needs_signature(bodies.Branch(branch="b"))


@pytest.mark.parametrize("read", [as_decision, as_revision, as_submission])
def test_a_fact_of_another_kind_is_never_taken_for_this_one(newsroom, read):
    newsroom.record("pc-a", bodies.Branch(branch="b"))

    with pytest.raises(TypeError):
        read(newsroom.facts[0])


# --- clocks and names --------------------------------------------------------------------------


@given(st.integers(0, MAX_INTEGER - 1), st.integers(0, 2 * NOW))
def test_a_reading_always_grows_and_never_lags_behind_the_time(last, now):
    reading = clock.next_reading(last, now)

    assert reading > last
    assert clock.reading_ms(reading) >= now


def test_a_reading_from_another_decade_moves_no_clock():
    mine = clock.next_reading(0, NOW)
    near = clock.next_reading(0, NOW + 3_600_000)
    far = clock.next_reading(0, NOW + 40 * YEAR_MS)

    assert clock.after_seeing(mine, near, NOW) == near
    assert clock.after_seeing(mine, far, NOW) == mine
    assert clock.after_seeing(near, mine, NOW) == near


@pytest.mark.parametrize(
    "typed", ["“两学一做”小课堂", "两学一做 小课堂", "《两学一做》小课堂", "xkt"]
)
def test_names_are_found_however_they_are_typed(typed):
    names = {"xkt": "“两学一做”小课堂", "yq": "大事要情"}

    assert match_name(typed, names) == "xkt"
    assert match_name("大事", names) is None
    assert folded("ＡＢ　c") == "abc"
