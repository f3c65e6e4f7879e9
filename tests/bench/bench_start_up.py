"""How long `status` takes to answer, against a Python that does nothing.

The bar is 5: start-up is lazy, and every script that asks for the status pays for it.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 15


def seconds(*command: object) -> float:
    """Run a command once; return how long it took."""
    begun = time.perf_counter()
    subprocess.run(  # noqa: S603 - our own interpreter
        [str(part) for part in command], check=True, stdout=subprocess.DEVNULL
    )
    return time.perf_counter() - begun


def measure() -> dict[str, float]:
    """Return medians of interleaved runs, so that a busy moment touches both."""
    with tempfile.TemporaryDirectory() as folder:
        home, share = Path(folder, "home"), Path(folder, "share")
        share.mkdir()
        program = (sys.executable, "-m", "workstation", "--home", home, "--json")
        seconds(*program, "office", "create", "--name", "海岚", "--folder", share, "--member", "王")
        pairs = [
            (seconds(*program, "status"), seconds(sys.executable, "-c", "pass"))
            for _ in range(ROUNDS)
        ]
    status, bare = (statistics.median(column) for column in zip(*pairs, strict=True))
    return {
        "start_up.status_seconds": status,
        "start_up.status_to_bare_python_ratio": status / bare,
    }
