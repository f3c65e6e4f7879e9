"""A Word file as a package of parts, opened with suspicion.

Every bound is checked on the directory of the archive before a byte is unpacked; `zipfile` never
yields more than the directory declares, so the sums hold for what is read as well.
"""

import io
import posixpath
import struct
import zipfile
import zlib

import msgspec

from workstation.document.readers.docx_xml import Element, parse_xml
from workstation.domain.errors import Refused

MAX_ENTRIES = 5_000
MAX_UNPACKED = 300_000_000
MAX_XML = 20_000_000
MAX_RATIO = 400
"""Beyond this ratio a part of more than `RATIO_FROM` bytes is a bomb; real Word XML stays < 100."""
RATIO_FROM = 2_000_000

# What `zipfile` lets through on torn archives, file names in no encoding included.
_TORN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    ValueError,
)
_PACKINGS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_FOREIGN = {"xl/workbook.xml": "xlsx", "ppt/presentation.xml": "pptx", "content.xml": "odt"}


class Relation(msgspec.Struct, frozen=True):
    """Where a part points: `kind` is the last word of the type, e.g. `image`, `hyperlink`."""

    kind: str
    target: str
    external: bool


class Package:
    """The parts of one Word file. Reading a part twice parses it twice; nothing is kept."""

    def __init__(self, data: bytes) -> None:
        """Open the archive.

        Raises:
            Refused: `corrupt_file`, `encrypted_file`, `file_too_large`, `unsafe_file`.
        """
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _TORN as error:
            raise Refused("corrupt_file", reason=str(error)) from error
        _check_directory(self._zip.infolist())
        self._names = {name.lower(): name for name in self._zip.namelist()}

    def holds(self, part: str) -> bool:
        """Say whether `part` is there (Word ignores the case of part names)."""
        return part.lower() in self._names

    def read(self, part: str) -> bytes:
        """Return a part's bytes.

        Raises:
            Refused: `corrupt_file` where it is missing, torn, or packed in an unknown way.
        """
        try:
            return self._zip.read(self._names[part.lower()])
        except KeyError as error:
            raise Refused("corrupt_file", part=part, reason="missing") from error
        except _TORN as error:
            raise Refused("corrupt_file", part=part, reason=str(error)) from error

    def xml(self, part: str) -> Element:
        """Return a part's root element.

        Raises:
            Refused: as `read` and `parse_xml`; `file_too_large` beyond `MAX_XML` bytes.
        """
        data = self.read(part)
        if len(data) > MAX_XML:
            raise Refused("file_too_large", part=part, bytes=len(data), limit=MAX_XML)
        return parse_xml(data, part)

    def relations(self, part: str) -> dict[str, Relation]:
        """Return what `part` points to, by relation id; empty where it points nowhere."""
        folder, name = posixpath.split(part)
        listing = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.holds(listing):
            return {}
        return {
            str(entry.get("Id", "")): _relation(entry, folder)
            for entry in self.xml(listing).iterchildren("{*}Relationship")
        }

    def document(self) -> str:
        """Return the name of the main part.

        Raises:
            Refused: `unsupported_format` where the package is no Word file.
        """
        for part, kind in _FOREIGN.items():
            if self.holds(part):
                raise Refused("unsupported_format", kind=kind, advice="save_as_docx")
        for relation in self.relations("").values():
            if relation.kind == "officeDocument" and self.holds(relation.target):
                return relation.target
        if self.holds("word/document.xml"):
            return "word/document.xml"
        raise Refused("unsupported_format", kind="zip", advice="save_as_docx")


def _relation(entry: Element, folder: str) -> Relation:
    kind = str(entry.get("Type", "")).rpartition("/")[2]
    target = str(entry.get("Target", ""))
    if entry.get("TargetMode", "") == "External":
        return Relation(kind, target, external=True)
    path = target[1:] if target.startswith("/") else posixpath.join(folder, target)
    return Relation(kind, posixpath.normpath(path), external=False)


def _check_directory(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MAX_ENTRIES:
        raise Refused("file_too_large", entries=len(entries), limit=MAX_ENTRIES)
    if (total := sum(entry.file_size for entry in entries)) > MAX_UNPACKED:
        raise Refused("file_too_large", bytes=total, limit=MAX_UNPACKED)
    for entry in entries:
        if entry.flag_bits & 1:
            raise Refused("encrypted_file")
        if entry.compress_type not in _PACKINGS:
            raise Refused("corrupt_file", part=entry.filename, reason="packing")
        if _climbs_out(entry.filename):
            raise Refused("unsafe_file", part=entry.filename, reason="path")
        if entry.file_size > RATIO_FROM and entry.file_size > MAX_RATIO * entry.compress_size:
            raise Refused(
                "file_too_large", part=entry.filename, bytes=entry.file_size, limit=MAX_UNPACKED
            )


def _climbs_out(name: str) -> bool:
    path = name.replace("\\", "/")
    return path.startswith("/") or ":" in path or ".." in path.split("/")
