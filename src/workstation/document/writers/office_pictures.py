"""The pictures of an article on paper: fetched once, and only what really is a picture."""

from collections.abc import Callable, Mapping

import msgspec

from workstation.domain.content import Picture

_STARTS = {"jpeg": b"\xff\xd8\xff", "png": b"\x89PNG\r\n\x1a\n", "gif": b"GIF8"}


class Shown(msgspec.Struct, frozen=True):
    """A picture that can be shown, with its measures in pixels."""

    data: bytes
    meta: Picture

    def fitted(self, width: float, height: float) -> tuple[float, float]:
        """Return the largest measures inside `width` × `height` that keep the proportions."""
        scale = min(width / self.meta.width, height / self.meta.height)
        return self.meta.width * scale, self.meta.height * scale


class Pictures:
    """Hands out the pictures of one article by photo."""

    def __init__(self, metas: Mapping[str, Picture], fetch: Callable[[str], bytes | None]) -> None:
        self._metas = metas
        self._fetch = fetch
        self._found: dict[str, Shown | None] = {}

    def of(self, photo: str) -> Shown | None:
        """Return the picture of `photo`; None where it is missing or not what it says it is."""
        if photo not in self._found:
            self._found[photo] = self._opened(photo)
        return self._found[photo]

    def _opened(self, photo: str) -> Shown | None:
        meta = self._metas.get(photo)
        data = self._fetch(photo) if meta else None
        if meta is None or data is None or not data.startswith(_STARTS[meta.format]):
            return None
        return Shown(data, meta)
