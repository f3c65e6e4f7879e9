"""How soon a preview shows what was typed in an article of 20,000 characters with 50 photos.

`preview.typed_milliseconds` is from a change to the page that shows it, without the moment that is
waited for further typing (250 ms): written, sent over and painted; `longest_turn` what of it the UI
thread had to do at a stretch (its processor time). `paper` sets and paints the first page,
`long_image` paints the article at 1,080 pixels in a process of its own. Medians of several rounds.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
from io import BytesIO
from pathlib import Path

import msgspec
from PIL import Image
from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, Qt
from PySide6.QtWidgets import QApplication

from workstation.domain import tree
from workstation.domain.ids import new_block_id
from workstation.domain.importing import Imported
from workstation.shipped import program
from workstation.ui.preview.choice import Choice
from workstation.ui.preview.panel import PreviewPanel
from workstation.ui.room import Room
from workstation.ui.tasks import Tasks
from workstation.ui.theme import dress
from workstation.usecases.articles import new_article
from workstation.usecases.editing import in_hand
from workstation.usecases.long_image import write_long_image
from workstation.usecases.photo_import import Source, import_sources
from workstation.usecases.previewing import article_material
from workstation.usecases.whoami import who_am_i

sys.path.insert(0, str(Path(__file__).parents[1]))
from offices import COLUMN, Clock, Office, sit_down

CHARACTERS, PHOTOS = 20_000, 50
ROUNDS = 9
WORDS = "支部把学习放进每周三的午间半小时，十九名党员边抄边问、边问边讲，抄过的内容记得住、用得上。"


def measure() -> dict[str, float]:
    """Return milliseconds and seconds, each named with its unit."""
    with tempfile.TemporaryDirectory() as folder:
        article = _newsroom(Path(folder))
        done = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, __file__, str(Path(folder, "boss")), article],
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    return {f"preview.{name}": value for name, value in json.loads(done.stdout).items()}


def _newsroom(root):
    """Make an office with one long article; return its id."""

    office = Office(root)
    noise = Image.effect_noise((1_080, 720), 60).convert("RGB")

    def shot(number):
        data = BytesIO()
        noise.rotate(number * 7).save(data, "JPEG", quality=80)
        return data.getvalue()

    sources = [Source(f"{one}.jpg", partial(shot, one)) for one in range(PHOTOS)]
    photos = import_sources(office.boss, sources, "党课").photos
    blocks = []
    for number in range(CHARACTERS // len(WORDS)):
        attrs = tree.ParagraphAttrs(id=new_block_id())
        blocks.append(tree.Paragraph(attrs, (tree.Text(WORDS),)))
        if number % 8 == 0 and number // 8 < len(photos):
            blocks.append(tree.Image(tree.ImageAttrs(new_block_id(), photos[number // 8])))
    imported = Imported(doc=tree.Doc(tuple(blocks)), title="手抄活动走进第三周")
    saved = new_article(office.boss, imported, column=COLUMN, branch="")
    office.close()
    return saved.article


class Shown:
    """A preview panel over a home, asked and awaited."""

    def __init__(self, home, article):
        os.environ["QT_QPA_PLATFORM"] = os.environ.get("QT_QPA_PLATFORM") or "offscreen"

        QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
        self.app = QApplication([])

        dress(self.app, "light")
        clock = Clock()
        desk = sit_down(home, "boss", clock)
        self.hand, person = in_hand(desk, article), who_am_i(desk)
        desk.close()
        self.tasks = Tasks(partial(sit_down, home, "boss", clock))
        self.panel = PreviewPanel(Room(home, self.tasks, person, "zh_CN"))
        self.panel.resize(440, 860)
        self.panel.show()
        self._loop = QEventLoop()
        self.panel.painted.connect(self._loop.quit)
        self.longest, self._began = 0.0, 0.0
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._turn)
        dispatcher.aboutToBlock.connect(self._turn)

    def _turn(self):
        now = time.thread_time()
        self.longest, self._began = max(self.longest, now - self._began), now

    def seconds_of(self, act):
        """Do something that ends with a page on screen; return how long that takes."""
        self.longest, self._began = 0.0, time.thread_time()
        began = time.perf_counter()
        act()
        self._loop.exec()
        return time.perf_counter() - began

    def edited(self, number):
        """Return the article with another wording of a paragraph in its middle."""

        blocks = list(self.hand.edited.doc.content)
        at = next(
            at for at in range(len(blocks) // 2, len(blocks))
            if isinstance(blocks[at], tree.Paragraph)
        )  # fmt: skip
        text = (tree.Text(f"{WORDS}第{number}次改动。"),)
        blocks[at] = msgspec.structs.replace(blocks[at], content=text)
        return msgspec.structs.replace(self.hand.edited, doc=tree.Doc(tuple(blocks)))

    def type(self, number):
        """Change the article and have it previewed at once."""
        self.panel.show_edited(self.hand.article, self.hand.content, self.edited(number))
        self.panel._following._ask()  # the pause is no part of what is measured


def use(home, article):
    """Measure inside one window and print the figures."""

    shown = Shown(home, article)
    first = shown.seconds_of(lambda: shown.type(0))
    typed, turns = [], []
    for number in range(1, ROUNDS + 1):
        typed.append(shown.seconds_of(partial(shown.type, number)))
        turns.append(shown.longest)
    paper = shown.seconds_of(lambda: shown.panel.choose(Choice("paper")))
    figures = {
        "first_milliseconds": first * 1000,
        "typed_milliseconds": statistics.median(typed) * 1000,
        "longest_turn_milliseconds": statistics.median(turns) * 1000,
        "paper_milliseconds": paper * 1000,
        "long_image_seconds": _long_image(home, article),
    }
    print(json.dumps(figures))  # noqa: T201 - it answers whoever started it
    shown.panel.dispose()
    shown.tasks.close()
    sys.stdout.flush()
    os._exit(0)  # the engine's own threads need no farewell


def _long_image(home, article):

    desk = sit_down(home, "boss", Clock())
    made = article_material(desk, article)
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        write_long_image(made, desk.store.blobs, Path(folder, "a.jpg"), program=program())
        return time.perf_counter() - began


if __name__ == "__main__":
    if len(sys.argv) > 1:
        use(Path(sys.argv[1]), sys.argv[2])
    for name, value in measure().items():
        print(f"{name:<45} {value:>10.1f}")  # noqa: T201 - what it is run for
