"""What every test of several homes starts from."""

import os

import pytest

from offices import Office


@pytest.fixture(autouse=True)
def _no_waiting_for_the_disk(monkeypatch):
    """Skip the wait for the platter; that files are synced is tested where they are written."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


@pytest.fixture
def office(tmp_path):
    """An office with its founder at the desk and an empty shared folder."""
    made = Office(tmp_path)
    yield made
    made.close()
