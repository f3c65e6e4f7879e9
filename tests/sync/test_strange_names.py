"""What lies in the folder under other names: used where it is missing, purged like the rest.

Dropbox, OneDrive, 坚果云 and Syncthing name the second of two files each in its own way, and people
copy folders. Content decides; a name is a hint.
"""

import io
import zipfile

import pytest
from PIL import Image

from offices import COLUMN, files_holding, write
from workstation.domain import tree
from workstation.domain.ids import ArticleId, new_block_id
from workstation.domain.importing import FoundPicture, Imported
from workstation.store.pictures import blobs_of_photo
from workstation.sync.packs import Packable, packs_of
from workstation.sync.texts import make_text, pack_texts, unpack_texts
from workstation.usecases import strangers
from workstation.usecases.articles import new_article
from workstation.usecases.purging import purge_article
from workstation.usecases.rebuilding import digest
from workstation.usecases.rounds import Rounds
from workstation.usecases.strangers import look_for_strangers, purge_strangers

WORDS = "走访：某某同志家住海岚新村十二栋。"
NEEDLE = WORDS.encode()
OTHER = "这篇与此无关。"
NAMES = (
    "{stem} (陈立行's conflicted copy 2026-07-06){suffix}",
    "{stem}-DESKTOP-7QX2{suffix}",
    "{stem}-conflict-陈立行{suffix}",
    "{stem}.sync-conflict-20260706-010203-ABCDEFG{suffix}",
    "另存/{stem} - 副本{suffix}.bak",
)


def renamed(path, pattern):
    """Return how a program would have named the second file."""
    return path.parent / pattern.format(stem=path.stem, suffix=path.suffix)


def leave_copies(paths, pattern=NAMES[0], *, alone=False):
    """Leave a copy of each file beside it, or nothing but the copy."""
    for path in paths:
        target = renamed(path, pattern)
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(path.read_bytes())
        if alone:
            path.unlink()


def files(folder, ending=""):
    return [path for path in sorted(folder.rglob(f"*{ending}")) if path.is_file()]


def write_with_picture(desk, title="走访"):
    """Write an article with one picture; return it."""
    held = io.BytesIO()
    Image.new("RGB", (400, 300), "red").save(held, "PNG")
    figure = tree.Image(attrs=tree.ImageAttrs(id=new_block_id(), photo="p0"))
    found = Imported(
        doc=tree.Doc(content=(figure,)),
        title=title,
        pictures=(FoundPicture("p0", "0.png", held.getvalue()),),
    )
    return ArticleId(new_article(desk, found, column=COLUMN).article)


def pictures_of(desk, article):
    """Return how the files of an article's pictures are named."""
    photos = desk.content(desk.standing(article).head).pictures
    return {
        name[:40]
        for photo, picture in photos.items()
        for name in (picture.blob, *desk.store.read(blobs_of_photo, photo))
    }


@pytest.mark.parametrize("pattern", NAMES)
@pytest.mark.parametrize("ending", [".seg", ".wtx"])
def test_what_lies_there_under_another_name_only_is_taken_in(office, pattern, ending):
    lin = office.join("lin", ["liaison"])
    _, revision = write(office.boss, WORDS)
    office.sync(office.boss)
    leave_copies(files(office.folder / "d" / office.boss.device, ending), pattern, alone=True)

    office.sync(lin)

    assert WORDS in str(lin.content(revision))


def test_a_chain_is_followed_from_true_names_to_others_and_back(office):
    lin = office.join("lin", ["liaison"])
    for number in range(6):
        write(office.boss, f"{number}。")
        office.boss.cut()
    office.sync(office.boss)
    leave_copies(files(office.folder / "d" / office.boss.device, ".seg")[-5::2], alone=True)

    office.sync(lin)

    assert digest(lin).digest == digest(office.boss).digest


def test_a_pack_under_another_name_is_read(office):
    lin = office.join("lin", ["liaison"])
    _, revision = write(office.boss, WORDS)
    office.sync(office.boss)
    bucket = office.folder / "d" / office.boss.device / "0000"
    stored = office.boss.store.log.segments(office.boss.device)
    (pack,) = packs_of(Packable(one.seq, one.hash, one.raw) for one in stored)
    for path in files(bucket, ".seg"):
        path.unlink()
    (office.folder / "p (1).PACK").write_bytes(pack.raw)

    office.sync(lin)

    assert WORDS in str(lin.content(revision))


def test_a_picture_under_another_name_is_fetched(office):
    lin = office.join("lin", ["liaison"])
    write_with_picture(office.boss)
    office.sync(office.boss)
    leave_copies(files(office.folder / "b"), alone=True)

    office.sync(lin)  # now it knows what it lacks
    answer = office.sync(lin)

    assert answer.pending == 0


@pytest.mark.parametrize("pattern", NAMES)
def test_what_was_purged_is_in_no_file_whatever_its_name(office, pattern):
    lin = office.join("lin", ["liaison"])
    article, _ = write(lin, WORDS)
    write(lin, OTHER)
    office.settle()
    leave_copies(files(office.folder / "d", ".wtx"), pattern)
    assert len(files_holding(office.folder, NEEDLE)) == 2

    purge_article(office.boss, article)
    office.sync(office.boss)

    assert files_holding(office.folder, NEEDLE) == []
    assert files_holding(office.folder, OTHER.encode())


def test_a_round_of_the_window_purges_them_too(office):
    lin = office.join("lin", ["liaison"])
    article, _ = write(lin, WORDS)
    office.settle()
    rounds = Rounds(office.boss)
    rounds.round(office.share(office.boss))
    leave_copies(files(office.folder / "d", ".wtx"))

    purge_article(office.boss, article)
    rounds.round(office.share(office.boss))

    assert files_holding(office.folder, NEEDLE) == []


def test_a_copy_that_comes_after_the_purge_goes_within_a_day(office):
    lin = office.join("lin", ["liaison"])
    article, _ = write(lin, WORDS)
    office.settle()
    kept = {path: path.read_bytes() for path in files(office.folder / "d", ".wtx")}
    purge_article(office.boss, article)
    rounds = Rounds(office.boss)
    rounds.round(office.share(office.boss))
    for path, data in kept.items():
        renamed(path, NAMES[0]).write_bytes(data)

    office.clock.now += strangers.EVERY_MS
    rounds.round(office.share(office.boss))

    assert files_holding(office.folder, NEEDLE) == []


def test_pictures_are_purged_under_any_name(office):
    lin = office.join("lin", ["liaison"])
    article = write_with_picture(lin)
    office.settle()
    doomed = pictures_of(lin, article)
    pictures = [path for path in files(office.folder / "b") if path.name in doomed]
    assert pictures
    held = [path.read_bytes() for path in pictures]
    leave_copies(pictures)
    for number, data in enumerate(held):
        (office.folder / f"照片{number}.JPG").write_bytes(data)

    purge_article(office.boss, article)
    office.settle()

    assert [path for data in held for path in files_holding(office.folder, data)] == []


def test_a_package_or_an_archive_with_purged_words_goes(office):
    lin = office.join("lin", ["liaison"])
    article, _ = write(lin, WORDS)
    office.settle()
    with zipfile.ZipFile(office.folder / "备份.ZIP", "w") as archive:
        for path in files(office.folder / "d"):
            archive.write(path, path.name)
    assert len(files_holding(office.folder, NEEDLE)) == 2

    purge_article(office.boss, article)
    office.sync(office.boss)

    assert files_holding(office.folder, NEEDLE) == []


def test_words_that_lie_nowhere_else_outlive_the_purge_of_those_beside_them(office):
    write(office.boss, WORDS)
    office.sync(office.boss)
    lin = office.join("lin", ["liaison"])
    doomed, other = make_text(NEEDLE), make_text(OTHER.encode())
    (office.folder / "两段 (1).wtx").write_bytes(pack_texts([doomed, other]))

    gone = purge_strangers(lin, office.share(lin), [doomed.id])
    again = purge_strangers(lin, office.share(lin), [doomed.id])

    assert (gone, again) == (1, 0)
    (left,) = files_holding(office.folder, OTHER.encode())
    assert files_holding(office.folder, doomed.salt) == []
    assert unpack_texts((office.folder / left).read_bytes()) == (other,)
    assert look_for_strangers(lin, office.share(lin), thorough=True).text(other.id) == other


def test_files_of_others_are_left_alone_and_cost_no_more_than_allowed(office, monkeypatch):
    lin = office.join("lin", ["liaison"])
    article, _ = write(lin, WORDS)
    office.settle()
    monkeypatch.setattr(strangers, "MOST_BYTES", 3_000)
    for number in range(8):
        (office.folder / f"文件 {number}.docx").write_bytes(bytes([number]) * 1_000)
    leave_copies(files(office.folder / "d", ".wtx"))
    purge_article(office.boss, article)

    for _ in range(5):
        office.sync(office.boss)

    assert len(files(office.folder, ".docx")) == 8
    assert files_holding(office.folder, NEEDLE) == []
