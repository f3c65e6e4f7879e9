"""Review policy (三审制): the stages, who may take them, and what is never allowed.

A policy is a value in the admin-signed membership chain; a submission freezes the one it names.
"""

import msgspec


class Stage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One stage: its number from 1, its name (初审), and how many reviewers must approve."""

    number: int
    name: str
    need: int = 1


class Policy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How an article is reviewed.

    `parallel`: 并审, the stages may be taken in any order. `own_work`: a tiny office lets people
    review their own work, with a reason that is shown for ever. `on_paper`: decisions taken on
    paper or by phone may be recorded (线下审批登记).
    """

    stages: tuple[Stage, ...]
    parallel: bool = False
    own_work: bool = False
    on_paper: bool = False

    def stage(self, number: int) -> Stage | None:
        """Return the stage of that number, if the policy has it."""
        return next((stage for stage in self.stages if stage.number == number), None)


DEFAULT_POLICY = Policy(
    stages=(
        Stage(number=1, name="初审"),
        Stage(number=2, name="复审"),
        Stage(number=3, name="终审"),
    )
)
