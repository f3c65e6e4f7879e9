"""The block tree: a strict, ProseMirror-compatible JSON document.

Every block has a stable id that survives import, editing and round trips. Blocks lie flat under
`doc`; only tables and photo groups have an inner structure. What the JSON may hold is exactly
what these types hold: unknown fields, floats and over-long strings are refused when read.
Format: docs/formats/block-tree.md.
"""

from typing import Annotated, Literal

import msgspec

SCHEMA = 1

MAX_BLOCKS = 5_000
MAX_CHARACTERS = 100_000

Id = Annotated[str, msgspec.Meta(pattern=r"^[a-z2-7]{10,12}\Z")]
PhotoRef = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9:]{1,40}\Z")]
Token = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9.-]{0,40}\Z")]
ShortText = Annotated[str, msgspec.Meta(max_length=500)]
Address = Annotated[str, msgspec.Meta(max_length=2_000)]
Percent = Annotated[int, msgspec.Meta(ge=10, le=100)]
Span = Annotated[int, msgspec.Meta(ge=1, le=50)]

Align = Literal["", "left", "center", "right", "justify"]


class Node(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of all nodes: frozen, strict, equal by value."""


class Attrs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of attributes: always written in full, so that one node has one form."""


# --- marks -------------------------------------------------------------------------------------


class Strong(Node, frozen=True, tag_field="type", tag="strong"):
    """Bold."""


class Emphasis(Node, frozen=True, tag_field="type", tag="em"):
    """Italic or stressed."""


class Underline(Node, frozen=True, tag_field="type", tag="underline"):
    """Underlined."""


class ColorAttrs(Attrs, frozen=True):
    """`token` names a colour of the theme (`accent`, `muted`, `gold`), never a raw value."""

    token: Token


class Color(Node, frozen=True, tag_field="type", tag="color"):
    """Text in a colour of the theme."""

    attrs: ColorAttrs


class LinkAttrs(Attrs, frozen=True):
    """`href` is http, https or mailto; readers drop anything else."""

    href: Annotated[str, msgspec.Meta(pattern=r"^(https?://|mailto:)\S+\Z", max_length=2_000)]


class Link(Node, frozen=True, tag_field="type", tag="link"):
    """A hyperlink."""

    attrs: LinkAttrs


Mark = Strong | Emphasis | Underline | Color | Link

# --- inline ------------------------------------------------------------------------------------


class Text(Node, frozen=True, tag_field="type", tag="text"):
    """A run of text. Neighbouring runs with equal marks are one run (`document.runs`)."""

    text: Annotated[str, msgspec.Meta(min_length=1)]
    marks: tuple[Mark, ...] = ()


class HardBreak(Node, frozen=True, tag_field="type", tag="hardBreak"):
    """A line break inside a block."""


class FootnoteAttrs(Attrs, frozen=True):
    """The note's own words."""

    text: ShortText


class Footnote(Node, frozen=True, tag_field="type", tag="footnote"):
    """A note anchored here; writers number the notes and list them at the end."""

    attrs: FootnoteAttrs


Inline = Text | HardBreak | Footnote

# --- blocks ------------------------------------------------------------------------------------


class ParagraphAttrs(Attrs, frozen=True):
    """`align` empty means as the theme says; `indent` is the Chinese two-character indent."""

    id: Id
    align: Align = ""
    indent: bool = True


class Paragraph(Node, frozen=True, tag_field="type", tag="paragraph"):
    """Body text."""

    attrs: ParagraphAttrs
    content: tuple[Inline, ...] = ()


class HeadingAttrs(Attrs, frozen=True):
    """`level` 2–4 (the title is not a block); `style` is a variant token of the theme."""

    id: Id
    level: Literal[2, 3, 4] = 2
    style: Token = ""


class Heading(Node, frozen=True, tag_field="type", tag="heading"):
    """A heading; visible numbering (一、（一）) is part of its text."""

    attrs: HeadingAttrs
    content: tuple[Inline, ...] = ()


class StyledAttrs(Attrs, frozen=True):
    """A block whose look is one variant token of the theme."""

    id: Id
    style: Token = ""


class Quote(Node, frozen=True, tag_field="type", tag="quote"):
    """A quotation that may be edited like any text."""

    attrs: StyledAttrs
    content: tuple[Inline, ...] = ()


class Lead(Node, frozen=True, tag_field="type", tag="lead"):
    """导语: the lead-in."""

    attrs: StyledAttrs
    content: tuple[Inline, ...] = ()


class QuotationAttrs(Attrs, frozen=True):
    """`source` says where the words stand; a quotation without one is a finding."""

    id: Id
    source: ShortText = ""
    style: Token = ""


class Quotation(Node, frozen=True, tag_field="type", tag="quotation"):
    """原文引用: verbatim words with their source. No machine repairs, merges or corrects them."""

    attrs: QuotationAttrs
    content: tuple[Inline, ...] = ()


class ListItemAttrs(Attrs, frozen=True):
    """`kind` label: the visible `label` (一是, 1., （1）) stands as written; `level` 0 is outer."""

    id: Id
    kind: Literal["bullet", "ordered", "label"] = "bullet"
    label: Annotated[str, msgspec.Meta(max_length=20)] = ""
    level: Annotated[int, msgspec.Meta(ge=0, le=3)] = 0


class ListItem(Node, frozen=True, tag_field="type", tag="listItem"):
    """One item of a flat list; consecutive items of one kind and level form a list."""

    attrs: ListItemAttrs
    content: tuple[Inline, ...] = ()


class ImageAttrs(Attrs, frozen=True):
    """`photo` names a photo of the office; `width` is per cent of the column."""

    id: Id
    photo: PhotoRef
    alt: ShortText = ""
    credit: ShortText = ""
    width: Percent = 100
    style: Token = ""


class Image(Node, frozen=True, tag_field="type", tag="image"):
    """One photo; the inline content is its caption."""

    attrs: ImageAttrs
    content: tuple[Inline, ...] = ()


class GroupPhotoAttrs(Attrs, frozen=True):
    """As `ImageAttrs`, without width: the group's layout decides."""

    id: Id
    photo: PhotoRef
    alt: ShortText = ""
    credit: ShortText = ""


class GroupPhoto(Node, frozen=True, tag_field="type", tag="groupPhoto"):
    """One photo of a group; the inline content is its caption."""

    attrs: GroupPhotoAttrs
    content: tuple[Inline, ...] = ()


class PhotoGroupAttrs(Attrs, frozen=True):
    """`layout`: 九宫格 grid of squares, columns in rows of one height, full width, 左右滑动 slide.

    `columns` counts the photos of a row; `caption` serves them all.
    """

    id: Id
    layout: Literal["grid", "columns", "full", "slide"] = "grid"
    columns: Literal[2, 3] = 3
    caption: ShortText = ""


class PhotoGroup(Node, frozen=True, tag_field="type", tag="photoGroup"):
    """Several photos laid out together."""

    attrs: PhotoGroupAttrs
    content: Annotated[tuple[GroupPhoto, ...], msgspec.Meta(min_length=1, max_length=100)]


class CellAttrs(Attrs, frozen=True):
    """Spans count cells; `align` empty means left."""

    colspan: Span = 1
    rowspan: Span = 1
    align: Align = ""


class TableCell(Node, frozen=True, tag_field="type", tag="tableCell"):
    """One cell; several lines are parted by `HardBreak`."""

    attrs: CellAttrs = CellAttrs()
    content: tuple[Inline, ...] = ()


class TableRow(Node, frozen=True, tag_field="type", tag="tableRow"):
    """One row."""

    content: tuple[TableCell, ...] = ()


class TableAttrs(Attrs, frozen=True):
    """`header`: the first row is a header."""

    id: Id
    header: bool = False


class Table(Node, frozen=True, tag_field="type", tag="table"):
    """A table."""

    attrs: TableAttrs
    content: Annotated[tuple[TableRow, ...], msgspec.Meta(min_length=1, max_length=500)]


class Divider(Node, frozen=True, tag_field="type", tag="divider"):
    """A dividing line."""

    attrs: StyledAttrs


class Banner(Node, frozen=True, tag_field="type", tag="banner"):
    """栏目横幅: shows the name of the column the revision is frozen in."""

    attrs: StyledAttrs


class SignOff(Node, frozen=True, tag_field="type", tag="signOff"):
    """落款 (责编/审核): a late field; its names come from the decisions, not from the tree."""

    attrs: StyledAttrs


class FollowCardAttrs(Attrs, frozen=True):
    """`photo` is the QR picture, empty for none yet; `text` stands beside it."""

    id: Id
    photo: Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9:]{0,40}\Z")] = ""
    text: ShortText = ""


class FollowCard(Node, frozen=True, tag_field="type", tag="followCard"):
    """关注卡片 with a QR code."""

    attrs: FollowCardAttrs


class MediaAttrs(Attrs, frozen=True):
    """`href` points to the audio or video page."""

    id: Id
    kind: Literal["audio", "video"]
    title: ShortText = ""
    href: Address = ""


class Media(Node, frozen=True, tag_field="type", tag="media"):
    """Audio or video."""

    attrs: MediaAttrs


TextBlock = Paragraph | Heading | Quote | Lead | Quotation | ListItem
Block = (
    Paragraph
    | Heading
    | Quote
    | Lead
    | Quotation
    | ListItem
    | Image
    | PhotoGroup
    | Table
    | Divider
    | Banner
    | SignOff
    | FollowCard
    | Media
)


class Doc(Node, frozen=True, tag_field="type", tag="doc"):
    """A whole article body."""

    content: Annotated[tuple[Block, ...], msgspec.Meta(max_length=MAX_BLOCKS)] = ()
