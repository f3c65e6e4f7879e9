"""The window's place `gallery`."""

from workstation.ui.page import Page


class GalleryPage(Page):
    """To be built by its owner."""
