"""Pasting and dropping: what another program copied, and files, into the article in hand.

Two steps, because typing goes on while pictures are decoded: `bring_pasted` reads everything and
takes the pictures in, on a worker; `put_pasted` then places the blocks in the article as it is by
now, at once. Nothing is fetched, and no file is read that the person did not name, except the
pictures that Word and WPS leave beside a copy (`readers.clipboard_pictures`).
"""

import tempfile
from collections.abc import Callable, Collection
from pathlib import Path

import msgspec

from workstation.document.pasting import BEHIND, Spot, line_of, put_in
from workstation.document.punctuation import Repair, apply_repairs, propose_repairs
from workstation.document.readers.clipboard import Clipboard, Pasted, Source, read_clipboard
from workstation.document.readers.clipboard_pictures import TemporaryPictures
from workstation.document.runs import joined
from workstation.domain import bodies, tree
from workstation.domain.errors import NewsroomError, Refused
from workstation.domain.ids import AlbumId, ArticleId, new_block_id
from workstation.domain.importing import Loss
from workstation.domain.permissions import writing
from workstation.domain.photo_blocks import Chosen, Layout, photo_block
from workstation.domain.revisions import with_photos
from workstation.domain.tree_form import checked
from workstation.domain.tree_text import inline_runs, inline_text
from workstation.gallery.probing import probe
from workstation.usecases.articles import Saved
from workstation.usecases.desk import Desk
from workstation.usecases.dropping import read_dropped
from workstation.usecases.editing import Edited, in_hand, save_edited
from workstation.usecases.guesses import note_guesses
from workstation.usecases.hand_ins import TakenIn
from workstation.usecases.photos import Advance, take_pictures

_FIELDS = ("title", "author", "digest", "source")
_WHOLE = frozenset({"table", "image", "photoGroup", "quotation"})
_END = frozenset({"signOff", "followCard"})


class Brought(bodies.FactBody, frozen=True):
    """What was pasted, ready to stand in the article: its pictures are photos of the office.

    `title` is the id of the block that looks like a title. `fields` are title, author … that a
    dropped text named. Guessed headings are kept as guesses of the article, not told as losses.
    `repairs` counts half-width punctuation that may be mended on request. `failed` are files that
    could not be used.
    """

    blocks: tuple[tree.Block, ...]
    source: Source
    title: str = ""
    fields: dict[str, str] = {}
    photos: int = 0
    repairs: int = 0
    warnings: tuple[Loss, ...] = ()
    failed: tuple[TakenIn, ...] = ()


class PastedIn(bodies.FactBody, frozen=True):
    """The article after pasting, and where the cursor stands; what came is in `brought`."""

    edited: Edited
    block: str
    at: int
    brought: Brought


def paste_into(
    desk: Desk,
    article: ArticleId,
    edited: Edited,
    clipboard: Clipboard,
    spot: Spot,
    *,
    plain: bool = False,
    repair: bool = False,
) -> PastedIn:
    """Bring what was pasted and put it into the article.

    Raises:
        Refused: as `bring_pasted` and `put_pasted`.
        Unavailable: as `bring_pasted`.
    """
    brought = bring_pasted(desk, article, clipboard, plain=plain)
    return put_pasted(edited, spot, brought, repair=repair)


def bring_pasted(
    desk: Desk,
    article: ArticleId,
    clipboard: Clipboard,
    *,
    plain: bool = False,
    layout: Layout | None = None,
    advance: Advance = lambda _done, _all: None,
    temporary: Path | None = None,
) -> Brought:
    """Read a clipboard or dropped files and take their pictures in as photos of the article.

    `layout` is how several photo files stand; without one they stand one under the other.

    Raises:
        Refused: `article_too_long`, `too_many_blocks`, `too_many_elements`, `file_too_large`.
        Unavailable: `disk_full`, `home_unreachable`, `home_busy`.
    """
    pasted, fields, failed = _read(clipboard, temporary, plain=plain)
    note_guesses(desk, article, pasted.warnings)
    photos, failed_pictures = take_pictures(
        desk, pasted.pictures, AlbumId(article), advance=advance
    )
    losses = (Loss(one.reason, one.path) for one in failed_pictures)
    doc = with_photos(tree.Doc(pasted.blocks), photos)
    blocks = _laid_out(doc.content, set(photos.values()), layout) if layout else doc.content
    return Brought(
        blocks=blocks,
        source=pasted.source,
        title=pasted.title,
        fields=fields,
        photos=len(set(photos.values())),
        repairs=len(propose_repairs(tree.Doc(blocks))),
        warnings=(*(one for one in pasted.warnings if one.code != "heading_guessed"), *losses),
        failed=failed,
    )


def _read(
    clipboard: Clipboard, temporary: Path | None, *, plain: bool
) -> tuple[Pasted, dict[str, str], tuple[TakenIn, ...]]:
    if clipboard.files:
        return read_dropped(clipboard.files)
    folder = Path(tempfile.gettempdir()) if temporary is None else temporary
    find = TemporaryPictures(folder, _is_picture).find
    return read_clipboard(clipboard, new_id=new_block_id, picture=find, plain=plain), {}, ()


def _is_picture(data: bytes) -> bool:
    try:
        probe(data, "")
    except NewsroomError:
        return False
    return True


def _laid_out(
    blocks: tuple[tree.Block, ...], photos: Collection[str], layout: Layout
) -> tuple[tree.Block, ...]:
    """Return photos that came alone as one block in the layout that was asked for."""
    images = [one for one in blocks if isinstance(one, tree.Image) and not one.content]
    if len(images) != len(blocks) or not {one.attrs.photo for one in images} <= set(photos):
        return blocks
    return (photo_block([Chosen(one.attrs.photo) for one in images], layout),) if images else ()


def put_pasted(
    edited: Edited,
    spot: Spot,
    brought: Brought,
    *,
    repair: bool = False,
    new_id: Callable[[], str] = new_block_id,
) -> PastedIn:
    """Put what was brought at the cursor; empty fields of the article take what a text named.

    Raises:
        Refused: `article_too_long`, `too_many_blocks`; the article stays as it was.
    """
    named = {
        name: words
        for name in _FIELDS
        if (words := brought.fields.get(name, "")) and not getattr(edited, name)
    }
    blocks = (*_heading(brought, named, new_id), *brought.blocks)
    if repair:
        blocks = repaired(tree.Doc(blocks), {one.attrs.id for one in blocks}).content
    placed = put_in(edited.doc, spot, blocks, new_id)
    if len(placed.doc.content) > tree.MAX_BLOCKS:
        count = len(placed.doc.content)
        raise Refused("too_many_blocks", blocks=count, limit=tree.MAX_BLOCKS)
    after = msgspec.structs.replace(edited, doc=checked(placed.doc), **named)
    return PastedIn(edited=after, block=placed.block, at=placed.at, brought=brought)


def _heading(
    brought: Brought, named: dict[str, str], new_id: Callable[[], str]
) -> tuple[tree.Block, ...]:
    """Return a text's title as a heading where the article has a title already."""
    title = brought.fields.get("title", "")
    if not title or "title" in named:
        return ()
    return (tree.Heading(tree.HeadingAttrs(new_id()), (tree.Text(title),)),)


def flowing(brought: Brought, kind: str) -> tuple[tree.Block, ...] | None:
    """Return the blocks that may flow in at a cursor in a block of `kind`; None: behind it only.

    A photo, a table and a verbatim quotation are never parted by what is pasted into them. Words
    flow into a caption, and lines of them into a cell. Nothing comes behind the sign-off, where
    the cursor may stand when a photo was pasted at the end.
    """
    if kind in _END:
        return None
    if kind not in _WHOLE:
        return brought.blocks
    texts = [block for block in brought.blocks if isinstance(block, tree.TextBlock)]
    if len(texts) != len(brought.blocks) or (len(texts) > 1 and kind != "table"):
        return None
    words: list[tree.Inline] = []
    for block in texts:
        words += [tree.HardBreak(), *line_of(block)] if words else line_of(block)
    identity = texts[0].attrs.id if texts else new_block_id()
    return (tree.Paragraph(tree.ParagraphAttrs(identity), joined(words)),)


def entitled(edited: Edited, block: str) -> Edited:
    """Return the article with the words of a block as its title, and without the block."""
    found = next((one for one in edited.doc.content if one.attrs.id == block), None)
    if not isinstance(found, tree.TextBlock):
        return edited
    rest = tree.Doc(tuple(one for one in edited.doc.content if one is not found))
    title = " ".join(inline_text(found.content).split())
    return msgspec.structs.replace(edited, title=title, doc=rest)


def repaired(doc: tree.Doc, blocks: Collection[str]) -> tree.Doc:
    """Return the document with half-width punctuation of these blocks mended.

    Verbatim quotations stay as they are.
    """
    return apply_repairs(doc, (one for one in propose_repairs(doc) if one.block in blocks))


def mended(doc: tree.Doc, brought: Brought) -> tree.Doc:
    """Return the document with the punctuation mended that pasting brought, and no other.

    What came may have flowed into lines that were there before.
    """
    whole = {block.attrs.id for block in brought.blocks}
    edges = {
        inline_text(line_of(block)) for block in brought.blocks if isinstance(block, tree.TextBlock)
    } - {""}
    texts = {
        block.attrs.id: "\n".join(map(inline_text, inline_runs(block))) for block in doc.content
    }

    def came(repair: Repair) -> bool:
        text = texts.get(repair.block, "")
        return repair.block in whole or any(
            start >= 0 and start <= repair.start and repair.end <= start + len(edge)
            for edge in edges
            for start in (text.find(edge),)
        )

    return apply_repairs(doc, filter(came, propose_repairs(doc)))


def paste_and_save(
    desk: Desk,
    article: ArticleId,
    clipboard: Clipboard,
    *,
    behind: str = "",
    plain: bool = False,
    repair: bool = False,
) -> tuple[Saved, Brought]:
    """Paste behind a block, else at the end of the text, and save the next revision.

    Raises:
        Refused: as `paste_into` and `editing.save_edited`; `no_such_block`,
            `nothing_to_paste`.
        Unavailable: as `paste_into` and `editing.save_edited`.
    """
    hand = in_hand(desk, article)
    if writing(desk.here, hand.branch) == "none":
        raise Refused("not_allowed", act="write")
    if behind and all(block.attrs.id != behind for block in hand.edited.doc.content):
        raise Refused("no_such_block", block=behind)
    spot = Spot(behind, BEHIND, BEHIND)
    pasted = paste_into(desk, article, hand.edited, clipboard, spot, plain=plain, repair=repair)
    if not pasted.brought.blocks:
        raise Refused("nothing_to_paste")
    return save_edited(desk, article, pasted.edited, hand.base), pasted.brought
