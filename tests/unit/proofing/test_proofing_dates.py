import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.proofing.dates import date_faults
from workstation.proofing.numerals import number_of

DAYS = "一二三四五六日"


def faults_in(text):
    return [(hit.check, text[hit.start : hit.end], hit.suggestion) for hit in date_faults(text)]


@given(st.dates(dt.date(1949, 10, 1), dt.date(2099, 12, 31)), st.sampled_from(DAYS))
def test_a_date_and_its_weekday_must_agree(day, weekday):
    text = f"{day.year}年{day.month}月{day.day}日（星期{weekday}）上午"

    right = DAYS[day.weekday()]

    expected = [] if weekday == right else [("weekday", text[:-3], f"星期{right}")]
    assert faults_in(text) == expected


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("2016年10月15日，周五", "周六"),
        ("2016-10-15（周五）", "周六"),
        ("二〇一六年十月十五日星期五", "星期六"),
        ("2016年10月16日（星期六）", "星期日"),
        ("2016年10月15日礼拜天", "礼拜六"),
    ],
)
def test_a_wrong_weekday_is_found_in_other_forms(text, suggestion):
    assert [(name, right) for name, _, right in faults_in(text)] == [("weekday", suggestion)]


@pytest.mark.parametrize(
    "text",
    [
        "2016年10月15日（星期六）",
        "2016年10月16日（星期天）",
        "2016年10月15日，周一至周五照常开放",
        "每周五下班前报送",
        "10月15日（星期五）",
        "农历二月三十日",
        "2028年2月29日",
        "2月29日",
        "12个月30天",
        "庆祝建党95周年",
        "2021年庆祝建党100周年",
        "2020年启动、2021年庆祝建党一百周年",
        "1921年建党100周年",
        "公司成立20周年，2016年",
    ],
)
def test_what_cannot_be_contradicted_is_left_alone(text):
    assert faults_in(text) == []


@pytest.mark.parametrize("text", ["2026年2月29日", "4月31日", "13月1日", "二月三十日", "6月0日"])
def test_a_day_that_never_was_is_found(text):
    assert faults_in(text) == [("impossible_date", text, "")]


@pytest.mark.parametrize(
    ("text", "found", "suggestion"),
    [
        ("2016年是建党96周年", "建党96周年", "95周年"),
        ("2019年庆祝新中国成立六十九周年", "新中国成立六十九周年", "70周年"),
        ("二〇二一年，中国共产党成立101周年", "中国共产党成立101周年", "100周年"),
        ("2016年和2017年庆祝建军80周年", "建军80周年", ""),
    ],
)
def test_an_anniversary_that_does_not_add_up_is_found(text, found, suggestion):
    assert faults_in(text) == [("anniversary", found, suggestion)]


def test_an_anniversary_is_measured_by_its_own_sentence():
    assert faults_in("2016年开了会。庆祝建党100周年！2021年见。") == []


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("16", 16),
        ("二〇一六", 2016),
        ("十", 10),
        ("十六", 16),
        ("九十五", 95),
        ("一百", 100),
        ("一百零五", 105),
        ("三十", 30),
        ("百百", None),
        ("十百", None),
        ("一二十", None),
        ("", None),
    ],
)
def test_numerals_are_read_as_written(numeral, value):
    assert number_of(numeral) == value


@pytest.mark.timeout(30)
@pytest.mark.parametrize("unit", ["2016年", "1月", "周年", "十", "农历", "2016年建党96周年"])
def test_a_wall_of_dates_is_read_to_its_end(unit):
    text = unit * (100_000 // len(unit))

    assert all(found in text for _, found, _ in faults_in(text))
