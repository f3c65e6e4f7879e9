"""A canvas with hands, for tests: it types, composes and commands, and tells what stands there."""

import json
from functools import partial

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest

from workstation.domain import tree
from workstation.ui.canvas.canvas import Canvas
from workstation.ui.canvas.canvas_page import CanvasPage

HEARING = """
if (!window.heardInTest) {
  window.heardInTest = {};
  for (const what of ["keyup", "input", "compositionupdate", "compositionend"]) {
    const count = () => (window.heardInTest[what] = (window.heardInTest[what] ?? 0) + 1);
    window.addEventListener(what, () => setTimeout(count));
  }
}
"""


def at_once(_owner, work, done, failed=None):
    """Do work here and now."""
    done(work())


def named(number):
    """Return the id of the block of that number."""
    return f"aaaaaaaaa{'abcdefghijklmnopqrstuvwxyz234567'[number]}"


def words(text, *marks):
    """Return a run of one text."""
    return (tree.Text(text, marks),) if text else ()


def paragraphs(*texts):
    """Return a document of paragraphs."""
    return tree.Doc(
        tuple(
            tree.Paragraph(tree.ParagraphAttrs(id=named(at)), words(text))
            for at, text in enumerate(texts)
        )
    )


# What two tests press at one point is no double click; the editor counts by the clock.
_NO_CLICK_BEFORE = (
    "const { view } = document.querySelector('.ProseMirror')?.editor ?? {};"
    "if (view) view.input.lastClick.time = 0;"
)


class Page:
    """A canvas with hands: types, composes, commands, and tells what stands there."""

    def __init__(self, qapp, blobs):
        self.qapp = qapp
        self.canvas = Canvas(blobs, at_once)
        self.canvas.resize(760, 900)
        self.canvas.show()
        self.canvas.activateWindow()
        self.changed, self.asked, self.titled, self.refused = [], [], [], []
        self.canvas.changed.connect(self.changed.append)
        self.canvas.asked.connect(lambda what, value: self.asked.append((what, value)))
        self.canvas.titled.connect(self.titled.append)
        self.canvas.refused.connect(self.refused.append)

    @property
    def keyboard(self):
        """The widget that keys and input methods go to."""
        return self.canvas.living.view.focusProxy()

    def wait(self, true, seconds=15):
        """Let window and page work until something is true."""
        until = QDeadlineTimer(seconds * 1000)
        while not true():
            assert not until.hasExpired(), f"waited in vain; {self.canvas.troubles()}"
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def load(self, doc, at=0, block=None, **fields):
        """Show a document and put the cursor into one of its blocks."""
        shown = []
        self.canvas.ready.connect(lambda: shown.append(1))
        self.canvas.load(CanvasPage(doc=doc, **{"title": "标题", **fields}))
        self.wait(lambda: shown)
        self.canvas.ready.disconnect()
        self.js(_NO_CLICK_BEFORE)
        for heard in (self.changed, self.asked, self.titled, self.refused):
            heard.clear()
        if block is not None:
            self.stand(block, at)
        return self

    def stand(self, block, at=0, end=None):
        """Put the cursor somewhere, or choose."""
        self.canvas.focus_block(named(block) if isinstance(block, int) else block, at, end)
        self.settle()

    def choose(self, at):
        """Choose the block at a position of the document whole, with the cursor in the page.

        Without it keys reach nobody, unless a test before this one left the cursor there.
        """
        self.canvas.setFocus()
        self.js(
            "const {editor} = document.querySelector('.ProseMirror');"
            f"editor.commands.setNodeSelection({at}); editor.view.focus(); return 1"
        )
        self.settle()

    def js(self, code):
        """Return what a script in the page says."""
        answer = []
        self.canvas.living.web.runJavaScript(
            f"JSON.stringify((() => {{ {code} }})() ?? null)", answer.append
        )
        self.wait(lambda: answer)
        assert answer[0], f"a script failed: {self.canvas.troubles()}"
        return json.loads(answer[0])

    def settle(self):
        """Let everything asked so far be done and reported; return the document."""
        done = []
        self.canvas.flush(lambda: done.append(1))
        self.wait(lambda: done)
        return self.canvas.doc

    def act(self, command, **args):
        """Do a command and return the document after it."""
        self.canvas.act(command, **args)
        return self.settle()

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        """Press a key."""
        self._until_heard("keyup", lambda: QTest.keyClick(self.keyboard, key, modifiers))

    def type(self, text):
        """Type Latin letters."""
        for letter in text:
            self._until_heard("keyup", lambda one=letter: QTest.keyClicks(self.keyboard, one))

    def preedit(self, text):
        """Show what an input method composes; nothing: it gives up."""
        attributes = [
            QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.Cursor, len(text), 1, None)
        ]
        event = QInputMethodEvent(text, attributes)
        self._until_heard(
            "compositionupdate" if text else "compositionend", partial(self._send, event)
        )

    def commit(self, text):
        """Let an input method give its words."""
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        self._until_heard("input", partial(self._send, event))

    def _send(self, event):
        QCoreApplication.sendEvent(self.keyboard, event)

    def compose(self, text, *steps):
        """Compose as people do: step by step, then the words."""
        for step in steps or (text[:1], text):
            self.preedit(step)
        self.commit(text)

    def _until_heard(self, what, do):
        """Do something to the keyboard and wait until the page has heard it.

        Input reaches the page on another way than scripts and messages do; without this a question
        asked after a key could be answered before it.
        """
        before = self.js(f"{HEARING}; return window.heardInTest['{what}'] ?? 0")
        do()
        self.wait(lambda: self.js(f"return window.heardInTest['{what}'] ?? 0") > before)

    def text(self):
        """Return the words of each block."""
        return [said(block) for block in self.settle().content]

    def close(self):
        self.canvas.dispose()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def said(block):
    """Return a block's words, a break as a bar."""
    content = getattr(block, "content", ())
    if isinstance(block, tree.Table):
        return [[said(cell) for cell in row.content] for row in content]
    if isinstance(block, tree.PhotoGroup):
        return [said(photo) for photo in content]
    return "".join(
        node.text
        if isinstance(node, tree.Text)
        else "|"
        if isinstance(node, tree.HardBreak)
        else "*"
        for node in content
    )
