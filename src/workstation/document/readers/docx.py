"""Word files: from the bytes a liaison sent to an article, its pictures, and what was lost.

Three steps: the package is opened with suspicion (`docx_package`, `docx_xml`), its body becomes
lines and grids in reading order (`docx_body`), and these become an article (`docx_title`,
`docx_headings`, `docx_blocks`). Text is never dropped silently: what the tree cannot hold is a
`Loss`, and so is every guess that a person may want to take back.
"""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from workstation.document.readers.docx_blocks import BlockWriter
from workstation.document.readers.docx_body import BodyReader
from workstation.document.readers.docx_byline import Byline, byline_of
from workstation.document.readers.docx_grids import unframed
from workstation.document.readers.docx_kind import word_kind
from workstation.document.readers.docx_lines import Line, Losses, Note, Part
from workstation.document.readers.docx_package import Package
from workstation.document.readers.docx_photos import PhotosBeside
from workstation.document.readers.docx_story import Story
from workstation.document.readers.docx_title import Title, find_title
from workstation.document.readers.docx_type import body_face, text_of
from workstation.document.readers.docx_xml import Element, W, child
from workstation.document.readers.legacy_doc import convert_doc
from workstation.domain import tree
from workstation.domain.errors import Refused
from workstation.domain.importing import Imported
from workstation.domain.tree_form import checked

MAX_FILE = 300_000_000
HEAD_LINES, TAIL_LINES = 3, 5
_NONE_BESIDE: Mapping[str, bytes] = MappingProxyType({})


def read_docx(
    data: bytes,
    *,
    name: str,
    new_id: Callable[[], str],
    beside: Mapping[str, bytes] = _NONE_BESIDE,
) -> Imported:
    """Return the article in a Word file.

    `name` is the file's name (for messages), `new_id` gives ids to blocks, `beside` are the photos
    that came with the file, by name. A picture's `photo` in the tree is the `key` of one of
    `Imported.pictures`. A .doc under another name is converted first.

    Raises:
        Refused: `empty_file`, `corrupt_file`, `encrypted_file`, `file_too_large`, `unsafe_file`,
            `unsupported_format`, `article_too_long`; nothing is half read.
        Unavailable: `conversion_failed` for a .doc that the installed converter could not read.
    """
    if len(data) > MAX_FILE:
        raise Refused("file_too_large", name=name, bytes=len(data), limit=MAX_FILE)
    if word_kind(data) == "doc":
        data = convert_doc(data, name)
    try:
        return _read(data, new_id, beside)
    except RecursionError as error:
        raise Refused("corrupt_file", name=name, reason="nested too deeply") from error


def _read(data: bytes, new_id: Callable[[], str], beside: Mapping[str, bytes]) -> Imported:
    losses = Losses()
    story = Story(Package(data), losses)
    parts = tuple(unframed(BodyReader(story).parts(_body(story))))
    parts = PhotosBeside(beside, story.pictures, losses).placed(parts)
    if not parts:
        raise Refused("empty_file")
    face = body_face(parts)
    title = find_title(parts, face)
    rest = _less_title(parts, title)
    blocks = tuple(BlockWriter(rest, face, new_id, losses).blocks())
    byline = _byline(rest, losses)
    if title and title.guessed:
        losses.add("title_guessed", title.text)
    return Imported(
        _bounded(blocks),
        title=title.text if title else "",
        author=byline.author,
        source=byline.source,
        branch=byline.branch,
        pictures=story.pictures.found(),
        warnings=losses.all(),
    )


def _body(story: Story) -> Element:
    body = child(story.root, f"{W}body")
    if story.root.tag != f"{W}document" or body is None:
        raise Refused("corrupt_file", part="document", reason="no body")
    return body


def _less_title(parts: tuple[Part, ...], title: Title | None) -> tuple[Part, ...]:
    """Return `parts` without the title; notes anchored in it move to the top of the text."""
    places = title.places if title else ()
    lines = [part for place, part in enumerate(parts) if place in places and isinstance(part, Line)]
    notes = tuple(piece for line in lines for piece in line.pieces if isinstance(piece, Note))
    rest = tuple(part for place, part in enumerate(parts) if place not in places)
    return (Line(notes), *rest) if notes else rest


def _byline(parts: Iterable[Part], losses: Losses) -> Byline:
    lines = [text_of(part) for part in parts if isinstance(part, Line)]
    found = byline_of(lines[:HEAD_LINES]).filled_from(byline_of(reversed(lines[-TAIL_LINES:])))
    if found.author:
        losses.add("author_guessed", found.author)
    if found.source:
        losses.add("source_guessed", found.source)
    return found


def _bounded(blocks: tuple[tree.Block, ...]) -> tree.Doc:
    if len(blocks) > tree.MAX_BLOCKS:
        raise Refused("article_too_long", blocks=len(blocks), limit=tree.MAX_BLOCKS)
    return checked(tree.Doc(blocks))
