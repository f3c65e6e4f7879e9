"""Keeping the share tidy: packs, snapshots, what nobody needs any more, and PCs long silent.

A little of it at the end of every full look, all of it when an administrator asks (`folder tidy`).
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from itertools import islice
from typing import Final

from workstation.domain import bodies
from workstation.domain.errors import NewsroomError
from workstation.sync.share import Share
from workstation.usecases.absence import note_absence
from workstation.usecases.bucket_packing import Bucket, due_buckets, tend_bucket
from workstation.usecases.catching_up import catch_up, has_much_left
from workstation.usecases.collecting import DAY_MS, move_useless, name_useless, sweep_aside
from workstation.usecases.desk import Desk
from workstation.usecases.office import require_administrator
from workstation.usecases.snapshot_making import make_snapshot, snapshot_due
from workstation.usecases.snapshot_states import refused
from workstation.usecases.snapshots import release_gone

BUCKETS_AT_ONCE: Final = 2
STEPS_AT_ONCE: Final = 8

Advance = Callable[[int, int], None]


class Tidied(bodies.FactBody, frozen=True):
    """What `folder tidy` did: buckets tended, single files removed, the snapshot made, if any.

    Of blobs that nobody needs: how many were `named`, moved `aside`, put back and `deleted`.
    """

    buckets: int
    removed: int
    snapshot: str
    named: int
    aside: int
    rescued: int
    deleted: int


def keep_tidy(desk: Desk, share: Share) -> None:
    """Do what is due on the share, a little at a time; called at the end of a full look.

    What cannot be done today is done at a later look: nothing here ends a sync.
    """
    _try(lambda: _tend(desk, share, islice(due_buckets(desk, share), BUCKETS_AT_ONCE)))
    _try(lambda: sweep_aside(desk, share))
    _try(lambda: note_absence(desk))
    new_day = _is_new_day(desk)
    if new_day and refused(desk):
        _try(lambda: release_gone(desk, share))
    if new_day and "admin" in desk.membership.current_roles(desk.member):
        _try(lambda: snapshot_due(desk, share) and make_snapshot(desk, share))
        _try(lambda: move_useless(desk, share))
        _try(lambda: name_useless(desk, share))
    if STEPS_AT_ONCE and (new_day or has_much_left(desk)):
        _try(lambda: catch_up(desk, enough=_after(STEPS_AT_ONCE)))


def tidy(
    desk: Desk,
    share: Share,
    *,
    snapshot: bool = False,
    advance: Advance = lambda _done, _of: None,
) -> Tidied:
    """Do everything that is due now; with `snapshot`, make one whether due or not.

    Raises:
        Refused: `not_allowed`, `snapshot_unready`, `snapshot_too_large`.
        Unavailable: the folder cannot be reached, is full or refuses.
    """
    require_administrator(desk)
    due = list(due_buckets(desk, share))
    removed = _tend(desk, share, due, advance)
    made = ""
    if snapshot or snapshot_due(desk, share):
        made = make_snapshot(desk, share)
    rescued, deleted = sweep_aside(desk, share)
    aside = move_useless(desk, share)
    return Tidied(
        buckets=len(due),
        removed=removed,
        snapshot=made,
        named=name_useless(desk, share),
        aside=aside,
        rescued=rescued,
        deleted=deleted,
    )


def _tend(
    desk: Desk,
    share: Share,
    due: Iterable[Bucket],
    advance: Advance = lambda _done, _of: None,
) -> int:
    removed = 0
    waiting = list(due)
    for number, bucket in enumerate(waiting, start=1):
        removed += tend_bucket(desk, share, bucket)
        advance(number, len(waiting))
    return removed


def _is_new_day(desk: Desk) -> bool:
    """Tell whether a day has passed since this was last asked; what is slow is done once a day."""
    now, last = desk.now_ms(), desk.store.values.number("tidied")
    if 0 <= now - last < DAY_MS:
        return False
    with desk.store.writing():
        desk.store.values.put(tidied=now)
    return True


def _try(job: Callable[[], object]) -> None:
    with suppress(NewsroomError):
        job()


def _after(steps: int) -> Callable[[], bool]:
    left = iter(range(steps - 1))
    return lambda: next(left, None) is None
