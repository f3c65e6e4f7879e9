"""Words that are drawn: 艺术字 of older files, and the texts of a SmartArt graphic.

Neither stands in the body. Its words are kept as lines; the drawing around them is told as lost.
"""

from collections.abc import Iterator

from workstation.document.readers.docx_lines import Line, Span
from workstation.document.readers.docx_story import Story
from workstation.document.readers.docx_xml import A, Element, R, V

_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_STRICT_DIAGRAM = "{http://purl.oclc.org/ooxml/drawingml/diagram}"


def word_art(path: Element) -> Iterator[Line]:
    """Yield the lines of a `v:textpath`, which holds them in an attribute."""
    for words in str(path.get("string", "")).splitlines():
        if words.strip():
            yield Line((Span(words.strip()),))


def smart_art(element: Element, story: Story) -> Iterator[Line]:
    """Yield the texts of a SmartArt graphic in the order of its outline.

    Raises:
        Refused: `corrupt_file`, `unsafe_file`, `file_too_large` from the part that holds them.
    """
    for space in (_DIAGRAM, _STRICT_DIAGRAM):
        for ids in element.iter(f"{space}relIds"):
            relation = story.relations.get(str(ids.get(f"{R}dm", "")))
            if relation is None or relation.external or not story.package.holds(relation.target):
                continue
            for point in story.package.xml(relation.target).iter(f"{space}t"):
                yield from _lines(point)


def _lines(text: Element) -> Iterator[Line]:
    for paragraph in text.iter(f"{A}p"):
        words = "".join(str(node.text or "") for node in paragraph.iter(f"{A}t")).strip()
        if words:
            yield Line((Span(words),))


def is_art(node: Element) -> bool:
    """Say whether a node is a line of 艺术字."""
    return node.tag == f"{V}textpath" and bool(str(node.get("string", "")).strip())
