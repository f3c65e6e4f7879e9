"""What people do to the text, as actions: each with its words, its icon and its key.

Buttons, menus, the key table and the search for commands are all made from these; what an action
does is one command of the canvas (`canvas.md`).
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from workstation.ui.icons import icon
from workstation.ui.keys import GROUP, action

MARKS: Final = {"bold": "strong", "italic": "em", "underline": "underline", "link": "link"}
TURN_NAMES: Final = {
    "paragraph": "turn_paragraph",
    "heading2": "turn_heading2",
    "heading3": "turn_heading3",
    "heading4": "turn_heading4",
    "lead": "turn_lead",
    "quote": "turn_quote",
    "quotation": "turn_quotation",
    "label": "turn_label",
    "ordered": "turn_ordered",
    "bullet": "turn_bullet",
}
"""Each kind that a text block can be turned into, with the name of its key."""

TURNS: Final = tuple(TURN_NAMES)
LISTS: Final = ("bullet", "ordered", "label")
ALIGN_NAMES: Final = {
    "left": "align_left",
    "center": "align_center",
    "right": "align_right",
    "justify": "align_justify",
}


class Act(NamedTuple):
    """One act: its row in the key table, its words, the canvas's command with its arguments."""

    name: str
    words: str
    command: str
    args: Mapping[str, Any]
    icon: str = ""


class Acts(QObject):
    """The actions that are one command each. `do` is the canvas's `act`."""

    def __init__(self, view: QWidget, do: Callable[..., object]) -> None:
        super().__init__(view)
        self._do = do
        self._standing: Any = None
        self._writable = True
        self.of: dict[str, QAction] = {}
        for group, acts in (
            (self.tr("Text"), _marks()),
            (self.tr("Paragraph"), (*_turns(), *_lines())),
            (self.tr("Blocks"), _blocks()),
        ):
            for one in acts:
                self._add(view, group, one)
        self._add_history(view)

    def _add(self, view: QWidget, group: str, one: Act) -> None:
        slot = partial(self.perform, one)
        made = action(view, one.name, one.words, slot, icon=icon(one.icon) if one.icon else None)
        made.setProperty(GROUP, group)
        made.setCheckable(one.name in MARKS or one.command in {"turn", "align", "indent"})
        self.of[one.name] = made

    def _add_history(self, view: QWidget) -> None:
        undo, redo = partial(self._do, "undo"), partial(self._do, "redo")
        for name, words, slot, drawn in (
            ("undo_edit", self.tr("Undo"), undo, "undo"),
            ("redo_edit", self.tr("Redo"), redo, "redo"),
        ):
            self.of[name] = action(view, name, words, slot, icon=icon(drawn, tint="text"))
        again = action(view, "redo_again", self.tr("Redo"), redo)
        again.setVisible(False)  # the key of another office program; no second entry in menus
        view.removeAction(again)
        view.addAction(again)

    def perform(self, one: Act) -> None:
        """Do an act; a kind that the block has already turns it back into plain text."""
        command, args = one.command, dict(one.args)
        if command == "turn" and args["kind"] != "paragraph" and self._is(args["kind"]):
            args = {"kind": "paragraph"}
        if command == "indent":
            args = {"on": not (self._standing is not None and self._standing.indent)}
        self._do(command, **args)
        self.show_standing(self._standing)  # a checked action flips by itself: the page decides

    def _is(self, kind: str) -> bool:
        return self._standing is not None and kind_at(self._standing) == kind

    def show_standing(self, standing: Any) -> None:  # noqa: ANN401 - the canvas's own `Standing`
        """Show what is on where the cursor stands, and what can be taken back."""
        self._standing = standing
        if standing is None:
            return
        for name, mark in MARKS.items():
            if name in self.of:
                self.of[name].setChecked(mark in standing.marks)
        kind = kind_at(standing)
        for turn in TURNS:
            self.of[TURN_NAMES[turn]].setChecked(kind == turn)
        for align in ALIGN_NAMES:
            self.of[ALIGN_NAMES[align]].setChecked(standing.align == align)
        self.of["first_line"].setChecked(standing.indent)
        for name, can in (
            ("undo_edit", standing.can_undo),
            ("redo_edit", standing.can_redo),
            ("photos_join", standing.can_join),
            ("photo_out", standing.can_part),
        ):
            self.of[name].setEnabled(self._writable and can)

    def let_write(self, *, writable: bool) -> None:
        """Let the text be changed or only read."""
        self._writable = writable
        for made in self.of.values():
            made.setEnabled(writable)
        self.show_standing(self._standing)


def kind_at(standing: Any) -> str:  # noqa: ANN401 - the canvas's own `Standing`
    """Return the kind of the block at the cursor as `turn` names it."""
    kind = str(standing.kind)
    if kind == "heading":
        return f"heading{standing.level}"
    return str(standing.item) if kind == "listItem" else kind


def _marks() -> tuple[Act, ...]:
    return (
        Act("bold", QCoreApplication.translate("articles", "Bold"), "bold", {}, "bold"),
        Act("italic", QCoreApplication.translate("articles", "Italic"), "italic", {}, "italic"),
        Act(
            "underline",
            QCoreApplication.translate("articles", "Underline"),
            "underline",
            {},
            "underline",
        ),
        Act(
            "clear_marks",
            QCoreApplication.translate("articles", "Plain letters"),
            "clear_marks",
            {},
        ),
    )


def _turns() -> tuple[Act, ...]:
    return tuple(
        Act(TURN_NAMES[kind], turn_words(kind), "turn", {"kind": kind}, _TURN_ICONS.get(kind, ""))
        for kind in TURNS
    )


_TURN_ICONS: Final = {"heading2": "heading", "quote": "quote", "bullet": "list"}


def turn_words(kind: str) -> str:
    """Return what a kind of text block is called in the kind menu."""
    return {
        "paragraph": QCoreApplication.translate("articles", "Text"),
        "heading2": QCoreApplication.translate("articles", "Heading"),
        "heading3": QCoreApplication.translate("articles", "Subheading"),
        "heading4": QCoreApplication.translate("articles", "Small heading"),
        "lead": QCoreApplication.translate("articles", "Lead-in"),
        "quote": QCoreApplication.translate("articles", "Quote"),
        "quotation": QCoreApplication.translate("articles", "Verbatim"),
        "label": QCoreApplication.translate("articles", "First, second …"),
        "ordered": QCoreApplication.translate("articles", "Numbered list"),
        "bullet": QCoreApplication.translate("articles", "List with dots"),
    }.get(kind, kind)


def _lines() -> tuple[Act, ...]:
    words = {
        "left": QCoreApplication.translate("articles", "Align left"),
        "center": QCoreApplication.translate("articles", "Centre"),
        "right": QCoreApplication.translate("articles", "Align right"),
        "justify": QCoreApplication.translate("articles", "Justify"),
    }
    aligns = tuple(
        Act(ALIGN_NAMES[align], words[align], "align", {"value": align}) for align in ALIGN_NAMES
    )
    return (
        *aligns,
        Act(
            "first_line",
            QCoreApplication.translate("articles", "Indent the first line"),
            "indent",
            {},
        ),
        Act("level_in", QCoreApplication.translate("articles", "One level in"), "level", {"by": 1}),
        Act(
            "level_out",
            QCoreApplication.translate("articles", "One level out"),
            "level",
            {"by": -1},
        ),
    )


def _blocks() -> tuple[Act, ...]:
    words = {
        "brush_copy": QCoreApplication.translate("articles", "Take up the look"),
        "brush_apply": QCoreApplication.translate("articles", "Apply the look"),
        "block_up": QCoreApplication.translate("articles", "Move up"),
        "block_down": QCoreApplication.translate("articles", "Move down"),
        "block_twice": QCoreApplication.translate("articles", "Duplicate"),
        "block_gone": QCoreApplication.translate("articles", "Delete this block"),
        "split_block": QCoreApplication.translate("articles", "Add text below"),
        "add_divider": QCoreApplication.translate("articles", "Divider"),
        "photos_join": QCoreApplication.translate("articles", "Join into a group of photos"),
        "photo_out": QCoreApplication.translate("articles", "Out of the group"),
    }
    return tuple(Act(name, words[name], *_BLOCK_ACTS[name]) for name in words)


_BLOCK_ACTS: Final[dict[str, tuple[str, dict[str, Any], str]]] = {
    "brush_copy": ("brush_copy", {}, "brush"),
    "brush_apply": ("brush_apply", {}, ""),
    "block_up": ("move", {"by": -1}, "up"),
    "block_down": ("move", {"by": 1}, "down"),
    "block_twice": ("duplicate", {}, "copy"),
    "block_gone": ("remove", {}, "delete"),
    "split_block": ("insert", {"kind": "paragraph"}, "add"),
    "add_divider": ("insert", {"kind": "divider"}, "divider"),
    "photos_join": ("photos_join", {}, ""),
    "photo_out": ("photo_out", {}, ""),
}
