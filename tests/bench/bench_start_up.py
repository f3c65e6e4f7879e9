"""How long `status` takes to answer, against a Python that does nothing.

The bar is 5: start-up is lazy, and every script that asks for the status pays for it.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 15


def call(*command: object) -> bytes:
    """Run a command; return what it printed."""
    return subprocess.run(  # noqa: S603 - our own interpreter
        [str(part) for part in command], check=True, stdout=subprocess.PIPE
    ).stdout


def seconds(*command: object) -> float:
    """Run a command; return how long it took."""
    begun = time.perf_counter()
    call(*command)
    return time.perf_counter() - begun


def measure() -> dict[str, float]:
    """Return medians of interleaved runs, so that a busy moment touches both."""
    with tempfile.TemporaryDirectory() as folder:
        home, share = Path(folder, "home"), Path(folder, "share")
        share.mkdir()
        program = (sys.executable, "-m", "workstation", "--home", home, "--json")
        call(*program, "office", "create", "--name", "海岚", "--folder", share, "--member", "王")
        if "office" not in json.loads(call(*program, "status")):
            raise RuntimeError("status did not answer, so there is nothing to measure")
        pairs = [
            (seconds(*program, "status"), seconds(sys.executable, "-c", "pass"))
            for _ in range(ROUNDS)
        ]
    status, bare = (statistics.median(column) for column in zip(*pairs, strict=True))
    return {
        "start_up.status_seconds": status,
        "start_up.status_to_bare_python_ratio": status / bare,
    }
