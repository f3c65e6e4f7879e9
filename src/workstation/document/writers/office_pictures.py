"""The pictures of an article on paper: fetched once, and only what really is a picture."""

from collections.abc import Callable, Mapping

import msgspec

from workstation.document.writers.photo_rows import photo_widths
from workstation.domain import tree
from workstation.domain.content import Picture
from workstation.domain.photo_squares import shown_as

_USUAL = 3 / 2
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

    def name_in(self, block: tree.PhotoGroup, photo: str) -> str:
        """Return the name of the picture by which a group shows a photo."""
        return shown_as(block, photo, self._metas)

    def shown_in(self, block: tree.PhotoGroup, photo: str) -> Shown | None:
        """Return the picture by which a group shows a photo, as `of`."""
        return self.of(self.name_in(block, photo))

    def _opened(self, photo: str) -> Shown | None:
        meta = self._metas.get(photo)
        data = self._fetch(photo) if meta else None
        if meta is None or data is None or not data.startswith(_STARTS[meta.format]):
            return None
        return Shown(data, meta)


def widths_on_paper(
    block: tree.PhotoGroup, pictures: Pictures, gap: float
) -> tuple[tuple[float, ...], ...]:
    """Return, row by row, the shares of the column that a group's photos fill.

    Photos in columns are equally high in each row, all others equally wide. One that is missing
    leaves room for a photo in the usual shape.
    """
    columns = min(block.attrs.columns, len(block.content))
    shown = [pictures.shown_in(block, photo.attrs.photo) for photo in block.content]
    if block.attrs.layout == "columns":
        ratios = [one.meta.width / one.meta.height if one else _USUAL for one in shown]
        return photo_widths(ratios, columns, gap)
    share = 1 / columns - gap
    return tuple((share,) * len(shown[at : at + columns]) for at in range(0, len(shown), columns))
