"""Photos on a web page: figures with their captions; pictures inside the page or beside it."""

import base64
from collections.abc import Callable, Mapping

from workstation.document.themes import Theme, pick
from workstation.document.writers.markup import element, escape
from workstation.document.writers.photo_rows import cell_widths
from workstation.document.writers.web_inline import WebWords
from workstation.document.writers.web_style import variant_class
from workstation.document.writers.wording import (
    SLIDE_HINT,
    Photo,
    alt_text,
    credit_words,
    group_credit,
)
from workstation.domain import tree
from workstation.domain.content import Picture
from workstation.domain.errors import Refused
from workstation.domain.photo_squares import shown_as

_FULL = 100
_OWN_CREDITS = {"full", "slide"}


class WebPhotos:
    """Writes the photos of one page; `source` gives what stands in `src` for a photo."""

    def __init__(
        self,
        pictures: Mapping[str, Picture],
        source: Callable[[str, Picture], str],
        theme: Theme,
        words: WebWords,
    ) -> None:
        self._pictures = pictures
        self._source = source
        self._variants = theme.looks.picture
        self._words = words
        self._widths: set[int] = set()
        self._cells: set[int] = set()

    def widths(self) -> frozenset[int]:
        """Return the widths below full that pictures were given so far, per cent."""
        return frozenset(self._widths)

    def cells(self) -> frozenset[int]:
        """Return the widths that cells of rows were given so far, per 10,000."""
        return frozenset(self._cells)

    def image(self, block: tree.Image) -> str:
        """Return one photo as a figure.

        Raises:
            Refused: `picture_missing` (`photo`).
        """
        name = variant_class("picture", pick(self._variants, block.attrs.style))
        if block.attrs.width < _FULL:
            self._widths.add(block.attrs.width)
            name += f" w{block.attrs.width}"
        return self._figure(block, name, block.attrs.photo)

    def group(self, block: tree.PhotoGroup) -> str:
        """Return a photo group as one figure around its photos.

        Raises:
            Refused: `picture_missing` (`photo`).
        """
        attrs = block.attrs
        inner = self._figures(block)
        match attrs.layout:
            case "slide":
                label = f"{escape(attrs.caption) or '组图'}，{SLIDE_HINT}"
                inner = (
                    f'<div class="slide" role="region" tabindex="0" aria-label="{label}">'
                    f"{inner}</div>"
                )
            case "grid":
                inner = f'<div class="photos columns{attrs.columns}">{inner}</div>'
            case "columns":
                inner = f'<div class="photos rows">{inner}</div>'
            case "full":
                pass
        credit = "" if attrs.layout in _OWN_CREDITS else group_credit(block)
        caption = _caption(escape(attrs.caption + credit))
        return f'<figure class="group">{inner}{caption}</figure>'

    def _figures(self, block: tree.PhotoGroup) -> str:
        columns = block.attrs.layout == "columns"
        names = self._row_cells(block) if columns else [""] * len(block.content)
        credited = block.attrs.layout in _OWN_CREDITS
        return "".join(
            self._figure(
                photo, name, shown_as(block, photo.attrs.photo, self._pictures), credited=credited
            )
            for photo, name in zip(block.content, names, strict=True)
        )

    def picture(self, photo: str, alt: str) -> str:
        """Return the bare picture of a photo.

        Raises:
            Refused: `picture_missing` (`photo`).
        """
        picture = self._known(photo)
        return (
            f'<img src="{escape(self._source(photo, picture))}" width="{picture.width}"'
            f' height="{picture.height}" alt="{escape(alt)}">'
        )

    def _known(self, photo: str) -> Picture:
        picture = self._pictures.get(photo)
        if picture is None:
            raise Refused("picture_missing", photo=photo)
        return picture

    def _row_cells(self, block: tree.PhotoGroup) -> list[str]:
        pictures = [self._known(photo.attrs.photo) for photo in block.content]
        ratios = [one.width / one.height for one in pictures]
        widths = cell_widths(ratios, block.attrs.columns)
        self._cells.update(widths)
        return [f"c{width}" for width in widths]

    def _figure(self, photo: Photo, name: str, shown: str, *, credited: bool = True) -> str:
        credit = escape(credit_words(photo.attrs.credit)) if credited else ""
        caption = _caption(self._words.write(photo.content) + credit)
        picture = self.picture(shown, alt_text(photo))
        return element("figure", picture + caption, extra=f' class="{name}"' if name else "")


def data_source(picture: Callable[[str], bytes]) -> Callable[[str, Picture], str]:
    """Return a source that carries each picture inside the page as a `data:` address."""

    def source(photo: str, meta: Picture) -> str:
        encoded = base64.b64encode(picture(photo)).decode("ascii")
        return f"data:image/{meta.format};base64,{encoded}"

    return source


def _caption(words: str) -> str:
    return f'<figcaption class="caption">{words}</figcaption>' if words else ""
