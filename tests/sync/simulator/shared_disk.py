"""What really lies in the folder: files by path, and the delays of a mirrored one."""

import heapq
from itertools import count


class Disk:
    """The files of one folder."""

    def __init__(self, files=()):
        self.files = {}
        self.folders = {"": set()}
        self.fill(dict(files))

    def fill(self, files):
        """Make these the files of the folder."""
        self.files, self.folders = {}, {"": set()}
        for path, data in files.items():
            self.put(path, data)

    def put(self, path, data):
        """Write a file, over whatever is there."""
        self.files[path] = data
        while path:
            path, _, name = path.rpartition("/")
            names = self.folders.setdefault(path, set())
            if name in names:
                return
            names.add(name)

    def drop(self, path):
        """Remove a file; its folder stays."""
        if self.files.pop(path, None) is not None:
            folder, _, name = path.rpartition("/")
            self.folders[folder].discard(name)

    def names(self, folder):
        """Return the names in a folder, sorted."""
        return tuple(sorted(self.folders.get(folder, ())))

    def sizes(self, folder):
        """Return the plain files of a folder with their sizes."""
        start = f"{folder}/" if folder else ""
        found = ((name, self.files.get(start + name)) for name in self.names(folder))
        return {name: len(data) for name, data in found if data is not None}


class Mirror:
    """Replicas of one folder that a sync client carries from PC to PC: late, in any order."""

    def __init__(self, random, longest_ms):
        self.disks = []
        self._random = random
        self._longest_ms = longest_ms
        self._due = []
        self._number = count()
        self._newest = {}
        self._changed_here = set()

    def join(self, disk):
        """Let another replica take part."""
        self.disks.append(disk)

    def tell(self, source, path, data, now):
        """Carry a change of `source` (None: the file is gone) to the others, some time.

        What is carried is how a file is, not what was done to it: a later change of the same file
        on the same PC takes the place of an earlier one that is still on its way.
        """
        number = next(self._number)
        self._newest[id(source), path] = number
        self._changed_here.add((id(source), path))
        for disk in self.disks:
            if disk is not source:
                due = now + int(self._longest_ms * self._random.random() ** 3)
                heapq.heappush(self._due, (due, number, id(disk), disk, id(source), path, data))

    def deliver(self, now):
        """Bring what is due; return how many conflict copies that made."""
        copies = 0
        while self._due and self._due[0][0] <= now:
            _, number, _, disk, source, path, data = heapq.heappop(self._due)
            if self._newest[source, path] == number:
                copies += self._arrive(disk, path, data, now)
        return copies

    def forget(self):
        """Carry nothing of what is on its way: the whole folder became another one everywhere."""
        self._due, self._newest, self._changed_here = [], {}, set()

    def deliver_all(self):
        """Bring everything, now."""
        self.deliver(1 << 60)

    def _arrive(self, disk, path, data, now):
        held = disk.files.get(path)
        if held == data:
            return 0
        if held is not None and (id(disk), path) in self._changed_here:
            # Changed on both sides: what is here stays, the other version lies beside it; what
            # was removed there comes back there.
            if data is None:
                self.tell(disk, path, held, now)
            else:
                stem, dot, end = path.rpartition(".")
                disk.put(f"{stem}-conflict.{end}" if dot else f"{path}-conflict", data)
            return data is not None
        if data is None:
            disk.drop(path)
        else:
            disk.put(path, data)
        return 0
