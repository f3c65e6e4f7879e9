"""沿用这篇的样式: a theme made of the looks of one of the office's own past articles.

A saved or pasted page gives its banner, heading, quote and colours; all else is the base theme's.
The result passes the same rules as a theme that ships, and its colours the same contrasts. What is
refused is told, never silently lost. Pictures are never taken: no emblem comes in this way.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final, Literal

import msgspec

from workstation.document.borrowed_boxes import (
    Lost,
    Styles,
    borders_of,
    box_declarations,
    color_of,
    fill_of,
    fill_token,
    is_grey,
    is_pale,
    outer_declarations,
    told_losses,
    words_declarations,
    words_token,
    written,
)
from workstation.document.borrowed_colors import with_colors
from workstation.document.borrowed_pieces import Piece, pieces_of
from workstation.document.colors import WHITE, Rgb
from workstation.document.readers.encoding import decode
from workstation.document.readers.html import SIZE_LIMIT
from workstation.document.readers.html_look import Sheet
from workstation.document.readers.html_page import parse_page
from workstation.document.theme_contrast import faint_meetings
from workstation.document.themes import Looks, Palette, Theme, Variant, parse_theme, theme_bytes
from workstation.domain.errors import Refused

Kind = Literal["banner", "heading2", "quote"]

OWN_LOOK: Final = "own"
OWN_TITLE: Final = "沿用"

_LONGEST_BANNER: Final = 20
_LONGEST_HEADING: Final = 32
_SHORTEST_QUOTE: Final = 12
_LARGE: Final = 17
_NEAR_TOP: Final = 4
_USUAL_SPACE: Final[dict[Kind, str]] = {
    "banner": "0 0 32px", "heading2": "32px 0 16px", "quote": "16px 0 24px",
}  # fmt: skip
_TOKENS: Final = frozenset(Palette.__struct_fields__)


class Borrowed(msgspec.Struct, frozen=True):
    """A theme, which looks were taken (with the words they stood around), and what was refused.

    Refused is told by code: `gradient` `shadow` `transform` `position` `font` `opacity`
    `animation` `picture` `fixed_size` `faint` (a colour nobody could read) `muddy` (a tint made
    paler) `no_banner` `no_heading` `no_quote` `no_colour`.
    """

    theme: Theme
    taken: tuple[tuple[Kind, str], ...]
    refused: tuple[str, ...]


def borrow(data: bytes, *, name: str, base: Theme) -> Borrowed:
    """Return a theme in the looks of a saved page.

    Raises:
        Refused: `nothing_to_borrow`, `file_too_large`, `empty_file`, `nested_too_deeply`,
            `too_many_elements`.
    """
    if len(data) > SIZE_LIMIT:
        raise Refused("file_too_large", name=name, bytes=len(data), limit=SIZE_LIMIT)
    page = parse_page(decode(data).text, name=name)
    pieces = pieces_of(page.article, Sheet(page.sheets))
    refused: list[str] = []
    chosen = _chosen(pieces)
    theme = with_colors(base, **_colors(chosen), lost=refused.append)
    looks = {kind: _look(kind, piece, refused.append) for kind, piece in chosen.items()}
    if not looks and theme == base:
        raise Refused("nothing_to_borrow", name=name)
    theme = _dressed(theme, looks, refused)
    refused += [f"no_{_PLAIN[kind]}" for kind in _PLAIN if kind not in chosen]
    return Borrowed(
        parse_theme(theme_bytes(theme)),
        tuple((kind, piece.words) for kind, piece in chosen.items() if _wears(theme, kind)),
        tuple(dict.fromkeys(refused)),
    )


_PLAIN: Final[dict[Kind, str]] = {"banner": "banner", "heading2": "heading", "quote": "quote"}


def _wears(theme: Theme, kind: Kind) -> bool:
    return bool(getattr(theme.looks, kind)[0].name == OWN_LOOK)


def _dressed(theme: Theme, looks: dict[Kind, Variant], refused: list[str]) -> Theme:
    """Return the theme with the looks in front of its own, without those hard to read."""
    for kind, look in looks.items():
        dressed = msgspec.structs.replace(theme, looks=_with_look(theme.looks, kind, look))
        if faint_meetings(dressed):
            refused.append("faint")
        else:
            theme = dressed
    return theme


def _with_look(looks: Looks, kind: Kind, look: Variant) -> Looks:
    return msgspec.structs.replace(looks, **{kind: (look, *getattr(looks, kind)[:19])})


def _chosen(pieces: Sequence[Piece]) -> dict[Kind, Piece]:
    """Return the piece that stands for each kind."""
    found: dict[Kind, Piece] = {}
    banner = next((one for one in pieces[:_NEAR_TOP] if _is_banner(one)), None)
    if banner is not None:
        found["banner"] = banner
    heads = [one for one in pieces if one is not banner and _is_heading(one)]
    if heads:
        found["heading2"] = _usual(heads)
    quotes = [one for one in pieces if one is not banner and _is_quote(one)]
    if quotes:
        found["quote"] = _usual(quotes)
    return found


def _usual(pieces: Sequence[Piece]) -> Piece:
    """Return the first of those that look as most of them do."""
    signs = [repr(one.styles) for one in pieces]
    usual = Counter(signs).most_common(1)[0][0]
    return pieces[signs.index(usual)]


def _is_banner(piece: Piece) -> bool:
    box = piece.decorated
    fill = fill_of(box) if box is not None else None
    return fill is not None and not is_pale(fill) and len(piece.words) <= _LONGEST_BANNER


def _is_heading(piece: Piece) -> bool:
    if len(piece.words) > _LONGEST_HEADING or piece.words.endswith(("。", "；", "，")):
        return False
    if piece.quote or piece.words.isdecimal():
        return False
    shown = piece.bold or piece.size >= _LARGE or piece.decorated is not None
    return piece.heading or (shown and (piece.bold or piece.decorated is not None))


def _is_quote(piece: Piece) -> bool:
    if len(piece.words) < _SHORTEST_QUOTE or piece.heading:
        return False
    box = piece.decorated or {}
    fill = fill_of(box)
    barred = "border-left" in borders_of(box)
    return piece.quote or barred or (fill is not None and is_pale(fill) and fill != WHITE)


def _colors(chosen: dict[Kind, Piece]) -> dict[str, Rgb | None]:
    """Return the colours of the chosen pieces by what they are for."""
    strong: list[Rgb] = []
    plates: list[Rgb] = []
    tint: Rgb | None = None
    for piece in (chosen[kind] for kind in ("heading2", "banner", "quote") if kind in chosen):
        for style in piece.styles:
            fill, words = fill_of(style), color_of(style)
            strong += [one for _, _, one in borders_of(style).values()]
            strong += [words] if words is not None else []
            if fill is not None and not is_grey(fill) and not is_pale(fill):
                plates.append(fill)
            elif fill is not None and is_pale(fill) and fill != WHITE:
                tint = fill
    hues = [one for one in strong if not is_grey(one) and not is_pale(one)]
    plate = plates[0] if plates else None
    return {"accent": hues[0] if hues else plate, "plate": plate, "tint": tint}


def _look(kind: Kind, piece: Piece, lost: Lost) -> Variant:
    told_losses(piece.styles, lost)
    if piece.pictures:
        lost("picture")
    box = piece.decorated or {}
    fill = fill_of(box)
    fill_name = fill_token(fill) if fill is not None else ""
    outer = {"margin": "", "text-align": piece.said("text-align")} | _margins(piece)
    around = outer_declarations(outer, usual=_USUAL_SPACE[kind])
    inside = box_declarations(box, fill=fill_name)
    said = {name: piece.said(name) for name in ("line-height", "letter-spacing", "font-weight")}
    if piece.bold:
        said["font-weight"] = "bold"
    color = words_token(_words_color(piece), fill_name)
    words = words_declarations(said, color=color, size=piece.size)
    if kind == "banner":
        inside.setdefault("display", "inline-block")
    if inside.get("display") == "inline-block":
        return _variant(around, inside | words)
    return _variant(around | inside | words, {})


def _margins(piece: Piece) -> Styles:
    """Return the space around the outermost box that has any."""
    names = ("margin", "margin-top", "margin-right", "margin-bottom", "margin-left")
    for style in piece.styles:
        if any(style.get(name) for name in names):
            return {name: style[name] for name in names if style.get(name)}
    return {}


def _words_color(piece: Piece) -> Rgb | None:
    return next((one for style in reversed(piece.styles) if (one := color_of(style))), None)


def _variant(box: Styles, text: Styles) -> Variant:
    return Variant(
        name=OWN_LOOK, title=OWN_TITLE, box=written(box, _TOKENS), text=written(text, _TOKENS)
    )
