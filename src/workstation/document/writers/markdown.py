"""A revision as Markdown: front matter, text, and fenced blocks for what Markdown lacks.

What `readers.markdown` makes of it is the same tree, except for the ids, which no reader of a
text file should have to see.
"""

import json
from collections.abc import Callable, Iterator, Sequence

import msgspec

from workstation.document.notation import (
    TEXT_FENCES,
    VOID_FENCES,
    fenced,
    write_attributes,
)
from workstation.document.runs import joined
from workstation.document.writers.markdown_runs import NEW_LINE, photo_line, write_runs
from workstation.document.writers.markdown_tables import write_table
from workstation.domain import tree
from workstation.domain.content import Content

PicturePath = Callable[[str], str]

_TEXT_NAMES = {kind: name for name, kind in TEXT_FENCES.items()}
_VOID_NAMES = {kind: name for name, kind in VOID_FENCES.items()}


def write_markdown(content: Content, *, picture_path: PicturePath) -> str:
    """Return the revision as Markdown; `picture_path` gives the address written for a photo.

    `photo:ID` reads back as that photo of the office, a path as a picture beside the text.
    """
    parts = [_front_matter(content), *_blocks(content.doc.content, picture_path)]
    return "\n\n".join(parts) + "\n"


def _front_matter(content: Content) -> str:
    fields = {
        "title": content.title,
        "column": content.column.name,
        "author": content.author,
        "digest": content.digest,
        "source": content.source,
    }
    lines = (
        f"{key}: {json.dumps(text, ensure_ascii=False)}" for key, text in fields.items() if text
    )
    return "\n".join(["---", *lines, "---"])


def _blocks(blocks: Sequence[tree.Block], picture_path: PicturePath) -> Iterator[str]:
    items: list[tree.ListItem] = []
    for block in blocks:
        if isinstance(block, tree.ListItem) and _continues(items, block):
            items.append(block)
            continue
        if items:
            yield _list(items)
            items = []
        if isinstance(block, tree.ListItem) and _continues(items, block):
            items.append(block)
        else:
            yield _block(block, picture_path)
    if items:
        yield _list(items)


def _continues(items: list[tree.ListItem], item: tree.ListItem) -> bool:
    """Tell whether `item` can stand in a Markdown list behind `items`."""
    deepest = items[-1].attrs.level + 1 if items else 0
    plain = item.attrs.kind != "label" and not item.attrs.label
    return plain and bool(item.content) and item.attrs.level <= deepest


def _list(items: Sequence[tree.ListItem]) -> str:
    lines: list[str] = []
    open_levels: list[tuple[str, int, int]] = []
    for item in items:
        attrs = item.attrs
        open_levels = open_levels[: attrs.level + 1]
        number = 1
        if len(open_levels) > attrs.level:
            kind, last, _ = open_levels.pop()
            number = last + 1 if kind == attrs.kind else 1
        sign = "- " if attrs.kind == "bullet" else f"{number}. "
        margin = sum(width for _, _, width in open_levels)
        open_levels.append((attrs.kind, number, len(sign)))
        text = write_runs(joined(item.content), break_as=NEW_LINE)
        first, *others = text.split("\n")
        lines.append(" " * margin + sign + first)
        lines += [" " * (margin + len(sign)) + line for line in others]
    return "\n".join(lines)


def _block(block: tree.Block, picture_path: PicturePath) -> str:
    match block:
        case tree.Image():
            return _photo(block, picture_path)
        case tree.PhotoGroup():
            lines = [_photo(photo, picture_path) for photo in block.content]
            return fenced("photos", _attributes(block.attrs), lines)
        case tree.FollowCard(attrs=attrs):
            code = [photo_line(picture_path(attrs.photo), (), "", {}, {})] if attrs.photo else []
            return fenced("follow", _attributes(attrs), code)
        case tree.Table():
            return write_table(block)
        case tree.Media() | tree.Divider() | tree.Banner() | tree.SignOff():
            return _void(block)
        case _:
            return _text_block(block)


def _void(block: tree.Media | tree.Divider | tree.Banner | tree.SignOff) -> str:
    if isinstance(block, tree.Media):
        return fenced(block.attrs.kind, _attributes(block.attrs, {"kind": block.attrs.kind}), [])
    if isinstance(block, tree.Divider) and not block.attrs.style:
        return "---"
    return fenced(_VOID_NAMES[type(block)], _attributes(block.attrs), [])


def _text_block(block: tree.TextBlock) -> str:
    attributes = _attributes(block.attrs)
    content = joined(block.content)
    single_line = isinstance(block, tree.Heading)
    text = write_runs(content, break_as="<br>" if single_line else NEW_LINE)
    if not content or (attributes and not _only_level(block)):
        return fenced(_TEXT_NAMES[type(block)], attributes, [text] if content else [])
    match block:
        case tree.Paragraph():
            return text
        case tree.Quote():
            return "\n".join(f"> {line}" for line in text.split("\n"))
        case tree.Heading(attrs=attrs):
            return f"{'#' * attrs.level} {_unclosed(text)}"
        case _:
            return fenced(_TEXT_NAMES[type(block)], attributes, [text])


def _only_level(block: tree.TextBlock) -> bool:
    return isinstance(block, tree.Heading) and not block.attrs.style


def _unclosed(text: str) -> str:
    """Guard number signs at a heading's end, which Markdown takes for its closing line."""
    return f"{text[:-1]}\\#" if text.endswith("#") else text


def _photo(block: tree.Image | tree.GroupPhoto, picture_path: PicturePath) -> str:
    attributes = msgspec.to_builtins(block.attrs)
    for name in ("id", "photo", "credit"):
        del attributes[name]
    return photo_line(
        picture_path(block.attrs.photo),
        joined(block.content),
        block.attrs.credit,
        attributes,
        _defaults(type(block.attrs)),
    )


def _attributes(attrs: tree.Attrs, implied: dict[str, str] | None = None) -> str:
    values = msgspec.to_builtins(attrs)
    values.pop("id")
    values.pop("photo", None)
    return write_attributes(values, {**_defaults(type(attrs)), **(implied or {})})


def _defaults(kind: type[tree.Attrs]) -> dict[str, object]:
    return {field.name: field.default for field in msgspec.structs.fields(kind)}
