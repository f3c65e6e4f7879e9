"""Packages in the window: menu entries, drops anywhere, files the program was started with."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMainWindow

from workstation.sync.carried_file import ENDING
from workstation.ui.carrying.drops import PackageDrops
from workstation.ui.carrying.export_sheet import ExportSheet
from workstation.ui.carrying.words import PackageWords
from workstation.ui.long_task import LongTask
from workstation.ui.notices import Act, Notice
from workstation.ui.room import Room
from workstation.ui.tasks import Touched
from workstation.usecases.carried_in import TakenIn, import_packages, take_up_kept
from workstation.usecases.desk import Desk
from workstation.usecases.kept_packages import Awaited, awaited, kept_parts


class Carrying(QObject):
    """What one window does with packages."""

    def __init__(self, window: QMainWindow, room: Room) -> None:
        super().__init__(window)
        self._window, self._room = window, room
        self._words = PackageWords(self)
        self.export_action = QAction(self.tr("Write a package…"), window)
        self.export_action.triggered.connect(lambda _checked=False: self.ask_export())
        self.import_action = QAction(self.tr("Import a package…"), window)
        self.import_action.triggered.connect(lambda _checked=False: self.ask_import())
        window.addActions([self.export_action, self.import_action])
        drops = PackageDrops(window)
        drops.dropped.connect(self.take_in)
        room.package_wanted.connect(self.ask_export)
        self._waits = False
        room.tasks.changed.connect(self._on_changed)
        self._look()

    def ask_export(self, article: str = "") -> ExportSheet:
        """Open the dialog that writes a package, perhaps with one article chosen."""
        sheet = ExportSheet(self._room, self._window, article=article)
        sheet.open()
        return sheet

    def ask_import(self) -> None:
        """Ask for the files of a package; its title says which are awaited."""
        self._room.tasks.query(self, awaited, self._open_import)

    def _open_import(self, missing: tuple[Awaited, ...]) -> None:
        title = self.tr("Import a package…")
        if missing:
            title = f"{title} {self._words.awaited_short(missing[0])}"
        last = str(self._room.memory.get("carrying_from", "")) or str(Path.home())
        dialog = QFileDialog(self._window, title, last, f"*{ENDING}")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.take_in([Path(one) for one in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_in(self, paths: Sequence[Path]) -> None:
        """Take packages in while work goes on."""
        if not paths:
            return
        self._room.memory.put("carrying_from", str(paths[0].parent))
        self._room.tasks.long_command(
            self, self.tr("Taking in a package"), partial(_take_in, tuple(paths)), self._taken_in,
            errand=True,
        )  # fmt: skip

    def _taken_in(self, told: TakenIn) -> None:
        words = [self._words.news(told), *map(self._words.awaited, told.missing)]
        if told.waiting:
            words.append(self.tr("Part of it waits for an earlier package, or until its sender's "
                                 "PC is let in."))  # fmt: skip
        if told.asking:
            words.append(self.tr("%n PC(s) ask to be let in.", "", told.asking))
        open_ended = bool(told.missing or told.waiting or told.asking)
        self._room.notices.said.emit(
            Notice(
                "info" if open_ended else "good",
                "\n".join(words),
                tuple(self._acts(told)),
                *((0,) if open_ended else ()),
            )
        )
        self._look()
        self._room.sync_wanted.emit()

    def _acts(self, told: TakenIn) -> list[Act]:
        if told.asking and self._room.person.holds("admin"):
            members: Callable[[], object] = partial(self._room.go.emit, "settings", "members")
            return [Act(self.tr("Let in…"), members)]
        return []

    def _look(self) -> None:
        """Find out whether parts of packages wait here for something."""
        self._room.tasks.query(self, _kept, self._remember)

    def _remember(self, kept: int) -> None:
        self._waits = kept > 0

    def _on_changed(self, touched: Touched) -> None:
        """Try again what waited: somebody was let in perhaps, or the folder brought more."""
        if self._waits and touched:
            self._waits = False  # until this try has ended
            self._room.tasks.errand(self, take_up_kept, lambda _: self._look())


def _kept(desk: Desk) -> int:
    return len(kept_parts(desk))


def _take_in(paths: tuple[Path, ...], desk: Desk, task: LongTask) -> TakenIn:
    return import_packages(desk, paths, advance=task.tell)
