"""What lies in the folder that no honest program wrote.

`Vandal` needs write access only; `Insider` has a member's valid key and a program of its own.
"""

from functools import cache

import msgspec

from offices import key_of
from workstation.domain.canonical import sha256_hex
from workstation.domain.facts import make_fact
from workstation.domain.ids import EntryHash, new_id
from workstation.sync import frames, layout, wire
from workstation.sync.inner import sign_body
from workstation.sync.segment import FORM, SegmentHeader, cut_segment

BOMB_BYTES = 24 * 1024 * 1024


class Vandal:
    """Damages files: anybody who can write to the folder can do all of this."""

    def __init__(self, weather):
        self._weather = weather
        self._seen = {}

    def harm(self, disk):
        """Do one kind of damage; return its name."""
        harms = (self.flip, self.truncate, self.remove, self.duplicate, self.swap, self.replay,
                 self.litter, self.fake_head, self.wrong_device, self.lengthen)  # fmt: skip
        harm = self._weather.random.choice(harms)
        harm(disk)
        return harm.__name__

    def flip(self, disk):
        path = self._one(disk)
        data = bytearray(disk.files[path])
        if data:
            data[self._weather.chance(len(data))] ^= 1 << self._weather.chance(8)
            self._remember(disk, path)
            disk.put(path, bytes(data))

    def truncate(self, disk):
        path = self._one(disk)
        self._remember(disk, path)
        disk.put(path, disk.files[path][: self._weather.chance(len(disk.files[path]) + 1)])

    def lengthen(self, disk):
        path = self._one(disk)
        self._remember(disk, path)
        disk.put(path, disk.files[path] + b"\0" * 7)

    def remove(self, disk):
        path = self._one(disk)
        self._remember(disk, path)
        disk.drop(path)

    def duplicate(self, disk):
        path = self._one(disk)
        folder, _, name = path.rpartition("/")
        stem, _, end = name.rpartition(".")
        for copy in (f"{stem}-conflict.{end}", f"{stem} (1).{end}", f"{name.upper()}"):
            disk.put(f"{folder}/{copy}" if folder else copy, disk.files[path])

    def swap(self, disk):
        path, other = self._one(disk), self._one(disk)
        self._remember(disk, path)
        disk.put(path, disk.files[other])

    def replay(self, disk):
        if self._seen:
            path = self._weather.random.choice(sorted(self._seen))
            disk.put(path, self._seen[path])

    def litter(self, disk):
        path = self._one(disk)
        folder = path.rpartition("/")[0]
        disk.put(f"{folder}/~$稿件.docx" if folder else "Thumbs.db", b"x")

    def fake_head(self, disk):
        device = key_of(self._weather.random.choice(("lin", "anna", "nobody"))).device
        disk.put(layout.head_path(device, 99_999_999, "f" * 64), b"")

    def wrong_device(self, disk):
        paths = sorted(path for path in disk.files if path.endswith(".seg"))
        if paths:
            path = self._weather.random.choice(paths)
            device = key_of(self._weather.random.choice(("lin", "anna", "nobody"))).device
            disk.put("/".join(["d", device, *path.split("/")[2:]]), disk.files[path])

    def _one(self, disk):
        paths = sorted(path for path in disk.files if not path.startswith("h/"))
        heads = sorted(path for path in disk.files if path.startswith("h/"))
        if heads and (not paths or self._weather.one_in(12)):
            return self._weather.random.choice(heads)
        return self._weather.random.choice(paths or ["h/nothing"])

    def _remember(self, disk, path):
        self._seen[path] = disk.files[path]


class Insider:
    """A liaison's key in the hands of a hostile program: signs whatever it likes."""

    def __init__(self, name, ready, weather):
        self.key = key_of(name)
        self._weather = weather
        self._office = ready.office
        self._instance = ready.instances[name]
        self._standing = ready.standing
        self._members = ready.members
        self._last, self._previous, self._counter = ready.last[name]
        self._before = self._previous
        self.forged = set()

    def act(self, disk, articles):
        """Publish something hostile; `articles` are standings of what lies in review."""
        acts = (self.forge_decision, self.forge_register, self.equivocate, self.bomb, self.gap,
                self.foreign_facts, self.write)  # fmt: skip
        act = self._weather.random.choice(acts)
        act(disk, articles)
        return act.__name__

    def write(self, disk, _):
        body = {"article": new_id(), "branch": ""}
        self._publish(disk, self._cut([("article", body)]))

    def forge_decision(self, disk, articles):
        """Approve what this member may not, in another's name or in its own, signed or not."""
        body = self._decision(articles)
        if body is None:
            return
        signed = sign_body(self.key, "decision", {k: v for k, v in body.items() if k != "sig"})
        self._publish(
            disk, self._cut([("decision", signed), ("decision", body | {"sig": "0" * 128})])
        )

    def forge_register(self, disk, _):
        entity = self._weather.random.choice(("setting/calendar", "column/yaoqing", "node/x"))
        value = {"entity": entity, "field": "shipped", "value": False, "text": "", "over": []}
        self._publish(disk, self._cut([("register", value)]))

    def equivocate(self, disk, articles):
        """Sign two segments with one number."""
        fact = ("article", {"article": new_id(), "branch": ""})
        body = self._decision(articles)
        other = ("decision", sign_body(self.key, "decision", body)) if body else fact
        first, second = self._cut([fact]), self._cut([other])
        self._publish(disk, second, goes_on=False)
        self._publish(disk, first)

    def gap(self, disk, _):
        """Leave out a number, or name a predecessor that never was."""
        fact = ("article", {"article": new_id(), "branch": ""})
        if not self._last:
            self.write(disk, _)
        self._publish(disk, self._cut([fact], seq=self._last + 3), goes_on=False)
        self._publish(disk, self._cut([fact], previous="e" * 64), goes_on=False)

    def foreign_facts(self, disk, _):
        """Carry facts of strange shapes, and one that bears another device's name."""
        shapes = [
            ("revision", {"article": "x"}),
            ("register", {"entity": "a" * 500, "field": "f", "value": 1, "text": "", "over": []}),
            ("removal", {"entity": "issue/none", "of": "none"}),
            ("purge", {"texts": ["0" * 64], "blobs": []}),
            ("drop_table", {"sql": "'; drop table fact; --"}),
        ]
        self._publish(disk, self._cut(shapes))

    def bomb(self, disk, _):
        """A small file that wants to become very large, whatever its header admits."""
        payload = _bomb()
        plain = self._cut([("article", {"article": new_id(), "branch": ""})]).header
        admitted = self._weather.random.choice((BOMB_BYTES, 100))
        header = msgspec.structs.replace(plain, stored_length=len(payload), raw_length=admitted)
        body = frames.framed(wire.encode_strict(header), frames.HEADER_WORDS)
        raw = FORM.seal(self.key, body, payload, about=self._office)
        disk.put(layout.segment_path(self.key.device, header.seq, sha256_hex(raw)), raw)

    def _decision(self, articles):
        standing = articles(self._weather)
        if standing is None:
            return None
        return {
            "article": standing.article, "submission": standing.submission.id, "stage": 1,
            "verdict": "approve", "received": standing.round.signed,
            "revision": standing.round.signed, "builds_on": [], "over": [],
            "member": self._weather.random.choice(self._members),
            "under": self._standing[1], "note_text": "", "override_text": "", "recorded_for": "",
            "evidence": "",
        }  # fmt: skip

    def _cut(self, facts, *, seq=None, previous=None):
        made = []
        for kind, body in facts:
            self._counter += 1
            hlc = (self._weather.now << 10) + self._counter
            made.append(
                make_fact(kind, device=self.key.device, counter=self._counter, hlc=hlc, body=body)
            )
            self.forged.add(made[-1].id)
        return cut_segment(
            self.key,
            office=self._office,
            instance=self._instance,
            seq=seq or self._last + 1,
            previous=self._previous if previous is None else previous,
            facts=made,
            texts=[],
            membership=(self._standing[0], EntryHash(self._standing[1])),
        )

    def _publish(self, disk, segment, *, goes_on=True):
        header: SegmentHeader = segment.header
        disk.put(layout.segment_path(header.device, header.seq, segment.hash), segment.raw)
        if goes_on:
            disk.put(layout.head_path(header.device, header.seq, segment.hash), b"")
            self._last, self._previous = header.seq, segment.hash


@cache
def _bomb():
    return frames.framed(bytes(BOMB_BYTES), frames.FACT_WORDS)
