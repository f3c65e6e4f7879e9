"""The outline (大纲): an article's headings, and moving a heading with all that stands under it."""

from typing import Final

import msgspec

from workstation.document.block_edits import place_of
from workstation.document.frames import side_of
from workstation.domain import tree
from workstation.domain.tree_text import CLOSING, inline_text

BANNER_LEVEL: Final = 1


class Entry(msgspec.Struct, frozen=True):
    """One line: a heading's block, its level (2 to 4, 1 for the banner) and its words.

    `number` counts headings of level 2, for themes that show 01, 02.
    """

    block: str
    level: int
    words: str
    number: int = 0


def outline(doc: tree.Doc, column: str = "") -> tuple[Entry, ...]:
    """Return the banner (by the column's name) and all headings with words, in reading order."""
    found: list[Entry] = []
    number = 0
    for block in doc.content:
        if isinstance(block, tree.Banner) and side_of(block) is None:
            found.append(Entry(block.attrs.id, BANNER_LEVEL, column))
        elif isinstance(block, tree.Heading):
            number += block.attrs.level == 2  # noqa: PLR2004 - the schema's first level
            if words := " ".join(inline_text(block.content).split()):
                counted = number if block.attrs.level == 2 else 0  # noqa: PLR2004 - as above
                found.append(Entry(block.attrs.id, block.attrs.level, words, counted))
    return tuple(found)


def section_of(doc: tree.Doc, block: str) -> tuple[int, int]:
    """Return where a heading's section begins and ends: before the next heading of its rank.

    What closes an article (sign-off, follow card, footer) belongs to no section. (0, 0) where there
    is no such heading.
    """
    start = place_of(doc, block)
    heading = doc.content[start] if start >= 0 else None
    if not isinstance(heading, tree.Heading):
        return 0, 0
    for end in range(start + 1, len(doc.content)):
        one = doc.content[end]
        above = isinstance(one, tree.Heading) and one.attrs.level <= heading.attrs.level
        if above or isinstance(one, CLOSING) or side_of(one) == "foot":
            return start, end
    return start, len(doc.content)


def with_section_before(doc: tree.Doc, block: str, before: str) -> tree.Doc:
    """Return the document with a section before another heading; empty: behind the last section.

    A section that would go into itself stays where it is.
    """
    start, end = section_of(doc, block)
    if start == end:
        return doc
    target = place_of(doc, before) if before else _end_of_sections(doc)
    if target < 0 or start <= target <= end:
        return doc
    section, blocks = doc.content[start:end], doc.content
    if target < start:
        moved = (*blocks[:target], *section, *blocks[target:start], *blocks[end:])
    else:
        moved = (*blocks[:start], *blocks[end:target], *section, *blocks[target:])
    return tree.Doc(moved)


def _end_of_sections(doc: tree.Doc) -> int:
    last = next((one for one in reversed(doc.content) if isinstance(one, tree.Heading)), None)
    return section_of(doc, last.attrs.id)[1] if last is not None else len(doc.content)


def with_section_stepped(doc: tree.Doc, block: str, step: int) -> tree.Doc:
    """Return the document with a section one place up (-1) or down (1) among those of its rank.

    Inside a larger section it goes no further than that section's ends.
    """
    start, end = section_of(doc, block)
    if start == end:
        return doc
    level = _level(doc.content[start])
    if step < 0:
        above = next(
            (one for one in reversed(doc.content[:start]) if 0 < _level(one) <= level), None
        )
        if above is None or _level(above) < level:
            return doc
        return with_section_before(doc, block, above.attrs.id)
    if end >= len(doc.content) or _level(doc.content[end]) != level:
        return doc
    return with_section_before(doc, doc.content[end].attrs.id, block)


def _level(block: tree.Block) -> int:
    return block.attrs.level if isinstance(block, tree.Heading) else 0
