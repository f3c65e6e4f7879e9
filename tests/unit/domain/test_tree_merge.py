"""Two people changed one text apart: block by block, nothing is lost and nothing is guessed."""

import pytest
from hypothesis import given
from merging_scenes import (
    EMPTY,
    doc,
    group,
    identity,
    paragraph,
    quotation,
    three_versions,
    words_of,
)

from workstation.domain import tree
from workstation.domain.tree_form import checked
from workstation.domain.tree_merge import Unsettled, merge_trees
from workstation.domain.tree_text import block_text


@given(three_versions())
def test_merging_with_a_side_that_changed_nothing_gives_the_other_side(versions):
    ours, _, base = versions

    assert merge_trees(ours, base, base) == merge_trees(base, ours, base)
    assert merge_trees(ours, base, base).doc == ours
    assert merge_trees(ours, base, base).unsettled == ()


@given(three_versions())
def test_merging_two_equal_sides_gives_that_side(versions):
    ours, _, base = versions

    merged = merge_trees(ours, ours, base)

    assert (merged.doc, merged.unsettled) == (ours, ())


@given(three_versions())
def test_no_word_that_a_side_added_is_lost(versions):
    ours, theirs, base = versions
    old = {block_text(block) for block in base.content}

    merged = merge_trees(ours, theirs, base)

    added = {block_text(block) for side in (ours, theirs) for block in side.content} - old
    assert added <= {block_text(block) for block in merged.doc.content}


@given(three_versions())
def test_every_id_of_the_merged_text_is_unique(versions):
    merged = merge_trees(*versions)

    assert checked(merged.doc) == merged.doc


@given(three_versions())
def test_both_sides_are_left_the_same_question_whoever_is_first(versions):
    ours, theirs, base = versions

    one, other = merge_trees(ours, theirs, base), merge_trees(theirs, ours, base)

    assert {pair.block for pair in one.unsettled} == {pair.block for pair in other.unsettled}


@given(three_versions())
def test_unsettled_versions_stand_together_in_the_text(versions):
    merged = merge_trees(*versions)

    ids = [block.attrs.id for block in merged.doc.content]
    for pair in merged.unsettled:
        place = ids.index(pair.block)
        assert tuple(ids[place : place + len(pair.versions)]) == pair.versions


@given(three_versions())
def test_what_nobody_left_in_doubt_is_one_of_the_versions_as_written(versions):
    ours, theirs, base = versions
    written = {block for side in (ours, theirs) for block in side.content}

    merged = merge_trees(ours, theirs, base)

    doubted = {version for pair in merged.unsettled for version in pair.versions}
    plain = {block for block in merged.doc.content if block.attrs.id not in doubted}
    assert {block for block in plain if block.__struct_config__.tag == "paragraph"} <= written


def test_different_blocks_changed_by_two_people_are_both_taken():
    base = doc("一", "二", "三")
    ours, theirs = (
        doc(paragraph("一", "甲改"), "二", "三"),
        doc("一", "二", paragraph("三", "乙改")),
    )

    merged = merge_trees(ours, theirs, base)

    assert words_of(merged.doc) == ["甲改", "二", "乙改"]
    assert merged.unsettled == ()


def test_a_block_that_both_changed_keeps_both_versions_side_by_side():
    base = doc("一", paragraph("二", "原文"), "三")

    merged = merge_trees(
        doc("一", paragraph("二", "甲改"), "三"), doc("一", paragraph("二", "乙改"), "三"), base
    )

    assert words_of(merged.doc) == ["一", "甲改", "乙改", "三"]
    second = merged.doc.content[2].attrs.id
    assert merged.unsettled == (Unsettled(identity("二"), second, "原文"),)


def test_the_second_version_has_the_same_id_wherever_it_is_merged():
    sides = doc(paragraph("一", "甲改")), doc(paragraph("一", "乙改"))

    first = merge_trees(*sides, doc("一", "二"))
    second = merge_trees(*sides, doc("一"))

    assert first.unsettled[0].other == second.unsettled[0].other


def test_the_second_version_never_takes_the_id_of_another_block():
    base, theirs = doc("一", "二"), doc(paragraph("一", "乙改"), "二")
    ours = doc(paragraph("一", "甲改"), "二")
    wanted = merge_trees(ours, theirs, base).unsettled[0].other
    squatter = tree.Paragraph(attrs=tree.ParagraphAttrs(id=wanted))

    merged = merge_trees(doc(*ours.content, squatter), theirs, base)

    assert checked(merged.doc) == merged.doc
    assert words_of(merged.doc) == ["甲改", "乙改", "二", ""]


@pytest.mark.parametrize("deleted_by_us", [True, False])
def test_a_block_edited_here_and_deleted_there_stays_in_doubt(deleted_by_us):
    edited, deleted = doc("一", paragraph("二", "改"), "三"), doc("一", "三")
    sides = (deleted, edited) if deleted_by_us else (edited, deleted)

    merged = merge_trees(*sides, doc("一", "二", "三"))

    assert merged.doc == edited
    assert merged.unsettled == (Unsettled(identity("二"), "", "二"),)


def test_a_block_deleted_on_one_side_and_untouched_on_the_other_is_gone():
    merged = merge_trees(doc("一", "三"), doc("一", "二", "三", "四"), doc("一", "二", "三"))

    assert words_of(merged.doc) == ["一", "三", "四"]


def test_a_quotation_worded_apart_is_never_made_one():
    base = doc(quotation("引", "全心全意为人民服务"))
    ours = doc(quotation("引", "全心全意为人民服务", source="《党章》总纲"))
    theirs = doc(quotation("引", "全心全意为人民服务。"))

    merged = merge_trees(ours, theirs, base)

    assert [block.attrs.source for block in merged.doc.content] == ["《党章》总纲", "《党章》"]
    assert [block_text(block).splitlines()[0] for block in merged.doc.content] == [
        "全心全意为人民服务",
        "全心全意为人民服务。",
    ]
    assert len(merged.unsettled) == 1


def test_a_quotation_deleted_here_and_corrected_there_waits_for_a_person():
    base, theirs = doc(quotation("引", "为人民服务")), doc(quotation("引", "全心全意为人民服务"))

    merged = merge_trees(EMPTY, theirs, base)

    assert merged.doc == theirs
    assert [pair.block for pair in merged.unsettled] == [identity("引")]


def test_a_block_moved_here_and_reworded_there_is_both():
    ours, theirs = doc("二", "三", "一"), doc(paragraph("一", "改"), "二", "三")

    merged = merge_trees(ours, theirs, doc("一", "二", "三"))

    assert words_of(merged.doc) == ["二", "三", "改"]


def test_a_move_is_taken_from_either_side():
    base, moved, changed = doc("一", "二", "三"), doc("三", "一", "二"), doc("一", "二", "三", "四")

    assert words_of(merge_trees(moved, changed, base).doc) == ["三", "四", "一", "二"]
    assert words_of(merge_trees(changed, moved, base).doc) == ["三", "一", "二", "四"]


def test_a_block_that_both_moved_stands_where_the_first_head_has_it():
    ours, theirs = doc("二", "三", "一", "四"), doc("二", "三", "四", "一")

    merged = merge_trees(ours, theirs, doc("一", "二", "三", "四"))

    assert merged.doc == ours


def test_new_blocks_of_both_sides_stay_together_behind_their_neighbours():
    ours = doc("一", "甲一", "甲二", "二", "三")
    theirs = doc("一", "乙一", "乙二", "二", "乙三", "三")

    merged = merge_trees(ours, theirs, doc("一", "二", "三"))

    assert words_of(merged.doc) == ["一", "乙一", "乙二", "甲一", "甲二", "二", "乙三", "三"]


def test_a_new_block_whose_neighbour_was_deleted_follows_the_one_before():
    merged = merge_trees(doc("一", "三"), doc("一", "二", "新", "三"), doc("一", "二", "三"))

    assert words_of(merged.doc) == ["一", "新", "三"]


def test_without_a_common_text_both_texts_stand_in_full():
    merged = merge_trees(doc("一", "同"), doc("二", "同"), EMPTY)

    assert sorted(words_of(merged.doc)) == sorted(["一", "同", "二"])
    assert merged.unsettled == ()


def test_photos_dragged_into_two_groups_apart_have_ids_of_their_own():
    base = doc(group("原", "p1", "p2"))
    ours = doc(group("原", "p2"), group("甲", "p1"))
    theirs = doc(group("原", "p2"), group("乙", "p1"))

    merged = merge_trees(ours, theirs, base)

    assert checked(merged.doc) == merged.doc
    assert [photo.attrs.photo for one in merged.doc.content for photo in one.content] == [
        "p2",
        "p1",
        "p1",
    ]


def test_both_versions_of_a_photo_group_have_photos_of_their_own():
    ours, theirs = doc(group("组", "p1", "p2")), doc(group("组", "p1", "p3"))

    merged = merge_trees(ours, theirs, doc(group("组", "p1")))

    assert checked(merged.doc) == merged.doc
    assert len(merged.unsettled) == 1
