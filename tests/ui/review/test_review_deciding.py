"""Deciding at the window: two gestures, ten seconds to take back, nothing lost."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from offices import edit
from workstation.ui.review.left_over import sign_left_over
from workstation.ui.review.page import ReviewPage
from workstation.ui.review.telling import withdraw_opinion
from workstation.ui.widgets.dialogs import Sheet
from workstation.usecases.listing import history
from workstation.usecases.meant_decisions import meant_decisions
from workstation.usecases.reviewing import submit_article, withdraw_article

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def said(reviewing):
    """What the window said in passing."""
    heard = []
    reviewing.notices.said.connect(heard.append)
    return heard


def titles(page):
    return [row.title for row in page.queue.rows.rows]


def run_out(page, until):
    """Let the ten seconds pass."""
    for _ in range(10):
        page.deciding.tick()
    until(lambda: not page.deciding.waiting and not page.deciding._asked)


def wait_for(page, until, title):
    until(lambda: page.presenter.page is not None and page.presenter.page.title == title)


def test_one_key_passes_an_article_and_shows_the_next(page, qtbot, in_review, until, said):
    qtbot.keyClick(page.queue.list, Qt.Key.Key_Return, CTRL)
    wait_for(page, until, "手抄党章")

    assert titles(page) == ["手抄党章", "小课堂"]
    strip = page.strips._strips[in_review.articles[0]]
    assert strip.words.text() == "《篮球赛》已通过，10 秒内可撤销"
    assert in_review.standing(in_review.articles[0]).state == "submitted"

    run_out(page, until)
    assert in_review.standing(in_review.articles[0]).state == "approved"
    assert "篮球赛" in said[-1].words
    assert not page.strips.isVisible()


def test_the_button_passes_with_a_note_and_the_line_for_the_group_is_copied(
    page, qtbot, in_review, until, said
):
    page.bar.note.insertPlainText("写得好")
    qtbot.mouseClick(page.bar.approve, Qt.MouseButton.LeftButton)
    wait_for(page, until, "手抄党章")
    run_out(page, until)

    assert page.bar.note.toPlainText() == ""
    told = history(in_review.reviewer, in_review.articles[0])["decisions"]
    assert "写得好" in [one["note"] for one in told]
    said[-1].acts[0].do()
    assert QGuiApplication.clipboard().text() == said[-1].words
    assert "篮球赛" in said[-1].words


def test_a_decision_is_taken_back_with_its_note(page, qtbot, in_review, until):
    page.bar.note.insertPlainText("同意")
    qtbot.keyClick(page.bar.note, Qt.Key.Key_Return, CTRL)
    wait_for(page, until, "手抄党章")

    qtbot.keyClick(page.queue.list, Qt.Key.Key_Z, CTRL | SHIFT)
    wait_for(page, until, "篮球赛")

    until(lambda: titles(page) == ["篮球赛", "手抄党章", "小课堂"])
    assert page.bar.note.toPlainText() == "同意"
    assert meant_decisions(in_review.reviewer) == ()
    assert in_review.standing(in_review.articles[0]).waiting == (3,)


def test_the_strip_takes_back_by_mouse_and_never_takes_the_focus(page, qtbot, in_review, until):
    page.queue.list.setFocus()
    qtbot.mouseClick(page.bar.approve, Qt.MouseButton.LeftButton)
    wait_for(page, until, "手抄党章")
    strip = page.strips._strips[in_review.articles[0]]
    assert not strip.back.hasFocus()

    qtbot.mouseClick(strip.back, Qt.MouseButton.LeftButton)

    wait_for(page, until, "篮球赛")


def test_several_decisions_wait_each_with_its_own_seconds(page, qtbot, in_review, until):
    qtbot.keyClick(page.queue.list, Qt.Key.Key_Return, CTRL)
    wait_for(page, until, "手抄党章")
    for _ in range(4):
        page.deciding.tick()
    until(page.bar.approve.isEnabled)
    qtbot.keyClick(page.queue.list, Qt.Key.Key_Return, CTRL)
    wait_for(page, until, "小课堂")

    assert [one.seconds for one in page.deciding.waiting] == [6, 10]
    page.deciding.take_back_latest()
    wait_for(page, until, "手抄党章")
    run_out(page, until)
    assert in_review.standing(in_review.articles[0]).state == "approved"
    assert in_review.standing(in_review.articles[1]).state == "submitted"


def test_sending_back_asks_for_a_note_first(page, qtbot, in_review, until):
    qtbot.keyClick(page.queue.list, Qt.Key.Key_R, CTRL | SHIFT)

    assert page.bar.hint.isVisible()
    assert page.bar.note.hasFocus()
    assert not page.deciding.waiting

    page.bar.note.insertPlainText("请补照片")
    assert not page.bar.hint.isVisible()
    qtbot.mouseClick(page.bar.send_back, Qt.MouseButton.LeftButton)
    wait_for(page, until, "手抄党章")
    run_out(page, until)
    assert in_review.standing(in_review.articles[0]).state == "returned"


def test_the_last_article_decided_leaves_a_calm_page(page, qtbot, in_review, until):
    for following in ("手抄党章", "小课堂", ""):
        until(page.bar.approve.isEnabled)
        qtbot.keyClick(page.queue.list, Qt.Key.Key_Return, CTRL)
        if following:
            wait_for(page, until, following)

    until(lambda: page.presenter.page is None)
    assert page.pane.empty.words.text() == "没有等你审的稿件。"
    assert not page.bar.isVisible()
    assert len(page.deciding.waiting) == 3


def test_a_closing_window_signs_what_waits(page, qtbot, in_review, until, reviewing):
    qtbot.keyClick(page.queue.list, Qt.Key.Key_Return, CTRL)
    wait_for(page, until, "手抄党章")

    reviewing.closing.emit()
    reviewing.tasks.close()

    assert in_review.standing(in_review.articles[0]).state == "approved"
    assert meant_decisions(in_review.reviewer) == ()


def test_what_a_power_cut_left_is_signed_at_the_next_start(page, qtbot, in_review, until, said):
    qtbot.keyClick(page.queue.list, Qt.Key.Key_Return, CTRL)
    wait_for(page, until, "手抄党章")
    page.deciding._waiting.clear()

    sign_left_over(page.room)
    until(lambda: said)

    assert in_review.standing(in_review.articles[0]).state == "approved"


def test_a_decision_overtaken_by_a_newer_revision_is_told_and_its_note_stays(
    page, qtbot, in_review, until, said
):
    article = in_review.articles[0]
    page.bar.note.insertPlainText("同意")
    qtbot.keyClick(page.bar.note, Qt.Key.Key_Return, CTRL)
    wait_for(page, until, "手抄党章")
    withdraw_article(in_review.lin, article, "再改")
    edit(in_review.lin, article, "全部重写。")
    submit_article(in_review.lin, article)
    in_review.office.settle()

    run_out(page, until)

    assert said[-1].kind == "warn"
    assert "《篮球赛》的意见没有签出" in said[-1].words
    assert page._notes._kept[article] == "同意"


def test_a_note_begun_is_there_when_one_comes_back(page, qtbot, until):
    page.bar.note.insertPlainText("第二段再核一核")
    page.presenter.open_neighbour(1)
    wait_for(page, until, "手抄党章")
    assert page.bar.note.toPlainText() == ""

    page.presenter.open_neighbour(-1)
    wait_for(page, until, "篮球赛")

    assert page.bar.note.toPlainText() == "第二段再核一核"


def test_a_private_number_in_the_note_is_refused_in_place(page, qtbot, until):
    page.bar.note.setPlainText("身份证号11010519491231002X")
    qtbot.mouseClick(page.bar.approve, Qt.MouseButton.LeftButton)

    until(page.bar.hint.isVisible)
    assert page.presenter.page.title == "篮球赛"
    assert page.bar.note.toPlainText()
    assert page.bar.approve.isEnabled()


# --- 改几个字 -----------------------------------------------------------------------------------


def test_words_are_corrected_in_place_and_passed_so(page, qtbot, in_review, until):
    qtbot.keyClick(page.queue.list, Qt.Key.Key_F2)
    corrector = page.pane.corrector
    until(corrector.editor.isVisible)
    assert corrector.editor.toPlainText() == "篮球赛"

    qtbot.keyClick(corrector.editor, Qt.Key.Key_Tab)
    until(lambda: "五战全胜" in corrector.editor.toPlainText())
    corrector.editor.setPlainText(corrector.editor.toPlainText().replace("五战全胜", "全胜"))
    qtbot.keyClick(corrector.editor, Qt.Key.Key_Backtab)
    until(lambda: corrector.places == 1)

    assert page.bar.approve.text().startswith("改后通过终审（改 1 处）")
    qtbot.keyClick(page.queue.list, Qt.Key.Key_Return, CTRL)
    wait_for(page, until, "手抄党章")
    strip = page.strips._strips[in_review.articles[0]]
    assert strip.words.text() == "《篮球赛》已改后通过，10 秒内可撤销"
    run_out(page, until)
    head = in_review.standing(in_review.articles[0]).head
    content = in_review.office.boss.content(head)
    assert any("以全胜的成绩" in str(block) for block in content.doc.content)


def test_a_click_opens_a_passage_and_what_stands_open_is_signed_too(page, qtbot, in_review, until):
    page.pane.correct()
    corrector = page.pane.corrector
    title = corrector.paper.rect_of(corrector.paper.written[0]).center()
    qtbot.mouseClick(
        corrector.paper.viewport(), Qt.MouseButton.LeftButton,
        pos=QPoint(round(title.x()), round(title.y())),
    )  # fmt: skip
    assert corrector.editor.isVisible()
    corrector.editor.setPlainText("篮球赛落幕")

    page.bar.ask_approve()
    wait_for(page, until, "手抄党章")
    run_out(page, until)

    head = in_review.standing(in_review.articles[0]).head
    assert in_review.office.boss.content(head).title == "篮球赛落幕"


def test_escape_leaves_a_passage_as_it_was(page, qtbot, until):
    qtbot.keyClick(page.queue.list, Qt.Key.Key_F2)
    corrector = page.pane.corrector
    corrector.editor.setPlainText("不要了")
    qtbot.keyClick(corrector.editor, Qt.Key.Key_Escape)

    assert not corrector.editor.isVisible()
    assert corrector.wordings == ()
    corrector.give_up.click()
    assert page.pane.layers.currentWidget() is page.pane.compared


def test_corrections_stay_in_hand_while_one_looks_elsewhere(page, qtbot, until):
    qtbot.keyClick(page.queue.list, Qt.Key.Key_F2)
    page.pane.corrector.editor.setPlainText("篮球赛落幕")
    page.pane.corrector.take()
    until(lambda: page.pane.corrector.places == 1)

    page.pane.show_view("whole")
    assert page.bar.approve.text().startswith("改后通过终审（改 1 处）")
    page.presenter.open_neighbour(1)
    wait_for(page, until, "手抄党章")
    assert page.bar.approve.text().startswith("通过终审")
    page.presenter.open_neighbour(-1)
    wait_for(page, until, "篮球赛")
    page.pane.correct()

    assert [one.text for one in page.pane.corrector.wordings] == ["篮球赛落幕"]


def test_a_decision_with_corrections_comes_back_with_them(page, qtbot, in_review, until):
    qtbot.keyClick(page.queue.list, Qt.Key.Key_F2)
    page.pane.corrector.editor.setPlainText("篮球赛落幕")
    page.bar.ask_approve()
    wait_for(page, until, "手抄党章")

    page.deciding.take_back_latest()
    wait_for(page, until, "篮球赛")

    until(lambda: page.pane.correcting)
    assert [one.text for one in page.pane.corrector.wordings] == ["篮球赛落幕"]


def test_an_empty_title_is_refused_in_place(page, qtbot, until):
    qtbot.keyClick(page.queue.list, Qt.Key.Key_F2)
    page.pane.corrector.editor.setPlainText("  ")
    page.pane.corrector.take()

    until(page.bar.hint.isVisible)
    assert "标题" in page.bar.hint.text()


# --- after signing -----------------------------------------------------------------------------


def test_a_signed_opinion_is_withdrawn_with_a_reason(page, qtbot, in_review, until):
    qtbot.keyClick(page.queue.list, Qt.Key.Key_Return, CTRL)
    wait_for(page, until, "手抄党章")
    run_out(page, until)
    article = in_review.articles[0]
    page.presenter.open(article)
    wait_for(page, until, "篮球赛")
    question = withdraw_opinion(page, page.room, article, page.presenter.page.revision)
    assert not question.accept_button.isEnabled()
    question.reason.setPlainText("看漏了一处")
    question.accept()

    until(lambda: in_review.standing(article).state == "submitted")


def test_findings_are_shown_passage_by_passage(page, qtbot, until):
    page.presenter.open_neighbour(1)
    wait_for(page, until, "手抄党章")
    page._show_findings()
    sheet = page.findChild(Sheet)
    words = [one.text() for one in sheet.findChildren(QLabel)]
    assert "“截止”" in words
    sheet.accept()


def test_a_page_closed_in_mid_work_leaves_nothing_behind(app, qtbot, reviewing, in_review, at_rest):
    made = ReviewPage(reviewing)
    made.show()
    made.presenter.open(in_review.articles[0])
    made.deleteLater()
    at_rest(reviewing)


def test_words_put_back_as_they_were_are_no_correction(page, qtbot, until):
    qtbot.keyClick(page.queue.list, Qt.Key.Key_F2)
    corrector = page.pane.corrector
    corrector.editor.setPlainText("篮球赛落幕")
    corrector.take()
    until(lambda: corrector.places == 1)

    corrector.open_words(corrector.paper.written[0])
    corrector.editor.setPlainText("篮球赛")
    corrector.take()
    until(lambda: corrector.places == 0)

    assert corrector.wordings == ()
    assert page.bar.approve.text().startswith("通过终审")
