"""How long an article of 5,000 characters takes to write, and how long its HTML is.

Run alone: `PYTHONPATH=src python tests/bench/bench_writers.py`. Processor time, the best of many
rounds, because the machine is shared. Paragraphs are as long as the sample office's (about 130
characters); nine photos with addresses as long as the platform's, a heading every six paragraphs.
"""

import time
from collections.abc import Callable

from workstation.document.themes import load_theme, theme_hash
from workstation.document.writers.lint import lint_wechat
from workstation.document.writers.web import write_web
from workstation.document.writers.wechat import wechat_length, write_wechat
from workstation.domain import tree
from workstation.domain.content import ColumnRef, Content, LateFields, Picture, ThemeRef

_WORDS = (
    "支部把学习放进每周三的午间半小时，十九名党员边抄边问、边问边讲，抄过的内容记得住、用得上。" * 3
)
_CHARACTERS = 5_000
_PICTURES = 9
_ROUNDS = 30
_SOURCE = "https://mmbiz.qpic.cn/mmbiz_jpg/" + "x" * 90


def measure() -> dict[str, float]:
    """Return milliseconds of processor time by what was done, and the HTML's characters."""
    theme = load_theme("xiaoketang")
    content, late = _article(), LateFields(editors=("李文静",), reviewers=("周明远",))
    html = write_wechat(content, theme=theme, late=late, address=lambda photo: _SOURCE + photo)
    return {
        "wechat_characters": float(wechat_length(html).characters),
        "wechat_ms": _cost(
            lambda: write_wechat(content, theme=theme, late=late, address=lambda _photo: _SOURCE)
        ),
        "web_ms": _cost(lambda: write_web(content, theme=theme, late=late, address=str)),
        "lint_ms": _cost(lambda: lint_wechat(html, ("https://mmbiz.qpic.cn/",))),
    }


def _article() -> Content:
    theme = load_theme("xiaoketang")
    blocks: list[tree.Block] = [tree.Banner(tree.StyledAttrs("a" * 10))]
    for number in range(_CHARACTERS // len(_WORDS) + 1):
        attrs = tree.ParagraphAttrs("a" * 10)
        blocks.append(tree.Paragraph(attrs, (tree.Text(_WORDS),)))
        if number % 6 == 0:
            blocks.append(tree.Heading(tree.HeadingAttrs("a" * 10), (tree.Text("场边的毛巾"),)))
        if number < _PICTURES:
            image = tree.ImageAttrs("a" * 10, f"p{number}", "两名中锋同时起跳", "周洋")
            blocks.append(tree.Image(image, (tree.Text("开场第三秒，两名中锋同时起跳。"),)))
    blocks.append(tree.SignOff(tree.StyledAttrs("a" * 10)))
    picture = Picture(blob="0" * 64, width=1_080, height=720, bytes=120_000, format="jpeg")
    return Content(
        schema=1,
        title="手抄活动走进第三周",
        author="林若溪",
        digest="",
        source="设计研发党支部",
        column=ColumnRef("xiaoketang", "“两学一做”小课堂"),
        theme=ThemeRef(theme.name, theme_hash(theme)),
        doc=tree.Doc(tuple(blocks)),
        pictures={f"p{number}": picture for number in range(_PICTURES)},
    )


def _cost(work: Callable[[], object]) -> float:
    best = float("inf")
    for _ in range(_ROUNDS):
        started = time.process_time()
        work()
        best = min(best, time.process_time() - started)
    return round(best * 1_000, 2)


if __name__ == "__main__":
    print(measure())  # noqa: T201 - a benchmark talks to its user
