"""What frames an article on a web page: banner, dividers, sign-off, cards, notes, related articles.

The sign-off's names, the issue's number and the related articles are late fields: they come from
decisions and publications and are not in the tree.
"""

from typing_extensions import override

from workstation.document.themes import Theme, pick
from workstation.document.writers.frame_blocks import FrameWriter
from workstation.document.writers.markup import escape, is_web_address
from workstation.document.writers.notes import Notes
from workstation.document.writers.web_boxes import boxed, classed
from workstation.document.writers.web_photos import WebPhotos
from workstation.document.writers.web_style import variant_class
from workstation.document.writers.wording import (
    QR_ALT,
    RELATED_TITLE,
    issue_words,
    media_words,
    sign_off_lines,
)
from workstation.domain import tree
from workstation.domain.content import Content, LateFields


class Frame(FrameWriter[str]):
    """Writes the blocks of one page that carry no body text."""

    def __init__(self, content: Content, theme: Theme, late: LateFields, photos: WebPhotos) -> None:
        self._content = content
        self._looks = theme.looks
        self._late = late
        self._photos = photos

    def related(self) -> str:
        """Return 往期推荐 as a landmark of its own, or nothing."""
        if not self._late.related:
            return ""
        entries = "".join(
            f'<li class="note">{_linked(article.address, article.title)}</li>'
            for article in self._late.related
        )
        title = f'<h2 class="note-title">{RELATED_TITLE}</h2>'
        return f'<nav class="related" aria-label="{RELATED_TITLE}">{title}<ul>{entries}</ul></nav>'

    def note_list(self, notes: Notes) -> str:
        """Return the footnotes, each with a way back, or nothing."""
        if not notes.entries():
            return ""
        entries = "".join(
            f'<li class="note" id="note-{note.number}">{escape(note.text)}'
            f' <a href="#ref-{note.number}" role="doc-backlink"'
            f' aria-label="回到正文注释{note.number}处">↩</a></li>'
            for note in notes.entries()
        )
        title = f'<h2 class="note-title" id="notes-title">{notes.title()}</h2>'
        return (
            '<section class="notes" role="doc-endnotes" aria-labelledby="notes-title">'
            f"{title}<ol>{entries}</ol></section>"
        )

    @override
    def _divider(self, block: tree.Divider) -> str:
        look = pick(self._looks.divider, block.attrs.style)
        name = variant_class("divider", look)
        if not look.sign:
            return f'<hr class="{name}">'
        return f'<div class="{name}" role="separator">{escape(look.sign)}</div>'

    @override
    def _banner(self, block: tree.Banner) -> str:
        look = pick(self._looks.banner, block.attrs.style)
        name = escape(self._content.column.name)
        return boxed("div", "banner", look, name, tail=issue_words(self._late))

    @override
    def _sign_off(self, block: tree.SignOff) -> str:
        look = pick(self._looks.sign_off, block.attrs.style)
        lines = "".join(
            f'<p class="text">{escape(line)}</p>'
            for line in sign_off_lines(self._content, self._late)
        )
        return classed("footer", variant_class("sign_off", look), lines) if lines else ""

    @override
    def _follow_card(self, block: tree.FollowCard) -> str:
        photo, text = block.attrs.photo, block.attrs.text
        inner = self._photos.picture(photo, text or QR_ALT) if photo else ""
        inner += f'<p class="card-text">{escape(text)}</p>' if text else ""
        return f'<aside class="card" aria-label="关注">{inner}</aside>' if inner else ""

    @override
    def _media(self, block: tree.Media) -> str:
        return f'<p class="media">{_linked(block.attrs.href, media_words(block))}</p>'


def _linked(address: str, words: str) -> str:
    """Return words as a link where the address is one to follow, else as plain words."""
    if not is_web_address(address):
        return escape(words)
    return f'<a href="{escape(address)}">{escape(words)}</a>'
