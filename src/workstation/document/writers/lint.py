"""The rules a WeChat article must keep, checked on finished HTML.

Sources: the platform's published structure rules for editors (“微信公众平台编辑器开发规范”, numbers
such as 2.1 below), and what is known to be washed off in its editor. Stricter than both: a width in
pixels, a font family, a fixed height, an opacity or a gradient is a fault wherever it stands,
because their own checker is known to miss some of them; and nothing is measured in a browser, so
that the answer is there while somebody types.
"""

from collections.abc import Iterator
from itertools import islice

import msgspec

from workstation.document.writers.lint_boxes import overflowing
from workstation.document.writers.lint_reading import overlapping_lines
from workstation.document.writers.lint_style import style_faults
from workstation.document.writers.lint_tree import Flaw, Node, read_tree

MAX_SAME_CHAIN = 10
MANY_CHILDREN = 20
MANY_EMPTY = 15
MAX_FAULTS = 100
MAX_LINT_CHARACTERS = 500_000

_INLINE = frozenset({"span", "strong", "em", "sup", "br", "a"})
_STRUCTURE = frozenset({"section", "table", "tbody", "tr", "blockquote"})
_TAGS = _INLINE | _STRUCTURE | {"p", "img", "hr", "h2", "h3", "h4", "td", "th"}
_SHOWN = frozenset({"br", "hr", "img", "td", "th"})
_ANY_TAG = frozenset({"style", "data-ignore-width"})
_BY_TAG = {
    "img": frozenset({"src", "data-w", "data-ratio", "alt"}),
    "a": frozenset({"href"}),
    "td": frozenset({"colspan", "rowspan"}),
    "th": frozenset({"colspan", "rowspan"}),
    "span": frozenset({"leaf"}),
    "section": frozenset({"nodeleaf"}),
}
_ARTICLES = ("https://mp.weixin.qq.com/", "http://mp.weixin.qq.com/")


class Fault(msgspec.Struct, frozen=True, order=True):
    """A broken rule and the path of the element that breaks it, e.g. `section[1]/p[3]`."""

    rule: str
    place: str


def lint_wechat(html: str, allowed_sources: tuple[str, ...]) -> tuple[Fault, ...]:
    """Return what in `html` WeChat would change or show wrongly, the first `MAX_FAULTS`.

    `allowed_sources` are the beginnings a picture's address may have. Length is not checked here
    (see `wechat_length`), only that there is not absurdly much to read (`too_long`).
    """
    if len(html) > MAX_LINT_CHARACTERS:
        return (Fault("too_long", ""),)
    return lint_read(*read_tree(html), allowed_sources)


def lint_read(
    root: Node, flaws: tuple[Flaw, ...], allowed_sources: tuple[str, ...]
) -> tuple[Fault, ...]:
    """Return the same of an article that was read already."""
    faults = _all_faults(root, flaws, allowed_sources)
    return tuple(dict.fromkeys(islice(faults, MAX_FAULTS)))


def _all_faults(
    root: Node, flaws: tuple[Flaw, ...], allowed_sources: tuple[str, ...]
) -> Iterator[Fault]:
    if not _is_bare_section(root):
        yield Fault("root", "")
    yield from (Fault(flaw.rule, flaw.place) for flaw in flaws)
    for node in root.walk():
        rules = dict.fromkeys(_faults(node, allowed_sources))
        yield from (Fault(rule, node.path) for rule in rules)
    yield from (Fault("overflow", node.path) for node in overflowing(root))
    yield from (Fault("line_height", node.path) for node in overlapping_lines(root))


def _is_bare_section(root: Node) -> bool:
    """One `section` without attributes around everything: the outermost styles are washed off."""
    return (
        len(root.children) == 1
        and root.children[0].tag == "section"
        and not root.children[0].attributes
        and not (root.words or root.blanks)
    )


def _faults(node: Node, allowed_sources: tuple[str, ...]) -> Iterator[str]:
    if node.tag not in _TAGS:
        yield "pre" if node.tag == "pre" else "tag"
    yield from _attribute_faults(node)
    yield from style_faults(node.tag, node.styles)
    yield from _nesting_faults(node)
    yield from _width_faults(node)
    if node.tag == "img":
        yield from _image_faults(node, allowed_sources)
    if node.tag == "a" and not node.attributes.get("href", "").startswith(_ARTICLES):
        yield "link"
    if node.words and node.font_size() in {"0", "0px"}:
        yield "hidden_text"


def _attribute_faults(node: Node) -> Iterator[str]:
    allowed = _ANY_TAG | _BY_TAG.get(node.tag, frozenset())
    for name in node.attributes:
        if name not in allowed:
            yield name if name in {"class", "id"} else "attribute"


def _nesting_faults(node: Node) -> Iterator[str]:
    if node.same_chain() > MAX_SAME_CHAIN:
        yield "nesting"  # 2.1: the editor deletes such layers
    if len(node.children) > MANY_CHILDREN and sum(map(_is_empty, node.children)) > MANY_EMPTY:
        yield "empty_layers"  # 3.4
    tags = {child.tag for child in node.children}
    if "leaf" in node.attributes and not tags <= _INLINE:
        yield "leaf"  # 2.2
    if "nodeleaf" in node.attributes and (len(node.children) != 1 or node.words or tags != {"img"}):
        yield "nodeleaf"  # 2.3
    if node.tag == "p" and not tags <= _INLINE | {"img"}:
        yield "paragraph"
    if node.tag in _STRUCTURE and node.blanks and not tags <= _INLINE:
        yield "whitespace"  # its interface makes a blank line of it


def _is_empty(node: Node) -> bool:
    """Say whether nothing is shown here, not even an empty line."""
    here = (node, *node.walk())
    return not any(one.words or one.tag in _SHOWN for one in here)


def _width_faults(node: Node) -> Iterator[str]:
    """Yield what breaks 1.4 in a strip that scrolls: it and its paragraphs must be exempted."""
    scrolls = node.styles.get("white-space") == "nowrap"
    paragraph = node.tag == "p" and node.is_inside("white-space", "nowrap")
    if (scrolls or paragraph) and "data-ignore-width" not in node.attributes:
        yield "ignore_width"


def _image_faults(node: Node, allowed_sources: tuple[str, ...]) -> Iterator[str]:
    if not node.attributes.get("src", "").startswith(allowed_sources):
        yield "image_source"
    if not (node.attributes.get("data-w", "").isdecimal() and node.attributes.get("data-ratio")):
        yield "image_size"
    if "alt" not in node.attributes:
        yield "image_alt"
