"""Tables that only lay out photos: a photo group, each photo with the caption that stands by it."""

from collections.abc import Callable

from workstation.document.readers.html_credits import with_caption
from workstation.document.readers.html_lines import Draft, Line
from workstation.document.runs import joined
from workstation.domain import tree

MAX_CAPTION = 60
MAX_PHOTOS = 100

Cells = list[list[list[Draft]]]
"""What was read of each cell, row by row."""


def photos_laid_out(cells: Cells, new_id: Callable[[], str]) -> tree.PhotoGroup | None:
    """Return the photos of a table that holds nothing but photos and captions, else None.

    A caption stands under its photo in the same cell, or in the cell below.
    """
    photos: list[tree.GroupPhoto] = []
    rows = list(cells)
    while rows:
        row, below = rows.pop(0), rows[0] if rows else []
        if not all(map(_is_photo_or_caption, row)) or any(map(_only_words, row)):
            return None
        if captions := below if _are_captions(below, row) else []:
            rows.pop(0)
        under = captions or [[] for _ in row]
        photos += [_photo(*pair) for pair in zip(row, under, strict=True) if _images(pair[0])]
    if not 1 < len(photos) <= MAX_PHOTOS:
        return None
    widest = max(sum(1 for cell in row if _images(cell)) for row in cells)
    attrs = tree.PhotoGroupAttrs(
        new_id(),
        "columns" if widest > 1 else "full",
        2 if widest <= 2 else 3,  # noqa: PLR2004 - a group has 2 or 3 columns
    )
    return tree.PhotoGroup(attrs, tuple(photos))


def _photo(cell: list[Draft], below: list[Draft]) -> tree.GroupPhoto:
    (image,) = _images(cell)
    words: list[tree.Inline] = []
    for line in (*_lines(cell), *_lines(below)):
        words += [tree.HardBreak()] if words else []
        words += line.content
    whole = with_caption(image, joined(words))
    attrs = tree.GroupPhotoAttrs(
        image.attrs.id, image.attrs.photo, image.attrs.alt, whole.attrs.credit
    )
    return tree.GroupPhoto(attrs, whole.content)


def _are_captions(below: list[list[Draft]], above: list[list[Draft]]) -> bool:
    """Say whether a row holds captions alone, none of them under an empty cell."""
    return (
        len(below) == len(above)
        and any(map(_only_words, below))
        and not any(map(_images, below))
        and all(
            _images(cell) or not _lines(under) for cell, under in zip(above, below, strict=True)
        )
        and all(map(_is_photo_or_caption, below))
    )


def _is_photo_or_caption(cell: list[Draft]) -> bool:
    return (
        len(_images(cell)) <= 1
        and sum(len(line.words) for line in _lines(cell)) <= MAX_CAPTION
        and all(isinstance(draft, Line | tree.Image) for draft in cell)
        and all(not line.label for line in _lines(cell))
    )


def _only_words(cell: list[Draft]) -> bool:
    return bool(_lines(cell)) and not _images(cell)


def _images(cell: list[Draft]) -> list[tree.Image]:
    return [draft for draft in cell if isinstance(draft, tree.Image)]


def _lines(cell: list[Draft]) -> list[Line]:
    return [draft for draft in cell if isinstance(draft, Line)]
