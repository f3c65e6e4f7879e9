"""去向: how far the article has come, who has it, and what keeps the rest; see `article where`."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.exchanging.words import listed, moment, pc_words
from workstation.ui.tasks import Touched, concerns
from workstation.ui.widgets.boxes import column, emptied, line, row, spaced
from workstation.ui.widgets.labels import label
from workstation.usecases.holders import Holder
from workstation.usecases.whereabouts import Whereabouts, where_is
from workstation.wording.catalogue import sentence, word

MARK_PIXELS: Final = 22
MOST_NAMED: Final = 40
KINDS: Final = ("article", "receipt", "local", "text", "blob", "membership", "member", "branch")


class WherePanel(QWidget):
    """Shows where the article on screen is; reads again when something about that changed."""

    def __init__(self, presenter: ArticlePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._drawn: Whereabouts | None = None
        self._whole = spaced(QVBoxLayout(self), 18, 14, 18, 20, spacing=8)
        presenter.room.tasks.changed.connect(self._on_changed)

    def is_told(self) -> bool:
        """Tell whether the answer is on screen."""
        return self._drawn is not None

    def reload(self) -> None:
        """Ask where the article on screen is."""
        article = self._presenter.article
        if article:
            work = partial(where_is, article=article)
            tasks = self._presenter.room.tasks
            tasks.query(self, work, self._show, failed=self._unknown, topic="where")

    def _on_changed(self, touched: Touched) -> None:
        if self.isVisible() and concerns(touched, *KINDS):
            self.reload()

    def _unknown(self, _error: Exception) -> None:
        """Say nothing of an article that is gone meanwhile; its page goes too."""
        self._drawn = None
        emptied(self._whole)

    def _show(self, told: Whereabouts) -> None:
        if told.article != self._presenter.article or told == self._drawn:
            return
        self._drawn = told
        emptied(self._whole)
        lang = self._presenter.room.lang
        self._whole.addWidget(label(_sentence(lang, told), "strong", wrap=True))
        for words in (self._advice(told), self._trouble(told), *self._held(told)):
            self._muted(words)
        if told.suggestion:
            self._muted(self.tr("What was written here is a suggestion; it counts once a reviewer "
                                "has signed it."))  # fmt: skip
        self._travelling(told)
        self._aside(told)
        self._holders(told.holders)
        self._whole.addStretch(1)

    def _muted(self, words: str) -> None:
        if words:
            self._whole.addWidget(label(words, "muted", wrap=True))

    def _advice(self, told: Whereabouts) -> str:
        return {
            "held_back": self.tr("Once what is marked is mended, or another person has let it "
                                 "stand with a reason, it goes out by itself."),
            "unsaved": self.tr("The others get what you save; what is only typed stays here."),
            "waiting": self.tr("Once an administrator has let this PC in, it goes out by itself."),
            "here": self.tr("It goes out by itself when the folder is reached."),
            "arriving": self.tr("Its text shows by itself once it is here."),
            "folder": self.tr("The PCs below that lack it get it by themselves when they are on "
                              "and reach the folder."),
            "cloned": self.tr("Under conflicts you can give this PC a key of its own."),
        }.get(told.halt, "")  # fmt: skip

    def _trouble(self, told: Whereabouts) -> str:
        if not told.trouble or told.halt not in {"here", "arriving", "waiting"}:
            return ""
        why = sentence(self._presenter.room.lang, told.trouble, {"path": "", "office": ""})
        if not told.last_sync:
            return why
        last = self.tr("Last reached {time}.").format(time=moment(told.last_sync))
        return f"{why}{last}"

    def _held(self, told: Whereabouts) -> list[str]:
        words = []
        for one in told.held:
            place = self.tr("Paragraph {number}: {text}") if one.place else self.tr("Above: {text}")
            words.append(place.format(number=one.place, text=one.finding.text))
        return words

    def _travelling(self, told: Whereabouts) -> None:
        words = []
        if told.unsent:
            words.append(self.tr("%n change(s) to go", "", told.unsent))
        if told.pictures_unsent:
            words.append(self.tr("%n picture(s) to go", "", told.pictures_unsent))
        if told.texts_missing:
            words.append(self.tr("%n text(s) to come", "", told.texts_missing))
        if told.pictures_missing:
            words.append(self.tr("%n picture(s) to come", "", told.pictures_missing))
        batches = [one for one in told.awaited if one.segments]
        words += [
            self.tr("later changes by {pc} to come").format(pc=pc_words(one)) for one in batches
        ]
        if words:
            self._heading(self.tr("Still on the way"))
            self._whole.addWidget(label(listed(words), wrap=True))

    def _aside(self, told: Whereabouts) -> None:
        if not told.set_aside:
            return
        self._heading(self.tr("Set aside on this PC"))
        for one in told.set_aside:
            reason = word(self._presenter.room.lang, "set_aside", one.reason)
            words = self.tr("{time} from {pc}: {reason}")
            told_words = words.format(time=moment(one.at), pc=pc_words(one), reason=reason)
            self._whole.addWidget(label(told_words, wrap=True))
        self._muted(self.tr("Perhaps a later change of theirs is in it. A good file frees it by "
                            "itself."))  # fmt: skip

    def _holders(self, holders: tuple[Holder, ...]) -> None:
        if not holders:
            return
        self._heading(
            self.tr("Received by {n} of {m} PCs").format(
                n=sum(one.has for one in holders), m=len(holders)
            )
        )
        for one in holders[:MOST_NAMED]:
            self._whole.addLayout(self._holder(one))
        if (more := len(holders) - MOST_NAMED) > 0:
            self._muted(self.tr("%n more", "", more))

    def _holder(self, one: Holder) -> QVBoxLayout:
        whole, head = column(spacing=0), row(spacing=8)
        mark = label("✓" if one.has else "…", "round-good" if one.has else "round-grey")
        mark.setFixedSize(MARK_PIXELS, MARK_PIXELS)
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = column(spacing=0)
        words.addWidget(label(pc_words(one), wrap=True))
        heard = self.tr("heard of {time}") if one.heard else self.tr("not heard of yet")
        words.addWidget(label(heard.format(time=moment(one.heard)), "muted", wrap=True))
        head.addLayout(words, 1)
        whole.addLayout(head)
        return whole

    def _heading(self, words: str) -> None:
        self._whole.addWidget(line())
        self._whole.addWidget(label(words, "strong", wrap=True))


def _sentence(lang: str, told: Whereabouts) -> str:
    """Return how far the article has come, as a sentence of its own."""
    words = word(lang, "halt", told.halt)
    return words[:1].upper() + words[1:]
