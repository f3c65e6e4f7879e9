"""An office of several homes, for use cases that need more than one person."""

import pytest

from offices import Office


@pytest.fixture
def office(tmp_path):
    """An office with its founder at the desk and an empty shared folder."""
    made = Office(tmp_path)
    yield made
    made.close()
