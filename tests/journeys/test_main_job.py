"""The main job through the real command line: a Word file becomes a published article.

One process per command, as people and scripts run it. Four PCs, one shared folder, the sandbox.
"""

import json
import subprocess
import sys

import pytest

from workstation.shipped import shipped

BRANCH = "物业运营党支部"
TITLE = "第三支部勇夺“同心杯”篮球赛冠军"
OLD, NEW = "风雨无阻。", "风雨无阻，没有一人缺席。"
REVIEWERS = {"first": ("方静", 1), "second": ("沈国栋", 2), "third": ("顾清源", 3)}
HOMES = ("boss", *REVIEWERS)
SUBMIT = "freepublish/submit"

pytestmark = pytest.mark.timeout(120)


def program(*words):
    """Return the words that start the program in a process of its own."""
    return [sys.executable, "-m", "workstation", *map(str, words)]


class Newsroom:
    """Four homes; `newsroom("first", "sync")` is `workstation --home …/first --json sync`."""

    def __init__(self, root):
        self.root = root

    def run(self, home, *words, stdin=None):
        """Run a command; return its exit code and its JSON object."""
        done = subprocess.run(  # noqa: S603 - the program under test
            program("--home", self.root / home, "--json", *words),
            capture_output=True,
            encoding="utf-8",
            input=stdin,
            timeout=60,
            check=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        return done.returncode, json.loads(done.stdout)

    def __call__(self, home, *words, stdin=None):
        code, told = self.run(home, *words, stdin=stdin)
        assert code == 0, (words, told)
        return told

    def refused(self, home, *words):
        """Run a command that must be refused and return the code of its refusal."""
        code, told = self.run(home, *words)
        assert code == 3, (words, told)
        return told["error"]["code"]

    def sync(self, *homes):
        for home in homes:
            self(home, "sync")

    def rewrite(self, home, article, old, new):
        """Export an article as Markdown, replace words, and save it as the next revision."""
        path = self.root / f"{home}.md"
        self(home, "article", "export", article, "--as", "markdown", "--out", path)
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        return self(home, "article", "edit", article, "--markdown", path)["revision"]

    def approve(self, home, article, revision, *more):
        """Sync, approve what stands there, and send the decision on its way."""
        self.sync(home)
        words = ("review", "approve", article, "--revision", revision, *more)
        state = self(home, *words)["state"]
        self.sync(home)
        return state


@pytest.fixture(scope="module")
def _keys_in_files():
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        yield


@pytest.fixture(scope="module")
def newsroom(_keys_in_files, tmp_path_factory):
    """An office of four people whose PCs have all been admitted."""
    room = Newsroom(tmp_path_factory.mktemp("newsroom"))
    share = room.root / "share"
    share.mkdir()
    founding = ("--name", "海岚产业园区", "--folder", share, "--member", "李文静")
    room("boss", "office", "create", *founding, "--branch", BRANCH)
    for home, (name, stage) in REVIEWERS.items():
        rights = ("--role", "reviewer", "--stage", stage, "--out", room.root / f"{home}.json")
        room("boss", "member", "invite", "--name", name, "--branch", BRANCH, *rights)
    room.sync("boss")
    for home in REVIEWERS:
        joined = room(home, "office", "join", "--invitation", room.root / f"{home}.json")
        assert joined["state"] == "waiting"
        room("boss", "member", "admit", joined["device"])
    return room


@pytest.fixture(scope="module")
def approved(newsroom):
    """The Word file, approved by three people, the second of whom corrected it."""
    file = shipped("resources/sample/intake/通讯.docx")
    done = newsroom("boss", "article", "import", file, "--column", "精彩瞬间", "--repair")
    imported = done["articles"][0]
    assert (imported["title"], imported["images"]) == (TITLE, 3)
    article, revision = imported["id"], imported["revision"]
    newsroom("boss", "article", "submit", article)
    newsroom.sync("boss")
    assert newsroom.approve("first", article, revision) == "submitted"
    newsroom.sync("second")
    corrected = newsroom.rewrite("second", article, OLD, NEW)
    newsroom.approve("second", article, corrected, "--edited-from", revision)
    assert newsroom.approve("third", article, corrected) == "approved"
    newsroom.sync("boss")
    return article


@pytest.fixture(scope="module")
def sandbox(_keys_in_files, newsroom):
    """The address of a sandbox that loses the first reply to an order to publish."""
    words = ("sandbox", "serve", "--data", newsroom.root / "sandbox", "--fail", f"{SUBMIT}:lost@1")
    with subprocess.Popen(  # noqa: S603 - the program under test
        program(*words), stdout=subprocess.PIPE, encoding="utf-8"
    ) as serving:
        yield serving.stdout.readline().strip()
        serving.terminate()


@pytest.fixture(scope="module")
def published(newsroom, approved, sandbox):
    """What publishing the issue told."""
    newsroom("boss", "issue", "create", "--number", 1, "--article", approved)
    account = ("--account", "演练", "--app-id", "wx-sandbox", "--base-url", sandbox, "--sandbox")
    secret = "sandbox-secret\n"
    newsroom("boss", "wechat", "connect", *account, "--secret-stdin", stdin=secret)
    assert newsroom("boss", "issue", "preflight", 1)["ready"]
    return newsroom("boss", "issue", "publish", 1)


def test_a_word_file_becomes_an_approved_and_published_article(newsroom, approved, published):
    state = newsroom("boss", "article", "show", approved)["state"]

    assert published["state"] == "done"
    assert published["articles"][0]["url"]
    assert state == "published"


def test_a_lost_reply_leads_to_no_second_publication(newsroom, published):
    told = (newsroom.root / "sandbox" / "calls.jsonl").read_text(encoding="utf-8")

    orders = [call for call in map(json.loads, told.splitlines()) if call["api"] == SUBMIT]

    assert [(order["errcode"], order["fault"]) for order in orders] == [(0, "lost")]


def test_one_character_changed_after_approval_is_never_published(newsroom, approved, published):
    changed = NEW.replace("。", "！")

    refusals = []
    for old, new in ((NEW, changed), (changed, NEW)):
        newsroom.rewrite("boss", approved, old, new)
        refusals.append(newsroom.refused("boss", "issue", "publish", 1))

    assert refusals == ["not_approved", "not_approved"]


def test_all_homes_end_with_one_digest_in_any_order_of_syncing(newsroom, approved):
    forward, backward = HOMES, (*HOMES[::-1], *HOMES[1:])
    rounds = []

    for order, editor in ((forward, "方静"), (backward, "李文静")):
        newsroom("boss", "article", "assign", approved, "--to", editor)
        newsroom.sync(*order)
        rounds.append({newsroom(home, "digest")["digest"] for home in HOMES})

    assert [len(digests) for digests in rounds] == [1, 1]
    assert rounds[0] != rounds[1]
