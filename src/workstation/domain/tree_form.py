"""The JSON form of trees and contents: strict reading, canonical writing, hashing."""

from collections.abc import Iterator
from typing import cast

import msgspec

from workstation.domain import tree
from workstation.domain.canonical import Json, NotCanonicalError, canonical_bytes, sha256_hex
from workstation.domain.content import Content
from workstation.domain.errors import Refused
from workstation.domain.tree_text import block_text

_doc_decoder = msgspec.json.Decoder(tree.Doc)
_content_decoder = msgspec.json.Decoder(Content)


def parse_doc(data: bytes) -> tree.Doc:
    """Read a document's JSON.

    Raises:
        Refused: `invalid_document` with the place of the first fault; `article_too_long`.
    """
    try:
        return checked(_doc_decoder.decode(data))
    except (msgspec.DecodeError, RecursionError) as error:
        raise Refused("invalid_document", reason=str(error)) from error


def parse_content(data: bytes) -> Content:
    """Read a revision's JSON, as strictly as `parse_doc`."""
    try:
        content = _content_decoder.decode(data)
    except (msgspec.DecodeError, RecursionError) as error:
        raise Refused("invalid_document", reason=str(error)) from error
    checked(content.doc)
    return content


def checked(doc: tree.Doc) -> tree.Doc:
    """Return `doc` if its ids are unique and its length is within bounds.

    Raises:
        Refused: `invalid_document` (an id stands twice) or `article_too_long`.
    """
    seen: set[str] = set()
    for identity in _ids(doc):
        if identity in seen:
            raise Refused("invalid_document", reason=f"block id {identity} stands twice")
        seen.add(identity)
    if (length := sum(len(block_text(block)) for block in doc.content)) > tree.MAX_CHARACTERS:
        raise Refused("article_too_long", characters=length, limit=tree.MAX_CHARACTERS)
    return doc


def _ids(doc: tree.Doc) -> Iterator[str]:
    for block in doc.content:
        yield block.attrs.id
        if isinstance(block, tree.PhotoGroup):
            yield from (photo.attrs.id for photo in block.content)


def doc_json(doc: tree.Doc) -> dict[str, Json]:
    """Return a document as plain JSON values."""
    return cast("dict[str, Json]", msgspec.to_builtins(doc))


def content_bytes(content: Content) -> bytes:
    """Return the canonical bytes of everything a reader sees.

    Raises:
        Refused: `invalid_document` where a string is no Unicode text.
    """
    try:
        return canonical_bytes(cast("Json", msgspec.to_builtins(content)))
    except NotCanonicalError as error:
        raise Refused("invalid_document", reason=str(error)) from error


def content_hash(content: Content) -> str:
    """Return the hash that stands for everything a reader sees."""
    return sha256_hex(content_bytes(content))
