"""Captions: the line under a picture that belongs to it, and the photographer it names."""

import re

from workstation.document.readers.docx_lines import Inner, Line, trimmed, without, words
from workstation.document.readers.docx_type import Face, face_of

MAX_CAPTION = 120
MAX_SMALL = 40

_STYLES = {"caption", "题注", "图片说明", "图注"}
_STARTS = re.compile(
    r"^[（(]?(?:图为|图片为|图(?:片)?\s?[一二三四五六七八九十\d]{1,3}|[上下左右]图|[↑▲△←→↓])"
)
_NAMES = r"[\u4e00-\u9fff·]{2,4}(?:[、 \u3000][\u4e00-\u9fff·]{2,4}){0,3}"
_CREDITS = (
    re.compile(rf"[\s]*[（(]\s*(?:摄影|摄|图)\s?[:：/／ ]\s*({_NAMES})\s*[)）]\s*$"),
    re.compile(rf"\s+摄影?\s?[:：/／]\s*({_NAMES})\s*$"),
    re.compile(rf"\s*[（(]\s*({_NAMES})[ /／]*(?:摄影|摄)\s*[)）]\s*$"),
    re.compile(rf"\s+({_NAMES})[ /／]*(?:摄影|摄)\s*$"),
    re.compile(rf"^摄影?\s?[:：/／]\s*({_NAMES})\s*$"),
)


def is_caption(line: Line, body: Face) -> bool:
    """Say whether a line that follows a picture is its caption."""
    text = words(line.pieces)
    if line.label is not None or line.form.outline or len(text) > MAX_CAPTION:
        return False
    if line.form.style in _STYLES or _STARTS.match(text):
        return True
    if any(pattern.search(text) for pattern in _CREDITS):
        return len(text) <= MAX_SMALL
    smaller = face_of(line).size < body.size
    return smaller and line.form.align == "center" and len(text) <= MAX_SMALL


def split_credit(pieces: tuple[Inner, ...]) -> tuple[tuple[Inner, ...], str]:
    """Return a caption without its photographer, and the photographer's name (or names)."""
    if found := credit_in(words(pieces)):
        start, end, names = found
        return trimmed(without(pieces, start, end)), names
    return pieces, ""


def credit_in(text: str) -> tuple[int, int, str] | None:
    """Return where in a caption the photographer is named, and the name (or names)."""
    for pattern in _CREDITS:
        if match := pattern.search(text):
            return match.start(), match.end(), re.sub(r"[ \u3000]+", "、", match[1].strip())
    return None
