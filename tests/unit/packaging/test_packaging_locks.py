"""Fetching for a bundle: the versions and hashes of our locks, for the system it is made for."""

import re

import pytest
from building import LOCK, TOOLS_LOCK, WINDOWS, changed, libraries, locked_lines, megabytes
from contents import ROOT

PYTHON_LOCK = ROOT / "packaging" / "windows" / "python.lock"


@pytest.mark.parametrize("lock", [TOOLS_LOCK, PYTHON_LOCK], ids=lambda path: path.name)
def test_every_line_is_a_pin_with_hashes_and_names_no_place(lock):
    text = lock.read_text("utf-8")

    pins = re.findall(r"^[^\s#].*", text, re.MULTILINE)
    hashed = re.findall(r"^[\w.-]+==\S+.* \\\n +--hash=sha256:[0-9a-f]{64}", text, re.MULTILINE)
    assert pins
    assert len(hashed) == len(pins)
    assert "://" not in text
    assert "--index" not in text


def test_windows_needs_its_own_credential_store_and_not_that_of_linux():
    needed = libraries(WINDOWS)

    assert {"pyside6-essentials", "keyring", "pywin32-ctypes"} <= needed
    assert not needed & {"jeepney", "secretstorage", "pytest", "mypy", "ruff"}


def test_a_lock_serves_another_system_without_its_markers():
    lock = (
        "keyring==25.7.0 \\\n    --hash=sha256:aa\n"
        "pywin32-ctypes==0.2.3 ; sys_platform == 'win32' \\\n"
        "    --hash=sha256:bb \\\n    --hash=sha256:cc\n"
        "ruff==0.17.6 \\\n    --hash=sha256:dd\n"
    )

    lines = list(locked_lines(lock, {"pywin32-ctypes", "keyring"}))

    assert lines == [
        "keyring==25.7.0 \\\n    --hash=sha256:aa\n",
        "pywin32-ctypes==0.2.3 \\\n    --hash=sha256:bb \\\n    --hash=sha256:cc\n",
    ]


def test_everything_windows_needs_is_in_the_lock():
    locked = "".join(locked_lines(LOCK.read_text("utf-8"), libraries(WINDOWS)))

    assert len(re.findall("^[^ ].*==", locked, re.MULTILINE)) == len(libraries(WINDOWS))


def test_both_locks_agree_on_what_they_share():
    pins = [
        dict(re.findall(r"^([\w.-]+)==(\S+)", path.read_text("utf-8"), re.MULTILINE))
        for path in (LOCK, TOOLS_LOCK)
    ]

    shared = pins[0].keys() & pins[1].keys()

    assert {name: pins[0][name] for name in shared} == {name: pins[1][name] for name in shared}


def test_a_folder_is_made_again_when_what_it_is_made_from_changed(tmp_path):
    folder, lock = tmp_path / "tools", tmp_path / "lock"
    lock.write_text("one", "utf-8")
    stamp = changed(folder, made_from=[lock])
    (folder / "old").touch()
    stamp.write()

    assert changed(folder, made_from=[lock]) is None
    lock.write_text("two", "utf-8")

    assert changed(folder, made_from=[lock])
    assert not (folder / "old").exists()


def test_a_folder_that_was_not_finished_is_made_again(tmp_path):
    changed(tmp_path / "tools", made_from=["one"])

    assert changed(tmp_path / "tools", made_from=["one"])


def test_sizes_count_files_once(tmp_path):
    (tmp_path / "one").write_bytes(bytes(1024**2))
    (tmp_path / "link").symlink_to("one")

    assert megabytes(tmp_path) == 1
    assert megabytes(tmp_path / "one") == 1
