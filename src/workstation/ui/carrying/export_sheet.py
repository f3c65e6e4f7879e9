"""The dialog that writes a package: what goes in, the work with its stop, what to do next."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget
from typing_extensions import override

from workstation.ui.carrying.choices import Choice, Choices
from workstation.ui.carrying.words import PackageWords, free_name, size_words
from workstation.ui.carrying.written_page import WrittenPage
from workstation.ui.long_task import LongTask
from workstation.ui.messages import told
from workstation.ui.notices import Act
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import emptied
from workstation.ui.widgets.buttons import button, primary
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.labels import Complaint, label
from workstation.usecases.carried_contents import Weight
from workstation.usecases.carrying import HandedOut, export_package, weigh_package
from workstation.usecases.desk import Desk
from workstation.usecases.receivers import ToCarry, what_to_carry

WIDTH = 560
_MARGINS = 44


class ExportSheet(Sheet):
    """Asks, works, ends. Closed while it works, it goes on, and says in passing when it is done."""

    def __init__(self, room: Room, parent: QWidget | None, *, article: str = "") -> None:
        super().__init__("", parent, width=WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self._room = room
        self._words = PackageWords(self)
        self._article = article
        self._task: LongTask | None = None
        self.written: WrittenPage | None = None
        self._say(self.tr("Write a package"))
        words = self.tr("For branches without the shared folder: files by mail, chat or stick that "
                        "a colleague takes in on their PC.")  # fmt: skip
        self.body.addWidget(label(words, "muted", wrap=True))
        self.choices = Choices(room)
        self.body.addWidget(self.choices)
        self.problem = Complaint()
        self.body.addWidget(self.problem)
        self.set_buttons(self.tr("Write it"), self.tr("Cancel"))
        self.choices.changed.connect(self._weigh)
        self.accept_button.setEnabled(False)
        room.tasks.query(self, partial(what_to_carry, article=article), self._offer)

    def _say(self, title: str) -> None:
        self.setWindowTitle(title)
        self.heading.setText(title)

    def _offer(self, known: ToCarry) -> None:
        if not self.is_written():
            self.choices.offer(known, article=self._article)

    def _weigh(self) -> None:
        if self._task is not None:
            return
        self.problem.hide()
        self.accept_button.setEnabled(self.choices.is_whole())
        chosen = self.choices.choice()
        work = partial(_weigh, chosen)
        self._room.tasks.query(self, work, partial(self._show_weight, chosen), topic="weight")

    def _show_weight(self, chosen: Choice, weight: Weight) -> None:
        if self._task is not None or self.is_written() or chosen != self.choices.choice():
            return
        if not weight.facts and not weight.pictures:
            self.choices.inside.setText(self.tr("Nothing to send: that PC has everything."))
            self._settle()
            return
        receiver = self.choices.receiver()
        parts = max(1, -(-weight.bytes // chosen.max_bytes))
        inside = self.tr("About {size} in %n file(s)", "", parts)
        inside = inside.format(size=size_words(weight.bytes))
        changes = self.tr("%n change(s)", "", weight.facts)
        pictures = self.tr("%n picture(s)", "", weight.pictures)
        said = [
            self.tr("{inside}: {changes}, {pictures}.").format(
                inside=inside, changes=changes, pictures=pictures
            )
        ]
        if chosen.article is None and receiver is not None and not receiver.known:
            said.append(self.tr("That PC has not said yet what it holds, so everything goes in."))
        if chosen.article is not None:
            said.append(self.tr("Words and pictures of other articles stay here."))
        self.choices.inside.setText("\n".join(said))
        self._settle()

    def _settle(self) -> None:
        """Give what is in the dialog now the room that its words need."""
        self.setMinimumWidth(max(WIDTH, self.body.sizeHint().width() + _MARGINS))
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        # `adjustSize` would stop at two thirds of the screen and cut large text off.
        layout = self.layout()
        if layout is not None:
            width = max(self.width(), self.minimumWidth(), layout.minimumSize().width())
            self.resize(width, layout.totalHeightForWidth(width))

    @override
    def accept(self) -> None:
        """Write the package; afterwards the button closes the dialog."""
        if self._task is None and self.accept_button.isEnabled():
            self.choices.remember()
            self._write(self.choices.choice())

    def _write(self, chosen: Choice) -> None:
        day = datetime.now().astimezone().date()
        work = partial(_write, chosen, self._words.stem(self._room.person.name, day))
        self._task = self._room.tasks.long_command(
            self, self.tr("Writing a package"), work, partial(self._written, chosen),
            failed=self._failed, errand=True,
        )  # fmt: skip
        self.choices.setEnabled(False)
        self.accept_button.hide()
        self.reject_button.setText(self.tr("Go on in the background"))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self.tr("Writing a package"))
        self.body.addWidget(self.bar)
        self.stop = button(self.tr("Stop"), self._stop)
        self.foot.insertWidget(1, self.stop)
        self._settle()
        self._task.advanced.connect(self._advance)
        self._task.ended.connect(self._ended)

    def _advance(self, done: int, of: int) -> None:
        self.bar.setRange(0, of)
        self.bar.setValue(done)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _ended(self) -> None:
        self._task = None
        self.bar.hide()
        self.stop.hide()
        self.choices.setEnabled(True)
        self.accept_button.show()
        self.reject_button.setText(self.tr("Cancel"))

    def _failed(self, error: Exception) -> None:
        message = told(error, self._room.lang)
        if self.isVisible():
            self.problem.say(message.words)
        else:
            self._room.notices.tell(error)

    def _written(self, chosen: Choice, made: HandedOut) -> None:
        self.show_written(chosen, made)
        if not self.isVisible():
            self._room.notices.say(self.heading.text(), Act(self.tr("See the files"), self.open))

    def show_written(self, chosen: Choice, made: HandedOut) -> None:
        """Show what to do with the files."""
        emptied(self.body)
        emptied(self.foot)
        self._say(self._words.hand_over(len(made.files), chosen.to_words))
        self.written = WrittenPage(made)
        self.body.addWidget(self.written)
        self.foot.addStretch(1)
        self.close_button = primary(self.tr("Done"), self._close)
        self.foot.addWidget(self.close_button)
        self.close_button.setFocus()
        self._settle()

    def is_written(self) -> bool:
        """Tell whether the files are there and only have to be handed over."""
        return self.written is not None

    def _close(self) -> None:
        self.done(QDialog.DialogCode.Accepted.value)

    @override
    def done(self, result: int) -> None:
        """Close; what is under way goes on."""
        super().done(result)
        if self._task is None:
            self.deleteLater()


def _weigh(chosen: Choice, desk: Desk) -> Weight:
    return weigh_package(desk, to=chosen.to, article=chosen.article)


def _write(chosen: Choice, stem: str, desk: Desk, task: LongTask) -> HandedOut:
    return export_package(
        desk, free_name(chosen.folder, stem), to=chosen.to, article=chosen.article,
        max_bytes=chosen.max_bytes, advance=task.tell,
    )  # fmt: skip
