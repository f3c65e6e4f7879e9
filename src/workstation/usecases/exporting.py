"""Export: one revision as a file of another kind, as a reader would see it today."""

from collections.abc import Callable
from pathlib import Path

from workstation.document.writers.markdown import write_markdown
from workstation.document.writers.web import write_web
from workstation.document.writers.wechat import write_wechat
from workstation.domain.ids import ArticleId, RevisionId
from workstation.domain.tree_form import content_bytes
from workstation.store.blobs import BlobFolder
from workstation.usecases.desk import Desk
from workstation.usecases.file_channels import write_file
from workstation.usecases.hand_package import ENDINGS
from workstation.usecases.previewing import Material, article_material

Advance = Callable[[int, int], object]


def export_article(
    desk: Desk, article: ArticleId, kind: str, out: Path, *, revision: RevisionId | None = None
) -> int:
    """Write an article to a file and return its size; Markdown puts pictures into `NAME.files/`.

    Raises:
        Refused: `not_found`, `text_purged`.
        Unavailable: `folder_unwritable`, `blob_missing`, `text_missing`.
    """
    made = article_material(desk, article, revision)
    return write_article(made, desk.store.blobs, kind, out)


def write_article(
    made: Material,
    blobs: BlobFolder,
    kind: str,
    out: Path,
    *,
    advance: Advance = lambda _done, _of: None,
) -> int:
    """Write what was gathered of an article to a file and return its size; needs no desk.

    `advance` hears how far the work is, and ends it by raising: nothing is written then.

    Raises:
        Unavailable: `folder_unwritable`, `blob_missing`.
    """
    steps = len(made.content.pictures) + 1
    done = iter(range(steps))

    def picture(photo: str) -> bytes:
        advance(next(done, steps - 1), steps)
        return blobs.read(made.content.pictures[photo].blob)

    data = _written(made, picture, kind, out)
    advance(steps - 1, steps)
    write_file(out, data)
    advance(steps, steps)
    return len(data)


def _written(made: Material, picture: Callable[[str], bytes], kind: str, out: Path) -> bytes:
    content, theme, late = made

    def beside(photo: str) -> str:
        one = content.pictures[photo]
        name = f"{out.name}.files/{photo}.{ENDINGS[one.format]}"
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
