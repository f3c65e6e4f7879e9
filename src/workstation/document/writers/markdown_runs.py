"""Runs of the tree as Markdown that reads back as the very same runs."""

import re
from collections.abc import Sequence

from workstation.document.notation import CREDIT, write_attributes
from workstation.domain import tree

BREAK = "<br>"
NEW_LINE = "\\\n"

_MARKUP = re.compile(r"[\\`*_\[\]<^|]|&(?=[#A-Za-z])|!(?=\[|$)")
_LINE_START = re.compile(r"^([#>+\-=~:])")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_EDGE_MARK = re.compile(r"[\s!-/:-@\[-`{-~]")


def write_runs(content: Sequence[tree.Inline], *, break_as: str = BREAK) -> str:
    r"""Return the runs as one Markdown paragraph; `break_as` is `<br>` or `\` and a line end."""
    written = ""
    for place, piece in enumerate(content):
        if isinstance(piece, tree.HardBreak):
            written += break_as if place < len(content) - 1 else BREAK
        elif isinstance(piece, tree.Footnote):
            written += f"^[{_plain(piece.attrs.text)}]"
        else:
            written += _run(piece, after_star=written.endswith("*"))
    return "\n".join(_guarded(line) for line in written.split("\n"))


def _run(run: tree.Text, *, after_star: bool) -> str:
    kinds = {type(mark): mark for mark in run.marks}
    text = _plain(run.text)
    star = _star(run, kinds, after_star=after_star)
    if star:
        text = f"{star}{text}{star}"
    link = kinds.get(tree.Link)
    if isinstance(link, tree.Link):
        text = f"[{text}]({_address(link.attrs.href)})"
    span = _span(kinds, with_stars=not star)
    return f"[{text}]{{{span}}}" if span else text


def _star(run: tree.Text, kinds: dict[type, tree.Mark], *, after_star: bool) -> str:
    """Return `**` or `*` where they are sure to be read as such, else nothing."""
    if not run.text or _EDGE_MARK.match(run.text[0]) or _EDGE_MARK.match(run.text[-1]):
        return ""
    if after_star and not {tree.Link, tree.Underline, tree.Color} & set(kinds):
        return ""
    if (tree.Strong in kinds) == (tree.Emphasis in kinds):
        return ""
    return "**" if tree.Strong in kinds else "*"


def _span(kinds: dict[type, tree.Mark], *, with_stars: bool) -> str:
    names = [
        name
        for kind, name in ((tree.Strong, "strong"), (tree.Emphasis, "em"))
        if with_stars and kind in kinds
    ]
    if tree.Underline in kinds:
        names.append("underline")
    color = kinds.get(tree.Color)
    if isinstance(color, tree.Color):
        names.append(write_attributes({"color": color.attrs.token}, {}))
    return " ".join(names)


def _plain(text: str) -> str:
    return _MARKUP.sub(r"\\\g<0>", text).replace("\n", "&#10;").replace("\r", "&#13;")


def _guarded(line: str) -> str:
    """Return a line that starts no block and keeps its outer blanks."""
    if line and line[0].isspace():
        line = f"&#{ord(line[0])};{line[1:]}"
    if line and line[-1].isspace():
        line = f"{line[:-1]}&#{ord(line[-1])};"
    line = _LINE_START.sub(r"\\\1", line)
    return _NUMBERED.sub(r"\1\\\2", line)


def _address(href: str) -> str:
    escaped = re.sub(r"[\\<>&]", r"\\\g<0>", href)
    return f"<{escaped}>"


def photo_line(
    address: str,
    caption: Sequence[tree.Inline],
    credit: str,
    attributes: dict[str, str | int],
    defaults: dict[str, object],
) -> str:
    """Return `![caption](address "摄影：credit"){attributes}`, leaving out what is empty."""
    title = f' "{_title(CREDIT + credit)}"' if credit else ""
    braces = write_attributes(attributes, defaults)
    target = address if re.fullmatch(r"[\w./:-]+", address) else _address(address)
    written = f"![{write_runs(caption)}]({target}{title})"
    return f"{written}{{{braces}}}" if braces else written


def _title(text: str) -> str:
    return re.sub(r'[\\"&]', r"\\\g<0>", text).replace("\n", "&#10;")
