"""A new user lays out a Word file with nine photos: by mouse alone, and by keyboard alone."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QRadioButton
from test_window_roles import word_file, words_in

from workstation.domain import tree
from workstation.usecases.article_list import list_articles

WORDS = "晚上七点，班组长把图纸摊开，十二名党员围成一圈。"


@pytest.fixture
def sitting(office, sit_down):
    """A liaison at the articles' place."""
    desk = office.join("wang", ["liaison"])
    hands = sit_down(desk, "articles")
    return desk, hands, hands.window.page("articles")


def blocks_of(page, kind):
    """Return the blocks of a kind in hand."""
    return [one for one in page.article.presenter.edited.doc.content if isinstance(one, kind)]


def centre_of(page, hands, words):
    """Return where on the canvas some words stand."""
    script = f"""JSON.stringify((() => {{
        const found = [...document.querySelectorAll(".ProseMirror > .b")]
            .find((one) => one.textContent.includes({json.dumps(words)}));
        found.scrollIntoView({{block: "center"}});
        const box = found.getBoundingClientRect();
        return [box.left + 40, box.top + box.height / 2];
    }})())"""
    told = []
    page.article.paper.canvas.living.web.runJavaScript(script, told.append)
    hands.until(lambda: told)
    x, y = json.loads(told[0])
    return QPoint(round(x), round(y))


def sent(desk):
    """Return the article as it was sent."""
    (row,) = list_articles(desk)
    return row, desk.content(row.revision).doc


def test_by_mouse_alone(sitting, tmp_path):
    desk, hands, page = sitting

    hands.drop(page, word_file(tmp_path))
    hands.until(lambda: hands.on_screen(QRadioButton))
    hands.click(next(one for one in hands.on_screen(QRadioButton) if "精彩瞬间" in one.text()))
    hands.answer("导入")
    text = hands.text(page)
    hands.click("一键排版")
    hands.answer("排版")
    hands.until(lambda: len(blocks_of(page, tree.PhotoGroup)) == 1)
    hands.until(lambda: page.article.paper.canvas.standing.kind == "photoGroup")
    place = centre_of(page, hands, WORDS[:6])
    QTest.mouseClick(text, Qt.MouseButton.LeftButton, pos=place)
    hands.until(lambda: page.article.paper.canvas.standing.kind == "paragraph")
    hands.click("引言")
    hands.until(lambda: len(blocks_of(page, tree.Quote)) == 1)
    hands.click("送审")
    hands.answer("送审")
    hands.until(lambda: page.article.bar.state.text() == "审核中")

    row, doc = sent(desk)
    (group,) = (one for one in doc.content if isinstance(one, tree.PhotoGroup))
    assert (row.title, row.column, row.state) == ("班组里的小课堂", "精彩瞬间", "submitted")
    assert len(group.content) == 9
    assert any(isinstance(one, tree.Quote) for one in doc.content)


def test_by_keyboard_alone(sitting, tmp_path):
    desk, hands, page = sitting
    word_file(tmp_path).rename(tmp_path / "story.docx")  # keys of tests are ASCII

    hands.press(page, "Ctrl+O")
    hands.until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    dialog = QApplication.activeModalWidget()
    dialog.setDirectory(str(tmp_path))  # it opens where any dialog was left
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    hands.qtbot.keyClicks(name, "story.docx")
    hands.press(name, "Return")
    hands.until(lambda: hands.on_screen(QRadioButton))
    choices = hands.on_screen(QRadioButton)
    while "精彩瞬间" not in next(one.text() for one in choices if one.isChecked()):
        hands.press(next(one for one in choices if one.isChecked()), "Down")
    hands.enter()
    text = hands.text(page)
    hands.press(text, "Ctrl+Alt+L")
    hands.until(QApplication.activeModalWidget)
    hands.until(QApplication.activeModalWidget().accept_button.isEnabled)
    hands.enter()
    hands.until(lambda: len(blocks_of(page, tree.PhotoGroup)) == 1)
    text = hands.text(page)
    canvas = page.article.paper.canvas
    hands.until(lambda: canvas.standing.kind == "photoGroup")  # what was laid out is shown
    while canvas.standing.kind != "paragraph":
        before = canvas.standing
        hands.press(text, "Up")
        hands.until(lambda before=before: canvas.standing != before)
    hands.press(text, "Ctrl+Shift+9")
    hands.until(lambda: len(blocks_of(page, tree.Quote)) == 1)
    hands.press(text, "Ctrl+Shift+Return")
    hands.enter()
    hands.until(lambda: page.article.bar.state.text() == "审核中")

    row, doc = sent(desk)
    (group,) = (one for one in doc.content if isinstance(one, tree.PhotoGroup))
    assert (row.column, row.state) == ("精彩瞬间", "submitted")
    assert len(group.content) == 9
    assert WORDS in words_in(page)
