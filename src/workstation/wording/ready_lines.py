"""Ready lines (群里说一声): after each step one sentence to paste into the office's WeChat group.

Written as a colleague would say it, and naming nothing that the group should not read: the title,
the draft's number, and whose turn it is.
"""

from collections.abc import Sequence
from typing import Literal

from workstation.wording.catalogue import translated

Act = Literal[
    "submitted",
    "submitted_open",
    "withdrawn",
    "taken",
    "assigned",
    "approved_stage",
    "approved",
    "returned",
    "imported",
]

READY_LINES: dict[str, str] = {
    "submitted": "“{title}” (draft {number}) is sent for review; {stage}: {people}, please.",
    "submitted_open": "“{title}” (draft {number}) is sent for review.",
    "withdrawn": "“{title}” is taken back for now; no need to review it yet.",
    "taken": "{name} edits “{title}”.",
    "assigned": "“{title}” goes to {name} for editing, please.",
    "approved_stage": "“{title}” has passed {stage}; next: {people}, please.",
    "approved": "“{title}” has passed the last stage and can be published.",
    "returned": "“{title}” is sent back at {stage}; {name}, please look at the note.",
    "imported": "“{title}” has come in, please look.",
}
"""By act; a field is named in braces."""


def ready_line(
    lang: str,
    act: Act,
    *,
    title: str,
    number: int = 0,
    stage: str = "",
    people: Sequence[str] = (),
    name: str = "",
) -> str:
    """Return the sentence to paste after an act; a title's own marks become inner ones.

    Whose turn it is is left out where nobody is known to have it.
    """
    if act == "submitted" and not people:
        act = "submitted_open"
    between = ", " if lang == "en" else "、"
    fields = {
        "title": _inside(lang, title),
        "number": number,
        "stage": stage,
        "people": between.join(people),
        "name": name,
    }
    return translated(lang, READY_LINES[act]).format_map(fields)


def _inside(lang: str, title: str) -> str:
    """Return a title as it stands inside quotation marks, or inside 《》."""
    pairs = (("“", "‘"), ("”", "’")) if lang == "en" else (("《", "〈"), ("》", "〉"))
    for outer, inner in pairs:
        title = title.replace(outer, inner)
    return title
