"""The window's keys and the page's: actions win, letters stay, nothing fires while composing."""

import json
import os

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QImage, QKeySequence
from PySide6.QtTest import QTest

from canvas_pages import paragraphs, words
from workstation.domain import tree
from workstation.ui.canvas.display import NAME, prepare_display

PLAIN = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def action(page):
    """Return how to hang an action with a key on the widget around the text."""
    made = []

    def hang(sequence, act):
        one = QAction(page.canvas)
        one.setShortcut(QKeySequence(sequence))
        one.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        one.triggered.connect(act)
        page.canvas.addAction(one)
        made.append(one)

    yield hang
    for one in made:
        page.canvas.removeAction(one)
        one.deleteLater()


def press(page, key, modifiers):
    """Press a key that the page may never hear of."""
    QTest.keyClick(page.keyboard, key, modifiers)


@pytest.mark.parametrize(
    ("sequence", "key", "modifiers"),
    [
        ("Ctrl+B", Qt.Key.Key_B, CTRL),
        ("Ctrl+Z", Qt.Key.Key_Z, CTRL),
        ("Ctrl+Shift+Z", Qt.Key.Key_Z, CTRL | SHIFT),
        ("Ctrl+A", Qt.Key.Key_A, CTRL),
        ("Ctrl+V", Qt.Key.Key_V, CTRL),
        ("Ctrl+S", Qt.Key.Key_S, CTRL),
        ("Ctrl+K", Qt.Key.Key_K, CTRL),
        ("Ctrl+F", Qt.Key.Key_F, CTRL),
        ("Ctrl+Alt+1", Qt.Key.Key_1, CTRL | ALT),
        ("Alt+Up", Qt.Key.Key_Up, ALT),
        ("Ctrl+Return", Qt.Key.Key_Return, CTRL),
        ("F6", Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier),
        ("Alt+F10", Qt.Key.Key_F10, ALT),
    ],
)
def test_a_key_of_the_window_is_the_windows_while_somebody_writes(
    page, action, sequence, key, modifiers
):
    fired = []
    page.load(paragraphs("甲", "乙"), block=1, at=1)
    action(sequence, lambda: fired.append(sequence))

    press(page, key, modifiers)

    page.wait(lambda: fired)
    assert page.text() == ["甲", "乙"]
    assert page.changed == []


def test_a_plain_letter_belongs_to_the_text_even_where_the_window_has_it_as_a_key(page, action):
    fired = []
    page.load(paragraphs(""), block=0)
    action("J", lambda: fired.append("J"))
    action("/", lambda: fired.append("/"))

    page.type("j/")

    assert page.text() == ["j/"]
    assert fired == []


def test_no_key_of_the_window_fires_while_somebody_composes(page, action):
    fired = []
    page.load(paragraphs(""), block=0)
    action("Ctrl+B", lambda: fired.append(1))

    page.preedit("bei")
    press(page, Qt.Key.Key_B, CTRL)
    page.commit("北")
    assert fired == []
    press(page, Qt.Key.Key_B, CTRL)

    page.wait(lambda: fired == [1])
    assert page.text() == ["北"]


def test_undo_of_the_window_undoes_in_the_page(page, action):
    page.load(paragraphs("甲"), block=0, at=1)
    page.type("x")
    action("Ctrl+Z", lambda: page.canvas.act("undo"))

    press(page, Qt.Key.Key_Z, CTRL)

    page.wait(lambda: page.text() == ["甲"])


def test_what_is_not_from_here_is_asked_of_the_window_when_pasted(page, app):
    page.load(paragraphs("甲"), block=0, at=1)
    data = QMimeData()
    data.setHtml("<p onclick=x>外来<script>alert(1)</script></p>")
    app.clipboard().setMimeData(data)

    page.canvas.paste()

    page.wait(lambda: page.asked == [("paste", False)])
    assert page.text() == ["甲"]


def test_marks_and_blocks_copied_here_come_back_whole(page):
    quotation = tree.Quotation(
        tree.QuotationAttrs("aaaaaaaaaa", "报告", "x"), words("原", tree.Strong())
    )
    page.load(tree.Doc((quotation, *paragraphs("", "").content[1:])))
    page.choose(0)

    page.canvas.copy()
    page.stand(1)
    page.canvas.paste()

    page.wait(lambda: len(page.settle().content) > 1 and page.changed)
    copies = [one for one in page.canvas.doc.content if isinstance(one, tree.Quotation)]
    assert [(one.attrs.source, one.attrs.style, one.content) for one in copies] == [
        ("报告", "x", words("原", tree.Strong()))
    ] * 2


def test_what_is_dropped_from_outside_is_handed_to_the_window(page, tmp_path):
    page.load(paragraphs("甲"))
    data = QMimeData()
    data.setHtml("<b>外</b>")
    data.setText("外")
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.docx")), QUrl("https://a.cn/x")])
    data.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    event = QDropEvent(
        QPointF(5, 6),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

    page.canvas.living.view.dropEvent(event)

    ((what, dropped),) = page.asked
    assert (what, dropped.html, dropped.text) == ("drop", "<b>外</b>", "外")
    assert dropped.files == (str(tmp_path / "a.docx"),)
    assert (dropped.image.width(), dropped.x, dropped.y) == (2, 5, 6)
    assert page.text() == ["甲"]


@pytest.mark.parametrize(("chosen", "flags"), [("on", "--x --disable-gpu"), ("off", "--x")])
def test_the_compatible_display_is_set_up_before_the_engine_starts(
    tmp_path, monkeypatch, chosen, flags
):
    (tmp_path / "window.json").write_text(json.dumps({NAME: chosen}), encoding="utf-8")
    monkeypatch.setenv("QTWEBENGINE_CHROMIUM_FLAGS", "--x")
    monkeypatch.delenv("QT_QUICK_BACKEND")

    assert prepare_display(tmp_path) is (chosen == "on")

    assert os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] == flags
    assert os.environ.get("QT_QUICK_BACKEND") == ("software" if chosen == "on" else None)
    monkeypatch.delenv("QT_QUICK_BACKEND", raising=False)


def click(page, selector, *, twice=False, **how):
    """Click on an element as a mouse does."""
    box = page.js(
        f"const b = document.querySelector('{selector}').getBoundingClientRect();"
        "return [b.left + b.width / 2, b.top + b.height / 2]"
    )
    at = QPoint(*map(round, box))
    press = QTest.mouseDClick if twice else QTest.mouseClick
    press(page.keyboard, Qt.MouseButton.LeftButton, how.get("modifiers", PLAIN), at)


def test_a_link_is_asked_about_when_it_is_clicked_with_ctrl(page):
    link = tree.Link(tree.LinkAttrs("https://a.cn/"))
    block = tree.Paragraph(tree.ParagraphAttrs("aaaaaaaaaa"), words("全文在这里", link))
    page.load(tree.Doc((block,)), block="aaaaaaaaaa")

    click(page, "a.link")
    page.settle()
    assert page.asked == []
    click(page, "a.link", modifiers=CTRL)

    page.wait(lambda: page.asked)
    assert page.asked == [("link", "https://a.cn/")]


def test_a_note_is_asked_about_when_it_is_clicked_twice(page):
    content = (*words("数据"), tree.Footnote(tree.FootnoteAttrs("统计局")), *words("。"))
    block = tree.Paragraph(tree.ParagraphAttrs("aaaaaaaaaa"), content)
    page.load(tree.Doc((block,)), block="aaaaaaaaaa", css="sup{padding:4px}")

    click(page, "sup")
    click(page, "sup", twice=True)

    page.wait(lambda: page.asked)
    assert page.asked == [("footnote", "统计局")]
    page.act("footnote", text="统计局，2026 年")
    assert page.canvas.doc.content[0].content[1].attrs.text == "统计局，2026 年"
