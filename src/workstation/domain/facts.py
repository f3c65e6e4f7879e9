"""Facts: the small immutable records that everything shared is made of.

A fact's body holds only ids, tokens, integers and hashes; free text and pictures are objects and
blobs beside it, so that they can be purged without breaking a chain. See state.md 1 and
docs/formats/facts.md.
"""

from typing import Any

import msgspec

from workstation.domain.canonical import canonical_bytes, short_hash
from workstation.domain.ids import DeviceId, FactId

Body = dict[str, Any]


class Fact(msgspec.Struct, frozen=True):
    """One fact: `counter` counts a device's facts from 1; `hlc` is its hybrid clock reading."""

    id: FactId
    kind: str
    device: DeviceId
    counter: int
    hlc: int
    body: Body


def make_fact(kind: str, *, device: DeviceId, counter: int, hlc: int, body: Body) -> Fact:
    """Return the fact with its id, fixed before it travels.

    Raises:
        NotCanonicalError: the body holds a float or other uncanonical value.
    """
    identity = fact_id(kind, device=device, counter=counter, hlc=hlc, body=body)
    return Fact(identity, kind, device, counter, hlc, body)


def fact_id(kind: str, *, device: DeviceId, counter: int, hlc: int, body: Body) -> FactId:
    """Return hash(device, counter, canonical bytes): the only id a fact can have."""
    record: dict[str, Any] = {
        "body": body,
        "counter": counter,
        "device": device,
        "hlc": hlc,
        "kind": kind,
    }
    return FactId(short_hash(canonical_bytes(record)))


def fact_line(fact: Fact) -> bytes:
    """Return the fact's line in a segment (without its id, which readers recompute)."""
    return canonical_bytes(
        {
            "body": fact.body,
            "counter": fact.counter,
            "device": fact.device,
            "hlc": fact.hlc,
            "kind": fact.kind,
        }
    )
