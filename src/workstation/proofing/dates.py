"""Dates that cannot be: a wrong weekday, a day that never was, an anniversary that does not add up.

Only what the text itself says is compared; no clock is read. Texts come without invisible
characters (`folding.seen`).
"""

import datetime as dt
import re
from collections.abc import Iterator

from workstation.proofing.numerals import CHINESE_DIGITS, number_of
from workstation.proofing.scanning import Hit

_YEAR = rf"(?:\d{{4}}|[{CHINESE_DIGITS}]{{4}})"
_PART = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_DAYS = "一二三四五六日"
_DAY_VALUES = {char: value for value, char in enumerate(_DAYS)} | {"天": 6}

_WEEKDAY = re.compile(
    rf"(?<!\d)(?P<year>{_YEAR})(?:年|[-./])(?P<month>{_PART})(?:月|[-./])(?P<day>{_PART})[日号]?"
    r"[（(，,、 ]{0,2}(?P<word>星期|周|礼拜)(?P<weekday>[一二三四五六日天])(?![至到和及、—~～-])"
)
_DATE = re.compile(
    rf"(?:(?P<year>{_YEAR})年)?(?<![\d十一二三四五六七八九])(?P<month>{_PART})月(?P<day>{_PART})[日号]"
)
_LEAP_YEAR = 2000
_LUNAR = re.compile(r"[农阴夏旧]历[^，。；\n]{0,8}$")
_LUNAR_REACH = 12

_FOUNDED = {
    "辛亥革命": 1911,
    "五四运动": 1919,
    "中国共产党成立": 1921,
    "中国共产党建党": 1921,
    "建党": 1921,
    "中国共产主义青年团成立": 1922,
    "共青团成立": 1922,
    "建团": 1922,
    "中国人民解放军建军": 1927,
    "建军": 1927,
    "红军长征胜利": 1936,
    "抗日战争胜利": 1945,
    "抗战胜利": 1945,
    "新中国成立": 1949,
    "中华人民共和国成立": 1949,
    "改革开放": 1978,
    "香港回归祖国": 1997,
    "香港回归": 1997,
    "澳门回归祖国": 1999,
    "澳门回归": 1999,
}
_ANNIVERSARY = re.compile(
    rf"(?P<event>{'|'.join(sorted(_FOUNDED, key=len, reverse=True))})[”\"’]?的?第?"
    r"(?P<count>\d{1,3}|[一二三四五六七八九十百零〇]{1,6})周年"
)
_SENTENCE = re.compile(r"[^。！？!?\n]+")
_YEAR_NAMED = re.compile(rf"(?<!\d)({_YEAR})年")


def date_faults(text: str) -> Iterator[Hit]:
    """Yield the dates in `text` that contradict the calendar or each other."""
    if "月" in text or "周" in text or "星期" in text or "礼拜" in text:
        yield from _wrong_weekdays(text)
        yield from _impossible_dates(text)
    if "周年" in text:
        for sentence in _SENTENCE.finditer(text):
            yield from _wrong_anniversaries(sentence.group(), sentence.start())


def _wrong_weekdays(text: str) -> Iterator[Hit]:
    for found in _WEEKDAY.finditer(text):
        day = _date(found["year"], found["month"], found["day"])
        if day is not None and day.weekday() != _DAY_VALUES[found["weekday"]]:
            right = found["word"] + _DAYS[day.weekday()]
            yield Hit("weekday", found.start("year"), found.end("weekday"), right)


def _impossible_dates(text: str) -> Iterator[Hit]:
    for found in _DATE.finditer(text):
        before = text[max(0, found.start() - _LUNAR_REACH) : found.start()]
        possible = _date(found["year"] or str(_LEAP_YEAR), found["month"], found["day"])
        if possible is None and not _LUNAR.search(before):
            yield Hit("impossible_date", *found.span())


def _date(year: str, month: str, day: str) -> dt.date | None:
    numbers = [number_of(part) for part in (year, month, day)]
    try:
        return dt.date(*(number or 0 for number in numbers))
    except ValueError:
        return None


def _wrong_anniversaries(sentence: str, offset: int) -> Iterator[Hit]:
    """Compare with every year the sentence names: one that fits is enough."""
    years = {number_of(year) or 0 for year in _YEAR_NAMED.findall(sentence)}
    for found in _ANNIVERSARY.finditer(sentence):
        founded, count = _FOUNDED[found["event"]], number_of(found["count"])
        passed = {year - founded for year in years if year > founded}
        if passed and count not in passed:
            right = f"{passed.pop()}周年" if len(passed) == 1 else ""
            yield Hit("anniversary", offset + found.start(), offset + found.end(), right)
