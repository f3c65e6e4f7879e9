"""A passage on the page: lines of text with what surrounds them, parted where a page ends."""

from functools import cache
from typing import Any

import msgspec
from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable
from typing_extensions import override

from workstation.document.writers.pdf_setting import Line, Sign, break_lines
from workstation.domain.tree import Align

_BAR, _BAR_GAP, _RULE_GAP = 3, 9, 8
_MOST_STRETCH = 0.3
"""Beyond this share of the type's size a line stays short rather than being torn apart."""
_SLANT, _RISE = 0.2, 0.36


class Form(msgspec.Struct, frozen=True):
    """How a passage is set. Measures in points, `indent` in characters, colours as #rrggbb.

    `bar` stands at the left, `rules` above and below, `line` only below.
    """

    size: float
    leading: float
    align: Align = "justify"
    indent: float = 0
    left: float = 0
    right: float = 0
    before: float = 0
    after: float = 0
    bar: str = ""
    rules: str = ""
    line: str = ""


class Mark(msgspec.Struct, frozen=True):
    """A place to jump to; with a `title` it stands in the outline at `level` (from 0)."""

    key: str
    title: str = ""
    level: int = 0


class Passage(Flowable):  # type: ignore[misc] # reportlab ships no types
    """Lines of text in one form; `label` hangs before the first line."""

    def __init__(
        self,
        lines: tuple[Line, ...],
        form: Form,
        width: float,
        *,
        label: Line | None = None,
        mark: Mark | None = None,
        is_rest: bool = False,
    ) -> None:
        super().__init__()
        self._lines = lines
        self._form = form
        self._label = label
        self._mark = mark
        self._is_rest = is_rest
        self.width = width
        self.spaceBefore = 0 if is_rest else form.before
        self.spaceAfter = form.after
        self._top = _RULE_GAP if form.rules and not is_rest else 0
        self._bottom = _RULE_GAP if form.rules or form.line else 0
        self.height = self._top + len(lines) * form.leading + self._bottom

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        return self.width, self.height

    @override
    def split(self, aW: float, aH: float) -> list[Flowable]:
        fitting = int((aH - self._top) // self._form.leading)
        fitting = min(fitting, len(self._lines) - 2)  # no single line at the top of a page
        if fitting < 2:  # noqa: PLR2004 - nor at the bottom
            return []
        head = msgspec.structs.replace(self._form, after=0, line="")
        return [
            Passage(self._lines[:fitting], head, self.width, label=self._label, mark=self._mark),
            Passage(self._lines[fitting:], self._form, self.width, is_rest=True),
        ]

    @override
    def draw(self) -> None:
        canvas, form = self.canv, self._form
        if self._mark:
            _place(canvas, self._mark, self.height)
        top = self.height - self._top
        if form.bar:
            canvas.setFillColor(hue(form.bar))
            canvas.rect(form.left - _BAR_GAP - _BAR, 0, _BAR, self.height, stroke=0, fill=1)
        self._draw_rules()
        for place, line in enumerate(self._lines):
            baseline = top - place * form.leading - (form.leading + form.size * 0.72) / 2
            first = place == 0 and not self._is_rest
            self._draw_line(line, baseline, form.size * form.indent if first else 0)
            if first and self._label:
                draw_line(canvas, self._label, form.left - self._label.width, baseline, 0)

    def _draw_line(self, line: Line, baseline: float, indent: float) -> None:
        left = self._form.left + indent
        draw_aligned(
            self.canv,
            line,
            (left, baseline),
            self.width - self._form.right - left,
            self._form.align,
        )

    def _draw_rules(self) -> None:
        form, right = self._form, self.width - self._form.right
        if form.line:
            _rule(self.canv, form.line, (form.left, right, 1.5), 2)
            _rule(self.canv, form.line, (form.left, right, 0.5), -1)
        if form.rules:
            _rule(self.canv, form.rules, (form.left, right, 0.6), 0)
            if not self._is_rest:
                _rule(self.canv, form.rules, (form.left, right, 0.6), self.height)


def passage(
    signs: list[Sign],
    form: Form,
    width: float,
    *,
    label: Line | None = None,
    mark: Mark | None = None,
) -> Passage:
    """Return `signs` set as a passage of a column `width` points wide."""
    measure = width - form.left - form.right
    lines = break_lines(signs, measure, form.indent * form.size)
    return Passage(lines, form, width, label=label, mark=mark)


@cache
def hue(color: str) -> Color:
    """Return a colour (#rrggbb) as reportlab takes it; its own way from words is slow."""
    return HexColor(color)


def draw_aligned(
    canvas: Canvas, line: Line, place: tuple[float, float], width: float, align: Align
) -> None:
    """Draw a line inside `width` points right of `place` (left edge, baseline).

    A full one is stretched unless that would tear it apart.
    """
    left, baseline = place
    spare = width - line.width
    if align in {"center", "right"}:
        draw_line(canvas, line, left + (spare / 2 if align == "center" else spare), baseline, 0)
        return
    gaps = len(line.signs) - 1
    gap = spare / gaps if line.full and gaps > 0 and align in {"", "justify"} else 0
    most = max((sign.look.size for sign in line.signs), default=0) * _MOST_STRETCH
    draw_line(canvas, line, left, baseline, gap if gap <= most else 0)


def draw_line(canvas: Canvas, line: Line, left: float, baseline: float, gap: float) -> None:
    """Draw a line from `left`, each character followed by `gap` points."""
    signs, start = line.signs, 0
    for end in range(1, len(signs) + 1):
        if end < len(signs) and _alike(signs[start], signs[end]):
            continue
        run = signs[start:end]
        width = sum(sign.width for sign in run) + gap * len(run)
        _draw_run(canvas, run, left, baseline, gap)
        _decorate(canvas, run[0], left, baseline, width)
        left += width
        start = end


def _alike(one: Sign, other: Sign) -> bool:
    return one.look is other.look and one.face == other.face


def _draw_run(
    canvas: Canvas, run: tuple[Sign, ...], left: float, baseline: float, gap: float
) -> None:
    look = run[0].look
    rise = look.size * _RISE if look.raised else 0
    text = canvas.beginText()
    text.setTextTransform(1, 0, _SLANT if look.slanted else 0, 1, left, baseline + rise)
    text.setFont(run[0].face, look.type_size)
    text.setFillColor(hue(look.color))
    text.setCharSpace(gap)
    text.textOut("".join(sign.sign for sign in run))
    canvas.drawText(text)


def _decorate(canvas: Canvas, sign: Sign, left: float, baseline: float, width: float) -> None:
    look = sign.look
    if look.underlined:
        _rule(canvas, look.color, (left, left + width, 0.5), baseline - look.size * 0.16)
    if look.href:
        area = (left, baseline - look.size * 0.2, left + width, baseline + look.size * 0.9)
        if look.href.startswith("#"):
            canvas.linkRect("", look.href[1:], area, relative=1, thickness=0)
        else:
            canvas.linkURL(look.href, area, relative=1, thickness=0)


def _rule(canvas: Canvas, color: str, across: tuple[float, float, float], height: float) -> None:
    left, right, thickness = across
    canvas.setStrokeColor(hue(color))
    canvas.setLineWidth(thickness)
    canvas.line(left, height, right, height)


def _place(canvas: Any, mark: Mark, height: float) -> None:  # noqa: ANN401 - untyped library
    canvas.bookmarkHorizontal(mark.key, 0, height)
    if mark.title:
        canvas.addOutlineEntry(mark.title, mark.key, mark.level)
