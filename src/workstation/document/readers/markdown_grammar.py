"""The Markdown parser with the newsroom's own block notation (see `document.notation`).

Based on CommonMark without raw HTML, which is shown as text. Indented code, underlined headings
and reference definitions are off: office staff indent with blanks, draw lines under text and
write 【注】: lines, and each of those would otherwise swallow or change words.
"""

# ruff: noqa: FBT001 - the parser calls its rules with a bare bool

import re

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from typing_extensions import override

from workstation.document.notation import FENCE, FENCE_END, split_cells
from workstation.document.readers import markdown_inline

MAX_DEPTH = 40
"""Levels of quotes and lists; deeper brackets are read as plain text."""

_DELIMITERS = re.compile(r"^\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_DEFINITION = re.compile(r"^\[\^([^\]\s]{1,50})\]:[ \t]*(.*)$")
_ALIGNS = {
    (False, False): "",
    (True, False): "left",
    (False, True): "right",
    (True, True): "center",
}
_INTERRUPTS: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}


class Grammar(MarkdownIt):
    """The parser. Addresses pass as written; what may be followed is decided by the reader."""

    def __init__(self) -> None:
        """Switch off what office text trips over and add the own notation."""
        super().__init__("commonmark", {"html": False, "maxNesting": MAX_DEPTH})
        self.disable(["code", "lheading", "reference"])
        self.block.ruler.before("fence", "news", _fenced_block, _INTERRUPTS)
        self.block.ruler.before("news", "pipe_table", _pipe_table, {"alt": ["paragraph"]})
        self.block.ruler.before("news", "note_definition", _note_definition, _INTERRUPTS)
        markdown_inline.add_to(self)

    @override
    def normalizeLink(self, url: str) -> str:
        return url

    @override
    def validateLink(self, url: str) -> bool:
        return True


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def _leaves(state: StateBlock, number: int) -> bool:
    return state.sCount[number] < state.blkIndent and not state.isEmpty(number)


def _fenced_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    opening = FENCE.match(_line(state, start))
    if opening is None:
        return False
    close = _closing_line(state, start, end)
    if close is None:
        if not silent:
            state.env.setdefault("unclosed", {})[start] = opening[1]
        return False
    if not silent:
        _push_fenced(state, opening, start, close)
    return True


def _push_fenced(state: StateBlock, opening: re.Match[str], start: int, close: int) -> None:
    meta = {"name": opening[1], "attributes": opening[2] or ""}
    if opening[1] == "table":
        lines = [_line(state, number) for number in range(start + 1, close)]
        meta["rows"] = [_cells(line) for line in lines if line.strip()]
        state.push("news_rows", "", 0).meta = meta
    else:
        state.push("news_open", "", 1).meta = meta
        outer, state.lineMax = state.lineMax, close
        state.md.block.tokenize(state, start + 1, close)
        state.lineMax = outer
        state.push("news_close", "", -1)
    state.line = close + 1


def _closing_line(state: StateBlock, start: int, end: int) -> int | None:
    """Return the line that closes the block opened at `start`, None where nothing does.

    All pairs of a container are found in one pass and remembered, else a file of nothing but
    opening lines would cost its length squared.
    """
    known: dict[int, int | None] = state.env.setdefault("fences", {}).setdefault(
        (end, state.blkIndent, state.level), {}
    )
    if start not in known:
        stack: list[int] = []
        for number in range(start, end):
            if _leaves(state, number):
                break
            if FENCE_END.match(line := _line(state, number)):
                if stack:
                    known[stack.pop()] = number
            elif FENCE.match(line):
                stack.append(number)
        known.update(dict.fromkeys(stack))
    return known[start]


def _pipe_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if start + 1 >= end or _leaves(state, start + 1):
        return False
    head, rule = _line(state, start), _line(state, start + 1)
    if "|" not in head or "|" not in rule or not _DELIMITERS.match(rule):
        return False
    if len(_cells(head)) != len(_cells(rule)):
        return False
    if not silent:
        last = start + 2
        while last < end and "|" in _line(state, last) and not _leaves(state, last):
            last += 1
        token = state.push("news_table", "", 0)
        token.meta = {
            "rows": [_cells(_line(state, at)) for at in range(start, last) if at != start + 1],
            "aligns": [_ALIGNS[cell[0] == ":", cell[-1] == ":"] for cell in _cells(rule)],
        }
        state.line = last
    return True


def _cells(line: str) -> list[str]:
    return [] if line.strip() == "|" else split_cells(line)


def _note_definition(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    definition = _DEFINITION.match(_line(state, start))
    if definition is None:
        return False
    notes: dict[str, str] = state.env.setdefault("notes", {})
    if definition[1] in notes:
        return False
    if not silent:
        notes[definition[1]] = definition[2]
        state.line = start + 1
    return True
