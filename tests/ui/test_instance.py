"""One window per home."""

import pytest

from workstation.ui.instance import Instance, hand_over


@pytest.fixture
def home(tmp_path):
    return tmp_path / "工作目录"


@pytest.fixture
def first(app, home, qtbot):
    """The door of the window that is open on the home."""
    first = Instance(home)
    yield first
    first.close()
    first.deleteLater()
    qtbot.wait(1)


def test_a_later_start_hands_over_what_it_was_given(first, home, qtbot):
    with qtbot.waitSignal(first.knocked) as told:
        reached = hand_over(home, "邀请.json")

    assert reached
    assert told.args == ["邀请.json"]


def test_nobody_answers_where_no_window_is_open(app, home):
    assert not hand_over(home, "")


def test_two_homes_have_two_windows(first, tmp_path):
    assert not hand_over(tmp_path / "another", "")
