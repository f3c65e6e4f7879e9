"""Blocks as miniatures: what a kept fragment or a template looks like in a column's theme."""

from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from workstation.document.themes import Theme, pick
from workstation.domain import tree
from workstation.domain.tree_text import block_text, inline_text
from workstation.ui.styles.boxes import box_of
from workstation.ui.styles.miniature import Miniature, Piece, miniature_of, paint_picture

LONGEST_WORDS: Final = 60
_GAP: Final = 8.0
_SIGN_OFF: Final = "责任编辑　审核"  # what readers get in every language of the window


def miniatures_of(
    blocks: Iterable[tree.Block], theme: Theme, column: str
) -> Iterator[Miniature | tree.PhotoGroup]:
    """Yield how each block looks; groups of photos are painted by themselves."""
    number = 0
    for block in blocks:
        if isinstance(block, tree.Heading) and block.attrs.level == 2:  # noqa: PLR2004 - level
            number += 1
        yield (
            block
            if isinstance(block, tree.PhotoGroup)
            else _miniature(block, theme, column, max(1, number))
        )


def _miniature(block: tree.Block, theme: Theme, column: str, number: int) -> Miniature:
    kind = _kind(block)
    if not kind:
        return _plain(block, theme)
    look = pick(getattr(theme.looks, kind), str(getattr(block.attrs, "style", "")))
    words = {"banner": column, "sign_off": _SIGN_OFF, "picture": "", "divider": ""}
    tail = _short(block.attrs.source) if isinstance(block, tree.Quotation) else ""
    return miniature_of(
        look,
        theme.light,
        words.get(kind, _words(block)),
        tail=tail,
        number=number,
        picture=number if kind == "picture" else -1,
    )


_KINDS: Final[dict[type[tree.Block], str]] = {
    tree.Lead: "lead", tree.Quote: "quote", tree.Quotation: "quotation", tree.Banner: "banner",
    tree.SignOff: "sign_off", tree.Divider: "divider", tree.Image: "picture",
}  # fmt: skip


def _kind(block: tree.Block) -> str:
    """Return which looks of a theme a block wears; empty for one that has no choice."""
    if isinstance(block, tree.Heading):
        return f"heading{block.attrs.level}"
    return _KINDS.get(type(block), "")


def _plain(block: tree.Block, theme: Theme) -> Miniature:
    parts = {
        tree.ListItem: "item",
        tree.Table: "cell",
        tree.FollowCard: "card",
        tree.Media: "media",
    }
    box = getattr(theme.parts, parts.get(type(block), "body"))
    outer = box_of(box, theme.light)
    inner = box_of("", theme.light, outer)
    return Miniature(outer, (Piece(inner, _words(block) or " "),))


def _words(block: tree.Block) -> str:
    if isinstance(block, tree.TextBlock):
        label = block.attrs.label if isinstance(block, tree.ListItem) else ""
        return _short(label + inline_text(block.content))
    return _short(block_text(block).replace("\n", "　"))


def _short(words: str) -> str:
    plain = words.replace("\n", " ")
    return plain if len(plain) <= LONGEST_WORDS else plain[:LONGEST_WORDS] + "……"


def paint_blocks(
    painter: QPainter,
    frame: QRectF,
    blocks: Iterable[tree.Block],
    theme: Theme,
    *,
    column: str,
    scale: float,
) -> None:
    """Paint blocks one below the other until the frame is full."""
    painter.save()
    painter.setClipRect(frame)
    painter.fillRect(frame, QColor(theme.light.paper))
    at = frame.top() + _GAP * scale
    for one in miniatures_of(blocks, theme, column):
        if at >= frame.bottom():
            break
        place = QRectF(frame.left(), at, frame.width(), frame.height())
        if isinstance(one, tree.PhotoGroup):
            height = _paint_group(painter, place, one)
        else:
            height = one.height(frame.width(), scale)
            one.paint(painter, place, scale)
        at += height + _GAP * scale
    painter.restore()


def blocks_height(
    blocks: Iterable[tree.Block], theme: Theme, *, column: str, width: float, scale: float
) -> float:
    """Return how high blocks are one below the other."""
    total = _GAP * scale
    for one in miniatures_of(blocks, theme, column):
        grouped = isinstance(one, tree.PhotoGroup)
        total += _GAP * scale
        total += _group_height(one, width) if grouped else one.height(width, scale)  # type: ignore[arg-type, union-attr]  # told apart above
    return total


def _group_height(group: tree.PhotoGroup, width: float) -> float:
    rows = -(-len(group.content) // group.attrs.columns)
    return width / group.attrs.columns * min(3, rows)


def _paint_group(painter: QPainter, frame: QRectF, group: tree.PhotoGroup) -> float:
    side = frame.width() / group.attrs.columns
    for number, _ in enumerate(group.content[: group.attrs.columns * 3]):
        row, place = divmod(number, group.attrs.columns)
        corner = frame.topLeft() + QPointF(place * side, row * side)
        cell = QRectF(corner.x() + 1, corner.y() + 1, side - 2, side - 2)
        paint_picture(painter, cell, number)
    return _group_height(group, frame.width())
