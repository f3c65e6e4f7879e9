"""Comments as facts say them: nobody changes what somebody else said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain import bodies
from workstation.domain.comments import MOST, derive_comments, entity_for, settled_field
from workstation.domain.ids import ArticleId, DeviceId, FactId
from workstation.domain.membership import Membership
from workstation.domain.tally import Recorded

ENTITY = entity_for(ArticleId("a" * 20))
ID = "abcdefghijkl"
TEXT = "0" * 64


class Everybody(Membership):
    """A membership in which every PC but `stranger` is in good standing."""

    def in_good_standing(self, device, seq):
        return device != "stranger" and seq >= 0


def fact(number, field, *, value="", text=TEXT, device="mine", over=()):
    body = bodies.Register(entity=ENTITY, field=field, value=value, text=text, over=over)
    return Recorded(FactId(f"f{number:03}"), DeviceId(device), 1, number, body)


def told(*facts):
    return derive_comments(facts, Everybody())


def test_a_comment_is_what_its_pc_wrote_first():
    (one,) = told(fact(1, ID, value="b" * 12), fact(2, ID, value="c" * 12, text="1" * 64))

    assert (one.block, one.text) == ("b" * 12, TEXT)


def test_what_another_pc_writes_in_its_place_is_a_comment_of_that_one():
    mine, theirs = told(fact(2, ID), fact(1, ID, text="1" * 64, device="theirs"))[::-1]

    assert (mine.fact.device, mine.text) == ("mine", TEXT)
    assert (theirs.fact.device, theirs.text) == ("theirs", "1" * 64)


def test_a_comment_is_settled_and_opened_again_whatever_the_clocks_say():
    field = settled_field(ID)
    first = fact(5, field, value=True, text="")
    again = fact(3, field, value=False, text="", over=(first.id,), device="theirs")

    assert told(fact(1, ID), first)[0].settled
    assert not told(fact(1, ID), first, again)[0].settled


def test_a_pc_out_of_standing_says_nothing():
    assert told(fact(1, ID, device="stranger")) == ()
    assert not told(
        fact(1, ID), fact(2, settled_field(ID), value=True, text="", device="stranger")
    )[0].settled


@pytest.mark.parametrize(
    "odd",
    [
        {"field": "short"},
        {"field": ID.upper()},
        {"field": f"{ID}\n"},
        {"field": ID, "value": "../block"},
        {"field": ID, "value": True},
        {"field": ID, "text": ""},
        {"field": ID, "text": "../../etc/passwd"},
    ],
)
def test_what_is_no_comment_is_left_out(odd):
    assert told(fact(1, **odd)) == ()


@given(st.permutations(range(6)))
def test_the_order_of_arrival_does_not_matter(order):
    field = settled_field(ID)
    facts = [
        fact(1, ID), fact(2, "m" * 12), fact(3, ID, device="theirs"),
        fact(4, field, value=True, text=""), fact(5, field, value=False, text="", device="theirs"),
        fact(6, "n" * 12, value="b" * 12),
    ]  # fmt: skip

    assert told(*(facts[place] for place in order)) == told(*facts)


def test_of_very_many_comments_the_latest_are_shown():
    letters = "abcdefghij"
    names = [
        "".join(letters[int(digit)] for digit in f"{number:012}") for number in range(MOST + 5)
    ]

    found = told(*(fact(number, name) for number, name in enumerate(names)))

    assert [one.id for one in found] == names[5:]
