"""A folder as a liaison hands it in: one text and the photos that belong to it."""

import re
import stat
from pathlib import Path

import msgspec

from workstation.domain.errors import Refused, Unavailable

TEXTS = frozenset({".docx", ".doc", ".wps", ".md", ".markdown", ".html", ".htm", ".txt", ".rtf"})
PHOTOS = frozenset({".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp", ".tif", ".tiff", ".heic"})
ENTRY_LIMIT = 2_000
PHOTO_LIMIT = 200
PHOTO_BYTES = 60_000_000
TOTAL_BYTES = 1_000_000_000

_TEMPORARY = re.compile(
    r"^(?:[.~]|thumbs\.db$|desktop\.ini$)|(?:\.tmp|\.part|\.crdownload)$", re.IGNORECASE
)


class Folder(msgspec.Struct, frozen=True):
    """The text, its photos by name in the order people count (图2 before 图10), and the rest."""

    text: Path
    photos: dict[str, bytes]
    ignored: tuple[str, ...] = ()


def read_folder(path: Path) -> Folder:
    """Return what a folder holds; hidden and temporary files and links do not count.

    Raises:
        Refused: `not_found` (kind, id), `no_text` (path), `several_texts` (names), `too_many_files`
            (path, limit), `file_too_large` (name, bytes, limit).
        Unavailable: `cannot_read` (path).
    """
    try:
        names = _names(path)
        texts = [name for name in names if _ending(name) in TEXTS]
        if not texts:
            raise Refused("no_text", path=str(path))
        if len(texts) > 1:
            raise Refused("several_texts", names=texts)
        photos = [name for name in names if _ending(name) in PHOTOS]
        ignored = tuple(name for name in names if name not in {*texts, *photos})
        return Folder(path / texts[0], _photos(path, photos), ignored)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Refused("not_found", kind="file", id=str(path)) from error
    except OSError as error:
        raise Unavailable("cannot_read", path=str(path)) from error


def read_bounded(path: Path, limit: int) -> bytes:
    """Return the bytes of a file of at most `limit` bytes.

    Raises:
        Refused: `not_found` (kind, id), `file_too_large` (name, bytes, limit).
        Unavailable: `cannot_read` (path).
    """
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except (FileNotFoundError, ValueError) as error:
        raise Refused("not_found", kind="file", id=str(path)) from error
    except OSError as error:
        raise Unavailable("cannot_read", path=str(path)) from error
    if len(data) > limit:
        raise Refused("file_too_large", name=path.name, bytes=len(data), limit=limit)
    return data


def _names(path: Path) -> list[str]:
    names: list[str] = []
    for count, entry in enumerate(path.iterdir()):
        if count >= ENTRY_LIMIT:
            raise Refused("too_many_files", path=str(path), limit=ENTRY_LIMIT)
        # A link may lead anywhere on the PC; what it names was not handed in.
        if not _TEMPORARY.search(entry.name) and stat.S_ISREG(entry.lstat().st_mode):
            names.append(entry.name)
    return sorted(names, key=_counting)


def _photos(path: Path, names: list[str]) -> dict[str, bytes]:
    if len(names) > PHOTO_LIMIT:
        raise Refused("too_many_files", path=str(path), limit=PHOTO_LIMIT)
    photos: dict[str, bytes] = {}
    left = TOTAL_BYTES
    for name in names:
        photos[name] = read_bounded(path / name, min(PHOTO_BYTES, left))
        left -= len(photos[name])
    return photos


def _ending(name: str) -> str:
    return Path(name).suffix.lower()


def _counting(name: str) -> list[tuple[int, str]]:
    """Sort digits by their number, so that 图2 stands before 图10."""
    parts = re.split(r"(\d{1,18})", name)
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]
