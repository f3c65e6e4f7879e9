"""A PC without a folder: the title bar and the panel tell how far its last package went."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from offices import write
from workstation.domain.errors import Refused
from workstation.store.handed import handed
from workstation.ui.exchanging.panel import SyncPanel
from workstation.ui.exchanging.words import title_words
from workstation.ui.shell import Shell
from workstation.ui.syncing import Standing, Syncing, SyncState
from workstation.usecases.carried_in import import_packages
from workstation.usecases.carrying import export_package
from workstation.usecases.sync_notes import HEALS_MS, note_trouble

pytestmark = pytest.mark.usefixtures("app")


def carried(giver, taker, out):
    import_packages(taker, [Path(one) for one in export_package(giver, out).files])


def nowhere(_desk):
    raise Refused("no_folder")


@pytest.fixture
def branch(office, tmp_path):
    """A branch office's PC that was admitted by packages alone."""
    desk = office.wait("林知夏", ["editor"])
    carried(office.boss, desk, tmp_path / "first.wsync")
    carried(desk, office.boss, tmp_path / "asking.wsync")
    office.admit(desk)
    carried(office.boss, desk, tmp_path / "answer.wsync")
    note_trouble(desk, "no_folder")
    return desk


def title(desk, standing=Standing.AWAY, last_ms=0):
    state = SyncState(standing, code="no_folder", last_ms=last_ms, package=desk.store.read(handed))
    return title_words(state)


def test_after_a_package_the_title_says_so_until_something_changes(branch, tmp_path):
    write(branch, "支部开展主题党日活动。")
    export_package(branch, tmp_path / "out.wsync")

    assert "已装进送稿包" in title(branch).whole

    write(branch, "又写了一篇。")

    assert "还没装进送稿包" in title(branch).whole
    assert title(branch).colour == "info"


def test_a_package_of_one_article_leaves_the_rest_to_go(branch, tmp_path):
    article, _ = write(branch, "支部开展主题党日活动。")
    export_package(branch, tmp_path / "out.wsync")
    before = branch.store.read(handed)
    write(branch, "又写了一篇。")

    export_package(branch, tmp_path / "one.wsync", article=article)

    assert branch.store.read(handed).at == before.at
    assert branch.store.read(handed).rest > 0


def test_those_who_took_it_in_are_counted_once_their_package_says_so(office, branch, tmp_path):
    write(office.boss, "机关的一篇。")
    carried(office.boss, branch, tmp_path / "theirs.wsync")
    write(branch, "支部开展主题党日活动。")

    carried(branch, office.boss, tmp_path / "mine.wsync")
    assert "已被 0/1 台收到" in title(branch).whole

    carried(office.boss, branch, tmp_path / "back.wsync")
    assert "已被 1/1 台收到" in title(branch).whole


def test_a_package_written_beside_a_working_folder_hides_no_trouble(office, tmp_path):
    export_package(office.boss, tmp_path / "out.wsync")
    at = office.boss.store.read(handed).at

    assert "送稿包" not in title(office.boss, last_ms=at - HEALS_MS + 1).whole
    assert "送稿包" in title(office.boss, last_ms=at - HEALS_MS).whole


def test_the_panel_counts_from_the_package_and_offers_the_next(
    qtbot, room_of, branch, tmp_path, until
):
    write(branch, "支部开展主题党日活动。")
    export_package(branch, tmp_path / "out.wsync")
    room = room_of(branch)
    shell = Shell(room, Syncing(room, nowhere, room))
    qtbot.addWidget(shell)
    shell.show()
    shell.show_sync()
    panel = shell.findChild(SyncPanel)
    until(panel.lines.is_told)
    words = "\n".join(one.text() for one in panel.findChildren(QLabel))

    assert "已装进送稿包" in words
    assert "待写入" not in words
    assert "重新加入" not in words
    asked = []
    room.package_wanted.connect(asked.append)
    panel.lines.package_asked.emit()
    assert asked == [""]
    assert not panel.isVisible()
