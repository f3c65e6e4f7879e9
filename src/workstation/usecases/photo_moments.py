"""When photos were taken by one clock for all cameras, and which show one moment.

A camera whose clock was off is put right per album (`album_clocks`); stacks are made album by album
from the times that come of it, and from what people laid together or apart by hand.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from workstation.gallery.cameras import FURTHEST, known_camera, put_right, seconds_of
from workstation.gallery.hints import blurred
from workstation.gallery.stacks import RULES, Rule, Shot, by_hand, rule_name, stacked
from workstation.store.album_queries import album_clocks, album_rules
from workstation.store.photo_queries import PhotoRow, photo_rows
from workstation.usecases.desk import Desk


class Moment(NamedTuple):
    """A photo among those of its album.

    `taken` is what the camera's clock said and `clock` seconds more; `group` names the sharpest of
    the photos that show the same moment, empty where there is no other.
    """

    taken: str = ""
    camera: str = ""
    clock: int = 0
    group: str = ""
    blurred: bool = False


def moments_of(desk: Desk, rows: Sequence[PhotoRow], *, whole: bool) -> dict[str, Moment]:
    """Return the moment of each photo; `whole` tells that the rows are all of their albums."""
    albums = {row.album for row in rows}
    if not whole:
        rows = [
            row
            for album in sorted(albums)
            for row in desk.store.read(photo_rows, device=desk.device, album=album)
        ]
    clocks = clocks_of(desk, albums)
    rules = desk.store.read(album_rules, albums)
    found: dict[str, Moment] = {}
    for album, held in _by_album(rows).items():
        found |= _moments(held, clocks, RULES[rule_name(rules.get(album))])
    return found


def clocks_of(desk: Desk, albums: Collection[str]) -> dict[tuple[str, str], int]:
    """Return by how many seconds clocks were off, by album and camera; nonsense is passed over."""
    said = desk.store.read(album_clocks, albums)
    return {
        key: clock
        for key, clock in said.items()
        if isinstance(clock, int) and 0 < abs(clock) <= FURTHEST
    }


def sorted_by_time(rows: Iterable[PhotoRow], moments: Mapping[str, Moment]) -> list[PhotoRow]:
    """Return photos in the order they were taken, by the clocks put right."""
    return sorted(rows, key=lambda row: moments[row.photo].taken)


def _by_album(rows: Iterable[PhotoRow]) -> dict[str, list[PhotoRow]]:
    albums: dict[str, list[PhotoRow]] = {}
    for row in rows:
        albums.setdefault(row.album, []).append(row)
    return albums


def _moments(
    rows: Sequence[PhotoRow], clocks: Mapping[tuple[str, str], int], rule: Rule | None
) -> dict[str, Moment]:
    """Return the moments of all photos of one album."""
    timed: dict[str, Moment] = {}
    for row in rows:
        camera = known_camera(row.camera)
        clock = clocks.get((row.album, camera), 0)
        timed[row.photo] = Moment(put_right(row.taken, clock), camera, clock)
    shots = tuple(_shot(row, timed[row.photo]) for row in rows)
    stacks = [] if rule is None else _stacked(shots, rule)
    if hand := {row.photo: row.stack for row in rows if row.stack}:
        stacks = by_hand(stacks, shots, hand)
    groups = {photo: stack[0] for stack in stacks for photo in stack}
    soft = blurred({row.photo: row.sharpness for row in rows}, stacks)
    return {
        photo: moment._replace(group=groups.get(photo, ""), blurred=photo in soft)
        for photo, moment in timed.items()
    }


@lru_cache(maxsize=16)
def _stacked(shots: tuple[Shot, ...], rule: Rule) -> list[tuple[str, ...]]:
    """Return the stacks, the same list as before where only picks and words have changed."""
    return stacked(shots, rule)


def _shot(row: PhotoRow, moment: Moment) -> Shot:
    return Shot(row.photo, seconds_of(moment.taken), moment.camera, row.likeness, row.sharpness)
