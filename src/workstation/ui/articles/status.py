"""What the status line says of an article: its length, where it lies, which draft by whom."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from workstation.domain.tree_text import plain_text
from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.articles.wording import exactly

PER_MINUTE: Final = 350
"""Characters that a reader reads in a minute."""


def status_words(presenter: ArticlePresenter) -> tuple[str, str]:
    """Return what stands at the left and at the right of the status line."""
    edited, page = presenter.edited, presenter.page
    if edited is None or page is None:
        return "", ""
    number = sum(not char.isspace() for char in plain_text(edited.doc))
    minutes = max(1, round(number / PER_MINUTE))
    length = QCoreApplication.translate("articles", "{number} characters · about {minutes} min")
    parts = [length.format(number=f"{number:,}", minutes=minutes), keeping_words(presenter)]
    left = "　　".join(filter(None, parts))
    if not page.shared:
        return left, QCoreApplication.translate("articles", "Not shared yet")
    draft = QCoreApplication.translate("articles", "Draft {number}").format(number=page.number)
    return left, " · ".join(filter(None, (draft, page.editor_name or page.begun_by)))


def keeping_words(presenter: ArticlePresenter) -> str:
    """Return where what is on screen lies."""
    if presenter.keeping_failed:
        return QCoreApplication.translate("articles", "Not kept yet")
    if presenter.is_typing:
        return QCoreApplication.translate("articles", "Keeping…")
    if presenter.kept_at:
        words = QCoreApplication.translate("articles", "Kept on this PC {when}")
        return words.format(when=exactly(presenter.kept_at))
    return QCoreApplication.translate("articles", "Saved")
