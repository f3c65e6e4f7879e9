"""The rows of the search: headings, and below each what was found."""

from typing import Final, NamedTuple

from typing_extensions import override

from workstation.ui.widgets.row_model import RowModel

HEADING: Final = "heading"


class SearchRow(NamedTuple):
    """One row: `kind` and `target` say where it leads; `right` stands at the end of the line."""

    kind: str
    target: str
    title: str
    below: str = ""
    right: str = ""

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return " ".join(part for part in (self.title, self.below, self.right) if part)


class SearchModel(RowModel[SearchRow]):
    """What was found; headings cannot be chosen."""

    @override
    def key(self, row: SearchRow) -> tuple[str, str]:
        return row.kind, row.target

    @override
    def may_choose(self, row: SearchRow) -> bool:
        return row.kind != HEADING

    @override
    def hint(self, row: SearchRow) -> str:
        return ""

    def first_place(self) -> int:
        """Return the first place that can be chosen; -1 for none."""
        return self.next_place(-1, 1)
