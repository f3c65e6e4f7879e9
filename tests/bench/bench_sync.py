"""How fast edits travel: applied, published one by one, in company, and beside git.

By itself: `python tests/bench/bench_sync.py`. Everything is what ships: real homes, a real folder,
every file read back and flushed to the disk. git does the same job in the same folder: commit,
pull --rebase, push to a bare repository, once as sure of the disk as we are, once as it comes.
Rates of what waits for the disk are of wall time, the others of processor time, because the
machine is shared.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from offices import Office, write
from workstation.domain.ids import ArticleId
from workstation.usecases import desk as desks
from workstation.usecases.desk import Desk
from workstation.usecases.exchange import exchange
from workstation.usecases.office import set_register
from workstation.usecases.rebuilding import digest
from workstation.usecases.sending import send_segments

ARTICLES = 200
APPLIED = 10_000
IN_A_SEGMENT = 10
ALONE = 150
BATCHED = 2_000
DEVICES = 20
EDITS = 500
GIT_CLONES = 10
GIT_EDITS = 60


def measure() -> dict[str, float]:
    """Return rates per second, bytes per edit and ratios, each named with its unit."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        found = _applied(_made(root / "applied"))
        found |= _published(_made(root / "published"))
        found |= _converged(_made(root / "many"))
        if shutil.which("git"):
            found |= _beside_git(_made(root / "git"), found)
        return found


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _applied(root: Path) -> dict[str, float]:
    """How many facts a second one PC verifies and takes in, ten to a segment."""
    office = Office(root)
    writer, reader = office.join("writer", ["editor"]), office.join("reader", ["editor"])
    articles = _articles(office, writer)
    office.sync(writer, reader)
    shipped, desks.FACTS_PER_SEGMENT = desks.FACTS_PER_SEGMENT, IN_A_SEGMENT
    try:
        _edit(writer, articles, APPLIED)
        office.sync(writer)
    finally:
        desks.FACTS_PER_SEGMENT = shipped
    seconds = _processor(lambda: office.sync(reader))
    if digest(reader) != digest(writer):
        raise RuntimeError("they differ")
    office.close()
    return {"sync_applied_facts_per_second": APPLIED / seconds}


def _published(root: Path) -> dict[str, float]:
    """How many edits a second reach the folder, each in a segment of its own and together."""
    office = Office(root)
    writer = office.join("writer", ["editor"])
    articles = _articles(office, writer)
    office.sync(writer)
    writer.store._db.execute("pragma synchronous = full")
    share = office.share(writer)

    def one_by_one() -> None:
        for number in range(ALONE):
            _edit(writer, articles, 1, first=number)
            writer.cut()
            send_segments(writer, share)

    before = _segment_bytes(office.folder)
    alone = _wall(one_by_one)
    bytes_alone = (_segment_bytes(office.folder) - before) / ALONE

    def together() -> None:
        for number in range(0, BATCHED, IN_A_SEGMENT):
            _edit(writer, articles, IN_A_SEGMENT, first=number)
        exchange(writer, share)

    before = _segment_bytes(office.folder)
    batched = _wall(together)
    bytes_batched = (_segment_bytes(office.folder) - before) / BATCHED
    office.close()
    return {
        "sync_published_alone_edits_per_second": ALONE / alone,
        "sync_published_batched_edits_per_second": BATCHED / batched,
        "sync_bytes_per_edit_alone": bytes_alone,
        "sync_bytes_per_edit_batched": bytes_batched,
    }


def _converged(root: Path) -> dict[str, float]:
    """How long twenty PCs with five hundred edits each need until all hold the same."""
    office = Office(root)
    pcs = [office.join(f"pc{number}", ["editor"]) for number in range(DEVICES)]
    articles = _articles(office, office.boss)
    office.settle()
    for pc in pcs:
        for number in range(0, EDITS, IN_A_SEGMENT):
            _edit(pc, articles, IN_A_SEGMENT, first=number)

    def converge() -> None:
        office.settle()
        if len({digest(pc) for pc in office.desks.values()}) != 1:
            raise RuntimeError("they differ")

    seconds = _wall(converge)
    office.close()
    return {"sync_twenty_pcs_converge_seconds": seconds}


def _beside_git(root: Path, ours: dict[str, float]) -> dict[str, float]:
    """The same edits, one file each, through a bare git repository in a folder."""
    flushed, usual = Git(_made(root / "flushed"), flush=True), Git(_made(root / "usual"))
    idle = _wall(lambda: [usual.run("version", at=root) for _ in range(GIT_EDITS)])
    rate, hasty = _git_rate(flushed), _git_rate(usual)
    return {
        "git_flushed_edits_per_second": rate,
        "git_usual_edits_per_second": hasty,
        "git_milliseconds_of_one_empty_process": 1000 * idle / GIT_EDITS,
        "sync_alone_times_git_flushed": ours["sync_published_alone_edits_per_second"] / rate,
        "sync_alone_times_git_usual": ours["sync_published_alone_edits_per_second"] / hasty,
        "sync_batched_times_git_flushed": ours["sync_published_batched_edits_per_second"] / rate,
        "sync_batched_times_git_usual": ours["sync_published_batched_edits_per_second"] / hasty,
    }


def _git_rate(git: "Git") -> float:
    seconds = _wall(lambda: [git.publish(number) for number in range(GIT_EDITS)])
    return GIT_EDITS / seconds


class Git:
    """A bare repository in a folder and clones that publish into it by turns.

    By its own choice git waits for the disk only here and there; `flush` makes it as sure as ours.
    """

    def __init__(self, root: Path, *, flush: bool = False) -> None:
        self._fsync = "all" if flush else "default"
        self.clones = [root / f"clone{number}" for number in range(GIT_CLONES)]
        first, *others = self.clones
        self.run("init", "--quiet", "--bare", str(root / "bare"), at=root)
        self.run("clone", "--quiet", str(root / "bare"), str(first), at=root)
        for number in range(ARTICLES):
            (first / f"{number}.txt").write_text("2026-07-01\n")
        self.run("add", ".", at=first)
        self.run("commit", "--quiet", "--message", "begin", at=first)
        self.run("push", "--quiet", "origin", "HEAD", at=first)
        for clone in others:
            self.run("clone", "--quiet", str(root / "bare"), str(clone), at=root)

    def publish(self, number: int) -> None:
        """Change one file in the next clone and bring the change to the bare repository."""
        clone = self.clones[number % GIT_CLONES]
        (clone / f"{number % ARTICLES}.txt").write_text(f"2026-07-{number}\n")
        self.run("commit", "--quiet", "--all", "--message", "due", at=clone)
        self.run("pull", "--quiet", "--rebase", at=clone)
        self.run("push", "--quiet", at=clone)

    def run(self, *words: str, at: Path) -> None:
        """Run git as nobody in particular; what it says goes nowhere."""
        nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_TERMINAL_PROMPT": "0"}
        # In the environment, so that the processes that git starts for the other side hear it too.
        told = {"user.name": "pc", "user.email": "pc@localhost", "core.fsync": self._fsync}
        nobody |= {"GIT_CONFIG_COUNT": str(len(told))}
        for number, (key, value) in enumerate(told.items()):
            nobody |= {f"GIT_CONFIG_KEY_{number}": key, f"GIT_CONFIG_VALUE_{number}": value}
        subprocess.run(  # noqa: S603 - git itself
            ["git", *words],  # noqa: S607 - found on PATH
            cwd=at, env={**os.environ, **nobody}, check=True, capture_output=True,
        )  # fmt: skip


def _articles(office: Office, desk: Desk) -> list[ArticleId]:
    return [write(desk, f"第{number}篇。")[0] for number in range(ARTICLES)]


def _edit(desk: Desk, articles: Sequence[ArticleId], times: int, first: int = 0) -> None:
    with desk.change() as change:
        for number in range(first, first + times):
            article = articles[number % len(articles)]
            day = f"2026-07-{number % 28 + 1:02}"
            set_register(change, f"article/{article}", "due", value=day)


def _segment_bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.glob("d/**/*.seg"))


def _wall(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _processor(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    print(json.dumps(measure(), indent=1))  # noqa: T201 - a script talks to its user
