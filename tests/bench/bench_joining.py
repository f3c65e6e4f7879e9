"""How long a new PC takes to join an office of many years: 10,000 articles, three revisions each.

The office is written by code, not by hand: six PCs' facts and texts (about 80 MB) are signed and
packed as their PCs would have done, the founder's tables are derived once, and a snapshot is
made. Then a fresh home joins from a local folder, with the snapshot and without, and catches up.
Reading and hashing the same bytes is printed beside: no way of joining could be faster. Ratios
and rates are of processor time, because the machine is shared.
By itself: `python tests/bench/bench_joining.py` (a minute or two).
"""

import hashlib
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from workstation.bootstrap import create_desk
from workstation.domain.ids import ArticleId
from workstation.store import snapshot_rows
from workstation.sync.folder import LocalFolder
from workstation.sync.share import Share, open_share
from workstation.usecases.article_list import list_articles
from workstation.usecases.catching_up import behind, catch_up
from workstation.usecases.desk import Desk
from workstation.usecases.exchange import exchange
from workstation.usecases.invitations import invite_member, join_office, read_invitation
from workstation.usecases.listing import show_article
from workstation.usecases.rebuilding import digest
from workstation.usecases.snapshot_making import make_snapshot

sys.path.insert(0, str(Path(__file__).parent))

from joining_office import build_office

ARTICLES = 10_000
SHOWN = 50

_random = random.Random(20_260_711)  # noqa: S311 - the same articles looked at every time


def measure(articles: int = ARTICLES) -> dict[str, float]:
    """Return seconds, rates and ratios, each named with its unit."""
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root)
        building = time.perf_counter()
        boss, share = build_office(folder, articles)
        figures = {"joining.building_seconds": time.perf_counter() - building}
        making = _seconds(lambda: make_snapshot(boss, share))
        figures["joining.making_snapshot_seconds"] = making
        figures |= _sizes(folder / "share")
        processor = time.process_time()
        _read_all(folder / "share")
        figures["joining.floor_processor_seconds"] = floor = time.process_time() - processor
        figures |= _join(boss, share, folder, name="quick", articles=articles, floor=floor)
        for path in (folder / "share" / "s").iterdir():
            path.unlink()
        figures |= _join(boss, share, folder, name="plain", articles=articles, floor=floor)
        boss.close()
    return figures


def _join(
    boss: Desk, share: Share, folder: Path, *, name: str, articles: int, floor: float
) -> dict[str, float]:
    """Let a fresh PC join; it must agree at once, and list and show articles."""
    home = _seat(boss, share, folder, name)
    theirs = open_share(LocalFolder(folder / "share", home.device))
    processor = time.process_time()
    seconds = _seconds(lambda: exchange(home, theirs))
    processor = time.process_time() - processor
    if digest(home).digest != digest(boss).digest:
        raise AssertionError("the new PC has another digest")
    listed = list_articles(home)
    if len(listed) != articles or not all(row.title for row in listed):
        raise AssertionError("the new PC lists other articles")
    for row in _random.sample(listed, min(SHOWN, articles)):
        show_article(home, ArticleId(row.article), None)
    left = behind(home)
    steps: list[float] = []
    catching = _seconds(lambda: _catch_up(home, steps))
    if digest(home).digest != digest(boss).digest or not behind(home).nothing:
        raise AssertionError("the new PC has not caught up")
    home.close()
    facts = boss.store.read(snapshot_rows.fact_count)
    return {
        f"joining.{name}_seconds": seconds,
        f"joining.{name}_processor_seconds": processor,
        f"joining.{name}_to_floor_ratio": processor / floor,
        f"joining.{name}_facts_per_second": facts / processor,
        f"joining.{name}_left_steps": float(left.texts + left.steps),
        f"joining.{name}_catching_up_seconds": catching,
        f"joining.{name}_longest_step_ms": max(steps, default=0.0) * 1_000,
    }


def _catch_up(home: Desk, steps: list[float]) -> None:
    last = time.perf_counter()

    def note(_done: int, _of: int) -> None:
        nonlocal last
        now = time.perf_counter()
        steps.append(now - last)
        last = now

    catch_up(home, note)


def _seat(boss: Desk, share: Share, folder: Path, name: str) -> Desk:
    """Let a person join, and be admitted, before the clock starts."""
    paper = folder / f"{name}.json"
    invite_member(
        boss, name=name, branch="", grant_roles=["editor"], stages=[], auto=True,
        out=paper, folder=str(folder / "share"),
    )  # fmt: skip
    home = create_desk(folder / name, key_in_file=True)
    request = join_office(home, read_invitation(paper.read_bytes(), home.now_ms()))
    share.put_request(request)
    exchange(boss, share)
    return home


def _sizes(folder: Path) -> dict[str, float]:
    sizes = {path: path.stat().st_size for path in folder.rglob("*") if path.is_file()}
    texts = sum(size for path, size in sizes.items() if path.suffix == ".wtx")
    snapshot = sum(size for path, size in sizes.items() if path.suffix == ".snap")
    return {
        "joining.files_count": float(len(sizes)),
        "joining.texts_mb": texts / 1e6,
        "joining.snapshot_mb": snapshot / 1e6,
        "joining.share_mb": sum(sizes.values()) / 1e6,
    }


def _read_all(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            hashlib.sha256(path.read_bytes()).digest()


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    for figure_name, figure in measure(int(sys.argv[1]) if sys.argv[1:] else ARTICLES).items():
        print(f"{figure_name:<40} {figure:>14.3f}")  # noqa: T201 - a script talks to its user
