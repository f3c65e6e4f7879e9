"""One identity on two PCs: the administrator says what counts, the cloned PC gets a key."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from offices import key_of, sit_down, write
from workstation.bootstrap import DEVICE_KEY
from workstation.store.credentials import Credentials
from workstation.ui.room import Room
from workstation.ui.tasks import Tasks
from workstation.usecases.at_a_glance import counts
from workstation.usecases.conflicts import conflicts
from workstation.usecases.renewing import renew
from workstation.usecases.whoami import who_am_i

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def twin(office):
    """A second PC with the home of `anna`, who wrote on both; only the first one's went out."""
    anna = office.join("anna", ["reviewer", "editor"], stages=[1])
    office.settle()
    anna.store._db.execute("pragma wal_checkpoint(truncate)")
    home = office.root / "twin"
    shutil.copytree(anna.home, home)
    twin = sit_down(home, "anna", office.clock)
    with twin.store.writing():
        twin.store.values.put(instance="another-copy")
    office.desks["twin"] = twin
    write(anna, "第一台写的。", title="第一台的稿件")
    write(twin, "第二台写的。", title="第二台的稿件")
    office.sync(anna)
    office.sync(twin)
    return twin


@pytest.fixture
def forked(office, twin):
    """The same, with the twin under a key of its own: what it had written has come out."""
    new, old = key_of("anna-2"), twin.key
    twin._load_key = lambda: new if twin.device == new.device else old
    renew(twin, new, lambda _: "anna-2")
    office.settle()
    office.settle()
    return twin


def words_of(widget):
    return " ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def test_the_administrator_sees_what_each_line_holds_and_says_which_counts(
    office, forked, room, page_of, until
):
    page = page_of(room)
    shown = words_of(page.fork)
    assert "第一台的稿件" in shown
    assert "第二台的稿件" in shown
    assert not page.fork.save.isEnabled()

    page.act("keep_left")
    QTest.mouseClick(page.fork.save, LEFT)

    until(page.empty.isVisible)
    office.boss.forget_membership()  # the window wrote through a desk of its own
    office.settle()
    assert not [one for one in conflicts(office.desks["anna"]) if one.kind == "fork"]
    assert counts(office.boss).conflicts == 0


def test_neither_line_counts_only_when_somebody_says_so(office, forked, room, page_of, until):
    page = page_of(room)

    page.fork.neither.setChecked(True)
    assert page.fork.save.isEnabled()
    page.act("keep_right")
    assert not page.fork.neither.isChecked()
    page.fork.neither.setChecked(True)
    assert page.fork.ticked() == ()
    page.act("save_choices")

    until(page.empty.isVisible)


def test_others_see_the_lines_and_go_on_working(office, forked, room_of, page_of):
    lin = office.join("lin", ["liaison"])
    office.settle()

    page = page_of(room_of(lin))

    assert page.fork.isVisible()
    assert not page.fork.save.isVisible()
    assert not any(tick.isEnabled() for tick in page.fork.boxes.values())
    assert "管理员处理" in page.fork.answer.text()


@pytest.fixture
def cloned_room(app, office, twin, lang):
    """The twin's home on screen, with its key in a file as on a PC without a store for secrets."""
    seed = key_of("anna").seed.hex()
    Credentials(twin.home, use_system=False).keep(DEVICE_KEY, seed, file_allowed=True)

    def open_again():
        desk = sit_down(twin.home, "anna", office.clock)
        credentials = Credentials(twin.home, use_system=False)

        def load():
            name = desk.store.values.get("key_name", DEVICE_KEY)
            return type(key_of("anna")).from_seed(bytes.fromhex(credentials.fetch(name)))

        desk._load_key = load
        return desk

    tasks = Tasks(open_again)
    room = Room(twin.home, tasks, who_am_i(twin), lang)
    yield room
    room.memory.flush()
    tasks.close()
    tasks.deleteLater()
    room.deleteLater()


def test_a_cloned_pc_is_led_to_a_key_of_its_own(office, twin, cloned_room, page_of, until):
    invitation = office.root / "again.json"
    invitation.write_bytes(office.invite("again", [], member=twin.member))
    page = page_of(cloned_room)
    assert page.cloned.isVisible()
    assert page.cloned.renew.isEnabled()
    assert not page.cloned.choose.isEnabled()
    before = twin.device

    QTest.mouseClick(page.cloned.renew, LEFT)
    until(page.cloned.choose.isEnabled)
    assert twin.device != before
    until(lambda: "-" in page.cloned.groups.text())

    page.cloned.take(invitation)
    until(lambda: not page.cloned.choose.isEnabled() and not page.cloned.renew.isEnabled())
    assert twin.store.values.get("request")
    assert [one.reason for one in conflicts(twin) if one.kind == "cloned"] == ["wait"]


def test_a_file_that_is_no_invitation_is_told_in_place(cloned_room, page_of, until, tmp_path):
    page = page_of(cloned_room)
    QTest.mouseClick(page.cloned.renew, LEFT)
    until(page.cloned.choose.isEnabled)
    (tmp_path / "wrong.json").write_text("{}")

    page.cloned.take(tmp_path / "wrong.json")
    until(page.cloned.problem.isVisible)
    page.cloned.take(tmp_path / "nowhere.json")
    until(lambda: "nowhere" in page.cloned.problem.text())

    assert page.cloned.choose.isEnabled()
