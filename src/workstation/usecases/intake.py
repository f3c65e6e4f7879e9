"""Intake: what people drop on the newsroom, sorted out and made into articles one by one.

A text with loose photos beside it is one hand-in; several texts are several articles. What cannot
be used is answered file by file, and spoils nothing for the rest.
"""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from workstation.document.punctuation import apply_repairs, propose_repairs
from workstation.document.readers.folder import PHOTO_BYTES, PHOTOS, TEXTS, read_bounded
from workstation.document.readers.pick import read_file, read_with_photos
from workstation.domain.errors import NewsroomError
from workstation.domain.ids import ArticleId, new_block_id
from workstation.domain.importing import Imported, Loss
from workstation.usecases.article_list import titled_alike
from workstation.usecases.articles import new_article
from workstation.usecases.desk import Desk
from workstation.usecases.guesses import note_guesses
from workstation.usecases.hand_ins import HandIn, Parcel, TakenIn

FILES_AT_ONCE = 500
"""More files than this in one drop are a mistake of the hand."""


def sort_out(paths: Sequence[Path]) -> Parcel:
    """Return what dropped files and folders are, by their names; reading them comes later."""
    hand_ins: list[HandIn] = []
    photos: list[Path] = []
    wrong: list[Path] = []
    for path in _opened(paths):
        ending = path.suffix.lower()
        if path.is_dir() or ending in TEXTS:
            hand_ins.append(HandIn(path=path))
        elif ending in PHOTOS:
            photos.append(path)
        else:
            wrong.append(path)
    if len(hand_ins) == 1 and photos and not hand_ins[0].path.is_dir():
        return Parcel((HandIn(hand_ins[0].path, tuple(photos)),), (), tuple(wrong))
    return Parcel(tuple(hand_ins), tuple(photos), tuple(wrong))


def _opened(paths: Sequence[Path]) -> list[Path]:
    """Return files, and of folders those that are a hand-in; other folders give what they hold."""
    found: list[Path] = []
    waiting, looked_at = list(paths), 0
    while waiting and looked_at < FILES_AT_ONCE:
        path = waiting.pop(0)
        looked_at += 1
        inside = _inside(path)
        texts = [one for one in inside if one.suffix.lower() in TEXTS and one.is_file()]
        if not path.is_dir() or len(texts) == 1:
            found.append(path)
        else:
            waiting = [*inside, *waiting]
    return found


def _inside(path: Path) -> list[Path]:
    try:
        names = sorted(path.iterdir()) if path.is_dir() and not path.is_symlink() else []
    except OSError:  # a folder that vanished: reading it will say so
        return []
    return [one for one in names if not one.name.startswith((".", "~"))]


def take_in(
    desk: Desk, hand_in: HandIn, *, column: str, branch: str = "", author: str = ""
) -> TakenIn:
    """Make one hand-in an article, its punctuation repaired; what goes wrong is in the answer."""
    path = hand_in.path
    try:
        imported = read_hand_in(hand_in)
        return take_in_read(
            desk, path, imported, column=column, branch=branch, author=author, repair=True
        )
    except NewsroomError as error:
        return TakenIn(path=words_of(str(path)), error=error.code, fields=dict(error.details))


def read_hand_in(hand_in: HandIn) -> Imported:
    """Read one hand-in.

    Raises:
        Refused: as `readers.pick.read_file`.
        Unavailable: as `readers.pick.read_file`.
    """
    if not hand_in.photos:
        return read_file(hand_in.path, new_id=new_block_id)
    photos: Mapping[str, bytes] = {
        photo.name: read_bounded(photo, PHOTO_BYTES) for photo in hand_in.photos
    }
    return read_with_photos(hand_in.path, photos, new_id=new_block_id)


def take_in_read(
    desk: Desk,
    path: Path,
    imported: Imported,
    *,
    column: str,
    branch: str = "",
    author: str = "",
    repair: bool = False,
) -> TakenIn:
    """Make what a reader read an article; `repair` mends half-width punctuation.

    Raises:
        Refused: as `new_article`.
        Unavailable: as `new_article`.
    """
    repairs = propose_repairs(imported.doc)
    if repair:
        imported = msgspec.structs.replace(imported, doc=apply_repairs(imported.doc, repairs))
    title = imported.title or words_of(path.stem)
    saved = new_article(desk, imported, column=column, branch=branch, author=author, title=title)
    note_guesses(desk, ArticleId(saved.article), imported.warnings)
    losses = (Loss(one.reason, words_of(one.path)) for one in saved.failed)
    return TakenIn(
        path=words_of(str(path)),
        article=saved.article,
        revision=saved.revision,
        title=saved.title,
        blocks=saved.blocks,
        images=saved.images,
        warnings=(*imported.warnings, *losses),
        repairs=len(repairs),
        held=saved.held,
        alike=titled_alike(desk, saved.title, but=ArticleId(saved.article)),
    )


def words_of(name: str) -> str:
    """Return a file's name as text; a name from a foreign disk may hold bytes that are none."""
    return os.fsencode(name).decode("utf-8", "replace")
