"""The pictures of a page: inlined in it, beside it, or out of reach."""

import base64
import binascii
import re
from collections.abc import Callable
from pathlib import PurePosixPath
from urllib.parse import unquote

from lxml import html

from workstation.document.readers.html_look import whole_number
from workstation.domain import tree
from workstation.domain.importing import FoundPicture, Loss

PICTURE_LIMIT = 500
INLINE_LIMIT = 20_000_000
TINY = 3
"""Pixels: what is no larger counts visits and shows nothing."""

_INLINE = re.compile(r"^data:image/([\w.+-]+)[^,]{0,100};base64,", re.IGNORECASE)
_SOURCES = ("data-src", "data-original", "data-lazy-src", "src")


class PictureFinder:
    """Finds the bytes of pictures; each address is asked for once."""

    def __init__(
        self,
        picture: Callable[[str], bytes | None],
        new_id: Callable[[], str],
        lost: Callable[[Loss], None],
    ) -> None:
        self.new_id = new_id
        self._picture = picture
        self._lost = lost
        self._found: dict[str, FoundPicture | None] = {}

    @property
    def pictures(self) -> tuple[FoundPicture, ...]:
        """The pictures found, in the order of the page."""
        return tuple(found for found in self._found.values() if found)

    def image(self, element: html.HtmlElement) -> tree.Image | None:
        """Return the block of an `img`, None where nothing can be shown."""
        if _tiny(element):
            return None
        sources = [source for name in _SOURCES if (source := (element.get(name) or "").strip())]
        for source in sources:
            if found := self._find(source):
                alt = " ".join((element.get("alt") or "").split())[:500]
                return tree.Image(tree.ImageAttrs(self.new_id(), found.key, alt))
        self._lost(Loss("picture_missing", sources[0][:200] if sources else ""))
        return None

    def _find(self, source: str) -> FoundPicture | None:
        if source not in self._found:
            self._found[source] = self._load(source)
        return self._found[source]

    def _load(self, source: str) -> FoundPicture | None:
        number = len(self.pictures) + 1
        if number > PICTURE_LIMIT:
            return None
        if source[:5].lower() == "data:":
            data, name = self._inlined(source), f"{number}"
        else:
            data, name = self._picture(source), PurePosixPath(unquote(source)).name[:200]
        return FoundPicture(f"picture:{number}", name, data) if data else None

    def _inlined(self, source: str) -> bytes | None:
        is_one = _INLINE.match(source) is not None and len(source) <= INLINE_LIMIT
        data = inlined_bytes(source) if is_one else None
        if data is None:
            self._lost(Loss("picture_unreadable", source[:40]))
        return data


def inlined_bytes(source: str) -> bytes | None:
    """Return the bytes that a `data:` address holds in base64, None where they are damaged."""
    try:
        return base64.b64decode(unquote(source.partition(",")[2]), validate=False)
    except (binascii.Error, ValueError):
        return None


def _tiny(element: html.HtmlElement) -> bool:
    return all(whole_number(element.get(name), TINY + 1) <= TINY for name in ("width", "height"))
