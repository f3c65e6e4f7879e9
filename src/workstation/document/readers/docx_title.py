"""The title: the line in title style, else the first centred line in the largest type."""

import re

import msgspec

from workstation.document.readers.docx_byline import is_byline
from workstation.document.readers.docx_headings import has_label
from workstation.document.readers.docx_lines import Line, Part, words
from workstation.document.readers.docx_type import Face, face_of

MAX_TITLE = 100
MAX_PLAIN_TITLE = 40
LOOKED_AT = 8
"""A title stands among the first lines; below these, large type is decoration."""

_STYLES = {"title", "标题", "大标题", "文章标题"}
_SPREAD = re.compile(r"^(?:[\u4e00-\u9fff][ \u3000]+){2,}[\u4e00-\u9fff]$")
_ENDS_A_SENTENCE = tuple("。；;，,、：:")
_CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’—…]")


class Title(msgspec.Struct, frozen=True):
    """The title's words, the places of its lines among the parts, and whether it is a guess."""

    text: str
    places: tuple[int, ...]
    guessed: bool


def find_title(parts: tuple[Part, ...], body: Face) -> Title | None:
    """Return the title, with a subtitle that starts with —— joined to it; None where none is."""
    lines = [(place, part) for place, part in enumerate(parts) if isinstance(part, Line)]
    lines = lines[:LOOKED_AT]
    for place, line in lines:
        if line.form.style in _STYLES and _fits(line):
            return _with_following(parts, place, guessed=False)
    candidates = [(place, line) for place, line in lines if _stands_out(line, body)]
    if candidates:
        # max() keeps the first of equals.
        place, line = max(candidates, key=lambda candidate: face_of(candidate[1]).size)
        return _with_following(parts, place, guessed=line.form.outline == 0)
    if len(lines) > 1 and _reads_like_a_title(lines[0][1]):
        return _with_following(parts, lines[0][0], guessed=True)
    return None


def _fits(line: Line) -> bool:
    text = words(line.pieces)
    return len(text) <= MAX_TITLE and line.label is None and bool(text.strip())


def _stands_out(line: Line, body: Face) -> bool:
    text, face = words(line.pieces), face_of(line)
    larger, bolder = face.size > body.size, face.bold and not body.bold
    if not _fits(line) or is_byline(text) or text.endswith(_ENDS_A_SENTENCE):
        return False
    if line.form.outline == 1:
        return True
    if line.form.outline or has_label(text):
        return False
    return larger or (bolder and line.form.align == "center")


def _reads_like_a_title(line: Line) -> bool:
    text = words(line.pieces)
    return (
        _fits(line)
        and line.form.outline == 0
        and len(text) <= MAX_PLAIN_TITLE
        and not (text.endswith(_ENDS_A_SENTENCE) or has_label(text) or is_byline(text))
    )


def _with_following(parts: tuple[Part, ...], place: int, *, guessed: bool) -> Title:
    first = parts[place]
    places, text = [place], _text(first)
    for following in parts[place + 1 :]:
        more = _text(following)
        if not _continues(first, following) or len(text) + len(more) > MAX_TITLE:
            break
        places.append(places[-1] + 1)
        text = _put_together(text, more)
    return Title(_drawn_together(text), tuple(places), guessed)


def _text(part: Part) -> str:
    if not isinstance(part, Line):
        return ""
    whole = ""
    for piece in words(part.pieces).split("\n"):
        whole = _put_together(whole, piece.strip())
    return whole


def _continues(first: Part, following: Part) -> bool:
    if not isinstance(first, Line) or not isinstance(following, Line) or not _fits(following):
        return False
    text = words(following.pieces)
    if following.form.align != first.form.align or is_byline(text) or has_label(text):
        return False
    is_subtitle = text.startswith("—") or (following.form.style in {"subtitle", "副标题"})
    same_style = following.form.style in _STYLES and first.form.style in _STYLES
    same_face = face_of(first) == face_of(following) and first.form.align == "center"
    return is_subtitle or same_style or (same_face and following.form.outline == first.form.outline)


def _put_together(one: str, other: str) -> str:
    if not one or not other or _CHINESE.match(one[-1]) or _CHINESE.match(other[0]):
        return one + other
    return f"{one} {other}"


def _drawn_together(text: str) -> str:
    """Return 党务简报 for a masthead spread out as 党 务 简 报."""
    return re.sub(r"[ \u3000]+", "", text) if _SPREAD.match(text) else text
