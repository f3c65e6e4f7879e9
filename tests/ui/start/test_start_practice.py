"""Practising: the band, taking another's place, colleagues who hear of what one did."""

import shutil
import threading
from functools import partial
from pathlib import Path

import pytest

from workstation import bootstrap
from workstation.store import queries
from workstation.ui.room import Room
from workstation.ui.shell import Shell
from workstation.ui.start.practice import PATIENCE_MS, Practice, practise
from workstation.ui.syncing import Syncing
from workstation.ui.tasks import Tasks
from workstation.usecases.office import add_branch
from workstation.usecases.sample_room import sample_people, sample_root
from workstation.usecases.whoami import who_am_i


@pytest.fixture
def sample(made_sample, tmp_path):
    """A sample office of one's own."""
    return Path(shutil.copytree(made_sample, tmp_path / "sample"))


@pytest.fixture
def homes(sample):
    return {one.name: Path(one.home) for one in sample_people(sample)}


@pytest.fixture
def window_of(app, qtbot, lang, until):
    """Return how to open the practising window of a home."""
    opened = []

    def put(home, open_home=lambda _home: None):
        tasks = Tasks(partial(bootstrap.open_desk, home))
        told = []
        tasks.query(tasks, who_am_i, told.append)
        until(lambda: told)
        room = Room(home, tasks, told[0], lang)
        shell = Shell(room, Syncing(room, bootstrap.open_office_share, room))
        room.setParent(shell)
        qtbot.addWidget(shell)
        practising = practise(shell, open_home)
        opened.append(shell)
        return shell, practising

    yield put
    for shell in opened:
        shell.close()
    until(lambda: not any(one.name.startswith("practice") for one in threading.enumerate()))


def test_the_band_says_that_this_is_practice_and_whose_place_one_has(window_of, homes, until):
    _, practising = window_of(homes["李文静"])

    words = practising.band.people_button.text()
    assert "李文静" in words
    assert "党群工作部管理员" in words
    assert len(practising.band.menu.actions()) == len(homes) == 9
    assert practising.band.menu.actions()[0].isChecked()
    until(lambda: not practising.band.look_button.isHidden())


def test_taking_anothers_place_brings_what_one_did_along(window_of, homes, until, at_rest):
    asked = []
    shell, practising = window_of(homes["李文静"], asked.append)
    shell.room.tasks.command(shell, lambda desk: add_branch(desk, "新设党支部"))
    at_rest(shell.room)

    practising.band.menu.actions()[1].trigger()
    until(lambda: asked)

    assert asked == [homes["王磊"]]
    other, _ = window_of(asked[0])
    names = []
    other.room.tasks.query(other, lambda d: d.store.read(queries.names, "branch"), names.append)
    until(lambda: names)
    assert "新设党支部" in names[0].values()


def test_choosing_oneself_changes_nothing(window_of, homes):
    asked = []
    _, practising = window_of(homes["李文静"], asked.append)

    practising.take_place(homes["李文静"])

    assert practising.band.people_button.isEnabled()
    assert asked == []


def test_colleagues_hear_of_a_change_without_anybody_asking(window_of, homes, until, at_rest):
    shell, practising = window_of(homes["李文静"])
    until(lambda: practising.band.look_button.isVisibleTo(practising.band))
    shell.room.tasks.command(shell, lambda desk: add_branch(desk, "又一个党支部"))
    at_rest(shell.room)
    assert practising._timer.isActive()
    assert practising._timer.interval() == PATIENCE_MS
    shell.room.sync_wanted.emit()
    at_rest(shell.room)

    heard = []
    practising._practice.exchange_others(homes["李文静"], heard.append)
    until(lambda: heard)

    desk = bootstrap.open_desk(homes["陶行远"])
    names = desk.store.read(queries.names, "branch")
    desk.close()
    assert "又一个党支部" in names.values()


def test_two_windows_share_one_sandbox_and_the_last_one_ends_it(window_of, homes, sample, until):
    first, practising = window_of(homes["李文静"])
    until(lambda: practising.band.look_button.isVisibleTo(practising.band))
    second, other = window_of(homes["王磊"])

    assert other.band._address == practising.band._address
    first.close()
    assert Practice.of(sample) is other._practice
    second.close()
    assert other._practice._windows == 0


def test_a_real_office_has_no_band(office, room_of):
    room = room_of(office.boss)

    assert room.person.sample is False
    assert sample_root(room.home) is None
