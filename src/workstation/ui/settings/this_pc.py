"""本机: language, light or dark, size of text; what this PC is to the office; a backup."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from workstation.ui.canvas.display import NAME as COMPATIBLE
from workstation.ui.long_task import LongTask
from workstation.ui.room import Room
from workstation.ui.settings.section import Section
from workstation.ui.theme import TEXT_SIZES
from workstation.ui.widgets.boxes import Card, row
from workstation.ui.widgets.buttons import Segments, button
from workstation.ui.widgets.labels import Elided, label
from workstation.usecases.admitting import own_fingerprint
from workstation.usecases.backups import BackedUp, back_up
from workstation.usecases.desk import Desk

BACKUP_ENDING = ".backup"


class ThisPCSection(Section):
    """What belongs to this PC alone. Kept in the home, never shared."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, "", "", parent)
        self.title.setText(self.tr("This PC"))
        self.body.addWidget(self._look_card())
        self.body.addWidget(self._home_card())
        self.body.addWidget(self._backup_card())
        self.body.addStretch(1)

    def _look_card(self) -> Card:
        card = Card(self.tr("How the window looks"))
        self.modes = Segments(
            (
                ("system", self.tr("as the system")),
                ("light", self.tr("light")),
                ("dark", self.tr("dark")),
            )
        )
        self.sizes = Segments([(str(size), f"{size}%") for size in TEXT_SIZES])
        self.languages = Segments((("zh_CN", "中文"), ("en", "English")))
        self.displays = Segments((("off", self.tr("as usual")), ("on", self.tr("compatible"))))
        self.displays.setToolTip(self.tr("Compatible: for a PC on which articles stay blank."))
        self.language_words = label("", "muted")
        for words, segments, name in (
            (self.tr("Light or dark"), self.modes, "mode"),
            (self.tr("Size of text"), self.sizes, "text_percent"),
            (self.tr("Language"), self.languages, "language"),
            (self.tr("Drawing of articles"), self.displays, COMPATIBLE),
        ):
            line = row(spacing=12)
            shown = label(words, "field")
            shown.setMinimumWidth(96)
            line.addWidget(shown)
            segments.setAccessibleName(words)
            line.addWidget(segments)
            if segments is self.languages:
                line.addWidget(self.language_words)
            line.addStretch(1)
            card.body.addLayout(line)
            segments.chosen.connect(partial(self._choose, name))
        return card

    def _home_card(self) -> Card:
        card = Card(self.tr("This PC in the office"))
        self.home_path = Elided(str(self.room.home))
        self.fingerprint = label("", "strong")
        self.copy = button(self.tr("Copy"), self._copy, look="quiet")
        line = row()
        line.addWidget(
            label(self.tr("Fingerprint, to be read out when this PC is let in"), "field")
        )
        line.addWidget(self.fingerprint)
        line.addWidget(self.copy)
        line.addStretch(1)
        card.body.addLayout(line)
        place = row()
        place.addWidget(label(self.tr("Everything of this PC lies in"), "field"))
        place.addWidget(self.home_path, 1)
        card.body.addLayout(place)
        words = self.tr("Keep this folder out of the shared folder and of cloud drives.")
        card.body.addWidget(label(words, "muted", wrap=True))
        return card

    def _backup_card(self) -> Card:
        card = Card(self.tr("Backup"))
        self.backup = button(self.tr("Write a backup…"), self._choose_backup)
        card.head.addWidget(self.backup)
        words = self.tr("One file with all that is on this PC, drafts and original photos too, but "
                        "no keys. It belongs in your own cupboard, not in the shared folder. A PC "
                        "restored from it asks to be let in again.")  # fmt: skip
        card.body.addWidget(label(words, "muted", wrap=True))
        return card

    @override
    def reload(self) -> None:
        """Show the present choices."""
        memory = self.room.memory
        self._choose_in(self.modes, str(memory.get("mode", "system")), "system")
        self._choose_in(self.sizes, str(memory.get("text_percent", "100")), "100")
        self._choose_in(self.languages, str(memory.get("language", self.room.lang)), "zh_CN")
        self._choose_in(self.displays, str(memory.get(COMPATIBLE, "off")), "off")
        self._tell_language()
        self.room.tasks.query(self, own_fingerprint, self._show_fingerprint, topic="fingerprint")

    def _choose_in(self, segments: Segments, chosen: str, default: str) -> None:
        try:
            segments.choose(chosen)
        except KeyError:
            segments.choose(default)

    def _show_fingerprint(self, words: str) -> None:
        self.fingerprint.setText(words)

    def _choose(self, name: str, choice: str) -> None:
        self.room.memory.put(name, choice)
        if name == "language":
            self._tell_language()
        elif name == COMPATIBLE:
            self.room.notices.say(self.tr("It is used when the window is opened again."))
        else:
            self.room.look_changed.emit()

    def _tell_language(self) -> None:
        other = self.languages.current() != self.room.lang
        self.language_words.setText(
            self.tr("The window speaks it when it is opened again.") if other else ""
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.fingerprint.text())
        self.room.notices.say(self.tr("Copied."))

    def _choose_backup(self) -> None:
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        name = f"{self.room.person.name}-{datetime.now().astimezone():%Y%m%d}{BACKUP_ENDING}"
        dialog = QFileDialog(self, self.tr("Write a backup"), str(Path(documents) / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.fileSelected.connect(self.write_backup)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_backup(self, path: str) -> None:
        """Write a backup into a file, while work goes on."""
        if path:
            self.backup.setEnabled(False)
            task = self.room.tasks.long_command(
                self, self.tr("Writing a backup"), partial(_back_up, Path(path)), self._on_backup
            )
            task.ended.connect(partial(self.backup.setEnabled, True))

    def _on_backup(self, answer: BackedUp) -> None:
        self.room.notices.say(self.tr("The backup is in {path}.").format(path=answer.path))


def _back_up(path: Path, desk: Desk, task: LongTask) -> BackedUp:
    return back_up(desk, path, advance=task.tell)
