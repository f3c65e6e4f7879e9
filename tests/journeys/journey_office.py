"""An office to play with: its people on their PCs, a shared folder, approved articles.

Everything goes through the real program (`workstation.cli.main.run`), in this process.
"""

import contextlib
import hashlib
import io
import json
import shutil
import sqlite3
import sys

from PIL import Image

from workstation.bootstrap import open_desk, remember_folder
from workstation.cli.main import run

SECRET = "sandbox-secret"
REVIEWERS = ("chu", "fu", "zhong")


class Told:
    """What one command told: exit code, the JSON object, standard error."""

    def __init__(self, code, out, err):
        self.code = code
        self.answer = json.loads(out)
        self.err = err

    def __getitem__(self, key):
        return self.answer[key]

    @property
    def error(self):
        return self.answer["error"]["code"]

    @property
    def details(self):
        return self.answer["error"]["details"]


class Pc:
    """One home and the command line on it."""

    def __init__(self, home):
        self.home = home

    def tell(self, *words, lang="zh_CN", stdin=""):
        """Run a command with `--json` and return what it told, however it ended."""
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
        before, sys.stdin = sys.stdin, io.StringIO(stdin)
        try:
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                options = ["--home", str(self.home), "--json", "--lang", lang]
                code = run([*options, *map(str, words)])
        finally:
            sys.stdin = before
        return Told(code, *(_written(stream) for stream in (out, err)))

    def __call__(self, *words, stdin=""):
        """Run a command that must succeed."""
        told = self.tell(*words, stdin=stdin)
        assert told.code == 0, (words, told.answer)
        return told

    def stopped(self, exit_code, code, *words):
        """Run a command that must end so, and see that both languages have words for it."""
        told = {lang: self.tell(*words, lang=lang) for lang in ("zh_CN", "en")}
        for one in told.values():
            assert (one.code, one.error) == (exit_code, code), one.answer
            assert one.answer["error"]["kind"] == ("refused" if exit_code == 3 else "unavailable")
            assert "Traceback" not in one.err
        said = {lang: one.answer["error"]["message"] for lang, one in told.items()}
        assert said["en"] != said["zh_CN"], said
        assert not said["en"].startswith("Something is wrong"), said
        assert any("一" <= sign <= "鿿" for sign in said["zh_CN"]), said
        assert all("{" not in words for words in said.values()), said
        assert not (self.home / "crash.txt").exists()
        return told["zh_CN"]

    def connect(self, base_url, secret=SECRET, account="号"):
        """Connect the sandbox."""
        words = ("wechat", "connect", "--account", account, "--app-id", "sandbox-app")
        told = self.tell(*words, "--secret-stdin", "--base-url", base_url, "--sandbox",
                         stdin=secret + "\n")  # fmt: skip
        assert told.code == 0, told.answer
        return told


def _written(stream):
    stream.flush()
    return stream.buffer.getvalue().decode()


def kept(folder):
    """Return everything that lies in a home or share: the rows of its database, the files."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.name.startswith("workstation.db"):
            found[str(path.relative_to(folder))] = hashlib.sha256(path.read_bytes()).hexdigest()
    if (folder / "workstation.db").exists():
        with contextlib.closing(sqlite3.connect(folder / "workstation.db")) as database:
            tables = database.execute("select name from sqlite_master where type = 'table'")
            for (table,) in tables.fetchall():
                if table != "local_search":  # cannot be scanned; the tables behind it can
                    found[table] = database.execute(f"select * from {table}").fetchall()  # noqa: S608 - its own tables
    return found


class Office:
    """The founder, who writes and publishes; three reviewers; a second publisher."""

    def __init__(self, root):
        self.root = root
        self.share = root / "share"
        self.lin = Pc(root / "lin")
        self.second = Pc(root / "second")
        self.reviewers = [Pc(root / name) for name in REVIEWERS]

    @property
    def everybody(self):
        return [self.lin, self.second, *self.reviewers]

    @classmethod
    def founded(cls, root):
        """Found the office, enrol everybody."""
        office = cls(root)
        office.share.mkdir(parents=True)
        office.lin("office", "create", "--name", "海岚产业园区", "--folder", office.share,
                   "--member", "林若溪", "--branch", "第一支部")  # fmt: skip
        for stage, pc in enumerate(office.reviewers, start=1):
            office._enrol(pc, "--role", "reviewer", "--stage", stage)
        office._enrol(office.second, "--role", "publisher", "--role", "editor")
        return office

    def _enrol(self, pc, *rights):
        invitation = self.root / f"{pc.home.name}.json"
        self.lin("member", "invite", "--name", pc.home.name, "--branch", "第一支部", *rights,
                 "--out", invitation)  # fmt: skip
        self.lin("sync")
        device = pc("office", "join", "--invitation", invitation)["device"]
        self.lin("member", "admit", device)
        pc("sync")

    def copied(self, root):
        """Return the same office in another place."""
        shutil.copytree(self.root, root, dirs_exist_ok=True)
        office = Office(root)
        for pc in office.everybody:
            with contextlib.closing(open_desk(pc.home)) as desk:
                remember_folder(desk, office.share)
        return office

    def approve(self, article, *, reviewers=None):
        """Send an article for review and have everybody approve it."""
        revision = self.lin("article", "submit", article)["revision"]
        self.lin("sync")
        for pc in self.reviewers if reviewers is None else reviewers:
            pc("sync")
            pc("review", "approve", article, "--revision", revision)
            pc("sync")
        self.lin("sync")
        return revision


def write_story(folder, title, *, photo=True):
    """Write a text with a photo beside it and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f"# {title}", "", "党员志愿者走进园区，为职工服务。", ""]
    if photo:
        (folder / "现场.jpg").write_bytes(painted())
        lines += ["![志愿者在现场](现场.jpg)", ""]
    path = folder / f"{title}.md"
    path.write_text("\n".join([*lines, "活动取得圆满成功。", ""]), encoding="utf-8")
    return path


def painted(kind="jpeg", size=(900, 600)):
    """Return a picture's bytes."""
    out = io.BytesIO()
    shade = Image.linear_gradient("L").resize(size)
    Image.merge("RGB", (shade, shade.rotate(180), shade)).save(out, kind.upper())
    return out.getvalue()


def import_one(pc, path, *words):
    """Import one file and return what the program tells of the article."""
    return pc("article", "import", path, "--column", "支部风采", *words)["articles"][0]
