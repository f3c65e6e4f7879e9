"""Input methods on Linux: Qt's packages bring ibus's plug-in and none for fcitx.

fcitx5 speaks ibus's language too, so whoever works with it is led there; without this no Chinese
could be typed at all. Windows has its own way and needs nothing.
"""

import os
import sys
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLibraryInfo

_MODULE: Final = "QT_IM_MODULE"
_SEVERAL: Final = "QT_IM_MODULES"
_OF_X: Final = "XMODIFIERS"
_STAND_IN: Final = "ibus"


def prepare_input() -> None:
    """Let Chinese be typed where fcitx is in use; call it before the application is made."""
    if sys.platform != "linux":
        return
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    names = [one.name for one in (folder / "platforminputcontexts").glob("*.so")]
    if module := module_for(os.environ, names):
        os.environ[_MODULE] = module
        os.environ.pop(_SEVERAL, None)  # it would go before the other one


def module_for(environment: Mapping[str, str], plugins: Collection[str]) -> str:
    """Return the input module to use in place of fcitx's; empty where all is well as it is."""
    if any("fcitx" in one for one in plugins):
        return ""
    asked = f"{environment.get(_SEVERAL, '')};{environment.get(_MODULE, '')}".split(";")
    wanted = [one for one in asked if one] or [environment.get(_OF_X, "").removeprefix("@im=")]
    return _STAND_IN if wanted[0].startswith("fcitx") else ""
