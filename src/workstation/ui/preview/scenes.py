"""Previews and ways of taking an article out, each worth a picture."""

from collections.abc import Callable
from functools import partial
from typing import Final

from workstation.domain import tree
from workstation.ui.articles.article_view import ArticleView
from workstation.ui.page import Page
from workstation.ui.preview.choice import Choice
from workstation.ui.preview.copy_sheet import CopySheet
from workstation.ui.preview.editing_scenes import (
    EDITING_SCENES,
    EDITOR,
    WITH_PHOTOS,
    Then,
    block_of,
    pulled_down,
    view_of,
    with_article,
)
from workstation.ui.scenes import Scene


def _preview(choice: Choice, view: ArticleView) -> None:
    view.paper.focus_block(block_of(view, tree.Paragraph))
    view.middle.show_preview(on=True)
    if view.middle.preview is not None:
        view.middle.preview.choose(choice)


def _shows(choice: Choice, page: Page) -> bool:
    preview = view_of(page).middle.preview
    if preview is None or preview.choice != choice or not preview.isVisible():
        return False
    return preview.shows_page and preview.strip.isVisible()


def _copy(view: ArticleView) -> None:
    view.middle.show_preview(on=False)
    view.exporting.copy()


def _copying(page: Page) -> bool:
    return bool(view_of(page).findChildren(CopySheet))


def _export(view: ArticleView) -> None:
    view.middle.show_preview(on=False)
    menu = view.bar.export.menu()
    menu.popup(view.bar.export.mapToGlobal(view.bar.export.rect().bottomLeft()))


def _scene(name: str, choice: Choice) -> Scene:
    return _acted(name, partial(_preview, choice), partial(_shows, choice))


def _acted(name: str, then: Then, ready: Callable[[Page], bool]) -> Scene:
    return Scene(name, "articles", EDITOR, partial(with_article, WITH_PHOTOS, then), ready)


SCENES: Final = (
    *EDITING_SCENES,
    _scene("preview-phone", Choice()),
    _scene("preview-dark", Choice(dark=True)),
    _scene("preview-computer", Choice(width=677, place="alone")),
    _scene("preview-web", Choice("web")),
    _scene("preview-paper", Choice("paper")),
    _acted("preview-copy", _copy, _copying),
    _acted("preview-export", _export, pulled_down),
)
