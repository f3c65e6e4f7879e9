"""手机预览: an article in a web view at phone width, exactly as the WeChat writer writes it.

The web engine is loaded when a preview is first shown. The page gets no script, no network and no
disk: it is handed its HTML, and pictures come by the scheme `picture:` from this home's blobs.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from workstation.document.writers.wechat import write_wechat
from workstation.domain.content import Content, LateFields
from workstation.domain.errors import NewsroomError
from workstation.domain.ids import ArticleId, RevisionId
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label
from workstation.usecases.desk import Desk
from workstation.usecases.issues import late_fields, theme_of
from workstation.usecases.listing import content_in_hand

if TYPE_CHECKING:
    from workstation.ui.web_page import WebPage

PHONE_WIDTH: Final = 375
FRAME: Final = (
    '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    "<style>body{{margin:0;padding:16px;font:17px/1.75 -apple-system,'Microsoft YaHei UI',"
    "'Noto Sans CJK SC',sans-serif;background:#fff;color:#222;word-wrap:break-word}}"
    "h1{{font-size:22px;line-height:1.4;margin:0 0 12px}}.by{{color:#8a8a8a;font-size:15px;"
    "margin:0 0 22px}}img{{max-width:100%}}</style><h1>{title}</h1><p class=by>{by}</p>{body}"
)
"""WeChat's own frame around an article: margins, title, author line (wechat-api.md 6)."""


class PhoneArticle(NamedTuple):
    """An article as the phone shows it; `blobs` are its pictures by photo."""

    html: str
    blobs: dict[str, str]


def phone_article(
    desk: Desk, article: ArticleId, revision: RevisionId | None = None
) -> PhoneArticle:
    """Return an article, or one revision of it, as a phone shows it.

    Raises:
        Refused: `not_found`, `text_purged`.
        Unavailable: `text_missing`, `blob_missing`.
    """
    content = desk.content(revision) if revision else content_in_hand(desk, article)
    return phone_page(content, desk=desk, late=_late(desk, article))


def phone_page(content: Content, *, desk: Desk, late: LateFields) -> PhoneArticle:
    """Return a content as a phone shows it."""
    body = write_wechat(content, theme=theme_of(desk, content), late=late, address=_address)
    html = FRAME.format(title=_escaped(content.title), by=_escaped(content.author), body=body)
    return PhoneArticle(html, {key: one.blob for key, one in content.pictures.items()})


def _late(desk: Desk, article: ArticleId) -> LateFields:
    try:
        return late_fields(desk, desk.standing(article), 0, "")
    except NewsroomError:
        return LateFields()


def _address(photo: str) -> str:
    return f"picture:{photo}"


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;")


class Phone(QWidget):
    """The preview. Shows words while there is nothing to show, and a way out after a crash."""

    painted = Signal()

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._web: WebPage | None = None
        self._again: Callable[[], None] = lambda: None
        self._layers = QStackedLayout()
        self._words = label(self.tr("Preview"), "muted", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._layers.addWidget(self._with_retry())
        middle = spaced(QHBoxLayout(self), spacing=0)
        middle.addLayout(self._layers)
        room.closing.connect(self.dispose)
        self.setMinimumWidth(PHONE_WIDTH)
        self.setAccessibleName(self.tr("Phone preview"))

    def _with_retry(self) -> QWidget:
        made = QWidget()
        whole = spaced(QVBoxLayout(made), 24)
        self._retry = button(self.tr("Show again"), self._show_again)
        self._retry.hide()
        whole.addStretch(1)
        whole.addWidget(self._words)
        whole.addWidget(self._retry, 0, Qt.AlignmentFlag.AlignCenter)
        whole.addStretch(2)
        return made

    def show_article(self, article: ArticleId, revision: RevisionId | None = None) -> None:
        """Show an article, or one revision of it; late answers of earlier ones are dropped."""
        self._again = partial(self.show_article, article, revision)
        work = partial(phone_article, article=article, revision=revision)
        tasks = self._room.tasks
        tasks.query(self, work, self.show_page, failed=self._failed, topic="article")

    def show_page(self, shown: PhoneArticle) -> None:
        """Show a page that is at hand."""
        self._room.tasks.aside(self, _load_engine, lambda _: self._show(shown), topic="show")

    def _show(self, shown: PhoneArticle) -> None:
        if self._web is None:
            from workstation.ui.web_page import WebPage

            self._web = WebPage(self._room.pictures.blobs, self)
            self._web.painted.connect(self.painted)
            # The page is still at its signal: it may only be let go when that is over.
            self._web.crashed.connect(self._crashed, Qt.ConnectionType.QueuedConnection)
            self._layers.addWidget(self._web)
        self._web.show_html(shown.html, shown.blobs)
        self._layers.setCurrentWidget(self._web)

    def _show_again(self) -> None:
        self._again()

    def clear(self, words: str = "") -> None:
        """Show words instead of a page."""
        self._words.setText(words)
        self._retry.hide()
        self._layers.setCurrentIndex(0)

    def _failed(self, error: Exception) -> None:
        from workstation.ui.messages import told

        self.clear(told(error, self._room.lang).words)

    def _crashed(self) -> None:
        if self._web is not None:
            self._layers.removeWidget(self._web)
            self._web.dispose()
            self._web = None
        self.clear(self.tr("The preview stopped. Your article is safe."))
        self._retry.show()

    def dispose(self) -> None:
        """Let the web engine go, in the order it needs; for the end of the window."""
        if self._web is not None:
            self._web.dispose()
            self._web = None
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _load_engine() -> None:
    """Import the web engine off the UI thread: it is large."""
    import PySide6.QtWebEngineCore
    import PySide6.QtWebEngineWidgets  # noqa: F401
