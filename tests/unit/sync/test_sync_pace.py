"""How often a place on the network is asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.errors import Unavailable
from workstation.sync.addresses import WINDOW_SECONDS
from workstation.sync.pace import Pace


class Clock:
    """A clock that only sleeping and the test move."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now

    def sleep(self, seconds):
        self.now += seconds


@pytest.fixture
def clock():
    return Clock()


def asked_at(pace, clock, pauses):
    """Ask after each pause; return when each request really went out."""
    times = []
    for pause in pauses:
        clock.now += pause
        try:
            pace.take("m")
        except Unavailable:
            continue
        times.append(clock.now)
    return times


@given(
    st.integers(60, 90),
    st.lists(st.sampled_from([0.0, 0.5, 7.0, 60.0, 400.0, 1700.0]), max_size=200),
)
def test_no_half_hour_sees_more_requests_than_are_allowed(allowance, pauses):
    clock = Clock()
    times = asked_at(Pace(allowance, now=clock, sleep=clock.sleep), clock, pauses)

    for start in times:
        within = [one for one in times if start <= one < start + WINDOW_SECONDS]
        assert len(within) <= allowance + 1e-9


def test_a_large_round_slows_down_instead_of_ending(clock):
    pace = Pace(600, now=clock, sleep=clock.sleep)

    times = asked_at(pace, clock, [0.0] * 400)

    assert len(times) == 400
    assert times[299] == 1000.0
    assert times[399] - times[299] == pytest.approx(600)


def test_without_a_known_limit_nothing_waits(clock):
    assert asked_at(Pace(0, now=clock, sleep=clock.sleep), clock, [0.0] * 5000) == [1000.0] * 5000


def test_each_refusal_lengthens_the_pause_and_an_answer_shortens_it_again(clock):
    pace = Pace(0, now=clock, sleep=clock.sleep)

    longer = [pace.hold(None) for _ in range(6)]
    pace.went_well()

    assert longer == [5, 10, 20, 40, 60, 60]
    assert pace.hold(None) == 5


@pytest.mark.parametrize(("asked", "held"), [(0, 0), (90, 90), (10**9, 1800), (-5, 0)])
def test_the_pause_that_is_asked_for_is_kept_within_reason(clock, asked, held):
    assert Pace(0, now=clock, sleep=clock.sleep).hold(asked) == held


def test_a_long_pause_is_told_and_a_short_one_waited_for(clock):
    pace = Pace(0, now=clock, sleep=clock.sleep)
    pace.hold(90)

    with pytest.raises(Unavailable) as caught:
        pace.take("m/one")
    clock.now += 85
    pace.take("m/one")

    assert caught.value.code == "folder_busy"
    assert caught.value.details == {"path": "m/one", "seconds": 90}
    assert clock.now == 1090.0
