"""Room in the shared folder: words go first, pictures take what is left.

A text or a segment is a few kilobytes and says who wrote what; a picture can wait and is shown as
awaited meanwhile (等待补齐). A full folder must never keep words back for the sake of pictures.
"""

from collections.abc import Callable
from typing import Final

from workstation.domain.errors import Unavailable
from workstation.sync.share import Share

FOR_WORDS: Final = 8 * 1024 * 1024
"""So much is left free for segments and texts, whatever pictures wait."""


class Room:
    """What a share still takes of the things that can wait. Asked for when first needed."""

    def __init__(self, share: Share) -> None:
        self._share = share
        self._asked = False
        self._left: int | None = None

    def put(self, size: int, act: Callable[[], object]) -> bool:
        """Put something of `size` bytes there by `act`, unless it must wait for room: then False.

        Raises:
            Unavailable: as `act`, but never `folder_full`.
        """
        if not self._asked:
            self._left, self._asked = self._share.folder.free_bytes(), True
        if self._left is not None and size > self._left - FOR_WORDS:
            return False
        try:
            act()
        except Unavailable as error:
            if error.code != "folder_full":
                raise
            self._left = 0  # a quota that nobody told of
            return False
        if self._left is not None:
            self._left -= size
        return True
