"""Every control of every place has a name for those who hear the window, and is reached by Tab."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTextEdit,
    QWidget,
)

from offices import write
from workstation.ui.places import PLACES
from workstation.ui.shell import Shell
from workstation.ui.syncing import Syncing
from workstation.usecases.reviewing import submit_article

CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit,
    QSlider, QTextEdit,
)  # fmt: skip
INSIDES = (QComboBox, QAbstractSpinBox, QLineEdit)


@pytest.fixture
def shell(room, office, qtbot):
    article, _ = write(office.boss, "志愿者走进园区。", title="重阳节前的一次上门")
    submit_article(office.boss, article)
    shell = Shell(room, Syncing(room, office.share, room))
    qtbot.addWidget(shell)
    shell.resize(1440, 900)
    shell.show()
    shell.activateWindow()
    return shell


def controls(window):
    """Return the visible controls that people use, without the insides of others."""
    found = [
        one
        for kind in CONTROLS
        for one in window.findChildren(kind)
        if one.isVisible() and not isinstance(one, QHeaderView)
    ]
    return [one for one in found if not isinstance(one.parent(), INSIDES)]


def spoken_name(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


@pytest.mark.parametrize("lang", ["zh_CN", "en"], indirect=True)
@pytest.mark.parametrize("place", [place.name for place in PLACES])
def test_every_control_has_a_name(shell, at_rest, place, lang):
    shell.go_to(place)
    at_rest(shell.room)
    at_rest(shell.room)

    nameless = [
        f"{type(one).__name__} in {type(one.parent()).__name__}"
        for one in controls(shell)
        if not spoken_name(one)
    ]

    assert not nameless


@pytest.mark.parametrize("place", [place.name for place in PLACES])
def test_every_control_is_reached_by_the_tab_key(shell, at_rest, place):
    shell.go_to(place)
    at_rest(shell.room)
    at_rest(shell.room)
    reached, widget = set(), shell.nextInFocusChain()
    while widget is not shell:
        reached.add(widget)
        widget = widget.nextInFocusChain()

    missed = [
        f"{type(one).__name__} {spoken_name(one)}"
        for one in controls(shell)
        if one.isEnabled() and one not in reached and takes_keys(one)
    ]

    assert not missed


def takes_keys(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
