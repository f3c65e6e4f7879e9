"""Fields of a Word file: what they show, and the few that show words which stand in no run.

A field has an instruction and, behind a separator, the result that was shown last. Only the result
is text; but 带圈字符 and the older 拼音指南 are EQ fields without one, and of a form's list only
the entries are written down.
"""

import re

import msgspec

from workstation.document.readers.docx_numerals import numeral
from workstation.document.readers.docx_xml import Element, W, child, number, switch, value

MAX_INSTRUCTION = 4_000
_LINK = re.compile(r'^\s*HYPERLINK\s+"([^"]+)"', re.IGNORECASE)
_EQUATION = re.compile(r"^\s*EQ\b", re.IGNORECASE)
_FORMAT = re.compile(r'\\\*\s*(?:"[^"]*"|\S+)')
_SWITCH = re.compile(r"\\[a-z]+", re.IGNORECASE)
_PART = re.compile(r"\\[a-z]+(?:\s*-?\d+(?=\s*[(\\]))?|\\[,;()\\]|[(),;]|[^\\(),;]+", re.IGNORECASE)
_ENCLOSURES = frozenset("○〇□△◇◯")
_CHECKED, _OPEN = "☑", "☐"


class Field(msgspec.Struct):
    """An open field; `shown` once its separator has come."""

    instruction: str = ""
    entry: str = ""
    href: str = ""
    shown: bool = False

    def instruct(self, text: str) -> None:
        """Take in a piece of the instruction, which may be spread over runs."""
        if not self.shown and len(self.instruction) < MAX_INSTRUCTION:
            self.instruction += text
            self.href = link_of(self.instruction)

    @property
    def words(self) -> str:
        """What a field shows that has no result."""
        if self.shown:
            return ""
        return self.entry or equation_words(self.instruction)


def link_of(instruction: str) -> str:
    """Return the address of a HYPERLINK field, else nothing."""
    match = _LINK.match(instruction)
    return match[1] if match else ""


def entry_of(begin: Element) -> str:
    """Return what a form's list or box shows, from the field's begin mark."""
    data = child(begin, f"{W}ffData")
    choices = child(data, f"{W}ddList")
    if choices is not None:
        entries = [str(entry.get(f"{W}val", "")) for entry in choices.iterchildren(f"{W}listEntry")]
        place = number(value(choices, f"{W}result") or value(choices, f"{W}default")) or 0
        return entries[place] if 0 <= place < len(entries) else ""
    box = child(data, f"{W}checkBox")
    if box is None:
        return ""
    checked = switch(box, f"{W}checked")
    return _CHECKED if (switch(box, f"{W}default") if checked is None else checked) else _OPEN


def equation_words(instruction: str) -> str:
    """Return the words of an EQ field: 带圈字符 as ①, 拼音 behind its character, 1/2 for a half."""
    if not _EQUATION.match(instruction):
        return ""
    plain = _FORMAT.sub("", _EQUATION.sub("", instruction[:MAX_INSTRUCTION]))
    parts = [part.strip() for part in _PART.findall(plain)]
    switches = {found[0].lower() for part in parts if (found := _SWITCH.match(part))}
    leaves = [part.removeprefix("\\") for part in parts if _is_words(part)]
    if {r"\o", r"\up"} <= switches and len(leaves) > 1:
        return f"{''.join(leaves[1:])}（{leaves[0]}）"
    if leaves and leaves[0] in _ENCLOSURES:
        return _enclosed("".join(leaves[1:]))
    return ("/" if r"\f" in switches else "").join(leaves)


def _is_words(part: str) -> bool:
    return bool(part) and part not in "(),;" and not _SWITCH.match(part)


def _enclosed(words: str) -> str:
    if words.isdecimal() and words.isascii() and len(words) <= 2:  # noqa: PLR2004 - ① to ㉟
        circled = numeral(int(words), "decimalEnclosedCircle")
        return circled if not circled.isascii() else f"（{words}）"
    return f"（{words}）" if words else ""
