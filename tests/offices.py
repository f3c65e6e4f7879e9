"""A whole office on real disks: several homes and one shared folder, with one clock for all.

Keys are derived from names, so that a home always has the same device. Nothing here is a fake
but the clock.
"""

import hashlib
import shutil
from pathlib import Path

from workstation.domain import tree
from workstation.domain.ids import ArticleId, new_block_id
from workstation.domain.importing import Imported
from workstation.store.store import Store
from workstation.sync.folder import LocalFolder
from workstation.sync.keys import DeviceKey
from workstation.sync.request import open_request
from workstation.sync.share import Marker, create_share, open_known_share
from workstation.usecases.articles import new_article
from workstation.usecases.desk import Desk
from workstation.usecases.exchange import exchange
from workstation.usecases.invitations import invite_member, join_office, read_invitation
from workstation.usecases.members import admit_device
from workstation.usecases.office import found_office
from workstation.usecases.returned_files import edit_article
from workstation.usecases.reviewing import approve_revision

MORNING = 1_783_296_000_000  # 2026-07-06T00:00Z
COLUMN = "yaoqing"


class Clock:
    """A PC's clock: it ticks a second whenever it is read, and stands where it is put."""

    def __init__(self, now=MORNING):
        self.now = now

    def __call__(self):
        self.now += 1_000
        return self.now


def key_of(name):
    """Return the key of the home with this name."""
    return DeviceKey.from_seed(hashlib.sha256(name.encode()).digest())


def sit_down(home: Path, name, clock, *, create=False):
    """Open a home at its desk."""
    store = Store.open(home, create=create)
    # These tests ask what is written, never what a power cut leaves of it: that costs seconds.
    store._db.execute("pragma synchronous = off")
    return Desk(store, key=lambda: key_of(name), now_ms=clock)


def paragraph(words):
    """Return a paragraph with a fresh id."""
    return tree.Paragraph(
        attrs=tree.ParagraphAttrs(id=new_block_id()), content=(tree.Text(text=words),)
    )


def a_text(*paragraphs, title="开展主题党日活动", author=""):
    """Return an article as a reader of files hands it over."""
    doc = tree.Doc(content=tuple(paragraph(words) for words in paragraphs))
    return Imported(doc=doc, title=title, author=author)


class Office:
    """An office with its founder `boss`; `join` seats members, `sync` exchanges."""

    def __init__(self, root: Path):
        self.root = root
        self.folder = root / "share"
        self.folder.mkdir()
        self.clock = Clock()
        self.desks = {}
        self.boss = self._open("boss", create=True)
        found_office(self.boss, name="海岚党群工作部", member="陈立行", branch="机关")
        values = self.boss.store.values
        marker = Marker(office=values.get("office"), root=values.get("root"))
        create_share(LocalFolder(self.folder, self.boss.device), marker)

    @classmethod
    def copied(cls, ready, root):
        """Return an office as another one was left at its closing, in a place of its own."""
        shutil.copytree(ready.root, root, dirs_exist_ok=True)
        office = cls.__new__(cls)
        office.root, office.folder = root, root / "share"
        office.clock, office.desks = Clock(ready.clock.now), {}
        for name in ready.desks:
            office._open(name)
        office.boss = office.desks["boss"]
        return office

    def _open(self, name, *, create=False, clock=None):
        desk = sit_down(self.root / name, name, clock or self.clock, create=create)
        self.desks[name] = desk
        return desk

    def reopen(self, name):
        """Close a home and open it again, as after a restart."""
        clock = self.desks[name].now_ms
        self.desks[name].close()
        return self._open(name, clock=clock)

    def invite(self, name, roles, *, stages=(), branch="机关", auto=False, member=None):
        """Return the bytes of an invitation by the founder."""
        out = self.root / f"{name}.invitation"
        invite_member(
            self.boss, name=name, branch=branch, grant_roles=roles, stages=stages, auto=auto,
            out=out, folder=str(self.folder), member=member,
        )  # fmt: skip
        return out.read_bytes()

    def wait(self, name, roles, *, clock=None, **granted):
        """Seat a member whose PC nobody has admitted yet."""
        invitation = read_invitation(self.invite(name, roles, **granted), self.clock())
        desk = self._open(name, create=True, clock=clock)
        join_office(desk, invitation)
        return desk

    def admit(self, desk):
        """Admit a waiting PC by hand."""
        request = bytes.fromhex(desk.store.values.get("request"))
        admit_device(self.boss, open_request(request))

    def join(self, name, roles, **granted):
        """Seat a member at an admitted PC that knows everything so far."""
        desk = self.wait(name, roles, **granted)
        self.admit(desk)
        self.sync(self.boss, desk)
        return desk

    def share(self, desk):
        """Return the share as a home sees it."""
        local = LocalFolder(self.folder, desk.device)
        values = desk.store.values
        return open_known_share(local, Marker(office=values.get("office"), root=values.get("root")))

    def sync(self, *desks):
        """Let homes exchange, one after the other; return the last answer."""
        answer = None
        for desk in desks:
            answer = exchange(desk, self.share(desk))
        return answer

    def settle(self, *desks):
        """Exchange until everybody has everything."""
        desks = desks or tuple(self.desks.values())
        self.sync(*desks, *desks)

    def close(self):
        """Close every home."""
        for desk in self.desks.values():
            desk.store.close()


def publish(share, segment, texts=()):
    """Publish a segment as a PC does, its texts first, its head last; False where it was there."""
    share.texts.put(segment, texts)
    published = share.segments.put(segment)
    device = segment.header.device
    held = share.segments.shelf(device).segments.keys()
    share.heads.tell(device, [(segment.header.seq, segment.hash)], held)
    return published


def write(desk, *paragraphs, branch="", **fields):
    """Write an article; return its id and revision."""
    saved = new_article(desk, a_text(*paragraphs, **fields), column=COLUMN, branch=branch)
    return ArticleId(saved.article), saved.revision


def edit(desk, article, *paragraphs, base=None):
    """Save another wording of an article; return its revision."""
    return edit_article(desk, article, a_text(*paragraphs), base=base).revision


def approve(desk, article):
    """Approve what stands in review, as seen here."""
    return approve_revision(desk, article, desk.standing(article).round.signed)


def files_holding(folder: Path, needle: bytes):
    """Return every file below a folder that holds these bytes."""
    return [
        str(path.relative_to(folder))
        for path in sorted(folder.rglob("*"))
        if path.is_file() and needle in path.read_bytes()
    ]
