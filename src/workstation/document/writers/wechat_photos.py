"""Photos in WeChat: one photo, a group in four layouts, captions and credits.

Pictures fill their box by per cent only; the one measure in pixels WeChat wants is the picture's
own (`data-w`), so that it can reserve the place before the picture has loaded.
"""

from collections.abc import Callable, Mapping, Sequence

from workstation.document.themes import Variant
from workstation.document.writers.markup import element, escape
from workstation.document.writers.photo_rows import ROW_PADDING, cell_widths, per_cent
from workstation.document.writers.wechat_inline import Words
from workstation.document.writers.wechat_style import Style
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

PHOTO_CELL = (
    "display:inline-block;width:{width}%;padding:2px;box-sizing:border-box;vertical-align:top"
)
ROW_CELL = PHOTO_CELL.replace("2px", ROW_PADDING)
PHOTO_ROW = "margin:16px 0 8px;font-size:0;text-align:center"
SLIDE_STRIP = "overflow-x:scroll;-webkit-overflow-scrolling:touch;white-space:nowrap;font-size:0"
SLIDE_CELL = (
    "display:inline-block;width:86%;padding:0 8px 0 0;box-sizing:border-box;"
    "vertical-align:top;white-space:normal"
)
CAPTION_IN_GROUP = "8px 0"
"""The margin of a caption inside a group: closer to its picture than to the next row."""

_FREE = ' data-ignore-width=""'
CELL_WIDTHS = {2: "50", 3: "33.33"}


class Photos:
    """Writes the photo blocks of one article; `address` gives the address of a picture."""

    def __init__(
        self,
        pictures: Mapping[str, Picture],
        address: Callable[[str], str],
        style: Style,
        words: Words,
    ) -> None:
        self._pictures = pictures
        self._address = address
        self._style = style
        self._words = words

    def image(self, block: tree.Image) -> str:
        """Return one photo with its caption.

        Raises:
            Refused: `picture_missing` (`photo`).
        """
        look = self._style.look("picture", block.attrs.style)
        return self._framed(block, look, block.attrs.width) + self._caption(block)

    def group(self, block: tree.PhotoGroup) -> str:
        """Return a photo group in its layout.

        Raises:
            Refused: `picture_missing` (`photo`).
        """
        match block.attrs.layout:
            case "full":
                look = self._style.look("picture", "")
                photos = "".join(
                    self._framed(photo, look, 100) + self._caption(photo) for photo in block.content
                )
                return photos + self._line(escape(block.attrs.caption))
            case "slide":
                return self._slide(block)
            case "grid":
                width = CELL_WIDTHS[block.attrs.columns]
                return self._cells(block, [PHOTO_CELL.format(width=width)] * len(block.content))
            case "columns":
                ratios = [self._ratio(photo) for photo in block.content]
                widths = map(per_cent, cell_widths(ratios, block.attrs.columns))
                return self._cells(block, [ROW_CELL.format(width=width) for width in widths])

    def picture(self, photo: str, alt: str, *, extra: str = "", width: int = 100) -> str:
        """Return the bare picture of a photo.

        Raises:
            Refused: `picture_missing` (`photo`).
        """
        picture = self._known(photo)
        ratio = f"{picture.height / picture.width:.4g}"
        margin = ";margin:0 auto" if width < 100 else ""  # noqa: PLR2004 - per cent
        style = f"display:block;width:{width}%{margin}" + (extra and f";{extra}")
        return (
            f'<img src="{escape(self._address(photo))}" data-w="{picture.width}"'
            f' data-ratio="{ratio}" alt="{escape(alt)}" style="{style}">'
        )

    def _known(self, photo: str) -> Picture:
        picture = self._pictures.get(photo)
        if picture is None:
            raise Refused("picture_missing", photo=photo)
        return picture

    def _ratio(self, photo: Photo) -> float:
        picture = self._known(photo.attrs.photo)
        return picture.width / picture.height

    def _framed(self, photo: Photo, look: Variant, width: int) -> str:
        picture = self.picture(
            photo.attrs.photo, alt_text(photo), extra=self._style.paint(look.text), width=width
        )
        return element("section", picture, self._style.paint(look.box), ' nodeleaf=""')

    def _cells(self, block: tree.PhotoGroup, styles: Sequence[str]) -> str:
        cells = "".join(
            element(
                "section", self._leaf(block, photo) + self._under(self._own_words(photo)), style
            )
            for photo, style in zip(block.content, styles, strict=True)
        )
        caption = escape(block.attrs.caption + group_credit(block))
        return element("section", cells, PHOTO_ROW) + self._line(caption)

    def _slide(self, block: tree.PhotoGroup) -> str:
        slides = "".join(
            element(
                "section",
                self._leaf(block, photo) + self._under(self._credited(photo), _FREE),
                SLIDE_CELL,
            )
            for photo in block.content
        )
        scroller = element("section", slides, SLIDE_STRIP, _FREE)
        caption = escape(block.attrs.caption)
        hint = f"{caption}（{SLIDE_HINT}）" if caption else SLIDE_HINT
        return element("section", scroller + self._line(hint, _FREE), PHOTO_ROW, _FREE)

    def _leaf(self, block: tree.PhotoGroup, photo: Photo) -> str:
        name = shown_as(block, photo.attrs.photo, self._pictures)
        picture = self.picture(name, alt_text(photo))
        return element("section", picture, extra=' nodeleaf=""')

    def _own_words(self, photo: Photo) -> str:
        return self._words.write(photo.content)

    def _credited(self, photo: Photo) -> str:
        return self._own_words(photo) + escape(credit_words(photo.attrs.credit))

    def _caption(self, photo: Photo) -> str:
        return self._line(self._credited(photo))

    def _under(self, words: str, extra: str = "") -> str:
        """Return a caption inside a group."""
        style = self._style.changed("caption", margin=CAPTION_IN_GROUP)
        return element("p", words, style, extra) if words else ""

    def _line(self, words: str, extra: str = "") -> str:
        return element("p", words, self._style.part("caption"), extra) if words else ""
