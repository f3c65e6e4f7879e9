"""Photos before and after somebody edited them, side by side."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from workstation.domain.content import Picture
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import scrolled, spaced
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.labels import label
from workstation.usecases.edited_pictures import NewLook

SHOWN: Final = QSize(280, 200)


class LooksSheet(Sheet):
    """Shows each photo as the article has it, and as it looks now; accepted, they are taken in."""

    def __init__(self, room: Room, looks: Sequence[NewLook], parent: QWidget | None) -> None:
        super().__init__("", parent, width=660)
        self.heading.setText(self.tr("Before and after"))
        self.setWindowTitle(self.heading.text())
        self._room = room
        pairs = QWidget()
        grid = spaced(QGridLayout(pairs), spacing=10)
        grid.addWidget(label(self.tr("In the article"), "field"), 0, 0)
        grid.addWidget(label(self.tr("Edited in the gallery"), "field"), 0, 1)
        for number, look in enumerate(looks, start=1):
            grid.addWidget(self._picture(look.before, self.tr("Before"), number), number, 0)
            grid.addWidget(self._picture(look.after, self.tr("After"), number), number, 1)
        area = scrolled(pairs)
        area.setMinimumHeight(min(2, len(looks)) * (SHOWN.height() + 10) + 34)
        self.body.addWidget(area, 1)
        self.set_buttons(self.tr("Update"), self.tr("Cancel"))

    def _picture(self, picture: Picture, words: str, number: int) -> QLabel:
        made = QLabel()
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made.setMinimumSize(SHOWN)
        named = self.tr("Photo {number}: {words}")
        made.setAccessibleName(named.format(number=number, words=words))
        ratio = self.devicePixelRatioF()
        show = partial(_show, made, ratio)
        self._room.pictures.ask(made, picture.blob, SHOWN * ratio, show)
        return made


def _show(on: QLabel, ratio: float, pixmap: QPixmap) -> None:
    pixmap.setDevicePixelRatio(ratio)
    on.setPixmap(pixmap)
