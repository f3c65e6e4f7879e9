"""Automatic numbering: the label each paragraph shows, computed as Word computes it.

The numbers are not in the text of a Word file; whoever drops them drops 一、 and （二） that
everybody saw. Counters belong to the abstract list, so that several lists of one abstract count
on; a `startOverride` restarts once, when its list is first used (ISO/IEC 29500-1, 17.9).
"""

import re

import msgspec

from workstation.document.readers.docx_lines import Label
from workstation.document.readers.docx_numerals import numeral
from workstation.document.readers.docx_xml import Element, W, child, number, switch, value

MAX_LEVEL = 8
MAX_LABEL = 60
_PLACE = re.compile(r"%([1-9])")


class Level(msgspec.Struct, frozen=True):
    """One level of a list. `restart` is the level (from 1) that restarts this one, 0 for never."""

    start: int = 1
    style: str = "decimal"
    text: str = ""
    restart: int | None = None
    plain: bool = False
    spaced: bool = True
    paragraph_style: str = ""


class Numbering:
    """The lists of one file with their running counters; ask once per paragraph, in order."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, Level], dict[int, int]]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._used: set[tuple[str, int]] = set()
        if root is not None:
            for abstract in root.iterchildren(f"{W}abstractNum"):
                identity = str(abstract.get(f"{W}abstractNumId", ""))
                self._abstract[identity] = _levels(abstract)
            for entry in root.iterchildren(f"{W}num"):
                self._add(entry)

    def _add(self, entry: Element) -> None:
        abstract = value(entry, f"{W}abstractNumId")
        levels = dict(self._abstract.get(abstract, {}))
        starts: dict[int, int] = {}
        for override in entry.iterchildren(f"{W}lvlOverride"):
            place = number(override.get(f"{W}ilvl")) or 0
            levels.update(_levels(override))
            if (start := number(value(override, f"{W}startOverride"))) is not None:
                starts[place] = start
        self._lists[str(entry.get(f"{W}numId", ""))] = (abstract, levels, starts)

    def label(
        self, list_id: str, place: int | None, style_ids: tuple[str, ...] = ()
    ) -> Label | None:
        """Count one paragraph of a list and return what it shows; None where it shows nothing.

        Without a level (`place`) the one linked to the paragraph's style counts.
        """
        if list_id not in self._lists:
            return None
        levels = self._lists[list_id][1]
        if place is None:
            place = _linked(levels, style_ids)
        place = min(max(place, 0), MAX_LEVEL)
        level = levels.get(place, Level())
        self._advance(list_id, place)
        if level.style == "bullet":
            return Label("", place, bullet=True)
        text = self._text(list_id, level)
        return Label(text, place) if text else None

    def _advance(self, list_id: str, place: int) -> None:
        abstract, levels, starts = self._lists[list_id]
        counts = self._counts.setdefault(abstract, {})
        first_use = (list_id, place) not in self._used
        self._used.add((list_id, place))
        if first_use and place in starts:
            counts[place] = starts[place]
        elif place in counts:
            counts[place] += 1
        else:
            counts[place] = levels.get(place, Level()).start
        for deeper in [other for other in counts if other > place]:
            restart = levels.get(deeper, Level()).restart
            if restart is None or place < restart:
                del counts[deeper]

    def _text(self, list_id: str, level: Level) -> str:
        abstract, levels, _ = self._lists[list_id]
        counts = self._counts[abstract]

        def shown(match: re.Match[str]) -> str:
            other = int(match[1]) - 1
            its = levels.get(other, Level())
            count = counts.setdefault(other, its.start)
            return numeral(count, "decimal" if level.plain else its.style)

        text = _PLACE.sub(shown, level.text)[:MAX_LABEL].strip()
        return f"{text} " if level.spaced and text and text[-1].isalnum() else text


def _linked(levels: dict[int, Level], style_ids: tuple[str, ...]) -> int:
    for place, level in levels.items():
        if level.paragraph_style and level.paragraph_style in style_ids:
            return place
    return 0


def _levels(parent: Element) -> dict[int, Level]:
    found = (
        (number(level.get(f"{W}ilvl")) or 0, level) for level in parent.iterchildren(f"{W}lvl")
    )
    return {place: _level(level) for place, level in found if 0 <= place <= MAX_LEVEL}


def _level(level: Element) -> Level:
    # A format newer than the standard hides in mc:AlternateContent; its fallback is the plain one.
    form = child(level, f"{W}numFmt")
    if form is None:
        form = next(level.iter(f"{W}numFmt"), None)
    start = number(value(level, f"{W}start"))
    return Level(
        start=1 if start is None else start,
        style=value(form) or "decimal",
        text=value(level, f"{W}lvlText"),
        restart=number(value(level, f"{W}lvlRestart")),
        plain=switch(level, f"{W}isLgl") or False,
        spaced=value(level, f"{W}suff") != "nothing",
        paragraph_style=value(level, f"{W}pStyle"),
    )
