"""The export menu of an article on screen: what is typed is kept first, then taken out."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.preview.taking_out import TakingOut


class Exporting(QObject):
    """The export menu of one article."""

    def __init__(self, presenter: ArticlePresenter, view: QWidget) -> None:
        super().__init__(view)
        self._presenter = presenter
        self._view = view
        self._out = TakingOut(presenter.room, view, presenter.keep_now)

    def menu(self) -> QMenu:
        """Return the menu."""
        menu = QMenu(self._view)
        words = {
            "docx": self.tr("Word file…"),
            "pdf": self.tr("PDF…"),
            "web": self.tr("Web page…"),
            "markdown": self.tr("Markdown…"),
            "image": self.tr("Long image…"),
        }
        for kind, text in words.items():
            menu.addAction(text).triggered.connect(partial(self.ask, kind))
        menu.addSeparator()
        menu.addAction(self.tr("Copy laid out, for the WeChat editor…")).triggered.connect(
            self.copy
        )
        menu.addAction(self.tr("Package for publishing by hand…")).triggered.connect(
            self.ask_hand_package
        )
        menu.addSeparator()
        self.package = menu.addAction(self.tr("Package with this article only…"))
        self.package.triggered.connect(self.ask_package)
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

    @property
    def _title(self) -> str:
        edited = self._presenter.edited
        return edited.title if edited is not None else ""

    def ask(self, kind: str) -> None:
        """Ask where to, and write the file."""
        self._out.ask(self._presenter.article, self._title, kind)

    def ask_hand_package(self) -> None:
        """Ask where to, and write everything for publishing by hand."""
        self._out.ask_package(self._presenter.article, self._title)

    def write(self, kind: str, path: str) -> None:
        """Write what is on screen to a file."""
        self._out.write(self._presenter.article, kind, Path(path))

    def copy(self) -> None:
        """Copy the article laid out, to be pasted into the WeChat editor by hand."""
        self._out.copy(self._presenter.article)
