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
LOOK_MS = 2
GIVE_UP_MS = 60_000
PAUSE_MS, FRAME_MS = 700, 10
FRAMES = 400


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
                QTimer.singleShot(LOOK_MS, look)

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
    """Visit every place, open articles, scroll the list; tell how long the UI thread was away."""
    opened = Opened(home)
    turns = Turns()
    figures = {}

    def listed(view):
        opened.visit = Visit(opened, turns, view, figures)  # a timer alone keeps nobody alive
        opened.visit.go_on()

    opened.when_listed(listed)
    print(json.dumps(figures))


class Turns:
    """The longest processor time the UI thread took for one turn of its event loop."""

    def __init__(self):
        from PySide6.QtCore import QAbstractEventDispatcher

        self.longest = 0.0
        self._began = time.thread_time()
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._turn)
        dispatcher.aboutToBlock.connect(self._turn)

    def _turn(self):
        now = time.thread_time()  # which stands still while the thread waits
        self.longest, self._began = max(self.longest, now - self._began), now


class Visit:
    """One walk through the window, a step at a time, so that each step is an event of its own."""

    def __init__(self, opened, turns, view, figures):
        self._opened = opened
        self._turns = turns
        self._figures = figures
        self._shell = opened.application.shell
        self._steps = iter(self._walk(view))
        self._pause = PAUSE_MS

    def go_on(self):
        from PySide6.QtCore import QTimer

        if next(self._steps, None) is None:
            self._opened.end()
        else:
            QTimer.singleShot(self._pause, self.go_on)

    def _walk(self, view):
        turns, figures = self._turns, self._figures
        yield from self._scroll(view)
        figures["memory_list_mb"] = peak_mb()
        turns.longest = 0.0
        for place in ("desk", "gallery", "review", "publish", "settings"):
            self._shell.go_to(place)
            yield place
        figures["longest_first_visit_ms"] = turns.longest * 1000
        turns.longest = 0.0
        for place in ("desk", "articles", "gallery", "review", "publish", "settings", "articles"):
            self._shell.go_to(place)
            yield place
        figures["longest_later_visit_ms"] = turns.longest * 1000
        figures["article_opens_ms"] = yield from self._articles(view)
        figures["longest_article_ms"] = turns.longest * 1000
        figures["memory_mb"] = peak_mb()

    def _scroll(self, view):
        """Scroll to the end of the list in 400 frames, with all that happens between them."""
        bar, frames = view.verticalScrollBar(), []
        self._pause = FRAME_MS
        for step in range(FRAMES):
            bar.setValue(bar.maximum() * step // FRAMES)
            began = time.perf_counter()
            view.viewport().repaint()
            frames.append((time.perf_counter() - began) * 1000)
            yield step + 1
        self._pause = PAUSE_MS
        bar.setValue(0)
        yield "back at the top"
        frames.sort()
        self._figures["frame_median_ms"] = statistics.median(frames)
        self._figures["frame_p95_ms"] = frames[int(len(frames) * 0.95)]

    def _articles(self, view):
        from workstation.ui.articles.rows import Role

        page, waits = self._shell.page("articles"), []
        for number in range(6):
            self._turns.longest = 0.0 if number == 1 else self._turns.longest
            article = view.model().index(number, 0).data(Role.LINE).article
            began, changed = time.perf_counter(), page.article.presenter.page_changed

            def shown(began=began):
                waits.append((time.perf_counter() - began) * 1000)

            changed.connect(shown)
            page.open_at(article)
            yield article
            changed.disconnect(shown)
            page.show_list()
            yield "list"
        return statistics.median(waits)


def peak_mb():
    """Return the most memory this process ever held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    {"floor": floor, "bare": bare, "window": window, "use": use}[sys.argv[1]](Path(sys.argv[2]))
