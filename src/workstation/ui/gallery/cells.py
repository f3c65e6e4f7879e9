"""How a photo of the grid looks: the picture, its place among the picks, stars, what is missing."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from workstation.ui.gallery.rows import Cell, Role
from workstation.ui.gallery.thumbnails import ROUNDING, Thumbnails, Wish
from workstation.ui.gallery.wording import place_words
from workstation.ui.theme import colour

WIDTHS: Final = (116, 150, 196, 264)
"""Logical pixels that a cell has at least, at each size."""

SHAPE: Final = 0.78
EDGE: Final = 7
FADED: Final = 0.3
BADGE: Final = 20
SHADE: Final = QColor(0, 0, 0, 120)


def cell_size(step: int, room: int) -> QSize:
    """Return the size of a cell, so that cells fill `room` from edge to edge.

    Step 0 is the smallest.
    """
    least = WIDTHS[max(0, min(step, len(WIDTHS) - 1))]
    width = max(least, room // max(1, room // least))
    return QSize(width, round(width * SHAPE))


class PhotoDelegate(QStyledItemDelegate):
    """Paints ready-made pictures and small marks; decodes nothing."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.size = cell_size(1, 0)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return self.size

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        cell = index.data(Role.ROW)
        if not isinstance(cell, Cell):
            return
        whole: QRect = option.rect
        state: QStyle.StateFlag = option.state
        widget: QWidget = option.widget
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tile = QRectF(whole).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(colour("info"), 1.5))
            painter.setBrush(colour("info_soft"))
            painter.drawRoundedRect(QRectF(whole).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)
        self._paint_picture(painter, cell, tile, widget.devicePixelRatioF())
        self._paint_marks(painter, cell, tile)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("text"), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(whole).adjusted(3, 3, -3, -3), 7, 7)
        painter.restore()

    def _paint_picture(self, painter: QPainter, cell: Cell, tile: QRectF, ratio: float) -> None:
        photo = cell.photo
        words = place_words(photo.place)
        if not words and self._thumbnails.is_absent(photo.master):
            words = place_words("waiting")
        if photo.pick == "reject":
            painter.setOpacity(FADED)
        wish = Wish(
            photo.master,
            round(tile.width() * ratio),
            round(tile.height() * ratio),
            ratio,
            colour("ground").rgb(),
            colour("line").rgb(),
        )
        pixmap = None if words else self._thumbnails.at_hand(wish)
        if pixmap is not None:
            painter.drawPixmap(tile.topLeft(), pixmap)
            painter.setOpacity(1)
            return
        stand_in = None if words else self._thumbnails.stand_in(photo.master)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("line"))
        painter.drawRoundedRect(tile, ROUNDING, ROUNDING)
        if stand_in is not None:
            painter.drawPixmap(tile, stand_in, QRectF(stand_in.rect()))
        elif words:
            painter.setPen(colour("muted"))
            painter.drawText(
                tile.adjusted(6, 6, -6, -6),
                Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                words,
            )
        painter.setOpacity(1)

    def _paint_marks(self, painter: QPainter, cell: Cell, tile: QRectF) -> None:
        photo = cell.photo
        font = QFont(painter.font())
        if cell.number:
            painter.setPen(QPen(colour("accent"), 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(tile.adjusted(-3, -3, 3, 3), ROUNDING + 3, ROUNDING + 3)
            self._badge(painter, font, tile, str(cell.number))
        if photo.rating:
            font.setPixelSize(12)
            painter.setFont(font)
            spot = QRectF(tile.left() + 7, tile.bottom() - 21, tile.width() - 14, 18)
            for pen, shift in ((SHADE, 1), (QColor("white"), 0)):
                painter.setPen(pen)
                painter.drawText(
                    spot.translated(0, shift), Qt.AlignmentFlag.AlignLeft, "★" * photo.rating
                )
        if photo.pick == "reject":
            self._pill(painter, font, tile, self.tr("not used"), top=True)
        elif cell.number and not photo.caption:
            self._pill(painter, font, tile, self.tr("no caption"))
        elif photo.stays_here:
            self._pill(painter, font, tile, self.tr("stays here"))

    def _badge(self, painter: QPainter, font: QFont, tile: QRectF, words: str) -> None:
        font.setPixelSize(11)
        font.setBold(True)
        painter.setFont(font)
        width = max(BADGE, painter.fontMetrics().horizontalAdvance(words) + 10)
        spot = QRectF(tile.left() + 6, tile.top() + 6, width, BADGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent"))
        painter.drawRoundedRect(spot, BADGE / 2, BADGE / 2)
        painter.setPen(colour("on_accent"))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, words)
        font.setBold(False)

    def _pill(
        self, painter: QPainter, font: QFont, tile: QRectF, words: str, *, top: bool = False
    ) -> None:
        font.setPixelSize(11)
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(words) + 14
        height = painter.fontMetrics().height() + 4
        edge = tile.top() + 6 if top else tile.bottom() - height - 6
        spot = QRectF(tile.right() - width - 6, edge, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(spot, height / 2, height / 2)
        painter.setPen(colour("text"))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, words)
