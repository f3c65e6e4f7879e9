"""Choosing among photos: stacks, settling them, colours, comparing, what is shown and searched."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from workstation.domain.ids import PhotoId
from workstation.ui.gallery.compare import Compare
from workstation.ui.gallery.grid import PhotoGrid
from workstation.ui.gallery.head import Head
from workstation.ui.gallery.panes import MOST
from workstation.ui.gallery.presenter import GalleryPresenter
from workstation.ui.gallery.rows import Cell
from workstation.ui.gallery.side import Side
from workstation.ui.gallery.wording import label_words
from workstation.ui.notices import Act
from workstation.usecases.photo_said import Said
from workstation.usecases.photo_stacks import stacks_among

Subject = Callable[[], list[PhotoId]]
LEAST = 2


class Choosing(QObject):
    """What choosing does to the grid. `compare_asked` tells that the comparison is to be shown.

    `caption_asked`: Enter on a photo with nothing to settle writes its caption.
    """

    compare_asked = Signal()
    caption_asked = Signal()

    def __init__(
        self,
        presenter: GalleryPresenter,
        grid: PhotoGrid,
        sides: tuple[Side, Head],
        compare: Compare,
    ) -> None:
        super().__init__(presenter)
        self._presenter = presenter
        self._grid = grid
        side, head = sides
        self._head = head
        self._compare = compare
        self._subject: Subject = grid.chosen
        self._to_show: list[PhotoId] = []
        side.filter_picked.connect(presenter.choose_shown)
        head.searched.connect(presenter.search)
        head.stacking_chosen.connect(presenter.lay_together)
        head.all_asked.connect(self.show_all)
        grid.stack_asked.connect(self._open)
        grid.escaped.connect(self.show_all)
        head.likeness.rule_chosen.connect(presenter.choose_rule)
        presenter.undoing.undone.connect(self.await_photos)
        presenter.photos_changed.connect(self._after_change)
        presenter.albums_changed.connect(self._after_albums)
        self._album = presenter.album

    def slots(self, subject: Subject) -> dict[str, Callable[[], object]]:
        """Return what the keys of choosing do, by the names of their acts.

        `subject` tells which photos a key means.
        """
        self._subject = subject
        labels = {f"label_{key}": partial(self._label, key) for key in label_words()}
        return {
            "keep_best": self._keep,
            "toggle_stack": self._toggle,
            "likeness": self._head.likeness.open,
            "compare": self._begin_compare,
            **labels,
        }

    # Stacks

    def _toggle(self) -> None:
        current = self._grid.current()
        if current is not None and current.photo.group:
            self._open(current.photo.group)

    def _open(self, group: str) -> None:
        """Spread a stack or lay it together, and stay at it."""
        if not self._presenter.view.stacks_close:
            return
        current = self._grid.current()
        self._presenter.open_stack(group)
        here = current.photo.id if current else ""
        if self._presenter.cells.row_of(here) < 0 or (current and current.photo.group != group):
            self._grid.choose_photos(sorted(self._presenter.standing_for(group))[:1])

    def _keep(self) -> None:
        """Settle the stacks of the chosen photos; write a caption where there is none to settle."""
        cells = [one for one in map(self._cell, self._subject()) if one is not None]
        waiting = [one for one in cells if one.photo.group and not one.settled]
        if not waiting:
            self.caption_asked.emit()
            return
        keep: dict[PhotoId, None] = {}
        for one in waiting:
            closed = self._presenter.view.stacks_close and not one.opened
            stands = self._presenter.standing_for(one.photo.group) if closed else {one.photo.id}
            keep |= {PhotoId(photo): None for photo in sorted(stands)}
        self._go_on({one.photo.group for one in waiting})
        self._presenter.keep(list(keep), partial(self._say_kept, len(keep)))

    def _cell(self, photo: str) -> Cell | None:
        return self._presenter.cells.cell(self._presenter.cells.row_of(photo))

    def _go_on(self, groups: set[str]) -> None:
        """Go to the photo behind these stacks, and lay them together."""
        cells = self._presenter.cells
        rows = [row for row in range(cells.rowCount()) if _of(cells.cell(row), groups)]
        following = cells.cell(rows[-1] + 1) if rows else None
        for group in groups & self._presenter.view.opened:
            self._presenter.open_stack(group)
        if following is not None:
            self._grid.choose_photos([following.photo.id])

    def _say_kept(self, kept: int, before: dict[PhotoId, Said]) -> None:
        rejected = sum(1 for said in before.values() if said.pick != "reject")
        if before:
            words = self.tr("Kept {kept}, {rejected} marked as not used.")
            self._presenter.room.notices.say(
                words.format(kept=kept, rejected=rejected),
                Act(self.tr("Undo"), self._presenter.undoing.undo),
            )

    # Colours

    def _label(self, label: str) -> None:
        """Mark the chosen photos with a colour; take it off where all of them bear it."""
        photos = self._subject()
        known = self._presenter.named(photos)
        same = bool(known) and all(one.label == label for one in known)
        self._presenter.say(photos, Said(label="" if same else label))

    # Comparing

    def _begin_compare(self) -> None:
        if self._compare.isVisible():
            self._compare.left.emit()
            return
        chosen = self._grid.chosen()
        photos: list[str] = list(chosen)
        if len(chosen) == 1:
            group = self._presenter.named(chosen)[0].group
            stack = stacks_among(self._presenter.photos).get(group, ())
            photos = [one.id for one in stack[:MOST]]
        if not LEAST <= len(photos) <= MOST:
            words = self.tr("Select two to four photos, or one of a similar group, to compare.")
            self._presenter.room.notices.say(words, kind="info")
            return
        current = self._grid.current()
        self._compare.begin(self._presenter.cells_of(photos), current.photo.id if current else "")
        self.compare_asked.emit()

    # What is shown

    def show_all(self) -> None:
        """Show what filter and search hide."""
        self._head.clear_search()
        self._presenter.show_all()

    def find(self) -> None:
        """Put the cursor into the search field."""
        self._head.search.setFocus()
        self._head.search.selectAll()

    def _after_albums(self) -> None:
        album = self._presenter.album_shown()
        self._head.likeness.show_rule(album.alike if album else None)
        if self._album != self._presenter.album:
            self._album = self._presenter.album
            self._head.clear_search()

    def await_photos(self, photos: list[PhotoId]) -> None:
        """Choose photos once they stand as was asked for: taken back, or laid otherwise."""
        self._to_show = photos

    def _after_change(self) -> None:
        """Choose the photos that were awaited."""
        view = self._presenter.view
        self._head.show_view(self._presenter.hidden, stacking=view.stacking)
        if self._compare.isVisible():
            self._compare.show_cells(self._presenter.cells_of(self._compare.photos()))
            if len(self._compare.photos()) < LEAST:
                self._compare.left.emit()
        photos, self._to_show = self._to_show, []
        if photos:
            groups = {one.group for one in self._presenter.named(photos) if one.group}
            stands = [photo for group in groups for photo in self._presenter.standing_for(group)]
            self._grid.choose_photos([*photos, *stands])


def _of(cell: Cell | None, groups: set[str]) -> bool:
    return cell is not None and cell.photo.group in groups
