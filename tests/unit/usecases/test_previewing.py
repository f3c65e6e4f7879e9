"""Previews of what is typed: they say what is on screen, and never fail for a picture."""

import re

import msgspec
import pytest
from PIL import Image

from offices import Office, paragraph, write
from workstation.document.writers.wechat import write_wechat
from workstation.domain import tree
from workstation.domain.errors import Refused
from workstation.domain.ids import new_block_id
from workstation.usecases.editing import in_hand
from workstation.usecases.photo_import import import_photos
from workstation.usecases.previewing import (
    approved_material,
    article_material,
    browser_page,
    material,
    paper,
    phone_page,
    picture_address,
)


@pytest.fixture
def office(tmp_path):
    office = Office(tmp_path)
    yield office
    office.close()


@pytest.fixture
def hand(office):
    article, _ = write(office.boss, "清晨六点，志愿者到了。", title="重阳节前")
    return in_hand(office.boss, article)


def typed(hand, *blocks, **fields):
    return msgspec.structs.replace(hand.edited, doc=tree.Doc(blocks), **fields)


def image(photo):
    return tree.Image(attrs=tree.ImageAttrs(id=new_block_id(), photo=photo))


def test_a_preview_shows_what_is_typed_before_it_is_kept(office, hand):
    edited = typed(hand, paragraph("傍晚又来了一趟。"), title="重阳节后")

    made = material(office.boss, hand.article, hand.content, edited)

    for page in (phone_page(made), browser_page(made)):
        assert "傍晚又来了一趟。" in page.html
        assert "重阳节后" in page.html
        assert "清晨六点" not in page.html


def test_what_wechat_gets_is_what_the_phone_shows(office, hand):
    made = article_material(office.boss, hand.article)

    shown = re.sub(r"<!--.*?-->", "", phone_page(made).html)

    content, theme, late = made
    assert write_wechat(content, theme=theme, late=late, address=picture_address) in shown


def test_a_photo_nobody_has_leaves_a_frame_and_no_error(office, hand):
    made = material(office.boss, hand.article, hand.content, typed(hand, image("nowhere")))

    assert 'src="picture:nowhere"' in phone_page(made).html
    assert 'src="picture:nowhere"' in browser_page(made).html
    assert any(page.words() for page in paper(made, office.boss.store.blobs))


def test_a_page_in_the_dark_has_a_dark_ground_and_other_colours(office, hand):
    made = article_material(office.boss, hand.article)

    light, dark = phone_page(made).html, phone_page(made, dark=True).html

    assert "background:#191919" in dark
    assert "background:#191919" not in light
    assert made.theme.light.ink in light


def test_words_of_an_article_never_become_markup_of_the_frame(office, hand):
    edited = typed(hand, paragraph("正文"), title="<script>alert(1)</script>", author='"><b>')

    html = phone_page(material(office.boss, hand.article, hand.content, edited)).html

    assert "<script>" not in html
    assert "<b>" not in html


def test_a_photo_just_put_in_is_shown_by_its_master(office, hand, tmp_path):
    picture = tmp_path / "one.jpg"
    Image.new("RGB", (640, 480), "#c1161c").save(picture)
    boss = office.boss
    (photo,) = import_photos(boss, [picture], "重阳节").photos

    made = material(boss, hand.article, hand.content, typed(hand, image(photo)))

    assert boss.store.blobs.has(phone_page(made).blobs[photo])


def test_what_is_copied_for_publishing_is_what_was_approved(office, hand):
    boss = office.boss

    with pytest.raises(Refused, match="not_approved"):
        approved_material(boss, hand.article)
