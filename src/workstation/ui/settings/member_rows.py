"""What the table of members says of a person and their PCs."""

from PySide6.QtCore import QCoreApplication

from workstation.ui.settings.pills import PillSpec
from workstation.ui.settings.table import Field
from workstation.ui.settings.words import role_tint, role_word, role_words
from workstation.usecases.members import MemberRow


def member_fields(stages: dict[int, str]) -> list[Field[MemberRow]]:
    """Return the columns of the table; `stages` are named as the policy names them."""
    return [
        Field(QCoreApplication.translate("settings", "Name"), lambda one: one.name, 8, tint=_tint),
        Field(
            QCoreApplication.translate("settings", "Branch"), lambda one: one.branch, 11, tint=_tint
        ),
        Field(
            QCoreApplication.translate("settings", "Roles"),
            lambda one: role_words(one.roles) or retired_word(),
            pills=_role_pills,
        ),
        Field(
            QCoreApplication.translate("settings", "Stages"),
            lambda one: " ".join(stages.get(number, str(number)) for number in one.stages),
            10,
        ),
        Field(QCoreApplication.translate("settings", "PCs"), device_words, 10, pills=_device_pills),
    ]


def retired_word() -> str:
    """Return what somebody without any right is called."""
    return QCoreApplication.translate("settings", "no rights any more")


def _tint(one: MemberRow) -> str:
    return "text" if one.roles else "muted"


def _role_pills(one: MemberRow) -> tuple[PillSpec, ...]:
    if not one.roles:
        return (PillSpec(retired_word(), "grey"),)
    return tuple(PillSpec(role_word(role), role_tint(role)) for role in one.roles)


def device_words(one: MemberRow) -> str:
    """Say how a member's PCs stand."""
    words = [pill.words for pill in _device_pills(one)]
    return " ".join(words)


def _device_pills(one: MemberRow) -> tuple[PillSpec, ...]:
    states = [state for _, state in one.devices]
    pills = []
    if waiting := states.count("waiting"):
        pills.append(PillSpec(_counted("waiting", waiting), "amber"))
    if admitted := states.count("admitted"):
        pills.append(PillSpec(_counted("admitted", admitted), "green"))
    if not pills and (revoked := states.count("revoked")):
        pills.append(PillSpec(_counted("revoked", revoked), "grey"))
    if not pills:
        words = QCoreApplication.translate("settings", "invited")
        pills.append(PillSpec(words, "amber" if one.roles else "grey"))
    return tuple(pills)


def _counted(state: str, number: int) -> str:
    if state == "waiting":
        return QCoreApplication.translate("settings", "%n waiting", "", number)
    if state == "admitted":
        return QCoreApplication.translate("settings", "%n PC(s)", "", number)
    return QCoreApplication.translate("settings", "%n shut out", "", number)
