"""Exports that are more than one file: the long image, and the package for publishing by hand."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from workstation.cli.progress import show_progress
from workstation.cli.session import Answer, Session

if TYPE_CHECKING:
    from workstation.domain.ids import ArticleId, RevisionId

Export = Callable[[Session, "ArticleId", "RevisionId | None", Path], Answer]


def export_image(
    session: Session, article: "ArticleId", revision: "RevisionId | None", out: Path
) -> Answer:
    """Write an article as one picture, or several."""
    from workstation.shipped import program
    from workstation.usecases.long_image import write_long_image
    from workstation.usecases.previewing import article_material

    made = write_long_image(
        article_material(session.desk, article, revision),
        session.desk.store.blobs,
        out,
        program=program(),
        advance=show_progress,
    )
    files = [str(file) for file in made.files]
    data = {"path": files[0], "bytes": made.bytes, "files": files}
    return Answer(data, "exported", rows=files[1:])


def export_package(
    session: Session, article: "ArticleId", revision: "RevisionId | None", out: Path
) -> Answer:
    """Write a folder with everything for publishing by hand."""
    from workstation.usecases.hand_package import write_hand_package
    from workstation.usecases.previewing import article_material

    made = write_hand_package(
        article_material(session.desk, article, revision),
        session.desk.store.blobs,
        out,
        advance=show_progress,
    )
    size = sum(file.stat().st_size for file in made.folder.rglob("*") if file.is_file())
    data = {
        "path": str(made.folder),
        "bytes": size,
        "pictures": made.pictures,
        "absent": made.absent,
        "faults": made.faults,
    }
    return Answer(data, "exported")


MADE_OTHERWISE: dict[str, Export] = {"image": export_image, "package": export_package}
