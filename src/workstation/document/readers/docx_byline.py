"""Who wrote it, which branch sent it: bylines under the title and signatures at the end.

What is recognised stays in the text as well; only the article's fields are filled.
"""

import re
from collections.abc import Iterable, Iterator

import msgspec

MAX_LINE = 60
_UNIT = r"[\w·（）()]{1,20}?(?:党支部|支部|党总支|总支|党委|党组|工会|团委|党群工作部|办公室)"
_NAME = r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff]{1,8}"
_WRITER = re.compile(r"供稿|通讯员|撰[稿文]|作者|文字|图/?文|文(?:/图)?|记者")
_ROLE = re.compile(
    r"(?:^|(?<=[\s（(、，,；;|｜]))"
    r"(供稿单位|供稿|通讯员|撰稿|撰文|作者|文字|图文|图\s?[/／、]\s?文|文\s?[/／、]\s?图"
    r"|文(?=\s?[:：/／])|(?:本报)?记者|来源|稿源"
    r"|摄影报道|摄影|图片|图(?=\s?[:：/／])"
    r"|(?:责任)?编辑|责编|审核|校对|单位|日期)人?(?=[\s:：/／])[\s:：/／]*"
)
_UNIT_ONLY = re.compile(rf"^(?:{_UNIT})$")
_NAMES = rf"(?:{_NAME})(?:[\s、]+(?:{_NAME}))*|[\u4e00-\u9fff]\s[\u4e00-\u9fff]"
_UNIT_AND_NAME = re.compile(rf"^({_UNIT})\s+({_NAMES})$")
_PERSON = re.compile(rf"^(?:{_NAME})$")
_BETWEEN = re.compile(r"[\s、，,；;]+")
_BRACKETS = "（()）[]【】 \u3000"


class Byline(msgspec.Struct, frozen=True):
    """What the lines around a text say about it; empty strings mean nothing."""

    author: str = ""
    branch: str = ""
    source: str = ""

    def filled_from(self, other: "Byline") -> "Byline":
        """Return this byline with its gaps filled from `other`."""
        return Byline(
            self.author or other.author, self.branch or other.branch, self.source or other.source
        )


def byline_of(lines: Iterable[str]) -> Byline:
    """Return what `lines` (those next to the title, or the last ones) say; the first one wins."""
    found = Byline()
    for line in lines:
        for part in line.splitlines():
            if len(part) <= MAX_LINE:
                found = found.filled_from(_read(part.strip()))
    return found


def is_byline(text: str) -> bool:
    """Say whether a line says nothing but who made the piece."""
    return len(text) <= MAX_LINE and (
        _ROLE.match(text.strip(_BRACKETS)) is not None
        or _UNIT_AND_NAME.match(text.strip(_BRACKETS)) is not None
    )


def _read(text: str) -> Byline:
    inner = text.strip(_BRACKETS)
    if _UNIT_ONLY.match(inner):
        return Byline(branch=_branch([inner]))
    if match := _UNIT_AND_NAME.match(inner):
        return Byline(author="、".join(_people(match[2])), branch=_branch([match[1]]))
    found = Byline()
    for role, said in _roles(inner):
        if role in {"来源", "稿源"}:
            found = found.filled_from(Byline(source=said))
        elif role.endswith("单位"):
            found = found.filled_from(Byline(branch=_branch([said])))
        elif _WRITER.fullmatch(role):
            written = Byline("、".join(_people(said)), _branch(_BETWEEN.split(said)))
            found = found.filled_from(written)
    return found


def _roles(text: str) -> Iterator[tuple[str, str]]:
    places = list(_ROLE.finditer(text))
    ends = [place.start() for place in places[1:]] + [len(text)]
    for place, end in zip(places, ends, strict=False):
        role = re.sub(r"\s", "", place[1]).replace("／", "/").replace("、", "/")
        yield role.removeprefix("本报"), text[place.end() : end].strip(_BRACKETS + "、，,；;|｜")


def _people(said: str) -> list[str]:
    parts = [part for part in _BETWEEN.split(said) if part]
    if len(parts) > 1 and all(len(part) == 1 for part in parts):
        # 王 磊: two-character names are spread to line up with longer ones.
        parts = ["".join(parts)]
    return [part for part in parts if _PERSON.match(part) and not _UNIT_ONLY.match(part)]


def _branch(parts: Iterable[str]) -> str:
    units = (part for part in parts if _UNIT_ONLY.match(part))
    return next((unit for unit in units if "支部" in unit or "总支" in unit), "")
