"""English sentences for error codes and finished verbs; the catalogue holds the Chinese ones."""

SENTENCES: dict[str, str] = {}

PHRASES: dict[str, str] = {
    "status": "{office} · {member}: {articles} articles, {queue} to review, {unsent} not sent, "
    "{held_back} held back, {conflicts} conflicts, {quarantined} set aside.",
    "office_created": "The office has been founded. This PC's fingerprint: {fingerprint}",
    "office_joined": "The request is on its way. You can write already; wait to be admitted.",
    "member_invited": "The invitation is in {invitation}. Hand it over in person.",
    "synced": "{sent} facts sent, {received} received, {pending} pending.",
    "digest": "{digest} ({facts} facts, schema {schema})",
    "purged": "{purged} objects purged.",
    "article_saved": "Saved as revision {revision}.",
    "article_shown": "{title}\n{column} · {branch} · {author} · {state}\nRevision {revision}",
    "done": "Done.",
    "checked": "No findings. Not covered: facts, names and figures.",
    "exported": "{path} ({bytes} bytes)",
    "submitted": "Sent for review: revision {revision}.",
    "article_withdrawn": "Withdrawn. State: {state}.",
    "approved": "Stage {stage} approved. State: {state}.",
    "returned": "Returned at stage {stage}.",
    "decision_withdrawn": "The decision at stage {stage} has been taken back.",
}
