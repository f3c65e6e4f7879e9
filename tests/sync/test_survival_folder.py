"""What the folder loses or damages comes back from whoever holds it."""

import shutil

import pytest

from offices import edit, files_holding, write
from workstation.domain.errors import Refused, Unavailable
from workstation.sync.folder import LocalFolder
from workstation.sync.share import Marker, create_share
from workstation.usecases import taking_in
from workstation.usecases.filling import fill_folder
from workstation.usecases.purging import purge_article
from workstation.usecases.rebuilding import digest


@pytest.fixture
def full(office):
    """An office of three PCs that all hold the same."""
    lin, wang = office.join("lin", ["liaison"]), office.join("wang", ["editor"])
    article, _ = write(lin, "联络员写的。")
    write(wang, "编辑写的。")
    office.settle()
    return office, lin, wang, article


def files(office, *kinds):
    """Return every file of the folder under these places with its bytes."""
    return {
        str(path.relative_to(office.folder)): path.read_bytes()
        for path in sorted(office.folder.rglob("*"))
        if path.is_file() and path.relative_to(office.folder).parts[0] in (kinds or "mdpb")
    }


@pytest.mark.parametrize("lost", ["d", "m", "h", "b"])
def test_a_place_that_was_emptied_is_filled_again_by_anybody(full, lost):
    office, _, wang, _ = full
    before = files(office, lost)
    shutil.rmtree(office.folder / lost)

    office.sync(wang)

    after = files(office, lost)
    receipts = {name for name in before if ".r." in name}
    assert before.keys() - receipts <= after.keys()


@pytest.mark.parametrize("damage", [b"", b"WSG2 torn", None])
@pytest.mark.parametrize("kind", ["d/*/*/*.seg", "m/*.mem", "b/*/*"])
def test_a_file_of_another_length_is_replaced_by_whoever_holds_the_true_one(full, kind, damage):
    office, _, wang, _ = full
    victim = min(office.folder.glob(kind))
    whole = victim.read_bytes()
    victim.write_bytes(whole[:-1] if damage is None else damage)

    office.sync(wang)

    assert victim.read_bytes() == whole


def test_a_segment_that_was_damaged_before_anybody_read_it_is_mended_by_its_author(full):
    office, lin, wang, article = full
    edit(lin, article, "又改了一次。")
    office.sync(lin)
    victim = max(office.folder.glob(f"d/{lin.device}/*/*.seg"))
    whole = victim.read_bytes()
    victim.write_bytes(whole[: len(whole) // 2])
    assert office.sync(wang).quarantined == 1

    office.sync(lin)

    assert victim.read_bytes() == whole
    assert office.sync(wang).quarantined == 0
    office.settle()
    assert len({digest(desk) for desk in office.desks.values()}) == 1


def test_a_folder_rolled_back_to_an_older_state_is_brought_up_to_date(full):
    office, lin, wang, article = full
    older = office.root / "older"
    shutil.copytree(office.folder, older)
    edit(lin, article, "回滚之前的改动。")
    office.settle()
    before = files(office)
    shutil.rmtree(office.folder)
    shutil.copytree(older, office.folder)

    office.sync(wang)

    assert before.keys() <= files(office).keys()


def test_texts_that_were_lost_are_put_back_and_arrive_with_a_newcomer(full):
    office, _, wang, article = full
    for path in office.folder.rglob("*.wtx"):
        path.unlink()

    office.sync(wang)
    late = office.join("late", ["editor"])

    assert late.content(late.standing(article).head).title


def test_what_was_purged_is_never_put_back(full):
    office, _, wang, article = full
    purge_article(office.boss, article)
    office.settle()

    shutil.rmtree(office.folder / "d")
    office.sync(wang)
    office.settle()

    assert files_holding(office.folder, "联络员写的".encode()) == []


def test_one_unusable_segment_stops_neither_its_neighbours_nor_other_pcs(full, monkeypatch):
    office, lin, wang, _ = full
    keep = taking_in._keep_facts

    def breaks(desk, segment, path):
        if segment.header.device == lin.device and desk is wang:
            raise ZeroDivisionError
        return keep(desk, segment, path)

    monkeypatch.setattr(taking_in, "_keep_facts", breaks)
    bad, _ = write(lin, "谁也读不了。")
    good, _ = write(office.boss, "大家都读得了。")
    office.sync(lin, office.boss)

    answer = office.sync(wang)

    assert (answer.state, answer.quarantined) == ("ok", 1)
    assert wang.standing(good).state == "draft"
    with pytest.raises(Refused):
        wang.standing(bad)

    monkeypatch.setattr(taking_in, "_keep_facts", keep)
    assert office.sync(wang).quarantined == 0
    assert wang.standing(bad).state == "draft"


@pytest.mark.parametrize("marker", [None, b"", b'{"format":1', b"\x00" * 200])
def test_a_marker_that_was_lost_or_damaged_is_put_back(full, marker):
    office, _, wang, _ = full
    path = office.folder / "workspace.json"
    whole = path.read_bytes()
    path.unlink() if marker is None else path.write_bytes(marker)

    answer = office.sync(wang)

    assert (answer.state, path.read_bytes()) == ("ok", whole)


def test_an_empty_folder_is_filled_by_a_person_alone(full):
    office, _, wang, article = full
    before = files(office)
    shutil.rmtree(office.folder)
    office.folder.mkdir()

    with pytest.raises(Unavailable, match="folder_not_office"):
        office.sync(wang)
    assert list(office.folder.iterdir()) == []

    def make_share(desk):
        values = desk.store.values
        marker = Marker(office=values.get("office"), root=values.get("root"))
        return create_share(LocalFolder(office.folder, desk.device), marker)

    fill_folder(wang, make_share)
    office.settle()

    assert before.keys() <= files(office).keys()
    late = office.join("late", ["editor"])
    assert late.content(late.standing(article).head).title


def test_a_folder_of_another_office_is_neither_read_nor_written(full):
    office, _, wang, _ = full
    path = office.folder / "workspace.json"
    path.write_bytes(path.read_bytes().replace(b'"office":"', b'"office":"x'))
    before = files(office, *"mdpbhs")

    with pytest.raises(Unavailable, match="folder_of_other_office"):
        office.sync(wang)

    assert files(office, *"mdpbhs") == before


def test_a_mirrors_conflict_copy_is_read_where_the_file_itself_is_damaged(full):
    office, lin, wang, article = full
    edit(lin, article, "镜像里有两份。")
    office.sync(lin)
    victim = max(office.folder.glob(f"d/{lin.device}/*/*.seg"))
    victim.with_name(f"{victim.stem}-conflict.seg").write_bytes(victim.read_bytes())
    victim.write_bytes(b"torn")
    for texts in office.folder.glob(f"d/{lin.device}/*/{victim.stem}-*.wtx"):
        texts.rename(texts.with_name(f"{texts.stem}-nsconflict.wtx"))

    office.sync(wang)

    assert wang.content(wang.standing(article).head).title
    assert victim.read_bytes() != b"torn", "who holds it now mends it"


def test_purging_reaches_the_conflict_copies_of_texts(full):
    office, _, wang, article = full
    for texts in list(office.folder.rglob("*.wtx")):
        texts.with_name(f"{texts.stem}-conflict.wtx").write_bytes(texts.read_bytes())

    purge_article(office.boss, article)
    office.sync(office.boss, wang)

    assert files_holding(office.folder, "联络员写的".encode()) == []


@pytest.mark.parametrize("kind", ["d/*/*/*.seg", "d/*/*/*.wtx", "m/*.mem", "b/*/*"])
def test_a_flipped_bit_does_not_stay(full, kind):
    office, _, wang, _ = full
    victim = min(office.folder.glob(kind))
    whole = victim.read_bytes()
    victim.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))

    office.sync(wang)

    assert victim.read_bytes() == whole
