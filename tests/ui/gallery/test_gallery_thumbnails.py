"""Small pictures of the grid: which are made, in which order, and that no worker waits for one."""

import pytest

from workstation.ui.gallery.thumbnails import MOST_WISHES, Wish
from workstation.ui.tasks import POOL_WORKERS


def wish(number):
    return Wish(f"{number:064x}", 120, 90, 1.0, 0xFFFFFFFF, 0xFFEEEEEE)


@pytest.fixture
def asked(empty, until, monkeypatch):
    """The wishes that were handed to the pool, none of them ever fulfilled."""
    until(lambda: empty.thumbnails.waiting() == 0)
    handed = []
    monkeypatch.setattr(
        empty.thumbnails._room.tasks,
        "aside",
        lambda _owner, work, _done, **_: handed.append(work.args[-1]),
    )
    return handed


def test_each_worker_has_its_next_picture_before_the_window_took_over_the_last(empty, asked, until):
    for number in range(40):
        empty.thumbnails.at_hand(wish(number))

    until(lambda: len(asked) == 2 * POOL_WORKERS)

    assert empty.thumbnails.waiting() == 40


def test_what_was_wished_for_last_is_made_first(empty, asked, until):
    for number in range(MOST_WISHES + 30):
        empty.thumbnails.at_hand(wish(number))

    until(lambda: asked)

    assert asked == [wish(MOST_WISHES + 29 - at) for at in range(len(asked))]
    assert empty.thumbnails.waiting() == MOST_WISHES
