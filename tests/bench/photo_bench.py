"""What the photo benches share: made photographs and the best of some rounds."""

import io
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PIL import Image

CAMERA = (4_032, 3_024)


def photograph(number: int = 0, size: tuple[int, int] = CAMERA, **saved: object) -> bytes:
    """Return a JPEG with the detail of an indoor photograph: shading, and a quarter of grain."""
    shading = [
        Image.radial_gradient("L").rotate(number * 6 + turn).resize(size) for turn in (0, 30, 60)
    ]
    grain = Image.effect_noise((size[0] // 2, size[1] // 2), 40).resize(size)
    out = io.BytesIO()
    layers = [Image.blend(one, grain, 0.25) for one in shading]
    Image.merge("RGB", layers).save(out, "JPEG", **{"quality": 93} | saved)
    return out.getvalue()


def another(photo: bytes, number: int) -> bytes:
    """Return another file with the same pixels: a comment behind the first marker."""
    return photo[:2] + b"\xff\xfe\x00\x06" + number.to_bytes(4, "big") + photo[2:]


def best(
    work: Callable[[], object], *, rounds: int = 3, clock: Callable[[], float] = time.process_time
) -> float:
    """Return milliseconds of the best round, of processor time unless another clock is named."""
    least = float("inf")
    for _ in range(rounds):
        start = clock()
        work()
        least = min(least, clock() - start)
    return round(least * 1_000, 2)


def show(figures: Mapping[str, float]) -> None:
    """Print figures, one a line."""
    for name, value in figures.items():
        print(f"{name}: {value:g}")  # noqa: T201 - the answer of a script
