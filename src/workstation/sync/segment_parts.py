"""What segments of every version have in common: their limits, and what they say of themselves.

Format: docs/formats/segment.md.
"""

from typing import Annotated

import msgspec

from workstation.domain.canonical import MAX_INTEGER
from workstation.sync import wire
from workstation.sync.keys import SIGNATURE_BYTES

FACT_SCHEMA = 1
MAX_HEADER_BYTES = 65_535
MAX_STORED_BYTES = 8 * 1024 * 1024
MAX_RAW_BYTES = 16 * 1024 * 1024
MAX_FACTS = 2_000
MAX_TEXTS = 900
MAX_SEQ = 2**24 - 1
MAX_SEGMENT_BYTES = 6 + MAX_HEADER_BYTES + SIGNATURE_BYTES + MAX_STORED_BYTES


class BadSegment(wire.BadFile):
    """A file that is no valid segment of this device and office."""


Count = Annotated[int, msgspec.Meta(ge=1, le=MAX_INTEGER)]
Clock = Annotated[int, msgspec.Meta(ge=0, le=MAX_INTEGER)]
Seq = Annotated[int, msgspec.Meta(ge=1, le=MAX_SEQ)]
FactCount = Annotated[int, msgspec.Meta(ge=1, le=MAX_FACTS)]
Schema = Annotated[int, msgspec.Meta(ge=1, le=10_000)]
Texts = Annotated[tuple[wire.ObjectName, ...], msgspec.Meta(max_length=MAX_TEXTS)]
_EntryDigits = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{12}\Z")]


class SegmentHeader(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a segment says of itself. `texts` are the objects that travel beside it.

    `instance` tells two PCs apart that use one key (a cloned machine); `previous` is the hash of
    the device's segment before this one ("" for the first); `hlc` is the clock reading of the
    first fact; `membership` names the newest entry the device knew by its number and the first
    digits of its hash; lengths are bytes.
    """

    app: wire.Version
    count: FactCount
    device: wire.Device
    hlc: Clock
    instance: wire.Token
    membership: tuple[Count, _EntryDigits]
    previous: wire.Previous
    raw_length: Count
    seq: Seq
    stored_length: Count
    texts: Texts = ()
    schema: Schema = FACT_SCHEMA
