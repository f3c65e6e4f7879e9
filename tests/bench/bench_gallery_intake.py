"""What photos on their way in cost, as ratios to floors measured in the same run.

The floor is what no program can do without: decoding each 12 MP JPEG at an eighth, on all cores.
Beside it: upright 320-pixel thumbnails; the pass over a file that choosing needs (hash, times,
sharpness, likeness, 480-pixel cache); the import as it is, with a clean 2,560-pixel master, whose
own floor is decoding and encoding that master and nothing else. Then a drop of 1,000 files: when
the first photos are recorded with their small pictures at hand.

Run alone: `python tests/bench/bench_gallery_intake.py [PHOTOS]`. Processor time, the best of three
shuffled rounds on all cores, because the machine is shared; the drop is by the clock on the wall.
"""

import io
import os
import random
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from offices import Office
from workstation.domain.canonical import short_hash
from workstation.gallery.headers import read_header
from workstation.gallery.masters import LONG_SIDE
from workstation.gallery.previews import look_at, thumbnail
from workstation.gallery.probing import probe
from workstation.gallery.worker import Workers
from workstation.store.blobs import BlobFolder
from workstation.store.thumbnails import ThumbnailFolder
from workstation.usecases.photo_import import AT_ONCE, import_sources, sources_in
from workstation.usecases.photos import prepare_photo

_ROUNDS = 3
_CORES = os.cpu_count() or 2
_BARE = 100_000


def measure(photos: int) -> dict[str, float]:
    """Return ratios of processor time, and milliseconds of it for each photo."""
    with tempfile.TemporaryDirectory(prefix="intake-") as name:
        root = Path(name)
        files = _card(root / "card", photos)
        told = _ratios(files, root)
        told.update(_drop(files[:40], root))
        told.update(_many(root / "many"))
    return {key: round(value, 2) for key, value in told.items()}


def _card(folder: Path, photos: int) -> list[Path]:
    """Write photographs of 12 MP, each held another way; a few originals and copies of them."""
    folder.mkdir()
    shading = [Image.radial_gradient("L").rotate(turn).resize((4_032, 3_024)) for turn in (0, 60)]
    files = []
    for number in range(photos):
        if number < 4:
            grain = Image.effect_noise((2_016, 1_512), 40).resize((4_032, 3_024))
            layers = [Image.blend(one, grain, 0.2) for one in (*shading, shading[0])]
            exif = Image.Exif()
            exif[0x0112] = (1, 6, 8, 3)[number]
            out = io.BytesIO()
            Image.merge("RGB", layers).save(out, "JPEG", quality=93, exif=exif)
            made = out.getvalue()
        else:
            # The same pixels, another file: a comment behind the first marker.
            source = files[number % 4].read_bytes()
            made = source[:2] + b"\xff\xfe\x00\x06" + number.to_bytes(4, "big") + source[2:]
        files.append(folder / f"IMG_{number:04}.JPG")
        files[-1].write_bytes(made)
    return files


def _ratios(files: list[Path], root: Path) -> dict[str, float]:
    blobs, cache = BlobFolder(root / "blobs"), ThumbnailFolder(root / "cache")
    few = files[: max(4, len(files) // 5)]
    with Workers() as workers:
        ways: dict[str, tuple[Callable[[Path], object], list[Path]]] = {
            "floor": (_floor, files),
            "thumbnails": (partial(_thumbnail, cache), files),
            "pass": (partial(_pass, cache), files),
            "master_floor": (_master_floor, few),
            "import": (partial(_import, blobs, cache, workers), few),
        }
        best = dict.fromkeys(ways, float("inf"))
        chance = random.Random(1)  # noqa: S311 - an order
        for _ in range(_ROUNDS):
            for name in chance.sample(sorted(ways), len(ways)):
                best[name] = min(best[name], _cost(*ways[name]))
    return {
        "photos": len(files),
        "floor_ms": best["floor"],
        "thumbnails_320_ratio": best["thumbnails"] / best["floor"],
        "choosing_pass_ratio": best["pass"] / best["floor"],
        "master_floor_ms": best["master_floor"],
        "import_with_master_ms": best["import"],
        "import_to_master_floor_ratio": best["import"] / best["master_floor"],
    }


def _cost(work: Callable[[Path], object], files: list[Path]) -> float:
    """Return milliseconds of processor time for each file, on all cores at once."""
    begun = time.process_time()
    with ThreadPoolExecutor(_CORES) as pool:
        list(pool.map(work, files))
    return (time.process_time() - begun) * 1_000 / len(files)


def _floor(file: Path) -> None:
    picture = Image.open(file)
    picture.draft("RGB", (picture.width // 8, picture.height // 8))
    picture.load()


def _thumbnail(cache: ThumbnailFolder, file: Path) -> None:
    cache.keep(f"{abs(hash(file)):064x}", thumbnail(file.read_bytes(), 320))


def _pass(cache: ThumbnailFolder, file: Path) -> None:
    data = file.read_bytes()
    name = short_hash(data, 100)
    header = read_header(data)
    probe(data, file.name, header)
    cache.keep(name, look_at(data, header).small)


def _master_floor(file: Path) -> None:
    picture = Image.open(file)
    picture.load()
    picture.thumbnail((LONG_SIDE, LONG_SIDE), Image.Resampling.HAMMING, reducing_gap=2.0)
    picture.save(io.BytesIO(), "JPEG", quality=92, subsampling=0)


def _import(blobs: BlobFolder, cache: ThumbnailFolder, workers: Workers, file: Path) -> None:
    prepare_photo(blobs, file.read_bytes(), file.name, workers, thumbnails=cache)


def _drop(files: list[Path], root: Path) -> dict[str, float]:
    """Return when photos of a drop are recorded, in milliseconds after it."""
    (root / "office").mkdir()
    office = Office(root / "office")
    moments: list[float] = []
    begun = time.perf_counter()
    sources, _ = sources_in([file.parent for file in files[:1]])
    listed = time.perf_counter() - begun
    import_sources(
        office.boss,
        sources[: len(files)],
        "篮球赛",
        recorded=lambda _: moments.append(time.perf_counter() - begun),
    )
    office.close()
    return {
        "drop_listed_ms": listed * 1_000,
        "drop_first_photo_ms": moments[0] * 1_000,
        f"drop_first_{AT_ONCE + 3}_photos_ms": moments[3] * 1_000,
    }


def _many(folder: Path) -> dict[str, float]:
    """Return what listing a folder of very many files takes."""
    folder.mkdir()
    for number in range(_BARE):
        (folder / f"{number:06}.jpg").touch()
    tracemalloc.start()
    begun = time.perf_counter()
    sources, _ = sources_in([folder])
    took = time.perf_counter() - begun
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return {"many_files": len(sources), "many_listed_ms": took * 1_000, "many_mb": peak / 1e6}


if __name__ == "__main__":
    for key, value in measure(int(sys.argv[1]) if len(sys.argv) > 1 else 200).items():
        print(f"{key}: {value}")  # noqa: T201 - the answer of a script
