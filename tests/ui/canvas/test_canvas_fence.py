"""Nothing ever leaves, and a page that dies or stays blank costs nobody a word."""

import os
import signal

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtWebEngineCore import QWebEnginePage

from canvas_pages import named, paragraphs, words
from workstation.domain import tree
from workstation.domain.content import Picture
from workstation.store.blobs import BlobFolder
from workstation.ui.canvas import paint_check
from workstation.ui.canvas.fence import ADDRESS, OWN
from workstation.ui.canvas.living import MOST_CRASHES
from workstation.ui.canvas.paint_check import is_blank
from workstation.ui.web_fence import FencedProfile

GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\x00\x00\x00\x00\x00,"
    b"\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)


def test_nothing_ever_leaves(page, outside):
    host, heard = outside
    css = (
        f"@import 'http://{host}/import'; .b-paragraph{{background:url(http://{host}/background)}}"
        f"@font-face{{font-family:x;src:url(http://{host}/font)}} .b-paragraph{{font-family:x}}"
        f"#paper{{background:url(file:///etc/hostname)}}"
    )
    link = tree.Link(tree.LinkAttrs(f"http://{host}/link"))
    doc = tree.Doc((tree.Paragraph(tree.ParagraphAttrs(id=named(0)), words("链接", link)),))
    page.load(doc, css=css)

    page.js(
        f"""
        const to = "http://{host}";
        const quiet = (act) => {{
          try {{ act()?.catch?.(() => 0); }} catch {{}}
        }};
        const put = (tag, set) => quiet(() => {{
          const made = document.createElement(tag);
          Object.assign(made, set);
          document.body.append(made);
          if (tag === "form") made.submit();
        }});
        quiet(() => fetch(to + "/fetch"));
        quiet(() => fetch(to + "/no-cors", {{mode: "no-cors"}}));
        quiet(() => navigator.sendBeacon(to + "/beacon", "x"));
        quiet(() => {{ const r = new XMLHttpRequest(); r.open("GET", to + "/xhr"); r.send(); }});
        quiet(() => new WebSocket("ws://{host}/socket"));
        quiet(() => new EventSource(to + "/events"));
        quiet(() => new Worker(to + "/worker.js"));
        quiet(() => window.open(to + "/window"));
        put("img", {{src: to + "/img"}});
        put("iframe", {{src: to + "/frame"}});
        put("script", {{src: to + "/script"}});
        put("script", {{textContent: "window.inlineRan = true"}});
        put("link", {{rel: "stylesheet", href: to + "/style"}});
        put("link", {{rel: "prefetch", href: to + "/prefetch"}});
        put("link", {{rel: "preconnect", href: to}});
        put("object", {{data: to + "/object"}});
        put("video", {{src: to + "/video"}});
        put("form", {{action: to + "/form"}});
        put("img", {{src: "file:///etc/hostname", id: "own"}});
        document.querySelector("a.link").click();
        return 1"""
    )
    page.js(f"setTimeout(() => (location.href = 'http://{host}/location')); return 1")

    page.settle()
    page.wait(lambda: page.js("return document.querySelector('#own').complete"))
    assert heard == []
    assert page.js("return window.inlineRan ?? false") is False
    assert page.js("return document.querySelector('#own').naturalWidth") == 0
    assert page.canvas.living.web.url() == QUrl(ADDRESS)
    assert page.js("return document.querySelector('.b-paragraph').textContent") == "链接"
    assert page.canvas.living.profile.isOffTheRecord()


def test_the_fence_alone_lets_nothing_out(page, qtbot, outside):
    host, heard = outside
    profile = FencedProfile(OWN, page.canvas)
    bare = QWebEnginePage(profile)
    html = (
        f"<img src=http://{host}/img><link rel=stylesheet href=http://{host}/style>"
        f"<script src=http://{host}/script></script><iframe src=http://{host}/frame></iframe>"
        f"<script>new WebSocket('ws://{host}/socket');"
        f"fetch('http://{host}/fetch').catch(() => 0)</script>"
    )

    with qtbot.waitSignal(bare.loadFinished, timeout=15_000):
        bare.setHtml(html, QUrl("data:text/html,"))
    with qtbot.waitSignal(bare.loadFinished, timeout=15_000):
        bare.load(QUrl(f"http://{host}/location"))

    blocked = profile.fence.blocked
    bare.deleteLater()
    QCoreApplication.sendPostedEvents(bare, QEvent.Type.DeferredDelete)
    profile.deleteLater()
    assert heard == []
    assert blocked >= 6


def test_a_picture_is_served_from_this_home_and_only_where_it_was_handed_over(page, tmp_path):
    blobs = BlobFolder(tmp_path / "blobs")
    page.canvas.living.server._blobs = blobs
    blob = blobs.keep(GIF)
    picture = Picture(blob=blob, width=1, height=1, bytes=len(GIF), format="gif")
    missing = Picture(blob="0" * 64, width=1, height=1, bytes=9, format="jpeg")
    page.load(paragraphs("甲"), pictures={"p:1": picture, "p:2": missing})

    widths = {}
    for name in ("p:1", "p:2", "p:3", "../canvas/canvas.js", blob):
        page.js(f"const i = window.probe = new Image(); i.src = 'app://picture/{name}'; return 1")
        page.wait(lambda: page.js("return window.probe.complete"))
        widths[name] = page.js("return window.probe.naturalWidth")

    assert widths == {"p:1": 1, "p:2": 0, "p:3": 0, "../canvas/canvas.js": 0, blob: 0}


@pytest.mark.parametrize(
    "path", ["", "canvas.ts", "../resources/LICENSE", "%2e%2e/x", "schema.json"]
)
def test_only_the_page_itself_is_served(page, path):
    page.load(paragraphs("甲"))

    page.js(
        "window.answer = null;"
        f"fetch('app://canvas/{path}')"
        ".then((a) => (window.answer = a.ok), () => (window.answer = false));"
        "return 1"
    )

    page.wait(lambda: page.js("return window.answer") is not None)
    assert page.js("return window.answer") is False


def kill(page):
    """End the page's process as a crash does."""
    os.kill(page.canvas.living.web.renderProcessPid(), getattr(signal, "SIGKILL", signal.SIGTERM))


def test_a_page_that_dies_comes_back_with_what_was_typed(page):
    told = []
    page.load(paragraphs("甲", "乙"), block=1, at=1, title="题")
    page.type("x")
    page.settle()
    page.stand("title", 1)
    page.type("y")
    page.settle()
    page.canvas.crashed.connect(lambda: told.append("crashed"))
    page.canvas.ready.connect(lambda: told.append("ready"))

    kill(page)
    page.wait(lambda: told == ["crashed", "ready"])
    page.canvas.crashed.disconnect()
    page.canvas.ready.disconnect()

    assert page.text() == ["甲", "乙x"]
    assert page.js("return document.querySelector('#title').value") == "题y"
    page.stand(1, 2)
    page.type("z")
    assert page.text() == ["甲", "乙xz"]


def test_whoever_waits_for_a_page_that_dies_is_answered(page):
    page.load(paragraphs("甲"))
    done, back = [], []
    page.canvas.ready.connect(lambda: back.append(1))

    kill(page)
    page.canvas.flush(lambda: done.append(1))

    page.wait(lambda: done and back)
    page.canvas.ready.disconnect()


def test_a_page_that_dies_again_and_again_is_left_alone(page, monkeypatch):
    page.load(paragraphs("甲"))
    told, started = [], []
    page.canvas.blank.connect(lambda: told.append(1))
    monkeypatch.setattr(page.canvas.living.web, "load", started.append)

    for _ in range(5):
        page.canvas.living._on_crash()

    page.canvas.blank.disconnect()
    assert len(started) == MOST_CRASHES - 1
    assert told == [1]
    monkeypatch.undo()
    page.canvas.living.crashes = 0
    page.canvas.living.web.load(QUrl(ADDRESS))
    page.load(paragraphs("乙"))
    assert page.text() == ["乙"]


def painted(*colours):
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(QColor(colours[0]))
    for colour in colours[1:]:
        for x in range(40, 160):
            for y in range(20, 80):
                image.setPixelColor(x, y, QColor(colour))
    return image


@pytest.mark.parametrize(
    ("image", "blank"),
    [
        (painted("white"), True),
        (painted("black"), True),
        (painted("#f5f4f1", "white"), False),
        (painted("#1c1b1a", "white"), False),
        (QImage(), False),
    ],
)
def test_a_page_of_one_colour_is_taken_for_blank(image, blank):
    assert is_blank(image) is blank


def test_a_page_on_screen_is_not_taken_for_blank(page, qtbot):
    told = []
    page.canvas.living.paint_check._seen = False
    page.canvas.blank.connect(lambda: told.append(1))

    page.load(paragraphs("甲"))
    qtbot.waitUntil(lambda: page.canvas.living.paint_check._seen, timeout=15_000)

    page.canvas.blank.disconnect()
    assert page.canvas.living.paint_check._seen
    assert told == []


def test_a_page_whose_picture_comes_late_is_not_taken_for_blank(page, monkeypatch, qtbot):
    told, looks = [], iter((True, True, False))
    page.canvas.living.paint_check._seen = False
    monkeypatch.setattr(paint_check, "LOOK_MS", 1)
    monkeypatch.setattr(paint_check, "is_blank", lambda _image: next(looks))
    page.canvas.blank.connect(lambda: told.append(1))

    page.load(paragraphs("甲"))
    qtbot.waitUntil(lambda: page.canvas.living.paint_check._seen, timeout=15_000)

    page.canvas.blank.disconnect()
    assert told == []


def test_a_page_that_stays_blank_is_told_of(page, monkeypatch, qtbot):
    told = []
    page.canvas.living.paint_check._seen = False
    monkeypatch.setattr(paint_check, "LOOK_MS", 1)
    monkeypatch.setattr(paint_check, "is_blank", lambda _image: True)
    page.canvas.blank.connect(lambda: told.append(1))

    page.load(paragraphs("甲"))
    qtbot.waitUntil(lambda: bool(told), timeout=15_000)

    page.canvas.blank.disconnect()
    assert told == [1]


def test_a_page_that_never_paints_is_told_of(page):
    told = []
    page.load(paragraphs("甲"))
    page.canvas.blank.connect(lambda: told.append(1))

    page.canvas.living.paint_check._timer.timeout.emit()

    page.canvas.blank.disconnect()
    assert told == [1]


def test_the_page_opens_nothing_and_asks_for_no_file(page):
    web = page.canvas.living.web

    assert web.createWindow(QWebEnginePage.WebWindowType.WebBrowserTab) is None
    assert web.chooseFiles(QWebEnginePage.FileSelectionMode.FileSelectOpen, [], []) == []
    assert not web.acceptNavigationRequest(
        QUrl("file:///etc/passwd"), QWebEnginePage.NavigationType.NavigationTypeTyped, True
    )


# --- sizes ----------------------------------------------------------------------------------------


def many(count):
    letters = "abcdefghijklmnopqrstuvwxyz234567"

    def name(at):
        return "a" * 6 + "".join(letters[at // 32**place % 32] for place in range(4))

    return tree.Doc(
        tuple(
            tree.Paragraph(tree.ParagraphAttrs(id=name(at)), words(f"第{at}段"))
            for at in range(count)
        )
    )


def test_the_longest_article_is_shown_and_edited(page):
    doc = many(tree.MAX_BLOCKS)
    page.load(doc)
    page.stand(doc.content[2_500].attrs.id, 2)

    page.type("x")

    assert page.settle().content[2_500].content == words("第2x500段")


def test_ten_thousand_blocks_are_shown_but_not_taken_for_an_article(page):
    doc = many(10_000)
    page.load(doc)
    page.stand(doc.content[9_999].attrs.id, 1)

    page.type("x")
    page.settle()

    assert {error.code for error in page.refused} == {"article_too_long"}
    assert page.canvas.doc == doc


def test_no_more_blocks_are_put_in_than_an_article_may_have(page):
    doc = many(tree.MAX_BLOCKS)
    page.load(doc)
    page.stand(doc.content[0].attrs.id)

    page.act("duplicate")
    page.act("insert", kind="divider")

    assert page.changed == page.refused == []


def test_a_photo_that_was_finished_anew_is_shown_anew(page, tmp_path):
    blobs = BlobFolder(tmp_path / "blobs")
    page.canvas.living.server._blobs = blobs
    image = tree.Image(tree.ImageAttrs(id=named(0), photo="p:1"))

    def picture(data):
        return {
            "p:1": Picture(blob=blobs.keep(data), width=1, height=1, bytes=len(data), format="gif")
        }

    page.load(tree.Doc((image,)), pictures=picture(GIF))
    first = page.js("return document.querySelector('.frame img').src")
    page.canvas.show_pictures(picture(GIF + b";"))
    page.settle()

    page.wait(lambda: page.js("return document.querySelector('.frame img').naturalWidth"))
    assert page.js("return document.querySelector('.frame img').src") != first
