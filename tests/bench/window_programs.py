"""The programs that `bench_window.py` times, each a process of its own.

    python window_programs.py floor|bare|window HOME
    python window_programs.py use HOME

`floor` imports the very third-party modules the window has imported when its list is usable, opens
the same database and shows an empty window; `bare` shows an empty window and nothing else; `window`
is the program. Each prints the seconds from its start to what it shows. `use` measures inside one
window and prints JSON.
"""

import json
import resource
import statistics
import sys
import time
from importlib import import_module
from pathlib import Path

STARTED = time.perf_counter()
PAUSE_MS = 2
GIVE_UP_MS = 60_000


def floor(home):
    """Show an empty window with everything imported that the real one needs."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    for name in json.loads((home / "third-party.json").read_text()):
        import_module(name)
    from workstation.store.connection import open_database

    app = QApplication([])
    database = open_database(home)
    database.execute("select count(*) from article").fetchone()
    window = QMainWindow()
    window.resize(1440, 900)
    window.show()
    window.repaint()
    app.processEvents()
    print(time.perf_counter() - STARTED)


def bare(_home):
    """Show an empty window."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.resize(1440, 900)
    window.show()
    window.repaint()
    app.processEvents()
    print(time.perf_counter() - STARTED)


class Opened:
    """The program's window on a home, at the list of articles."""

    def __init__(self, home):
        from PySide6.QtWidgets import QApplication

        from workstation.ui.app import Application

        (home / "window.json").write_text('{"place": "articles"}')
        self.app = QApplication([])
        self.application = Application(self.app, home, "zh_CN")
        self.application.start()

    def when_listed(self, then):
        """Call `then` with the list once it shows rows."""
        from PySide6.QtCore import QTimer

        def look():
            if view := self._listed():
                view.viewport().repaint()
                then(view)
            else:
                QTimer.singleShot(PAUSE_MS, look)

        look()
        QTimer.singleShot(GIVE_UP_MS, lambda: sys.exit("the list never came"))
        self.app.exec()

    def _listed(self):
        from PySide6.QtWidgets import QAbstractItemView

        shell = self.application.shell
        if shell is None:
            return None
        views = shell.findChildren(QAbstractItemView)
        return next((one for one in views if one.isVisible() and one.model().rowCount()), None)

    def end(self):
        """Close the window and end the program."""
        self.application.shell.close()
        self.app.quit()


def window(home):
    """Show the list of the real program."""
    opened = Opened(home)

    def listed(_view):
        print(time.perf_counter() - STARTED)
        others = sorted(third_party())
        (home / "third-party.json").write_text(json.dumps(others))
        opened.end()

    opened.when_listed(listed)


def third_party():
    """Return the modules imported now that are neither Python's nor the program's."""
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None) or ""
        top = name.partition(".")[0]
        if "site-packages" in file and top not in {"workstation", "_distutils_hack", "__main__"}:
            yield name


def use(home):
    """Scroll the list, open articles, and watch how long the UI thread was ever away."""
    opened = Opened(home)
    figures = {}

    def listed(view):
        figures.update(scroll(view))
        figures["memory_mb"] = peak_mb()
        opened.end()

    opened.when_listed(listed)
    print(json.dumps(figures))


def scroll(view):
    """Return milliseconds per frame while a list of thousands of rows is scrolled."""
    bar = view.verticalScrollBar()
    frames = []
    for step in range(400):
        bar.setValue(bar.maximum() * step // 400)
        began = time.perf_counter()
        view.viewport().repaint()
        frames.append((time.perf_counter() - began) * 1000)
    frames.sort()
    return {
        "frame_median_ms": statistics.median(frames),
        "frame_p95_ms": frames[int(len(frames) * 0.95)],
        "rows": view.model().rowCount(),
    }


def peak_mb():
    """Return the most memory this process ever held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    {"floor": floor, "bare": bare, "window": window, "use": use}[sys.argv[1]](Path(sys.argv[2]))
