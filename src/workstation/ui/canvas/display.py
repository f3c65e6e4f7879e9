"""兼容显示模式: drawing without the graphics card, for PCs on which web pages stay blank.

Chosen in the settings or after a failed paint check; the engine reads it when it starts, so it
works from the next start of the window on.
"""

import os
from pathlib import Path
from typing import Final

from workstation.ui.memory import remembered

NAME: Final = "compatible_display"
_FLAGS: Final = "QTWEBENGINE_CHROMIUM_FLAGS"
_WITHOUT_CARD: Final = "--disable-gpu"


def prepare_display(home: Path) -> bool:
    """Set up drawing as it was chosen on this PC; call it before the application is made."""
    chosen = remembered(home, NAME, "off") == "on"
    if chosen:
        flags = os.environ.get(_FLAGS, "").split()
        if _WITHOUT_CARD not in flags:
            os.environ[_FLAGS] = " ".join([*flags, _WITHOUT_CARD])
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    return chosen
