"""Watermarks: the office's name or its logo in a corner of a picture, from templates.

A template says how large in relation to the picture, and how strong; a stamp is a template with its
pixels. Words stand in white over a soft shadow, so that they can be read on snow and on a dark
hall alike.
"""

from functools import lru_cache
from io import BytesIO
from typing import Annotated, Final

import msgspec
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from workstation.domain.canonical import sha256_hex
from workstation.domain.errors import Refused
from workstation.gallery.decoding import decode
from workstation.gallery.headers import read_header
from workstation.gallery.recipes import Corner
from workstation.shipped import shipped

LONGEST: Final = 40
"""Characters of a watermark's words."""

_LOGO_SIDE: Final = 800
_EDGE: Final = 0.028
"""Distance to the picture's edges, as a share of its shorter side."""

_MOST_WIDE: Final = 0.6
_SHADOW: Final = 150

Percent = Annotated[int, msgspec.Meta(ge=5, le=100)]
Height = Annotated[int, msgspec.Meta(ge=2, le=40)]


class Watermark(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A template: its `words`, or the `photo` that is its logo.

    `height` is in per cent of the picture's shorter side, `opacity` in per cent; `corner` is where
    it stands on a photo of which nobody says another.
    """

    words: Annotated[str, msgspec.Meta(max_length=LONGEST)] = ""
    photo: Annotated[str, msgspec.Meta(max_length=64)] = ""
    height: Height = 4
    opacity: Percent = 80
    corner: Corner = "bottom-right"


class Stamp(msgspec.Struct, frozen=True):
    """A template ready to be put on pictures; `logo` holds the bytes of its master."""

    template: Watermark
    logo: bytes = b""

    @property
    def name(self) -> str:
        """Return twelve digits that stand for what is stamped."""
        return sha256_hex(watermark_json(self.template).encode() + self.logo)[:12]


_decoder = msgspec.json.Decoder(Watermark)


def read_watermark(data: bytes | str) -> Watermark:
    """Read a template's JSON.

    Raises:
        Refused: `bad_watermark`: not one, or neither words nor a logo.
    """
    try:
        found = _decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refused("bad_watermark", limit=LONGEST) from error
    if not (found.words.strip() or found.photo) or not found.words.isprintable():
        raise Refused("bad_watermark", limit=LONGEST)
    return found


def watermark_json(template: Watermark) -> str:
    """Return the one spelling of a template."""
    return msgspec.json.encode(template, order="sorted").decode()


def stamped(pixels: Image.Image, stamp: Stamp, corner: str) -> Image.Image:
    """Return the pixels with a stamp in a corner, or in the middle; those handed in stay."""
    shorter = min(pixels.size)
    high = max(8, round(shorter * stamp.template.height / 100))
    mark = _logo(stamp.logo, high) if stamp.logo else _words(stamp.template.words, high)
    widest = round(pixels.width * _MOST_WIDE)
    if mark.width > widest:
        size = (widest, max(1, round(mark.height * widest / mark.width)))
        mark = mark.resize(size, Image.Resampling.LANCZOS)
    strength = stamp.template.opacity / 100
    mark.putalpha(mark.getchannel("A").point(lambda level: level * strength))
    place = _place(pixels.size, mark.size, corner, round(shorter * _EDGE))
    done = pixels.copy() if pixels.mode in {"RGB", "RGBA"} else pixels.convert("RGB")
    if done.mode == "RGBA":
        done.alpha_composite(mark, place)
    else:
        done.paste(mark, place, mark)
    return done


def _place(size: tuple[int, int], mark: tuple[int, int], corner: str, edge: int) -> tuple[int, int]:
    right, bottom = max(0, size[0] - mark[0]), max(0, size[1] - mark[1])
    if corner == "middle":
        return right // 2, bottom // 2
    return (
        min(edge, right) if corner.endswith("left") else max(0, right - edge),
        min(edge, bottom) if corner.startswith("top") else max(0, bottom - edge),
    )


def _logo(data: bytes, high: int) -> Image.Image:
    logo = decode(data, read_header(data), long_side=_LOGO_SIDE).convert("RGBA")
    wide = max(1, round(logo.width * high / logo.height))
    return logo.resize((wide, high), Image.Resampling.LANCZOS)


def _words(words: str, high: int) -> Image.Image:
    """Return words in white with a soft shadow, transparent around them."""
    font = _font(high)
    left, top, right, bottom = font.getbbox(words)
    around = max(2, high // 6)
    size = (round(right - left) + 2 * around, round(bottom - top) + 2 * around)
    letters = Image.new("L", size, 0)
    ImageDraw.Draw(letters).text((around - left, around - top), words, fill=255, font=font)
    shadow = letters.filter(ImageFilter.GaussianBlur(max(1, high / 14)))
    shadow = shadow.point(lambda level: min(_SHADOW, level * 2))
    return Image.merge("RGBA", (letters, letters, letters, ImageChops.lighter(letters, shadow)))


@lru_cache(maxsize=16)
def _font(high: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(BytesIO(shipped("resources/fonts/hei.ttf").read_bytes()), high)
