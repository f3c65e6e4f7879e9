"""What was seen in finished pictures lately, in memory alone: it is never written anywhere."""

from collections import OrderedDict
from threading import Lock
from typing import Final, NamedTuple

from workstation.gallery.recipes import Box

MOST: Final = 1_000


class Sight(NamedTuple):
    """What was seen in a picture: its faces, biggest first, and where its square lies."""

    faces: tuple[Box, ...]
    square: Box


class Sights:
    """What was seen, by the names of pictures. For any thread."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._known: OrderedDict[str, Sight] = OrderedDict()
        self._lock = Lock()

    def get(self, blob: str) -> Sight | None:
        """Return what was seen in a picture; None where nobody has looked yet."""
        with self._lock:
            found = self._known.get(blob)
            if found is not None:
                self._known.move_to_end(blob)
            return found

    def note(self, blob: str, sight: Sight) -> None:
        """Remember what was seen; the picture that was asked for least lately is forgotten."""
        with self._lock:
            self._known[blob] = sight
            self._known.move_to_end(blob)
            if len(self._known) > self._most:
                self._known.popitem(last=False)
