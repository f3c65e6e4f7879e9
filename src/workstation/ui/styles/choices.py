"""What is chosen of templates and material: put into the text, renamed, removed, made a frame."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workstation.domain import tree
from workstation.domain.ids import ColumnId
from workstation.domain.tree_text import plain_text
from workstation.ui.widgets.dialogs import Question
from workstation.usecases.fragments import Fragment, fragment_blocks
from workstation.usecases.templates import TemplateRow, template_blocks

if TYPE_CHECKING:
    from workstation.ui.styles.panel import StylePanel


class Choices(QObject):
    """Does what the lists of a panel ask for.

    `blocks_chosen` and `doc_made` as the panel's.
    """

    blocks_chosen = Signal(object)
    doc_made = Signal(object, str)

    def __init__(self, panel: "StylePanel") -> None:
        super().__init__(panel)
        self._panel = panel

    def take_template(self, chosen: TemplateRow) -> None:
        """Begin with a template: an empty article at once, one with words after a question."""
        panel = self._panel
        if panel.edited is None:
            return
        work = partial(template_blocks, name=chosen.name, column=ColumnId(panel.edited.column))
        begin = partial(panel.room.tasks.query, self, work, self._begin, topic="template")
        if not plain_text(panel.doc).strip():
            begin()
            return
        words = self.tr("The article's text gives way to the template; undo brings it back.")
        sheet = Question(
            self.tr("Begin again with “{template}”?").format(template=chosen.title), words,
            self.tr("Use the template"), self.tr("Cancel"), panel,
        )  # fmt: skip
        sheet.accepted.connect(begin)
        sheet.open()

    def _begin(self, doc: tree.Doc) -> None:
        self.doc_made.emit(doc, doc.content[0].attrs.id if doc.content else "")

    def put_fragment(self, fragment: str) -> None:
        """Put a kept style behind the block of the cursor."""
        work = partial(fragment_blocks, name=fragment)
        self._panel.room.tasks.query(self, work, self.blocks_chosen.emit, topic="fragment")

    def _fragment(self, identity: str) -> Fragment | None:
        offered = self._panel.offered
        known = offered.fragments if offered is not None else ()
        return next((one for one in known if one.id == identity), None)

    def rename(self, identity: str) -> None:
        """Ask what a kept style is to be called."""
        if (found := self._fragment(identity)) is not None:
            self._panel.keeping.rename(found)

    def remove(self, identity: str) -> None:
        """Ask whether a kept style is to go."""
        if (found := self._fragment(identity)) is not None:
            self._panel.keeping.remove(found)

    def frame(self, side: str, identity: str) -> None:
        """Open or close the column's articles with a kept style."""
        found, offered = self._fragment(identity), self._panel.offered
        if found is not None and offered is not None:
            self._panel.keeping.frame(side, found, offered)

    def unframe(self, side: str) -> None:
        """Open or close the column's articles with it no more."""
        if (offered := self._panel.offered) is not None:
            self._panel.keeping.unframe(side, offered)

    def borrow(self) -> None:
        """Ask whose looks the column is to take."""
        if (offered := self._panel.offered) is not None:
            self._panel.keeping.borrow(offered)
