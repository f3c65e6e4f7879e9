"""The canvas shows what WeChat gets: same boxes, same styles, same lines, in the same engine.

Every kind of block in every look of every theme, at the width of a phone and at the widest column.
Each theme is loaded once on either page; one script measures everything.
"""

import base64
import json
from pathlib import Path
from typing import get_args

import pytest
from every_block import LATE, SIZES, briefs, every_block, words_around
from msgspec import structs
from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEvent, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile

from workstation.document.themes import load_theme, theme_names
from workstation.document.writers.canvas_style import canvas_stylesheet
from workstation.document.writers.wechat import write_wechat
from workstation.domain import tree
from workstation.ui.canvas.canvas import Canvas
from workstation.ui.canvas.canvas_page import CanvasPage
from workstation.usecases.preview_frames import framed, mark

WIDTHS = (343, 677)
"""A phone's column (375 less its margins) and the widest that the platform looks at."""

TOLERANCE = 0.5
SCRIPT = (Path(__file__).parent / "measure.js").read_text("utf-8")


def picture(width, height):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())


PICTURES = {photo: picture(*size) for photo, size in SIZES.items()}


class Blobs:
    """Pictures as a home would hold them."""

    def read(self, blob):
        return PICTURES[list(SIZES)[int(blob, 16)]]


def aside(_owner, work, done, *, failed=None):
    done(work())


@pytest.fixture(scope="module")
def canvas(qapp):
    made = Canvas(Blobs(), aside)
    made.resize(900, 900)
    made.show()
    yield made
    made.dispose()


@pytest.fixture(scope="module")
def reader(qapp):
    """A page that shows nothing but what it is handed."""
    profile = QWebEngineProfile()
    made = QWebEnginePage(profile)
    yield made
    for thing in (made, profile):  # the engine complains when a profile goes before its page
        thing.deleteLater()
        QCoreApplication.sendPostedEvents(thing, QEvent.Type.DeferredDelete)


def measured(qtbot, page, side, blocks, planted=""):
    """Return what a page shows at each width, with a rule planted in its stylesheet."""
    answers = []
    asks = ", ".join(json.dumps(one) for one in (side, blocks, WIDTHS, planted))
    call = f"asked({asks})"
    page.runJavaScript(f"(() => {{ {SCRIPT}; return {call}; }})()", answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=30_000)
    told = json.loads(answers[0])
    assert "failed" not in told, told
    return told


def on_canvas(qtbot, canvas, content, theme):
    page = CanvasPage(
        doc=content.doc,
        pictures=content.pictures,
        css=canvas_stylesheet(theme),
        words=words_around(content),
    )
    with qtbot.waitSignal(canvas.ready, timeout=30_000):
        canvas.load(page)
    return canvas.living.web


def at_reader(qtbot, reader, content, theme):
    html = write_wechat(content, theme=theme, late=LATE, address=_data, mark=mark)
    with qtbot.waitSignal(reader.loadFinished, timeout=30_000):
        reader.setHtml(framed(content, html))
    return reader


def _data(photo):
    return "data:image/png;base64," + base64.b64encode(PICTURES[photo]).decode()


def differences(blocks, canvas, reader):
    """Yield every difference as a line that says where it is."""
    for block in blocks:
        ours, theirs = canvas[block["id"]], reader[block["id"]]
        where = " ".join(str(value) for key, value in block.items() if key != "id")
        if [one["name"] for one in ours] != [one["name"] for one in theirs]:
            yield f"{where}: {[o['name'] for o in ours]} is not {[t['name'] for t in theirs]}"
            continue
        for one, other in zip(ours, theirs, strict=True):
            yield from (f"{where} {one['name']}: {told}" for told in _differ(one, other))


def _differ(one, other):
    for name in one["styles"].keys() & other["styles"].keys():
        if one["styles"][name] != other["styles"][name]:
            yield f"{name} {one['styles'][name]} is not {other['styles'][name]}"
    if "rect" in one and "rect" in other and _apart(one["rect"], other["rect"]):
        yield f"box {one['rect']} is not {other['rect']}"
    if one.get("numbers") != other.get("numbers"):
        yield f"numbers {one.get('numbers')} are not {other.get('numbers')}"
    if "words" in one and "words" in other:
        yield from _other_words(one["words"], other["words"])


def _other_words(ours, theirs):
    if [run["text"] for run in ours] != [run["text"] for run in theirs]:
        yield f"words {[run['text'] for run in ours]} are not {[run['text'] for run in theirs]}"
        return
    for one, other in zip(ours, theirs, strict=True):
        if one["look"] != other["look"]:
            yield f"“{one['text'][:8]}” {one['look']} is not {other['look']}"
        if len(one["lines"]) != len(other["lines"]) or any(
            map(_apart, one["lines"], other["lines"])
        ):
            yield f"“{one['text'][:8]}” stands at {one['lines']}, not {other['lines']}"


def _apart(one, other):
    return any(abs(a - b) > TOLERANCE for a, b in zip(one, other, strict=True))


def compared(blocks, shows, gets):
    """Return every difference between what the canvas shows and what WeChat gets."""
    return [
        f"{width} px, {one}"
        for width, ours, theirs in zip(WIDTHS, shows, gets, strict=True)
        for one in differences(blocks, ours, theirs)
    ]


@pytest.mark.parametrize("name", theme_names())
def test_the_canvas_shows_every_block_as_readers_will_see_it(qtbot, canvas, reader, name):
    theme = load_theme(name)
    content = every_block(theme)
    blocks = briefs(content, theme)

    shown = on_canvas(qtbot, canvas, content, theme)
    written = at_reader(qtbot, reader, content, theme)

    shows = measured(qtbot, shown, "canvas", blocks)
    gets = measured(qtbot, written, "wechat", blocks)
    assert compared(blocks, shows, gets) == []


PLANTED = {
    "quote": ".b-quote{margin-top:25px!important}",
    "heading": ".b-heading.l-3>.t{color:#3f3f40!important}",
    "lead": ".b-lead{background-color:#fefefe!important}",
    "listItem": ".b-listItem{letter-spacing:.9px!important}",
    "listItem •": ".b-listItem::before{width:25px!important}",
    "table": ".b-table td{border-top-width:2px!important}",
    "divider": ".b-divider{border-top-style:dotted!important}",
    "photoGroup": ".g{padding:1px!important}",
    "photoGroup columns": ".lay-columns>.row>.g{padding:.8%!important}",
    "photoGroup grid": ".lay-grid .frame>img.is-square{aspect-ratio:4/3!important}",
    "image": ".b-image>.c{line-height:1.5!important}",
    "signOff": ".b-signOff>.t{font-weight:bold!important}",
    "followCard": ".b-followCard img{max-width:150px!important}",
    "media": ".b-media{padding-left:15px!important}",
    "banner": ".b-banner>.tail{text-align:right!important}",
    "quotation": ".b-quotation{padding-bottom:9px!important}",
    "paragraph": ".b-paragraph .c-gold{color:#7a5601!important}",
    "paragraph words: numbers": "a.link{--note:'[99]'!important}",
}


def test_no_planted_difference_goes_unseen(qtbot, canvas, reader):
    theme = load_theme("jianbao")
    content = every_block(theme)
    blocks = briefs(content, theme)
    shown = on_canvas(qtbot, canvas, content, theme)
    written = at_reader(qtbot, reader, content, theme)
    gets = measured(qtbot, written, "wechat", blocks)

    unseen = []
    for kind, rule in PLANTED.items():
        shows = measured(qtbot, shown, "canvas", blocks, rule)
        if not any(f"px, {kind}" in one for one in compared(blocks, shows, gets)):
            unseen.append((kind, rule))

    assert unseen == []


def test_every_kind_of_block_and_every_look_is_compared():
    theme = load_theme("jianbao")
    blocks = every_block(theme).doc.content

    kinds = {type(block) for block in blocks}
    looks = {
        (type(block), getattr(block.attrs, "level", 0), block.attrs.style)
        for block in blocks
        if hasattr(block.attrs, "style")
    }
    assert kinds == set(get_args(tree.Block))
    assert len(looks) == sum(len(variants) + 2 for variants in structs.asdict(theme.looks).values())
