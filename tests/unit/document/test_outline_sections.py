"""The outline: what it shows, and sections that move with all that stands under their heading."""

from collections import Counter

import trees
from hypothesis import given
from hypothesis import strategies as st

from workstation.document.outline import (
    outline,
    with_section_before,
    with_section_stepped,
)
from workstation.domain import tree


def doc_of(*lines):
    """Make a document of `2 words` (headings), words, and `=` for the sign-off."""
    blocks = []
    for line in lines:
        level, _, words = line.partition(" ")
        if line == "=":
            blocks.append(tree.SignOff(tree.StyledAttrs("")))
        elif level.isdigit():
            blocks.append(tree.Heading(tree.HeadingAttrs("", int(level)), (tree.Text(words),)))
        else:
            blocks.append(tree.Paragraph(tree.ParagraphAttrs(""), (tree.Text(line),)))
    return trees.numbered(tree.Doc(tuple(blocks)))


def lines(doc):
    return "".join(one.content[0].text if hasattr(one, "content") else "=" for one in doc.content)


def id_of(doc, words):
    return next(
        one.attrs.id
        for one in doc.content
        if getattr(one, "content", ()) and one.content[0].text == words
    )


WHOLE = doc_of("头", "2 甲", "甲文", "3 子", "子文", "2 乙", "乙文", "2 丙", "=")


def test_the_outline_counts_headings_of_the_first_level():
    found = outline(WHOLE)

    assert [(one.level, one.words, one.number) for one in found] == [
        (2, "甲", 1), (3, "子", 0), (2, "乙", 2), (2, "丙", 3),
    ]  # fmt: skip


def test_the_banner_stands_under_the_column_s_name():
    doc = trees.numbered(tree.Doc((tree.Banner(tree.StyledAttrs("")),)))

    assert [(one.level, one.words) for one in outline(doc, "精彩瞬间")] == [(1, "精彩瞬间")]


def test_a_section_moves_with_all_that_stands_under_its_heading():
    moved = with_section_before(WHOLE, id_of(WHOLE, "乙"), id_of(WHOLE, "甲"))

    assert lines(moved) == "头乙乙文甲甲文子子文丙="


def test_a_section_moved_to_the_end_stands_before_the_sign_off():
    moved = with_section_before(WHOLE, id_of(WHOLE, "甲"), "")

    assert lines(moved) == "头乙乙文丙甲甲文子子文="


def test_a_section_never_goes_into_itself():
    assert with_section_before(WHOLE, id_of(WHOLE, "甲"), id_of(WHOLE, "子")) == WHOLE


def test_a_section_steps_among_those_of_its_rank():
    assert lines(with_section_stepped(WHOLE, id_of(WHOLE, "乙"), 1)) == "头甲甲文子子文丙乙乙文="
    assert lines(with_section_stepped(WHOLE, id_of(WHOLE, "乙"), -1)) == "头乙乙文甲甲文子子文丙="
    assert with_section_stepped(WHOLE, id_of(WHOLE, "子"), 1) == WHOLE
    assert with_section_stepped(WHOLE, id_of(WHOLE, "子"), -1) == WHOLE
    assert with_section_stepped(WHOLE, id_of(WHOLE, "丙"), 1) == WHOLE


docs = st.lists(st.sampled_from(["2 甲", "3 乙", "4 丙", "文", "="]), max_size=9).map(
    lambda said: doc_of(*said)
)


@given(docs, st.integers(0, 8), st.integers(0, 8), st.sampled_from([-1, 1]))
def test_moving_sections_loses_and_doubles_nothing(doc, one, other, step):
    ids = [block.attrs.id for block in doc.content] or ["aaaaaaaaaaaa"]

    for moved in (
        with_section_before(doc, ids[one % len(ids)], ids[other % len(ids)]),
        with_section_before(doc, ids[one % len(ids)], ""),
        with_section_stepped(doc, ids[one % len(ids)], step),
    ):
        assert Counter(moved.content) == Counter(doc.content)
