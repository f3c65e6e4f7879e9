"""The office's PCs as this one knows them: who sits there, when it was last heard of, what it has.

All of it is derived from the membership chain and from receipts; none of it tells what a person
did. A PC nobody has heard of for half a year is dormant: it no longer counts among those that
have yet to receive something, until it is heard again; on the administrators' page it stays
dormant until one of them confirms it (`absence`).
"""

from collections.abc import Iterable
from typing import Final, Literal

from workstation.domain import bodies
from workstation.domain.ids import DeviceId, MemberId
from workstation.domain.membership_entries import Admit, Found, parse_body
from workstation.store import queries, receipt_rows, whereabouts_queries
from workstation.store.receipt_rows import HeldReceipt
from workstation.store.spread import Place
from workstation.usecases.desk import Desk
from workstation.usecases.entries import moment_ms
from workstation.usecases.returned_pcs import unconfirmed

DORMANT_DAYS: Final = 180
DORMANT_MS: Final = DORMANT_DAYS * 24 * 60 * 60 * 1000

PcState = Literal["here", "active", "dormant", "retired"]


class Pc(bodies.FactBody, frozen=True):
    """A PC of the office: whose it is, and their branch."""

    device: DeviceId
    member: MemberId
    name: str
    branch: str


class PcRow(Pc, frozen=True):
    """One line of the administrator's list. `heard` in milliseconds, 0 before its first receipt.

    `behind` counts the facts that are here and had not arrived there when it last spoke; it says
    nothing of a PC that never spoke. `chain_behind`: it did not know the newest membership entry.
    """

    state: PcState
    heard: int
    app: str
    behind: int
    chain_behind: bool


class Awaited(Pc, frozen=True):
    """What this PC still expects from another: segments, texts and pictures that travel."""

    segments: int
    texts: int
    pictures: int


def active_pcs(desk: Desk) -> tuple[DeviceId, ...]:
    """Return the admitted PCs of others that are not dormant, sorted."""
    heard, now = last_heard(desk), desk.now_ms()
    return tuple(
        sorted(
            device
            for device, one in desk.membership.devices.items()
            if one.cut is None and device != desk.device and not is_dormant(heard[device], now)
        )
    )


def is_dormant(heard: int, now: int) -> bool:
    """Tell whether a PC has been silent for too long to be waited for."""
    return now - heard > DORMANT_MS


def last_heard(desk: Desk) -> dict[DeviceId, int]:
    """Return when each admitted PC was last heard of; never heard of, when it was admitted."""
    heard = desk.store.read(receipt_rows.heard_times)
    admitted = _admitted_at(desk)
    return {
        device: heard.get(device, admitted.get(device, 0)) for device in desk.membership.devices
    }


def _admitted_at(desk: Desk) -> dict[DeviceId, int]:
    found: dict[DeviceId, int] = {}
    for entry in desk.chain.entries.values():
        body = parse_body(entry)
        if isinstance(body, Found | Admit):
            found.setdefault(body.device, moment_ms(entry.at))
    return found


class Naming:
    """Says whose a PC is, from one reading of the names."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._members = desk.store.read(queries.names, "member")
        self._branches = desk.store.read(queries.names, "branch")

    def pc(self, device: DeviceId) -> Pc:
        """Return a PC with the person it belongs to; nameless where nobody knows it."""
        member = self._desk.membership.member_of(device) or MemberId("")
        home = self._desk.store.read(queries.register_value, f"member/{member}", "branch")
        return Pc(
            device=device,
            member=member,
            name=self._members.get(member, ""),
            branch=self._branches.get(str(home or ""), ""),
        )


def list_pcs(desk: Desk) -> tuple[PcRow, ...]:
    """Return all PCs that were ever admitted, those in use first, by branch and name."""
    receipts = desk.store.read(receipt_rows.held_receipts)
    places = desk.store.read(receipt_rows.last_places)
    heard, names, now = last_heard(desk), Naming(desk), desk.now_ms()
    returned = unconfirmed(desk)
    rows = []
    for device, one in desk.membership.devices.items():
        told = receipts.get(device)
        state: PcState = "here" if device == desk.device else "active"
        if one.cut is not None:
            state = "retired"
        elif state == "active" and (device in returned or is_dormant(heard[device], now)):
            state = "dormant"
        rows.append(_row(desk, names.pc(device), state, told, places))
    return tuple(sorted(rows, key=lambda row: (_ORDER[row.state], row.branch, row.name)))


_ORDER: dict[PcState, int] = {"here": 0, "active": 0, "dormant": 1, "retired": 2}


def _row(
    desk: Desk,
    pc: Pc,
    state: PcState,
    told: HeldReceipt | None,
    places: dict[DeviceId, Place],
) -> PcRow:
    here = state == "here"
    return PcRow(
        device=pc.device,
        member=pc.member,
        name=pc.name,
        branch=pc.branch,
        state=state,
        heard=desk.store.values.number("last_sync") if here else told.heard if told else 0,
        app=told.app if told else "",
        behind=_behind(desk, told, places) if told and state != "retired" else 0,
        chain_behind=told is not None and told.entry < desk.membership.length,
    )


def _behind(desk: Desk, told: HeldReceipt, places: dict[DeviceId, Place]) -> int:
    return sum(
        desk.store.read(whereabouts_queries.facts_after, device, told.got.get(device, (0, ""))[0])
        for device, place in places.items()
        if device != told.device and not told.covers(device, place)
    )


def awaited(desk: Desk) -> tuple[Awaited, ...]:
    """Return what this PC expects from whom: segments others have, texts and pictures to come."""
    places = desk.store.read(receipt_rows.last_places)
    owed = {one.device: one for one in desk.store.read(whereabouts_queries.owed)}
    owed.pop(desk.device, None)
    ahead = _ahead(desk, desk.store.read(receipt_rows.held_receipts).values(), places)
    names, found = Naming(desk), []
    for device in sorted(owed.keys() | ahead.keys()):
        pc, one = names.pc(device), owed.get(device)
        found.append(
            Awaited(
                device=device,
                member=pc.member,
                name=pc.name,
                branch=pc.branch,
                segments=ahead.get(device, 0),
                texts=one.texts if one else 0,
                pictures=one.pictures if one else 0,
            )
        )
    return tuple(sorted(found, key=lambda one: (one.branch, one.name, one.device)))


def _ahead(
    desk: Desk, receipts: Iterable[HeldReceipt], places: dict[DeviceId, Place]
) -> dict[DeviceId, int]:
    """Return how many segments of each PC others have seen and this one has not."""
    found: dict[DeviceId, int] = {}
    for told in receipts:
        for device, (seq, _) in told.got.items():
            known = desk.membership.devices.get(device)
            missing = seq - places.get(device, (0, ""))[0]
            if missing > found.get(device, 0) and known is not None and known.cut is None:
                found[device] = missing
    return found
