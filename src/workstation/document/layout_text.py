"""One-key layout of words: blanks, paragraphs, headings. No word is added or dropped.

Each rule takes and returns a list of blocks. A verbatim quotation is no business of any of them.
"""

import re
from collections.abc import Sequence
from typing import Final, Literal

import msgspec

from workstation.document.runs import has_words, joined
from workstation.domain import tree
from workstation.domain.canonical import short_hash
from workstation.domain.tree_text import inline_text

Blocks = tuple[tree.Block, ...]
Run = tuple[tree.Inline, ...]
_Words = tree.Paragraph | tree.Heading | tree.Quote | tree.Lead | tree.ListItem

_CHAPTER: Final = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节部篇])"
)
_SECTION: Final = re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]")
_ENDED: Final = re.compile(r"[。；;！!？?，,：:、…—]$")
_LONGEST_HEADING: Final = 40
_LONGEST_BOLD: Final = 30
_LONGEST_GREETING: Final = 20


def without_blanks(blocks: Blocks) -> Blocks:
    """Return the blocks without empty text blocks and repeated dividers.

    An article with nothing else keeps its one empty paragraph: somebody is about to type there.
    """
    kept: list[tree.Block] = []
    for block in blocks:
        repeated = isinstance(block, tree.Divider) and kept and isinstance(kept[-1], tree.Divider)
        if not (_is_blank(block) or repeated):
            kept.append(block)
    if not any(isinstance(block, _TEXT) for block in kept):
        first = next((block for block in blocks if _is_blank(block)), None)
        if first is not None:
            return tuple(block for block in blocks if block in kept or block is first)
    return tuple(kept)


_TEXT: Final = (*_Words.__args__, tree.Quotation, tree.Image, tree.PhotoGroup, tree.Table)


def _is_blank(block: tree.Block) -> bool:
    if not isinstance(block, _Words) or has_words(block.content):
        return False
    return not (isinstance(block, tree.ListItem) and block.attrs.label.strip())


def trimmed(blocks: Blocks) -> Blocks:
    """Return the text blocks without blanks and breaks at either end."""
    return tuple(
        msgspec.structs.replace(block, content=_stripped(block.content))
        if isinstance(block, _Words)
        else block
        for block in blocks
    )


def _stripped(run: Run) -> Run:
    nodes = list(run)
    while nodes and (first := _cut(nodes[0], "left")) is not nodes[0]:
        nodes[:1] = [first] if first is not None else []
    while nodes and (last := _cut(nodes[-1], "right")) is not nodes[-1]:
        nodes[-1:] = [last] if last is not None else []
    return joined(nodes)


def _cut(node: tree.Inline, side: Literal["left", "right"]) -> tree.Inline | None:
    """Return a node without its outer blanks: the same where it has none, None if all is blank."""
    if isinstance(node, tree.HardBreak):
        return None
    if not isinstance(node, tree.Text):
        return node
    text = node.text.lstrip() if side == "left" else node.text.rstrip()
    if text == node.text:
        return node
    return tree.Text(text, node.marks) if text else None


def split_at_gaps(blocks: Blocks) -> Blocks:
    """Return the paragraphs parted where an empty line stood inside one."""
    taken = {block.attrs.id for block in blocks}
    made: list[tree.Block] = []
    for block in blocks:
        runs = _parts(block.content) if isinstance(block, tree.Paragraph) else []
        if not isinstance(block, tree.Paragraph) or len(runs) < 2:  # noqa: PLR2004 - two parts
            made.append(block)
            continue
        for number, run in enumerate(runs):
            identity = (
                block.attrs.id if not number else derived_id(f"{block.attrs.id} {number}", taken)
            )
            attrs = msgspec.structs.replace(block.attrs, id=identity)
            made.append(tree.Paragraph(attrs, run))
    return tuple(made) if len(made) <= tree.MAX_BLOCKS else blocks


def _parts(run: Run) -> list[Run]:
    """Return what stands between empty lines; parts without words go with the one before."""
    parts: list[list[tree.Inline]] = [[]]
    breaks = 0
    for node in run:
        if isinstance(node, tree.HardBreak):
            breaks += 1
            continue
        if isinstance(node, tree.Text) and not node.text.strip() and breaks:
            continue
        if breaks > 1 and has_words(parts[-1]):
            parts.append([])
        else:
            parts[-1] += [tree.HardBreak()] * min(breaks, 1)
        breaks = 0
        parts[-1].append(node)
    return [joined(part) for part in parts if has_words(part)]


def derived_id(told: str, taken: set[str]) -> str:
    """Return an id that follows from `told` alone, and that no block has; it is taken then."""
    identity = short_hash(told.encode(), 60)
    while identity in taken:
        identity = short_hash(f"{identity} again".encode(), 60)
    taken.add(identity)
    return identity


def paragraphs_as_body(blocks: Blocks) -> Blocks:
    """Return paragraphs aligned and indented as the theme's body text; centred ones stay so."""
    return tuple(_as_body(one) if isinstance(one, tree.Paragraph) else one for one in blocks)


def _as_body(block: tree.Paragraph) -> tree.Paragraph:
    if block.attrs.align in {"center", "right"}:
        attrs = msgspec.structs.replace(block.attrs, indent=False)
    else:
        words = inline_text(block.content).strip()
        greets = len(words) <= _LONGEST_GREETING and words.endswith(("：", ":"))
        indent = block.attrs.indent if greets else True
        attrs = msgspec.structs.replace(block.attrs, align="", indent=indent)
    return msgspec.structs.replace(block, attrs=attrs)


def with_headings(blocks: Blocks) -> Blocks:
    """Return paragraphs that are headings as headings: by their number, or by bold alone."""
    numbered = tuple(_numbered_heading(block) for block in blocks)
    chapters = any(_is_chapter(block) for block in numbered)
    made: list[tree.Block] = []
    for place, block in enumerate(numbered):
        heads = isinstance(block, tree.Paragraph) and _is_bold_line(block)
        if isinstance(block, tree.Paragraph) and heads and _leads_on(numbered, place):
            made.append(_heading(block, 3 if chapters else 2))
        else:
            made.append(block)
    return tuple(_unbold(block) if isinstance(block, tree.Heading) else block for block in made)


def _numbered_heading(block: tree.Block) -> tree.Block:
    if not isinstance(block, tree.Paragraph) or block.attrs.align == "right":
        return block
    words = inline_text(block.content).strip()
    if not words or len(words) > _LONGEST_HEADING or not _is_one_line(words):
        return block
    if _CHAPTER.match(words):
        return _heading(block, 2)
    return _heading(block, 3) if _SECTION.match(words) else block


def _is_one_line(words: str) -> bool:
    return "。" not in words and "\n" not in words and not _ENDED.search(words)


def _is_chapter(block: tree.Block) -> bool:
    if not isinstance(block, tree.Heading) or block.attrs.level != 2:  # noqa: PLR2004 - level
        return False
    return bool(_CHAPTER.match(inline_text(block.content).strip()))


def _is_bold_line(block: tree.Paragraph) -> bool:
    words = inline_text(block.content).strip()
    if not words or len(words) > _LONGEST_BOLD or not _is_one_line(words):
        return False
    bold = all(
        tree.Strong() in node.marks
        for node in block.content
        if isinstance(node, tree.Text) and node.text.strip()
    )
    return bold and block.attrs.align != "right"


def _leads_on(blocks: Sequence[tree.Block], place: int) -> bool:
    """Tell whether body text follows, and no picture stands above: then it would be a caption."""
    if place + 1 >= len(blocks) or (place and isinstance(blocks[place - 1], tree.Image)):
        return False
    following = blocks[place + 1]
    if isinstance(following, tree.Paragraph):
        return not _is_bold_line(following)
    return isinstance(following, tree.ListItem | tree.Image | tree.PhotoGroup | tree.Table)


def _heading(block: tree.Paragraph, level: Literal[2, 3]) -> tree.Heading:
    return tree.Heading(tree.HeadingAttrs(id=block.attrs.id, level=level), block.content)


def _unbold(block: tree.Heading) -> tree.Heading:
    """Return a heading without bold marks of its own: how bold it is, the theme says."""
    content = joined(
        tree.Text(node.text, tuple(mark for mark in node.marks if mark != tree.Strong()))
        if isinstance(node, tree.Text)
        else node
        for node in block.content
    )
    return msgspec.structs.replace(block, content=content)
