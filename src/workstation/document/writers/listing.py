"""The visible labels of list items.

Items lie flat in the tree; items of one kind and level that follow one another, deeper ones between
them not counted, form a list. A label that was written (一是, （1）) stands as it is.
"""

from workstation.domain import tree

_BULLETS = "•–▪·"
_FIRST_WIDE = "\u2000"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


class Labels:
    """Counts the items of one document while it is written, block by block."""

    def __init__(self) -> None:
        self._open: dict[int, tuple[str, int]] = {}

    def interrupt(self) -> None:
        """Close all lists: a block that is no item stands here."""
        self._open.clear()

    def label(self, item: tree.ListItem) -> str:
        """Return the label of the next item."""
        level, kind = item.attrs.level, item.attrs.kind
        self._open = {depth: state for depth, state in self._open.items() if depth <= level}
        before, count = self._open.get(level, (kind, 0))
        count = count + 1 if before == kind else 1
        self._open[level] = (kind, count)
        if kind == "label":
            return item.attrs.label
        return _BULLETS[level] if kind == "bullet" else ordinal(count, level)


def ordinal(count: int, level: int) -> str:
    """Return a number as Chinese documents nest them: 1. then （1） then ①."""
    if level == 0:
        return f"{count}."
    if level == 1 or count > len(_CIRCLED):
        return f"（{count}）"
    return _CIRCLED[count - 1]


def label_width(label: str) -> float:
    """Return the width of a label in em: full-width characters one, others half."""
    return sum(1 if character > _FIRST_WIDE else 0.5 for character in label)
