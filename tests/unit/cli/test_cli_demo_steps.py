"""Steps of the demo: a promise that is not kept ends the play and is never told as kept."""

import pytest

from workstation.cli.demo.steps import DemoStopped, StepLog, promise
from workstation.domain.errors import Refused, Unavailable


@pytest.fixture
def log():
    return StepLog(lambda step: step)


def told(log):
    return [(step.name, step.ok, step.refused) for step in log.steps]


def test_a_step_that_comes_out_is_kept_with_its_values(log):
    with log.step("issue_composed", "王磊") as values:
        values.update(articles=4)

    assert told(log) == [("issue_composed", True, "")]
    assert (log.steps[0].who, log.steps[0].values) == ("王磊", {"articles": 4})
    assert log.ok


def test_a_broken_promise_ends_the_play(log):
    with pytest.raises(DemoStopped), log.step("published_once"):
        promise(False, "one order")

    assert told(log) == [("published_once", False, "")]
    assert log.steps[0].detail == "one order"
    assert not log.ok


@pytest.mark.parametrize("error", [Refused("not_found", id="x"), Unavailable("disk_full")])
def test_an_ending_nobody_asked_for_ends_the_play(log, error):
    with pytest.raises(DemoStopped), log.step("published_once"):
        raise error

    assert told(log) == [("published_once", False, error.code)]


def test_a_refusal_that_was_meant_is_a_step_that_came_out(log):
    with log.refusal("own_review_refused", "李文静", "own_work"):
        raise Refused("own_work")

    assert told(log) == [("own_review_refused", True, "own_work")]


def test_a_refusal_for_another_reason_is_a_failure(log):
    with (
        pytest.raises(DemoStopped),
        log.refusal("own_review_refused", "李文静", "own_work"),
    ):
        raise Refused("stale_revision")

    assert told(log) == [("own_review_refused", False, "stale_revision")]


def test_what_should_have_been_refused_and_was_not_is_a_failure(log):
    with (
        pytest.raises(DemoStopped),
        log.refusal("own_review_refused", "李文静", "own_work"),
    ):
        pass

    assert told(log) == [("own_review_refused", False, "")]


def test_a_step_this_machine_cannot_play_says_why(log):
    log.skip("pages_painted", "no WebEngine")

    assert log.ok
    assert log.steps[0].detail == "skipped: no WebEngine"
