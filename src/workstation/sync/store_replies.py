"""What an object store answers in XML, read as a stranger's words: listings and error codes."""

import re
from typing import Final

import msgspec
from lxml import etree

from workstation.sync.strangers_xml import parse_xml

MAX_LISTING: Final = 8 * 1_048_576
"""Bytes of one page: a thousand keys and what is told of each."""

_CODE = re.compile(r"[A-Za-z0-9.]{1,64}")
_MAX_NUMBER_DIGITS = 18


class NoPageError(ValueError):
    """The answer is no page of a listing."""


class Page(msgspec.Struct, frozen=True):
    """A page of a listing: files with their sizes, folders, and where the next page begins."""

    files: dict[str, int]
    folders: tuple[str, ...]
    next: str


def read_page(body: bytes) -> Page:
    """Read a page of `ListObjectsV2`; keys as they are, prefix included.

    Raises:
        NoPageError: too large, not XML, with a document type, or something else altogether.
    """
    root = parse_xml(body, MAX_LISTING)
    if root is None or _name(root) != "ListBucketResult":
        raise NoPageError
    files: dict[str, int] = {}
    folders: list[str] = []
    for one in root:
        if _name(one) == "Contents":
            key, size = _text(one, "Key"), _text(one, "Size")
            if key and size.isascii() and size.isdigit() and len(size) <= _MAX_NUMBER_DIGITS:
                files[key] = int(size)
        elif _name(one) == "CommonPrefixes" and (prefix := _text(one, "Prefix")):
            folders.append(prefix)
    onward = _text(root, "NextContinuationToken") if _text(root, "IsTruncated") == "true" else ""
    return Page(files, tuple(folders), onward)


def error_code(body: bytes) -> str:
    """Return the code in an answer that says why not; empty where there is none."""
    root = parse_xml(body, MAX_LISTING)
    if root is None or _name(root) != "Error":
        return ""
    code = _text(root, "Code")
    return code if _CODE.fullmatch(code) else ""


def _name(element: etree._Element) -> str:
    # Stores differ in the namespace they name, or name none.
    return str(element.tag).rpartition("}")[2]


def _text(element: etree._Element, name: str) -> str:
    return next((one.text or "" for one in element if _name(one) == name), "")
