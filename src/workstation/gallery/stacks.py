"""Stacks: shots of one moment, lying together with the sharpest on top.

By time first: what one camera took within seconds is one moment, also where it was held another
way. By likeness second: shots within two minutes that look alike. Nothing is removed and nothing
called a duplicate; a stack is only how photos lie in the list. What people laid together or apart
by hand counts before any rule.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

BURST_S: Final = 3
ALIKE_S: Final = 120
ALIKE_BITS: Final = 10
"""Of 64: between two scenes at least 16 differ, between shots of a burst seldom more than 8."""

MOST: Final = 30
"""More on one stack is a time rule that ran on, not one moment."""

APART: Final = "apart"
"""What a hand says of a photo that is to lie on no stack."""

_OPEN: Final = 8
"""Stacks that a shot may still join: several cameras at one event take turns."""

_ALL_BITS: Final = 64


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


USUAL: Final = Rule()
RULES: Final[Mapping[str, Rule | None]] = MappingProxyType(
    {"off": None, "strict": Rule(1, 30, 6), "usual": USUAL, "loose": Rule(10, 600, 12)}
)
"""What a person may choose for an album; `off` lays nothing together."""


class _Seen(NamedTuple):
    """A shot with its likeness as a number, -1 for none."""

    shot: Shot
    bits: int


def rule_name(said: object) -> str:
    """Return the name of the rule that somebody chose, of the usual one for what is no name."""
    return said if isinstance(said, str) and said in RULES else "usual"


def stacked(shots: Sequence[Shot], rule: Rule = USUAL) -> list[tuple[str, ...]]:
    """Return stacks of two and more, each with its sharpest photo first, in order of time.

    A shot joins the stack of the shot before it in time: a chain, cut where it gets too long.
    """
    timed = sorted(
        (one for one in shots if one.taken is not None), key=lambda one: (one.taken, one.photo)
    )
    stacks: list[list[_Seen]] = []
    for shot in timed:
        seen = _seen(shot)
        home = next((one for one in reversed(stacks[-_OPEN:]) if _belongs(seen, one, rule)), None)
        if home is None:
            stacks.append([seen])
        else:
            home.append(seen)
    stacks += _alike_without_clock([one for one in shots if one.taken is None], rule)
    return [_sharpest_first(one) for one in stacks if len(one) > 1]


def by_hand(
    stacks: Iterable[Sequence[str]], shots: Sequence[Shot], hand: Mapping[str, str]
) -> list[tuple[str, ...]]:
    """Return stacks as people want them: `hand` names by photo the stack it was put on, or `APART`.

    What nobody moved stays together; a photo that a stack is left with is no stack.
    """
    joined: dict[str, list[_Seen]] = {}
    for shot in shots:
        if hand.get(shot.photo, APART) not in ("", APART):
            joined.setdefault(hand[shot.photo], []).append(_Seen(shot, -1))
    found = [tuple(one for one in stack if not hand.get(one)) for stack in stacks]
    found += map(_sharpest_first, joined.values())
    return [stack for stack in found if len(stack) > 1]


def distance(one: str, other: str) -> int:
    """Return in how many of their 64 bits two likenesses differ; 64 for what is none."""
    return _differ(_bits(one), _bits(other))


def _seen(shot: Shot) -> _Seen:
    """Return a shot with its bits; what has no edge at all is like nothing, not like a wall."""
    return _Seen(shot, _bits(shot.likeness) if shot.sharpness else -1)


def _bits(likeness: str) -> int:
    try:
        return int(likeness, 16)
    except ValueError:
        return -1


def _differ(one: int, other: int) -> int:
    return _ALL_BITS if one < 0 or other < 0 else (one ^ other).bit_count()


def _belongs(seen: _Seen, stack: Sequence[_Seen], rule: Rule) -> bool:
    last = stack[-1].shot
    gap = (seen.shot.taken or 0) - (last.taken or 0)
    if len(stack) >= MOST or gap > max(rule.alike_s, rule.burst_s):
        return False
    if gap <= rule.burst_s and seen.shot.camera == last.camera:
        return True
    return gap <= rule.alike_s and any(
        _differ(seen.bits, one.bits) <= rule.alike_bits for one in stack
    )


def _alike_without_clock(shots: Iterable[Shot], rule: Rule) -> list[list[_Seen]]:
    stacks: list[list[_Seen]] = []
    heads: list[int] = []
    for shot in sorted(shots, key=lambda one: one.photo):
        seen = _seen(shot)
        at = _nearest(seen.bits, heads, rule.alike_bits)
        if at < 0:
            heads.append(seen.bits)
            stacks.append([seen])
        else:
            stacks[at].append(seen)
            # A full stack takes no more: nothing is like its head any longer.
            heads[at] = -1 if len(stacks[at]) >= MOST else heads[at]
    return stacks


def _nearest(bits: int, heads: Sequence[int], most: int) -> int:
    """Return the first head that differs in few bits, -1 for none; run for all pairs."""
    if bits >= 0:
        for at, head in enumerate(heads):
            if (bits ^ head).bit_count() <= most and head >= 0:
                return at
    return -1


def _sharpest_first(stack: Sequence[_Seen]) -> tuple[str, ...]:
    shots = [one.shot for one in stack]
    return tuple(
        one.photo
        for one in sorted(shots, key=lambda one: (-one.sharpness, one.taken or 0, one.photo))
    )
