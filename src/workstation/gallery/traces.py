"""Private traces: what a picture file tells beyond its picture.

This is the proof that a master is clean, so it works by allowing: whatever is not known to be
needed for showing the picture has a name here. Names are stable tokens, never the values.
"""

from collections.abc import Iterator

from workstation.domain.errors import Refused
from workstation.gallery.headers import sniff
from workstation.gallery.parts import END, Part, parts
from workstation.gallery.tiff import entries

_EXIF_TAGS = {
    0x010E: "comment",
    0x010F: "device",
    0x0110: "device",
    0x0131: "software",
    0x0132: "taken",
    0x013B: "owner",
    0x013C: "device",
    0x02BC: "xmp",
    0x8298: "owner",
    0x83BB: "iptc",
    0x8649: "iptc",
    0x8773: "profile",
    0x9003: "taken",
    0x9004: "taken",
    0x927C: "maker_note",
    0x9286: "comment",
    0x9C9C: "comment",
    0x9C9D: "owner",
    0xA420: "serial",
    0xA430: "owner",
    0xA431: "serial",
    0xA435: "serial",
    0xC62F: "serial",
}
_PNG_PICTURE = frozenset({"IHDR", "PLTE", "IDAT", "tRNS", "gAMA", "cHRM", "sRGB", "cICP"})
_PNG_PICTURE |= {"sBIT", "bKGD", "hIST", "pHYs", "acTL", "fcTL", "fdAT"}
_PNG_TRACES = {"iCCP": "profile", "tIME": "taken", "tEXt": "comment", "zTXt": "comment"}
_WEBP_PICTURE = frozenset({"VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"})
_WEBP_TRACES = {"ICCP": "profile", "XMP ": "xmp"}
_GIF_LOOPS = (b"\x0bNETSCAPE2.0\x03\x01", b"\x0bANIMEXTS1.0\x03\x01")
_GIF_LOOP_LENGTH = 17
_JFIF_LENGTH, _ADOBE_LENGTH = 14, 12


def has_private_metadata(data: bytes) -> tuple[str, ...]:
    """Name the private metadata in a picture file, sorted; empty means clean.

    The names: comment, device, exif, iptc, maker_note, other, owner, position, profile, serial,
    software, taken, thumbnail, trailing (bytes behind the picture's end), xmp.

    Raises:
        Refused: `unsupported_picture`, because silence about a file that cannot be read would
            pass for cleanliness.
    """
    kind = sniff(data)
    if kind == "tiff":
        return tuple(sorted(_exif_traces(data)))
    if kind == "bmp":
        return _bmp_traces(data)
    if kind not in _JUDGES:
        raise Refused("unsupported_picture", name="", format=kind)
    found: set[str] = set()
    end = -1
    for part in parts(data, kind):
        end = part.end
        if part.kind != END:
            found.update(_JUDGES[kind](data, part))
    if end < len(data):
        found.add("trailing")
    return tuple(sorted(found))


def _exif_traces(block: bytes) -> set[str]:
    found: set[str] = set()
    for entry in entries(block):
        if entry.directory == "position":
            found.add("position")
        elif entry.tag in _EXIF_TAGS:
            found.add(_EXIF_TAGS[entry.tag])
        elif entry.directory == "page1" and entry.tag == 0x0201:  # noqa: PLR2004 - embedded JPEG
            found.add("thumbnail")
    return found


def _jpeg_traces(data: bytes, part: Part) -> Iterator[str]:
    payload = data[part.start : part.end]
    if part.kind == "COM":
        yield "comment"
    elif part.kind == "APP1" and payload.startswith(b"Exif\0"):
        yield "exif"
        yield from _exif_traces(payload[6:])
    elif part.kind == "APP1" and b"adobe.com/xap" in payload[:64]:
        yield "xmp"
    elif part.kind == "APP2" and payload.startswith(b"ICC_PROFILE\0"):
        yield "profile"
    elif part.kind == "APP13":
        yield "iptc"
    elif part.kind == "APP0" and payload.startswith((b"JFIF\0", b"JFXX\0")):
        if payload[:4] == b"JFXX" or len(payload) > _JFIF_LENGTH:
            yield "thumbnail"
    elif part.kind.startswith("APP") and not needed_adobe(data, part):
        yield "other"


def needed_adobe(data: bytes, part: Part) -> bool:
    """Tell whether a JPEG segment is the Adobe marker, without which colours would be guessed."""
    length = part.end - part.start
    return (
        part.kind == "APP14"
        and length == _ADOBE_LENGTH
        and data[part.start : part.start + 5] == b"Adobe"
    )


def _png_traces(data: bytes, part: Part) -> Iterator[str]:
    payload = data[part.start : part.end]
    if part.kind == "eXIf":
        yield "exif"
        yield from _exif_traces(payload)
    elif part.kind == "iTXt":
        yield "xmp" if payload.startswith(b"XML:com.adobe.xmp") else "comment"
    elif part.kind not in _PNG_PICTURE:
        yield _PNG_TRACES.get(part.kind, "other")


def _webp_traces(data: bytes, part: Part) -> Iterator[str]:
    if part.kind == "EXIF":
        yield "exif"
        yield from _exif_traces(data[part.start : part.end].removeprefix(b"Exif\0\0"))
    elif part.kind not in _WEBP_PICTURE:
        yield _WEBP_TRACES.get(part.kind, "other")


def _gif_traces(data: bytes, part: Part) -> Iterator[str]:
    payload = data[part.start : part.end]
    if part.kind == "ext-fe":
        yield "comment"
    elif part.kind == "ext-ff" and not gif_loop(data, part):
        names = {b"\x0bXMP Data": "xmp", b"\x0bICCRGBG1": "profile"}
        yield names.get(payload[:9], "other")
    elif part.kind.startswith("ext-") and part.kind not in ("ext-f9", "ext-ff"):
        yield "other"


def gif_loop(data: bytes, part: Part) -> bool:
    """Tell whether a GIF extension says how often to repeat the animation, and nothing else."""
    length = part.end - part.start
    return (
        part.kind == "ext-ff"
        and length == _GIF_LOOP_LENGTH
        and data[part.start : part.end].startswith(_GIF_LOOPS)
    )


def _bmp_traces(data: bytes) -> tuple[str, ...]:
    # A version 5 header may carry a profile, or name one on the author's own disk.
    has_profile = data[14] == 124 and data[70:74] in (b"DEBM", b"KNIL")  # noqa: PLR2004 - its size
    declared = int.from_bytes(data[2:6], "little")
    trailing = 0 < declared < len(data)
    names = (("profile", has_profile), ("trailing", trailing))
    return tuple(name for name, there in names if there)


_JUDGES = {"jpeg": _jpeg_traces, "png": _png_traces, "webp": _webp_traces, "gif": _gif_traces}
