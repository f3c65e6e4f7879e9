"""From the parser's inline tokens to runs of the tree, with the photos that stood among them."""

from collections.abc import Callable, Sequence
from itertools import chain

import msgspec
from markdown_it.token import Token

from workstation.document.notation import CREDIT, Attributes, read_attributes
from workstation.document.runs import CHINESE, clean, joined, link, note, ordered_marks
from workstation.domain import tree
from workstation.domain.importing import Loss

Runs = tuple[tree.Inline, ...]


class PhotoMark(msgspec.Struct, frozen=True):
    """A photo as the text names it: `source` is a `photo:` address or a path."""

    source: str
    caption: Runs
    credit: str
    attributes: Attributes


def words_of(tokens: Sequence[Token]) -> str:
    """Return the bare words of inline tokens."""
    return "".join(
        words_of(token.children) if token.type == "image" and token.children else token.content
        for token in tokens
    )


class InlineReader:
    """Reads the inline tokens of one file; `notes` are the words of its footnotes by label."""

    def __init__(self, lost: Callable[[Loss], None], notes: dict[str, str]) -> None:
        self._lost = lost
        self._notes = notes
        self.used_notes: set[str] = set()

    def read(self, tokens: Sequence[Token]) -> list[tree.Inline | PhotoMark]:
        """Return runs and photos in reading order; the runs are not joined yet."""
        found: list[tree.Inline | PhotoMark] = []
        marks: list[tuple[tree.Mark, ...]] = []
        soft_break = False
        for token in tokens:
            if token.nesting > 0:
                marks.append(self._marks(token))
            elif token.nesting < 0:
                marks.pop()
            elif token.type == "softbreak":
                soft_break = True
            elif (piece := self._piece(token, marks)) is not None:
                if soft_break and _need_blank(found, piece):
                    found.append(tree.Text(" "))
                soft_break = False
                found.append(piece)
        return found

    def runs(self, tokens: Sequence[Token]) -> Runs:
        """Return joined runs; a photo among them leaves only its caption."""
        flat: list[tree.Inline] = []
        for piece in self.read(tokens):
            if isinstance(piece, PhotoMark):
                self._lost(Loss("picture_misplaced", piece.source))
                flat += piece.caption
            else:
                flat.append(piece)
        return joined(flat)

    def _piece(
        self, token: Token, marks: list[tuple[tree.Mark, ...]]
    ) -> tree.Inline | PhotoMark | None:
        match token.type:
            case "hardbreak":
                return tree.HardBreak()
            case "note":
                return note(clean(token.content))
            case "note_reference":
                self.used_notes.add(token.content)
                return note(self._notes[token.content])
            case "image":
                return self._photo(token)
            case _:
                text = clean(token.content)
                return tree.Text(text, ordered_marks(chain.from_iterable(marks))) if text else None

    def _photo(self, token: Token) -> PhotoMark:
        attributes, readable = read_attributes(token.meta.get("attributes", ""))
        if not readable:
            self._lost(Loss("bad_attributes", token.meta["attributes"]))
        credit = clean(str(token.attrs.get("title", ""))).removeprefix(CREDIT)
        caption = self.runs(token.children or [])
        return PhotoMark(str(token.attrs["src"]), caption, credit, attributes)

    def _marks(self, token: Token) -> tuple[tree.Mark, ...]:
        match token.type:
            case "strong_open":
                return (tree.Strong(),)
            case "em_open":
                return (tree.Emphasis(),)
            case "link_open":
                return self._link(str(token.attrs["href"]))
            case "span_open":
                return self._span(token.meta["attributes"])
            case _:
                return ()

    def _link(self, href: str) -> tuple[tree.Mark, ...]:
        mark = link(clean(href))
        if mark is None:
            self._lost(Loss("link_dropped", href[:200]))
            return ()
        return (mark,)

    def _span(self, attributes: Attributes) -> tuple[tree.Mark, ...]:
        plain: dict[str, tree.Mark] = {
            "strong": tree.Strong(),
            "em": tree.Emphasis(),
            "underline": tree.Underline(),
        }
        marks = [mark for name, mark in plain.items() if attributes.get(name, "no") != "no"]
        if "color" in attributes:
            color = tree.Color(tree.ColorAttrs(attributes["color"]))
            try:
                marks.append(msgspec.convert(msgspec.to_builtins(color), tree.Color))
            except msgspec.ValidationError:
                self._lost(Loss("bad_attributes", f"color={attributes['color'][:50]}"))
        return tuple(marks)


def _need_blank(before: list[tree.Inline | PhotoMark], after: tree.Inline | PhotoMark) -> bool:
    """Tell whether a line end in the file stands for a blank: not beside a Chinese character."""
    if not before or not isinstance(before[-1], tree.Text) or not isinstance(after, tree.Text):
        return False
    return not CHINESE.match(before[-1].text[-1]) and not CHINESE.match(after.text[0])
