"""The keys that work in one place only."""

from typing import Final

from workstation.ui.keys import Key

KEYS_OF_PLACES: Final[tuple[Key, ...]] = (
    Key("approve", "review", "Ctrl+Return"),
    Key("send_back", "review", "Ctrl+Shift+R"),
    Key("next_in_queue", "review", "J"),
    Key("previous_in_queue", "review", "K"),
    Key("next_change", "review", "F7"),
    Key("previous_change", "review", "Shift+F7"),
    Key("correct_words", "review", "F2"),
    Key("take_back", "review", "Ctrl+Shift+Z"),
    Key("read_whole", "review", "Alt+1"),
    Key("read_changes", "review", "Alt+2"),
    Key("read_phone", "review", "Alt+3"),
    Key("read_issue", "review", "Alt+4"),
    Key("pick", "gallery", "P"),
    Key("reject", "gallery", "X"),
    Key("unpick", "gallery", "U"),
    *(Key(f"rate_{stars}", "gallery", str(stars)) for stars in range(6)),
    Key("enlarge", "gallery", "Space"),
    Key("select_all_photos", "gallery", "Ctrl+A"),
    Key("undo_photos", "gallery", "Ctrl+Z"),
    Key("paste_photos", "gallery", "Ctrl+V"),
    Key("import_photos", "gallery", "Ctrl+I"),
    Key("import_folder", "gallery", "Ctrl+Shift+I"),
    Key("move_photos", "gallery", "Ctrl+M"),
    Key("export_photo", "gallery", "Ctrl+E"),
    Key("new_album", "gallery", "Ctrl+Shift+N"),
    Key("album_facts", "gallery", "F2"),
    Key("write_caption", "gallery", "Return"),
    Key("larger", "gallery", "Ctrl+="),
    Key("smaller", "gallery", "Ctrl+-"),
    Key("insert_photos", "gallery", "Ctrl+Return"),
    Key("column_up", "settings", "Alt+Up"),
    Key("column_down", "settings", "Alt+Down"),
)
