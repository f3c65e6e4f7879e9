"""How long an article of 5,000 characters takes to become a Word file and a PDF."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "unit" / "document"))

from office_pages import THEME, article, cell, drawn, group, heading, image, paragraph, table, text
from rich_article import LATE

from workstation.document.writers.docx import write_docx
from workstation.document.writers.pdf import write_pdf
from workstation.domain.content import Content, Picture

CHARACTERS, CHAPTERS = 5_000, 10
WIDE, HIGH = 1_080, 720
ROUNDS = 5


def measure() -> dict[str, float]:
    """Return seconds (best of five) and kilobytes of each, pictures of 1080 × 720 included."""
    content, picture = _article(), drawn(WIDE, HIGH)
    figures = {}
    for kind, write in (("docx", write_docx), ("pdf", write_pdf)):

        def once(write: Callable[..., bytes] = write) -> bytes:
            return write(content, theme=THEME, late=LATE, picture=lambda _: picture)

        figures[f"{kind}_5000_characters_s"] = min(_seconds(once) for _ in range(ROUNDS))
        figures[f"{kind}_kilobytes"] = len(once()) / 1e3
    return figures


def _seconds(once: Callable[[], bytes]) -> float:
    start = time.perf_counter()
    once()
    return time.perf_counter() - start


def _article() -> Content:
    sentence = "支部党员利用午休时间整理台账，逐条核对，问题当场销号。"
    words = (sentence * (CHARACTERS // CHAPTERS // len(sentence) + 1))[: CHARACTERS // CHAPTERS]
    rows = tuple((cell("物业运营党支部"), cell(str(number))) for number in range(20))
    blocks = [
        block
        for number in range(CHAPTERS)
        for block in (heading(f"第{number + 1}部分"), paragraph(text(words)))
    ]
    content = article(*blocks, image("p1", "学习现场。"), group("abcdefghi"), table(*rows))
    meta = Picture("0" * 64, WIDE, HIGH, len(drawn(WIDE, HIGH)), "jpeg")
    return article(*content.doc.content, pictures=dict.fromkeys(content.pictures, meta))


if __name__ == "__main__":
    for name, figure in measure().items():
        sys.stdout.write(f"{name} {figure:.3f}\n")
