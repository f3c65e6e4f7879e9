"""How the tests of the articles' place come to a page with an article on it, and write there."""

import json

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from workstation.document.block_edits import place_of
from workstation.domain import tree
from workstation.usecases.editing import in_hand

PRIVATE = "联系人身份证号11010519491231002X。"


def view_of(page):
    """Return the article's view of a page, or the view itself."""
    return getattr(page, "article", page)


def doc_of(page):
    """Return the document in hand."""
    return view_of(page).presenter.edited.doc


def text_blocks(page):
    """Return the blocks of text in hand, in reading order."""
    return [block for block in doc_of(page).content if isinstance(block, tree.TextBlock)]


def words_of(page):
    """Return the words of each text block in hand."""
    return [
        "".join(one.text for one in block.content if isinstance(one, tree.Text))
        for block in text_blocks(page)
    ]


def shown(page, until):
    """Return what the paper itself shows: its title, and the words of each block."""
    told = []
    script = """JSON.stringify([document.querySelector("#title").value,
        ...[...document.querySelectorAll(".ProseMirror > .b")].map((one) => one.textContent)])"""
    view_of(page).paper.canvas.living.web.runJavaScript(script, told.append)
    until(lambda: told)
    title, *blocks = json.loads(told[0])
    return title, blocks


def keyboard(page):
    """Return the widget that keys and input methods of the paper go to."""
    return view_of(page).paper.canvas.living.view.focusProxy()


def stand(page, place, at=0, end=None):
    """Put the cursor into the text block of that number, on a character, or choose up to `end`."""
    canvas, told = view_of(page).paper.canvas, []
    canvas.focus_block(text_blocks(page)[place].attrs.id, at, end)
    # Letters come to the page on another way, and would overtake the cursor.
    canvas.flush(lambda: told.append(True))
    late = QDeadlineTimer(15_000)
    while not told:
        assert not late.hasExpired()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def compose(page, words):
    """Give words as an input method gives them: composed, then committed."""
    attribute = QInputMethodEvent.Attribute
    cursor = attribute(QInputMethodEvent.AttributeType.Cursor, len(words), 1, None)
    QCoreApplication.sendEvent(keyboard(page), QInputMethodEvent(words, [cursor]))
    event = QInputMethodEvent("", [])
    event.setCommitString(words)
    QCoreApplication.sendEvent(keyboard(page), event)


def report(page, until):
    """Have the paper tell what was done to it so far; by itself it waits for a pause."""
    told = []
    view_of(page).paper.canvas.flush(lambda: told.append(True))
    until(lambda: told)


def write_at(page, place, words, until, at=0):
    """Write words into a text block and wait until they are in hand."""
    before = words_of(page)[place]
    stand(page, place, at)
    compose(page, words)
    report(page, until)
    until(lambda: words_of(page)[place] == before[:at] + words + before[at:])


def press(widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    """Press a key."""
    QTest.keyClick(widget, key, modifier)


def sheet(page, kind):
    """Return the open dialog of a kind."""
    found = [one for one in page.findChildren(QDialog) if isinstance(one, kind) and one.isVisible()]
    return found[0] if found else None


def place_in(page, block):
    """Return where a block stands."""
    return place_of(doc_of(page), block)


def kept_words(desk, article):
    """Return the words that this PC has in hand, block by block."""
    return [
        "".join(one.text for one in block.content if isinstance(one, tree.Text))
        for block in in_hand(desk, article).edited.doc.content
        if isinstance(block, tree.TextBlock)
    ]
