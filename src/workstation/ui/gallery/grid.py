"""The grid of photos: smooth with thousands, its keys free of the input method."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from workstation.domain.ids import PhotoId
from workstation.ui.gallery.cells import PhotoDelegate, cell_size
from workstation.ui.gallery.rows import Cell, PhotoModel, Role
from workstation.ui.gallery.thumbnails import Thumbnails


class PhotoGrid(QListView):
    """Photos side by side. `chosen_changed` tells that others are selected now."""

    chosen_changed = Signal()

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
        self._set_up()
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._recall)
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
    def keyboardSearch(self, search: str) -> None:
        """Letters are keys here, not the beginning of a name."""

    def chosen(self) -> list[PhotoId]:
        """Return the selected photos in the order they stand."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        cells = [self._model.cell(row) for row in rows]
        return [one.photo.id for one in cells if one is not None]

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

    def _remember(self) -> None:
        self._wanted = list(self.chosen())
        current = self.current()
        self._current = current.photo.id if current else ""

    def _recall(self) -> None:
        """Select again, by their ids, what was selected before other photos came."""
        model = self.selectionModel()
        current = self._model.row_of(self._current)
        if current >= 0:
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            model.setCurrentIndex(self._model.index(current), flag)
        for photo in self._wanted:
            row = self._model.row_of(photo)
            if row >= 0:
                flag = QItemSelectionModel.SelectionFlag.Select
                model.select(self._model.index(row), flag)
        self.chosen_changed.emit()

    def _on_arrived(self, master: str) -> None:
        for row in self._model.rows_with(master):
            self.update(self._model.index(row))
