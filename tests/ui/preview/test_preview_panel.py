"""The preview's panel: what is chosen, what is remembered, paper, faults, crashes, places."""

import msgspec
import pytest
from preview_on_screen import lengthened
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QTextEdit

from workstation.domain.ids import ArticleId
from workstation.proofing.findings import Finding
from workstation.ui.preview.beside import Beside
from workstation.ui.preview.choice import Choice, remembered
from workstation.ui.preview.panel import PreviewPanel


def colours_of(widget):
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 5)
        for y in range(0, image.height(), 5)
    }


def fault(block):
    return Finding(
        rule="PB002", kind="排版", level="error", block=block, part="text", start=0, end=0,
        text="", suggestion="", explanation="宽度写死成像素", message_code="layout", pack="",
        waivable=True,
    )  # fmt: skip


def test_what_was_chosen_is_there_the_next_day(panel, shown, room, qtbot):
    panel.bar.kind._buttons["web"].click()
    panel.bar.kind._buttons["phone"].click()
    panel.bar.width_of._buttons["677"].click()
    panel.bar.dark.click()

    again = PreviewPanel(room)
    qtbot.addWidget(again)

    assert again.choice == Choice("phone", 677, dark=True)
    assert again.bar.width_of.current() == "677"
    assert again.bar.dark.isChecked()


@pytest.mark.parametrize(
    "kept", [{"kind": "film"}, {"width": 9_999}, {"width": "375"}, {"dark": 1}, {"place": "off"}]
)
def test_a_choice_that_is_none_falls_back(room, kept):
    room.memory.put("preview", kept)

    assert remembered(room.memory) == Choice()


@pytest.mark.parametrize("lang", ["zh_CN", "en"], indirect=True)
def test_every_control_of_the_bar_has_a_name(panel):
    for one in (panel.bar.place, panel.bar.close_button):
        assert one.accessibleName()
    assert panel.accessibleName()


def test_widths_and_darkness_are_the_phones_alone(panel, shown):
    panel.bar.kind._buttons["web"].click()
    assert not panel.bar.dark.isVisible()

    panel.bar.kind._buttons["phone"].click()
    assert panel.bar.dark.isVisible()


def test_pages_are_painted_and_the_cursors_place_is_found_on_them(panel, shown, until):
    block = shown.edited.doc.content[55].attrs.id
    panel.bar.kind._buttons["paper"].click()
    until(lambda: panel._paper is not None and panel._paper.pages > 2)
    until(lambda: len(colours_of(panel._paper)) > 2)
    bar = panel._paper.verticalScrollBar()

    panel.show_block(block)

    until(lambda: bar.value() > bar.maximum() / 2)


def test_pages_that_change_stay_where_one_reads_and_keep_their_pictures(panel, shown, until):
    panel.bar.kind._buttons["paper"].click()
    until(lambda: panel._paper is not None and panel._paper.pages > 2)
    paper = panel._paper
    paper.verticalScrollBar().setValue(600)
    until(lambda: paper._pictures)
    edition = paper._edition

    panel.show_edited(shown.article, shown.content, lengthened(shown, "多一段。"))
    until(lambda: paper._edition > edition)

    assert paper.verticalScrollBar().value() == 600
    assert paper._pictures
    assert len(colours_of(paper)) > 2


def test_what_the_layout_check_says_leads_to_its_block(panel, shown, qtbot):
    block = shown.edited.doc.content[3].attrs.id
    panel.strip.show_faults((fault(block), fault("")))
    panel.strip.more.click()
    first = panel.strip._lines.itemAt(0).widget()
    second = panel.strip._lines.itemAt(1).widget()

    with qtbot.waitSignal(panel.block_asked) as asked:
        first.click()

    assert asked.args == [block]
    assert not second.isEnabled()
    assert "2" in panel.strip.words.text()


def test_a_clean_layout_is_said(panel, shown):
    panel.strip.show_faults(())

    assert panel.strip.isVisible()
    assert not panel.strip.faults
    assert not panel.strip.more.isVisible()


def test_an_article_that_is_gone_is_said_and_can_be_tried_again(panel, until):
    panel.show_article(ArticleId("0" * 20))

    until(panel.screen_page._retry.isVisible)
    assert panel.screen_page._words.text()


def test_a_crash_costs_a_click(panel, shown, qtbot, until):
    panel.screen_page._web._page.load(QUrl("chrome://crash"))
    until(lambda: panel.screen_page._web is None)

    with qtbot.waitSignal(panel.painted, timeout=30_000):
        panel.screen_page._retry.click()


def test_no_link_of_an_article_leads_anywhere(panel, shown, ask, qtbot, until):
    doc = shown.edited.doc
    edited = msgspec.structs.replace(shown.edited, doc=doc, title="换题")
    with qtbot.waitSignal(panel.painted, timeout=30_000):
        panel.show_edited(shown.article, shown.content, edited)
    before = ask("location.href")

    ask("(() => { const a = document.createElement('a'); a.href = 'page:9999';"
        " document.body.append(a); a.click(); return 1 })()")  # fmt: skip

    assert ask("location.href") == before


# --- beside the text -----------------------------------------------------------------------------


@pytest.fixture
def beside(room, panel, qtbot):
    text = QTextEdit()
    made = Beside(text, room.memory)
    qtbot.addWidget(made)
    made.hold(panel)
    made.resize(1_200, 700)
    made.show()
    made.text = text
    yield made
    panel.dispose()


def test_the_preview_stands_beside_the_text_alone_or_not_at_all(beside, panel):
    beside.put("beside")
    assert beside.text.isVisible()
    assert panel.isVisible()

    beside.put("alone")
    assert not beside.text.isVisible()

    beside.put("off")
    assert beside.text.isVisible()
    assert not panel.isVisible()


def test_where_the_line_was_dragged_to_is_remembered(beside, room):
    beside.put("beside")
    beside.setSizes([500, 700])
    beside.splitterMoved.emit(500, 1)

    beside.put("off")
    beside.put("beside")

    assert beside.sizes()[1] == pytest.approx(700, abs=20)


def test_there_is_no_beside_in_a_narrow_window(beside, panel):
    beside.resize(560, 700)

    beside.put("beside")
    assert beside.place == "alone"

    beside.resize(1_200, 700)

    assert beside.place == "beside"
    assert beside.text.isVisible()


def test_the_line_can_be_moved_by_keys_too(beside, panel, qtbot):
    beside.put("beside")
    before = beside.sizes()
    beside.handle(1).setFocus()

    qtbot.keyClick(beside.handle(1), Qt.Key.Key_Left)

    assert beside.sizes()[1] > before[1]
