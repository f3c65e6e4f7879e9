"""Painters of pages as the program runs them: each in a process of its own."""

import subprocess
import sys


def paint(module, *words):
    """Run a painter with these words and wait for it."""
    return subprocess.run(  # noqa: S603 - the program under test
        [sys.executable, "-m", module, *map(str, words)],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=90,
        check=False,
    )
