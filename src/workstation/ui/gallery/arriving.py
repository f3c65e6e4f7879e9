"""The files of an import that are no photos yet: they stand behind the photos, in their order."""

from collections.abc import Iterable, Sequence
from os.path import basename
from typing import Final, NamedTuple

from workstation.domain.ids import PhotoId
from workstation.usecases.photo_source import Source

MOST: Final = 5_000
"""Rows for files; those behind them get theirs as the first become photos."""


class Arriving(NamedTuple):
    """A file on its way in; `key` stands for it until it is a photo."""

    key: str
    name: str
    source: Source


class Arrivals:
    """The files of one import into an album, and what has become of them.

    What is settled shows with the next look at the photos, never before: the row of a file goes
    when the one of its photo comes. `rows` are the files still to come, `became` names the photos
    of the others.
    """

    def __init__(self, album: str = "", sources: Sequence[Source] = (), run: int = 0) -> None:
        self.album = album
        self.run = run
        self.became: dict[str, str] = {}
        self._sources = sources
        self._settled: list[PhotoId | None] = []
        self._made: list[tuple[int, Arriving]] = []
        self._ended = False
        self._gone = 0
        self.rows = self._still_to_come()

    def settle(self, photos: Iterable[PhotoId | None]) -> None:
        """Note the photos of the next files, None for one that did not come in."""
        self._settled.extend(photos)

    def end(self) -> None:
        """Note that nothing more comes, whatever was not settled."""
        self._ended = True

    def look_again(self) -> None:
        """Let go what is settled, because the photos shown from now on are those of now."""
        for at in range(self._gone, len(self._settled)):
            photo = self._settled[at]
            if photo is not None:
                self.became[self._key(at)] = photo
        self._gone = len(self._sources) if self._ended else len(self._settled)
        self.rows = self._still_to_come()

    def _still_to_come(self) -> tuple[Arriving, ...]:
        """Return the next rows. Each is made once: this is asked after every few photos."""
        first = self._made[0][0] if self._made else self._gone
        del self._made[: self._gone - first]
        end = min(len(self._sources), self._gone + MOST)
        for at in range(self._gone + len(self._made), end):
            # No path is taken apart more plainly: thousands are, while somebody waits.
            name = basename(self._sources[at].name)  # noqa: PTH119
            self._made.append((at, Arriving(self._key(at), name, self._sources[at])))
        return tuple(row for _, row in self._made)

    def _key(self, at: int) -> str:
        return f"arriving-{self.run}-{at}"
