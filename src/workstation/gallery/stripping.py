"""Taking metadata out of a file without touching one pixel.

Only for files that already are what a master has to be; every other file is made new from its
pixels. Kept parts are listed, not dropped ones, so that an unknown part never slips through.
"""

from workstation.gallery.parts import END, Part, jpeg_frame, parts
from workstation.gallery.traces import gif_loop, needed_adobe

_JPEG_KEPT = frozenset({"DQT", "DHT", "DRI", "SOF0", "SOF2", "SOS", "scan", END})
_JFIF_LENGTH = 14
_GREY_OR_COLOUR = (1, 3)
_GIF_KEPT = frozenset({"screen", "image", "ext-f9", END})


def strip_jpeg(data: bytes) -> bytes | None:
    """Return the JPEG with nothing but its picture, the same pixels to the bit.

    None when it has to be made new: a colour profile, four colour components, an arithmetic or
    lossless coding, several pictures in one frame, no closing part.
    """
    kept = [b"\xff\xd8"]
    closed = False
    for part in parts(data, "jpeg"):
        if part.kind.startswith("SOF") and jpeg_frame(data, part)[2] not in _GREY_OR_COLOUR:
            return None
        if _is_profile(data, part) or (part.kind.startswith("SOF") and part.kind not in _JPEG_KEPT):
            return None
        if part.kind in _JPEG_KEPT or _is_plain_jfif(data, part) or needed_adobe(data, part):
            kept.append(data[part.begin : part.end])
        closed = part.kind == END
    return b"".join(kept) if closed else None


def _is_profile(data: bytes, part: Part) -> bool:
    return part.kind == "APP2" and data.startswith(b"ICC_PROFILE\0", part.start)


def _is_plain_jfif(data: bytes, part: Part) -> bool:
    """Tell whether this is the JFIF marker without a thumbnail."""
    fits = part.end - part.start == _JFIF_LENGTH
    return part.kind == "APP0" and fits and data.startswith(b"JFIF\0", part.start)


def strip_gif(data: bytes) -> bytes | None:
    """Return the GIF with nothing but its frames, their timing and the repeat count.

    None when it does not end as a GIF has to.
    """
    kept = []
    closed = False
    for part in parts(data, "gif"):
        if part.kind in _GIF_KEPT or gif_loop(data, part):
            kept.append(data[part.begin : part.end])
        closed = part.kind == END
    return b"".join(kept) if closed else None
