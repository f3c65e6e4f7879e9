"""Words typed at the end of a link are words of the text: no link swallows what follows it."""

import pytest

from canvas_pages import named, words
from workstation.domain import tree

LINK = tree.Link(tree.LinkAttrs(href="https://a.cn/"))
STRONG = tree.Strong()


def linked(*behind):
    content = (*words("见"), *words("全文", LINK), *behind)
    return tree.Doc((tree.Paragraph(tree.ParagraphAttrs(id=named(0)), content),))


def by_key(page, text):
    page.type(text)


def by_commit(page, text):
    page.commit(text)


def by_composing(page, text):
    page.compose(text)


def by_long_composing(page, text):
    page.compose(text, "x", "xi", text)


def let_the_page_be_read(page):
    """Wait until the editor has read the page once more, as it does when a composition is over."""
    page.js("window.readInTest = false; setTimeout(() => (window.readInTest = true), 300)")
    page.wait(lambda: page.js("return window.readInTest"))


def pieces(page):
    """Return the runs of the first block, whose words differ in their marks."""
    return [piece.text for piece in page.settle().content[0].content]


@pytest.mark.parametrize("write", [by_key, by_commit, by_composing, by_long_composing])
@pytest.mark.parametrize(
    "behind", [(), words("。"), words("。", STRONG)], ids=["end", "on", "bold"]
)
def test_what_is_written_right_behind_a_link_does_not_join_it(page, write, behind):
    page.load(linked(*behind), block=0, at=3)

    write(page, "xin")
    write(page, "ya")

    page.wait(lambda: "xinya" in page.text()[0])
    content = page.canvas.doc.content[0].content
    assert content[1] == tree.Text("全文", (LINK,))
    assert content[2].text.startswith("xinya")
    assert LINK not in content[2].marks


@pytest.mark.parametrize("write", [by_key, by_commit, by_composing])
def test_what_is_written_within_a_link_is_part_of_it(page, write):
    page.load(linked(), block=0, at=2)

    write(page, "xin")

    page.wait(lambda: "xin" in page.text()[0])
    assert page.canvas.doc.content[0].content[1] == tree.Text("全xin文", (LINK,))


@pytest.mark.parametrize("write", [by_key, by_commit, by_composing])
def test_what_is_written_behind_a_link_just_made_does_not_join_it(page, write):
    page.load(
        tree.Doc((tree.Paragraph(tree.ParagraphAttrs(id=named(0)), words("见")),)), block=0, at=1
    )
    page.act("link", href="https://a.cn/", text="全文")

    write(page, "xin")

    let_the_page_be_read(page)
    assert pieces(page) == ["见", "全文", "xin"]
