"""How the photo library moves with 5,000 photos: listing, first show, scrolling, stacks, a key.

Run alone: `python tests/bench/gallery_grid.py`. Frames are painted offscreen: layout, model,
delegate and raster painting, not the compositor. `floor` is a plain list of as many cells of the
same size that does nothing but copy one ready picture into each; `idle` scrolls over pictures that
are ready, `decoding` from cold, with both workers of the pool making thumbnails, `importing` while
as many threads as there are cores take in 12 MP photos, `reading` while all photos are read again
and again, as after every few that came in. Figures in `x_floor` are ratios to `floor`.
"""

import gc
import os
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

from photo_bench import best, photograph, show
from photo_window import room_of, wait
from PySide6.QtCore import QPoint, QSize, QStringListModel
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication, QListView, QStyledItemDelegate
from typing_extensions import override

from offices import Office
from workstation.gallery.going_last import go_last
from workstation.gallery.previews import look_at
from workstation.gallery.worker import Workers
from workstation.store.blobs import BlobFolder
from workstation.store.photo_queries import photo_rows
from workstation.ui.gallery.loading import load
from workstation.ui.gallery.page import GalleryPage
from workstation.usecases.albums import ensure_album, list_albums
from workstation.usecases.photo_library import list_photos, set_photos
from workstation.usecases.photos import Prepared, photo_of, prepare_photo, record_photo

PHOTOS = 5_000
STACKED = 400
MASTERS = 60
MASTER = (2_560, 1_707)
STEP = 30
SMOOTH, JUMPS = 300, 60


def measure() -> dict[str, float]:
    """Return milliseconds by what was done."""
    with TemporaryDirectory() as folder:
        office = Office(Path(folder))
        _fill(office.boss)
        told = {
            "list_5000_ms": _took(partial(list_photos, office.boss)),
            "list_x_rows": 0.0,
            "list_albums_ms": _took(partial(list_albums, office.boss)),
        }
        rows = partial(office.boss.store.read, photo_rows, device=office.boss.device)
        told["list_x_rows"] = round(told["list_5000_ms"] / _took(rows), 2)
        room = room_of(office)
        try:
            told |= _on_screen(QApplication.instance(), room)
        finally:
            room.tasks.close()
            office.close()
        return told


def _fill(desk) -> None:
    masters = [
        desk.store.blobs.keep(photograph(number, MASTER, quality=88)) for number in range(MASTERS)
    ]
    bytes_of = {master: desk.store.blobs.read(master) for master in masters}
    looks = {master: look_at(data) for master, data in bytes_of.items()}
    ids = []
    with desk.change() as change:
        album = ensure_album(change, "篮球赛")
        for number in range(PHOTOS):
            master = masters[number % MASTERS]
            photo = photo_of(f"{number}".encode())
            ids.append(photo)
            record_photo(
                change,
                Prepared(
                    photo=photo, original=master, master=master, width=2560, height=1707,
                    taken=_taken(number),
                    name="", sharpness=looks[master].sharpness,
                    likeness=looks[master].likeness,
                ),
                album,
            )  # fmt: skip
    set_photos(desk, ids[::7], pick="pick", rating=3, caption="决赛最后一攻", credit="周洋")


def _taken(number: int) -> str:
    """Return a time of its own, minutes from the next; the last photos come in bursts of four."""
    bursts = max(0, number - (PHOTOS - STACKED))
    seconds = (number - bursts) * 200 + bursts // 4 * 200 + bursts % 4
    return (datetime(2026, 1, 1) + timedelta(seconds=seconds)).isoformat()  # noqa: DTZ001 - a camera has no zone


def _on_screen(app, room) -> dict[str, float]:
    start = time.perf_counter()
    page = GalleryPage(room)
    page.presenter.lay_together(False)
    page.resize(1356, 831)
    page.show()
    wait(lambda: page.presenter.loaded and page.presenter.cells.rowCount() == PHOTOS)
    page.grid.viewport().repaint()
    told = {"grid_5000_shown_ms": (time.perf_counter() - start) * 1_000}
    bar = page.grid.verticalScrollBar()
    down, up = range(0, SMOOTH * STEP, STEP), range(SMOOTH * STEP, 0, -STEP)
    told |= _named("decoding_frame", _frames(app, bar, down))
    wait(lambda: page.thumbnails.waiting() == 0)
    told |= _beside_floor(app, page, up, "idle")
    told |= _memory()
    with _importing():
        told |= _beside_floor(app, page, down, "importing")
    with _reading(page, room):
        told |= _beside_floor(app, page, down, "reading")
    leap = bar.maximum() // JUMPS
    told |= _named("page_jump", _frames(app, bar, range(0, leap * JUMPS, leap)))
    told |= _choosing(app, page)
    told["pick_shown_ms"] = _pick(page)
    page.close()
    page.deleteLater()
    return told


class _Plain(QStyledItemDelegate):
    """Copies one ready picture into each cell."""

    def __init__(self, size: QSize) -> None:
        super().__init__()
        self._size = size
        self._pixmap = QPixmap(size.width() - 14, size.height() - 14)
        self._pixmap.fill(QColor("#8899aa"))

    @override
    def sizeHint(self, *_) -> QSize:
        return self._size

    @override
    def paint(self, painter, option, _) -> None:
        painter.drawPixmap(option.rect.topLeft() + QPoint(7, 7), self._pixmap)


def _beside_floor(app, page, values, state) -> dict[str, float]:
    """Return the frames of the grid beside those of a plain list, in turns, the best of three."""
    view, model = QListView(), QStringListModel(["x"] * PHOTOS)
    view.setViewMode(QListView.ViewMode.IconMode)
    view.setUniformItemSizes(True)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    delegate = _Plain(page.grid.gridSize())
    view.setItemDelegate(delegate)
    view.setGridSize(page.grid.gridSize())
    view.setModel(model)
    view.resize(page.grid.size())
    view.show()
    app.processEvents()
    grid, floor = [], []
    for _ in range(3):
        floor.append(_frames(app, view.verticalScrollBar(), values))
        grid.append(_frames(app, page.grid.verticalScrollBar(), values))
    view.close()
    ours, theirs = (min(one, key=lambda frames: frames[len(frames) // 2]) for one in (grid, floor))
    told = _named(f"{state}_floor", theirs) | _named(f"{state}_frame", ours)
    for part in ("p50", "p95", "p99"):
        share = told[f"{state}_frame_{part}_ms"] / told[f"{state}_floor_{part}_ms"]
        told[f"{state}_{part}_x_floor"] = round(share, 2)
    return told


def _memory() -> dict[str, float]:
    """Return the megabytes in use with pictures of many cells at hand, where the system tells."""
    status = Path("/proc/self/status")
    if not status.exists():
        return {}
    line = next(one for one in status.read_text().splitlines() if one.startswith("VmRSS"))
    return {"memory_mb": round(int(line.split()[1]) / 1024)}


@contextmanager
def _importing() -> Iterator[None]:
    """Take in 12 MP photos on all cores meanwhile."""
    going = Event()
    going.set()
    photo = photograph(quality=88)
    with TemporaryDirectory() as folder:
        blobs = BlobFolder(Path(folder))

        def take() -> None:
            while going.is_set():
                prepare_photo(blobs, photo, "a.jpg", workers)

        cores = os.cpu_count() or 2
        with Workers() as workers, ThreadPoolExecutor(cores, initializer=go_last) as pool:
            taking = [pool.submit(take) for _ in range(cores)]
            yield
            going.clear()
        for one in taking:
            one.result()  # a load that failed was none


@contextmanager
def _reading(page, room) -> Iterator[None]:
    """Read all photos meanwhile, one time after the other."""
    going = Event()
    going.set()

    def again(_=None) -> None:
        if going.is_set():
            room.tasks.query(page, partial(load, album=""), again)

    again()
    yield
    going.clear()


def _choosing(app, page) -> dict[str, float]:
    """Return how long stacks, filters and a search take from the key to the painted grid."""
    told = {}
    for name, act in (
        ("stacks_together", partial(page.presenter.lay_together, True)),
        ("stack_opened", lambda: page.presenter.open_stack(page.presenter.photos[-1].group)),
        ("filter", partial(page.presenter.choose_shown, "picked")),
        ("search", partial(page.presenter.search, "周洋 2026年1月3日")),
        ("all_again", page.presenter.show_all),
    ):
        start = time.perf_counter()
        act()
        page.grid.viewport().repaint()
        app.processEvents()
        told[f"{name}_ms"] = round((time.perf_counter() - start) * 1_000, 1)
    return told


def _took(work) -> float:
    return best(work, clock=time.perf_counter)


def _frames(app, bar, values) -> list[float]:
    gc.collect()
    gc.disable()
    frames = []
    for value in values:
        start = time.perf_counter()
        bar.setValue(value)
        app.processEvents()
        frames.append((time.perf_counter() - start) * 1_000)
    gc.enable()
    return sorted(frames)


def _named(name: str, frames: list[float]) -> dict[str, float]:
    return {
        f"{name}_p50_ms": round(frames[len(frames) // 2], 2),
        f"{name}_p95_ms": round(frames[int(len(frames) * 0.95)], 2),
        f"{name}_p99_ms": round(frames[int(len(frames) * 0.99)], 2),
        f"{name}_worst_ms": round(frames[-1], 2),
    }


def _pick(page) -> float:
    """Return how long it takes from the key to the number on the photo."""
    page.presenter.choose_album(page.presenter.albums[0].id)
    wait(lambda: page.presenter.loaded)
    row = page.presenter.cells.row_of(page.presenter.photos[1].id)
    page.grid.choose(row)
    before = len(page.presenter.picks())
    start = time.perf_counter()
    page.acts["pick"].trigger()
    wait(lambda: len(page.presenter.picks()) > before)
    return round((time.perf_counter() - start) * 1_000, 1)


if __name__ == "__main__":
    show(measure())
