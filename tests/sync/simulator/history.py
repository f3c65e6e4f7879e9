"""One history: a seed, so many steps in which everything may go wrong, then healing."""

import contextlib
import hashlib
import shutil
import traceback
from collections import Counter

import msgspec

from offices import key_of
from simulator import invariants
from simulator.attackers import Insider, Vandal
from simulator.faulty_folder import FaultyFolder
from simulator.homes import Home
from simulator.mending import Mending
from simulator.misfortunes import MISFORTUNES, Misfortunes
from simulator.office_ready import HONEST, HOSTILE, fast_folder, ready_office, seeded
from simulator.people import People
from simulator.shared_disk import Disk, Mirror
from simulator.survivors import Survivors
from simulator.weather import FILE_FAULTS, FULL_MS, HOUR_MS, STORMY, Weather
from workstation.domain.errors import NewsroomError
from workstation.sync import layout
from workstation.sync.share import Marker, create_share, open_known_share
from workstation.usecases.exchange import exchange
from workstation.usecases.filling import fill_folder

ALL_FAULTS = (*FILE_FAULTS, *MISFORTUNES)
ENOUGH_ROUNDS = 16
TO_THE_END = 1 << 40
MIRRORED_IN = 3


class Told(msgspec.Struct):
    """What a history came to. `trace` is a hash over every step; no `troubles`, if all held."""

    seed: int
    steps: int
    acts: Counter
    met: Counter
    troubles: list[str]
    trace: str
    rounds: int


def run(seed, steps, faults=ALL_FAULTS):
    """Live through the history of a seed and tell what became of it."""
    world = World(seed, faults)
    try:
        with seeded(world.weather.random):
            world.go_wrong(steps)
            world.heal()
    finally:
        world.close()
    return world.told()


class World:
    """Everybody's homes and the folder, with one thing happening after the other."""

    def __init__(self, seed, faults=ALL_FAULTS):
        self.seed = seed
        self.weather = Weather(seed, faults)
        self._ready = ready_office()
        self._marker = Marker(office=self._ready.office, root=self._ready.root_entry)
        self.weather.now = self._ready.start + HOUR_MS
        self.weather.roughness = STORMY / 2
        self._root = fast_folder()
        self.mirror = Mirror(self.weather.random, FULL_MS) if seed % MIRRORED_IN == 2 else None
        self._disk = Disk(self._ready.files)
        self._survivors = Survivors(self._ready.office)
        self.homes, self.steps, self.troubles, self.rounds = [], 0, [], 0
        self.most_homes = len(HONEST) + 2
        self.people = People(self.weather)
        self.vandal = Vandal(self.weather)
        self.insider = Insider(HOSTILE, self._ready, self.weather)
        self.misfortunes = Misfortunes(self)
        self.acts = Counter()
        self.gone_texts = set()
        self.decided, self.promised, self._counters = {}, set(), {}
        self._trace = hashlib.sha256()
        for name in HONEST:
            self._seat(name)

    def disks(self):
        """Return the folder, or every replica of it."""
        return self.mirror.disks if self.mirror else [self._disk]

    def in_review(self, weather):
        """Return the standing of some article in review, as an insider would look for one."""
        desk = weather.random.choice(self.homes).hand
        rows = desk.store.read(
            lambda db: db.execute(
                "select article from article where state = 'submitted' order by 1"
            ).fetchall()
        )
        return desk.standing(weather.random.choice(rows)[0]) if rows else None

    # --- safety ---------------------------------------------------------------------------------

    def go_wrong(self, steps):
        """Let everything happen for so many steps; stop at the first trouble."""
        while self.steps < steps and not self.troubles:
            if self.weather.one_in(30):
                self._count("misfortune")
                self.misfortunes.strike()
            elif self.weather.one_in(4):
                self._act(self.weather.random.choice(self.homes))
            else:
                self._let_on(self.weather.random.choice(self.homes))
            if self.weather.one_in(400):
                self._look_closely()

    def _act(self, home):
        self._count(f"act {home.name}")
        home.refresh(home.hand)
        try:
            name = self.people.act(home.member, home.hand)
        except Exception as error:  # noqa: BLE001 - told with its seed
            self.troubles.append(f"an act crashed at {home.name}: {_where(error)}")
            return
        self.acts[name] += 1
        if name == "purge":
            # The bytes went at once, whether or not the purge will count: a clone's does not.
            self.gone_texts |= invariants.purged(home.hand)
        self._note_saved(home)

    def _note_saved(self, home):
        """Remember what the person was told is saved: it may never be lost again."""
        rows = home.hand.store.read(
            lambda db: db.execute(
                "select id, kind, json_extract(body, '$.revision') from fact"
                " where device = ? and counter > ?",
                (home.device, self._counters.get(home, self._ready.last[home.key_name][2])),
            ).fetchall()
        )
        self._counters[home] = home.hand.store.values.number("counter")
        for name, kind, revision in rows:
            home.acknowledged.add(name)
            self.promised.add(name)
            if kind == "decision" and name not in self.insider.forged:
                self.decided[name] = revision

    def _let_on(self, home):
        lane = home.lane
        if not lane.busy:
            lane.start(self._full_look(home) if self.weather.one_in(3) else self._round(home))
        lane.resume(self._budget())
        self._after(home)

    def _budget(self):
        return 1 if self.weather.one_in(2) else self.weather.chance(60)

    def _full_look(self, home):
        def work(desk):
            home.refresh(desk)
            return exchange(desk, open_known_share(home.view, self._marker))

        return work

    def _round(self, home):
        def work(desk):
            home.refresh(desk)
            return home.rounds(desk).round(open_known_share(home.view, self._marker))

        return work

    def _after(self, home):
        lane = home.lane
        if lane.crash is not None:
            self.troubles.append(f"{home.name} crashed: {_where(lane.crash)}")
        elif not lane.alive:
            self.weather.met["killed_in_put"] += 1
            home.restart()
        elif not lane.busy:
            self._note_outcome(home, lane.outcome)

    def _note_outcome(self, home, outcome):
        code = outcome.code if isinstance(outcome, NewsroomError) else "done"
        self.acts[f"exchange: {code}"] += 1
        self._trace.update(f"{home.name} {code}\n".encode())
        if code == "home_busy":
            self.troubles.append(f"{home.name} could not exchange because its person works")
        self.troubles += invariants.false_authority(home, self.decided)

    def _look_closely(self):
        home = self.weather.random.choice(self.homes)
        self.troubles += invariants.lost_work(home)
        self.troubles += invariants.broken_log(home)
        if self.weather.one_in(3):
            self.troubles += invariants.not_rebuilt(home)
        self.troubles += invariants.unequal(self.homes)

    # --- misfortunes ----------------------------------------------------------------------------

    def restore(self, home, image):
        """Put an older database in place of a home's."""
        home.put_back(image)
        self._counters[home] = home.hand.store.values.number("counter")
        self.forgive_destroyed()

    def clone(self, home, image):
        """Let a copy of a home, key and all, begin to work on another PC."""
        name = f"{home.name}{len(self.homes)}"
        folder = self._root / name
        home.clone_to(folder, image)
        copy = self._open(name, folder, key_name=home.key_name)
        copy.acknowledged = set(image[1])
        self._counters[copy] = copy.hand.store.values.number("counter")

    def forgive_destroyed(self):
        """Expect no longer what no disk in the world holds any more."""
        files = {data for disk in self.disks() for data in disk.files.values()}
        alive = self._survivors.facts(self.homes, files)
        self.promised &= alive
        self.gone_texts |= self._survivors.lost_texts(self.homes, files)
        for home in self.homes:
            home.acknowledged &= invariants.held_facts(home.hand)

    # --- liveness -------------------------------------------------------------------------------

    def heal(self):
        """Heal everything and exchange until nothing changes; then everybody must be equal."""
        if self.troubles:
            return
        self.weather.clear()
        for home in self.homes:
            home.clock_error_ms = 0
            home.view.forget()
        for home in self.homes:
            self._run_to_end(home)
        for home in self.homes:
            self.fill(home)
        mending = Mending(self, self._root)
        for self.rounds in range(1, ENOUGH_ROUNDS + 1):
            self.weather.now += HOUR_MS
            for home in self.homes:
                home.lane.start(self._full_look(home))
                self._run_to_end(home)
                if self.mirror:
                    self.mirror.deliver_all()
            settled = not mending.settle_clones()
            if self.troubles or (
                settled and not invariants.differences(self.homes, self.gone_texts)
            ):
                break
        self._judge()

    def _run_to_end(self, home):
        while home.lane.busy and not self.troubles:
            home.lane.resume(TO_THE_END)
            self._after(home)

    def fill(self, home):
        """Let somebody say that the folder is the office's after all, as only a person may."""
        try:
            open_known_share(home.view, self._marker)
        except NewsroomError:
            home.view.disk.drop(layout.MARKER)
            home.refresh(home.hand)
            fill_folder(home.hand, lambda _: create_share(home.view, self._marker))

    def _judge(self):
        self.troubles += invariants.differences(self.homes, self.gone_texts)
        for home in self.homes:
            missing = self.promised - invariants.held_facts(home.hand)
            if missing:
                self.troubles.append(f"{home.name} never got {len(missing)} saved facts")
            self.troubles += invariants.lost_work(home)
            self.troubles += invariants.broken_log(home)
            self.troubles += invariants.false_authority(home, self.decided)
            self.troubles += invariants.not_rebuilt(home)
        for disk in self.disks():
            self.troubles += invariants.secrets_shown(disk)
            self.acts["packs"] += sum(path.endswith(".pack") for path in disk.files)
            self.acts["snapshots"] += sum(path.endswith(".snap") for path in disk.files)
        self.troubles += [f"{d} wrote two contents as {p}" for d, p in self.weather.rewritten]

    # --- the world's own ------------------------------------------------------------------------

    def told(self):
        """Return what this history came to."""
        return Told(self.seed, self.steps, self.acts, self.weather.met, self.troubles,
                    self._trace.hexdigest(), self.rounds)  # fmt: skip

    def close(self):
        """End every program and remove everything."""
        for home in self.homes:
            with contextlib.suppress(Exception):
                home.close()
        shutil.rmtree(self._root, ignore_errors=True)

    def _seat(self, name):
        folder = self._root / name
        self._ready.seat(name, folder)
        self._open(name, folder)

    def _open(self, name, folder, key_name=None):
        disk = self._disk
        if self.mirror:
            lying = [one.files for one in self.mirror.disks] or [self._disk.files]
            disk = Disk({path: data for files in lying for path, data in files.items()})
            self.mirror.join(disk)
        view = FaultyFolder(disk, key_of(key_name or name).device, self.weather, self._turn)
        view.mirror = self.mirror
        home = Home(name, folder, self.weather, view, key_name=key_name)
        view.home = home
        home.open()
        self.homes.append(home)
        return home

    def _turn(self, view, act, path):
        """Count a file operation, and let the lane that does it wait for its turn."""
        lane = view.home.lane
        if lane is not None and lane.is_here():
            if lane.desk is not None and lane.desk.store._db.in_transaction:
                self.troubles.append(f"{view.home.name} waits for the folder inside a transaction")
            lane.pause()
        self._count(f"{view.home.name} {act} {path}")
        if self.mirror:
            self.weather.met["conflict_copy"] += self.mirror.deliver(self.weather.now)

    def _count(self, what):
        self.steps += 1
        self._trace.update(what.encode())
        self.weather.pass_time()


def _where(error):
    """Return an error with the last lines it went through."""
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    return " < ".join(
        [repr(error), *(f"{f.filename.rpartition('/')[2]}:{f.lineno}" for f in reversed(frames))]
    )
