"""Lists as Word numbers them, showing exactly the labels that all other outputs show.

Ordered lists count by themselves, so that somebody may add an item in Word. A written label (一是)
and a bullet are lists of one fixed sign. Which item starts a list anew is decided by `Labels`.
"""

from workstation.document.writers.docx_markup import paragraph, root, run, w
from workstation.document.writers.listing import Labels, label_width, ordinal
from workstation.document.writers.office_words import printable
from workstation.domain import tree
from workstation.domain.tree_text import inline_text

_STEP = 640
_CIRCLED = "decimalEnclosedCircleChinese"
_ORDERED = (("decimal", "%1."), ("decimal", "（%2）"), (_CIRCLED, "%3"), (_CIRCLED, "%4"))


class Lists:
    """The lists of one file, made while its items are written."""

    def __init__(self) -> None:
        self._labels = Labels()
        self._fixed: dict[tuple[str, str, int], int] = {}
        self._abstracts: list[str] = [_levels(*map(_ordered, range(len(_ORDERED))))]
        self._lists: list[str] = []
        self._running: dict[int, int] = {}

    def interrupt(self) -> None:
        """Close all lists: a block that is no item stands here."""
        self._labels.interrupt()

    def item(self, item: tree.ListItem, words: str) -> str:
        """Return an item (`words` finished) as a numbered paragraph."""
        level = item.attrs.level
        label = printable(self._labels.label(item))
        if item.attrs.kind == "ordered":
            number = self._counting(label, level)
        elif _says_something(item) and label.strip() and "%" not in label:
            number = self._showing(item.attrs.kind, label, level)
        else:  # Word would count at a %; a label alone is words
            return paragraph("BodyText", run(label), words)
        listed = w("numPr", w("ilvl", val=level), w("numId", val=number))
        return paragraph("ListParagraph", words, properties=listed)

    def part(self) -> bytes:
        """Return `numbering.xml`."""
        abstracts = (
            w("abstractNum", levels, abstractNumId=number)
            for number, levels in enumerate(self._abstracts)
        )
        return root("numbering", *abstracts, *self._lists)

    def _counting(self, label: str, level: int) -> int:
        if label == ordinal(1, level):
            restart = w("lvlOverride", w("startOverride", val=1), ilvl=level)
            self._running[level] = self._new(0, restart)
        return self._running[level]

    def _showing(self, kind: str, label: str, level: int) -> int:
        key = (kind, label, level)
        if key not in self._fixed:
            self._abstracts.append(_levels(_fixed(kind, label, level)))
            self._fixed[key] = self._new(len(self._abstracts) - 1)
        return self._fixed[key]

    def _new(self, abstract: int, more: str = "") -> int:
        number = len(self._lists) + 1
        self._lists.append(w("num", w("abstractNumId", val=abstract), more, numId=number))
        return number


def _says_something(item: tree.ListItem) -> bool:
    """Say whether a line remains beside the label; Word numbers no line that is not there."""
    return bool(printable(inline_text(item.content)).strip())


def _levels(*levels: str) -> str:
    return w("multiLevelType", val="multilevel") + "".join(levels)


def _ordered(level: int) -> str:
    style, text = _ORDERED[level]
    return _level(level, style, text, _hanging(level, 2.0 if level == 1 else 1.5))


def _fixed(kind: str, label: str, level: int) -> str:
    if kind == "bullet":
        return _level(level, "bullet", label, _hanging(level, 1.0))
    # A written label reads on into its sentence: no tab, the indent of body text.
    first = w("ind", left=_STEP * level, firstLine=_STEP)
    suffix = "nothing" if label_width(label[-1]) >= 1 else "space"
    return _level(level, "none", label, first, suffix)


def _hanging(level: int, width: float) -> str:
    """Return an indent whose label begins where a paragraph's first line does; in characters."""
    hanging = round(width * _STEP / 2)
    return w("ind", left=_STEP * (level + 1) + hanging, hanging=hanging)


def _level(level: int, style: str, text: str, indent: str, suffix: str = "tab") -> str:
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=style),
        w("suff", val=suffix),
        w("lvlText", val=text),
        w("lvlJc", val="left"),
        w("pPr", indent),
        w("rPr", w("rFonts", hint="eastAsia")),
        ilvl=level,
    )
