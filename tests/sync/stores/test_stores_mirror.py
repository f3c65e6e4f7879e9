"""Homes whose common folder is a mirror: each has a copy, and a program carries between them."""

import shutil
from random import Random

import pytest
from mirror_program import MirrorProgram

from offices import edit, write
from workstation.sync.folder import LocalFolder
from workstation.sync.share import open_share
from workstation.usecases.exchange import exchange
from workstation.usecases.rebuilding import digest


class Mirrored:
    """An office of which every home has its own copy of the folder."""

    def __init__(self, office, names, random):
        self.office = office
        self.desks = {name: office.join(name, ("editor",)) for name in names}
        self.desks["boss"] = office.boss
        office.settle()
        self.copies = {}
        for name in self.desks:
            self.copies[name] = office.root / f"copy-{name}"
            shutil.copytree(office.folder, self.copies[name])
        self.program = MirrorProgram(list(self.copies.values()), random)
        self.program.settle()

    def folder(self, name):
        """Return a home's copy; its temporary files lie outside, where no program carries them."""
        desk = self.desks[name]
        return LocalFolder(self.copies[name], desk.device, temps=desk.home / "outgoing")

    def sync(self, name):
        """Let one home exchange with its copy."""
        desk = self.desks[name]
        return exchange(desk, open_share(self.folder(name), desk.store.values.get("office")))

    def settle(self):
        """Exchange and carry until everybody has everything."""
        for _ in range(3):
            for name in self.desks:
                self.sync(name)
            self.program.settle()


@pytest.mark.parametrize("seed", range(4))
def test_homes_converge_through_a_mirror_that_keeps_no_order(office, seed):
    random = Random(seed)  # noqa: S311 - a seed is a history
    mirrored = Mirrored(office, ("李文静", "顾清源"), random)
    articles = []
    for step in range(24):
        name = random.choice(sorted(mirrored.desks))
        desk = mirrored.desks[name]
        if not articles or random.random() < 0.4:
            articles.append((name, write(desk, f"第{step}步写的稿件。")[0]))
        else:
            writer, article = random.choice(articles)
            edit(mirrored.desks[writer], article, f"第{step}步改过。")
        mirrored.sync(name)
        mirrored.program.carry(random.random())

    mirrored.settle()

    digests = {name: digest(desk) for name, desk in mirrored.desks.items()}
    assert len({(one.digest, one.facts) for one in digests.values()}) == 1
    assert mirrored.program.carried > 50


def test_a_mirror_is_given_no_temporary_file_to_carry(office):
    mirrored = Mirrored(office, ("李文静",), Random(1))  # noqa: S311 - same
    shutil.rmtree(mirrored.copies["李文静"] / "t", ignore_errors=True)

    write(mirrored.desks["李文静"], "支部开展主题党日活动。")
    mirrored.sync("李文静")

    assert not (mirrored.copies["李文静"] / "t").exists()
    assert list((mirrored.desks["李文静"].home / "outgoing").iterdir()) == []
