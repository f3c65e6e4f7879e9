"""A home of the simulator: two lanes on one database, as the window has them."""

import shutil

from offices import key_of
from simulator.lanes import Lane
from workstation.store.store import Store
from workstation.usecases.desk import Desk
from workstation.usecases.rounds import Rounds


class Home:
    """One home on one PC. `hand` is where its person works; `lane` is where it exchanges.

    `clock_error_ms` is how far its clock stands from the world's time.
    """

    def __init__(self, name, folder, weather, view, *, key_name=None, clock_error_ms=0):
        self.name = name
        self.folder = folder
        self.view = view
        self.key_name = key_name or name
        self.member = self.key_name
        self.clock_error_ms = clock_error_ms
        self.acknowledged = set()
        self.copies = []
        self._weather = weather
        self._ticks = 0
        self._entries = -1
        self.hand = self.lane = self._rounds = None

    @property
    def device(self):
        return key_of(self.key_name).device

    def clock(self):
        """The PC's clock: it never stands still."""
        self._ticks += 1
        return self._weather.now + self.clock_error_ms + self._ticks

    def open(self):
        """Start the program."""
        self.view.forget()
        self.hand = self._desk()
        self.lane = Lane(self._desk)

    def close(self):
        """End the program, whatever it is doing."""
        self.lane.kill()
        self.hand.store.close()

    def restart(self):
        """End the program and start it again."""
        self.close()
        self.open()

    def refresh(self, desk):
        """Let a desk see entries that the other lane took in, as the window's lanes do."""
        count = desk.store.read(lambda db: db.execute("select count(*) from entry").fetchone()[0])
        if getattr(desk, "entries_seen", None) != count:
            desk.forget_membership()
            desk.entries_seen = count

    def rounds(self, desk):
        """Return the quick rounds of the program that runs now."""
        if self._rounds is None or self._rounds[0] is not desk:
            self._rounds = desk, Rounds(desk)
        return self._rounds[1]

    def image(self):
        """Return everything this home keeps, as a backup program would."""
        return self.hand.store._db.serialize(), frozenset(self.acknowledged)

    def put_back(self, image):
        """Put an older state of the database in place, behind the program's back."""
        data, acknowledged = image
        self.close()
        write_database(self.folder, data)
        self.acknowledged = set(acknowledged)
        self.open()

    def clone_to(self, folder, image):
        """Copy this PC, key and all, to another folder."""
        if (self.folder / "blobs").exists():
            shutil.copytree(self.folder / "blobs", folder / "blobs", dirs_exist_ok=True)
        write_database(folder, image[0])

    def _desk(self):
        store = Store.open(self.folder)
        store._db.execute("pragma synchronous = off")
        return Desk(store, key=lambda: key_of(self.key_name), now_ms=self.clock)


def write_database(folder, data):
    """Put a database in place of the one of a closed home."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("workstation.db*"):
        path.unlink()
    (folder / "workstation.db").write_bytes(data)
