"""Which block of one version is which of another: by id, as parts of one, then by likeness.

What is paired and stands in another order than its neighbours was moved: as few blocks as explain
the new order. What is paired with nothing came or went.
"""

from collections.abc import Collection, Iterator, Sequence

from rapidfuzz import fuzz

from workstation.document.alignment import longest_increasing, pair_blocks
from workstation.domain import tree
from workstation.domain.tree_text import block_text

PARTED = 0.9
"""From this likeness on, neighbouring blocks are the parts of one."""

MOST_PARTS = 8
"""A paragraph that was cut into more pieces than this was written anew."""

Places = tuple[int, ...]


class Pairing:
    """Two lists of blocks and what belongs together; all numbers are places.

    `partner` maps a place in the new version to its place in the base; `splits` and `mergers` map
    the place of the kept part, in the new version, to the places of all parts in reading order:
    those of a split in the new version, those of a merger in the base. `likened` are places in the
    new version whose partner was found by likeness; `steady` the pairs that kept their order.
    """

    def __init__(self, base: Sequence[tree.Block], new: Sequence[tree.Block]) -> None:
        self.base, self.new = base, new
        self.base_text = [block_text(block) for block in base]
        self.new_text = [block_text(block) for block in new]
        self.partner = _by_id(base, new)
        self.used = set(self.partner.values())
        self.splits: dict[int, Places] = {}
        self.mergers: dict[int, Places] = {}
        self._old = _Side(base, self.base_text, self.used)
        self._now = _Side(new, self.new_text, self.partner.keys())
        self._find_parts(sorted(self.partner))
        self.likened = self._pair_rest()
        self._find_parts(sorted(self.likened))
        self.steady = set(longest_increasing(self.pairs()))

    def pairs(self) -> list[tuple[int, int]]:
        """Return the pairs, each by its place in the base, then in the new version."""
        return sorted((i, j) for j, i in self.partner.items())

    def inserted(self) -> list[int]:
        """Return the places of new blocks that belong to nothing in the base."""
        return list(self._now.alone())

    def deleted(self) -> list[int]:
        """Return the places of blocks of the base that nothing new belongs to."""
        return list(self._old.alone())

    def _find_parts(self, places: Sequence[int]) -> None:
        """Note which of these new blocks are the kept part of a split, or a merger of several."""
        for j in places:
            i = self.partner[j]
            if not self._may_be_parted(i, j):
                continue
            if parts := self._now.parts_of(self.base_text[i], j):
                self.splits[j] = parts
            elif parts := self._old.parts_of(self.new_text[j], i):
                self.mergers[j] = parts

    def _may_be_parted(self, i: int, j: int) -> bool:
        ours, theirs = self.base[i], self.new[j]
        of_text = isinstance(ours, tree.TextBlock) and isinstance(theirs, tree.TextBlock)
        return of_text and self.base_text[i] != self.new_text[j]

    def _pair_rest(self) -> set[int]:
        left, right = self.deleted(), self.inserted()
        rest = pair_blocks([self.base[i] for i in left], [self.new[j] for j in right])
        self.partner.update({right[b]: left[a] for a, b in rest})
        self.used.update(left[a] for a, _ in rest)
        return {right[b] for _, b in rest}


class _Side:
    """One version: its blocks, which of them are `paired`, which are parts of another's block."""

    def __init__(
        self, blocks: Sequence[tree.Block], texts: Sequence[str], paired: Collection[int]
    ) -> None:
        self._blocks, self._texts, self._paired = blocks, texts, paired
        self._parts: set[int] = set()

    def alone(self) -> Iterator[int]:
        """Yield the places of blocks that belong to nothing in the other version."""
        taken = self._parts
        yield from (n for n in range(len(self._blocks)) if n not in self._paired and n not in taken)

    def parts_of(self, whole: str, kept: int) -> Places:
        """Return the neighbours that, with the kept block, say what `whole` says; note them."""
        first, last = kept, kept
        while kept - first < MOST_PARTS and self._is_free(first - 1):
            first -= 1
        while last - kept < MOST_PARTS and self._is_free(last + 1):
            last += 1
        best = PARTED * 100
        found: Places = ()
        for start in range(first, kept + 1):
            for end in range(max(kept, start + 1), min(last, start + MOST_PARTS - 1) + 1):
                score = _together(whole, self._texts[start : end + 1], best)
                if score >= best:
                    best, found = score, tuple(range(start, end + 1))
        self._parts.update(found)
        return found

    def _is_free(self, place: int) -> bool:
        return (
            0 <= place < len(self._blocks)
            and place not in self._paired
            and place not in self._parts
            and isinstance(self._blocks[place], tree.TextBlock)
        )


def _by_id(base: Sequence[tree.Block], new: Sequence[tree.Block]) -> dict[int, int]:
    place = {block.attrs.id: i for i, block in enumerate(base)}
    return {j: place[block.attrs.id] for j, block in enumerate(new) if block.attrs.id in place}


def _together(whole: str, parts: Sequence[str], least: float) -> float:
    """Return how like parts together are to a whole, 0 where one of them alone is as like."""
    if not all(part.strip() for part in parts):
        return 0.0
    if (score := fuzz.ratio(whole, "".join(parts), score_cutoff=least)) == 0:
        return 0.0
    return score if score > max(fuzz.ratio(whole, part) for part in parts) else 0.0
