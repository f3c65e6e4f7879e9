"""What the canvas is handed beside the text: looks, words of the frame; its length on WeChat."""

from typing import Final, NamedTuple

import msgspec

from workstation.document.writers.canvas_style import canvas_stylesheet
from workstation.document.writers.wechat import Length, wechat_length, write_wechat
from workstation.document.writers.wording import sign_off_lines
from workstation.domain.content import Content, LateFields
from workstation.domain.errors import NewsroomError
from workstation.domain.ids import ArticleId
from workstation.usecases.desk import Desk
from workstation.usecases.editing import Edited, with_words
from workstation.usecases.issues import late_fields, theme_of

ADDRESS: Final = "https://mmbiz.qpic.cn/mmbiz_jpg/" + "x" * 88 + "/0?wx_fmt=jpeg"
"""As long as the addresses WeChat gives to pictures (wechat-api.md 2): they count as characters."""


class CanvasLook(NamedTuple):
    """A theme's stylesheet, its colours by name, and what its frame says today."""

    css: str
    colours: dict[str, str]
    words: dict[str, str]


def canvas_look(desk: Desk, article: ArticleId, content: Content) -> CanvasLook:
    """Return the looks of an article's own theme, for its canvas.

    Raises:
        Refused: `bad_theme`.
        Unavailable: `blob_missing`.
    """
    theme = theme_of(desk, content)
    signed = sign_off_lines(content, late_today(desk, article))
    return CanvasLook(
        css=canvas_stylesheet(theme),
        colours=msgspec.structs.asdict(theme.light),
        words={"column": content.column.name, "sign_off": "\n".join(signed)},
    )


def late_today(desk: Desk, article: ArticleId) -> LateFields:
    """Return the sign-off as it would stand today; an article without a history has none."""
    try:
        return late_fields(desk, desk.standing(article), 0, "")
    except NewsroomError:
        return LateFields()


def length_on_wechat(desk: Desk, content: Content, edited: Edited) -> Length | None:
    """Return how long what is being typed would be on WeChat, tags and addresses counted.

    None while that cannot be told: a photo that was just put in has no picture yet.
    """
    said = with_words(content, edited)
    try:
        html = write_wechat(
            said, theme=theme_of(desk, said), late=LateFields(), address=lambda _photo: ADDRESS
        )
    except NewsroomError:
        return None
    return wechat_length(html)
