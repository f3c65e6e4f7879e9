"""Founding an office: its name, one's own, and where the shared folder lies."""

from typing import Final
from urllib.parse import quote

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from workstation.sync.addresses import is_address
from workstation.ui.start.forms import Form
from workstation.ui.start.path_field import PathField
from workstation.ui.start.setting_up import Founding
from workstation.ui.widgets.boxes import row
from workstation.usecases.remote_folders import MAX_PASSWORD

FOLDER_CODES: Final = (
    "folder_missing", "folder_taken", "folder_denied", "folder_full", "folder_unreachable",
    "folder_unwritable", "folder_overwrites", "folder_busy", "bad_folder_address",
    "insecure_folder_address", "address_with_password",
)  # fmt: skip
LOGIN_CODES: Final = (
    "folder_login_refused", "folder_password_missing", "bad_folder_password", "no_credential_store",
)  # fmt: skip


class FoundForm(Form):
    """Name of the office, one's own name, the shared folder.

    Where the folder is an address on the network, whoever founds is asked for the account too.
    """

    def __init__(self, lang: str) -> None:
        super().__init__(
            self.tr("Found a new office"),
            self.tr("You become its administrator and can invite colleagues right away."),
            self.tr("Next"),
            lang,
        )
        self.office, self.member, self.branch = QLineEdit(), QLineEdit(), QLineEdit()
        self.office.setPlaceholderText(self.tr("As it signs its articles"))
        self.member.setPlaceholderText(self.tr("Your name"))
        self.branch.setPlaceholderText(self.tr("Your branch (may stay empty)"))
        self.folder = PathField("folder", self.tr("Shared folder"))
        self.account, self.password = QLineEdit(), QLineEdit()
        self.account.setPlaceholderText(self.tr("Account, or access key"))
        self.password.setPlaceholderText(self.tr("Password, or secret key"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setMaxLength(MAX_PASSWORD)
        for field in (self.member, self.branch, self.account, self.password):
            field.setAccessibleName(field.placeholderText())
        self.add("office", self.tr("Name of the office"), self.office, "bad_name")
        self.add("member", self.tr("Your name and branch"), self._pair(self.member, self.branch))
        self.add(
            "folder", self.tr("Shared folder"), self.folder, *FOLDER_CODES,
            hint=self.tr("An empty folder that all colleagues reach, on a Windows share or a "
                         "synced disk; or an address: https://… of a cloud drive or NAS "
                         "(WebDAV), s3://… of an object store."),
        )  # fmt: skip
        self.add(
            "login", self.tr("What lets one in there"), self._pair(self.account, self.password),
            *LOGIN_CODES, hint=self.tr("The password stays in this PC's credential store."),
        )  # fmt: skip
        self.look()

    def _pair(self, first: QLineEdit, second: QLineEdit) -> QWidget:
        both = QWidget()
        whole = row()
        both.setLayout(whole)
        for field in (first, second):
            whole.addWidget(field, 1)
            field.returnPressed.connect(self._accept)
            field.textChanged.connect(self.look)
        both.setFocusProxy(first)
        return both

    def is_far(self) -> bool:
        """Tell whether the folder is an address."""
        return is_address(self._place())

    def _place(self) -> str:
        return self.folder.line.text().strip().strip('"')

    @override
    def look(self) -> None:
        """See `Form`; an address has an account."""
        if "login" in self._labelled:
            self._labelled["login"].setVisible(self.is_far())
        super().look()

    @override
    def is_whole(self) -> bool:
        """See `Form`."""
        said = self.office.text().strip() and self.member.text().strip() and self._place()
        return bool(said) and (not self.is_far() or bool(self.password.text()))

    def said(self) -> Founding:
        """Return what was said."""
        return Founding(
            name=self.office.text().strip(),
            member=self.member.text().strip(),
            branch=self.branch.text().strip(),
            folder=_with_account(self._place(), self.account.text().strip()),
            password=self.password.text() if self.is_far() else "",
        )


def _with_account(place: str, account: str) -> str:
    """Return an address with the account in it, unless it has one."""
    scheme, found, rest = place.partition("://")
    if not is_address(place) or not account or not found or "@" in rest.partition("/")[0]:
        return place
    return f"{scheme}://{quote(account, safe='')}@{rest}"
