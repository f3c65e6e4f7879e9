"""What kind of place the shared folder is, and what may be expected of it.

A Windows share shows a file to everybody at once and keeps the order of writing; a mirror shows
it minutes later and in any order; a stick comes by once a day. The mode sets how often to look and
which promises may be built on; nothing is ever unsafe in the wrong mode, only slower or later.
Why these: docs/adr/0020-modes-of-the-folder.md.
"""

from typing import Literal

import msgspec

from workstation.sync.surroundings import Surroundings

Mode = Literal["share", "mirror", "stick", "webdav", "objects", "memory"]

A_MINUTE = 60


class Habits(msgspec.Struct, frozen=True):
    """How to live with a folder of one mode. All times in seconds.

    * `poll`: between two quick looks while the window is open.
    * `full_look`: between two full looks.
    * `idle`: how long small changes wait for company before they are cut and sent.
    * `slowest`: within this, what one PC wrote is normally seen by the others; until then
      nothing is told as a fault.
    * `ordered`: what was written first is seen first, so that a head shows what it names.
    * `claims`: of several PCs that put a file under one name, exactly one succeeds.
    """

    poll: int
    full_look: int
    idle: int
    slowest: int
    ordered: bool
    claims: bool


_HABITS: dict[Mode, Habits] = {
    "share": Habits(
        poll=5, full_look=15 * A_MINUTE, idle=5, slowest=30, ordered=True, claims=True
    ),
    "mirror": Habits(
        poll=30, full_look=15 * A_MINUTE, idle=30, slowest=15 * A_MINUTE, ordered=False,
        claims=False,
    ),
    "stick": Habits(
        poll=30, full_look=15 * A_MINUTE, idle=5, slowest=24 * 60 * A_MINUTE, ordered=True,
        claims=False,
    ),
    "webdav": Habits(
        poll=60, full_look=30 * A_MINUTE, idle=30, slowest=3 * A_MINUTE, ordered=True,
        claims=False,
    ),
    "objects": Habits(
        poll=30, full_look=30 * A_MINUTE, idle=15, slowest=A_MINUTE, ordered=True, claims=True
    ),
    "memory": Habits(
        poll=1, full_look=15 * A_MINUTE, idle=1, slowest=1, ordered=True, claims=True
    ),
}  # fmt: skip


def mode_of(around: Surroundings) -> Mode:
    """Return how a folder of the operating system is to be taken, in doubt the slower way."""
    if around.mirror or around.offline_copy or around.replicated:
        return "mirror"
    return "stick" if around.ground == "stick" else "share"


def habits_of(mode: Mode, *, exclusive: bool = True) -> Habits:
    """Return how to live with a folder of this mode.

    `exclusive` is what the probe found: where a second writer of one name is not refused, no
    claim is trusted whatever the mode.
    """
    habits = _HABITS[mode]
    return habits if exclusive else msgspec.structs.replace(habits, claims=False)
