"""Picture messages (贴图): the folder that their files are written to."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from workstation.domain.ids import PhotoId
from workstation.ui.room import Room
from workstation.usecases.picture_messages import PictureMessage, write_picture_message


class Messaging(QObject):
    """Asks for a folder and writes the files of a picture message there."""

    def __init__(self, page: QWidget, room: Room) -> None:
        super().__init__(page)
        self._page = page
        self._room = room

    def ask(self, photos: Sequence[PhotoId]) -> None:
        """Ask where the files go."""
        if not photos:
            return
        dialog = QFileDialog(self._page, self.tr("Where the picture message goes"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda folder: self.write(photos, Path(folder)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, photos: Sequence[PhotoId], folder: Path) -> None:
        """Write the files to a folder."""
        work = partial(write_picture_message, photos=tuple(photos), out=folder)
        self._room.tasks.command(self, work, self._tell)

    def _tell(self, done: PictureMessage) -> None:
        words = self.tr("%n picture(s) written, the first is the cover.", "", len(done.files))
        self._room.notices.say(words)
