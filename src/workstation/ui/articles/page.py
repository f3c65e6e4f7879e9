"""The window's place `articles`."""

from workstation.ui.page import Page


class ArticlesPage(Page):
    """To be built by its owner."""
