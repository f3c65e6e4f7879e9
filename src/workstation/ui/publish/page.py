"""The window's place `publish`."""

from workstation.ui.page import Page


class PublishPage(Page):
    """To be built by its owner."""
