"""长图: a whole page as pictures below each other, without a window on any screen.

    python -m workstation.ui.long_image PAGE.html OUT.jpg --width 1080 --layout 375

The page is laid out as on a phone and painted at the width asked for, so that letters stay sharp.
What is higher than a picture may be is cut between two blocks: OUT-1.jpg, OUT-2.jpg …; what was
written is named on standard output. With `--progress FILE` that file says how far the work is,
as `done of`. A process of its own for the same reasons as `page_picture`.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QPoint, QRect, QUrl
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile, QWebEngineScript
from PySide6.QtWebEngineWidgets import QWebEngineView

from workstation.shipped import shipped
from workstation.ui.page_picture import (
    Unpainted,
    application_of_painters,
    dispose,
    is_blank,
    load_page,
    lock_down,
    wait,
)

WINDOW: Final = 3_000
"""How many pixels of the page are painted at a time; graphics cards refuse very high pictures."""
OVERLAP: Final = 120
"""How many of them are painted twice: in those stands the sign that the page has moved on."""
MOST_HEIGHT: Final = 10_000
"""Pixels of one picture; higher ones are made small, or refused, where they are sent to."""
WHOLE_MOST: Final = 200_000
"""Pixels of all pictures together, so that no page can ask for all memory."""
QUALITY: Final = 92
LOOK_MS: Final = 15
STEADY: Final = 1
"""So many looks in a row must see the same as the one before."""
MOST_LOOKS: Final = 300
_STEP, _MOST = 37, 255
"""Neighbouring windows of the page show signs of quite different colours."""


class Measures(NamedTuple):
    """How high the page is and where its blocks begin, in pixels of the picture."""

    height: int
    tops: tuple[int, ...]


def main(words: Sequence[str]) -> int:
    """Make the pictures and return the exit code."""
    asked = _parser().parse_args(words)
    application = application_of_painters()
    profile = QWebEngineProfile(application)
    try:
        files = _paint(profile, asked)
    except (Unpainted, OSError) as error:
        sys.stderr.write(f"{asked.page.name}: {error}\n")
        return 1
    finally:
        dispose(profile)
    sys.stdout.write("".join(f"{file}\n" for file in files))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="long_image", allow_abbrev=False)
    parser.add_argument("page", type=Path, metavar="PAGE.html")
    parser.add_argument("out", type=Path, metavar="OUT")
    parser.add_argument("--width", type=int, default=1_080)
    parser.add_argument("--layout", type=int, default=375)
    parser.add_argument("--most", type=int, default=MOST_HEIGHT)
    parser.add_argument("--progress", type=Path)
    return parser


def _paint(profile: QWebEngineProfile, asked: argparse.Namespace) -> list[Path]:
    page, view = QWebEnginePage(profile), QWebEngineView()
    try:
        lock_down(page)
        view.setPage(page)
        view.resize(asked.width, WINDOW)
        view.setZoomFactor(asked.width / asked.layout)
        view.show()
        load_page(page, QUrl.fromLocalFile(str(asked.page.absolute())))
        view.setZoomFactor(asked.width / asked.layout)
        strip = Strip(page, view)
        cuts = cuts_of(strip.measured(), asked.most)
        return _written(strip, cuts, asked)
    finally:
        dispose(view, page)


def _written(strip: "Strip", cuts: Sequence[int], asked: argparse.Namespace) -> list[Path]:
    files: list[Path] = []
    tell = _teller(asked.progress, cuts[-1])
    parts = list(pairwise(cuts))
    for number, (top, bottom) in enumerate(parts, start=1):
        out = asked.out if len(parts) == 1 else numbered(asked.out, number)
        image = strip.painted(top, bottom, tell)
        part = out.with_name(f".{out.name}.part")
        is_png = out.suffix.lower() == ".png"
        writer = QImageWriter(str(part), b"png" if is_png else b"jpeg")
        if not is_png:  # where it is said for PNG, it means how little is compressed
            writer.setQuality(QUALITY)
        if not writer.write(image):
            raise OSError(writer.errorString())
        part.replace(out)
        files.append(out)
    return files


def _teller(progress: Path | None, whole: int) -> Callable[[int], None]:
    def tell(done: int) -> None:
        if progress is not None:
            part = progress.with_name(f".{progress.name}.part")
            part.write_text(f"{done} {whole}", encoding="ascii")
            part.replace(progress)

    return tell


def numbered(out: Path, number: int) -> Path:
    """Return the name of one picture of several."""
    return out.with_name(f"{out.stem}-{number}{out.suffix}")


def cuts_of(measures: Measures, most: int) -> list[int]:
    """Return where the page is cut, from its top to its end: before blocks, as rarely as possible.

    A block that is higher than a picture may be is cut through.
    """
    cuts = [0]
    while measures.height - cuts[-1] > most:
        reach = cuts[-1] + most
        fitting = [top for top in measures.tops if cuts[-1] < top <= reach]
        cuts.append(fitting[-1] if fitting else reach)
    return [*cuts, measures.height]


class Strip:
    """The loaded page, painted window by window."""

    def __init__(self, page: QWebEnginePage, view: QWebEngineView) -> None:
        self._page = page
        self._view = view
        self._number = 0
        self._ways = shipped("resources/preview/follow.js").read_text(encoding="utf-8")

    def measured(self) -> Measures:
        """Return how high the page is, once it stands still, and where its blocks begin.

        Raises:
            Unpainted: it is empty or too high.
        """
        self._ask("for (const one of document.images) one.decoding = 'sync'; return 1")
        last = Measures(0, ())
        for _ in range(MOST_LOOKS):
            found = self._ask("return measures()")
            zoom = self._view.width() / found["width"]
            now = Measures(
                round(found["height"] * zoom), tuple(round(top * zoom) for top in found["tops"])
            )
            if now == last and now.height:
                break
            last = now
            wait(LOOK_MS)
        if not 0 < last.height <= WHOLE_MOST:
            raise Unpainted("empty, or too high")
        # Rounded up and at another scale, it would promise a line that cannot be scrolled to.
        reached = self._scrolled(last.height, QColor("transparent")) + self._view.height()
        return last._replace(height=min(last.height, reached))

    def painted(self, top: int, bottom: int, tell: Callable[[int], None]) -> QImage:
        """Return the page from one height to another."""
        image = QImage(self._view.width(), bottom - top, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        done = top
        while done < bottom:
            tell(done)
            at, seen = self._window_at(max(0, done - OVERLAP))
            reached = min(bottom, at + seen.height())
            if reached <= done:
                raise Unpainted("it does not move")
            part = QRect(0, done - at, seen.width(), reached - done)
            painter.drawImage(QPoint(0, done - top), seen, part)
            done = reached
        painter.end()
        tell(bottom)
        return image

    def _window_at(self, y: int) -> tuple[int, QImage]:
        """Scroll to a height and return where that is and what is seen, once it stands still.

        A picture that moves never does; after a while it is taken as it is.
        """
        self._number += 1
        sign = QColor(self._number * _STEP % _MOST, 0xB4, 0x4B) if y else QColor("transparent")
        at = self._scrolled(y, sign)
        last, steady, is_there = QImage(), 0, False
        for _ in range(MOST_LOOKS):
            wait(LOOK_MS)
            seen = self._view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
            steady = steady + 1 if seen == last else 0
            last = seen
            is_there = seen.pixelColor(1, 1) == sign if y else not is_blank(seen)
            if is_there and steady >= STEADY:
                break
        if y and not is_there:
            raise Unpainted("it is not painted in time")
        return at, last

    def _scrolled(self, y: int, sign: QColor) -> int:
        zoom = self._view.zoomFactor()
        name = sign.name() if sign.alpha() else "transparent"
        found: float = self._ask(f"return scrolled({y / zoom!r}, '{name}')")
        return round(found * zoom)

    def _ask(self, what: str) -> Any:  # noqa: ANN401 - whatever the page's functions return
        got: list[str] = []
        script = f"JSON.stringify((() => {{{self._ways}\n{what}}})())"
        world = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
        self._page.runJavaScript(script, world, got.append)
        for _ in range(MOST_LOOKS):
            if got:
                return json.loads(got[0])
            wait(LOOK_MS)
        raise Unpainted("the engine does not answer")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
