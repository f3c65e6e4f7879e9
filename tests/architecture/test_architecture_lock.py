"""The lock: what the project asks for, at one version, by hash, from nowhere in particular."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


@pytest.fixture(scope="module")
def project(checkout):
    return tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def lock(checkout):
    return (checkout / "requirements.lock").read_text("utf-8")


@pytest.fixture(scope="module")
def locked(lock):
    """Versions by name, each entry with at least one hash."""
    entries = re.findall(
        r"^([\w.-]+)==([\w.+!-]+)(?: ; ([^\\\n]+?))? \\\n((?: +--hash=sha256:[0-9a-f]{64}.*\n)+)",
        lock,
        re.MULTILINE,
    )
    return {canonicalize_name(name): (version, marker) for name, version, marker, _ in entries}


def asked_for(project):
    """Return every requirement of the project: to run, to develop, to build."""
    lines = [
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["dev"],
        *project["build-system"]["requires"],
    ]
    return [Requirement(line) for line in lines]


def test_the_lock_satisfies_everything_the_project_asks_for(project, locked):
    unmet = [
        str(requirement)
        for requirement in asked_for(project)
        if canonicalize_name(requirement.name) not in locked
        or not requirement.specifier.contains(locked[canonicalize_name(requirement.name)][0])
    ]

    assert not unmet, "\n".join(unmet)


def test_every_line_of_the_lock_is_a_pin_with_hashes(lock, locked):
    pins = re.findall(r"^[^\s#].*", lock, re.MULTILINE)

    assert len(pins) == len(locked)


def test_the_lock_names_no_place_to_fetch_from(lock):
    assert "://" not in lock
    assert "--index" not in lock
    assert "--find-links" not in lock


@pytest.mark.parametrize("name", ["pywin32-ctypes", "colorama"])
def test_the_lock_serves_windows_too(locked, name):
    _, marker = locked[name]

    assert "win32" in marker
