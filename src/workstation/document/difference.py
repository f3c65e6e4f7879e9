"""What a reviewer must see: how one version of an article differs from another.

Which block is which, `pairing` says; inside a pair words are compared, and a change of form is told
apart from a change of words. Nothing that differs goes untold.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Literal

import msgspec

from workstation.document.alignment import look_of
from workstation.document.difference_fields import FieldChange, content_fields, form_fields
from workstation.document.pairing import Pairing, Places
from workstation.document.wording import ChangedFact, Piece, changed_facts, compare_words
from workstation.domain import tree
from workstation.domain.content import Content
from workstation.domain.photo_squares import SQUARE

Kind = Literal["inserted", "deleted", "changed", "moved", "format", "split", "merged"]


class Change(msgspec.Struct, frozen=True):
    """One change. `block` is its id in the new version (of the old one where it was deleted).

    `others` are the other blocks of a split or merger; `facts` want checking by a person.
    `rewritten`: the block bears another id than its forerunner, which was found by likeness.
    """

    block: str
    kind: Kind
    before: str = ""
    after: str = ""
    pieces: tuple[Piece, ...] = ()
    fields: tuple[FieldChange, ...] = ()
    facts: tuple[ChangedFact, ...] = ()
    others: tuple[str, ...] = ()
    rewritten: bool = False

    @property
    def id(self) -> str:
        """Name the change: a block has at most one of a kind."""
        return f"{self.block}:{self.kind}"


class Summary(msgspec.Struct, frozen=True):
    """How many changes there are of each sort (改动 12 处：文字 9，格式 2，移动 1).

    `words` counts blocks whose words or pictures changed, came or went, and the title and the like.
    """

    places: int = 0
    words: int = 0
    form: int = 0
    moved: int = 0


class ContentDifference(msgspec.Struct, frozen=True):
    """Everything that differs between two revisions for their readers."""

    fields: tuple[FieldChange, ...]
    blocks: tuple[Change, ...]

    @property
    def changes(self) -> tuple[Change, ...]:
        """All changes as one list: what stands outside the blocks first, under no block's name."""
        if not self.fields:
            return self.blocks
        return (Change(block="", kind="changed", fields=self.fields), *self.blocks)


def difference(base: tree.Doc, new: tree.Doc, *, names: Collection[str] = ()) -> tuple[Change, ...]:
    """Return the changes that lead from `base` to `new`, in reading order.

    `names` are people whose change needs checking like that of a number.
    """
    return Comparison(base.content, new.content, names).changes()


def summed(changes: Iterable[Change]) -> Summary:
    """Count changes by sort; a field beside the text counts as one."""
    words = form = moved = 0
    for change in changes:
        moved += change.kind == "moved"
        form += change.kind == "format"
        if change.kind not in {"moved", "format"}:
            words += 1 if change.block else len(change.fields)
    return Summary(words + form + moved, words, form, moved)


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
        if before != after and not photo.endswith(SQUARE):
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
    """Two lists of blocks, what pairs with what, and the changes between them."""

    def __init__(
        self, base: Sequence[tree.Block], new: Sequence[tree.Block], names: Collection[str] = ()
    ) -> None:
        self.paired = Pairing(base, new)
        self._names = frozenset(names)

    def changes(self) -> tuple[Change, ...]:
        """Return the changes in reading order."""
        return tuple(change for _, change in self.placed())

    def placed(self) -> list[tuple[tuple[int, int], Change]]:
        """Return the changes with their places: the block's in the new version, then an order.

        What was deleted has the place of the block it stood behind, -1 where it stood first.
        """
        paired = self.paired
        placed: list[tuple[tuple[int, int], Change]] = []
        for i, j in paired.pairs():
            if (i, j) not in paired.steady:
                words = paired.base_text[i], paired.new_text[j]
                placed.append(((j, 0), Change(paired.new[j].attrs.id, "moved", *words)))
            placed += [((j, 1), change) for change in self._inside(i, j)]
        for j in paired.inserted():
            came = self._worded(paired.new[j].attrs.id, "inserted", "", paired.new_text[j])
            placed.append(((j, 0), came))
        placed += [((j, 2), change) for j, change in self._deleted()]
        return sorted(placed, key=lambda item: item[0])

    def _inside(self, i: int, j: int) -> Iterator[Change]:
        paired = self.paired
        ours, theirs = paired.base[i], paired.new[j]
        if j in paired.splits or j in paired.mergers:
            yield self._parted(i, j)
            return
        if ours == theirs:  # most blocks are: their letters need no comparing
            return
        before, after = paired.base_text[i], paired.new_text[j]
        fields, form = content_fields(ours, theirs), form_fields(ours, theirs)
        if not (before != after or fields or form) and look_of(ours) != look_of(theirs):
            form = (FieldChange("arrangement", "", ""),)
        identity = theirs.attrs.id
        if before != after or fields:
            told = self._worded(identity, "changed", before, after, fields=fields)
            yield msgspec.structs.replace(told, rewritten=j in paired.likened)
        if form:
            yield Change(identity, "format", before, after, fields=form)

    def _parted(self, i: int, j: int) -> Change:
        paired = self.paired
        identity = paired.new[j].attrs.id
        if j in paired.splits:
            places = paired.splits[j]
            others = tuple(paired.new[place].attrs.id for place in places if place != j)
            after = _lines(paired.new_text, places)
            return self._worded(identity, "split", paired.base_text[i], after, others=others)
        places = paired.mergers[j]
        others = tuple(paired.base[place].attrs.id for place in places if place != i)
        before = _lines(paired.base_text, places)
        return self._worded(identity, "merged", before, paired.new_text[j], others=others)

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
        pieces = compare_words(before, after, names=self._names)
        facts = changed_facts(before, after, names=self._names)
        return Change(identity, kind, before, after, pieces, fields, facts, others)

    def _deleted(self) -> Iterator[tuple[int, Change]]:
        """Yield deleted blocks with the place in the new version behind which they stood."""
        paired = self.paired
        place_of = dict(paired.steady)
        gone = set(paired.deleted())
        behind = -1
        for i, block in enumerate(paired.base):
            behind = place_of.get(i, behind)
            if i in gone:
                yield behind, self._worded(block.attrs.id, "deleted", paired.base_text[i], "")


def _lines(texts: Sequence[str], places: Places) -> str:
    return "\n".join(texts[place] for place in places)
