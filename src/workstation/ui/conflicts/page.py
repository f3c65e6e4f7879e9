"""冲突: what was done apart, line by line, each with its settlement beside it. Never in the way."""

from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget
from typing_extensions import override

from workstation.domain.errors import NewsroomError
from workstation.ui.conflicts.acts import Undo
from workstation.ui.conflicts.article_panel import ArticlePanel
from workstation.ui.conflicts.cloned_panel import ClonedPanel
from workstation.ui.conflicts.file_panel import FilePanel
from workstation.ui.conflicts.fork_panel import ForkPanel
from workstation.ui.conflicts.list_panel import ListPanel
from workstation.ui.conflicts.presenter import InboxPresenter
from workstation.ui.conflicts.sides_panel import SidesPanel
from workstation.ui.keys import action
from workstation.ui.messages import told
from workstation.ui.notices import Act
from workstation.ui.page import Page
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.empty import Empty
from workstation.usecases.conflict_sides import Conflict
from workstation.usecases.conflicts import FileAside, Inbox

WIDTHS: Final = (340, 1000)


class ConflictsPage(Page):
    """Arranges the list and the panels; what they show comes from the presenter."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, parent)
        self.presenter = InboxPresenter(room, self)
        self._wanted = ""
        self.list = ListPanel(room.lang)
        self.sides = SidesPanel(room.lang)
        self.article = ArticlePanel(room)
        self.file = FilePanel(room.lang)
        self.fork = ForkPanel(room.lang)
        self.cloned = ClonedPanel(room)
        self.empty = self._empty()
        self._panels = QStackedWidget()
        self._lay_out()
        self._connect()
        self._add_actions()

    def _empty(self) -> Empty:
        words = self.tr("Everybody agrees: nothing was done twice or apart.")
        more = self.tr(
            "When two people change the same thing while their PCs cannot see each other, both "
            "versions are kept and a line stands here, with both side by side. Nothing waits for "
            "it; you choose when it suits you."
        )
        return Empty("check", words, more, button(self.tr("Back to the desk"), self._go_home))

    def _lay_out(self) -> None:
        for one in (self.empty, self.sides, self.article, self.file, self.fork, self.cloned):
            self._panels.addWidget(one)
        self._halves = QSplitter(Qt.Orientation.Horizontal)
        self._halves.setChildrenCollapsible(False)
        self._halves.addWidget(self.list)
        self._halves.addWidget(self._panels)
        self._halves.setStretchFactor(1, 1)
        self._halves.setSizes(list(WIDTHS))
        self._halves.hide()  # nothing half-known is shown; it comes with the first answer
        spaced(QHBoxLayout(self), spacing=0).addWidget(self._halves)

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.looked.connect(self._show)
        presenter.settled.connect(self._on_settled)
        presenter.failed.connect(self._on_failed)
        self.list.opened.connect(self._open)
        self.sides.kept.connect(presenter.keep)
        self.sides.carried_on.connect(presenter.carry_on_here)
        self.sides.issued_again.connect(presenter.issue_again)
        self.sides.let_go.connect(presenter.let_go)
        self.sides.opened.connect(self._go_to_subject)
        self.article.saved.connect(presenter.make_one)
        self.article.opened.connect(partial(self.room.go.emit, "articles"))
        self.file.retried.connect(self._retry)
        self.fork.settled.connect(presenter.settle_fork)
        self.fork.members_asked.connect(partial(self.room.go.emit, "settings", "members"))
        self.cloned.done.connect(self._on_step)

    def _add_actions(self) -> None:
        action(self, "next_conflict", self.tr("Next conflict"), partial(self.list.step, 1))
        action(self, "previous_conflict", self.tr("Conflict before"), partial(self.list.step, -1))
        action(self, "keep_left", self.tr("Keep the left side"), partial(self._keep, 0))
        action(self, "keep_right", self.tr("Keep the right side"), partial(self._keep, 1))
        action(self, "save_choices", self.tr("Save as one draft"), self._save)

    # --- what is on screen ----------------------------------------------------------------------

    @override
    def shown(self) -> None:
        self.presenter.wake()
        self.list.list.setFocus()

    @override
    def left(self) -> None:
        self.presenter.sleep()

    @override
    def open_at(self, target: str) -> None:
        self._wanted = target
        if self.presenter.inbox is not None and not self.presenter.is_reading:
            self._show(self.presenter.inbox)

    def _show(self, inbox: Inbox) -> None:
        self.list.show_inbox(inbox, self._now())
        self._wanted = self.list.choose(self._wanted)
        self.list.setVisible(bool(self._wanted))
        self._show_chosen()
        self._halves.show()
        mine = sum(one.mine for one in inbox.conflicts)
        self.badge_changed.emit(mine)
        told = self.tr("%n conflict(s)", "", len(inbox.conflicts))
        aside = self.tr("%n file(s) set aside", "", len(inbox.files)) if inbox.files else ""
        self.status_changed.emit(told, aside)

    def _open(self, conflict: str) -> None:
        self._wanted = conflict
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            self._panels.setCurrentWidget(self.empty)
        elif isinstance(chosen, FileAside):
            self.file.show_file(chosen, self._now())
            self._panels.setCurrentWidget(self.file)
        elif chosen.kind == "cloned":
            self.cloned.show_conflict(chosen)
            self._panels.setCurrentWidget(self.cloned)
        else:
            panel = self._panel_of(chosen)
            panel.show_conflict(chosen, self._now())
            self._panels.setCurrentWidget(panel)

    def _panel_of(self, conflict: Conflict) -> ArticlePanel | ForkPanel | SidesPanel:
        if conflict.kind == "article":
            return self.article
        return self.fork if conflict.kind == "fork" else self.sides

    def _chosen(self) -> Conflict | FileAside | None:
        found = self.presenter.inbox
        if found is None:
            return None
        lines: list[Conflict | FileAside] = [*found.conflicts, *found.files]
        return next((one for one in lines if one.id == self._wanted), None)

    def _now(self) -> datetime:
        return datetime.now().astimezone()

    # --- choosing -------------------------------------------------------------------------------

    def _keep(self, place: int) -> None:
        if self._panels.currentWidget() is self.article:
            self.article.pick(place)
        elif self._panels.currentWidget() is self.sides:
            self.sides.choose(place)
        elif self._panels.currentWidget() is self.fork:
            self.fork.toggle(place)

    def _save(self) -> None:
        panel = self._panels.currentWidget()
        if isinstance(panel, ArticlePanel | ForkPanel):
            panel.ask_save()

    def _on_settled(self, name: str, undo: Undo | None) -> None:
        words = {
            "kept": self.tr("Settled; colleagues get it with the next sync."),
            "claimed": self.tr("This PC carries the publication on."),
            "again": self.tr("Issued again; it counts everywhere with the next sync."),
            "gone": self.tr("Let go; nobody is asked about it any more."),
            "merged": self.tr("Put together as one draft."),
            "held": self.tr("Kept on this PC only: something in it must be dealt with first."),
            "adopted": self.tr("Decided; it counts everywhere with the next sync."),
            "renewed": self.tr("This PC has a key of its own; everything goes out now."),
            "renewed_waiting": self.tr("This PC has a key of its own; two steps are left."),
            "asked": self.tr("The request goes out now; wait to be let in."),
            "taken_back": self.tr("Taken back."),
        }
        acts = [Act(self.tr("Undo"), partial(self.presenter.take_back, undo))] if undo else []
        if name in {"merged", "held"}:
            opened = partial(self.room.go.emit, "articles", self.article.shown_article)
            acts.append(Act(self.tr("Open the article"), opened))
        self.room.notices.say(words[name], *acts, kind="warn" if name == "held" else "good")

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, NewsroomError):
            self.room.notices.tell(error)
            return
        why = told(error, self.room.lang).words
        panel = self._panels.currentWidget()
        if isinstance(panel, ArticlePanel | ForkPanel | SidesPanel):
            panel.complain(why)

    def _on_step(self, name: str) -> None:
        self._on_settled(name, None)
        self.presenter.reload()
        self.room.sync_wanted.emit()

    def _retry(self) -> None:
        self.presenter.look_again(self.file.say)

    # --- going elsewhere ------------------------------------------------------------------------

    def _go_home(self) -> None:
        self.room.go.emit("desk", "")

    def _go_to_subject(self, conflict: Conflict) -> None:
        kind, _, name = conflict.target.partition("/")
        places = {
            "article": ("articles", name),
            "issue": ("publish", str(conflict.number or conflict.title)),
            "plan": ("publish", str(conflict.number or "")),
            "member": ("settings", "members"),
        }
        if kind in places:
            self.room.go.emit(*places[kind])
