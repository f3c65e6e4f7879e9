"""The page and the file around an article: A4, page numbers, what the file says about itself."""

import io
from functools import partial

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from workstation.document.writers.office_words import (
    BOTTOM_MM,
    COLUMN_MM,
    LEFT_MM,
    TEXT_HEIGHT_MM,
    printable,
)
from workstation.document.writers.pdf_fonts import SONG, body_font
from workstation.document.writers.pdf_passage import draw_aligned
from workstation.document.writers.pdf_setting import Look, break_lines, set_signs
from workstation.document.writers.pdf_strokes import Recorder, SetPage

# Its default writes pictures as ASCII, a quarter larger and twenty times slower.
rl_config.useA85 = 0

_NUMBER = Look(SONG, 11, "#000000")
_FOOT_MM = 26


def paged(story: list[Flowable], *, title: str, author: str) -> bytes:
    """Return the file; its properties name the article and its author and no time."""
    target = io.BytesIO()
    _document(target, title, author).build(story)
    return target.getvalue()


def taken_down(story: list[Flowable]) -> tuple[SetPage, ...]:
    """Return the pages as what is drawn on them."""
    pages: list[SetPage] = []
    _document(io.BytesIO(), "", "").build(story, canvasmaker=partial(Recorder, pages=pages))
    return tuple(pages)


def _document(target: io.BytesIO, title: str, author: str) -> BaseDocTemplate:
    document = BaseDocTemplate(
        target,
        pagesize=A4,
        title=printable(title),
        author=printable(author),
        subject="",
        creator="",
        lang="zh-CN",
        displayDocTitle=True,
        initialFontName=body_font(),
        invariant=1,
    )
    frame = Frame(
        LEFT_MM * mm,
        BOTTOM_MM * mm,
        COLUMN_MM * mm,
        TEXT_HEIGHT_MM * mm,
        **dict.fromkeys(("leftPadding", "rightPadding", "topPadding", "bottomPadding"), 0),
    )
    document.addPageTemplates(PageTemplate(frames=[frame], onPage=_number))
    return document


def _number(canvas: Canvas, _document: BaseDocTemplate) -> None:
    (line,) = break_lines(set_signs(f"— {canvas.getPageNumber()} —", _NUMBER), COLUMN_MM * mm)
    draw_aligned(canvas, line, (LEFT_MM * mm, _FOOT_MM * mm), COLUMN_MM * mm, "center")
