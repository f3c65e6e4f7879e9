"""复制排版: carrying an article over to the platform's own editor by hand, step by step.

For accounts that this program may not publish to. The clipboard holds rich text and plain text; the
list says what the platform does not take over, with the number of pictures that must have arrived.
"""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QRadioButton, QWidget
from typing_extensions import override

from workstation.domain import tree
from workstation.domain.tree_text import photos_used
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import box, column, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.labels import Elided, label, relook

if TYPE_CHECKING:
    from workstation.store.blobs import BlobFolder
    from workstation.usecases.previewing import Material
    from workstation.usecases.rich_copy import PicturesIn, RichCopy

_NAME: Final = "copy_pictures"


class CopySheet(Sheet):
    """Copies the fields and the text, and lists what is left to do. `package_asked`: the files."""

    package_asked = Signal()

    def __init__(self, room: Room, material: "Material", parent: QWidget | None) -> None:
        super().__init__("", parent, width=560)
        title = self.tr("Copy laid out, for the WeChat editor")
        self.setWindowTitle(title)
        self.heading.setText(title)
        self._room = room
        self._material = material
        words = self.tr(
            "For accounts that this program may not publish to: a personal or unverified account "
            "has no interface. Copy here, and paste into the editor of the WeChat platform."
        )
        self.body.addWidget(label(words, "muted", wrap=True))
        self.body.addWidget(self._fields())
        self.body.addWidget(self._choice())
        self.told = label("", "muted", wrap=True)
        self.told.hide()
        self.body.addWidget(self.told)
        self.body.addWidget(self._list())
        ask = button(
            self.tr("Save pictures, covers and this list…"), self.package_asked.emit, look="link"
        )
        self.body.addWidget(ask)
        self.set_buttons(self.tr("Copy the text"), self.tr("Close"))

    def _fields(self) -> QWidget:
        content = self._material.content
        grid = QGridLayout()
        spaced(grid, 12, 8, 12, 8, spacing=6)
        grid.setColumnStretch(1, 1)
        rows = (
            (self.tr("Title"), content.title),
            (self.tr("Author"), content.author),
            (self.tr("Digest"), content.digest),
        )
        for number, (name, words) in enumerate(rows):
            copy = button(self.tr("Copy"), partial(QGuiApplication.clipboard().setText, words))
            copy.setEnabled(bool(words))
            copy.setAccessibleName(self.tr("Copy: {name}").format(name=name))
            grid.addWidget(label(name, "field"), number, 0)
            grid.addWidget(Elided(words or "–"), number, 1)
            grid.addWidget(copy, number, 2)
        return box("card", grid)

    def _choice(self) -> QWidget:
        inner = column(spacing=4)
        group = QButtonGroup(self)
        self.inside = QRadioButton(self.tr("Pictures go along inside the text"))
        self.numbered = QRadioButton(
            self.tr("Mark the places of pictures by number; put them in by hand")
        )
        for one in (self.inside, self.numbered):
            group.addButton(one)
            inner.addWidget(one)
        marked = self._room.memory.get(_NAME, "inside") == "numbered"
        (self.numbered if marked else self.inside).setChecked(True)
        return box("plain", inner)

    def _list(self) -> QWidget:
        inner = column(12, 10, 12, 10, spacing=4)
        inner.addWidget(label(self.tr("Then, on the platform"), "strong"))
        self.steps = [QCheckBox(words) for words in self._steps()]
        for step in self.steps:
            inner.addWidget(step)
        return box("card", inner)

    def _steps(self) -> list[str]:
        content = self._material.content
        blocks, count = content.doc.content, len(photos_used(content.doc))
        has_card = any(isinstance(block, tree.FollowCard) for block in blocks)
        has_media = any(isinstance(block, tree.Media) for block in blocks)
        steps = [
            self.tr("Paste title, author and digest into their fields, and the text below"),
            self.tr("Count the pictures: %n must have arrived", "", count) if count else "",
            self.tr("Set the cover in both crops"),
            self.tr("Insert the account card, and delete the QR code") if has_card else "",
            self.tr("Insert audio and video, and delete their lines") if has_media else "",
            self.tr("Send a preview to a phone; look at it in light and in dark"),
            self.tr("After publishing, register the address in this program"),
        ]
        return [step for step in steps if step]

    @override
    def accept(self) -> None:
        """Copy the text; the sheet stays for what comes afterwards."""
        pictures: PicturesIn = "numbered" if self.numbered.isChecked() else "inside"
        self._room.memory.put(_NAME, pictures)
        self.accept_button.setEnabled(False)
        work = partial(_copied, self._material, self._room.pictures.blobs, pictures)
        self._room.tasks.aside(self, work, self._put, failed=self._failed)

    def _put(self, copied: "RichCopy") -> None:
        mime = QMimeData()
        mime.setHtml(copied.html)
        mime.setText(copied.plain)
        QGuiApplication.clipboard().setMimeData(mime)
        self.accept_button.setEnabled(True)
        if copied.absent:
            words = self.tr("Copied; %n picture(s) are not on this PC, see their numbers.", "",
                            copied.absent)  # fmt: skip
        else:
            words = self.tr("Copied; paste it into the editor of the WeChat platform.")
        relook(self.told, "warn-text" if copied.absent else "good-text")
        self.told.setText(words)
        self.told.show()

    def _failed(self, error: Exception) -> None:
        self.accept_button.setEnabled(True)
        self._room.notices.tell(error)


def _copied(material: "Material", blobs: "BlobFolder", pictures: "PicturesIn") -> "RichCopy":
    from workstation.usecases.rich_copy import rich_copy

    return rich_copy(material, blobs, pictures)
