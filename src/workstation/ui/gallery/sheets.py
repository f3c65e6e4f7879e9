"""The questions on the way out of the photo library, and what did not come in."""

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QListView, QWidget
from typing_extensions import override

from workstation.ui.gallery.asking import Asking
from workstation.ui.gallery.placing import GALLERY_COLUMN
from workstation.ui.gallery.rows import Failure, FailureModel
from workstation.ui.room import Room
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.fields import Labelled
from workstation.ui.widgets.labels import label
from workstation.usecases.desk import Desk
from workstation.usecases.photo_export import Preset
from workstation.usecases.photo_import import ImportedPhotos
from workstation.wording.catalogue import word


class NewArticleSheet(Asking):
    """The title and column of an article that begins with photos; `write` makes it of these."""

    def __init__(
        self,
        room: Room,
        columns: Sequence[tuple[str, str]],
        title: str,
        write: Callable[[str, str], Callable[[Desk], object]],
        parent: QWidget | None,
    ) -> None:
        super().__init__(room, self.tr("New article of photos"), parent)
        self._write = write
        self.title = QLineEdit(title)
        self.column = QComboBox()
        for key, name in columns:
            self.column.addItem(name, key)
        self.column.setCurrentIndex(max(0, self.column.findData(GALLERY_COLUMN)))
        self.field = Labelled(self.tr("Title"), self.title)
        self.body.addWidget(self.field)
        self.body.addWidget(Labelled(self.tr("Column"), self.column))
        self.set_buttons(self.tr("Make article"), self.tr("Cancel"))
        self.title.textChanged.connect(lambda _: self.check())
        self.check()

    @override
    def ready(self) -> bool:
        return bool(self.title.text().strip()) and self.column.count() > 0

    @override
    def work(self) -> Callable[[Desk], object]:
        return self._write(self.title.text().strip(), str(self.column.currentData()))


class FailuresSheet(Sheet):
    """The files that did not come in, each with its reason."""

    def __init__(self, imported: ImportedPhotos, lang: str, parent: QWidget | None) -> None:
        count = len(imported.failed)
        super().__init__(self.tr("%n file(s) did not come in", "", count), parent, width=560)
        failures = [Failure(one.path, word(lang, "failed", one.reason)) for one in imported.failed]
        self._lines = "\n".join(f"{one.path}\t{one.reason}" for one in failures)
        self.list = QListView()
        self.list.setModel(FailureModel(failures, self))
        self.list.setAccessibleName(self.windowTitle())
        self.list.setMinimumHeight(220)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.body.addWidget(self.list)
        self.body.addWidget(
            label(self.tr("Everything else is in the album; the files are untouched."), "muted",
                  wrap=True)
        )  # fmt: skip
        self.foot.addWidget(button(self.tr("Copy list"), self._copy))
        self.foot.addWidget(button(self.tr("Close"), self.accept))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._lines)


class ExportSheet(Sheet):
    """The size in which a photo is written to a file."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(self.tr("Save as file"), parent, width=400)
        self.size_box = QComboBox()
        for key, words in {
            "body": self.tr("As in an article (1,440 pixels)"),
            "cover": self.tr("Cover 2.35 : 1 (900 × 383)"),
            "square": self.tr("Square cover (500 × 500)"),
            "original": self.tr("Full size"),
        }.items():
            self.size_box.addItem(words, key)
        self.body.addWidget(Labelled(self.tr("Size"), self.size_box))
        self.body.addWidget(
            label(self.tr("No position and no device number is written."), "muted", wrap=True)
        )
        self.set_buttons(self.tr("Choose a place…"), self.tr("Cancel"))

    def preset(self) -> Preset:
        """Return the size that was chosen."""
        return cast("Preset", self.size_box.currentData())
