"""What one must know of a shared folder on the network: two forms, and the address they make."""

from urllib.parse import quote

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from workstation.domain.errors import Refused
from workstation.sync.addresses import MAX_ADDRESS, Address, is_address, read_address
from workstation.ui.widgets.boxes import column, row
from workstation.ui.widgets.fields import Labelled
from workstation.ui.widgets.labels import label
from workstation.usecases.remote_folders import MAX_PASSWORD

MAX_WORD = 120


class RemoteFields(QWidget):
    """One form; `text` is the address it makes, as somebody would write it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.whole = column(spacing=12)
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self.whole)
        self.server = _line(MAX_ADDRESS)
        self.user = _line(MAX_WORD)
        self.secret = _line(MAX_PASSWORD)
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)

    def listen(self) -> None:
        """Tell of changes in every field."""
        for field in self.findChildren(QLineEdit):
            field.textChanged.connect(self.changed)

    def password(self) -> str:
        """Return what was typed as the password."""
        return self.secret.text()

    def whole_address(self) -> str:
        """Return the address in its one form, empty where the fields make none."""
        try:
            return read_address(self.text()).text
        except Refused:
            return ""

    def text(self) -> str:
        """Return the address as it was typed."""
        raise NotImplementedError

    def show_address(self, address: Address) -> None:
        """Fill the fields from an address."""
        self.user.setText(address.user)

    def add_account(self, user: str, secret: str, hint: str) -> None:
        """Put name and password side by side, with a hint below both."""
        both = row(spacing=12)
        both.addWidget(Labelled(user, self.user), 1)
        both.addWidget(Labelled(secret, self.secret), 1)
        below = column(spacing=4)
        below.addLayout(both)
        below.addWidget(label(hint, "muted", wrap=True))
        self.whole.addLayout(below)


class WebdavFields(RemoteFields):
    """A cloud drive, or a NAS."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.server.setPlaceholderText("https://dav.jianguoyun.com/dav/…")
        address = Labelled(self.tr("Address of the folder"), self.server)
        address.say(self.tr("As the provider shows it for WebDAV, with the folder at its end."))
        self.whole.addWidget(address)
        self.add_account(
            self.tr("Account"), self.tr("Password"),
            self.tr("Stays in this PC's credential store. Some providers make an app password "
                    "for this."),
        )  # fmt: skip
        self.listen()

    @override
    def text(self) -> str:
        return _with_user(self.server.text(), self.user.text())

    @override
    def show_address(self, address: Address) -> None:
        super().show_address(address)
        self.server.setText(_shown(address, address.path))


class ObjectFields(RemoteFields):
    """An object store that speaks S3."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.server.setPlaceholderText("https://…")
        self.bucket, self.folder, self.region = _line(63), _line(MAX_WORD), _line(40)
        self.whole.addWidget(Labelled(self.tr("Address of the store (endpoint)"), self.server))
        where = row(spacing=12)
        where.addWidget(Labelled(self.tr("Bucket"), self.bucket), 2)
        where.addWidget(Labelled(self.tr("Folder in it (may stay empty)"), self.folder), 2)
        where.addWidget(Labelled(self.tr("Region (may stay empty)"), self.region), 2)
        self.whole.addLayout(where)
        self.add_account(
            self.tr("Access key"), self.tr("Secret key"),
            self.tr("Stays in this PC's credential store and nowhere else."),
        )  # fmt: skip
        self._in_host = False
        self.listen()

    @override
    def text(self) -> str:
        base = _with_user(self.server.text().rstrip("/"), self.user.text())
        scheme, found, rest = base.partition("://")
        if scheme in {"https", "http"} and found:
            base = f"{'s3' if scheme == 'https' else 's3+http'}://{rest}"
        parts = [self.bucket.text().strip(), self.folder.text().strip().strip("/")]
        options = [f"region={self.region.text().strip()}"] if self.region.text().strip() else []
        options += ["style=host"] if self._in_host else []
        path = "/".join(quote(part) for part in parts if part)
        return f"{base}/{path}{'?' + '&'.join(options) if options else ''}"

    @override
    def show_address(self, address: Address) -> None:
        super().show_address(address)
        self.server.setText(_shown(address, ""))
        self.bucket.setText(address.bucket)
        self.folder.setText(address.path)
        self.region.setText(address.region)
        self._in_host = address.in_host


def _shown(address: Address, path: str) -> str:
    scheme = "http" if address.scheme in {"webdav", "s3+http"} else "https"
    return f"{scheme}://{address.host}{'/' + path if path else ''}"


def _with_user(server: str, user: str) -> str:
    server, user = server.strip(), user.strip()
    if not is_address(server):
        server = f"https://{server}"
    scheme, _, rest = server.partition("://")
    return f"{scheme}://{quote(user, safe='')}@{rest}" if user else server


def _line(most: int) -> QLineEdit:
    made = QLineEdit()
    made.setMaxLength(most)
    return made
