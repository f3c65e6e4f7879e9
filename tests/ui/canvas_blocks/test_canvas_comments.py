"""Marks in the margin beside blocks that colleagues have said something about."""

import pytest

from canvas_pages import named, paragraphs


def marks(page):
    """Return the block and the words of each mark."""
    return page.js(
        "return [...document.querySelectorAll('.comments > .comment')]"
        ".map((one) => [one.dataset.block, one.textContent])"
    )


@pytest.fixture
def commented(page):
    page.load(paragraphs("甲", "乙", "丙"), block=0)
    page.canvas.show_comments([named(1), named(2), named(2)])
    page.wait(lambda: marks(page))
    return page


def test_a_block_with_open_comments_bears_one_mark_that_counts_them(commented):
    assert marks(commented) == [[named(1), ""], [named(2), "2"]]
    top, height = commented.rect(".b", 1)[1], commented.rect(".b", 1)[3]
    _, mark_top, _, _ = commented.rect(".comment")
    left, _, width, _ = commented.rect(".comment", 1)
    text_left, _, text_width, _ = commented.rect(".ProseMirror")
    paper_left, _, paper_width, _ = commented.rect("#paper")
    assert top - 2 <= mark_top < top + height
    assert text_left + text_width <= left
    assert left + width <= paper_left + paper_width


def test_a_press_on_a_mark_asks_for_its_comments_and_leaves_the_cursor(commented):
    commented.press(commented.middle(".comment", 1))

    commented.wait(lambda: ("comment", named(2)) in commented.asked)
    commented.settle()
    assert commented.canvas.standing.block == named(0)


def test_marks_follow_their_blocks_and_go_with_them(commented):
    before = commented.rect(".comment")[1]
    commented.act("text", text="建" * 120)
    commented.wait(lambda: commented.rect(".comment")[1] > before + 20)
    commented.stand(1)

    commented.act("remove")

    commented.wait(lambda: marks(commented) == [[named(2), "2"]])
    commented.act("undo")
    commented.wait(lambda: len(marks(commented)) == 2)


def test_marks_are_gone_when_all_is_settled_and_in_another_article(commented):
    commented.canvas.show_comments([])
    commented.wait(lambda: marks(commented) == [])
    commented.canvas.show_comments([named(0)])
    commented.wait(lambda: marks(commented))

    commented.load(paragraphs("甲"))

    commented.wait(lambda: marks(commented) == [])


def test_what_has_no_block_here_bears_no_mark(page):
    page.load(paragraphs("甲", "乙"))

    page.canvas.show_comments([named(9), "", named(1)])

    page.wait(lambda: marks(page) == [[named(1), ""]])


def test_a_mark_stands_while_somebody_composes(commented):
    commented.preedit("z")
    commented.canvas.show_comments([named(0)])
    commented.wait(lambda: marks(commented) == [[named(0), ""]])

    commented.commit("中")

    assert commented.text() == ["中甲", "乙", "丙"]
