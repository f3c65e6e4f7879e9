"""Registers: values that no reader sees, each write naming all writes it saw as current."""

from collections.abc import Iterable

import msgspec

from workstation.domain import bodies
from workstation.domain.ids import BranchId, FactId
from workstation.domain.membership import Membership
from workstation.domain.permissions import may_set_register
from workstation.domain.tally import Recorded


class Value(msgspec.Struct, frozen=True):
    """A register's current value: a token in `value` or a text object in `text`.

    `current` are all writes that nobody overwrote; more than one means concurrent changes, of
    which the latest by clock, device and id shows.
    """

    field: str
    value: str | int | bool
    text: str
    fact: FactId
    current: tuple[FactId, ...]


def derive_registers(
    recorded: Iterable[Recorded], membership: Membership, branch: BranchId
) -> tuple[Value, ...]:
    """Return the current value of each field of one entity, sorted by field."""
    fields: dict[str, list[tuple[Recorded, bodies.Register]]] = {}
    for fact in recorded:
        body = fact.body
        if isinstance(body, bodies.Register) and may_set_register(
            fact.under(membership), body.entity, branch
        ):
            fields.setdefault(body.field, []).append((fact, body))
    return tuple(current_value(field, writes) for field, writes in sorted(fields.items()))


def current_value(field: str, writes: list[tuple[Recorded, bodies.Register]]) -> Value:
    """Return what a field says, of all its writes that count (at least one)."""
    over = {name for _, body in writes for name in body.over}
    standing = sorted(
        (pair for pair in writes if pair[0].id not in over), key=lambda pair: pair[0].order
    )
    fact, body = standing[-1]
    return Value(
        field=field,
        value=body.value,
        text=body.text,
        fact=fact.id,
        current=tuple(sorted(pair[0].id for pair in standing)),
    )
