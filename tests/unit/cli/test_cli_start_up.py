"""Starting the program: a status line waits for nothing it does not use."""

import json
import os
import subprocess
import sys

HEAVY = {
    "PySide6", "shiboken6", "httpx", "lxml", "docx", "sqlite_utils", "msgspec", "cryptography",
    "PIL", "keyring", "reportlab", "zstandard", "markdown_it",
}  # fmt: skip
IMPORTS = """
import json, sys
from workstation.cli.main import run
code = run(sys.argv[1:])
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})), file=sys.stderr)
sys.exit(code)
"""


def started(*words, program=("-m", "workstation"), stdout=subprocess.PIPE):
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, *program, *map(str, words)],
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
    )


def test_status_imports_nothing_it_does_not_use(office):
    told = started("--home", office.home, "--json", "status", program=("-c", IMPORTS))

    assert told.returncode == 0
    assert not HEAVY & set(json.loads(told.stderr))


def test_the_program_is_a_module_too(office):
    told = started("--home", office.home, "--json", "status")

    assert told.returncode == 0
    assert json.loads(told.stdout)["member"] == "李文静"
    assert told.stdout == told.stdout.strip() + b"\n"
    assert not told.stderr


def test_a_reader_that_has_gone_is_no_accident(office):
    reading, writing = os.pipe()
    os.close(reading)

    told = started("--home", office.home, "--json", "status", stdout=writing)
    os.close(writing)

    assert told.returncode == 0
    assert not told.stderr
