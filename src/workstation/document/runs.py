"""Inline runs in their one form: neighbours with equal marks joined, marks in one order.

Readers collect their words through `joined`, so that equal text is an equal tree.
"""

import re
from collections.abc import Iterable
from typing import TypeVar, get_args

import msgspec

from workstation.domain import tree

B = TypeVar("B", bound=tree.Block)

NOTE_LIMIT = 500
HREF = re.compile(r"^(https?://|mailto:)\S+$")
HREF_LIMIT = 2_000

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ORDER = {kind: place for place, kind in enumerate(get_args(tree.Mark))}
_CHINESE = "⺀-〿㇀-鿿豈-﫿︰-﹏＀-￯\U00020000-\U0003ffff"
CHINESE = re.compile(f"[{_CHINESE}“”‘’—…·]")


def clean(text: str) -> str:
    """Return `text` without control characters and half surrogate pairs."""
    return _UNPRINTABLE.sub("", text)


def ordered_marks(marks: Iterable[tree.Mark]) -> tuple[tree.Mark, ...]:
    """Return the marks in the order of the schema, the last of each kind."""
    latest = {type(mark): mark for mark in marks}
    return tuple(latest[kind] for kind in sorted(latest, key=_ORDER.__getitem__))


def joined(pieces: Iterable[tree.Inline]) -> tuple[tree.Inline, ...]:
    """Return the pieces with neighbouring text of equal marks joined into one run."""
    result: list[tree.Inline | list[tree.Text]] = []
    for piece in pieces:
        if not isinstance(piece, tree.Text):
            result.append(piece)
        elif result and isinstance(last := result[-1], list) and last[0].marks == piece.marks:
            last.append(piece)
        else:
            result.append([piece])
    return tuple(_run(item) if isinstance(item, list) else item for item in result)


def _run(parts: list[tree.Text]) -> tree.Text:
    return tree.Text("".join(part.text for part in parts), parts[0].marks)


def note(text: str) -> tree.Inline:
    """Return a footnote; words too many for one stand in the text, so that none is lost."""
    if len(text) <= NOTE_LIMIT:
        return tree.Footnote(tree.FootnoteAttrs(text))
    return tree.Text(f"（注：{text}）")


def link(href: str) -> tree.Link | None:
    """Return the mark for an address that may be followed, else None."""
    if len(href) > HREF_LIMIT or not HREF.match(href):
        return None
    return tree.Link(tree.LinkAttrs(href))


def has_words(content: Iterable[tree.Inline]) -> bool:
    """Tell whether a reader would see anything of these runs."""
    return any(
        piece.text.strip() if isinstance(piece, tree.Text) else isinstance(piece, tree.Footnote)
        for piece in content
    )


def with_runs(block: B, runs: Iterable[tuple[tree.Inline, ...]]) -> B:
    """Return `block` with other inline content, in the order of `inline_runs`."""
    waiting = iter(runs)
    if isinstance(block, tree.Table):
        rows = tuple(
            tree.TableRow(tuple(tree.TableCell(cell.attrs, next(waiting)) for cell in row.content))
            for row in block.content
        )
        return msgspec.structs.replace(block, content=rows)
    if isinstance(block, tree.PhotoGroup):
        photos = tuple(tree.GroupPhoto(photo.attrs, next(waiting)) for photo in block.content)
        return msgspec.structs.replace(block, content=photos)
    content = next(waiting, None)
    return block if content is None else msgspec.structs.replace(block, content=content)
