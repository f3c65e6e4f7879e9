"""Giving a re-read document the ids of the version it came from.

A file carries no block ids. Equal blocks pair first; what changed pairs by likeness with what
stands between the same equal neighbours. A block that pairs with nothing is new.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from typing import TypeVar

import msgspec
from rapidfuzz import fuzz

from workstation.domain import tree
from workstation.domain.tree_merge import free_id, renamed
from workstation.domain.tree_text import block_text, photos_used

LIKENESS = 0.5
"""Below this share of common characters two texts are not versions of one text."""

STRAY_LIKENESS = 0.6
"""Moved and rewritten at once: to say that of a block takes more likeness."""

MOST_STRAYS = 100
"""Where more is left on either side, the article was written anew."""

WINDOW = 50
"""How far from its expected place a block may have wandered within a long rewritten passage."""

Pairs = list[tuple[int, int]]
N = TypeVar("N", bound=tree.Block | tree.GroupPhoto)


class _Sketch(msgspec.Struct, frozen=True):
    """What likeness looks at: blocks of one `family` may turn into one another."""

    family: str
    words: str
    photos: frozenset[str]


def align_ids(base: tree.Doc, new: tree.Doc) -> tree.Doc:
    """Return `new` with the ids of the blocks of `base` it pairs with; all ids stay unique."""
    pairs = pair_blocks(base.content, new.content)
    partner = {after: base.content[before] for before, after in pairs}
    taken = _paired_ids(partner, new)
    blocks = [_renamed(block, partner.get(place), taken) for place, block in enumerate(new.content)]
    return tree.Doc(tuple(blocks))


def pair_blocks(base: Sequence[tree.Block], new: Sequence[tree.Block]) -> Pairs:
    """Return the places of blocks that are versions of one another, each place at most once."""
    equal = _equal_pairs([look_of(block) for block in base], [look_of(block) for block in new])
    anchors = longest_increasing(sorted(equal))
    used_base, used_new = {i for i, _ in equal}, {j for _, j in equal}
    pairs = list(equal)
    gaps = zip([(-1, -1), *anchors], [*anchors, (len(base), len(new))], strict=True)
    for (base_start, new_start), (base_end, new_end) in gaps:
        left = [i for i in range(base_start + 1, base_end) if i not in used_base]
        right = [j for j in range(new_start + 1, new_end) if j not in used_new]
        pairs += _like_pairs(base, new, left, right)
    return sorted([*pairs, *_strays(base, new, pairs)])


def longest_increasing(pairs: Pairs) -> Pairs:
    """Return the longest run of `pairs` (sorted by their first) whose second also increases."""
    tails: list[int] = []
    tail_at: list[int] = []
    previous: list[int] = []
    for place, (_, value) in enumerate(pairs):
        length = bisect_left(tails, value)
        previous.append(tail_at[length - 1] if length else -1)
        tails[length:] = [value, *tails[length + 1 :]]
        tail_at[length:] = [place, *tail_at[length + 1 :]]
    chain: Pairs = []
    place = tail_at[-1] if tail_at else -1
    while place >= 0:
        chain.append(pairs[place])
        place = previous[place]
    return chain[::-1]


def look_of(block: tree.Block) -> Hashable:
    """Return everything of a block but its ids."""
    if isinstance(block, tree.PhotoGroup):
        photos = tuple(_unnamed(photo) for photo in block.content)
        return msgspec.structs.replace(_unnamed(block), content=photos)
    return _unnamed(block)


def _unnamed(node: N) -> N:
    return renamed(node, "")


def _equal_pairs(base: Sequence[Hashable], new: Sequence[Hashable]) -> Pairs:
    """Pair equal values: the common ends in place, the rest the n-th with the n-th."""
    shorter = min(len(base), len(new))
    head = next((n for n in range(shorter) if base[n] != new[n]), shorter)
    rest = shorter - head
    tail = next((n for n in range(rest) if base[-1 - n] != new[-1 - n]), rest)
    places: dict[Hashable, list[int]] = defaultdict(list)
    for i in range(len(base) - tail - 1, head - 1, -1):
        places[base[i]].append(i)
    middle = [(places[new[j]].pop(), j) for j in range(head, len(new) - tail) if places.get(new[j])]
    ends = [(len(base) - n, len(new) - n) for n in range(tail, 0, -1)]
    return [*((n, n) for n in range(head)), *middle, *ends]


def _like_pairs(
    base: Sequence[tree.Block], new: Sequence[tree.Block], left: list[int], right: list[int]
) -> Pairs:
    """Pair the blocks of two passages by likeness, the likest first, never crosswise."""
    if not left or not right:
        return []
    ours = [_sketch(base[i]) for i in left]
    theirs = [_sketch(new[j]) for j in right]
    kept: Pairs = []
    for _, a, b in sorted(_scored(ours, theirs)):
        at = bisect_left(kept, (a, b))
        clear_below = at == 0 or (kept[at - 1][0] < a and kept[at - 1][1] < b)
        clear_above = at == len(kept) or (kept[at][0] > a and kept[at][1] > b)
        if clear_below and clear_above:
            kept.insert(at, (a, b))
    return [(left[a], right[b]) for a, b in kept]


def _strays(
    base: Sequence[tree.Block], new: Sequence[tree.Block], pairs: Pairs
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of what was rewritten and carried past its neighbours, the likest first."""
    used_base, used_new = {i for i, _ in pairs}, {j for _, j in pairs}
    left = [i for i in range(len(base)) if i not in used_base]
    right = [j for j in range(len(new)) if j not in used_new]
    if not (0 < len(left) <= MOST_STRAYS and 0 < len(right) <= MOST_STRAYS):
        return
    ours, theirs = [_sketch(base[i]) for i in left], [_sketch(new[j]) for j in right]
    scored = (
        (-_likeness(ours[a], theirs[b], STRAY_LIKENESS), left[a], right[b])
        for a in range(len(left))
        for b in range(len(right))
    )
    for score, i, j in sorted(scored):
        if -score >= STRAY_LIKENESS and i not in used_base and j not in used_new:
            used_base.add(i)
            used_new.add(j)
            yield i, j


def _scored(ours: Sequence[_Sketch], theirs: Sequence[_Sketch]) -> Iterator[tuple[float, int, int]]:
    for b, sketch in enumerate(theirs):
        centre = b * len(ours) // len(theirs)
        for a in range(max(0, centre - WINDOW), min(len(ours), centre + WINDOW + 1)):
            if (score := _likeness(ours[a], sketch)) >= LIKENESS:
                yield -score, a, b


def _sketch(block: tree.Block) -> _Sketch:
    photos = frozenset(photos_used(tree.Doc((block,))))
    words = block_text(block)
    family = "text" if words and isinstance(block, tree.TextBlock) else type(block).__name__
    return _Sketch(family, words, photos)


def _likeness(before: _Sketch, after: _Sketch, least: float = LIKENESS) -> float:
    """Return 0-1: how likely one is a version of the other, by photos, else by words."""
    if before.family != after.family:
        return 0.0
    if before.photos and after.photos:
        shared = 2 * len(before.photos & after.photos)
        if shared:
            return shared / (len(before.photos) + len(after.photos))
    if not before.words or not after.words:
        return 1.0 if before == after else 0.0
    return fuzz.ratio(before.words, after.words, score_cutoff=least * 100) / 100


def _paired_ids(partner: dict[int, tree.Block], new: tree.Doc) -> set[str]:
    taken = {block.attrs.id for block in partner.values()}
    for place, block in partner.items():
        mate = new.content[place]
        if isinstance(block, tree.PhotoGroup) and isinstance(mate, tree.PhotoGroup):
            taken.update(block.content[i].attrs.id for i, _ in _photo_pairs(block, mate))
    return taken


def _photo_pairs(before: tree.PhotoGroup, after: tree.PhotoGroup) -> Pairs:
    return _equal_pairs(
        [photo.attrs.photo for photo in before.content],
        [photo.attrs.photo for photo in after.content],
    )


def _renamed(block: tree.Block, partner: tree.Block | None, taken: set[str]) -> tree.Block:
    named = renamed(block, partner.attrs.id if partner else free_id(block.attrs.id, taken))
    if not isinstance(named, tree.PhotoGroup):
        return named
    mates: dict[int, str] = {}
    if isinstance(partner, tree.PhotoGroup):
        mates = {j: partner.content[i].attrs.id for i, j in _photo_pairs(partner, named)}
    photos = tuple(
        renamed(photo, mates.get(place) or free_id(photo.attrs.id, taken))
        for place, photo in enumerate(named.content)
    )
    return msgspec.structs.replace(named, content=photos)
