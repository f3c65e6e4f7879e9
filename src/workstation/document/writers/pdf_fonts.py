"""The type of PDF files: two Chinese fonts that ship, so that every PC prints the same page.

`SONG` sets body text, `HEI` titles, headings and whatever is bold; each stands in for characters
that the other lacks. What neither holds is printed as 〓, the sign typesetters put for a missing
character; marks that are not to be seen (joiners, variation selectors) are left out.
"""

import unicodedata
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from workstation.shipped import shipped

SONG, HEI = "WorkstationSong", "WorkstationHei"
MISSING = "〓"

_FILES = {SONG: "song.ttf", HEI: "hei.ttf"}
_UNSEEN = {"Cf", "Cc", "Cs", "Mn", "Me"}
_PER_EM = 1000


@cache
def set_sign(sign: str, wanted: str) -> tuple[str, str, float]:
    """Return the font that shows a character, what it shows, and its width in em.

    The first string is empty for a character that is not to be seen.
    """
    if unicodedata.category(sign) in _UNSEEN:
        return "", "", 0.0
    for name in dict.fromkeys((wanted, SONG, HEI)):
        face = _font(name).face
        if ord(sign) in face.charToGlyph:
            return name, sign, face.charWidths[ord(sign)] / _PER_EM
    return set_sign(MISSING, wanted)


def body_font() -> str:
    """Return the name of the font a page starts in, known to reportlab from now on."""
    return str(_font(SONG).fontName)


def font_file(name: str) -> Path:
    """Return the file of a font, `SONG` or `HEI`."""
    return shipped(f"resources/fonts/{_FILES[name]}")


@cache
def _font(name: str) -> TTFont:
    font = TTFont(name, str(font_file(name)))
    pdfmetrics.registerFont(font)
    return font
