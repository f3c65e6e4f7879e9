"""What waits for somebody: each sees what they can do something about, and nobody else's."""

import pytest
from desk_scenes import an_issue, approved, go_out, moment

from offices import edit, write
from workstation.domain.errors import Refused
from workstation.usecases.at_a_glance import glance, glance_at_home
from workstation.usecases.deadlines import set_due
from workstation.usecases.first_steps import first_steps
from workstation.usecases.newsdesk import branches_in_sight, waiting_for_me
from workstation.usecases.reviewing import return_revision, submit_article


@pytest.fixture
def people(office):
    """A liaison, reviewers of the three stages, an editor; the founder may do everything."""
    office.join("lin", ["liaison"])
    office.join("zhao", ["liaison"], branch="第三支部")
    for stage in (1, 2, 3):
        office.join(f"r{stage}", ["reviewer"], stages=[stage])
    office.join("edda", ["editor"])
    return office.desks


def reasons(desk):
    return [one.reason for one in waiting_for_me(desk)]


def returned(office, article, by="r1", note="请补上日期。"):
    desk = office.desks[by]
    return_revision(desk, article, desk.standing(article).round.signed, note)
    office.settle()


def test_nothing_waits_in_a_new_office(office):
    assert waiting_for_me(office.boss) == ()


def test_an_article_waits_for_its_reviewer_alone(office, people):
    article, _ = write(people["lin"], "请审核。", title="篮球赛", author="王磊")
    submit_article(people["lin"], article)
    office.settle()

    (waiting,) = waiting_for_me(people["r1"])

    assert (waiting.reason, waiting.target) == ("review", f"article/{article}")
    assert (waiting.title, waiting.person, waiting.stage) == ("篮球赛", "王磊", 1)
    assert reasons(people["r2"]) == reasons(people["lin"]) == reasons(people["edda"]) == []


def test_what_is_due_first_comes_first(office, people):
    found = []
    for title in ("甲", "乙", "丙"):
        article, _ = write(people["lin"], "请审核。", title=title)
        submit_article(people["lin"], article)
        found.append(article)
    set_due(people["lin"], found[2], "2026-07-08T17:00")
    set_due(people["lin"], found[1], "2026-07-09")
    office.settle()

    waiting = waiting_for_me(people["r1"])

    assert [one.title for one in waiting] == ["丙", "乙", "甲"]
    assert [one.due for one in waiting] == ["2026-07-08T17:00", "2026-07-09", ""]


def test_a_returned_article_waits_for_who_sent_it_and_for_the_branch(office, people):
    office.join("ling", ["liaison"])
    article, _ = write(people["lin"], "请审核。", branch="机关")
    submit_article(people["lin"], article)
    office.settle()
    returned(office, article)

    (mine,) = waiting_for_me(people["lin"])

    assert (mine.reason, mine.person, mine.note) == ("returned", "r1", "请补上日期。")
    assert reasons(people["ling"]) == ["returned_branch"]
    assert reasons(people["zhao"]) == reasons(people["edda"]) == []


def test_a_return_that_was_mended_waits_for_nobody_but_the_reviewer(office, people):
    article, _ = write(people["lin"], "请审核。")
    submit_article(people["lin"], article)
    office.settle()
    returned(office, article)
    edit(people["lin"], article, "日期补上了。")
    submit_article(people["lin"], article)
    office.settle()

    assert reasons(people["lin"]) == []
    assert reasons(people["r1"]) == ["review"]


def test_the_newest_return_is_told(office, people):
    article, _ = write(people["lin"], "请审核。")
    for note in ("请补上日期。", "请补上地点。"):
        edit(people["lin"], article, note)
        submit_article(people["lin"], article)
        office.settle()
        returned(office, article, note=note)

    (waiting,) = waiting_for_me(people["lin"])

    assert waiting.note == "请补上地点。"


def test_a_draft_that_is_held_back_waits_here_only(office, people):
    write(people["lin"], "身份证号 11010519491231002X。", title="慰问")
    office.settle()

    (waiting,) = waiting_for_me(people["lin"])

    assert (waiting.reason, waiting.title) == ("held", "慰问")
    assert reasons(office.boss) == []


def test_a_conflict_waits_for_those_who_may_settle_it(office, people):
    article, _ = write(people["lin"], "上午开会。")
    office.settle()
    edit(people["lin"], article, "上午九点开会。")
    edit(people["edda"], article, "下午开会。")
    office.settle()

    assert reasons(people["lin"]) == reasons(people["edda"]) == ["conflict"]
    assert reasons(people["r3"]) == reasons(people["zhao"]) == []


def test_a_ready_issue_waits_for_the_publisher(office, people):
    article = approved(office, people["lin"], "r1", "r2", "r3")
    an_issue(people["edda"], 11, [article], date="2026-07-08")
    office.settle()

    (waiting,) = waiting_for_me(office.boss)

    assert (waiting.reason, waiting.number, waiting.count) == ("ready", 11, 1)
    assert waiting.due == "2026-07-08"
    assert reasons(people["edda"]) == []


def test_an_issue_that_is_not_approved_throughout_waits_for_nobody(office, people):
    done = approved(office, people["lin"], "r1", "r2", "r3")
    open_still, _ = write(people["lin"], "还没有送审。")
    an_issue(people["edda"], 11, [done, open_still])
    an_issue(people["edda"], 12, [])
    office.settle()

    assert reasons(office.boss) == []


def test_an_issue_in_the_draft_box_waits_to_be_sent_and_registered(office, people):
    article = approved(office, people["lin"], "r1", "r2", "r3")
    issue = an_issue(office.boss, 11, [article])
    revision = office.boss.standing(article).head
    go_out(office.boss, issue, [(article, revision)], channel="wechat", mode="draft")

    assert reasons(office.boss) == ["drafted"]


@pytest.mark.parametrize(("state", "reason"), [("unknown", "needs_person"), ("failed", "failed")])
def test_a_publication_that_stopped_waits_for_the_publisher(office, people, state, reason):
    article = approved(office, people["lin"], "r1", "r2", "r3")
    issue = an_issue(office.boss, 11, [article])
    revision = office.boss.standing(article).head
    plan = go_out(office.boss, issue, [(article, revision)], state=state)

    (waiting,) = waiting_for_me(office.boss)

    assert (waiting.reason, waiting.number, waiting.target) == (reason, 11, f"plan/{plan}")


def test_a_later_publication_settles_an_earlier_one(office, people):
    article = approved(office, people["lin"], "r1", "r2", "r3")
    issue = an_issue(office.boss, 11, [article])
    pieces = [(article, office.boss.standing(article).head)]
    go_out(office.boss, issue, pieces, state="failed")
    go_out(office.boss, issue, pieces)

    assert reasons(office.boss) == []


def test_one_number_for_two_issues_waits_for_who_composes(office, people):
    article, _ = write(people["lin"], "正文。")
    office.settle()
    for _ in range(2):
        an_issue(people["edda"], 11, [article])
    office.settle()

    (waiting,) = waiting_for_me(people["edda"])

    assert (waiting.reason, waiting.number) == ("number_twice", 11)
    assert reasons(people["lin"]) == []


def test_a_pc_that_asks_waits_for_the_administrator_until_it_is_admitted(office, people):
    new = office.wait("mei", ["reviewer"], stages=[1])
    office.sync(new, office.boss)

    asked = waiting_for_me(office.boss)
    office.admit(new)

    assert [(one.reason, one.target, one.person) for one in asked] == [
        ("asking", f"device/{new.device}", "mei")
    ]
    assert reasons(office.boss) == []


def test_a_liaison_sees_the_own_branch_and_the_office_sees_all(office, people):
    assert branches_in_sight(people["edda"]) is None
    assert branches_in_sight(office.boss) is None
    assert branches_in_sight(people["r3"]) is None
    assert len(branches_in_sight(people["zhao"])) == 1
    assert branches_in_sight(people["zhao"]) != branches_in_sight(people["lin"])


def test_only_who_may_write_an_article_sets_its_due_date(office, people):
    article, _ = write(people["lin"], "正文。", branch="机关")
    office.settle()

    assert set_due(people["edda"], article, "2026-07-08 17:00") == "2026-07-08T17:00"
    assert set_due(people["edda"], article, "") == ""
    with pytest.raises(Refused, match="not_allowed"):
        set_due(people["zhao"], article, "2026-07-08")
    with pytest.raises(Refused, match="bad_due"):
        set_due(people["edda"], article, "下周三")


def test_the_counts_are_the_same_with_and_without_a_desk(office, people):
    write(people["lin"], "正文。")

    assert glance_at_home(people["lin"].home) == glance(people["lin"])


def test_a_new_office_is_shown_its_first_steps_and_an_old_one_none(office, people):
    before = [(one.step, one.done) for one in first_steps(office.boss)]
    article = approved(office, people["lin"], "r1", "r2", "r3")
    on_the_way = [(one.step, one.done) for one in first_steps(people["lin"])]
    office.clock.now = moment("2026-07-08T10:00")
    issue = an_issue(office.boss, 1, [article])
    go_out(office.boss, issue, [(article, office.boss.standing(article).head)])

    assert before == [
        ("invite", True), ("write", False), ("submit", False), ("compose", False),
        ("publish", False),
    ]  # fmt: skip
    assert on_the_way == [("write", True), ("submit", True)]
    assert first_steps(office.boss) == ()
