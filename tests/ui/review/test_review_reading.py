"""Reading at the window: what waits, what changed, whose turn it is, and what is said when."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel

from offices import approve, edit
from workstation.store.settings import HomeValues
from workstation.ui.review.page import ReviewPage
from workstation.ui.review.rows import ReviewList
from workstation.ui.widgets.row_model import ROW_ROLE
from workstation.usecases.read_marks import mark_read, read_marks
from workstation.usecases.reviewing import submit_article, withdraw_article

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def titles(page):
    return [row.title for row in page.queue.rows.rows]


def words_of(widget):
    """Return every word a part of the page shows."""
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]


def test_a_reviewer_opens_on_what_changed_with_the_base_named(page, in_review):
    assert titles(page) == ["篮球赛", "手抄党章", "小课堂"]
    assert page.pane.view == "changes"
    assert page.pane.head.base.text() == "与初审通过的第 1 稿比较"
    assert (page.pane.head.came.text(), page.pane.head.went.text()) == ("＋1 处", "－1 处")
    assert "最终" in page.pane.changes.toPlainText()
    assert page.bar.approve.text().startswith("通过终审")


def test_the_side_tells_who_decided_what_and_whose_turn_it_is(page):
    said = words_of(page.side)

    assert "初审 · 机关 r1" in said
    assert any(one.startswith("改后通过第 2 稿（改 1 处） · ") for one in said)
    assert "等待你的意见" in said
    assert "✓ 未发现个人敏感信息" in said


def test_an_article_read_for_the_first_time_opens_whole(page, qtbot, until):
    qtbot.keyClick(page.queue.list, Qt.Key.Key_J)
    until(lambda: page.presenter.page.title == "手抄党章")

    assert page.pane.view == "whole"
    assert page.pane.head.base.text().endswith("你第一次看这篇")
    assert not page.pane.head.views._buttons["changes"].isEnabled()
    assert "观众席座无虚席。" in page.pane.paper.toPlainText()


def test_j_and_k_walk_the_queue_and_stop_at_its_ends(page, qtbot, until):
    for key, title in (("j", "手抄党章"), ("j", "小课堂"), ("j", "小课堂"), ("k", "手抄党章")):
        qtbot.keyClicks(page.queue.list, key)
        until(lambda title=title: page.presenter.page and page.presenter.page.title == title)

    assert page.queue.list.currentIndex().row() == 1


def test_letters_are_keys_in_the_list_and_words_in_the_note(page, qtbot):
    qtbot.keyClicks(page.bar.note, "jk")

    assert page.bar.note.toPlainText() == "jk"
    assert page.presenter.page.title == "篮球赛"
    for widget in (page.queue.list, page.pane.paper, page.pane.changes):
        assert not widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_next_article_was_read_before_it_is_asked_for(page, in_review, until):
    until(lambda: page.presenter._ahead)
    shown = []
    page.presenter.opened.connect(shown.append)

    page.presenter.open_neighbour(1)

    assert [one.title for one in shown] == ["手抄党章"]


def test_clicking_a_row_opens_it(page, qtbot, until):
    place = page.queue.list.visualRect(page.queue.rows.index(2)).center()
    qtbot.mouseClick(page.queue.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    until(lambda: page.presenter.page.title == "小课堂")


def test_changes_are_walked_with_keys_and_told_in_words(page, qtbot):
    qtbot.keyClick(page.pane.changes, Qt.Key.Key_F7)

    assert page.pane.head.base.text() == "第 1 处（共 1 处）：删去“截止目前”；加上“最终”"
    assert page.pane.changes.accessibleDescription() == "删去“截止目前”；加上“最终”"
    qtbot.keyClick(page.pane.changes, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert page.pane.head.base.text().startswith("第 1 处")


def test_the_views_are_chosen_by_key_and_by_mouse(page, qtbot):
    qtbot.keyClick(page.pane.changes, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert page.pane.layers.currentWidget() is page.pane.paper

    page.pane.head.views._buttons["issue"].click()
    assert "还没有排进哪一期" in words_of(page.pane)


def test_another_base_can_be_chosen_where_there_are_several(page, in_review, until):
    article = in_review.articles[0]
    mark_read(in_review.reviewer, article, page.presenter.page.revision)
    withdraw_article(in_review.lin, article, "再改")
    edit(in_review.lin, article, "全部重写。")
    submit_article(in_review.lin, article)
    for name in ("r1", "r2"):
        in_review.office.settle()
        approve(in_review.office.desks[name], article)
    in_review.office.settle()
    page.room.tasks.look_around(page)
    page.presenter.open(article)
    until(lambda: page.presenter.page and len(page.presenter.page.bases) > 1)

    first, second = page.presenter.page.bases[:2]
    page._read_against(second.revision)
    until(lambda: page.presenter.page.compared.base.revision == second.revision)

    assert first.revision != second.revision


# --- other lists, empty and broken states ------------------------------------------------------


def test_all_and_done_are_lists_to_read(page, in_review, until):
    page.queue.tabs["all"].click()
    until(lambda: len(page.queue.rows.rows) == 3 and page.presenter.loaded)
    assert page.queue.heading.text() == "全部"
    assert {row.mark for row in page.queue.rows.rows} == {"终审"}

    page.queue.tabs["done"].click()
    until(lambda: page.presenter.loaded)
    until(lambda: page.queue.empty.words.text() == "你还没有签过意见。")
    assert not page.bar.isVisible()


def test_an_empty_queue_says_so_and_leads_on(app, qtbot, office, room_of, until):
    alone = office.join("alone", ["reviewer"], stages=[1])
    made = ReviewPage(room_of(alone))
    qtbot.addWidget(made)
    made.show()
    until(lambda: made.presenter.loaded)

    assert made.pane.empty.words.text() == "没有等你审的稿件。"
    made.pane.see_all.click()
    until(lambda: made.presenter.which == "all" and made.presenter.loaded)
    assert made.queue.empty.words.text() == "现在没有在审的稿件。"


def test_somebody_without_a_stage_reads_all_and_is_offered_no_decision(
    app, qtbot, room_of, in_review, until
):
    made = ReviewPage(room_of(in_review.lin))
    qtbot.addWidget(made)
    made.show()
    until(lambda: made.presenter.page is not None)

    assert made.presenter.which == "all"
    assert not made.bar.approve.isVisible()
    assert made.bar.barred.isVisible()


def test_a_newer_revision_is_told_and_nothing_moves_under_the_reader(
    page, in_review, reviewing, until
):
    article = in_review.articles[0]
    before = page.pane.changes.toPlainText()
    withdraw_article(in_review.lin, article, "再改")
    edit(in_review.lin, article, "全部重写。")
    submit_article(in_review.lin, article)
    in_review.office.settle()

    reviewing.tasks.tell_changed(frozenset({"*"}))
    until(page.pane.banner.act.isVisible)

    assert page.pane.banner.words.text() == "第 3 稿已经送到，你看到的还是第 2 稿。"
    assert page.pane.changes.toPlainText() == before
    assert not page.bar.approve.isEnabled()
    page.pane.banner.act.click()
    until(lambda: page.presenter.page.number == 3)


def test_away_from_the_folder_the_page_says_what_is_not_known(page, in_review, reviewing, until):
    def long_ago(desk):
        with desk.store.writing():
            HomeValues(desk.store._db).put(last_sync=1_000)

    page.pane.banner.hide()
    reviewing.tasks.command(page, long_ago)
    page.freshness.look()
    until(page.pane.banner.isVisible)

    assert page.pane.banner.words.text().endswith("尚未确认是否最新。")
    assert page.bar.approve.isEnabled()


def test_a_text_still_on_its_way_is_told_and_not_decided_on(page, in_review, reviewing, until):
    def lose(desk):
        revision = desk.standing(in_review.articles[1]).round.signed
        row = desk.store._db.execute(
            "select text from revision where revision = ?", (revision,)
        ).fetchone()
        with desk.store.writing():
            desk.store._db.execute("delete from text where id = ?", row)
        desk.note_news({"text/gone"})

    lost = []
    reviewing.tasks.command(page, lose, lambda _: lost.append(True))
    until(lambda: lost)
    page.presenter.open(in_review.articles[1])
    until(lambda: page.presenter.page and page.presenter.page.missing == "text_missing")

    assert page.pane.layers.currentWidget() is page.pane.empty
    assert not page.bar.approve.isEnabled()


def test_an_article_nobody_knows_is_told(page, until):
    page.open_at("z" * 20)

    until(lambda: page.pane.layers.currentWidget() is page.pane.empty)
    assert page.pane.empty.words.text()


def test_what_was_looked_at_long_enough_counts_as_read_on_this_pc(page, in_review, at_rest):
    page.presenter._dwell.timeout.emit()
    at_rest(page.room)

    assert len(read_marks(in_review.reviewer, in_review.articles[0])) == 1


def test_the_place_tells_how_many_wait_and_that_it_works_offline(page, qtbot):
    said = []
    page.status_changed.connect(lambda left, right: said.append((left, right)))
    with qtbot.waitSignal(page.badge_changed) as counted:
        page._show_lists()

    assert counted.args == [3]
    assert said[-1] == ("3 篇待审　　J / K 上下篇", "离线也可审，意见会在连上后同步")


@pytest.mark.parametrize("lang", ["en"], indirect=True)
def test_the_page_speaks_english(page):
    assert page.pane.head.base.text() == "Compared with draft 1, passed at 初审"
    assert page.bar.approve.text().startswith("Pass 终审")


def test_rows_keep_to_the_rules_of_models_and_are_spoken(qtbot, page):
    model = ReviewList()
    tester = QAbstractItemModelTester(model, FATAL)
    rows = page.queue.rows.rows

    model.show_rows(rows)
    model.show_rows(rows[:1])
    model.show_rows(())
    model.show_rows(rows)

    assert model.rowCount() == 3
    assert model.data(model.index(0), ROW_ROLE) == rows[0]
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "篮球赛，终审，大事要情 · 机关"
    assert model.data(model.index(9)) is None
    del tester


def test_everything_without_words_has_a_name(page):
    for widget in (
        page.queue.list, page.pane.paper, page.pane.changes, page.bar.note, page.pane.head.other,
    ):  # fmt: skip
        assert widget.accessibleName()
