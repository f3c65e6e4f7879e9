"""Photos brought to an open article: in which layout, taken in clean, put behind the cursor."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QRadioButton, QWidget

from workstation.document.block_edits import block_of
from workstation.document.readers.folder import PHOTOS
from workstation.domain import tree
from workstation.domain.ids import ArticleId
from workstation.domain.photo_blocks import LAYOUTS, Chosen, Layout, photo_block
from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.articles.paper import Paper
from workstation.ui.long_task import LongTask
from workstation.ui.widgets.dialogs import Sheet
from workstation.usecases.article_photos import BroughtPhotos, bring_photos
from workstation.usecases.desk import Desk
from workstation.wording.catalogue import loss_sentence

REMEMBERED: Final = "articles.layout"
ALONE: Final = ""


class PhotoDrop(QObject):
    """Takes photo files into the article on screen."""

    def __init__(self, presenter: ArticlePresenter, paper: Paper, view: QWidget) -> None:
        super().__init__(view)
        self._presenter = presenter
        self._paper = paper
        self._view = view

    def take(self, paths: Sequence[Path]) -> bool:
        """Take what was dropped, where all of it is photos and the article may be written."""
        photos = bool(paths) and all(one.suffix.lower() in PHOTOS for one in paths)
        if not photos or not self._presenter.may_write:
            return False
        self.ask(paths)
        return True

    def choose(self, layout: str = "") -> None:
        """Choose photo files, for a layout that was named or is asked for afterwards."""
        then: Callable[[Sequence[Path]], object] = self.ask
        if layout:
            then = partial(self._bring_laid_out, layout=layout)
        self._open_dialog(self.tr("Add photos"), then, several=True)

    def replace(self, block: str, photo: str) -> None:
        """Choose one photo file to stand where another photo stands; more, to join a group."""
        edited = self._presenter.edited
        found = block_of(edited.doc, block) if edited is not None else None
        joins = isinstance(found, tree.PhotoGroup) and not photo
        then = partial(self._join, block) if joins else partial(self._exchange, block, photo)
        title = self.tr("Add photos") if joins else self.tr("Replace the photo")
        self._open_dialog(title, partial(self._bring, then=then), several=joins)

    def _open_dialog(
        self, title: str, then: Callable[[Sequence[Path]], object], *, several: bool
    ) -> None:
        dialog = QFileDialog(self._view, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        modes = QFileDialog.FileMode
        dialog.setFileMode(modes.ExistingFiles if several else modes.ExistingFile)
        kinds = " ".join(f"*{ending}" for ending in sorted(PHOTOS))
        dialog.setNameFilters([self.tr("Photos") + f" ({kinds})"])
        dialog.filesSelected.connect(lambda names: then([Path(name) for name in names]))
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
        self._bring(paths, partial(self._place, layout))

    def _bring(self, paths: Sequence[Path], then: Callable[[Sequence[Chosen]], object]) -> None:
        article = self._presenter.article
        self._presenter.room.tasks.long_command(
            self,
            self.tr("Adding %n photo(s)", "", len(paths)),
            partial(_bring, article, tuple(paths)),
            partial(self._brought, article, then),
        )

    def _brought(
        self,
        article: ArticleId,
        then: Callable[[Sequence[Chosen]], object],
        brought: BroughtPhotos,
    ) -> None:
        if article == self._presenter.article and brought.photos:
            then(brought.chosen())
        room = self._presenter.room
        for failed in brought.failed:
            words = loss_sentence(room.lang, failed.reason, failed.path)
            room.notices.say(words, kind="warn")

    def _place(self, layout: Layout | None, photos: Sequence[Chosen]) -> None:
        """Put photos behind the block of the cursor: in a layout, or one under the other."""
        groups = [[one] for one in photos] if layout is None else [list(photos)]
        self._paper.put([photo_block(group, layout or "grid") for group in groups])

    def _join(self, block: str, photos: Sequence[Chosen]) -> None:
        self._paper.act("photos_in", block=block, photos=[one.photo for one in photos])

    def _exchange(self, block: str, photo: str, photos: Sequence[Chosen]) -> None:
        place = {"photo": photo} if photo else {}
        self._paper.act("photo_change", block=block, to=photos[0].photo, **place)


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
