"""The inbox of conflicts: what it lists, for whom, and that the counts say the same."""

import re
from pathlib import Path

import pytest

import workstation
from offices import edit, write
from publishing_office import PublishingOffice
from workstation.domain import bodies
from workstation.usecases.at_a_glance import counts, glance_at_home
from workstation.usecases.composing import create_issue, date_issue
from workstation.usecases.conflicts import conflicts, inbox
from workstation.usecases.conflicts_beside import count_beside
from workstation.usecases.deadlines import set_due
from workstation.usecases.exchange import exchange
from workstation.usecases.fetching import BROKEN_CHAIN
from workstation.usecases.members import change_member
from workstation.usecases.office import rename_branch, set_register
from workstation.usecases.responsible_editor import assign_article
from workstation.usecases.taking_in import UNUSABLE
from workstation.wording.values import WORDS


@pytest.fixture
def second(office):
    """An editor at a PC of their own."""
    return office.join("second", ["editor"])


def only(desk):
    """Return the one conflict, once the counts say that there is one."""
    (found,) = conflicts(desk)
    assert counts(desk).conflicts == glance_at_home(desk.home).counts.conflicts == 1
    return found


def none(desk):
    return conflicts(desk) == () and counts(desk).conflicts == 0


def due_apart(office, second, first="2026-07-10", other="2026-07-17"):
    """Return an article whose due date two people set while apart."""
    article, _ = write(office.boss, "请审核。", title="篮球赛")
    office.settle()
    set_due(office.boss, article, first)
    set_due(second, article, other)
    office.settle()
    return article


def test_an_office_that_agrees_has_an_empty_inbox(office, second):
    article, _ = write(office.boss, "上午开会。")
    office.settle()
    edit(second, article, "上午九点开会。")
    office.settle()

    assert none(office.boss)
    assert none(second)


def test_an_article_changed_apart_is_told_with_both_people(office, second):
    article, _ = write(office.boss, "上午开会。", title="例会")
    office.settle()
    ours = edit(office.boss, article, "上午九点开会。")
    theirs = edit(second, article, "下午开会。")
    office.settle()

    found = only(office.boss)

    assert (found.kind, found.id) == ("article", f"article/{article}")
    assert {side.id for side in found.sides} == {ours, theirs}
    assert {side.person for side in found.sides} == {"陈立行", "second"}
    assert [side.person for side in found.sides if side.here] == ["陈立行"]
    assert found.at == max(side.at for side in found.sides) > 0


def test_a_value_written_by_two_at_once_shows_both(office, second):
    article = due_apart(office, second)

    found = only(office.boss)

    assert (found.kind, found.target, found.field) == ("value", f"article/{article}", "due")
    assert found.title == "篮球赛"
    assert {side.token for side in found.sides} == {"2026-07-10", "2026-07-17"}
    assert [side.token for side in found.sides if side.shown] == ["2026-07-17"]


def test_two_who_wrote_the_same_are_no_conflict(office, second):
    due_apart(office, second, "2026-07-10", "2026-07-10")

    assert none(office.boss)


def test_the_same_words_are_the_same_though_their_objects_differ(office):
    other = office.join("other", ["admin"])
    rename_branch(office.boss, "机关", "机关第一支部")
    rename_branch(other, "机关", "机关第一支部")
    office.settle()

    assert none(office.boss)


def test_words_written_at_once_are_shown_as_words(office):
    other = office.join("other", ["admin"])
    rename_branch(office.boss, "机关", "机关第一支部")
    rename_branch(other, "机关", "机关党支部")
    office.settle()

    found = only(office.boss)

    assert {side.words for side in found.sides} == {"机关第一支部", "机关党支部"}
    assert found.title in {"机关第一支部", "机关党支部"}


def test_those_who_said_the_same_stand_together(office, second):
    third = office.join("third", ["editor"])
    article, _ = write(office.boss, "请审核。", title="篮球赛")
    office.settle()
    for desk, day in ((office.boss, "2026-07-10"), (second, "2026-07-17"), (third, "2026-07-10")):
        set_due(desk, article, day)
    office.settle()

    found = only(office.boss)

    assert {side.token: side.person for side in found.sides} == {
        "2026-07-10": "陈立行 / third",
        "2026-07-17": "second",
    }
    assert [side.token for side in found.sides if side.shown] == ["2026-07-10"]


def test_whom_a_value_names_is_named(office, second):
    article, _ = write(office.boss, "请审核。", title="篮球赛")
    office.settle()
    assign_article(office.boss, article, office.boss.member)
    assign_article(second, article, second.member)
    office.settle()

    found = only(office.boss)

    assert {side.words for side in found.sides} == {"陈立行", "second"}
    assert {side.token for side in found.sides} == {""}


def test_nobody_is_asked_about_stars(office, second):
    for desk, stars in ((office.boss, 3), (second, 4)):
        with desk.change() as change:
            set_register(change, "photo/p", "rating", value=stars)
    office.settle()

    assert none(office.boss)


def test_one_number_given_twice_is_one_line(office, second):
    article, _ = write(office.boss, "请审核。", title="篮球赛")
    office.settle()
    create_issue(office.boss, 9, [article])
    create_issue(second, 9)
    office.settle()

    found = only(office.boss)

    assert (found.kind, found.id, found.number) == ("number", "number/9", 9)
    assert [side.words for side in found.sides] == ["篮球赛", ""]
    assert [side.person for side in found.sides] == ["陈立行", "second"]


def test_two_claims_are_told_with_both_pcs(tmp_path):
    office = PublishingOffice(tmp_path)
    other = office.join("other", ["publisher", "editor"])
    issue = create_issue(office.boss, 3)
    office.settle()
    under = office.boss.membership.head
    plan = bodies.Plan(
        plan="p1", issue=issue, channel="wechat", account="a", mode="publish", articles=(),
        under=under,
    )  # fmt: skip
    with office.boss.change() as change:
        change.record("plan", plan)
    office.settle()
    for desk in (office.boss, other):
        with desk.change() as change:
            change.record("claim", bodies.Claim(plan="p1", fence=1, over=(), under=under))
    office.settle()

    found = only(other)

    assert (found.kind, found.target, found.number) == ("claim", "plan/p1", 3)
    assert {side.person for side in found.sides} == {"陈立行", "other"}
    assert found.mine
    office.close()


def test_what_an_administrator_granted_apart_waits_to_be_issued_again(office):
    other = office.join("other", ["admin"])
    lin = office.join("lin", ["liaison"])
    office.settle()
    for desk in (office.boss, other):
        role = "editor" if desk is office.boss else "publisher"
        change_member(desk, lin.member, roles=[role], stages=[], branches=[])
    office.settle()

    found = only(office.boss)

    assert (found.kind, found.reason, found.title) == ("entry", "grants", "lin")
    assert found.sides[0].person in {"陈立行", "other"}
    assert [one.id for one in conflicts(other)] == [found.id]


def test_everybody_sees_a_line_and_only_some_may_settle_it(office, second):
    lin = office.join("lin", ["liaison"], branch="第三支部")
    issue = create_issue(office.boss, 9)
    office.settle()
    date_issue(office.boss, issue, "2026-07-10")
    date_issue(second, issue, "2026-07-17")
    office.settle()

    assert only(second).mine
    assert not only(lin).mine


def test_what_one_may_settle_comes_first(office, second):
    lin = office.join("lin", ["liaison"], branch="第三支部")
    article, _ = write(lin, "上午开会。", title="例会", branch=second_branch(lin))
    office.settle()
    edit(lin, article, "上午九点开会。")
    edit(second, article, "下午开会。")
    office.settle()
    create_issue(office.boss, 9)
    create_issue(second, 9)
    office.settle()

    assert [(one.kind, one.mine) for one in conflicts(lin)] == [
        ("article", True),
        ("number", False),
    ]
    assert counts(lin).conflicts == 2


def second_branch(desk):
    (grant,) = desk.membership.current_grants(desk.member)
    return grant.branches[0] if grant.branches else ""


def test_files_set_aside_are_listed_and_counted_by_themselves(office, second):
    edit_nothing, _ = write(second, "一段话。")
    second.cut()
    office.sync(second)
    segment = max(office.folder.glob(f"d/{second.device}/*/*.seg"))
    segment.write_bytes(segment.read_bytes()[:-1] + b"x")
    exchange(office.boss, office.share(office.boss))

    shown = inbox(office.boss)

    assert edit_nothing
    assert len(shown.files) == counts(office.boss).quarantined == 1
    assert shown.files[0].person == "second"
    assert shown.files[0].reason
    assert counts(office.boss).conflicts == 0


def test_counting_again_changes_nothing(office):
    count_beside(office.boss)
    office.boss.take_news()

    count_beside(office.boss)

    assert office.boss.take_news() == frozenset()


def test_every_reason_for_setting_a_file_aside_has_its_words():
    source = Path(workstation.__file__).parent
    files = [*(source / "sync").glob("*.py"), *(source / "usecases").glob("*.py")]
    told = "".join(path.read_text("utf-8") for path in files)
    raised = set(re.findall(r"\b(?:fault|Bad(?:File|Entry|Snapshot))\(\"([a-z_]+)\"\)", told))
    noted = set(re.findall(r"set_aside\([^()]*(?:\([^()]*\))?, \"([a-z_]+)\"\)", told))
    chosen = {BROKEN_CHAIN, UNUSABLE, "unknown_author", "other_office"}

    assert raised
    assert noted
    assert raised | noted | chosen <= WORDS["set_aside"].keys()
