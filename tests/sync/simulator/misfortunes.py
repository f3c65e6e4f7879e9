"""What happens to PCs and to the folder as a whole; each is one step of a history."""

from simulator.lanes import Killed
from simulator.shared_disk import Disk
from simulator.weather import STORMY
from workstation.domain.errors import NewsroomError

TEN_YEARS_MS = 10 * 365 * 24 * 3_600_000

COMMON = ("killed", "away", "full", "harm", "insider", "lag", "storm", "folder_copied",
          "home_copied", "folder_filled")  # fmt: skip
RARE = ("clock_jumped", "folder_restored", "folder_emptied", "folder_vanished", "home_restored",
        "home_cloned")  # fmt: skip
MISFORTUNES = (*COMMON, *RARE)


class Misfortunes:
    """Does them to a world, as its weather draws them."""

    def __init__(self, world):
        self._world = world
        self._weather = world.weather
        self._names = (*COMMON * 4, *RARE)
        self._copies = []

    def strike(self):
        """Let one thing happen."""
        name = self._weather.random.choice(self._names)
        if name in self._weather.faults:
            done = getattr(self, name)() or name
            self._weather.met[done] += 1

    def killed(self):
        self._home().restart()

    def away(self):
        self._weather.send_away(self._home().device)

    def full(self):
        self._weather.fill_disk()

    def harm(self):
        name = self._told(self._world.vandal.harm)
        self._world.forgive_destroyed()  # it may have been the last copy of a restored home's work
        return f"harm:{name}"

    def insider(self):
        def act(disk):
            return self._world.insider.act(disk, self._world.in_review)

        return f"insider:{self._told(act)}"

    def lag(self):
        self._weather.lag_ms = self._weather.random.choice((0, 0, 3_000, 10_000))

    def storm(self):
        self._weather.roughness = self._weather.random.choice((0.0, STORMY, STORMY / 4))

    def clock_jumped(self):
        years = self._weather.random.choice((-TEN_YEARS_MS, 0, TEN_YEARS_MS, 3_600_000))
        self._home().clock_error_ms = years

    def folder_copied(self):
        self._copies.append(dict(self._disk().files))

    def folder_restored(self):
        if self._copies:
            files = self._weather.random.choice(self._copies)
            self._destroy(lambda disk: disk.fill(files))

    def folder_emptied(self):
        self._destroy(lambda disk: disk.fill({}))

    def folder_vanished(self):
        self._weather.take_folder_away()

    def folder_filled(self):
        home = self._home()
        try:
            self._world.fill(home)
        except NewsroomError:
            pass  # it was told why, and tries again another day
        except Killed:
            home.restart()

    def home_copied(self):
        home = self._home()
        home.copies.append(home.image())

    def home_restored(self):
        home = self._home()
        if home.copies:
            self._world.restore(home, self._weather.random.choice(home.copies))

    def home_cloned(self):
        """A PC's disk, as it is or as it was, is copied to another PC; both go on."""
        home = self._home()
        if len(self._world.homes) < self._world.most_homes:
            self._world.clone(home, self._weather.random.choice((*home.copies, home.image())))

    def _told(self, act):
        """Let something happen to files of one disk; a mirror carries it along like anything."""
        disk = self._disk()
        before = dict(disk.files)
        if not before:
            return "nothing_there"
        name = act(disk)
        if self._world.mirror:
            for path in sorted({*before, *disk.files}):
                if disk.files.get(path) != before.get(path):
                    self._world.mirror.tell(disk, path, disk.files.get(path), self._weather.now)
        return name

    def _destroy(self, act):
        for disk in self._world.disks():
            act(disk)
        if self._world.mirror:
            self._world.mirror.forget()
        self._world.forgive_destroyed()

    def _home(self):
        return self._weather.random.choice(self._world.homes)

    def _disk(self) -> Disk:
        return self._weather.random.choice(self._world.disks())
