"""Proofs by bytes: what lies in folders, whatever the program says of itself."""

import re
import zipfile
from base64 import b64decode
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from workstation.domain.errors import Refused
from workstation.gallery.traces import has_private_metadata

_CHUNK = 4 * 1024 * 1024
_INLINE = re.compile(rb"data:image/[a-z]+;base64,([A-Za-z0-9+/=]+)")


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
    """Pictures looked at, and the private traces found in them, by the file they are in."""

    pictures: int
    found: dict[str, tuple[str, ...]]


def traces_under(*folders: Path) -> Traces:
    """Return the private traces in every picture in the files below the folders."""
    pictures = 0
    found: dict[str, tuple[str, ...]] = {}
    for path in files_under(*folders):
        for data in _pictures_in(path):
            try:
                traces = has_private_metadata(data)
            except Refused:
                continue  # no picture: texts, segments, parts of a document
            pictures += 1
            if traces:
                found[path.name] = traces
    return Traces(pictures, found)


def _pictures_in(path: Path) -> Iterator[bytes]:
    """Yield what may be a picture: the file, and what documents and pages carry inside."""
    data = path.read_bytes()
    yield data
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as package:
            yield from (package.read(member) for member in package.namelist())
    elif data.startswith(b"%PDF"):
        yield from _pictures_in_pdf(data)
    elif path.suffix == ".html":
        yield from (b64decode(found[1]) for found in _INLINE.finditer(data))


def _pictures_in_pdf(data: bytes) -> Iterator[bytes]:
    """Yield pictures as a PDF keeps them; whoever copies them out gets these bytes.

    Bundles leave PDFium out; there the proof rests on all other files.
    """
    try:
        from pypdfium2 import PdfDocument
        from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE
    except ImportError:
        return
    document = PdfDocument(data)
    try:
        for page in document:
            for image in page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE]):
                yield bytes(image.get_data(decode_simple=True))
    finally:
        document.close()
