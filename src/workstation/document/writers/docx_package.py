"""A Word file as a zip of parts (ISO/IEC 29500-2): the same parts give the same bytes.

Written by hand and not from a template: a template brings its maker's name, a thumbnail and
hundreds of styles along, and its dates and the zip's own would differ with every call.
"""

import io
import zipfile
from typing import Literal

from workstation.document.writers.docx_markup import PROLOGUE
from workstation.document.writers.markup import element, escape

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CORE = f"{_PACKAGE}/relationships/metadata/core-properties"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_KINDS = {
    "document": f"{_WORD}.document.main+xml",
    "styles": f"{_WORD}.styles+xml",
    "settings": f"{_WORD}.settings+xml",
    "fontTable": f"{_WORD}.fontTable+xml",
    "numbering": f"{_WORD}.numbering+xml",
    "footnotes": f"{_WORD}.footnotes+xml",
    "footer": f"{_WORD}.footer+xml",
}
_CORE_KIND = "application/vnd.openxmlformats-package.core-properties+xml"
_RELATIONS_KIND = "application/vnd.openxmlformats-package.relationships+xml"
_TYPES = f' xmlns="{_PACKAGE}/content-types"'
_DEFAULTS = (
    f'<Default Extension="rels" ContentType="{_RELATIONS_KIND}"/>'
    '<Default Extension="jpeg" ContentType="image/jpeg"/>'
    '<Default Extension="png" ContentType="image/png"/>'
    '<Default Extension="gif" ContentType="image/gif"/>'
    f'<Override PartName="/docProps/core.xml" ContentType="{_CORE_KIND}"/>'
)
_PROPERTIES = (
    f' xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3

Part = Literal["styles", "settings", "fontTable", "numbering", "footnotes", "footer"]


class Package:
    """Collects the parts of one file; the main part comes last, in `packed`."""

    def __init__(self) -> None:
        self._parts: dict[str, bytes] = {}
        self._relations: dict[tuple[str, str, bool], str] = {}
        self._media: dict[bytes, str] = {}

    def part(self, kind: Part, data: bytes) -> str:
        """Add a side part of the document and return its relation id."""
        self._parts[f"word/{kind}.xml"] = data
        return self._relation(f"{_OFFICE}/{kind}", f"{kind}.xml")

    def picture(self, data: bytes, kind: str) -> str:
        """Return the relation id of a picture; equal pictures are held once."""
        if data not in self._media:
            self._media[data] = f"media/image{len(self._media) + 1}.{kind}"
        return self._relation(f"{_OFFICE}/image", self._media[data])

    def link(self, target: str) -> str:
        """Return the relation id of an address outside."""
        return self._relation(f"{_OFFICE}/hyperlink", target, external=True)

    def packed(self, document: bytes, *, title: str, author: str) -> bytes:
        """Return the file around the main part; its properties name no other person or time."""
        parts = {
            "[Content_Types].xml": self._content_types(),
            "_rels/.rels": _relations(
                {
                    (f"{_OFFICE}/officeDocument", "word/document.xml", False): "rId1",
                    (_CORE, "docProps/core.xml", False): "rId2",
                }
            ),
            "docProps/core.xml": _core(title, author),
            "word/document.xml": document,
            "word/_rels/document.xml.rels": _relations(self._relations),
            **self._parts,
        }
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w") as archive:
            for name, data in parts.items():
                _add(archive, name, data, zipfile.ZIP_DEFLATED)
            for data, name in self._media.items():
                _add(archive, f"word/{name}", data, zipfile.ZIP_STORED)
        return target.getvalue()

    def _relation(self, kind: str, target: str, *, external: bool = False) -> str:
        key = (kind, target, external)
        return self._relations.setdefault(key, f"rId{len(self._relations) + 1}")

    def _content_types(self) -> bytes:
        kinds = ("document", *(name.split("/")[1].removesuffix(".xml") for name in self._parts))
        said = "".join(
            f'<Override PartName="/word/{kind}.xml" ContentType="{_KINDS[kind]}"/>'
            for kind in kinds
        )
        return f"{PROLOGUE}{element('Types', _DEFAULTS + said, extra=_TYPES)}".encode()


def _relations(relations: dict[tuple[str, str, bool], str]) -> bytes:
    entries = "".join(
        f'<Relationship Id="{identity}" Type="{kind}" Target="{escape(target)}"'
        + (' TargetMode="External"/>' if external else "/>")
        for (kind, target, external), identity in relations.items()
    )
    extra = f' xmlns="{_PACKAGE}/relationships"'
    return f"{PROLOGUE}{element('Relationships', entries, extra=extra)}".encode()


def _core(title: str, author: str) -> bytes:
    said = element("dc:title", escape(title)) + element("dc:creator", escape(author))
    said += element("dc:language", "zh-CN")
    return f"{PROLOGUE}{element('cp:coreProperties', said, extra=_PROPERTIES)}".encode()


def _add(archive: zipfile.ZipFile, name: str, data: bytes, method: int) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = method
    entry.create_system = _UNIX  # else the byte would tell Windows from Linux
    entry.external_attr = 0o600 << 16
    archive.writestr(entry, data)
