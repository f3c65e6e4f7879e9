"""Stacks of similar photos: what is found of made bursts, and what it costs beside its floor.

Run alone: `python tests/bench/bench_stacks.py`. A card of scenes a minute and a half apart, each
shot six times (nudged, brighter, encoded again, blurred) and once nearer. The floor of the cost is
putting the same 5,000 shots in order and comparing each with the one before it.
"""

import random
import sys
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

from photo_bench import best, show
from PIL import Image, ImageFilter

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "unit" / "gallery"))

from gallery_bursts import burst, jpeg, reframed, scene, shot

from workstation.gallery.hints import blurred
from workstation.gallery.stacks import Shot, stacked

SCENES = 60
APART_S = 90
SHOTS = 5_000
BURST = 6
BLURRED = 5
SOFTNESS = (0.8, 1.5, 4.0)


def measure() -> dict[str, float]:
    """Return shares of what should be found, counts of what should not, and costs by floor."""
    chance = random.Random("card")  # noqa: S311 - a card that can be had again
    card = [_shots(number, chance) for number in range(SCENES)]
    shots = [shot for one in card for shot in one]
    return {
        **_found(card, stacked(shots)),
        "blind_recall": _blind(card),
        "sharpest_chosen": _sharpest(),
        **_cost(),
    }


def _shots(number: int, chance: random.Random) -> list[Shot]:
    pixels, start = scene(number), number * APART_S
    files = [*burst(pixels, chance), reframed(pixels)]
    return [shot(f"{number:03}-{at}", start + at, data) for at, data in enumerate(files)]


def _pairs(stacks: Iterable[Sequence[str]]) -> set[tuple[str, str]]:
    return {(one, other) for stack in stacks for one in stack for other in stack if one < other}


def _found(card: Sequence[Sequence[Shot]], stacks: Sequence[tuple[str, ...]]) -> dict[str, float]:
    found = _pairs(stacks)
    bursts = _pairs([one.photo for one in shots[:BURST]] for shots in card)
    nearer = _pairs([one.photo for one in shots] for shots in card) - bursts
    marks = {one.photo: one.sharpness for shots in card for one in shots}
    hinted = blurred(marks, stacks)
    truth = {f"{number:03}-{BLURRED}" for number in range(len(card))}
    return {
        "burst_recall": len(found & bursts) / len(bursts),
        "reframed_recall": len(found & nearer) / len(nearer),
        "cross_scene_pairs": sum(one[:3] != other[:3] for one, other in found),
        "blurred_hinted": len(hinted & truth) / len(truth),
        "sharp_hinted": len(hinted - truth),
    }


def _blind(card: Sequence[Sequence[Shot]]) -> float:
    """Return what of the bursts is found by likeness alone, without any clock."""
    shots = [one._replace(taken=None) for shots in card for one in shots[:BURST]]
    bursts = _pairs([one.photo for one in shots[:BURST]] for shots in card)
    return round(len(_pairs(stacked(shots)) & bursts) / len(bursts), 4)


def _sharpest() -> float:
    """Return in how many bursts the one shot that was held steady lies on top."""
    right = 0
    for number in range(SCENES):
        pixels = scene(1_000 + number)
        files = [jpeg(pixels.filter(ImageFilter.GaussianBlur(one))) for one in SOFTNESS]
        files.insert(number % 4, jpeg(pixels.rotate(0.3, Image.Resampling.BICUBIC)))
        shots = [shot(str(at), at, data) for at, data in enumerate(files)]
        right += [stack[0] for stack in stacked(shots)] == [str(number % 4)]
    return round(right / SCENES, 4)


def _cost() -> dict[str, float]:
    chance = random.Random("many")  # noqa: S311 - shots that can be had again
    likeness = [f"{chance.getrandbits(64) | 1:016x}" for _ in range(SHOTS)]
    shots = [
        Shot(f"{at:05}", at // 4 * 60 + at % 4, "phone", likeness[at], 1 + at % 9)
        for at in range(SHOTS)
    ]
    steady = [one._replace(taken=at * 2, camera=str(at % 3)) for at, one in enumerate(shots)]
    clockless = [one._replace(taken=None) for one in shots[:1_000]]
    floor = best(lambda: _floor(shots), rounds=5)
    told = {"stack_floor_5000_ms": floor}
    for name, some in (("bursts_5000", shots), ("three_cameras_5000", steady),
                       ("no_clock_1000", clockless)):  # fmt: skip
        told[f"{name}_x_floor"] = round(best(lambda some=some: stacked(some), rounds=5) / floor, 1)
    return told


def _floor(shots: Sequence[Shot]) -> int:
    timed = sorted(shots, key=lambda one: (one.taken, one.photo))
    bits = [int(one.likeness, 16) for one in timed]
    return sum((one ^ other).bit_count() < 11 for one, other in pairwise(bits))


if __name__ == "__main__":
    show(measure())
