"""The canvas beside a bare TipTap page: how soon a key is painted, how soon an article, how large.

Both run in the same process, engine and libraries, and take turns, so that whatever else the
machine does hits both. A key's time is from its event to the frame after its paint, as the page
itself sees it (requestAnimationFrame, then a message); `work` is the processor time of the page's
thread for a key and all that follows from it, which a busy machine hardly changes. The bare page is
the same bundle with an editor of paragraphs and nothing else: no parts, no stylesheet, no bridge.

    canvas.key_5k_p95_milliseconds          bar: 25, and 1.25 times the bare page
    canvas.key_50k_p95_milliseconds         bar: 33
    canvas.open_20k_50_pictures_milliseconds  bar: 150, from `load` to the first paint
    canvas.renderer_200k_megabytes          bar: 250 (PSS, Linux)
"""

import json
import os
import statistics
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu")

from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workstation.document.themes import load_theme
from workstation.document.writers.canvas_style import canvas_stylesheet
from workstation.domain import tree
from workstation.domain.content import Picture
from workstation.store.blobs import BlobFolder
from workstation.ui.canvas.canvas import Canvas
from workstation.ui.canvas.canvas_page import CanvasPage, Mark
from workstation.ui.web_schemes import register_schemes

ROUNDS, KEYS, PAUSE_MS = 6, 40, 45
GIVE_UP_MS = 60_000
PARAGRAPH = 120
LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
SENTENCE = "公司第三届同心杯篮球赛在园区体育馆落下帷幕，七个支部组队参赛，"

WATCH = """
if (!window.times) {
  window.times = [];
  window.longTasks = 0;
  window.addEventListener("keydown", (event) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => window.times.push(performance.now() - event.timeStamp);
      channel.port2.postMessage(0);
    });
  }, true);
  new PerformanceObserver((list) => (window.longTasks += list.getEntries().length))
    .observe({ entryTypes: ["longtask"] });
}
window.times.length = 0;
window.longTasks = 0;
"""
BARE = """
const own = document.querySelector(".ProseMirror").editor;
const Editor = window.Bare?.Editor ?? own.constructor;
const made = own.extensionManager.extensions.find((one) => one.type === "node");
const Node = window.Bare?.Node ?? made.constructor;
window.Bare = { Editor, Node };
own.destroy();
document.head.querySelectorAll("link, style").forEach((one) => one.remove());
document.body.innerHTML = "<style>p{font-size:16px;line-height:1.75}</style><div id=bare></div>";
window.bare = new Editor({
  element: document.querySelector("#bare"),
  extensions: [
    Node.create({ name: "doc", topNode: true, content: "paragraph+" }),
    Node.create({ name: "paragraph", content: "text*", renderHTML: () => ["p", 0],
                  parseHTML: () => [{ tag: "p" }] }),
    Node.create({ name: "text" }),
  ],
  content: CONTENT,
});
document.querySelector(".ProseMirror").editor = window.bare;
"""
STAND = """
const { view } = document.querySelector(".ProseMirror").editor;
const middle = view.state.doc.resolve(Math.floor(view.state.doc.content.size / 2));
document.querySelector(".ProseMirror").editor.commands.setTextSelection(middle.end());
document.querySelector(".ProseMirror").editor.commands.scrollIntoView();
view.focus();
"""


def measure():
    """Return ratios, milliseconds and megabytes, each named with its unit."""
    register_schemes()
    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(app, BlobFolder(Path(folder)))
        figures = bench.keys(5_000) | bench.keys(50_000) | bench.opening() | bench.memory()
        bench.close()
    return {f"canvas.{name}": value for name, value in figures.items()}


class Bench:
    """Two pages: the canvas, and one that is made a bare editor."""

    def __init__(self, app, blobs):
        self.app = app
        self.css = canvas_stylesheet(load_theme("shunjian"))
        self.pictures = {f"p{number}": _picture(blobs, number) for number in range(50)}
        self.canvas, self.bare = Canvas(blobs, _at_once), Canvas(blobs, _at_once)
        for one in (self.canvas, self.bare):
            one.resize(790, 900)
            one.show()
            self.load(one, _doc(500))

    def close(self):
        """Let both pages go."""
        self.canvas.dispose()
        self.bare.dispose()

    def load(self, canvas, doc):
        """Show a document; return the milliseconds until it was painted."""
        loop, timer = QEventLoop(), QElapsedTimer()
        canvas.ready.connect(loop.quit)
        timer.start()
        canvas.load(CanvasPage(doc=doc, title="标题", css=self.css, pictures=self.pictures))
        late = QTimer(loop, singleShot=True, interval=GIVE_UP_MS)
        late.timeout.connect(lambda: sys.exit("the page never came"))
        late.start()
        loop.exec()
        late.stop()
        canvas.ready.disconnect(loop.quit)
        return timer.nsecsElapsed() / 1e6

    def js(self, canvas, code):
        """Return what a script in the page says."""
        loop, told = QEventLoop(), []

        def hear(answer):
            told.append(answer)
            loop.quit()

        canvas.living.web.runJavaScript(f"JSON.stringify((() => {{ {code} }})() ?? null)", hear)
        loop.exec()
        return json.loads(told[0] or "null")

    # --- keys -----------------------------------------------------------------------------------

    def keys(self, characters):
        """Type in the middle of a text, on both pages by turns."""
        doc = _doc(characters)
        self.load(self.canvas, doc)
        self.canvas.show_findings(
            [Mark(block.attrs.id, 2, 6, "error") for block in doc.content[::4]]
        )
        content = [_bare(block) for block in doc.content]
        made = BARE.replace("CONTENT", json.dumps({"type": "doc", "content": content}))
        self.js(self.bare, made)
        times = {"canvas": [], "bare": []}
        work = {"canvas": [], "bare": []}
        long_tasks = 0
        for turn in range(ROUNDS + 1):
            for name, page in (("canvas", self.canvas), ("bare", self.bare)):
                before = _worked(page)
                heard, long = self.type(page)
                if turn:  # the first warms both up
                    times[name] += heard
                    work[name].append((_worked(page) - before) / KEYS)
                    long_tasks += long if name == "canvas" else 0
        name = f"key_{characters // 1000}k"
        canvas, bare = sorted(times["canvas"]), sorted(times["bare"])
        return {
            f"{name}_p50_milliseconds": _part(canvas, 0.5),
            f"{name}_p95_milliseconds": _part(canvas, 0.95),
            f"{name}_bare_p50_milliseconds": _part(bare, 0.5),
            f"{name}_bare_p95_milliseconds": _part(bare, 0.95),
            f"{name}_over_bare_p50_ratio": _part(canvas, 0.5) / _part(bare, 0.5),
            f"{name}_over_bare_p95_ratio": _part(canvas, 0.95) / _part(bare, 0.95),
            f"{name}_work_milliseconds": statistics.median(work["canvas"]),
            f"{name}_bare_work_milliseconds": statistics.median(work["bare"]),
            f"{name}_long_tasks_count": float(long_tasks),
        }

    def type(self, canvas):
        """Press keys; return their times and how many tasks of the page were long."""
        canvas.activateWindow()
        keyboard = canvas.living.view.focusProxy()
        keyboard.setFocus()
        self.js(canvas, STAND)
        self.pause(400)
        self.js(canvas, WATCH)
        for number in range(KEYS):
            QTest.keyClick(keyboard, Qt.Key(Qt.Key.Key_A.value + number % 26))
            self.pause(PAUSE_MS)
        self.pause(400)
        return self.js(canvas, "return window.times"), self.js(canvas, "return window.longTasks")

    def pause(self, milliseconds):
        """Let window and pages work for a while."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    # --- opening and memory ---------------------------------------------------------------------

    def opening(self):
        """Open an article of 20,000 characters with 50 pictures, by turns with an empty one."""
        article, empty = _with_pictures(_doc(20_000)), _doc(10)
        times = []
        for _ in range(7):
            self.load(self.canvas, empty)
            self.pause(300)
            times.append(self.load(self.canvas, article))
            self.pause(500)
        times.sort()
        return {
            "open_20k_50_pictures_milliseconds": _part(times, 0.5),
            "open_20k_50_pictures_worst_milliseconds": times[-1],
        }

    def memory(self):
        """Return what the renderer holds with 200,000 characters on the page."""
        self.load(self.canvas, _doc(200_000))
        self.pause(3_000)
        pid = self.canvas.living.web.renderProcessPid()
        rollup = Path(f"/proc/{pid}/smaps_rollup")
        if not rollup.exists():
            return {}
        lines = dict(line.split(":", 1) for line in rollup.read_text().splitlines()[1:])
        return {"renderer_200k_megabytes": int(lines["Pss"].split()[0]) / 1024}


def _at_once(_owner, work, done, *, failed=None, topic=""):
    done(work())


def _worked(canvas):
    """Return the milliseconds of processor time that the page's own thread has had; else 0."""
    pid = canvas.living.web.renderProcessPid()
    told = Path(f"/proc/{pid}/task/{pid}/schedstat")
    return int(told.read_text().split()[0]) / 1e6 if told.exists() else 0


def _part(times, part):
    return times[min(len(times) - 1, int(len(times) * part))]


def _id(number):
    letters = ""
    for _ in range(12):
        letters = LETTERS[number % 32] + letters
        number //= 32
    return letters


def _doc(characters):
    text = (SENTENCE * (PARAGRAPH // len(SENTENCE) + 1))[:PARAGRAPH]
    count = max(1, characters // PARAGRAPH)
    return tree.Doc(
        tuple(
            tree.Heading(tree.HeadingAttrs(id=_id(number)), (tree.Text(text[:14]),))
            if number % 8 == 7
            else tree.Paragraph(tree.ParagraphAttrs(id=_id(number)), (tree.Text(text),))
            for number in range(count)
        )
    )


def _bare(block):
    return {"type": "paragraph", "content": [{"type": "text", "text": block.content[0].text}]}


def _with_pictures(doc):
    """Put 26 single photos and four groups of six among the paragraphs."""
    blocks = list(doc.content)
    for number in range(26):
        attrs = tree.ImageAttrs(id=_id(10_000 + number), photo=f"p{number}")
        blocks.insert(number * 6 + 3, tree.Image(attrs, (tree.Text("赛场瞬间"),)))
    for group in range(4):
        photos = tuple(
            tree.GroupPhoto(tree.GroupPhotoAttrs(id=_id(20_000 + number), photo=f"p{number}"), ())
            for number in range(26 + group * 6, 32 + group * 6)
        )
        attrs = tree.PhotoGroupAttrs(id=_id(30_000 + group))
        blocks.insert(group * 30 + 1, tree.PhotoGroup(attrs, photos))
    return tree.Doc(tuple(blocks))


def _picture(blobs, number):
    image = QImage(1200, 800, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    gradient = QLinearGradient(0, 0, 1200, 800)
    gradient.setColorAt(0, QColor.fromHsv(number * 7 % 360, 90, 220))
    gradient.setColorAt(1, QColor.fromHsv(number * 11 % 360, 160, 90))
    painter.fillRect(image.rect(), gradient)
    painter.end()
    with tempfile.NamedTemporaryFile(suffix=".jpg") as file:
        image.save(file.name, quality=88)
        data = Path(file.name).read_bytes()
    return Picture(blob=blobs.keep(data), width=1200, height=800, bytes=len(data), format="jpeg")


if __name__ == "__main__":
    for name, value in measure().items():
        print(f"{name:<50} {value:>10.3f}")  # noqa: T201 - what it is run for
