"""The window's place `review`."""

from workstation.ui.page import Page


class ReviewPage(Page):
    """To be built by its owner."""
