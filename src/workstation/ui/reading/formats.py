"""How words look on paper: by what the block is, and by whether they stayed, came or went.

What came is underlined and what went is struck out: nobody has to tell colours apart.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QApplication

from workstation.document.spans import Kind
from workstation.domain import tree
from workstation.ui.theme import colour
from workstation.ui.widgets.painting import scale

PAPER_WIDTH: Final = 600
PADDING: Final = 30
LINE_PERCENT: Final = 178

ALIGNMENTS: Final = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
    "justify": Qt.AlignmentFlag.AlignJustify,
}


class Look(NamedTuple):
    """How one kind of line is set: pixels at 100 %, weight, colour, room above and below.

    `line` is its height in per cent of the pixels; 0 for a line as high as what stands in it.
    """

    pixels: int = 16
    bold: bool = False
    colour: str = "paper_text"
    above: int = 0
    below: int = 20
    left: int = 0
    line: int = LINE_PERCENT
    italic: bool = False


BODY: Final = Look()
TITLE: Final = Look(22, bold=True, colour="text", below=8, line=140)
BYLINE: Final = Look(12, colour="muted", below=16, line=150)
DIGEST: Final = Look(14, colour="muted", below=14, line=160)
CAPTION: Final = Look(13, colour="muted", above=2, below=12, line=150)
NOTE: Final = Look(12, colour="muted", below=6, left=14, line=150)
QUIET: Final = Look(12, colour="muted", below=10, line=150)
HEADINGS: Final = {
    2: Look(18, bold=True, colour="text", above=10, below=12, line=150),
    3: Look(17, bold=True, colour="text", above=6, below=10, line=150),
    4: Look(16, bold=True, colour="text", above=4, below=10),
}
QUOTED: Final = Look(15, colour="muted", left=16)
CELL: Final = Look(14, below=0, line=150)


def look_of(block: tree.Block) -> Look:
    """Return how a block's own words are set."""
    match block:
        case tree.Heading(attrs=attrs):
            return HEADINGS[attrs.level]
        case tree.Quote() | tree.Quotation():
            return QUOTED
        case tree.Lead():
            return BODY._replace(colour="muted", pixels=15)
        case tree.ListItem(attrs=attrs):
            return BODY._replace(left=18 + 20 * attrs.level, below=8)
        case tree.Banner() | tree.SignOff() | tree.Divider() | tree.FollowCard() | tree.Media():
            return QUIET
        case _:
            return BODY


def block_format(look: Look, align: str = "") -> QTextBlockFormat:
    """Return the block format of a look."""
    made, by = QTextBlockFormat(), scale()
    made.setTopMargin(look.above * by)
    made.setBottomMargin(look.below * by)
    made.setLeftMargin(look.left * by)
    if look.line:  # of the size in pixels: fonts differ in the height they call a line
        height = round(look.pixels * by * look.line / 100)
        made.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    if align in ALIGNMENTS:
        made.setAlignment(ALIGNMENTS[align])
    return made


def char_format(
    look: Look, kind: Kind = "equal", marks: Iterable[tree.Mark] = ()
) -> QTextCharFormat:
    """Return how words of a look are written, marked by what became of them."""
    made = QTextCharFormat()
    font = QFont(QApplication.font())
    font.setPixelSize(round(look.pixels * scale()))
    font.setWeight(QFont.Weight.Bold if look.bold else QFont.Weight.Normal)
    font.setItalic(look.italic)
    made.setFont(font)
    made.setForeground(colour(look.colour))
    for mark in marks:
        _apply(made, mark)
    if kind == "inserted":
        made.setForeground(colour("good"))
        made.setBackground(colour("good_soft"))
        made.setFontUnderline(True)
    elif kind == "deleted":
        made.setForeground(colour("accent_text"))
        made.setBackground(colour("accent_soft"))
        made.setFontStrikeOut(True)
    return made


def _apply(made: QTextCharFormat, mark: tree.Mark) -> None:
    match mark:
        case tree.Strong():
            made.setFontWeight(QFont.Weight.Bold)
        case tree.Emphasis():
            made.setFontItalic(True)
        case tree.Underline():
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        case tree.Link():
            made.setForeground(colour("info"))
        case tree.Color(attrs=attrs) if attrs.token in {"accent", "gold"}:
            made.setForeground(colour("accent_text"))
        case _:
            pass


def table_format(columns: int) -> QTextTableFormat:
    """Return the format of a table on paper."""
    made = QTextTableFormat()
    made.setBorder(1)
    made.setBorderBrush(colour("line"))
    made.setBorderCollapse(True)
    made.setCellPadding(6 * scale())
    made.setCellSpacing(0)
    made.setBottomMargin(14 * scale())
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    share = QTextLength(QTextLength.Type.PercentageLength, 100 / max(1, columns))
    made.setColumnWidthConstraints([share] * columns)
    made.setProperty(QTextFormat.Property.FrameBorderStyle, 3)
    return made
