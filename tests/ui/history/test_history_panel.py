"""历史: drafts with who and when and how much changed; compared, walked through, restored."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from offices import a_text, write
from workstation.document.block_edits import with_text
from workstation.domain.tree_text import plain_text
from workstation.ui.history.choice import Pair
from workstation.ui.history.compare_pane import ComparePane
from workstation.ui.history.panel import HistoryPanel
from workstation.usecases.drafts_compared import IN_HAND
from workstation.usecases.editing import in_hand, keep_typing
from workstation.usecases.purging import purge_revision
from workstation.usecases.returned_files import edit_article

FIRST, SECOND = "七个支部组队参赛，决赛在园区举行。", "共有28名党员到场。"


@pytest.fixture
def drafts(office):
    """An article of two drafts: its id, and both revisions with the older one first."""
    article, first = write(office.boss, FIRST, SECOND, title="篮球赛")
    again = a_text(FIRST, SECOND.replace("28", "26"), "另有通知。", title="篮球赛")
    return article, first, edit_article(office.boss, article, again).revision


@pytest.fixture
def panel(qtbot, room):
    made = HistoryPanel(room)
    qtbot.addWidget(made)
    made.resize(316, 600)
    made.show()
    return made


@pytest.fixture
def pane(qtbot, room):
    made = ComparePane(room)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def said(widget):
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]


def press(widget, words, nth=0):
    found = [one for one in widget.findChildren(QPushButton) if one.text() == words]
    found[nth].click()


def typed(desk, article, before, after):
    hand = in_hand(desk, article)
    doc = hand.edited.doc
    block = next(one.attrs.id for one in doc.content if before in plain_text(type(doc)((one,))))
    edited = msgspec.structs.replace(hand.edited, doc=with_text(doc, block, after))
    keep_typing(desk, article, edited, hand.base)


def test_each_draft_tells_who_saved_it_and_how_much_it_changed(panel, drafts, until):
    counted = []
    panel.counted.connect(counted.append)

    panel.show_article(drafts[0])

    until(lambda: "改动 2 处：文字 2" in said(panel))
    assert [one for one in said(panel) if one.startswith("第")] == [
        "第 2 稿 · 陈立行",
        "第 1 稿 · 陈立行",
    ]
    assert counted == [2]


def test_a_draft_is_compared_with_the_one_before_and_with_what_is_in_hand(panel, drafts, until):
    article, first, second = drafts
    asked = []
    panel.compare_asked.connect(asked.append)
    panel.show_article(article)
    until(lambda: said(panel))

    press(panel, "看改动")
    press(panel, "与现在比较")

    assert asked == [Pair(first, second), Pair(first, IN_HAND)]


def test_what_is_typed_and_in_no_draft_yet_is_told(panel, office, drafts, until):
    article, _, second = drafts
    typed(office.boss, article, "26名", "共有30名党员到场。")
    asked = []
    panel.compare_asked.connect(asked.append)

    panel.show_article(article)

    until(lambda: any("还没有存成新的一稿" in one for one in said(panel)))
    press(panel, "看改动")
    assert asked == [Pair(second, IN_HAND)]


def test_a_restored_draft_is_handed_to_the_page_and_saved_by_nobody(panel, office, drafts, until):
    article, _, second = drafts
    handed = []
    panel.restore_asked.connect(handed.append)
    panel.show_article(article)
    until(lambda: said(panel))

    press(panel, "恢复")

    until(lambda: handed)
    assert handed[0].number == 1
    assert "28名" in plain_text(handed[0].edited.doc)
    assert office.boss.standing(article).heads == (second,)


def test_an_article_nobody_else_has_says_when_its_history_begins(panel, until):
    panel.show_article("a" * 20)

    until(lambda: any("保存之后开始有历史" in one for one in said(panel)))


def test_changes_are_listed_walked_through_and_what_to_check_is_named(pane, drafts, until, qtbot):
    article, first, second = drafts
    pane.show_pair(article, Pair(first, second))
    until(lambda: pane.view.list.rows)

    qtbot.keyClick(pane.paper, Qt.Key.Key_F7)

    assert [one.facts for one in pane.view.list.rows] == ["数字 28 → 26", ""]
    assert pane.view.list.currentIndex().row() == 0
    assert pane.change.text().startswith("第 1 处，共 2 处：")
    pane.view.list.setCurrentIndex(pane.view.list.model().index(1, 0))
    assert pane.paper.current == 1
    qtbot.keyClick(pane.paper, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert pane.paper.current == 0
    assert pane.summary.text() == "改动 2 处：文字 2"


def test_any_two_drafts_can_be_chosen(pane, drafts, until):
    article, first, second = drafts
    pane.show_pair(article, Pair(first, second))
    until(pane.older.count)

    pane.older.setCurrentIndex(pane.older.findData(second))
    pane.older.activated.emit(pane.older.currentIndex())

    until(lambda: pane.summary.text() == "没有改动")
    assert pane.newer.itemText(0) == "现在的稿子"


def test_one_change_of_what_is_in_hand_is_taken_back(pane, office, drafts, until):
    article, first, _ = drafts
    handed = []
    pane.restore_asked.connect(handed.append)
    pane.show_pair(article, Pair(first, IN_HAND))
    until(lambda: pane.view.list.rows)
    assert not pane.take_back.isEnabled()

    pane.next_change()
    pane.take_back.click()

    until(lambda: handed)
    text = plain_text(handed[0].edited.doc)
    assert not handed[0].whole
    assert "28名" in text
    assert "另有通知。" in text


def test_two_shared_drafts_offer_no_single_change(pane, drafts, until):
    article, first, second = drafts

    pane.show_pair(article, Pair(first, second))

    until(lambda: pane.view.list.rows)
    assert not pane.take_back.isVisible()
    assert pane.restore.isEnabled()


def test_a_purged_draft_says_so_in_place(pane, office, drafts, until):
    article, first, second = drafts
    purge_revision(office.boss, first)

    pane.show_pair(article, Pair(first, second))

    until(pane.trouble.isVisible)
    assert "清除" in pane.trouble.words.text()
    assert not pane.restore.isEnabled()


def test_typing_while_the_comparison_is_on_screen_shows_in_it(pane, office, drafts, until):
    article, first, _ = drafts
    pane.show_pair(article, Pair(first, IN_HAND))
    until(lambda: pane.view.list.rows)

    typed(office.boss, article, "26名", "共有30名党员到场。")
    pane._room.tasks.changed.emit(frozenset({f"draft/{article}"}))

    until(lambda: pane.view.list.rows[0].facts == "数字 28 → 30")
