"""What the keys of the photo library do; each has its line in the window's menu."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from workstation.ui.gallery.wording import label_words
from workstation.ui.keys import action

Slot = Callable[[], object]


def add_acts(owner: QWidget, slots: Mapping[str, Slot]) -> dict[str, QAction]:
    """Hang the acts that `slots` names on a widget, in the order of the words below."""
    return {
        name: action(owner, name, words, slots[name])
        for name, words in _words().items()
        if name in slots
    }


def _words() -> dict[str, str]:
    return {
        "pick": QCoreApplication.translate("gallery_acts", "Pick"),
        "reject": QCoreApplication.translate("gallery_acts", "Do not use"),
        "unpick": QCoreApplication.translate("gallery_acts", "Neither"),
        "rate_1": "★",
        "rate_2": "★★",
        "rate_3": "★★★",
        "rate_4": "★★★★",
        "rate_5": "★★★★★",
        "rate_0": QCoreApplication.translate("gallery_acts", "No stars"),
        "label_red": label_words()["red"],
        "label_yellow": label_words()["yellow"],
        "label_green": label_words()["green"],
        "label_blue": label_words()["blue"],
        "keep_best": QCoreApplication.translate("gallery_acts", "Keep the best of a group"),
        "toggle_stack": QCoreApplication.translate("gallery_acts", "Spread or close a group"),
        "lay_together": QCoreApplication.translate("gallery_acts", "Make one group"),
        "lay_apart": QCoreApplication.translate("gallery_acts", "Take out of the group"),
        "lay_as_found": QCoreApplication.translate("gallery_acts", "Group by likeness again"),
        "likeness": QCoreApplication.translate("gallery_acts", "How alike…"),
        "compare": QCoreApplication.translate("gallery_acts", "Compare side by side"),
        "enlarge": QCoreApplication.translate("gallery_acts", "Enlarge"),
        "edit_photo": QCoreApplication.translate("gallery_acts", "Edit photo…"),
        "write_caption": QCoreApplication.translate("gallery_acts", "Write caption"),
        "select_all_photos": QCoreApplication.translate("gallery_acts", "Select all photos"),
        "undo_photos": QCoreApplication.translate("gallery_acts", "Undo"),
        "move_photos": QCoreApplication.translate("gallery_acts", "Move to album…"),
        "export_photo": QCoreApplication.translate("gallery_acts", "Save as file…"),
        "find_photos": QCoreApplication.translate("gallery_acts", "Search photos"),
        "larger": QCoreApplication.translate("gallery_acts", "Larger photos"),
        "smaller": QCoreApplication.translate("gallery_acts", "Smaller photos"),
        "paste_photos": QCoreApplication.translate("gallery_acts", "Paste photos"),
        "import_photos": QCoreApplication.translate("gallery_acts", "Import photos…"),
        "import_folder": QCoreApplication.translate("gallery_acts", "Import a folder or card…"),
        "new_album": QCoreApplication.translate("gallery_acts", "New album…"),
        "album_facts": QCoreApplication.translate("gallery_acts", "About this album…"),
        "camera_clocks": QCoreApplication.translate("gallery_acts", "Camera clocks…"),
        "insert_photos": QCoreApplication.translate("gallery_acts", "Insert into the article"),
    }
