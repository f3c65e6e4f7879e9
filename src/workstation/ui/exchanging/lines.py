"""What the sync panel says, line by line: steps, what is awaited, what stands against it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from workstation.domain.ids import DeviceId, MemberId
from workstation.ui.exchanging.words import (
    listed,
    moment,
    packed_words,
    pc_words,
    received_words,
    rest_words,
    room_words,
    saved_words,
    written_words,
)
from workstation.ui.widgets.boxes import box, column, emptied, line, row, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import Elided, label
from workstation.usecases.conflicts import FileAside
from workstation.usecases.holders import Holder
from workstation.usecases.on_its_way import Outgoing, SyncPicture
from workstation.usecases.pcs import Awaited, Pc
from workstation.wording.catalogue import sentence, word

MARK_PIXELS = 22
MOST_NAMED = 6
APART_SECONDS = 2 * 60
LITTLE_ROOM = 1024**3


class PanelLines(QWidget):
    """Draws a picture of the exchange; draws anew only what another picture says."""

    conflicts_asked = Signal()
    package_asked = Signal()

    def __init__(self, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self._drawn: SyncPicture | None = None
        self._whole = spaced(QVBoxLayout(self), 0, 0, 8, 0, spacing=8)

    def show_picture(self, picture: SyncPicture) -> None:
        """Show how the exchange stands."""
        if picture == self._drawn:
            return
        self._drawn = picture
        emptied(self._whole)
        self._trouble(picture)
        self._steps(picture)
        if picture.package:
            self._packages()
        self._whole.addWidget(line())
        self._facts(picture)
        self._incoming(picture.awaited)
        self._conflicts(picture.conflicts)
        self._set_aside(picture.set_aside)
        self._whole.addStretch(1)

    def is_told(self) -> bool:
        """Tell whether anything has been shown yet."""
        return self._drawn is not None

    def height_at(self, width: int) -> int:
        """Return how high the lines are at a width."""
        return max(self._whole.totalHeightForWidth(width), self._whole.sizeHint().height())

    # --- why nothing moves ----------------------------------------------------------------------

    def _trouble(self, picture: SyncPicture) -> None:
        words = {
            "waiting": self.tr(
                "An administrator must let this PC in. Until then you can write; all of it goes "
                "out afterwards."
            ),
            "shut_out": self.tr(
                "This PC has been shut out of the office. What is on it stays on it."
            ),
            "cloned": self.tr(
                "Another PC uses the key of this one. Nothing is sent from here until this PC has "
                "a key of its own; nothing is lost. Under conflicts you can give it one."
            ),
        }.get(picture.standing, "")
        if words:
            self._note(words)
        if picture.package:
            self._note(
                self.tr("The shared folder is not reached from here; this PC works by packages."),
                self.tr("What was changed since the last one goes into the next."),
            )
        elif picture.trouble:
            told = sentence(self._lang, picture.trouble, {"path": picture.folder, "office": ""})
            since = self.tr("Since {time}. It is tried again by itself.")
            self._note(told, since.format(time=moment(picture.trouble_since)))

    def _packages(self) -> None:
        words = self.tr("Write the next package…")
        self._whole.addWidget(button(words, self.package_asked.emit, look="link"))

    def _note(self, *paragraphs: str) -> None:
        inside = column(12, 9, 12, 9, spacing=3)
        for number, words in enumerate(paragraphs):
            inside.addWidget(label(words, "muted" if number else "", wrap=True))
        self._whole.addWidget(box("info", inside))

    # --- the three steps ------------------------------------------------------------------------

    def _steps(self, picture: SyncPicture) -> None:
        held = self.tr("%n draft(s) stay here: see what is marked", "", picture.held_back)
        self._step(saved_words(), done=True, more=held if picture.held_back else "")
        rest = picture.unsent or picture.pictures_unsent
        written = packed_words(picture.package) if picture.package else written_words()
        self._step(written, done=not rest and picture.published, more=self._rest(picture))
        if not picture.holders:
            nobody = self.tr("No other PC takes part yet.")
            self._step(self.tr("Received by the other PCs"), done=False, more=nobody)
            return
        lacking = [one for one in picture.holders if not one.has]
        words = received_words(picture.received_by, picture.active)
        if picture.unsent and picture.published:
            words = self.tr("What went out before: {words}").format(words=words)
        self._step(
            words,
            done=not lacking,
            more=self._lacking(lacking) if picture.published else "",
        )

    def _step(self, words: str, *, done: bool, more: str) -> None:
        mark = label("✓" if done else "…", "round-good" if done else "round-grey")
        mark.setFixedSize(MARK_PIXELS, MARK_PIXELS)
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = column(spacing=2)
        inside.addWidget(label(words, "strong" if done else "", wrap=True))
        if more:
            inside.addWidget(label(more, "muted", wrap=True))
        whole = row(spacing=10)
        whole.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(inside, 1)
        self._whole.addLayout(whole)

    def _rest(self, picture: SyncPicture) -> str:
        parts = [self._outgoing(one) for one in picture.outgoing if one.title][:MOST_NAMED]
        named = listed(parts)
        counts = []
        if picture.unsent:
            to_go = self.tr("%n change(s) to go", "", picture.unsent)
            counts.append(rest_words(picture.unsent) if picture.package else to_go)
        if picture.pictures_unsent:
            counts.append(self.tr("%n picture(s) or theme(s) to go", "", picture.pictures_unsent))
        told = listed(counts)
        both = self.tr("{counts}: {titles}")
        return both.format(counts=told, titles=named) if named and told else told

    def _outgoing(self, one: Outgoing) -> str:
        return self.tr("“{title}”").format(title=one.title)

    def _lacking(self, holders: Sequence[Holder]) -> str:
        parts = []
        for one in holders[:MOST_NAMED]:
            heard = (
                self.tr("{pc}, heard of {time}") if one.heard else self.tr("{pc}, not heard of yet")
            )
            parts.append(heard.format(pc=pc_words(one), time=moment(one.heard)))
        if (more := len(holders) - MOST_NAMED) > 0:
            parts.append(self.tr("%n more", "", more))
        return self.tr("Still to come: {pcs}").format(pcs="\n".join(parts)) if parts else ""

    # --- the folder -----------------------------------------------------------------------------

    def _facts(self, picture: SyncPicture) -> None:
        last = moment(picture.last_sync) or self.tr("never yet")
        self._fact(self.tr("Last reached"), label(last))
        self._fact(self.tr("Folder"), Elided(picture.folder or self.tr("none is known here")))
        self._fact(self.tr("Clock"), self._clock(picture.clock_ahead))
        self._fact(self.tr("Room left"), self._room(picture))
        if picture.to_read:
            left = self.tr("%n text(s) still to be read for the search", "", picture.to_read)
            self._fact(self.tr("Catching up"), label(left, wrap=True))
        elif picture.to_verify:
            self._fact(self.tr("Catching up"), label(self.tr("looking through what came")))

    def _fact(self, name: str, value: QWidget) -> None:
        whole = row(spacing=10)
        shown = label(name, "field")
        shown.setMinimumWidth(shown.fontMetrics().horizontalAdvance("国" * 6))
        whole.addWidget(shown)
        whole.addWidget(value, 1)
        self._whole.addLayout(whole)

    def _clock(self, ahead: int | None) -> QLabel:
        if ahead is None:
            return label(self.tr("not compared yet"), "muted")
        if abs(ahead) <= APART_SECONDS:
            return label(self.tr("agrees with the folder's"))
        minutes = abs(ahead) // 60
        words = (
            self.tr("%n minute(s) behind the folder's; look at this PC's clock", "", minutes)
            if ahead > 0
            else self.tr("%n minute(s) ahead of the folder's; look at this PC's clock", "", minutes)
        )
        return label(words, "warn-text", wrap=True)

    def _room(self, picture: SyncPicture) -> QLabel:
        here = self.tr("this PC {room}").format(room=room_words(picture.room_here))
        parts, low = [here], picture.room_here < LITTLE_ROOM
        if picture.room is not None:
            parts.insert(0, self.tr("folder {room}").format(room=room_words(picture.room)))
            low = low or picture.room < LITTLE_ROOM
        return label(listed(parts), "warn-text" if low else "", wrap=True)

    # --- what is awaited, and what waits for a person -------------------------------------------

    def _incoming(self, awaited: Sequence[Awaited]) -> None:
        if not awaited:
            return
        self._heading(self.tr("Still on the way to this PC"))
        for one in awaited:
            parts = []
            if one.segments:
                parts.append(self.tr("%n batch(es) of changes", "", one.segments))
            if one.texts:
                parts.append(self.tr("%n text(s)", "", one.texts))
            if one.pictures:
                parts.append(self.tr("%n picture(s)", "", one.pictures))
            words = self.tr("{pc}: {what}").format(pc=pc_words(one), what=listed(parts))
            self._whole.addWidget(label(words, wrap=True))
        self._whole.addWidget(
            label(self.tr("They come by themselves when the folder has them."), "muted", wrap=True)
        )

    def _conflicts(self, count: int) -> None:
        if count:
            self._heading(self.tr("Done apart"))
            words = self.tr("%n conflict(s) wait for somebody to choose", "", count)
            self._whole.addWidget(button(words, self.conflicts_asked.emit, look="link"))

    def _set_aside(self, files: Sequence[FileAside]) -> None:
        if not files:
            return
        self._heading(self.tr("Set aside on this PC"))
        for one in files[:MOST_NAMED]:
            who = Pc(device=DeviceId(one.device), member=MemberId(""), name=one.person, branch="")
            told = self.tr("{time} from {pc}: {reason}").format(
                time=moment(one.at),
                pc=pc_words(who),
                reason=word(self._lang, "set_aside", one.reason),
            )
            self._whole.addWidget(label(told, wrap=True))
        if (more := len(files) - MOST_NAMED) > 0:
            self._whole.addWidget(label(self.tr("%n more", "", more), "muted"))
        self._whole.addWidget(
            label(
                self.tr("Nothing else is held up. Once a good file is there, this goes away."),
                "muted",
                wrap=True,
            )
        )

    def _heading(self, words: str) -> None:
        self._whole.addWidget(line())
        self._whole.addWidget(label(words, "strong", wrap=True))
