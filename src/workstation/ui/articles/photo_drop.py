"""Photos brought to an open article: in which layout, taken in clean, put behind the cursor."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QRadioButton, QWidget

from workstation.document.readers.folder import PHOTOS
from workstation.domain.ids import ArticleId
from workstation.domain.photo_blocks import LAYOUTS, Layout
from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.articles.writing import Writing
from workstation.ui.tasks import LongTask
from workstation.ui.widgets.dialogs import Sheet
from workstation.usecases.article_photos import BroughtPhotos, bring_photos
from workstation.usecases.desk import Desk
from workstation.wording.catalogue import loss_sentence

REMEMBERED: Final = "articles.layout"
ALONE: Final = ""


class PhotoDrop(QObject):
    """Takes photo files into the article on screen."""

    def __init__(self, presenter: ArticlePresenter, writing: Writing, view: QWidget) -> None:
        super().__init__(view)
        self._presenter = presenter
        self._writing = writing
        self._view = view

    def take(self, paths: Sequence[Path]) -> bool:
        """Take what was dropped, where all of it is photos and the article may be written."""
        photos = bool(paths) and all(one.suffix.lower() in PHOTOS for one in paths)
        if not photos or not self._presenter.may_write:
            return False
        self.ask(paths)
        return True

    def choose(self) -> None:
        """Choose photo files."""
        dialog = QFileDialog(self._view, self.tr("Add photos"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        kinds = " ".join(f"*{ending}" for ending in sorted(PHOTOS))
        dialog.setNameFilters([self.tr("Photos") + f" ({kinds})"])
        dialog.filesSelected.connect(lambda names: self.ask([Path(name) for name in names]))
        dialog.open()

    def ask(self, paths: Sequence[Path]) -> None:
        """Ask for the layout where there is more than one photo."""
        if len(paths) == 1:
            self.bring(paths, None)
        elif paths:
            kept = str(self._presenter.room.memory.get(REMEMBERED, "grid"))
            sheet = LayoutQuestion(len(paths), kept, self._view)
            sheet.accepted.connect(lambda: self._bring_laid_out(paths, sheet.layout_chosen()))
            sheet.open()

    def _bring_laid_out(self, paths: Sequence[Path], layout: str) -> None:
        self._presenter.room.memory.put(REMEMBERED, layout)
        self.bring(paths, next((one for one in LAYOUTS if one == layout), None))

    def bring(self, paths: Sequence[Path], layout: Layout | None) -> None:
        """Take photos in; they stand in the text when all of them are here."""
        article = self._presenter.article
        self._presenter.room.tasks.long_command(
            self,
            self.tr("Adding %n photo(s)", "", len(paths)),
            partial(_bring, article, tuple(paths)),
            partial(self._place, article, layout),
        )

    def _place(self, article: ArticleId, layout: Layout | None, brought: BroughtPhotos) -> None:
        if article == self._presenter.article and brought.photos:
            self._writing.put_photos(brought.chosen(), layout)
        room = self._presenter.room
        for failed in brought.failed:
            words = loss_sentence(room.lang, failed.reason, failed.path)
            room.notices.say(words, kind="warn")


class LayoutQuestion(Sheet):
    """How do these photos stand?"""

    def __init__(self, number: int, kept: str, parent: QWidget | None) -> None:
        super().__init__("", parent)
        self.heading.setText(self.tr("How do %n photo(s) stand in the article?", "", number))
        self.setWindowTitle(self.heading.text())
        self._group = QButtonGroup(self)
        words = {
            "grid": self.tr("Grid of nine"),
            "columns": self.tr("Two columns"),
            "full": self.tr("Full width"),
            "slide": self.tr("Slide sideways"),
            ALONE: self.tr("One under the other, each with its caption"),
        }
        self._layouts = list(words)
        for place, (layout, text) in enumerate(words.items()):
            choice = QRadioButton(text)
            choice.setChecked(layout == kept)
            self._group.addButton(choice, place)
            self.body.addWidget(choice)
        self.set_buttons(self.tr("Add"), self.tr("Cancel"))

    def layout_chosen(self) -> str:
        """Return the layout; empty for one under the other."""
        place = self._group.checkedId()
        return self._layouts[place] if place >= 0 else "grid"


def _bring(
    article: ArticleId, paths: tuple[Path, ...], desk: Desk, task: LongTask
) -> BroughtPhotos:
    return bring_photos(desk, article, paths, advance=task.tell)
