"""Proofs by bytes: what lies in folders, whatever the program says of itself."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from workstation.domain.errors import Refused
from workstation.gallery.headers import sniff
from workstation.gallery.traces import has_private_metadata

_CHUNK = 4 * 1024 * 1024


def files_under(*folders: Path) -> Iterator[Path]:
    """Yield every file below the folders."""
    for folder in folders:
        yield from (path for path in sorted(folder.rglob("*")) if path.is_file())


def files_holding(words: Iterable[str | bytes], *folders: Path) -> list[Path]:
    """Return the files below the folders that hold any of these words, read byte by byte."""
    wanted = [one.encode() if isinstance(one, str) else one for one in words]
    return [path for path in files_under(*folders) if _holds(path, wanted)]


def _holds(path: Path, wanted: list[bytes]) -> bool:
    overlap = max(map(len, wanted), default=1) - 1
    tail = b""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            window = tail + chunk
            if any(one in window for one in wanted):
                return True
            tail = window[-overlap:] if overlap else b""
    return False


class Traces(NamedTuple):
    """Pictures looked at, and the private traces found in them, by file."""

    pictures: int
    found: dict[str, tuple[str, ...]]


def traces_under(*folders: Path) -> Traces:
    """Return the private traces in every picture below the folders, whatever its name."""
    pictures = 0
    found: dict[str, tuple[str, ...]] = {}
    for path in files_under(*folders):
        data = path.read_bytes()
        try:
            sniff(data)
            traces = has_private_metadata(data)
        except Refused:
            continue  # no picture: texts, segments, pages
        pictures += 1
        if traces:
            found[path.name] = traces
    return Traces(pictures, found)
