"""Export: one revision as a file of another kind, as a reader would see it today."""

import base64
from pathlib import Path

from workstation.document.writers.markdown import write_markdown
from workstation.document.writers.web import write_web
from workstation.document.writers.wechat import write_wechat
from workstation.domain.content import Content, LateFields
from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId, RevisionId
from workstation.domain.tree_form import content_bytes, parse_content
from workstation.usecases.desk import Desk
from workstation.usecases.file_channels import picture_bytes, write_file
from workstation.usecases.issues import late_fields, theme_of
from workstation.usecases.listing import content_in_hand

ENDINGS = {"jpeg": "jpg", "png": "png", "gif": "gif"}


def export_article(
    desk: Desk, article: ArticleId, kind: str, out: Path, *, revision: RevisionId | None = None
) -> int:
    """Write an article to a file and return its size; Markdown puts pictures into `NAME.files/`.

    Raises:
        Refused: `not_found`, `text_purged`.
        Unavailable: `folder_unwritable`, `blob_missing`, `text_missing`.
    """
    content = _content(desk, article, revision)
    late = _late(desk, article)
    data = _written(desk, content, late, kind, out)
    write_file(out, data)
    return len(data)


def _content(desk: Desk, article: ArticleId, revision: RevisionId | None) -> Content:
    draft = desk.draft(article)
    if revision is None:
        return content_in_hand(desk, article)
    if draft is not None and draft.revision == revision:
        return parse_content(draft.content)
    return desk.content(revision)


def _late(desk: Desk, article: ArticleId) -> LateFields:
    try:
        return late_fields(desk, desk.standing(article), 0, "")
    except Refused:
        return LateFields()


def _written(desk: Desk, content: Content, late: LateFields, kind: str, out: Path) -> bytes:
    theme = theme_of(desk, content)

    def picture(photo: str) -> bytes:
        return picture_bytes(desk, content, photo)

    def beside(photo: str) -> str:
        made = content.pictures[photo]
        name = f"{out.name}.files/{photo}.{ENDINGS[made.format]}"
        write_file(out.parent / name, picture(photo))
        return name

    match kind:
        case "json":
            return content_bytes(content)
        case "markdown":
            return write_markdown(content, picture_path=beside).encode()
        case "web":
            return write_web(content, theme=theme, late=late, picture=picture).encode()
        case "docx":
            from workstation.document.writers.docx import write_docx

            return write_docx(content, theme=theme, late=late, picture=picture)
        case "pdf":
            from workstation.document.writers.pdf import write_pdf

            return write_pdf(content, theme=theme, late=late, picture=picture)
        case _:
            return write_wechat(content, theme=theme, late=late, address=beside).encode()


def rich_text(desk: Desk, article: ArticleId) -> str:
    """Return an article as WeChat shows it, its pictures inside: to be pasted by hand.

    Raises:
        Refused: `not_found`, `text_purged`.
        Unavailable: `blob_missing`, `text_missing`.
    """
    content = _content(desk, article, None)

    def inside(photo: str) -> str:
        data = base64.b64encode(picture_bytes(desk, content, photo)).decode("ascii")
        return f"data:image/{content.pictures[photo].format};base64,{data}"

    late = _late(desk, article)
    return write_wechat(content, theme=theme_of(desk, content), late=late, address=inside)
