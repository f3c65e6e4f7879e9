"""The right side: the chosen photo large, and what is said of it, or of all that are chosen."""

from collections.abc import Sequence
from functools import partial
from typing import Final

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workstation.domain.ids import PhotoId
from workstation.gallery.cameras import clock_words
from workstation.ui.gallery.facts_preview import FactsPreview
from workstation.ui.gallery.wording import consent_words, place_words
from workstation.ui.keys import shown
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import scrolled, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.fields import Labelled
from workstation.ui.widgets.labels import label
from workstation.usecases.photo_library import ListedPhoto
from workstation.usecases.photo_said import MAX_WORDS, Said

WIDTH: Final = 288
EDGE: Final = 16


class Words(QLineEdit):
    """A line that is handed over when it is left, or with Enter; Esc takes the typing back."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(MAX_WORDS)
        self.returnPressed.connect(self.left)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class PhotoFacts(QFrame):
    """Preview and fields. `said` carries photos and what is to be said of all of them.

    `withdrawn` carries photos whose consent is withdrawn: more follows from that than a word.
    """

    said = Signal(list, object)
    withdrawn = Signal(list)
    edit_wanted = Signal()

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photos: list[ListedPhoto] = []
        self.preview = FactsPreview(room)
        self.edit = button(self.tr("Edit photo…"), self.edit_wanted.emit)
        self.edit.setToolTip(shown("edit_photo"))
        self.caption, self.credit, self.consent = Words(), Words(), QComboBox()
        self.lines = {
            "caption": self.caption,
            "credit": self.credit,
            "event": Words(),
            "site": Words(),
            "people": Words(),
            "consented": Words(),
        }
        self.leaders = QCheckBox(self.tr("Leaders are shown"))
        self.fields = {
            "caption": Labelled(self.tr("Caption"), self.caption),
            "credit": Labelled(self.tr("Photographer"), self.credit),
            "people": Labelled(self.tr("People"), self.lines["people"]),
            "event": Labelled(self.tr("Event"), self.lines["event"]),
            "site": Labelled(self.tr("Place"), self.lines["site"]),
            "consent": Labelled(self.tr("Consent"), self.consent),
            "consented": Labelled(self.tr("Agreed on"), self.lines["consented"]),
        }
        self.about = label("", "muted", wrap=True)
        self.facts = label("", "muted", wrap=True)
        self._lay_out()
        self._connect()
        self.show_photos([])

    def _connect(self) -> None:
        for name, line in self.lines.items():
            line.left.connect(partial(self._hand_over, name, line))
        self.consent.activated.connect(self._on_consent)
        self.leaders.clicked.connect(self._on_leaders)

    def _lay_out(self) -> None:
        self.setProperty("look", "side-right")
        self.setFixedWidth(WIDTH)
        for key, words in consent_words().items():
            self.consent.addItem(words, key)
        self.consent.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        inner = QWidget()
        whole = spaced(QVBoxLayout(inner), EDGE, 14, EDGE, 14, spacing=10)
        whole.addWidget(self.preview)
        whole.addWidget(self.edit)
        whole.addWidget(self.about)
        for name in ("caption", "credit", "people"):
            whole.addWidget(self.fields[name])
        whole.addWidget(self.leaders)
        beside: QHBoxLayout = spaced(QHBoxLayout(), spacing=8)
        beside.addWidget(self.fields["event"], 1)
        beside.addWidget(self.fields["site"], 1)
        whole.addLayout(beside)
        whole.addWidget(self.fields["consent"])
        whole.addWidget(self.fields["consented"])
        whole.addWidget(self.facts)
        whole.addStretch(1)
        spaced(QVBoxLayout(self), spacing=0).addWidget(scrolled(inner))

    def show_photos(self, photos: Sequence[ListedPhoto]) -> None:
        """Show one photo, what several have in common, or nothing.

        What somebody is typing for the same photos stays.
        """
        same = [one.id for one in photos] == [one.id for one in self._photos]
        self._photos = list(photos)
        for field in self.fields.values():
            field.setEnabled(bool(photos))
        for name, line in self.lines.items():
            if not (same and line.isModified()):
                self._fill(line, name)
                self.fields[name].say("")
        self._fill_consent()
        self._fill_leaders()
        if not self.lines["consented"].placeholderText():
            self.lines["consented"].setPlaceholderText(self.tr("like 2026-11-20"))
        self.edit.setEnabled(bool(photos) and not place_words(photos[0].place))
        self.about.setText(self._about())
        self.about.setVisible(bool(self.about.text()))
        self.facts.setText(self._facts(photos[0]) if len(photos) == 1 else "")
        self.preview.show_photo(photos[0] if photos else None, self.width() - 2 * EDGE)

    def _fill(self, line: QLineEdit, name: str) -> None:
        own = {"" if name in one.inherited else str(getattr(one, name)) for one in self._photos}
        album = {str(getattr(one, name)) for one in self._photos if name in one.inherited}
        line.setText(own.pop() if len(own) == 1 else "")
        line.setCursorPosition(0)  # its first words are seen where all of it has no room
        if own:
            line.setPlaceholderText(self.tr("differs"))
        elif len(album) == 1:
            line.setPlaceholderText(self.tr("{words} (album)").format(words=album.pop()))
        else:
            line.setPlaceholderText("")
        line.setModified(False)

    def _fill_consent(self) -> None:
        said = {one.consent for one in self._photos}
        self.consent.setCurrentIndex(self.consent.findData(said.pop()) if len(said) == 1 else -1)
        self.consent.setToolTip(self.consent.currentText())
        inherited = any("consent" in one.inherited for one in self._photos)
        self.fields["consent"].say(self.tr("said for the whole album") if inherited else "")

    def _fill_leaders(self) -> None:
        said = {one.leaders for one in self._photos}
        self.leaders.setEnabled(bool(self._photos))
        partly = Qt.CheckState.PartiallyChecked
        whole = Qt.CheckState.Checked if said == {True} else Qt.CheckState.Unchecked
        self.leaders.setCheckState(partly if len(said) > 1 else whole)

    def _about(self) -> str:
        if not self._photos:
            return self.tr("Choose a photo to describe it.")
        if len(self._photos) > 1:
            return self.tr("What you write holds for all %n photo(s).", "", len(self._photos))
        return ""

    def _facts(self, photo: ListedPhoto) -> str:
        parts = [photo.camera, photo.taken.replace("T", " ")[:16]]
        lines = [" · ".join(one for one in parts if one), f"{photo.width}×{photo.height}"]
        if photo.clock:
            words = self.tr("Camera clock put right by {clock}")
            lines.append(words.format(clock=clock_words(photo.clock)))
        if photo.album:
            lines.append(photo.album)
        if photo.stays_here:
            lines.append(self.tr("Stays on this PC and goes into no article."))
        if photo.place == "elsewhere":
            lines.append(self.tr("Pick it, and it comes with the next sync."))
        return "\n".join(one for one in lines if one)

    def _hand_over(self, name: str, line: QLineEdit) -> None:
        if line.isModified() and self._photos:
            line.setModified(False)
            words = " ".join(line.text().split())
            self.said.emit(self._ids(), msgspec.structs.replace(Said(), **{name: words}))

    def _on_consent(self, row: int) -> None:
        consent = str(self.consent.itemData(row))
        if self._photos and consent == "none" and any(one.consent for one in self._photos):
            self.withdrawn.emit(self._ids())
        elif self._photos:
            self.said.emit(self._ids(), Said(consent=consent))

    def _on_leaders(self, leaders: bool) -> None:  # noqa: FBT001 - the state itself
        if self._photos:
            self.said.emit(self._ids(), Said(leaders=leaders))

    def _ids(self) -> list[PhotoId]:
        return [one.id for one in self._photos]

    def hand_over(self) -> None:
        """Hand over what is typed and not left yet: the place goes off screen."""
        for name, line in self.lines.items():
            self._hand_over(name, line)

    def complain(self, said: Said, words: str) -> None:
        """Show at its field why something cannot be said; the typing stays."""
        for name, field in self.fields.items():
            if getattr(said, name) is not None:
                field.say(words, wrong=True)
                if isinstance(field.field, QLineEdit):
                    field.field.setModified(True)

    def write_caption(self) -> None:
        """Put the cursor into the caption."""
        if self._photos:
            self.caption.setFocus()
            self.caption.selectAll()
