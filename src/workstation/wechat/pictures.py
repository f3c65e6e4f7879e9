"""The pictures WeChat takes, and the addresses of those it has taken."""

from html.parser import HTMLParser
from typing import Literal
from urllib.parse import urlsplit

from typing_extensions import override

from workstation.wechat.limits import Breach

MAX_BODY_IMAGE_BYTES = 1_048_576
MAX_MATERIAL_IMAGE_BYTES = 10 * 1_048_576
MAX_THUMB_BYTES = 64 * 1_024
MAX_PIXELS = 40_000_000
"""A guess on the safe side: 441 million were refused; the true limit is not documented."""

BODY_FORMATS = ("jpeg", "png")
MATERIAL_FORMATS = ("jpeg", "png", "gif", "bmp")
THUMB_FORMATS = ("jpeg",)

WECHAT_PICTURES = ("http://mmbiz.qpic.cn/", "https://mmbiz.qpic.cn/")
SANDBOX_PICTURES = "/mmbiz/"
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})

ImageUse = Literal["body", "material", "thumb"]

_IMAGE_LIMITS: dict[ImageUse, tuple[tuple[str, ...], int, int]] = {
    "body": (BODY_FORMATS, MAX_BODY_IMAGE_BYTES - 1, 40009),
    "material": (MATERIAL_FORMATS, MAX_MATERIAL_IMAGE_BYTES, 40009),
    "thumb": (THUMB_FORMATS, MAX_THUMB_BYTES, 40012),
}


def check_image(
    use: ImageUse, *, image_format: str, size: int, width: int, height: int
) -> tuple[Breach, ...]:
    """Return every limit that a picture breaks for `use`.

    `image_format` is the true one (`image_format`), `size` in bytes, `width` and `height` in
    pixels. `body` goes through `media/uploadimg`, `material` (covers) through `add_material`.
    """
    formats, limit, too_large = _IMAGE_LIMITS[use]
    found = []
    if image_format not in formats:
        found.append(Breach("image_type_refused", "media", 40005))
    if size > limit:
        found.append(Breach("image_too_large", "media", too_large, limit, size))
    if width * height > MAX_PIXELS:
        found.append(Breach("image_too_many_pixels", "media", 40137, MAX_PIXELS, width * height))
    if min(width, height) <= 1:
        found.append(Breach("image_too_small", "media", 40137, 2, min(width, height)))
    return tuple(found)


def image_format(data: bytes) -> str:
    """Return the format that the first bytes show: jpeg, png, gif, bmp, webp, or empty."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    signatures = {
        b"\xff\xd8\xff": "jpeg",
        b"\x89PNG\r\n\x1a\n": "png",
        b"GIF87a": "gif",
        b"GIF89a": "gif",
        b"BM": "bmp",
    }
    return next((name for start, name in signatures.items() if data.startswith(start)), "")


def is_loopback(base_url: str) -> bool:
    """Say whether `base_url` points to this very machine."""
    return urlsplit(base_url).hostname in LOOPBACK


def foreign_images(content: str, base_url: str = "") -> tuple[str, ...]:
    """Return the addresses of the pictures in `content` that WeChat would filter out.

    `base_url` is the account's API address; a sandbox on this machine serves pictures of its own.
    """
    roots: tuple[str, ...] = WECHAT_PICTURES
    if base_url and is_loopback(base_url):
        roots = (*roots, base_url.rstrip("/") + SANDBOX_PICTURES)
    finder = _PictureFinder()
    finder.feed(content)
    finder.close()
    return tuple(address for address in finder.addresses if not address.startswith(roots))


class _PictureFinder(HTMLParser):
    """Collects the addresses of pictures; an `img` without one counts as an empty address."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.addresses: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            named = dict(attrs)
            self.addresses.append(named.get("src") or named.get("data-src") or "")
