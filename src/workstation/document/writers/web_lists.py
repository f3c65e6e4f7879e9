"""Flat items as the nested lists that a browser and a screen reader understand."""

from collections.abc import Callable

from workstation.document.writers.markup import escape
from workstation.domain import tree


def write_list(
    items: tuple[tree.ListItem, ...], words: Callable[[tuple[tree.Inline, ...]], str]
) -> str:
    """Return consecutive items as lists; a change of kind at the same level starts a new one."""
    html: list[str] = []
    still_open: list[tree.ListItemAttrs] = []
    for item in items:
        attrs = item.attrs
        while still_open and still_open[-1].level > attrs.level:
            html.append(_closing(still_open.pop()))
        if still_open and still_open[-1].level == attrs.level:
            html.append("</li>")
            if still_open[-1].kind != attrs.kind:
                html.append(_end(still_open.pop()))
        if not still_open or still_open[-1].level < attrs.level:
            still_open.append(attrs)
            html.append(_start(attrs))
        html.append(f'<li class="item">{_label(attrs)}{words(item.content)}')
    html += [_closing(attrs) for attrs in reversed(still_open)]
    return "".join(html)


def _label(attrs: tree.ListItemAttrs) -> str:
    return f"<span>{escape(attrs.label)}</span>" if attrs.kind == "label" else ""


def _start(attrs: tree.ListItemAttrs) -> str:
    match attrs.kind:
        case "ordered":
            return f'<ol class="level{attrs.level}">'
        case "label":
            return '<ul class="labels">'
        case "bullet":
            return "<ul>"


def _end(attrs: tree.ListItemAttrs) -> str:
    return "</ol>" if attrs.kind == "ordered" else "</ul>"


def _closing(attrs: tree.ListItemAttrs) -> str:
    return "</li>" + _end(attrs)
