"""Review policy (三审制): the stages, who may take them, and what is never allowed.

A policy is a value in the admin-signed membership chain; a submission freezes the one it names.
"""

from itertools import pairwise
from typing import Annotated

import msgspec

_Count = Annotated[int, msgspec.Meta(ge=1, le=1_000)]


class Stage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One stage: its number from 1, its name (初审), and how many reviewers must approve.

    `sensitive_only`: the stage is taken only by articles submitted as sensitive (报保密/网信).
    """

    number: _Count
    name: str
    need: _Count = 1
    sensitive_only: bool = False


class Policy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How an article is reviewed.

    `parallel`: 并审, the stages may be taken in any order. `own_work`: a tiny office lets people
    review their own work, with a reason that is shown for ever. `on_paper`: decisions taken on
    paper or by phone may be recorded (线下审批登记). There is at least one stage, for none at all
    would approve by itself, and they are numbered upwards.
    """

    stages: Annotated[tuple[Stage, ...], msgspec.Meta(min_length=1, max_length=20)]
    parallel: bool = False
    own_work: bool = False
    on_paper: bool = False

    def __post_init__(self) -> None:
        if any(low.number >= high.number for low, high in pairwise(self.stages)):
            raise ValueError("stages are numbered upwards")
        if all(one.sensitive_only for one in self.stages):
            raise ValueError("an ordinary article has at least one stage")

    def stage(self, number: int) -> Stage | None:
        """Return the stage of that number, if the policy has it."""
        return next((stage for stage in self.stages if stage.number == number), None)

    def route(self, *, sensitive: bool) -> "Policy":
        """Return the policy with only the stages that an article has to take."""
        stages = tuple(one for one in self.stages if sensitive or not one.sensitive_only)
        return msgspec.structs.replace(self, stages=stages)


DEFAULT_POLICY = Policy(
    stages=(
        Stage(number=1, name="初审"),
        Stage(number=2, name="复审"),
        Stage(number=3, name="终审"),
    )
)
