"""The middle of the photo library: all photos, one of them large, several side by side, or none."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from workstation.domain.ids import PhotoId
from workstation.ui.gallery.blank import Blank
from workstation.ui.gallery.compare import Compare
from workstation.ui.gallery.grid import PhotoGrid
from workstation.ui.gallery.loupe import Loupe
from workstation.ui.gallery.presenter import GalleryPresenter


class Stage(QStackedWidget):
    """Shows one view at a time. `turned` tells that keys mean other photos now."""

    turned = Signal()

    def __init__(
        self,
        presenter: GalleryPresenter,
        grid: PhotoGrid,
        larger: tuple[Loupe, Compare],
        blank: Blank,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._grid = grid
        self._loupe, self._compare = larger
        self._blank = blank
        for one in (grid, *larger, blank):
            self.addWidget(one)
        self._loupe.moved.connect(self._move)
        self._loupe.left.connect(self.enlarge)
        self._compare.left.connect(self.to_grid)
        self._compare.framed.connect(self.turned)

    def subject(self) -> list[PhotoId]:
        """Return the photos that a key means: the one shown large, or those selected."""
        current, framed = self._grid.current(), self._compare.framed_photo()
        if self.currentWidget() is self._loupe and current is not None:
            return [current.photo.id]
        if self.currentWidget() is self._compare and framed is not None:
            return [framed]
        return self._grid.chosen()

    def show_photos(self) -> None:
        """Show the grid, or why there is no photo to show."""
        if self._presenter.cells.rowCount():
            if self.currentWidget() is self._blank:
                self.setCurrentWidget(self._grid)
        elif self._presenter.loaded:
            self._blank.explain(
                nothing_at_all=not any(one.photos for one in self._presenter.albums),
                shown=self._presenter.shown,
                searched=bool(self._presenter.view.terms),
            )
            self.setCurrentWidget(self._blank)

    def side_by_side(self) -> None:
        """Show what is compared."""
        self._turn(self._compare)

    def to_grid(self) -> None:
        """Show all photos again, at the one that was framed."""
        framed = self.subject()
        self.setCurrentWidget(self._grid)
        self._grid.choose_photos(framed)
        self._turn(self._grid)

    def enlarge(self) -> None:
        """Show one photo large, or all again."""
        if self.currentWidget() is self._compare:
            self.to_grid()
        elif self.currentWidget() is self._loupe:
            self._turn(self._grid)
        elif self._grid.current() is not None:
            self._turn(self._loupe)

    def _turn(self, view: QWidget) -> None:
        self.setCurrentWidget(view)
        view.setFocus()
        self.turned.emit()

    def show_large(self) -> None:
        """Show the current photo large, if one is shown large."""
        if self.currentWidget() is not self._loupe:
            return
        cells, row = self._presenter.cells, self._grid.currentIndex().row()
        cell = cells.cell(row)
        if cell is None:
            self.setCurrentWidget(self._grid)
            return
        beside = tuple(
            one.photo.master for one in (cells.cell(row + 1), cells.cell(row - 1)) if one
        )
        self._loupe.show_cell(cell, row + 1, len(cells.ids()), beside)

    def _move(self, step: int) -> None:
        row = self._grid.currentIndex().row() + step
        if self._presenter.cells.cell(row) is not None:
            self._grid.choose(row)
