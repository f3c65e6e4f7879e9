"""What the keys of the photo editor do; each has its line in the window's menu."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from workstation.ui.gallery.editor_head import EditorHead
from workstation.ui.gallery.editor_panel import EditorPanel
from workstation.ui.gallery.editor_words import act_words
from workstation.ui.keys import action, shown

Slot = Callable[[], object]
SHAPES: Final = ("whole", "cover", "square", "wide", "classic", "free")


def add_acts(
    editor: QWidget, head: EditorHead, panel: EditorPanel, slots: Mapping[str, Slot]
) -> dict[str, QAction]:
    """Hang the acts on the editor, and their keys on the tips of their buttons.

    `slots` says what those do that are no button's.
    """
    every: dict[str, Slot] = {
        **slots,
        "auto_photo": panel.auto.click,
        "cover_places": panel.cover.click,
        "mark_photo": panel.mark.click,
        "turn_photo_right": partial(panel.turned.emit, 1),
        "turn_photo_left": partial(panel.turned.emit, -1),
        "copy_edit": head.copy.click,
        **{f"shape_{shape}": partial(panel.shape_chosen.emit, shape) for shape in SHAPES},
    }
    tips = {
        "undo_photo_edit": head.undo,
        "redo_photo_edit": head.redo,
        "copy_edit": head.copy,
        "finish_photo": head.finish,
        "auto_photo": panel.auto,
        "cover_places": panel.cover,
        "cover_faces": panel.covering_box.cover_all,
        "mark_photo": panel.mark,
    }
    for name, widget in tips.items():
        widget.setToolTip(shown(name))
    return {name: action(editor, name, words, every[name]) for name, words in act_words().items()}
