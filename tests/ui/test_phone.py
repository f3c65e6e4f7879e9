"""手机预览: what WeChat's writer writes, in a page that reaches nothing."""

import threading

import pytest
from PySide6.QtCore import QUrl

from offices import write
from workstation.domain.ids import ArticleId
from workstation.ui.phone import Phone
from workstation.usecases.previewing import PreviewPage


@pytest.fixture
def phone(room, qtbot):
    phone = Phone(room)
    qtbot.addWidget(phone)
    phone.resize(375, 600)
    phone.show()
    yield phone
    phone.dispose()


def colours_of(widget):
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 5)
        for y in range(0, image.height(), 5)
    }


def test_an_article_is_painted(phone, office, qtbot, until):
    article, _ = write(office.boss, "清晨六点，志愿者到了。", title="重阳节前的一次上门")

    with qtbot.waitSignal(phone.painted, timeout=30_000):
        phone.show_article(article)

    until(lambda: len(colours_of(phone)) > 2)


def test_nothing_ever_leaves(phone, qtbot, outside):
    host, heard = outside
    address = f"http://{host}"
    html = (
        f'<link rel=stylesheet href="{address}/style"><img src="{address}/picture">'
        f'<iframe src="{address}/frame"></iframe><script>fetch("{address}/script")</script>'
        f'<p style="background:url({address}/background)">正文</p>'
        f'<meta http-equiv=refresh content="0;url={address}/refresh">'
        '<img src="file:///etc/hostname">'
    )

    with qtbot.waitSignal(phone.painted, timeout=30_000):
        phone.show_page(PreviewPage(html, {}))
    with qtbot.waitSignal(phone.painted, timeout=30_000):
        phone.show_page(PreviewPage("<p>另一篇</p>", {}))

    assert not heard


def test_pictures_are_read_beside_the_thread_of_the_window(phone, room, until, monkeypatch):
    blob = room.pictures.blobs.keep(b"a picture")
    read, readers = room.pictures.blobs.read, []
    monkeypatch.setattr(
        room.pictures.blobs, "read", lambda one: readers.append(threading.get_ident()) or read(one)
    )

    phone.show_page(PreviewPage('<img src="picture:1"><img src="picture:2">', {"1": blob}))

    until(lambda: readers)
    assert threading.get_ident() not in readers


def test_an_article_that_does_not_exist_is_said_in_words(phone, until):
    phone.show_article(ArticleId("0" * 20))

    until(lambda: "找不到" in phone._words.text() or "没有" in phone._words.text())
    assert phone._web is None


def test_a_crash_of_the_web_process_costs_nothing_but_a_click(phone, office, qtbot, until):
    article, _ = write(office.boss, "第一段。", title="标题")
    with qtbot.waitSignal(phone.painted, timeout=30_000):
        phone.show_article(article)

    phone._web._page.load(QUrl("chrome://crash"))
    until(lambda: phone._web is None)
    assert phone._retry.isVisible()

    with qtbot.waitSignal(phone.painted, timeout=30_000):
        phone._retry.click()
