"""One PC's view of the shared folder: a `FolderStore` on which everything may go wrong.

Each operation first waits for its turn; then chance says whether it fails, and how.
"""

from simulator.lanes import Killed
from workstation.domain.canonical import sha256_hex
from workstation.domain.errors import Unavailable
from workstation.sync.layout import checked_path, temp_path

NEGATIVE_MS = 5_000

ON_ANY = ("error",)
ON_LIST = (*ON_ANY, "empty_listing", "listing_error")
ON_READ = (*ON_ANY, "absent", "placeholder", "flaky_bytes")
ON_PUT = (*ON_ANY, "torn_put", "lost_reply", "refused_rename", "partial", "killed_in_put")


class FaultyFolder:
    """The folder as one PC sees it. `weather` decides what fails; `turn` is told each operation."""

    def __init__(self, disk, device, weather, turn):
        self.disk = disk
        self.mirror = self.home = None
        self._device = device
        self._weather = weather
        self._turn = turn
        self._listed = {}
        self._absent = {}
        self._own = {}
        self._placeholders = {}

    def forget(self):
        """Forget what the system cached: the PC was started anew."""
        self._listed, self._absent, self._own, self._placeholders = {}, {}, {}, {}

    def be(self, device):
        """Belong to another device from now on."""
        self._device = device

    def list_names(self, folder):
        fault = self._enter("list", folder, ON_LIST)
        if fault == "empty_listing":
            return ()
        return tuple(sorted(self._seen(folder)))

    def list_sizes(self, folder):
        if self._enter("list", folder, ON_LIST) == "empty_listing":
            return {}
        sizes = self.disk.sizes(folder)
        return {name: sizes[name] for name in sorted(self._seen(folder)) if name in sizes}

    def read(self, path, limit):
        fault = self._enter("read", checked_path(path), ON_READ)
        now = self._weather.now
        if fault == "absent" or self._absent.get(path, now) > now:
            return None
        data = self.disk.files.get(path)
        if data is None:
            if self._weather.lag_ms:
                self._absent[path] = now + NEGATIVE_MS
            return None
        if fault == "placeholder":
            self._placeholders[path] = now + self._weather.chance(60_000)
        if self._placeholders.get(path, now) > now:
            raise Unavailable("folder_unreachable", path=path)
        if fault == "flaky_bytes" and data:
            return data[: self._weather.chance(len(data))]
        return data[: limit + 1]

    def exists(self, path):
        fault = self._enter("read", checked_path(path), ON_READ)
        return fault != "absent" and path in self.disk.files

    def put_new(self, path, data):
        fault = self._enter("put", checked_path(path), ON_PUT)
        self._weather.expect_room(path, data)
        held = self.disk.files.get(path)
        if held is not None:
            if held != data:
                raise Unavailable("folder_conflict", path=path)
            return False
        self._weather.note_written(self._device, path, data)
        if fault in {"torn_put", "killed_in_put"} and data:
            self._write(path, data[: self._weather.chance(len(data))])
        elif fault == "refused_rename":
            self._write(temp_path(self._device, path, sha256_hex(data)[:20]), data)
        elif fault == "partial":
            self._write(path, data[: self._weather.chance(len(data) + 1)])
            self._turn(self, "put", path)
            self._write(path, data)
        else:
            self._write(path, data)
        if fault == "killed_in_put":
            raise Killed
        if fault in {"torn_put", "lost_reply", "refused_rename"}:
            denied = fault == "refused_rename"
            raise Unavailable("folder_denied" if denied else "folder_unreachable", path=path)
        return True

    def delete(self, path):
        self._enter("delete", checked_path(path), ON_ANY)
        if path in self.disk.files:
            self.disk.drop(path)
            if self.mirror:
                self.mirror.tell(self.disk, path, None, self._weather.now)
        folder, _, name = path.rpartition("/")
        self._own.setdefault(folder, {})[name] = False

    def strangers(self):
        self._enter("list", "", ON_ANY)
        return ()

    def free_bytes(self):
        self._enter("room", "", ON_ANY)
        return self._weather.room()

    def _enter(self, act, path, faults):
        self._turn(self, act, path)
        if self._weather.is_away(self._device):
            raise Unavailable("folder_unreachable", path=path)
        fault = self._weather.fault(faults)
        if fault in {"error", "listing_error"}:
            raise Unavailable("folder_unreachable", path=path)
        return fault

    def _write(self, path, data):
        self.disk.put(path, data)
        folder, _, name = path.rpartition("/")
        self._own.setdefault(folder, {})[name] = True
        self._absent.pop(path, None)
        if self.mirror:
            self.mirror.tell(self.disk, path, data, self._weather.now)

    def _seen(self, folder):
        """Return the names of a folder as the system has cached them, own changes on top."""
        now = self._weather.now
        until, names = self._listed.get(folder, (0, ()))
        if until <= now:
            names = self.disk.names(folder)
            self._own.pop(folder, None)
            self._listed[folder] = (now + self._weather.chance(self._weather.lag_ms + 1), names)
        own = self._own.get(folder)
        if not own:
            return names
        return (set(names) | {n for n, there in own.items() if there}) - {
            n for n, there in own.items() if not there
        }
