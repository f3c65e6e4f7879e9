"""A window for a moment: whether Qt starts on this PC, shows something and has Chinese letters.

    workstation --part window-probe FOUND.json

One process of its own, because a Qt that does not fit the PC takes its process down. What was
found is written to the file; exit code 0 when the window was shown with something in it.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer, qVersion
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel

GREETING = "党建编辑工作站"
SHOWN_MS = 700
SIZE = (420, 120)


def main(words: Sequence[str]) -> int:
    """Show the window, write down what was found and return the exit code."""
    (out,) = words
    application = QApplication(sys.argv[:1])
    label = QLabel(GREETING, alignment=Qt.AlignmentFlag.AlignCenter)
    label.resize(*SIZE)
    label.show()
    _wait(SHOWN_MS)
    painted = _has_letters(label.grab().toImage())
    label.close()
    screen = QGuiApplication.primaryScreen()
    found = {
        "qt": qVersion(),
        "platform": application.platformName(),
        "screen": f"{screen.size().width()}×{screen.size().height()}",
        "scale": screen.devicePixelRatio(),
        "painted": painted,
        "fonts": QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese),
    }
    Path(out).write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    return 0 if painted else 1


def _has_letters(image: QImage) -> bool:
    """Tell whether anything stands on the background."""
    empty = QImage(image.size(), image.format())
    empty.fill(QColor(image.pixelColor(0, 0)))
    return image != empty


def _wait(milliseconds: int) -> None:
    waiting = QEventLoop()
    QTimer.singleShot(milliseconds, waiting.quit)
    waiting.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
