"""How long photographs take: probing a card's worth, a master, a published copy, a thumbnail.

Run alone: `python tests/bench/bench_gallery.py`. Processor time, the best of three rounds, because
the machine is shared; the photograph is 12 MP and about 3 MB, half shading and half grain.
"""

import io
import time
from collections.abc import Callable

from PIL import Image

from workstation.gallery.masters import make_master
from workstation.gallery.previews import thumbnail
from workstation.gallery.probing import probe
from workstation.gallery.published import make_published

_PHOTOS = 30
_ROUNDS = 3


def measure() -> dict[str, float]:
    """Return milliseconds of processor time by what was done, and the photograph's megabytes."""
    photo = _photograph()
    master = make_master(photo).data
    return {
        "photo_mb": round(len(photo) / 1e6, 2),
        "probe_30_photos_ms": _cost(lambda: [probe(photo, "a.jpg") for _ in range(_PHOTOS)]),
        "master_12mp_ms": _cost(lambda: make_master(photo)),
        "published_ms": _cost(lambda: make_published(master)),
        "thumbnail_480_ms": _cost(lambda: thumbnail(photo, 480)),
    }


def _photograph() -> bytes:
    """Return a JPEG with the amount of detail of an indoor photograph."""
    size = (4_032, 3_024)
    shading = [Image.radial_gradient("L").rotate(turn).resize(size) for turn in (0, 30, 60)]
    grain = Image.effect_noise((2_016, 1_512), 40).resize(size)
    out = io.BytesIO()
    pixels = Image.merge("RGB", [Image.blend(one, grain, 0.25) for one in shading])
    pixels.save(out, "JPEG", quality=95)
    return out.getvalue()


def _cost(work: Callable[[], object]) -> float:
    best = float("inf")
    for _ in range(_ROUNDS):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return round(best * 1_000, 1)


if __name__ == "__main__":
    for name, value in measure().items():
        print(f"{name}: {value}")  # noqa: T201 - the answer of a script
