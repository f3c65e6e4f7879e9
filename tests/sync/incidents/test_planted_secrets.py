"""Not one byte of a planted secret leaves its PC, whatever kind of file could carry it."""

import zipfile
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest
import zstandard

from offices import COLUMN, a_text, write
from workstation.domain.canonical import canonical_bytes
from workstation.domain.errors import NewsroomError
from workstation.store.drafts import draft_of
from workstation.sync import frames, layout
from workstation.sync.segment import FORM, read_header
from workstation.usecases.articles import new_article
from workstation.usecases.bundling import write_bundle
from workstation.usecases.carrying import export_package
from workstation.usecases.packing import tidy
from workstation.usecases.planning import add_node
from workstation.usecases.rebuilding import rebuild

MARK = "秘密★10年"
ID_CARD = "11010519491231002X"
SEGMENTS = 9
"""Enough to close two of the small buckets of these tests."""

NEEDLES = (MARK, "秘密★", ID_CARD, ID_CARD[:17])


def carried(folder: Path):
    """Return every byte that lies below a folder, as it is and unpacked."""
    for path in sorted(folder.rglob("*")):
        yield str(path).encode()
        if path.is_file():
            raw = path.read_bytes()
            yield raw
            yield from unpacked(path, raw)


def unpacked(path, raw):
    """Return what is packed inside: segments, zstd frames wherever they begin, members of a zip."""
    at = raw.find(FORM.magic)
    while at >= 0:
        with suppress(ValueError):
            yield from _segment_at(raw[at:])
        at = raw.find(FORM.magic, at + 1)
    at = raw.find(zstandard.FRAME_HEADER)
    while at >= 0:
        with suppress(zstandard.ZstdError):
            yield zstandard.ZstdDecompressor().decompressobj().decompress(raw[at:])
        at = raw.find(zstandard.FRAME_HEADER, at + 1)
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            yield from (archive.read(name) for name in archive.namelist())


def _segment_at(raw):
    parts = FORM.split(raw)
    header = read_header(raw)
    yield canonical_bytes(msgspec.to_builtins(header))
    payload = parts.rest[: header.stored_length]
    yield frames.unframed(payload, frames.FACT_WORDS, limit=header.raw_length)


def found(folder):
    """Return which needles are anywhere below a folder."""
    forms = {word: (word.encode(), word.encode("utf-16-le"), word.encode("gb18030"))
             for word in NEEDLES}  # fmt: skip
    seen = set()
    for data in carried(folder):
        seen |= {word for word, spelt in forms.items() if any(one in data for one in spelt)}
    return seen


@pytest.fixture(autouse=True)
def _small_buckets(monkeypatch):
    monkeypatch.setattr(layout, "_BUCKET_BITS", 2)


@pytest.fixture
def planted(office):
    """Two PCs on which secrets were written, beside much that may be shared."""
    lin = office.join("lin", ["editor"])
    held = []
    for words, title in (
        (f"文件标注{MARK}，请注意。", "通知"),
        (f"受助人身份证号{ID_CARD}。", "走访"),
        ("正文无碍。", f"转发{MARK}文件"),
        ("正文无碍。", f"身份证{ID_CARD}"),
    ):
        saved = new_article(lin, a_text(words, title=title), column=COLUMN)
        assert saved.held
        held.append(saved.article)
    for words in (f"会议{MARK}", f"联系人{ID_CARD}"):
        with pytest.raises(NewsroomError):
            add_node(lin, "2026-12-01", words)
    for number in range(SEGMENTS):
        write(lin, f"可以公开的第{number}篇。")
        lin.cut()
    office.settle()
    return office, lin, held


def test_the_search_finds_what_lies_packed_in_files(tmp_path):
    packed = zstandard.ZstdCompressor().compress(MARK.encode())
    (tmp_path / "a").write_bytes(b"head" + packed)
    with zipfile.ZipFile(tmp_path / "b.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inside.txt", ID_CARD)

    assert found(tmp_path) == set(NEEDLES)


def test_the_secret_is_where_it_was_written(planted):
    _, lin, held = planted

    assert all(lin.store.read(draft_of, article) for article in held)
    assert found(lin.home) == set(NEEDLES)


def test_no_byte_of_it_is_in_the_folder_its_heads_or_at_anybody_else(planted):
    office, lin, _ = planted
    rebuild(lin)
    office.settle()

    assert found(office.folder) == set()
    assert found(office.boss.home) == set()


def test_no_byte_of_it_is_in_segments_read_as_their_readers_read_them(planted):
    office, lin, _ = planted

    facts = lin.store.read(
        lambda db: db.execute("select body from fact where seq is not null").fetchall()
    )
    texts = lin.store.read(lambda db: db.execute("select data from text").fetchall())

    shared = "".join(row[0] for row in facts) + "".join(row[0].decode() for row in texts)
    assert not [word for word in NEEDLES if word in shared]
    assert office


def test_no_byte_of_it_is_in_packs_and_snapshots(planted):
    office, lin, _ = planted
    office.sync(lin)

    done = tidy(office.boss, office.share(office.boss), snapshot=True)
    office.settle()

    assert done.snapshot
    assert list(office.folder.glob("p/*/*.pack"))
    assert list(office.folder.glob("p/*/*.wtx"))
    assert "可以公开" in "".join(data.decode(errors="replace") for data in carried(office.folder))
    assert found(office.folder) == set()


def test_no_byte_of_it_is_in_a_package_or_a_bundle_carried_by_hand(planted):
    office, lin, _ = planted
    out = office.root / "out"
    out.mkdir()

    export_package(lin, out / "送稿.wsync")
    write_bundle(lin, [], out / "诊断.zip")

    assert len(list(out.iterdir())) == 2
    assert found(out) == set()
