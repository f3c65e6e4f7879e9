"""Where findings stand, as the canvas counts: characters of a block's own words, or a photo's.

Rules count in passages (`proofing.passages`): the visible label of a list item begins its text,
which the canvas draws and does not hold.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from workstation.document.block_edits import block_of
from workstation.domain import tree
from workstation.proofing.findings import Finding
from workstation.ui.canvas.canvas_page import Mark
from workstation.usecases.correcting import FindingLine
from workstation.usecases.editing import Edited

TEXT_PARTS = frozenset({"text", "verbatim", "title", "caption"})
"""Parts whose words stand in the text itself; the others are attributes, shown by their block."""

FIELDS: Final[Mapping[tuple[type, str], str]] = {
    (tree.Image, "text"): "alt",
    (tree.Image, "credit"): "credit",
    (tree.PhotoGroup, "text"): "alt",
    (tree.PhotoGroup, "credit"): "credit",
    (tree.Quotation, "source"): "source",
    (tree.FollowCard, "text"): "card_text",
    (tree.Media, "text"): "media_title",
    (tree.Media, "address"): "media_href",
}
"""The field that shows a part of a block; what several of a block share, notes, has none."""


def underlines(lines: Sequence[FindingLine], edited: Edited) -> tuple[Mark, ...]:
    """Return what to underline of findings that nobody ignores."""
    marks = []
    for line in lines:
        one = line.finding
        if line.ignored or not one.text or not _is_in_text(one, edited):
            continue
        start, end = place_in(one, edited)
        if end > start:
            marks.append(Mark(one.photo or one.block, start, end, one.level))
    return tuple(marks)


def _is_in_text(finding: Finding, edited: Edited) -> bool:
    """Say whether the words stand in the text; of a photo its caption does, and no attribute."""
    block = block_of(edited.doc, finding.block)
    if isinstance(block, tree.Image | tree.PhotoGroup):
        alone = isinstance(block, tree.Image)
        return finding.part == "caption" and (alone or bool(finding.photo))
    return finding.part in TEXT_PARTS


def field_of(finding: Finding, edited: Edited) -> str:
    """Return the small field (canvas.md, `edit`) that holds the words; empty: the text itself."""
    block = block_of(edited.doc, finding.block)
    if isinstance(block, tree.PhotoGroup) and finding.part == "caption":
        return "" if finding.photo else "group_caption"
    return FIELDS.get((type(block), finding.part), "")


def place_in(finding: Finding, edited: Edited) -> tuple[int, int]:
    """Return the characters of its block that a finding speaks of."""
    block = block_of(edited.doc, finding.block)
    before = 0
    if isinstance(block, tree.ListItem) and block.attrs.kind == "label":
        before = len(block.attrs.label)
    return max(0, finding.start - before), max(0, finding.end - before)
