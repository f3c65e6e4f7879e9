"""States of the sync panel worth a picture."""

from typing import Final

from workstation.ui.exchanging.panel import SyncPanel
from workstation.ui.page import Page
from workstation.ui.scenes import Scene
from workstation.ui.shell import Shell

EDITOR: Final = "王磊"


def _open(shell: Shell, page: Page) -> None:
    if not _panels(page):
        shell.show_sync()


def _panels(page: Page) -> list[SyncPanel]:
    return [one for one in page.window().findChildren(SyncPanel) if one.isVisible()]


def _told(page: Page) -> bool:
    return any(one.lines.is_told() for one in _panels(page))


SCENES: Final = (Scene("sync-panel", "desk", EDITOR, _open, _told),)
