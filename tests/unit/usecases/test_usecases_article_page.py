"""The page of one article: whose turn it is, what holds it back, what voids its review."""

import msgspec
import pytest

from offices import approve, edit, write
from workstation.document.block_edits import with_text
from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId
from workstation.usecases.article_page import article_page
from workstation.usecases.editing import in_hand, keep_typing, save_edited, start_article
from workstation.usecases.responsible_editor import take_article
from workstation.usecases.reviewing import return_revision, submit_article

PRIVATE = "联系人身份证号11010519491231002X。"


@pytest.fixture
def reviewers(office):
    for stage in (1, 2, 3):
        office.join(f"r{stage}", ["reviewer"], stages=[stage])
    office.join("lin", ["liaison"])
    return office.desks


def test_a_draft_has_its_writer_and_nothing_of_a_review(office):
    article, revision = write(office.boss, "一。", title="新闻")

    page = article_page(office.boss, article)

    assert (page.state, page.number, page.revision) == ("draft", 1, revision)
    assert page.begun_by == "陈立行"
    assert page.stages == page.waiting_for == ()
    assert page.hand.edited.title == "新闻"
    assert page.rights.submit
    assert not page.rights.withdraw


def test_in_review_it_says_who_has_it_now(office, reviewers):
    lin = reviewers["lin"]
    article, _ = write(lin, "一。")
    submit_article(lin, article)
    office.settle()
    first = article_page(lin, article)

    approve(reviewers["r1"], article)
    office.settle()
    second = article_page(lin, article)

    assert first.waiting_for == ("r1", "陈立行") or set(first.waiting_for) == {"r1", "陈立行"}
    assert [one.state for one in second.stages] == ["passed", "waiting", "later"]
    assert "r2" in second.waiting_for
    assert second.submitted_by == "lin"
    assert second.rights.withdraw
    assert not second.rights.submit


def test_a_return_tells_why(office, reviewers):
    lin = reviewers["lin"]
    article, revision = write(lin, "一。")
    submit_article(lin, article)
    office.settle()
    return_revision(reviewers["r1"], article, revision, "第二段日期请核实")
    office.settle()

    page = article_page(lin, article)

    assert page.state == "returned"
    assert page.stages[0].state == "returned"
    assert page.stages[0].decisions[0].note == "第二段日期请核实"
    assert page.rights.submit


def test_one_character_changed_after_the_last_stage_voids_the_approval(office, reviewers):
    lin = reviewers["lin"]
    article, _ = write(lin, "一。", "二。")
    submit_article(lin, article)
    for stage in (1, 2, 3):
        office.settle()
        approve(reviewers[f"r{stage}"], article)
    office.settle()
    before = article_page(lin, article)

    edit(lin, article, "一！", "二。")
    page = article_page(lin, article)

    assert (before.state, before.void) == ("approved", None)
    assert (page.state, page.void.approved, page.void.changes) == ("draft", True, 1)
    assert page.number == 2
    assert page.rights.submit


def test_what_holds_an_article_back_is_named_with_its_place(office):
    article, _ = write(office.boss, "一。", "二。")
    hand = in_hand(office.boss, article)
    block = hand.edited.doc.content[2].attrs.id
    edited = msgspec.structs.replace(hand.edited, doc=with_text(hand.edited.doc, block, PRIVATE))
    save_edited(office.boss, article, edited, hand.base)

    page = article_page(office.boss, article)

    assert page.hand.held
    assert [(one.place, one.finding.level) for one in page.held] == [(2, "block")]


def test_two_wordings_are_offered_with_their_writers(office):
    anna = office.join("anna", ["editor"])
    article, _ = write(office.boss, "开头这一段原来是这样写的。", "二。")
    office.settle()
    edit(office.boss, article, "开头这一段现在是我这样写的。", "二。")
    edit(anna, article, "开头这一段后来是她那样写的。", "二。")
    office.settle()

    page = article_page(office.boss, article)

    (choice,) = page.choices
    assert len(page.heads) == 2
    assert set(choice.by) == {"陈立行", "anna"}
    assert page.revision == ""


def test_what_is_not_shared_yet_has_a_page_too(office):
    hand = start_article(office.boss, column="大事要情", title="新稿")

    page = article_page(office.boss, hand.article)

    assert not page.shared
    assert page.hand.typed
    assert page.number == 0
    assert page.rights.submit
    assert not page.rights.assign


def test_a_draft_that_colleagues_went_past_says_so(office):
    anna = office.join("anna", ["editor"])
    article, _ = write(office.boss, "一。")
    office.settle()
    hand = in_hand(office.boss, article)
    keep_typing(office.boss, article, msgspec.structs.replace(hand.edited, title="我的"), hand.base)
    edit(anna, article, "她的。")
    office.settle()

    assert article_page(office.boss, article).behind


def test_taking_an_article_on_names_oneself(office):
    article, _ = write(office.boss, "一。")

    take_article(office.boss, article)

    assert article_page(office.boss, article).editor_name == "陈立行"


def test_an_unknown_article_has_no_page(office):
    with pytest.raises(Refused) as refusal:
        article_page(office.boss, ArticleId("z" * 20))

    assert refusal.value.code == "not_found"
