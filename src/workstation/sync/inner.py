"""Inner signatures: single facts that must verify alone, outside the segment that carried them.

Decisions, waivers of block findings and publication claims carry one, so that an export for an
audit proves each by itself. Format: docs/formats/segment.md, "Inner signatures".
"""

from workstation.domain.canonical import canonical_bytes
from workstation.domain.facts import Body
from workstation.sync.keys import DeviceKey, verify

_FIELD = "sig"


def sign_body(key: DeviceKey, kind: str, body: Body) -> Body:
    """Return `body` with its signature in the field `sig`, valid for this kind of fact only.

    Raises:
        NotCanonicalError: the body holds a float or other uncanonical part.
    """
    signature = key.sign(_context(kind), canonical_bytes(_unsigned(body)))
    return {**body, _FIELD: signature.hex()}


def inner_ok(public: bytes, kind: str, body: Body) -> bool:
    """Tell whether `public` signed this body as a fact of this kind; a missing signature fails."""
    try:
        signature = bytes.fromhex(body[_FIELD])
        data = canonical_bytes(_unsigned(body))
    except (KeyError, TypeError, ValueError, RecursionError):
        return False
    spelled_once = signature.hex() == body[_FIELD]
    return spelled_once and verify(public, _context(kind), data, signature)


def _unsigned(body: Body) -> Body:
    return {name: value for name, value in body.items() if name != _FIELD}


def _context(kind: str) -> str:
    return f"workstation/inner/1/{kind}"
