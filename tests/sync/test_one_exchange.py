"""One home, several windows and commands: one of them exchanges at a time."""

import os
import subprocess
import sys

import pytest

from offices import edit, sit_down, write
from workstation.domain.errors import Unavailable
from workstation.store import connection
from workstation.store.exchange_lock import alone
from workstation.usecases.carried_in import import_packages, take_up_kept
from workstation.usecases.carrying import export_package
from workstation.usecases.exchange import announce, exchange
from workstation.usecases.rounds import Rounds

HOLDER = """
import sys
from pathlib import Path
from workstation.store.exchange_lock import alone
with alone(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def impatient(monkeypatch):
    """Nobody here waits."""
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.0)


@pytest.fixture
def another_process(office):
    """A real process that exchanges for the founder's home until its input ends."""
    words = [sys.executable, "-c", HOLDER, str(office.boss.home)]
    with subprocess.Popen(  # noqa: S603 - this very Python
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=dict(os.environ)
    ) as process:
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def busy(act, *args):
    with pytest.raises(Unavailable) as caught:
        act(*args)
    return caught.value.code


def test_exchanges_rounds_and_imports_wait_for_their_turn(office, impatient, another_process):
    desk, share = office.boss, office.share(office.boss)
    lin = office.wait("lin", ["liaison"])
    package = office.root / "lin.wsync"
    export_package(lin, package)

    assert busy(exchange, desk, share) == "home_busy"
    assert busy(Rounds(desk).round, share) == "home_busy"
    assert busy(import_packages, desk, [package]) == "home_busy"
    assert take_up_kept(desk) == 0, "nothing is kept, so nothing waits"


def test_articles_are_read_and_written_meanwhile(office, impatient, another_process):
    article, _ = write(office.boss, "正在同步。")

    assert edit(office.boss, article, "照样写。")
    assert office.boss.standing(article).state == "draft"


def test_other_homes_exchange_meanwhile(office, impatient, another_process):
    lin = office.wait("lin", ["liaison"])

    assert office.sync(lin).state == "waiting"


def test_whoever_dies_lets_go(office, impatient, another_process):
    another_process.kill()
    another_process.wait()

    assert office.sync(office.boss).state == "ok"


def test_an_exchange_that_failed_lets_go(office, impatient):
    share = office.share(office.boss)
    away = office.folder.rename(office.root / "away")
    assert busy(exchange, office.boss, share) == "folder_unreachable"
    away.rename(office.folder)

    with alone(office.boss.home):
        assert busy(exchange, office.boss, share) == "home_busy"
    assert exchange(office.boss, share).state == "ok"


def test_two_desks_of_one_home_take_turns(office, impatient):
    other = sit_down(office.boss.home, "boss", office.clock)
    with other.store.exchanging():
        assert busy(exchange, office.boss, office.share(office.boss)) == "home_busy"
        assert exchange(other, office.share(other)).state == "ok"
    other.close()
    assert office.sync(office.boss).state == "ok"


def test_a_step_that_readers_see_waits_for_no_exchange(office, impatient, another_process):
    write(office.boss, "要发布了。")

    announce(office.boss, office.share(office.boss))

    assert list((office.folder / "d" / office.boss.device).rglob("*.seg"))


def test_no_exchange_begins_while_a_step_is_announced(office, impatient, monkeypatch):
    begun = []
    other = sit_down(office.boss.home, "boss", office.clock)
    monkeypatch.setattr(
        "workstation.usecases.exchange.send_segments",
        lambda *_: begun.append(busy(exchange, other, office.share(other))),
    )

    announce(office.boss, office.share(office.boss))

    other.close()
    assert begun == ["home_busy"]
