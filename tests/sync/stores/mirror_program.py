"""A mirror's program between the copies of one folder: late, in any order, and with its own habits.

It carries what each PC put into its copy to the others, a random part at a time and in random
order; shows half a file under its name; leaves conflict copies and litter; tells nobody. Other
than a real one it runs only when a test lets it, and the same seed gives the same history.
"""

ENOUGH = 100
LITTER = ("desktop.ini", ".DS_Store", "~$keep.tmp")


class MirrorProgram:
    """Carries files between copies of a folder. `random` decides what comes when."""

    def __init__(self, copies, random):
        self.copies = copies
        self._random = random
        self._known = [set() for _ in copies]
        self._torn = set()
        self.carried = 0

    def carry(self, share=0.5):
        """Carry a random part of what is to be carried, in random order."""
        due = [job for job in self._jobs() if self._random.random() < share]
        self._random.shuffle(due)
        for act, path, at in due:
            getattr(self, act)(path, at)
        if self._random.random() < 0.3:
            self._leave_litter()

    def settle(self):
        """Carry everything."""
        for _ in range(ENOUGH):
            if not any(True for _ in self._jobs()):
                return
            self.carry(1.0)
        raise AssertionError("the mirror never comes to rest")

    def _jobs(self):
        holdings = [self._files(copy) for copy in self.copies]
        everything = set().union(*holdings, *self._known)
        for path in sorted(everything):
            deleted = any(
                path in known and path not in held
                for known, held in zip(self._known, holdings, strict=True)
            )
            for at, held in enumerate(holdings):
                if deleted and (path in held or path in self._known[at]):
                    yield "_take_away", path, at
                elif not deleted and (path not in held or (path, at) in self._torn):
                    yield "_bring", path, at
                elif not deleted and path not in self._known[at]:
                    yield "_note", path, at

    def _bring(self, path, at):
        whole = [
            copy / path
            for number, copy in enumerate(self.copies)
            if (copy / path).exists() and (path, number) not in self._torn
        ]
        if not whole:  # taken away while it was being carried
            self._take_away(path, at)
            return
        target = self.copies[at] / path
        target.parent.mkdir(parents=True, exist_ok=True)
        data = whole[0].read_bytes()
        if self._random.random() < 0.2:
            target.with_name(f"~mirror-{target.name}.part").write_bytes(data[: len(data) // 2])
        if self._random.random() < 0.1:
            target.with_name(f"{target.stem} (王芳的冲突副本){target.suffix}").write_bytes(data)
        if data and (path, at) not in self._torn and self._random.random() < 0.15:
            target.write_bytes(data[: len(data) // 2])
            self._torn.add((path, at))
            return
        target.write_bytes(data)
        self._torn.discard((path, at))
        self._known[at].add(path)
        self.carried += 1

    def _note(self, path, at):
        self._known[at].add(path)

    def _take_away(self, path, at):
        (self.copies[at] / path).unlink(missing_ok=True)
        self._known[at].discard(path)
        self._torn.discard((path, at))

    def _leave_litter(self):
        at = self._random.choice(self.copies)
        folders = [at, *(path for path in sorted(at.rglob("*")) if path.is_dir())]
        (self._random.choice(folders) / self._random.choice(LITTER)).write_bytes(b"litter")

    @staticmethod
    def _files(copy):
        return {
            path.relative_to(copy).as_posix()
            for path in copy.rglob("*")
            if path.is_file()
            and path.name not in LITTER
            and "冲突副本" not in path.name
            and not path.name.startswith("~mirror-")
        }
