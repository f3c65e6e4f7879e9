"""Putting other words into a block and leaving everything else as it is (改几个字).

Only words are given; what stayed keeps its marks and its notes, what comes for other words takes
the marks of what it replaces, what is put in those of the letter before it.
"""

from collections.abc import Iterator, Sequence

import msgspec

from workstation.document.runs import clean, joined, with_runs
from workstation.document.wording import compare_words
from workstation.domain import tree
from workstation.domain.content import Content
from workstation.domain.errors import Refused
from workstation.domain.tree_form import checked
from workstation.domain.tree_text import inline_runs, inline_text

TITLE = ""
TITLE_LIMIT = 64
"""What WeChat takes; a correction must not make a title that cannot be published."""


class Wording(msgspec.Struct, frozen=True):
    """Other words for one run of a block (`inline_runs` counts them); no block: for the title."""

    block: str
    text: str
    run: int = 0


class _Letter(msgspec.Struct):
    text: str
    marks: tuple[tree.Mark, ...]
    notes: list[tree.Inline]


def corrected(content: Content, wordings: Sequence[Wording]) -> Content:
    """Return the content with other words; pictures, form and everything else stay.

    Raises:
        Refused: `no_such_block` naming a block or run that is not there, `title_missing`,
            `title_too_long`, `article_too_long`.
    """
    runs = {(one.block, one.run): one.text for one in wordings}
    title = _title(runs.pop((TITLE, 0), content.title))
    blocks = []
    for block in content.doc.content:
        identity = block.attrs.id
        new = [
            reworded(run, runs.pop((identity, place))) if (identity, place) in runs else run
            for place, run in enumerate(inline_runs(block))
        ]
        blocks.append(with_runs(block, new))
    if runs:
        raise Refused("no_such_block", block=next(iter(runs))[0])
    return msgspec.structs.replace(content, title=title, doc=checked(tree.Doc(tuple(blocks))))


def _title(words: str) -> str:
    title = clean(" ".join(words.split()))
    if not title:
        raise Refused("title_missing")
    if len(title) > TITLE_LIMIT:
        raise Refused("title_too_long", actual=len(title), limit=TITLE_LIMIT)
    return title


def reworded(run: Sequence[tree.Inline], words: str) -> tuple[tree.Inline, ...]:
    """Return a run that reads `words`; a newline is a break."""
    before, letters = _letters(run)
    text = clean(words.replace("\r\n", "\n").replace("\r", "\n"))
    if text == inline_text(tuple(run)):
        return tuple(run)
    pieces = [*before, *_walk(letters, text, "".join(one.text for one in letters))]
    return joined(pieces)


def _letters(run: Sequence[tree.Inline]) -> tuple[list[tree.Inline], list[_Letter]]:
    """Return the notes that stand first, and each letter with its marks and the notes behind it."""
    first: list[tree.Inline] = []
    letters: list[_Letter] = []
    for node in run:
        if isinstance(node, tree.Text):
            letters += [_Letter(letter, node.marks, []) for letter in node.text]
        elif isinstance(node, tree.HardBreak):
            letters.append(_Letter("\n", (), []))
        else:
            (letters[-1].notes if letters else first).append(node)
    return first, letters


def _walk(letters: list[_Letter], text: str, old: str) -> Iterator[tree.Inline]:
    place, marks = 0, letters[0].marks if letters else ()
    for piece in compare_words(old, text):
        size = len(piece.text)
        if piece.kind == "inserted":
            yield from _set(piece.text, marks)
            continue
        stretch = letters[place : place + size]
        place += size
        if piece.kind == "deleted":
            marks = stretch[0].marks
            yield from (note for letter in stretch for note in letter.notes)
            continue
        for letter in stretch:
            yield from _set(letter.text, letter.marks)
            yield from letter.notes
        marks = stretch[-1].marks


def _set(text: str, marks: tuple[tree.Mark, ...]) -> Iterator[tree.Inline]:
    for place, line in enumerate(text.split("\n")):
        if place:
            yield tree.HardBreak()
        if line:
            yield tree.Text(line, marks)
