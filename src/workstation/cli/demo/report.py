"""The report: what happened, for the office to read (Chinese) and for programs (JSON)."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from workstation.cli.demo import words
from workstation.cli.demo.stage import ADMIN, Stage
from workstation.cli.demo.steps import Step
from workstation.cli.session import moment
from workstation.domain.errors import NewsroomError
from workstation.store import queries
from workstation.usecases.file_channels import write_file
from workstation.usecases.listing import history
from workstation.usecases.sample_parts import read_sample

REPORTS = ("report.json", "report.md")
LANG = "zh_CN"
VERDICTS = {"approve": "通过", "return": "退回"}
STAGES = {1: "初审", 2: "复审", 3: "终审"}
FIGURES = {
    "steps": "步骤数",
    "seconds": "用时（秒）",
    "pictures_with_position": "来稿中带拍摄位置的照片",
    "pictures_outside": "核对过的对外照片",
    "wechat_calls": "调用微信接口次数",
    "submits_accepted": "微信接受的发布次数",
    "homes": "电脑台数",
    "facts": "记录条数",
    "digest": "校验值",
}
LEFT = {
    "published/wechat": "微信文章（演练环境的页面）",
    "published/web": "网页",
    "published/file": "Word 和 PDF 文件",
    "published/markdown": "Markdown 文本",
    "pictures": "以上各种成品的截图",
    "homes": "每台电脑的工作目录",
    "share": "共享文件夹",
}
"""What the demo leaves, in the order a reader looks at it."""


def write_report(folder: Path, steps: list[Step], stage: Stage | None, seconds: float) -> None:
    """Write `report.json` and `report.md` into the demo's folder.

    Raises:
        Unavailable: `folder_unwritable`.
    """
    ok = all(step.ok for step in steps)
    trails = _trails(stage) if stage else []
    numbers: dict[str, Any] = {"steps": len(steps), "seconds": round(seconds, 1)}
    numbers |= stage.numbers if stage else {}
    told = {
        "ok": ok,
        "steps": [msgspec.to_builtins(step) for step in steps],
        "articles": trails,
        "numbers": numbers,
    }
    text = json.dumps(told, ensure_ascii=False, indent=1)
    write_file(folder / REPORTS[0], text.encode())
    lines = _lines(folder, steps, trails, numbers, ok=ok)
    write_file(folder / REPORTS[1], ("\n".join(lines) + "\n").encode())


def _trails(stage: Stage) -> list[dict[str, Any]]:
    """Return revisions, submissions and decisions of each article of the issue."""
    desk = stage.company.desk(ADMIN)
    found = []
    for name, article in stage.articles.items():
        try:
            told = history(desk, article)
        except NewsroomError:
            continue  # it never reached this PC: the play ended early
        for one in [*told["revisions"], *told["submissions"], *told["decisions"]]:
            one["clock"], one["at"] = one["at"], moment(one["at"])
        rows = desk.store.read(queries.articles, article=article)
        state = rows[0].state if rows else ""
        found.append({"article": article, "title": stage.titles[name], "state": state, **told})
    return found


def _lines(
    folder: Path,
    steps: list[Step],
    trails: list[dict[str, Any]],
    numbers: dict[str, Any],
    *,
    ok: bool,
) -> Iterator[str]:
    yield "# 演练报告"
    yield ""
    refused = [step for step in steps if step.refused and step.ok]
    verdict = "全部步骤与承诺一致" if ok else "有步骤没有达到承诺，见下表中的“✗”"
    seconds = numbers["seconds"]
    counts = f"共 {len(steps)} 步，其中按规则拒绝 {len(refused)} 次，用时 {seconds} 秒。"
    today = datetime.now().astimezone()
    yield f"{today.year}年{today.month}月{today.day}日。**结论：{verdict}。** {counts}"
    yield from _people()
    yield from _course(steps)
    yield from _refusals(refused)
    yield from _trail_lines(trails)
    yield from _figures(numbers)
    yield from _left(folder)


def _people() -> Iterator[str]:
    sample = read_sample()
    yield from (
        "",
        "## 谁在演练",
        "",
        f"{sample.name}（虚构单位）。每人一台电脑，共用一个文件夹。",
        "",
    )
    yield from ("| 姓名 | 支部 | 职责 |", "|---|---|---|")
    for one in (sample.founder, *sample.with_homes):
        yield f"| {one.name} | {one.branch} | {one.duty} |"


def _course(steps: list[Step]) -> Iterator[str]:
    yield from ("", "## 经过", "", "| 序号 | | 谁 | 步骤 | 结果 |", "|---|---|---|---|---|")
    for place, step in enumerate(steps, start=1):
        sign = "✓" if step.ok else "✗"
        told = _cell(words.sentence(step, LANG))
        yield f"| {place} | {sign} | {step.who} | {words.title(step, LANG)} | {told} |"


def _cell(text: str) -> str:
    return text.replace("|", "／").replace("\n", " ")


def _refusals(refused: list[Step]) -> Iterator[str]:
    yield from ("", "## 系统拒绝了什么", "", "以下拒绝都是有意触发的，用来证明规则有效。", "")
    for step in refused:
        yield f"- **{words.title(step, LANG)}**：{words.sentence(step, LANG)}（`{step.refused}`）"


def _trail_lines(trails: list[dict[str, Any]]) -> Iterator[str]:
    yield from ("", "## 每篇稿件的审签轨迹")
    for trail in trails:
        yield from ("", f"### {trail['title']}", "", "| 时间 | 谁 | 做了什么 |", "|---|---|---|")
        for act in sorted(_acts(trail)):
            yield f"| {act.at} | {act.who} | {_cell(act.words)} |"


class Act(NamedTuple):
    """One line of a trail; acts sort by the clock of their facts."""

    clock: int
    at: str
    who: str
    words: str


def _acts(trail: dict[str, Any]) -> Iterator[Act]:
    """Yield what was done to an article; revisions are counted in the order they were made."""
    drafts = {one["revision"]: place for place, one in enumerate(trail["revisions"], start=1)}

    def draft(revision: str) -> str:
        return f"第 {drafts.get(revision, 0)} 稿（{revision[:8]}）"

    for one in trail["revisions"]:
        yield _act(one, one["by"], f"写成{draft(one['revision'])}")
    for one in trail["submissions"]:
        yield _act(one, one["by"], f"送审{draft(one['revision'])}")
    for one in trail["decisions"]:
        verdict = VERDICTS[one["verdict"]]
        if one["received"] != one["revision"]:
            verdict = f"收到{draft(one['received'])}，改后通过"
        note = f"，附言：{one['note']}" if one["note"] else ""
        stage = STAGES.get(one["stage"], f"第 {one['stage']} 审级")
        yield _act(one, one["member"], f"{stage}{verdict}，签署{draft(one['revision'])}{note}")


def _act(one: dict[str, Any], who: str, what: str) -> Act:
    return Act(one["clock"], one["at"][11:19], who, what)


def _figures(numbers: dict[str, Any]) -> Iterator[str]:
    yield from ("", "## 数字", "", "| 项目 | 数值 |", "|---|---|")
    for name, value in numbers.items():
        yield f"| {FIGURES[name]} | {value} |"


def _left(folder: Path) -> Iterator[str]:
    yield from ("", "## 可以打开看的文件", "")
    for name, what in LEFT.items():
        if (folder / name).is_dir():
            yield f"- [{what}]({name}/)"
    for picture in sorted((folder / "pictures").glob("*.png")):
        yield from ("", f"![{picture.stem}](pictures/{picture.name})")
