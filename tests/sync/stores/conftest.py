"""Finds the kinds of places, starts what serves them once, and hands each test a fresh one."""

import importlib
from contextlib import ExitStack
from pathlib import Path

import pytest

MODULES = sorted(path.stem for path in Path(__file__).parent.glob("place_*.py"))


def kinds():
    """Return every kind of place that a module beside this one offers."""
    return [kind for name in MODULES for kind in importlib.import_module(name).KINDS]


def pytest_configure(config):
    config.addinivalue_line("markers", "needs(*can): what a place must be capable of")


def pytest_generate_tests(metafunc):
    """Give a test every kind of place that can do what the test needs."""
    if "place" not in metafunc.fixturenames:
        return
    needed = {can for mark in metafunc.definition.iter_markers("needs") for can in mark.args}
    fitting = [
        kind for kind in kinds() if needed <= kind.can and (not kind.only or needed & kind.only)
    ]
    metafunc.parametrize("kind", fitting, ids=[kind.name for kind in fitting])


@pytest.fixture(scope="session")
def serving(tmp_path_factory):
    """Start each kind's server when it is first asked for; stop them all at the end."""
    started, cannot = {}, {}
    with ExitStack() as stack:

        def makers(kind):
            if kind.name in cannot:
                pytest.skip(cannot[kind.name])
            if kind.name not in started:
                folder = tmp_path_factory.mktemp(kind.name)
                try:
                    started[kind.name] = stack.enter_context(kind.serve(folder))
                except pytest.skip.Exception as told:
                    cannot[kind.name] = told.msg
                    raise
            return started[kind.name]

        yield makers


@pytest.fixture
def place(kind, serving, tmp_path):
    """A fresh and empty place of one kind; it may have a `close` of its own."""
    made = serving(kind)(tmp_path)
    yield made
    getattr(made, "close", lambda: None)()
