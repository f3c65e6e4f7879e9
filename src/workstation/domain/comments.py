"""Comments (批注): what colleagues say of a block of an article, beside the text.

They are registers of `comment/<article>`: one field for each comment, its value the block and its
text the words, and one beside it that says whether it is settled. Anybody in good standing may
write there, so that reading is careful: a comment is what its PC wrote first, and what another PC
writes in its place is a comment of that one. See docs/formats/facts.md.
"""

import re
from collections.abc import Iterable

import msgspec

from workstation.domain import bodies
from workstation.domain.entities import COMMENTS
from workstation.domain.ids import ArticleId, DeviceId
from workstation.domain.membership import Membership
from workstation.domain.registers import current_value
from workstation.domain.tally import Recorded

ID_BITS = 60
MOST = 500
"""So many comments of one article are shown, the latest; more is a fault or an attack."""

_NAMED = re.compile(r"[a-z2-7]{12}")
_SETTLED = re.compile(r"[a-z2-7]{12}\.settled")
_BLOCK = re.compile(r"(?:[a-z2-7]{10,12})?")


class Comment(msgspec.Struct, frozen=True):
    """A comment: the block it is about (empty: the whole article), its text object, its fact."""

    id: str
    block: str
    text: str
    fact: Recorded
    settled: bool = False


def entity_for(article: ArticleId) -> str:
    """Return what the registers of an article's comments are about."""
    return f"{COMMENTS}/{article}"


def settled_field(comment: str) -> str:
    """Return the field that says whether a comment is settled."""
    return f"{comment}.settled"


def derive_comments(recorded: Iterable[Recorded], membership: Membership) -> tuple[Comment, ...]:
    """Return the comments of one article in the order they were made, at most `MOST`."""
    said: dict[tuple[str, DeviceId], Comment] = {}
    answers: dict[str, list[tuple[Recorded, bodies.Register]]] = {}
    for fact in sorted(recorded, key=lambda one: one.order):
        body = fact.body
        in_standing = membership.in_good_standing(fact.device, fact.seq)
        if not isinstance(body, bodies.Register) or not in_standing:
            continue
        if _SETTLED.fullmatch(body.field):
            answers.setdefault(body.field, []).append((fact, body))
        elif (comment := _comment(fact, body)) is not None:
            said.setdefault((body.field, fact.device), comment)
    settled = {
        field for field, writes in answers.items() if current_value(field, writes).value is True
    }
    return tuple(
        msgspec.structs.replace(one, settled=settled_field(one.id) in settled)
        for one in list(said.values())[-MOST:]
    )


def _comment(fact: Recorded, body: bodies.Register) -> Comment | None:
    block = body.value if isinstance(body.value, str) else None
    if block is None or not (_BLOCK.fullmatch(block) and _NAMED.fullmatch(body.field)):
        return None
    return Comment(body.field, block, body.text, fact) if bodies.is_object_name(body.text) else None
