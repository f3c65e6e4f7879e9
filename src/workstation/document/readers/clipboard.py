"""What was copied in another program, as blocks: from Word, WPS, WeChat, layout tools, any page.

Nothing is fetched and nothing runs. Words are never dropped: markup that is too large or too deep
for its layout gives its bare words, with a warning; more words than an article holds are refused.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Literal

import msgspec

from workstation.document.readers.clipboard_markup import CHARACTER_LIMIT, Markup, markup_of
from workstation.document.readers.clipboard_table import table_of_text
from workstation.document.readers.clipboard_words import bounded, paragraphs_of, words_of_markup
from workstation.document.readers.html import blocks_of, drafts_of, told_once
from workstation.document.readers.html_page import Origin, parse_fragment
from workstation.document.readers.html_pictures import PictureFinder, inlined_bytes
from workstation.document.readers.html_roles import title_over
from workstation.document.readers.intake import valid_doc
from workstation.domain import tree
from workstation.domain.errors import Refused
from workstation.domain.importing import FoundPicture, Loss
from workstation.domain.tree_text import block_text, inline_text

Source = Literal[Origin, "text", "picture", "files", "nothing"]
WARNING_LIMIT = 200

_BEYOND = frozenset({"nested_too_deeply", "too_many_elements"})
_ELSEWHERE = ("http:", "https:", "//")


class Clipboard(msgspec.Struct, frozen=True):
    """What a program put on the clipboard, or what was dropped. `images` give the bytes of each."""

    html: str = ""
    text: str = ""
    files: tuple[Path, ...] = ()
    images: tuple[Callable[[], bytes], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to paste."""
        return not (self.html.strip() or self.text.strip() or self.files or self.images)


class Pasted(msgspec.Struct, frozen=True):
    """The blocks; a picture's `photo` is the `key` of one of `pictures`, not yet a photo's id.

    `title` is the id of the block that looks like the title of it all, empty where none does.
    """

    blocks: tuple[tree.Block, ...] = ()
    source: Source = "nothing"
    title: str = ""
    pictures: tuple[FoundPicture, ...] = ()
    warnings: tuple[Loss, ...] = ()


def read_clipboard(
    clipboard: Clipboard,
    *,
    new_id: Callable[[], str],
    picture: Callable[[str], bytes | None],
    plain: bool = False,
) -> Pasted:
    """Return what a clipboard holds; files are looked after by whoever takes them in.

    `picture` finds the bytes of a picture by its address; `plain` leaves all layout behind.

    Raises:
        Refused: `article_too_long` (characters, limit), `too_many_blocks` (blocks, limit),
            `file_too_large` (name, bytes, limit), `too_many_elements` (count, limit).
    """
    if len(clipboard.html) + len(clipboard.text) > CHARACTER_LIMIT:
        size = len(clipboard.html) + len(clipboard.text)
        raise Refused("file_too_large", name="HTML", bytes=size, limit=CHARACTER_LIMIT)
    read = Pasted()
    if not plain or not clipboard.text.strip():
        read = _Markup(markup_of(clipboard.html), new_id, picture).read()
    if plain:
        return _plain(clipboard.text, read, new_id)
    if read.blocks and not (clipboard.images and _is_picture_elsewhere(read)):
        return read
    if clipboard.images:
        return _pictures(clipboard.images, new_id)
    if clipboard.text.strip():
        words = bounded(clipboard.text)
        blocks = table_of_text(words, new_id) or paragraphs_of(words, new_id)
        return Pasted(_valid(blocks), "text", warnings=read.warnings)
    return msgspec.structs.replace(read, source="nothing")


def _plain(text: str, read: Pasted, new_id: Callable[[], str]) -> Pasted:
    words = bounded(text) if text.strip() else "\n".join(map(block_text, read.blocks))
    blocks = _valid(paragraphs_of(words, new_id))
    return Pasted(blocks, "text" if blocks else "nothing")


def _pictures(images: Iterable[Callable[[], bytes]], new_id: Callable[[], str]) -> Pasted:
    found = tuple(
        FoundPicture(f"picture:{number}", f"{number}.png", image())
        for number, image in enumerate(images, start=1)
    )
    blocks = (tree.Image(tree.ImageAttrs(new_id(), one.key)) for one in found)
    return Pasted(_valid(blocks), "picture", pictures=found)


def _is_picture_elsewhere(read: Pasted) -> bool:
    """Say whether markup only points to a picture whose bytes lie on the clipboard as well."""
    return not read.pictures and not any(
        isinstance(block, tree.TextBlock | tree.Table) for block in read.blocks
    )


def _valid(blocks: Iterable[tree.Block]) -> tuple[tree.Block, ...]:
    return valid_doc(blocks).content


def _block_saying(blocks: tuple[tree.Block, ...], words: str) -> str:
    texts = (block for block in blocks if isinstance(block, tree.TextBlock))
    said = (block.attrs.id for block in texts if inline_text(block.content) == words)
    return next(said, "") if words else ""


class _Markup:
    """Reads the HTML of a clipboard."""

    def __init__(
        self, markup: Markup, new_id: Callable[[], str], picture: Callable[[str], bytes | None]
    ) -> None:
        self._markup = markup
        self._new_id = new_id
        self._picture = picture
        self._losses: list[Loss] = []

    def read(self) -> Pasted:
        """Return the blocks, laid out where the markup allows it."""
        if not self._markup.text.strip():
            return Pasted()
        if self._markup.is_bounded:
            try:
                return self._laid_out()
            except Refused as error:
                if error.code == "empty_file":
                    return Pasted()
                if error.code not in _BEYOND:
                    raise
        words = words_of_markup(self._markup.text)
        blocks = _valid(paragraphs_of(words, self._new_id))
        return Pasted(blocks, self._markup.origin, warnings=(Loss("layout_dropped"),))

    def _laid_out(self) -> Pasted:
        page = parse_fragment(self._markup.text, self._markup.origin, name="HTML")
        finder = PictureFinder(self._find, self._new_id, self._lose)
        drafts = drafts_of(page, finder, self._lose)
        title = title_over(drafts)
        blocks = _valid(blocks_of(drafts, self._new_id, self._lose))
        return Pasted(
            blocks,
            page.origin,
            _block_saying(blocks, title),
            finder.pictures,
            told_once(self._losses)[:WARNING_LIMIT],
        )

    def _find(self, source: str) -> bytes | None:
        inlined = self._markup.inlined.get(source)
        return self._picture(source) if inlined is None else inlined_bytes(inlined)

    def _lose(self, loss: Loss) -> None:
        """Keep a loss; a picture on another machine is named, never asked for."""
        if loss.code == "picture_missing" and loss.detail.lower().startswith(_ELSEWHERE):
            loss = Loss("picture_linked", loss.detail)
        self._losses.append(loss)
