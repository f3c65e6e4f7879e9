"""The pictures of a Word file: found by relation, told apart by their first bytes."""

import posixpath

from workstation.document.readers.docx_lines import Losses
from workstation.document.readers.docx_package import Package, Relation
from workstation.domain.importing import FoundPicture

MAX_PICTURES = 500
SHOWABLE = {"jpeg", "png", "gif", "bmp", "tiff", "webp"}
_CONVERTED = {"bmp", "tiff", "webp"}
_EMF_MARK = slice(40, 44)


def picture_kind(data: bytes) -> str:
    """Return `jpeg`, `png`, `gif`, `bmp`, `tiff`, `webp`, `emf`, `wmf`; empty for anything else."""
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "webp"
    if data.startswith(b"\x01\x00\x00\x00") and data[_EMF_MARK] == b" EMF":
        return "emf"
    for start, kind in (
        (b"\xff\xd8\xff", "jpeg"),
        (b"\x89PNG\r\n\x1a\n", "png"),
        (b"GIF8", "gif"),
        (b"BM", "bmp"),
        (b"II*\x00", "tiff"),
        (b"MM\x00*", "tiff"),
        (b"\xd7\xcd\xc6\x9a", "wmf"),
        (b"\x01\x00\x09\x00", "wmf"),
    ):
        if data.startswith(start):
            return kind
    return ""


class PictureDesk:
    """Hands out one key per picture (`picture:1` …) and keeps what was found."""

    def __init__(self, losses: Losses) -> None:
        self._losses = losses
        self._keys: dict[str, str] = {}
        self._found: list[FoundPicture] = []

    def found(self) -> tuple[FoundPicture, ...]:
        """Return the pictures in the order in which they were first shown."""
        return tuple(self._found)

    def embedded(self, package: Package, relation: Relation | None) -> str:
        """Return the key of a picture inside the package; empty where it cannot be shown.

        Raises:
            Refused: `corrupt_file` where the picture's part is torn.
        """
        if relation is None or (not relation.external and not package.holds(relation.target)):
            self._losses.add("picture_missing", relation.target if relation else "")
            return ""
        if relation.external:
            # Fetching it would tell a stranger who reads the file, and where.
            self._losses.add("picture_linked", relation.target)
            return ""
        if relation.target not in self._keys:
            name = posixpath.basename(relation.target)
            self._keys[relation.target] = self.take(name, package.read(relation.target))
        return self._keys[relation.target]

    def take(self, name: str, data: bytes) -> str:
        """Keep a picture's bytes and return its key; empty where nobody could show it."""
        kind = picture_kind(data)
        if kind not in SHOWABLE:
            self._losses.add("picture_unreadable", name)
            return ""
        if len(self._found) >= MAX_PICTURES:
            self._losses.add("too_many_pictures", name)
            return ""
        if kind in _CONVERTED:
            self._losses.add("picture_needs_conversion", name)
        key = f"picture:{len(self._found) + 1}"
        self._found.append(FoundPicture(key, name, data))
        return key
