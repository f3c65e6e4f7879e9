"""What was purged is gone from every file of every home and of the share."""

import pytest
from PIL import Image

from offices import COLUMN, approve, edit, files_holding, write
from workstation.domain import tree
from workstation.domain.errors import Refused, Unavailable
from workstation.domain.ids import ArticleId, new_block_id
from workstation.domain.importing import FoundPicture, Imported
from workstation.store.drafts import Draft, keep_draft
from workstation.usecases.article_list import list_articles
from workstation.usecases.articles import new_article
from workstation.usecases.listing import history, show_article
from workstation.usecases.purging import purge_article, purge_revision
from workstation.usecases.rebuilding import digest, rebuild
from workstation.usecases.reviewing import return_revision, submit_article, withdraw_article

SECRET = "某某同志家住海岚新村十二栋"
NEEDLE = SECRET.encode()
OTHER = "这篇与此无关".encode()


@pytest.fixture
def two_homes(office):
    """An office of two PCs, both of which hold the text that should never have been shared."""
    lin = office.join("lin", ["liaison"])
    article, revision = write(lin, f"走访：{SECRET}。", title=f"走访{SECRET}")
    kept, _ = write(lin, "这篇与此无关。", title="学习会")
    office.settle()
    assert {name.partition("/")[0] for name in files_holding(office.root, NEEDLE)} == {
        "boss",
        "lin",
        "share",
    }
    return office, lin, article, revision, kept


def everything_gone(office, needle=NEEDLE):
    return files_holding(office.root, needle) == []


def test_a_purged_article_is_in_no_file_of_any_home_or_the_share(two_homes):
    office, lin, article, _, kept = two_homes

    purge_article(office.boss, article)
    assert files_holding(office.root / "boss", NEEDLE) == []
    office.settle()

    assert everything_gone(office)
    assert lin.content(lin.standing(kept).head)
    assert files_holding(office.folder, OTHER)


def test_a_purge_leaves_digests_equal_and_a_rebuild_gives_the_same(two_homes):
    office, lin, article, _, _ = two_homes
    purge_article(office.boss, article)
    office.settle()

    found = {digest(office.boss), digest(lin)}
    again = {rebuild(office.boss), rebuild(lin)}

    assert len(found) == 1
    assert again == found
    assert everything_gone(office)


def test_readers_are_told_that_the_text_was_purged(two_homes):
    office, lin, article, revision, _ = two_homes
    purge_article(office.boss, article)
    office.settle()

    for desk in (office.boss, lin):
        with pytest.raises(Refused) as refusal:
            desk.content(revision)
        assert refusal.value.code == "text_purged"
        shown = show_article(desk, article, None)
        assert (shown["missing"], shown["title"]) == ("text_purged", "")
        assert list_articles(desk, search="海岚新村") == ()
        assert list_articles(desk, search="走访") == ()
        with pytest.raises(Refused):
            edit(desk, article, "接着写。")


def test_a_home_that_brings_the_text_again_does_not_bring_it_back(two_homes):
    office, _, article, _, _ = two_homes
    saved = {
        path: path.read_bytes()
        for path in office.folder.rglob("*.wtx")
        if NEEDLE in path.read_bytes()
    }
    purge_article(office.boss, article)
    office.settle()
    for path, data in saved.items():
        path.write_bytes(data)

    office.settle()

    assert everything_gone(office)


def test_a_home_that_was_away_never_keeps_what_was_purged_meanwhile(two_homes):
    office, _, article, _, _ = two_homes
    purge_article(office.boss, article)
    office.sync(office.boss)

    late = office.join("late", ["editor"])
    office.settle()

    assert everything_gone(office)
    assert digest(late) == digest(office.boss)


def test_one_revision_of_several_is_purged_and_the_others_stay(two_homes):
    office, lin, article, revision, _ = two_homes
    clean = edit(lin, article, "走访：某某同志。")
    office.settle()

    purge_revision(office.boss, revision)
    office.settle()

    assert everything_gone(office)
    for desk in (office.boss, lin):
        assert desk.content(clean).doc
        assert [hit.article for hit in list_articles(desk, search="走访")] == [article]


def test_the_same_words_saved_on_two_pcs_are_purged_in_both_their_texts(two_homes):
    office, lin, article, revision, _ = two_homes
    words = f"再次走访：{SECRET}。"
    revisions = {edit(lin, article, words), edit(office.boss, article, words)}
    office.settle()
    assert len(revisions) == 1, "the same words on the same base are one revision"

    for one in (*revisions, revision):
        purge_revision(office.boss, one)
    office.settle()

    assert everything_gone(office)


def test_the_same_words_saved_on_two_pcs_go_with_their_article(two_homes):
    office, lin, article, _, _ = two_homes
    words = f"再次走访：{SECRET}。"
    edit(lin, article, words)
    edit(office.boss, article, words)
    office.settle()

    purge_article(office.boss, article)
    office.settle()

    assert everything_gone(office)


def test_notes_and_reasons_go_with_their_article(office):
    lin = office.join("lin", ["liaison"])
    anna = office.join("anna", ["reviewer"], stages=[1])
    article, revision = write(lin, "走访。")
    submit_article(lin, article)
    office.settle()
    return_revision(anna, article, revision, f"请删去：{SECRET}。")
    office.settle()
    withdraw_article(lin, article, f"暂缓，因为{SECRET}。")
    office.settle()

    purge_article(office.boss, article)
    office.settle()

    assert everything_gone(office)
    assert history(lin, article)["decisions"][0]["note"] == ""


def test_earlier_wordings_in_the_journals_of_other_homes_go_too(two_homes):
    office, lin, article, revision, _ = two_homes
    held = Draft(
        article, "", revision, lin.store.log.read_text(lin_text(lin, revision)), (), (),
        held=True, updated=1,
    )  # fmt: skip
    with lin.store.writing():
        lin.store.write(keep_draft, held)
        lin.store.write(keep_draft, held._replace(content=b"{}", updated=2))

    purge_article(office.boss, article)
    office.settle()

    assert everything_gone(office)


def lin_text(desk, revision):
    rows = desk.store.read(
        lambda db: db.execute(
            "select text from revision where revision = ?", (revision,)
        ).fetchall()
    )
    return rows[0][0]


def test_copies_kept_before_an_upgrade_go_too(two_homes):
    office, lin, article, _, _ = two_homes
    backups = lin.home / "backups"
    backups.mkdir()
    (backups / "workstation-v1.db").write_bytes(b"SQLite format 3\0" + NEEDLE)

    purge_article(office.boss, article)
    office.settle()

    assert everything_gone(office)


def test_the_photos_of_a_purged_article_go_and_those_another_shows_stay(office, tmp_path):
    lin = office.join("lin", ["liaison"])
    alone, shared = a_photo(tmp_path, "red"), a_photo(tmp_path, "blue")
    doomed = with_pictures(lin, "走访", [alone, shared])
    kept = with_pictures(lin, "合影", [shared])
    office.settle()
    photos = lin.content(lin.standing(kept).head).pictures

    purge_article(office.boss, doomed)
    office.settle()

    for desk in (office.boss, lin):
        assert all(desk.store.blobs.has(one.blob) for one in photos.values())
    assert files_holding(office.root, alone) == []
    assert len({digest(desk) for desk in office.desks.values()}) == 1


def a_photo(folder, color):
    path = folder / f"{color}.png"
    Image.new("RGB", (640, 480), color).save(path)
    data = path.read_bytes()
    path.unlink()
    return data


def with_pictures(desk, title, pictures):
    found = tuple(FoundPicture(f"p{n}", f"{n}.png", data) for n, data in enumerate(pictures))
    blocks = tuple(
        tree.Image(attrs=tree.ImageAttrs(id=new_block_id(), photo=one.key)) for one in found
    )
    imported = Imported(doc=tree.Doc(content=blocks), title=title, pictures=found)
    return ArticleId(new_article(desk, imported, column=COLUMN).article)


def test_only_an_administrator_purges(two_homes):
    office, lin, article, revision, _ = two_homes
    for act in (lambda: purge_article(lin, article), lambda: purge_revision(lin, revision)):
        with pytest.raises(Refused) as refusal:
            act()
        assert refusal.value.code == "not_allowed"

    office.settle()

    assert SECRET in office.boss.content(revision).title


def test_two_administrators_who_purge_apart_agree(two_homes):
    office, _, article, revision, _ = two_homes
    wang = office.join("wang", ["admin"])
    purge_article(wang, article)
    purge_revision(office.boss, revision)

    office.settle()

    assert len({digest(desk) for desk in office.desks.values()}) == 1
    assert {rebuild(desk) for desk in office.desks.values()} == {digest(wang)}
    assert everything_gone(office)


def test_a_review_goes_on_over_a_purged_text_without_anybody_reading_it(two_homes):
    office, lin, article, revision, _ = two_homes
    submit_article(lin, article)
    office.settle()
    purge_revision(office.boss, revision)
    office.settle()

    assert lin.standing(article).state == "submitted"
    with pytest.raises((Refused, Unavailable)):
        approve(lin, article)
    assert digest(lin) == digest(office.boss)
