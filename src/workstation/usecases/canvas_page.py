"""What the canvas is handed beside the text: the theme's looks; how long the text is on WeChat."""

from typing import Final

from workstation.document.writers.canvas_style import canvas_stylesheet
from workstation.document.writers.wechat import Length, wechat_length, write_wechat
from workstation.domain.content import Content, LateFields
from workstation.domain.errors import NewsroomError
from workstation.usecases.desk import Desk
from workstation.usecases.editing import Edited, with_words
from workstation.usecases.issues import theme_of

ADDRESS: Final = "https://mmbiz.qpic.cn/mmbiz_jpg/" + "x" * 88 + "/0?wx_fmt=jpeg"
"""As long as the addresses WeChat gives to pictures (wechat-api.md 2): they count as characters."""


def canvas_look(desk: Desk, content: Content) -> str:
    """Return the stylesheet of an article's own theme, for its canvas.

    Raises:
        Refused: `bad_theme`.
        Unavailable: `blob_missing`.
    """
    return canvas_stylesheet(theme_of(desk, content))


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
