"""Run one command of the real program and die, as by kill -9, before its Nth touch of a folder.

`python crashing.py N FOLDER WORDS…`. Python tells of every file that is opened, listed, linked,
renamed or removed before it happens; nothing of the program is changed for it.
"""

import os
import signal
import sys

TOUCHES = {
    "open", "os.scandir", "os.listdir", "os.link", "os.rename", "os.remove", "os.mkdir",
    "os.rmdir", "os.truncate",
}  # fmt: skip


def die_at(number, folder):
    """End this process before it touches anything below `folder` for the `number`-th time."""
    left = number

    def count(event, args):
        nonlocal left
        if event in TOUCHES and any(str(one).startswith(folder) for one in args[:2]):
            left -= 1
            if not left:
                die()

    sys.addaudithook(count)


def die():
    """End without any clean-up."""
    if os.name == "posix":
        os.kill(os.getpid(), signal.SIGKILL)
    os._exit(137)


if __name__ == "__main__":
    from workstation.cli.main import run

    die_at(int(sys.argv[1]), sys.argv[2])
    sys.exit(run(sys.argv[3:]))
