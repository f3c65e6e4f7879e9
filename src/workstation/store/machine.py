"""Which machine this is, so that a copied home is known for one.

Copies of a home have one key and one database; only where they lie differs. The mark is local,
means nothing to anybody else and is never shared.
"""

import hashlib
import platform
import sys
from contextlib import suppress
from pathlib import Path

_LINUX_MARK = Path("/etc/machine-id")


def machine_mark(home: Path) -> str:
    """Return a mark of this machine and of where the home lies on it."""
    told = "\n".join((platform.node(), _system_mark(), str(home.resolve())))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _system_mark() -> str:
    """Return what the system calls itself; empty where it does not say."""
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - Windows alone has it

        with (
            suppress(OSError),
            winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key,
        ):
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        return ""
    with suppress(OSError, UnicodeDecodeError):
        return _LINUX_MARK.read_text(encoding="ascii").strip()
    return ""
