"""Chromium's resources without its pages for developers, and otherwise as they were."""

from pathlib import Path

import pak
import PySide6
import pytest

PACKAGE = next(Path(PySide6.__file__).parent.rglob("qtwebengine_resources.pak"))


@pytest.fixture(scope="module")
def whole():
    return PACKAGE.read_bytes()


def resources(package):
    """Return the resources by their number."""
    count = pak._HEADER.unpack_from(package)[2]
    entries = [
        pak._ENTRY.unpack_from(package, pak._HEADER.size + index * pak._ENTRY.size)
        for index in range(count + 1)
    ]
    ends = [offset for _, offset in entries[1:]]
    return {name: package[begin:end] for (name, begin), end in zip(entries, ends, strict=False)}


def test_repacking_everything_gives_the_same_bytes(whole, monkeypatch):
    monkeypatch.setattr(pak, "is_kept", lambda _resource: True)

    assert pak.trimmed(whole) == whole


def test_pages_for_developers_are_empty_and_everything_else_is_unchanged(whole):
    before, after = resources(whole), resources(pak.trimmed(whole))

    emptied = {name for name in before if before[name] and not after[name]}

    assert before.keys() == after.keys()
    assert 1 <= len(emptied) <= 5
    assert sum(len(before[name]) for name in emptied) > 700_000
    assert all(after[name] == before[name] for name in before if name not in emptied)


def test_another_file_is_refused():
    with pytest.raises(ValueError, match="Chromium"):
        pak.trimmed(b"PK\3\4" + bytes(100))
