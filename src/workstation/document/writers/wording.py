"""The words that writers add: labels, credits, hints. No author wrote them; all outputs share them.

Everything here is plain text; each writer escapes it for its own format.
"""

from workstation.domain import tree
from workstation.domain.content import Content, LateFields
from workstation.domain.tree_text import inline_text

SLIDE_HINT = "左右滑动查看"
RELATED_TITLE = "往期推荐"
QR_ALT = "二维码"

_MEDIA = {"audio": "音频", "video": "视频"}

Photo = tree.Image | tree.GroupPhoto


def alt_text(photo: Photo) -> str:
    """Return what the picture is for those who do not see it: its own words, else its caption."""
    return photo.attrs.alt or inline_text(photo.content).replace("\n", " ")


def credit_words(names: str) -> str:
    """Return the photographer as newspapers print it behind a caption, or nothing."""
    return f"（摄影：{names}）" if names else ""


def group_credit(block: tree.PhotoGroup) -> str:
    """Return the credit of a group that shows one line for all: each name once, in order."""
    names = (photo.attrs.credit for photo in block.content)
    return credit_words("、".join(dict.fromkeys(name for name in names if name)))


def media_words(block: tree.Media) -> str:
    """Return what a card for audio or video says."""
    kind = _MEDIA[block.attrs.kind]
    return f"▶ {kind}：{block.attrs.title}" if block.attrs.title else f"▶ {kind}"


def issue_words(late: LateFields) -> str:
    """Return the issue's number as readers know it, or nothing while there is none."""
    return f"第{late.issue_number}期" if late.issue_number else ""


def source_words(source: str) -> str:
    """Return where a quotation stands, or nothing."""
    return f"——{source}" if source else ""


def sign_off_lines(content: Content, late: LateFields) -> tuple[str, ...]:
    """Return the lines of a sign-off; those without a name are left out."""
    lines = (
        ("来源", content.source),
        ("责编", "、".join(late.editors)),
        ("审核", "、".join(late.reviewers)),
    )
    return tuple(f"{label}：{words}" for label, words in lines if words)
