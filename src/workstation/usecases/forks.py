"""Forks as people see and settle them: a PC whose key is at work twice, line by line.

The tree of segments tells where a PC's lines part; which of them count, an administrator says
with a membership entry that names their first segments. See docs/adr/0019-forked-devices.md.
"""

from collections.abc import Collection

from workstation.domain import bodies, forks
from workstation.domain.clock import reading_ms
from workstation.domain.errors import Refused
from workstation.domain.ids import DeviceId, MemberId
from workstation.domain.membership_entries import Adopt
from workstation.store.facts import line_reading
from workstation.usecases.desk import Desk
from workstation.usecases.entries import append_entry
from workstation.usecases.office import require_administrator


class Line(bodies.FactBody, frozen=True):
    """One line behind a fork: its first segment, how much lies on it, from when to when (ms)."""

    first: str
    segments: int
    last: int
    facts: int
    begun: int
    ended: int
    adopted: bool


class ForkedPc(bodies.FactBody, frozen=True):
    """A PC whose segments part behind its segment `after`; `settled` once each line was judged."""

    device: DeviceId
    member: MemberId
    after: int
    lines: tuple[Line, ...]
    settled: bool


def forked_pcs(desk: Desk) -> tuple[ForkedPc, ...]:
    """Return every fork of every PC, those still to be settled first."""
    found = [
        _shown(desk, device, links, fork)
        for device in desk.store.log.forked_devices()
        for links in [desk.store.log.links(device)]
        for fork in forks.find_forks(links)
    ]
    return tuple(sorted(found, key=lambda one: (one.settled, one.device, one.after)))


def _shown(desk: Desk, device: DeviceId, links: list[forks.Link], fork: forks.Fork) -> ForkedPc:
    membership = desk.membership
    lengths = forks.line_lengths(links, fork)
    lines = []
    for first in fork.lines:
        facts, begun, ended = desk.store.read(line_reading, device, first)
        count, last = lengths[first]
        lines.append(
            Line(
                first=first,
                segments=count,
                last=last,
                facts=facts,
                begun=reading_ms(begun),
                ended=reading_ms(ended),
                adopted=first in membership.adopted(device),
            )
        )
    return ForkedPc(
        device=device,
        member=membership.member_of(device) or MemberId(""),
        after=fork.seq - 1,
        lines=tuple(lines),
        settled=not forks.unsettled([fork], membership.judged(device)),
    )


def adopt_lines(desk: Desk, device: DeviceId, firsts: Collection[str]) -> None:
    """Say which lines of a forked PC count from now on; all others known here do not.

    A line inside another one counts only together with it. None named: none counts.

    Raises:
        Refused: `not_allowed`; `not_forked` – that PC's segments are one line; `not_found` – a
            line that it has not.
    """
    require_administrator(desk)
    known = desk.store.log.firsts(device)
    if not known:
        raise Refused("not_forked", device=device)
    for first in firsts:
        if first not in known:
            raise Refused("not_found", kind="segment", id=first)
    counting = frozenset(firsts)
    append_entry(
        desk,
        "adopt",
        Adopt(
            device=device,
            segments=tuple(sorted(counting)),
            aside=tuple(sorted(known - counting)),
        ),
    )
