"""A newsroom after many years: 10,000 articles of three revisions each and 50,000 registers.

How long searching, showing, rebuilding, `status` and a new PC's first sync take in it. By itself:
`python tests/bench/bench_newsroom.py` (some minutes). Every article is made of the sample office's
sentences in an order of its own, so that common words stand in thousands of them. Processor time
but for `status`, because the machine is shared.
"""

import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from workstation.bootstrap import create_desk, create_office_share, remember_folder
from workstation.document.themes import load_theme, theme_bytes, theme_hash
from workstation.domain import tree
from workstation.domain.canonical import sha256_hex
from workstation.domain.content import ColumnRef, Content, ThemeRef
from workstation.domain.ids import ArticleId, RevisionId
from workstation.domain.revisions import revision_id
from workstation.domain.tree_form import content_bytes
from workstation.domain.weeks import Present
from workstation.shipped import shipped
from workstation.store.drafts import Draft
from workstation.sync.folder import LocalFolder
from workstation.sync.share import open_share
from workstation.usecases.article_list import list_articles
from workstation.usecases.articles import record_revision
from workstation.usecases.desk import Change, Desk
from workstation.usecases.exchange import exchange
from workstation.usecases.invitations import invite_member, join_office, read_invitation
from workstation.usecases.listing import show_article
from workstation.usecases.office import found_office, set_register
from workstation.usecases.rebuilding import digest, rebuild
from workstation.usecases.searching import search_everything
from workstation.usecases.workday import look_at_desk

ARTICLES = 10_000
REVISIONS = 3
CHARACTERS = 1_000
IN_ONE_ARTICLE = 60
FIELDS = ("editor", "due", "campaign", "rating", "pick")
IN_ONE_CHANGE = 250
QUESTIONS = 300
SHOWN = 200
ROUNDS = 15
REBUILDS = 3

_random = random.Random(20_260_701)  # noqa: S311 - the same newsroom every time, no secret


def measure() -> dict[str, float]:
    """Return milliseconds, seconds, facts per second and a ratio, each named with its unit."""
    with tempfile.TemporaryDirectory() as folder:
        return _registers_alone(Path(folder, "registers")) | _big_home(Path(folder))


def _registers_alone(home: Path) -> dict[str, float]:
    desk = _newsroom(home)
    names = [f"photo/{number:020}" for number in range(ARTICLES)]
    _in_changes(desk, names, _set_all)
    seconds = min(_seconds(lambda: rebuild(desk)) for _ in range(REBUILDS))
    desk.close()
    return {"newsroom.rebuild_registers_per_second": ARTICLES * len(FIELDS) / seconds}


def _big_home(folder: Path) -> dict[str, float]:
    desk = _newsroom(folder / "home")
    try:
        figures = {"newsroom.build_seconds": _seconds(lambda: _write_articles(desk))}
        seconds = _seconds(lambda: rebuild(desk))
        figures["newsroom.rebuild_revisions_per_second"] = ARTICLES * REVISIONS / seconds
        names = [f"article/{_article(number)}" for number in range(ARTICLES)]
        _in_changes(desk, names, _set_all)
        figures["newsroom.rebuild_all_seconds"] = _seconds(lambda: rebuild(desk))
        figures |= _reading(desk)
        figures |= _first_sync(desk, folder)
    finally:
        desk.close()
    return figures | _status(folder / "home")


# --- the home -----------------------------------------------------------------------------------


def _newsroom(home: Path) -> Desk:
    desk = create_desk(home)
    found_office(desk, name="海岚产业园区发展有限公司", member="林若溪", branch="设计研发党支部")
    desk.store.blobs.keep(theme_bytes(load_theme("xiaoketang")))
    return desk


def _in_changes(desk: Desk, things: list[str], write: Callable[[Change, str], None]) -> None:
    for start in range(0, len(things), IN_ONE_CHANGE):
        with desk.change() as change:
            for thing in things[start : start + IN_ONE_CHANGE]:
                write(change, thing)


def _set_all(change: Change, entity: str) -> None:
    for field in FIELDS:
        set_register(change, entity, field, value=f"{field}-7")


def _article(number: int) -> ArticleId:
    return ArticleId(f"{number:020}")


def _write_articles(desk: Desk) -> None:
    heads: dict[str, tuple[RevisionId, ...]] = {}
    sentences, theme = _sentences(), load_theme("xiaoketang")
    named = ThemeRef(theme.name, theme_hash(theme))

    def write(change: Change, article: str) -> None:
        content = _content(sentences, named)
        data = content_bytes(content)
        parents = heads.get(article, ())
        revision = revision_id(sha256_hex(data), parents)
        draft = Draft(article, "", revision, data, parents, (), held=False, updated=0)
        record_revision(change, draft, content)
        heads[article] = (revision,)

    for _ in range(REVISIONS):
        _in_changes(desk, [_article(number) for number in range(ARTICLES)], write)


def _sentences() -> list[str]:
    texts = [
        path.read_text(encoding="utf-8").split("---\n", 2)[2]
        for path in sorted(shipped("resources/sample/articles").glob("*.md"))
    ]
    return [f"{part.strip()}。" for text in texts for part in text.split("。") if part.strip()]


def _content(sentences: list[str], theme: ThemeRef) -> Content:
    blocks: list[tree.Block] = []
    written = 0
    for number, sentence in enumerate(_random.sample(sentences, IN_ONE_ARTICLE)):
        words = f"第{_random.randrange(10**6)}号记录：{sentence}"[: CHARACTERS - written]
        identity = f"{'abcdefghij'}{chr(97 + number // 26)}{chr(97 + number % 26)}"
        blocks.append(tree.Paragraph(tree.ParagraphAttrs(identity), (tree.Text(words),)))
        written += len(words)
        if written == CHARACTERS:
            break
    return Content(
        schema=1,
        title=_random.choice(sentences)[:20],
        author="林若溪",
        digest="",
        source="设计研发党支部",
        column=ColumnRef("xiaoketang", "“两学一做”小课堂"),
        theme=theme,
        doc=tree.Doc(tuple(blocks)),
        pictures={},
    )


# --- the figures --------------------------------------------------------------------------------


def _reading(desk: Desk) -> dict[str, float]:
    """Search for words of 1 to 8 characters, pairs of words, numbers and words nobody wrote."""
    searched = [_seconds(lambda q=q: list_articles(desk, search=q)) for q in _questions()]
    everywhere = [_seconds(lambda q=q: search_everything(desk, q)) for q in _questions()]
    looks = [_seconds(lambda: look_at_desk(desk, Present(desk.now_ms()))) for _ in range(ROUNDS)]
    articles = [_article(_random.randrange(ARTICLES)) for _ in range(SHOWN)]
    shown = [_seconds(lambda a=a: show_article(desk, a, None)) for a in articles]
    return {
        "newsroom.search_p95_ms": _p95_ms(searched),
        "newsroom.search_everything_p95_ms": _p95_ms(everywhere),
        "newsroom.desk_p95_ms": _p95_ms(looks),
        "newsroom.article_show_p95_ms": _p95_ms(shown),
    }


def _questions() -> Iterator[str]:
    sentences = _sentences()
    for number in range(QUESTIONS):
        one, other = (_word(_random.choice(sentences)) for _ in range(2))
        yield (one, f"{one} {other}", str(_random.randrange(10**6)), f"{one}{other}")[number % 4]


def _word(sentence: str) -> str:
    start = _random.randrange(len(sentence) - 1)
    return sentence[start : start + _random.randint(1, 8)]


def _first_sync(desk: Desk, folder: Path) -> dict[str, float]:
    """Send the whole home to a folder; let a new PC read it; both must agree afterwards."""
    (folder / "share").mkdir()
    share = create_office_share(desk, folder / "share")
    sending = _seconds(lambda: exchange(desk, share))
    paper = folder / "invitation.json"
    invite_member(
        desk, name="周明远", branch="", grant_roles=["editor"], stages=[], auto=True,
        out=paper, folder=str(folder / "share"),
    )  # fmt: skip
    other = create_desk(folder / "other")
    join_office(other, read_invitation(paper.read_bytes(), other.now_ms()))
    remember_folder(other, folder / "share")
    theirs = open_share(LocalFolder(folder / "share", other.device))
    joining = _seconds(lambda: exchange(other, theirs))
    exchange(desk, share)
    exchange(other, theirs)
    agreed = digest(desk) == digest(other)
    other.close()
    if not agreed:
        raise AssertionError("two homes disagree")
    return {"newsroom.first_sending_seconds": sending, "newsroom.first_sync_seconds": joining}


def _status(home: Path) -> dict[str, float]:
    """Compare medians of interleaved runs, so that a busy moment touches both."""
    status = (sys.executable, "-m", "workstation", "--home", str(home), "--json", "status")
    bare = (sys.executable, "-c", "pass")
    if json.loads(_output(status))["articles"] != ARTICLES:
        raise AssertionError("status counts other articles")
    pairs = [(_waited(status), _waited(bare)) for _ in range(ROUNDS)]
    asked, nothing = (statistics.median(column) for column in zip(*pairs, strict=True))
    return {"newsroom.status_to_bare_python_ratio": asked / nothing}


def _output(command: tuple[str, ...]) -> bytes:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout  # noqa: S603 - ours


def _waited(command: tuple[str, ...]) -> float:
    started = time.perf_counter()
    _output(command)
    return time.perf_counter() - started


def _p95_ms(seconds: list[float]) -> float:
    return statistics.quantiles(seconds, n=20)[-1] * 1_000


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


if __name__ == "__main__":
    for name, figure in measure().items():
        print(f"{name:<45} {figure:>12.3f}")  # noqa: T201 - a script talks to its user
