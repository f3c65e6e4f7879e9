"""Parts of the window in processes of their own, and a program without a console."""

import sys
import time

import pytest

from workstation import __main__ as entry
from workstation.cli import parts
from workstation.shipped import program


def test_a_bundle_starts_itself_again_and_a_checkout_its_interpreter(monkeypatch):
    assert program() == [sys.executable, "-m", "workstation"]

    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert program() == [sys.executable]


def test_a_part_gets_its_own_words(monkeypatch):
    heard = []
    monkeypatch.setattr("workstation.ui.page_picture.main", lambda words: heard.append(words) or 7)
    monkeypatch.setattr(sys, "argv", ["workstation", "--part", "page-picture", "url", "out.png"])

    assert entry.main() == 7
    assert heard == [["url", "out.png"]]


def test_a_part_that_does_not_exist_is_a_wrong_use(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["workstation", "--part", "nothing"])

    with pytest.raises(SystemExit, match="2"):
        sys.exit(entry.main())

    assert capsys.readouterr().err


def test_a_program_without_a_console_can_still_write(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["workstation", "--version"])
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)

    assert entry.main() == 0
    sys.stdout.write("nobody reads this")

    sys.stdout.close()
    sys.stderr.close()


HANGING = """
import subprocess, sys
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(8)"])
print("painting", file=sys.stderr, flush=True)
import time; time.sleep(60)
"""


def test_a_part_that_hangs_is_given_up_though_its_helpers_live_on(monkeypatch):
    monkeypatch.setattr(parts, "program", lambda: [sys.executable, "-c", HANGING])
    started = time.monotonic()

    reason = parts.run_part("page-picture", seconds=1)

    assert reason == "nothing within 1 seconds"
    assert time.monotonic() - started < 6


def test_a_part_that_says_nothing_is_told_by_its_exit_code(monkeypatch):
    monkeypatch.setattr(parts, "program", lambda: [sys.executable, "-c", "raise SystemExit(5)"])

    assert parts.run_part("page-picture") == "exit code 5"
