"""标签、专题: what the article is filed under; the office's own words are proposed while typing."""

import re
from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from workstation.domain.ids import ArticleId
from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.messages import told
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.fields import Labelled
from workstation.usecases.article_labels import (
    ArticleLabels,
    article_labels,
    set_campaign,
    set_tags,
)
from workstation.usecases.desk import Desk

_BETWEEN: Final = re.compile(r"[,，、;；#＃]")


class FilingPanel(QWidget):
    """Shows and writes tags and campaign; they are shared at once, and no part of a revision."""

    def __init__(self, presenter: ArticlePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._article = ""
        self._labels = ArticleLabels()
        self.tags, self.campaign = QLineEdit(), QLineEdit()
        self.tags.setPlaceholderText(self.tr("parted by commas"))
        whole = spaced(QVBoxLayout(self), spacing=14)
        self._tags = Labelled(self.tr("Tags"), self.tags)
        self._campaign = Labelled(self.tr("Campaign"), self.campaign)
        for field in (self._tags, self._campaign):
            whole.addWidget(field)
        self.tags.editingFinished.connect(self._file_tags)
        self.campaign.editingFinished.connect(self._file_campaign)
        presenter.page_changed.connect(self._ask)

    # --- what is shown --------------------------------------------------------------------------

    def _ask(self) -> None:
        page, article = self._presenter.page, self._presenter.article
        shared = page is not None and page.shared
        may = shared and page is not None and page.rights.assign
        for field in (self.tags, self.campaign):
            field.setEnabled(may)
        later = "" if shared else self.tr("Can be filed once it is saved for others.")
        self._campaign.say(later)
        if shared:
            work = partial(article_labels, article=article)
            show = partial(self._show, article)
            self._presenter.room.tasks.query(self, work, show, topic="labels")
        else:
            self._show(article, ArticleLabels())

    def _show(self, article: ArticleId, labels: ArticleLabels) -> None:
        if article != self._presenter.article:
            return
        other, self._article = article != self._article, article
        self._labels = labels
        for field, words, known in (
            (self.tags, self.tr(", ").join(labels.tags), labels.known_tags),
            (self.campaign, labels.campaign, labels.known_campaigns),
        ):
            if other or not field.hasFocus():  # what is being typed is not touched
                field.setText(words)
            field.setCompleter(_completer(known, field))

    # --- what is filed --------------------------------------------------------------------------

    def _file_tags(self) -> None:
        tags = tuple(filter(None, (one.strip() for one in _BETWEEN.split(self.tags.text()))))
        if tags != self._labels.tags:
            self._file(partial(_filed_tags, ArticleId(self._article), tags), self._tags)

    def _file_campaign(self) -> None:
        name = self.campaign.text().strip()
        if name != self._labels.campaign:
            self._file(partial(_filed_campaign, ArticleId(self._article), name), self._campaign)

    def _file(self, work: partial[None], field: Labelled) -> None:
        if not self._article:
            return
        room = self._presenter.room

        def failed(error: Exception) -> None:
            field.say(told(error, room.lang).words, wrong=True)

        def done(_: None) -> None:
            field.say("")
            room.sync_wanted.emit()

        room.tasks.command(self, work, done, failed=failed)


def _completer(known: Sequence[str], field: QLineEdit) -> QCompleter:
    made = QCompleter(list(known), field)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    return made


def _filed_tags(article: ArticleId, tags: Sequence[str], desk: Desk) -> None:
    set_tags(desk, article, tags)


def _filed_campaign(article: ArticleId, name: str, desk: Desk) -> None:
    set_campaign(desk, article, name)
