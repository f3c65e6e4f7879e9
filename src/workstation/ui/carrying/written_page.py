"""What is left to do when a package is written: hand over every file of it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QListWidget, QPushButton, QVBoxLayout, QWidget

from workstation.ui.carrying.words import PackageWords, size_words
from workstation.ui.widgets.boxes import box, row, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label
from workstation.usecases.carrying import HandedOut

_LINES_SHOWN = 6


class WrittenPage(QWidget):
    """The files, and the three things one does with them."""

    def __init__(self, made: HandedOut, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paths = [Path(one) for one in made.files]
        whole: QVBoxLayout = spaced(QVBoxLayout(self), spacing=12)
        shown: QVBoxLayout = spaced(QVBoxLayout(), 10, 8, 10, 8)
        shown.addWidget(self._list())
        whole.addWidget(box("card", shown))
        about = self.tr("{size} in all, {pictures} inside.").format(
            size=size_words(made.bytes), pictures=self.tr("%n picture(s)", "", made.pictures)
        )
        whole.addWidget(label(about, "muted", wrap=True))
        if made.absent:
            words = self.tr("%n picture(s) are not on this PC yet and not inside.", "", made.absent)
            whole.addWidget(label(words, "warn-text", wrap=True))
        whole.addLayout(self._acts())
        if len(self._paths) > 1:
            words = self.tr("All of them are needed. They may be sent one by one, in any order.")
            whole.addWidget(label(words, wrap=True))
        words = self.tr("There: drop them on the window of the Party Newsroom, or choose “Import a "
                        "package…” in the menu.")  # fmt: skip
        whole.addWidget(label(words, wrap=True))
        words = self.tr("What left in a file cannot be called back: a purge reaches it only when a "
                        "later package or the shared folder does.")  # fmt: skip
        whole.addWidget(label(words, "muted", wrap=True))

    def _list(self) -> QListWidget:
        self.files = QListWidget()
        self.files.setAccessibleName(self.tr("Files to hand over"))
        self.files.setFrameShape(QFrame.Shape.NoFrame)
        self.files.addItems([path.name for path in self._paths])
        line = self.files.sizeHintForRow(0) or self.files.fontMetrics().height() + 6
        self.files.setFixedHeight(min(len(self._paths), _LINES_SHOWN) * line + 4)
        return self.files

    def _acts(self) -> QVBoxLayout:
        self.copy_files = button(self.tr("Copy the files"), self._copy_files)
        self.copy_files.setToolTip(self.tr("Then paste them into a mail or a chat."))
        self.copy_note = button(self.tr("Copy a note for them"), self._copy_note)
        self.open_folder: QPushButton = button(self.tr("Open the folder"), self._open)
        line = row()
        for one in (self.copy_files, self.copy_note, self.open_folder):
            line.addWidget(one)
        line.addStretch(1)
        whole: QVBoxLayout = spaced(QVBoxLayout())
        whole.addLayout(line)
        return whole

    def _copy_files(self) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in self._paths])
        QGuiApplication.clipboard().setMimeData(mime)
        self.copy_files.setText(self.tr("Copied"))

    def _copy_note(self) -> None:
        QGuiApplication.clipboard().setText(PackageWords(self).note(len(self._paths)))
        self.copy_note.setText(self.tr("Copied"))

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._paths[0].parent)))
