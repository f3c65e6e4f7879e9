"""What the page of the editor reports becomes a document, or is refused; nothing between."""

import re
from contextlib import suppress
from itertools import pairwise

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from trees import docs

from workstation.document.canvas_changes import (
    Changes,
    Reported,
    changes_between,
    read_blocks,
    read_changes,
    with_changes,
)
from workstation.domain import tree
from workstation.domain.errors import Refused
from workstation.domain.tree_form import checked
from workstation.domain.tree_text import plain_text

TIDIED = re.compile("[\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufffe\\uffff]")
"""What is tidied on the way; other documents come through as they are."""

A, B, C = "aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc"


def paragraph(identity, *content):
    return {"type": "paragraph", "attrs": {"id": identity}, "content": list(content)}


def text(words, *marks):
    return {"type": "text", "text": words, "marks": [{"type": mark} for mark in marks]}


def doc_of(*texts):
    return tree.Doc(read_blocks([paragraph(one, text(one)) for one in texts]))


@given(docs, docs)
def test_what_differs_between_two_documents_makes_one_of_the_other(before, after):
    assert with_changes(before, changes_between(before, after)) == after


@given(docs)
def test_a_document_that_came_through_the_page_is_the_same_document(doc):
    encoded = msgspec.json.encode(doc.content)
    assume(not TIDIED.search(encoded.decode()))

    raw = msgspec.json.decode(encoded)

    assert read_blocks(raw) == doc.content


@given(st.lists(docs, min_size=1, max_size=5))
def test_one_report_after_the_other_makes_each_document_in_turn(versions):
    reported = Reported(tree.Doc())

    for before, after in pairwise((tree.Doc(), *versions)):
        assert reported.take(changes_between(before, after)) == checked(after)


def test_a_report_that_is_refused_changes_nothing():
    reported = Reported(doc_of(A, B))

    with pytest.raises(Refused, match="article_too_long"):
        reported.take(read_changes([paragraph(A, text("字" * 100_001))]))

    assert reported.doc == doc_of(A, B)
    assert reported.take(read_changes([], [B])) == doc_of(B)


def test_a_photo_with_the_id_of_a_block_is_refused():
    photo = {"type": "groupPhoto", "attrs": {"id": A, "photo": "p"}}
    group = {"type": "photoGroup", "attrs": {"id": C}, "content": [photo]}
    reported = Reported(doc_of(A))

    with pytest.raises(Refused, match="invalid_document"):
        reported.take(read_changes([group], [A, C]))

    reported.take(read_changes([group], [C]))
    with pytest.raises(Refused, match="invalid_document"):
        reported.take(read_changes([paragraph(A)], [C, A]))


@given(docs)
def test_nothing_changed_is_nothing_reported(doc):
    assert changes_between(doc, doc) == Changes()


def test_blocks_that_stayed_are_the_same_values():
    before = doc_of(A, B)

    after = with_changes(before, read_changes([paragraph(B, text("别的"))]))

    assert after.content[0] is before.content[0]
    assert plain_text(after) == f"{A}\n别的"


def test_an_order_without_a_block_takes_it_out_and_moves_the_others():
    after = with_changes(doc_of(A, B, C), read_changes([], [C, A]))

    assert [block.attrs.id for block in after.content] == [C, A]


def test_an_empty_order_leaves_no_block():
    assert with_changes(doc_of(A), read_changes([], [])) == tree.Doc()


def test_runs_are_joined_and_marks_stand_in_order():
    raw = paragraph(A, text("一", "em", "strong"), text("二", "strong", "em"), text("三"))

    (block,) = read_blocks([raw])

    both = (tree.Strong(), tree.Emphasis())
    assert block.content == (tree.Text("一二", both), tree.Text("三"))


def test_a_line_within_a_text_becomes_a_break():
    (block,) = read_blocks([paragraph(A, text("一\n二\u2028三"))])

    assert block.content == (
        tree.Text("一"),
        tree.HardBreak(),
        tree.Text("二"),
        tree.HardBreak(),
        tree.Text("三"),
    )


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\u200f", "\x00", "\x1b", "\ufffe"])
def test_controls_that_make_text_lie_do_not_come_in(sign):
    (block,) = read_blocks(
        [
            paragraph(A, text(f"公{sign}告")),
        ]
    )

    assert block.content == (tree.Text("公告"),)


def test_a_text_of_controls_alone_is_no_text():
    (block,) = read_blocks([paragraph(A, text("\u202e"))])

    assert block.content == ()


@pytest.mark.parametrize(
    "raw",
    [
        "no list",
        [{"type": "script"}],
        [{"type": "paragraph"}],
        [paragraph("short")],
        [paragraph(A) | {"onclick": "x"}],
        [paragraph(A, {"type": "text", "text": "x", "marks": [{"type": "blink"}]})],
        [paragraph(A, {"type": "paragraph", "attrs": {"id": B}})],
        [paragraph(A, {"type": "text", "text": ["x"]})],
        [{"type": "image", "attrs": {"id": A, "photo": "../../etc"}}],
        [{"type": "image", "attrs": {"id": A, "photo": "p", "width": 10_000}}],
        [{"type": "photoGroup", "attrs": {"id": A}, "content": []}],
        [
            paragraph(
                A,
                {
                    "type": "text",
                    "text": "x",
                    "marks": [{"type": "link", "attrs": {"href": "javascript:alert(1)"}}],
                },
            )
        ],
    ],
)
def test_what_breaks_the_schema_is_refused(raw):
    with pytest.raises(Refused, match="invalid_document"):
        read_blocks(raw)


def test_depth_without_end_is_refused():
    raw: object = {"type": "text", "text": "x"}
    for _ in range(5_000):
        raw = {"type": "paragraph", "attrs": {"id": A}, "content": [raw]}

    with pytest.raises(Refused, match="invalid_document"):
        read_blocks([raw])


@pytest.mark.parametrize(
    ("blocks", "order"),
    [
        ([], [A, A]),
        ([], [A, "zzzzzzzzzz"]),
        ([paragraph(C)], [A, B]),
        ([paragraph(C)], None),
        ([paragraph(A), paragraph(A)], None),
    ],
)
def test_orders_that_lose_or_double_a_block_are_refused(blocks, order):
    with pytest.raises(Refused, match="invalid_document"):
        with_changes(doc_of(A, B), read_changes(blocks, order))


@pytest.mark.parametrize("order", ["abc", [1], [["a"]], {"a": 1}])
def test_an_order_that_is_none_is_refused(order):
    with pytest.raises(Refused, match="invalid_document"):
        read_changes([], order)


def test_more_blocks_than_an_article_may_have_are_refused():
    ids = [
        f"{'abcdefgh'[at % 8]}{at:09d}".translate(str.maketrans("0189", "mnop"))
        for at in range(10_000)
    ]

    with pytest.raises(Refused, match="article_too_long"):
        with_changes(tree.Doc(), read_changes([paragraph(one) for one in ids], ids))


def test_more_characters_than_an_article_may_have_are_refused():
    with pytest.raises(Refused, match="article_too_long"):
        with_changes(doc_of(A), read_changes([paragraph(A, text("字" * 100_001))]))


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inside: (
            st.lists(inside, max_size=3)
            | st.dictionaries(
                st.sampled_from(["type", "attrs", "content", "marks", "text", "id"]),
                inside,
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
def test_no_message_does_anything_but_be_read_or_refused(raw):
    with suppress(Refused):  # anything else it might raise is a bug
        assert tree.Doc(read_blocks(raw))
