"""一键排版, seen before it is done: every change as a line, every rule to be taken or left."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QListView, QWidget

from workstation.document.one_key_layout import RULES, USUAL, LaidOut, Rule
from workstation.domain import tree
from workstation.ui.room import Room
from workstation.ui.styles.layout_rows import ChangeDelegate, ChangeModel, row_of, rule_words
from workstation.ui.widgets.boxes import column, row
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.labels import label
from workstation.usecases.laying_out import propose_layout

REMEMBERED: Final = "layout_rules"
_WIDTH: Final = 760
_HEIGHT: Final = 320


class LayoutSheet(Sheet):
    """Asks which rules to apply. `agreed`: the document laid out, and the first block changed."""

    agreed = Signal(object, str)

    def __init__(self, room: Room, doc: tree.Doc, of_column: str, parent: QWidget | None) -> None:
        super().__init__(self.tr("One-key layout"), parent, width=_WIDTH)
        self._room = room
        self._doc = doc
        self._column = of_column
        self._laid: LaidOut | None = None
        self.told = label("", "muted", wrap=True)
        self.body.addWidget(self.told)
        self.boxes = {rule: QCheckBox(rule_words(rule)) for rule in RULES}
        chosen = self._remembered()
        rules = column(0, 4, 12, 0, spacing=8)
        for rule, box in self.boxes.items():
            box.setChecked(rule in chosen)
            box.toggled.connect(self._ask)
            rules.addWidget(box)
        rules.addStretch(1)
        self.model = ChangeModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(ChangeDelegate(self.list))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("What would change"))
        self.list.setMinimumHeight(_HEIGHT)
        middle = row(spacing=12)
        middle.addLayout(rules)
        middle.addWidget(self.list, 1)
        self.body.addLayout(middle, 1)
        kept = self.tr(
            "No word is dropped; verbatim quotations stay as they are. Undo takes it back."
        )
        self.body.addWidget(label(kept, "muted", wrap=True))
        self.set_buttons(self.tr("Lay out"), self.tr("Cancel"))
        self.accept_button.setEnabled(False)
        self.accepted.connect(self._agree)
        self._ask()

    def rules(self) -> tuple[Rule, ...]:
        """Return the rules that are ticked."""
        return tuple(rule for rule, box in self.boxes.items() if box.isChecked())

    def _remembered(self) -> frozenset[str]:
        return frozenset(self._room.memory.get(REMEMBERED, list(USUAL)))

    def _ask(self) -> None:
        work = partial(propose_layout, doc=self._doc, column=self._column, rules=self.rules())
        self._room.tasks.query(self, work, self._show, topic="layout")

    def _show(self, laid: LaidOut) -> None:
        self._laid = laid
        rows = [row_of(change) for change in laid.changes]
        self.model.show_rows(rows)
        for rule, box in self.boxes.items():
            count = sum(one.rule == rule for one in rows)
            box.setText(f"{rule_words(rule)}  {count}" if count else rule_words(rule))
        self.told.setText(
            self.tr("%n change(s)", "", len(rows))
            if rows
            else self.tr("Nothing to change: the article is laid out already.")
        )
        self.accept_button.setEnabled(bool(rows))

    def _agree(self) -> None:
        self._room.memory.put(REMEMBERED, list(self.rules()))
        if self._laid is not None and self._laid.doc != self._doc:
            there = {block.attrs.id for block in self._laid.doc.content}
            changed = (one.block for one in self._laid.changes if one.block in there)
            self.agreed.emit(self._laid.doc, next(changed, ""))
