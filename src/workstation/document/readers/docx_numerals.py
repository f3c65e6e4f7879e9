"""Numbers as Word's automatic numbering writes them (ISO/IEC 29500-1, 17.18.59 ST_NumberFormat)."""

from collections.abc import Callable

_CHINESE = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "十", "百", "千")
_LEGAL_PLACES = ("", "拾", "佰", "仟")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_LETTERS = 26
_TEN, _TWENTY, _TEN_THOUSAND = 10, 20, 10_000


def numeral(count: int, style: str) -> str:
    """Return `count` written in `style` (Word's name of a number format).

    What a style cannot write, and styles of other languages, come out in plain digits.
    """
    if style == "none":
        return ""
    write = _WRITERS.get(style)
    return (write(count) if write else "") or str(count)


def chinese(count: int) -> str:
    """Return 一, 十一, 二十, 一百零五 … up to 9,999; empty beyond."""
    words = _positional(count, _CHINESE.replace("〇", "零"), _PLACES)
    return words.removeprefix("一") if _TEN <= count < _TWENTY else words


def from_chinese(words: str) -> int | None:
    """Return the number 1–99 that `words` write in Chinese or ASCII digits, or None."""
    if words.isascii() and words.isdigit():
        return int(words)
    return _SMALL.get(words)


def _positional(count: int, digits: str, places: tuple[str, ...]) -> str:
    if not 0 < count < _TEN_THOUSAND:
        return ""
    words = ""
    for place, digit in enumerate(reversed(str(count))):
        if digit != "0":
            words = digits[int(digit)] + places[place] + words
        elif words and not words.startswith(digits[0]):
            words = digits[0] + words
    return words


def _digits(count: int) -> str:
    return "".join(_CHINESE[int(digit)] for digit in str(count)) if count >= 0 else ""


def _roman(count: int) -> str:
    if not 0 < count < 4 * _ROMAN[0][0]:
        return ""
    words = ""
    for size, letters in _ROMAN:
        times, count = divmod(count, size)
        words += letters * times
    return words


def _letter(count: int) -> str:
    # Word repeats the letter (Z, AA, BB …) where a spreadsheet would count on (AA, AB …).
    if not 0 < count <= _LETTERS * _LETTERS:
        return ""
    times, letter = divmod(count - 1, _LETTERS)
    return chr(ord("A") + letter) * (times + 1)


def _from_row(first: str, last: int) -> Callable[[int], str]:
    return lambda count: chr(ord(first) + count - 1) if 0 < count <= last else ""


def _from_cycle(signs: str) -> Callable[[int], str]:
    return lambda count: signs[count - 1] if 0 < count <= len(signs) else ""


def _circled(count: int) -> str:
    return _from_row("①", 20)(count) or (chr(ord("㉑") + count - 21) if 21 <= count <= 35 else "")  # noqa: PLR2004 - the two Unicode rows of circled numbers


_WRITERS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda count: f"{count:02}",
    "decimalFullWidth": lambda count: str(count).translate({48 + n: 0xFF10 + n for n in range(10)}),
    "upperRoman": _roman,
    "lowerRoman": lambda count: _roman(count).lower(),
    "upperLetter": _letter,
    "lowerLetter": lambda count: _letter(count).lower(),
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "taiwaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "ideographDigital": _digits,
    "japaneseDigitalTenThousand": _digits,
    "chineseLegalSimplified": lambda count: _positional(count, _LEGAL, _LEGAL_PLACES),
    "ideographTraditional": _from_cycle(_STEMS),
    "ideographZodiac": _from_cycle(_BRANCHES),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _from_row("⑴", 20),
    "decimalEnclosedFullstop": _from_row("⒈", 20),
    "ideographEnclosedCircle": _from_row("㊀", 10),
}
_SMALL = {chinese(count): count for count in range(1, 100)}
