"""Photos on the page: scaled to the column, captions below, groups side by side."""

from collections.abc import Iterator, Sequence

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.platypus import CondPageBreak, Flowable

from workstation.document.writers.office_pictures import Pictures, widths_on_paper
from workstation.document.writers.office_sheet import Placed
from workstation.document.writers.office_words import COLUMN_MM, HIGHEST_MM, QR_MM, missing_words
from workstation.document.writers.pdf_forms import Kinds
from workstation.document.writers.pdf_passage import passage
from workstation.document.writers.pdf_pictures import PictureRow, decoded
from workstation.document.writers.pdf_setting import BREAK, Sign, set_signs
from workstation.document.writers.pdf_tables import Table, Type, set_cells, table
from workstation.document.writers.pdf_words import PdfWords
from workstation.document.writers.wording import Photo, credit_words, group_credit
from workstation.domain import tree

COLUMN = COLUMN_MM * mm
_HIGHEST = HIGHEST_MM * mm
_GAP = 6
_CAPTION_ROOM = 40

Drawn = tuple[ImageReader, float, float]


class PdfPhotos:
    """Sets the photos of one file."""

    def __init__(self, pictures: Pictures, words: PdfWords, kinds: Kinds) -> None:
        self._pictures = pictures
        self._words = words
        self._kinds = kinds
        self._readers: dict[str, ImageReader | None] = {}

    def image(self, block: tree.Image) -> Iterator[Flowable]:
        """Yield one photo with its caption."""
        yield from self._figure(block, COLUMN * block.attrs.width / 100)

    def group(self, block: tree.PhotoGroup) -> Iterator[Flowable]:
        """Yield a group: one under another where it is full width, else side by side.

        What slides on a screen lies side by side on paper.
        """
        caption = block.attrs.caption
        if block.attrs.layout == "full":
            for photo in block.content:
                yield from self._figure(photo, COLUMN)
        else:
            photos = iter(block.content)
            for shares in widths_on_paper(block, self._pictures, _GAP / COLUMN):
                row = [(next(photos), share) for share in shares]
                yield from self._row(block, row)
            caption += group_credit(block)
        yield from self._caption(self._words.plain(caption, self._kinds.caption.look))

    def code(self, photo: str) -> Iterator[Flowable]:
        """Yield a QR code, or nothing where its picture is missing."""
        if drawn := self._drawn(photo, QR_MM * mm):
            yield CondPageBreak(drawn[2] + _CAPTION_ROOM)
            yield PictureRow([drawn], COLUMN)

    def _figure(self, photo: Photo, width: float) -> Iterator[Flowable]:
        drawn = self._drawn(photo.attrs.photo, width)
        if drawn:
            yield CondPageBreak(drawn[2] + _CAPTION_ROOM)
            yield PictureRow([drawn], COLUMN)
        else:
            missing = self._kinds.missing
            yield passage(
                self._words.plain(missing_words(photo), missing.look), missing.form, COLUMN
            )
        credit = credit_words(photo.attrs.credit)
        look = self._kinds.caption.look
        words = self._words.write(photo.content, look) + self._words.plain(credit, look)
        yield from self._caption(words)

    def _row(
        self, block: tree.PhotoGroup, photos: Sequence[tuple[tree.GroupPhoto, float]]
    ) -> Iterator[Flowable]:
        """Yield photos side by side, each with its share of the column; captions below."""
        names = [self._pictures.name_in(block, photo.attrs.photo) for photo, _ in photos]
        drawn = [
            self._drawn(name, share * COLUMN)
            for name, (_, share) in zip(names, photos, strict=True)
        ]
        widths = [share * COLUMN + _GAP for _, share in photos]
        row = PictureRow(drawn, COLUMN, widths)
        yield CondPageBreak(row.height + _CAPTION_ROOM)
        yield row
        said = [self._below(photo, one) for (photo, _), one in zip(photos, drawn, strict=True)]
        if any(said):
            yield self._captions(said, widths)

    def _captions(self, said: list[list[Sign]], widths: list[float]) -> Table:
        form = self._kinds.caption.form
        cells = [
            (Placed(0, column, 1, 1, align="center"), signs) for column, signs in enumerate(said)
        ]
        kind = Type(form.size, form.leading)
        return table(set_cells(cells, widths), widths, kind, header=False)

    def _below(self, photo: tree.GroupPhoto, drawn: Drawn | None) -> list[Sign]:
        look = self._kinds.caption.look
        missing = [] if drawn else self._words.plain(missing_words(photo), look)
        caption = self._words.write(photo.content, look)
        between = list(set_signs(BREAK, look)) if missing and caption else []
        return missing + between + caption

    def _caption(self, signs: list[Sign]) -> Iterator[Flowable]:
        if signs:
            yield passage(signs, self._kinds.caption.form, COLUMN)

    def _drawn(self, photo: str, width: float) -> Drawn | None:
        shown = self._pictures.of(photo)
        if shown is None:
            return None
        if photo not in self._readers:
            self._readers[photo] = decoded(shown)
        reader = self._readers[photo]
        return (reader, *shown.fitted(width, _HIGHEST)) if reader else None
