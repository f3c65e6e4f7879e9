"""The XML of a Word package: parsed without trust, and read by names.

Strict OOXML says the same things under other namespaces; it is renamed to the transitional names
once, when a part is parsed, so that nobody else needs to know (ISO/IEC 29500-4).
"""

import re

from lxml import etree
from lxml.etree import _Element

from workstation.domain.errors import Refused

Element = _Element
"""A node of a parsed part; lxml keeps the name of its type to itself."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 - the prefix Office itself uses
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

MAX_ELEMENTS = 500_000
"""Many times what a whole book needs; beyond it only the time of the reader is at stake."""

_STRICT = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": W[1:-1],
    "http://purl.oclc.org/ooxml/officeDocument/relationships": R[1:-1],
    "http://purl.oclc.org/ooxml/drawingml/main": A[1:-1],
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": WP[1:-1],
    "http://purl.oclc.org/ooxml/officeDocument/math": M[1:-1],
}
_OFF = {"0", "false", "off", "none"}
_UNITS = {"": 1.0, "pt": 20.0, "in": 1440.0, "cm": 567.0, "mm": 56.7, "pc": 240.0, "pi": 240.0}
_MEASURE = re.compile(r"^(-?\d{1,9}(?:\.\d{1,9})?)(pt|in|cm|mm|pc|pi)?$")


def parse_xml(data: bytes, part: str) -> Element:
    """Return the root of `part`; entities stay unresolved and nothing is fetched.

    Raises:
        Refused: `corrupt_file` where it is no XML; `unsafe_file` where it brings a DTD;
            `file_too_large` beyond `MAX_ELEMENTS`.
    """
    root = _parse(data, part)
    if _has_dtd(root):
        raise Refused("unsafe_file", part=part, reason="dtd")
    if (elements := int(str(root.xpath("count(//*)")).partition(".")[0])) > MAX_ELEMENTS:
        raise Refused("file_too_large", part=part, elements=elements, limit=MAX_ELEMENTS)
    _rename_strict(root)
    return root


def _parse(data: bytes, part: str) -> Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        # A DTD can stop the parser before we see it; it stays the reason that is reported, in
        # UTF-16 as well.
        if b"<!DOCTYPE" in data.replace(b"\x00", b""):
            raise Refused("unsafe_file", part=part, reason="dtd") from error
        raise Refused("corrupt_file", part=part, reason=str(error)) from error


def _has_dtd(root: Element) -> bool:
    # lxml's stubs do not know `doctype`; `internalDTD` is missing where only a system id stands.
    return bool(root.getroottree().docinfo.doctype)  # type: ignore[attr-defined]


def _rename_strict(root: Element) -> None:
    if not any(space in _STRICT for space in root.nsmap.values()):
        return
    for element in root.iter(etree.Element):
        element.tag = _transitional(str(element.tag))
        for key, text in element.attrib.items():
            if (name := _transitional(str(key))) != key:
                del element.attrib[key]
                element.set(name, text)


def _transitional(name: str) -> str:
    space, brace, local = name[1:].partition("}")
    return f"{{{_STRICT[space]}}}{local}" if brace and space in _STRICT else name


def tag_of(element: Element) -> str:
    """Return the element's name; empty for comments and unresolved entities."""
    tag: object = element.tag
    return tag if isinstance(tag, str) else ""


def child(element: Element | None, *names: str) -> Element | None:
    """Return the first descendant along `names`, each a direct child of the one before."""
    for name in names:
        if element is None:
            return None
        element = element.find(name)
    return element


def value(element: Element | None, *names: str) -> str:
    """Return `w:val` of the descendant along `names`; empty where it is missing."""
    found = child(element, *names)
    return "" if found is None else str(found.get(f"{W}val", ""))


def switch(element: Element | None, name: str) -> bool | None:
    """Return an on/off property: present without a value means on; None means it is not said."""
    found = child(element, name)
    return None if found is None else found.get(f"{W}val", "true") not in _OFF


def number(text: str | None) -> int | None:
    """Return a whole number in bounds, or None; Word's files hold stray decimals and blanks."""
    return measure(text) if text and not text[-1].isalpha() else None


def measure(text: str | None) -> int | None:
    """Return a length in twips (1/20 pt) from Word's bare numbers or Strict's `12pt`."""
    if match := _MEASURE.match((text or "").strip()):
        return round(float(match[1]) * _UNITS[match[2] or ""])
    return None
