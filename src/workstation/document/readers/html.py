"""Saved pages: from Word and WPS, from WeChat and its layout tools, from any web site."""

from collections import Counter
from collections.abc import Callable

import msgspec

from workstation.document.readers.encoding import decode
from workstation.document.readers.html_lines import Draft, Line
from workstation.document.readers.html_look import Sheet
from workstation.document.readers.html_notes import Notes
from workstation.document.readers.html_page import OFFICE, PageFile, parse_page
from workstation.document.readers.html_pictures import PictureFinder
from workstation.document.readers.html_roles import assign_roles, ranked, take_title
from workstation.document.readers.html_skips import COUNTED
from workstation.document.readers.html_walk import Walk
from workstation.document.readers.intake import valid_doc
from workstation.document.runs import joined
from workstation.domain import tree
from workstation.domain.errors import Refused
from workstation.domain.importing import Imported, Loss

SIZE_LIMIT = 20_000_000


def read_html(
    data: bytes,
    *,
    name: str,
    new_id: Callable[[], str],
    picture: Callable[[str], bytes | None],
) -> Imported:
    """Read a saved page; `picture` finds the bytes of a picture by its address in the page.

    Raises:
        Refused: `file_too_large` (name, bytes, limit), `empty_file` (name),
            `nested_too_deeply` (limit), `too_many_elements` (count, limit), `too_many_blocks`,
            `article_too_long`.
    """
    if len(data) > SIZE_LIMIT:
        raise Refused("file_too_large", name=name, bytes=len(data), limit=SIZE_LIMIT)
    decoded = decode(data)
    if not decoded.text.strip():
        raise Refused("empty_file", name=name)
    losses = [] if decoded.whole else [Loss("undecodable_text", name)]
    page = parse_page(decoded.text, name=name)
    finder = PictureFinder(picture, new_id, losses.append)
    title, drafts = take_title(page, drafts_of(page, finder, losses.append))
    blocks = blocks_of(drafts, new_id, losses.append)
    losses += _page_losses(page)
    return Imported(
        valid_doc(blocks),
        title=title,
        author=page.author,
        pictures=finder.pictures,
        warnings=told_once(losses),
    )


def drafts_of(page: PageFile, finder: PictureFinder, lost: Callable[[Loss], None]) -> list[Draft]:
    """Return everything that stands in a page, in reading order."""
    office = page.origin in OFFICE
    notes = Notes(page.article, office=office)
    drafts = Walk(Sheet(page.sheets), finder, lost, notes, office=office).read(page.article)
    return [*drafts, *(Line(content=(tree.Text(words),)) for words in notes.left())]


def blocks_of(
    drafts: list[Draft], new_id: Callable[[], str], lost: Callable[[Loss], None]
) -> list[tree.Block]:
    """Return the drafts as blocks, with headings and captions known by their look."""
    return [_block(draft, new_id, lost) for draft in ranked(assign_roles(drafts))]


def told_once(losses: list[Loss]) -> tuple[Loss, ...]:
    """Return each loss once; of what is only counted, how many there were."""
    counts = Counter(loss.code for loss in losses if loss.code in COUNTED)
    told = (
        Loss(loss.code, str(counts[loss.code])) if loss.code in COUNTED else loss for loss in losses
    )
    return tuple(dict.fromkeys(told))


def _page_losses(page: PageFile) -> list[Loss]:
    return [Loss("page_frame_dropped", str(page.left_out))] if page.left_out else []


def _block(draft: Draft, new_id: Callable[[], str], lost: Callable[[Loss], None]) -> tree.Block:
    if not isinstance(draft, Line):
        return draft
    identity, content = new_id(), joined(draft.content)
    if draft.guessed:
        lost(Loss("heading_guessed", draft.words[:50], identity))
    match draft.kind:
        case "heading":
            return tree.Heading(
                msgspec.convert({"id": identity, "level": draft.level}, tree.HeadingAttrs), content
            )
        case "quote":
            return tree.Quote(tree.StyledAttrs(identity), content)
        case "item":
            return tree.ListItem(_item_attrs(draft, identity), content)
        case _:
            return tree.Paragraph(_paragraph_attrs(draft, identity), content)


def _item_attrs(line: Line, identity: str) -> tree.ListItemAttrs:
    return tree.ListItemAttrs(identity, line.list_kind, line.label, line.level)


def _paragraph_attrs(line: Line, identity: str) -> tree.ParagraphAttrs:
    """Keep what a writer meant: centred and right-aligned lines, which are not indented."""
    match line.align:
        case "center" | "right" as align:
            return tree.ParagraphAttrs(identity, align, indent=False)
        case _:
            return tree.ParagraphAttrs(identity)
