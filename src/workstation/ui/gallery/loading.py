"""One album as the grid needs it, put together off the UI thread: thousands of photos take time."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Literal, NamedTuple

from workstation.domain.ids import PhotoId
from workstation.ui.gallery.rows import Cell
from workstation.usecases.desk import Desk
from workstation.usecases.photo_library import ListedPhoto, photos_in

Shown = Literal["all", "picked", "uncaptioned", "rejected"]


class Loaded(NamedTuple):
    """The photos of an album: by id, as cells of each filter, and the picks in their order."""

    photos: tuple[ListedPhoto, ...] = ()
    known: Mapping[str, ListedPhoto] = {}
    cells: Mapping[str, tuple[Cell, ...]] = {}
    picks: tuple[PhotoId, ...] = ()

    def counts(self) -> dict[str, int]:
        """Return how many photos each filter shows."""
        return {shown: len(self.cells.get(shown, ())) for shown in _SHOWS}


def load(desk: Desk, album: str) -> Loaded:
    """Return the photos of an album, of all for none."""
    photos = photos_in(desk, album)
    picked = sorted(
        (one for one in photos if one.pick == "pick"), key=lambda one: (one.picked, one.id)
    )
    numbers = _numbered(picked)
    cells = [Cell(one, numbers.get(one.id, 0)) for one in photos]
    return Loaded(
        photos=photos,
        known={one.id: one for one in photos},
        cells={
            shown: tuple(cell for cell in cells if shows(cell.photo))
            for shown, shows in _SHOWS.items()
        },
        picks=tuple(one.id for one in picked),
    )


def _numbered(picked: Iterable[ListedPhoto]) -> dict[PhotoId, int]:
    """Return the place of each pick among those of its album."""
    count: Counter[str] = Counter()
    numbers: dict[PhotoId, int] = {}
    for one in picked:
        count[one.album_id] += 1
        numbers[one.id] = count[one.album_id]
    return numbers


_SHOWS: dict[Shown, Callable[[ListedPhoto], bool]] = {
    "all": lambda _: True,
    "picked": lambda photo: photo.pick == "pick",
    "uncaptioned": lambda photo: photo.pick == "pick" and not photo.caption,
    "rejected": lambda photo: photo.pick == "reject",
}
