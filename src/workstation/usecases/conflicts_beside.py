"""Conflicts that no table shows: one identity on two PCs, and membership entries set aside.

They are derived from the segments and the chain; how many there are is noted in the home, because
the counts in the title bar are asked for all day long and know neither.
"""

from collections.abc import Iterable

from workstation.domain.ids import DeviceId
from workstation.domain.permissions import may_administer
from workstation.store.conflict_queries import BESIDE
from workstation.usecases.conflict_sides import Conflict, Naming, Side, latest
from workstation.usecases.desk import Desk
from workstation.usecases.entries import moment_ms
from workstation.usecases.entries_aside import EntryAside, entries_aside
from workstation.usecases.forks import forked_pcs
from workstation.usecases.former_pcs import former_pcs


def conflicts_beside(desk: Desk, names: Naming | None = None) -> tuple[Conflict, ...]:
    """Return the conflicts that no table shows: they lie in the chain and in how PCs signed."""
    names = names or Naming(desk)
    return (
        *_own(desk),
        *(fork_of(desk, names, device) for device in _unsettled_forks(desk)),
        *(_entry(desk, names, one) for one in entries_aside(desk)),
    )


def count_beside(desk: Desk) -> None:
    """Note how many conflicts no table shows, for the counts that are asked for all day long."""
    number = len(conflicts_beside(desk))
    if number != desk.store.values.number(BESIDE):
        with desk.store.writing():
            desk.store.values.put(**{BESIDE: number})
        desk.note_news({"local/conflicts"})


def _entry(desk: Desk, names: Naming, one: EntryAside) -> Conflict:
    aside = Side(
        id=one.hash,
        person=names.person(one.author),
        device=one.author,
        at=one.at,
        words="\n".join(one.says),
        here=one.author == desk.device,
    )
    today = Side(id="", person="", device="", at=0, words="\n".join(one.today), shown=True)
    return Conflict(
        id=f"entry/{one.hash}",
        kind="entry",
        target=f"member/{one.member}" if one.member else "office/office",
        title=names.title(f"member/{one.member}") if one.member else "",
        at=one.at,
        mine=may_administer(desk.here),
        sides=(aside, today),
        reason=one.kind,
    )


def _own(desk: Desk) -> Iterable[Conflict]:
    """Yield what this very PC has to do: take a new key, ask to be let in with it, wait for that.

    A restored home goes the same way from its second step on.
    """
    step = _own_step(desk)
    if step:
        yield Conflict(
            id=f"cloned/{desk.device}",
            kind="cloned",
            target=f"device/{desk.device}",
            title="",
            at=moment_ms(desk.store.values.get("cloned")),
            mine=True,
            sides=(),
            reason=step,
        )


def _own_step(desk: Desk) -> str:
    if desk.cloned:
        return "renew"
    if desk.device in desk.membership.devices or not former_pcs(desk):
        return ""
    return "wait" if desk.store.values.get("request") else "ask"


def _unsettled_forks(desk: Desk) -> list[DeviceId]:
    return sorted({one.device for one in forked_pcs(desk) if not one.settled})


def fork_of(desk: Desk, names: Naming, device: DeviceId) -> Conflict:
    """Return the conflict of a PC whose lines part, with every line of it and what it holds."""
    lines = [line for one in forked_pcs(desk) if one.device == device for line in one.lines]
    sides = tuple(
        Side(
            id=line.first,
            person=names.person(device),
            device=device,
            at=line.ended,
            words="\n".join(names.on_a_line(device, line.first)),
            token=line.facts,
            here=device == desk.device,
            shown=line.adopted,
        )
        for line in lines
    )
    return Conflict(
        id=f"fork/{device}",
        kind="fork",
        target=f"device/{device}",
        title=names.person(device),
        at=latest(sides),
        mine=may_administer(desk.here),
        sides=sides,
    )
