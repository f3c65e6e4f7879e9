"""What comes in broken, hostile or at a bad moment ends with one documented sentence.

Nothing is half-written: every home and share is compared row by row and file by file.
"""

import contextlib
import errno
import io
import json
import sqlite3
import struct
import subprocess
import sys
import zipfile
import zlib

import pytest
from docx import Document
from docx.shared import Mm
from journey_office import import_one, kept, painted, write_story

from workstation import bootstrap
from workstation.store import blobs
from workstation.usecases import file_channels

LONG = "园区党员志愿服务持续开展。" * 15_385  # 200,005 characters


def word_file(*lines, pictures=()):
    out = io.BytesIO()
    document = Document()
    for line in lines or ("志愿服务走进园区", "党员志愿者为职工服务。"):
        document.add_paragraph(line)
    for picture in pictures:
        document.add_picture(io.BytesIO(picture), width=Mm(80))
    document.save(out)
    return out.getvalue()


def with_part(name, data, source=None):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source or word_file())) as old:
        parts = {entry: old.read(entry) for entry in old.namelist()}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry, content in (parts | {name: data}).items():
            new.writestr(entry, content)
    return out.getvalue()


def old_word_file(*streams):
    """A binary Office file as its first kilobytes show it: signature, then names of streams."""
    names = b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in streams)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + names


def hostile_xml():
    entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'{entity}<w:document xmlns:w="{space}"><w:body>&e;</w:body></w:document>'.encode()


def torn(data):
    return data[: len(data) // 2]


FILES = {
    "torn.docx": (torn(word_file()), "corrupt_file"),
    "junk.docx": (b"PK\x03\x04" + bytes(range(256)) * 8, "corrupt_file"),
    "no-xml.docx": (with_part("word/document.xml", b"<w:document"), "corrupt_file"),
    "locked.docx": (old_word_file("Root Entry", "EncryptionInfo", "EncryptedPackage"),
                    "encrypted_file"),
    "nothing.docx": (b"", "empty_file"),
    "wordless.docx": (word_file(""), "empty_file"),
    "bomb.docx": (with_part("word/media/big.bin", bytes(30_000_000)), "file_too_large"),
    "entity.docx": (with_part("word/document.xml", hostile_xml()), "unsafe_file"),
    "climbing.docx": (with_part("../../evil", b"x"), "unsafe_file"),
    "sheet.docx": (old_word_file("Root Entry", "Workbook"), "unsupported_format"),
    "print.docx": (b"%PDF-1.7\n", "unsupported_format"),
    "list.md": ("---\ntitle: [一, 二]\n---\n正文。".encode(), "bad_front_matter"),
    "nested.md": ("---\ntitle:\n  zh: 题\n---\n正文。".encode(), "bad_front_matter"),
    "open.md": ("---\ntitle: 题\n正文。".encode(), "bad_front_matter"),
    "long.md": (f"# 长文\n\n{LONG}\n".encode(), "article_too_long"),
    "long.txt": (f"长文\n\n{LONG}\n".encode(), "article_too_long"),
    "long.html": (f"<html><body><p>{LONG}</p></body></html>".encode(), "article_too_long"),
    "long.docx": (word_file(LONG), "article_too_long"),
    "deep.html": (b"<html><body>" + b"<div>" * 5_000 + "深".encode(), "nested_too_deeply"),
    "deep.md": (b"> " * 500 + "深".encode(), "nested_too_deeply"),
}  # fmt: skip


def everything(office):
    return kept(office.share), kept(office.lin.home)


def but_what_was_begun(whole):
    """Leave out that an import was begun: a home remembers it, to go on later."""
    share, home = whole
    values = [row for row in home["local_home"] if row[0] != "unfinished_import"]
    return share, {**home, "local_home": values}


@pytest.mark.parametrize("name", FILES)
def test_a_bad_file_is_refused_whole(office, tmp_path, name):
    data, code = FILES[name]
    (tmp_path / name).write_bytes(data)
    before = everything(office)

    office.lin.stopped(3, code, "article", "import", tmp_path / name, "--column", "支部风采")

    assert everything(office) == before


def test_an_old_word_file_that_calls_itself_docx_asks_for_a_new_one(office, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))  # no LibreOffice on this PC
    (tmp_path / "简报.docx").write_bytes(old_word_file("Root Entry", "WordDocument"))
    before = everything(office)

    told = office.lin.stopped(
        3, "unsupported_format", "article", "import", tmp_path / "简报.docx", "--column", "支部风采"
    )

    assert told.details["kind"] == "doc"
    assert everything(office) == before


def test_one_bad_file_among_good_ones_keeps_all_of_them_out(office, tmp_path):
    good = write_story(tmp_path, "好稿")
    (tmp_path / "坏稿.docx").write_bytes(torn(word_file()))
    before = everything(office)

    office.lin.stopped(
        3, "corrupt_file",
        "article", "import", good, tmp_path / "坏稿.docx", "--column", "支部风采",
    )  # fmt: skip

    assert everything(office) == before


@pytest.mark.parametrize("name", ["long.md", "list.md"])
def test_a_bad_text_changes_no_article(office, tmp_path, name):
    article = office.lin("article", "list")["articles"][0]["id"]
    (tmp_path / name).write_bytes(FILES[name][0])
    before = everything(office)

    office.lin.stopped(3, FILES[name][1], "article", "edit", article, "--markdown", tmp_path / name)

    assert everything(office) == before


HOSTILE_PAGE = """<html><head><title>通报</title><script>evil()</script>
<meta http-equiv="refresh" content="0;url=javascript:evil()"><base href="javascript:evil()//">
<style>p{background:url(javascript:evil())}</style></head><body onload="evil()">
<h1 onclick="evil()">志愿服务通报</h1>
<p style="background:url('javascript:evil()')" onmouseover="evil()">党员志愿者走进园区。</p>
<p><a href="javascript:evil()">点击</a><a href=" java&#10;script:evil()">再点</a>
<a href="data:text/html;base64,PHNjcmlwdD4=">查看</a><a href="vbscript:evil()">打开</a>
<a href="https://www.12371.cn/">共产党员网</a></p>
<img src="data:image/svg+xml;base64,PHN2Zz4=" onerror="evil()"><img src="javascript:evil()">
<svg onload="evil()"><script>evil()</script></svg><iframe srcdoc="<script>evil()</script>"></iframe>
<object data="data:text/html,evil()"></object><form action="javascript:evil()"><input></form>
<p>活动圆满成功。</p></body></html>"""
HOSTILE = ("evil", "script:", "onload", "onclick", "onerror", "onmouseover", "<script", "<iframe",
           "<object", "<form", "data:text", "svg")  # fmt: skip


def test_a_hostile_page_comes_in_clean_and_goes_out_clean(office, tmp_path):
    (tmp_path / "通报.html").write_text(HOSTILE_PAGE, encoding="utf-8")

    made = import_one(office.lin, tmp_path / "通报.html")

    shown = json.dumps(office.lin("article", "show", made["id"]).answer, ensure_ascii=False)
    assert "党员志愿者走进园区。" in shown
    assert "https://www.12371.cn/" in shown
    assert not [one for one in HOSTILE if one in shown]
    for kind in ("wechat", "web", "markdown"):
        out = tmp_path / f"out.{kind}"
        office.lin("article", "export", made["id"], "--as", kind, "--out", out)
        page = out.read_text(encoding="utf-8").lower()
        assert "活动圆满成功。" in page
        assert not [one for one in HOSTILE if one in page]


def exploding_png():
    """A picture of 60,000 × 60,000 points in its header and hardly a byte of them."""
    data = bytearray(painted("png", (8, 8)))
    data[16:24] = struct.pack(">II", 60_000, 60_000)
    data[29:33] = struct.pack(">I", zlib.crc32(data[12:29]))
    return bytes(data)


BAD_PICTURES = {
    "谎称.jpg": b"<html><script>evil()</script></html>",
    "炸弹.png": exploding_png(),
    "半截.jpg": torn(painted()),
    "矢量.png": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    "空白.gif": b"",
}


def test_bad_pictures_stay_out_and_each_is_named(office, tmp_path):
    story = write_story(tmp_path, "现场见闻")
    lines = [f"![图]({name})\n" for name in BAD_PICTURES]
    story.write_text(story.read_text(encoding="utf-8") + "\n" + "\n".join(lines), encoding="utf-8")
    for name, data in BAD_PICTURES.items():
        (tmp_path / name).write_bytes(data)

    made = import_one(office.lin, story)

    warned = " ".join(one["detail"] for one in made["warnings"])
    assert [name for name in BAD_PICTURES if name not in warned] == []
    assert made["images"] == 1
    office.lin("article", "export", made["id"], "--as", "web", "--out", tmp_path / "out.html")
    assert (tmp_path / "out.html").read_text(encoding="utf-8").count("<img") == 1


def test_a_word_file_with_a_bad_picture_comes_in_without_it(office, tmp_path):
    source = word_file(pictures=[painted("png", (90, 60))])
    (tmp_path / "通讯.docx").write_bytes(with_part("word/media/image1.png", b"<html>", source))

    made = import_one(office.lin, tmp_path / "通讯.docx")

    assert made["images"] == 0
    assert "image1.png" in " ".join(one["detail"] for one in made["warnings"])


UNKNOWN = {
    "article": [
        ("article", "show", "zzzz"),
        ("article", "edit", "zzzz", "--markdown", "MD"),
        ("article", "check", "zzzz"),
        ("article", "submit", "zzzz"),
        ("article", "withdraw", "zzzz", "--reason", "误送"),
        ("article", "history", "zzzz"),
        ("article", "export", "zzzz", "--as", "web", "--out", "OUT"),
        ("article", "assign", "zzzz", "--to", "林若溪"),
        ("article", "waive", "zzzz", "--rule", "x", "--block", "y", "--reason", "z"),
        ("review", "approve", "zzzz", "--revision", "zzzz"),
        ("issue", "create", "--number", "9", "--article", "zzzz"),
        ("purge", "zzzz"),
        ("article", "show", "%"),
        ("article", "show", ""),
    ],
    "revision": [
        ("article", "show", "ID", "--revision", "zzzz"),
        ("article", "diff", "ID", "--from", "zzzz", "--to", "zzzz"),
        ("article", "edit", "ID", "--base", "zzzz", "--markdown", "MD"),
        ("article", "export", "ID", "--revision", "zzzz", "--as", "json", "--out", "OUT"),
        ("review", "return", "ID", "--revision", "zzzz", "--note", "退回"),
    ],
    "issue": [("issue", "show", "99"), ("issue", "preflight", "99")],
    "publication": [("publication", "show", "zzzz")],
    "photo": [("photo", "set", "zzzz", "--rating", "5")],
    "member": [("article", "assign", "ID", "--to", "查无此人")],
    "device": [("member", "admit", "zzzz"), ("member", "revoke", "zzzz", "--reason", "left")],
    "file": [("article", "import", "NOWHERE", "--column", "支部风采"),
             ("photo", "import", "NOWHERE", "--album", "相册")],
}  # fmt: skip


@pytest.mark.parametrize("kind", UNKNOWN)
def test_what_does_not_exist_is_not_found(office, tmp_path, kind):
    article = office.lin("article", "list")["articles"][0]["id"]
    named = {
        "ID": article, "OUT": tmp_path / "out", "NOWHERE": tmp_path / "无.md",
        "MD": write_story(tmp_path, "新稿"),
    }  # fmt: skip
    before = everything(office)

    for words in UNKNOWN[kind]:
        told = office.lin.stopped(3, "not_found", *(named.get(word, word) for word in words))
        assert told.details["kind"] == kind

    assert everything(office) == before
    assert not (tmp_path / "out").exists()


def test_a_prefix_of_several_ids_is_ambiguous(office, tmp_path):
    stories = [write_story(tmp_path, f"短讯{number}", photo=False) for number in range(33)]
    told = office.lin("article", "import", *stories, "--column", "支部风采")
    first_letters = [one["id"][0] for one in told["articles"]]
    shared = next(one for one in first_letters if first_letters.count(one) > 1)  # of 32 letters
    before = everything(office)

    told = office.lin.stopped(3, "ambiguous", "article", "show", shared)

    assert told.details == {"kind": "article", "id": shared}
    assert everything(office) == before


def test_a_database_from_a_newer_version_is_left_alone(office, tmp_path):
    with database(office.lin) as rows:
        rows.execute("pragma user_version = 999")
    before = everything(office)

    for words in [
        ("status",),
        ("article", "list"),
        ("article", "import", write_story(tmp_path, "新稿"), "--column", "支部风采"),
        ("rebuild",),
        ("sync",),
    ]:
        told = office.lin.stopped(3, "database_newer", *words)
        assert told.details["found"] == 999

    assert everything(office) == before


def test_a_damaged_database_is_told_and_left_alone(office):
    path = office.lin.home / "workstation.db"
    path.write_bytes(b"SQLite format 3\0" + bytes(range(256)) * 64)
    before = path.read_bytes()

    office.lin.stopped(3, "database_damaged", "status")

    assert path.read_bytes() == before


def database(pc):
    """Open a home's database behind the program's back."""
    connection = sqlite3.connect(pc.home / "workstation.db", isolation_level=None)
    return contextlib.closing(connection)


def test_a_decision_written_by_hand_is_not_believed_by_a_rebuild(office, tmp_path):
    article = import_one(office.lin, write_story(tmp_path, "待审"))["id"]
    office.lin("article", "submit", article)
    office.lin("sync")
    honest = office.lin("rebuild").answer
    with database(office.lin) as rows:
        rows.execute("update article set state = 'approved', waiting = '[]' where article = ?",
                     [article])  # fmt: skip
        columns = [row[1] for row in rows.execute("pragma table_info(decision)")]
        others = rows.execute("select * from decision order by stage limit 3").fetchall()
        revision = rows.execute("select revision from article where article = ?", [article])
        changes = {"article": article, "revision": revision.fetchone()[0]}
        for number, other in enumerate(others):
            row = dict(zip(columns, other, strict=True)) | changes | {"fact": f"hand{number}"}
            marks = ", ".join("?" * len(row))
            rows.execute(f"insert into decision values ({marks})", list(row.values()))  # noqa: S608 - marks only
    assert office.lin("article", "show", article)["state"] != "draft"
    assert office.lin("digest")["digest"] != honest["digest"]

    rebuilt = office.lin("rebuild").answer

    assert rebuilt == honest
    assert office.lin("article", "show", article)["state"] == "submitted"
    assert len(office.lin("article", "history", article)["decisions"]) == 0


def test_a_decision_turned_round_in_the_log_is_not_believed_by_a_rebuild(office):
    article = office.lin("article", "list", "--state", "approved")["articles"][0]["id"]
    honest = office.lin("rebuild").answer
    with database(office.lin) as rows:
        turned = "replace(body, '\"approve\"', '\"return\"')"
        rows.execute(f"update fact set body = {turned} where kind = 'decision'")  # noqa: S608 - a constant
        rows.execute("update decision set verdict = 'return'")
        rows.execute("update article set state = 'returned'")

    rebuilt = office.lin("rebuild").answer

    assert rebuilt == honest
    assert office.lin("article", "show", article)["state"] == "approved"


def test_a_segment_changed_by_hand_is_set_aside_by_a_rebuild(office):
    honest = office.lin("rebuild").answer
    reviewer = office.reviewers[2]("status").answer
    with database(office.lin) as rows:
        device, seq, raw = rows.execute(
            "select segment.device, seq, raw from segment join fact using (device, seq) "
            "where kind = 'decision' order by seq desc limit 1"
        ).fetchone()
        changed = bytearray(raw)
        changed[len(raw) // 2] ^= 1
        rows.execute("update segment set raw = ? where device = ? and seq = ?",
                     [bytes(changed), device, seq])  # fmt: skip

    rebuilt = office.lin("rebuild").answer

    assert rebuilt["facts"] < honest["facts"]
    assert office.lin("status")["quarantined"] == 1
    assert reviewer["quarantined"] == 0


@contextlib.contextmanager
def full_disk():
    """Open homes whose database cannot grow by a single page."""
    open_desk = bootstrap.open_desk

    def open_full(home):
        desk = open_desk(home)
        pages = desk.store.read(lambda db: db.execute("pragma page_count").fetchone()[0])
        desk.store.read(lambda db: db.execute(f"pragma max_page_count = {pages}").fetchone())
        return desk

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bootstrap, "open_desk", open_full)
        yield


def test_a_full_disk_loses_nothing(office, tmp_path):
    story = write_story(tmp_path, "长稿")
    more = "党员志愿者走进园区。\n\n" * 3_000
    story.write_text(story.read_text(encoding="utf-8") + more, encoding="utf-8")
    before, digest = everything(office), office.lin("digest").answer

    with full_disk():
        office.lin.stopped(4, "disk_full", "article", "import", story, "--column", "支部风采")

    assert everything(office) == before
    assert office.lin("digest").answer == digest
    assert import_one(office.lin, story)["title"] == "长稿"


def no_space(*_args, **_kwargs):
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_disk_too_full_for_a_picture_loses_nothing(office, tmp_path, monkeypatch):
    (tmp_path / "现场").mkdir()
    (tmp_path / "现场" / "新图.png").write_bytes(painted("png", (640, 480)))
    before = everything(office)
    monkeypatch.setattr(blobs.os, "fsync", no_space)

    office.lin.stopped(4, "disk_full", "photo", "import", tmp_path / "现场", "--album", "现场")

    assert but_what_was_begun(everything(office)) == but_what_was_begun(before)
    monkeypatch.undo()
    assert office.lin("photo", "resume")["imported"] == 1


def test_a_full_disk_leaves_no_half_export(office, tmp_path, monkeypatch):
    article = office.lin("article", "list")["articles"][0]["id"]
    out = tmp_path / "out"
    (out / "旧").mkdir(parents=True)
    (out / "旧" / "页.html").write_text("旧页", encoding="utf-8")
    monkeypatch.setattr(file_channels.Path, "replace", no_space)

    office.lin.stopped(
        4, "folder_unwritable",
        "article", "export", article, "--as", "web", "--out", out / "旧" / "页.html",
    )  # fmt: skip

    assert [path.name for path in (out / "旧").iterdir()] == ["页.html"]
    assert (out / "旧" / "页.html").read_text(encoding="utf-8") == "旧页"


HOLDER = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("begin immediate")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_program_on_the_same_home_reads_on_and_waits_to_write(office, tmp_path):
    article = office.lin("article", "list")["articles"][0]["id"]
    before = everything(office)
    command = [sys.executable, "-c", HOLDER, str(office.lin.home / "workstation.db")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:  # noqa: S603 - our own line
        assert holder.stdout.readline().strip() == b"held"

        for words in [
            ("status",), ("article", "list"), ("article", "list", "--search", "志愿"),
            ("article", "show", article), ("article", "check", article), ("digest",),
            ("article", "history", article), ("review", "queue"), ("issue", "list"),
            ("issue", "preflight", 1), ("member", "list"), ("photo", "list"), ("doctor",),
            ("article", "export", article, "--as", "web", "--out", tmp_path / "out.html"),
        ]:  # fmt: skip
            office.lin(*words)
        busy = office.lin.tell("branch", "add", "第二支部")
        holder.communicate()
    assert (busy.code, busy.error) == (4, "home_busy")
    assert everything(office) == before
    office.lin("branch", "add", "第二支部")
