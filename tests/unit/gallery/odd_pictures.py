"""Pictures in odd formats, made here: TIFF directories with previews in them, HEIC's first box."""

import io
import struct

from PIL import Image


def picture(size=(800, 600), shift=0):
    """Return a picture with shading, brighter at the left, as photographs have it."""
    shading = Image.radial_gradient("L").resize(size)
    slope = Image.linear_gradient("L").rotate(90).resize(size)
    return Image.merge("RGB", [shading, slope, shading.rotate(shift)])


def encoded(kind, size=(800, 600), *, of=None, **options):
    out = io.BytesIO()
    (of or picture(size)).save(out, kind, **options)
    return out.getvalue()


def directory(entries, at, following=0):
    """Return a TIFF directory: `entries` are (tag, kind, count, value or bytes) at offset `at`."""
    size = 2 + 12 * len(entries) + 4
    body, behind = struct.pack("<H", len(entries)), b""
    for tag, kind, count, value in entries:
        if isinstance(value, bytes):
            place = at + size + len(behind)
            behind += value
            body += struct.pack("<HHII", tag, kind, count, place)
        else:
            body += struct.pack("<HHII", tag, kind, count, value)
    return body + struct.pack("<I", following) + behind


def beside(small, *, orientation=1):
    """Return an EXIF block as cameras write it: how it was held, and a small JPEG behind it."""
    main = directory([(0x0112, 3, 1, orientation)], 8, following=100)
    second = directory([(0x0201, 4, 1, 200), (0x0202, 4, 1, len(small))], 100)
    block = (b"II*\0" + struct.pack("<I", 8) + main).ljust(100, b"\0") + second
    return b"Exif\0\0" + block.ljust(200, b"\0") + small


def raw_file(preview, *, sign=b"", orientation=1, times=1):
    """Return what a camera writes: a directory, a preview in a part of it, and a sensor's data."""
    head = b"II*\0" + struct.pack("<I", 16) + sign.ljust(8, b"\0")
    first = [
        (0x0106, 3, 1, 32_803),
        (0x010F, 2, 6, b"NIKON\0"),
        (0x0110, 2, 6, b"Z  50\0"),
        (0x0112, 3, 1, orientation),
        (0x0132, 2, 20, b"2026:11:22 09:30:00\0"),
        (0x014A, 4, 1, 500),
    ]
    one = directory(first, 16)
    part = directory([(0x0201, 4, 1, 1_000), (0x0202, 4, 1, len(preview))], 500)
    return (head + one).ljust(500, b"\0") + part.ljust(500, b"\0") + preview * times


def box(kind, *inside):
    body = b"".join(inside)
    return struct.pack(">I4s", 8 + len(body), kind) + body


def cr3_file(preview, whole=b"", *, orientation=1):
    """Return what Canon writes since 2018: its note, a preview of its own, a track with a JPEG."""
    camera = [
        (0x010F, 2, 6, b"Canon\0"),
        (0x0110, 2, 14, b"Canon EOS R50\0"),
        (0x0112, 3, 1, orientation),
        (0x0132, 2, 20, b"2026:11:22 09:30:00\0"),
    ]
    note = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
    told = box(b"CMT1", b"II*\0" + struct.pack("<I", 8) + directory(camera, 8))
    head = box(b"ftyp", b"crx \0\0\0\1crx isom")

    def film(at):
        table = (
            box(b"stsz", struct.pack(">III", 0, len(whole), 1)),
            box(b"co64", struct.pack(">IIQ", 0, 1, at)),
        )
        track = box(b"trak", box(b"mdia", box(b"minf", box(b"stbl", *table))))
        other = box(b"trak", box(b"mdia", b"\0" * 8))
        return box(b"moov", box(b"uuid", note, box(b"CNCV", b"\0" * 30), told), track, other)

    small = bytes.fromhex("eaf42b5e1c984b88b9fbb7dc406e4d16") + b"\0" * 7 + b"\1"
    shown = box(b"uuid", small, box(b"PRVW", b"\0" * 16, preview))
    at = len(head + film(0) + shown) + 8
    return head + film(at) + shown + box(b"mdat", whole, b"sensor" * 20)


def orf_file(preview, *, sign=b"OLYMPUS\0II\3\0", magic=b"IIRO"):
    """Return what Olympus and OM cameras write: the preview lies in their own note."""
    settings = directory(
        [(0x0100, 4, 1, 1), (0x0101, 4, 1, 600), (0x0102, 4, 1, len(preview))], 200
    )
    note = sign + directory([(0x2020, 13, 1, 200)], len(sign))
    note = (note.ljust(200, b"\0") + settings).ljust(600, b"\0") + preview
    details = directory(
        [(0x9003, 2, 20, b"2026:11:22 09:30:00\0"), (0x927C, 7, len(note), 400)], 200
    )
    main = [(0x0112, 3, 1, 8), (0x0110, 2, 6, b"E-M10\0"), (0x8769, 4, 1, 200)]
    head = magic + struct.pack("<I", 8) + directory(main, 8)
    return (head.ljust(200, b"\0") + details).ljust(400, b"\0") + note
