"""手机预览: an article as a phone shows it, in WeChat's own frame."""

from typing import Final, NamedTuple

from workstation.document.writers.wechat import write_wechat
from workstation.domain.content import Content, LateFields
from workstation.domain.errors import NewsroomError
from workstation.domain.ids import ArticleId, RevisionId
from workstation.usecases.desk import Desk
from workstation.usecases.issues import late_fields, theme_of
from workstation.usecases.listing import content_in_hand

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
    return _page(desk, content, _late(desk, article))


def _page(desk: Desk, content: Content, late: LateFields) -> PhoneArticle:
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
