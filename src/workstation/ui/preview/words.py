"""What the layout check says of a rule, as an editor would."""

from PySide6.QtCore import QCoreApplication


def fault_words(rule: str) -> str:
    """Return what is wrong where a rule is broken."""
    translate = QCoreApplication.translate
    known = {
        "image_alt": translate("preview", "A picture has no words for who cannot see it"),
        "too_long": translate("preview", "The article is too long to be checked"),
        "overflow": translate("preview", "Something is wider than the screen"),
    }
    return known.get(rule) or translate(
        "preview", "WeChat would change the layout ({rule})"
    ).format(rule=rule)
