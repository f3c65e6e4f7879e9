"""Drafts compared, who changed what, an earlier one in hand again, single changes taken back."""

import msgspec
import pytest

from offices import a_text, write
from workstation.document.block_edits import with_text
from workstation.domain import tree
from workstation.domain.errors import Refused
from workstation.domain.tree_text import plain_text
from workstation.usecases.drafts_compared import (
    authors_of_changes,
    changes_of_drafts,
    compare_drafts,
)
from workstation.usecases.earlier_drafts import earlier_draft, restore_draft, without_changes
from workstation.usecases.editing import in_hand, keep_typing
from workstation.usecases.listing import compare
from workstation.usecases.purging import purge_revision
from workstation.usecases.returned_files import edit_article

FIRST = "七个支部组队参赛，决赛在园区举行。"
SECOND = "共有28名党员到场。"


@pytest.fixture
def desk(office):
    return office.boss


@pytest.fixture
def article(desk):
    return write(desk, FIRST, SECOND, title="篮球赛")[0]


def edit(desk, article, *paragraphs):
    return edit_article(desk, article, a_text(*paragraphs, title="篮球赛")).revision


def head(desk, article):
    return desk.standing(article).head


def typed(desk, article, change):
    hand = in_hand(desk, article)
    edited = msgspec.structs.replace(hand.edited, doc=change(hand.edited.doc))
    return keep_typing(desk, article, edited, hand.base)


def block_with(desk, article, words):
    doc = in_hand(desk, article).edited.doc
    return next(one.attrs.id for one in doc.content if words in plain_text(type(doc)((one,))))


def text_of(desk, article):
    return plain_text(in_hand(desk, article).edited.doc)


def test_two_drafts_are_compared_with_who_saved_them_and_how_much_changed(desk, article):
    first = head(desk, article)
    second = edit(desk, article, FIRST, SECOND.replace("28", "26"), "另有通知。")

    told = compare_drafts(desk, article, first, second)

    assert (told.older.number, told.newer.number) == (1, 2)
    assert told.older.by == told.newer.by == "陈立行"
    assert told.older.at < told.newer.at
    assert (told.summary.places, told.summary.words) == (2, 2)
    facts = [fact for block in told.marked.blocks for one in block.changes for fact in one.facts]
    assert [(one.before, one.after, one.kind) for one in facts] == [("28", "26", "number")]


def test_what_is_typed_is_compared_like_a_draft(desk, article):
    first = head(desk, article)
    block = block_with(desk, article, "28名")
    typed(desk, article, lambda doc: with_text(doc, block, "共有30名党员到场。"))

    told = compare_drafts(desk, article, first)

    assert told.newer.revision == ""
    assert told.newer.number == 1
    assert told.summary.places == 1


def test_each_draft_says_how_much_it_changed_of_the_one_before(desk, article):
    first = head(desk, article)
    second = edit(desk, article, SECOND, FIRST)
    third = edit(desk, article, SECOND)

    told = changes_of_drafts(desk, article, [first, second, third])

    assert first not in told
    assert told[second].moved == told[second].places == 1
    assert told[third].words == 1


def test_a_changed_passage_names_who_changed_it_last(office, article):
    lin = office.join("lin", ["editor"])
    first = head(office.boss, article)
    edit(office.boss, article, FIRST.replace("七", "八"), SECOND)
    office.settle()
    edit(lin, article, FIRST.replace("七", "八"), SECOND.replace("28", "26"))
    office.settle()
    newest = head(office.boss, article)
    blocks = [one.block for one in compare(office.boss, first, newest)]

    authors = authors_of_changes(office.boss, article, first, newest, blocks)

    by_words = {one.after: authors[one.block].by for one in compare(office.boss, first, newest)}
    assert by_words == {
        FIRST.replace("七", "八"): "陈立行",
        SECOND.replace("28", "26"): "lin",
    }


def test_an_earlier_draft_is_restored_as_the_next_and_history_stays(desk, article):
    first = head(desk, article)
    before = desk.content(first)
    second = edit(desk, article, "全文重写。")

    saved = restore_draft(desk, article, first)

    assert desk.content(saved.revision) == before
    assert {first, second} < set(desk.standing(article).known)
    assert head(desk, article) == saved.revision


def test_restoring_what_is_there_already_makes_no_draft(desk, article):
    first = head(desk, article)

    saved = restore_draft(desk, article, first)

    assert saved.revision == first
    assert len(desk.standing(article).known) == 1


def test_nothing_typed_is_restored_away(desk, article):
    first = head(desk, article)
    edit(desk, article, FIRST)
    block = block_with(desk, article, "七个")
    typed(desk, article, lambda doc: with_text(doc, block, "正在打字。"))

    with pytest.raises(Refused, match="draft_waiting"):
        restore_draft(desk, article, first)

    assert "正在打字。" in text_of(desk, article)


def test_an_article_edited_apart_is_settled_before_anything_is_restored(office, article):
    lin = office.join("lin", ["editor"])
    first = head(office.boss, article)
    edit(office.boss, article, FIRST)
    edit(lin, article, SECOND)
    office.settle()

    with pytest.raises(Refused, match="several_heads"):
        restore_draft(office.boss, article, first)


def test_a_draft_of_another_article_or_a_purged_one_is_not_restored(desk, article):
    other, revision = write(desk, "别的稿件。", title="别的")
    first = head(desk, article)
    edit(desk, article, FIRST)
    purge_revision(desk, first)

    with pytest.raises(Refused, match="not_found"):
        restore_draft(desk, article, revision)
    with pytest.raises(Refused, match="not_found"):
        compare_drafts(desk, article, revision)
    with pytest.raises(Refused, match="text_purged"):
        earlier_draft(desk, article, first)
    assert other != article


def test_one_change_is_taken_back_and_the_others_stay(desk, article):
    first = head(desk, article)
    one, two = (block_with(desk, article, words) for words in ("七个", "28名"))
    typed(desk, article, lambda doc: with_text(doc, two, "共有30名党员到场。"))
    typed(
        desk,
        article,
        lambda doc: tree.Doc(tuple(block for block in doc.content if block.attrs.id != one)),
    )

    edited = without_changes(desk, article, first, {f"{one}:deleted"})

    assert FIRST in plain_text(edited.doc)
    assert "30名" in plain_text(edited.doc)
