"""An import that was begun: remembered on this PC until all of it was read.

Whatever ends the program in the middle, the next start knows what was to come in and into which
album. Going on is importing once more: what is here already is known by its content.
"""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from workstation.domain import bodies
from workstation.domain.errors import Unavailable
from workstation.usecases.desk import Desk

_KEY = "unfinished_import"


class UnfinishedImport(bodies.FactBody, frozen=True):
    """What was to come in, and what is said once for all of it."""

    paths: tuple[str, ...]
    album: str
    credit: str = ""
    consent: str = ""

    def places(self) -> tuple[Path, ...]:
        """Return the files and folders that can be read now; looks at the disk.

        Raises:
            Unavailable: `import_source_gone`: the card or the folder is not there.
        """
        there = tuple(path for path in map(Path, self.paths) if path.exists())
        if not there:
            raise Unavailable("import_source_gone", path=self.paths[0] if self.paths else "")
        return there


def remember_import(
    desk: Desk, paths: Sequence[Path], album: str, *, credit: str = "", consent: str = ""
) -> None:
    """Remember what is about to come in. Pasted pictures are not: they lie nowhere."""
    if not paths:
        return
    begun = UnfinishedImport(tuple(str(path.absolute()) for path in paths), album, credit, consent)
    with suppress(UnicodeEncodeError):  # a name of bytes that are no text cannot be written down
        _put(desk, msgspec.json.encode(begun).decode())


def unfinished_import(desk: Desk) -> UnfinishedImport | None:
    """Return the import that was not finished; None where there is none."""
    try:
        return msgspec.json.decode(desk.store.values.get(_KEY), type=UnfinishedImport)
    except msgspec.MsgspecError:
        return None


def forget_import(desk: Desk) -> None:
    """Forget the import that was not finished."""
    if desk.store.values.get(_KEY):
        _put(desk, "")


def _put(desk: Desk, value: str) -> None:
    with desk.store.writing():
        desk.store.values.put(**{_KEY: value})
