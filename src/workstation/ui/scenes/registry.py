"""All scenes of the window, as the places tell them in their `scenes.py`."""

from importlib import import_module
from importlib.util import find_spec

from workstation.ui.places import PLACES
from workstation.ui.scenes.scene import Scene

OTHERS = ("history", "preview", "search", "exchanging", "carrying")
"""Packages that are no places and have scenes all the same."""


def all_scenes() -> tuple[Scene, ...]:
    """Return the scenes of every place, in the order of the places."""
    found: list[Scene] = []
    for name in (*(place.name for place in PLACES), *OTHERS):
        module = f"workstation.ui.{name}.scenes"
        if find_spec(f"workstation.ui.{name}") is not None and find_spec(module) is not None:
            found += import_module(module).SCENES
    return tuple(found)
