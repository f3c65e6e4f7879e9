"""What is read: the passages of an article, each with the part it plays.

Everything that leaves this PC is a passage, the invisible included (descriptions of pictures,
addresses of links, file names). A part that ought to have words and has none is an empty passage:
that is how a missing caption or a quotation without its source is found.
"""

from collections.abc import Iterator
from typing import Literal

import msgspec

from workstation.domain import tree
from workstation.domain.content import Content
from workstation.domain.tree_text import footnotes, inline_runs, inline_text

Part = Literal[
    "text",
    "verbatim",
    "source",
    "caption",
    "credit",
    "title",
    "digest",
    "author",
    "file_name",
    "note",
    "address",
]

BODY: frozenset[Part] = frozenset({"text", "verbatim", "source", "caption", "credit", "note"})
"""What WeChat counts as the content of an article."""

UNWORDED: frozenset[Part] = frozenset({"verbatim", "file_name", "address"})
"""Passages whose wording nobody may or need correct; privacy and secrecy still apply."""


class Passage(msgspec.Struct, frozen=True):
    """A run of words in one block.

    `block` is the block's id, or the part itself for what stands outside the blocks (`title`,
    `author`, `digest`, `source`); `photo` is the id of the photo of a group that the words belong
    to. Offsets of findings count in `text`.
    """

    block: str
    text: str
    kind: Part = "text"
    photo: str = ""


def passages_of(content: Content) -> tuple[Passage, ...]:
    """Return everything `content` says, in reading order; the file names are the caller's."""
    return (
        Passage("title", content.title, "title"),
        *_filled(Passage("author", content.author, "author")),
        *_filled(Passage("digest", content.digest, "digest")),
        *_filled(Passage("source", content.source, "credit")),
        *(passage for block in content.doc.content for passage in passages_of_block(block)),
    )


def passages_of_block(block: tree.Block) -> Iterator[Passage]:
    """Yield the passages of one block; the first holds the text a reader sees first.

    Cells of a table and lines of a block are parted by newlines; the visible label of a list item
    begins its text.
    """
    name = block.attrs.id
    match block:
        case tree.Quotation(attrs=attrs, content=content):
            yield Passage(name, inline_text(content), "verbatim")
            yield Passage(name, attrs.source, "source")
        case tree.Image(attrs=attrs, content=content):
            yield Passage(name, inline_text(content), "caption")
            yield from _photo(Passage(name, ""), attrs)
        case tree.PhotoGroup():
            yield from _group(block)
        case tree.Table():
            cells = (inline_text(cell.content) for row in block.content for cell in row.content)
            yield from _filled(Passage(name, "\n".join(cells)))
        case tree.FollowCard(attrs=attrs):
            yield from _filled(Passage(name, attrs.text))
        case tree.Media(attrs=attrs):
            yield from _filled(Passage(name, attrs.title), Passage(name, attrs.href, "address"))
        case tree.Divider() | tree.Banner() | tree.SignOff():
            return
        case tree.ListItem(attrs=attrs, content=content):
            label = attrs.label if attrs.kind == "label" else ""
            yield from _filled(Passage(name, label + inline_text(content)))
        case _:
            yield from _filled(Passage(name, inline_text(block.content)))
    yield from (Passage(name, note, "note") for note in footnotes(block))
    yield from (Passage(name, address, "address") for address in _addresses(block))


def _filled(*passages: Passage) -> Iterator[Passage]:
    return (passage for passage in passages if passage.text)


def _photo(bare: Passage, attrs: tree.ImageAttrs | tree.GroupPhotoAttrs) -> Iterator[Passage]:
    return _filled(
        msgspec.structs.replace(bare, text=attrs.alt),
        msgspec.structs.replace(bare, text=attrs.credit, kind="credit"),
    )


def _group(group: tree.PhotoGroup) -> Iterator[Passage]:
    """One caption for all is enough, and so is one on any photo."""
    name = group.attrs.id
    captions = [
        *(
            Passage(name, inline_text(photo.content), "caption", photo.attrs.id)
            for photo in group.content
        ),
        Passage(name, group.attrs.caption, "caption"),
    ]
    yield from tuple(_filled(*captions)) or (Passage(name, "", "caption"),)
    for photo in group.content:
        yield from _photo(Passage(name, "", photo=photo.attrs.id), photo.attrs)


def _addresses(block: tree.Block) -> Iterator[str]:
    for run in inline_runs(block):
        for node in run:
            if isinstance(node, tree.Text):
                yield from (m.attrs.href for m in node.marks if isinstance(m, tree.Link))
