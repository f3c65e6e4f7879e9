"""Probing: what a picture is, found out cheaply and before it is let in."""

import re

import msgspec

from workstation.domain.errors import Refused
from workstation.gallery.cameras import camera_name
from workstation.gallery.decoding import decoder_errors, open_picture
from workstation.gallery.headers import Header, read_header
from workstation.gallery.tiff import Entry, entries

_TAKEN = (("exif", 0x9003), ("exif", 0x9004), ("page0", 0x0132))
"""Taken, digitised, last changed: the first that is there counts."""

_MAKE, _MODEL = 0x010F, 0x0110
_EXIF_TIME = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)")


class Probe(msgspec.Struct, frozen=True):
    """What is known of a picture. Sides are in pixels as a person sees them.

    `taken` is local time without a zone, "2026-11-22T09:30:00", empty when the file does not say.
    `camera` is a model, never a serial. `frames` above 1 means an animation or several pages.
    """

    format: str
    width: int
    height: int
    taken: str
    orientation: int
    has_position: bool
    frames: int
    camera: str = ""


def probe(data: bytes, name: str, known: Header | None = None) -> Probe:
    """Return what the picture is; `name` is only named in a refusal, the content decides.

    `known` is the header, where somebody has read it already.

    Raises:
        Refused: `bad_picture` (reasons `empty`, `truncated`, `damaged`), `picture_too_large`
            (measures `bytes`, `pixels`), `unsupported_picture`.
    """
    header = known or read_header(data, name)
    _check_whole(data, header, name)
    found = list(entries(header.exif))
    width, height = header.upright
    taken, camera = said_by(found)
    return Probe(
        header.format,
        width,
        height,
        taken,
        header.orientation,
        any(entry.directory == "position" for entry in found),
        header.frames,
        camera,
    )


def said_by(found: list[Entry]) -> tuple[str, str]:
    """Return when a picture was taken and the model of its camera, each empty if not said."""
    return _taken(found), _camera(found)


def _check_whole(data: bytes, header: Header, name: str) -> None:
    """Refuse a picture of which a part is missing, decoding it only where nothing else tells."""
    if not header.whole:
        raise Refused("bad_picture", name=name, reason="truncated")
    picture = open_picture(data, header, name)
    if header.format in ("bmp", "tiff"):
        with decoder_errors(name):
            picture.load()


def _camera(found: list[Entry]) -> str:
    told = {entry.tag: entry.text() for entry in found if entry.directory == "page0"}
    return camera_name(told.get(_MAKE, ""), told.get(_MODEL, ""))


def _taken(found: list[Entry]) -> str:
    times = {(entry.directory, entry.tag): entry.text() for entry in found}
    for key in _TAKEN:
        match = _EXIF_TIME.match(times.get(key, ""))
        if match:
            return "{}-{}-{}T{}:{}:{}".format(*match.groups())
    return ""
