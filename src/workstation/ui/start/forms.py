"""The questions of each way to begin: at most three."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.sync.addresses import is_address, shown_place
from workstation.sync.invitation import Invitation
from workstation.ui.messages import told
from workstation.ui.start.note import note
from workstation.ui.start.path_field import PathField
from workstation.ui.start.setting_up import Given
from workstation.ui.widgets.boxes import column, row, spaced
from workstation.ui.widgets.buttons import button, primary
from workstation.ui.widgets.fields import Labelled
from workstation.ui.widgets.labels import Complaint, label


class Form(QWidget):
    """A title, a sentence, fields, the one act, the way back. Enter accepts."""

    back = Signal()
    accepted = Signal()

    def __init__(self, title: str, words: str, accept: str, lang: str) -> None:
        super().__init__()
        self._lang = lang
        whole: QVBoxLayout = spaced(QVBoxLayout(self), spacing=14)
        whole.addStretch(1)
        whole.addWidget(label(title, "headline"))
        whole.addWidget(label(words, "muted", wrap=True))
        self.fields = column(spacing=14)
        whole.addLayout(self.fields)
        self.trouble = Complaint()
        whole.addWidget(self.trouble)
        whole.addSpacing(4)
        foot = row()
        self.accept_button = primary(accept, self._accept)
        self.accept_button.setDefault(True)
        foot.addWidget(self.accept_button)
        foot.addWidget(button(self.tr("Back"), self.back.emit, look="quiet"))
        foot.addStretch(1)
        whole.addLayout(foot)
        whole.addStretch(2)
        self._labelled: dict[str, Labelled] = {}
        self._places: dict[str, str] = {}

    def add(self, name: str, words: str, field: QWidget, *codes: str, hint: str = "") -> None:
        """Add a question; what ends with one of the codes is told below it."""
        made = Labelled(words, field)
        made.say(hint)
        self._labelled[name] = made
        self._places |= dict.fromkeys(codes, name)
        self.fields.addWidget(made)
        if isinstance(field, QLineEdit):
            field.returnPressed.connect(self._accept)
            field.textChanged.connect(self.look)
        elif isinstance(field, PathField):
            field.line.returnPressed.connect(self._accept)
            field.line.textChanged.connect(self.look)
        self.look()

    def focus_first(self) -> None:
        """Let the first question have the keyboard."""
        next(iter(self._labelled.values())).field.setFocus()

    def look(self) -> None:
        """Allow the act once everything needed is said."""
        self.accept_button.setEnabled(self.is_whole())

    def is_whole(self) -> bool:
        """Tell whether everything needed is said."""
        return True

    def fail(self, error: Exception) -> None:
        """Tell what is wrong, below the field it is wrong with."""
        message = told(error, self._lang)
        self.clear_trouble()
        place = self._labelled.get(self._places.get(message.code, ""))
        if place is not None:
            place.say(message.words, wrong=True)
            place.field.setFocus()
            return
        self.trouble.say(message.words)

    def is_troubled(self) -> bool:
        """Tell whether something is told to be wrong."""
        return self.trouble.isVisible() or any(
            one.hint.isVisible() and one.hint.property("look") == "bad-text"
            for one in self._labelled.values()
        )

    def clear_trouble(self) -> None:
        """Forget what was told; the next try tells anew."""
        self.trouble.hide()
        for name in self._places.values():
            self._labelled[name].say("")

    def _accept(self) -> None:
        if self.accept_button.isEnabled():
            self.clear_trouble()
            self.accepted.emit()


class JoinForm(Form):
    """The invitation; the folder only where the one it names is not reached."""

    named = Signal(object)

    def __init__(self, lang: str) -> None:
        super().__init__(
            self.tr("Join by invitation"),
            self.tr("The administrator gives you a file in your own name. It is good for 14 days."),
            self.tr("Join"),
            lang,
        )
        self.invitation: Invitation | None = None
        self.file = PathField("file", self.tr("Invitation file"), filters="*.json")
        self.folder = PathField("folder", self.tr("Shared folder"))
        self.add("file", self.tr("Invitation file"), self.file,
                 "bad_invitation", "invitation_expired", "file_unreadable", "bad_backup",
                 "invitation_of_other_office", "invitation_of_other_member")  # fmt: skip
        self.who, self.until = label("", "strong", wrap=True), label("", "muted", wrap=True)
        self.far = label("", "muted", wrap=True)
        self.card = note("info", self.who, self.until, self.far)
        self.fields.addWidget(self.card)
        self.card.hide()
        self.add("folder", self.tr("Shared folder"), self.folder,
                 "folder_missing", "folder_not_office", "folder_of_other_office",
                 "folder_unreachable", "folder_denied")  # fmt: skip
        self._labelled["folder"].hide()
        self.file.named.connect(self.named)
        self.file.edited.connect(self._forget)

    def show_given(self, given: Given) -> None:
        """Show whose invitation it is, and ask for the folder where it is not reached."""
        invitation = given.invitation
        if invitation is None:
            return
        self.clear_trouble()
        self.invitation = invitation
        names = {"member": invitation.member_name, "office": invitation.office_name}
        self.who.setText(self.tr("{member}, you are invited to {office}.").format(**names))
        day = invitation.expires.astimezone().strftime("%Y-%m-%d %H:%M")
        self.until.setText(self.tr("Good until {day}").format(day=day))
        far = is_address(invitation.folder)
        self.far.setText(
            self.tr("The shared folder lies at {place}. Join now; afterwards give the password in "
                    "the settings.").format(place=shown_place(invitation.folder))
        )  # fmt: skip
        self.far.setVisible(far)
        self.card.show()
        self._labelled["folder"].setVisible(not given.folder_here and not far)
        if not given.folder_here:
            self._labelled["folder"].say(
                self.tr("{folder} is not reached from this PC. Choose the folder where it lies "
                        "here, or leave this empty and join now; it can be set later.").format(
                    folder=invitation.folder)
            )  # fmt: skip
        self.look()

    def _forget(self) -> None:
        self.invitation = None
        self.card.hide()
        self.look()

    @override
    def is_whole(self) -> bool:
        """See `Form`."""
        return self.invitation is not None


class RestoreForm(Form):
    """The backup."""

    named = Signal(object)

    def __init__(self, lang: str) -> None:
        super().__init__(
            self.tr("Restore from a backup"),
            self.tr("Articles, photos, reviews and drafts come back. To the office this is a new "
                    "PC that an administrator admits again."),
            self.tr("Restore"),
            lang,
        )  # fmt: skip
        self.given: Given | None = None
        self.file = PathField("file", self.tr("Backup file"), filters="*.zip")
        self.add("file", self.tr("Backup file"), self.file,
                 "bad_backup", "backup_damaged", "file_unreadable", "database_newer",
                 "bad_invitation")  # fmt: skip
        self.who, self.made = label("", "strong", wrap=True), label("", "muted", wrap=True)
        self.card = note("info", self.who, self.made)
        self.fields.addWidget(self.card)
        self.card.hide()
        self.file.named.connect(self.named)
        self.file.edited.connect(self._forget)

    def show_given(self, given: Given) -> None:
        """Show whose backup it is."""
        backup = given.backup
        if backup is None:
            return
        self.clear_trouble()
        self.given = given
        self.who.setText(f"{backup.member_name} · {backup.office_name}")
        made = backup.made.replace("T", " ")[:16]
        self.made.setText(self.tr("Made {time}").format(time=made))
        self.card.show()
        self.look()

    def _forget(self) -> None:
        self.given = None
        self.card.hide()
        self.look()

    @override
    def is_whole(self) -> bool:
        """See `Form`."""
        return self.given is not None
