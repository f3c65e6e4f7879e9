"""How long pasting takes: an article out of Word and WeChat, a large table, and what is too much.

Memory is what a process of its own holds at most, interpreter and all.
"""

import subprocess
import sys
import time
from pathlib import Path

from workstation.document.readers.clipboard import Clipboard, read_clipboard
from workstation.domain.errors import Refused
from workstation.domain.ids import new_block_id

CORPUS = Path(__file__).parents[1] / "corpus" / "paste"
CHARACTERS, ROWS, FIFTY_MB = 20_000, 5_000, 50_000_000

_WORD = (
    "<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span "
    "style='font-family:仿宋_GB2312;mso-hansi-font-family:仿宋'>{}<span lang=EN-US><o:p></o:p>"
    "</span></span></p>"
)
_WECHAT = (
    "<section style='margin-bottom:16px;line-height:1.75em'><section><section style='padding:8px'>"
    "<p style='text-align:justify'><span leaf=''>{}</span></p></section></section></section>"
)
_ROW = (
    "<tr height=19 style='height:14.25pt'><td class=xl65 style='width:72px'>{}</td><td>12</td></tr>"
)
_PEAK = (
    "import resource, sys; sys.path.insert(0, {here!r}); import bench_paste as b; "
    "b.seconds(b.table_of(b.FIFTY_MB)); "
    "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
)


def measure() -> dict[str, float]:
    """Return seconds and megabytes; the whole corpus is read as it lies there."""
    paragraph = "学" * 199 + "。"
    pages = [path.read_bytes().decode() for path in sorted(CORPUS.glob("*.html"))]
    rows = "".join(_ROW.format(f"第{number}行") for number in range(ROWS))
    return {
        "paste_word_20000_characters_s": best(_WORD.format(paragraph) * (CHARACTERS // 200)),
        "paste_wechat_20000_characters_s": best(_WECHAT.format(paragraph) * (CHARACTERS // 200)),
        "paste_table_5000_rows_s": best(f"<table>{rows}</table>"),
        "paste_corpus_s": sum(map(best, pages)),
        "paste_table_50_mb_refused_s": seconds(table_of(FIFTY_MB)),
        "paste_empty_table_50_mb_refused_s": seconds(table_of(FIFTY_MB, words="")),
        "paste_table_50_mb_peak_memory_mb": peak(),
    }


def table_of(size: int, words: str = "数据") -> str:
    """Return a table of so many bytes."""
    row = _ROW.format(words)
    return "<table>" + row * (size // len(row)) + "</table>"


def best(html: str) -> float:
    """Return the best of three."""
    return min(seconds(html) for _ in range(3))


def seconds(html: str) -> float:
    """Return how long one clipboard takes, read or refused."""
    clipboard = Clipboard(html=html)
    start = time.perf_counter()
    try:
        read_clipboard(clipboard, new_id=new_block_id, picture=lambda _source: None)
    except Refused:
        return time.perf_counter() - start
    return time.perf_counter() - start


def peak() -> float:
    """Return the megabytes of a process that holds 50 MB of table and reads them."""
    command = _PEAK.format(here=str(Path(__file__).parent))
    told = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", command], check=True, capture_output=True, text=True
    )
    return float(told.stdout)


if __name__ == "__main__":
    for name, figure in measure().items():
        sys.stdout.write(f"{name} {figure:.3f}\n")
