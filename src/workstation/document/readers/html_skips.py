"""What of a page is not read: what nobody sees, and what was not meant to go into print."""

from collections.abc import Iterator

from lxml import etree, html

from workstation.document.readers.html_look import declarations, is_hidden

UNSEEN = frozenset({"script", "style", "title", "noscript", "template", "meta", "link", "datalist"})
"""Not `head`: what the parser does not know, a `section` at the very beginning, it puts there."""

_SAID_ELSEWHERE = frozenset({"msocommentreference", "msocomanchor"})
_OFFICE_ALONE = {"del": "deletions_dropped", "xml": ""}
_SECTIONS = {"comment-list": "comments_dropped", "header": "", "footer": ""}
COUNTED = frozenset({"comments_dropped", "deletions_dropped", "hidden_text_dropped"})
"""Losses that are told once, with how many there were."""


def passed_over(element: html.HtmlElement, *, office: bool) -> str | None:
    """Return why an element is not read: the code of a loss, or nothing; None where it is read.

    `office`: the page comes from Word or WPS, which write comments and tracked changes into it.
    """
    tag = str(element.tag).lower()
    if tag in UNSEEN:
        return "script_dropped" if tag == "script" else ""
    if is_hidden(element):
        return "hidden_text_dropped" if _has_words(element) else ""
    if tag == "svg" and not _has_words(element):
        return "drawing_dropped"
    return _of_office(tag, element) if office else None


def _of_office(tag: str, element: html.HtmlElement) -> str | None:
    if tag in _OFFICE_ALONE:
        return _OFFICE_ALONE[tag]
    if _SAID_ELSEWHERE & set((element.get("class") or "").lower().split()):
        return ""
    return _SECTIONS.get(section_of(element))


def section_of(element: html.HtmlElement) -> str:
    """Return which section of a file an element is, as Word marks it; empty for most."""
    style = element.get("style") or ""
    return declarations(style).get("mso-element", "") if "mso-element" in style else ""


def _has_words(element: html.HtmlElement) -> bool:
    return any(map(str.strip, texts_in(element)))


def texts_in(element: html.HtmlElement) -> Iterator[str]:
    """Yield the texts inside an element, in reading order, but for what nobody sees."""
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, node in walk:
        if event == "end":
            yield (node.tail or "") if node is not element else ""
        elif node.tag in UNSEEN:
            walk.skip_subtree()
        else:
            yield node.text or ""
