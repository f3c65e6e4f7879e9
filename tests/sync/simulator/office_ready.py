"""The office every history starts from: founded once in a process, copied for each seed."""

import atexit
import secrets
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from random import Random
from unittest.mock import patch

from offices import Office
from simulator.homes import write_database
from workstation.domain.policy import Stage
from workstation.sync import layout
from workstation.usecases.policies import set_policy

HONEST = ("boss", "lin", "anna", "wang")
HOSTILE = "mal"

MEMORY_DISK = Path("/dev/shm")  # noqa: S108 - what lies there is this process's own


def fast_folder():
    """Return a fresh folder, in memory where the system has such a place."""
    place = MEMORY_DISK if MEMORY_DISK.is_dir() else None
    folder = Path(tempfile.mkdtemp(prefix="office-", dir=place))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@contextmanager
def seeded(random):
    """Draw every secret and id from this source: one seed is one history.

    Buckets hold four segments, so that a history is long enough for packs.
    """
    drawn = patch.multiple(
        secrets,
        token_bytes=lambda count=32: random.randbytes(count),
        token_hex=lambda count=32: random.randbytes(count).hex(),
    )
    with drawn, patch.object(layout, "_BUCKET_BITS", 2):
        yield


class ReadyOffice:
    """An office of four honest people and one with a bad program, everybody up to date."""

    def __init__(self):
        self.root = fast_folder()
        with seeded(Random("office")):  # noqa: S311 - chance that can be had again
            office = Office(self.root)
            set_policy(office.boss, [Stage(number=1, name="初审"), Stage(number=2, name="终审")],
                       own_work=True)  # fmt: skip
            office.join("lin", ["editor"])
            office.join("anna", ["reviewer", "editor"], stages=[1, 2])
            office.join("wang", ["admin", "editor", "reviewer"], stages=[2])
            office.join(HOSTILE, ["liaison"])
            office.settle()
        self.start = office.clock.now
        self.office = office.boss.store.values.get("office")
        self.root_entry = office.boss.store.values.get("root")
        self.images = {name: desk.store._db.serialize() for name, desk in office.desks.items()}
        self.last = {
            name: (*desk.store.log.last_segment(desk.device), desk.store.values.number("counter"))
            for name, desk in office.desks.items()
        }
        mal = office.desks[HOSTILE]
        self.members = (mal.member, mal.member, office.boss.member)
        self.standing = (mal.membership.length, mal.membership.head)
        self.instances = {n: d.store.values.get("instance") for n, d in office.desks.items()}
        office.close()
        share = self.root / "share"
        self.files = {
            path.relative_to(share).as_posix(): path.read_bytes()
            for path in sorted(share.rglob("*"))
            if path.is_file()
        }

    def seat(self, name, folder):
        """Put a copy of somebody's home into a folder."""
        write_database(folder, self.images[name])
        blobs = self.root / name / "blobs"
        if blobs.exists():
            shutil.copytree(blobs, folder / "blobs", dirs_exist_ok=True)


_READY = []


def ready_office():
    """Return the office to start from; it is founded when it is first asked for."""
    if not _READY:
        _READY.append(ReadyOffice())
    return _READY[0]
