"""A disk of a few mebibytes, really full when it is full: needs root, and Linux."""

import os
import shutil
import subprocess
from contextlib import contextmanager

import pytest

MIB = 1024 * 1024


@contextmanager
def small_disk(at, mebibytes=3):
    """Mount a small disk at a folder for as long as it is needed."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("only root may mount a small disk to fill up")
    at.mkdir(exist_ok=True)
    options = ["mount", "-t", "tmpfs", "-o", f"size={mebibytes}m", "tmpfs", str(at)]
    done = subprocess.run(options, check=False, capture_output=True, text=True)  # noqa: S603 - the system's own tool
    if done.returncode:
        pytest.skip(f"this machine mounts no small disk: {done.stderr.strip()}")
    try:
        yield at
    finally:
        subprocess.run(["umount", "-l", str(at)], check=True)  # noqa: S603, S607 - same


def fill(folder):
    """Fill the disk up but for a few kilobytes; return the file that does it."""
    ballast = folder / "ballast"
    with ballast.open("wb") as file:
        file.write(bytes(max(shutil.disk_usage(folder).free - 16 * 1024, 0)))
    return ballast
