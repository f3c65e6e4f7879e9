"""What documents on paper say around an article, for Word and PDF alike.

Both follow the look of an office's own papers (GB/T 9704—2012: A4, a column of 156 mm by 225 mm,
titles and headings in 小标宋, 黑体 and 楷体). Of the theme they take its colours only: its
ornaments are made for a screen.
"""

import re

from workstation.document.runs import clean
from workstation.document.themes import Palette
from workstation.document.writers.wording import Photo, alt_text, issue_words
from workstation.domain import tree
from workstation.domain.content import Content, LateFields

COLUMN_MM, TEXT_HEIGHT_MM = 156, 225
TOP_MM, BOTTOM_MM, LEFT_MM, RIGHT_MM = 37, 35, 28, 26
QR_MM = 32
HIGHEST_MM = 96
"""A picture this high still leaves its page two thirds for text; 3:2 fills the column nearly."""

_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T.*)?")
_BLANKS = str.maketrans("\t\n\r", "   ")
_COLORS = frozenset({"accent", "muted", "gold"})


def printable(text: str) -> str:
    """Return `text` on one line, without what neither XML nor paper can hold."""
    return clean(text).translate(_BLANKS)


def byline(content: Content, late: LateFields) -> str:
    """Return when, who, from where; the banner, where there is one, says column and issue."""
    has_banner = any(isinstance(block, tree.Banner) for block in content.doc.content)
    parts = [] if has_banner else [content.column.name, issue_words(late)]
    parts.append(_date(late.published))
    parts += [f"作者：{content.author}"] if content.author else []
    parts += [f"来源：{content.source}"] if content.source else []
    return "　".join(filter(None, parts))


def missing_words(photo: Photo) -> str:
    """Return the line that stands where a picture cannot be shown."""
    return f"［此处图片缺失：{alt_text(photo) or photo.attrs.photo}］"


def ink(mark: tree.Color, palette: Palette) -> str:
    """Return the colour of a mark as six hex digits, or nothing for a token no theme has."""
    token = mark.attrs.token
    return str(getattr(palette, token))[1:] if token in _COLORS else ""


def _date(published: str) -> str:
    found = _DATE.fullmatch(published)
    if not found:
        return published
    year, month, day = found.groups()
    return f"{year}年{int(month)}月{int(day)}日"
