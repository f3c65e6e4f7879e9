import msgspec
from hypothesis import given
from hypothesis import strategies as st

from workstation.wechat.sandbox.shelf import Shelf, write_whole


class Thing(msgspec.Struct, frozen=True):
    word: str


@given(
    st.lists(
        st.tuples(st.sampled_from(["put", "drop"]), st.sampled_from("a/\x00"), st.text(max_size=2)),
        max_size=8,
    )
)
def test_a_shelf_reopened_holds_what_it_held_in_the_same_order(tmp_path_factory, moves):
    folder = tmp_path_factory.mktemp("shelf")
    shelf = Shelf(folder, Thing)
    for move, key, word in moves:
        if move == "put":
            shelf.put(key, Thing(word))
        elif shelf.get(key):
            shelf.drop(key)

    again = Shelf(folder, Thing)

    assert again.newest_first() == shelf.newest_first()
    assert len(again) == len(list(again)) == len(list(folder.iterdir()))


def test_a_file_is_replaced_whole(tmp_path):
    path = tmp_path / "a.json"
    write_whole(path, b"first")

    write_whole(path, b"second")

    assert path.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [path]
