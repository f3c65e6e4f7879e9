"""Composing, settling and registering by command, as scripts rely on it."""

import pytest
from journey_office import import_one, write_story

from workstation.usecases import wechat_channel
from workstation.wechat.sandbox import SandboxServer


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch):
    monkeypatch.setattr(wechat_channel, "WAITS", (0.0,) * len(wechat_channel.WAITS))


@pytest.fixture
def lin(office):
    return office.lin


@pytest.fixture
def serve(tmp_path):
    """Return how to serve the account's sandbox, with these faults from now on."""
    running = []

    def put(fail=""):
        for one in running:
            one.stop()
        running[:] = [SandboxServer(tmp_path / "wechat", fail=fail, pause=lambda _: None)]
        running[0].start()
        return running[0].base_url

    yield put
    for one in running:
        one.stop()


def titles(told):
    return [one["title"] for one in told["articles"]]


def test_an_issue_is_composed_step_by_step(lin, tmp_path):
    one, two = (import_one(lin, write_story(tmp_path / n, n))["id"] for n in ("甲", "乙"))
    number = lin("issue", "create", "--article", one)["number"]

    added = lin("issue", "add", number, "--article", two)
    moved = lin("issue", "move", number, "--article", two, "--to", 1)
    removed = lin("issue", "remove", number, "--article", one)
    changed = lin("issue", "change", number, "--number", 90, "--date", "2026-12-01")

    assert (titles(added), titles(moved), titles(removed)) == (
        ["甲", "乙"],
        ["乙", "甲"],
        ["乙"],
    )
    assert (changed["number"], changed["date"], changed["progress"]) == (
        90,
        "2026-12-01",
        "composed",
    )
    assert lin("issue", "list")["issues"][0]["number"] == 90


def test_an_empty_issue_is_deleted_and_a_full_one_is_not(lin, tmp_path):
    article = import_one(lin, write_story(tmp_path, "甲"))["id"]
    lin("issue", "create", "--number", 7, "--article", article)
    lin.stopped(3, "issue_not_empty", "issue", "delete", 7)
    lin("issue", "remove", 7, "--article", article)

    assert lin("issue", "delete", 7)["deleted"] == 7
    lin.stopped(3, "not_found", "issue", "show", 7)


def test_two_issues_of_one_number_are_listed_and_told_apart_by_id(office, lin, tmp_path):
    for pc in (lin, office.second):
        article = import_one(pc, write_story(tmp_path / pc.home.name, pc.home.name))["id"]
        pc("issue", "create", "--number", 9, "--article", article)
    for pc in (lin, office.second, lin):
        pc("sync")
    lin.stopped(3, "issue_number_twice", "issue", "show", 9)
    twice = [one for one in lin("issue", "list")["issues"] if one["number"] == 9]

    lin("issue", "change", 9, "--id", twice[0]["id"], "--number", 10)

    assert len(twice) == 2
    assert lin("issue", "show", 9)["id"] == twice[1]["id"]


def test_one_article_gets_an_issue_of_its_own(office, lin, tmp_path):
    article = import_one(lin, write_story(tmp_path, "单篇"))["id"]
    office.approve(article)
    waiting = [one["id"] for one in lin("issue", "candidates")["articles"]]

    told = lin("issue", "single", article)

    assert article in waiting
    assert (titles(told), told["state"]) == (["单篇"], "ready")
    assert lin("issue", "single", article)["id"] == told["id"]


def test_what_was_published_by_hand_is_registered(lin):
    article = lin("issue", "show", 1)["articles"][0]["id"]
    url = "https://mp.weixin.qq.com/s/x"
    lin.stopped(3, "bad_address", "issue", "record", 1, "--article", article, "--url", "无")

    told = lin("issue", "record", 1, "--article", article, "--url", url)

    assert told["articles"][0]["url"] == url
    assert lin("article", "show", article)["state"] == "published"
    shown = lin("issue", "show", 1)
    assert (shown["state"], shown["fixed"], shown["publications"][0]["by_hand"]) == (
        "published",
        True,
        True,
    )
    lin.stopped(3, "issue_fixed", "issue", "remove", 1, "--article", article)


def test_a_person_s_answer_is_recorded(lin, serve, tmp_path):
    lin.connect(serve("freepublish/submit:lost@1;freepublish/batchget:errcode=48001@1-2"))
    lin.tell("issue", "publish", 1)
    for path in (tmp_path / "wechat" / "publications").glob("*.json"):
        path.unlink()
    serve()
    plan = lin.stopped(4, "outcome_unknown", "issue", "publish", 1, "--resume")["publication"]

    lin("publication", "settle", plan, "--seen")

    assert lin("issue", "publish", 1, "--resume")["state"] == "done"
    lin.stopped(3, "nothing_to_settle", "publication", "settle", plan, "--not-seen")


def test_a_dead_pcs_publication_is_taken_over_once_confirmed(office, lin, serve):
    lin.connect(serve("draft/add:errcode=45009"))
    plan = lin.tell("issue", "publish", 1)["publication"]
    lin("sync")
    office.second("sync")
    office.second.connect(serve())
    office.second.stopped(3, "confirmation_missing", "publication", "take-over", plan)

    told = office.second("publication", "take-over", plan, "--confirm")

    assert told["here"]
    assert office.second("issue", "publish", 1, "--resume")["state"] == "done"


def test_one_channel_that_fails_does_not_hold_the_others_up(lin, serve, tmp_path):
    lin.connect(serve("draft/add:errcode=48001"))
    channels = ("--channel", "wechat", "--channel", "web", "--out", tmp_path / "外网")

    told = lin.tell("issue", "publish", 1, *channels)

    assert (told.code, told.error) == (4, "wechat_not_granted")
    states = [(one["channel"], one["state"]) for one in told["channels"]]
    assert states == [("wechat", "failed"), ("web", "done")]
    assert told["channels"][0]["error_code"] == "wechat_not_granted"
    assert list((tmp_path / "外网" / "web").glob("*.html"))
