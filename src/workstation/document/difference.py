"""What a reviewer must see: how one version of an article differs from another.

Blocks pair by id, then by likeness (`alignment`); inside a pair words are compared, and a change
of form is told apart from a change of words.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Literal

import msgspec
from rapidfuzz import fuzz

from workstation.document.alignment import longest_increasing, pair_blocks
from workstation.document.difference_fields import FieldChange, content_fields, form_fields
from workstation.document.wording import ChangedFact, Piece, changed_facts, compare_words
from workstation.domain import tree
from workstation.domain.content import Content
from workstation.domain.tree_text import block_text

PARTED = 0.9
"""From this likeness on, two neighbouring blocks are the halves of one."""

Kind = Literal["inserted", "deleted", "changed", "moved", "format", "split", "merged"]


class Change(msgspec.Struct, frozen=True):
    """One change. `block` is its id in the new version (of the old one where it was deleted).

    `others` are the other blocks of a split or merger; `facts` want checking by a person.
    """

    block: str
    kind: Kind
    before: str = ""
    after: str = ""
    pieces: tuple[Piece, ...] = ()
    fields: tuple[FieldChange, ...] = ()
    facts: tuple[ChangedFact, ...] = ()
    others: tuple[str, ...] = ()


class ContentDifference(msgspec.Struct, frozen=True):
    """Everything that differs between two revisions for their readers."""

    fields: tuple[FieldChange, ...]
    blocks: tuple[Change, ...]


def difference(base: tree.Doc, new: tree.Doc, *, names: Collection[str] = ()) -> tuple[Change, ...]:
    """Return the changes that lead from `base` to `new`, in reading order.

    `names` are people whose change needs checking like that of a number.
    """
    return Comparison(base.content, new.content, names).changes()


def content_difference(
    base: Content, new: Content, *, names: Collection[str] = ()
) -> ContentDifference:
    """Return how two revisions differ in everything their readers see."""
    fields = [
        FieldChange(name, before, after)
        for name, before, after in _named_fields(base, new)
        if before != after
    ]
    for photo in sorted(base.pictures.keys() & new.pictures.keys()):
        before, after = base.pictures[photo].blob, new.pictures[photo].blob
        if before != after:
            fields.append(FieldChange("picture", before, after, words=photo))
    return ContentDifference(tuple(fields), difference(base.doc, new.doc, names=names))


def frame_fields(base: Content, new: Content) -> tuple[FieldChange, ...]:
    """Return how the frame around the words differs: the column, the theme."""
    return tuple(
        FieldChange(name, before, after)
        for name, before, after in _named_fields(base, new)
        if name in {"column", "theme"} and before != after
    )


def _named_fields(base: Content, new: Content) -> Iterator[tuple[str, str, str]]:
    for name in ("title", "author", "digest", "source"):
        yield name, getattr(base, name), getattr(new, name)
    yield "column", base.column.name, new.column.name
    yield "theme", f"{base.theme.name} {base.theme.hash}", f"{new.theme.name} {new.theme.hash}"
    yield "cover", _cover(base), _cover(new)


def _cover(content: Content) -> str:
    return msgspec.json.encode(content.cover).decode() if content.cover else ""


class Comparison:
    """Two lists of blocks and what pairs with what: `pairs` of places, split and merged halves.

    `partner` maps a place in the new version to its place in the base; `splits` and `mergers` map
    the place of the kept half, in the new version, to the places of both halves.
    """

    def __init__(
        self, base: Sequence[tree.Block], new: Sequence[tree.Block], names: Collection[str]
    ) -> None:
        self.base, self.new, self.names = base, new, names
        self.base_text = [block_text(block) for block in base]
        self.new_text = [block_text(block) for block in new]
        place = {block.attrs.id: i for i, block in enumerate(base)}
        self.partner = {
            j: place[block.attrs.id] for j, block in enumerate(new) if block.attrs.id in place
        }
        self.used = set(self.partner.values())
        self.splits = dict(self._splits())
        self.mergers = dict(self._mergers())
        self._pair_rest()

    def changes(self) -> tuple[Change, ...]:
        """Return the changes in reading order."""
        return tuple(change for _, change in self.placed())

    def placed(self) -> list[tuple[tuple[int, int], Change]]:
        """Return the changes with their places: the block's in the new version, then an order.

        What was deleted has the place of the block it stood behind, -1 where it stood first.
        """
        pairs = sorted((i, j) for j, i in self.partner.items())
        steady = set(longest_increasing(pairs))
        placed: list[tuple[tuple[int, int], Change]] = []
        for i, j in pairs:
            if (i, j) not in steady:
                moved = Change(self.new[j].attrs.id, "moved", self.base_text[i], self.new_text[j])
                placed.append(((j, 0), moved))
            placed += [((j, 1), change) for change in self._inside(i, j)]
        placed += [((j, 0), change) for j, change in self._inserted()]
        placed += [((j, 2), change) for j, change in self._deleted(steady)]
        return sorted(placed, key=lambda item: item[0])

    def _free_new(self, j: int) -> bool:
        return 0 <= j < len(self.new) and j not in self.partner

    def _free_base(self, i: int) -> bool:
        return 0 <= i < len(self.base) and i not in self.used

    def _splits(self) -> Iterator[tuple[int, tuple[int, int]]]:
        """Yield the place of a split block's kept half with both places, in reading order."""
        halves: set[int] = set()
        for j, i in sorted(self.partner.items()):
            for first, second in ((j, j + 1), (j - 1, j)):
                other = first if second == j else second
                free = self._free_new(other) and other not in halves
                if free and self._halves(self.base_text[i], self.new_text, first, second):
                    halves.add(other)
                    yield j, (first, second)
                    break

    def _mergers(self) -> Iterator[tuple[int, tuple[int, int]]]:
        """Yield the place of a merged block with both places it came from, in reading order."""
        halves: set[int] = set()
        for j, i in sorted(self.partner.items()):
            for first, second in ((i, i + 1), (i - 1, i)):
                other = first if second == i else second
                free = self._free_base(other) and other not in halves and j not in self.splits
                if free and self._halves(self.new_text[j], self.base_text, first, second):
                    halves.add(other)
                    yield j, (first, second)
                    break

    @staticmethod
    def _halves(whole: str, texts: Sequence[str], first: int, second: int) -> bool:
        if not texts[first].strip() or not texts[second].strip():
            return False
        together = texts[first] + texts[second]
        score = fuzz.ratio(whole, together, score_cutoff=PARTED * 100)
        return score > max(fuzz.ratio(whole, texts[first]), fuzz.ratio(whole, texts[second]))

    def _pair_rest(self) -> None:
        taken_new = {j for pair in self.splits.values() for j in pair} | set(self.partner)
        taken_base = {i for pair in self.mergers.values() for i in pair} | self.used
        left = [i for i in range(len(self.base)) if i not in taken_base]
        right = [j for j in range(len(self.new)) if j not in taken_new]
        rest = pair_blocks([self.base[i] for i in left], [self.new[j] for j in right])
        self.partner.update({right[b]: left[a] for a, b in rest})
        self.used.update(left[a] for a, _ in rest)

    def _inside(self, i: int, j: int) -> Iterator[Change]:
        identity = self.new[j].attrs.id
        if j in self.splits or j in self.mergers:
            yield self._parted(i, j)
            return
        if self.base[i] == self.new[j]:  # most blocks are: their letters need no comparing
            return
        before, after = self.base_text[i], self.new_text[j]
        fields = content_fields(self.base[i], self.new[j])
        if before != after or fields:
            yield self._worded(identity, "changed", before, after, fields=fields)
        if form := form_fields(self.base[i], self.new[j]):
            yield Change(identity, "format", before, after, fields=form)

    def _parted(self, i: int, j: int) -> Change:
        if j in self.splits:
            first, second = self.splits[j]
            after = "\n".join((self.new_text[first], self.new_text[second]))
            other = self.new[first if second == j else second].attrs.id
            return self._worded(
                self.new[j].attrs.id, "split", self.base_text[i], after, others=(other,)
            )
        first, second = self.mergers[j]
        before = "\n".join((self.base_text[first], self.base_text[second]))
        other = self.base[first if second == i else second].attrs.id
        return self._worded(
            self.new[j].attrs.id, "merged", before, self.new_text[j], others=(other,)
        )

    def _worded(
        self,
        identity: str,
        kind: Kind,
        before: str,
        after: str,
        *,
        fields: tuple[FieldChange, ...] = (),
        others: tuple[str, ...] = (),
    ) -> Change:
        pieces = compare_words(before, after, names=self.names)
        facts = changed_facts(before, after, names=self.names)
        return Change(identity, kind, before, after, pieces, fields, facts, others)

    def _inserted(self) -> Iterator[tuple[int, Change]]:
        halves = {place for pair in self.splits.values() for place in pair}
        for j, block in enumerate(self.new):
            if j not in self.partner and j not in halves:
                yield j, self._worded(block.attrs.id, "inserted", "", self.new_text[j])

    def _deleted(self, steady: set[tuple[int, int]]) -> Iterator[tuple[int, Change]]:
        """Yield deleted blocks with the place in the new version behind which they stood."""
        halves = {place for pair in self.mergers.values() for place in pair}
        place_of = dict(steady)
        behind = -1
        for i, block in enumerate(self.base):
            behind = place_of.get(i, behind)
            if i not in self.used and i not in halves:
                yield behind, self._worded(block.attrs.id, "deleted", self.base_text[i], "")
