"""Previews and ways of taking an article out, each worth a picture."""

from collections.abc import Callable
from functools import partial
from typing import Final, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from workstation.ui.articles.article_view import ArticleView
from workstation.ui.articles.page import ArticlesPage
from workstation.ui.page import Page
from workstation.ui.preview.choice import Choice
from workstation.ui.preview.copy_sheet import CopySheet
from workstation.ui.scenes import Scene
from workstation.ui.shell import Shell
from workstation.usecases.article_list import Filter, ListPage, list_page

EDITOR: Final = "王磊"
TITLE: Final = "六个瞬间"


def _view(page: Page) -> ArticleView:
    return cast("ArticlesPage", page).article


def _opened(page: Page, then: Callable[[], object]) -> None:
    """Open an article, and go on when it is on screen."""
    articles = cast("ArticlesPage", page)
    presenter = articles.article.presenter

    def found(listed: ListPage) -> None:
        line = next(one for one in listed.lines if TITLE in one.title)
        if presenter.article == line.article:
            then()
            return
        presenter.page_changed.connect(then, Qt.ConnectionType.SingleShotConnection)
        articles.open_at(line.article)

    articles.room.tasks.query(articles, partial(list_page, wanted=Filter()), found)


def _preview(choice: Choice, _shell: Shell, page: Page) -> None:
    def show() -> None:
        view = _view(page)
        view.show_preview(on=True)
        if view.preview is not None:
            view.preview.choose(choice)

    _opened(page, show)


def _shows(choice: Choice, page: Page) -> bool:
    preview = _view(page).preview
    if preview is None or preview.choice != choice or not preview.isVisible():
        return False
    return preview.shows_page and preview.strip.isVisible()


def _copy(_shell: Shell, page: Page) -> None:
    def ask() -> None:
        _view(page).show_preview(on=False)
        _view(page).exporting.copy()

    _opened(page, ask)


def _copying(page: Page) -> bool:
    return bool(_view(page).findChildren(CopySheet))


def _export(_shell: Shell, page: Page) -> None:
    def pull_down() -> None:
        view = _view(page)
        view.show_preview(on=False)
        menu = view.bar.export.menu()
        menu.popup(view.bar.export.mapToGlobal(view.bar.export.rect().bottomLeft()))

    _opened(page, pull_down)


def _pulled_down(_page: Page) -> bool:
    return isinstance(QApplication.activePopupWidget(), QMenu)


def _scene(name: str, choice: Choice) -> Scene:
    return Scene(name, "articles", EDITOR, partial(_preview, choice), partial(_shows, choice))


SCENES: Final = (
    _scene("preview-phone", Choice()),
    _scene("preview-dark", Choice(dark=True)),
    _scene("preview-computer", Choice(width=677, place="alone")),
    _scene("preview-web", Choice("web")),
    _scene("preview-paper", Choice("paper")),
    Scene("preview-copy", "articles", EDITOR, _copy, _copying),
    Scene("preview-export", "articles", EDITOR, _export, _pulled_down),
)
