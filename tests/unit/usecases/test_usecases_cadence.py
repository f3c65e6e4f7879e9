"""每周都有声音, 每月推出好文: weeks counted by what readers saw, reasons, columns, good pieces."""

import pytest
from desk_scenes import an_issue, approved, go_out, moment, present, published

from offices import COLUMN, write
from workstation.domain.errors import Refused
from workstation.usecases.cadence import cadence, good_pieces, recommendable
from workstation.usecases.office import set_register
from workstation.usecases.planning import (
    keep_silent,
    recommend_nothing,
    recommend_piece,
    speak_after_all,
)
from workstation.usecases.reviewing import withdraw_article

WEDNESDAY = present("2026-08-12T10:00")  # week 33; the office was founded in week 28


@pytest.fixture
def desk(office):
    return office.boss


def week(desk, now=WEDNESDAY):
    return cadence(desk, now).week


def test_a_new_office_has_said_nothing_yet(desk):
    told = week(desk)

    assert (told.week, told.monday, told.published) == ("2026-W33", "2026-08-10", 0)
    assert (told.in_a_row, told.days_since, told.last_issue) == (0, -1, None)


def test_weeks_in_a_row_are_counted_up_to_the_last_one(desk):
    for number, day in enumerate(("07-14", "07-22", "07-30", "08-05"), start=1):
        published(desk, number, f"2026-{day}T10:00")

    told = week(desk)

    assert (told.published, told.in_a_row, told.days_since) == (0, 4, 7)
    assert (told.last_issue.number, told.last_issue.day) == (4, "2026-08-05")


def test_a_silent_week_ends_the_run_whatever_reason_it_has(desk):
    published(desk, 1, "2026-07-22T10:00")
    keep_silent(desk, WEDNESDAY, "全员防汛。", "2026-W31")
    published(desk, 2, "2026-08-05T10:00")

    told = cadence(desk, WEDNESDAY)

    assert told.week.in_a_row == 1
    assert [(bar.number, bar.published, bar.silent_reason) for bar in told.bars[-4:]] == [
        (30, 1, ""), (31, 0, "全员防汛。"), (32, 1, ""), (33, 0, ""),
    ]  # fmt: skip


def test_twelve_weeks_are_shown_and_the_last_is_this_one(desk):
    bars = cadence(desk, WEDNESDAY).bars

    assert len(bars) == 12
    assert [bar.now for bar in bars] == [False] * 11 + [True]


def test_a_week_begins_on_monday_where_one_sits(desk):
    published(desk, 1, "2026-08-10T00:30")  # still Sunday at Greenwich

    assert week(desk).published == 1


def test_a_piece_counts_once_by_the_moment_it_went_out(desk):
    article, revision = write(desk, "正文。")
    issue = an_issue(desk, 1, [article])
    desk.now_ms.now = moment("2026-08-03T09:00")
    pieces = [(article, revision)]
    go_out(desk, issue, pieces, laid_down=moment("2026-07-20T09:00"))
    desk.now_ms.now = moment("2026-08-11T09:00")
    go_out(desk, issue, pieces, channel="file")

    told = cadence(desk, WEDNESDAY)

    assert [bar.published for bar in told.bars[-5:]] == [0, 0, 0, 1, 0]


def test_a_draft_in_wechats_box_is_no_voice(desk):
    article, revision = write(desk, "正文。")
    issue = an_issue(desk, 1, [article])
    desk.now_ms.now = moment("2026-08-11T09:00")
    go_out(desk, issue, [(article, revision)], channel="wechat", mode="draft")

    told = week(desk)

    assert (told.published, told.last_issue) == (0, None)
    assert told.next_issue.state == "drafted"


def test_what_was_taken_back_does_not_count(desk):
    article = published(desk, 1, "2026-08-11T09:00")
    withdraw_article(desk, article, "名单有误。")

    assert week(desk).published == 0


def test_columns_tell_this_months_pieces_and_the_last_day(desk):
    for number, day in enumerate(("07-29", "08-04", "08-11"), start=1):
        published(desk, number, f"2026-{day}T10:00")

    told = {one.column: one for one in cadence(desk, WEDNESDAY).columns}

    assert (told[COLUMN].this_month, told[COLUMN].last) == (2, "2026-08-11")
    assert (told["fengcai"].this_month, told["fengcai"].last) == (0, "")
    assert list(told) == ["xiaoketang", "yaoqing", "shunjian", "fengcai"]


def test_usable_pieces_are_approved_and_in_no_issue(office):
    for stage in (1, 2, 3):
        office.join(f"r{stage}", ["reviewer"], stages=[stage])
    lin = office.join("lin", ["liaison"])
    free = approved(office, lin, "r1", "r2", "r3", title="手抄党章")
    taken = approved(office, lin, "r1", "r2", "r3", title="党务简报")
    an_issue(office.boss, 1, [taken])

    told = week(office.boss)

    assert (told.usable, [one.article for one in told.pieces]) == (1, [free])
    assert (told.next_issue.number, told.next_issue.state) == (1, "ready")
    assert (told.next_issue.articles, told.next_issue.approved) == (1, 1)


def test_a_liaison_hears_of_all_usable_pieces_and_the_names_of_the_own_branch(office):
    for stage in (1, 2, 3):
        office.join(f"r{stage}", ["reviewer"], stages=[stage])
    lin = office.join("lin", ["liaison"], branch="机关")
    zhao = office.join("zhao", ["liaison"], branch="第三支部")
    own = approved(office, lin, "r1", "r2", "r3", title="手抄党章", branch="机关")

    theirs, mine = week(zhao), week(lin)

    assert (mine.usable, [one.article for one in mine.pieces]) == (1, [own])
    assert (theirs.usable, theirs.pieces) == (1, ())


def test_the_next_issue_is_not_one_that_was_left_behind(desk):
    article, _ = write(desk, "正文。")
    an_issue(desk, 3, [article])
    published(desk, 10, "2026-08-04T10:00")

    assert week(desk).next_issue is None

    an_issue(desk, 11, [article])

    assert (week(desk).next_issue.number, week(desk).next_issue.state) == (11, "composed")


def test_nothing_this_week_needs_a_reason_and_can_be_taken_back(office, desk):
    keep_silent(desk, WEDNESDAY, " 本周参加集中培训。 ")
    said = week(desk).silent_reason
    speak_after_all(desk, WEDNESDAY)

    assert (said, week(desk).silent_reason) == ("本周参加集中培训。", "")
    for reason, code in (
        ("  ", "reason_missing"),
        ("长" * 201, "reason_too_long"),
        ("请联系 13800138000。", "blocked_by_findings"),
    ):
        with pytest.raises(Refused, match=code):
            keep_silent(desk, WEDNESDAY, reason)


def test_a_liaison_plans_nothing_for_the_office(office):
    lin = office.join("lin", ["liaison"])
    article = published(office.boss, 1, "2026-08-11T10:00")
    office.settle()

    for act in (
        lambda: keep_silent(lin, WEDNESDAY, "本周不发。"),
        lambda: speak_after_all(lin, WEDNESDAY),
        lambda: recommend_piece(lin, WEDNESDAY, article),
        lambda: recommend_nothing(lin, WEDNESDAY),
    ):
        with pytest.raises(Refused, match="not_allowed"):
            act()


def test_editors_recommend_a_piece_for_each_month(desk):
    july = published(desk, 1, "2026-07-15T10:00", title="获奖的背后")
    august = published(desk, 2, "2026-08-05T10:00", title="喜欢并热爱的声音")

    before = good_pieces(desk, WEDNESDAY)
    recommend_piece(desk, WEDNESDAY, july, "2026-07")
    recommend_piece(desk, WEDNESDAY, august)
    chosen = good_pieces(desk, WEDNESDAY)
    recommend_nothing(desk, WEDNESDAY)

    assert [(one.month, one.title) for one in before] == [("2026-08", "")]
    assert [(one.month, one.title) for one in chosen] == [
        ("2026-07", "获奖的背后"), ("2026-08", "喜欢并热爱的声音"),
    ]  # fmt: skip
    assert [one.title for one in good_pieces(desk, WEDNESDAY)] == ["获奖的背后", ""]


def test_only_what_readers_have_seen_is_recommended(desk):
    article, _ = write(desk, "还没有发布。")

    with pytest.raises(Refused, match="not_published"):
        recommend_piece(desk, WEDNESDAY, article)


def test_pieces_of_this_month_and_the_last_stand_to_choose(desk):
    published(desk, 1, "2026-06-30T10:00", title="六月")  # the clock stands in July already
    published(desk, 2, "2026-07-15T10:00", title="七月")
    published(desk, 3, "2026-08-05T10:00", title="八月")

    september = present("2026-09-02T10:00")

    assert [one.title for one in recommendable(desk, september)] == ["八月"]
    assert [one.title for one in recommendable(desk, WEDNESDAY)][:2] == ["八月", "七月"]


def test_a_reason_that_a_colleague_gave_is_heard_everywhere(office):
    edda = office.join("edda", ["editor"])
    keep_silent(edda, WEDNESDAY, "全员培训。")
    office.settle()

    assert week(office.boss).silent_reason == "全员培训。"


def test_what_a_tampered_program_of_a_liaison_plans_counts_nowhere(office):
    lin = office.join("lin", ["liaison"])
    article = published(office.boss, 1, "2026-08-11T10:00")
    office.settle()
    with lin.change() as change:
        set_register(change, "month/2026-08", "good", value=article)
        set_register(change, "week/2026-W33", "silent", words="本周不发。")
    office.settle()

    assert good_pieces(office.boss, WEDNESDAY)[-1].article == ""
    assert week(office.boss).silent_reason == ""
