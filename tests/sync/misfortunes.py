"""What befalls PCs: databases copied, put back and cloned. All of it is done to closed files."""

import shutil
from contextlib import contextmanager

from offices import key_of, sit_down
from workstation.usecases.renewing import renew


def keep_copy(office, name):
    """Keep a copy of a home as it is now; return where."""
    desk = office.desks[name]
    desk.store._db.execute("pragma wal_checkpoint(truncate)")
    copy = office.root / f"copy of {name}"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(desk.home, copy)
    return copy


@contextmanager
def _closed(office, name):
    desk = office.desks[name]
    desk.store.close()
    yield desk.home, desk.now_ms
    office.desks[name] = sit_down(desk.home, name, desk.now_ms)


def put_back(office, name, copy):
    """Put an older copy of a home in its place, as somebody's backup program does; reopen it."""
    with _closed(office, name) as (home, _):
        shutil.rmtree(home)
        shutil.copytree(copy, home)
    return office.desks[name]


def clone(office, name, *, instance="another-copy"):
    """Set up a second PC with a home's database and key; return its desk."""
    copy = keep_copy(office, name)
    home = office.root / f"clone of {name}"
    shutil.copytree(copy, home)
    twin = sit_down(home, name, office.clock)
    if instance:
        with twin.store.writing():
            twin.store.values.put(instance=instance)
    office.desks[f"clone of {name}"] = twin
    return twin


def renew_pc(desk, name):
    """Give a home a key of its own, derived from `name` as all keys of these tests."""
    new = key_of(name)

    old = desk.key
    desk._load_key = lambda: new if desk.device == new.device else old
    return renew(desk, new, lambda _: name)
