"""The preview follows what is typed: at the same place, in place, never behind, never ahead."""

import msgspec
import pytest
from preview_on_screen import lengthened, retyped

from offices import write
from workstation.document.themes import load_theme
from workstation.domain.content import LateFields
from workstation.ui.preview.choice import Choice
from workstation.ui.preview.following import Made
from workstation.usecases.editing import in_hand
from workstation.usecases.previewing import Material, phone_page


def phone(hand, words):
    made = Material(hand.content, load_theme("yaoqing"), LateFields())
    doc = retyped(hand, 1, words).doc
    return phone_page(made._replace(content=msgspec.structs.replace(hand.content, doc=doc)))


def texts(ask):
    return ask("document.body?.innerText ?? ''")


def test_what_is_typed_is_shown_without_being_kept(panel, shown, ask, until):
    panel.show_edited(shown.article, shown.content, retyped(shown, 1, "刚刚打的字"))

    until(lambda: "刚刚打的字" in texts(ask))


def test_the_page_is_changed_in_place_and_nothing_is_loaded_again(panel, shown, ask, qtbot):
    ask("void (document.body.dataset.seen = '1') ?? null")
    loads = []
    panel.screen_page._web._page.loadStarted.connect(lambda: loads.append(1))

    with qtbot.waitSignal(panel.painted, timeout=30_000):
        panel.show_edited(shown.article, shown.content, retyped(shown, 3, "换一种说法"))

    assert not loads
    assert "换一种说法" in texts(ask)
    assert ask("document.querySelectorAll('p').length") == 61


def test_what_is_typed_while_the_page_is_on_its_way_is_not_forgotten(panel, hand, ask, until):
    panel.show_edited(hand.article, hand.content, hand.edited)
    panel._following.made.connect(lambda _: panel._following.made.disconnect())
    until(lambda: panel.screen_page._web is not None)

    for number in range(3):
        made = Made(hand.article, panel.choice, phone(hand, f"第{number}次打的字"))
        panel._show(made)

    until(lambda: "第2次打的字" in (texts(ask) or ""))


def test_where_one_reads_stays_where_it_is(panel, shown, ask, qtbot):
    ask("window.scrollTo(0, 3000) ?? null")
    before = ask("place()")

    with qtbot.waitSignal(panel.painted, timeout=30_000):
        panel.show_edited(shown.article, shown.content, lengthened(shown, "前面多了一段。" * 40))

    after = ask("place()")
    assert (after["block"], round(after["top"])) == (before["block"], round(before["top"]))


def test_another_look_is_loaded_anew_at_the_same_place(panel, shown, ask, qtbot):
    ask("window.scrollTo(0, 3000) ?? null")
    before = ask("place()")

    with qtbot.waitSignal(panel.painted, timeout=30_000):
        panel.choose(Choice(dark=True))

    assert ask("getComputedStyle(document.body).backgroundColor") == "rgb(25, 25, 25)"
    assert ask("place()")["block"] == before["block"]


def test_the_block_of_the_cursor_comes_on_screen_and_one_that_is_there_stays(panel, shown, ask):
    block = shown.edited.doc.content[50].attrs.id
    top = f"find('{block}').getBoundingClientRect().top"

    panel.show_block(block)
    arrived = ask(top)
    ask("window.scrollBy(0, -40) ?? null")
    nudged = ask(top)
    panel.show_block("")
    panel.show_block(block)

    assert 0 < arrived < ask("innerHeight")
    assert ask(top) == nudged


def test_an_answer_about_another_article_is_dropped(panel, shown, office, ask, until):
    other, _ = write(office.boss, "另一篇的正文。", title="另一篇")
    hand = in_hand(office.boss, other)
    told = []
    panel._following.made.connect(lambda made: told.append(made.article))

    panel.show_edited(shown.article, shown.content, retyped(shown, 1, "已经过时"))
    panel._following._ask()
    panel.show_edited(other, hand.content, hand.edited)

    until(lambda: "另一篇的正文。" in texts(ask))
    assert told == [other]


def test_pages_are_made_one_at_a_time_however_fast_one_types(panel, shown, ask, until):
    told = []
    panel._following.made.connect(told.append)

    for number in range(40):
        panel.show_edited(shown.article, shown.content, retyped(shown, 1, f"第{number}个字"))
        panel._following._ask()

    until(lambda: "第39个字" in texts(ask))
    assert len(told) < 5


@pytest.mark.usefixtures("shown")
@pytest.mark.parametrize(("width", "column"), [(375, 343), (585, 585), (677, 677)])
def test_a_page_is_laid_out_as_wide_as_asked_though_the_panel_is_narrower(
    panel, ask, qtbot, width, column
):
    if width != 375:
        with qtbot.waitSignal(panel.painted, timeout=30_000):
            panel.choose(Choice(width=width))

    assert ask("document.querySelector('p.by').getBoundingClientRect().width") == pytest.approx(
        column, abs=2
    )


def test_a_web_page_and_its_policy_are_shown_as_published(panel, shown, ask, qtbot):
    with qtbot.waitSignal(panel.painted, timeout=30_000):
        panel.choose(Choice("web"))

    assert ask("document.querySelector('main h1').innerText") == "主题党日"
    assert "sha256-" in ask("document.querySelector('meta[http-equiv]').content")


def test_nothing_is_shown_of_an_article_that_was_let_go(panel, shown, until, at_rest, room):
    told = []
    panel._following.made.connect(told.append)
    panel.show_edited(shown.article, shown.content, retyped(shown, 1, "太晚了"))

    panel.clear("没有稿件")
    at_rest(room)

    assert not told
    assert not panel.screen_page.is_showing
