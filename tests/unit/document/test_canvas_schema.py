"""The page of the editor holds what the types of the tree hold, and ships as its sources say."""

import hashlib
import json
import re
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from trees import docs

from workstation.document.tree_schema import tree_schema
from workstation.domain import tree
from workstation.shipped import shipped

WEB = Path(__file__).parents[3] / "src/workstation/ui/canvas/web"
KINDS = {"boolean": bool, "integer": int, "string": str}


def sources():
    """Return what the page is built from, as `build.mjs` lists it."""
    kinds = {".ts", ".css", ".html", ".json", ".mjs"}
    found = [*WEB.iterdir(), *(WEB / "blocks").iterdir()]
    return sorted(
        (path.relative_to(WEB).as_posix(), path.read_bytes().replace(b"\r\n", b"\n"))
        for path in found
        if path.suffix in kinds
    )


def test_what_ships_was_built_from_the_sources_that_are_here():
    digest = hashlib.sha256()
    for name, text in sources():
        digest.update(f"{name}\n{len(text)}\n".encode() + text)

    for name in ("canvas.js", "canvas.css", "canvas.html"):
        head = shipped(f"resources/canvas/{name}").read_text(encoding="utf-8")[:200]
        assert re.search(r"sources ([0-9a-f]{64})", head)[1] == digest.hexdigest(), (
            f"{name} is stale: run python dev.py canvas"
        )


def test_the_page_is_built_from_the_schema_that_the_types_make():
    assert json.loads((WEB / "schema.json").read_text(encoding="utf-8")) == tree_schema()


def test_what_ships_names_no_place_to_fetch_from():
    lock = json.loads((WEB / "package-lock.json").read_text(encoding="utf-8"))

    assert all("resolved" not in one for one in lock["packages"].values())


def test_the_editor_family_is_pinned_to_one_version():
    lock = json.loads((WEB / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    family = {name: one["version"] for name, one in lock.items() if "/@tiptap/" in name}
    view = [one["version"] for name, one in lock.items() if name.endswith("/prosemirror-view")]

    assert len(set(family.values())) == 1
    assert len(view) == 1
    assert tuple(map(int, view[0].split("."))) >= (1, 42, 9)


def fits(attr, value):
    """Tell whether a value may stand in an attribute, by the data alone."""
    if type(value) is not KINDS[attr["type"]] or (
        "choices" in attr and value not in attr["choices"]
    ):
        return False
    if isinstance(value, str):
        matches = re.search(attr.get("pattern", ""), value)
        return bool(matches) and len(value) <= attr.get("longest", len(value))
    return attr.get("least", value) <= value <= attr.get("most", value)


def nodes_of(raw):
    yield raw
    for inside in raw.get("content", ()):
        yield from nodes_of(inside)


@given(docs)
def test_every_attribute_of_every_tree_is_within_the_schema(doc):
    schema = tree_schema()

    for node in nodes_of(msgspec.to_builtins(doc)):
        known = schema["nodes"].get(node["type"], {}).get("attrs", {})
        given_ = node.get("attrs", {})
        assert given_.keys() <= known.keys()
        assert all(fits(known[name], value) for name, value in given_.items())


@pytest.mark.parametrize(
    ("name", "attr", "value"),
    [("image", "width", 5), ("heading", "level", 1), ("listItem", "label", "一" * 21)],
)
def test_the_schema_knows_the_bounds_of_the_types(name, attr, value):
    assert not fits(tree_schema()["nodes"][name]["attrs"][attr], value)


def test_every_type_of_the_tree_is_in_the_schema():
    schema = tree_schema()
    types = [one for one in vars(tree).values() if isinstance(one, type)]
    named = {
        str(one.__struct_config__.tag)
        for one in types
        if issubclass(one, tree.Node) and one.__struct_config__.tag
    }

    assert named <= {*schema["nodes"], *schema["marks"]}
