"""How long the layout of an article of 20,000 characters takes to check; the bar is 300 ms.

Run alone: `PYTHONPATH=src python tests/bench/bench_lint.py`. Processor time, the best of several
rounds. Every tenth block is a photo, a table or a heading; `layout_ms` is what an editor waits for
while typing: the article written, linted block by block, its colours weighed in both modes.
"""

import time
from collections.abc import Callable
from itertools import count

from workstation.document.themes import load_theme, theme_hash
from workstation.document.writers.lint import lint_wechat
from workstation.document.writers.lint_article import article_faults
from workstation.document.writers.wechat import write_wechat
from workstation.domain import tree
from workstation.domain.content import ColumnRef, Content, LateFields, Picture, ThemeRef

_WORDS = (
    "支部把学习放进每周三的午间半小时，十九名党员边抄边问、边问边讲，抄过的内容记得住、用得上。"
)
_CHARACTERS = 20_000
_ROUNDS = 10
_SOURCE = "https://mmbiz.qpic.cn/mmbiz_jpg/"
_DIGITS = "abcdefghijklmnopqrstuvwxyz234567"


def measure() -> dict[str, float]:
    """Return milliseconds of processor time by what was done."""
    theme, content = load_theme("xiaoketang"), _article()
    html = write_wechat(content, theme=theme, late=LateFields(), address=_SOURCE.__add__)
    return {
        "lint_ms": _cost(lambda: lint_wechat(html, (_SOURCE,))),
        "layout_ms": _cost(lambda: article_faults(content, theme)),
    }


def _article() -> Content:
    theme, numbers = load_theme("xiaoketang"), count()
    blocks: list[tree.Block] = []
    for number in range(_CHARACTERS // (len(_WORDS) * 2) + 1):
        run = (tree.Text(_WORDS), tree.Text(_WORDS, (tree.Strong(),)))
        blocks.append(tree.Paragraph(tree.ParagraphAttrs(_named(next(numbers))), run))
        if number % 10 == 0:
            blocks += _furniture(_named(next(numbers)), _named(next(numbers)))
    picture = Picture(blob="0" * 64, width=1_080, height=720, bytes=120_000, format="jpeg")
    return Content(
        schema=1,
        title="手抄活动走进第三周",
        author="林若溪",
        digest="",
        source="设计研发党支部",
        column=ColumnRef(id="column", name="“两学一做”小课堂"),
        theme=ThemeRef(name=theme.name, hash=theme_hash(theme)),
        doc=tree.Doc(tuple(blocks)),
        pictures={"p1": picture},
    )


def _furniture(one: str, other: str) -> list[tree.Block]:
    cells = tuple(tree.TableCell(content=(tree.Text("党支部"),)) for _ in range(4))
    return [
        tree.Image(tree.ImageAttrs(one, "p1", "起跳", "周洋"), (tree.Text("开场第三秒。"),)),
        tree.Table(tree.TableAttrs(other, header=True), (tree.TableRow(cells),) * 8),
    ]


def _named(number: int) -> str:
    return "aaaaa" + "".join(_DIGITS[number >> shift & 31] for shift in (20, 15, 10, 5, 0))


def _cost(work: Callable[[], object]) -> float:
    best = float("inf")
    for _ in range(_ROUNDS):
        begin = time.process_time()
        work()
        best = min(best, time.process_time() - begin)
    return round(best * 1_000, 1)


if __name__ == "__main__":
    print(measure())  # noqa: T201 - a bench tells its figures
