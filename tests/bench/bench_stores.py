"""How fast files reach a shared folder, and what killed writers leave there.

On this machine's disk, and over SMB on a Samba server of its own where one can be started. Half a
segment's size is written again and again; writers are killed at any moment, and whoever reads must
find whole files or none. By itself: `python tests/bench/bench_stores.py`.
"""

import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent / "sync" / "stores"))

from workstation.domain.ids import DeviceId
from workstation.sync.folder import LocalFolder
from workstation.sync.folder_store import FolderStore

DEVICE = DeviceId("abcdefghijkl")
FILES = 200
DEVICES = 200
KILLS = 40
BYTES = 4_000
LONGEST_LIFE = 0.3
WRITER = """
import sys
sys.path[:0] = {path!r}
from bench_stores import DEVICE, opened, whole
folder = opened({place!r}, {port!r}, {user!r})
folder.list_names("m")
print("writing", flush=True)
for number in range(100_000):
    folder.put_new(f"m/{life:04}-{{number:06}}", whole({life}, number))
"""


def measure() -> dict[str, float]:
    """Return times per file and per look, and what kill -9 left of running writers."""
    figures: dict[str, float] = {}
    with TemporaryDirectory() as folder:
        root = Path(folder)
        figures |= _measured("local", str(root), 0, "", root)
    with _samba() as server:
        if server is not None:
            at = server.folder / "bench"
            at.mkdir()
            figures |= _measured("samba", "bench", server.port, server.user, at)
    return figures


def opened(place: str, port: int, user: str) -> FolderStore:
    """Return a handle of its own: on this machine's disk, or by SMB where a port is named."""
    if not port:
        return LocalFolder(Path(place), DEVICE)
    from types import SimpleNamespace  # noqa: PLC0415 - for the server only

    from smb_disk import SmbDisk, share_root  # noqa: PLC0415 - for the server only

    disk = SmbDisk(SimpleNamespace(port=port, user=user))
    return LocalFolder(share_root(place), DEVICE, disk=disk)


def whole(life: int, number: int) -> bytes:
    """Return what a file must hold, made from its name."""
    return f"{life}-{number}\n".encode() * (BYTES // 8)


def _measured(name: str, place: str, port: int, user: str, disk: Path) -> dict[str, float]:
    folder = opened(place, port, user)
    puts = _times(FILES, lambda number: folder.put_new(f"b/ab/{number:06}", bytes(BYTES)))
    reads = _times(FILES, lambda number: folder.read(f"b/ab/{number:06}", BYTES))
    for number in range(DEVICES):
        folder.put_new(f"h/{number:012}.00000001.0123456789ab", b"")
    looks = _times(20, lambda _: folder.list_names("h"))
    kills, torn, files = _killed(place, port, user, disk)
    return {
        f"stores_{name}_put_p50_ms": _part(puts, 0.5),
        f"stores_{name}_put_p95_ms": _part(puts, 0.95),
        f"stores_{name}_read_p50_ms": _part(reads, 0.5),
        f"stores_{name}_look_at_200_heads_ms": _part(looks, 0.5),
        f"stores_{name}_writers_killed": kills,
        f"stores_{name}_files_of_killed_writers": files,
        f"stores_{name}_torn_files": torn,
    }


def _times(count: int, act: Callable[[int], object]) -> list[float]:
    times = []
    for number in range(count):
        start = time.perf_counter()
        act(number)
        times.append((time.perf_counter() - start) * 1_000)
    return times


def _part(times: list[float], part: float) -> float:
    return statistics.quantiles(times, n=100)[round(part * 100) - 1]


def _killed(place: str, port: int, user: str, disk: Path) -> tuple[int, int, int]:
    paths = [str(Path(__file__).parent), *sys.path]
    chance = random.Random(4)  # noqa: S311 - a seed is a history
    for life in range(KILLS):
        program = WRITER.format(path=paths, place=place, port=port, user=user, life=life)
        writer = subprocess.Popen(  # noqa: S603 - our own interpreter and text
            [sys.executable, "-c", program], stdout=subprocess.PIPE
        )
        with writer:
            assert writer.stdout
            writer.stdout.readline()
            try:
                writer.wait(chance.random() * LONGEST_LIFE)
            except subprocess.TimeoutExpired:
                writer.kill()
    torn = files = 0
    for path in (disk / "m").iterdir():
        life, number = map(int, path.name.split("-"))
        files += 1
        torn += path.read_bytes() != whole(life, number)
    return KILLS, torn, files


@contextmanager
def _samba() -> Iterator[Any]:
    import pytest  # noqa: PLC0415 - says by a skip that no server can be started

    with TemporaryDirectory() as folder:
        shared, own = Path(folder, "shared"), Path(folder, "own")
        shared.mkdir()
        own.mkdir()
        server = None
        try:
            from samba_server import SambaServer  # noqa: PLC0415 - for the server only

            server = SambaServer(own, shared)
            server.start()
        except (pytest.skip.Exception, ImportError) as told:
            sys.stderr.write(f"not measured over SMB: {told}\n")
            yield None
        else:
            yield server
        finally:
            if server is not None:
                server.stop()


if __name__ == "__main__":
    for name, figure in measure().items():
        sys.stdout.write(f"{name} {figure:.2f}\n")
