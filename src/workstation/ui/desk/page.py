"""工作台: what waits for me, this week, the columns, the weeks, the coming days."""

from datetime import date, datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QDate
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.conflicts import open_conflicts
from workstation.ui.desk.asking import NodeSheet, RecommendSheet, SilenceSheet
from workstation.ui.desk.cadence_card import CadenceCard
from workstation.ui.desk.columns_strip import ColumnsStrip
from workstation.ui.desk.node_card import NodeCard
from workstation.ui.desk.node_rows import node_row
from workstation.ui.desk.presenter import DeskPresenter
from workstation.ui.desk.safety_line import SafetyLine
from workstation.ui.desk.steps_card import StepsCard
from workstation.ui.desk.waiting_card import WaitingCard
from workstation.ui.desk.waiting_rows import waiting_row
from workstation.ui.desk.waiting_words import APART, conflict_of
from workstation.ui.desk.week_card import WeekCard
from workstation.ui.desk.words import long_day, month_words, week_words
from workstation.ui.keys import action
from workstation.ui.page import Page
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import column, row, scrolled, spaced
from workstation.ui.widgets.buttons import button, primary
from workstation.ui.widgets.labels import label
from workstation.usecases.cadence import GoodPiece, UsablePiece
from workstation.usecases.newsdesk import Waiting
from workstation.usecases.nodes import Node
from workstation.usecases.workday import Workday

WIDTHS: Final = (61, 39)
"""How the two columns of cards share the width."""


class DeskPage(Page):
    """Arranges the cards and answers their clicks; what they show comes from the presenter."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, parent)
        self.presenter = DeskPresenter(room, self)
        self.day = label("", "headline")
        self.week_line = label("", "muted")
        self.safety = SafetyLine()
        self.waiting = WaitingCard()
        self.week = WeekCard()
        self.columns = ColumnsStrip()
        self.cadence = CadenceCard()
        self.steps = StepsCard()
        self.nodes = NodeCard()
        self._lay_out()
        self._connect()
        self._add_actions()

    # --- building -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        content = QWidget()
        whole: QVBoxLayout = spaced(QVBoxLayout(content), 26, 18, 26, 18, spacing=14)
        whole.addLayout(self._head())
        whole.addWidget(self.safety)
        self._lower = QStackedWidget()
        self._lower.addWidget(self.cadence)
        self._lower.addWidget(self.steps)
        whole.addLayout(self._cards(), 1)
        self._content = content
        content.hide()  # nothing half-known is shown; it comes with the first answer
        spaced(QVBoxLayout(self)).addWidget(scrolled(content))

    def _cards(self) -> QGridLayout:
        cards: QGridLayout = spaced(QGridLayout(), spacing=14)
        cards.addWidget(self.waiting, 0, 0)
        cards.addWidget(self.week, 0, 1)
        cards.addWidget(self.columns, 1, 0, 1, 2)
        cards.addWidget(self._lower, 2, 0)
        cards.addWidget(self.nodes, 2, 1)
        for place, share in enumerate(WIDTHS):
            cards.setColumnStretch(place, share)
        for place in (0, 2):
            cards.setRowStretch(place, 1)
        return cards

    def _head(self) -> QHBoxLayout:
        head = row()
        words = column(spacing=1)
        words.addWidget(self.day)
        words.addWidget(self.week_line)
        head.addLayout(words)
        head.addStretch(1)
        self.import_word = button(self.tr("Import Word…"), partial(self._begin, "import_files"))
        self.import_photos = button(
            self.tr("Import photos…"), partial(self.room.go.emit, "gallery", "do/import_photos")
        )
        self.begin = primary(self.tr("＋ New article"), partial(self._begin, "new_article"))
        for act in (self.import_word, self.import_photos, self.begin):
            head.addWidget(act)
        return head

    def _connect(self) -> None:
        self.presenter.looked.connect(self._show)
        self.safety.invite_asked.connect(
            partial(self.room.go.emit, "settings", "members/invite-administrator")
        )
        self.waiting.chosen.connect(self.open_waiting)
        self.waiting.last_issue_asked.connect(self._open_last_issue)
        self.week.usable_asked.connect(self._open_usable)
        self.week.issue_asked.connect(self._open_next_issue)
        self.week.silence_asked.connect(self.ask_silence)
        self.week.voice_asked.connect(self.presenter.speak_after_all)
        self.cadence.month_asked.connect(self.ask_good_piece)
        self.steps.step_asked.connect(self._take_step)
        self.nodes.chosen.connect(self.open_node)
        self.nodes.add_asked.connect(self.ask_node)

    def _add_actions(self) -> None:
        action(self, "new_article", self.tr("New article"), partial(self._begin, "new_article"))
        action(self, "import_files", self.tr("Import…"), partial(self._begin, "import_files"))
        self._silence = action(self, "silent_week", self.tr("Nothing this week…"), self.ask_silence)
        self._add_node = action(self, "add_node", self.tr("Add a date…"), self.ask_node)
        self.commemorations = QAction(self.tr("Show yearly commemorations"), self)
        self.commemorations.setObjectName("commemorations")
        self.commemorations.setCheckable(True)
        self.commemorations.triggered.connect(self.presenter.show_commemorations)
        self.addAction(self.commemorations)

    # --- what is on screen ----------------------------------------------------------------------

    @override
    def shown(self) -> None:
        self.presenter.wake()
        self.waiting.list.setFocus()

    @override
    def left(self) -> None:
        self.presenter.sleep()

    def _show(self, day: Workday) -> None:
        today, now = date.fromisoformat(day.today), datetime.fromisoformat(day.now)
        self.day.setText(long_day(today))
        self.week_line.setText(week_words(today))
        last = day.cadence.week.last_issue
        rows = [waiting_row(one, now) for one in day.waiting]
        self.waiting.show_rows(rows, last.number if last else 0)
        self.safety.show_safety(day.safety)
        self.week.show_week(day)
        self.columns.show_columns(day.cadence.columns, today)
        self.cadence.show_day(day)
        self.steps.show_steps(day.steps)
        self._lower.setCurrentWidget(self.steps if day.steps else self.cadence)
        self.nodes.show_rows([node_row(one, today) for one in day.nodes], may_plan=day.may_plan)
        self._silence.setEnabled(self.week.silent.isVisibleTo(self.week))
        self._add_node.setEnabled(day.may_plan)
        self.commemorations.setEnabled(day.may_administer)
        self.commemorations.setChecked(day.commemorations)
        self._content.show()
        self.status_changed.emit(self.tr("%n thing(s) wait for you", "", len(day.waiting)), "")

    # --- going elsewhere ------------------------------------------------------------------------

    def open_waiting(self, waiting: Waiting) -> None:
        """Go where what waits can be dealt with."""
        if waiting.reason in APART:
            open_conflicts(self.room, conflict_of(waiting))
            return
        kind, _, name = waiting.target.partition("/")
        match kind:
            case "article":
                self.room.go.emit("review" if waiting.reason == "review" else "articles", name)
            case "issue" | "plan":
                self.room.go.emit("publish", str(waiting.number))
            case "device":
                self.room.go.emit("settings", "members")

    def open_node(self, node: Node) -> None:
        """Go to what a day is about, or change a date of the office's own."""
        kind, _, name = node.target.partition("/")
        if node.kind == "own":
            self.ask_node(node)
        elif kind == "article":
            self.room.go.emit("articles", name)
        elif kind == "issue":
            self.room.go.emit("publish", name)
        elif kind == "month" and self.presenter.day is not None:
            self.ask_good_piece(self.presenter.day.cadence.months[-1])

    def _begin(self, act: str) -> None:
        self.room.go.emit("articles", f"do/{act}")

    def _open_last_issue(self) -> None:
        day = self.presenter.day
        if day is not None and day.cadence.week.last_issue is not None:
            self.room.go.emit("publish", str(day.cadence.week.last_issue.number))

    def _open_next_issue(self) -> None:
        day = self.presenter.day
        coming = day.cadence.week.next_issue if day is not None else None
        self.room.go.emit("publish", str(coming.number) if coming else "")

    def _open_usable(self) -> None:
        day = self.presenter.day
        if day is None:
            return
        pieces = day.cadence.week.pieces
        one = pieces[0].article if len(pieces) == day.cadence.week.usable == 1 else ""
        self.room.go.emit("articles", one)

    def _take_step(self, step: str) -> None:
        match step:
            case "invite":
                self.room.go.emit("settings", "members/invite")
            case "write":
                self._begin("import_files")
            case "submit":
                self.room.go.emit("articles", "")
            case _:
                self.room.go.emit("publish", "")

    # --- questions ------------------------------------------------------------------------------

    def ask_silence(self) -> None:
        """Ask why nothing goes out this week."""
        sheet = SilenceSheet(self.room.lang, self)
        sheet.offered.connect(
            lambda: self.presenter.keep_silent(sheet.words(), sheet.settle, sheet.complain)
        )
        sheet.open()

    def ask_node(self, node: Node | None = None) -> None:
        """Ask for a date of the office's calendar."""
        day = self.presenter.day
        if day is None or not day.may_plan:
            return
        today = QDate.fromString(day.today, "yyyy-MM-dd")
        sheet = NodeSheet(today, node, self.room.lang, self)
        name = node.id if node else ""

        def save() -> None:
            told = (sheet.chosen_day(), sheet.what.text(), sheet.note.text())
            self.presenter.save_node(name, told, sheet.settle, sheet.complain)

        sheet.offered.connect(save)
        sheet.removal_asked.connect(
            lambda: self.presenter.remove_node(name, sheet.settle, sheet.complain)
        )
        sheet.open()

    def ask_good_piece(self, piece: GoodPiece) -> None:
        """Ask for a month's good piece; who may not choose it goes to read it."""
        day = self.presenter.day
        if day is None:
            return
        if day.may_plan:
            self.presenter.fetch_recommendable(partial(self._offer_pieces, piece))
        elif piece.article:
            self.room.go.emit("articles", piece.article)

    def _offer_pieces(self, piece: GoodPiece, pieces: tuple[UsablePiece, ...]) -> None:
        month = month_words(piece.month)
        sheet = RecommendSheet(month, pieces, piece.article, self.room.lang, self)

        def recommend(article: str) -> None:
            self.presenter.recommend(piece.month, article, sheet.settle, sheet.complain)

        sheet.offered.connect(lambda: recommend(sheet.article()))
        sheet.removal_asked.connect(lambda: recommend(""))
        sheet.open()
