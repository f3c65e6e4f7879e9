"""Reading the block tree: blocks by id, plain text, the photos a document uses."""

from collections.abc import Iterator

from workstation.domain import tree

CLOSING = (tree.SignOff, tree.FollowCard)
"""What closes an article: the text ends before it."""

_WITHOUT_RUNS = (tree.Divider, tree.Banner, tree.SignOff, tree.FollowCard, tree.Media)


def end_of_text(doc: tree.Doc) -> int:
    """Return the place behind the last block of the text, before what closes the article."""
    at = len(doc.content)
    while at and isinstance(doc.content[at - 1], CLOSING):
        at -= 1
    return at


def block_id(block: tree.Block) -> str:
    """Return the block's stable id."""
    return block.attrs.id


def inline_text(content: tuple[tree.Inline, ...]) -> str:
    """Return the words of an inline run; a break is a newline, a footnote stays out."""
    return "".join(
        node.text
        if isinstance(node, tree.Text)
        else "\n"
        if isinstance(node, tree.HardBreak)
        else ""
        for node in content
    )


def footnotes(block: tree.Block) -> Iterator[str]:
    """Yield the words of the notes anchored in `block`, in reading order."""
    for run in inline_runs(block):
        yield from (node.attrs.text for node in run if isinstance(node, tree.Footnote))


def inline_runs(block: tree.Block) -> Iterator[tuple[tree.Inline, ...]]:
    """Yield the inline runs of a block in reading order; a block without words has none."""
    if isinstance(block, tree.Table):
        yield from (cell.content for row in block.content for cell in row.content)
    elif isinstance(block, tree.PhotoGroup):
        yield from (photo.content for photo in block.content)
    elif not isinstance(block, _WITHOUT_RUNS):
        yield block.content


def block_text(block: tree.Block) -> str:
    """Return every word a reader sees in `block`, one line per part; late fields are empty."""
    parts = [inline_text(run) for run in inline_runs(block)]
    match block:
        case tree.ListItem(attrs=attrs) if attrs.kind == "label":
            parts[0] = attrs.label + parts[0]
        case tree.Quotation(attrs=attrs):
            parts.append(attrs.source)
        case tree.Image(attrs=attrs):
            parts += [attrs.credit]
        case tree.PhotoGroup(attrs=attrs):
            parts += [photo.attrs.credit for photo in block.content] + [attrs.caption]
        case tree.FollowCard(attrs=attrs):
            parts.append(attrs.text)
        case tree.Media(attrs=attrs):
            parts.append(attrs.title)
        case _:
            pass
    parts += footnotes(block)
    return "\n".join(part for part in parts if part)


def plain_text(doc: tree.Doc) -> str:
    """Return the whole text of a document, a line per block."""
    return "\n".join(text for block in doc.content if (text := block_text(block)))


def photos_used(doc: tree.Doc) -> tuple[str, ...]:
    """Return the photos a document shows, in reading order, each once."""
    found: dict[str, None] = {}
    for block in doc.content:
        match block:
            case tree.Image(attrs=attrs):
                found[attrs.photo] = None
            case tree.FollowCard(attrs=attrs) if attrs.photo:
                found[attrs.photo] = None
            case tree.PhotoGroup():
                found.update((photo.attrs.photo, None) for photo in block.content)
            case _:
                pass
    return tuple(found)
