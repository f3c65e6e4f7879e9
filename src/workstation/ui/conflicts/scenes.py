"""States of the inbox worth a picture."""

from typing import Final, cast

from workstation.ui.conflicts.page import ConflictsPage
from workstation.ui.page import Page
from workstation.ui.scenes import Scene
from workstation.ui.shell import Shell

EDITOR: Final = "王磊"


def _page(page: Page) -> ConflictsPage:
    return cast("ConflictsPage", page)


def _nothing(_shell: Shell, _page: Page) -> None:
    """Leave the inbox as its person finds it."""


def _choose(_shell: Shell, page: Page) -> None:
    article = _page(page).article
    article.pick(0)
    article.show_view("whole")


def _side_by_side(page: Page) -> bool:
    return bool(_page(page).article.cards) and _page(page).article.isVisible()


def _whole(page: Page) -> bool:
    return _side_by_side(page) and bool(_page(page).article.paper.toPlainText())


SCENES: Final = (
    Scene("conflicts-article", "conflicts", EDITOR, _nothing, _side_by_side),
    Scene("conflicts-whole", "conflicts", EDITOR, _choose, _whole),
)
