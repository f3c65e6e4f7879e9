"""Banner, sign-off, cards, media, quotations, notes: what they show, and how their words change."""

import re

import pytest
from PySide6.QtCore import Qt

from canvas_pages import named, words
from workstation.document.writers import wording
from workstation.domain import tree
from workstation.shipped import shipped
from workstation.ui.canvas.chrome import chrome_stylesheet
from workstation.ui.theme import colours

ID = named(1)


def paragraph(number, text):
    return tree.Paragraph(tree.ParagraphAttrs(id=named(number)), words(text))


def with_block(page, block, **fields):
    return page.load(tree.Doc((paragraph(0, "前"), block, paragraph(2, "后"))), **fields)


def shown_text(page, selector):
    return page.js(f"return document.querySelector({selector!r})?.innerText ?? null")


def test_the_banner_shows_column_and_issue(page):
    banner = tree.Banner(tree.StyledAttrs(id=ID))

    with_block(page, banner, words={"column": "精彩瞬间", "issue": "第11期"})

    assert shown_text(page, ".b-banner > .t") == "精彩瞬间"
    assert shown_text(page, ".b-banner > .tail") == "第11期"


def test_the_banner_follows_when_the_column_changes(page):
    with_block(page, tree.Banner(tree.StyledAttrs(id=ID)), words={"column": "精彩瞬间"})

    page.canvas.show_words({"column": "支部风采"})

    page.wait(lambda: shown_text(page, ".b-banner > .t") == "支部风采")


def test_the_sign_off_has_a_line_for_each_name_and_says_when_it_has_none(page):
    sign_off = tree.SignOff(tree.StyledAttrs(id=ID))

    with_block(page, sign_off, words={"sign_off": "责编：王磊\n审核：李文静"})
    assert page.js("return document.querySelectorAll('.b-signOff > .t').length") == 2
    with_block(page, sign_off)

    assert page.shown(".b-signOff.is-late")


def test_a_card_takes_its_words_and_its_picture(page):
    with_block(page, tree.FollowCard(tree.FollowCardAttrs(id=ID)))

    document = page.act("card", block=ID, text="扫码关注", photo="p1")

    assert document.content[1].attrs == tree.FollowCardAttrs(id=ID, photo="p1", text="扫码关注")
    assert shown_text(page, ".b-followCard > .t") == "扫码关注"


def test_media_say_what_they_are_and_their_title_is_edited_where_it_stands(page):
    with_block(page, tree.Media(tree.MediaAttrs(id=ID, kind="audio", title="感言")))
    assert shown_text(page, ".b-media > .t") == "▶ 音频：感言"

    page.press(page.middle(".b-media > .t", x=0.1))
    page.wait(lambda: page.js("return document.activeElement.tagName") == "INPUT")
    page.compose("赛后感言")
    page.key(Qt.Key.Key_Return)

    page.wait_doc(lambda one: one.content[1].attrs.title == "赛后感言")


def test_a_recording_comes_behind_the_block_of_the_cursor(page):
    page.load(tree.Doc((paragraph(0, "前"), paragraph(2, "后"))), block=0)

    document = page.act("media", kind="video", title="决赛", href="https://example.com/v")

    assert document.content[1].attrs.kind == "video"


@pytest.mark.parametrize("kind", ["film", None, 3])
def test_a_recording_of_no_kind_is_not_made(page, kind):
    page.load(tree.Doc((paragraph(0, "前"),)), block=0)

    assert len(page.act("media", kind=kind, title="决赛").content) == 1


def test_a_quotation_shows_its_source_and_a_press_on_it_changes_it(page):
    attrs = tree.QuotationAttrs(id=ID, source="《团结就是力量》")
    with_block(page, tree.Quotation(attrs, words("团结就是力量。")))
    assert shown_text(page, ".b-quotation > .tail") == "——《团结就是力量》"

    page.press(page.middle(".b-quotation > .tail", x=0.95))
    page.wait(lambda: page.js("return document.activeElement.tagName") == "INPUT")
    page.compose("人民日报")
    page.key(Qt.Key.Key_Return)

    document = page.wait_doc(lambda one: one.content[1].attrs.source == "人民日报")
    assert document.content[1].content == words("团结就是力量。")


def test_a_note_stands_behind_the_chosen_words_and_can_be_reworded(page):
    page.load(tree.Doc((paragraph(0, "据统计有七支队伍"),)))
    page.stand(0, 0, 3)

    document = page.act("footnote", text="赛后统计")
    note = document.content[0].content[1]
    assert note == tree.Footnote(tree.FootnoteAttrs("赛后统计"))
    page.press(page.middle("sup.note"))
    page.wait(lambda: page.js("return !!document.querySelector('sup.ProseMirror-selectednode')"))
    document = page.act("footnote", text="组委会统计")

    assert document.content[0].content[1].attrs.text == "组委会统计"


@pytest.mark.parametrize("kind", ["divider", "banner", "signOff", "followCard"])
def test_what_is_typed_on_selected_furniture_does_not_replace_it(page, kind):
    make = {
        "divider": tree.Divider(tree.StyledAttrs(id=ID)),
        "banner": tree.Banner(tree.StyledAttrs(id=ID)),
        "signOff": tree.SignOff(tree.StyledAttrs(id=ID)),
        "followCard": tree.FollowCard(tree.FollowCardAttrs(id=ID, text="关注")),
    }
    with_block(page, make[kind], words={"column": "精彩瞬间"})
    page.stand(ID)
    page.wait_selected(ID)

    page.compose("字")

    document = page.wait_doc(lambda one: "字" in str(one))
    assert document.content[1] == make[kind]


def test_the_page_adds_the_words_that_the_writers_add():
    source = shipped("resources/canvas/canvas.js").read_text(encoding="utf-8")
    photo = tree.GroupPhoto(tree.GroupPhotoAttrs(id=named(1), photo="p1", credit="周洋"))
    media = tree.Media(tree.MediaAttrs(id=named(1), kind="video"))

    added = (
        wording.SLIDE_HINT,
        wording.QR_ALT,
        wording.credit_words(photo.attrs.credit).replace("周洋", "${"),
        wording.source_words("x").replace("x", ""),
        wording.media_words(media).removeprefix("▶ "),
    )

    for one in added:
        assert one.split("${")[0] in source, one


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_ground_follows_the_window_and_the_paper_stays_white(mode):
    css = chrome_stylesheet(mode)

    assert f"--ground:{colours(mode).ground};" in css
    assert not re.search(r"--paper\b", css)
