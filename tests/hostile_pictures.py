"""Pictures made to do harm, or harmed by accident: the same ones for the same seed.

Each comes from a small good picture of its kind by one of the ways below. `HOPELESS` are those that
no reader may take for a picture; of all the others it is enough that nothing worse comes of them
than a refusal that names the file.
"""

import io
import random
import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from PIL import Image, ImageCms, features

KINDS = ("JPEG", "PROGRESSIVE", "PNG", "GIF", "ANIMATION", "WEBP", "BMP", "TIFF", "LZW", "AVIF")
MODES = ("1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "YCbCr", "I;16", "I", "F", "LAB", "HSV", "PA")


class Hostile(NamedTuple):
    """A file; `hopeless`: it has to be refused."""

    name: str
    data: bytes
    hopeless: bool = False


def hostile_pictures(seed: int, count: int) -> Iterator[Hostile]:
    """Yield `count` files by chance, after the ones that are made once."""
    yield from _made_once()
    chance = random.Random(seed)  # noqa: S311 - made to be repeated
    good = {kind: _good(kind) for kind in KINDS if kind != "AVIF" or features.check("avif")}
    ways = (_truncated, _flipped, _swapped, _lying, _doubled, _zeroed)
    for number in range(count):
        kind = chance.choice(sorted(good))
        way = chance.choice(ways)
        name = f"{number:05}-{way.__name__[1:]}-{kind.lower()}.jpg"
        yield Hostile(name, way(chance, good[kind]))


def _good(kind: str) -> bytes:
    pixels = Image.radial_gradient("L").resize((640, 480)).convert("RGB")
    grain = random.Random(kind).randbytes(320 * 240)  # noqa: S311 - made to be repeated
    pixels.paste(Image.frombytes("L", (320, 240), grain).convert("RGB"), (40, 60))
    out = io.BytesIO()
    match kind:
        case "PROGRESSIVE":
            pixels.save(out, "JPEG", progressive=True, quality=90, exif=_exif(6))
        case "JPEG":
            pixels.save(out, "JPEG", quality=90, exif=_exif(8), icc_profile=_profile())
        case "ANIMATION":
            frames = [pixels.rotate(turn).resize((200, 150)) for turn in (10, 20, 30)]
            frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], loop=0)
        case "LZW":
            pixels.save(out, "TIFF", compression="tiff_lzw")
        case _:
            pixels.save(out, kind)
    return out.getvalue()


def _exif(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x0132] = "2026:11:22 09:30:00"
    return exif.tobytes()


def _profile() -> bytes:
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return made[:24] + bytes(12) + made[36:]  # without the second in which it was made


def _truncated(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(1, len(data))]


def _flipped(chance: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 30, 300))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _swapped(chance: random.Random, data: bytes) -> bytes:
    one, other = sorted(chance.randrange(len(data)) for _ in range(2))
    return data[:one] + data[other:] + data[one:other]


def _lying(chance: random.Random, data: bytes) -> bytes:
    """Write large numbers where a header has sizes, counts and offsets."""
    changed = bytearray(data)
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(4, min(300, len(changed) - 4))
        size = chance.choice((1, 2, 4))
        changed[at : at + size] = chance.choice((b"\xff", b"\x7f", b"\0")) * size
    return bytes(changed)


def _doubled(chance: random.Random, data: bytes) -> bytes:
    """Two files in one, and something that a browser would run behind them."""
    behind = (b"<script>alert(1)</script>", b"PK\5\6" + bytes(18), data, b"%PDF-1.7\n")
    return data + chance.choice(behind)


def _zeroed(chance: random.Random, data: bytes) -> bytes:
    """A card that was pulled out leaves whole blocks of nothing."""
    at = chance.randrange(len(data)) // 512 * 512
    size = chance.choice((512, 4_096, len(data)))
    return (data[:at] + bytes(min(size, len(data) - at)) + data[at + size :])[: len(data)]


def _made_once() -> Iterator[Hostile]:
    yield Hostile("空.jpg", b"", hopeless=True)
    yield Hostile("一个字节.jpg", b"\xff", hopeless=True)
    yield Hostile("文字.jpg", "不是图片".encode(), hopeless=True)
    yield Hostile("🏀 球赛.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>', hopeless=True)
    yield Hostile("带声明.svg", b"<?xml version='1.0'?>\n<svg><script/></svg>", hopeless=True)
    yield Hostile("程序.jpg", b"MZ" + bytes(500), hopeless=True)
    yield Hostile("页面.gif", b"<html><img src=x onerror=alert(1)></html>", hopeless=True)
    yield Hostile("图层.psd", b"8BPS" + bytes(400), hopeless=True)
    yield Hostile("手机.heic", b"\0\0\0\x18ftypheic" + bytes(400), hopeless=True)
    yield Hostile("相机.cr3", b"\0\0\0\x18ftypcrx " + bytes(400), hopeless=True)
    yield Hostile("又是脚本.gif", b"GIF89a/*" + bytes(6) + b"*/=1;alert(1)", hopeless=True)
    yield Hostile("炸弹.png", _png(60_000, 60_000, b""), hopeless=True)
    yield Hostile("很宽.png", _png(65_535, 900, zlib.compress(bytes(900 * 70_000))), hopeless=False)
    yield Hostile("负数.bmp", _bmp(-(2**31), 2**31 - 1), hopeless=True)
    yield Hostile(
        "巨大.gif", b"GIF89a" + struct.pack("<HH", 65_535, 65_535) + bytes(40), hopeless=True
    )
    yield Hostile("绕圈.tif", b"II*\0" + struct.pack("<IHI", 8, 0, 8), hopeless=True)
    yield Hostile("文字块.png", _with_text(40_000_000), hopeless=False)
    yield Hostile("扫描.jpg", _many_scans(_good("PROGRESSIVE"), 500), hopeless=True)
    yield Hostile("坏照片信息.jpg", _with_exif(b"MM\0*" + b"\xff" * 3_000))
    yield Hostile("绕圈照片信息.jpg", _with_exif(b"II*\0\x08\0\0\0\0\0\x08\0\0\0"))
    yield Hostile("坏配置.jpg", _encoded("RGB", "JPEG", icc_profile=b"\0\0\2\0acsp" * 50))
    yield Hostile("大配置.jpg", _encoded("RGB", "JPEG", icc_profile=bytes(900_000)))
    for mode in MODES:
        for kind in ("JPEG", "PNG", "TIFF", "GIF", "WEBP", "BMP"):
            try:
                yield Hostile(f"{mode.replace(';', '')}.{kind.lower()}", _encoded(mode, kind))
            except (OSError, ValueError, KeyError):
                continue  # this format knows no such pixels


def _encoded(mode: str, kind: str, **options: object) -> bytes:
    grey = Image.radial_gradient("L")
    if mode in ("LAB", "HSV"):
        pixels = Image.merge(mode, [grey, grey.rotate(90), grey])
    elif mode == "PA":
        pixels = grey.convert("P").convert("PA")
    else:
        pixels = (
            grey.convert("RGB").convert(mode) if mode not in ("I;16", "I") else grey.convert(mode)
        )
    out = io.BytesIO()
    pixels.save(out, kind, **options)
    return out.getvalue()


def _chunk(kind: bytes, data: bytes) -> bytes:
    crc = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + crc


def _png(width: int, height: int, packed: bytes, *chunks: bytes) -> bytes:
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    body = b"".join((head, *chunks, _chunk(b"IDAT", packed), _chunk(b"IEND", b"")))
    return b"\x89PNG\r\n\x1a\n" + body


def _with_text(size: int) -> bytes:
    text = _chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(size)))
    return _png(8, 8, zlib.compress(bytes(9 * 8)), text)


def _bmp(width: int, height: int) -> bytes:
    head = b"BM" + struct.pack("<IHHI", 1_000, 0, 0, 54)
    return head + struct.pack("<IiiHH", 40, width, height, 1, 24) + bytes(900)


def _many_scans(data: bytes, times: int) -> bytes:
    start = data.rindex(b"\xff\xda")
    return data[:-2] + data[start:-2] * times + b"\xff\xd9"


def _with_exif(block: bytes) -> bytes:
    data = _encoded("RGB", "JPEG")
    part = b"Exif\0\0" + block
    return data[:2] + b"\xff\xe1" + struct.pack(">H", len(part) + 2) + part + data[2:]
