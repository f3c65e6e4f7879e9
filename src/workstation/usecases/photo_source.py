"""One picture on its way in, wherever it lies."""

from collections.abc import Callable
from typing import Final, NamedTuple

HEAD: Final = 1_024
"""Bytes by which a picture is known."""

START: Final = 128 * 1_024
"""Bytes that hold what a camera says of a photo, and its thumbnail."""

_PASSED_OVER: Final = {"thumbs.db", "desktop.ini"}


class Source(NamedTuple):
    """A file, or a picture that was pasted: what it is called, and how to get its bytes.

    `place` is the folder, card or archive that was named; while it is gone, so are its files.
    `peek` returns its first bytes, where these can be had without all others.
    """

    name: str
    read: Callable[[], bytes]
    place: str = ""
    peek: Callable[[], bytes] | None = None


def is_passed_over(*parts: str) -> bool:
    """Tell whether a file is no news to anybody: hidden, temporary, or a system's own.

    `parts` are the folders it lies in, as far as they were not named, and its name.
    """
    hidden = any(part.startswith(".") and part != ".." for part in parts)
    name = parts[-1] if parts else ""
    own = name.startswith("~") or name.lower() in _PASSED_OVER
    return hidden or own or "__MACOSX" in parts
