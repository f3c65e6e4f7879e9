"""Hand-ins: what people drop on the newsroom, and what became of each. Values alone."""

from pathlib import Path

from workstation.domain import bodies
from workstation.domain.errors import Detail
from workstation.domain.importing import Loss


class HandIn(bodies.FactBody, frozen=True):
    """One article to be: a text or a folder, and the loose photos that go with it."""

    path: Path
    photos: tuple[Path, ...] = ()


class Parcel(bodies.FactBody, frozen=True):
    """What was dropped: hand-ins, photos that go with no text, and files of no use here."""

    hand_ins: tuple[HandIn, ...]
    photos: tuple[Path, ...]
    wrong: tuple[Path, ...]


class TakenIn(bodies.FactBody, frozen=True):
    """What became of one hand-in; `error` is a code with its fields, empty where it went well.

    `alike` are other articles of the same title.
    """

    path: str
    article: str = ""
    revision: str = ""
    title: str = ""
    blocks: int = 0
    images: int = 0
    warnings: tuple[Loss, ...] = ()
    repairs: int = 0
    held: bool = False
    alike: tuple[str, ...] = ()
    error: str = ""
    fields: dict[str, Detail] = {}
