"""Reads a Word file the way tests look at it: every tree is proved against the schema."""

import base64
import itertools
from collections.abc import Mapping
from pathlib import Path

import msgspec

from workstation.document.readers.docx import read_docx
from workstation.domain import tree
from workstation.domain.importing import Imported
from workstation.domain.tree_form import parse_doc
from workstation.domain.tree_text import inline_text

INTAKE = Path(__file__).parent / "intake"


def read(data: bytes, beside: Mapping[str, bytes] | None = None) -> Imported:
    """Read a file with ids that count up."""
    counter = itertools.count()

    def next_id() -> str:
        number = next(counter).to_bytes(5, "big")
        return "id" + base64.b32encode(number).decode().lower()

    found = read_docx(data, name="来稿.docx", new_id=next_id, beside=beside or {})
    assert parse_doc(msgspec.json.encode(found.doc)) == found.doc
    return found


def outline(found: Imported) -> list[tuple[str, str]]:
    """Return kind and words of each block."""
    return [(kind(block), text(block)) for block in found.doc.content]


def kind(block: tree.Block) -> str:
    """Return a block's kind; headings with their level, list items with what they show."""
    match block:
        case tree.Heading(attrs=attrs):
            return f"heading {attrs.level}"
        case tree.ListItem(attrs=attrs):
            return f"item {attrs.level} {attrs.label or attrs.kind}"
        case _:
            return str(block.__struct_config__.tag)


def text(block: tree.Block) -> str:
    """Return a block's own words."""
    match block:
        case tree.Table(content=rows):
            return "/".join(
                "|".join(inline_text(cell.content) for cell in row.content) for row in rows
            )
        case tree.PhotoGroup(content=photos):
            return "|".join(inline_text(photo.content) for photo in photos)
        case tree.Divider():
            return ""
        case _:
            return inline_text(block.content)


def losses(found: Imported) -> dict[str, str]:
    """Return what was lost or guessed, by code."""
    return {loss.code: loss.detail for loss in found.warnings}


def marks(block: tree.Block) -> list[tuple[str, list[str]]]:
    """Return each run of a block with the names of its marks."""
    return [
        (node.text, [_mark(mark) for mark in node.marks])
        for node in block.content
        if isinstance(node, tree.Text)
    ]


def _mark(mark: tree.Mark) -> str:
    match mark:
        case tree.Color(attrs=attrs):
            return attrs.token
        case tree.Link(attrs=attrs):
            return attrs.href
        case _:
            return str(mark.__struct_config__.tag)
