"""`workstation` and `python -m workstation`: the command line, or the window without a command.

Two first words are no commands of the newsroom. `--part` runs one piece of the program in a process
of its own: a bundle has no `python -m`, and WebEngine or the readers of odd pictures may take down
whatever process they are in.
`--selftest` looks whether a bundle works on this very PC.
"""

import os
import sys
from pathlib import Path

PARTS = {
    "photo-worker": "workstation.gallery.worker_process",
    "long-image": "workstation.ui.long_image",
    "page-picture": "workstation.ui.page_picture",
    "window-probe": "workstation.ui.window_probe",
    "practice-window": "workstation.ui.start.practice_window",
    "window-pictures": "workstation.ui.scenes.shooting",
}


def main() -> int:
    """Run the program and return its exit code."""
    _open_streams()
    match sys.argv[1:]:
        case ["--part", name, *words] if name in PARTS:
            from importlib import import_module

            code: int = import_module(PARTS[name]).main(words)
            return code
        case ["--selftest", *words]:
            from workstation.cli.selftest import main as examine_this_pc

            return examine_this_pc(words)
        case words:
            from workstation.cli.main import run

            return run(words, _open_window)


def _open_window(home: Path, lang: str, given: str) -> int:
    from workstation.ui.app import run

    return run(home, lang, given=given)


def _open_streams() -> None:
    """Give a windowed program on Windows, which has no console, somewhere to write to."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            # It stays open for as long as the program runs.
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115


if __name__ == "__main__":
    sys.exit(main())
