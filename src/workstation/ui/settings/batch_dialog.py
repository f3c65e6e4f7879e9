"""Inviting many at once: a file or pasted cells, a preview with what is wrong, one file each."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QFileDialog, QPlainTextEdit, QWidget
from typing_extensions import override

from workstation.domain.errors import NewsroomError, Refused, Unavailable
from workstation.ui.doing_sheet import DoingSheet
from workstation.ui.long_task import LongTask
from workstation.ui.messages import told
from workstation.ui.room import Room
from workstation.ui.settings.handing_over import handing_over, invitation_folder, place_field
from workstation.ui.settings.pills import PillSpec
from workstation.ui.settings.table import Field, RowTable, RowView
from workstation.ui.settings.words import role_tint, role_word, role_words
from workstation.ui.widgets.boxes import emptied, row
from workstation.ui.widgets.buttons import button, primary
from workstation.ui.widgets.fields import Labelled
from workstation.ui.widgets.labels import Complaint, label, relook
from workstation.usecases.desk import Desk
from workstation.usecases.invitations import Invited
from workstation.usecases.member_tables import (
    MAX_TABLE_BYTES,
    TableRow,
    invite_people,
    read_people,
)
from workstation.wording.catalogue import sentence

PAUSE_MS = 250


class BatchDialog(DoingSheet):
    """Asks for a table of people and writes an invitation for each of them."""

    def __init__(self, room: Room, stages: Mapping[int, str], parent: QWidget | None) -> None:
        super().__init__(room, "", parent, width=860)
        self.setWindowTitle(self.tr("Invite from a list"))
        self.heading.setText(self.tr("Invite from a list"))
        words = self.tr(
            "One line for each person: name, branch, roles, stages. Copy the cells out of your "
            "spreadsheet and paste them here, or choose a CSV file."
        )
        self.body.addWidget(label(words, "muted", wrap=True))
        self.cells = QPlainTextEdit()
        self.cells.setAccessibleName(self.tr("List of people"))
        self.cells.setPlaceholderText(self._example())
        self.cells.setTabChangesFocus(True)
        self.cells.setFixedHeight(110)
        self.body.addWidget(self.cells)
        line = row()
        line.addWidget(button(self.tr("Choose a CSV file…"), self._choose))
        self.summary = label("", "muted")
        line.addWidget(self.summary, 1)
        self.body.addLayout(line)
        self.people: RowTable[TableRow] = RowTable(
            self._fields(stages), lambda one: str(one.line), self
        )
        self.table = RowView(self.people, self.tr("What was read"))
        self.table.setMinimumHeight(190)
        self.table.chosen.connect(lambda _: self._tell_fault())
        self.body.addWidget(self.table, 1)
        self.fault = Complaint()
        self.body.addWidget(self.fault)
        self.auto = QCheckBox(self.tr("Let PCs of liaisons and editors in by themselves"))
        self.body.addWidget(self.auto)
        self.place = place_field(self, invitation_folder(room))
        self.body.addWidget(Labelled(self.tr("Where the files go"), self.place))
        self.set_buttons(self.tr("Invite everybody"), self.tr("Cancel"))
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._read)
        self.cells.textChanged.connect(self._timer.start)
        self.place.changed.connect(self.check)
        self.check()

    def _example(self) -> str:
        heads = (self.tr("Name"), self.tr("Branch"), self.tr("Roles"), self.tr("Stages"))
        first = (self.tr("Sun Li"), self.tr("South branch"), role_word("reviewer"), "1")
        second = (self.tr("Zhou Lan"), self.tr("South branch"), role_word("liaison"), "")
        return "\n".join("\t".join(cells) for cells in (heads, first, second))

    def _fields(self, stages: Mapping[int, str]) -> list[Field[TableRow]]:
        return [
            Field(self.tr("Line"), lambda one: str(one.line), 4, right=True),
            Field(self.tr("Name"), lambda one: one.name, 7),
            Field(self.tr("Branch"), self._branch, 10),
            Field(
                self.tr("Roles"), lambda one: role_words(one.roles), 12,
                pills=lambda one: tuple(PillSpec(role_word(r), role_tint(r)) for r in one.roles),
            ),
            Field(
                self.tr("Stages"),
                lambda one: " ".join(stages.get(number, str(number)) for number in one.stages), 6,
            ),
            Field(self.tr("To be put right"), self._faults, tint=lambda _: "accent_text"),
        ]  # fmt: skip

    def _branch(self, one: TableRow) -> str:
        return self.tr("{name} (new)").format(name=one.branch) if one.new_branch else one.branch

    def _faults(self, one: TableRow) -> str:
        return " ".join(sentence(self.room.lang, fault.code, fault.fields) for fault in one.faults)

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a list"))
        dialog.setNameFilters([self.tr("Lists (*.csv *.txt *.tsv)"), self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_file(self, path: str) -> None:
        """Read a list from a file."""
        if path:
            self.room.tasks.query(
                self, partial(_read_file, Path(path)), self._show, failed=self._unread,
                topic="table",
            )  # fmt: skip

    def _read(self) -> None:
        text = self.cells.toPlainText()
        if not text.strip():
            self._show(())
            return
        self.room.tasks.query(
            self, lambda desk: read_people(desk, text), self._show, failed=self._unread,
            topic="table",
        )  # fmt: skip

    def _show(self, rows: Sequence[TableRow]) -> None:
        self.complain("")
        self.people.show_rows(rows)
        faulty = sum(1 for one in rows if one.faults)
        words = self.tr("%n person(s)", "", len(rows)) if rows else ""
        if faulty:
            words += " · " + self.tr("%n line(s) to be put right", "", faulty)
        self.summary.setText(words)
        relook(self.summary, "bad-text" if faulty else "muted")
        self._tell_fault()
        self.check()

    def _tell_fault(self) -> None:
        """Say in full what is wrong with the chosen line, or with the first faulty one."""
        chosen = self.people.row_at(self.table.currentIndex())
        faulty = chosen if chosen and chosen.faults else None
        faulty = faulty or next((one for one in self.people.rows if one.faults), None)
        self.fault.setVisible(faulty is not None)
        if faulty is not None:
            words = self.tr("Line {line}: {fault}")
            self.fault.setText(words.format(line=faulty.line, fault=self._faults(faulty)))

    def _unread(self, error: Exception) -> None:
        self._show(())
        self.complain(told(error, self.room.lang).words)
        if not isinstance(error, NewsroomError | OSError):
            self.room.notices.tell(error)

    @override
    def ready(self) -> bool:
        rows = self.people.rows
        return bool(rows) and not any(one.faults for one in rows) and bool(self.place.text())

    @override
    def work(self) -> Callable[[Desk], object] | None:
        folder = Path(self.place.text())
        self.room.memory.put("invitation_folder", str(folder))
        rows, auto = self.people.rows, self.auto.isChecked()
        self.set_busy(busy=True)
        task = self.room.tasks.long_command(
            self, self.tr("Writing invitations"), partial(_invite_all, rows, folder, auto=auto),
            self._done, failed=self._failed,
        )  # fmt: skip
        task.ended.connect(partial(self.set_busy, busy=False))
        return None

    @override
    def after(self, answer: tuple[Invited, ...]) -> None:
        """Say what to do with the files."""
        self.room.sync_wanted.emit()
        self.heading.setText(self.tr("%n invitation(s) written", "", len(answer)))
        emptied(self.body)
        emptied(self.foot)
        for part in handing_over(self, [Path(one.invitation) for one in answer]):
            self.body.addWidget(part)
        self.foot.addStretch(1)
        self.foot.addWidget(primary(self.tr("Done"), self.close))


def _read_file(path: Path, desk: Desk) -> tuple[TableRow, ...]:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_TABLE_BYTES + 1)
    except OSError as error:
        raise Unavailable("file_unreadable", path=str(path)) from error
    if len(data) > MAX_TABLE_BYTES:
        raise Refused("file_too_large", name=path.name, limit=MAX_TABLE_BYTES)
    return read_people(desk, data)


def _invite_all(
    rows: Sequence[TableRow], folder: Path, desk: Desk, task: LongTask, *, auto: bool
) -> tuple[Invited, ...]:
    where = desk.store.values.get("folder")
    return invite_people(desk, rows, out=folder, folder=where, auto=auto, told=task.tell)
