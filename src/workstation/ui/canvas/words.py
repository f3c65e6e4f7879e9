"""Words that the page itself shows: placeholders, hints in frames, labels of handles."""

from PySide6.QtCore import QCoreApplication


def page_words() -> dict[str, str]:
    """Return them in the window's language, by the names the page knows them by."""
    translate = QCoreApplication.translate
    return {
        "title": translate("Canvas", "Title"),
        "text": translate("Canvas", "Text of the article"),
    }
