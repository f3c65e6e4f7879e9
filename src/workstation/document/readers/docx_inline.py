"""Words of a Word file as inline content of the block tree."""

from collections.abc import Iterable, Iterator

from workstation.document.readers.docx_colors import theme_token
from workstation.document.readers.docx_lines import Break, Inner, Look, Losses, Note, Span
from workstation.domain import tree

MAX_NOTE = 500
MAX_HREF = 2_000
_SCHEMES = ("http://", "https://", "mailto:")


def inline(pieces: Iterable[Inner], losses: Losses) -> tuple[tree.Inline, ...]:
    """Return `pieces` as inline content; what the tree cannot say is told to `losses`."""
    return _joined(node for piece in pieces for node in _nodes(piece, losses))


def bare_inline(pieces: Iterable[Inner], losses: Losses) -> tuple[tree.Inline, ...]:
    """Return the same without what marks all of it: a heading's theme decides how it looks."""
    content = inline(pieces, losses)
    runs = [node.marks for node in content if isinstance(node, tree.Text)]
    shared = {mark for mark in runs[0] if not isinstance(mark, tree.Link)} if runs else set()
    shared = {mark for mark in shared if all(mark in marks for marks in runs)}
    return tuple(
        tree.Text(node.text, tuple(mark for mark in node.marks if mark not in shared))
        if isinstance(node, tree.Text)
        else node
        for node in content
    )


def _nodes(piece: Inner, losses: Losses) -> Iterator[tree.Inline]:
    match piece:
        case Span(text=text, look=look, href=href):
            yield tree.Text(text, tuple(_marks(look, href, losses)))
        case Break():
            yield tree.HardBreak()
        case Note(text=text):
            # A note too long for one footnote becomes several rather than losing its end.
            for start in range(0, len(text), MAX_NOTE):
                yield tree.Footnote(tree.FootnoteAttrs(text[start : start + MAX_NOTE]))


def _marks(look: Look, href: str, losses: Losses) -> Iterator[tree.Mark]:
    link = _link(href, losses)
    if look.bold:
        yield tree.Strong()
    if look.italic:
        yield tree.Emphasis()
    if look.underline and not href:
        yield tree.Underline()
    if not href and (token := _token(look, losses)):
        yield tree.Color(tree.ColorAttrs(token))
    if link:
        yield link
    if look.struck:
        losses.add("formatting_dropped", "strike")
    if look.raised in {"superscript", "subscript"}:
        losses.add("formatting_dropped", look.raised)


def _token(look: Look, losses: Losses) -> str:
    token = theme_token(look.color or "")
    if token is None:
        losses.add("color_dropped", look.color or "")
    return token or ""


def _link(href: str, losses: Losses) -> tree.Link | None:
    if not href:
        return None
    if href.lower().startswith(_SCHEMES) and len(href) <= MAX_HREF and not _blank_in(href):
        scheme, colon, rest = href.partition(":")
        return tree.Link(tree.LinkAttrs(f"{scheme.lower()}{colon}{rest}"))
    losses.add("link_dropped", href)
    return None


def _blank_in(href: str) -> bool:
    return href.split() != [href] or href.rstrip("/:") in {"http", "https", "mailto"}


def _joined(nodes: Iterable[tree.Inline]) -> tuple[tree.Inline, ...]:
    done: list[tree.Inline] = []
    for node in nodes:
        last = done[-1] if done else None
        if isinstance(node, tree.Text) and isinstance(last, tree.Text) and last.marks == node.marks:
            done[-1] = tree.Text(last.text + node.text, node.marks)
        else:
            done.append(node)
    return tuple(done)
