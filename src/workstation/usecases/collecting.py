"""Collecting: blobs that no fact in force names leave the share, in two steps and slowly.

An administrator's PC names them in a fact. Ninety days later, when every active PC has received
that fact, those still of no use are moved aside, and after seven more days deleted. Any fact that
names one, whenever it was recorded, keeps it or brings it back. What a home has stays there.
"""

from typing import Final

import msgspec

from workstation.domain import bodies
from workstation.domain.clock import reading_ms
from workstation.domain.ids import BlobHash, FactId
from workstation.domain.permissions import may_administer
from workstation.domain.tally import Recorded
from workstation.store import collecting, receipt_rows
from workstation.store.spread import place_at
from workstation.sync.collected_files import SHORT, CollectedFiles
from workstation.sync.share import Share
from workstation.usecases.desk import Desk
from workstation.usecases.pcs import active_pcs
from workstation.usecases.snapshot_states import being_verified

DAY_MS: Final = 24 * 60 * 60 * 1000
BETWEEN_MS: Final = 30 * DAY_MS
WAITING_MS: Final = 90 * DAY_MS
ASIDE_MS: Final = 7 * DAY_MS
NAMED_AT_ONCE: Final = 500
READ_AT_ONCE: Final = 20
MOVED_AT_ONCE: Final = 50

_KEY = "collecting"


class _Notes(bodies.FactBody, frozen=True):
    """When this PC first saw each collection and each blob aside, by its own clock."""

    seen: dict[FactId, int] = {}
    aside: dict[str, int] = {}
    done: tuple[FactId, ...] = ()


_decoder = msgspec.json.Decoder(_Notes)


def needed_blobs(desk: Desk) -> frozenset[str] | None:
    """Return what must stay on the share; None while this home cannot know.

    Everything that a fact names, photos apart: of those the picked, those that some revision
    shows, and those that came with an article. Finished pictures of any revision and the themes
    of all of them are among what facts name.
    """
    shown = desk.store.read(collecting.photos_of_use)
    if shown is None or being_verified(desk) or desk.store.log.awaited():
        return None
    going = desk.store.read(collecting.unpicked_photos) - shown
    kept = desk.store.read(collecting.blobs_of_photos, going)
    return frozenset(desk.store.read(collecting.named_blobs) | kept)


def name_useless(desk: Desk, share: Share) -> int:
    """Name what lies on the share and is of no use, once a month; return how many blobs.

    Raises:
        Unavailable: the folder cannot be reached.
    """
    facts = _collections(desk)
    newest = max((reading_ms(fact.hlc) for fact in facts), default=0)
    needed = needed_blobs(desk)
    if needed is None or abs(desk.now_ms() - newest) < BETWEEN_MS:
        return 0
    kept = {name[:SHORT] for name in needed}
    named = {name[:SHORT] for fact in _open(desk, facts) for name in _blobs(fact)}
    files = CollectedFiles(share.folder)
    useless = sorted(files.in_use() - kept - named)
    names = _full_names(desk, files, useless)
    if names:
        with desk.change() as change:
            change.record("collect", bodies.Collect(blobs=tuple(names[:NAMED_AT_ONCE])))
    return len(names[:NAMED_AT_ONCE])


def _full_names(desk: Desk, files: CollectedFiles, shorts: list[str]) -> list[BlobHash]:
    known = {name[:SHORT]: name for name in desk.store.read(collecting.photo_blobs)}
    found: list[BlobHash] = []
    unknown = 0
    for short in shorts:
        if short in known:
            found.append(BlobHash(known[short]))
        elif unknown < READ_AT_ONCE:
            unknown += 1
            if (name := files.whole_name(short)) is not None:
                found.append(name)
    return found


def move_useless(desk: Desk, share: Share) -> int:
    """Move aside what has been named for long enough, as every active PC knows; return how many.

    Raises:
        Unavailable: as `FolderStore`.
    """
    notes, facts, now = _notes(desk), _open(desk, _collections(desk)), desk.now_ms()
    seen = {fact.id: min(notes.seen.get(fact.id, now), now) for fact in facts}
    old = [fact for fact in facts if now - seen[fact.id] >= WAITING_MS]
    due = [fact for fact in old if _everybody_has(desk, fact)]
    needed = needed_blobs(desk) if due else None
    files = CollectedFiles(share.folder)
    done, aside = list(notes.done), dict(notes.aside)
    moved = 0
    for fact in due if needed is not None else ():
        useless = [name for name in _blobs(fact) if name not in (needed or ())]
        for name in useless[: MOVED_AT_ONCE - moved]:
            if files.move_aside(name):
                aside[name[:SHORT]] = now
                moved += 1
        if moved < MOVED_AT_ONCE:
            done.append(fact.id)
    _keep(desk, _Notes(seen=seen, aside=aside, done=tuple(done)))
    return moved


def sweep_aside(desk: Desk, share: Share) -> tuple[int, int]:
    """Put back what is needed after all, delete what has lain aside for a week; return both.

    Any PC puts back; only an administrator's deletes.

    Raises:
        Unavailable: as `FolderStore`.
    """
    files = CollectedFiles(share.folder)
    lying = files.aside()
    if not lying:
        return 0, 0
    needed = needed_blobs(desk)
    kept = desk.store.read(collecting.named_blobs) if needed is None else needed
    wanted = [BlobHash(name) for name in kept if name[:SHORT] in lying]
    back = [name for name in wanted if _put_back(desk, share, name)]
    rescued = len(back)
    if needed is None or "admin" not in desk.membership.current_roles(desk.member):
        return rescued, 0
    notes, now = _notes(desk), desk.now_ms()
    left = lying - {name[:SHORT] for name in back}
    aside = {short: min(notes.aside.get(short, now), now) for short in left}
    doomed = [short for short, since in aside.items() if now - since >= ASIDE_MS]
    deleted = files.drop(doomed)
    waiting = {short: since for short, since in aside.items() if short not in doomed}
    _keep(desk, msgspec.structs.replace(notes, aside=waiting))
    return rescued, deleted


def _put_back(desk: Desk, share: Share, name: BlobHash) -> bool:
    """Put a blob back, unless it must not exist or lies in its place; False, too, for rubbish."""
    if desk.store.log.is_purged(name) or share.blobs.has(name):
        return False
    return CollectedFiles(share.folder).put_back(name)


def _collections(desk: Desk) -> list[Recorded]:
    """Return the collections that count, oldest first."""
    facts = sorted(desk.projection().recorded("collect/"), key=lambda fact: fact.order)
    return [
        fact
        for fact in facts
        if isinstance(fact.body, bodies.Collect) and may_administer(fact.under(desk.membership))
    ]


def _open(desk: Desk, facts: list[Recorded]) -> list[Recorded]:
    done = set(_notes(desk).done)
    return [fact for fact in facts if fact.id not in done]


def _blobs(fact: Recorded) -> tuple[BlobHash, ...]:
    return fact.body.blobs if isinstance(fact.body, bodies.Collect) else ()


def _everybody_has(desk: Desk, fact: Recorded) -> bool:
    receipts = desk.store.read(receipt_rows.held_receipts)
    place = desk.store.read(place_at, fact.device, fact.seq)
    return all(
        pc in receipts and receipts[pc].covers(fact.device, place) for pc in active_pcs(desk)
    )


def _notes(desk: Desk) -> _Notes:
    return _decoder.decode(desk.store.values.get(_KEY, "{}"))


def _keep(desk: Desk, notes: _Notes) -> None:
    if notes != _notes(desk):
        told = msgspec.json.encode(notes, order="sorted").decode()
        with desk.store.writing():
            desk.store.values.put(**{_KEY: told})
