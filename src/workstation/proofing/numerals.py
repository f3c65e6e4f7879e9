"""Numbers as Chinese prose writes them: 16, 二〇一六, 十六, 九十五, 一百."""

_VALUES = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_UNITS = {"十": 10, "百": 100}

CHINESE_DIGITS = "〇零一二三四五六七八九"


def number_of(numeral: str) -> int | None:
    """Return the value of a numeral below 10,000; None when it is none (一十十, 百百)."""
    if numeral.isdecimal():
        return int(numeral)
    if numeral and all(char in _VALUES for char in numeral):
        return int("".join(str(_VALUES[char]) for char in numeral))
    return _spoken(numeral)


def _spoken(numeral: str) -> int | None:
    """Read 九十五 and 一百零二: each unit once, the greater first."""
    total, digit, last_unit = 0, None, 1_000
    for char in numeral:
        unit = _UNITS.get(char)
        if unit is None:
            if char not in _VALUES or digit:
                return None
            digit = _VALUES[char]
        elif unit >= last_unit:
            return None
        else:
            total += (1 if digit is None else digit) * unit
            digit, last_unit = None, unit
    return total + (digit or 0) if numeral else None
