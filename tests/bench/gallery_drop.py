"""A drop of 1,000 files onto the window: when all have their rows, when those in sight are seen.

Run alone: `python tests/bench/gallery_drop.py`. By the clock on the wall, the median of some drops,
each into an album of its own: `camera` photos bear the small picture that cameras write, `bare`
ones do not and are decoded at an eighth. `floor` is reading these small pictures, or decoding at an
eighth, for as many files as are in sight, on all cores and with nothing else. Every byte of a bare
photo must be read to see it: where that floor alone takes longer than the bar no program can keep
it, and the ratios tell how near this one comes, by the clock and (`cpu`) in processor time.
"""

import io
import os
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from photo_bench import another, photograph, show
from photo_window import room_of, wait
from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "unit" / "gallery"))

from odd_pictures import beside

from offices import Office
from workstation.gallery.glancing import camera_thumbnail
from workstation.ui.gallery.intake import Wanted
from workstation.ui.gallery.page import GalleryPage
from workstation.ui.gallery.rows import Role, picture_of

_FILES = 1_000
_KINDS = 40
_DROPS = 5
_START = 128 * 1_024


def measure() -> dict[str, float]:
    """Return milliseconds from the drop to what somebody sees."""
    with TemporaryDirectory() as name:
        root = Path(name)
        (root / "office").mkdir()
        office = Office(root / "office")
        room = room_of(office)
        page = GalleryPage(room)
        page.resize(1_356, 831)
        page.show()
        wait(lambda: page.presenter.loaded)
        try:
            return _of(page, root, "camera") | _of(page, root, "bare")
        finally:
            page.close()
            page.deleteLater()
            room.tasks.close()
            office.close()


def _of(page: GalleryPage, root: Path, kind: str) -> dict[str, float]:
    originals = [_photo(number, with_small=kind == "camera") for number in range(4)]
    drops = []
    for number in range(_DROPS):
        card = root / f"{kind} {number}"
        files = _card(card, [another(one, number) for one in originals])
        busy = time.process_time()
        rows, seen, sight = _drop(page, card)
        half = time.process_time()
        _stop(page)
        resumed = time.process_time()
        floor = _floor(files[:sight], _small if kind == "camera" else _eighth)
        worked = (half - busy) / (time.process_time() - resumed)
        drops.append((rows, seen, floor, seen / floor, worked))
    rows, seen, floor, ratio, worked = (median(one) for one in zip(*drops, strict=True))
    return {
        f"drop_{kind}_rows_ms": round(rows),
        f"drop_{kind}_in_sight_ms": round(seen),
        f"drop_{kind}_floor_ms": round(floor),
        f"drop_{kind}_x_floor": round(ratio, 2),
        f"drop_{kind}_cpu_x_floor": round(worked, 2),
    }


def _photo(number: int, *, with_small: bool) -> bytes:
    photo = photograph(number)
    if not with_small:
        return photo
    small = io.BytesIO()
    with Image.open(io.BytesIO(photo)) as whole:
        whole.thumbnail((160, 160))
        whole.save(small, "JPEG")
    exif = beside(small.getvalue(), orientation=(1, 6, 8, 3)[number])
    return photo[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + photo[2:]


def _card(folder: Path, originals: Sequence[bytes]) -> list[Path]:
    """Write a thousand names for a few files: what is in sight is read, the disk is not filled."""
    folder.mkdir()
    files = [folder / f"IMG_{number:04}.JPG" for number in range(_FILES)]
    for number, file in enumerate(files):
        if number < _KINDS:
            file.write_bytes(another(originals[number % len(originals)], number))
        else:
            os.link(files[number % _KINDS], file)
    return files


def _drop(page: GalleryPage, card: Path) -> tuple[float, float, int]:
    """Return when all have rows, when all in sight are seen, and how many these are."""
    cells, begun = page.presenter.cells, time.perf_counter()
    page.presenter.await_album(card.name)
    page.intake.begin(Wanted((card,), (), card.name))
    wait(lambda: cells.rowCount() == _FILES)
    page.grid.viewport().repaint()
    rows = time.perf_counter()
    # Whatever is done here takes time from what is measured, so it is little.
    sight = next(at for at in range(_FILES) if not _is_in_sight(page, at))
    missing = list(range(sight))
    wait(lambda: _all_seen(page, missing), every=4)
    page.grid.viewport().repaint()
    seen = time.perf_counter()
    return (rows - begun) * 1_000, (seen - begun) * 1_000, sight


def _stop(page: GalleryPage) -> None:
    page.intake.stop()
    wait(lambda: not page.intake.running and page.presenter.cells.rowCount() < _FILES)


def _is_in_sight(page: GalleryPage, row: int) -> bool:
    spot = page.grid.visualRect(page.presenter.cells.index(row))
    return spot.intersects(page.grid.viewport().rect())


def _all_seen(page: GalleryPage, missing: list[int]) -> bool:
    while missing and _is_seen(page, missing[-1]):
        missing.pop()
    return not missing


def _is_seen(page: GalleryPage, row: int) -> bool:
    picture = picture_of(page.presenter.cells.index(row).data(Role.ROW))
    return page.thumbnails.stand_in(picture) is not None


def _floor(files: Sequence[Path], work: Callable[[Path], object]) -> float:
    begun = time.perf_counter()
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        list(pool.map(work, files))
    return (time.perf_counter() - begun) * 1_000


def _small(file: Path) -> None:
    with file.open("rb") as opened:
        camera_thumbnail(opened.read(_START))


def _eighth(file: Path) -> None:
    with Image.open(file) as picture:
        picture.draft("RGB", (picture.width // 8, picture.height // 8))
        picture.load()


if __name__ == "__main__":
    show(measure())
