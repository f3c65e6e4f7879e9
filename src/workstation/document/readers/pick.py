"""The one door for files: what a file is decides its first bytes, then its name."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

from workstation.document.readers.beside import PicturesBeside, place_photos
from workstation.document.readers.encoding import decode
from workstation.document.readers.folder import read_bounded, read_folder
from workstation.document.readers.html import read_html
from workstation.document.readers.markdown import read_markdown
from workstation.document.readers.text import read_text
from workstation.domain.errors import Refused
from workstation.domain.importing import Imported

SIZE_LIMIT = 300_000_000
MARKDOWN_BYTES = 5_000_000

_SIGNS = (
    (b"PK\x03\x04", "word"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "word"),
    (b"{\\rtf", "rtf"),
    (b"%PDF", "pdf"),
    (b"\xff\xd8\xff", "picture"),
    (b"\x89PNG", "picture"),
    (b"GIF8", "picture"),
    (b"II*\0", "picture"),
    (b"MM\0*", "picture"),
    (b"MIME-Version:", "mht"),
)
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body|meta)\b", re.IGNORECASE
)
_BY_ENDING = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".txt": "text",
    "": "text",
}


def read_file(path: Path, *, new_id: Callable[[], str]) -> Imported:
    """Read whatever a person handed in: a document, a page, a text, or a folder with photos.

    Raises:
        Refused: `not_found` (kind, id), `empty_file` (name), `file_too_large` (name, bytes,
            limit), `unsupported_format` (kind, name, advice), and what the readers and
            `read_folder` refuse.
        Unavailable: `cannot_read` (path).
    """
    if path.is_dir():
        folder = read_folder(path)
        return _read(folder.text, folder.photos, new_id)
    return _read(path, {}, new_id)


def read_with_photos(
    path: Path, photos: Mapping[str, bytes], *, new_id: Callable[[], str]
) -> Imported:
    """Read a text handed in with loose photos, each under its file name.

    Raises:
        Refused: as `read_file`.
        Unavailable: as `read_file`.
    """
    return _read(path, photos, new_id)


def sniff(data: bytes, name: str) -> str:
    """Return what a file is: `word`, `html`, `markdown` or `text`.

    Raises:
        Refused: `empty_file` (name); `unsupported_format` (kind, name, advice).
    """
    if not data.strip(b"\0\t\r\n "):
        raise Refused("empty_file", name=name)
    sign = next((kind for start, kind in _SIGNS if data.startswith(start)), "")
    ending = PurePosixPath(name).suffix.lower()
    if sign == "word":
        return sign
    if not sign and (ending in {".html", ".htm"} or _PAGE.match(decode(data[:4_096]).text)):
        return "html"
    if sign or ending not in _BY_ENDING:
        kind = sign or ending.removeprefix(".")
        raise Refused("unsupported_format", kind=kind, name=name, advice="save_as_docx")
    return _BY_ENDING[ending]


def _read(path: Path, photos: Mapping[str, bytes], new_id: Callable[[], str]) -> Imported:
    data = read_bounded(path, SIZE_LIMIT)
    kind = sniff(data, path.name)
    if kind == "word":
        # The reader of Word files is the heaviest of all; who reads a text need not load it.
        from workstation.document.readers.docx import read_docx  # noqa: PLC0415 - loaded on use

        return read_docx(data, name=path.name, new_id=new_id, beside=photos)
    find = PicturesBeside(path, photos).find
    if kind == "html":
        imported = read_html(data, name=path.name, new_id=new_id, picture=find)
    elif kind == "markdown":
        imported = read_markdown(_text(data, path), new_id=new_id, picture=find)
    else:
        imported = read_text(data, name=path.name, new_id=new_id)
    return place_photos(imported, photos, new_id=new_id)


def _text(data: bytes, path: Path) -> str:
    if len(data) > MARKDOWN_BYTES:
        raise Refused("file_too_large", name=path.name, bytes=len(data), limit=MARKDOWN_BYTES)
    return decode(data).text
