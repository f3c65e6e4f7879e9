"""Weeks, months and days: ISO weeks, runs of weeks, the zone in which a moment becomes a day."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.errors import Refused
from workstation.domain.weeks import (
    Present,
    Week,
    last_day_of_month,
    last_weeks,
    month_before,
    read_day,
    read_due,
    read_month,
    read_week,
    weeks_in_a_row,
    yearly_days,
)

BEIJING = timezone(timedelta(hours=8))
NOW = Week(2016, 46)


def test_a_moment_becomes_a_day_where_one_sits():
    late = int(datetime(2016, 11, 20, 20, tzinfo=UTC).timestamp() * 1000)

    assert Present(late, UTC).today == date(2016, 11, 20)
    assert Present(late, BEIJING).today == date(2016, 11, 21)
    assert (Present(late, UTC).week, Present(late, BEIJING).week) == (NOW, Week(2016, 47))


def test_the_first_days_of_january_may_belong_to_the_last_week_of_the_old_year():
    assert Week.of(date(2021, 1, 3)) == Week(2020, 53)
    assert Week(2021, 1).before() == Week(2020, 53)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_a_weeks_name_leads_back_to_it(day):
    week = Week.of(day)

    assert read_week(week.name) == week
    assert week.monday <= day < week.monday + timedelta(days=7)


@pytest.mark.parametrize("text", ["", "2016-46", "2016-W54", "2016-W00", "2021-W53", "0000-W01"])
def test_what_is_no_week_is_refused(text):
    with pytest.raises(Refused, match="bad_week"):
        read_week(text)


@pytest.mark.parametrize("text", ["", "2016-13", "2016-00", "2016-1", "0000-01", "11月"])
def test_what_is_no_month_is_refused(text):
    with pytest.raises(Refused, match="bad_month"):
        read_month(text)


@pytest.mark.parametrize("text", ["", "11-20", "2016-11-31", "昨天"])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(Refused, match="bad_date"):
        read_day(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [("2016-11-20", "2016-11-20"), (" 2016-11-20 17:00 ", "2016-11-20T17:00"),
     ("2016-11-20T17:00:30", "2016-11-20T17:00")],
)  # fmt: skip
def test_a_due_date_is_a_day_or_a_day_and_a_time(text, kept):
    assert read_due(text) == kept


@pytest.mark.parametrize("text", ["明天", "2016-11-20T25:00", "2016-11-20T17:00+08:00", ""])
def test_what_is_no_due_date_is_refused(text):
    with pytest.raises(Refused, match="bad_due"):
        read_due(text)


def test_a_run_ends_with_the_first_silent_week():
    voiced = {NOW, NOW.before(), NOW.before(2), NOW.before(4)}

    assert weeks_in_a_row(voiced, NOW) == 3


def test_the_running_week_breaks_no_run_while_it_is_silent():
    assert weeks_in_a_row({NOW.before(), NOW.before(2)}, NOW) == 2
    assert weeks_in_a_row({NOW.before(2)}, NOW) == 0
    assert weeks_in_a_row(set(), NOW) == 0


def test_the_last_weeks_end_with_this_one():
    weeks = last_weeks(Week(2017, 2), 4)

    assert [week.name for week in weeks] == ["2016-W51", "2016-W52", "2017-W01", "2017-W02"]


def test_months_lead_back_over_new_year_and_know_their_last_day():
    assert month_before("2017-01") == "2016-12"
    assert last_day_of_month(date(2016, 2, 3)) == date(2016, 2, 29)
    assert last_day_of_month(date(2016, 12, 31)) == date(2016, 12, 31)


def test_a_yearly_date_comes_each_year_and_the_29th_of_february_only_in_some():
    span = date(2015, 12, 1), date(2017, 12, 31)

    assert len(yearly_days(12, 4, *span)) == 3
    assert yearly_days(2, 29, *span) == (date(2016, 2, 29),)
