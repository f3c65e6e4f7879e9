"""Thumbnails: small pictures for lists, made from masters on this PC and kept beside the home.

Only a cache: nobody misses it, `rebuild` and `digest` know nothing of it, and it is never synced.
What is purged must leave it too, so it lies where purging can reach it.
"""

import os
import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

KEPT = 20_000
"""Thumbnails that stay when the folder is tidied: about a gigabyte at the most."""


class ThumbnailFolder:
    """The thumbnails of one home, each named by its master."""

    def __init__(self, root: Path) -> None:
        self._root = root

    @classmethod
    def of(cls, home: Path) -> "ThumbnailFolder":
        """Return the thumbnails of a home."""
        return cls(home / "cache" / "thumbnails")

    def path(self, master: str, look: str = "") -> Path:
        """Return where the thumbnail of a master lies, whether it is there or not.

        `look` names what is done to the photo, empty for nothing.
        """
        name = f"{master}-{look}.jpg" if look else f"{master}.jpg"
        return self._root / master[:2] / name

    def read(self, master: str, look: str = "") -> bytes | None:
        """Return the thumbnail; None where there is none yet."""
        try:
            return self.path(master, look).read_bytes() or None
        except OSError:
            return None

    def keep(self, master: str, data: bytes, look: str = "") -> None:
        """Keep a thumbnail. A full disk costs nothing but the time to make it again."""
        path = self.path(master, look)
        temporary = path.with_name(f"{path.name}.{secrets.token_hex(4)}.tmp")
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                temporary.write_bytes(data)
                temporary.replace(path)
            finally:
                temporary.unlink(missing_ok=True)

    def remove(self, masters: Iterable[str]) -> None:
        """Remove the thumbnails of masters that must not exist any more."""
        for master in masters:
            self.path(master).unlink(missing_ok=True)
            for edited in self.path(master).parent.glob(f"{master}-*.jpg"):
                edited.unlink(missing_ok=True)

    def tidy(self, kept: int = KEPT) -> int:
        """Remove the oldest thumbnails beyond `kept`; return how many went."""
        with suppress(OSError):
            found = [entry for folder in _entries(self._root) for entry in _entries(folder.path)]
            found.sort(key=lambda entry: entry.stat().st_mtime_ns)
            old = found[: max(0, len(found) - kept)]
            for entry in old:
                Path(entry.path).unlink(missing_ok=True)
            return len(old)
        return 0


def _entries(folder: Path | str) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return list(entries)
