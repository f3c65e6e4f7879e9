"""Asking for a new watermark: words, or the photo at hand as a logo."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QSlider, QWidget
from typing_extensions import override

from workstation.gallery.watermarks import LONGEST, Watermark
from workstation.ui.gallery.dial import Dial
from workstation.ui.widgets.buttons import Segments
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.fields import Labelled
from workstation.ui.widgets.labels import label
from workstation.usecases.photo_library import ListedPhoto


class WatermarkSheet(Sheet):
    """`wanted` carries the name and the template; stays open until somebody closes it."""

    wanted = Signal(str, object)

    def __init__(self, photo: ListedPhoto, parent: QWidget | None) -> None:
        super().__init__("", parent)
        self._photo = photo
        self.heading.setText(self.tr("A watermark for the whole office"))
        self.setWindowTitle(self.heading.text())
        self.kind = Segments([("words", self.tr("Words")), ("logo", self.tr("This photo as logo"))])
        self.kind.choose("words")
        self.name = QLineEdit()
        self.words = QLineEdit()
        self.words.setMaxLength(LONGEST)
        self.named = Labelled(self.tr("Name"), self.name)
        self.worded = Labelled(self.tr("Words"), self.words)
        self.explained = label(
            self.tr("Best a PNG with a transparent ground; it is shared with the office."),
            "muted",
            wrap=True,
        )
        self.height_dial = _dial(2, 40, 4, self.tr("Height"))
        self.opacity_dial = _dial(5, 100, 80, self.tr("Strength"))
        for widget in (
            self.kind,
            self.named,
            self.worded,
            self.explained,
            Labelled(self.tr("Height"), self.height_dial),
            Labelled(self.tr("Strength"), self.opacity_dial),
        ):
            self.body.addWidget(widget)
        self.set_buttons(self.tr("Keep"), self.tr("Cancel"))
        self.kind.chosen.connect(self._show_kind)
        self._show_kind("words")
        self.name.setFocus()

    def _show_kind(self, kind: str) -> None:
        self.worded.setVisible(kind == "words")
        self.explained.setVisible(kind == "logo")

    def template(self) -> Watermark:
        """Return the template as it stands here."""
        logo = self.kind.current() == "logo"
        return Watermark(
            words="" if logo else self.words.text().strip(),
            photo=self._photo.id if logo else "",
            height=self.height_dial.value(),
            opacity=self.opacity_dial.value(),
        )

    @override
    def accept(self) -> None:
        self.wanted.emit(self.name.text().strip(), self.template())

    def complain(self, words: str) -> None:
        """Show why this cannot be kept."""
        self.named.say(words, wrong=True)


def _dial(low: int, high: int, value: int, name: str) -> QSlider:
    made = Dial(low, high, name)
    made.setValue(value)
    return made
