"""Scenes of the window: named states that screenshots, tests and the manual show."""

from workstation.ui.scenes.scene import Scene as Scene
