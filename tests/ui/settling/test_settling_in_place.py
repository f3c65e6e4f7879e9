"""Settling in place: the merged article block by block, each choice where its passage stands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from offices import a_text, write
from workstation.domain.tree_text import plain_text
from workstation.ui.settling.choices import IN_ONE, ChoiceCard
from workstation.ui.settling.sheet import SettleSheet
from workstation.ui.widgets.labels import Elided
from workstation.usecases.apart_page import make_one
from workstation.usecases.returned_files import edit_article

BASE = ("第一段说的是训练。", "一早，志愿者来到园区，大家清理了步道。", "第三段说的是感想。")


@pytest.fixture
def apart(office):
    """An article that two editors changed apart: one paragraph both, one each alone."""
    anna = office.join("anna", ["editor"])
    article, _ = write(office.boss, *BASE, title="志愿服务")
    office.settle()
    ours = (BASE[0], BASE[1].replace("一早", "清晨"), BASE[2])
    theirs = (BASE[0], BASE[1].replace("步道", "绿地"), BASE[2].replace("感想", "收获"))
    edit_article(office.boss, article, a_text(*ours, title="志愿服务"))
    edit_article(anna, article, a_text(*theirs, title="志愿服务"))
    office.settle()
    return article


@pytest.fixture
def host(app, qtbot):
    """The window that a sheet belongs to; the sheet itself goes when it is closed."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def sheet(host, room, apart, until):
    made = SettleSheet(room, apart, host)
    made.show()
    until(lambda: made.view.cards)
    return made


def in_order(view):
    """Return what stands in the view from top to bottom: words, or the card itself."""
    layout = view.layout()
    found = []
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if isinstance(item.widget(), ChoiceCard):
            found.append("card")
        elif item.layout() is not None:
            inner = [item.layout().itemAt(n).widget() for n in range(item.layout().count())]
            found.append(" ".join(one.text() for one in inner if isinstance(one, QLabel | Elided)))
    return found


def test_a_choice_stands_between_the_passages_around_it(sheet):
    assert in_order(sheet.view) == [BASE[0], "card", "anna改 第三段说的是收获。"]
    assert not sheet.accept_button.isEnabled()


def test_both_changes_in_one_wording_can_be_chosen(sheet, office, apart, until):
    chosen = []
    sheet.settled.connect(chosen.append)

    sheet.choose(0, IN_ONE)
    QTest.mouseClick(sheet.accept_button, Qt.MouseButton.LeftButton)

    make_one(office.boss, apart, chosen[0])
    (head,) = office.boss.standing(apart).heads
    text = plain_text(office.boss.content(head).doc)
    assert "清晨，志愿者来到园区，大家清理了绿地。" in text
    assert "收获" in text


def test_a_long_article_is_told_in_short(host, room, office, until):
    anna = office.join("anna", ["editor"])
    words = [f"第{number}段说的是第{number}件事。" for number in range(20)]
    article, _ = write(office.boss, *words, title="长稿")
    office.settle()
    edit_article(office.boss, article, a_text("第0段说的是那件大事。", *words[1:], title="长稿"))
    edit_article(anna, article, a_text("第0段说的是这件小事。", *words[1:], title="长稿"))
    office.settle()
    made = SettleSheet(room, article, host)

    until(lambda: made.view.cards)

    said = [one.text() for one in made.findChildren(QLabel)]
    assert "…… 另有 15 段两边相同 ……" in said
