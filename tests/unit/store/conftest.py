"""A home with an office of one, for what the store must withstand."""

import pytest

from offices import Office


@pytest.fixture
def office(tmp_path):
    """An office whose founder sits at `office.boss`."""
    made = Office(tmp_path)
    yield made
    made.close()
