"""Pictures of pages: what a reader would see, as PNG files, without a window on any screen.

    python -m workstation.ui.page_picture URL OUT.png [URL OUT.png …] --width 375 [--width 960 …]

One process of its own, because WebEngine can neither be started twice nor be trusted not to take
the program down with it. Pages get no script, no disk and no memory of one another. Exit code 0
when every picture was made; otherwise the pages that could not be painted are named on standard
error and the code is 1.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from itertools import chain, repeat
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer, QUrl
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile, QWebEngineSettings
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

DEFAULT_WIDTH = 375
LEAST_WIDTH, MOST_WIDTH = 50, 2_000
MOST_HEIGHT = 12_000
"""CSS pixels; a longer page is cut there, so that no page can ask for all memory."""
FIRST_HEIGHT = 600
LOAD_MS = 20_000
PAINT_MS = 5_000
LOOK_MS = 60
STEADY_LOOKS = 5
"""A page counts as painted when so many looks in a row saw the same, not empty, picture."""


class Wanted(NamedTuple):
    """One picture to make."""

    url: str
    out: Path
    width: int


class Unpainted(Exception):  # noqa: N818 - names the page's state; nobody else catches it
    """A page that did not load or was not painted in time."""


def main(words: Sequence[str]) -> int:
    """Make the pictures asked for and return the exit code."""
    wanted = list(_wanted(_parser().parse_args(words)))
    application = application_of_painters()
    profile = QWebEngineProfile(application)
    failed = 0
    for one in wanted:
        try:
            _save(picture_of(profile, one), one.out)
        except (Unpainted, OSError) as error:
            sys.stderr.write(f"{one.url}: {error}\n")
            failed += 1
    dispose(profile)
    return 1 if failed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="page_picture", allow_abbrev=False)
    parser.add_argument("pairs", nargs="+", metavar="URL OUT.png")
    parser.add_argument("--width", action="append", type=int, default=[])
    return parser


def _wanted(asked: argparse.Namespace) -> Iterator[Wanted]:
    """Pair addresses, files and widths; the last width holds for the rest."""
    if len(asked.pairs) % 2:
        raise SystemExit(2)
    widths = asked.width or [DEFAULT_WIDTH]
    pairs = zip(asked.pairs[::2], asked.pairs[1::2], strict=True)
    for (url, out), width in zip(pairs, chain(widths, repeat(widths[-1])), strict=False):
        yield Wanted(url, Path(out), min(max(width, LEAST_WIDTH), MOST_WIDTH))


def application_of_painters() -> QApplication:
    """Return an application that shows nothing on any screen and paints in software."""
    os.environ["QT_QPA_PLATFORM"] = os.environ.get("QT_QPA_PLATFORM") or "offscreen"
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu")
    return QApplication(sys.argv[:1])


def picture_of(profile: QWebEngineProfile, wanted: Wanted) -> QPixmap:
    """Return the picture of a whole page, at most `MOST_HEIGHT` high.

    Raises:
        Unpainted: the page did not load, or stayed empty.
    """
    page = QWebEnginePage(profile)
    view = QWebEngineView()
    try:
        lock_down(page)
        view.setPage(page)
        view.resize(wanted.width, FIRST_HEIGHT)
        view.show()
        load_page(page, QUrl(wanted.url))
        return _painted(view)
    finally:
        dispose(view, page)


def dispose(*things: QObject) -> None:
    """Delete now and in this order: WebEngine crashes when a page outlives its profile."""
    for thing in things:
        thing.deleteLater()
        QCoreApplication.sendPostedEvents(thing, QEvent.Type.DeferredDelete)


def lock_down(page: QWebEnginePage) -> None:
    """Let no script of the page run, and nothing take away from its width."""
    settings = page.settings()
    settings.setAttribute(QWebEngineSettings.WebAttribute.JavascriptEnabled, False)
    settings.setAttribute(QWebEngineSettings.WebAttribute.ShowScrollBars, False)
    settings.setAttribute(QWebEngineSettings.WebAttribute.PluginsEnabled, False)
    page.setBackgroundColor(QColor("white"))


def load_page(page: QWebEnginePage, url: QUrl) -> None:
    """Load a page with all its pictures.

    Raises:
        Unpainted: it did not load.
    """
    waiting = QEventLoop()
    loaded: list[bool] = []
    page.loadFinished.connect(loaded.append)
    page.loadFinished.connect(waiting.quit)
    page.renderProcessTerminated.connect(waiting.quit)
    page.load(url)
    _run(waiting, LOAD_MS)
    if loaded != [True]:
        raise Unpainted("not loaded")


def _painted(view: QWebEngineView) -> QPixmap:
    """Look until page and picture stand still; what is one colour all over is not painted yet."""
    steady, last = 0, QImage()
    for _ in range(PAINT_MS // LOOK_MS):
        if _grown(view):
            steady = 0
        picture = view.grab()
        image = picture.toImage()
        steady = steady + 1 if image == last and not is_blank(image) else 0
        if steady >= STEADY_LOOKS:
            return picture
        last = image
        wait(LOOK_MS)
    raise Unpainted("blank, or never still")


def _grown(view: QWebEngineView) -> bool:
    """Give the view the page's own height; the page learns it late, and more than once."""
    height = min(int(view.page().contentsSize().height()), MOST_HEIGHT)
    if height <= view.height():
        return False
    view.resize(view.width(), height)
    return True


def is_blank(image: QImage) -> bool:
    """Tell whether a picture has one colour all over."""
    one_colour = QImage(image.size(), image.format())
    one_colour.fill(image.pixelColor(0, 0))
    return image == one_colour


def wait(milliseconds: int) -> None:
    """Let the engine work for a while."""
    _run(QEventLoop(), milliseconds)


def _run(waiting: QEventLoop, milliseconds: int) -> None:
    """Run until somebody quits the loop, at most so long."""
    timer = QTimer(waiting)
    timer.setSingleShot(True)
    timer.timeout.connect(waiting.quit)
    timer.start(milliseconds)
    waiting.exec()


def _save(picture: QPixmap, out: Path) -> None:
    """Write the picture whole or not at all."""
    part = out.with_name(f".{out.name}.part")
    if not picture.save(str(part), "PNG"):
        raise OSError("cannot write")
    part.replace(out)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
