"""Renewing: a home gets a key of its own again, after a second PC worked with the old one.

As a restored home it is a new PC in the same member's name (ADR 0013). What was written under the
old key and not sent goes out as the old PC's last segments: it lies on a forked line, so it counts
as writing and not as authority. The old key is forgotten afterwards.
"""

import secrets
from collections.abc import Callable

from workstation.domain import bodies
from workstation.domain.ids import DeviceId
from workstation.domain.membership_entries import Admit
from workstation.store.log import BEFORE_ALL
from workstation.sync.keys import DeviceKey, fingerprint
from workstation.usecases.desk import Desk
from workstation.usecases.entries import append_entry
from workstation.usecases.former_pcs import FormerPc, former_pcs, written
from workstation.usecases.taking_in import place_anew


class Renewed(bodies.FactBody, frozen=True):
    """What `office renew` answers; `state` is `waiting` until somebody admits the new key."""

    device: DeviceId
    former: DeviceId
    fingerprint: str
    state: str


def renew(desk: Desk, key: DeviceKey, keep_key: Callable[[DeviceKey], str]) -> Renewed:
    """Go on under a new key; nothing written here is lost.

    `keep_key` puts the key where keys are kept and returns the name it has there. An
    administrator's home admits its new key with the old one; any other asks to be admitted, with
    a new invitation of its member (`ask_again`).

    Raises:
        Refused: `no_credential_store`.
        Unavailable: `home_busy`, `disk_full`, `home_unreachable`.
    """
    former = desk.device
    _cut_what_waits(desk)
    admitted = _admits_itself(desk)
    name = keep_key(key)
    if admitted:
        admit = Admit(device=key.device, public=key.public.hex(), member=desk.member)
        append_entry(desk, "admit", admit)
    _become(desk, key, name, admitted=admitted)
    return Renewed(
        device=key.device,
        former=former,
        fingerprint=fingerprint(key.public),
        state="ok" if admitted else "waiting",
    )


def _cut_what_waits(desk: Desk) -> None:
    with desk.store.writing():
        desk.store.values.put(cloned="")
    desk.cut()
    with desk.store.writing():
        place_anew(desk, desk.device)  # the last segment may be what makes the fork a fork


def _admits_itself(desk: Desk) -> bool:
    own = desk.membership.devices.get(desk.device)
    return (
        own is not None and own.cut is None and "admin" in desk.membership.current_roles(own.member)
    )


def _become(desk: Desk, key: DeviceKey, name: str, *, admitted: bool) -> None:
    values = desk.store.values
    this = FormerPc(desk.device, desk.key.public.hex(), values.number("sent_seq"))
    formers = written([*former_pcs(desk), this])
    with desk.store.writing():
        values.put(
            device=key.device,
            key_name=name,
            instance=secrets.token_hex(8),
            counter=0,
            sent_seq=0,
            given_seq=0,
            package_seq=0,
            package_at=0,
            tip=BEFORE_ALL,
            receipt_n=0,
            receipt_at=0,
            receipt_mark="",
            receipt_name="",
            request="",
            cloned="",
            former=formers,
            state="ok" if admitted else "waiting",
        )
        desk.membership_changed()
        desk.projection().derive_all()
