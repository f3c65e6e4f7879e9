"""The left side of the photo library: albums, and filters of the one that is shown."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workstation.ui.gallery.loading import FILTERS
from workstation.ui.gallery.rows import Line, LineModel, Role
from workstation.ui.gallery.wording import filter_words
from workstation.ui.theme import colour
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.buttons import Slot, icon_button
from workstation.ui.widgets.labels import label
from workstation.usecases.albums import ListedAlbum

WIDTH: Final = 212
WIDEST: Final = 264
PADDING: Final = 10
EVERYTHING: Final = "*"
"""The key of the line for all photos: the empty key is a heading's."""


class LineDelegate(QStyledItemDelegate):
    """Paints a line: words at the left, a number at the right, the one that is on in red."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        metrics = option.fontMetrics
        return QSize(WIDTH - 28, metrics.height() + 11)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line = index.data(Role.ROW)
        if not isinstance(line, Line):
            return
        spot: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent_soft"))
            painter.drawRoundedRect(spot.adjusted(0, 1, 0, -1), 5, 5)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colour("accent_text"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(spot.adjusted(0, 1, -1, -2), 5, 5)
        self._paint_words(painter, line, spot.adjusted(PADDING, 0, -PADDING, 0), chosen=chosen)
        painter.restore()

    def _paint_words(self, painter: QPainter, line: Line, spot: QRect, *, chosen: bool) -> None:
        font = QFont(painter.font())
        font.setBold(chosen or not line.key)
        painter.setFont(font)
        middle = Qt.AlignmentFlag.AlignVCenter
        number = str(line.number) if line.key else ""
        room = painter.fontMetrics().horizontalAdvance(number) + 8 if number else 0
        painter.setPen(colour("accent_text" if chosen else "text" if line.key else "muted"))
        words = painter.fontMetrics().elidedText(
            line.words, Qt.TextElideMode.ElideRight, spot.width() - room
        )
        painter.drawText(spot, Qt.AlignmentFlag.AlignLeft | middle, words)
        painter.setPen(colour("accent_text" if chosen else "muted"))
        painter.drawText(spot, Qt.AlignmentFlag.AlignRight | middle, number)


class Lines(QListView):
    """A list of which one line is on, or none. `again` names the line that was on already."""

    picked = Signal(str)
    again = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = LineModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(LineDelegate(self))
        self.setProperty("look", "plain")
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.selectionModel().currentChanged.connect(self._on_current)
        self._showing = False

    def show_lines(self, lines: Sequence[Line], chosen: str) -> None:
        """Replace the lines and turn one of them on; tells nobody."""
        self._showing = True
        self.lines.show_lines(lines)
        row = self.lines.row_of(chosen)
        if row < 0:
            self.selectionModel().clear()
        elif self.currentIndex().row() != row:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect  # whatever key is held
            self.selectionModel().setCurrentIndex(self.lines.index(row), flag)
        self._showing = False

    def height_of_all(self) -> int:
        """Return the height at which no line needs scrolling to."""
        return max(1, self.sizeHintForRow(0)) * self.lines.rowCount() + 4

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the line that is on asks for it again: a filter is taken off that way."""
        index = self.indexAt(event.position().toPoint())
        again = index.isValid() and index == self.currentIndex()
        super().mousePressEvent(event)
        line = self.lines.line(index.row()) if again else None
        if line is not None and self.selectionModel().isSelected(index):
            self.again.emit(line.key)

    def _on_current(self, current: QModelIndex) -> None:
        line = self.lines.line(current.row()) if current.isValid() else None
        if line is not None and line.key and not self._showing:
            self.picked.emit(line.key)


class Side(QFrame):
    """Albums and filters. `album_picked` names an album's id, empty for all photos.

    `filter_picked` names a filter, `all` where the one that was on is taken off.
    """

    album_picked = Signal(str)
    filter_picked = Signal(str)

    def __init__(self, new_album: Slot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "side")
        self.setFixedWidth(WIDTH)
        self.albums = Lines(self.tr("Albums"))
        self.filters = Lines(self.tr("Filter"))
        self._lay_out(new_album)
        self.albums.picked.connect(
            lambda key: self.album_picked.emit("" if key == EVERYTHING else key)
        )
        self.filters.picked.connect(self.filter_picked)
        self.filters.again.connect(lambda _: self.filter_picked.emit("all"))

    def _lay_out(self, new_album: Slot) -> None:
        whole = spaced(QVBoxLayout(self), 14, 14, 14, 12, spacing=4)
        head: QHBoxLayout = spaced(QHBoxLayout())
        head.addWidget(label(self.tr("Albums"), "strong"))
        head.addStretch(1)
        head.addWidget(icon_button("add", self.tr("New album…"), new_album))
        whole.addLayout(head)
        whole.addWidget(self.albums, 100)
        whole.addSpacing(14)
        whole.addWidget(label(self.tr("Filter"), "strong"))
        whole.addWidget(self.filters)
        whole.addStretch(1)

    def show_albums(self, albums: Sequence[ListedAlbum], chosen: str) -> None:
        """Show all albums, then those that came with articles."""
        named = [Line(one.id, one.name, one.photos) for one in albums if not one.article]
        from_articles = [
            Line(one.id, one.name or self.tr("(untitled)"), one.photos)
            for one in albums
            if one.article
        ]
        total = sum(one.photos for one in albums)
        lines = [Line(EVERYTHING, self.tr("All photos"), total), *named]
        if from_articles:
            lines += [Line("", self.tr("In articles"), 0), *from_articles]
        self.albums.show_lines(lines, chosen or EVERYTHING)
        self.albums.setMaximumHeight(self.albums.height_of_all())

    def width_wanted(self) -> int:
        """Return the width at which every filter can be read, within bounds: text may be large."""
        metrics = self.filters.fontMetrics()
        widest = max(map(metrics.horizontalAdvance, filter_words().values()))
        number = metrics.horizontalAdvance("0000") + 8
        return max(WIDTH, min(WIDEST, widest + number + 2 * PADDING + 28))

    def show_filters(self, counts: Mapping[str, int], chosen: str) -> None:
        """Show how many photos each filter finds."""
        lines = [
            Line(key, words, counts.get(key, 0))
            for key, words in filter_words().items()
            if key in FILTERS or counts.get(key) or key == chosen
        ]
        self.filters.show_lines(lines, chosen)
        self.filters.setFixedHeight(self.filters.height_of_all())
