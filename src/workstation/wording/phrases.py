"""English lines for finished verbs of the command line."""

PHRASES: dict[str, str] = {
    "status": "{office} · {member}: {articles} articles, {queue} to review, {unsent} not sent, "
    "{held_back} held back, {conflicts} conflicts, {quarantined} set aside.",
    "office_created": "The office has been founded. This PC's fingerprint: {fingerprint}",
    "office_renewed": "This PC has a key of its own again ({state}). Its fingerprint: "
    "{fingerprint}",
    "office_joined": "The request is on its way. You can write already; wait to be admitted.",
    "member_invited": "The invitation is in {invitation}. Hand it over in person.",
    "synced": "{sent} facts sent, {received} received, {pending} pending.",
    "digest": "{digest} ({facts} facts, schema {schema})",
    "purged": "{purged} objects purged.",
    "tidied": "{buckets} groups of segments packed or looked after, {removed} single files "
    "removed; pictures: {named} found useless, {aside} moved aside, {rescued} put back, "
    "{deleted} deleted.",
    "article_pasted": "{blocks} blocks pasted ({origin}); saved as revision {revision}.",
    "article_saved": "Saved as revision {revision}.",
    "article_started": "Begun on this PC as {id}; save it to share it.",
    "article_shown": "{title}\n{column} · {branch} · {author} · {state}\nRevision {revision}",
    "done": "Done.",
    "checked": "No findings. Not covered: facts, names and figures.",
    "exported": "{path} ({bytes} bytes)",
    "submitted": "Sent for review: revision {revision}.",
    "article_withdrawn": "Withdrawn. State: {state}.",
    "approved": "Stage {stage} approved. State: {state}.",
    "returned": "Returned at stage {stage}.",
    "review_shown": "{title}\n{column} · {branch} · {author} · {state}\nRevision {revision}, draft "
    "{number}; yours to decide: {stage_name}",
    "decision_withdrawn": "The decision at stage {stage} has been taken back.",
    "issue_shown": "Issue {number}, {state}.",
    "photos_imported": "{imported} photos taken in, {duplicates} known already; not usable: "
    "{failed}.",
    "account_connected": "{account} is connected; it can: {capabilities}.",
    "account_checked": "{account} can: {capabilities}.",
    "desk_shown": "{count} things wait for you.",
    "week_shown": "{week}: {published} pieces went out; {in_a_row} weeks in a row; {usable} "
    "usable.",
    "publication_done": "{channel}: done. Publication {publication}.",
    "publication_waiting": "{channel}: WeChat is still at work; go on later with --resume. "
    "Publication {publication}.",
    "publication_needs_person": "{channel}: a person must look before it goes on. "
    "Publication {publication}.",
    "publication_failed": "{channel}: stopped by an error; mend it and go on with --resume. "
    "Publication {publication}.",
    "backup_made": "The backup is in {path} ({bytes} bytes). Keep it safe; it is not for the "
    "shared folder.",
    "home_restored": "Everything is back and this PC is admitted.",
    "home_restored_waiting": "Everything is back. To the office this is a new PC; wait to be "
    "admitted.",
    "conflicts_shown": "{count} conflicts; {files} files set aside.",
    "office_shown": "{name}: {branches} branches, {members} members; administrators: "
    "{administrators}.",
    "whereabouts": "{title}: {halt}. {received_by} of {active} PCs have it.",
    "package_written": "{sent} facts and {pictures} pictures, {bytes} bytes. Hand over each of "
    "these files:",
    "package_taken_in": "New: {received} facts, {texts} texts, {pictures} pictures.",
    "package_partly_taken_in": "New: {received} facts, {texts} texts, {pictures} pictures. Parts "
    "still to come, of how many:",
}
"""What a verb says when it is done."""
