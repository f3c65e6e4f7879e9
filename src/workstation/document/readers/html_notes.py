"""Notes at the foot of a page of Word's or WPS's: each goes back to the place it is anchored at."""

from collections.abc import Iterator

from lxml import etree, html

from workstation.document.readers.html_lines import Words
from workstation.document.readers.html_look import Look
from workstation.document.readers.html_skips import UNSEEN, section_of
from workstation.document.runs import NOTE_LIMIT
from workstation.domain.tree_text import inline_text

_ANCHORS = ("#_ftn", "#_edn")
_BACK = ("#_ftnref", "#_ednref")
_NOTES = frozenset({"footnote", "endnote"})
_LISTS = frozenset({"footnote-list", "endnote-list"})


class Notes:
    """The notes of a page that can stand as notes: anchored, and short enough."""

    def __init__(self, root: html.HtmlElement, *, office: bool) -> None:
        """Find them; a page of anybody else has none."""
        self._texts = dict(_found(root)) if office else {}
        self._known = frozenset(self._texts)

    def take(self, element: html.HtmlElement) -> str:
        """Return the note that an anchor stands for, the first time; else nothing."""
        return self._texts.pop(_target(element), "") if element.tag == "a" else ""

    def left(self) -> tuple[str, ...]:
        """Return the notes whose anchor nobody came to."""
        return tuple(self._texts.values())

    def holds(self, element: html.HtmlElement) -> bool:
        """Tell whether an element at the foot says nothing but notes that stand elsewhere."""
        if not self._known or element.tag != "div":
            return False
        section = section_of(element)
        if section in _NOTES:
            return element.get("id") in self._known
        inside = list(_notes_in(element)) if section in _LISTS else []
        return bool(inside) and all(self.holds(one) for one in inside)


def _found(root: html.HtmlElement) -> Iterator[tuple[str, str]]:
    anchored = {_target(anchor) for anchor in root.iter("a")} - {""}
    for note in _notes_in(root):
        text = _text(note)
        bare = next(note.iter("img", "table"), None) is None
        if bare and note.get("id") in anchored and 0 < len(text) <= NOTE_LIMIT:
            yield str(note.get("id")), text


def _notes_in(element: html.HtmlElement) -> Iterator[html.HtmlElement]:
    return (one for one in element.iter("div") if section_of(one) in _NOTES)


def _target(anchor: html.HtmlElement) -> str:
    href = anchor.get("href") or ""
    return href[2:] if href.startswith(_ANCHORS) and not href.startswith(_BACK) else ""


def _text(note: html.HtmlElement) -> str:
    """Return the words of a note without the sign that leads back to its place."""
    words = Words()
    walk = etree.iterwalk(note, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            words.add(" " if element.tag == "p" else "", Look())
            words.add((element.tail or "") if element is not note else "", Look())
        elif element.tag in UNSEEN or (element.get("href") or "").startswith(_BACK):
            walk.skip_subtree()
        else:
            words.add(element.text or "", Look())
    return " ".join(" ".join(inline_text(run) for run, _ in words.take()).split())
