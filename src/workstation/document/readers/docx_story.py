"""What every reader of a Word file's body needs at hand: its parts, styles, lists and notes."""

from collections.abc import Iterator

from workstation.document.readers.docx_lines import Losses
from workstation.document.readers.docx_numbering import Numbering
from workstation.document.readers.docx_package import Package
from workstation.document.readers.docx_pictures import PictureDesk
from workstation.document.readers.docx_styles import StyleSheet
from workstation.document.readers.docx_xml import Element, W, tag_of

_NOTE_KINDS = {"footnotes": "footnote", "endnotes": "endnote"}
_UNSEEN = {f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText"}


class Story:
    """The main part of one Word file and everything it refers to."""

    def __init__(self, package: Package, losses: Losses) -> None:
        """Read the side parts.

        Raises:
            Refused: `corrupt_file`, `unsafe_file`, `file_too_large` from any part that is read.
        """
        part = package.document()
        self.package = package
        self.losses = losses
        self.pictures = PictureDesk(losses)
        self.root = package.xml(part)
        self.relations = package.relations(part)
        self.styles = StyleSheet(self._side("styles"))
        self.numbering = Numbering(self._side("numbering"))
        self.notes = dict(self._notes())
        self._report_unread()

    def _side(self, kind: str) -> Element | None:
        for relation in self.relations.values():
            if relation.kind == kind and self.package.holds(relation.target):
                return self.package.xml(relation.target)
        return None

    def _notes(self) -> Iterator[tuple[tuple[str, str], str]]:
        for kind, tag in _NOTE_KINDS.items():
            root = self._side(kind)
            for note in () if root is None else root.iterchildren(f"{W}{tag}"):
                lines = (visible_text(line) for line in note.iter(f"{W}p"))
                yield (tag, str(note.get(f"{W}id", ""))), " ".join(filter(None, lines))

    def _report_unread(self) -> None:
        comments = self._side("comments")
        if comments is not None and len(comments):
            self.losses.count("comments_dropped", len(comments))
        for relation in self.relations.values():
            if relation.kind in {"header", "footer"} and self.package.holds(relation.target):
                text = visible_text(self.package.xml(relation.target))
                if any(letter.isalpha() for letter in text):
                    self.losses.add("header_dropped", text)


def visible_text(element: Element) -> str:
    """Return the words inside `element`, deletions and field codes left out, blanks collapsed."""
    found: list[str] = []
    waiting = [element]
    while waiting:
        node = waiting.pop()
        if tag_of(node) in _UNSEEN:
            continue
        if node.tag == f"{W}t":
            found.append(node.text or "")
        elif node.tag in {f"{W}tab", f"{W}br", f"{W}p"}:
            found.append(" ")
        waiting += reversed(node)
    return " ".join("".join(found).split())
