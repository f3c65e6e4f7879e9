"""Numbered notes: footnotes and, where links cannot be clicked, their addresses.

Both share one run of numbers in reading order; an address that comes again keeps its number.
"""

from typing import Literal

import msgspec

Kind = Literal["note", "link"]


class Note(msgspec.Struct, frozen=True):
    """One entry of the list at the end."""

    number: int
    kind: Kind
    text: str


class Notes:
    """The notes of one output, collected while its text is written."""

    def __init__(self) -> None:
        self._entries: list[Note] = []
        self._links: dict[str, int] = {}

    def footnote(self, text: str) -> int:
        """Return the number of a new footnote."""
        return self._add("note", text)

    def link(self, href: str) -> int:
        """Return the number under which an address stands."""
        if href not in self._links:
            self._links[href] = self._add("link", href.removeprefix("mailto:"))
        return self._links[href]

    def entries(self) -> tuple[Note, ...]:
        """Return the notes so far, by number."""
        return tuple(self._entries)

    def title(self) -> str:
        """Return the words above the list: what it holds."""
        kinds = {entry.kind for entry in self._entries}
        if kinds == {"note"}:
            return "注释"
        return "链接" if kinds == {"link"} else "注释与链接"

    def _add(self, kind: Kind, text: str) -> int:
        self._entries.append(Note(len(self._entries) + 1, kind, text))
        return len(self._entries)
