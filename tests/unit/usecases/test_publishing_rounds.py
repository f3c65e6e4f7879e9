"""Publishing on several channels in one act: watched, paused, broken off, gone on with."""

import pytest

from publishing_office import PublishingOffice
from workstation.domain.errors import Refused
from workstation.usecases import wechat_channel
from workstation.usecases.composing import create_issue
from workstation.usecases.issue_pages import list_issues, show_issue
from workstation.usecases.publishing_orders import (
    Order,
    default_folder,
    forget_round,
    kept_round,
    rounds_to_go_on,
)
from workstation.usecases.publishing_rounds import publish_round


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch):
    monkeypatch.setattr(wechat_channel, "WAITS", (0.0,) * len(wechat_channel.WAITS))


@pytest.fixture
def office(tmp_path):
    made = PublishingOffice(tmp_path)
    yield made
    made.close()


@pytest.fixture
def desk(office):
    office.connect()
    return office.boss


@pytest.fixture
def issue(office, desk):
    return create_issue(desk, 1, [office.approved("甲"), office.approved("乙")])


def carry_out(office, order, **more):
    return publish_round(office.boss, order, announce=office.announcing(), **more)


def states(told):
    return [(one.channel, one.state, one.code) for one in told.results]


def test_one_act_publishes_on_every_channel(office, desk, issue):
    order = Order(issue, ("wechat", "web", "file"))

    told = carry_out(office, order)

    assert states(told) == [("wechat", "done", ""), ("web", "done", ""), ("file", "done", "")]
    assert all(address.url for one in told.results for address in one.addresses)
    assert sorted(one.name for one in default_folder(desk, 1).iterdir()) == ["file", "web"]
    assert kept_round(desk, issue) == told
    assert rounds_to_go_on(desk) == ()
    assert list_issues(desk)[0].state == "published"


def test_a_channel_that_fails_does_not_hold_the_next_one_up(office, desk, issue):
    office.open_sandbox("draft/add:errcode=48001")

    told = carry_out(office, Order(issue, ("wechat", "web")))

    assert states(told) == [("wechat", "failed", "wechat_not_granted"), ("web", "done", "")]
    assert rounds_to_go_on(desk) == ()
    assert [line.channel for line in show_issue(desk, issue).history] == ["web", "wechat"]


def test_going_on_repeats_no_channel_that_is_done(office, desk, issue):
    office.open_sandbox("draft/add:errcode=48001@1")
    order = Order(issue, ("web", "wechat"))
    carry_out(office, order)
    page = next((default_folder(desk, 1) / "web").iterdir())
    page.unlink()

    told = carry_out(office, order)

    assert states(told) == [("web", "done", ""), ("wechat", "done", "")]
    assert not page.exists()


def test_what_is_published_already_is_told_with_its_address(office, desk, issue):
    order = Order(issue, ("wechat",))
    first = carry_out(office, order)

    told = carry_out(office, order)

    assert states(told) == [("wechat", "done", "already_published")]
    assert told.results[0].addresses == first.results[0].addresses


def test_each_step_is_told_as_it_happens(office, desk, issue):
    heard = []

    carry_out(office, Order(issue, ("wechat",)), watch=heard.append)

    seen = [tuple((one.phase, one.state, one.done) for one in told.phases) for told in heard]
    assert [phase for phase, _, _ in seen[0]] == [
        "pictures", "draft", "compare", "publish", "verify",
    ]  # fmt: skip
    assert [state for _, state, _ in seen[-1]] == ["done"] * 5
    assert heard[-1].phases[0].total == 4
    counts = [told.phases[0].done for told in heard]
    assert counts == sorted(counts)
    assert len(set(counts)) == 5


def test_pictures_wechat_has_already_count_as_reused(office, desk, issue):
    heard = []
    carry_out(office, Order(issue, ("wechat",), mode="draft"))
    again = create_issue(desk, 2, [row.article for row in show_issue(desk, issue).articles][:1])

    carry_out(office, Order(again, ("wechat",), mode="draft"), watch=heard.append)

    pictures = heard[-1].phases[0]
    assert (pictures.done, pictures.total, pictures.reused) == (2, 2, 2)


class Stopper:
    """Somebody who asks to stop after so many reports."""

    def __init__(self, after):
        self.left = after

    def watch(self, _progress):
        self.left -= 1

    def __call__(self):
        return self.left <= 0


@pytest.mark.parametrize("after", [1, 3, 6, 9, 12, 15, 18])
def test_a_pause_after_any_report_loses_nothing_and_publishes_once(office, desk, issue, after):
    stopper = Stopper(after)
    order = Order(issue, ("wechat",))
    first = carry_out(office, order, watch=stopper.watch, stop=stopper)
    assert states(first)[0][1] in {"paused", "done"}
    assert rounds_to_go_on(desk) == ()

    told = carry_out(office, order)

    assert states(told)[0][1] == "done"
    assert office.done("freepublish/submit") == 1
    assert office.done("draft/add") == 1
    assert office.done("media/uploadimg") == 2


def test_a_program_that_is_closed_goes_on_by_itself_the_next_time(office, desk, issue):
    stopper = Stopper(4)
    order = Order(issue, ("wechat", "web"))

    first = carry_out(office, order, watch=stopper.watch, leaving=stopper)

    assert states(first) == [("wechat", "paused", ""), ("web", "paused", "")]
    assert list_issues(desk)[0].state == "publishing"
    assert rounds_to_go_on(desk) == (order,)
    assert states(carry_out(office, order)) == [("wechat", "done", ""), ("web", "done", "")]
    assert rounds_to_go_on(desk) == ()


@pytest.mark.parametrize("fail", ["*:500", "freepublish/get:publishing@1-20"])
def test_what_passes_by_itself_is_gone_on_with_by_itself(office, desk, issue, fail):
    office.open_sandbox(fail)

    carry_out(office, Order(issue, ("wechat",)))

    assert len(rounds_to_go_on(desk)) == 1


def test_a_sandbox_that_is_switched_off_is_tried_again_later(office, desk, issue):
    office.close_sandbox()

    told = carry_out(office, Order(issue, ("wechat",)))

    assert states(told) == [("wechat", "failed", "wechat_unreachable")]
    assert len(rounds_to_go_on(desk)) == 1


def test_an_order_that_makes_no_sense_is_refused(office, desk, issue):
    with pytest.raises(Refused, match="no_channel"):
        carry_out(office, Order(issue, ()))
    with pytest.raises(Refused, match="unknown_account"):
        carry_out(office, Order(issue, ("wechat",), account="无此号"))
    with pytest.raises(Refused, match="not_found"):
        carry_out(office, Order("nothing", ("web",)))


def test_what_is_not_allowed_is_told_for_its_channel(office, desk, issue):
    empty = create_issue(desk, 2)

    assert states(carry_out(office, Order(issue, ("wechat",), mode="mass"))) == [
        ("wechat", "refused", "mode_not_offered")
    ]
    assert states(carry_out(office, Order(empty, ("wechat", "web")))) == [
        ("wechat", "refused", "no_articles"),
        ("web", "refused", "no_articles"),
    ]


def test_a_result_can_be_put_away(office, desk, issue):
    carry_out(office, Order(issue, ("web",)))

    forget_round(desk, issue)

    assert kept_round(desk, issue) is None


def test_a_result_kept_by_another_version_is_forgotten(office, desk, issue):
    with desk.store.writing():
        desk.store.values.put(**{f"round/{issue}": '{"order": 3}'})

    assert kept_round(desk, issue) is None
    assert rounds_to_go_on(desk) == ()
