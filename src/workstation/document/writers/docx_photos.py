"""Photos of a Word file: in line with the text, captions below, groups side by side."""

from collections.abc import Iterator

from workstation.document.writers.docx_markup import paragraph, run, w
from workstation.document.writers.docx_package import Package
from workstation.document.writers.docx_tables import write_layout
from workstation.document.writers.docx_words import DocxWords
from workstation.document.writers.markup import escape
from workstation.document.writers.office_pictures import Pictures, Shown, widths_on_paper
from workstation.document.writers.office_words import (
    COLUMN_MM,
    HIGHEST_MM,
    QR_MM,
    missing_words,
    printable,
)
from workstation.document.writers.wording import (
    QR_ALT,
    Photo,
    alt_text,
    credit_words,
    group_credit,
)
from workstation.domain import tree

_EMU_PER_MM = 36_000
_CELL_MARGINS_MM = 4
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


class DocxPhotos:
    """Writes the photos of one file."""

    def __init__(self, package: Package, pictures: Pictures, words: DocxWords) -> None:
        self._package = package
        self._pictures = pictures
        self._words = words
        self._drawn = 0

    def image(self, block: tree.Image) -> str:
        """Return one photo with its caption."""
        return self._figure(block, COLUMN_MM * block.attrs.width / 100)

    def group(self, block: tree.PhotoGroup) -> str:
        """Return a group: one under another where it is full width, else side by side.

        What slides on a screen lies side by side on paper.
        """
        if block.attrs.layout == "full":
            photos = "".join(self._figure(photo, COLUMN_MM) for photo in block.content)
            return photos + _caption(run(block.attrs.caption))
        return write_layout(self._rows(block)) + _caption(
            run(block.attrs.caption + group_credit(block))
        )

    def code(self, photo: str, alt: str) -> str:
        """Return a QR code as a paragraph, or nothing where its picture is missing."""
        shown = self._pictures.of(photo)
        if shown is None:
            return ""
        return paragraph("Picture", self._drawing(shown, QR_MM, alt or QR_ALT))

    def _rows(self, block: tree.PhotoGroup) -> Iterator[list[tuple[str, float]]]:
        """Yield the cells of each row with their shares of the column."""
        photos = iter(block.content)
        margins = _CELL_MARGINS_MM / COLUMN_MM
        for row in widths_on_paper(block, self._pictures, margins):
            yield [
                (self._cell(block, next(photos), share * COLUMN_MM), share + margins)
                for share in row
            ]

    def _cell(self, block: tree.PhotoGroup, photo: tree.GroupPhoto, width_mm: float) -> str:
        shown = self._pictures.shown_in(block, photo.attrs.photo)
        return self._picture(photo, shown, width_mm) + _caption(self._words.write(photo.content))

    def _figure(self, photo: Photo, width_mm: float) -> str:
        picture = self._picture(photo, self._pictures.of(photo.attrs.photo), width_mm)
        credit = run(credit_words(photo.attrs.credit))
        return picture + _caption(self._words.write(photo.content) + credit)

    def _picture(self, photo: Photo, shown: Shown | None, width_mm: float) -> str:
        if shown is None:
            return paragraph("Missing", run(missing_words(photo)))
        drawing = self._drawing(shown, width_mm, alt_text(photo))
        return paragraph("Picture", drawing, properties=w("keepNext"))

    def _drawing(self, shown: Shown, width_mm: float, alt: str) -> str:
        width, height = shown.fitted(width_mm, HIGHEST_MM)
        self._drawn += 1
        relation = self._package.picture(shown.data, shown.meta.format)
        measures = (max(1, round(side * _EMU_PER_MM)) for side in (width, height))
        return w("r", w("drawing", _inline(self._drawn, relation, printable(alt), *measures)))


def _caption(words: str) -> str:
    return paragraph("Caption", words) if words else ""


def _inline(number: int, relation: str, alt: str, width: int, height: int) -> str:
    extent = f'cx="{width}" cy="{height}"'
    return (
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr id="{number}" name="图片 {number}" descr="{escape(alt)}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="图片 {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline>"
    )
