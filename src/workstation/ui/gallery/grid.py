"""The grid of photos: smooth with thousands, its keys free of the input method."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from workstation.domain.ids import PhotoId
from workstation.ui.gallery.cells import PhotoDelegate, cell_size, on_stack_badge
from workstation.ui.gallery.rows import Cell, PhotoModel, Role
from workstation.ui.gallery.thumbnails import Thumbnails
from workstation.ui.theme import colour


class PhotoGrid(QListView):
    """Photos side by side. `chosen_changed` tells that others are selected now.

    `stack_asked` names a stack to spread or to lay together; `escaped` asks for what is hidden.
    """

    chosen_changed = Signal()
    stack_asked = Signal(str)
    escaped = Signal()

    def __init__(
        self, model: PhotoModel, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._thumbnails = thumbnails
        self._delegate = PhotoDelegate(thumbnails, self)
        self._step = 1
        self._wanted: list[str] = []
        self._current = ""
        self._row = -1
        self._scrolled = 0
        self._set_up()
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._recall)
        model.became.connect(thumbnails.let_stand_for)
        thumbnails.arrived.connect(self._on_arrived)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen_changed.emit())

    def _set_up(self) -> None:
        self.setProperty("look", "plain")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSpacing(0)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Photos"))
        # Opaque, so that scrolling copies what is painted and paints only what comes in.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        # Single letters are keys here: an input method must not swallow them.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def set_step(self, step: int) -> None:
        """Show the photos in another size."""
        self._step = step
        self._spread()
        current = self.currentIndex()
        if current.isValid():
            self.scrollTo(current)

    def _spread(self) -> None:
        """Give the columns the whole width, so that no ragged margin is left at the right."""
        size = cell_size(self._step, self.viewport().width() - 1)
        if size != self._delegate.size:
            self._delegate.size = size
            self.setGridSize(size)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._spread()
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), colour("ground"))
        painter.end()
        super().paintEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are keys here, not the beginning of a name."""

    def chosen(self) -> list[PhotoId]:
        """Return the selected photos in the order they stand."""
        cells = [self._model.cell(row) for row in self._selected()]
        return [one.photo.id for one in cells if one is not None]

    def arriving(self) -> int:
        """Return how many of the selected are no photos yet."""
        return len(self._selected()) - len(self.chosen())

    def _selected(self) -> list[int]:
        return sorted(index.row() for index in self.selectionModel().selectedIndexes())

    def current(self) -> Cell | None:
        """Return the photo that the keyboard is at."""
        cell = self.currentIndex().data(Role.ROW) if self.currentIndex().isValid() else None
        return cell if isinstance(cell, Cell) else None

    def choose(self, row: int) -> None:
        """Select one photo and show it.

        Whatever key is held at that moment: the view's own way would ask the keyboard.
        """
        index = self._model.index(row)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)
        self.scrollTo(index)

    def choose_photos(self, photos: Sequence[str]) -> bool:
        """Select these photos, the first of them shown; tell whether any stands here."""
        rows = sorted(row for row in map(self._model.row_of, photos) if row >= 0)
        if rows:
            self.choose(rows[0])
            self._select(rows)
        return bool(rows)

    def _select(self, rows: Iterable[int]) -> None:
        for row in rows:
            flag = QItemSelectionModel.SelectionFlag.Select
            self.selectionModel().select(self._model.index(row), flag)

    def _cell_at(self, at: QPoint) -> tuple[Cell, QModelIndex] | None:
        index = self.indexAt(at)
        cell = index.data(Role.ROW) if index.isValid() else None
        return (cell, index) if isinstance(cell, Cell) else None

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        found = self._cell_at(at)
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            cell, index = found
            if on_stack_badge(cell, self.visualRect(index), self.font(), at):
                self.choose(index.row())
                self.stack_asked.emit(cell.photo.group)
                event.accept()
                return
        super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks on a badge are two clicks on it, and no wish to enlarge."""
        at = event.position().toPoint()
        found = self._cell_at(at)
        if found and on_stack_badge(found[0], self.visualRect(found[1]), self.font(), at):
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _remember(self) -> None:
        self._wanted = [self._model.key(row) for row in self._selected()]
        self._current = self._model.key(self.currentIndex().row())
        self._row = self.currentIndex().row()
        self._scrolled = self.verticalScrollBar().value()

    def _recall(self) -> None:
        """Select again, by their ids, what was selected before other photos came.

        Where all of it is gone, the photo that has taken its place is next.
        """
        self.doItemsLayout()
        self.verticalScrollBar().setValue(self._scrolled)
        model = self.selectionModel()
        current = self._model.row_of(self._current)
        if current >= 0:
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            model.setCurrentIndex(self._model.index(current), flag)
        self._select(row for row in map(self._model.row_of, self._wanted) if row >= 0)
        if self._row >= 0 and not model.hasSelection() and self._model.rowCount():
            self.choose(min(self._row, self._model.rowCount() - 1))
        self.chosen_changed.emit()

    def _on_arrived(self, master: str) -> None:
        for row in self._model.rows_with(master):
            self.update(self._model.index(row))
