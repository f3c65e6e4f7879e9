"""Where photos come from: files, folders and cards with all that lies below them, archives."""

import os
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from workstation.domain.errors import Refused
from workstation.gallery.headers import MAX_BYTES, sniff
from workstation.usecases.photo_source import HEAD, START, Source, is_passed_over
from workstation.usecases.photos import Failed
from workstation.usecases.zipped_photos import is_zip, zipped

MAX_FILES: Final = 200_000
"""In one import: a few hundred bytes of memory each, until its turn comes."""


def sources_in(paths: Sequence[Path]) -> tuple[list[Source], list[Failed]]:
    """Return the files that paths stand for, folders with all that lies below, and what fails.

    Raises:
        Refused: `not_found`, `too_many_files`.
    """
    sources: list[Source] = []
    unread: list[Failed] = []
    for path in paths:
        if not path.exists():
            raise Refused("not_found", kind="file", id=str(path))
        place = str(path)
        for name in _below(path, unread) if path.is_dir() else (place,):
            if is_zip(name):
                _open_archive(Path(name), sources, unread)
            else:
                sources.append(
                    Source(name, partial(_read, name), place, partial(_read_start, name))
                )
            if len(sources) > MAX_FILES:
                raise Refused("too_many_files", path=str(path), limit=MAX_FILES)
    return sources, unread


def _open_archive(file: Path, sources: list[Source], unread: list[Failed]) -> None:
    try:
        inside, closed = zipped(file)
    except Refused as error:
        unread.append(Failed(path=str(file), reason=error.code))
        return
    sources += [one._replace(place=str(file)) for one in inside]
    unread += closed


def _below(folder: Path, unread: list[Failed]) -> Iterator[str]:
    def note(error: OSError) -> None:
        unread.append(Failed(path=str(error.filename), reason="file_unreadable"))

    for place, folders, names in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not is_passed_over(name):
                yield os.path.join(place, name)  # noqa: PTH118 - a path of its own takes as long as all else


def _read_start(name: str) -> bytes:
    try:
        with Path(name).open("rb") as opened:
            return opened.read(START)
    except OSError as error:
        raise Refused("file_unreadable", path=name) from error


def _read(name: str) -> bytes:
    """Return a file's bytes; of what is no picture, or too large, only its head is ever read."""
    file = Path(name)
    try:
        with file.open("rb") as opened:
            head = opened.read(HEAD)
            if not head:
                raise Refused("bad_picture", name=name, reason="empty")
            if sniff(head) == "unknown":
                raise Refused("unsupported_picture", name=name, format=file.suffix)
            size = os.fstat(opened.fileno()).st_size
            if size > MAX_BYTES:
                raise Refused("picture_too_large", name=name, measure="bytes", limit=MAX_BYTES)
            opened.seek(0)  # read at one go, not put together: that would take twice the memory
            return opened.read(size)
    except OSError as error:
        raise Refused("file_unreadable", path=name) from error
