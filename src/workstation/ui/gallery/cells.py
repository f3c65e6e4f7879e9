"""How a photo of the grid looks: the picture, its place among the picks, stars, what is missing."""

from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)
from typing_extensions import override

from workstation.ui.gallery.arriving import Arriving
from workstation.ui.gallery.legend import legend
from workstation.ui.gallery.marks import paint_marks, stack_spot
from workstation.ui.gallery.rows import Cell, Role
from workstation.ui.gallery.thumbnails import ROUNDING, Thumbnails, Wish
from workstation.ui.gallery.wording import place_words
from workstation.ui.theme import colour

WIDTHS: Final = (116, 150, 196, 264)
"""Logical pixels that a cell has at least, at each size."""

SHAPE: Final = 0.78
EDGE: Final = 7
FADED: Final = 0.3
ARRIVING: Final = 0.6
"""How much of its colour a picture has whose photo is still being imported."""
BAND: Final = 2


def cell_size(step: int, room: int) -> QSize:
    """Return the size of a cell, so that cells fill `room` from edge to edge.

    Step 0 is the smallest.
    """
    least = WIDTHS[max(0, min(step, len(WIDTHS) - 1))]
    width = max(least, room // max(1, room // least))
    return QSize(width, round(width * SHAPE))


def tile_of(cell: QRect) -> QRectF:
    """Return where the picture lies in a cell."""
    return QRectF(cell).adjusted(EDGE, EDGE, -EDGE, -EDGE)


def on_stack_badge(cell: Cell, spot: QRect, font: QFont, at: QPoint) -> bool:
    """Tell whether a point of a cell lies on the badge of its stack."""
    return cell.alike > 0 and stack_spot(cell, tile_of(spot), font).contains(QPointF(at))


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
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tell under the mouse what the marks of a photo mean."""
        cell = index.data(Role.ROW)
        if event.type() != QEvent.Type.ToolTip or not isinstance(cell, Cell):
            return super().helpEvent(event, view, option, index)
        words = legend(cell, self._thumbnails.exposure_of(cell.photo.master))
        QToolTip.showText(event.globalPos(), words, view)
        return True

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(Role.ROW)
        if not isinstance(row, Cell | Arriving):
            return
        whole: QRect = option.rect
        state: QStyle.StateFlag = option.state
        widget: QWidget = option.widget
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tile = tile_of(whole)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(colour("info"), 1.5))
            painter.setBrush(colour("info_soft"))
            painter.drawRoundedRect(QRectF(whole).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)
        painter.setFont(widget.font())
        if isinstance(row, Cell):
            if row.opened:
                # One line over all of a stack that lies spread.
                edge = QRectF(whole.left(), whole.top() + 1, whole.width(), BAND)
                painter.fillRect(edge, colour("muted"))
            self._paint_photo(painter, row, tile, widget.devicePixelRatioF())
            paint_marks(painter, row, tile, self._thumbnails.exposure_of(row.photo.master))
        else:
            self._paint_file(painter, row, tile, widget.devicePixelRatioF())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("text"), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(whole).adjusted(3, 3, -3, -3), 7, 7)
        painter.restore()

    def _paint_photo(self, painter: QPainter, cell: Cell, tile: QRectF, ratio: float) -> None:
        photo = cell.photo
        words = place_words(photo.place)
        if not words and self._thumbnails.is_absent(photo.master):
            words = place_words("waiting")
        if photo.pick == "reject":
            painter.setOpacity(FADED)
        wish = _wish(photo.master, tile, ratio)._replace(recipe=photo.recipe)
        self._paint_picture(painter, wish, tile, words)

    def _paint_file(self, painter: QPainter, file: Arriving, tile: QRectF, ratio: float) -> None:
        words = file.name if self._thumbnails.is_absent(file.key) else ""
        painter.setOpacity(ARRIVING)
        wish = _wish(file.key, tile, ratio)._replace(source=file.source)
        self._paint_picture(painter, wish, tile, words)

    def _paint_picture(self, painter: QPainter, wish: Wish, tile: QRectF, words: str) -> None:
        """Paint the picture, one of another size until it is ready, or `words` in its place."""
        pixmap = None if words else self._thumbnails.at_hand(wish)
        if pixmap is not None:
            painter.drawPixmap(tile.topLeft(), pixmap)
            painter.setOpacity(1)
            return
        stand_in = None if words else self._thumbnails.stand_in(wish.master)
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


def _wish(master: str, tile: QRectF, ratio: float) -> Wish:
    size = (round(tile.width() * ratio), round(tile.height() * ratio))
    return Wish(master, *size, ratio, colour("ground").rgb(), colour("line").rgb())
