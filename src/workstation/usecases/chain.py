"""Reading the membership chain: bytes from `sync`, meaning from `domain`."""

from collections.abc import Iterable

from workstation.domain.ids import DeviceId
from workstation.domain.membership import (
    Admit,
    ChainEntry,
    Found,
    Membership,
    parse_body,
    read_chain,
)
from workstation.sync.keys import device_id_of
from workstation.sync.membership_file import Entry, open_entry, peek_entry
from workstation.sync.wire import BadFile


def read_membership(raws: Iterable[bytes], root: str) -> Membership:
    """Return what a set of entry files amounts to, trusting nothing but the root's hash.

    An entry counts once its author's key is known from an entry that counts; a file that no known
    key verifies is left out, whoever put it there.
    """
    waiting = sorted(raws, key=_seq)
    keys: dict[DeviceId, bytes] = {}
    entries: list[ChainEntry] = []
    progress = True
    while progress:
        progress = False
        for raw in list(waiting):
            entry = _verified(raw, keys, root)
            if entry is not None:
                waiting.remove(raw)
                entries.append(entry)
                progress = True
                _learn_key(entry, keys)
    return read_chain(entries)


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
