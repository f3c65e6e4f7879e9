"""批注: written where the cursor stands, counted, settled; private words stay here."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from offices import write
from workstation.ui.comments.panel import CommentsPanel
from workstation.usecases.comments import add_comment, comments_of
from workstation.usecases.editing import in_hand

FIRST = "七个支部组队参赛。"


@pytest.fixture
def article(office):
    return write(office.boss, FIRST, title="篮球赛")[0]


@pytest.fixture
def panel(qtbot, room):
    made = CommentsPanel(room)
    qtbot.addWidget(made)
    made.resize(316, 600)
    made.show()
    made.counts = []
    made.counted.connect(made.counts.append)
    return made


def block_of(desk, article):
    blocks = in_hand(desk, article).edited.doc.content
    return next(one.attrs.id for one in blocks if getattr(one, "content", ()))


def said(panel):
    return [one.text() for one in panel.findChildren(QLabel) if one.isVisibleTo(panel)]


def buttons(panel, words):
    found = [one for one in panel.findChildren(QPushButton) if one.text().startswith(words)]
    return [one for one in found if one.isVisibleTo(panel)]


@pytest.fixture
def press(panel, until):
    """Return how to press a button by its words, once it is there."""

    def do(words):
        until(lambda: buttons(panel, words))
        buttons(panel, words)[0].click()

    return do


def test_a_comment_is_about_the_passage_at_the_cursor(panel, office, article, until, qtbot):
    block = block_of(office.boss, article)
    panel.show_article(article)
    panel.stand_at(block)
    panel.field.setPlainText("请核对队数。")

    qtbot.keyClick(panel.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    until(lambda: panel.comments)
    assert panel.field.toPlainText() == ""
    assert [(one.block, one.words) for one in comments_of(office.boss, article)] == [
        (block, "请核对队数。")
    ]
    until(lambda: f"“{FIRST}”" in said(panel))
    assert panel.counts[-1] == 1


def test_going_to_the_passage_and_settling(panel, office, article, until, press):
    block = block_of(office.boss, article)
    add_comment(office.boss, article, "请核对队数。", block)
    places = []
    panel.place_asked.connect(places.append)
    panel.show_article(article)
    until(lambda: panel.comments)

    press("转到这一段")
    press("标为已处理")

    assert places == [block]
    until(lambda: panel.counts[-1] == 0)
    press("显示 1 条已处理的")
    press("重新打开")
    until(lambda: panel.counts[-1] == 1)


def test_private_words_are_refused_in_place_and_stay_typed(panel, office, article, until):
    panel.show_article(article)
    panel.field.setPlainText("身份证号 11010519491231002X")

    panel.send.click()

    until(panel.complaint.isVisible)
    assert "11010519491231002X" in panel.field.toPlainText()
    assert comments_of(office.boss, article) == ()


def test_what_is_begun_waits_at_its_article(panel, office, article, until):
    other = write(office.boss, "别的。", title="别的")[0]
    panel.show_article(article)
    panel.field.setPlainText("写到一半")

    panel.show_article(other)
    assert panel.field.toPlainText() == ""
    panel.show_article(article)

    assert panel.field.toPlainText() == "写到一半"


def test_nothing_but_blanks_is_no_comment(panel, article):
    panel.show_article(article)
    panel.field.setPlainText(" \n")

    panel.add()

    assert not panel.send.isEnabled()


def test_a_comment_is_words_and_no_markup(panel, office, article, until):
    add_comment(office.boss, article, "<b>粗</b>")

    panel.show_article(article)

    until(lambda: "<b>粗</b>" in said(panel))
