"""手工发布包: everything for putting an article on the platform by hand, in one folder.

The page to copy from, the pictures by number (pasted ones may vanish), the covers, and a list of
what to do with the result of the layout check.
"""

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from workstation.document.writers.hand_list import (
    FOLDER,
    LIST,
    PAGE,
    SQUARE,
    WIDE,
    Listed,
    hand_list,
)
from workstation.document.writers.wechat import wechat_length, write_wechat
from workstation.domain import tree
from workstation.domain.content import Content
from workstation.domain.errors import NewsroomError, Refused, Unavailable
from workstation.domain.photo_squares import pictures_shown
from workstation.domain.tree_text import block_text
from workstation.store.blobs import BlobFolder
from workstation.usecases.layout_findings import layout_findings
from workstation.usecases.preview_frames import framed
from workstation.usecases.previewing import Material
from workstation.wechat.limits import MAX_CONTENT_CHARACTERS

ENDINGS: Final = {"jpeg": "jpg", "png": "png", "gif": "gif"}
_LIMITS: Final = (32, 8, 120, MAX_CONTENT_CHARACTERS)
_WORDS: Final = 16
_MARK: Final = "\ufeff"
"""What tells old editors on Windows that a text is UTF-8."""

Advance = Callable[[int, int], object]


class HandPackage(NamedTuple):
    """What lies in the folder; `absent` pictures were not on this PC."""

    folder: Path
    pictures: int
    absent: int
    faults: int


def write_hand_package(
    made: Material,
    blobs: BlobFolder,
    out: Path,
    *,
    advance: Advance = lambda _done, _of: None,
) -> HandPackage:
    """Write a new folder with everything for publishing by hand.

    Raises:
        Refused: `folder_in_use` (`path`): there is something there already.
        Unavailable: `folder_unwritable` (`path`).
    """
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise Refused("folder_in_use", path=str(out))
    part = out.with_name(f".{out.name}.part")
    try:
        shutil.rmtree(part, ignore_errors=True)
        (part / FOLDER).mkdir(parents=True)
        written = _fill(part, made, blobs, advance)
        if out.exists():
            out.rmdir()
        part.replace(out)
    except OSError as error:
        raise Unavailable("folder_unwritable", path=str(out)) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return written._replace(folder=out)


def _fill(part: Path, made: Material, blobs: BlobFolder, advance: Advance) -> HandPackage:
    content, names = made.content, picture_names(made.content)
    steps = len(names) + 2
    absent = []
    for done, (photo, name) in enumerate(names.items()):
        advance(done, steps)
        if not _copy(blobs, content.pictures[photo].blob, part / FOLDER / name):
            absent.append(name)
    _write_covers(part, content, blobs)
    advance(len(names), steps)
    body = write_wechat(
        content, theme=made.theme, late=made.late, address=lambda photo: f"{FOLDER}/{names[photo]}"
    )
    _write(part / PAGE, framed(content, body))
    faults = tuple(_faults(made))
    listed = Listed(
        pictures=tuple(names.values()),
        absent=tuple(absent),
        characters=wechat_length(body).characters,
        limits=_LIMITS,
        faults=faults,
    )
    _write(part / LIST, _MARK + hand_list(content, listed))
    advance(steps, steps)
    return HandPackage(part, len(names), len(absent), len(faults))


def _faults(made: Material) -> Iterator[str]:
    """Yield what the layout check says, each with the place where it holds."""
    names = picture_names(made.content)
    places = {block.attrs.id: _place(block, names) for block in made.content.doc.content}
    for one in layout_findings(made.content, made.theme, pack=""):
        place = places.get(one.block, "")
        yield f"{place}：{one.explanation}" if place else one.explanation


def _place(block: tree.Block, names: Mapping[str, str]) -> str:
    """Return the pictures of a block by their numbers, or its first words."""
    shown = pictures_shown(tree.Doc((block,)), names)
    if shown:
        return "图 " + "、".join(names[name].partition(".")[0] for name in shown)
    return block_text(block)[:_WORDS]


def picture_names(content: Content) -> dict[str, str]:
    """Return what the file of each picture is called: its number in the text."""
    shown = pictures_shown(content.doc, content.pictures)
    digits = max(2, len(str(len(shown))))
    return {
        name: f"{number:0{digits}}.{ENDINGS[content.pictures[name].format]}"
        for number, name in enumerate(shown, start=1)
    }


def _write_covers(part: Path, content: Content, blobs: BlobFolder) -> None:
    if content.cover is not None:
        _copy(blobs, content.cover.wide_picture.blob, part / WIDE)
        _copy(blobs, content.cover.square_picture.blob, part / SQUARE)


def _copy(blobs: BlobFolder, blob: str, out: Path) -> bool:
    """Copy a picture; one that is not on this PC is told of in the list."""
    try:
        data = blobs.read(blob)
    except NewsroomError:
        return False
    out.write_bytes(data)
    return True


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", errors="replace")
