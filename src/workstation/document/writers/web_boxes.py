"""A variant's boxes on a web page: the block's element with its ornament, words and second line."""

from workstation.document.themes import Variant
from workstation.document.writers.markup import element, escape
from workstation.document.writers.web_style import variant_class


def boxed(
    tag: str, kind: str, variant: Variant, words: str, *, sign: str = "", tail: str = ""
) -> str:
    """Return `words` (finished HTML) as a block in a variant's look.

    `sign` replaces the variant's own ornament, which is not read aloud.
    """
    sign = sign or variant.sign
    if variant.text or sign or tail:
        words = f'<span class="text">{words}</span>'
    if sign:
        words = f'<span class="mark" aria-hidden="true">{escape(sign)}</span>{words}'
    if tail:
        words += f'<span class="tail">{tail}</span>'
    return classed(tag, variant_class(kind, variant), words)


def classed(tag: str, name: str, inner: str) -> str:
    """Return an element with one class."""
    return element(tag, inner, extra=f' class="{name}"')
