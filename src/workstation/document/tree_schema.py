"""The tree's schema as data, made from the types of `domain.tree`, for the page of the editor.

The page builds its ProseMirror schema from this (`ui/canvas/web/schema.json`), Python validates
with the types themselves; a test asserts that both agree. Nothing here is written by hand twice:
node names, attributes, their bounds and defaults come from the types.
"""

from typing import Any, Final, TypeAlias, cast, get_args

import msgspec
from msgspec import inspect

from workstation.domain import tree
from workstation.domain.canonical import Json

Spec: TypeAlias = dict[str, Json]

INLINE: Final = "inline"
BLOCK: Final = "block"


def tree_schema() -> Spec:
    """Return nodes and marks with their attributes, as ProseMirror thinks of them.

    `content` is ProseMirror's content expression. The page needs a block to stand in, so its
    `doc` holds at least one; an empty tree is one empty paragraph there.
    """
    return {
        "version": tree.SCHEMA,
        "blocks": tree.MAX_BLOCKS,
        "characters": tree.MAX_CHARACTERS,
        "nodes": {
            "doc": {"content": f"{BLOCK}+"},
            **_group(BLOCK, get_args(tree.Block)),
            **_group(INLINE, get_args(tree.Inline)),
            **_group("", (tree.GroupPhoto, tree.TableRow, tree.TableCell)),
        },
        "marks": {_tag(mark): _attrs(mark) for mark in get_args(tree.Mark)},
    }


def _group(name: str, types: tuple[type, ...]) -> Spec:
    return {_tag(one): _node(name, one) for one in types}


def _node(group: str, type_: type) -> Spec:
    spec: Spec = {"group": group} if group else {}
    content = _content(type_)
    if content:
        spec["content"] = content
    return spec | _attrs(type_)


def _tag(type_: type) -> str:
    return str(type_.__struct_config__.tag or type_.__name__[:1].lower() + type_.__name__[1:])  # type: ignore[attr-defined] # every type of the tree is a msgspec Struct


def _fields(type_: type) -> dict[str, inspect.Field]:
    return {
        field.name: field for field in cast("inspect.StructType", inspect.type_info(type_)).fields
    }


def _content(type_: type) -> str:
    """Return the content expression: inline nodes, or the one kind that stands inside."""
    field = _fields(type_).get("content")
    if field is None:
        return ""
    inside = field.type
    least = getattr(inside, "min_length", None)
    item = cast("inspect.VarTupleType", inside).item_type
    if isinstance(item, inspect.UnionType):
        return f"{INLINE}*"
    return f"{_tag(cast('inspect.StructType', item).cls)}{'+' if least else '*'}"


def _attrs(type_: type) -> Spec:
    field = _fields(type_).get("attrs")
    if field is None:
        return {}
    inside = cast("inspect.StructType", field.type)
    return {"attrs": {one.encode_name: _attr(one) for one in inside.fields}}


def _attr(field: inspect.Field) -> Spec:
    """Return one attribute: its type, its default where it has one, its bounds."""
    match field.type:
        case inspect.BoolType():
            spec: Spec = {"type": "boolean"}
        case inspect.IntType(ge=least, le=most):
            spec = {"type": "integer", "least": least, "most": most}
        case inspect.LiteralType(values=values):
            choices = sorted(values, key=_place(field))
            kind = "integer" if isinstance(choices[0], int) else "string"
            spec = {"type": kind, "choices": list(choices)}
        case inspect.StrType(pattern=pattern, max_length=longest):
            spec = {"type": "string"}
            if pattern:
                spec["pattern"] = pattern.replace(r"\Z", "$")
            if longest:
                spec["longest"] = longest
        case other:
            raise TypeError(other)
    if field.default is not msgspec.NODEFAULT:
        spec["default"] = field.default
    return spec


def _place(field: inspect.Field) -> Any:  # noqa: ANN401 - a key for any literal
    """Return what sorts choices: the default first, so that the data is the same on every run."""
    return lambda value: (value != field.default, value)
