"""Styles of a Word file: what a paragraph is called and how its text looks.

Only a style's name says what it is for: WPS numbers its style ids (`2` is “heading 1”), other
programs translate them. Names are compared in lower case.
"""

import re
from collections.abc import Iterator

import msgspec

from workstation.document.readers.docx_lines import Look
from workstation.document.readers.docx_xml import (
    Element,
    W,
    child,
    measure,
    number,
    switch,
    value,
)

MAX_CHAIN = 20
MAX_OUTLINE = 9
_HEADING_NAME = re.compile(r"^(?:heading|标题|toc heading) ?([1-9])?$")


class Shape(msgspec.Struct, frozen=True):
    """Paragraph properties of one layer; None means that this layer does not say."""

    outline: int | None = None
    align: str | None = None
    first: int | None = None
    left: int | None = None
    right: int | None = None
    list_id: str | None = None
    list_level: int | None = None
    ruled: bool | None = None

    def under(self, top: "Shape") -> "Shape":
        """Return this shape with whatever `top` says laid over it."""
        said = {
            name: value
            for name in self.__struct_fields__
            if (value := getattr(top, name)) is not None
        }
        return msgspec.structs.replace(self, **said) if said else self


class Style(msgspec.Struct, frozen=True):
    """A style with everything it inherits: its name and those of its ancestors, nearest first."""

    ids: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    shape: Shape = Shape()
    look: Look = Look()

    @property
    def outline(self) -> int:
        """The heading level 1–9 by outline level, then by name; 0 for body text."""
        if self.shape.outline is not None:
            return self.shape.outline if self.shape.outline <= MAX_OUTLINE else 0
        for name in self.names:
            if match := _HEADING_NAME.match(name):
                return int(match[1] or 1)
        return 0


class StyleSheet:
    """The styles of one file, resolved on demand."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._resolved: dict[str, Style] = {}
        self._default_paragraph = ""
        defaults = child(root, f"{W}docDefaults")
        self.look = look_of(child(defaults, f"{W}rPrDefault", f"{W}rPr"))
        self.shape = shape_of(child(defaults, f"{W}pPrDefault", f"{W}pPr"))
        for style in () if root is None else root.iterchildren(f"{W}style"):
            self._add(style)

    def _add(self, style: Element) -> None:
        identity = str(style.get(f"{W}styleId", ""))
        self._styles.setdefault(identity, style)
        is_default = style.get(f"{W}default", "0") in {"1", "true", "on"}
        if is_default and style.get(f"{W}type") == "paragraph":
            self._default_paragraph = identity

    def paragraph(self, identity: str) -> Style:
        """Return the paragraph style of that id; the default one where there is none."""
        return self.named(identity if identity in self._styles else self._default_paragraph)

    def named(self, identity: str) -> Style:
        """Return any style by id; an unknown one says nothing."""
        if identity not in self._resolved:
            self._resolved[identity] = self._resolve(identity)
        return self._resolved[identity]

    def _resolve(self, identity: str) -> Style:
        chain = dict(self._chain(identity))
        look, shape = Look(), Shape()
        for style in reversed(chain.values()):
            look = look.under(look_of(child(style, f"{W}rPr")))
            shape = shape.under(shape_of(child(style, f"{W}pPr")))
        names = tuple(value(style, f"{W}name").lower() for style in chain.values())
        return Style(tuple(chain), names, shape, look)

    def _chain(self, identity: str) -> Iterator[tuple[str, Element]]:
        seen: set[str] = set()
        while identity in self._styles and identity not in seen and len(seen) < MAX_CHAIN:
            seen.add(identity)
            yield identity, self._styles[identity]
            identity = value(self._styles[identity], f"{W}basedOn")


def look_of(properties: Element | None) -> Look:
    """Return what a `w:rPr` says about the look of text."""
    if properties is None or not len(properties):
        return Look()
    underline = value(properties, f"{W}u")
    fonts = child(properties, f"{W}rFonts")
    return Look(
        bold=switch(properties, f"{W}b"),
        italic=switch(properties, f"{W}i"),
        underline=underline != "none" if underline else None,
        hidden=switch(properties, f"{W}vanish"),
        struck=_any(switch(properties, f"{W}strike"), switch(properties, f"{W}dstrike")),
        color=value(properties, f"{W}color").lower() or None,
        size=number(value(properties, f"{W}sz")),
        font=None if fonts is None else str(fonts.get(f"{W}eastAsia", "")) or None,
        raised=value(properties, f"{W}vertAlign") or None,
    )


def _any(*switches: bool | None) -> bool | None:
    said = [state for state in switches if state is not None]
    return any(said) if said else None


def shape_of(properties: Element | None) -> Shape:
    """Return what a `w:pPr` says about a paragraph."""
    if properties is None or not len(properties):
        return Shape()
    outline = number(value(properties, f"{W}outlineLvl"))
    indent = child(properties, f"{W}ind")
    listed = child(properties, f"{W}numPr")
    return Shape(
        outline=None if outline is None else outline + 1,
        align=value(properties, f"{W}jc") or None,
        first=_first_line(indent),
        left=_side(indent, "left", "start"),
        right=_side(indent, "right", "end"),
        list_id=value(listed, f"{W}numId") or None,
        list_level=number(value(listed, f"{W}ilvl")),
        ruled=_ruled(child(properties, f"{W}pBdr")),
    )


def _first_line(indent: Element | None) -> int | None:
    """Return the first-line indent in twips or hundredths of a character: its sign counts."""
    if indent is None:
        return None
    chars = number(indent.get(f"{W}firstLineChars"))
    return chars or measure(indent.get(f"{W}firstLine"))


def _side(indent: Element | None, *names: str) -> int | None:
    if indent is None:
        return None
    found = (measure(indent.get(f"{W}{name}")) for name in names)
    return next((width for width in found if width is not None), None)


def _ruled(borders: Element | None) -> bool | None:
    if borders is None:
        return None
    sides = (value(borders, f"{W}{side}") for side in ("top", "bottom", "between"))
    return any(side not in {"", "none", "nil"} for side in sides)
