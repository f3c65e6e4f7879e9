"""Pictures, text boxes and lines that are drawn: DrawingML, and the older VML.

A drawing may hold groups of groups; its pictures and boxes come out in the order of the file,
which is how Word and WPS stack and read them.
"""

import re
from collections.abc import Callable, Iterator

from workstation.document.readers.docx_art import is_art, smart_art, word_art
from workstation.document.readers.docx_lines import Box, Part, Rule, Shown
from workstation.document.readers.docx_story import Story
from workstation.document.readers.docx_xml import MC, WP, A, Element, O, R, V, W, child, tag_of

ReadParts = Callable[[Element], tuple[Part, ...]]

MAX_ALT = 500
_SHOWN = {f"{A}blip", f"{V}imagedata", f"{W}txbxContent"}
_UNTOLD = re.compile(
    r"^(?:图片|图像|picture|image|img|dsc|mmexport|微信图片)[\s_\d-]*(?:\.\w+)?$", re.IGNORECASE
)
_MACHINE_NOTE = re.compile(
    r"描述已自动生成|Description automatically generated|AI[- ]generated", re.IGNORECASE
)
_GRAPHIC = re.compile(r"/(chart|diagram|chartex|ink)$")


def drawn(element: Element, story: Story, read_parts: ReadParts) -> Iterator[Shown | Rule | Box]:
    """Yield what a `w:drawing`, `w:pict` or `w:object` shows, in reading order."""
    floating = element.find(f"{WP}anchor") is not None
    alt = _alt(element)
    empty = True
    for node in _leaves(element):
        empty = False
        match tag_of(node):
            case tag if tag == f"{W}txbxContent":
                yield from _box(node, story, read_parts)
            case tag if tag == f"{V}rect":
                yield Rule()
            case tag if tag == f"{V}textpath":
                yield Box(tuple(word_art(node)))
            case _:
                key = _picture(node, story)
                yield from [Shown(key, alt, floating)] if key else []
    if empty:
        if lines := tuple(smart_art(element, story)):
            yield Box(lines)
        _report_empty(element, story)


def chosen(alternatives: Element) -> Element | None:
    """Return the one branch of an `mc:AlternateContent` to read: the choice, else the fallback."""
    choice = alternatives.find(f"{MC}Choice")
    return alternatives.find(f"{MC}Fallback") if choice is None else choice


def _leaves(element: Element) -> Iterator[Element]:
    for node in element:
        tag = tag_of(node)
        if tag in _SHOWN or _is_rule(node) or is_art(node):
            yield node
        elif tag == f"{MC}AlternateContent":
            branch = chosen(node)
            yield from () if branch is None else _leaves(branch)
        else:
            yield from _leaves(node)


def _is_rule(node: Element) -> bool:
    return node.tag == f"{V}rect" and node.get(f"{O}hr", "") in {"t", "true", "1"}


def _box(content: Element, story: Story, read_parts: ReadParts) -> Iterator[Box]:
    if parts := read_parts(content):
        text = "".join(str(node.text or "") for node in content.iter(f"{W}t"))
        story.losses.add("text_box_moved", text)
        yield Box(parts)


def _picture(node: Element, story: Story) -> str:
    identity = node.get(f"{R}embed") or node.get(f"{R}id") or node.get(f"{R}link")
    if identity is None:
        return ""
    return story.pictures.embedded(story.package, story.relations.get(str(identity)))


def _alt(element: Element) -> str:
    """Return what the author said about a picture; what programs put there says nothing."""
    about = next(element.iter(f"{WP}docPr"), None)
    said = str(about.get("descr", "")) if about is not None else ""
    lines = [line.strip() for line in said.splitlines() if not _MACHINE_NOTE.search(line)]
    alt = " ".join(filter(None, lines))
    is_path = "/" in alt or "\\" in alt
    return "" if is_path or _UNTOLD.match(alt) else alt[:MAX_ALT]


def _report_empty(element: Element, story: Story) -> None:
    graphic = next(element.iter(f"{A}graphicData"), None)
    match = _GRAPHIC.search(str(graphic.get("uri", ""))) if graphic is not None else None
    if match:
        story.losses.add("drawing_dropped", match[1])
    elif child(element, f"{O}OLEObject") is not None:
        story.losses.add("drawing_dropped", "object")
    else:
        story.losses.add("drawing_dropped", "shape")
