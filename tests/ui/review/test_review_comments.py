"""Comments beside the review: on the passage clicked, marked on the paper, reached from there."""

from PySide6.QtCore import QPoint, Qt

from workstation.usecases.comments import add_comment, comments_of, settle_comment


def click(qtbot, paper, frame):
    """Click into the middle of what stands on a paper."""
    place = QPoint(round(frame.center().x()), round(frame.center().y()))
    qtbot.mouseClick(paper.viewport(), Qt.MouseButton.LeftButton, pos=place)


def first_block(page):
    """Return the first block with words of the article on screen."""
    return page.pane.changes.written[1].block


def test_a_reviewer_comments_on_the_passage_that_was_clicked(page, in_review, until, qtbot):
    paper, block = page.pane.changes, first_block(page)
    article = in_review.articles[0]
    click(qtbot, paper, paper._rect_of_block(block))

    page.act("say_something")
    page.beside.comments.field.setPlainText("请核对这一句。")
    page.beside.comments.add()

    until(lambda: page.beside.comments.comments)
    (one,) = comments_of(in_review.reviewer, article)
    assert (one.block, one.words) == (block, "请核对这一句。")
    assert page.beside.tabs.current() == "comments"


def test_passages_that_comments_are_about_are_marked_until_these_are_settled(
    page, in_review, until, qtbot
):
    paper, block = page.pane.changes, first_block(page)
    article, desk = in_review.articles[0], in_review.reviewer
    comment = add_comment(desk, article, "请核对这一句。", block)
    page.room.tasks.changed.emit(frozenset({f"comment/{article}"}))
    until(lambda: paper._remark_rect(block).isValid() and page.beside.comments.comments)
    page.beside.show_tab("stages")

    click(qtbot, paper, paper._remark_rect(block))

    assert page.beside.tabs.current() == "comments"
    settle_comment(desk, article, comment)
    page.room.tasks.changed.emit(frozenset({f"comment/{article}"}))
    until(lambda: page.beside.tabs._buttons["comments"].text() == "批注")
    assert not paper._remarks


def test_another_article_shows_its_own_comments(page, in_review, until, qtbot):
    add_comment(in_review.reviewer, in_review.articles[0], "第一篇的批注。")
    page.room.tasks.changed.emit(frozenset({f"comment/{in_review.articles[0]}"}))
    until(lambda: page.beside.comments.comments)

    qtbot.keyClick(page.queue.list, Qt.Key.Key_J)

    until(lambda: page.presenter.page.title == "手抄党章")
    until(lambda: not page.beside.comments.comments)
