"""States of the desk worth a picture."""

from typing import Final, cast

from PySide6.QtWidgets import QDialog

from workstation.ui.desk.asking import NodeSheet, RecommendSheet, SilenceSheet
from workstation.ui.desk.page import DeskPage
from workstation.ui.page import Page
from workstation.ui.scenes import Scene
from workstation.ui.shell import Shell

EDITOR: Final = "王磊"
FOUNDER: Final = "李文静"
REVIEWER: Final = "方静"
LIAISON: Final = "陶行远"
TYPED: Final = "本周全员参加防汛值守，稿件下周一起发。"


def _page(page: Page) -> DeskPage:
    return cast("DeskPage", page)


def _nothing(_shell: Shell, _page: Page) -> None:
    """Leave the desk as its person finds it."""


def _looked(page: Page) -> bool:
    return _page(page).presenter.day is not None


def _ask_silence(_shell: Shell, page: Page) -> None:
    _page(page).ask_silence()
    sheet = _page(page).findChild(SilenceSheet)
    if isinstance(sheet, SilenceSheet):
        sheet.reason.setPlainText(TYPED)


def _ask_date(_shell: Shell, page: Page) -> None:
    _page(page).ask_node()


def _ask_piece(_shell: Shell, page: Page) -> None:
    day = _page(page).presenter.day
    if day is not None:
        _page(page).ask_good_piece(day.cadence.months[-1])


def _asks(page: Page, kind: type[QDialog]) -> bool:
    return any(one.isVisible() for one in _page(page).findChildren(kind))


SCENES: Final = (
    Scene("desk-editor", "desk", EDITOR, _nothing, _looked),
    Scene("desk-date", "desk", EDITOR, _ask_date, lambda page: _asks(page, NodeSheet)),
    Scene("desk-good-piece", "desk", EDITOR, _ask_piece, lambda page: _asks(page, RecommendSheet)),
    Scene("desk-silence", "desk", EDITOR, _ask_silence, lambda page: _asks(page, SilenceSheet)),
    Scene("desk-founder", "desk", FOUNDER, _nothing, _looked),
    Scene("desk-reviewer", "desk", REVIEWER, _nothing, _looked),
    Scene("desk-liaison", "desk", LIAISON, _nothing, _looked),
)
