"""What the tests of the desk look at: words on screen, moments that lie in one week everywhere."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QAbstractButton, QLabel

from workstation.ui.widgets.row_model import ROW_ROLE


def noon(day):
    """Return the milliseconds of noon at Greenwich: the same day on every inhabited PC."""
    return int(datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=UTC).timestamp() * 1000)


def words_of(widget):
    """Return all words on a widget, line by line."""
    said = [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]
    said += [one.text() for one in widget.findChildren(QAbstractButton) if one.isVisibleTo(widget)]
    return "\n".join(said)


def rows_of(view):
    """Return the rows that a list shows."""
    model = view.model()
    return [model.index(place, 0).data(ROW_ROLE) for place in range(model.rowCount())]
