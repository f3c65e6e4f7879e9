"""Marks: a preview knows where each block begins, and what is published holds none of them."""

import re

import pytest

from workstation.document.themes import load_theme
from workstation.document.writers.web import write_web
from workstation.document.writers.wechat import write_wechat
from workstation.domain import tree
from workstation.domain.content import ColumnRef, Content, LateFields, ThemeRef
from workstation.domain.ids import new_block_id

MARK = re.compile(r"<!--([a-z2-7]+)-->")


def item(words, level=0):
    attrs = tree.ListItemAttrs(id=new_block_id(), level=level)
    return tree.ListItem(attrs=attrs, content=(tree.Text(text=words),))


def paragraph(words):
    return tree.Paragraph(
        attrs=tree.ParagraphAttrs(id=new_block_id()), content=(tree.Text(text=words),)
    )


@pytest.fixture
def content():
    blocks = (
        tree.Banner(attrs=tree.StyledAttrs(id=new_block_id())),
        paragraph("前言"),
        item("第一"),
        item("其中", level=1),
        item("第二"),
        tree.SignOff(attrs=tree.StyledAttrs(id=new_block_id())),
        paragraph("结尾"),
    )
    return Content(
        schema=1, title="题", author="", digest="", source="",
        column=ColumnRef(id="c", name="大事要情"), theme=ThemeRef(name="jianbao", hash="0" * 64),
        doc=tree.Doc(blocks), pictures={},
    )  # fmt: skip


def wechat(content, **more):
    theme = load_theme("jianbao")
    return write_wechat(content, theme=theme, late=LateFields(), address=str, **more)


def web(content, **more):
    return write_web(content, theme=load_theme("jianbao"), late=LateFields(), address=str, **more)


@pytest.mark.parametrize("write", [wechat, web])
def test_every_block_has_its_mark_in_the_order_of_the_text(write, content):
    html = write(content, mark=lambda block: f"<!--{block}-->")

    assert MARK.findall(html) == [block.attrs.id for block in content.doc.content]


def test_without_its_marks_a_preview_is_what_is_published(content):
    html = wechat(content, mark=lambda block: f"<!--{block}-->")

    assert MARK.sub("", html) == wechat(content)


@pytest.mark.parametrize("write", [wechat, web])
def test_nothing_marks_what_is_published(write, content):
    assert not MARK.search(write(content))
