"""What the article page asks before it does something others will see or nobody can undo."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.widgets.dialogs import Question, ReasonQuestion, Sheet
from workstation.ui.widgets.labels import label


class SubmitSheet(Sheet):
    """Sends an article for review: what is still open is said, not forbidden."""

    def __init__(self, presenter: ArticlePresenter, parent: QWidget | None) -> None:
        super().__init__("", parent)
        self.heading.setText(self.tr("Send for review?"))
        self.setWindowTitle(self.heading.text())
        self._presenter = presenter
        for words in self._remarks():
            self.body.addWidget(label(words, wrap=True))
        self.sensitive = QCheckBox(self.tr("Sensitive: the stages kept for such articles too"))
        self.sensitive.setVisible(presenter.page is not None and presenter.page.sensitive_stages)
        self.body.addWidget(self.sensitive)
        self.set_buttons(self.tr("Send for review"), self.tr("Not yet"))
        self.accepted.connect(self._send)
        self.accept_button.setEnabled(not self._grave())
        (self.reject_button if self._grave() else self.accept_button).setFocus()

    def _grave(self) -> int:
        return sum(one.finding.level == "block" for one in self._presenter.findings)

    def _remarks(self) -> list[str]:
        open_still = [one for one in self._presenter.findings if not one.ignored]
        grave = self._grave()
        errors = sum(one.finding.level == "error" for one in open_still)
        if grave:
            return [
                self.tr("%n place(s) must be dealt with first; it cannot leave this PC.", "", grave)
            ]
        if errors:
            return [
                self.tr("%n place(s) to confirm are open; the reviewers will see them.", "", errors)
            ]
        return [self.tr("The reviewers of the first stage get it with the next sync.")]

    def _send(self) -> None:
        self._presenter.submit(sensitive=self.sensitive.isChecked())


def ask_submit(presenter: ArticlePresenter, parent: QWidget) -> SubmitSheet:
    """Ask before sending for review."""
    sheet = SubmitSheet(presenter, parent)
    sheet.open()
    return sheet


def ask_withdraw(presenter: ArticlePresenter, parent: QWidget) -> ReasonQuestion:
    """Ask why an article is taken back."""
    published = presenter.page is not None and presenter.page.state == "published"
    words = (
        QCoreApplication.translate(
            "articles", "This registers that it was withdrawn. On WeChat it is deleted by hand."
        )
        if published
        else QCoreApplication.translate(
            "articles", "The reviewers see that you took it back, and why."
        )
    )
    question = ReasonQuestion(
        QCoreApplication.translate("articles", "Take it back?"),
        words,
        QCoreApplication.translate("articles", "Take back"),
        QCoreApplication.translate("articles", "Cancel"),
        parent,
    )
    question.accepted.connect(lambda: presenter.withdraw(question.words()))
    question.open()
    return question


def ask_discard(presenter: ArticlePresenter, parent: QWidget) -> Question:
    """Ask before what nobody else has is given up."""
    shared = presenter.page is not None and presenter.page.shared
    words = (
        QCoreApplication.translate(
            "articles", "What colleagues have stays as it is; only your unsaved changes go."
        )
        if shared
        else QCoreApplication.translate(
            "articles", "Nobody else has this article; it will be gone."
        )
    )
    question = Question(
        QCoreApplication.translate("articles", "Give up what is on this PC only?"),
        words,
        QCoreApplication.translate("articles", "Give up"),
        QCoreApplication.translate("articles", "Keep"),
        parent,
    )
    question.accepted.connect(presenter.discard)
    question.open()
    return question
