"""Taking an article out: files, a long image, a package for publishing by hand, rich text.

Everything is made on the pool of what the desk handed over once, so that nobody's typing waits for
a file; it shows how far it is and can be called off.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from workstation.domain.ids import ArticleId
from workstation.shipped import program
from workstation.store.blobs import BlobFolder
from workstation.ui.long_task import LongTask
from workstation.ui.notices import Act
from workstation.ui.room import Room
from workstation.usecases.desk import Desk

if TYPE_CHECKING:
    from workstation.usecases.hand_package import HandPackage
    from workstation.usecases.long_image import LongImage
    from workstation.usecases.previewing import Material

ENDINGS: Final = {"docx": "docx", "pdf": "pdf", "web": "html", "markdown": "md", "image": "jpg"}
_UNUSABLE: Final = str.maketrans(dict.fromkeys('\\/:*?"<>|\n\t', "_"))
LONGEST_NAME: Final = 60
MOST_NUMBER: Final = 1_000


def _in_hand(desk: Desk, article: ArticleId) -> "Material":
    from workstation.usecases.previewing import article_material

    return article_material(desk, article)


class TakingOut(QObject):
    """Asks where to, makes it, says where it lies.

    `ready` keeps what is typed before anything; `of` returns what writers need of an article.
    """

    def __init__(
        self,
        room: Room,
        view: QWidget,
        ready: Callable[[], object] = lambda: None,
        *,
        of: Callable[[Desk, ArticleId], "Material"] = _in_hand,
    ) -> None:
        super().__init__(view)
        self._of = of
        self._room = room
        self._view = view
        self._ready = ready

    # --- where to -------------------------------------------------------------------------------

    def ask(self, article: ArticleId, title: str, kind: str) -> None:
        """Ask where to, and write a file or pictures."""
        dialog = self._dialog(self.tr("Export"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ENDINGS[kind])
        if kind == "image":
            words = self.tr("JPEG picture"), self.tr("PNG picture")
            dialog.setNameFilters([f"{words[0]} (*.jpg)", f"{words[1]} (*.png)"])
        dialog.selectFile(f"{self._name(title)}.{ENDINGS[kind]}")
        dialog.fileSelected.connect(lambda path: self.write(article, kind, Path(path)))
        dialog.open()

    def ask_package(self, article: ArticleId, title: str) -> None:
        """Ask for a folder, and write a package for publishing by hand into a new one there."""
        dialog = self._dialog(self.tr("Folder for the package"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        name = self._name(title)
        dialog.fileSelected.connect(lambda path: self.write_package(article, Path(path) / name))
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        made = QFileDialog(self._view, title)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return made

    def _name(self, title: str) -> str:
        return title.translate(_UNUSABLE)[:LONGEST_NAME].strip(" .") or self.tr("Article")

    # --- making it ------------------------------------------------------------------------------

    def write(self, article: ArticleId, kind: str, out: Path) -> None:
        """Write an article to a file, or as a long image to one or several."""
        title = self.tr("Writing {name}").format(name=out.name)
        if kind == "image":
            paint = partial(_long_image, blobs=self._blobs, out=out)
            self._make(article, title, paint, self._painted)
        else:
            write = partial(_file, blobs=self._blobs, kind=kind, out=out)
            self._make(article, title, write, lambda _size: self._say_written(out))

    def write_package(self, article: ArticleId, out: Path) -> None:
        """Write a package for publishing by hand; a name that is taken gets a number."""
        title = self.tr("Writing {name}").format(name=out.name)
        work = partial(_package, blobs=self._blobs, out=out)
        self._make(article, title, work, self._packed)

    @property
    def _blobs(self) -> BlobFolder:
        return self._room.pictures.blobs

    def _make(
        self,
        article: ArticleId,
        title: str,
        work: Callable[..., object],
        done: Callable[..., object],
    ) -> None:
        """Keep what is typed, gather what writers need, and write on the pool."""

        def gathered(material: "Material") -> None:
            self._room.tasks.long_aside(self, title, partial(work, material=material), done)

        self.gather(article, gathered)

    def gather(self, article: ArticleId, then: Callable[["Material"], object]) -> None:
        """Hand what writers need of an article, as it is on screen, to somebody."""
        self._ready()
        # On the writing lane: behind what was just kept.
        self._room.tasks.command(self, lambda desk: self._of(desk, article), then)

    # --- what came of it ------------------------------------------------------------------------

    def _painted(self, made: "LongImage") -> None:
        if len(made.files) == 1:
            self._say_written(made.files[0])
            return
        words = self.tr("Written: {first} to {last}").format(
            first=made.files[0].name, last=made.files[-1].name
        )
        self._say(words, made.files[0].parent)

    def _packed(self, made: "HandPackage") -> None:
        if made.absent:
            words = self.tr("Written: {name}; %n picture(s) are not on this PC", "", made.absent)
            self._say(words.format(name=made.folder.name), made.folder)
        else:
            self._say(self.tr("Written: {name}").format(name=made.folder.name), made.folder)

    def _say_written(self, out: Path) -> None:
        self._say(self.tr("Written: {name}").format(name=out.name), out.parent)

    def _say(self, words: str, folder: Path) -> None:
        show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(folder)))
        self._room.notices.say(words, Act(self.tr("Show folder"), show))

    # --- by the clipboard -----------------------------------------------------------------------

    def copy(self, article: ArticleId) -> None:
        """Show how an article is carried over to the platform's own editor by hand."""
        self.gather(article, partial(self._show_copy_sheet, article))

    def _show_copy_sheet(self, article: ArticleId, material: "Material") -> None:
        from workstation.ui.preview.copy_sheet import CopySheet

        sheet = CopySheet(self._room, material, self._view)
        title = material.content.title
        sheet.package_asked.connect(lambda: self.ask_package(article, title))
        sheet.open()


def _file(task: LongTask, *, material: "Material", blobs: BlobFolder, kind: str, out: Path) -> int:
    from workstation.usecases.exporting import write_article

    return write_article(material, blobs, kind, out, advance=task.tell)


def _long_image(
    task: LongTask, *, material: "Material", blobs: BlobFolder, out: Path
) -> "LongImage":
    from workstation.usecases.long_image import write_long_image

    return write_long_image(material, blobs, out, program=program(), advance=task.tell)


def _package(
    task: LongTask, *, material: "Material", blobs: BlobFolder, out: Path
) -> "HandPackage":
    from workstation.usecases.hand_package import write_hand_package

    return write_hand_package(material, blobs, _free(out), advance=task.tell)


def _free(out: Path) -> Path:
    """Return a name of which nothing is there yet."""
    numbered = (out.with_name(f"{out.name} {number}") for number in range(2, MOST_NUMBER))
    return next((one for one in (out, *numbered) if not one.exists()), out)
