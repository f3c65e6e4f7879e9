"""Three-way merge of everything a reader sees: the text, and the fields and pictures beside it."""

from collections.abc import Iterator
from typing import Any

import msgspec

from workstation.domain import tree
from workstation.domain.content import ColumnRef, Content, Cover, Picture, ThemeRef
from workstation.domain.photo_squares import SQUARE, in_grids, square_of
from workstation.domain.tree_merge import Unsettled, merge_trees
from workstation.domain.tree_text import photos_used

NOTHING = {
    "title": "", "author": "", "digest": "", "source": "",
    "column": None, "theme": None, "cover": None,
}  # fmt: skip
"""The fields beside the text, as an article has them that nobody has written yet."""

PICTURES = "pictures"
"""Names the unsettled field of a photo whose finished pictures differ."""


class UnsettledField(msgspec.Struct, frozen=True):
    """A field of `Content` that both sides changed; `other` is the value that was not taken.

    Of column and theme it is the name, of the cover the photo, of `pictures` the photo whose
    finished pictures differ. It is told beside the merged view and holds nothing up: unlike a
    block that stands twice, the field is what every reviewer sees.
    """

    field: str
    other: str


class MergedContent(msgspec.Struct, frozen=True):
    """One content made of two, the blocks that stand twice and the fields picked by rule."""

    content: Content
    unsettled: tuple[Unsettled, ...]
    fields: tuple[UnsettledField, ...]


def merge_contents(ours: Content, theirs: Content, base: Content | None) -> MergedContent:
    """Return what both sides made of `base` (None: of nothing).

    Each field that one side changed is taken from it; where both did, `ours` stands. Pictures
    follow the photos that the merged text uses.
    """
    merged = merge_trees(ours.doc, theirs.doc, base.doc if base else tree.Doc())
    changed: dict[str, Any] = {"doc": merged.doc, "pictures": {}}
    apart: list[UnsettledField] = []
    for field, nothing in NOTHING.items():
        sides = (getattr(ours, field), getattr(theirs, field))
        before = getattr(base, field) if base else nothing
        changed[field] = _picked(*sides, before)
        if _went_apart(*sides, before):
            apart.append(UnsettledField(field, shown_value(sides[1])))
    for photo, mine, other, before in _pictures(merged.doc, ours, theirs, base):
        changed["pictures"][photo] = _picked(mine, other, before)
        if _went_apart(mine, other, before) and not photo.endswith(SQUARE):
            apart.append(UnsettledField(PICTURES, photo))
    content = msgspec.structs.replace(ours, **changed)
    return MergedContent(content, merged.unsettled, tuple(apart))


def _picked(ours: Any, theirs: Any, before: Any) -> Any:  # noqa: ANN401 - values of any one field
    return theirs if ours == before else ours


def _went_apart(ours: object, theirs: object, before: object) -> bool:
    return theirs not in (ours, before) and ours != before


def shown_value(value: str | ColumnRef | ThemeRef | Cover | None) -> str:
    """Return a field's value as an unsettled field tells it."""
    match value:
        case Cover():
            return value.photo
        case ColumnRef() | ThemeRef():
            return value.name
        case _:
            return value or ""


def _pictures(
    doc: tree.Doc, ours: Content, theirs: Content, base: Content | None
) -> Iterator[tuple[str, Picture, Picture, Picture | None]]:
    """Yield each photo in use, and each square, with its finished picture on both sides and before.

    A side that no longer uses a photo says nothing about its picture.
    """
    for photo in (*photos_used(doc), *map(square_of, in_grids(doc))):
        mine, other = ours.pictures.get(photo), theirs.pictures.get(photo)
        there = mine or other
        if there is not None:
            before = base.pictures.get(photo) if base else None
            yield photo, mine or there, other or there, before
