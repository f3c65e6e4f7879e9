"""The window's place `desk`."""

from workstation.ui.page import Page


class DeskPage(Page):
    """To be built by its owner."""
