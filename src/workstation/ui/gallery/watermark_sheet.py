"""Asking for a new watermark: words, or a logo, with a look at how it stands on a picture."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QSlider, QWidget
from typing_extensions import override

from workstation.gallery.watermarks import LONGEST, Watermark
from workstation.ui.doing_sheet import DoingSheet
from workstation.ui.gallery.dial import Dial
from workstation.ui.gallery.editor_words import corner_words
from workstation.ui.gallery.mark_preview import MarkPreview
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import column, row
from workstation.ui.widgets.buttons import Segments, button
from workstation.ui.widgets.fields import Labelled
from workstation.ui.widgets.labels import Elided, label
from workstation.usecases.desk import Desk
from workstation.usecases.photo_library import ListedPhoto
from workstation.usecases.watermarks import add_logo, add_watermark

WIDE = 760


class WatermarkSheet(DoingSheet):
    """Keeps the watermark it shows for the office.

    The logo is the photo at hand, or without one the picture file that is chosen here (`file`).
    """

    def __init__(self, room: Room, photo: ListedPhoto | None, parent: QWidget | None) -> None:
        super().__init__(room, "", parent, width=WIDE)
        self._photo = photo
        self.file: Path | None = None
        self.heading.setText(self.tr("A watermark for the whole office"))
        self.setWindowTitle(self.heading.text())
        logo = self.tr("This photo as logo") if photo else self.tr("Logo")
        self.kind = Segments([("words", self.tr("Words")), ("logo", logo)])
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
        self.corner = QComboBox()
        for corner, words in corner_words().items():
            self.corner.addItem(words, corner)
        self.height_dial = _dial(2, 40, 4, self.tr("Height"))
        self.opacity_dial = _dial(5, 100, 80, self.tr("Strength"))
        self.preview = MarkPreview(room)
        self._lay_out()
        self.set_buttons(self.tr("Keep"), self.tr("Cancel"))
        self._connect()
        self._show_kind("words")
        self.name.setFocus()

    def _lay_out(self) -> None:
        self.chosen_file = Elided(look="muted")
        self.choose = QWidget()
        both: QHBoxLayout = row()
        both.addWidget(button(self.tr("Choose a picture…"), self._choose_file))
        both.addWidget(self.chosen_file, 1)
        self.choose.setLayout(both)
        left = column(spacing=12)
        for widget in (
            self.kind,
            self.named,
            self.worded,
            self.choose,
            self.explained,
            Labelled(self.tr("Corner"), self.corner),
            Labelled(self.tr("Height"), self.height_dial),
            Labelled(self.tr("Strength"), self.opacity_dial),
        ):
            left.addWidget(widget)
        left.addStretch(1)
        right = column(spacing=6)
        right.addWidget(label(self.tr("How it looks"), "field"))
        right.addWidget(self.preview)
        right.addStretch(1)
        whole: QHBoxLayout = row(spacing=20)
        whole.addLayout(left, 1)
        whole.addLayout(right)
        self.body.addLayout(whole)

    def _connect(self) -> None:
        self.kind.chosen.connect(self._show_kind)
        self.words.textChanged.connect(lambda _: self._look())
        self.corner.activated.connect(lambda _: self._look())
        self.height_dial.valueChanged.connect(lambda _: self._look())
        self.opacity_dial.valueChanged.connect(lambda _: self._look())

    def _show_kind(self, kind: str) -> None:
        self.worded.setVisible(kind == "words")
        self.explained.setVisible(kind == "logo")
        self.choose.setVisible(kind == "logo" and self._photo is None)
        self._look()

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a picture"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self.take_file(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_file(self, file: Path) -> None:
        """Let a picture file be the logo."""
        self.file = file
        self.chosen_file.setText(file.name)
        self._look()

    def _look(self) -> None:
        if not self._is_logo():
            self.preview.show_mark(self.template())
        elif self._photo is not None:
            blobs, master = self.room.pictures.blobs, self._photo.master
            self.preview.show_mark(self.template(), lambda: blobs.read(master))
        elif (file := self.file) is not None:
            self.preview.show_mark(self.template(), file.read_bytes)

    def logo_file(self) -> Path | None:
        """Return the picture file that is to become the logo; None where there is none to be."""
        return self.file if self._is_logo() and self._photo is None else None

    def _is_logo(self) -> bool:
        return self.kind.current() == "logo"

    def template(self) -> Watermark:
        """Return the template as it stands here; a logo from a file has no photo yet."""
        logo = self._is_logo()
        return Watermark(
            words="" if logo else self.words.text().strip(),
            photo=self._photo.id if logo and self._photo else "",
            height=self.height_dial.value(),
            opacity=self.opacity_dial.value(),
            corner=self.corner.currentData(),
        )

    @override
    def work(self) -> Callable[[Desk], object]:
        title, template, logo = self.name.text().strip(), self.template(), self.logo_file()
        if logo is None:
            return partial(add_watermark, title=title, template=template)
        album = self.tr("Logos")
        return partial(add_logo, title=title, template=template, file=logo, album=album)

    @override
    def complain(self, words: str) -> None:
        self.named.say(words, wrong=True)


def _dial(low: int, high: int, value: int, name: str) -> QSlider:
    made = Dial(low, high, name)
    made.setValue(value)
    return made
