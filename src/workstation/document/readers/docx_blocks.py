"""Lines and grids of a Word file as blocks of the tree."""

from collections.abc import Callable, Iterator

from workstation.document.readers.docx_captions import is_caption, split_credit
from workstation.document.readers.docx_grids import (
    Photo,
    photos_laid_out,
    pictures_in,
    tables,
)
from workstation.document.readers.docx_headings import heading_levels
from workstation.document.readers.docx_inline import bare_inline, inline
from workstation.document.readers.docx_lines import (
    Grid,
    Inner,
    Line,
    Losses,
    Part,
    Rule,
    Shown,
    Span,
)
from workstation.document.readers.docx_type import Face, text_of
from workstation.domain import tree

MAX_LABEL = 20
MAX_LIST_LEVEL = 3
MAX_CREDIT = 500

_QUOTES = {"quote", "intense quote", "quotations", "block text", "引用", "明显引用", "文本块"}


class BlockWriter:
    """Turns the parts of one article into blocks, in order."""

    def __init__(
        self, parts: tuple[Part, ...], body: Face, new_id: Callable[[], str], losses: Losses
    ) -> None:
        self._parts = parts
        self._body = body
        self._new_id = new_id
        self._losses = losses
        self._headings = heading_levels(parts, body)
        self._indents_are_told = any(
            isinstance(part, Line) and part.form.indent and not part.label for part in parts
        )

    def blocks(self) -> Iterator[tree.Block]:
        """Yield the blocks."""
        captions: set[int] = set()
        for place, part in enumerate(self._parts):
            if place in captions:
                continue
            match part:
                case Line():
                    yield self._text_block(place, part)
                case Shown():
                    caption = self._caption_at(place + 1)
                    captions |= {place + 1} if caption else set()
                    yield self._image(Photo(part, caption))
                case Rule():
                    yield tree.Divider(tree.StyledAttrs(self._new_id()))
                case Grid():
                    yield from self._grid(part)

    def _caption_at(self, place: int) -> tuple[Inner, ...]:
        part = self._parts[place] if place < len(self._parts) else None
        if not isinstance(part, Line) or place in self._headings:
            return ()
        return part.pieces if is_caption(part, self._body) else ()

    def _text_block(self, place: int, line: Line) -> tree.Block:
        if place in self._headings:
            return self._heading(place, line)
        if line.label and len(line.label.text.strip()) <= MAX_LABEL:
            return self._list_item(line)
        identity = self._new_id()
        if line.form.style in _QUOTES or line.form.inset:
            return tree.Quote(tree.StyledAttrs(identity), inline(_labelled(line), self._losses))
        attrs = tree.ParagraphAttrs(identity, line.form.align, self._indent(line))
        return tree.Paragraph(attrs, inline(_labelled(line), self._losses))

    def _indent(self, line: Line) -> bool:
        """Return the two-character indent; where nobody indents, the theme may do as it likes."""
        return not line.form.align and (bool(line.form.indent) or not self._indents_are_told)

    def _heading(self, place: int, line: Line) -> tree.Heading:
        found = self._headings[place]
        identity = self._new_id()
        if found.guessed:
            self._losses.add("heading_guessed", text_of(line), identity)
        attrs = tree.HeadingAttrs(identity, found.level)
        return tree.Heading(attrs, bare_inline(_labelled(line), self._losses))

    def _list_item(self, line: Line) -> tree.ListItem:
        label = line.label
        attrs = tree.ListItemAttrs(
            self._new_id(),
            "bullet" if label is None or label.bullet else "label",
            label.text.strip() if label else "",
            min(label.level, MAX_LIST_LEVEL) if label else 0,
        )
        return tree.ListItem(attrs, inline(line.pieces, self._losses))

    def _image(self, photo: Photo) -> tree.Image:
        caption, credit = split_credit(photo.caption)
        shown = photo.shown
        attrs = tree.ImageAttrs(self._new_id(), shown.key, shown.alt, credit[:MAX_CREDIT])
        return tree.Image(attrs, bare_inline(caption, self._losses))

    def _grid(self, grid: Grid) -> Iterator[tree.Block]:
        photos = photos_laid_out(grid)
        if len(photos) > 1:
            yield self._photo_group(grid, photos)
        elif photos:
            yield self._image(photos[0])
        else:
            yield from tables(grid, self._new_id, self._losses)
            yield from self._moved_out(grid)

    def _moved_out(self, grid: Grid) -> Iterator[tree.Image]:
        for cell in (cell for row in grid.rows for cell in row):
            for shown in pictures_in(cell):
                image = self._image(Photo(shown))
                self._losses.add("picture_moved", shown.key, image.attrs.id)
                yield image

    def _photo_group(self, grid: Grid, photos: tuple[Photo, ...]) -> tree.PhotoGroup:
        widest = max(sum(map(len, map(pictures_in, row))) for row in grid.rows)
        attrs = tree.PhotoGroupAttrs(
            self._new_id(),
            "columns" if widest > 1 else "full",
            2 if widest <= 2 else 3,  # noqa: PLR2004 - a group has 2 or 3 columns
        )
        return tree.PhotoGroup(attrs, tuple(map(self._group_photo, photos)))

    def _group_photo(self, photo: Photo) -> tree.GroupPhoto:
        caption, credit = split_credit(photo.caption)
        shown = photo.shown
        attrs = tree.GroupPhotoAttrs(self._new_id(), shown.key, shown.alt, credit[:MAX_CREDIT])
        return tree.GroupPhoto(attrs, bare_inline(caption, self._losses))


def _labelled(line: Line) -> tuple[Inner, ...]:
    """Return a line's pieces with its label as words, in the look of the words after it."""
    if line.label is None or not line.label.text:
        return line.pieces
    first = next((piece for piece in line.pieces if isinstance(piece, Span)), Span(""))
    return (Span(line.label.text, first.look), *line.pieces)
