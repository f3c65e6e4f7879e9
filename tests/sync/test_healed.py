"""An exchange tells how many files it put back, and nothing that is merely new counts as that."""

import shutil

from carried_office import illustrated, noise

from offices import write
from workstation.usecases.rounds import FULL_LOOK_MS, Rounds


def test_a_quiet_office_heals_nothing(office):
    lin = office.join("lin", ["liaison"])
    write(lin, "正文。")
    office.settle()

    assert (office.sync(lin).healed, office.sync(office.boss).healed) == (0, 0)


def test_what_is_new_is_sent_and_not_healed(office):
    lin = office.join("lin", ["liaison"])
    write(lin, "正文。")
    illustrated(lin, "合影", noise(1))

    answer = office.sync(lin)

    assert (answer.sent > 0, answer.healed) == (True, 0)


def test_lost_segments_and_pictures_are_counted(office):
    lin = office.join("lin", ["liaison"])
    write(lin, "正文。")
    illustrated(lin, "合影", noise(1))
    office.settle()
    segments = list((office.folder / "d" / lin.device).rglob("*.seg"))
    pictures = [path for path in (office.folder / "b").rglob("*") if path.is_file()]
    for path in (*segments, *pictures):
        path.unlink()

    assert office.sync(office.boss).healed == len(segments) + len(pictures)
    assert office.sync(office.boss).healed == 0


def test_a_full_look_of_the_window_tells_it_too(office):
    write(office.boss, "正文。")
    rounds = Rounds(office.boss)
    assert rounds.round(office.share(office.boss)).healed == 0
    shutil.rmtree(office.folder / "d")

    assert rounds.round(office.share(office.boss)).healed == 0, "a quick look lists nothing"
    office.clock.now += FULL_LOOK_MS
    assert rounds.round(office.share(office.boss)).healed == 1
