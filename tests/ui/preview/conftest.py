"""A preview on screen, of an article with enough to scroll through."""

import json

import pytest

from offices import write
from workstation.ui.preview.panel import PreviewPanel
from workstation.usecases.editing import in_hand

SENTENCE = "全体党员围绕主题展开讨论，联系岗位谈体会、找差距、定措施。"


@pytest.fixture
def hand(office):
    """A long article in an editor's hand."""
    words = [f"第{number}段，{SENTENCE * 4}" for number in range(60)]
    article, _ = write(office.boss, *words, title="主题党日")
    return in_hand(office.boss, article)


@pytest.fixture
def panel(room, qtbot):
    """A preview beside the text."""
    panel = PreviewPanel(room)
    qtbot.addWidget(panel)
    panel.resize(440, 700)
    panel.show()
    yield panel
    panel.dispose()


@pytest.fixture
def ask(panel, until):
    """Return how to ask the page on show something, in a world that it cannot reach."""

    def asked(question):
        got = []
        web = panel.screen_page._web
        web._run(f"JSON.stringify({question})", got.append)
        until(lambda: got)
        return json.loads(got[0])

    return asked


@pytest.fixture
def shown(panel, hand, qtbot):
    """The article on the preview, painted."""
    with qtbot.waitSignal(panel.painted, timeout=30_000):
        panel.show_edited(hand.article, hand.content, hand.edited)
    return hand
