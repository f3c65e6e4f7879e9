"""Copies of a home: noticed when one is opened elsewhere. See docs/adr/0019-forked-devices.md."""

import secrets

from workstation.usecases.desk import Desk


def notice_copy(desk: Desk, mark: str) -> None:
    """Take a new instance where this home was copied to another place or machine.

    `mark` tells machines and places apart. Two copies of a home have one key; by their instance
    each knows that what the other one sent is not its own.
    """
    known = desk.store.values.get("machine")
    if known == mark:
        return
    with desk.store.writing():
        desk.store.values.put(machine=mark)
        if known:
            desk.store.values.put(instance=secrets.token_hex(8))
