"""An earlier draft back in hand on the page: undone as one step, and shared by nobody yet."""

import pytest
from article_scenes import keyboard, press, shown, words_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from offices import a_text, write
from workstation.ui.history.choice import Pair
from workstation.usecases.drafts_compared import IN_HAND
from workstation.usecases.returned_files import edit_article

FIRST, SECOND = "七个支部组队参赛。", "共有28名党员到场。"


@pytest.fixture
def drafts(office):
    """An article of two drafts: its id, and both revisions with the older one first."""
    article, first = write(office.boss, FIRST, SECOND, title="篮球赛")
    again = a_text(FIRST, SECOND.replace("28", "26"), title="篮球赛")
    return article, first, edit_article(office.boss, article, again).revision


def button_with(widget, words):
    found = [one for one in widget.findChildren(QPushButton) if one.text() == words]
    return next((one for one in found if one.isVisibleTo(widget)), None)


def test_a_draft_is_restored_and_one_undo_takes_it_back(opened, page, office, drafts, until):
    article, _, second = drafts
    view = opened(article)
    view.side.show_tab("story")
    until(lambda: button_with(view.side.story, "恢复"))

    QTest.mouseClick(button_with(view.side.story, "恢复"), Qt.MouseButton.LeftButton)
    until(lambda: words_of(page)[1] == SECOND)
    assert SECOND in shown(page, until)[1]
    assert office.boss.standing(article).heads == (second,)
    press(keyboard(page), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    until(lambda: words_of(page)[1] == SECOND.replace("28", "26"))


def test_one_passage_is_restored_while_the_comparison_stays_on_screen(opened, page, drafts, until):
    article, first, _ = drafts
    view = opened(article)
    view.middle.compare_pair(Pair(first, IN_HAND))
    until(lambda: view.middle.compared.view.list.rows)

    view.page_acts.of["next_finding"].trigger()
    assert view.middle.compared.paper.current == -1
    view.middle.compared.next_change()
    view.middle.compared.take_back.click()

    until(lambda: words_of(page)[1] == SECOND)
    until(lambda: view.middle.compared.summary.text() == "没有改动")
    assert view.middle.currentWidget() is view.middle.compared
