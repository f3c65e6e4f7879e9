"""Particulars: the numbers, dates, names and titles of a text, which a person has to check.

They are found in one look, so that what is compared never cuts one of them and what is told of
them says which kind it is. Names are those of the people handed over, and those that stand where
names stand: behind or before a title (党委书记李国强), before 同志, behind 记者 or 摄影.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from typing import Literal, get_args

import msgspec

Kind = Literal["number", "date", "name", "title"]


_KINDS: dict[str, Kind] = {one: one for one in get_args(Kind)}


class Particular(msgspec.Struct, frozen=True):
    """One number, date, name or title, as it stands in the text."""

    kind: Kind
    text: str


class Patterns(msgspec.Struct, frozen=True):
    """What finds particulars, and what cuts a text into the pieces that are compared."""

    particular: re.Pattern[str]
    token: re.Pattern[str]


NUMERALS = "〇零○一二两三四五六七八九十百千万亿"
COUNTED = "个名人次项届期条张份位元位场轮家户岁年月日时点分"
"""What makes a lone Chinese numeral a number; 一心一意 holds none."""

_N = rf"(?:\d+|[{NUMERALS}]+)"
_DIGITS = "〇零○一二三四五六七八九"
_YEAR = rf"(?:\d{{4}}|\d{{2}}|[{_DIGITS}]{{4}})年(?:度|底|初)?"
_MONTH = r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|底|初)?"
_DAY = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})日"
_WEEKDAY = "(?:周|星期)[一二三四五六日天]"
_HOURS = "(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上)"
_CLOCK = rf"(?:\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?|{_N}[时点](?:{_N}分|半|{_N}刻|整|许))"
_DATE = (
    rf"(?:(?:{_YEAR}(?:{_MONTH}(?:{_DAY})?)?|{_MONTH}(?:{_DAY})?|{_DAY}"
    rf"|\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|{_WEEKDAY}){_HOURS}?(?:{_CLOCK}|{_N}[时点])?"
    rf"|{_HOURS}?{_CLOCK}|{_HOURS}{_N}[时点])"
)
_FILE = r"〔\d{4}〕\d+号"
_NUMBER = (
    rf"{_FILE}|百分之[\d.{NUMERALS}]+|{_N}分之{_N}|\d+[:：]\d+"
    r"|\d+(?:[.,]\d+)*(?:[十百千万亿]+|[%％‰℃]|[A-Za-z]{1,3}(?![A-Za-z]))?"
)
_COUNT = rf"[{NUMERALS}]+(?=[{COUNTED}])"
_HEADS = "党委|党总支|党支部|总支|支部|纪委|工会|团委|第一|常务|执行"
_TITLE = (
    rf"(?:{_HEADS})*副?(?:书记(?!员)|主席(?!台|团)|主任(?!务)|董事长|董事(?!会)|总经理|总工程师"
    r"|总会计师|经理|秘书长|(?:[部处科局厅省市县区镇院校站队组班]|(?<!有)所)长(?![期达大远久短度城江征跑])"
    r"|委员(?!会)|监事(?!会)|部门负责人)"
)
# Most letters begin none of these, and are told so by one look.
_BEGINS_DATE = "周星凌清早上中下傍晚"
_BEGINS_TITLE = "党总支纪工团第常执副书主董经秘部处科局厅省市县区镇院校站队组班所委监"
_SURNAMES = (
    "(?:欧阳|上官|诸葛|司马|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|端木|"
    "[王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜"
    "丁沈姜范江傅钟卢汪戴崔任陆廖姚金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛顾赖武康贺尹钱"
    "牛洪龚汤陶黎莫易樊乔殷颜庄章鲁倪庞邢俞翟蓝聂齐葛柴伍覃骆焦柳祝纪尚毕耿芦左季符辛"
    "苗詹曲靳祁涂兰甘裴梅童翁霍阮尤岳柯牟滕舒卜饶宁凌盛冉鲍华屈房喻蒲卫简车闵"
    "邬吉阳席晏隋古穆姬巩])"
)
_BEHIND = (
    r"(?=[，。、；：！？（）《》“”\s]|同志|先生|女士|在|对|表示|指出|强调|介绍|说|带领|主持|出席|参加|作|讲|"
    r"宣读|致辞|为|到|与|和|等|率|代表|要求|深入|前往|[ 　]|$)"
)
_GIVEN = r"[一-鿿]{1,2}?"
_CALLED = re.compile(
    rf"(?:{_TITLE}|记者|通讯员|摄影|作者|供稿)[ 　：:]?(?P<behind>{_SURNAMES}{_GIVEN}){_BEHIND}"
    rf"|(?P<before>{_SURNAMES}{_GIVEN})(?=同志|先生|女士)"
)
_ADDRESS = "https?://[!-~]+"
_LETTER = r".[\u0300-\u036f\ufe00-\ufe0f\u20d0-\u20ff]*(?:\u200d.[\ufe00-\ufe0f]*)*"
"""A sign with what hangs on it: half an emoji or an accent alone is no piece of a text."""


def patterns(names: Collection[str] = ()) -> Patterns:
    """Return the patterns for texts in which these people may be named."""
    return _patterns(frozenset(names))


@lru_cache(maxsize=64)
def _patterns(names: frozenset[str]) -> Patterns:
    known = _any_of(names)
    name = f"(?P<name>{known})|" if known else ""
    figure = (
        rf"(?=[\d{NUMERALS}{_BEGINS_DATE}〔])(?:(?P<date>{_DATE})|(?P<number>{_NUMBER}|{_COUNT}))"
    )
    title = rf"(?=[{_BEGINS_TITLE}])(?P<title>{_TITLE})"
    told = rf"{_ADDRESS}|{name}{figure}|{title}"
    words = rf"[A-Za-z][A-Za-z\u0300-\u036f]*|[{NUMERALS}]+|\s+|{_LETTER}"
    ungrouped = re.sub(r"\(\?P<\w+>", "(?:", told)
    return Patterns(re.compile(told), re.compile(rf"{ungrouped}|{words}", re.DOTALL))


def _any_of(names: Iterable[str]) -> str:
    """Return a pattern for any of the names, grouped by first letter so that most fail at once."""
    groups: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda one: (-len(one), one)):
        if name:
            groups.setdefault(name[0], []).append(re.escape(name[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in groups.items())


def names_called(*texts: str) -> set[str]:
    """Return the names that stand where names stand, in any of the texts."""
    return {
        found["behind"] or found["before"] for text in texts for found in _CALLED.finditer(text)
    }


def tokens_of(text: str, names: Collection[str] = (), called: Collection[str] = ()) -> list[str]:
    """Cut a text into pieces that are compared whole; together they are the text."""
    token = patterns(names).token
    return [
        piece
        for part, is_name in _parted(text, called)
        for piece in ([part] if is_name else token.findall(part))
    ]


def particulars_of(
    text: str, names: Collection[str] = (), called: Collection[str] = ()
) -> list[Particular]:
    """Return the numbers, dates, names and titles of a text, in reading order."""
    found: list[Particular] = []
    for part, is_name in _parted(text, called):
        if is_name:
            found.append(Particular("name", part))
            continue
        found += (
            Particular(kind, match.group())
            for match in patterns(names).particular.finditer(part)
            if (kind := _KINDS.get(match.lastgroup or ""))
        )
    return found


def _parted(text: str, called: Collection[str]) -> Iterator[tuple[str, bool]]:
    """Yield the stretches of a text and whether each is a name that it calls somebody by.

    The few names of one text are looked for by themselves: a pattern that holds them too would be
    compiled anew for every paragraph.
    """
    if not called:
        yield text, False
        return
    one_of = "|".join(re.escape(name) for name in sorted(called, key=len, reverse=True))
    for place, part in enumerate(re.split(f"({one_of})", text)):
        if part:
            yield part, bool(place % 2)
