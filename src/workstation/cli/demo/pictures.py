"""Pictures of what readers get: pages through WebEngine, documents through PDFium."""

import time
from collections.abc import Sequence
from pathlib import Path

from workstation.cli.demo.stage import Stage
from workstation.cli.demo.steps import promise
from workstation.cli.parts import run_part

PHONE, DESKTOP = 375, 960
"""CSS pixels: the phone that WeChat's editor shows, and a page on a small screen."""

PDF_SCALE = 1.5


def play(stage: Stage) -> None:
    """Paint everything that was published."""
    folder = stage.folder / "pictures"
    folder.mkdir(exist_ok=True)
    _paint_pages(stage, folder)
    _paint_documents(stage, folder)


def _paint_pages(stage: Stage, folder: Path) -> None:
    """Paint all pages in one process of its own; without WebEngine the step is skipped."""
    pages = [(page, folder / f"wechat-{page.stem}.png", PHONE)
             for page in sorted((stage.published / "wechat").glob("*.html"))]  # fmt: skip
    pages += [(page, folder / f"web-{page.stem[:2]}.png", DESKTOP)
              for page in sorted((stage.published / "web").glob("*.html"))]  # fmt: skip
    started = time.perf_counter()
    reason = _painted(pages)
    if reason:
        stage.log.skip("pages_painted", reason)
        return
    seconds = round(time.perf_counter() - started, 3)
    stage.log.milestone("pages_painted", "", {"pictures": len(pages)}, seconds)


def _painted(pages: Sequence[tuple[Path, Path, int]]) -> str:
    """Paint the pages; return why that cannot be done here, empty when it was."""
    words: list[str] = []
    for page, out, _ in pages:
        words += [page.absolute().as_uri(), str(out)]
    for _, _, width in pages:
        words += ["--width", str(width)]
    return run_part("page-picture", *words)


def _paint_documents(stage: Stage, folder: Path) -> None:
    """Paint the first page of each PDF; bundles leave PDFium out, and the step is skipped."""
    try:
        from pypdfium2 import PdfDocument
    except ImportError:
        stage.log.skip("documents_painted", "no PDFium")
        return
    with stage.log.step("documents_painted") as told:
        papers = sorted((stage.published / "file").glob("*.pdf"))
        for paper in papers:
            document = PdfDocument(paper)
            try:
                image = document[0].render(scale=PDF_SCALE).to_pil()
                image.save(folder / f"pdf-{paper.stem[:2]}.png")
            finally:
                document.close()
        promise(bool(papers), "there are documents to paint")
        told.update(pictures=len(papers))
