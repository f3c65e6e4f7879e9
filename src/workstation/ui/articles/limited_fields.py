"""Fields that count while one types, as WeChat counts."""

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from workstation.ui.widgets.fields import Labelled
from workstation.ui.widgets.labels import relook
from workstation.wechat.limits import half_width_units


class Measure(NamedTuple):
    """One way of counting, and how much it takes."""

    size: Callable[[str], int]
    most: int


MEASURES: Final[dict[str, tuple[Measure, ...]]] = {
    "title": (Measure(len, 32), Measure(half_width_units, 64)),
    "author": (Measure(half_width_units, 16),),
    "digest": (Measure(len, 120),),
}
"""The strictest that was documented or seen (`wechat.limits`); the first is the one shown."""


class LimitedField(Labelled):
    """A line or a passage under its name, with its count; what is too long is said in red."""

    typed = Signal(str)

    def __init__(self, name: str, field: QLineEdit | QPlainTextEdit, kind: str = "") -> None:
        super().__init__(name, field)
        self._field = field
        self._measures = MEASURES.get(kind, ())
        field.textChanged.connect(self._on_text)
        self._count()

    def text(self) -> str:
        """Return the words of the field."""
        field = self._field
        return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()

    def let_write(self, *, writable: bool) -> None:
        """Let somebody write here or only read."""
        self._field.setReadOnly(not writable)

    def show_text(self, words: str) -> None:
        """Show other words; the same ones leave the cursor where it is."""
        if words == self.text():
            return
        self._field.blockSignals(True)
        if isinstance(self._field, QPlainTextEdit):
            self._field.setPlainText(words)
        else:
            self._field.setText(words)
        self._field.blockSignals(False)
        self._count()

    def _on_text(self) -> None:
        self._count()
        self.typed.emit(self.text())

    def _count(self) -> None:
        if not self._measures:
            return
        words = self.text()
        broken = next((one for one in self._measures if one.size(words) > one.most), None)
        shown = broken or self._measures[0]
        self.count.setText(f"{shown.size(words)} / {shown.most}")
        relook(self.count, "bad-text" if broken is not None else "field")
        self.say(self._complaint(broken), wrong=True)

    def _complaint(self, broken: Measure | None) -> str:
        if broken is None:
            return ""
        if broken.size is half_width_units:
            words = QCoreApplication.translate(
                "articles", "Too long for WeChat: {most} half-width characters at most."
            )
        else:
            words = QCoreApplication.translate(
                "articles", "Too long for WeChat: {most} characters at most."
            )
        return words.format(most=broken.most)
