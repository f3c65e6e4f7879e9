"""The preview beside the text: it follows the typist, the cursor and the article."""

import pytest
from article_scenes import stand, text_blocks, write_at
from PySide6.QtWidgets import QApplication

from offices import write
from workstation.domain import tree
from workstation.domain.ids import new_block_id

SENTENCE = "全体党员围绕主题展开讨论，联系岗位谈体会、找差距、定措施。"


WORDS = "document.body?.innerText ?? ''"


@pytest.fixture
def article(office):
    words = [f"第{number}段，{SENTENCE * 3}" for number in range(40)]
    return write(office.boss, *words, title="主题党日")[0]


def asked(view, question, until):
    """Return what the page on the preview answers."""
    told = []
    view.middle.preview.screen_page._web._run(question, told.append)
    until(lambda: told)
    return told[0]


@pytest.fixture
def previewed(opened, article, until):
    """The article with its preview beside it, painted."""
    view = opened(article)
    view.bar.preview.click()
    until(lambda: view.middle.preview is not None and view.middle.preview.shows_page)
    until(lambda: view.middle.preview.screen_page._web._loaded)
    return view


def test_what_is_typed_shows_beside_the_text_a_moment_later(previewed, page, until):
    write_at(page, 0, "昨天", until)

    until(lambda: "昨天第0段" in asked(previewed, WORDS, until))


def test_the_preview_goes_where_the_cursor_goes(previewed, page, until):
    block = text_blocks(page)[35].attrs.id
    top = f"document.body ? find('{block}')?.getBoundingClientRect().top ?? -1 : -1"

    stand(page, 35)

    until(lambda: 0 <= asked(previewed, top, until) < asked(previewed, "innerHeight", until))


def test_the_layout_check_below_says_what_the_rules_found_and_nobody_ignores(previewed, until):
    presenter, strip = previewed.presenter, previewed.middle.preview.strip
    until(strip.isVisible)
    assert strip.faults == ()
    blank = [tree.Paragraph(tree.ParagraphAttrs(new_block_id())) for _ in range(2)]
    presenter.set_doc(tree.Doc((*presenter.edited.doc.content, *blank)))

    until(lambda: strip.faults)
    lines = [one for one in presenter.findings if one.finding.kind == "排版"]
    assert strip.faults == tuple(one.finding for one in lines)
    presenter.ignore(lines)

    until(lambda: not strip.faults)


def test_the_preview_closes_by_its_button_and_comes_back_by_its_key(previewed, until):
    previewed.middle.preview.bar.close_button.click()
    assert not previewed.middle.preview.isVisible()
    assert not previewed.bar.preview.isChecked()
    assert previewed.paper.isVisible()

    previewed.bar.toggle_preview()

    assert previewed.middle.preview.isVisible()


def test_another_article_is_previewed_when_it_is_opened(previewed, opened, office, until):
    other, _ = write(office.boss, "另一篇的正文。", title="另一篇")
    view = opened(other)
    if not view.middle.preview.isVisible():
        view.bar.preview.click()

    until(lambda: "另一篇的正文。" in asked(view, WORDS, until))


def test_alone_and_beside_again_never_lose_the_text(previewed, until):
    previewed.middle.preview.bar.place.click()
    assert not previewed.paper.isVisible()

    previewed.middle.preview.bar.place.click()

    assert previewed.paper.isVisible()
    assert previewed.middle.preview.isVisible()


def test_the_keys_that_go_round_the_page_come_to_the_preview(previewed):
    met = set()
    for _ in range(8):
        previewed.panes.go(True)
        focus = QApplication.focusWidget()
        met.add(focus is not None and previewed.middle.preview.isAncestorOf(focus))

    assert True in met
