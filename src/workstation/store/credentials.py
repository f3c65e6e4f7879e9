"""Secrets: in the system's credential store, never in the database, a backup or a bundle.

Where the system has no such store (a bare Linux server), the device key, and the secret of a
sandbox on this very PC, lie in `<home>/keys/` readable by their owner only; `doctor` says so.
Any other secret is refused then.
"""

import os
from contextlib import suppress
from pathlib import Path

from workstation.domain.errors import Refused
from workstation.store.connection import endings

SERVICE = "workstation"


class Credentials:
    """Keeps and fetches the secrets of one home."""

    def __init__(self, home: Path, *, use_system: bool | None = None) -> None:
        self._folder = home / "keys"
        self._use_system = use_system

    @property
    def in_system_store(self) -> bool:
        """Tell whether the system's credential store holds the secrets."""
        if self._use_system is None:
            self._use_system = not self._folder.exists() and _has_system_store()
        return self._use_system

    def keep(self, name: str, secret: str, *, file_allowed: bool) -> None:
        """Keep a secret under a name.

        Raises:
            Refused: `no_credential_store` where only a file could hold what no file may.
            Unavailable: `disk_full`, `home_unreachable`.
        """
        if self.in_system_store:
            import keyring  # noqa: PLC0415 - slow to import

            keyring.set_password(SERVICE, self._entry(name), secret)
            return
        if not file_allowed:
            raise Refused("no_credential_store")
        with endings():
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path = self._folder / name
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(secret)
                file.flush()
                os.fsync(file.fileno())

    def fetch(self, name: str) -> str:
        """Return a secret.

        Raises:
            Refused: `secret_missing`.
        """
        path = self._folder / name
        if path.exists():
            return path.read_text(encoding="utf-8")
        if self.in_system_store:
            import keyring  # noqa: PLC0415 - slow to import

            found = keyring.get_password(SERVICE, self._entry(name))
            if found is not None:
                return found
        raise Refused("secret_missing", name=name)

    def forget(self, name: str) -> None:
        """Drop a secret; one that is nowhere is forgotten already."""
        if self.in_system_store:
            import keyring  # noqa: PLC0415 - slow to import
            from keyring.errors import PasswordDeleteError  # noqa: PLC0415 - same

            with suppress(PasswordDeleteError):
                keyring.delete_password(SERVICE, self._entry(name))
        (self._folder / name).unlink(missing_ok=True)

    def _entry(self, name: str) -> str:
        return f"{self._folder.parent}:{name}"


def _has_system_store() -> bool:
    import keyring  # noqa: PLC0415 - slow to import
    from keyring.backends.fail import Keyring as NoKeyring  # noqa: PLC0415 - same

    return not isinstance(keyring.get_keyring(), NoKeyring)
