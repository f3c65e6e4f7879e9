"""What the status line says of an article: its length, where it lies, which draft by whom."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from workstation.domain.tree_text import plain_text
from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.articles.wording import exactly
from workstation.wechat.limits import MAX_CONTENT_CHARACTERS

PER_MINUTE: Final = 350
"""Characters that a reader reads in a minute."""

GAP: Final = "　　"


def status_words(presenter: ArticlePresenter) -> tuple[str, str]:
    """Return what stands at the left and at the right of the status line."""
    edited, page = presenter.edited, presenter.page
    if edited is None or page is None:
        return "", ""
    number = sum(not char.isspace() for char in plain_text(edited.doc))
    minutes = max(1, round(number / PER_MINUTE))
    length = QCoreApplication.translate("articles", "{number} characters · about {minutes} min")
    counted = length.format(number=f"{number:,}", minutes=minutes)
    parts = (counted, budget_words(presenter), keeping_words(presenter))
    return GAP.join(filter(None, parts)), _who_has_it(presenter)


def _who_has_it(presenter: ArticlePresenter) -> str:
    page = presenter.page
    if page is None or not page.shared:
        return QCoreApplication.translate("articles", "Not shared yet")
    draft = QCoreApplication.translate("articles", "Draft {number}").format(number=page.number)
    parts = (draft, page.editor_name or page.begun_by, elsewhere_words(presenter))
    return " · ".join(filter(None, parts))


def elsewhere_words(presenter: ArticlePresenter) -> str:
    """Return who changed the article elsewhere since; a hint, never a lock."""
    page = presenter.page
    if page is None or not page.last_by or not page.behind:
        return ""
    words = QCoreApplication.translate(
        "articles", "{name} changed it elsewhere {when} (as of the last sync)"
    )
    return words.format(name=page.last_by, when=exactly(page.last_at))


def budget_words(presenter: ArticlePresenter) -> str:
    """Return how much of what WeChat takes the text uses up, as the draft box counts it."""
    length = presenter.length
    if length is None:
        return ""
    words = QCoreApplication.translate("articles", "Body {number} / {most} signs")
    if length.characters >= MAX_CONTENT_CHARACTERS:
        words = QCoreApplication.translate("articles", "Body {number} / {most} signs: too long")
    return words.format(number=f"{length.characters:,}", most=f"{MAX_CONTENT_CHARACTERS:,}")


def keeping_words(presenter: ArticlePresenter) -> str:
    """Return where what is on screen lies."""
    if presenter.keeping_failed:
        return QCoreApplication.translate("articles", "Not kept yet")
    if presenter.is_typing:
        return QCoreApplication.translate("articles", "Keeping…")
    if presenter.kept_at:
        words = QCoreApplication.translate("articles", "Kept on this PC {when}")
        moment = datetime.fromtimestamp(presenter.kept_at / 1000).astimezone()
        return words.format(when=f"{moment:%H:%M:%S}")
    return QCoreApplication.translate("articles", "Saved")
