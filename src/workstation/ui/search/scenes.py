"""States of the search worth a picture."""

from typing import Final

from workstation.ui.page import Page
from workstation.ui.scenes import Scene
from workstation.ui.search.palette import SearchPalette
from workstation.ui.shell import Shell

EDITOR: Final = "王磊"
ASKED: Final = "篮球"


def _open(shell: Shell, _page: Page) -> None:
    shell.search_everywhere()


def _ask(shell: Shell, page: Page) -> None:
    _open(shell, page)
    for palette in _palettes(page):
        palette.field.setText(ASKED)


def _palettes(page: Page) -> list[SearchPalette]:
    return [one for one in page.window().findChildren(SearchPalette) if one.isVisible()]


def _answered(page: Page, query: str) -> bool:
    return any(one.finder.answered == query for one in _palettes(page))


SCENES: Final = (
    Scene("search-found", "desk", EDITOR, _ask, lambda page: _answered(page, ASKED)),
    Scene("search-commands", "desk", EDITOR, _open, lambda page: _answered(page, "")),
)
