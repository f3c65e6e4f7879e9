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

_KEY = "asking"
_NOBODY = "[]"
_read = msgspec.json.Decoder(list[tuple[DeviceId, str]]).decode


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


def waiting_requests(desk: Desk, share: Share) -> Iterator[Request]:
    """Yield the readable requests of PCs that are not admitted yet."""
    for raw in share.requests():
        try:
            request = open_request(raw)
        except BadFile:
            continue
        if request.device not in desk.membership.devices:
            yield request
