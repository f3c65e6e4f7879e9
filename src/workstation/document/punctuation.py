"""Half-width marks between Chinese words, offered for repair and never repaired unasked.

The rules follow GB/T 15834-2011 (use of punctuation marks). Left alone are verbatim quotations,
links, addresses, times, numbers and Latin phrases. A full stop is offered only at the end of a
line or a quotation: between two characters it may stand for the dot of a foreign name.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, repeat

import msgspec

from workstation.document.runs import joined, with_runs
from workstation.domain import tree
from workstation.domain.errors import Refused
from workstation.domain.tree_text import inline_runs

HAN = "㐀-鿿豈-﫿\U00020000-\U0003ffff"

_WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。"}
_RULES = {
    ",": "comma",
    ";": "semicolon",
    ":": "colon",
    "?": "question",
    "!": "exclamation",
    ".": "full_stop",
}
_AFTER_HAN = f"(?<=[{HAN}”’》）】」])"
_BEFORE_HAN = rf"(?<=[A-Za-z0-9%％)])[,;:?!](?=[{HAN}“‘《（])"
_MARK = re.compile(rf"{_AFTER_HAN}[,;:?!]|{_BEFORE_HAN}|{_AFTER_HAN}\.(?=[”’」）]*(?:$|\n))")
_BRACKET = re.compile(r"[()\n]")
_QUOTES = re.compile(r'"([^"“”\n]*)"')
_BLANKS = re.compile(f"(?<=[{HAN}])[ \u00a0]{{2,}}(?=[{HAN}])")
_HAN = re.compile(f"[{HAN}，。；：？！、“”‘’《》]")
_UNTOUCHED = re.compile(
    rf"[A-Za-z][A-Za-z0-9+.-]*://[^\s{HAN}，。；！？“”（）]+"
    rf"|www\.[^\s{HAN}，。；！？“”（）]+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|[A-Za-z]:\\\S*"
    r"|\d+(?:[:,.]\d+)+"
    r"|[A-Za-z][A-Za-z0-9]*(?:[ ,.;:'!?()-]+[A-Za-z][A-Za-z0-9]*)+",
    re.ASCII,
)


class Repair(msgspec.Struct, frozen=True):
    """One offer: in `block`, the text from `start` to `end` (`before`) becomes `after`.

    Places count characters of the block's runs one after the other, parted by one (cells,
    captions); a line break counts one, a footnote none. A photo of a group belongs to the group.
    """

    block: str
    start: int
    end: int
    before: str
    after: str
    rule: str


class _Letter(msgspec.Struct, frozen=True):
    """What stands for `start` to `end` of the original; locked inside links."""

    text: str
    start: int
    end: int
    locked: bool = False
    rule: str = ""


Edit = tuple[int, int, str, str]


def propose_repairs(doc: tree.Doc) -> tuple[Repair, ...]:
    """Return every repair worth offering, in reading order, none overlapping another."""
    return tuple(
        repair
        for block in doc.content
        if not isinstance(block, tree.Quotation)
        for repair in _block_repairs(block)
    )


def apply_repairs(doc: tree.Doc, repairs: Iterable[Repair]) -> tree.Doc:
    """Return the document with the repairs made; marks, breaks and notes stay where they are.

    Raises:
        Refused: `stale_repair` (block) where the text is not what the repair was offered for,
            where two overlap, or where a verbatim quotation would be touched.
    """
    wanted: dict[str, list[Repair]] = {}
    for repair in repairs:
        wanted.setdefault(repair.block, []).append(repair)
    blocks = tuple(_repaired(block, wanted.pop(block.attrs.id, [])) for block in doc.content)
    if wanted:
        raise Refused("stale_repair", block=next(iter(wanted)))
    return tree.Doc(blocks)


def _block_repairs(block: tree.Block) -> Iterator[Repair]:
    offset = 0
    for run in inline_runs(block):
        letters = _letters(run)
        for start, end, before, after, rule in _changes(letters):
            yield Repair(block.attrs.id, offset + start, offset + end, before, after, rule)
        offset += len(letters) + 1


def _letters(run: Sequence[tree.Inline]) -> list[_Letter]:
    letters: list[_Letter] = []
    for piece in run:
        if isinstance(piece, tree.Footnote):
            continue
        text = piece.text if isinstance(piece, tree.Text) else "\n"
        marks = piece.marks if isinstance(piece, tree.Text) else ()
        locked = any(isinstance(mark, tree.Link) for mark in marks)
        start = len(letters)
        letters += [_Letter(sign, at, at + 1, locked) for at, sign in enumerate(text, start)]
    return letters


def _changes(original: list[_Letter]) -> Iterator[tuple[int, int, str, str, str]]:
    """Yield what differs once no rule finds anything more to repair.

    One repair can call for the next (a mark behind a straight quote that becomes a Chinese one),
    so the rules run until they are silent; that makes repairing twice the same as once.
    """
    letters = original
    while edits := list(_edits(letters)):
        letters = _edited(letters, edits)
    for letter in letters:
        if letter.rule:
            before = "".join(item.text for item in original[letter.start : letter.end])
            yield letter.start, letter.end, before, letter.text, letter.rule


def _edits(letters: list[_Letter]) -> Iterator[Edit]:
    text = "".join(letter.text for letter in letters)
    guarded = {at for match in _UNTOUCHED.finditer(text) for at in range(*match.span())}
    guarded |= {at for at, letter in enumerate(letters) if letter.locked}
    taken: set[int] = set()
    for find in (_marks, _brackets, _quotes, _blanks):
        for pair in find(text):
            places = {at for start, end, _, _ in pair for at in range(start, end)}
            if not places & guarded and not places & taken:
                taken |= places
                yield from pair


def _edited(letters: list[_Letter], edits: Iterable[Edit]) -> list[_Letter]:
    result: list[_Letter] = []
    at = 0
    for start, end, after, rule in sorted(edits):
        result += letters[at:start]
        result.append(_Letter(after, letters[start].start, letters[end - 1].end, rule=rule))
        at = end
    return result + letters[at:]


def _marks(text: str) -> Iterator[list[Edit]]:
    for match in _MARK.finditer(text):
        start, end = match.span()
        yield [(start, end, _WIDE[match[0]], _RULES[match[0]])]


def _brackets(text: str) -> Iterator[list[Edit]]:
    chinese = [match.start() for match in _HAN.finditer(text)]
    opened: list[int] = []
    for match in _BRACKET.finditer(text):
        at = match.start()
        if match[0] == "(":
            opened.append(at)
        elif match[0] == "\n":
            opened.clear()
        elif opened:
            start = opened.pop()
            first = bisect_left(chinese, start - 1)
            if first < len(chinese) and chinese[first] < at:
                yield [(start, start + 1, "（", "brackets"), (at, at + 1, "）", "brackets")]


def _quotes(text: str) -> Iterator[list[Edit]]:
    for line in re.finditer(r"[^\n]+", text):
        if line[0].count('"') % 2:
            continue
        for match in _QUOTES.finditer(text, *line.span()):
            start, end = match.span()
            around = text[max(0, start - 1) : start] + match[1] + text[end : end + 1]
            if _HAN.search(around):
                yield [(start, start + 1, "“", "quotes"), (end - 1, end, "”", "quotes")]


def _blanks(text: str) -> Iterator[list[Edit]]:
    for match in _BLANKS.finditer(text):
        yield [(*match.span(), " ", "blanks")]


def _repaired(block: tree.Block, repairs: list[Repair]) -> tree.Block:
    if not repairs:
        return block
    if isinstance(block, tree.Quotation):
        raise Refused("stale_repair", block=block.attrs.id)
    signs = [sign for run in inline_runs(block) for sign in [*_signs(run), None]]
    for repair in repairs:
        here = signs[repair.start : repair.end]
        if "".join(sign or "\0" for sign in here) != repair.before or not here:
            raise Refused("stale_repair", block=block.attrs.id)
        signs[repair.start : repair.end] = [repair.after, *repeat("", len(here) - 1)]
    waiting = iter(signs)
    return with_runs(block, [_refilled(run, waiting) for run in inline_runs(block)])


def _signs(run: Iterable[tree.Inline]) -> Iterator[str | None]:
    """Yield the letters of a run, None for a break, which no repair may touch."""
    for piece in run:
        if isinstance(piece, tree.Text):
            yield from piece.text
        elif isinstance(piece, tree.HardBreak):
            yield None


def _refilled(run: Iterable[tree.Inline], signs: Iterator[str | None]) -> tuple[tree.Inline, ...]:
    """Return the run with its letters taken from `signs`, and step over what parts the runs."""
    pieces: list[tree.Inline] = []
    for piece in run:
        if isinstance(piece, tree.Text):
            text = "".join(sign or "" for sign in islice(signs, len(piece.text)))
            pieces += [tree.Text(text, piece.marks)] if text else []
        else:
            pieces.append(piece)
            if isinstance(piece, tree.HardBreak):
                next(signs)
    next(signs)
    return joined(pieces)
