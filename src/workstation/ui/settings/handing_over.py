"""Invitation files: where they go, and what a person does with them afterwards."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit, QWidget

from workstation.ui.room import Room
from workstation.ui.widgets.boxes import box, column, row, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label, pill


class PlaceField(QWidget):
    """A folder: its path, and a button to choose another one."""

    changed = Signal()

    def __init__(self, folder: Path, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        line: QHBoxLayout = spaced(QHBoxLayout(self))
        self.path = QLineEdit(str(folder))
        self.path.textChanged.connect(lambda _: self.changed.emit())
        line.addWidget(self.path, 1)
        line.addWidget(button(self.tr("Choose…"), self._choose))
        self.setFocusProxy(self.path)

    def text(self) -> str:
        """Return the path."""
        return self.path.text().strip()

    def take(self, folder: str) -> None:
        """Take a folder that was chosen; an empty name is a choice called off."""
        if folder:
            self.path.setText(folder)

    def _choose(self) -> None:
        dialog = QFileDialog(self.window(), self._title, self.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def invitation_folder(room: Room) -> Path:
    """Return where invitations went last; the person's documents at first."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(str(room.memory.get("invitation_folder", "")) or documents or str(Path.home()))


def place_field(parent: QWidget, folder: Path) -> PlaceField:
    """Return the field that asks where invitations go."""
    title = QCoreApplication.translate("settings", "Where the invitation goes")
    return PlaceField(folder, title, parent)


def handing_over(parent: QWidget, files: Sequence[Path], *, name: str = "") -> list[QWidget]:
    """Return what a dialog shows once invitations are written: the files, the next three steps."""
    folder = files[0].parent
    shown = files[0] if len(files) == 1 else folder
    path = QLineEdit(str(shown), parent)
    path.setReadOnly(True)
    path.setAccessibleName(QCoreApplication.translate("settings", "Where the file is"))
    acts = QFrame(parent)
    line = row()
    acts.setLayout(line)
    line.addWidget(
        button(QCoreApplication.translate("settings", "Open the folder"), lambda: _open(folder))
    )
    line.addWidget(
        button(
            QCoreApplication.translate("settings", "Copy a note for them"),
            lambda: QGuiApplication.clipboard().setText(note_for(name)),
        )
    )
    line.addStretch(1)
    return [path, acts, _steps(), _warning()]


def note_for(name: str) -> str:
    """Return the sentence to send along with an invitation."""
    words = QCoreApplication.translate(
        "settings",
        "{name}, your invitation to the Party Newsroom is on the way. Install the program, choose "
        "“Join by invitation” and open the file. It is for you alone and good for 14 days.",
    )
    return words.format(name=name).lstrip(", ，")


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _steps() -> QWidget:
    steps = (
        QCoreApplication.translate(
            "settings", "Hand the file over in person, on a USB stick, or by a way you trust."
        ),
        QCoreApplication.translate(
            "settings", "On the other PC: start the program, choose “Join by invitation”."
        ),
        QCoreApplication.translate(
            "settings", "Their PC then shows up here under Members; compare and let it in."
        ),
    )
    whole = column(spacing=8)
    for number, words in enumerate(steps, start=1):
        line = row(spacing=10)
        line.addWidget(pill(str(number), "red"))
        line.addWidget(label(words, wrap=True), 1)
        whole.addLayout(line)
    made = QWidget()
    made.setLayout(whole)
    return made


def _warning() -> QFrame:
    inner = row(12, 9, 12, 9)
    words = QCoreApplication.translate(
        "settings",
        "Never put the file into the shared folder: whoever holds it can ask to be that person.",
    )
    inner.addWidget(label(words, wrap=True), 1)
    return box("note", inner)
