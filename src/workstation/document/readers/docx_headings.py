"""Headings: by outline level, by style name, and, where nobody used either, by their look.

Liaisons rarely use styles: a heading is a short bold line that starts with 一、 or （二）.
"""

import re
from typing import Literal

import msgspec

from workstation.document.readers.docx_byline import is_byline
from workstation.document.readers.docx_lines import Line, Part
from workstation.document.readers.docx_type import Face, face_of, has_heading_font, text_of

Level = Literal[2, 3, 4]
MAX_STYLED = 80
MAX_GUESSED = 40
SHORT = 20
ENOUGH = 3
LEVELS: tuple[Level, ...] = (2, 3, 4)

_COUNT = "一二三四五六七八九十百"
_LABELS: tuple[tuple[Level, int, re.Pattern[str]], ...] = (
    (2, 2, re.compile(rf"^(?:第[{_COUNT}\d]{{1,4}}(?:[章节篇]|部分)|[{_COUNT}]{{1,4}}、)")),
    (2, 2, re.compile(r"^【[^【】]+】$")),
    (3, 2, re.compile(rf"^[（(][{_COUNT}]{{1,4}}[)）]")),
    (4, 1, re.compile(r"^\d{1,2}[.．、](?!\d)")),
)
_ENDS_A_SENTENCE = tuple("。；;，,、：:…”")
_DATE = re.compile(r"^\d{4} ?年 ?\d{1,2} ?月|^[〇○零一二三四五六七八九]{4}年")


class Found(msgspec.Struct, frozen=True):
    """A heading's level, and whether only its look says that it is one."""

    level: Level
    guessed: bool


def heading_levels(parts: tuple[Part, ...], body: Face) -> dict[int, Found]:
    """Return the headings by their place in `parts`; the levels in use close up from 2."""
    styled = {place: line.form.outline for place, line in _lines(parts) if _is_styled(line)}
    ranks = dict(zip(sorted(set(styled.values())), LEVELS, strict=False))
    found = {place: Found(ranks.get(rank, 4), guessed=False) for place, rank in styled.items()}
    for place, line in _lines(parts):
        if place not in styled and (level := _guessed_level(parts, place, line, body)):
            found[place] = Found(level, guessed=True)
    closed_up = dict(zip(sorted({one.level for one in found.values()}), LEVELS, strict=False))
    return {place: Found(closed_up[one.level], one.guessed) for place, one in found.items()}


def has_label(text: str) -> bool:
    """Say whether `text` starts like a numbered heading."""
    return _label(text)[0] is not None


def _lines(parts: tuple[Part, ...]) -> list[tuple[int, Line]]:
    return [(place, part) for place, part in enumerate(parts) if isinstance(part, Line)]


def _is_styled(line: Line) -> bool:
    return line.form.outline > 0 and len(text_of(line)) <= MAX_STYLED


def _label(text: str) -> tuple[Level | None, int]:
    for level, weight, pattern in _LABELS:
        if pattern.match(text):
            return level, weight
    return None, 0


def _guessed_level(parts: tuple[Part, ...], place: int, line: Line, body: Face) -> Level | None:
    text = text_of(line)
    if not _could_be_heading(line, text):
        return None
    level, weight = _label(text)
    striking = _striking(face_of(line), body)
    if not striking and not _opens_text(parts, place, level):
        return None
    score = weight + striking + (len(text) <= SHORT)
    return (level or LEVELS[0]) if score >= ENOUGH else None


def _could_be_heading(line: Line, text: str) -> bool:
    is_bullet = line.label is not None and line.label.bullet
    return (
        len(text) <= MAX_GUESSED
        and line.form.outline == 0
        and line.form.align != "right"
        and not (is_bullet or line.form.inset or text.endswith(_ENDS_A_SENTENCE) or "\n" in text)
        and any(letter.isalpha() for letter in text)
        and not (_DATE.match(text) or is_byline(text))
    )


def _striking(face: Face, body: Face) -> int:
    bold = face.bold and not body.bold
    return 2 * bold + (face.size > body.size) + has_heading_font(face, body)


def _opens_text(parts: tuple[Part, ...], place: int, level: Level | None) -> bool:
    """Say whether something else follows: 一、 after 一、 in plain type is a list, not headings."""
    following = parts[place + 1] if place + 1 < len(parts) else None
    if not isinstance(following, Line):
        return following is not None
    return _label(text_of(following))[0] != level
