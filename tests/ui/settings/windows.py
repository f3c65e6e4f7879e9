"""Finding the dialog that is open."""

from PySide6.QtWidgets import QApplication


def dialog(kind):
    """Return the visible dialog of a kind."""
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]
    return next(one for one in found if one.isVisible())


def is_open(kind):
    """Tell whether a dialog of a kind is open."""
    return any(isinstance(one, kind) and one.isVisible() for one in QApplication.topLevelWidgets())
