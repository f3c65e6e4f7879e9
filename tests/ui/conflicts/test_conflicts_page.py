"""The inbox: what it lists, how each line is settled by mouse and by key, and what it says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from offices import write
from workstation.domain import bodies, tree
from workstation.domain.tree_text import block_text
from workstation.store import queries
from workstation.ui.conflicts import open_conflicts
from workstation.ui.settling.choices import BOTH
from workstation.usecases.at_a_glance import counts
from workstation.usecases.composing import create_issue
from workstation.usecases.deadlines import set_due
from workstation.usecases.editing import in_hand, keep_typing
from workstation.usecases.exchange import exchange

LEFT = Qt.MouseButton.LeftButton


def words_of(widget):
    """Return all that stands in the labels of a widget."""
    return " ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def lines(page):
    """Return the lines that can be chosen."""
    return [row for row in page.list.model.rows if not row.is_heading]


def press(page, name):
    """Do what a key of the place does."""
    page.act(name)


def due(desk, article):
    return desk.store.read(queries.register_value, f"article/{article}", "due")


@pytest.mark.parametrize("lang", ["zh_CN", "en"], indirect=True)
def test_an_empty_inbox_teaches_what_would_stand_here(apart, page, gone_to, lang):
    assert lines(page) == []
    assert not page.list.isVisible()
    assert page.empty.isVisible()
    shown = words_of(page.empty)
    assert ("两份都会留下" if lang == "zh_CN" else "both versions are kept") in shown

    QTest.mouseClick(page.empty.findChild(QPushButton), LEFT)

    assert gone_to == [("desk", "")]


@pytest.mark.parametrize("lang", ["zh_CN", "en"], indirect=True)
def test_every_kind_has_its_line_its_panel_and_its_words(apart, room, page_of, lang, at_rest):
    apart.article()
    apart.due()
    apart.number()
    apart.rights()

    page = page_of(room)

    assert len(lines(page)) == counts(apart.boss).conflicts == 4
    for row in lines(page):
        page.list.choose(row.id)
        page._open(row.id)
        at_rest(room)
        assert row.title
        assert row.mark
        assert row.right
        shown = words_of(page._panels.currentWidget())
        assert "second" in shown or "陈立行" in shown
        assert not any(sign in shown for sign in ("{", "%n"))


def test_the_inbox_opens_where_it_is_asked_to(apart, room, page_of):
    article = apart.due()
    apart.number()

    page = page_of(room, f"value/article/{article}/due")

    assert page.sides.isVisible()
    assert "手抄党章" in page.sides.title.text()
    assert "截止时间" in page.sides.title.text()


def test_everybody_asks_for_the_inbox_in_one_way(room, gone_to):
    open_conflicts(room)
    open_conflicts(room, "number/9")

    assert gone_to == [("conflicts", ""), ("conflicts", "number/9")]


def test_a_value_is_kept_by_the_mouse_and_taken_back(apart, room, page_of, until, told):
    article = apart.due()
    page = page_of(room)
    (first, _) = page.sides.choices

    QTest.mouseClick(first, LEFT)
    until(lambda: told)

    assert due(apart.boss, article) == "2026-07-10"
    until(lambda: lines(page) == [])
    (undo,) = told[0].acts
    undo.do()
    until(lambda: due(apart.boss, article) == "2026-07-17")


def test_a_value_is_kept_by_the_key(apart, room, page_of, until, told):
    article = apart.due()
    page = page_of(room)

    press(page, "keep_left")
    until(lambda: told)

    assert due(apart.boss, article) == "2026-07-10"


def test_the_value_that_counts_for_now_says_so(apart, room, page_of):
    apart.due()

    page = page_of(room)

    assert words_of(page.sides).count("暂时以此为准") == 1
    assert "2026-07-10" in words_of(page.sides)
    assert "2026-07-17" in words_of(page.sides)


def test_one_issue_keeps_the_number_and_the_other_gets_a_free_one(
    apart, room, page_of, until, told
):
    kept, other = apart.number()
    page = page_of(room)

    QTest.mouseClick(page.sides.choices[0], LEFT)
    until(lambda: told)

    numbers = {
        one: apart.boss.store.read(queries.register_value, f"issue/{one}", "number")
        for one in (kept, other)
    }
    assert sorted(numbers.values()) == [9, 10]
    (undo,) = told[0].acts
    undo.do()
    until(lambda: len(lines(page)) == 1)


def test_what_was_set_aside_shows_both_and_is_let_go_or_issued(apart, room, page_of, until, told):
    lin = apart.rights()
    page = page_of(room)
    shown = words_of(page.sides)
    assert "编辑" in shown
    assert "发布员" in shown

    QTest.mouseClick(page.sides.choices[1], LEFT)
    until(lambda: told)
    until(lambda: lines(page) == [])
    told[0].acts[0].do()
    until(lambda: len(lines(page)) == 1)
    QTest.mouseClick(page.sides.choices[0], LEFT)
    until(lambda: lines(page) == [])

    apart.office.settle()
    assert len({one.membership.current_roles(lin.member) for one in (apart.boss, lin)}) == 1


def test_others_see_a_line_and_who_settles_it(apart, office, room_of, page_of):
    apart.number()
    lin = office.join("lin", ["liaison"])
    office.settle()

    page = page_of(room_of(lin))

    assert page.list.model.rows[0].title == "由别人处理"
    assert page.sides.choices == []
    assert "编辑处理" in words_of(page.sides)


def test_a_refusal_is_told_in_place_and_nothing_is_lost(apart, room, page_of, until):
    apart.due()
    page = page_of(room)
    conflict = page._chosen()

    page.presenter.keep(conflict, "no such side")

    until(page.sides.problem.isVisible)
    assert page.sides.problem.text()
    assert len(lines(page)) == 1


def test_what_arrives_meanwhile_is_listed_and_the_chosen_line_stays(
    apart, room, page_of, until, at_rest
):
    apart.due()
    page = page_of(room)
    chosen = page._wanted

    room.tasks.command(room, lambda desk: exchange(desk, apart.office.share(desk)))
    apart.number()
    room.tasks.tell_changed(frozenset({"*"}))
    until(lambda: len(lines(page)) == 2)
    at_rest(room)

    assert page._wanted == chosen
    assert page.list.model.rows[page.list.list.currentIndex().row()].id == chosen


def test_the_lines_are_walked_by_key(apart, room, page_of, at_rest):
    apart.due()
    apart.number()
    page = page_of(room)
    first = page._wanted

    press(page, "next_conflict")
    at_rest(room)
    second = page._wanted
    press(page, "previous_conflict")

    assert first != second
    assert page._wanted == first


def test_the_badge_counts_what_waits_for_this_member(apart, room, page_of, qtbot):
    apart.due()
    seen = []
    page = page_of(room)
    page.badge_changed.connect(seen.append)

    page.presenter.reload()

    qtbot.waitUntil(lambda: seen == [1], timeout=15_000)


# --- an article, side by side --------------------------------------------------------------------


def head_text(desk, article):
    (head,) = desk.standing(article).heads
    blocks = desk.content(head).doc.content
    return [block_text(one) for one in blocks if isinstance(one, tree.Paragraph)]


def test_both_wordings_stand_side_by_side_and_one_is_kept(apart, room, page_of, until, told):
    article = apart.article()
    page = page_of(room)
    until(lambda: page.article.cards)
    (card,) = page.article.cards
    shown = words_of(card)
    assert "三十名" in shown
    assert "清晨" in shown
    assert not page.article.save.isEnabled()

    card.pick(0)
    QTest.mouseClick(page.article.save, LEFT)
    until(lambda: told)

    kept = head_text(apart.boss, article)
    assert len(kept) == 4
    assert kept[0] in {"一早，三十名志愿者来到园区。", "清晨，志愿者来到园区。"}
    assert kept[-1] == "下周继续。"
    until(lambda: lines(page) == [])


def test_both_wordings_can_stay(apart, room, page_of, until, told):
    article = apart.article()
    page = page_of(room)
    until(lambda: page.article.cards)

    page.article.cards[0].pick(BOTH)
    press(page, "save_choices")
    until(lambda: told)

    kept = head_text(apart.boss, article)
    assert {"一早，三十名志愿者来到园区。", "清晨，志愿者来到园区。"} <= set(kept)


def test_a_wording_is_chosen_and_saved_by_keys(apart, room, page_of, until, told):
    article = apart.article()
    page = page_of(room)
    until(lambda: page.article.cards)

    press(page, "keep_right")
    press(page, "save_choices")
    until(lambda: told)

    assert len(head_text(apart.boss, article)) == 4


def test_the_title_that_was_not_taken_can_be_taken(apart, room, page_of, until, told):
    article = apart.titles()
    page = page_of(room)
    until(lambda: page.article.cards)
    (card,) = page.article.cards
    other = page.article._apart.fields[0].other

    card.pick(1)
    page.article.show_view("whole")
    until(lambda: other in page.article.paper.toPlainText())
    press(page, "save_choices")
    until(lambda: told)

    (head,) = apart.boss.standing(article).heads
    assert apart.boss.content(head).title == other


def test_what_needs_no_choice_is_read_as_one_and_saved(apart, room, page_of, until, told):
    article = apart.elsewhere()
    page = page_of(room)
    until(lambda: "下周继续" in page.article.paper.toPlainText())

    assert page.article.cards == []
    assert not page.article.views.isVisible()
    press(page, "save_choices")
    until(lambda: told)

    assert head_text(apart.boss, article)[0] == "一早，三十名志愿者来到园区。"


def test_typing_that_is_not_saved_comes_first(apart, room, page_of, until, gone_to):
    article = apart.article()
    hand = in_hand(apart.boss, article)
    changed = hand.edited.__class__(
        **{**{f: getattr(hand.edited, f) for f in hand.edited.__struct_fields__}, "title": "改过"}
    )
    keep_typing(apart.boss, article, changed, hand.base)

    page = page_of(room)
    until(page.article.note.text)

    assert not page.article.save.isEnabled()
    QTest.mouseClick(page.article.open_article, LEFT)
    assert gone_to == [("articles", article)]


def test_choices_stay_while_something_else_arrives(apart, room, page_of, until, at_rest):
    apart.article()
    page = page_of(room)
    until(lambda: page.article.cards)
    page.article.cards[0].pick(1)

    room.tasks.command(room, lambda desk: write(desk, "别的稿件。"))
    at_rest(room)
    at_rest(room)

    assert page.article.cards[0].is_picked


# --- files that were set aside -------------------------------------------------------------------


def test_a_file_that_was_set_aside_says_why_and_is_tried_again(
    apart, room, page_of, until, monkeypatch
):
    office = apart.office
    share = office.share
    monkeypatch.setattr("workstation.ui.conflicts.acts.open_office_share", share)
    write(apart.second, "一段话。")
    office.sync(apart.second)
    segment = max(office.folder.glob(f"d/{apart.second.device}/*/*.seg"))
    whole = segment.read_bytes()
    segment.write_bytes(whole[:-1] + b"x")
    exchange(apart.boss, share(apart.boss))
    page = page_of(room)
    assert page.file.isVisible()
    assert page.file.reason.text()

    segment.write_bytes(whole)
    QTest.mouseClick(page.file.retry, LEFT)

    until(lambda: lines(page) == [])
    assert counts(apart.boss).quarantined == 0


def test_a_folder_that_is_away_is_told_beside_the_button(apart, room, page_of, until):
    office = apart.office
    write(apart.second, "一段话。")
    office.sync(apart.second)
    segment = max(office.folder.glob(f"d/{apart.second.device}/*/*.seg"))
    segment.write_bytes(segment.read_bytes()[:-1] + b"x")
    exchange(apart.boss, office.share(apart.boss))
    page = page_of(room)

    QTest.mouseClick(page.file.retry, LEFT)

    until(page.file.retry.isEnabled)
    assert page.file.problem.text()


def test_leaving_stops_looking_and_coming_back_looks_again(apart, room, page_of, until, at_rest):
    page = page_of(room)
    page.left()
    article = apart.due()
    room.tasks.tell_changed(frozenset({"*"}))
    at_rest(room)
    assert lines(page) == []

    page.shown()

    until(lambda: len(lines(page)) == 1)
    set_due(apart.boss, article, "2026-07-20")


# --- publications and numbers that readers know --------------------------------------------------


def claimed_twice(apart):
    """Have both claim one publication; return its plan."""
    issue = create_issue(apart.boss, 3)
    apart.office.settle()
    under = apart.boss.membership.head
    plan = bodies.Plan(
        plan="p1", issue=issue, channel="wechat", account="a", mode="publish", articles=(),
        under=under,
    )  # fmt: skip
    with apart.boss.change() as change:
        change.record("plan", plan)
    apart.office.settle()
    for desk in (apart.boss, apart.second):
        with desk.change() as change:
            change.record("claim", bodies.Claim(plan="p1", fence=1, over=(), under=under))
    apart.office.settle()
    return "p1"


def test_nobody_carries_on_a_contested_publication_until_somebody_chooses(
    apart, room, page_of, until, monkeypatch
):
    monkeypatch.setattr("workstation.ui.conflicts.acts.open_office_share", apart.office.share)
    plan = claimed_twice(apart)
    page = page_of(room)
    assert apart.second.projection().plan(plan).contested

    QTest.mouseClick(page.sides.choices[0], LEFT)

    until(lambda: lines(page) == [])
    apart.office.settle()
    standing = apart.second.projection().plan(plan)
    assert not standing.contested
    assert standing.holder == apart.boss.device


def test_a_folder_that_is_away_leaves_a_contested_publication_as_it_is(apart, room, page_of, until):
    plan = claimed_twice(apart)
    page = page_of(room)

    page.act("keep_left")

    until(page.sides.problem.isVisible)
    assert apart.boss.projection().plan(plan).contested
    assert len(lines(page)) == 1


def test_issues_that_readers_know_keep_their_number(apart, room, page_of, until, monkeypatch):
    monkeypatch.setattr("workstation.usecases.conflicts._is_out", lambda _desk, _issue: True)
    apart.number()
    page = page_of(room)
    (stay,) = page.sides.choices

    QTest.mouseClick(stay, LEFT)

    until(lambda: lines(page) == [])
    assert counts(apart.boss).conflicts == 0
