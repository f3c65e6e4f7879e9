"""Laying photos together and apart by hand, where the rule of likeness errs."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from workstation.domain.ids import PhotoId
from workstation.ui.gallery.presenter import GalleryPresenter
from workstation.ui.gallery.undoing import Before
from workstation.ui.notices import Act
from workstation.usecases.photo_stacks import lay_apart, lay_as_found, lay_together

Subject = Callable[[], Sequence[PhotoId]]


class Laying(QObject):
    """What hands do to stacks. `laid` names the photos that lie otherwise now."""

    laid = Signal(list)

    def __init__(self, presenter: GalleryPresenter, subject: Subject) -> None:
        super().__init__(presenter)
        self._presenter = presenter
        self._subject = subject

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what the keys of laying do, by the names of their acts."""
        return {
            "lay_together": self._together,
            "lay_apart": self._apart,
            "lay_as_found": self._as_found,
        }

    def _together(self) -> None:
        """Lay the chosen photos on one closed stack, and show that they do."""
        photos = self._meant()
        opened = self._presenter.view.opened
        for group in {one.group for one in self._presenter.named(photos)} & opened:
            self._presenter.open_stack(group)
        self._presenter.lay_together(True)
        self._lay(lay_together, photos, self.tr("%n photo(s) are one group now.", "", len(photos)))

    def _apart(self) -> None:
        photos = self._meant()
        words = self.tr("%n photo(s) stand alone now.", "", len(photos))
        self._lay(lay_apart, photos, words)

    def _as_found(self) -> None:
        photos = self._meant()
        words = self.tr("%n photo(s) are grouped by likeness again.", "", len(photos))
        self._lay(lay_as_found, photos, words)

    def _meant(self) -> list[PhotoId]:
        """Return the chosen photos, and those that lie under them where a stack is closed."""
        presenter = self._presenter
        chosen = self._subject()
        if not presenter.view.stacks_close:
            return list(chosen)
        closed = {one.group for one in presenter.named(chosen)} - presenter.view.opened - {""}
        under = [one.id for one in presenter.photos if one.group in closed]
        return list(dict.fromkeys([*chosen, *under]))

    def _lay(self, work: Callable[..., Before], photos: Sequence[PhotoId], words: str) -> None:
        if photos:
            self._presenter.lay(work, photos, partial(self._on_laid, words))

    def _on_laid(self, words: str, before: Before) -> None:
        self.laid.emit(list(before))
        if before:
            undo = Act(self.tr("Undo"), self._presenter.undoing.undo)
            self._presenter.room.notices.say(words, undo)
