"""Shots of one moment lie together with the sharpest on top; two scenes never do."""

import random

import pytest
from gallery_bursts import burst, reframed, scene, shot

from workstation.gallery.stacks import APART, MOST, Rule, Shot, by_hand, distance, stacked

SCENES = 24
BURST = 6
BLURRED, NEARER = "-5", "-6"
"""How the photos of these shots of a scene are named."""


@pytest.fixture(scope="module")
def card():
    """A card of bursts, a minute and a half apart; each ends with a nearer shot 2 s later."""
    chance = random.Random("card")  # noqa: S311 - a card that can be had again
    shots = []
    for number in range(SCENES):
        pixels, start = scene(number), number * 90
        files = [*burst(pixels, chance), reframed(pixels)]
        shots += [shot(f"{number:02}-{at}", start + at, data) for at, data in enumerate(files)]
    return shots


def pairs(stacks):
    return {(one, other) for stack in stacks for one in stack for other in stack if one < other}


def scene_of(photo):
    return photo[:2]


def test_bursts_lie_together_and_scenes_never_do(card):
    found = pairs(stacked(card))

    truth = pairs([[f"{n:02}-{at}" for at in range(BURST + 1)] for n in range(SCENES)])
    nearer = {pair for pair in truth if pair[1].endswith(NEARER)}
    assert all(scene_of(one) == scene_of(other) for one, other in found)
    assert len(found & (truth - nearer)) / len(truth - nearer) >= 0.99
    assert len(found & nearer) / len(nearer) >= 0.9


def test_likeness_alone_finds_bursts_without_any_clock(card):
    blind = [shot._replace(taken=None) for shot in card if not shot.photo.endswith(NEARER)]

    found = pairs(stacked(blind))

    truth = pairs([[f"{n:02}-{at}" for at in range(BURST)] for n in range(SCENES)])
    assert all(scene_of(one) == scene_of(other) for one, other in found)
    assert len(found & truth) / len(truth) >= 0.9


def test_the_sharpest_shot_lies_on_top_and_the_blurred_one_below_all(card):
    stacks = [[one for one in stack if not one.endswith(NEARER)] for stack in stacked(card)]

    assert len(stacks) == SCENES
    assert sum(stack[-1].endswith(BLURRED) for stack in stacks) >= SCENES * 0.95


def test_two_cameras_at_one_moment_are_two_stacks_unless_they_look_alike():
    one = [Shot(f"a{n}", n, "a", "0" * 16, 5) for n in range(2)]
    other = [Shot(f"b{n}", n, "b", "f" * 16, 5) for n in range(2)]

    assert sorted(stacked([*one, *other])) == [("a0", "a1"), ("b0", "b1")]


def test_a_stack_has_an_end():
    shots = [Shot(f"{n:03}", n, "a", "0" * 16, n) for n in range(MOST * 2 + 5)]

    assert [len(stack) for stack in stacked(shots)] == [MOST, MOST, 5]


def test_the_slider_moves_the_rule():
    shots = [Shot("a", 0, "a", "0" * 16, 1), Shot("b", 10, "a", f"{7:016x}", 2)]

    assert stacked(shots) == [("b", "a")]
    assert stacked(shots, Rule(alike_bits=2)) == []
    assert stacked(shots, Rule(alike_s=5)) == []
    assert stacked(shots, Rule(burst_s=10, alike_bits=0)) == [("b", "a")]


def test_what_has_no_likeness_is_like_nothing():
    assert distance("", "0" * 16) == 64
    assert stacked([Shot("a", None, "", "", 1), Shot("b", None, "", "", 1)]) == []


def hand_shots(*names):
    return [
        Shot(name, at, "phone", "", sharpness)
        for at, (name, sharpness) in enumerate(zip(names, (5, 9, 7, 3, 1), strict=False))
    ]


@pytest.mark.parametrize(
    ("hand", "expected"),
    [
        ({}, [("b", "a", "c")]),
        ({"b": APART}, [("a", "c")]),
        ({"a": APART, "b": APART}, []),
        ({"c": "mine", "d": "mine"}, [("b", "a"), ("c", "d")]),
        ({"a": "mine", "b": "mine", "c": "mine", "d": "mine"}, [("b", "c", "a", "d")]),
        ({"d": "mine"}, [("b", "a", "c")]),
        ({"d": ""}, [("b", "a", "c")]),
        ({"gone": "mine", "d": "mine"}, [("b", "a", "c")]),
    ],
)
def test_hands_join_photos_take_them_out_and_leave_the_others_together(hand, expected):
    found = by_hand([("b", "a", "c")], hand_shots("a", "b", "c", "d"), hand)

    assert found == expected
