"""Reading the membership chain: bytes from `sync`, meaning from `domain`."""

from collections.abc import Iterable
from typing import NamedTuple

from workstation.domain.ids import DeviceId, device_id_of
from workstation.domain.membership import Membership
from workstation.domain.membership_chain import read_chain
from workstation.domain.membership_entries import Admit, ChainEntry, Found, parse_body
from workstation.sync.membership_file import Entry, open_entry, peek_entry
from workstation.sync.wire import BadFile


class Verified(NamedTuple):
    """Entries that prove themselves, by their bytes, and every device's key they made known.

    A key stays known where its device's admission was set aside or cut off: what the device
    signed still verifies, whether or not it counts.
    """

    entries: dict[bytes, ChainEntry]
    keys: dict[DeviceId, bytes]

    @property
    def membership(self) -> Membership:
        """What the entries amount to."""
        return read_chain(self.entries.values())

    @property
    def root(self) -> Found | None:
        """What the first entry says; None on a PC that has not read it yet."""
        first = next((one for one in self.entries.values() if one.seq == 1), None)
        body = parse_body(first) if first else None
        return body if isinstance(body, Found) else None


def verify_chain(raws: Iterable[bytes], root: str) -> Verified:
    """Return what of a set of entry files holds, trusting nothing but the root's hash.

    An entry counts once its author's key is known from an entry that counts; a file that no known
    key verifies is left out, whoever put it there.
    """
    waiting = sorted(set(raws), key=_seq)
    found = Verified({}, {})
    progress = True
    while progress:
        progress = False
        for raw in list(waiting):
            entry = _verified(raw, found.keys, root)
            if entry is not None:
                waiting.remove(raw)
                found.entries[raw] = entry
                progress = True
                _learn_key(entry, found.keys)
    return found


def why_not(raw: bytes, verified: Verified) -> str:
    """Return why a file is not among the verified entries, as a reason for setting it aside."""
    try:
        claim = peek_entry(raw)
        key = verified.keys.get(claim.author)
        if key is None:
            return "unknown_author"
        open_entry(raw, key)
    except BadFile as error:
        return error.reason
    return "other_office"


def _seq(raw: bytes) -> int:
    try:
        return peek_entry(raw).seq
    except BadFile:
        return 0


def _verified(raw: bytes, keys: dict[DeviceId, bytes], root: str) -> ChainEntry | None:
    try:
        claim = peek_entry(raw)
        if claim.seq == 1:
            return _verified_root(raw) if claim.hash == root else None
        if claim.author not in keys:
            return None
        return chain_entry(open_entry(raw, keys[claim.author]))
    except (BadFile, ValueError):
        return None


def _verified_root(raw: bytes) -> ChainEntry | None:
    claim = peek_entry(raw)
    public = claim.body.get("public", "")
    if not isinstance(public, str):
        return None
    return chain_entry(open_entry(raw, bytes.fromhex(public)))


def chain_entry(entry: Entry) -> ChainEntry:
    """Return a verified wire entry as the domain reads it."""
    return ChainEntry(
        hash=entry.hash,
        seq=entry.seq,
        previous=entry.previous,
        author=entry.author,
        at=entry.at,
        kind=entry.kind,
        body=entry.body,
    )


def _learn_key(entry: ChainEntry, keys: dict[DeviceId, bytes]) -> None:
    body = parse_body(entry)
    if isinstance(body, Found | Admit):
        public = bytes.fromhex(body.public)
        if device_id_of(public) == body.device:
            keys[body.device] = public
    if isinstance(body, Found) and body.recovery:
        recovery = bytes.fromhex(body.recovery)
        keys[device_id_of(recovery)] = recovery
