"""Real processes killed at random moments, at least 200 of them, with all looked over each time.

By itself: `python dev.py bench sync-kills [--kills N] [--seed S]`.
"""

import argparse
import contextlib
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS), str(TESTS / "journeys")]

from journey_office import Pc  # noqa: E402 - found on the path just added
from three_homes import ThreeHomes  # noqa: E402 - same

from workstation.bootstrap import open_desk  # noqa: E402 - same
from workstation.sync.membership_file import peek_entry  # noqa: E402 - same
from workstation.sync.segment import open_segment  # noqa: E402 - same
from workstation.sync.texts import unpack_texts  # noqa: E402 - same

KILLS = 200
SETTLE_EVERY = 25
WRONG = ("torn_files", "lost_edits", "divergences")
_MOMENTS = 40


def measure() -> dict[str, float]:
    """Return how many processes were killed, how many ended before, and what was found wrong."""
    return kill_many(KILLS, 0)


def kill_many(kills: int, seed: int) -> dict[str, float]:
    """Kill so many processes, each in the middle of a command; look everything over each time."""
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    with tempfile.TemporaryDirectory() as folder:
        killing = Killing(Path(folder), Random(seed))  # noqa: S311 - chance to be had again
        start = time.perf_counter()
        while killing.killed < kills:
            killing.strike()
            killing.look_over()
            if killing.struck % SETTLE_EVERY == 0:
                killing.settle()
        killing.settle()
        return {
            "sync_kills": killing.killed,
            "sync_kills_too_late": killing.struck - killing.killed,
            "sync_kills_torn_files": killing.torn,
            "sync_kills_lost_edits": killing.lost,
            "sync_kills_divergences": killing.divergences,
            "sync_kills_seconds": time.perf_counter() - start,
        }


class Killing:
    """Three homes whose processes are killed; counts of what went wrong, which must stay 0."""

    def __init__(self, folder: Path, random: Random) -> None:
        self.office = ThreeHomes(folder, random).found()
        self.struck = self.killed = self.torn = self.lost = self.divergences = 0
        self._random = random
        self._seconds = self._usual_seconds()

    def strike(self) -> None:
        """Start a command and kill it at some moment of its life."""
        pc = self._random.choice(self.office.homes)
        words = self._random.choice([("sync",), ("sync",), ("sync",), self._writing()])
        process = self._started(pc, *words)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(self._seconds * self._random.randrange(1, _MOMENTS) / _MOMENTS)
        alive = process.poll() is None
        process.kill()
        out, _ = process.communicate()
        self.struck += 1
        self.killed += alive
        if not alive and process.returncode == 0 and words[0] == "article":
            self.office.saved.add(out.decode().partition('"id": "')[2].partition('"')[0])
        if self._random.random() < 1 / 3:
            self.office.act()

    def look_over(self) -> None:
        """Look at every file of the folder and every home, as the kill left them."""
        pc = self.office.lin
        with contextlib.closing(open_desk(pc.home)) as desk:
            keys, office = dict(desk.chain.keys), desk.store.values.get("office")
        for path in sorted(self.office.share.rglob("*.*")):
            self.torn += path.is_file() and not _is_whole(path, keys, office)
        for home in self.office.homes:
            home("doctor")

    def settle(self) -> None:
        """Let everybody exchange; all must be equal, rebuilt or not, and nothing be missing."""
        self.office.settle()
        self.divergences += len(self.office.digests()) - 1
        for pc in self.office.homes:
            known = {one["id"] for one in pc("article", "list", "--limit", "9999")["articles"]}
            self.lost += len(self.office.saved - known)
            self.divergences += pc("digest").answer != pc("rebuild").answer
        say(f"{self.struck} struck, {self.killed} killed, {self.torn} torn, {self.lost} lost, "
            f"{self.divergences} divergences")  # fmt: skip

    def _writing(self) -> tuple[str, ...]:
        text = self.office._text()
        return ("article", "write", "--title", "途中", "--column", "yaoqing", "--markdown", text)

    def _started(self, pc: Pc, *words: object) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "workstation", "--home", str(pc.home), "--json"]
        return subprocess.Popen(  # noqa: S603 - our own program
            [*command, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )

    def _usual_seconds(self) -> float:
        start = time.perf_counter()
        self._started(self.office.bo, "sync").communicate()
        return time.perf_counter() - start


def _is_whole(path: Path, keys: dict[str, bytes], office: str) -> bool:
    """Tell whether a file under a final name is all of what was to be written."""
    raw = path.read_bytes()
    try:
        if path.suffix == ".seg":
            device = path.parents[1].name
            return device not in keys or bool(open_segment(raw, public=keys[device], office=office))
        if path.suffix == ".mem":
            return bool(peek_entry(raw))
        return path.suffix != ".wtx" or bool(unpack_texts(raw))
    except ValueError:
        return False


def say(sentence: str) -> None:
    """Tell whoever watches."""
    print(sentence, file=sys.stderr, flush=True)  # noqa: T201 - a script talks to its user


def main() -> int:
    """Kill as the command line asks."""
    parser = argparse.ArgumentParser(prog="dev.py bench sync-kills")
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    found = kill_many(asked.kills, asked.seed)
    say("\n".join(f"{name:<30}{value:>12.0f}" for name, value in found.items()))
    return int(
        any(found[f"sync_kills_{one}"] for one in ("torn_files", "lost_edits", "divergences"))
    )


if __name__ == "__main__":
    sys.exit(main())
