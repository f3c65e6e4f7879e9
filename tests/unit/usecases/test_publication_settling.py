"""What only a person can settle: unknown outcomes, dead PCs, publications made by hand."""

import pytest

from publishing_office import PublishingOffice
from workstation.domain.errors import Refused
from workstation.store import queries
from workstation.usecases import wechat_channel
from workstation.usecases.accounts import find_account
from workstation.usecases.composing import create_issue
from workstation.usecases.issue_pages import list_issues, show_issue
from workstation.usecases.publication_settling import (
    record_publication,
    settle_unknown,
    take_over,
)
from workstation.usecases.publishing import PublicationStoppedError, Request, publish_issue
from workstation.usecases.rebuilding import digest, rebuild

ADDRESS = "https://mp.weixin.qq.com/s/AbCd"


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch):
    monkeypatch.setattr(wechat_channel, "WAITS", (0.0,) * len(wechat_channel.WAITS))


@pytest.fixture
def office(tmp_path):
    made = PublishingOffice(tmp_path)
    yield made
    made.close()


@pytest.fixture
def article(office):
    return office.approved("志愿服务走进园区")


@pytest.fixture
def issue(office, article):
    office.connect()
    return create_issue(office.boss, 1, [article])


def publish(office, desk=None, **more):
    desk = desk or office.boss
    request = Request(1, "wechat", "publish", find_account(desk, ""), desk.home / "out")
    return publish_issue(desk, request, announce=office.announcing(desk), **more)


def lose_the_submission(office):
    """Have WeChat take a submission, lose the reply, and know nothing of it afterwards."""
    office.open_sandbox("freepublish/submit:lost@1;freepublish/batchget:errcode=48001@1-2")
    with pytest.raises(PublicationStoppedError):
        publish(office)
    hidden = office.root / "wechat" / "publications"
    for path in hidden.glob("*.json"):
        path.rename(path.with_suffix(".hidden"))
    office.open_sandbox()
    with pytest.raises(PublicationStoppedError) as told:
        publish(office)
    assert told.value.code == "outcome_unknown"
    return told.value.answer["publication"]


def test_what_a_person_has_seen_goes_on_as_published(office, article, issue):
    plan = lose_the_submission(office)
    assert show_issue(office.boss, issue).history[0].question == "publish"

    settle_unknown(office.boss, plan, "publish", seen=True)
    told = publish(office)

    assert (told["publication"], told["state"], told["articles"][0]["url"]) == (plan, "done", "")
    assert office.boss.standing(article).state == "published"
    assert office.done("freepublish/submit") == 1
    assert list_issues(office.boss)[0].state == "published"


def test_the_address_of_what_was_seen_is_found_once_wechat_tells(office, article, issue):
    plan = lose_the_submission(office)
    settle_unknown(office.boss, plan, "publish", seen=True)
    hidden = office.root / "wechat" / "publications"
    for path in hidden.glob("*.hidden"):
        path.rename(path.with_suffix(".json"))
    office.open_sandbox()

    told = publish(office)

    assert told["articles"][0]["url"].startswith("http")


def test_the_address_of_what_was_seen_can_be_registered(office, article, issue):
    settle_unknown(office.boss, lose_the_submission(office), "publish", seen=True)
    publish(office)

    record_publication(office.boss, issue, article, ADDRESS)

    assert office.boss.standing(article).publications[-1].address == ADDRESS


def test_what_nobody_has_seen_is_published_anew(office, article, issue):
    plan = lose_the_submission(office)

    settle_unknown(office.boss, plan, "publish", seen=False)
    assert show_issue(office.boss, issue).issue.state == "failed"
    # The platform has lost the draft with the submission: a new one is needed.
    with pytest.raises(PublicationStoppedError):
        publish(office)

    assert office.boss.projection().plan(plan).step("publish").state == "failed"


def test_nobody_settles_what_is_not_asked(office, article, issue):
    told = publish(office)

    for step, seen in (("publish", True), ("verify", True), ("draft", True)):
        with pytest.raises(Refused, match="nothing_to_settle"):
            settle_unknown(office.boss, told["publication"], step, seen=seen)
    with pytest.raises(Refused, match="not_found"):
        settle_unknown(office.boss, "nothing", "publish", seen=True)
    with pytest.raises(Refused, match="not_allowed"):
        settle_unknown(office.chu, told["publication"], "publish", seen=True)


@pytest.fixture
def second(office, issue):
    """A second publisher's PC, connected to the same account."""
    desk = office.join("lu", ["publisher", "editor"])
    office.connect(desk)
    return desk


def fail_at_drafting(office):
    """Have the founder's PC begin, stop at the draft, and tell everybody."""
    office.open_sandbox("draft/add:errcode=45009")
    with pytest.raises(PublicationStoppedError) as told:
        publish(office)
    office.settle()
    office.open_sandbox()
    return told.value.answer["publication"]


def test_a_dead_pcs_publication_is_taken_over_and_done_once(office, article, second):
    plan = fail_at_drafting(office)
    with pytest.raises(PublicationStoppedError, match="claimed_elsewhere"):
        publish(office, second)

    take_over(second, plan, announce=office.announcing(second))
    told = publish(office, second)

    assert (told["publication"], told["state"]) == (plan, "done")
    assert office.done("freepublish/submit") == 1
    assert office.done("media/uploadimg") == 1


def test_the_pc_that_was_thought_dead_stops_before_readers_see_anything(office, article, second):
    plan = fail_at_drafting(office)
    take_over(second, plan, announce=office.announcing(second))

    with pytest.raises(PublicationStoppedError) as told:
        publish(office)

    assert told.value.code == "claimed_elsewhere"
    assert office.done("freepublish/submit") == 0


def test_a_pc_that_lost_its_claim_in_mid_publication_does_not_publish(office, article, second):
    plan = fail_at_drafting(office)

    def while_it_drafts(progress):
        going = [one.phase for one in progress.phases if one.state == "going"]
        if going == ["draft"] and office.boss.projection().plan(plan).fence == 1:
            take_over(second, plan, announce=office.announcing(second))

    with pytest.raises(PublicationStoppedError) as told:
        publish(office, watch=while_it_drafts)

    assert told.value.code == "claimed_elsewhere"
    assert office.done("freepublish/submit") == 0
    office.settle()
    assert publish(office, second)["state"] == "done"


def test_two_that_took_over_at_once_stop_until_one_does_it_again(office, article, second):
    third = office.join("ma", ["publisher"])
    office.connect(third)
    plan = fail_at_drafting(office)
    take_over(second, plan, announce=lambda: None)
    take_over(third, plan, announce=lambda: None)
    office.settle()
    assert second.projection().plan(plan).contested
    assert show_issue(second, show_id(second)).history[0].contested
    with pytest.raises(PublicationStoppedError, match="claimed_elsewhere"):
        publish(office, second)

    take_over(third, plan, announce=office.announcing(third))
    office.settle()

    assert second.projection().plan(plan).holder == third.device
    assert publish(office, third)["state"] == "done"
    assert rebuild(third).digest == digest(third).digest


def show_id(desk):
    return list_issues(desk)[0].issue


def test_what_is_here_or_over_is_not_taken_over(office, article, issue):
    plan = fail_at_drafting(office)
    with pytest.raises(Refused, match="claimed_here"):
        take_over(office.boss, plan, announce=office.announcing())
    publish(office)

    with pytest.raises(Refused, match="publication_over"):
        take_over(office.boss, plan, announce=office.announcing())
    with pytest.raises(Refused, match="not_allowed"):
        take_over(office.chu, plan, announce=office.announcing(office.chu))


def test_an_issue_published_by_hand_is_registered_and_not_published_again(office, article, issue):
    record_publication(office.boss, issue, article, f" {ADDRESS} ")

    with pytest.raises(Refused, match="already_published") as told:
        publish(office)

    assert told.value.details["url"] == ADDRESS
    assert office.boss.standing(article).state == "published"
    line = show_issue(office.boss, issue).history[0]
    assert (line.by_hand, line.addresses[0][2]) == (True, ADDRESS)
    assert not office.done("draft/add")


def test_an_issue_published_by_hand_in_part_waits_for_the_rest(office, article, issue):
    other = office.approved("乙")
    both = create_issue(office.boss, 2, [article, other])
    record_publication(office.boss, both, other, ADDRESS)
    request = Request(2, "wechat", "publish", find_account(office.boss, ""), office.boss.home)

    with pytest.raises(Refused, match="partly_by_hand") as told:
        publish_issue(office.boss, request, announce=office.announcing())

    assert told.value.details == {"articles": ["乙"]}


def test_an_address_registered_wrongly_is_registered_again(office, article, issue):
    record_publication(office.boss, issue, article, "https://mp.weixin.qq.com/s/wrong")

    record_publication(office.boss, issue, article, ADDRESS)

    assert office.boss.standing(article).publications[-1].address == ADDRESS


@pytest.mark.parametrize(
    "url",
    ["", "mp.weixin.qq.com/s/x", "javascript:alert(1)", "https://", "https://a b", "http://["],
)
def test_what_is_no_address_is_refused(office, article, issue, url):
    with pytest.raises(Refused, match="bad_address"):
        record_publication(office.boss, issue, article, url)


def test_only_what_is_approved_in_the_issue_and_not_out_is_registered(office, article, issue):
    draft = office.written("草稿")
    other = create_issue(office.boss, 2, [draft])

    with pytest.raises(Refused, match="not_approved"):
        record_publication(office.boss, other, draft, ADDRESS)
    with pytest.raises(Refused, match="not_found"):
        record_publication(office.boss, issue, draft, ADDRESS)
    publish(office)
    with pytest.raises(Refused, match="already_published"):
        record_publication(office.boss, issue, article, ADDRESS)
    assert len(office.boss.store.read(queries.publications_of, issue)) == 1
