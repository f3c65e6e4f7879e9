"""One album as the grid needs it, put together off the UI thread: thousands of photos take time."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from workstation.domain.ids import PhotoId
from workstation.ui.gallery.rows import Cell
from workstation.ui.gallery.searching import haystack
from workstation.usecases.desk import Desk
from workstation.usecases.photo_library import ListedPhoto, photos_in
from workstation.usecases.photo_said import LABELS
from workstation.usecases.photo_stacks import Photos, is_settled, stacks_among, standing_for

Shown = str
"""A filter of the grid by its key: `all`, one of `FILTERS`, `rejected` or `label:<colour>`."""

EVERYTHING = "all"
STACKS = "stacks"
FILTERS = ("picked", STACKS, "blurred", "uncaptioned")
"""Always there; the others only while they find something."""


class Loaded(NamedTuple):
    """The photos of an album: by id, as cells by time and by stack, and the picks in their order.

    `found` holds the photos of each filter, `stands` what shows of each closed stack, `words` what
    a search looks in.
    """

    photos: tuple[ListedPhoto, ...] = ()
    known: Mapping[str, ListedPhoto] = {}
    by_time: tuple[Cell, ...] = ()
    by_stack: tuple[Cell, ...] = ()
    found: Mapping[str, frozenset[str]] = {}
    stands: Mapping[str, frozenset[str]] = {}
    picks: tuple[PhotoId, ...] = ()
    words: Mapping[str, str] = {}

    def counts(self) -> dict[str, int]:
        """Return how many photos each filter finds; of stacks, how many wait to be settled."""
        counts = {EVERYTHING: len(self.photos)} | dict.fromkeys((*FILTERS, "rejected"), 0)
        counts |= {key: len(ids) for key, ids in self.found.items()}
        groups = {self.known[one].group for one in self.found.get(STACKS, ())}
        return counts | {STACKS: len(groups)}


class View(NamedTuple):
    """What somebody wants to see of an album."""

    shown: Shown = EVERYTHING
    stacking: bool = True
    opened: frozenset[str] = frozenset()
    terms: tuple[str, ...] = ()

    @property
    def stacks_close(self) -> bool:
        """Tell whether similar photos lie on each other: never where one is looked for."""
        return self.stacking and not self.terms and self.shown in (EVERYTHING, STACKS)


def load(desk: Desk, album: str) -> Loaded:
    """Return the photos of an album, of all for none."""
    photos = photos_in(desk, album)
    stacks = stacks_among(photos)
    picked = sorted(
        (one for one in photos if one.pick == "pick"), key=lambda one: (one.picked, one.id)
    )
    by_time = _cells(photos, stacks, _numbered(picked))
    return Loaded(
        photos=photos,
        known={one.id: one for one in photos},
        by_time=by_time,
        by_stack=_gathered(by_time),
        found=_found(photos, stacks),
        stands={
            group: frozenset(one.id for one in standing_for(stack))
            for group, stack in stacks.items()
        },
        picks=tuple(one.id for one in picked),
        words={one.id: haystack(one) for one in photos},
    )


def _cells(
    photos: Sequence[ListedPhoto], stacks: Mapping[str, Photos], numbers: Mapping[PhotoId, int]
) -> tuple[Cell, ...]:
    settled = {group for group, stack in stacks.items() if is_settled(stack)}
    return tuple(
        Cell(
            photo=one,
            number=numbers.get(one.id, 0),
            alike=len(stacks.get(one.group, ())),
            settled=one.group in settled,
        )
        for one in photos
    )


def _gathered(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """Return cells with those of a stack beside each other, where the first of them was taken."""
    stacks: dict[str, list[Cell]] = {}
    for cell in cells:
        stacks.setdefault(cell.photo.group or cell.photo.id, []).append(cell)
    return tuple(cell for stack in stacks.values() for cell in stack)


def _numbered(picked: Iterable[ListedPhoto]) -> dict[PhotoId, int]:
    """Return the place of each pick among those of its album."""
    count: Counter[str] = Counter()
    numbers: dict[PhotoId, int] = {}
    for one in picked:
        count[one.album_id] += 1
        numbers[one.id] = count[one.album_id]
    return numbers


def _found(
    photos: Sequence[ListedPhoto], stacks: Mapping[str, Photos]
) -> dict[str, frozenset[str]]:
    waiting = {group for group, stack in stacks.items() if not is_settled(stack)}
    finds: dict[str, Callable[[ListedPhoto], bool]] = {
        "picked": lambda photo: photo.pick == "pick",
        STACKS: lambda photo: photo.group in waiting,
        "blurred": lambda photo: photo.blurred and photo.pick != "reject",
        "uncaptioned": lambda photo: photo.pick == "pick" and not photo.caption,
        "rejected": lambda photo: photo.pick == "reject",
    }
    found = {key: frozenset(one.id for one in photos if test(one)) for key, test in finds.items()}
    labelled: dict[str, set[str]] = {f"label:{colour}": set() for colour in LABELS[1:]}
    for one in photos:
        if one.label:
            labelled[f"label:{one.label}"].add(one.id)
    return found | {key: frozenset(ids) for key, ids in labelled.items()}


def with_exposures(loaded: Loaded, exposures: Mapping[tuple[str, str], str]) -> Loaded:
    """Return an album whose dark and bright photos are found; known by master and recipe."""
    found: dict[str, set[str]] = {"dark": set(), "bright": set()}
    for one in loaded.photos:
        exposure = exposures.get((one.master, one.recipe))
        if exposure and one.pick != "reject":
            found[exposure].add(one.id)
    kept = {key: frozenset(ids) for key, ids in found.items()}
    return loaded._replace(found={**loaded.found, **kept})


def seen(loaded: Loaded, view: View) -> tuple[Cell, ...]:
    """Return the cells that a view shows, in order."""
    cells: Iterable[Cell] = loaded.by_stack if view.stacks_close else loaded.by_time
    if view.shown != EVERYTHING:
        found = loaded.found.get(view.shown, frozenset())
        cells = (one for one in cells if one.photo.id in found)
    if view.terms:
        cells = (one for one in cells if _holds(loaded.words[one.photo.id], view.terms))
    if view.stacks_close:
        return tuple(_closed(cells, loaded.stands, view.opened))
    return tuple(one._replace(alike=0) if one.alike else one for one in cells)


def _closed(
    cells: Iterable[Cell], stands: Mapping[str, frozenset[str]], opened: frozenset[str]
) -> Iterable[Cell]:
    for cell in cells:
        group = cell.photo.group
        if group in opened and group:
            yield cell._replace(opened=True)
        elif not group or cell.photo.id in stands[group]:
            yield cell


def _holds(words: str, terms: Iterable[str]) -> bool:
    return all(term in words for term in terms)


def hidden(loaded: Loaded, view: View, cells: Sequence[Cell]) -> int:
    """Return how many photos a filter or a search keeps from sight; a closed stack hides none."""
    if view.shown == EVERYTHING and not view.terms:
        return 0
    if not view.stacks_close:
        return len(loaded.photos) - len(cells)
    groups = {one.photo.group for one in cells if one.photo.group}
    within = sum(1 for one in loaded.photos if one.group in groups)
    alone = sum(1 for one in cells if not one.photo.group)
    return len(loaded.photos) - within - alone
