"""What one-key layout would change, as rows: which rule, what a block was and will be."""

import msgspec
from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle
from typing_extensions import override

from workstation.document.one_key_layout import Change, Rule
from workstation.domain import tree
from workstation.domain.tree_text import block_text
from workstation.ui.theme import colour
from workstation.ui.widgets.painting import mark_width, paint_mark, paint_words, scale, sized
from workstation.ui.widgets.row_delegate import RowDelegate
from workstation.ui.widgets.row_model import RowModel

LONGEST_WORDS = 60


class ChangeRow(msgspec.Struct, frozen=True):
    """One change to read: the rule's name, what becomes of the block, and its words."""

    rule: Rule
    name: str
    told: str
    words: str
    gone: bool
    block: str

    @property
    def title(self) -> str:
        """The words of the block."""
        return self.words

    @property
    def spoken(self) -> str:
        """All of it, in one sentence."""
        return " ".join(filter(None, (self.name, self.told, self.words)))


def rule_words(rule: Rule) -> str:
    """Return what a rule is called."""
    return {
        "blanks": QCoreApplication.translate("LayoutSheet", "Empty lines and blanks"),
        "paragraphs": QCoreApplication.translate("LayoutSheet", "Indent and alignment"),
        "headings": QCoreApplication.translate("LayoutSheet", "Headings"),
        "lists": QCoreApplication.translate("LayoutSheet", "Lists"),
        "captions": QCoreApplication.translate("LayoutSheet", "Captions"),
        "photos": QCoreApplication.translate("LayoutSheet", "Photo groups"),
        "looks": QCoreApplication.translate("LayoutSheet", "One style for each kind"),
        "frame": QCoreApplication.translate("LayoutSheet", "Header, banner and sign-off"),
        "punctuation": QCoreApplication.translate("LayoutSheet", "Half-width punctuation"),
    }[rule]


def block_words(block: tree.Block) -> str:
    """Return what a kind of block is called."""
    if isinstance(block, tree.Heading):
        return {
            2: QCoreApplication.translate("LayoutSheet", "heading"),
            3: QCoreApplication.translate("LayoutSheet", "second heading"),
            4: QCoreApplication.translate("LayoutSheet", "third heading"),
        }[block.attrs.level]
    names: dict[type[tree.Block], str] = {
        tree.Paragraph: QCoreApplication.translate("LayoutSheet", "paragraph"),
        tree.Lead: QCoreApplication.translate("LayoutSheet", "lead-in"),
        tree.Quote: QCoreApplication.translate("LayoutSheet", "quote"),
        tree.Quotation: QCoreApplication.translate("LayoutSheet", "verbatim quotation"),
        tree.ListItem: QCoreApplication.translate("LayoutSheet", "list item"),
        tree.Image: QCoreApplication.translate("LayoutSheet", "photo"),
        tree.PhotoGroup: QCoreApplication.translate("LayoutSheet", "photo group"),
        tree.Table: QCoreApplication.translate("LayoutSheet", "table"),
        tree.Divider: QCoreApplication.translate("LayoutSheet", "divider"),
        tree.Banner: QCoreApplication.translate("LayoutSheet", "column banner"),
        tree.SignOff: QCoreApplication.translate("LayoutSheet", "sign-off"),
        tree.FollowCard: QCoreApplication.translate("LayoutSheet", "follow card"),
        tree.Media: QCoreApplication.translate("LayoutSheet", "audio or video"),
    }
    return names[type(block)]


def row_of(change: Change) -> ChangeRow:
    """Return a change as a row."""
    before, after = change.before, change.after
    block = after or before
    return ChangeRow(
        rule=change.rule,
        name=rule_words(change.rule),
        told=_told(change.rule, before, after),
        words=_words(block) if block is not None else "",
        gone=after is None,
        block=change.block,
    )


def _told(rule: Rule, before: tree.Block | None, after: tree.Block | None) -> str:
    if after is None:
        return QCoreApplication.translate("LayoutSheet", "is taken out")
    new = block_words(after)
    if isinstance(after, tree.PhotoGroup) and before is None:
        words = QCoreApplication.translate("LayoutSheet", "{count} photos → photo group")
        return words.format(count=len(after.content))
    if before is None:
        return QCoreApplication.translate("LayoutSheet", "new: {kind}").format(kind=new)
    old = block_words(before)
    same = {
        "blanks": QCoreApplication.translate("LayoutSheet", "{kind}: blanks at its ends"),
        "looks": QCoreApplication.translate("LayoutSheet", "{kind}: as the others"),
    }
    return f"{old} → {new}" if old != new else same.get(rule, "{kind}").format(kind=new)


def _words(block: tree.Block) -> str:
    words = " ".join(block_text(block).split())
    if not words and isinstance(block, tree.Paragraph):
        return QCoreApplication.translate("LayoutSheet", "(empty line)")
    return words if len(words) <= LONGEST_WORDS else words[:LONGEST_WORDS] + "…"


class ChangeModel(RowModel[ChangeRow]):
    """The changes, in the order of the rules."""

    @override
    def hint(self, row: ChangeRow) -> str:
        return row.words


class ChangeDelegate(RowDelegate[ChangeRow]):
    """Paints the rule as a mark, what becomes of the block, and below it the words."""

    kind = ChangeRow

    @override
    def height_of(self, row: ChangeRow) -> float:
        return 52

    @override
    def paint_row(
        self, painter: QPainter, frame: QRectF, row: ChangeRow, state: QStyle.StateFlag
    ) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(frame, colour("sunken"))
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(frame.bottomLeft(), frame.bottomRight())
        unit = scale()
        line = 20 * unit
        top = frame.top() + 6 * unit
        width = mark_width(row.name)
        mark = QRectF(frame.left() + 8 * unit, top, width, 18 * unit)
        paint_mark(painter, mark, row.name, "amber" if row.gone else "blue")
        left = mark.right() + 8 * unit
        told = QRectF(left, top, frame.right() - left - 8 * unit, 18 * unit)
        paint_words(painter, told, row.told, sized(12), "muted")
        words = QRectF(mark.left(), top + line, frame.width() - 16 * unit, line)
        font = sized(13)
        font.setStrikeOut(row.gone)
        paint_words(painter, words, row.words, font, "muted" if row.gone else "text")
