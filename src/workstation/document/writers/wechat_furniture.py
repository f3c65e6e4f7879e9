"""What frames an article in WeChat: banner, dividers, sign-off, cards, related articles, notes.

The sign-off's names, the issue's number and the related articles are late fields: they come from
decisions and publications and are not in the tree.
"""

from typing_extensions import override

from workstation.document.writers.frame_blocks import FrameWriter
from workstation.document.writers.markup import element, escape, is_web_address
from workstation.document.writers.notes import Notes
from workstation.document.writers.wechat_inline import Words
from workstation.document.writers.wechat_photos import Photos
from workstation.document.writers.wechat_style import Style
from workstation.document.writers.wording import (
    QR_ALT,
    RELATED_TITLE,
    issue_words,
    media_words,
    sign_off_lines,
)
from workstation.domain import tree
from workstation.domain.content import Content, LateFields

QR_STYLE = "max-width:160px;margin:0 auto"
QR_WIDTH = 40


class Furniture(FrameWriter[str]):
    """Writes the blocks of one article that carry no body text."""

    def __init__(
        self, content: Content, late: LateFields, style: Style, words: Words, photos: Photos
    ) -> None:
        self._content = content
        self._late = late
        self._style = style
        self._words = words
        self._photos = photos

    def related(self) -> str:
        """Return 往期推荐: titles, those in WeChat as links."""
        if not self._late.related:
            return ""
        lines = [element("p", RELATED_TITLE, self._style.part("note_title"))]
        for article in self._late.related:
            words = self._words.linked(article.address, article.title)
            lines.append(element("p", words, self._style.part("note")))
        return "".join(lines)

    def note_list(self, notes: Notes) -> str:
        """Return the list of notes, or nothing."""
        if not notes.entries():
            return ""
        style = self._style.changed("note", word_break="break-all")
        return element("p", notes.title(), self._style.part("note_title")) + "".join(
            element("p", f"[{note.number}] {escape(note.text)}", style) for note in notes.entries()
        )

    @override
    def _divider(self, block: tree.Divider) -> str:
        look = self._style.look("divider", block.attrs.style)
        box = self._style.paint(look.box)
        return element("p", escape(look.sign), box) if look.sign else f'<hr style="{box}">'

    @override
    def _banner(self, block: tree.Banner) -> str:
        return self._style.boxed(
            self._style.look("banner", block.attrs.style),
            escape(self._content.column.name),
            tail=issue_words(self._late),
        )

    @override
    def _sign_off(self, block: tree.SignOff) -> str:
        look = self._style.look("sign_off", block.attrs.style)
        lines = "".join(
            element("p", escape(line), self._style.paint(look.text))
            for line in sign_off_lines(self._content, self._late)
        )
        return element("section", lines, self._style.paint(look.box)) if lines else ""

    @override
    def _follow_card(self, block: tree.FollowCard) -> str:
        photo, text = block.attrs.photo, block.attrs.text
        inner = ""
        if photo:
            picture = self._photos.picture(photo, text or QR_ALT, extra=QR_STYLE, width=QR_WIDTH)
            inner = element("section", picture, extra=' nodeleaf=""')
        if text:
            inner += element("p", escape(text), self._style.part("card_text"))
        return element("section", inner, self._style.part("card")) if inner else ""

    @override
    def _media(self, block: tree.Media) -> str:
        href, words = block.attrs.href, media_words(block)
        shown = self._words.linked(href, words) if is_web_address(href) else escape(words)
        return element("p", shown, self._style.part("media"))
