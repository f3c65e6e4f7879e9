"""What a file called .docx really is: told by its first bytes, never by its name."""

from workstation.domain.errors import Refused

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_LOOKED_AT = 2_048
_STARTS = (
    (b"{\\rtf", "rtf"),
    (b"%pdf", "pdf"),
    (b"mime-version:", "mht"),
    (b"<!doctype html", "html"),
    (b"<html", "html"),
)
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_WORD_STREAM = "WordDocument".encode("utf-16-le")
_WORD_MAGIC = b"\xec\xa5"
_FLAGS = slice(10, 12)
_ENCRYPTED_FLAG = 0x0100
_SECTOR = 512


def word_kind(data: bytes) -> str:
    """Return `docx` or `doc`.

    Raises:
        Refused: `empty_file`; `encrypted_file`; `unsupported_format` with `kind` (rtf, html, pdf,
            mht, xml, ole) and `advice`; `corrupt_file` for what is none of these.
    """
    if not data.strip(b"\x00\t\r\n "):
        raise Refused("empty_file")
    if data.startswith(_ZIP):
        return "docx"
    if data.startswith(_OLE):
        return _ole_kind(data)
    start = data[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for mark, kind in _STARTS:
        if start.startswith(mark):
            raise Refused("unsupported_format", kind=kind, advice="save_as_docx")
    if start.startswith(b"<?xml"):
        kind = "html" if b"<html" in start else "xml"
        raise Refused("unsupported_format", kind=kind, advice="save_as_docx")
    raise Refused("corrupt_file", reason="unknown beginning")


def _ole_kind(data: bytes) -> str:
    if _ENCRYPTED_STREAM in data:
        raise Refused("encrypted_file")
    if _WORD_STREAM not in data:
        raise Refused("unsupported_format", kind="ole", advice="save_as_docx")
    if _is_encrypted_doc(data):
        raise Refused("encrypted_file")
    return "doc"


def _is_encrypted_doc(data: bytes) -> bool:
    """Read the flag of [MS-DOC] 2.5.2; Word starts its stream on a sector near the beginning."""
    for start in range(_SECTOR, min(len(data), 64 * _SECTOR), _SECTOR):
        header = data[start : start + _SECTOR]
        if header.startswith(_WORD_MAGIC):
            return bool(int.from_bytes(header[_FLAGS], "little") & _ENCRYPTED_FLAG)
    return False
