"""Who descends from whom, whatever facts claim."""

import pytest
from merging_scenes import article

from workstation.domain.history import History


def history(**parents):
    return History({one: tuple(named) for one, named in parents.items()}, lambda _: None)


def test_only_the_last_common_ancestors_are_a_base():
    line = history(root="", first=["root"], a=["first"], b=["first"])

    assert line.lowest_common(["a"], "b") == ("first",)


def test_a_head_of_two_lines_shares_the_last_of_each():
    line = history(x="", y="", m=["x", "y"], n=["y", "x"])

    assert line.lowest_common(["m"], "n") == ("x", "y")


def test_a_group_shares_what_any_of_it_descends_from():
    line = history(root="", a=["root"], late=["a"], b=["root"], c=["late"])

    assert line.lowest_common(["b", "c"], "late") == ("late",)


def test_strangers_share_nothing():
    assert history(a="", b="").lowest_common(["a"], "b") == ()


def test_a_parent_that_nobody_knows_is_left_out():
    line = history(a=["unknown"], b=["unknown"])

    assert line.ancestors(["a", "unknown"]) == {"a"}
    assert line.lowest_common(["a"], "b") == ()


def test_mergers_come_after_the_mergers_they_rest_on():
    line = history(x="", y="", z_first=["x", "y"], other="", a_second=["z_first", "other"])

    assert line.mergers(["a_second"]) == ["z_first", "a_second"]


@pytest.mark.parametrize("content", [None, article()])
def test_a_text_is_read_once(content):
    asked = []

    def read(revision):
        asked.append(revision)
        return content

    line = History({"a": ()}, read)

    assert [line.content("a"), line.content("a")] == [content, content]
    assert asked == ["a"]
