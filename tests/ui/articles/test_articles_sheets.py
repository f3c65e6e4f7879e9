"""What is asked before something is put into the text, and the bar that finds words."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from workstation.domain import tree
from workstation.ui.articles.characters_sheet import GROUPS, CharactersSheet
from workstation.ui.articles.find_bar import FindBar
from workstation.ui.articles.insert_sheets import (
    FootnoteSheet,
    LinkSheet,
    MediaSheet,
    TableSheet,
    as_address,
)

EMBLEMS = "☭卍☪✝✡"


@pytest.fixture
def put(app, qtbot):
    """Return how to put a widget on screen."""

    def show(made):
        qtbot.addWidget(made)
        made.show()
        return made

    return show


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://mp.weixin.qq.com/s/abc", "https://mp.weixin.qq.com/s/abc"),
        (" mp.weixin.qq.com/s/abc ", "https://mp.weixin.qq.com/s/abc"),
        ("mailto:dangqun@example.cn", "mailto:dangqun@example.cn"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("看这里", ""),
        ("https://" + "x" * 2_000, ""),
    ],
)
def test_only_what_a_link_may_lead_to_becomes_an_address(typed, address):
    assert as_address(typed) == address


@pytest.mark.parametrize("typed", ["mp.weixin.qq.com/s/abc", "https://a.cn/党建", "mailto:a@b.cn"])
def test_every_address_that_is_taken_fits_the_tree(typed):
    link = {"type": "link", "attrs": {"href": as_address(typed)}}

    assert msgspec.convert(link, tree.Link).attrs.href


def test_a_link_that_leads_nowhere_cannot_be_set(put):
    sheet, told = put(LinkSheet("", None)), []
    sheet.linked.connect(told.append)

    sheet.address.setText("看这里")
    refused = sheet.accept_button.isEnabled()
    sheet.address.setText("mp.weixin.qq.com/s/abc")
    QTest.keyClick(sheet.address, Qt.Key.Key_Return)

    assert not refused
    assert told == ["https://mp.weixin.qq.com/s/abc"]


def test_a_link_that_is_there_can_be_taken_off(put):
    sheet, told = put(LinkSheet("https://a.cn", None)), []
    sheet.linked.connect(told.append)

    next(one for one in sheet.findChildren(QPushButton) if "去掉" in one.text()).click()

    assert told == [""]


def test_a_note_is_one_line_and_never_empty(put):
    sheet, told = put(FootnoteSheet("", None)), []
    sheet.noted.connect(told.append)
    empty = sheet.accept_button.isEnabled()

    sheet.words.setPlainText("见《党章》\n第三条")
    sheet.accept()

    assert not empty
    assert told == ["见《党章》 第三条"]


def test_a_note_longer_than_the_tree_takes_is_not_taken(put):
    sheet = put(FootnoteSheet("", None))

    sheet.words.setPlainText("字" * 501)

    assert not sheet.accept_button.isEnabled()


def test_a_table_is_as_big_as_was_said_and_a_wide_one_is_warned_of(put):
    sheet, told = put(TableSheet(None)), []
    sheet.sized.connect(lambda *size: told.append(size))
    before = sheet._hint.isVisible()

    sheet.rows.setValue(4)
    sheet.columns.setValue(6)
    warned = sheet._hint.isVisible()
    sheet.accept()

    assert (before, warned) == (False, True)
    assert told == [(4, 6, True)]


def test_a_video_needs_a_title_and_a_page_or_none(put):
    sheet, told = put(MediaSheet(None)), []
    sheet.chosen.connect(lambda *chosen: told.append(chosen))
    nameless = sheet.accept_button.isEnabled()
    sheet.title.setText("党课开讲")
    sheet.address.setText("javascript:x")
    wrong = sheet.accept_button.isEnabled()
    sheet.address.setText("v.qq.com/x/page/1.html")

    sheet.accept()

    assert (nameless, wrong) == (False, False)
    assert told == [("video", "党课开讲", "https://v.qq.com/x/page/1.html")]


def test_signs_are_inserted_one_after_the_other_and_remembered(put, room):
    sheet, told = put(CharactersSheet(room.memory, None)), []
    sheet.chosen.connect(told.append)
    cells = {one.text(): one for one in sheet._cells}

    cells["①"].click()
    cells["℃"].click()

    again = put(CharactersSheet(room.memory, None))
    assert told == ["①", "℃"]
    assert [one.text() for one in again._cells[:2]] == ["℃", "①"]


def test_the_arrow_keys_go_from_sign_to_sign_and_enter_inserts(put, room, until):
    sheet, told = put(CharactersSheet(room.memory, None)), []
    sheet.activateWindow()
    until(sheet._cells[0].hasFocus)
    sheet.chosen.connect(told.append)

    QTest.keyClick(sheet._cells[0], Qt.Key.Key_Right)
    QTest.keyClick(sheet.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(sheet.focusWidget(), Qt.Key.Key_Return)

    assert told == [sheet._cells[13].text()]
    assert sheet.isVisible()


def test_no_emblem_is_among_the_signs():
    assert not set(EMBLEMS) & set("".join(signs for _, signs in GROUPS))


def test_the_bar_finds_steps_replaces_and_closes(put, until):
    bar, told = put(FindBar()), []
    bar.asked.connect(lambda words, case: told.append((words, case)))
    bar.stepped.connect(told.append)
    bar.replaced.connect(told.append)
    bar.closed.connect(lambda: told.append("closed"))
    bar.open_bar("四种意识", replace=True, writable=True)
    bar.tell(1, 3)
    bar.other.setText("五种意识")

    QTest.keyClick(bar.words, Qt.Key.Key_Return)
    QTest.keyClick(bar.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    bar.one.click()
    QTest.keyClick(bar.words, Qt.Key.Key_Escape)

    assert told[0] == ("四种意识", False)
    assert [one for one in told if not isinstance(one, tuple)] == [1, -1, "五种意识", "closed"]
    assert bar.found.text() == "第 1 处，共 3 处"
    assert not bar.isVisible()


def test_what_is_not_there_is_said_and_cannot_be_replaced(put):
    bar = put(FindBar())
    bar.open_bar("登月", replace=True, writable=True)

    bar.tell(0, 0)

    assert bar.found.text() == "没有找到"
    assert not bar.all.isEnabled()


def test_somebody_who_may_only_read_finds_and_replaces_nothing(put):
    bar = put(FindBar())

    bar.open_bar("登月", replace=True, writable=False)

    assert bar.words.isVisible()
    assert not bar.all.isVisible()
