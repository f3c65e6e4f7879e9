"""The newsroom's desk: what waits for the person who sits at this PC, each with its reason.

Everybody sees what they themselves can do something about, never what others have left undone.
"""

from workstation.domain import bodies
from workstation.domain.clock import next_reading
from workstation.domain.ids import DeviceId
from workstation.domain.membership_entries import Grant
from workstation.domain.permissions import may_administer, may_publish
from workstation.domain.tree_form import parse_content
from workstation.store import conflict_queries, desk_queries, queries
from workstation.store.drafts import drafts
from workstation.usecases.asked_conflicts import asked_conflicts, number_of_issue
from workstation.usecases.asking import asking_devices
from workstation.usecases.desk import Desk
from workstation.usecases.whoami import own_branch

REASONS = {"article": "conflict", "number": "number_twice"}
"""Why conflicts of these kinds wait, in the words that the desk had first."""

LAST = "9999"
"""Sorts behind every date: what has none comes after what is due."""


class Waiting(bodies.FactBody, frozen=True):
    """One thing that waits for this member.

    `reason` is a word of the program (`review`, `returned`, `held` …), `target` what to open, as
    `kind/id`; the rest is what the line tells, as far as it has it.
    """

    reason: str
    target: str
    title: str = ""
    branch: str = ""
    person: str = ""
    note: str = ""
    stage: int = 0
    stage_name: str = ""
    number: int = 0
    count: int = 0
    due: str = ""
    since: int = 0


def waiting_for_me(desk: Desk) -> tuple[Waiting, ...]:
    """Return what waits for this member: what is due first, then what has waited longest."""
    found = [
        *_reviews(desk),
        *_returned(desk),
        *_held_back(desk),
        *_apart(desk),
        *_issues(desk),
        *_publications(desk),
        *_asking(desk),
    ]
    return tuple(sorted(found, key=lambda one: (one.due or LAST, one.since, one.target)))


def _reviews(desk: Desk) -> list[Waiting]:
    branches, members = _names(desk)
    return [
        Waiting(
            reason="review",
            target=f"article/{row.article}",
            title=row.title,
            branch=branches.get(row.branch, ""),
            person=row.author or members.get(row.member, ""),
            stage=row.stage,
            stage_name=_stage_name(desk, row.stage),
            due=row.due,
            since=row.since,
        )
        for row in desk.store.read(desk_queries.waiting_reviews)
    ]


def _stage_name(desk: Desk, number: int) -> str:
    stage = desk.membership.policy.stage(number)
    return stage.name if stage else ""


def _names(desk: Desk) -> tuple[dict[str, str], dict[str, str]]:
    return desk.store.read(queries.names, "branch"), desk.store.read(queries.names, "member")


def _returned(desk: Desk) -> list[Waiting]:
    branches, members = _names(desk)
    own = _liaison_branches(desk)
    return [
        Waiting(
            reason=reason,
            target=f"article/{row.article}",
            title=row.title,
            branch=branches.get(row.branch, ""),
            person=members.get(row.reviewer, ""),
            note=_words(desk, row.note),
            stage=row.stage,
            stage_name=_stage_name(desk, row.stage),
            due=row.due,
            since=row.since,
        )
        for row in desk.store.read(desk_queries.returned_articles)
        if (reason := _why_returned(desk, row, own))
    ]


def _words(desk: Desk, text: str) -> str:
    data = desk.store.log.read_text(text) if text else None
    return data.decode("utf-8", errors="replace") if data else ""


def _why_returned(desk: Desk, row: desk_queries.ReturnedRow, own: frozenset[str]) -> str:
    sender = desk.membership.member_of(DeviceId(row.device))
    if desk.member in {row.member, row.editor, sender}:
        return "returned"
    return "returned_branch" if row.branch in own else ""


def _liaison_branches(desk: Desk) -> frozenset[str]:
    """Return the branches whose articles this member looks after as their liaison."""
    grants = [g for g in desk.membership.current_grants(desk.member) if "liaison" in g.roles]
    named = {branch for grant in grants for branch in grant.branches}
    if any(not grant.branches for grant in grants) and (home := own_branch(desk)):
        named.add(home)
    return frozenset(named)


def branches_in_sight(desk: Desk) -> frozenset[str] | None:
    """Return the branches whose articles this member is shown; None for all of them.

    A liaison, or a reviewer of some branches, sees their own; who works for the whole office
    sees all.
    """
    grants = desk.membership.current_grants(desk.member)
    wide = {"editor", "publisher", "admin"}
    if any(wide & {*grant.roles} or _reviews_all(grant) for grant in grants):
        return None
    named = {branch for grant in grants for branch in grant.branches}
    return frozenset({*named, own_branch(desk)} - {""})


def _reviews_all(grant: Grant) -> bool:
    # Branches bind the first stage alone (permissions.may_decide).
    return "reviewer" in grant.roles and (not grant.branches or max(grant.stages, default=1) > 1)


def _held_back(desk: Desk) -> list[Waiting]:
    branches, _ = _names(desk)
    return [
        Waiting(
            reason="held",
            target=f"article/{draft.article}",
            title=parse_content(draft.content).title,
            branch=branches.get(draft.branch, ""),
            since=next_reading(0, draft.updated),
        )
        for draft in desk.store.read(drafts)
        if draft.held
    ]


def _apart(desk: Desk) -> list[Waiting]:
    """Return the conflicts this member is asked about; everybody else finds them in the inbox."""
    branches, _ = _names(desk)
    rows = desk.store.read(desk_queries.split_articles)
    apart = {f"article/{row.article}": row.branch for row in rows}
    own = _liaison_branches(desk)
    return [
        Waiting(
            reason=REASONS.get(one.kind, one.kind),
            target=one.target if one.kind in {"article", "number"} else one.id,
            title=one.title,
            branch=branches.get(apart.get(one.id, ""), ""),
            person=next((side.person for side in one.sides if not side.here), ""),
            note=one.field or one.reason,
            number=number_of_issue(one),
            since=next_reading(0, one.at) if one.kind not in {"article", "number"} else 0,
        )
        for one in asked_conflicts(desk, {name for name in apart if apart[name] in own})
    ]


def _issues(desk: Desk) -> list[Waiting]:
    if not may_publish(desk.here):
        return []
    return [
        Waiting(
            reason="drafted" if row.drafted else "ready",
            target=f"issue/{row.number}",
            number=row.number,
            count=row.articles,
            due=row.date,
        )
        for row in desk.store.read(desk_queries.unpublished_issues)
        if row.articles == row.approved and row.articles and not row.under_way
    ]


def _publications(desk: Desk) -> list[Waiting]:
    if not may_publish(desk.here):
        return []
    reasons = {"needs_person": "needs_person", "failed": "failed"}
    contested = {row.plan for row in desk.store.read(conflict_queries.contested_publications)}
    return [
        Waiting(
            reason=reasons.get(row.state, "under_way"),
            target=f"plan/{row.plan}",
            number=row.number,
            note=row.channel,
            since=row.since,
        )
        for row in desk.store.read(desk_queries.unfinished_publications)
        if row.plan not in contested
    ]


def _asking(desk: Desk) -> list[Waiting]:
    if not may_administer(desk.here):
        return []
    branches, members = _names(desk)
    found = []
    for device, invitation in asking_devices(desk):
        invite = desk.membership.invitations.get(invitation)
        if invite is not None:
            home = desk.store.read(queries.register_value, f"member/{invite.member}", "branch")
            found.append(
                Waiting(
                    reason="asking",
                    target=f"device/{device}",
                    person=members.get(invite.member, ""),
                    branch=branches.get(str(home), ""),
                )
            )
    return found
