"""Marks of state secrets, in every dress: 秘密★10年, 机 密 ☆, 绝密＊长期, 密级：机密.

A mark is 密级★保密期限 (or 解密时间, 解密条件); a level of secrecy standing alone at the head of a
paper is one too. Whether a text merely speaks of secrecy nobody can tell from a star, so these
marks are never waived: whoever writes about secrecy writes 机密级. Texts come folded.
"""

import re
from collections.abc import Iterator

from workstation.proofing.scanning import Hit

_B = r"[ \t]{0,4}"
_LEVEL = rf"(?:[绝絕]{_B}密|[机機]{_B}密|[秘祕]{_B}密)"
_STAR = "[★☆✡✩✪✫✬✭✮✯✰⭐🌟]"
_YEARS = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_TERM = rf"(?:{_YEARS}{_B}(?:年|个{_B}月)|长{_B}期|解密|启封)"
_OPEN, _CLOSE = r"[\[【〔〖(（]", r"[\]】〕〗)）]"

_MARK = re.compile(
    rf"(?P<mark>{_LEVEL}{_B}(?:{_STAR}(?:{_B}{_TERM})?|[*＊﹡]{_B}{_TERM}))"
    # without a level: 十年如一日 and ★2016年 are no terms
    rf"|{_STAR}{_B}(?:\d{{1,2}}{_B}(?:年|个{_B}月)|长{_B}期)(?=$|[\s，。；、,.;)）\]】])",
    re.MULTILINE,
)
_STANDING = re.compile(
    rf"^{_B}{_OPEN}?{_B}{_LEVEL}{_B}{_CLOSE}?{_B}$"
    rf"|^{_B}{_OPEN}{_B}{_LEVEL}{_B}{_CLOSE}"
    rf"|{_OPEN}{_B}{_LEVEL}{_B}{_CLOSE}(?=$|\.\w{{1,5}}$)"
    rf"|^{_LEVEL}[-_]|[-_]{_LEVEL}(?=$|\.\w{{1,5}}$)"
    rf"|密{_B}级{_B}[：:]{_B}{_LEVEL}",
    re.MULTILINE,
)
_IN_SIGHT = re.compile(rf"密|{_STAR}")


def secrecy_marks(text: str) -> Iterator[Hit]:
    """Yield the marks in `text`: level and star, a term without level, a level alone."""
    if not _IN_SIGHT.search(text):
        return
    for found in _MARK.finditer(text):
        yield Hit("secrecy_mark" if found["mark"] else "secrecy_term", *found.span())
    yield from (Hit("secrecy_standing", *found.span()) for found in _STANDING.finditer(text))
