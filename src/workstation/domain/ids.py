"""Identity types. An id is opaque: a lower-case ASCII string that says nothing by itself."""

import base64
import secrets
from typing import NewType

from workstation.domain.canonical import short_hash

ArticleId = NewType("ArticleId", str)
AlbumId = NewType("AlbumId", str)
BlobHash = NewType("BlobHash", str)
BlockId = NewType("BlockId", str)
BranchId = NewType("BranchId", str)
ColumnId = NewType("ColumnId", str)
DeviceId = NewType("DeviceId", str)
EntryHash = NewType("EntryHash", str)
FactId = NewType("FactId", str)
IssueId = NewType("IssueId", str)
MemberId = NewType("MemberId", str)
ObjectId = NewType("ObjectId", str)
PhotoId = NewType("PhotoId", str)
PlanId = NewType("PlanId", str)
RevisionId = NewType("RevisionId", str)

THING_BITS = 100
BLOCK_BITS = 60
DEVICE_BITS = 60


def new_id(bits: int = THING_BITS) -> str:
    """Return a random id of `bits` (a multiple of 5) in lower-case base32."""
    raw = secrets.token_bytes((bits + 7) // 8 + 1)
    return base64.b32encode(raw).decode("ascii").lower()[: bits // 5]


def new_block_id() -> BlockId:
    """Return an id for a new block: 12 characters, unique within one article's whole history."""
    return BlockId(new_id(BLOCK_BITS))


def device_id_of(public: bytes) -> DeviceId:
    """Return the device's id: the first 60 bits of the key's SHA-256, 12 base32 characters."""
    return DeviceId(short_hash(public, DEVICE_BITS))
