"""Qt for Python stays at 6.11: 6.12.0 loses a reference to None with every call on Python 3.11."""

import os
import subprocess
import sys
import tomllib

MANY_CALLS = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
widget = QWidget()
for _ in range(20_000):
    widget.update()
print("alive")
"""


def test_qt_survives_twenty_thousand_calls_that_return_nothing():
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", MANY_CALLS],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout.strip() == "alive", done.stderr


def test_qt_is_pinned_to_the_release_line_that_survives(checkout):
    project = tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))["project"]

    (pin,) = [line for line in project["dependencies"] if line.startswith("PySide6")]

    assert pin.startswith("PySide6==6.11.")
