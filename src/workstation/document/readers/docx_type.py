"""The type a document is set in: what is body text, and how a line stands out from it."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from workstation.document.readers.docx_lines import Line, Part, Span, words

DEFAULT_SIZE = 21
"""五号 (10.5 pt) in half-points: what an office's Word starts with when nothing is said."""

HEADING_FONTS = ("黑体", "楷体", "小标宋", "雅黑", "heiti", "kaiti", "simhei", "yahei")


class Face(msgspec.Struct, frozen=True):
    """The look most of a text has: `size` in half-points, `bold` where all of it is."""

    size: int = DEFAULT_SIZE
    font: str = ""
    bold: bool = False


def face_of(line: Line) -> Face:
    """Return the face of one line, weighted by characters."""
    return _face([line])


def body_face(parts: Iterable[Part]) -> Face:
    """Return the face in which most characters of the running text are set."""
    return _face([part for part in parts if isinstance(part, Line)])


def has_heading_font(face: Face, body: Face) -> bool:
    """Say whether a line is set in one of the fonts that offices keep for headings."""
    font = face.font.lower()
    return font != body.font.lower() and any(name in font for name in HEADING_FONTS)


def text_of(line: Line) -> str:
    """Return a line as it reads: its visible label, then its words."""
    return f"{line.label.text if line.label else ''}{words(line.pieces)}"


def _face(lines: list[Line]) -> Face:
    sizes: Counter[int] = Counter()
    fonts: Counter[str] = Counter()
    bold: Counter[bool] = Counter()
    for line in lines:
        for piece in line.pieces:
            if isinstance(piece, Span) and (weight := len(piece.text.strip())):
                sizes[piece.look.size or DEFAULT_SIZE] += weight
                fonts[piece.look.font or ""] += weight
                bold[bool(piece.look.bold)] += weight
    if not sizes:
        return Face()
    mostly_bold = bold[True] > bold[False] if len(lines) > 1 else not bold[False]
    return Face(sizes.most_common(1)[0][0], fonts.most_common(1)[0][0], mostly_bold)
