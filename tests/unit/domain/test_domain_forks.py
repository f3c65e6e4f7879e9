"""Trees of segments: where they part, what lies on which line, and what is suspended."""

from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.forks import (
    Link,
    find_forks,
    is_suspended,
    line_lengths,
    paths_of,
    together,
    unsettled,
)


def tree(*branches):
    """Return links from (name, previous) pairs; the first segment continues ""."""
    seqs = {"": 0}
    links = []
    for name, previous in branches:
        seqs[name] = seqs[previous] + 1
        links.append(Link(seqs[name], name, previous))
    return links


PLAIN = tree(("a", ""), ("b", "a"), ("c", "b"))
FORKED = tree(("a", ""), ("b", "a"), ("x", "a"), ("c", "b"), ("y", "x"), ("d", "c"), ("z", "c"))


@st.composite
def any_tree(draw):
    """Return a tree in which each segment continues any earlier one."""
    names = [""]
    pairs = []
    for number in range(draw(st.integers(1, 12))):
        pairs.append((f"s{number:02}", draw(st.sampled_from(names))))
        names.append(f"s{number:02}")
    return tree(*pairs)


def test_a_line_has_no_forks_and_everything_lies_on_the_trunk():
    assert find_forks(PLAIN) == ()
    assert set(paths_of(PLAIN).values()) == {()}


def test_what_lies_behind_a_fork_lies_on_the_line_of_its_first_segment():
    assert [(fork.after, fork.lines) for fork in find_forks(FORKED)] == [
        ("a", ("b", "x")),
        ("c", ("d", "z")),
    ]
    assert paths_of(FORKED) == {
        "a": (), "b": ("b",), "c": ("b",), "x": ("x",), "y": ("x",), "d": ("b", "d"),
        "z": ("b", "z"),
    }  # fmt: skip


def test_two_first_segments_are_a_fork_of_everything():
    two = tree(("a", ""), ("x", ""))

    assert paths_of(two) == {"a": ("a",), "x": ("x",)}


def test_a_fact_on_the_trunk_too_is_on_no_line():
    assert together([("b",), ()]) == ()
    assert together([("x",), ("b",), ("x",)]) == (("b",), ("x",))


def test_authority_counts_once_each_fork_on_one_of_its_ways_is_adopted():
    on_z = (("b", "z"),)

    assert is_suspended(on_z, set())
    assert is_suspended(on_z, {"z"}), "its line lies on another one that is not adopted"
    assert is_suspended(on_z, {"b", "d"})
    assert not is_suspended(on_z, {"b", "z"})
    assert not is_suspended((("b", "z"), ("x",)), {"x"})
    assert not is_suspended((), set())


def test_a_fork_is_settled_once_each_of_its_lines_was_judged():
    first, second = find_forks(FORKED)

    assert unsettled([first, second], {"b"}) == (first, second)
    assert unsettled([first, second], {"b", "x"}) == (second,)


def test_the_lines_of_a_fork_are_counted_with_all_behind_them():
    first, second = find_forks(FORKED)

    assert line_lengths(FORKED, first) == {"b": (4, 4), "x": (2, 3)}
    assert line_lengths(FORKED, second) == {"d": (1, 4), "z": (1, 4)}


@given(any_tree(), st.randoms())
def test_paths_do_not_depend_on_the_order_of_arrival(links, chance):
    shuffled = list(links)
    chance.shuffle(shuffled)

    assert paths_of(shuffled) == paths_of(links)
    assert find_forks(shuffled) == find_forks(links)


@given(any_tree())
def test_without_any_adoption_exactly_what_lies_behind_a_fork_is_suspended(links):
    paths = paths_of(links)
    firsts = {name for fork in find_forks(links) for name in fork.lines}

    for link in links:
        above = paths.get(link.previous, ())
        behind = link.hash in firsts or bool(above)
        assert is_suspended(together([paths[link.hash]]), frozenset()) == behind
