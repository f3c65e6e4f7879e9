"""How long photographs take: probing a card's worth, a master, a published copy, a thumbnail.

Export: how much of a pass over the same pixels (decode, shrink, one plain JPEG) it costs, in how
many encodings, how near to the master. Editing: what following a slider costs on a small copy.

Run alone: `python tests/bench/gallery_export.py`. Processor time, the best of three rounds, because
the machine is shared; nine photos are made as an article has them made, side by side. Their floor
is decoding, shrinking and one encoding of each on as many threads and nothing else, right after
them: where it takes longer than the bar, no program on this library can keep it.
"""

import io
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from unittest.mock import patch

import msgspec
from photo_bench import best, photograph, show
from PIL import Image

from likeness import ssim
from offices import Office
from workstation.gallery import fitting
from workstation.gallery.encoding import Made, as_jpeg
from workstation.gallery.headers import read_header
from workstation.gallery.masters import make_master
from workstation.gallery.previews import thumbnail
from workstation.gallery.probing import probe
from workstation.gallery.published import BODY, LONG_SIDE, finished_pixels, make_published
from workstation.gallery.recipes import NOTHING, Box, Covered, Mark, Recipe
from workstation.gallery.trying import Trial
from workstation.gallery.watermarks import Stamp, Watermark
from workstation.usecases.finished_pictures import published_pictures
from workstation.usecases.photo_import import Source, import_sources
from workstation.usecases.photo_library import list_photos
from workstation.usecases.photos import WORKERS

_PHOTOS = 30
_GRID = 9


def measure() -> dict[str, float]:
    """Return milliseconds of processor time by what was done, and the photograph's megabytes."""
    photo = photograph(quality=95)
    master = make_master(photo).data
    return {
        "photo_mb": round(len(photo) / 1e6, 2),
        "probe_30_photos_ms": best(lambda: [probe(photo, "a.jpg") for _ in range(_PHOTOS)]),
        "master_12mp_ms": best(lambda: make_master(photo)),
        "published_ms": best(lambda: make_published(master)),
        "thumbnail_480_ms": best(lambda: thumbnail(photo, 480)),
        **_export(master),
        **_following(master),
    }


def _export(master: bytes) -> dict[str, float]:
    """Return what publishing costs beside its floor, and what comes of it, by grain."""
    plain = finished_pixels(master, read_header(master), NOTHING, BODY.long_side)
    floor = best(
        lambda: as_jpeg(finished_pixels(master, read_header(master), NOTHING, BODY.long_side))
    )
    figures = {"export_floor_ms": floor, "export_x_floor": 0.0}
    figures["export_x_floor"] = round(best(lambda: make_published(master)) / floor, 2)
    figures |= _nine()
    for name, grain in (("soft", 0.0), ("grainy", 0.5), ("noise", 1.0)):
        noise = Image.merge("RGB", [Image.effect_noise(plain.size, 110) for _ in range(3)])
        made, encodings = _counted(Image.blend(plain, noise, grain))
        figures[f"export_{name}_bytes"] = made.bytes
        figures[f"export_{name}_encodings"] = encodings
        if (made.width, made.height) == plain.size:
            shown = Image.open(io.BytesIO(made.data)).convert("RGB")
            figures[f"export_{name}_ssim"] = round(ssim(Image.blend(plain, noise, grain), shown), 4)
    return figures


def _nine() -> dict[str, float]:
    """Return what the nine photos of an article take: by the clock, and were both cores free."""
    with TemporaryDirectory() as folder:
        office = Office(Path(folder))
        files = [Source(f"{at}.jpg", partial(photograph, at)) for at in range(_GRID)]
        photos = import_sources(office.boss, files, "篮球赛").photos
        masters = [office.boss.store.blobs.read(one.master) for one in list_photos(office.boss)]
        told = _timed("nine_photos", lambda: published_pictures(office.boss, photos))
        told |= _timed("nine_photos_floor", lambda: _bare(masters))
        office.close()
    return told | _ratios(told)


def _timed(name: str, work: Callable[[], object]) -> dict[str, float]:
    start, busy = time.perf_counter(), time.process_time()
    work()
    took, worked = time.perf_counter() - start, time.process_time() - busy
    return {
        f"{name}_wall_ms": round(took * 1_000),
        f"{name}_two_free_cores_ms": round(worked * 1_000 / 2),
    }


def _ratios(told: dict[str, float]) -> dict[str, float]:
    return {
        f"nine_photos_{short}_x_floor": round(
            told[f"nine_photos_{kind}_ms"] / told[f"nine_photos_floor_{kind}_ms"], 2
        )
        for short, kind in (("wall", "wall"), ("cores", "two_free_cores"))
    }


def _bare(masters: Sequence[bytes]) -> None:
    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(_bare_one, masters))


def _bare_one(master: bytes) -> None:
    with Image.open(io.BytesIO(master)) as picture, TemporaryFile() as out:
        picture.thumbnail((LONG_SIDE, LONG_SIDE), Image.Resampling.LANCZOS)
        picture.save(out, "JPEG", quality=fitting.HIGHEST, subsampling=0, progressive=True)


def _counted(pixels: Image.Image) -> tuple[Made, int]:
    with patch.object(fitting, "as_jpeg", wraps=as_jpeg) as encoder:
        return fitting.fitted(pixels, BODY.max_bytes), encoder.call_count


def _following(master: bytes) -> dict[str, float]:
    """Return milliseconds per update while sliders are dragged; at 33 they are followed."""
    trial, stamp = Trial.of(master), Stamp(Watermark(words="党群工作部"))
    everything = Recipe(
        crop=Box(500, 500, 9_500, 9_000),
        auto=True,
        contrast=12,
        warmth=-15,
        sharpen=20,
        covered=(Covered(Box(0, 0, 2_000, 2_000)),),
        mark=Mark("office"),
    )
    tries = {
        "brightness": [Recipe(brightness=step) for step in range(1, 25)],
        "sharpness": [Recipe(sharpen=step) for step in range(1, 25)],
        "straighten": [Recipe(tilt=step) for step in range(1, 25)],
        "straighten_all": [_tilted(everything, step) for step in range(1, 25)],
    }
    return {
        f"slider_{name}_ms": round(
            best(lambda recipes=recipes: [trial.finished(one, stamp) for one in recipes])
            / len(recipes),
            1,
        )
        for name, recipes in tries.items()
    }


def _tilted(recipe: Recipe, tilt: int) -> Recipe:
    return msgspec.structs.replace(recipe, tilt=tilt)


if __name__ == "__main__":
    show(measure())
