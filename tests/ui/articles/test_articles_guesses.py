"""What an import guessed stands above the paper until somebody has looked."""

import pytest
from article_scenes import shown, words_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from offices import COLUMN, write
from workstation.shipped import shipped
from workstation.usecases.guesses import guesses_of
from workstation.usecases.hand_ins import HandIn
from workstation.usecases.intake import take_in


@pytest.fixture
def came_in(office):
    taken = take_in(
        office.boss, HandIn(shipped("resources/sample/intake/通讯.docx")), column=COLUMN
    )
    return taken.article


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_guess_taken_back_is_words_of_the_text_again_and_loses_its_chip(
    opened, page, came_in, until
):
    view = opened(came_in)
    until(view.guesses.chips)
    title = view.presenter.edited.title
    click(next(one for one in view.guesses.chips() if one.text().startswith("标题“")))

    until(lambda: view.presenter.edited.title == "")
    assert words_of(page)[0] == title
    assert title in shown(page, until)[1]
    assert not [one for one in view.guesses.chips() if one.text().startswith("标题“")]


def test_guesses_left_as_right_are_asked_no_more(opened, office, came_in, until):
    view = opened(came_in)
    until(view.guesses.chips)

    click(next(one for one in view.guesses.findChildren(QPushButton) if one.text() == "都对"))

    until(lambda: not guesses_of(office.boss, came_in))
    assert view.guesses.isHidden()


def test_an_article_that_nobody_guessed_about_shows_no_line(opened, office, until):
    view = opened(write(office.boss, "自己写的。")[0])

    assert view.guesses.isHidden()
