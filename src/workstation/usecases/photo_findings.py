"""What an article's photos lack: captions, credits, consent; and what must not be shown at all.

What is missing is an error, and blocks only where the office says so. Minors, visits to people in
need (慰问) and photos whose consent was withheld block without it, and nobody may waive that: what
clears them is the day on which somebody agreed, written at the photo.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Final, NamedTuple

from workstation.domain import tree
from workstation.domain.content import Content
from workstation.domain.tree_text import inline_text, photos_used
from workstation.proofing.findings import Finding, Level
from workstation.store import queries
from workstation.usecases.desk import Desk
from workstation.usecases.office import require_administrator, set_register
from workstation.usecases.photo_consent import Rights, rights_of

KIND: Final = "照片"
ENTITY: Final = "setting/photos"


class PhotoRule(NamedTuple):
    """A rule about photos; `explanation` is for the person who can mend it."""

    id: str
    level: Level
    explanation: str


CAPTION: Final = PhotoRule("ZP001", "error", "照片缺图说，请写明时间、地点、人物、在做什么")
CREDIT: Final = PhotoRule("ZP002", "error", "照片缺摄影署名，请写明是谁拍的")
CONSENT: Final = PhotoRule("ZP003", "error", "照片没有写明使用同意，请在图库里选一种")
KEPT: Final = PhotoRule(
    "ZP004",
    "block",
    "有未成年人、慰问或者未获同意的照片，没有同意日期不能用，请换下或者在图库里补上",
)
LEADERS: Final = PhotoRule("ZP005", "hint", "照片里有领导，请核对姓名、职务和先后次序")
CUT: Final = PhotoRule(
    "ZP006",
    "hint",
    "九宫格裁到了人脸或者打码的地方，请看看裁得合不合适；要换一处，在图库里把照片裁成 1:1",
)
RULES: Final = (CAPTION, CREDIT, CONSENT, KEPT, LEADERS, CUT)


class _Shown(NamedTuple):
    photo: str
    caption: str
    credit: str
    in_grid: bool = False


def photo_findings(
    desk: Desk, content: Content, *, pack: str, cut: Collection[str] = ()
) -> Iterator[Finding]:
    """Yield what the photos of an article lack, one finding for each block and rule.

    `cut` are the photos whose squares cut something (`square_cuts`).
    """
    doc = content.doc
    rights = rights_of(desk, photos_used(doc))
    strict = photos_block(desk)
    for block in doc.content:
        shown = _shown(block)
        for rule in RULES:
            lacking = [n for n, one in enumerate(shown, 1) if _breaks(rule, one, rights, cut)]
            if lacking:
                words = _numbers(lacking) if len(shown) > 1 else ""
                level = "block" if strict and rule.level == "error" else rule.level
                yield _finding(rule, block.attrs.id, words, level=level, pack=pack)


def _shown(block: tree.Block) -> list[_Shown]:
    match block:
        case tree.Image(attrs=attrs):
            return [_Shown(attrs.photo, inline_text(block.content).strip(), attrs.credit)]
        case tree.PhotoGroup(attrs=group):
            common = group.caption.strip()
            return [
                _Shown(
                    one.attrs.photo,
                    inline_text(one.content).strip() or common,
                    one.attrs.credit,
                    in_grid=group.layout == "grid",
                )
                for one in block.content
            ]
    return []


def _breaks(
    rule: PhotoRule, shown: _Shown, rights: Mapping[str, Rights], cut: Collection[str]
) -> bool:
    known = rights.get(shown.photo)
    if rule is CAPTION:
        return not shown.caption
    if rule is CUT:
        return shown.in_grid and shown.photo in cut
    if known is None:  # still on its way
        return rule is CREDIT and not shown.credit
    return {
        CREDIT: not (shown.credit or known.credit),
        CONSENT: not known.consent,
        KEPT: known.stays_here,
        LEADERS: known.leaders,
    }[rule]


def _numbers(lacking: list[int]) -> str:
    return f"第{'、'.join(map(str, lacking))}张"


def _finding(rule: PhotoRule, block: str, words: str, *, level: Level, pack: str) -> Finding:
    explanation = f"{words}：{rule.explanation}" if words else rule.explanation
    return Finding(
        rule=rule.id,
        kind=KIND,
        level=level,
        block=block,
        part="text",
        start=0,
        end=0,
        text=words,
        suggestion="",
        explanation=explanation,
        message_code="photos",
        pack=pack,
        waivable=rule is not KEPT,
    )


def photos_block(desk: Desk) -> bool:
    """Tell whether a missing caption, credit or consent keeps articles from being submitted."""
    return desk.store.read(queries.register_value, ENTITY, "block") is True


def let_photos_block(desk: Desk, *, block: bool) -> None:
    """Have what photos lack keep articles from being submitted, or only be shown.

    Raises:
        Refused: `not_allowed`.
    """
    require_administrator(desk)
    if photos_block(desk) != block:
        with desk.change() as change:
            set_register(change, ENTITY, "block", value=block)


def photo_levels() -> dict[str, Level]:
    """Return the rules about photos by id, with their levels."""
    return {rule.id: rule.level for rule in RULES}
