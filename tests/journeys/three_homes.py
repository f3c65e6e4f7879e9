"""Three homes and one folder, driven by the command line alone, and a script that harms files."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from journey_office import Pc

CRASHING = Path(__file__).with_name("crashing.py")
MOST_TOUCHES = 90


class ThreeHomes:
    """The founder `lin`, an editor `bo`, a reviewer `chu` of both stages of a short policy."""

    def __init__(self, root, random):
        self.root, self.share = root, root / "share"
        self.share.mkdir()
        self.lin, self.bo, self.chu = self.homes = [Pc(root / n) for n in ("lin", "bo", "chu")]
        self._random = random
        self._stories = 0
        self._copies = []
        self.saved = set()

    def found(self):
        """Found the office and seat everybody."""
        self.lin("office", "create", "--name", "海岚", "--folder", self.share, "--member", "林若溪",
                 "--branch", "机关")  # fmt: skip
        self.lin("policy", "set", "--stage", "审核")
        self._seat(self.bo, "--role", "editor")
        self._seat(self.chu, "--role", "reviewer", "--role", "editor", "--stage", "1")
        self.settle()
        return self

    def _seat(self, pc, *rights):
        invitation = self.root / f"{pc.home.name}.json"
        self.lin("member", "invite", "--name", pc.home.name, "--branch", "机关", *rights, "--out",
                 invitation)  # fmt: skip
        self.lin("sync")
        device = pc("office", "join", "--invitation", invitation)["device"]
        self.lin("member", "admit", device)
        pc("sync")

    def act(self):
        """Let somebody do something: write, change, send for review, approve."""
        pc = self._random.choice(self.homes)
        act = self._random.choice([self.write, self.write, self.edit, self.edit, self.submit,
                                   self.approve, self.take])  # fmt: skip
        act(pc)

    def write(self, pc):
        told = pc("article", "write", "--title", f"第{self._stories}篇", "--column", "yaoqing",
                  "--markdown", self._text())  # fmt: skip
        self.saved.add(told["id"])

    def edit(self, pc):
        if (one := self._article(pc)) is not None:
            base = self._random.choice(pc("article", "show", one)["heads"])
            pc.tell("article", "edit", one, "--markdown", self._text(), "--base", base)

    def submit(self, pc):
        if (one := self._article(pc)) is not None:
            pc.tell("article", "submit", one)

    def take(self, pc):
        if (one := self._article(pc)) is not None:
            pc.tell("article", "take", one)

    def approve(self, _):
        for item in self.chu("review", "queue")["items"][:1]:
            self.chu.tell("review", "approve", item["article"], "--revision", item["revision"])

    def crash(self, pc, *words):
        """Run a command in a process of its own that dies at some touch of the folder, or ends."""
        number = self._random.randrange(1, MOST_TOUCHES)
        command = [sys.executable, CRASHING, str(number), str(self.share), "--home", str(pc.home),
                   "--json", *words]  # fmt: skip
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - our own
        assert done.returncode in {0, 4, -9, 137}, done.stderr.decode()
        return done.returncode

    def harm(self):
        """Do to the folder what sync clients, backups and careless people do; return what."""
        harms = (self.duplicate, self.truncate, self.flip, self.reorder, self.remove, self.copy,
                 self.restore)  # fmt: skip
        harm = self._random.choice(harms)
        harm()
        return harm.__name__

    def duplicate(self):
        path = self._file()
        shutil.copy(path, path.with_name(f"{path.stem}-冲突副本{path.suffix}"))
        shutil.copy(path, path.with_name(f"{path.name}.bak"))

    def truncate(self):
        path = self._file()
        os.truncate(path, self._random.randrange(path.stat().st_size + 1))

    def flip(self):
        path = self._file()
        data = bytearray(path.read_bytes())
        if data:
            data[self._random.randrange(len(data))] ^= 0x20
            path.write_bytes(data)

    def reorder(self):
        """Give files the times of other files: no order may come from them."""
        for path in self._files():
            moment = self._random.randrange(1, 2_000_000_000)
            os.utime(path, (moment, moment))

    def remove(self):
        self._file().unlink()

    def copy(self):
        copy = self.root / f"copy{len(self._copies)}"
        shutil.copytree(self.share, copy)
        self._copies.append(copy)

    def restore(self):
        """Put an older state of the whole folder in place."""
        if self._copies:
            shutil.rmtree(self.share)
            shutil.copytree(self._random.choice(self._copies), self.share)

    def settle(self):
        """Let everybody exchange until nothing is left to do."""
        for _ in range(3):
            for pc in self.homes:
                pc.tell("sync")

    def digests(self):
        """Return the digest of every home."""
        return {pc("digest")["digest"] for pc in self.homes}

    def _text(self):
        self._stories += 1
        path = self.root / "text.md"
        path.write_text(f"活动之{self._stories}。\n\n取得圆满成功。\n", encoding="utf-8")
        return path

    def _article(self, pc):
        known = pc("article", "list")["articles"]
        return self._random.choice(known)["id"] if known else None

    def _files(self):
        return sorted(path for path in self.share.rglob("*") if path.is_file())

    def _file(self):
        return self._random.choice(self._files())
