"""What frames an article in a Word file: banner, sign-off, cards, related articles, the page."""

from typing_extensions import override

from workstation.document.writers.docx_markup import paragraph, root, run, w
from workstation.document.writers.docx_photos import DocxPhotos
from workstation.document.writers.docx_tables import TWIPS_PER_MM
from workstation.document.writers.docx_words import DocxWords
from workstation.document.writers.frame_blocks import FrameWriter
from workstation.document.writers.office_words import BOTTOM_MM, LEFT_MM, RIGHT_MM, TOP_MM
from workstation.document.writers.wording import (
    RELATED_TITLE,
    issue_words,
    media_words,
    sign_off_lines,
)
from workstation.domain import tree
from workstation.domain.content import Content, LateFields

_A4 = w("pgSz", w=11906, h=16838)


class DocxFrame(FrameWriter[str]):
    """Writes the blocks of one file that carry no body text."""

    def __init__(
        self, content: Content, late: LateFields, words: DocxWords, photos: DocxPhotos
    ) -> None:
        self._content = content
        self._late = late
        self._words = words
        self._photos = photos

    @override
    def _divider(self, block: tree.Divider) -> str:
        return paragraph("Divider")

    @override
    def _banner(self, block: tree.Banner) -> str:
        issue = run(issue_words(self._late), w("sz", val=28))
        gap = run("　") if issue else ""
        return paragraph("Banner", run(self._content.column.name), gap, issue)

    @override
    def _follow_card(self, block: tree.FollowCard) -> str:
        code = self._photos.code(block.attrs.photo, block.attrs.text)
        text = run(block.attrs.text)
        return code + (paragraph("Card", text) if text else "")

    @override
    def _media(self, block: tree.Media) -> str:
        return paragraph("Media", self._words.linked(block.attrs.href, media_words(block)))

    def related(self) -> str:
        """Return 往期推荐, or nothing."""
        lines = [
            paragraph("Related", self._words.linked(article.address, article.title))
            for article in self._late.related
        ]
        return paragraph("RelatedTitle", run(RELATED_TITLE)) + "".join(lines) if lines else ""

    @override
    def _sign_off(self, block: tree.SignOff) -> str:
        lines = sign_off_lines(self._content, self._late)
        stay = w("keepNext")  # names do not part from one another at the end of a page
        return "".join(
            paragraph("SignOff", run(line), properties=stay if line != lines[-1] else "")
            for line in lines
        )


def section(footer: str) -> str:
    """Return the page: A4 with an office's margins; `footer` is the relation of its footer."""
    margins = {"top": TOP_MM, "right": RIGHT_MM, "bottom": BOTTOM_MM, "left": LEFT_MM}
    twips = {side: round(measure * TWIPS_PER_MM) for side, measure in margins.items()}
    return w(
        "sectPr",
        f'<w:footerReference w:type="default" r:id="{footer}"/>',
        _A4,
        w("pgMar", **twips, header=850, footer=1400, gutter=0),
    )


def footer_part() -> bytes:
    """Return `footer.xml`: the page's number between dashes, as offices print it."""
    field = w("fldSimple", run("1"), instr=" PAGE ")
    return root("ftr", paragraph("Footer", run("— "), field, run(" —")))


def settings_part() -> bytes:
    """Return `settings.xml`: Chinese typography, the layout rules of Word 2013 and later."""
    word = "http://schemas.microsoft.com/office/word"
    mode = w("compatSetting", name="compatibilityMode", uri=word, val=15)
    return root(
        "settings",
        w("characterSpacingControl", val="compressPunctuation"),
        w("footnotePr", w("footnote", id=-1), w("footnote", id=0)),
        w("compat", w("doNotExpandShiftReturn"), w("useFELayout"), mode),
        w("themeFontLang", val="en-US", eastAsia="zh-CN"),
    )
