"""Which picture a file is, by its name: 图1.jpg, 图片２.png, 【图三】合影.jpg, 04-会场.jpg."""

import re
import unicodedata

_DIGITS = "零一二三四五六七八九"
_NAMED = re.compile(
    r"[【\[(]?\s*(?:图片|照片|附图|配图|插图|图)\s*"
    r"(?:(?P<digits>\d{1,3})(?!\d)|(?P<word>[一二三四五六七八九十]{1,3}))"
)
_BARE = re.compile(r"(?P<digits>\d{1,2})(?:$|[-_.、 ](?!\d))")


def picture_number(name: str) -> int | None:
    """Return the number that a file's name gives its picture, None if it gives none.

    Names that cameras and phones invent (IMG_1234, 20261122_093000) give none.
    """
    stem = unicodedata.normalize("NFKC", name[-255:]).replace("\\", "/").rpartition("/")[2]
    stem = stem.rpartition(".")[0] or stem
    match = _NAMED.match(stem) or _BARE.match(stem)
    if match is None:
        return None
    word = match.groupdict().get("word")
    number = _chinese_number(word) if word else int(match["digits"])
    return number or None


def _chinese_number(word: str) -> int:
    """Return 一 to 九十九 as an integer; 0 for what is no number (十十, 一二)."""
    tens, ten, ones = word.rpartition("十")
    if len(tens) > 1 or len(ones) > 1 or tens == "十":
        return 0
    if not ten:
        return _DIGITS.index(ones)
    return (_DIGITS.index(tens) if tens else 1) * 10 + (_DIGITS.index(ones) if ones else 0)
