"""Opens the window on the sample office at once: for a first look, and for whoever works on it.

Run in a process of its own: `python -m workstation --part practice-window --root DIR`.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from workstation.bootstrap import doors, now_ms
from workstation.ui.app import run
from workstation.ui.i18n import LANGUAGES
from workstation.usecases.sample_room import first_home, make_sample


def main(words: Sequence[str]) -> int:
    """Make the sample office where there is none, then open its first person's window."""
    parser = argparse.ArgumentParser(prog="practice-window")
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--lang", choices=LANGUAGES, default="zh_CN")
    asked = parser.parse_args(words)
    make_sample(asked.root, doors(), now_ms=now_ms(), advance=_tell)
    return run(first_home(asked.root), asked.lang)


def _tell(done: int, of: int) -> None:
    sys.stderr.write(f"\r{done} / {of}" + ("\n" if done == of else ""))
    sys.stderr.flush()
