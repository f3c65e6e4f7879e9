"""PCs that ask to be admitted, as the last exchange saw them.

Their requests lie in the shared folder, which no screen waits for; so an administrator's home
remembers who asks.
"""

from collections.abc import Iterable, Iterator

import msgspec

from workstation.domain.ids import DeviceId
from workstation.sync.request import Request, open_request
from workstation.sync.share import Share
from workstation.sync.wire import BadFile
from workstation.usecases.desk import Desk

MAX_CARRIED = 100
"""Packages may bring requests for ever; an administrator looks at them sooner."""

_KEY = "asking"
_CARRIED = "carried_requests"
_NOBODY = "[]"
_read = msgspec.json.Decoder(list[tuple[DeviceId, str]]).decode
_read_raw = msgspec.json.Decoder(list[str]).decode


def remember_asking(desk: Desk, requests: Iterable[Request]) -> None:
    """Remember whose PCs ask to be admitted."""
    asking = sorted((one.device, one.invitation) for one in requests)
    told = msgspec.json.encode(asking).decode()
    if told == desk.store.values.get(_KEY, _NOBODY):
        return
    with desk.store.writing():
        desk.store.values.put(**{_KEY: told})
    desk.note_news({"asking/devices"})


def asking_devices(desk: Desk) -> tuple[tuple[DeviceId, str], ...]:
    """Return (device, invitation) of each PC that asked and is not admitted yet."""
    asking = _read(desk.store.values.get(_KEY, _NOBODY))
    return tuple(pair for pair in asking if pair[0] not in desk.membership.devices)


def waiting_requests(desk: Desk, share: Share | None) -> Iterator[Request]:
    """Yield the readable requests of PCs that are not admitted yet.

    Those in the folder, where one is given, and those that packages brought.
    """
    in_folder = share.requests() if share is not None else ()
    for raw in dict.fromkeys((*in_folder, *carried_requests(desk))):
        request = _readable(raw)
        if request is not None and request.device not in desk.membership.devices:
            yield request


def carried_requests(desk: Desk) -> tuple[bytes, ...]:
    """Return the requests that packages brought; a PC with a folder brings them on to it."""
    return tuple(bytes.fromhex(raw) for raw in _read_raw(desk.store.values.get(_CARRIED, _NOBODY)))


def keep_carried_requests(desk: Desk, found: Iterable[bytes]) -> int:
    """Keep the requests of a package; return how many PCs newly ask to be admitted."""
    before = carried_requests(desk)
    fresh = [raw for raw in found if raw not in before and _asks(desk, raw)]
    if fresh:
        kept = [raw for raw in before if _asks(desk, raw)]
        told = [raw.hex() for raw in (*kept, *fresh)[-MAX_CARRIED:]]
        with desk.store.writing():
            desk.store.values.put(**{_CARRIED: msgspec.json.encode(told).decode()})
    return len(fresh)


def _asks(desk: Desk, raw: bytes) -> bool:
    request = _readable(raw)
    return request is not None and request.device not in desk.membership.devices


def _readable(raw: bytes) -> Request | None:
    try:
        return open_request(raw)
    except BadFile:
        return None
