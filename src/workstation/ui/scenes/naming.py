"""Places in pictures: as an office calls them, not where the picture happens to be taken."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget


def name_places(window: QWidget, names: Mapping[str, str]) -> None:
    """Show other words for paths in the lines and labels of a window."""
    lines: list[QLineEdit | QLabel] = [*window.findChildren(QLineEdit)]
    for one in lines + window.findChildren(QLabel):
        told = text = one.text()
        for path, name in names.items():
            before, found, behind = text.partition(path)
            text = before + name + behind.replace("/", "\\") if found else text
        if text != told:
            one.setText(text)
