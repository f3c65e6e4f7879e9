"""Reviewing with 200 articles waiting, each sent twice: how soon the next one is on screen.

An article has 40 paragraphs, an eighth of them changed since it was read. `next_article` is the
UI thread's own time from the wish for it to its painted paper, because the machine is shared;
`next_article_wall` what a clock says meanwhile. By itself:
`QT_QPA_PLATFORM=offscreen python tests/bench/bench_review.py`.
"""

import json
import statistics
import tempfile
import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from workstation.bootstrap import create_desk, create_office_share, open_desk, remember_folder
from workstation.domain import tree
from workstation.domain.ids import ArticleId, RevisionId, new_block_id
from workstation.domain.importing import Imported
from workstation.sync.folder import LocalFolder
from workstation.sync.share import open_share
from workstation.ui.i18n import speak
from workstation.ui.review.page import ReviewPage
from workstation.ui.room import Room
from workstation.ui.tasks import Tasks
from workstation.ui.theme import dress
from workstation.usecases.articles import new_article
from workstation.usecases.exchange import exchange
from workstation.usecases.invitations import invite_member, join_office, read_invitation
from workstation.usecases.office import found_office
from workstation.usecases.read_marks import mark_read
from workstation.usecases.reading import read_for_review
from workstation.usecases.returned_files import edit_article
from workstation.usecases.review_lists import review_queue
from workstation.usecases.reviewing import submit_article, withdraw_article
from workstation.usecases.whoami import who_am_i

ARTICLES = 200
PARAGRAPHS = 40
CHANGED = 5
SHOWN = 40
ROUNDS = 15
WORDS = (
    "党支部组织全体党员到施工现场开展主题党日活动，围绕安全生产和工程进度逐项检查，共整改问题{}处。"
)


def measure():
    """Return milliseconds, each named with its unit."""
    with tempfile.TemporaryDirectory() as folder:
        reviewer = _office(Path(folder))
        figures = _reading(reviewer)
        reviewer.close()
        return figures | _on_screen(reviewer.home)


def _paragraphs(number, changed):
    every = PARAGRAPHS // (PARAGRAPHS // CHANGED)
    for place in range(PARAGRAPHS):
        words = WORDS.format(number + place)
        if changed and place % every == 0:
            words = words.replace("逐项检查", "逐项排查").replace("共整改", "累计整改")
        yield words


def _text(number, *, changed=False):
    blocks = [
        tree.Paragraph(tree.ParagraphAttrs(new_block_id()), (tree.Text(words),))
        for words in _paragraphs(number, changed)
    ]
    return Imported(doc=tree.Doc(tuple(blocks)), title=f"第{number}篇：现场主题党日")


def _office(folder):
    """Return the desk of a reviewer for whom everything waits for the second time."""
    founder = create_desk(folder / "founder")
    found_office(founder, name="海岚产业园区发展有限公司", member="林若溪", branch="机关")
    (folder / "share").mkdir()
    share = create_office_share(founder, folder / "share")
    paper = folder / "invitation.json"
    invite_member(
        founder, name="周明远", branch="", grant_roles=["reviewer"], stages=[1], auto=False,
        out=paper, folder=str(folder / "share"),
    )  # fmt: skip
    reviewer = create_desk(folder / "reviewer")
    join_office(reviewer, read_invitation(paper.read_bytes(), reviewer.now_ms()))
    remember_folder(reviewer, folder / "share")
    theirs = open_share(
        LocalFolder(folder / "share", reviewer.device), founder.store.values.get("office")
    )
    _admit(founder, reviewer)
    first = [_send(founder, number) for number in range(ARTICLES)]
    exchange(founder, share)
    exchange(reviewer, theirs)
    for number, (article, revision) in enumerate(first):
        mark_read(reviewer, article, revision)
        withdraw_article(founder, article, "再改几处")
        edit_article(founder, article, _text(number, changed=True))
        submit_article(founder, article)
    exchange(founder, share)
    exchange(reviewer, theirs)
    founder.close()
    return reviewer


def _admit(founder, reviewer):
    from workstation.sync.request import open_request  # noqa: PLC0415 - used here alone
    from workstation.usecases.members import admit_device  # noqa: PLC0415 - same

    admit_device(founder, open_request(bytes.fromhex(reviewer.store.values.get("request"))))


def _send(founder, number):
    saved = new_article(founder, _text(number), column="yaoqing")
    submit_article(founder, ArticleId(saved.article))
    return ArticleId(saved.article), RevisionId(saved.revision)


def _reading(desk):
    queue = review_queue(desk)
    if len(queue) != ARTICLES:
        raise AssertionError(len(queue))
    pages = [_milliseconds(partial(read_for_review, desk, one.article)) for one in queue[:SHOWN]]
    return {
        "review.queue_milliseconds": min(
            _milliseconds(partial(review_queue, desk)) for _ in range(ROUNDS)
        ),
        "review.page_read_milliseconds": statistics.median(pages),
    }


def _on_screen(home):
    app = QApplication.instance() or QApplication([])
    dress(app, "light")
    speak(app, "zh_CN")
    tasks = Tasks(partial(open_desk, home))
    people = []
    tasks.query(tasks, who_am_i, people.append)
    _wait(lambda: people)
    room = Room(home, tasks, people[0], "zh_CN")
    page = ReviewPage(room)
    page.resize(1440, 820)
    page.show()
    page.shown()
    _wait(lambda: page.presenter.page is not None)
    shown, blocked = zip(*(_next(page) for _ in range(SHOWN)), strict=True)
    decided = [_decide(page) for _ in range(ROUNDS)]
    page.left()
    page.hide()
    tasks.close()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return {
        "review.next_article_milliseconds": statistics.median(blocked),
        "review.next_article_longest_milliseconds": max(blocked),
        "review.next_article_wall_milliseconds": statistics.median(shown),
        "review.passed_to_next_wall_milliseconds": statistics.median(decided),
    }


def _next(page):
    _wait(lambda: page.presenter._ahead)
    before = page.presenter.page
    processor = time.thread_time()
    started = time.perf_counter()
    page.presenter.open_neighbour(1)
    page.pane.changes.viewport().repaint()
    spent = (time.perf_counter() - started) * 1_000
    blocked = (time.thread_time() - processor) * 1_000
    if page.presenter.page is before or page.pane.view != "changes":
        raise AssertionError("the next article did not come")
    return spent, blocked


def _decide(page):
    _wait(lambda: page.presenter._ahead and page.bar.approve.isEnabled())
    before = page.presenter.page
    started = time.perf_counter()
    page.bar.ask_approve()
    _wait(lambda: page.presenter.page is not None and page.presenter.page is not before)
    page.pane.changes.viewport().repaint()
    return (time.perf_counter() - started) * 1_000


def _wait(true):
    deadline = time.monotonic() + 60
    while not true():
        if time.monotonic() > deadline:
            raise AssertionError("nothing came")
        QCoreApplication.processEvents()


def _milliseconds(act):
    started = time.process_time()
    act()
    return (time.process_time() - started) * 1_000


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))  # noqa: T201 - a program that tells what it found
