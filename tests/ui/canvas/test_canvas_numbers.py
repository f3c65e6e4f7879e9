"""Footnotes and addresses bear their numbers while somebody writes, counted as WeChat's are."""

import re

from PySide6.QtCore import Qt

from canvas_pages import named, words
from workstation.document.themes import load_theme
from workstation.document.writers.wechat import write_wechat
from workstation.domain import tree
from workstation.domain.content import ColumnRef, Content, LateFields, ThemeRef

ADDRESS = "https://www.hailan.example/1"
OTHER = "https://www.hailan.example/2"
BOLD = tree.Strong()
CSS = "sup.note::before,.ProseMirror a::after,.b-media>.t::after{content:var(--note)}"


def link(href):
    return tree.Link(tree.LinkAttrs(href))


def linked(text, href, *marks):
    return tree.Text(text, (*marks, link(href)))


def note(text):
    return tree.Footnote(tree.FootnoteAttrs(text))


def paragraph(at, *content):
    return tree.Paragraph(tree.ParagraphAttrs(id=named(at)), content)


def numbers(page):
    """Return the numbers on screen, in reading order."""
    page.js("return requestAnimationFrame(() => (window.painted = true)) && 1")
    page.wait(lambda: page.js("return window.painted === true && !(window.painted = false)"))
    return page.js(
        "const sides = ['::before', '::after'];"
        "const drawn = (one) => sides.map((side) => getComputedStyle(one, side).content);"
        "return [...document.querySelectorAll('.ProseMirror sup, .ProseMirror a, .b-media > .t')]"
        ".flatMap(drawn).filter((one) => one.startsWith('\"[')).map((one) => one.slice(2, -2))"
    )


def at_wechat(doc):
    """Return the numbers that readers get."""
    theme = load_theme("jianbao")
    content = Content(
        schema=1, title="题", author="", digest="", source="", doc=doc, pictures={},
        column=ColumnRef(id="column", name="党建简报"), theme=ThemeRef(name=theme.name, hash="0"),
    )  # fmt: skip
    html = write_wechat(content, theme=theme, late=LateFields(), address=str)
    return re.findall(r"\[(\d+)\]</sup>", html)


def test_the_same_address_has_one_number_and_one_that_is_there_to_read_has_none(page):
    page.load(
        tree.Doc(
            (
                paragraph(0, linked("甲", ADDRESS), *words("和"), linked(OTHER, OTHER)),
                paragraph(1, note("注"), linked("乙", OTHER), *words("与"), linked("丙", ADDRESS)),
                paragraph(
                    2, linked("丁", ADDRESS), linked("戊", ADDRESS, tree.Strong()), note("末")
                ),
            )
        ),
        css=CSS,
    )

    assert numbers(page) == ["1", "2", "3", "1", "1", "4"]
    assert numbers(page) == at_wechat(page.settle())


def test_numbers_follow_what_is_written_and_taken_back(page):
    page.load(
        tree.Doc((paragraph(0, *words("开头")), paragraph(1, linked("甲", ADDRESS), note("注")))),
        css=CSS,
    )
    page.stand(0, 0, 2)

    page.act("link", href=OTHER)
    assert numbers(page) == ["1", "2", "3"]
    page.act("link", href=ADDRESS)
    assert numbers(page) == ["1", "1", "2"]
    page.act("unlink")
    assert numbers(page) == ["1", "2"]
    page.act("undo")

    assert numbers(page) == ["1", "1", "2"]


def test_a_link_whose_words_become_its_address_loses_its_number(page):
    page.load(tree.Doc((paragraph(0, linked(f"{ADDRESS}0", ADDRESS)),)), css=CSS, block=0, at=29)
    assert numbers(page) == ["1"]

    page.key(Qt.Key.Key_Backspace)

    assert page.text() == [ADDRESS]
    assert numbers(page) == []


def test_words_are_composed_within_a_numbered_link(page):
    page.load(
        tree.Doc((paragraph(0, linked("赛事安排", ADDRESS), note("注")),)), css=CSS, block=0, at=2
    )

    page.preedit("de")
    page.preedit("de'xin")
    during = numbers(page)
    page.commit("的新")

    assert during == ["1", "2"]
    assert page.settle().content[0].content == (linked("赛事的新安排", ADDRESS), note("注"))
    assert numbers(page) == ["1", "2"]


def test_a_number_that_appears_is_no_change_of_the_document(page):
    page.load(tree.Doc((paragraph(0, linked("甲", ADDRESS), note("注")),)), css=CSS)

    assert numbers(page) == ["1", "2"]
    page.settle()

    assert page.changed == []


def test_lines_of_media_and_cells_of_tables_are_counted_too(page):
    cell = tree.TableCell(tree.CellAttrs(), (linked("表里", OTHER),))
    media = tree.Media(tree.MediaAttrs(named(1), "video", "决赛", ADDRESS))
    page.load(
        tree.Doc(
            (
                tree.Table(tree.TableAttrs(named(0)), (tree.TableRow((cell,)),)),
                media,
                paragraph(
                    2, linked("又见", ADDRESS), linked("上期", "https://mp.weixin.qq.com/s/1")
                ),
            )
        ),
        css=CSS,
    )

    assert numbers(page) == ["1", "2", "2"]
    assert numbers(page) == at_wechat(page.settle())
