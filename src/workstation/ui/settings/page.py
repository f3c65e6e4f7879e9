"""The window's place `settings`."""

from workstation.ui.page import Page


class SettingsPage(Page):
    """To be built by its owner."""
