"""The keys that work in one place only."""

from typing import Final

from workstation.ui.keys import Key

KEYS_OF_PLACES: Final[tuple[Key, ...]] = (
    Key("approve", "review", "Ctrl+Return"),
    Key("send_back", "review", "Ctrl+Shift+R"),
    Key("next_in_queue", "review", "J"),
    Key("previous_in_queue", "review", "K"),
)
