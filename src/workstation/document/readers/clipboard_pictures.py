"""Pictures that Word and WPS leave in the temporary folder when something is copied.

Markup from anywhere may name any file. Read is only what lies below this user's temporary folder
under the names these two programs give, is a plain file of this user, not too large, and decodes
as a picture. Whether a path fits is decided on its letters: a path that does not is never touched,
for asking a foreign machine for a file already tells it who asks.
"""

import os
import re
import stat
from collections.abc import Callable
from pathlib import Path, PurePath
from urllib.parse import unquote

PICTURE_BYTES = 20_000_000
TOTAL_BYTES = 300_000_000

_LOCAL = re.compile(r"(?i:file):(?://localhost)?/{1,4}(?!/)(?P<path>.*)", re.DOTALL)
_DRIVE = re.compile(r"(?i:file):/{0,3}(?:localhost/)?(?P<path>[A-Za-z]:/.*)", re.DOTALL)
_HOST = re.compile(r"(?i:file)://(?!/|localhost/|[A-Za-z]:)")
_ENDING = r"\.(?:png|jpe?g|gif|bmp|tiff?|webp)"
_LEFT_BY_OFFICE = (
    re.compile(rf"msohtmlclip\d{{0,3}}/\d{{1,3}}/clip_image\d{{1,6}}{_ENDING}", re.IGNORECASE),
    re.compile(rf"(?:wps-[\w.-]{{1,64}}/)?ksohtml\d{{0,10}}/wps\w{{1,16}}{_ENDING}", re.IGNORECASE),
)


class TemporaryPictures:
    """Finds pictures by the addresses that Word and WPS write."""

    def __init__(self, temporary: Path, is_picture: Callable[[bytes], bool]) -> None:
        """Look below `temporary`; `is_picture` tells whether bytes decode as a picture."""
        self._folder = temporary
        self._names = {temporary.parts, temporary.resolve().parts}
        self._is_picture = is_picture
        self._left = TOTAL_BYTES

    def find(self, source: str) -> bytes | None:
        """Return the bytes of a picture, None for everything else."""
        inner = self._inner(source)
        if inner is None:
            return None
        try:
            data = _read(self._folder.resolve(strict=True), inner, min(PICTURE_BYTES, self._left))
        except (OSError, ValueError):
            return None
        if data is None or not self._is_picture(data):
            return None
        self._left -= len(data)
        return data

    def _inner(self, source: str) -> tuple[str, ...] | None:
        """Return the parts of a path below the temporary folder, if the path is one to be read."""
        path = _local_path(source, drives=bool(self._folder.drive))
        if path is None:
            return None
        parts = PurePath(path).parts
        for folder in self._names:
            inner = parts[len(folder) :]
            if _same(parts[: len(folder)], folder, fold=bool(self._folder.drive)) and any(
                one.fullmatch("/".join(inner)) for one in _LEFT_BY_OFFICE
            ):
                return inner
        return None


def _local_path(source: str, *, drives: bool) -> str | None:
    """Return the path of a `file:` address of this PC; nothing that names another machine."""
    plain = unquote(source[:2_000]).replace("\\", "/")
    if "\0" in plain or "/../" in plain or _HOST.match(plain):
        return None
    if drives:
        match = _DRIVE.fullmatch(plain)
        return match["path"] if match else None
    match = _LOCAL.fullmatch(plain)
    return f"/{match['path']}" if match else None


def _same(some: tuple[str, ...], other: tuple[str, ...], *, fold: bool) -> bool:
    if fold:
        return [one.casefold() for one in some] == [one.casefold() for one in other]
    return some == other


def _read(folder: Path, inner: tuple[str, ...], limit: int) -> bytes | None:
    """Return a plain file of this user, reached through no link; None where it is none."""
    path = folder
    for part in inner:
        path = path / part
        if _leads_away(path.lstat()):
            return None
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    with os.fdopen(os.open(path, flags | getattr(os, "O_BINARY", 0)), "rb") as file:
        found = os.fstat(file.fileno())
        if not stat.S_ISREG(found.st_mode) or not _is_own(found) or found.st_size > limit:
            return None
        data = file.read(limit + 1)
    return data if len(data) <= limit else None


def _leads_away(found: os.stat_result) -> bool:
    tag = getattr(found, "st_reparse_tag", 0)
    return stat.S_ISLNK(found.st_mode) or bool(tag)


def _is_own(found: os.stat_result) -> bool:
    return not hasattr(os, "getuid") or found.st_uid == os.getuid()
