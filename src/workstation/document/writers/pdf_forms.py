"""How each kind of block is set on the page, in points.

The measures follow an office's papers, a size smaller than in Word: a PDF is read on a screen as
often as on paper.
"""

import msgspec

from workstation.document.themes import Palette
from workstation.document.writers.pdf_fonts import HEI, SONG
from workstation.document.writers.pdf_passage import Form
from workstation.document.writers.pdf_setting import Look

_INK = "#000000"
"""Black: the grey that rests the eye on a screen is a weak print on paper."""


class Kind(msgspec.Struct, frozen=True):
    """One kind of passage: its form and the look of its characters."""

    form: Form
    look: Look


class Kinds(msgspec.Struct, frozen=True):
    """All kinds of passages in one theme's colours."""

    banner: Kind
    title: Kind
    byline: Kind
    body: Kind
    heading2: Kind
    heading3: Kind
    heading4: Kind
    lead: Kind
    quote: Kind
    quotation: Kind
    source: Kind
    item: Kind
    caption: Kind
    missing: Kind
    media: Kind
    sign_off: Kind
    card: Kind
    note_title: Kind
    note: Kind
    table: Kind
    table_head: Kind


def kinds(palette: Palette) -> Kinds:
    """Return how everything is set in the colours of a theme."""
    muted, accent, line = palette.muted, palette.accent, palette.line
    return Kinds(
        banner=_kind(26, 40, HEI, accent, align="center", after=22, line=accent),
        title=_kind(21, 32, HEI, _INK, align="center", before=4, after=10),
        byline=_kind(11, 18, SONG, muted, align="center", after=18),
        body=_kind(14, 25, SONG, _INK, indent=2, after=2),
        heading2=_kind(15.5, 26, HEI, accent, align="left", before=14, after=5),
        heading3=_kind(14, 25, HEI, _INK, align="left", indent=2, before=8, after=2),
        heading4=_kind(13, 24, HEI, muted, align="left", indent=2, before=5, after=1),
        lead=_kind(13, 23, SONG, muted, indent=2, left=10, right=10, after=16, rules=line),
        quote=_kind(13, 23, SONG, muted, left=30, right=28, before=6, after=9, bar=line),
        quotation=_kind(13.5, 24, HEI, _INK, left=30, right=28, before=10, after=4, bar=accent),
        source=_kind(11.5, 19, SONG, muted, align="right", right=28, after=12),
        item=_kind(14, 25, SONG, _INK, after=1),
        caption=_kind(10.5, 17, SONG, muted, align="center", left=14, right=14, before=5, after=12),
        missing=_kind(10.5, 17, SONG, muted, align="center", before=8, after=8),
        media=_kind(12.5, 22, SONG, _INK, align="left", before=6, after=6),
        sign_off=_kind(12.5, 22, SONG, _INK, align="right"),
        card=_kind(10.5, 17, SONG, muted, align="center", before=5, after=12),
        note_title=_kind(12, 22, HEI, muted, align="left", before=14, after=2),
        note=_kind(10.5, 18, SONG, muted, align="left"),
        table=_kind(11, 17, SONG, _INK),
        table_head=_kind(11, 17, HEI, _INK),
    )


def _kind(size: float, leading: float, face: str, color: str, **more: object) -> Kind:
    form = msgspec.convert({"size": size, "leading": leading, **more}, Form)
    return Kind(form, Look(face, size, color))
