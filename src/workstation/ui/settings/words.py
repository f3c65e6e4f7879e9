"""What roles, levels and states are called on screen."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from workstation.domain.membership_entries import ROLES, Role
from workstation.ui.widgets.labels import Tint


def role_word(role: str) -> str:
    """Return what a role is called."""
    return {
        "liaison": QCoreApplication.translate("settings", "liaison"),
        "editor": QCoreApplication.translate("settings", "editor"),
        "reviewer": QCoreApplication.translate("settings", "reviewer"),
        "publisher": QCoreApplication.translate("settings", "publisher"),
        "admin": QCoreApplication.translate("settings", "administrator"),
    }.get(role, role)


def role_words(roles: Iterable[str]) -> str:
    """Return the names of roles in their fixed order, as one reads them."""
    held = set(roles)
    between = QCoreApplication.translate("settings", ", ")
    return between.join(role_word(role) for role in ROLES if role in held)


def role_tint(role: Role | str) -> Tint:
    """Return the colour a role is marked with."""
    tints: dict[str, Tint] = {"admin": "red", "publisher": "amber", "reviewer": "blue"}
    return tints.get(role, "grey")


def level_word(level: str) -> str:
    """Return what a level of findings is called."""
    return {
        "block": QCoreApplication.translate("settings", "must be dealt with"),
        "error": QCoreApplication.translate("settings", "to be confirmed"),
        "hint": QCoreApplication.translate("settings", "hint"),
    }.get(level, level)


def listed(names: Iterable[str]) -> str:
    """Return names in a row, as the language separates them."""
    return QCoreApplication.translate("settings", ", ").join(names)


def joined(first: str, second: str) -> str:
    """Return two sentences one after the other, as the language parts them."""
    both = QCoreApplication.translate("settings", "{first} {second}")
    return both.format(first=first, second=second) if first and second else first or second


def moment_words(ms: int) -> str:
    """Return a moment as people say it; empty for never."""
    if not ms:
        return ""
    at = datetime.fromtimestamp(ms / 1000).astimezone()
    return at.strftime("%Y-%m-%d %H:%M")
