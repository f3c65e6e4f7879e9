"""The window over 10,000 articles: how soon, how smoothly, how large.

`window.start_over_floor` compares the program with one that imports the same third-party modules,
opens the same database and shows an empty window; `window.start_over_bare` with an empty window
alone. Runs take turns, so that a change of the machine's speed hits all alike; medians of five. The
longest stretches of the UI thread are its own processor time, because the machine is shared.
"""

import json
import runpy
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
PROGRAMS = HERE / "window_programs.py"
ROUNDS = 5


def measure() -> dict[str, float]:
    """Return ratios, milliseconds and megabytes, each named with its unit."""
    with tempfile.TemporaryDirectory() as folder:
        home = _home(Path(folder, "home"))
        return _start(home) | _use(home)


def _home(home: Path) -> Path:
    newsroom = runpy.run_path(str(HERE / "bench_newsroom.py"))
    desk = newsroom["_newsroom"](home)
    newsroom["_write_articles"](desk)
    desk.close()
    return home


def _start(home: Path) -> dict[str, float]:
    _run("window", home)  # compiles, warms the disk, and tells what it imports
    runs: dict[str, list[float]] = {"floor": [], "bare": [], "window": []}
    for _ in range(ROUNDS):
        for kind, seconds in runs.items():
            seconds.append(float(_run(kind, home)))
    floor, bare, window = (statistics.median(runs[kind]) for kind in runs)
    return {
        "window.start_milliseconds": window * 1000,
        "window.start_over_floor_ratio": window / floor,
        "window.start_over_bare_ratio": window / bare,
    }


def _use(home: Path) -> dict[str, float]:
    told = json.loads(_run("use", home))
    return {f"window.{name}": value for name, value in told.items()}


def _run(kind: str, home: Path) -> str:
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, str(PROGRAMS), kind, str(home)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()[-1]


if __name__ == "__main__":
    for name, value in measure().items():
        print(f"{name:<50} {value:>10.3f}")  # noqa: T201 - what it is run for
