"""工作台 on screen: what waits, this week, the coming days; by mouse and by keyboard."""

from datetime import datetime

import pytest
from desk_on_screen import noon, rows_of, words_of
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from offices import a_text, approve, write
from workstation.domain import bodies
from workstation.domain.errors import Unavailable
from workstation.domain.ids import IssueId, PlanId, new_id
from workstation.ui.desk.asking import NodeSheet, RecommendSheet, SilenceSheet
from workstation.ui.desk.page import DeskPage
from workstation.ui.desk.waiting_rows import waiting_row
from workstation.ui.theme import dress
from workstation.usecases.articles import new_article
from workstation.usecases.deadlines import set_due
from workstation.usecases.newsdesk import Waiting
from workstation.usecases.nodes import own_nodes
from workstation.usecases.office import set_register
from workstation.usecases.planning import add_node
from workstation.usecases.reviewing import return_revision, submit_article

PRIVATE = "身份证号 11010519491231002X。"
LEFT, ENTER = Qt.MouseButton.LeftButton, Qt.Key.Key_Return


def click_row(view, place):
    spot = view.visualRect(view.model().index(place, 0)).center()
    QTest.mouseClick(view.viewport(), LEFT, pos=spot)


def an_issue(desk, number, articles, date=""):
    issue = IssueId(new_id())
    with desk.change() as change:
        change.record("issue", bodies.Issue(issue=issue))
        set_register(change, f"issue/{issue}", "number", value=number)
        if date:
            set_register(change, f"issue/{issue}", "date", value=date)
        for position, article in enumerate(articles):
            change.record("place", bodies.Place(issue=issue, article=article, position=position))
    return issue


def published(desk, number, **fields):
    """Let an article go out in an issue of its own, now."""
    article, revision = write(desk, "正文。", **fields)
    issue, plan = an_issue(desk, number, [article]), PlanId(new_id())
    with desk.change() as change:
        piece = bodies.PlannedArticle(article, revision, late_text="")
        change.record(
            "plan",
            bodies.Plan(plan=plan, issue=issue, channel="web", account="", mode="",
                        articles=(piece,), under=desk.membership.head),
        )  # fmt: skip
        intent = change.record("intent", bodies.Intent(plan=plan, step="settle", attempt=1))
        change.record(
            "outcome",
            bodies.Outcome(plan=plan, intent=intent, step="settle", state="done", refs={}),
        )
    return article


def held(desk, title):
    return new_article(desk, a_text(PRIVATE, title=title), column="yaoqing").article


# --- an office that begins -----------------------------------------------------------------------


def test_an_empty_office_is_shown_its_first_steps(page):
    said = words_of(page)

    assert "第一周这样开始" in said
    assert "邀请同事" in said
    assert "没有等你处理的事。" in said
    assert not page.cadence.isVisible()


def test_each_step_begins_where_it_belongs(page, gone_to):
    for step in ("invite", "write", "submit", "compose", "publish"):
        page.steps.step_asked.emit(step)

    assert gone_to == [
        ("settings", "members/invite"), ("articles", "do/import_files"), ("articles", ""),
        ("publish", ""), ("publish", ""),
    ]  # fmt: skip


def test_the_steps_go_with_the_first_publication(office, page, room, until):
    room.tasks.command(room, lambda desk: published(desk, 1))

    until(page.cadence.isVisible)
    assert "已发布 1 篇" in words_of(page.week)
    assert "最近发布：第 1 期 →" in words_of(page.waiting)


def test_the_date_and_the_week_stand_at_the_head(page):
    assert page.day.text() == "7月8日 星期三"
    assert page.week_line.text() == "2026 年第 28 周"


def test_what_begins_an_article_is_asked_of_its_place(page, gone_to):
    for act in (page.import_word, page.import_photos, page.begin):
        QTest.mouseClick(act, LEFT)

    assert gone_to == [
        ("articles", "do/import_files"), ("gallery", "do/import_photos"),
        ("articles", "do/new_article"),
    ]  # fmt: skip


# --- what waits ----------------------------------------------------------------------------------


def test_a_click_and_enter_open_what_waits(page, room, office, gone_to, until):
    room.tasks.command(room, lambda desk: [held(desk, "甲"), held(desk, "乙")])
    until(lambda: len(rows_of(page.waiting.list)) == 2)
    first, second = (row.waiting.target for row in rows_of(page.waiting.list))

    click_row(page.waiting.list, 1)
    page.waiting.list.setFocus()
    QTest.keyClick(page.waiting.list, Qt.Key.Key_Up)
    QTest.keyClick(page.waiting.list, ENTER)

    assert [("articles", second.partition("/")[2]), ("articles", first.partition("/")[2])] == (
        gone_to
    )


def test_a_reviewer_sees_the_stage_the_author_and_when_it_is_due(office, room_of, page_of):
    anna = office.join("anna", ["reviewer"], stages=[1])
    lin = office.join("lin", ["liaison"])
    office.clock.now = noon("2026-07-08")
    article, _ = write(lin, "请审核。", title="篮球赛", author="王磊", branch="机关")
    submit_article(lin, article)
    set_due(lin, article, "2026-07-09")
    office.settle()

    page = page_of(room_of(anna))

    (row,) = rows_of(page.waiting.list)
    assert (row.mark, row.title) == ("待我初审", "篮球赛")
    assert row.below == "机关 · 王磊 · 明天前"
    assert row.spoken == "篮球赛、待我初审、机关 · 王磊 · 明天前"
    assert page.waiting.count.text() == "1"


def test_a_review_opens_in_the_place_for_reviews(office, room_of, page_of):
    anna = office.join("anna", ["reviewer"], stages=[1])
    lin = office.join("lin", ["liaison"])
    article, _ = write(lin, "请审核。")
    submit_article(lin, article)
    office.settle()
    room = room_of(anna)
    places = []
    room.go.connect(lambda place, target: places.append((place, target)))

    click_row(page_of(room).waiting.list, 0)

    assert places == [("review", article)]


def test_a_liaison_reads_why_an_article_came_back(office, room_of, page_of):
    anna = office.join("anna", ["reviewer"], stages=[1])
    lin = office.join("lin", ["liaison"])
    article, _ = write(lin, "请审核。", title="专题党课预告")
    submit_article(lin, article)
    office.settle()
    return_revision(anna, article, anna.standing(article).round.signed, "请补上日期。")
    office.settle()

    page = page_of(room_of(lin))

    (row,) = rows_of(page.waiting.list)
    assert (row.mark, row.title, row.below) == (
        "退回修改", "专题党课预告", "anna退回 · 请补上日期。",
    )  # fmt: skip


def test_a_liaison_is_offered_nothing_of_the_offices_planning(office, room_of, page_of):
    lin = office.join("lin", ["liaison"])

    page = page_of(room_of(lin))

    assert not page.week.silent.isVisible()
    assert not page.week.compose.isVisible()
    assert not page.nodes.add.isVisible()
    assert "邀请同事" not in words_of(page)


def test_a_row_stays_chosen_when_the_list_changes(page, room, until):
    room.tasks.command(room, lambda desk: [held(desk, "甲"), held(desk, "乙")])
    until(lambda: len(rows_of(page.waiting.list)) == 2)
    page.waiting.list.setCurrentIndex(page.waiting.model.index(1, 0))
    chosen = page.waiting.list.currentIndex().data()

    room.tasks.command(room, lambda desk: held(desk, "丙"))
    until(lambda: len(rows_of(page.waiting.list)) == 3)

    assert page.waiting.list.currentIndex().data() == chosen


def test_everything_that_can_wait_has_words_and_a_place(page, gone_to):
    kinds = {
        "review": "article/a", "returned": "article/a", "returned_branch": "article/a",
        "held": "article/a", "conflict": "article/a", "number_twice": "issue/9",
        "ready": "issue/9", "drafted": "issue/9", "needs_person": "plan/p", "failed": "plan/p",
        "under_way": "plan/p", "asking": "device/d", "value": "value/issue/i/date",
        "claim": "claim/p", "entry": "entry/e", "fork": "fork/d", "cloned": "cloned/d",
    }  # fmt: skip
    for reason, target in kinds.items():
        waiting = Waiting(reason=reason, target=target, number=9, count=4, person="王磊")
        row = waiting_row(waiting, datetime(2026, 7, 8, 12))  # noqa: DTZ001 - due dates have none
        assert row.mark != reason, reason
        assert row.title, reason
        page.open_waiting(waiting)

    assert len(gone_to) == len(kinds)
    assert {place for place, _ in gone_to} == {
        "review", "articles", "publish", "settings", "conflicts",
    }  # fmt: skip


# --- this week -----------------------------------------------------------------------------------


def test_a_silent_week_says_so_and_takes_a_reason(page, room, until, qtbot):
    assert "还没有发布" in words_of(page.week)
    QTest.mouseClick(page.week.silent, LEFT)
    sheet = page.findChild(SilenceSheet)
    assert not sheet.accept_button.isEnabled()

    QTest.keyClicks(sheet.reason, "Training")
    QTest.mouseClick(sheet.accept_button, LEFT)

    until(lambda: "本周不发" in page.week.headline.text())
    assert "原因：Training" in words_of(page.week)
    assert not page.week.silent.isVisible()
    QTest.mouseClick(page.week.voice, LEFT)
    until(lambda: "还没有发布" in page.week.headline.text())


def test_a_refused_reason_stays_in_the_field_with_what_is_wrong(page, until):
    page.ask_silence()
    sheet = page.findChild(SilenceSheet)
    sheet.reason.setPlainText(PRIVATE)

    QTest.mouseClick(sheet.accept_button, LEFT)

    until(sheet.complaint.isVisible)
    assert sheet.words() == PRIVATE
    assert sheet.accept_button.isEnabled()
    assert sheet.isVisible()
    sheet.reject()


def test_escape_leaves_a_question_without_an_act(page, until):
    page.ask_silence()
    sheet = page.findChild(SilenceSheet)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)

    assert not sheet.isVisible()
    assert page.presenter.day.cadence.week.silent_reason == ""


def test_the_next_issue_and_usable_pieces_lead_to_their_places(office, room, page_of, gone_to):
    for stage in (1, 2, 3):
        office.join(f"r{stage}", ["reviewer"], stages=[stage])
    office.clock.now = noon("2026-07-08")
    ready, free = (write(office.boss, "正文。", title=title)[0] for title in ("甲", "乙"))
    for article in (ready, free):
        submit_article(office.boss, article)
        for stage in (1, 2, 3):
            office.settle()
            approve(office.desks[f"r{stage}"], article)
    office.settle()
    an_issue(office.boss, 11, [ready], date="2026-07-08")

    page = page_of(room)

    assert "可用稿 1 篇\n乙" in words_of(page.week)
    assert "第 11 期\n1 篇均已终审、计划今天发布" in words_of(page.week)
    (row,) = rows_of(page.waiting.list)
    assert (row.mark, row.title) == ("可发布", "第 11 期（1 篇，均已终审）")
    for act in (page.week.publish, page.week.usable, page.week.issue):
        QTest.mouseClick(act, LEFT)
    click_row(page.waiting.list, 0)
    assert gone_to == [
        ("publish", "11"), ("articles", free), ("publish", "11"), ("publish", "11"),
    ]  # fmt: skip


def test_a_long_silence_is_counted_in_days(office, room, page_of):
    office.clock.now = noon("2026-07-08")
    published(office.boss, 1)
    office.clock.now = noon("2026-07-20")

    page = page_of(room)

    assert "已有 12 天没有发布" in words_of(page.week)


# --- weeks, months, columns ----------------------------------------------------------------------


def test_the_weeks_are_told_in_words_too(office, room, page_of, qtbot):
    office.clock.now = noon("2026-07-08")
    published(office.boss, 1)

    page = page_of(room)
    chart = page.cadence.chart

    assert "第 28 周（07-06 – 07-12）：1 篇" in chart.accessibleDescription()
    assert "第 27 周（06-29 – 07-05）：没有发布" in chart.accessibleDescription()
    place = QPointF(chart.width() - 4, chart.height() / 2)
    assert chart.bar_at(place).now
    spot = place.toPoint()
    hint = QHelpEvent(QEvent.Type.ToolTip, spot, chart.mapToGlobal(spot))
    assert QApplication.sendEvent(chart, hint)


def test_columns_tell_their_month_and_their_last_day(office, room, page_of):
    office.clock.now = noon("2026-07-08")
    published(office.boss, 1)

    said = words_of(page_of(room).columns)

    assert said.count("本月 0 篇") == 3
    assert "本月 1 篇\n上次 07-08" in said


def test_an_editor_recommends_a_piece_and_takes_it_back(office, room, page_of, until):
    office.clock.now = noon("2026-07-08")
    published(office.boss, 1, title="获奖的背后")
    page = page_of(room)
    until(lambda: "7月 待推荐" in words_of(page.cadence))
    (mark,) = [b for b in page.cadence.findChildren(QWidget) if b.property("look") == "mark"]

    QTest.mouseClick(mark, LEFT)
    until(lambda: page.findChild(RecommendSheet))
    sheet = page.findChild(RecommendSheet)
    QTest.keyClick(sheet, ENTER)
    until(lambda: "7月《获奖的背后》" in words_of(page.cadence))

    page.ask_good_piece(page.presenter.day.cadence.months[-1])
    until(lambda: any(one.isVisible() for one in page.findChildren(RecommendSheet)))
    again = next(one for one in page.findChildren(RecommendSheet) if one.isVisible())
    QTest.mouseClick(again.remove, LEFT)
    until(lambda: "7月 待推荐" in words_of(page.cadence))


def test_with_nothing_out_there_is_nothing_to_recommend(page, until):
    page.ask_good_piece(page.presenter.day.cadence.months[-1])
    until(lambda: page.findChild(RecommendSheet))
    sheet = page.findChild(RecommendSheet)

    assert "还没有发布" in words_of(sheet)
    assert not sheet.accept_button.isEnabled()
    QTest.keyClick(sheet, ENTER)
    assert sheet.isVisible()
    sheet.reject()


# --- coming days ---------------------------------------------------------------------------------


def test_a_date_is_added_changed_and_taken_out(page, office, until):
    QTest.mouseClick(page.nodes.add, LEFT)
    sheet = page.findChild(NodeSheet)
    assert not sheet.accept_button.isEnabled()
    sheet.what.setText("知识竞赛颁奖")
    sheet.note.setText("拍照：第三支部")
    QTest.keyClick(sheet.note, ENTER)
    until(lambda: "知识竞赛颁奖" in [row.title for row in rows_of(page.nodes.list)])
    (row,) = [row for row in rows_of(page.nodes.list) if row.node.kind == "own"]
    assert (row.day, row.note, row.tint) == ("07-08 周三", "拍照：第三支部", "red")

    page.nodes.list.setCurrentIndex(page.nodes.model.index(0, 0))
    QTest.keyClick(page.nodes.list, ENTER)
    change = next(one for one in page.findChildren(NodeSheet) if one.isVisible())
    assert change.what.text() == "知识竞赛颁奖"
    change.what.setText("竞赛")
    QTest.mouseClick(change.accept_button, LEFT)
    until(lambda: "竞赛" in [row.title for row in rows_of(page.nodes.list)])

    click_row(page.nodes.list, 0)
    gone = next(one for one in page.findChildren(NodeSheet) if one.isVisible())
    QTest.mouseClick(gone.remove, LEFT)
    until(lambda: not [row for row in rows_of(page.nodes.list) if row.node.kind == "own"])
    assert own_nodes(office.boss) == ()


def test_what_a_date_may_not_say_is_told_beside_it(page, until):
    page.ask_node()
    sheet = page.findChild(NodeSheet)
    sheet.what.setText("联系 13800138000")

    QTest.mouseClick(sheet.accept_button, LEFT)

    until(sheet.complaint.isVisible)
    assert sheet.what.text() == "联系 13800138000"
    sheet.reject()


def test_other_days_lead_to_what_they_are_about(office, room, page_of, gone_to):
    office.clock.now = noon("2026-07-08")
    article, _ = write(office.boss, "正文。", title="篮球赛")
    set_due(office.boss, article, "2026-07-09T17:00")
    an_issue(office.boss, 11, [article], date="2026-07-10")
    page = page_of(room)
    rows = rows_of(page.nodes.list)

    for row in rows[:2]:
        page.open_node(row.node)

    assert [(row.title, row.note) for row in rows[:2]] == [
        ("《篮球赛》截止", "17:00"), ("第 11 期发布", ""),
    ]  # fmt: skip
    assert gone_to == [("articles", article), ("publish", "11")]


def test_an_administrator_does_without_the_dates_that_ship(page, until, office, room_of, page_of):
    office.clock.now = noon("2026-07-28")
    page.presenter.reload()
    until(lambda: "建军节" in [row.title for row in rows_of(page.nodes.list)])

    page.commemorations.trigger()

    until(lambda: "建军节" not in [row.title for row in rows_of(page.nodes.list)])
    assert not page.commemorations.isChecked()
    lin = office.join("lin", ["liaison"])
    assert not page_of(room_of(lin)).commemorations.isEnabled()


def test_columns_stand_in_rows_of_one_length(page, qtbot):
    for width, across in ((1300, 4), (700, 2), (300, 1)):
        page.columns.resize(width, 60)

        assert page.columns._across == across


# --- living with change --------------------------------------------------------------------------


def test_a_desk_off_screen_reads_nothing_and_catches_up(page, room, at_rest, until):
    page.left()
    room.tasks.command(room, lambda desk: held(desk, "甲"))
    at_rest(room)
    asleep = len(rows_of(page.waiting.list))

    page.shown()

    until(lambda: len(rows_of(page.waiting.list)) == 1)
    assert asleep == 0


def test_a_desk_may_be_closed_while_its_answer_is_under_way(room, at_rest, told, qtbot):
    page = DeskPage(room)
    page.shown()
    page.deleteLater()
    qtbot.wait(0)

    at_rest(room)

    assert told == []


def test_a_home_that_cannot_be_read_is_told_and_the_desk_stays(page, told, until, monkeypatch):
    def away(_desk, _now):
        raise Unavailable("home_unreachable")

    # The disk itself cannot be taken away in a test; what it ends with can.
    monkeypatch.setattr("workstation.ui.desk.presenter.look_at_desk", away)

    page.presenter.reload()

    until(lambda: told)
    assert told[0].kind == "warn"
    assert page.day.text() == "7月8日 星期三"


@pytest.mark.parametrize("lang", ["zh_CN", "en"], indirect=True)
def test_no_placeholder_and_no_foreign_word_is_left(office, room, page_of, lang):
    office.clock.now = noon("2026-07-08")
    published(office.boss, 1, title="获奖的背后")
    held(office.boss, "慰问")
    add_node(office.boss, "2026-07-09", "竞赛")

    page = page_of(room)

    said = words_of(page) + "".join(row.spoken for row in rows_of(page.waiting.list))
    said += page.cadence.chart.accessibleDescription()
    assert "%n" not in said
    assert "{" not in said
    if lang == "zh_CN":
        assert not [word for word in said.replace("Word", "").split() if word.isascii()
                    and word.isalpha()]  # fmt: skip
    else:
        assert "1 piece published" in said


@pytest.mark.parametrize("percent", [100, 150])
def test_no_label_is_cut_off(office, room, page_of, app, percent):
    dress(app, "light", percent=percent)
    office.clock.now = noon("2026-07-08")
    published(office.boss, 1, title="获奖的背后")
    page = page_of(room)
    page.resize(940, 600)
    QApplication.processEvents()

    plain = [one for one in page.findChildren(QLabel) if type(one) is QLabel and one.isVisible()]
    cut = [one.text() for one in plain if not one.wordWrap()
           and one.width() < one.fontMetrics().horizontalAdvance(one.text())]  # fmt: skip

    assert plain
    assert not cut
    dress(app, "light")
