"""The parts of a block that have parts: the photos of a picture or group, the rows of a table."""

from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher

import msgspec

from workstation.document.spans import (
    Kind,
    Spans,
    compare_runs,
    compare_texts,
    plain_span,
    spans_of,
)
from workstation.domain import tree
from workstation.domain.content import Picture
from workstation.domain.photo_squares import shown_as
from workstation.domain.tree_text import inline_text

Pictures = dict[str, Picture]


class MarkedPhoto(msgspec.Struct, frozen=True):
    """A photo as it will be published; `blob` is empty where its picture is not known.

    Replaced, it stands twice: the one taken out, then the one put in.
    """

    kind: Kind
    photo: str
    blob: str = ""
    width: int = 0
    height: int = 0
    caption: Spans = ()
    credit: Spans = ()


class MarkedCell(msgspec.Struct, frozen=True):
    """A cell and its words."""

    attrs: tree.CellAttrs
    spans: Spans


class MarkedRow(msgspec.Struct, frozen=True):
    """A row of a table."""

    kind: Kind
    cells: tuple[MarkedCell, ...]


class _Shown(msgspec.Struct, frozen=True):
    photo: str
    picture: Picture | None
    caption: tuple[tree.Inline, ...] = ()
    credit: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """A photo rendered anew is another picture to its readers."""
        return self.photo, self.picture.blob if self.picture else ""


def _shown(block: tree.Block | None, pictures: Pictures) -> list[_Shown]:
    match block:
        case tree.Image(attrs=attrs):
            return [_Shown(attrs.photo, pictures.get(attrs.photo), block.content, attrs.credit)]
        case tree.PhotoGroup():
            return [
                _Shown(
                    a.photo, pictures.get(shown_as(block, a.photo, pictures)), one.content, a.credit
                )
                for one in block.content
                for a in (one.attrs,)
            ]
        case tree.FollowCard(attrs=attrs) if attrs.photo:
            return [_Shown(attrs.photo, pictures.get(attrs.photo))]
        case _:
            return []


def marked_photos(
    before: tree.Block | None,
    block: tree.Block,
    old_pictures: Pictures,
    pictures: Pictures,
    *,
    kind: Kind | None = None,
    names: Collection[str] = (),
) -> tuple[MarkedPhoto, ...]:
    """Return the photos of a block, those taken out included; all of one `kind` where it is given.

    A photo replaced by another stands before it.
    """
    new = _shown(block, pictures)
    if kind is not None:
        return tuple(_alone(one, kind) for one in new)
    old = _shown(before, old_pictures)
    keys = [one.key for one in old], [one.key for one in new]
    marked: list[MarkedPhoto] = []
    for tag, i, i2, j, j2 in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if tag == "equal":
            marked += [_both(a, b, names) for a, b in zip(old[i:i2], new[j:j2], strict=True)]
            continue
        marked += _replaced(old[i:i2], new[j:j2])
    return tuple(marked)


def _replaced(old: Sequence[_Shown], new: Sequence[_Shown]) -> Iterator[MarkedPhoto]:
    for place in range(max(len(old), len(new))):
        if place < len(old):
            yield _alone(old[place], "deleted")
        if place < len(new):
            yield _alone(new[place], "inserted")


def _alone(one: _Shown, kind: Kind) -> MarkedPhoto:
    return _marked(one, kind, spans_of(one.caption, kind), plain_span(one.credit, kind))


def _both(old: _Shown, new: _Shown, names: Collection[str]) -> MarkedPhoto:
    caption = compare_runs(old.caption, new.caption, names=names)
    return _marked(new, "equal", caption, compare_texts(old.credit, new.credit, names=names))


def _marked(one: _Shown, kind: Kind, caption: Spans, credit: Spans) -> MarkedPhoto:
    picture = one.picture
    if picture is None:
        return MarkedPhoto(kind, one.photo, caption=caption, credit=credit)
    return MarkedPhoto(
        kind, one.photo, picture.blob, picture.width, picture.height, caption, credit
    )


def marked_rows(
    before: tree.Block | None,
    block: tree.Block,
    *,
    kind: Kind | None = None,
    names: Collection[str] = (),
) -> tuple[MarkedRow, ...]:
    """Return the rows of a table, those taken out included; none for any other block."""
    if not isinstance(block, tree.Table):
        return ()
    if kind is not None or not isinstance(before, tree.Table):
        return tuple(_whole_row(row, kind or "equal") for row in block.content)
    old, new = before.content, block.content
    keys = [_row_words(row) for row in old], [_row_words(row) for row in new]
    marked: list[MarkedRow] = []
    for tag, i, i2, j, j2 in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if tag == "equal" or _same_shape(old[i:i2], new[j:j2]):
            pairs = zip(old[i:i2], new[j:j2], strict=True)
            marked += [_both_rows(a, b, names) for a, b in pairs]
            continue
        marked += [_whole_row(row, "deleted") for row in old[i:i2]]
        marked += [_whole_row(row, "inserted") for row in new[j:j2]]
    return tuple(marked)


def _row_words(row: tree.TableRow) -> tuple[str, ...]:
    return tuple(inline_text(cell.content) for cell in row.content)


def _same_shape(old: Sequence[tree.TableRow], new: Sequence[tree.TableRow]) -> bool:
    return [len(row.content) for row in old] == [len(row.content) for row in new]


def _whole_row(row: tree.TableRow, kind: Kind) -> MarkedRow:
    cells = (MarkedCell(cell.attrs, spans_of(cell.content, kind)) for cell in row.content)
    return MarkedRow(kind, tuple(cells))


def _both_rows(old: tree.TableRow, new: tree.TableRow, names: Collection[str]) -> MarkedRow:
    return MarkedRow(
        "equal",
        tuple(
            MarkedCell(b.attrs, compare_runs(a.content, b.content, names=names))
            for a, b in zip(old.content, new.content, strict=True)
        ),
    )
