"""A soft box around a few lines."""

from PySide6.QtWidgets import QFrame, QWidget

from workstation.ui.widgets.boxes import box, column


def note(look: str, *lines: QWidget) -> QFrame:
    """Return a box of a look around lines."""
    inner = column(14, 10, 14, 10, spacing=3)
    for one in lines:
        inner.addWidget(one)
    return box(look, inner)
