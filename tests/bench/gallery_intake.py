"""What photos on their way in cost, as ratios to floors measured in the same run.

The floor is what no program can do without: decoding each 12 MP JPEG at an eighth, on all cores.
Beside it: upright 320-pixel thumbnails; the pass over a file that choosing needs (hash, times,
sharpness, likeness, 480-pixel cache); the import as it is, with a clean 2,560-pixel master, whose
own floor is decoding and encoding that master and nothing else. Then what a worker needs of memory
for one photo, beside what decoding it whole takes and nothing else (the library keeps four bytes a
pixel), also for the rare photo with its colours in full, which cannot be decoded in parts; and what
listing very many files takes.

Run alone: `python tests/bench/gallery_intake.py [PHOTOS]`. Processor time, the best of three
shuffled rounds on all cores, because the machine is shared.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from io import BytesIO
from pathlib import Path

from photo_bench import another, photograph, show
from PIL import Image

from workstation.domain.canonical import short_hash
from workstation.gallery.headers import read_header
from workstation.gallery.masters import LONG_SIDE
from workstation.gallery.previews import look_at, thumbnail
from workstation.gallery.probing import probe
from workstation.gallery.worker import Workers
from workstation.store.blobs import BlobFolder
from workstation.store.thumbnails import ThumbnailFolder
from workstation.usecases.photo_import import sources_in
from workstation.usecases.photos import prepare_photo

_ROUNDS = 3
_CORES = os.cpu_count() or 2
_BARE = 100_000


def measure(photos: int = 200) -> dict[str, float]:
    """Return ratios of processor time, and milliseconds of it for each photo."""
    with tempfile.TemporaryDirectory(prefix="intake-") as name:
        root = Path(name)
        files = _card(root / "card", photos)
        told = _ratios(files, root)
        told.update(_memory(root))
        told.update(_many(root / "many"))
    return {key: round(value, 2) for key, value in told.items()}


def _card(folder: Path, photos: int) -> list[Path]:
    """Write photographs of 12 MP, each held another way; a few originals and copies of them."""
    folder.mkdir()
    originals = []
    for number, orientation in enumerate((1, 6, 8, 3)):
        exif = Image.Exif()
        exif[0x0112] = orientation
        originals.append(photograph(number, exif=exif))
    files = [folder / f"IMG_{number:04}.JPG" for number in range(photos)]
    for number, file in enumerate(files):
        file.write_bytes(another(originals[number % 4], number))
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
    picture.save(BytesIO(), "JPEG", quality=92, subsampling=0)


def _import(blobs: BlobFolder, cache: ThumbnailFolder, workers: Workers, file: Path) -> None:
    prepare_photo(blobs, file.read_bytes(), file.name, workers, thumbnails=cache)


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


def _memory(root: Path) -> dict[str, float]:
    """Return the megabytes that one photo needs beyond a small one, where the system tells."""
    if not Path("/proc/self/status").exists():
        return {}
    told = {}
    for name, size in (("12", (4_032, 3_024)), ("24", (6_000, 4_000)), ("48", (8_064, 6_048))):
        file = root / f"{name}.jpg"
        file.write_bytes(photograph(size=size))
        for work in ("thumbnail", "import"):
            told[f"{work}_{name}mp_mb"] = _in_a_process(work, file)
        told[f"import_{name}mp_x_whole"] = told[f"import_{name}mp_mb"] / _in_a_process(
            "whole", file
        )
    full = root / "full.jpg"
    full.write_bytes(photograph(subsampling=0))
    told["import_full_colour_12mp_mb"] = _in_a_process("import", full)
    return told


def _in_a_process(work: str, file: Path) -> float:
    done = subprocess.run(  # noqa: S603 - this very file
        [sys.executable, __file__, work, str(file)], capture_output=True, check=True
    )
    return float(done.stdout)


def _alone(work: str, file: Path) -> float:
    """Return how many megabytes one photo takes in a process that has seen a small one."""
    small = BytesIO()
    Image.new("RGB", (320, 240)).save(small, "JPEG")
    peaks = []
    with tempfile.TemporaryDirectory() as folder, Workers() as workers:
        blobs, cache = BlobFolder(Path(folder)), ThumbnailFolder(Path(folder))
        for data in (small.getvalue(), file.read_bytes()):
            if work == "import":
                prepare_photo(blobs, data, "a.jpg", workers, thumbnails=cache)
            elif work == "thumbnail":
                thumbnail(data, 320)
            else:
                Image.open(BytesIO(data)).load()
            lines = Path("/proc/self/status").read_text("ascii").splitlines()
            peak = next(one for one in lines if one.startswith("VmHWM"))
            peaks.append(int(peak.split()[1]) / 1_024)
    return peaks[1] - peaks[0]


if __name__ == "__main__":
    if sys.argv[1:2] in (["thumbnail"], ["import"], ["whole"]):
        print(_alone(sys.argv[1], Path(sys.argv[2])))  # noqa: T201 - the answer of a process
    else:
        show(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
