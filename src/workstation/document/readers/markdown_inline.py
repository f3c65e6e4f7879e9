"""Inline rules: spans with marks, footnotes, line breaks, photo attributes, Chinese emphasis."""

# ruff: noqa: FBT001 - the parser calls its rules with a bare bool

import re

from markdown_it import MarkdownIt
from markdown_it.common.utils import unescapeAll
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.image import image
from markdown_it.rules_inline.state_inline import Delimiter

from workstation.document.notation import read_attributes

SPAN_NAMES = frozenset({"strong", "em", "underline", "color"})

_BREAK = re.compile(r"<br[ \t]*/?>", re.IGNORECASE)
_BRACES = re.compile(r'\{((?:[^"{}\n]|"(?:[^"\\\n]|\\.)*")*)\}')
_NOTE = re.compile(r"\^\[((?:[^\[\]\\]|\\.)*)\]", re.DOTALL)
_NOTE_REFERENCE = re.compile(r"\[\^([^\]\s]{1,50})\]")
_ASCII_MARK = re.compile(r"[!-/:-@\[-`{-~]")


def add_to(parser: MarkdownIt) -> None:
    """Add the rules to a parser."""
    ruler = parser.inline.ruler
    ruler.at("emphasis", _emphasis)
    ruler.at("image", _image)
    ruler.before("link", "note_reference", _note_reference)
    ruler.before("link", "span", _span)
    ruler.before("link", "note", _note)
    ruler.before("autolink", "line_break", _line_break)


def _emphasis(state: StateInline, silent: bool) -> bool:
    """Open or close emphasis, taking Chinese punctuation for letters.

    By CommonMark's rule `**“学习”**的` is no emphasis, because a quotation mark on the inside
    and a letter on the outside of the stars means the opposite direction in spaced scripts.
    """
    marker = state.src[state.pos]
    if silent or marker not in "*_":
        return False
    length = 1
    while state.src.startswith(marker, state.pos + length) and state.pos + length < state.posMax:
        length += 1
    opens, closes = _directions(state, length, splits_words=marker == "*")
    for _ in range(length):
        token = state.push("text", "", 0)
        token.content = marker
        state.delimiters.append(
            Delimiter(
                marker=ord(marker),
                length=length,
                token=len(state.tokens) - 1,
                end=-1,
                open=opens,
                close=closes,
            )
        )
    state.pos += length
    return True


def _directions(state: StateInline, length: int, *, splits_words: bool) -> tuple[bool, bool]:
    after = state.pos + length
    before_sort = _sort(state.src[state.pos - 1] if state.pos > 0 else " ")
    after_sort = _sort(state.src[after] if after < state.posMax else " ")
    left = after_sort == "word" or (after_sort == "mark" and before_sort != "word")
    right = before_sort == "word" or (before_sort == "mark" and after_sort != "word")
    if splits_words:
        return left, right
    return left and (not right or before_sort == "mark"), right and (
        not left or after_sort == "mark"
    )


def _sort(character: str) -> str:
    if character.isspace():
        return "blank"
    return "mark" if _ASCII_MARK.match(character) else "word"


def _image(state: StateInline, silent: bool) -> bool:
    if not image(state, silent):
        return False
    if braces := _BRACES.match(state.src, state.pos, state.posMax):
        if not silent:
            state.tokens[-1].meta["attributes"] = braces[1]
        state.pos = braces.end()
    return True


def _span(state: StateInline, silent: bool) -> bool:
    start, limit = state.pos, state.posMax
    if state.src[start] != "[":
        return False
    label_end = state.md.helpers.parseLinkLabel(state, start)
    braces = _BRACES.match(state.src, label_end + 1, limit) if label_end >= 0 else None
    if braces is None:
        return False
    attributes, readable = read_attributes(braces[1])
    if not readable or not attributes or not SPAN_NAMES.issuperset(attributes):
        return False
    if not silent:
        state.push("span_open", "", 1).meta = {"attributes": attributes}
        state.pos, state.posMax = start + 1, label_end
        state.md.inline.tokenize(state)
        state.push("span_close", "", -1)
    state.pos, state.posMax = braces.end(), limit
    return True


def _note(state: StateInline, silent: bool) -> bool:
    match = _NOTE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push("note", "", 0).content = unescapeAll(match[1])
    state.pos = match.end()
    return True


def _note_reference(state: StateInline, silent: bool) -> bool:
    match = _NOTE_REFERENCE.match(state.src, state.pos, state.posMax)
    if match is None or match[1] not in state.env.get("notes", {}):
        return False
    if not silent:
        state.push("note_reference", "", 0).content = match[1]
    state.pos = match.end()
    return True


def _line_break(state: StateInline, silent: bool) -> bool:
    match = _BREAK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push("hardbreak", "br", 0)
    state.pos = match.end()
    return True
