"""What the window remembers between two days: geometry, filters, sizes. Kept in the home.

Read once before the window opens, written off the UI thread; a damaged file is forgotten.
"""

import json
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer

from workstation.ui.tasks import Tasks

FILE = "window.json"
SETTLE_MS = 800
MOST_BYTES = 256 * 1024


class Memory(QObject):
    """Choices by name. Values are plain JSON."""

    def __init__(self, home: Path, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = home / FILE
        self._tasks = tasks
        self._known = _read(self._path)
        self._timer = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._timer.timeout.connect(self._keep)

    def get(self, name: str, default: Any) -> Any:  # noqa: ANN401 - plain JSON of any shape
        """Return a remembered choice; the default where it is unset or of another kind."""
        value = self._known.get(name, default)
        return value if isinstance(value, type(default)) else default

    def put(self, name: str, value: Any) -> None:  # noqa: ANN401 - same
        """Remember a choice."""
        if self._known.get(name) != value:
            self._known[name] = value
            self._timer.start()

    def flush(self) -> None:
        """Write what is not written yet; for the end of the window."""
        if self._timer.isActive():
            self._timer.stop()
            _write(self._path, dict(self._known))

    def _keep(self) -> None:
        self._tasks.aside(self, partial(_write, self._path, dict(self._known)), lambda _: None)


def remembered(home: Path, name: str, default: str) -> str:
    """Return a choice that is needed before there is a window."""
    value = _read(home / FILE).get(name, default)
    return value if isinstance(value, str) else default


def _read(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > MOST_BYTES:
            return {}
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(path: Path, values: dict[str, Any]) -> None:
    """Write whole or not at all; a full disk costs a remembered width, nothing else."""
    part = path.with_name(f".{path.name}.part")
    with suppress(OSError):
        part.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
        part.replace(path)
