"""Characters that Word stores by font and number, or raises and lowers by formatting."""

GETA = "〓"
"""The printers' sign for a character that the case does not hold."""

_SYMBOLS = {
    ("symbol", 0xB7): "·",
    ("wingdings", 0x6C): "●",
    ("wingdings", 0x6E): "■",
    ("wingdings", 0x6F): "□",
    ("wingdings", 0x75): "◆",
    ("wingdings", 0xA8): "□",
    ("wingdings", 0xD8): "➢",
    ("wingdings", 0xE0): "→",
    ("wingdings", 0xFB): "✗",
    ("wingdings", 0xFC): "✓",
    ("wingdings", 0xFD): "☒",
    ("wingdings", 0xFE): "☑",
    ("wingdings 2", 0x50): "✓",
    ("wingdings 2", 0x51): "☒",
    ("wingdings 2", 0x52): "☑",
    ("wingdings 2", 0xA3): "□",
}
_PRIVATE = 0xF000
_PLAIN = "0123456789+-=()"
_RAISED = str.maketrans(_PLAIN, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾")
_LOWERED = str.maketrans(_PLAIN, "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


def symbol(font: str, code: str) -> str:
    """Return the character that a `w:sym` shows; the geta mark where its font is unknown."""
    try:
        place = int(code, 16) & ~_PRIVATE
    except ValueError:
        return GETA
    return _SYMBOLS.get((font.lower(), place), GETA)


def shifted(text: str, raised: str | None) -> str:
    """Return `text` with raised or lowered digits as characters, so that m² does not become m2."""
    table = {"superscript": _RAISED, "subscript": _LOWERED}.get(raised or "")
    return text.translate(table) if table and all(sign in _PLAIN for sign in text) else text
