"""A scene: how to bring the window to one state worth looking at."""

from collections.abc import Callable
from typing import NamedTuple

from workstation.ui.page import Page
from workstation.ui.shell import Shell


class Scene(NamedTuple):
    """One state of one place.

    `name` is also the picture's (`review-changes`). `person` is somebody of the sample office, by
    name. `act` is called once, when the place is on screen; `ready` is asked until it says yes.
    """

    name: str
    place: str
    person: str
    act: Callable[[Shell, Page], object]
    ready: Callable[[Page], bool]
