"""Asking for names: what the office keeps, and what it is called."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget
from typing_extensions import override

from workstation.domain import tree
from workstation.ui.doing_sheet import DoingSheet
from workstation.ui.room import Room
from workstation.ui.styles.small_page import SmallPage
from workstation.ui.styles.styles_work import Offered
from workstation.ui.widgets.fields import Labelled
from workstation.usecases.desk import Desk
from workstation.usecases.fragments import Fragment, rename_fragment, save_fragment
from workstation.usecases.office_themes import LONGEST_TITLE

_SCALE: Final = 0.8
_HIGHEST: Final = 260


class NameSheet(DoingSheet):
    """Asks for one name; subclasses say what is done with it. A refusal stands below the name."""

    def __init__(
        self, room: Room, title: str, name: str, accept: str, parent: QWidget | None
    ) -> None:
        super().__init__(room, title, parent)
        self.line = QLineEdit(name)
        self.line.setMaxLength(LONGEST_TITLE)
        self.field = Labelled(self.tr("Name"), self.line)
        self.body.addWidget(self.field)
        self.set_buttons(accept, self.tr("Cancel"))
        self.line.textChanged.connect(self._on_typed)
        self.line.selectAll()
        self.line.setFocus()
        self.check()

    def _on_typed(self) -> None:
        self.complain("")
        self.check()

    def name(self) -> str:
        """Return the name as typed."""
        return self.line.text().strip()

    @override
    def ready(self) -> bool:
        return bool(self.name())

    @override
    def complain(self, words: str) -> None:
        self.field.say(words, wrong=True)


class RenameSheet(NameSheet):
    """Calls what is kept something else."""

    def __init__(self, room: Room, fragment: Fragment, parent: QWidget | None) -> None:
        super().__init__(
            room, self.tr("Rename the style"), fragment.name, self.tr("Rename"), parent
        )
        self._fragment = fragment.id

    @override
    def work(self) -> Callable[[Desk], object]:
        return partial(rename_fragment, name=self._fragment, new_name=self.name())


class KeepSheet(NameSheet):
    """Keeps blocks for the office: asks under which name, and as what."""

    def __init__(self, room: Room, doc: tree.Doc, offered: Offered, parent: QWidget | None) -> None:
        title = self.tr("Keep as a style of the office")
        super().__init__(room, title, "", self.tr("Keep"), parent)
        self._doc, self._column = doc, offered.column
        page = SmallPage(scale=_SCALE, most=_HIGHEST)
        page.show_blocks(doc, offered.theme, offered.column_name)
        self.body.insertWidget(0, page)
        self._uses = QButtonGroup(self)
        for number, words in enumerate(
            (
                self.tr("Paragraphs to put into articles"),
                self.tr("Template for new articles of this column"),
            )
        ):
            choice = QRadioButton(words)
            self._uses.addButton(choice, number)
            self.body.addWidget(choice)
        self._uses.button(0).setChecked(True)

    @override
    def work(self) -> Callable[[Desk], object]:
        template = self._uses.checkedId() == 1
        return partial(
            save_fragment,
            name=self.name(),
            doc=self._doc,
            use="template" if template else "part",
            column=self._column if template else "",
        )
