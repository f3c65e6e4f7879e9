"""How two versions of one block differ beside their words: what they show, and their form."""

from collections.abc import Callable, Iterator
from itertools import groupby

import msgspec

from workstation.document.wording import compare_words
from workstation.domain import tree
from workstation.domain.tree_text import inline_runs

CONTENT = ("photo", "alt", "href")
FORM = ("level", "style", "align", "indent", "kind", "width", "layout", "columns", "header")

_Marks = tuple[tree.Mark, ...]


class FieldChange(msgspec.Struct, frozen=True):
    """One field that differs; `words` says what it concerns where the block is not enough."""

    field: str
    before: str
    after: str
    words: str = ""


def content_fields(before: tree.Block, after: tree.Block) -> tuple[FieldChange, ...]:
    """Return what a reader would miss in the words alone: photos, descriptions, addresses."""
    changes = [*_attributes(before, after, CONTENT)]
    if isinstance(before, tree.PhotoGroup) and isinstance(after, tree.PhotoGroup):
        for field in ("photo", "alt"):
            old = " ".join(getattr(photo.attrs, field) for photo in before.content)
            new = " ".join(getattr(photo.attrs, field) for photo in after.content)
            if old != new:
                changes.append(FieldChange(f"{field}s", old, new))
    return (*changes, *_mark_changes(before, after, "link", _address))


def form_fields(before: tree.Block, after: tree.Block) -> tuple[FieldChange, ...]:
    """Return changes of form: the kind of block, its attributes, its marks."""
    changes = [*_attributes(before, after, FORM)]
    if type(before) is not type(after):
        changes.insert(0, FieldChange("type", _kind(before), _kind(after)))
    if isinstance(before, tree.Table) and isinstance(after, tree.Table):
        old, new = _grid(before), _grid(after)
        if old != new:
            changes.append(FieldChange("cells", old, new))
    return (*changes, *_mark_changes(before, after, "marks", _names))


def _kind(block: tree.Block) -> str:
    return str(msgspec.to_builtins(block)["type"])


def _attributes(
    before: tree.Block, after: tree.Block, names: tuple[str, ...]
) -> Iterator[FieldChange]:
    for name in names:
        old, new = getattr(before.attrs, name, None), getattr(after.attrs, name, None)
        if None not in {old, new} and old != new:
            yield FieldChange(name, str(old), str(new))


def _grid(table: tree.Table) -> str:
    """Describe a table's shape: rows by widest row, then every cell that is not plain."""
    odd = [
        f"{row}.{column}={cell.attrs.colspan}x{cell.attrs.rowspan}{cell.attrs.align}"
        for row, line in enumerate(table.content, 1)
        for column, cell in enumerate(line.content, 1)
        if cell.attrs != tree.CellAttrs()
    ]
    widest = max(len(line.content) for line in table.content)
    return " ".join([f"{len(table.content)}x{widest}", *odd])


def _names(marks: _Marks) -> str:
    return " ".join(
        f"color:{mark.attrs.token}"
        if isinstance(mark, tree.Color)
        else str(mark.__struct_config__.tag)
        for mark in marks
        if not isinstance(mark, tree.Link)
    )


def _address(marks: _Marks) -> str:
    return next((mark.attrs.href for mark in marks if isinstance(mark, tree.Link)), "")


def _mark_changes(
    before: tree.Block, after: tree.Block, field: str, value: Callable[[_Marks], str]
) -> Iterator[FieldChange]:
    """Yield, for the words that stayed, each stretch whose marks have another value now."""
    if not (_has_any(before, value) or _has_any(after, value)):  # the usual case, and quickly told
        return
    ours, theirs = _marked(before, value), _marked(after, value)
    if ours == theirs:
        return
    for (old, new), run in groupby(_stayed(ours, theirs), lambda letter: letter[1:]):
        if old != new:
            yield FieldChange(field, old, new, "".join(letter for letter, _, _ in run))


def _stayed(
    ours: list[tuple[str, str]], theirs: list[tuple[str, str]]
) -> Iterator[tuple[str, str, str]]:
    """Yield each letter both versions share, with its old and its new value."""
    i = j = 0
    words = ("".join(letter for letter, _ in side) for side in (ours, theirs))
    for piece in compare_words(*words):
        size = len(piece.text)
        if piece.kind == "equal":
            pairs = zip(ours[i : i + size], theirs[j : j + size], strict=True)
            yield from ((letter, old, new) for (letter, old), (_, new) in pairs)
        i += size * (piece.kind != "inserted")
        j += size * (piece.kind != "deleted")


def _has_any(block: tree.Block, value: Callable[[_Marks], str]) -> bool:
    return any(
        isinstance(piece, tree.Text) and piece.marks and value(piece.marks)
        for run in inline_runs(block)
        for piece in run
    )


def _marked(block: tree.Block, value: Callable[[_Marks], str]) -> list[tuple[str, str]]:
    return [
        (letter, told)
        for run in inline_runs(block)
        for piece in run
        if isinstance(piece, tree.Text)
        for told in (value(piece.marks),)
        for letter in piece.text
    ]
