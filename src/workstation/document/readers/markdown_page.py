"""From the parser's block tokens to the blocks of the tree.

Markdown nests, the tree is flat: a frame remembers what the words inside it become.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from workstation.document.notation import (
    MEDIA_FENCES,
    TEXT_FENCES,
    VOID_FENCES,
    Attributes,
    read_attributes,
)
from workstation.document.readers.attributes import block_attrs
from workstation.document.readers.markdown_grammar import Grammar
from workstation.document.readers.markdown_photos import PhotoShelf
from workstation.document.readers.markdown_runs import InlineReader, PhotoMark, Runs
from workstation.document.readers.markdown_tables import table_blocks
from workstation.document.runs import clean, has_words, joined
from workstation.domain import tree
from workstation.domain.importing import FoundPicture, Loss

MAX_LEVEL = 3


@dataclass
class _Frame:
    """What is open: `name` is a fence's, `item` or `heading`; `filled` once a block came of it."""

    name: str
    attributes: Attributes = field(default_factory=dict)
    photos: list[PhotoMark] = field(default_factory=list)
    filled: bool = False


class Page:
    """The blocks, pictures and losses of one file."""

    def __init__(
        self,
        new_id: Callable[[], str],
        picture: Callable[[str], bytes | None],
        grammar: Grammar,
        env: dict[str, dict[str, str]],
    ) -> None:
        self.blocks: list[tree.Block] = []
        self.losses: list[Loss] = []
        self._new_id = new_id
        self._grammar = grammar
        self._env = env
        self._notes = env.get("notes", {})
        self._inline = InlineReader(self.losses.append, self._notes)
        self._shelf = PhotoShelf(picture, new_id, self.losses.append)
        self._frames: list[_Frame] = []
        self._lists: list[tuple[str, int]] = []

    @property
    def pictures(self) -> tuple[FoundPicture, ...]:
        """The pictures found by their paths."""
        return self._shelf.pictures

    def read(self, tokens: Sequence[Token]) -> None:
        """Read all tokens; notes nobody refers to come last, as paragraphs."""
        for token in tokens:
            if token.nesting > 0:
                self._open(token)
            elif token.nesting < 0:
                self._close(token)
            else:
                self._leaf(token)
        for label, words in self._notes.items():
            if label not in self._inline.used_notes:
                self._add(self._text_block("paragraph", {}, (tree.Text(f"[{label}] {words}"),)))

    def _open(self, token: Token) -> None:
        match token.type:
            case "news_open":
                self._open_fence(token.meta["name"], token.meta["attributes"])
            case "blockquote_open":
                self._frames.append(_Frame("quote"))
            case "heading_open":
                level = min(max(int(token.tag[1]), 2), 4)
                self._frames.append(_Frame("heading", {"level": str(level)}))
            case "bullet_list_open" | "ordered_list_open":
                kind = "bullet" if token.type.startswith("bullet") else "ordered"
                self._lists.append((kind, int(token.attrs.get("start", 1))))
            case "list_item_open":
                self._frames.append(_Frame("item", self._item(token)))
            case _:
                pass

    def _open_fence(self, name: str, source: str) -> None:
        attributes, readable = read_attributes(source)
        if not readable:
            self.losses.append(Loss("bad_attributes", source[:200]))
        if name not in {*TEXT_FENCES, *VOID_FENCES, *MEDIA_FENCES, "photos", "follow"}:
            self.losses.append(Loss("unknown_block", name))
        self._frames.append(_Frame(name, attributes))

    def _item(self, token: Token) -> Attributes:
        kind, start = self._lists[-1]
        level = str(min(len(self._lists) - 1, MAX_LEVEL))
        if kind == "ordered" and start != 1:
            return {"kind": "label", "label": f"{token.info}{token.markup}", "level": level}
        return {"kind": kind, "level": level}

    def _close(self, token: Token) -> None:
        match token.type:
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "news_close" | "blockquote_close" | "heading_close" | "list_item_close":
                frame = self._frames.pop()
                self._close_frame(frame)
                if self._frames:
                    self._frames[-1].filled |= frame.filled
            case _:
                pass

    def _close_frame(self, frame: _Frame) -> None:
        identity, lost = self._new_id(), self.losses.append
        if frame.name in TEXT_FENCES and not frame.filled:
            self._add(self._text_block(frame.name, frame.attributes, ()))
        elif frame.name in VOID_FENCES:
            kind = VOID_FENCES[frame.name]
            self._add(kind(block_attrs(tree.StyledAttrs, identity, frame.attributes, lost)))
        elif frame.name in MEDIA_FENCES:
            attributes = {**frame.attributes, "kind": frame.name}
            self._add(tree.Media(block_attrs(tree.MediaAttrs, identity, attributes, lost)))
        elif frame.name == "photos":
            self._add(*self._shelf.group(frame.photos, frame.attributes))
        elif frame.name == "follow":
            self._add(self._shelf.follow_card(frame.photos, frame.attributes))
        frame.filled = True

    def _leaf(self, token: Token) -> None:
        match token.type:
            case "inline":
                self._inline_content(self._inline.read(token.children or []))
            case "hr":
                self._add(tree.Divider(tree.StyledAttrs(self._new_id())))
            case "fence":
                lines = clean(f"{token.info}\n{token.content}".strip("\n")).split("\n")
                runs = [run for line in lines for run in (tree.Text(line or " "), tree.HardBreak())]
                self._words(joined(runs[:-1]))
            case "news_table" | "news_rows":
                self._table(token)
            case _:
                pass

    def _table(self, token: Token) -> None:
        def cell(source: str) -> Runs:
            inline = self._grammar.parseInline(source, self._env)[0]
            return self._inline.runs(inline.children or [])

        self._add(*table_blocks(token.meta, cell, self._new_id, self.losses.append))

    def _inline_content(self, pieces: list[tree.Inline | PhotoMark]) -> None:
        waiting: list[tree.Inline] = []
        for piece in pieces:
            if isinstance(piece, PhotoMark):
                self._words(joined(waiting), beside_photo=True)
                waiting.clear()
                self._photo(piece)
            else:
                waiting.append(piece)
        self._words(joined(waiting), beside_photo=len(waiting) < len(pieces))

    def _words(self, content: Runs, *, beside_photo: bool = False) -> None:
        if not content or (beside_photo and not has_words(content)):
            return
        frame = self._frames[-1] if self._frames else _Frame("paragraph")
        if frame.name == "item" and frame.filled and self._continue_item(content):
            return
        name = frame.name if frame.name in TEXT_FENCES else "paragraph"
        self._add(self._text_block(name, frame.attributes if name == frame.name else {}, content))

    def _continue_item(self, content: Runs) -> bool:
        """Put a further paragraph of a list item on a new line of it, if that is still last."""
        last = self.blocks[-1]
        if not isinstance(last, tree.ListItem):
            return False
        self.blocks[-1] = tree.ListItem(
            last.attrs, joined((*last.content, tree.HardBreak(), *content))
        )
        return True

    def _text_block(self, name: str, attributes: Attributes, content: Runs) -> tree.Block:
        kind = TEXT_FENCES[name]
        attrs_kind = kind.__annotations__["attrs"]
        attrs = block_attrs(attrs_kind, self._new_id(), attributes, self.losses.append)
        return kind(attrs, content)

    def _photo(self, photo: PhotoMark) -> None:
        if self._frames and self._frames[-1].name in {"photos", "follow"}:
            self._frames[-1].photos.append(photo)
            return
        image = self._shelf.image(photo)
        if image is None:
            self._words(photo.caption)
        else:
            self._add(image)

    def _add(self, *blocks: tree.Block) -> None:
        self.blocks += blocks
        for frame in self._frames:
            frame.filled = True
