"""How long a Word file of 20 pages with 30 photos of 3 MB takes to read."""

import io
import itertools
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "unit" / "document"))

from docx_corpus import bold, docx, inline_picture, paragraph
from PIL import Image

from workstation.document.readers.docx import read_docx

PHOTOS, PHOTO_BYTES, CHARACTERS = 30, 3_000_000, 20 * 700


def measure() -> dict[str, float]:
    """Return seconds for reading the file (best of three) and its size in megabytes."""
    data = _file()
    return {
        "docx_20_pages_30_photos_s": min(_seconds(data) for _ in range(3)),
        "docx_megabytes": len(data) / 1e6,
    }


def _seconds(data: bytes) -> float:
    counter = itertools.count(10**9)
    ids = (
        f"{number:x}".translate(str.maketrans("0189", "wxyz")).rjust(12, "a") for number in counter
    )
    start = time.perf_counter()
    found = read_docx(data, name="来稿.docx", new_id=lambda: next(ids))
    seconds = time.perf_counter() - start
    if len(found.pictures) != PHOTOS:
        raise AssertionError(len(found.pictures))
    return seconds


def _file() -> bytes:
    noise = random.Random(1)  # noqa: S311 - filler, no secret
    photos = {f"media/{number}.jpeg": _photo(noise) for number in range(PHOTOS)}
    relations = {f"p{number}": ("image", f"media/{number}.jpeg") for number in range(PHOTOS)}
    chapter = CHARACTERS // PHOTOS
    body = [
        part
        for number in range(PHOTOS)
        for part in (
            paragraph(bold(f"第{number + 1}章 学习")),
            paragraph("学" * (chapter - 1) + "。"),
            paragraph(inline_picture(f"p{number}")),
            paragraph("图为学习现场"),
        )
    ]
    return docx(*body, parts=photos, relations=relations)


def _photo(noise: random.Random) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (3000, 2000), "firebrick").save(target, "JPEG")
    return target.getvalue() + noise.randbytes(PHOTO_BYTES - target.tell())


if __name__ == "__main__":
    for name, figure in measure().items():
        sys.stdout.write(f"{name} {figure:.3f}\n")
