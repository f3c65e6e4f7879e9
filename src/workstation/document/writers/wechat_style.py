"""A theme as inline styles: the boxes that the WeChat writer's blocks are made of."""

from workstation.document.theme_rules import join_declarations, split_declarations
from workstation.document.themes import Theme, Variant, paint, pick
from workstation.document.writers.markup import element, escape


class Style:
    """One theme's parts and variants, painted for WeChat's light page."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._painted: dict[str, str] = {}

    def part(self, name: str) -> str:
        """Return the style of a part, e.g. `caption`."""
        return self.paint(getattr(self._theme.parts, name))

    def changed(self, name: str, **changes: str | None) -> str:
        """Return a part's style with properties set anew, or left out where None is given.

        Properties are written with underscores, as in `text_align`.
        """
        values: dict[str, str | None] = dict(split_declarations(self.part(name)))
        values.update({name.replace("_", "-"): value for name, value in changes.items()})
        return join_declarations({name: value for name, value in values.items() if value})

    def look(self, kind: str, name: str) -> Variant:
        """Return the variant of a kind of block; the theme's own for an unknown name."""
        return pick(getattr(self._theme.looks, kind), name)

    def paint(self, declarations: str) -> str:
        """Return declarations with colours in place of tokens."""
        if declarations not in self._painted:
            self._painted[declarations] = paint(declarations, self._theme.light)
        return self._painted[declarations]

    def boxed(self, variant: Variant, words: str, *, tail: str = "", sign: str = "") -> str:
        """Return `words` (finished HTML) in a variant's boxes.

        `tail` is finished HTML too; `sign` is plain text that replaces the variant's own ornament.

        A variant of one box is a single paragraph: nothing outlives WeChat's editor better.
        """
        sign = sign or variant.sign
        if not (variant.text or sign or tail):
            return element("p", words, self.paint(variant.box))
        inner = self._section(escape(sign), variant.mark) if sign else ""
        inner += self._section(words, variant.text)
        if tail:
            inner += self._section(tail, variant.tail)
        return element("section", inner, self.paint(variant.box))

    def _section(self, inner: str, declarations: str) -> str:
        """Return a section; that it is a block need not be said, and length is dear."""
        return element("section", inner, self.paint(declarations).removeprefix("display:block;"))
