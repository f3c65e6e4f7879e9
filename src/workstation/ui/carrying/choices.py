"""What a package shall hold, for whom, in what size and where: the questions of the dialog."""

from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QVBoxLayout, QWidget

from workstation.domain.ids import ArticleId, DeviceId
from workstation.sync.carried_parts import MOST_PART_BYTES
from workstation.ui.carrying.words import PackageWords
from workstation.ui.room import Room
from workstation.ui.start.path_field import PathField
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.buttons import Segments
from workstation.ui.widgets.fields import Labelled
from workstation.ui.widgets.labels import label
from workstation.usecases.receivers import Receiver, ToCarry

SIZES: Final = {"mail": 20_000_000, "chat": 100_000_000, "stick": MOST_PART_BYTES}
USUAL_SIZE: Final = "mail"


class Choice(NamedTuple):
    """What was chosen; `to` in words is empty for anybody."""

    to: DeviceId | None
    to_words: str
    article: ArticleId | None
    max_bytes: int
    folder: Path


class Choices(QWidget):
    """The questions. `changed` tells that an answer is another one now."""

    changed = Signal()

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._words = PackageWords(self)
        self._receivers: tuple[Receiver, ...] = ()
        whole: QVBoxLayout = spaced(QVBoxLayout(self), spacing=12)
        self.to, self.article = QComboBox(), QComboBox()
        self.to_field = Labelled(self.tr("For whom"), self.to)
        whole.addWidget(self.to_field)
        self.what = Segments(
            (("all", self.tr("Everything they lack")), ("one", self.tr("One article only")))
        )
        self.what.setAccessibleName(self.tr("What goes in"))
        whole.addWidget(Labelled(self.tr("What goes in"), self.what))
        whole.addWidget(self.article)
        self.inside = label("", "muted", wrap=True)
        whole.addWidget(self.inside)
        self.travels = Segments(
            (
                ("mail", self.tr("Mail: 20 MB each")),
                ("chat", self.tr("Chat: 100 MB each")),
                ("stick", self.tr("Stick: one file")),
            )
        )
        self.travels.setAccessibleName(self.tr("How it travels"))
        whole.addWidget(Labelled(self.tr("How it travels"), self.travels))
        self.folder = PathField("folder", self.tr("Where the files go"))
        whole.addWidget(Labelled(self.tr("Where the files go"), self.folder))
        self._recall()
        self._connect()

    def _recall(self) -> None:
        memory = self._room.memory
        size = str(memory.get("carrying_size", USUAL_SIZE))
        self.travels.choose(size if size in SIZES else USUAL_SIZE)
        self.what.choose("all")
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DesktopLocation)
        kept = str(memory.get("carrying_folder", "")) or documents or str(Path.home())
        self.folder.line.setText(kept)
        self.article.setAccessibleName(self.tr("Which article"))
        self.article.setEditable(True)
        self.article.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.article.model(), self.article)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.article.setCompleter(completer)
        self.article.hide()

    def _connect(self) -> None:
        self.to.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.article.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.what.chosen.connect(self._on_what)
        self.travels.chosen.connect(lambda _: self.changed.emit())
        self.folder.line.textChanged.connect(lambda _: self.changed.emit())

    def offer(self, known: ToCarry, *, article: str = "") -> None:
        """Offer receivers and articles; the receiver of last time is chosen."""
        self._receivers = known.receivers
        self.to.addItem(self.tr("Anybody: everything goes in"), "")
        for one in known.receivers:
            self.to.addItem(self._words.receiver(one), one.device)
        last = str(self._room.memory.get("carrying_to", ""))
        usual = known.receivers[0].device if known.receivers else ""
        at = self.to.findData(last if self.to.findData(last) > 0 else usual)
        self.to.setCurrentIndex(max(at, 0))
        for name, title in known.articles:
            self.article.addItem(title or self.tr("(still on its way)"), name)
        self.what.allow("one", allowed=bool(known.articles))
        if article and self.article.findData(article) >= 0:
            self.article.setCurrentIndex(self.article.findData(article))
            self.what.choose("one")
            self._on_what("one")
        self.changed.emit()

    def _on_what(self, what: str) -> None:
        self.article.setVisible(what == "one")
        self.changed.emit()

    def receiver(self) -> Receiver | None:
        """Return for whom it is; None for anybody."""
        device = self.to.currentData()
        return next((one for one in self._receivers if one.device == device), None)

    def is_whole(self) -> bool:
        """Tell whether everything needed was said."""
        one = self.what.current() == "one"
        known = self.article.currentText() == self.article.itemText(self.article.currentIndex())
        return self.folder.path() is not None and (not one or known)

    def choice(self) -> Choice:
        """Return what was chosen."""
        receiver = self.receiver()
        article = self.article.currentData() if self.what.current() == "one" else None
        return Choice(
            to=receiver.device if receiver else None,
            to_words=self._words.receiver(receiver) if receiver else "",
            article=ArticleId(article) if article else None,
            max_bytes=SIZES[self.travels.current()],
            folder=self.folder.path() or Path(),
        )

    def remember(self) -> None:
        """Remember the answers for the next time."""
        chosen = self.choice()
        self._room.memory.put("carrying_size", self.travels.current())
        self._room.memory.put("carrying_folder", str(chosen.folder))
        self._room.memory.put("carrying_to", str(chosen.to or ""))
