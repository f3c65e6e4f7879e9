"""排版检查: what WeChat would change or show badly of an article, by the block it stands in.

The article is written as it would be published, block by block through the lint; words that are
hard to tell from their ground are looked for, by day and in WeChat's dark mode; and a few things
are said of the text itself, which no markup can mend: a picture that nothing describes, a table
wider than a phone, blank lines for distance.
"""

import re
from collections.abc import Iterator

import msgspec

from workstation.document.themes import Theme
from workstation.document.writers.lint import lint_read
from workstation.document.writers.lint_reading import faint_words
from workstation.document.writers.lint_tree import read_tree
from workstation.document.writers.wechat import write_wechat
from workstation.document.writers.wording import alt_text
from workstation.domain import tree
from workstation.domain.content import Content, LateFields, Picture
from workstation.domain.tree_text import inline_text, photos_used

MOST_COLUMNS = 4
"""A table of more is read sideways on a phone; a picture of it serves better."""

_MARK = re.compile(r"<!--b:([a-z2-7]*)-->")
_START, _END = "<section>", "</section>"
_SOURCE = "photo:"
_ANY_PICTURE = Picture(blob="0" * 64, width=4, height=3, bytes=1, format="jpeg")


class BlockFault(msgspec.Struct, frozen=True, order=True):
    """A broken rule, and the block that breaks it; empty where it is the whole article."""

    block: str
    rule: str


def article_faults(content: Content, theme: Theme) -> tuple[BlockFault, ...]:
    """Return what is wrong with the layout of an article, in reading order, each once a block.

    Photos whose pictures are not made yet are taken as any picture: what is wrong with a picture
    is no question of layout.
    """
    html = write_wechat(
        _with_pictures(content),
        theme=theme,
        late=LateFields(),
        address=_SOURCE.__add__,
        mark="<!--b:{}-->".format,
    )
    parts = _MARK.split(html.removeprefix(_START).removesuffix(_END))
    written = dict(zip(parts[1::2], parts[2::2], strict=True))
    found = [
        BlockFault(block.attrs.id, rule)
        for before, block in zip((None, *content.doc.content), content.doc.content, strict=False)
        for rule in (*_written(written.get(block.attrs.id, "")), *_said(block, before))
    ]
    return tuple(dict.fromkeys(found))


def _with_pictures(content: Content) -> Content:
    missing = dict.fromkeys(photos_used(content.doc), _ANY_PICTURE)
    return msgspec.structs.replace(content, pictures=missing | content.pictures)


def _written(html: str) -> Iterator[str]:
    """Yield the rules that a block breaks as it is written."""
    if not html:
        return
    root, flaws = read_tree(f"{_START}{html}{_END}")
    yield from (fault.rule for fault in lint_read(root, flaws, (_SOURCE,)))
    yield from (rule for rule, _ in faint_words(root))


def _said(block: tree.Block, before: tree.Block | None) -> Iterator[str]:
    """Yield what is to be said of a block itself."""
    match block:
        case tree.Image() if not alt_text(block):
            yield "alt_missing"
        case tree.PhotoGroup() if not all(map(alt_text, block.content)):
            yield "alt_missing"
        case tree.Table() if _columns(block) > MOST_COLUMNS:
            yield "table_wide"
        case tree.Paragraph() if _is_blank(block) and _is_blank(before):
            yield "blank_lines"
        case _:
            pass


def _columns(table: tree.Table) -> int:
    return max(sum(cell.attrs.colspan for cell in row.content) for row in table.content)


def _is_blank(block: tree.Block | None) -> bool:
    return isinstance(block, tree.Paragraph) and not inline_text(block.content).strip()
