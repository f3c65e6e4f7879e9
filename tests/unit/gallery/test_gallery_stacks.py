"""Shots of one moment lie together with the sharpest on top; two scenes never do."""

import io
import random

import pytest
from PIL import Image, ImageDraw, ImageFilter

from workstation.gallery.previews import likeness_hash, sharpness
from workstation.gallery.stacks import MOST, Rule, Shot, distance, stacked

SCENES = 24
BURST = 6
BLURRED, NEARER = "-5", "-6"
"""How the photos of these shots of a scene are named."""

SIDE = (768, 576)


def scene(number):
    """Leaves of all sizes over a sky: the edges of a natural scene, another for each number."""
    chance = random.Random(number)  # noqa: S311 - a picture that can be had again
    pixels = Image.merge(
        "RGB", [Image.linear_gradient("L").rotate(chance.choice((0, 90, 180))).resize(SIDE)] * 3
    )
    draw = ImageDraw.Draw(pixels)
    for _ in range(420):
        size = 4 + 150 * chance.random() ** 4
        x, y = chance.random() * SIDE[0], chance.random() * SIDE[1]
        colour = tuple(chance.randrange(256) for _ in range(3))
        draw.ellipse((x, y, x + size, y + size * (0.4 + chance.random())), fill=colour)
    return pixels.filter(ImageFilter.GaussianBlur(0.6))


def jpeg(pixels, quality=90):
    out = io.BytesIO()
    pixels.save(out, "JPEG", quality=quality)
    return out.getvalue()


def burst(pixels, chance):
    """A sharp shot, two nudged, a brighter one, a re-encoded one, and one that is blurred."""
    nudged = [
        pixels.rotate(chance.uniform(-0.4, 0.4), Image.Resampling.BICUBIC).crop(
            (dx := chance.randrange(8), 0, SIDE[0] - 8 + dx, SIDE[1])
        )
        for _ in range(2)
    ]
    brighter = pixels.point([min(255, level * 104 // 100) for level in range(256)] * 3)
    blurred = pixels.filter(ImageFilter.GaussianBlur(chance.uniform(1.5, 4)))
    return [jpeg(pixels), *map(jpeg, nudged), jpeg(brighter), jpeg(pixels, 70), jpeg(blurred)]


def reframed(pixels):
    """The same scene, nearer: no likeness finds it."""
    width, height = SIDE
    part = pixels.rotate(1.5, Image.Resampling.BICUBIC).crop(
        (width * 9 // 100, height * 9 // 100, width * 91 // 100, height * 91 // 100)
    )
    return jpeg(part.resize(SIDE, Image.Resampling.LANCZOS))


@pytest.fixture(scope="module")
def card():
    """A card of bursts, a minute and a half apart; each ends with a nearer shot 2 s later."""
    chance = random.Random("card")  # noqa: S311 - a card that can be had again
    shots = []
    for number in range(SCENES):
        pixels, start = scene(number), number * 90
        files = [*burst(pixels, chance), reframed(pixels)]
        shots += [
            Shot(f"{number:02}-{at}", start + at, "phone", likeness_hash(data), sharpness(data))
            for at, data in enumerate(files)
        ]
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
