"""What Word, WPS, Excel, WeChat, layout tools, pages and attackers put on a clipboard.

`tests/corpus/paste/NAME.html` is what lies on the clipboard, `NAME.txt` the words a person sees
there. The words were taken from a browser, but for what Word marks as comment or deleted, for the
signs of lists and notes; where only a style sheet hides something, it counts as seen.
"""

import socket
import sys

import pytest
from clipboard_reading import CORPUS, codes, normal, nothing, read, words_of

from workstation.document.readers.clipboard_words import words_of_markup

NAMES = sorted(path.stem for path in CORPUS.glob("*.html"))
TOUCHING = ("open", "socket.", "subprocess.", "os.system", "os.exec", "os.listdir", "urllib.")
CREDIT = "摄影图():/、"
MADE_BY = {"mpa": "mpa", "135": "135", "xiumi": "xiumi", "wechat": "wechat", "word": "word"}

watching: list[str] = []
watch = False


def note(event, _arguments):
    if watch and event.startswith(TOUCHING):
        watching.append(event)


sys.addaudithook(note)


def markup(name):
    return (CORPUS / f"{name}.html").read_bytes().decode()


def seen(name):
    return normal((CORPUS / f"{name}.txt").read_text("utf-8"))


def test_the_corpus_is_whole():
    assert len(NAMES) >= 60
    assert {path.stem for path in CORPUS.glob("*.txt")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_all_words_come_in_their_order_and_none_is_invented(name):
    assert words_of(read(markup(name))) == seen(name)


@pytest.mark.parametrize("name", NAMES)
def test_pictures_change_no_word(name):
    with_pictures = words_of(read(markup(name), picture=lambda source: source.encode()))

    # A photographer named in a caption is its credit from then on: the signs around go.
    expected = [letter for letter in sorted(seen(name)) if letter not in CREDIT]
    assert [letter for letter in sorted(with_pictures) if letter not in CREDIT] == expected


@pytest.mark.parametrize("name", NAMES)
def test_the_program_that_copied_is_recognised(name):
    expected = MADE_BY.get(name.split("-")[0])

    assert expected in {None, read(markup(name)).source}


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("wps")])
def test_wps_is_told_from_word_and_excel(name):
    assert read(markup(name)).source == ("excel" if name == "wps-spreadsheet" else "wps")


def test_nothing_is_opened_fetched_or_run():
    global watch  # noqa: PLW0603 - an audit hook cannot be taken back, only told to rest
    pages = [markup(name) for name in NAMES]
    read(pages[0])  # whatever is loaded on first use
    watching.clear()

    watch = True
    for page in pages:
        read(page)
    watch = False

    assert watching == []


def test_nobody_is_asked_for_a_picture_or_a_sheet():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        for name in NAMES:
            read(markup(name).replace("https://evil.example", f"http://127.0.0.1:{port}"))
        server.setblocking(False)

        with pytest.raises(BlockingIOError):
            server.accept()


@pytest.mark.parametrize("name", [name for name in NAMES if not name.startswith("wechat")])
def test_each_picture_elsewhere_is_named_in_a_warning(name):
    asked = []
    pasted = read(markup(name), picture=lambda source: asked.append(source) or nothing(source))

    told = " ".join(loss.detail for loss in pasted.warnings)
    assert all(source[:200] in told for source in asked if not source.startswith("data:"))


@pytest.mark.parametrize("name", [name for name in NAMES if name != "web-lists"])
def test_markup_too_large_for_its_layout_keeps_its_words(name):
    html = markup(name)
    start = html.find("<!--StartFragment-->")
    shown = html[start : html.rfind("<!--EndFragment-->")] if start >= 0 else html

    words = normal(words_of_markup(shown))

    assert set(seen(name)) <= set(words)


def test_losses_are_told():
    assert "comments_dropped" in codes(read(markup("word-comments")))
    assert "deletions_dropped" in codes(read(markup("word-tracked-changes")))
    assert "hidden_text_dropped" in codes(read(markup("word-hidden-words")))
    assert {"script_dropped", "link_dropped"} <= codes(read(markup("hostile-handlers")))
    assert "layout_dropped" in codes(read(markup("hostile-deep")))
    assert "media_dropped" in codes(read(markup("wechat-media")))
