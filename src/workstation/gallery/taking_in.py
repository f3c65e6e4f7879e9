"""Taking a picture in: whatever the format, a clean master and what the file says of its making.

Ordinary pictures are taken in right here. For the others `plain_header` answers None: they belong
into a process of their own (`gallery/worker.py`), which calls `take_in` without a header.
"""

from importlib import import_module
from importlib.util import find_spec
from typing import Final

import msgspec
from PIL import features

from workstation.domain.errors import Refused
from workstation.gallery.decoding import decoder_errors, open_picture
from workstation.gallery.encoding import Made
from workstation.gallery.headers import Header, check_pixels, read_header, sniff
from workstation.gallery.masters import make_master
from workstation.gallery.originals import make_full_size
from workstation.gallery.probing import probe, said_by
from workstation.gallery.raw import RAWS, inside, is_raw, preview_of
from workstation.gallery.tiff import entries

ODD: Final = frozenset({"tiff", "gif", "avif", "heic", *RAWS})
"""Formats whose readers are rarely used, large, or known for holes."""

MOST_PLAIN: Final = 24_000_000
"""Pixels that may be decoded whole beside everything else: 96 MB."""

_EXIF = b"Exif\0\0"
_READERS: Final = {"heic": "HEIF", "avif": "AVIF"}


class TakenIn(msgspec.Struct, frozen=True):
    """A picture's master, when it was taken (local time, may be empty) and the camera's model."""

    made: Made
    taken: str
    camera: str


def plain_header(data: bytes, name: str) -> Header | None:
    """Return the header of a picture that may be decoded here; None for all others.

    Raises:
        Refused: as `read_header`.
    """
    if sniff(data) in ODD:
        return None
    header = read_header(data, name)
    small = header.reducible or header.width * header.height <= MOST_PLAIN
    return header if small else None


def take_in(data: bytes, name: str, header: Header | None = None) -> TakenIn:
    """Return the master of a picture and what the file says of its making.

    Raises:
        Refused: `bad_picture`, `picture_too_large`, `unsupported_picture`, `heic_unread`.
    """
    picture, known = (data, header) if header else _readable(data, name)
    found = probe(picture, name, known)
    made = make_master(picture, name, known)
    if picture is data:
        return TakenIn(made, found.taken, found.camera)
    taken, camera = said_by(list(entries(inside(data))))
    return TakenIn(made, taken or found.taken, camera or found.camera)


def full_size(data: bytes, name: str) -> Made:
    """Return a picture at its full size, upright and without any trace.

    Raises:
        Refused: as `take_in`.
    """
    return make_full_size(*_readable(data, name))


def _readable(data: bytes, name: str) -> tuple[bytes, Header]:
    """Return the bytes that a decoder takes, and their header."""
    kind = sniff(data)
    if kind in _READERS:
        return data, _header_by_decoder(data, kind, name)
    if not is_raw(data):
        return data, read_header(data, name)
    preview = preview_of(data, name)
    header = read_header(preview, name)
    told = Header(header.format, header.width, header.height, exif=inside(data))
    if header.orientation == 1 and told.orientation != 1:
        # Some cameras say only in the RAW's own directory how they were held.
        header = msgspec.structs.replace(header, exif=told.exif)
    return preview, header


def _header_by_decoder(data: bytes, kind: str, name: str) -> Header:
    """Return the header of a file whose boxes the decoder reads."""
    _ready(kind, name)
    blank = Header(kind, 1, 1)
    picture = open_picture(data, blank, name)
    with decoder_errors(name):
        exif = picture.info.get("exif") or b""
        frames = getattr(picture, "n_frames", 1)
    header = Header(kind, *picture.size, frames, bytes(exif).removeprefix(_EXIF))
    check_pixels(header, header.width * header.height, name)
    return header


def _ready(kind: str, name: str) -> None:
    """Have the decoder ready.

    Raises:
        Refused: `heic_unread`, `unsupported_picture`: it is not there on this PC.
    """
    if kind == "avif" and not features.check("avif"):
        raise Refused("unsupported_picture", name=name, format="AVIF")
    if kind == "heic":
        if find_spec("pillow_heif") is None:
            raise Refused("heic_unread", name=name)
        import_module("pillow_heif").register_heif_opener(thumbnails=False)
