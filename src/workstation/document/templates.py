"""Templates (模板): skeletons of whole articles that ship, as block trees with hints to write over.

A hint stands in 【填写：……】; the rule TP001 finds every one that was left. No template holds a
picture: where one belongs, a hint says which.
"""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Final

import msgspec

from workstation.domain import tree
from workstation.domain.canonical import short_hash
from workstation.domain.errors import Refused
from workstation.domain.tree_form import checked
from workstation.shipped import shipped

HINT: Final = re.compile(r"【填写：[^】]*】")

_Name = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
_Words = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]


class Template(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A skeleton; `columns` are the column names it is offered for first, without quotation marks.

    `title` is what the template is called, `headline` the hint for the article's own title.
    """

    name: _Name
    title: _Words
    told: _Words
    headline: str
    columns: tuple[str, ...]
    doc: tree.Doc


def template_names() -> tuple[str, ...]:
    """Return the names of the templates that ship, sorted."""
    return tuple(sorted(path.stem for path in shipped("resources/templates").glob("*.toml")))


@cache
def load_template(name: str) -> Template:
    """Return a template that ships.

    Raises:
        Refused: `unknown_template`; `bad_template` where the file is none.
    """
    if name not in template_names():
        raise Refused("unknown_template", name=name, known=list(template_names()))
    return _read(shipped(f"resources/templates/{name}.toml"))


def _read(path: Path) -> Template:
    told: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    blocks = told.pop("block", [])
    for number, block in enumerate(blocks):
        _complete(block, path.stem, number)
    try:
        made = msgspec.convert(told | {"name": path.stem, "doc": _as_doc(blocks)}, Template)
    except msgspec.ValidationError as error:
        raise Refused("bad_template", name=path.stem, problem=str(error)) from error
    checked(made.doc)
    return made


def _as_doc(blocks: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "doc", "content": blocks}


def _complete(block: dict[str, Any], name: str, number: int) -> None:
    """Give a block of the file its id, and its words their form."""
    attrs = block.setdefault("attrs", {})
    attrs["id"] = short_hash(f"{name} {number}".encode(), 60)
    if "text" in block:
        block["content"] = _inline(block.pop("text"))
    if "rows" in block:
        block["content"] = [
            {"type": "tableRow", "content": [_cell(words) for words in line]}
            for line in block.pop("rows")
        ]


def _cell(words: str) -> dict[str, Any]:
    return {"type": "tableCell", "content": _inline(words)}


def _inline(words: str) -> list[dict[str, Any]]:
    return [{"type": "text", "text": words}] if words else []


def is_for(template: Template, column: str) -> bool:
    """Tell whether a template is made for a column of that name; quotation marks do not count."""
    return re.sub(r"[“”\"‘’'「」\s]", "", column) in template.columns
