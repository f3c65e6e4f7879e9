"""The newsroom's own Markdown notation: fenced blocks and their attributes.

Markdown has no word for a lead-in or a photo group, so a fenced block carries its name and
attributes on the opening line, and an inline span carries them in braces behind it::

    ::: quotation source="《党章》第三条"
    原文一字不动
    :::

    [文字]{underline color=accent}

A value with blanks or marks in it is a JSON string; `yes` and `no` are the two truths; a name
alone means `yes`.
"""

import json
import re
from collections.abc import Iterable, Mapping

from workstation.domain import tree

FENCE = re.compile(r"^:::[ \t]*([a-z][a-z-]*)(?:[ \t]+(.*?))?[ \t]*$")
FENCE_END = re.compile(r"^:::[ \t]*$")
PHOTO_ADDRESS = "photo:"
CREDIT = "摄影："

TEXT_FENCES: dict[str, type[tree.TextBlock]] = {
    "paragraph": tree.Paragraph,
    "heading": tree.Heading,
    "quote": tree.Quote,
    "lead": tree.Lead,
    "quotation": tree.Quotation,
    "item": tree.ListItem,
}
VOID_FENCES: dict[str, type[tree.Divider | tree.Banner | tree.SignOff]] = {
    "divider": tree.Divider,
    "banner": tree.Banner,
    "sign-off": tree.SignOff,
}
MEDIA_FENCES = ("audio", "video")

_KEY = re.compile(r"[a-z]+")
_BARE = re.compile(r"[A-Za-z0-9.:/-]+")
_decoder = json.JSONDecoder()

Attributes = dict[str, str]


def read_attributes(source: str) -> tuple[Attributes, bool]:
    """Return the attributes in `source`, and whether all of it could be read."""
    found: Attributes = {}
    position = 0
    while True:
        while position < len(source) and source[position] in " \t":
            position += 1
        if position == len(source):
            return found, True
        step = _read_one(source, position)
        if step is None:
            return found, False
        key, value, position = step
        found[key] = value


def _read_one(source: str, position: int) -> tuple[str, str, int] | None:
    key = _KEY.match(source, position)
    if key is None:
        return None
    after = key.end()
    if not source.startswith("=", after):
        return (key[0], "yes", after) if _ends(source, after) else None
    value = _read_value(source, after + 1)
    return None if value is None or not _ends(source, value[1]) else (key[0], *value)


def _read_value(source: str, position: int) -> tuple[str, int] | None:
    if source.startswith('"', position):
        try:
            value, end = _decoder.raw_decode(source, position)
        except ValueError:
            return None
        return str(value), end
    bare = _BARE.match(source, position)
    return None if bare is None else (bare[0], bare.end())


def _ends(source: str, position: int) -> bool:
    return position == len(source) or source[position] in " \t"


def write_attributes(attributes: Mapping[str, str | int], defaults: Mapping[str, object]) -> str:
    """Return the attributes that differ from `defaults`, in their order, without outer blanks."""
    return " ".join(
        f"{key}={_value(value)}" for key, value in attributes.items() if value != defaults.get(key)
    )


def _value(value: str | int) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = str(value)
    return text if _BARE.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def fenced(name: str, attributes: str, lines: Iterable[str]) -> str:
    """Return a fenced block."""
    return "\n".join([f"::: {name} {attributes}".rstrip(), *lines, ":::"])


def split_cells(line: str) -> list[str]:
    r"""Return the cells of a table line; a pipe behind an odd number of `\` does not part them."""
    inner = line.strip(" \t").removeprefix("|")
    cells = re.split(r"(?<!\\)((?:\\\\)*)\|", inner)
    joined = ["".join(pair) for pair in zip(cells[::2], [*cells[1::2], ""], strict=True)]
    if len(joined) > 1 and not joined[-1].strip(" \t"):
        joined.pop()
    return [cell.strip(" \t") for cell in joined]
