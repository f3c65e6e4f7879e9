"""What of this PC's own segments went out in packages: published, though no folder has it.

Nobody can take a package back, so a segment in one counts as published for ever: it is never
un-cut, and its number is never given twice.
"""

from workstation.store.handed import PACKAGE_AT, PACKAGE_SEQ
from workstation.usecases.desk import Desk
from workstation.usecases.sync_notes import LOCAL_SYNC

_KEY = "given_seq"


def handed_out(desk: Desk) -> int:
    """Return the number of the last own segment that a package carried away; 0 for none."""
    return desk.store.values.number(_KEY)


def note_handed_out(desk: Desk, seq: int) -> None:
    """Note, before a package is written, up to which own segment it carries."""
    if seq > handed_out(desk):
        with desk.store.writing():
            desk.store.values.put(**{_KEY: seq})


def note_package(desk: Desk, seq: int) -> None:
    """Note that a package with everything up to an own segment has been written."""
    with desk.store.writing():
        desk.store.values.put(**{PACKAGE_SEQ: seq, PACKAGE_AT: desk.now_ms()})
    desk.note_news({LOCAL_SYNC})
