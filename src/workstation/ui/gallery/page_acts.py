"""What is done with the whole library, as actions with their keys, and when each may be done."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication

from workstation.ui.gallery.acts import Slot, add_acts
from workstation.ui.gallery.dropping import brought_by

if TYPE_CHECKING:
    from workstation.ui.gallery.page import GalleryPage

_OF_CHOSEN: Final = (
    "pick", "reject", "unpick", "enlarge", "edit_photo", "write_caption", "move_photos",
    "keep_best", "lay_together", "lay_apart", "lay_as_found",
)  # fmt: skip


class PageActs(QObject):
    """Hangs the actions on the page: keys of single letters over the photos only."""

    def __init__(self, page: "GalleryPage") -> None:
        super().__init__(page)
        self._page = page
        self.of: dict[str, QAction] = add_acts(page.stack, self._over_photos())
        page.grid.doubleClicked.connect(lambda _: self.of["enlarge"].trigger())
        self.of["undo_photos"].setEnabled(False)
        page.presenter.undoing.undoable.connect(self.of["undo_photos"].setEnabled)
        self.of |= add_acts(page, self._everywhere())

    def _over_photos(self) -> dict[str, Slot]:
        """Return what never works while somebody types."""
        page = self._page
        of_photos: dict[str, Slot] = {
            **page.saying.slots(),
            **page.choosing.slots(page.stack.subject),
            **page.laying.slots(),
            "enlarge": page.stack.enlarge,
        }
        return {
            **page.patience.slots(of_photos),
            "likeness": of_photos["likeness"],  # the album's
            "select_all_photos": page.grid.selectAll,
            "undo_photos": page.presenter.undoing.undo,
            "paste_photos": self._paste,
        }

    def _everywhere(self) -> dict[str, Slot]:
        page, ask = self._page, self._page.questions
        return {
            "find_photos": page.choosing.find,
            "camera_clocks": lambda: page.clocks.ask(page.grid.chosen()),
            "larger": partial(page.head.step_by, 1),
            "smaller": partial(page.head.step_by, -1),
            "import_photos": ask.choose_files,
            "import_folder": ask.choose_folder,
            "new_album": ask.new_album,
            "album_facts": ask.about_album,
            "insert_photos": page.inserting.insert,
        }

    def _paste(self) -> None:
        mime = QGuiApplication.clipboard().mimeData()
        if mime is not None:
            self._page.questions.ask_album(brought_by(mime))

    def allow_of_album(self, one: bool, described: bool) -> None:  # noqa: FBT001 - a signal's
        """Offer what concerns an album where one is on screen."""
        self.of["album_facts"].setEnabled(described)
        self.of["camera_clocks"].setEnabled(one)

    def allow_of_photos(self, chosen: int, arriving: int) -> None:
        """Offer what concerns chosen photos only where there are some, or files become some."""
        for name in _OF_CHOSEN:
            self.of[name].setEnabled(chosen + arriving > 0)
        self.of["export_photo"].setEnabled(chosen + arriving == 1)
