"""Taking an article out: as a file of another kind, or as rich text for the WeChat editor."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.notices import Act
from workstation.usecases.exporting import export_article, rich_text

ENDINGS: Final = {"docx": "docx", "pdf": "pdf", "web": "html", "markdown": "md"}
_UNUSABLE: Final = str.maketrans(dict.fromkeys('\\/:*?"<>|\n\t', "_"))
LONGEST_NAME: Final = 60


class Exporting(QObject):
    """The export menu of one article."""

    def __init__(self, presenter: ArticlePresenter, view: QWidget) -> None:
        super().__init__(view)
        self._presenter = presenter
        self._view = view

    def menu(self) -> QMenu:
        """Return the menu."""
        menu = QMenu(self._view)
        words = {
            "docx": self.tr("Word file…"),
            "pdf": self.tr("PDF…"),
            "web": self.tr("Web page…"),
            "markdown": self.tr("Markdown…"),
        }
        for kind, text in words.items():
            menu.addAction(text).triggered.connect(partial(self.ask, kind))
        menu.addSeparator()
        self.package = menu.addAction(self.tr("Package with this article only…"))
        self.package.triggered.connect(self.ask_package)
        copy = menu.addAction(self.tr("Copy laid out, for the WeChat editor"))
        copy.triggered.connect(self.copy)
        menu.aboutToShow.connect(self._offer)
        return menu

    def _offer(self) -> None:
        """Offer a package of what others may have: something that was saved and not held back."""
        page = self._presenter.page
        self.package.setEnabled(page is not None and page.shared)

    def ask_package(self) -> None:
        """Ask for whom a package with this article alone is, and where it goes."""
        self._presenter.keep_now()
        self._presenter.room.package_wanted.emit(self._presenter.article)

    def ask(self, kind: str) -> None:
        """Ask where to, and write the file."""
        edited = self._presenter.edited
        title = edited.title if edited is not None else ""
        name = title.translate(_UNUSABLE)[:LONGEST_NAME].strip(" .") or self.tr("Article")
        dialog = QFileDialog(self._view, self.tr("Export"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ENDINGS[kind])
        dialog.selectFile(f"{name}.{ENDINGS[kind]}")
        dialog.fileSelected.connect(partial(self.write, kind))
        dialog.open()

    def write(self, kind: str, path: str) -> None:
        """Write what is on screen to a file."""
        self._presenter.keep_now()
        article, out = self._presenter.article, Path(path)
        self._presenter.room.tasks.command(
            self,
            partial(export_article, article=article, kind=kind, out=out),
            lambda _size: self._written(out),
        )

    def _written(self, out: Path) -> None:
        show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(out.parent)))
        words = self.tr("Written: {name}").format(name=out.name)
        self._presenter.room.notices.say(words, Act(self.tr("Show folder"), show))

    def copy(self) -> None:
        """Copy the article laid out, to be pasted into the WeChat editor by hand."""
        self._presenter.keep_now()
        work = partial(rich_text, article=self._presenter.article)
        self._presenter.room.tasks.command(self, work, self._copied)

    def _copied(self, html: str) -> None:
        mime = QMimeData()
        mime.setHtml(html)
        QGuiApplication.clipboard().setMimeData(mime)
        self._presenter.room.notices.say(
            self.tr("Copied; paste it into the editor of the WeChat platform.")
        )
