"""Two PCs with one key: nothing written is lost, and nothing decided there counts unasked."""

from itertools import permutations

import pytest
from misfortunes import clone, keep_copy, put_back, renew_pc

from offices import approve, edit, write
from workstation.domain.errors import Refused
from workstation.usecases.backups import back_up
from workstation.usecases.exchange import announce
from workstation.usecases.forks import adopt_lines, forked_pcs
from workstation.usecases.invitations import read_invitation
from workstation.usecases.office import add_branch, list_branches
from workstation.usecases.rebuilding import digest, rebuild
from workstation.usecases.restoring import ask_again
from workstation.usecases.reviewing import submit_article


def everything(office):
    """Return the digests of all homes, as they stand and after a rebuild."""
    found = {digest(desk) for desk in office.desks.values()}
    return found | {rebuild(desk) for desk in office.desks.values()}


def states(office, *articles):
    return [{desk.standing(one).state for desk in office.desks.values()} for one in articles]


@pytest.fixture
def twins(office):
    """A reviewer whose PC was cloned, and an editor; both twins know the same so far."""
    anna = office.join("anna", ["reviewer", "editor"], stages=[1])
    office.settle()
    twin = clone(office, "anna")
    return office, anna, twin


def test_what_both_twins_wrote_arrives_everywhere_once_they_have_keys_of_their_own(twins):
    office, anna, twin = twins
    one, _ = write(anna, "第一台写的。")
    other, _ = write(twin, "第二台写的。")

    office.sync(anna)
    answer = office.sync(twin)
    office.settle()

    assert answer.state == "cloned"
    assert office.boss.standing(one).state == "draft"
    with pytest.raises(Refused):
        office.boss.standing(other)
    assert twin.standing(other).state == "draft"

    for desk, name in ((anna, "anna-2"), (twin, "anna-3")):
        again = office.invite(name, [], member=anna.member)
        renew_pc(desk, name)
        ask_again(desk, read_invitation(again, office.clock()))
        office.admit(desk)
    office.settle()
    office.settle()

    assert states(office, one, other) == [{"draft"}, {"draft"}]
    assert len({desk.device for desk in office.desks.values()}) == 3
    later, _ = write(twin, "有了自己的密钥。")
    office.settle()
    assert states(office, later) == [{"draft"}]
    assert len(everything(office)) == 1


def cut_apart(office, anna, twin):
    """Both twins publish the next segment, neither having seen the other's."""
    hidden = office.root / "hidden"
    office.sync(anna)
    home = office.folder / "d" / anna.device
    home.rename(hidden)
    for head in (office.folder / "h").glob(f"{anna.device}.*"):
        head.unlink()
    office.sync(twin)
    for bucket in hidden.iterdir():
        (home / bucket.name).mkdir(exist_ok=True)
        for file in bucket.iterdir():
            file.rename(home / bucket.name / file.name)


def test_both_lines_of_a_fork_count_as_writing_and_no_decision_on_them_does(twins):
    office, anna, twin = twins
    reviewed, _ = write(office.boss, "请审核。")
    submit_article(office.boss, reviewed)
    office.sync(office.boss, anna, twin)
    one, _ = write(anna, "第一台写的。")
    approve(anna, reviewed)
    other, _ = write(twin, "第二台写的。")

    cut_apart(office, anna, twin)
    office.settle()

    assert anna.cloned
    assert twin.cloned
    assert states(office, one, other) == [{"draft"}, {"draft"}]
    assert office.boss.standing(reviewed).waiting == (1,), "the approval is suspended"
    assert len(everything(office)) == 1


def test_an_adopted_line_counts_again_and_the_other_does_not(twins):
    office, anna, twin = twins
    articles = [write(office.boss, f"第{n}篇。")[0] for n in (1, 2)]
    for article in articles:
        submit_article(office.boss, article)
    office.sync(office.boss, anna, twin)
    approve(anna, articles[0])
    approve(twin, articles[1])
    cut_apart(office, anna, twin)
    office.settle()
    assert [office.boss.standing(one).waiting for one in articles] == [(1,), (1,)]

    (fork,) = forked_pcs(office.boss)
    adopt_lines(office.boss, anna.device, [anna.tip[1]])
    office.settle()

    assert (fork.settled, forked_pcs(office.boss)[0].settled) == (False, True)

    assert [office.boss.standing(one).waiting for one in articles] == [(2,), (1,)]
    assert len(everything(office)) == 1


def test_a_fork_comes_out_alike_whatever_order_its_segments_arrive_in(twins):
    office, anna, twin = twins
    write(anna, "第一台写的。")
    write(twin, "第二台写的。")
    cut_apart(office, anna, twin)
    write_more = sorted((office.folder / "d" / anna.device).glob("*/*.seg"))[-2:]
    kept = [(path, path.read_bytes()) for path in write_more]
    for path, _ in kept:
        path.unlink()
    readers = [office.join(f"reader{n}", ["liaison"]) for n in range(2)]

    for reader, order in zip(readers, permutations(kept), strict=True):
        for path, data in order:
            path.write_bytes(data)
            office.sync(reader)
        for path, _ in kept:
            path.unlink(missing_ok=True)

    assert digest(readers[0]) == digest(readers[1])
    assert rebuild(readers[0]) == rebuild(readers[1]) == digest(readers[0])


def test_an_administrator_whose_pc_was_cloned_decides_nothing_there(office):
    wang = office.join("wang", ["admin", "editor"])
    office.settle()
    twin = clone(office, "wang")
    write(wang, "一。")
    write(twin, "二。")
    cut_apart(office, wang, twin)
    office.settle()

    with pytest.raises(Refused, match="not_allowed"):
        add_branch(wang, "新支部")

    renew_pc(wang, "wang-2")
    adopt_lines(wang, twin.device, [])
    add_branch(wang, "新支部")
    office.settle()

    assert {name for _, name, _ in list_branches(office.boss)} == {"机关", "新支部"}
    assert len(everything(office)) == 1


def test_a_pc_whose_old_database_was_put_back_goes_on_behind_what_the_folder_holds(office):
    lin = office.join("lin", ["liaison"])
    copy = keep_copy(office, "lin")
    later, _ = write(lin, "备份之后写的。")
    office.sync(lin)

    lin = put_back(office, "lin", copy)
    again, _ = write(lin, "恢复之后写的。")
    answer = office.sync(lin)
    office.settle()

    assert answer.state == "ok"
    assert states(office, later, again) == [{"draft"}, {"draft"}]
    assert not office.boss.store.log.is_forked(lin.device)
    assert len(everything(office)) == 1


def test_what_was_cut_by_an_old_database_and_seen_by_nobody_is_cut_anew(office):
    lin = office.join("lin", ["liaison"])
    copy = keep_copy(office, "lin")
    later, _ = write(lin, "备份之后写的。")
    office.sync(lin)

    lin = put_back(office, "lin", copy)
    again, _ = write(lin, "恢复之后写的。", title="另一篇")
    edit(lin, again, "改过一次。")
    lin.cut()
    office.sync(lin)
    office.settle()

    assert not lin.cloned
    assert states(office, later, again) == [{"draft"}, {"draft"}]
    assert not office.boss.store.log.is_forked(lin.device)
    assert len(everything(office)) == 1


def test_a_cloned_home_is_not_backed_up_before_it_has_a_key_of_its_own(twins, tmp_path):
    office, anna, twin = twins
    write(anna, "一。")
    write(twin, "二。")
    office.sync(anna, twin)

    with pytest.raises(Refused, match="pc_cloned"):
        back_up(twin, tmp_path / "backup")
    renew_pc(twin, "anna-2")
    back_up(twin, tmp_path / "backup")


def test_nothing_readers_will_see_is_begun_by_a_cloned_pc(twins):
    office, anna, twin = twins
    write(anna, "一。")
    office.sync(anna)

    with pytest.raises(Refused, match="pc_cloned"):
        announce(twin, office.share(twin))
