"""The JSON form of an article is read strictly: what these types cannot hold is refused."""

import json

import pytest

from workstation.domain import tree
from workstation.domain.content import ColumnRef, Content, ThemeRef
from workstation.domain.errors import Refused
from workstation.domain.tree_form import (
    checked,
    content_bytes,
    content_hash,
    doc_json,
    parse_content,
    parse_doc,
)

FIRST = "aaaaaaaaaaaa"
SECOND = "bbbbbbbbbbbb"


def paragraph(identity=FIRST, **attrs):
    return {
        "type": "paragraph",
        "attrs": {"id": identity, **attrs},
        "content": [{"type": "text", "text": "海岚"}],
    }


def a_doc(*blocks):
    return json.dumps({"type": "doc", "content": blocks or [paragraph()]}).encode()


def a_content(words="海岚", **fields):
    block = tree.Paragraph(
        attrs=tree.ParagraphAttrs(id=FIRST), content=(tree.Text(text=words),) if words else ()
    )
    plain = {
        "schema": 1,
        "title": "开展主题党日活动",
        "author": "林知夏",
        "digest": "",
        "source": "",
        "column": ColumnRef(id="yaoqing", name="大事要情"),
        "theme": ThemeRef(name="yaoqing", hash="0" * 64),
        "doc": tree.Doc(content=(block,)),
        "pictures": {},
    }
    return Content(**{**plain, **fields})


def test_a_document_comes_back_as_it_was_written():
    doc = parse_doc(a_doc(paragraph(FIRST, align="center"), paragraph(SECOND)))

    assert parse_doc(json.dumps(doc_json(doc)).encode()) == doc
    assert doc.content[0].attrs == tree.ParagraphAttrs(id=FIRST, align="center")


@pytest.mark.parametrize(
    "block",
    [
        paragraph(onclick="alert(1)"),
        {**paragraph(), "style": "x"},
        paragraph("AAAAAAAAAAAA"),
        paragraph("short"),
        paragraph(FIRST + "\n"),
        paragraph(align="middle"),
        paragraph(indent=1),
        {"type": "script", "attrs": {"id": FIRST}},
        {"attrs": {"id": FIRST}},
        {"type": "heading", "attrs": {"id": FIRST, "level": 2.0}},
        {"type": "heading", "attrs": {"id": FIRST, "level": 1}},
        {"type": "image", "attrs": {"id": FIRST, "photo": "p", "width": 50.0}},
        {"type": "image", "attrs": {"id": FIRST, "photo": "../x"}},
        {"type": "listItem", "attrs": {"id": FIRST, "level": 4}},
        {"type": "photoGroup", "attrs": {"id": FIRST}, "content": []},
        {"type": "quotation", "attrs": {"id": FIRST, "source": "源" * 501}},
        {**paragraph(), "content": [{"type": "text", "text": ""}]},
        {
            **paragraph(),
            "content": [
                {
                    "type": "text",
                    "text": "点",
                    "marks": [{"type": "link", "attrs": {"href": "javascript:alert(1)"}}],
                }
            ],
        },
    ],
)
def test_a_block_that_the_types_cannot_hold_is_refused(block):
    with pytest.raises(Refused) as refusal:
        parse_doc(a_doc(block))

    assert refusal.value.code == "invalid_document"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[]",
        b"\xff\xfe",
        b'{"type":"doc","content":[' + b"[" * 100_000,
        a_doc().replace(b"\\u6d77", b"\\ud800"),
    ],
)
def test_bytes_that_are_no_document_are_refused_and_do_no_harm(data):
    with pytest.raises(Refused) as refusal:
        parse_doc(data)

    assert refusal.value.code == "invalid_document"


def test_an_id_that_stands_twice_is_refused_inside_photo_groups_too():
    group = {
        "type": "photoGroup",
        "attrs": {"id": SECOND},
        "content": [{"type": "groupPhoto", "attrs": {"id": FIRST, "photo": "p"}}],
    }

    with pytest.raises(Refused) as refusal:
        parse_doc(a_doc(paragraph(), group))

    assert refusal.value.code == "invalid_document"
    assert FIRST in refusal.value.details["reason"]


def test_an_article_of_the_greatest_length_is_read_and_one_character_more_is_refused():
    half = tree.MAX_CHARACTERS // 2
    full = [
        {**paragraph(FIRST), "content": [{"type": "text", "text": "字" * half}]},
        {**paragraph(SECOND), "content": [{"type": "text", "text": "字" * half}]},
    ]

    assert len(parse_doc(a_doc(*full)).content) == 2
    full[1]["content"][0]["text"] += "字"
    with pytest.raises(Refused) as refusal:
        parse_doc(a_doc(*full))
    assert refusal.value.code == "article_too_long"
    assert refusal.value.details["limit"] == tree.MAX_CHARACTERS


def test_words_in_notes_and_captions_count_towards_the_length():
    note = tree.Footnote(attrs=tree.FootnoteAttrs(text="注" * 500))
    run = (tree.Text(text="字" * (tree.MAX_CHARACTERS - 499)), note)

    with pytest.raises(Refused) as refusal:
        checked(
            tree.Doc(content=(tree.Paragraph(attrs=tree.ParagraphAttrs(id=FIRST), content=run),))
        )

    assert refusal.value.code == "article_too_long"


def test_more_blocks_than_a_document_may_hold_are_refused():
    blocks = [{"type": "divider", "attrs": {"id": FIRST}}] * (tree.MAX_BLOCKS + 1)

    with pytest.raises(Refused) as refusal:
        parse_doc(a_doc(*blocks))

    assert refusal.value.code == "invalid_document"


def test_a_content_reads_back_from_its_canonical_bytes():
    content = a_content()

    assert parse_content(content_bytes(content)) == content
    assert content_hash(parse_content(content_bytes(content))) == content_hash(content)


def test_half_a_character_never_becomes_part_of_a_revision():
    for content in (a_content(words="半\ud83d"), a_content(title="\udc00")):
        with pytest.raises(Refused) as refusal:
            content_bytes(content)

        assert refusal.value.code == "invalid_document"


def test_a_content_with_an_id_twice_or_an_unknown_field_is_refused():
    whole = json.loads(content_bytes(a_content()))
    twice = {**whole, "doc": {"type": "doc", "content": whole["doc"]["content"] * 2}}

    for bad in (twice, {**whole, "html": "<b>"}, {**whole, "schema": 2}, {**whole, "title": 1}):
        with pytest.raises(Refused) as refusal:
            parse_content(json.dumps(bad).encode())

        assert refusal.value.code == "invalid_document"
