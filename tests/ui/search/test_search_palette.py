"""Ctrl+K: typed, chosen with arrows, opened with Enter; nothing late and nothing half-composed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from offices import write
from workstation.domain import bodies
from workstation.domain.ids import AlbumId, BlobHash, PhotoId
from workstation.ui.search.delegate import parted
from workstation.ui.search.palette import SearchPalette
from workstation.ui.search.rows import HEADING
from workstation.usecases.office import set_register
from workstation.usecases.searching import search_everything

ENTER = Qt.Key.Key_Return


@pytest.fixture
def done():
    """The commands that were carried out."""
    return []


@pytest.fixture
def window(app, qtbot, done):
    """A window with two commands."""
    made = QWidget()
    made.resize(1000, 700)
    for name, words in (("sync_now", "立即同步"), ("new_article", "新建稿件")):
        action = QAction(words, made)
        action.setObjectName(name)
        action.triggered.connect(lambda _checked=False, name=name: done.append(name))
        made.addAction(action)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def gone_to(room):
    """Where the search led."""
    places = []
    room.go.connect(lambda place, target: places.append((place, target)))
    return places


@pytest.fixture
def open_search(room, window):
    """Return how to open the search; models are watched."""

    def put():
        palette = SearchPalette(room, window.actions, window)
        fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
        QAbstractItemModelTester(palette.finder.model, fatal, palette)
        palette.open()
        return palette

    yield put
    for left in window.findChildren(SearchPalette):
        left.reject()


@pytest.fixture
def articles(office):
    """Two articles that a search tells apart: one by its title, one by its text."""
    texts = [write(office.boss, "篮球赛在周五开始。", title="通知")[0]]
    return [write(office.boss, "正文。", title="篮球赛里的四种意识")[0], *texts]


def titles(palette, kind="article"):
    return [row.title for row in palette.finder.model.rows if row.kind == kind]


def ask(palette, words, until):
    palette.field.setText(words)
    until(lambda: palette.finder.answered == words)


def chosen(palette):
    return palette.list.currentIndex().data()


def test_at_first_the_commands_stand_there(open_search):
    palette = open_search()

    assert titles(palette, "command") == ["立即同步", "新建稿件"]
    assert chosen(palette) == "立即同步"


def test_a_title_comes_before_a_text_and_the_first_is_chosen(open_search, articles, until):
    palette = open_search()

    ask(palette, "篮球", until)

    assert titles(palette) == ["篮球赛里的四种意识", "通知"]
    assert chosen(palette) == "篮球赛里的四种意识"
    assert [row.title for row in palette.finder.model.rows if row.kind == HEADING] == ["稿件"]


def test_arrows_choose_and_enter_opens(open_search, articles, until, gone_to):
    palette = open_search()
    ask(palette, "篮球", until)

    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    spoken = palette.field.accessibleDescription()
    QTest.keyClick(palette.field, ENTER)

    assert gone_to == [("articles", articles[1])]
    assert "通知" in spoken
    assert not palette.isVisible()


def test_headings_are_stepped_over_and_the_ends_hold(open_search, articles, until):
    palette = open_search()
    ask(palette, "稿", until)
    last = palette.finder.model.rows[-1].title

    for key in (Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_Down):
        QTest.keyClick(palette.field, key)

    assert chosen(palette) == last
    QTest.keyClick(palette.field, Qt.Key.Key_PageUp)
    assert palette.finder.model.rows[palette.list.currentIndex().row() - 1].kind == HEADING


def test_a_click_opens(open_search, articles, until, gone_to):
    palette = open_search()
    ask(palette, "篮球", until)
    place = palette.list.visualRect(palette.finder.model.index(2, 0)).center()

    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert gone_to == [("articles", articles[1])]


def test_a_click_on_a_heading_opens_nothing(open_search, articles, until, gone_to):
    palette = open_search()
    ask(palette, "篮球", until)
    place = palette.list.visualRect(palette.finder.model.index(0, 0)).center()

    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert gone_to == []
    assert palette.isVisible()


def test_escape_leaves_and_opens_nothing(open_search, gone_to, done):
    palette = open_search()

    QTest.keyClick(palette.field, Qt.Key.Key_Escape)

    assert not palette.isVisible()
    assert (gone_to, done) == ([], [])


def test_enter_waits_for_the_answer_to_the_words_that_stand_there(
    open_search, articles, until, gone_to, done
):
    palette = open_search()

    palette.field.setText("篮球")
    QTest.keyClick(palette.field, ENTER)

    until(lambda: gone_to)
    assert gone_to == [("articles", articles[0])]
    assert done == []


def test_words_typed_after_enter_call_it_off(open_search, articles, until, gone_to):
    palette = open_search()
    palette.field.setText("篮球")
    QTest.keyClick(palette.field, ENTER)
    palette.field.setText("通知")

    until(lambda: palette.finder.answered == "通知")

    assert gone_to == []
    assert palette.isVisible()


def test_an_answer_to_older_words_is_dropped(open_search, articles, office, until):
    palette = open_search()
    ask(palette, "通知", until)
    older = search_everything(office.boss, "篮球")

    palette.finder._on_found(older)

    assert titles(palette) == ["通知"]


def test_half_composed_words_ask_for_nothing(open_search, articles, until, at_rest, room):
    palette = open_search()
    palette.field.setText("通")

    composing = QInputMethodEvent("lanqiu", [])
    QApplication.sendEvent(palette.field, composing)
    at_rest(room)
    while_composing = palette.finder.query
    committed = QInputMethodEvent("", [])
    committed.setCommitString("知")
    QApplication.sendEvent(palette.field, committed)

    until(lambda: palette.finder.answered == "通知")
    assert while_composing == ""
    assert titles(palette) == ["通知"]


def test_a_command_is_found_by_a_part_of_its_name_and_done(open_search, until, done):
    palette = open_search()
    ask(palette, "同步", until)

    QTest.keyClick(palette.field, ENTER)

    assert done == ["sync_now"]


def test_choices_are_remembered_the_last_first(open_search, articles, until, room, gone_to):
    for words in ("通知", "四种意识", "通知"):
        palette = open_search()
        ask(palette, words, until)
        QTest.keyClick(palette.field, ENTER)

    again = open_search()

    assert [row.title for row in again.finder.model.rows[:3]] == [
        "最近选过", "通知", "篮球赛里的四种意识",
    ]  # fmt: skip
    QTest.keyClick(again.field, ENTER)
    assert gone_to[-1] == ("articles", articles[1])


def test_what_the_home_remembers_in_another_shape_is_passed_over(open_search, room):
    room.memory.put("search_recent", [["article"], "?", ["command", "gone", "已没有", "", ""]])

    palette = open_search()

    assert titles(palette, "command") == ["立即同步", "新建稿件"]
    assert palette.finder.model.rows[0].title == "命令"


def test_people_photos_and_issues_lead_to_their_places(open_search, office, until, gone_to):
    boss, album, photo = office.boss, AlbumId("a" * 20), PhotoId("p" * 20)
    with boss.change() as change:
        change.record(
            "photo",
            bodies.Photo(photo=photo, album=album, original=BlobHash("0" * 64),
                         master=BlobHash("1" * 64), width=3, height=2, taken="", name_text=""),
        )  # fmt: skip
        set_register(change, f"photo/{photo}", "caption", words="立行在开场")
        change.record("issue", bodies.Issue(issue="i" * 20))
        set_register(change, f"issue/{'i' * 20}", "number", value=11)
    palette = open_search()

    ask(palette, "立行", until)
    found = {row.kind: row for row in palette.finder.model.rows}
    ask(palette, "第11期", until)
    issue = palette.finder.model.rows[1]
    for row in (found["member"], found["photo"], issue):
        palette.finder.carry_out(row)

    assert found["member"].right.startswith("管理员、发布员")
    assert gone_to == [("settings", "members"), ("gallery", f"album/{album}"), ("publish", "11")]


@pytest.mark.parametrize("words", ["没有这样的词", "' or 1=1", "*", "%", "篮" * 300])
def test_what_nothing_holds_is_said(open_search, articles, until, words, gone_to):
    palette = open_search()

    ask(palette, words, until)
    QTest.keyClick(palette.field, ENTER)

    assert palette.nothing.isVisible()
    assert words in palette.nothing.text()
    assert gone_to == []
    assert palette.isVisible()


def test_the_search_may_be_closed_while_its_answer_is_under_way(
    open_search, articles, room, at_rest
):
    heard = []
    room.notices.said.connect(heard.append)
    palette = open_search()
    palette.field.setText("篮球")
    palette._on_asked("篮球")

    palette.reject()
    palette.deleteLater()
    at_rest(room)

    assert heard == []


@pytest.mark.parametrize("lang", ["zh_CN", "en"], indirect=True)
def test_every_word_is_there_in_both_languages(open_search, articles, until, lang):
    palette = open_search()
    ask(palette, "篮球", until)

    said = [one.text() for one in palette.findChildren(QLabel)]
    said += [row.title for row in palette.finder.model.rows if row.kind == HEADING]
    said.append(palette.field.placeholderText())

    assert ("稿件" in said) == (lang == "zh_CN")
    assert ("Articles" in said) == (lang == "en")
    assert all("{" not in words or words.startswith("Nothing holds") for words in said)


@pytest.mark.parametrize(
    ("text", "terms", "parts"),
    [("篮球赛", ("篮球",), ["[篮球]", "赛"]), ("ABCabc", ("bc",), ["A", "[BC]", "a", "[bc]"]),
     ("甲", (), ["甲"]), ("", ("甲",), []), ("甲乙丙", ("乙", "乙丙"), ["甲", "[乙丙]"])],
)  # fmt: skip
def test_terms_stand_out_in_what_was_found(text, terms, parts):
    told = [f"[{part}]" if is_term else part for part, is_term in parted(text, terms)]

    assert told == parts
