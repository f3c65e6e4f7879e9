"""The photographer whom a caption names: a field of the photo, as in Word files."""

import msgspec

from workstation.document.readers.docx_captions import credit_in
from workstation.document.runs import joined
from workstation.domain import tree
from workstation.domain.tree_text import inline_text

CREDIT_LIMIT = 500


def with_caption(image: tree.Image, content: tuple[tree.Inline, ...]) -> tree.Image:
    """Return a photo with its caption; a photographer named there becomes its credit."""
    found = credit_in(inline_text(content))
    if found is None or image.attrs.credit or len(found[2]) > CREDIT_LIMIT:
        return tree.Image(image.attrs, content)
    start, end, names = found
    attrs = msgspec.structs.replace(image.attrs, credit=names)
    return tree.Image(attrs, _trimmed(_without(content, start, end)))


def _without(content: tuple[tree.Inline, ...], start: int, end: int) -> list[tree.Inline]:
    kept: list[tree.Inline] = []
    place = 0
    for piece in content:
        size = len(inline_text((piece,)))
        if isinstance(piece, tree.Text):
            text = piece.text[: max(0, start - place)] + piece.text[max(0, end - place) :]
            kept += [tree.Text(text, piece.marks)] if text else []
        elif not (isinstance(piece, tree.HardBreak) and start <= place < end):
            kept.append(piece)
        place += size
    return kept


def _trimmed(content: list[tree.Inline]) -> tuple[tree.Inline, ...]:
    """Return the rest of a caption without blanks and breaks at its end."""
    while content:
        last = content[-1]
        if isinstance(last, tree.Footnote):
            break
        if isinstance(last, tree.Text) and (text := last.text.rstrip()):
            return joined((*content[:-1], tree.Text(text, last.marks)))
        content.pop()
    return joined(content)
