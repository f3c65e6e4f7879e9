"""The sync panel: how far what was changed here has come, what is awaited, what stands against it.

It lies over the window beside its button, takes nothing from anybody, and goes with Esc. It opens
only when a person asks for it.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.exchanging.lines import PanelLines
from workstation.ui.room import Room
from workstation.ui.syncing import Standing, Syncing
from workstation.ui.tasks import Touched
from workstation.ui.widgets.boxes import row, scrolled, spaced
from workstation.ui.widgets.buttons import button, icon_button
from workstation.ui.widgets.labels import label
from workstation.usecases.bundling import Bundled, write_bundle
from workstation.usecases.desk import Desk
from workstation.usecases.diagnosis import examine_pc
from workstation.usecases.on_its_way import SyncPicture, sync_picture

WIDTH = 430
EDGES = 44
"""What stands left and right of the lines, the scroll bar included."""
GAP = 6
SPACING = 10
LEAST_HEIGHT = 240


class SyncPanel(QFrame):
    """Shows the exchange of one home over its window."""

    def __init__(self, room: Room, syncing: Syncing, window: QWidget, beside: QWidget) -> None:
        super().__init__(window)
        self.room = room
        self._syncing = syncing
        self._beside = beside
        self._over = window
        self._before: QWidget | None = None
        self.setProperty("look", "sheet")
        self.setAccessibleName(self.tr("How the exchange stands"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lines = PanelLines(room.lang)
        self.lines.conflicts_asked.connect(self._show_conflicts)
        self.lines.package_asked.connect(self._ask_package)
        self._lay_out()
        self.hide()
        syncing.changed.connect(lambda _: self._refresh())
        room.tasks.changed.connect(self._on_changed)

    def _lay_out(self) -> None:
        whole = spaced(QVBoxLayout(self), 18, 14, 12, 14, spacing=SPACING)
        head = row()
        head.addWidget(label(self.tr("Sync"), "title"), 1)
        self.close_button = icon_button("close", self.tr("Close"), self.close_panel)
        head.addWidget(self.close_button)
        whole.addLayout(head)
        whole.addWidget(scrolled(self.lines), 1)
        foot = row()
        self.sync = button(self.tr("Sync now"), self._syncing.sync_now)
        self.bundle = button(self.tr("Diagnostic bundle…"), self._ask_where)
        self.bundle.setToolTip(
            self.tr("Counts and versions for whoever looks for a fault; nothing anybody wrote.")
        )
        foot.addWidget(self.sync)
        foot.addWidget(self.bundle)
        foot.addStretch(1)
        whole.addLayout(foot)

    # --- coming and going -----------------------------------------------------------------------

    def toggle(self) -> None:
        """Come or go."""
        if self.isVisible():
            self.close_panel()
        else:
            self.open_panel()

    def open_panel(self) -> None:
        """Come on screen, beside the button that was pressed."""
        self._before = self.window().focusWidget()
        self.place()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh()

    def close_panel(self) -> None:
        """Go; the keyboard is back where it was."""
        self.hide()
        before = self._before
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        """Lie under the button, inside the window; the window asks when it was resized."""
        window = self._over
        corner = self._beside.mapTo(window, QPoint(self._beside.width(), self._beside.height()))
        metrics = self.fontMetrics()
        width = min(max(WIDTH, metrics.horizontalAdvance("国") * 32), window.width() - 2 * GAP)
        top = corner.y() + GAP
        wanted = self.lines.height_at(width - EDGES) + self._around()
        height = min(max(wanted, LEAST_HEIGHT), window.height() - top - 5 * GAP)
        left = max(min(corner.x(), window.width() - GAP) - width, GAP)
        self.setGeometry(left, top, width, max(height, LEAST_HEIGHT))

    def _around(self) -> int:
        """Return how high everything but the lines is."""
        head, foot = self.close_button.sizeHint().height(), self.sync.sizeHint().height()
        return head + foot + 2 * SPACING + EDGES

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
            return
        super().keyPressEvent(event)

    # --- what is shown --------------------------------------------------------------------------

    def _on_changed(self, _touched: Touched) -> None:
        self._refresh()

    def _refresh(self) -> None:
        if self.isVisible():
            self.sync.setEnabled(self._syncing.state.standing is not Standing.AT_WORK)
            self.room.tasks.query(self, sync_picture, self._show, topic="picture")

    def _show(self, picture: SyncPicture) -> None:
        self.lines.show_picture(picture)
        # New lines count for the height only once the event loop has shown them.
        QTimer.singleShot(0, self, self.place)

    def _show_conflicts(self) -> None:
        self.close_panel()
        self.room.go.emit("conflicts", "")

    def _ask_package(self) -> None:
        self.close_panel()
        self.room.package_wanted.emit("")

    # --- the diagnostic bundle ------------------------------------------------------------------

    def _ask_where(self) -> None:
        day = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        name = self.tr("diagnosis-{day}.zip").format(day=day)
        dialog = QFileDialog(self.window(), self.tr("Diagnostic bundle"), str(Path.home() / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(name)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # nothing is ever written over
        dialog.fileSelected.connect(self.write_bundle)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_bundle(self, path: str) -> None:
        """Write the bundle into a file, while work goes on."""
        self.room.tasks.query(self, partial(_bundle, Path(path)), self._on_bundle)

    def _on_bundle(self, made: Bundled) -> None:
        self.room.notices.say(self.tr("The bundle is in {path}.").format(path=made.path))


def _bundle(path: Path, desk: Desk) -> Bundled:
    return write_bundle(desk, tuple(examine_pc(desk.home, now_ms=desk.now_ms())), path)
