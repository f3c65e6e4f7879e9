"""What Qt holds of a copy or a drop, as a value that any thread may read."""

from threading import Thread

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtGui import QColor, QImage

from workstation.gallery.probing import probe
from workstation.ui.articles.clipboard import clipboard_of


@pytest.fixture
def mime(qapp):
    return QMimeData()


def red_image():
    image = QImage(6, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    return image


def test_html_and_words_come_along(mime):
    mime.setHtml("<p>党员</p>")
    mime.setText("党员")

    held = clipboard_of(mime)

    assert (held.html, held.text, held.files, held.images) == ("<p>党员</p>", "党员", (), ())


def test_files_of_this_pc_win_over_their_names(mime, tmp_path):
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "图1.jpg"))])
    mime.setText("图1.jpg")

    held = clipboard_of(mime)

    assert held.files == (tmp_path / "图1.jpg",)
    assert held.text == ""


def test_an_address_of_the_web_is_no_file(mime):
    mime.setUrls([QUrl("https://x.example/1.jpg")])
    mime.setHtml('<img src="https://x.example/1.jpg">')

    assert clipboard_of(mime).files == ()
    assert clipboard_of(mime).html


def test_a_picture_is_encoded_only_when_somebody_asks_and_on_any_thread(mime):
    mime.setImageData(red_image())
    (image,) = clipboard_of(mime).images
    told = []

    worker = Thread(target=lambda: told.append(probe(image(), "")))
    worker.start()
    worker.join()

    assert (told[0].format, told[0].width, told[0].height) == ("png", 6, 4)


def test_html_of_windows_keeps_its_fragment_marks(mime):
    mime.setData("text/html", QByteArray(b"<body><!--StartFragment-->x<!--EndFragment--></body>"))

    assert "StartFragment" in clipboard_of(mime).html


def test_an_empty_clipboard_is_empty(mime):
    assert clipboard_of(mime).is_empty
