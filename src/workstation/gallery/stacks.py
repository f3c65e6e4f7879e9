"""Stacks: shots of one moment, lying together with the sharpest on top.

By time first: what one camera took within seconds is one moment, also where it was held another
way. By likeness second: shots within two minutes that look alike. Nothing is removed and nothing
called a duplicate; a stack is only how photos lie in the list.
"""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

BURST_S: Final = 3
ALIKE_S: Final = 120
ALIKE_BITS: Final = 10
"""Of 64: between two scenes at least 16 differ, between shots of a burst seldom more than 8."""

MOST: Final = 30
"""More on one stack is a time rule that ran on, not one moment."""


class Shot(NamedTuple):
    """A photo as stacking sees it. `taken` in seconds, None where no clock is known.

    `likeness` is 64 bits in hex, `sharpness` a variance that ranks shots of one scene.
    """

    photo: str
    taken: int | None
    camera: str
    likeness: str
    sharpness: int


class Rule(NamedTuple):
    """How near is one moment; the person at the slider may change it."""

    burst_s: int = BURST_S
    alike_s: int = ALIKE_S
    alike_bits: int = ALIKE_BITS


def stacked(shots: Sequence[Shot], rule: Rule = Rule()) -> list[tuple[str, ...]]:  # noqa: B008 - frozen
    """Return stacks of two and more, each with its sharpest photo first, in order of time.

    A shot joins the stack of the shot before it in time: a chain, cut where it gets too long.
    """
    timed = sorted(
        (one for one in shots if one.taken is not None), key=lambda one: (one.taken, one.photo)
    )
    stacks: list[list[Shot]] = []
    for shot in timed:
        home = next((one for one in reversed(stacks[-8:]) if _belongs(shot, one, rule)), None)
        if home is None:
            stacks.append([shot])
        else:
            home.append(shot)
    stacks += _alike_without_clock([one for one in shots if one.taken is None], rule)
    return [_sharpest_first(one) for one in stacks if len(one) > 1]


def distance(one: str, other: str) -> int:
    """Return in how many of their 64 bits two likenesses differ; 64 for what is none."""
    try:
        return (int(one, 16) ^ int(other, 16)).bit_count()
    except ValueError:
        return 64


def _belongs(shot: Shot, stack: Sequence[Shot], rule: Rule) -> bool:
    if len(stack) >= MOST:
        return False
    last = stack[-1]
    gap = (shot.taken or 0) - (last.taken or 0)
    if gap <= rule.burst_s and shot.camera == last.camera:
        return True
    return gap <= rule.alike_s and any(
        distance(shot.likeness, one.likeness) <= rule.alike_bits for one in stack
    )


def _alike_without_clock(shots: Iterable[Shot], rule: Rule) -> list[list[Shot]]:
    stacks: list[list[Shot]] = []
    for shot in sorted(shots, key=lambda one: one.photo):
        for stack in stacks:
            near = distance(shot.likeness, stack[0].likeness) <= rule.alike_bits
            if near and len(stack) < MOST:
                stack.append(shot)
                break
        else:
            stacks.append([shot])
    return stacks


def _sharpest_first(stack: Sequence[Shot]) -> tuple[str, ...]:
    return tuple(
        one.photo
        for one in sorted(stack, key=lambda one: (-one.sharpness, one.taken or 0, one.photo))
    )
