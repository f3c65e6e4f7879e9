"""A person says which versions of a block stay; after that nobody is asked again."""

import pytest
from merging_scenes import article, doc, history, identity, paragraph, words_of

from workstation.domain.merging import merged_view, unsettled_in
from workstation.domain.settling import settled
from workstation.domain.tree_form import checked
from workstation.domain.tree_merge import merge_trees

SECOND = identity("二")


@pytest.fixture
def merged():
    """A text whose second paragraph two people worded apart."""
    ours, theirs = (doc("一", paragraph("二", said), "三") for said in ("甲", "乙"))
    return merge_trees(ours, theirs, doc("一", "二", "三"))


@pytest.fixture
def other(merged):
    """The id of the second version."""
    return merged.unsettled[0].other


def test_the_first_version_stays_alone_under_the_id_it_always_had(merged):
    chosen = settled(merged.doc, merged.unsettled, {SECOND})

    assert words_of(chosen) == ["一", "甲", "三"]
    assert chosen.content[1].attrs.id == SECOND


def test_the_second_version_stays_alone_under_the_id_it_always_had(merged, other):
    chosen = settled(merged.doc, merged.unsettled, {other})

    assert words_of(chosen) == ["一", "乙", "三"]
    assert chosen.content[1].attrs.id == SECOND


def test_both_versions_stay_word_for_word_as_two_blocks(merged, other):
    chosen = settled(merged.doc, merged.unsettled, {SECOND, other})

    assert words_of(chosen) == words_of(merged.doc)
    assert other not in {block.attrs.id for block in chosen.content}
    assert checked(chosen) == chosen


def test_what_is_not_named_stays_open(merged):
    assert settled(merged.doc, merged.unsettled, {identity("一")}) == merged.doc


def test_of_three_versions_one_stays(merged):
    third = doc("一", paragraph("二", "丙"), "三")
    again = merge_trees(merged.doc, third, doc("一", "二", "三"))
    pairs = (*merged.unsettled, *again.unsettled)

    chosen = settled(again.doc, pairs, {again.unsettled[0].other})

    assert words_of(chosen) == ["一", "丙", "三"]
    assert chosen.content[1].attrs.id == SECOND


@pytest.mark.parametrize("kept", [{0}, {1}, {0, 1}])
def test_a_settled_pair_is_not_open_in_the_next_revision(kept):
    contents = {
        "base": article(doc("一", "二")),
        "a": article(doc("一", paragraph("二", "甲"))),
        "b": article(doc("一", paragraph("二", "乙"))),
    }
    parents = {"base": (), "a": ("base",), "b": ("base",)}
    view = merged_view(history(parents, contents), ["a", "b"])
    keep = {view.unsettled[0].versions[one] for one in kept}

    contents["m"] = article(settled(view.content.doc, view.unsettled, keep))
    line = history({**parents, "m": ("a", "b")}, contents)

    assert unsettled_in(line, "m") == ()


def test_a_block_kept_against_a_deletion_stays_word_for_word_and_is_not_open():
    contents = {
        "base": article(doc("一", "二")),
        "a": article(doc("一", paragraph("二", "甲"))),
        "b": article(doc("一")),
    }
    parents = {"base": (), "a": ("base",), "b": ("base",)}
    view = merged_view(history(parents, contents), ["a", "b"])

    contents["m"] = article(settled(view.content.doc, view.unsettled, {SECOND}))
    line = history({**parents, "m": ("a", "b")}, contents)

    assert words_of(contents["m"].doc) == ["一", "甲"]
    assert unsettled_in(line, "m") == ()
