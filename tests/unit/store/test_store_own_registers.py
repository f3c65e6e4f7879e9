"""A register written here is put into its row at once, and the row is what a rebuild gives."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from offices import write
from workstation.usecases.office import set_register
from workstation.usecases.rebuilding import digest, rebuild

WRITES = st.lists(
    st.lists(
        st.tuples(st.integers(0, 2), st.sampled_from(["due", "editor", "tags"]), st.integers(0, 3)),
        min_size=1,
        max_size=4,
    ),
    min_size=1,
    max_size=6,
)


@pytest.fixture
def two(office):
    """A founder, an editor, and what registers they may write: of two articles and of a week."""
    lin = office.join("lin", ["editor"])
    entities = [f"article/{write(lin, f'第{number}篇。')[0]}" for number in range(2)]
    office.settle()
    return office, lin, [*entities, "week/2026-07-06"]


def rows(desk):
    return desk.store.read(
        lambda db: [
            db.execute(f"select * from {table} order by 1, 2").fetchall()  # noqa: S608 - fixed names
            for table in ("register", "article", "local_queue")
        ]
    )


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(mine=WRITES, theirs=WRITES)
def test_rows_are_the_same_as_after_a_rebuild_whoever_wrote_what(two, mine, theirs):
    office, lin, entities = two
    for desk, acts in ((lin, mine), (office.boss, theirs), (lin, theirs)):
        for act in acts:
            with desk.change() as change:
                for entity, field, value in act:
                    set_register(change, entities[entity], field, value=value)
        before = rows(desk)
        rebuild(desk)
        assert rows(desk) == before
    office.settle()
    assert digest(lin) == digest(office.boss)


def test_who_may_not_write_a_register_changes_no_row(two):
    _, lin, _ = two
    before = rows(lin)

    with lin.change() as change:
        set_register(change, "office/office", "name", value="改名")

    assert rows(lin) == before
