"""网页 and 文件: the same approved revisions as web pages, Word and PDF files."""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from workstation.document.writers.web import write_web
from workstation.domain.errors import Unavailable
from workstation.usecases.desk import Desk
from workstation.usecases.issues import ReadyArticle, theme_of
from workstation.usecases.publication_steps import Refs, StepMachine


def write_channel(
    desk: Desk, machine: StepMachine, articles: Sequence[ReadyArticle], channel: str, out: Path
) -> None:
    """Write an issue's articles to a folder, each a step; only file names are recorded.

    Raises:
        Unavailable: `folder_unwritable`.
    """
    addresses: dict[str, str] = {}
    for place, one in enumerate(articles, start=1):
        name = f"{place:02d}-{one.article[:8]}"
        refs = machine.run(f"write-{one.article}", partial(_write, desk, one, channel, out / name))
        addresses[one.article] = refs["address"]
    machine.run("settle", lambda: addresses)


def _write(desk: Desk, one: ReadyArticle, channel: str, out: Path) -> Refs:
    theme = theme_of(desk, one.content)

    def picture(photo: str) -> bytes:
        return desk.store.blobs.read(one.content.pictures[photo].blob)

    if channel == "web":
        page = write_web(one.content, theme=theme, late=one.late, picture=picture)
        path = write_file(out.with_suffix(".html"), page.encode())
        return {"address": path.name}
    from workstation.document.writers.docx import write_docx
    from workstation.document.writers.pdf import write_pdf

    document = write_docx(one.content, theme=theme, late=one.late, picture=picture)
    write_file(out.with_suffix(".docx"), document)
    printed = write_pdf(one.content, theme=theme, late=one.late, picture=picture)
    path = write_file(out.with_suffix(".pdf"), printed)
    return {"address": path.name}


def write_file(path: Path, data: bytes) -> Path:
    """Write a file whole or not at all.

    Raises:
        Unavailable: `folder_unwritable`.
    """
    temporary = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(data)
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise Unavailable("folder_unwritable", path=str(path.parent)) from error
    return path
