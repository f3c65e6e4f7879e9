"""Decisions that a power cut left unsigned: signed when the window opens, and told."""

from workstation.ui.review.telling import tell_signed
from workstation.ui.room import Room
from workstation.usecases.meant_decisions import Signed, sign_all_meant


def sign_left_over(room: Room) -> None:
    """Sign what was decided and never taken back before the window closed for the last time."""

    def tell(signed: tuple[Signed, ...]) -> None:
        for one in signed:
            tell_signed(one, room)

    room.tasks.command(room, sign_all_meant, tell)
