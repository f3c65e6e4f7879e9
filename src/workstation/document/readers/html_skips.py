"""What of a page is not read: what nobody sees, and what was not meant to go into print."""

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
    style = element.get("style") or ""
    if "mso-element" not in style:
        return None
    return _SECTIONS.get(declarations(style).get("mso-element", ""))


def _has_words(element: html.HtmlElement) -> bool:
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, node in walk:
        if event == "start" and node.tag in UNSEEN:
            walk.skip_subtree()
            continue
        words = node.text if event == "start" else node.tail if node is not element else ""
        if (words or "").strip():
            return True
    return False
