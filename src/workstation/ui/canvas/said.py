"""What the page of the canvas may say, and nothing else: read strictly, bounded, never trusted."""

from typing import Annotated, Any, Final

import msgspec

from workstation.document.canvas_changes import MAX_REPORT

_Short = Annotated[str, msgspec.Meta(max_length=2_000)]
_Name = Annotated[str, msgspec.Meta(max_length=40)]


class Standing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the cursor stands and what may be done there; `chosen_text` is cut off.

    `blocks` are all that are chosen, in reading order, at most 500 of them.

    `item` is the kind of a list item, `layout` that of a group; `color` and `href` are those of the
    words chosen. `can_join`: photos that are chosen or lie beside can become one group; `can_part`:
    the photo of the cursor can leave its group.
    """

    block: _Name = ""
    blocks: Annotated[tuple[_Name, ...], msgspec.Meta(max_length=500)] = ()
    kind: _Name = ""
    item: _Name = ""
    level: int = 0
    style: _Name = ""
    align: _Name = ""
    indent: bool = False
    layout: _Name = ""
    photo: _Name = ""
    marks: frozenset[_Name] = frozenset()
    color: _Name = ""
    href: _Short = ""
    can_undo: bool = False
    can_redo: bool = False
    can_join: bool = False
    can_part: bool = False
    chosen_text: _Short = ""


class _Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="say"):
    """Whatever the page says; `serial` is the load it speaks of."""

    serial: int = 0


class Hello(_Said, frozen=True, tag="hello"):
    """The page is there and takes articles; `schema` is what it can hold."""

    schema: Any = None


class Shown(_Said, frozen=True, tag="shown"):
    """An article was loaded and painted."""


class Changed(_Said, frozen=True, tag="changes"):
    """Blocks that differ, as raw JSON, and the order of all where that changed."""

    blocks: Any = ()
    order: Any = None


class Titled(_Said, frozen=True, tag="title"):
    """The title was typed."""

    title: Annotated[str, msgspec.Meta(max_length=2_000)] = ""


class Stood(_Said, frozen=True, tag="stood"):
    """The cursor moved."""

    standing: Standing = Standing()


class Asked(_Said, frozen=True, tag="ask"):
    """The page wants something of the window."""

    what: _Name = ""
    value: Any = None


class Flushed(_Said, frozen=True, tag="flushed"):
    """Everything typed was reported."""

    token: int = 0


Said = Hello | Shown | Changed | Titled | Stood | Asked | Flushed

_decoder: Final[msgspec.json.Decoder[Said]] = msgspec.json.Decoder(Said)


def heard(message: str) -> Said | None:
    """Return what a message says; None where the page may not say that."""
    if len(message) > MAX_REPORT:
        return None
    try:
        return _decoder.decode(message.encode())
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        return None


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where something was asked for: a block, a photo in it, a point of the page."""

    block: _Name = ""
    photo: _Name = ""
    x: float = 0
    y: float = 0


def place_of(value: object) -> Place | None:
    """Return the place a page spoke of; None where that is none."""
    try:
        return msgspec.convert(value, Place)
    except msgspec.ValidationError:
        return None
