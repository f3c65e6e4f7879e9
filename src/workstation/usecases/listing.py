"""Reading articles: one article whole, its findings, its history, what changed."""

from collections.abc import Collection
from typing import Any

import msgspec

from workstation.document.difference import Change, content_difference
from workstation.domain import bodies
from workstation.domain.content import Content
from workstation.domain.content_merge import UnsettledField
from workstation.domain.errors import Refused, Unavailable
from workstation.domain.ids import ArticleId, RevisionId
from workstation.domain.tally import Recorded, as_decision, as_submission
from workstation.domain.tree_form import doc_json, parse_content
from workstation.domain.tree_merge import Unsettled
from workstation.proofing.findings import Finding
from workstation.store import queries
from workstation.store.drafts import Draft
from workstation.usecases.absence import outdated_decisions
from workstation.usecases.article_list import article_line
from workstation.usecases.checking import findings_in
from workstation.usecases.desk import Desk
from workstation.usecases.merging import merged_view, unsettled_in
from workstation.usecases.square_cuts import look_at_squares


def content_in_hand(desk: Desk, article: ArticleId) -> Content:
    """Return the content a person would work on now: the local draft, else all heads as one.

    Raises:
        Refused: `not_found`, and as `merging.merged_view`.
        Unavailable: `text_missing`.
    """
    draft = desk.draft(article)
    if draft is not None:
        return parse_content(draft.content)
    standing = desk.standing(article)
    return desk.content(standing.head) if standing.head else merged_view(desk, article).content


def show_article(desk: Desk, article: ArticleId, revision: RevisionId | None) -> dict[str, Any]:
    """Return an article whole: its state, its document, who is responsible.

    `merged` says that several heads are shown as one; no revision holds that yet, so `revision`
    is empty. `unsettled` lists what a person must choose or look at before 送审.

    Raises:
        Refused: `not_found`.
    """
    draft = desk.draft(article)
    rows = article_line(desk, article)
    heads = _heads(desk, article, draft)
    merged = revision is None and draft is None and len(heads) > 1
    if merged:
        shown = RevisionId("")
        content, unsettled, missing = _merged_or_reason(desk, article)
    else:
        shown = revision or RevisionId(draft.revision if draft else rows.revision)
        content, missing = _content_or_reason(desk, draft, shown)
        unsettled = _left_open(desk, shown)
    told: dict[str, Any] = {
        "id": article,
        "title": content.title if content else "",
        "column": rows.column,
        "branch": rows.branch,
        "author": content.author if content else "",
        "digest": content.digest if content else "",
        "source": content.source if content else "",
        "state": rows.state,
        "changed": rows.changed,
        "revision": shown,
        "heads": heads,
        "merged": merged,
        "unsettled": unsettled,
        "editor": desk.store.read(queries.register_value, f"article/{article}", "editor"),
        "updated": rows.updated,
        "held": rows.held,
        "pictures": msgspec.to_builtins(content.pictures) if content else {},
        "document": doc_json(content.doc) if content else {"type": "doc", "content": []},
    }
    if missing:
        told["missing"] = missing
    return told


def _merged_or_reason(
    desk: Desk, article: ArticleId
) -> tuple[Content | None, list[dict[str, str]], str]:
    try:
        merged = merged_view(desk, article)
    except (Refused, Unavailable) as error:
        return None, [], error.code
    return merged.content, told_unsettled(merged.unsettled, merged.fields), ""


def _left_open(desk: Desk, revision: RevisionId) -> list[dict[str, str]]:
    try:
        return told_unsettled(unsettled_in(desk, revision), ())
    except (Refused, Unavailable):  # a text of the history is not here: nothing can be told
        return []


def told_unsettled(
    unsettled: Collection[Unsettled], fields: Collection[UnsettledField]
) -> list[dict[str, str]]:
    """Return what is unsettled as plain values: blocks in reading order, then fields."""
    return [*map(msgspec.structs.asdict, unsettled), *map(msgspec.structs.asdict, fields)]


def _content_or_reason(
    desk: Desk, draft: Draft | None, revision: RevisionId
) -> tuple[Content | None, str]:
    if draft is not None and draft.revision == revision:
        return parse_content(draft.content), ""
    try:
        return desk.content(revision), ""
    except (Refused, Unavailable) as error:
        if error.code == "not_found":
            raise
        return None, error.code


def _heads(desk: Desk, article: ArticleId, draft: Draft | None) -> list[str]:
    rows = desk.store.read(queries.articles, article=article)
    if rows:
        return list(rows[0].heads)
    return [draft.revision] if draft else []


def check_article(desk: Desk, article: ArticleId) -> tuple[Finding, ...]:
    """Return the unwaived findings in what a person would work on now, all of them."""
    content = content_in_hand(desk, article)
    look_at_squares(desk, content)
    return findings_in(desk, article, content)


def compare(desk: Desk, older: RevisionId, newer: RevisionId) -> tuple[Change, ...]:
    """Return what changed for readers from one revision to another, fields first."""
    names = [name for name in desk.store.read(queries.names, "member").values() if name]
    return content_difference(desk.content(older), desk.content(newer), names=names).changes


def history(desk: Desk, article: ArticleId) -> dict[str, list[dict[str, Any]]]:
    """Return revisions, submissions and decisions in the order they were made.

    Raises:
        Refused: `not_found`.
    """
    standing = desk.standing(article)
    names = desk.store.read(queries.names, "member")

    outdated = outdated_decisions(desk, standing.decisions)

    def who(fact: Recorded) -> str:
        return names.get(desk.membership.member_of(fact.device) or "", "")

    return {
        "revisions": [
            {
                "revision": name,
                "parents": list(_parents(fact)),
                "by": who(fact),
                "at": fact.hlc,
                "suggestion": name in standing.suggestions,
            }
            for name, fact in sorted(standing.known.items(), key=lambda one: one[1].order)
        ],
        "submissions": [
            {
                "id": fact.id,
                "revision": as_submission(fact).revision,
                "policy": as_submission(fact).policy,
                "by": who(fact),
                "at": fact.hlc,
                "withdrawn": fact.id in standing.withdrawn,
            }
            for fact in standing.submissions
        ],
        "decisions": [
            {
                "id": fact.id,
                "submission": as_decision(fact).submission,
                "stage": as_decision(fact).stage,
                "verdict": as_decision(fact).verdict,
                "received": as_decision(fact).received,
                "revision": as_decision(fact).revision,
                "member": names.get(as_decision(fact).member, as_decision(fact).member),
                "note": read_words(desk, as_decision(fact).note_text),
                "counts": fact.id in standing.counted and fact.id not in standing.withdrawn,
                "outdated": fact.id in outdated,
                "at": fact.hlc,
            }
            for fact in standing.decisions
        ],
    }


def _parents(fact: Recorded) -> tuple[RevisionId, ...]:
    return fact.body.parents if isinstance(fact.body, bodies.Revision) else ()


def read_words(desk: Desk, text: str) -> str:
    """Return the words of a text object; empty where there is none or it was purged."""
    data = desk.store.log.read_text(text) if text else None
    return data.decode("utf-8", errors="replace") if data else ""
