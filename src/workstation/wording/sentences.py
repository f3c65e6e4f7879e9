"""English sentences for codes: how something was refused, or why it cannot be done now.

The Chinese stands in the catalogue `i18n/workstation_zh_CN.ts`, found by the English text; the
window uses the same catalogue. A field is named in braces, and only where every raiser gives it.
"""

from workstation.wording.photo_sentences import PHOTOS
from workstation.wording.wechat_sentences import WECHAT

_OTHERS: dict[str, str] = {
    "address_with_password": "An address holds no password; leave it out, and give it where "
    "the program asks for it.",
    "allow_list_too_long": "The list of allowed phrases has {entries} entries; take some out, "
    "{limit} is the most.",
    "allowed_phrase_invalid": "An allowed phrase needs 1 to {limit} characters, unlike "
    "“{phrase}”; shorten or remove it.",
    "already_admitted": "This PC is admitted already; go on working.",
    "already_published": "Issue {number} is published as it stands; change and approve something "
    "before publishing it again.",
    "already_submitted": "The article is {state} already; to send it for review again, take the "
    "submission back first.",
    "ambiguous": "More than one {kind} fits “{id}”; write out more of it.",
    "article_in_issue": "The article waits in issue {number} among others; take it out there "
    "first.",
    "article_too_long": "The article is too long for one piece; split it into several articles.",
    "article_twice": "The same article stands twice in the issue; name it once.",
    "author_too_long": "The author line has {actual} characters and WeChat takes {limit}; shorten "
    "it.",
    "author_too_wide": "The author line is {actual} half-width units wide and WeChat takes "
    "{limit}; shorten it.",
    "auto_not_for_role": "Only a new liaison or editor can be admitted without asking; let an "
    "administrator confirm this one (--admit confirm).",
    "backup_damaged": "The backup is damaged or incomplete; take another one.",
    "backup_in_share": "A backup holds drafts and photos that nobody else should see; keep it "
    "outside the shared folder.",
    "bad_address": "“{url}” is no address of a page; copy it from the browser, beginning with "
    "https://.",
    "bad_backup": "{path} is no backup of this program; choose a file that it wrote.",
    "bad_count": "A number of members goes from 0 to {limit}; correct it.",
    "bad_date": "“{date}” is no date; write it like 2026-11-20.",
    "bad_due": "“{date}” is no due date; write it like 2026-11-20 or 2026-11-20T17:00.",
    "bad_fail_spec": "The failure rule “{rule}” cannot be read; write it like draft/add:lost@1.",
    "bad_folder_address": "“{address}” is no address of a shared folder; write it like "
    "webdavs://you@server/folder or s3://key@server/bucket.",
    "bad_folder_password": "The password is empty, too long, or holds characters that no "
    "server takes; type it again.",
    "bad_front_matter": "Line {line} above the text is no plain “key: value” line; correct it and "
    "import the file again.",
    "bad_invitation": "This file is no valid invitation; ask the administrator for a new one.",
    "bad_ip_entry": "“{entry}” is neither an address nor a range of addresses; correct the list.",
    "bad_issue_number": "An issue has a number from 1 to {limit}, not {number}.",
    "bad_month": "“{month}” is no month; write it like 2026-11.",
    "bad_name": "A name needs 1 to {limit} visible characters; choose another one.",
    "bad_need": "Stage “{name}” needs 1 to {limit} reviewers; correct the number.",
    "bad_node": "A date in the calendar needs a title of 1 to {limit} characters and a note of "
    "at most {note_limit}; shorten or complete it.",
    "bad_recovery_key": "{path} is no recovery key; choose the file that was kept when the office "
    "was founded.",
    "bad_request": "The request of this PC fits none of the office's invitations; give its member "
    "a new invitation.",
    "bad_stage": "There is no review stage {stage}; choose among {known}.",
    "bad_stage_words": "“{words}” is no stage; write it like 复审, 复审/2 or 保密审查/1/sensitive.",
    "bad_table": "Line {line} of the table lacks a name or names an unknown role; correct it and "
    "invite again.",
    "bad_template": "The template “{name}” cannot be read ({problem}); install the program again.",
    "bad_theme": "The theme file of this column is faulty; install the program again or choose "
    "another theme.",
    "bad_week": "“{week}” is no week; write it like 2026-W46.",
    "blocked_by_findings": "{count} findings must be dealt with before this may leave the PC; run "
    "the check to see them, then change or waive them.",
    "cannot_read": "{path} cannot be read; check that the disk is there and that no other program "
    "holds the file.",
    "claimed_elsewhere": "Another PC has claimed this publication; go on there, or take it over "
    "here if that PC is gone for good.",
    "claimed_here": "This PC carries the publication out already; simply go on.",
    "clock_behind": "This PC's clock says {date}, which cannot be; set date and time.",
    "clock_differs": "This PC's clock and the shared folder's differ by {minutes} minutes; set "
    "date and time.",
    "comment_missing": "Write what you want to say about it.",
    "comment_too_long": "The comment has {actual} characters and {limit} is the most; shorten it.",
    "confirmation_missing": "Taking over stops the other PC for good; say --confirm if that is "
    "meant.",
    "content_missing": "The article has no text; write one.",
    "content_too_large": "The laid-out text has {actual} bytes and WeChat takes {limit}; shorten "
    "it.",
    "content_too_long": "The laid-out text has {actual} characters and WeChat takes {limit}; "
    "shorten it.",
    "conversion_failed": "“{name}” could not be converted; open it in Word or WPS, save it as "
    ".docx and import that.",
    "corrupt_file": "The file is damaged; open it in Word or WPS, save it as a new .docx and "
    "import that.",
    "database_damaged": "The database of this home is damaged; leave the folder as it is and "
    "restore a backup or join again.",
    "database_newer": "This home was written by a newer version of the program; update the "
    "program on this PC.",
    "demo_failed": "The demo did not keep a promise at {step}: {reason}; what happened stands in "
    "{report}.",
    "demo_folder_taken": "{path} holds files the demo did not make; name an empty folder with "
    "--out.",
    "digest_too_long": "The digest has {actual} characters and WeChat takes {limit}; shorten it.",
    "disk_full": "The disk is full and nothing was lost; free some space and try again.",
    "draft_waiting": "Something typed into this article is on this PC only; save it first.",
    "empty_file": "The file holds no text and no pictures; check that it is the right one.",
    "encrypted_file": "The file is protected by a password; open it in Word or WPS, remove the "
    "password and import it again.",
    "file_exists": "{path} exists already; choose another name.",
    "file_too_large": "The file is too large; shrink its pictures or split it, then try again.",
    "file_unreadable": "{path} cannot be read; check that the disk is there and that no other "
    "program holds the file.",
    "finding_not_waivable": "A secrecy mark is never waived; remove it, or take the text out of "
    "this program.",
    "folder_busy": "The place on the network asks for patience; the program goes on by itself in a "
    "while.",
    "folder_clock_refused": "The server does not accept this PC's clock; set the clock right "
    "and sync again.",
    "folder_conflict": "Another file has taken {path} in the shared folder; sync again, and tell "
    "the administrator if it stays so.",
    "folder_denied": "The shared folder allows no writing at {path}; ask whoever looks after it "
    "for the right to change files.",
    "folder_full": "The shared folder is full; what you wrote is safe here and goes out once "
    "there is space again.",
    "folder_in_use": "There is something in {path} already; choose a new folder.",
    "folder_is_copied": "Windows shows copies of this folder, or several servers hold it: changes "
    "reach the others later and in any order, which the program allows for.",
    "folder_is_here": "The folder lies on this PC's own disk; the others reach it only if it is "
    "shared in the network and this PC is on.",
    "folder_is_memory": "The folder is in memory and gone when the program ends.",
    "folder_is_mirror": "{program} mirrors {root}: changes reach the others once it has carried "
    "them, usually within minutes; let it run, and keep this folder on the PC for good.",
    "folder_is_objects": "The folder is an object store on the network: changes reach the others "
    "within a minute.",
    "folder_is_share": "A shared folder of the network: changes reach the others within seconds.",
    "folder_is_stick": "The folder lies on a stick: sync, take the stick out safely, and sync at "
    "the next PC.",
    "folder_is_webdav": "The folder is reached by WebDAV: changes reach the others within minutes.",
    "folder_keeps_apart": "Of two PCs that want one file name at once, exactly one gets it.",
    "folder_keeps_nothing_apart": "Two PCs that do one thing at once learn of it only later; let "
    "one PC alone publish.",
    "folder_login_refused": "The server does not accept the account or the password; check "
    "both (some providers want an app password), or wait half an hour if it was asked too "
    "often.",
    "folder_low_space": "Only {megabytes} MB are left in the shared folder; have somebody make "
    "room, or the next photos will not go out.",
    "folder_missing": "There is no folder {path}; create it, or check how it is written.",
    "folder_not_exclusive": "The folder let a second writer take a name that was taken; let one PC "
    "alone publish, and tell whoever looks after the server.",
    "folder_not_office": "This folder belongs to no office; choose the shared folder of yours, or "
    "fill it again from this PC if it is yours and was emptied (folder fill).",
    "folder_not_trusted": "This PC does not trust the certificate of the place on the network, "
    "so nothing was sent; ask your IT people to install its certificate here.",
    "folder_of_other_office": "This folder belongs to another office; choose the shared folder of "
    "yours.",
    "folder_offline_copy": "Windows keeps an offline copy of this folder and may show that instead "
    "of the folder; have “Always available offline” switched off for it.",
    "folder_overwrites": "This server lets one PC overwrite what another wrote, so the "
    "office's work is not safe there; choose another place.",
    "folder_pace": "The program looks for news every {seconds} seconds, and through everything "
    "every {minutes} minutes.",
    "folder_password_missing": "This PC has no password for the shared folder; connect to it again "
    "in the settings and give it.",
    "folder_placeholders": "{count} files lie with the cloud service only; right-click the folder "
    "and choose “Always keep on this device”.",
    "folder_replicated": "Several servers hold this folder (DFS) and copy it among themselves: "
    "changes may take a while from one to the other.",
    "folder_slow": "What is written shows only after more than ten seconds; syncing goes on, more "
    "slowly.",
    "folder_taken": "{path} is an office's shared folder already; choose an empty folder, or join "
    "by invitation.",
    "folder_unreachable": "The shared folder cannot be reached; go on working, what you write "
    "goes out later.",
    "folder_unwritable": "{path} cannot be written to; check the disk and the rights, or choose "
    "another folder.",
    "font_shipped": "This system has no Chinese font; the program shows its own.",
    "held_differs": "Article {place} on WeChat is not what was approved; compare both on the "
    "WeChat platform before going on.",
    "home_busy": "Another window or command is writing to this home; wait until it is done and "
    "try again.",
    "home_fresh": "There is nothing in {home} yet; found an office or join by invitation.",
    "home_unreachable": "The home cannot be read or written; check the disk and the rights to the "
    "folder.",
    "insecure_folder_address": "Over {address} the password would travel unprotected; use an "
    "address that begins with webdavs:// or s3://.",
    "invalid_document": "The text is not built as an article must be; import or write it again.",
    "invitation_expired": "The invitation was good until {expires}; ask the administrator for a "
    "new one.",
    "invitation_of_other_member": "This invitation is for {member}; ask the administrator for one "
    "in your own name.",
    "invitation_of_other_office": "This invitation is from another office ({office}); ask the "
    "administrator of your own.",
    "issue_exists": "There is an issue {number} already; give another number.",
    "issue_fixed": "Issue {number} is with WeChat already and stays as it is; put further "
    "articles into a new issue.",
    "issue_not_empty": "Issue {number} holds articles or was published before; only an empty one "
    "is deleted.",
    "issue_number_twice": "Two PCs have made an issue {number}; let the publisher settle which "
    "one it is.",
    "keys_in_files": "This system has no credential store; the keys lie in {folder}, readable by "
    "you alone.",
    "label_too_long": "The label has {length} characters and {limit} is the most; shorten it.",
    "last_administrator": "The office needs one administrator; make somebody else one first.",
    "last_column": "The office needs one column; take another one out first.",
    "membership_missing": "Nobody has told this PC yet who may do what; sync once, then try again.",
    "mode_not_offered": "The mode “{mode}” is not offered; save as draft or publish.",
    "name_taken": "There is one called “{name}” already; choose another name.",
    "nested_too_deeply": "The text is nested more than {limit} levels deep; simplify it and "
    "import it again.",
    "no_articles": "An issue needs at least one article; name one.",
    "no_channel": "No channel is switched on; choose at least one.",
    "no_correction": "The rule {rule} cannot say what to write instead; reword the passage by "
    "hand.",
    "no_credential_store": "This system has no credential store and a secret is kept nowhere "
    "else; use a PC with one, or the sandbox.",
    "no_display": "There is no display here; the command line does everything the window does.",
    "no_folder": "No shared folder is known here; join again and name it.",
    "no_office": "There is no office in {home} yet; found one or join by invitation.",
    "no_ordinary_stage": "At least one stage must be taken by every article; add one that is not "
    "for sensitive ones only.",
    "no_revision": "The article has nothing to show yet; write something and save it first.",
    "no_role": "An invitation needs at least one role; name one.",
    "no_such_block": "There is no block “{block}” with words in this revision; open it again and "
    "correct what stands there now.",
    "no_text": "{path} holds no text to import; put one .docx, .md, .html or .txt file beside the "
    "photos.",
    "not_admitted": "This PC waits to be admitted and does not hold everything; do this from one "
    "that is admitted.",
    "not_allowed": "Your roles do not allow you to {act}; ask the administrator if they should.",
    "not_approved": "These articles are not approved as they stand: {articles}; have their newest "
    "revisions reviewed first.",
    "not_forked": "What the PC {device} sent is one line; there is nothing to choose from.",
    "not_found": "There is no {kind} “{id}” here; check how it is written, or sync first.",
    "not_published": "Only what readers have seen can be recommended (its state: {state}); publish "
    "it first, or choose another piece.",
    "not_submitted": "The article is not in review (its state: {state}); it must be sent for "
    "review first.",
    "not_unsettled": "“{block}” is no version that waits for a choice; choose among those shown.",
    "not_your_correction": "The corrections are not all yours; only your own corrections can be "
    "approved in one act.",
    "not_your_stage": "The article waits for stage {stage}, which is not yours; its reviewer "
    "comes first.",
    "note_missing": "Say why the article is sent back, so that its author can mend it.",
    "nothing_corrected": "No word differs from the revision you have read; change some, or approve "
    "it as it is.",
    "nothing_to_borrow": "{name} has no looks to borrow; choose a saved page of an article with "
    "headings or colours.",
    "nothing_to_keep": "There is nothing to keep; choose some paragraphs first.",
    "nothing_to_merge": "The article has one newest revision only; there is nothing to merge.",
    "nothing_to_paste": "There is nothing to paste: no words, no picture, no file that can be "
    "used.",
    "nothing_to_resume": "No publication of issue {number} is waiting to go on; publish it "
    "without --resume.",
    "nothing_to_send": "The issue has no articles; add one.",
    "nothing_to_settle": "Nobody is asked about the step “{step}”; see the publication first.",
    "nothing_to_take_back": "This decision is signed already; withdraw it with a reason instead.",
    "nothing_to_withdraw": "There is nothing to take back here; see the article's history.",
    "office_exists": "This home belongs to an office already; name another home with --home.",
    "only_hints_ignored": "Only hints can be ignored; correct this one ({rule}), or waive it with "
    "a reason.",
    "outcome_unknown": "WeChat did not answer and the issue may be out; look at the phone and "
    "record what you see.",
    "own_device": "The PC you sit at cannot be shut out; do it from another administrator's PC.",
    "own_word_invalid": "A word to avoid has 2 to {limit} characters, unlike “{word}”; correct it.",
    "own_word_itself": "What is written instead holds “{word}” itself and would be flagged again; "
    "choose other words.",
    "own_work": "Nobody decides on their own work; ask somebody else of your office.",
    "pack_invalid": "The rule pack is faulty ({file}); install the program again.",
    "pack_unreadable": "The rule pack cannot be read ({file}); check the disk or install the "
    "program again.",
    "package_damaged": "{path} was damaged on its way and nothing was taken over; have it sent "
    "once more.",
    "package_in_share": "A package is for a stick or a mail, and all of it lies in the shared "
    "folder already; choose another place.",
    "package_newer": "{path} was written by a newer program; update this one, then import it.",
    "package_of_other_office": "{path} comes from another office and nothing was taken over; ask "
    "who it was meant for.",
    "package_part_too_small": "A part needs at least {limit} bytes; choose a larger size.",
    "package_too_many_parts": "With this size there would be more than {limit} parts; choose a "
    "larger one.",
    "package_unknown": "{path} is no package of this program; choose the file ending in .wsync.",
    "page_unpainted": "The page could not be painted ({reason}) and nothing was written; try "
    "again, or export a PDF.",
    "page_unreachable": "The sandbox does not show {url}; check that it is still running and try "
    "again.",
    "partly_by_hand": "Part of the issue was published by hand ({articles}); register the rest "
    "as well, or publish it as issues of its own.",
    "path_unusable": "{path} cannot be used ({reason}); check that the folder exists and that you "
    "may write to it.",
    "pc_cloned": "Another PC works with this PC's key; give this one a key of its own first "
    "(office renew).",
    "plan_not_effective": "This PC's right to publish no longer counts; ask the administrator.",
    "policy_superseded": "The review rules have changed for these articles: {articles}; send them "
    "for review again.",
    "preflight_failed": "The issue is not ready ({check}); run its preflight to see what is "
    "missing.",
    "publication_over": "The publication is done; there is nothing to take over.",
    "reason_missing": "Give a reason; it is kept with the decision.",
    "reason_too_long": "The reason has {actual} characters and {limit} are enough; shorten it.",
    "resources_missing": "A part of the program is missing ({name}); install the program again.",
    "row_known": "{name} belongs to the office already; to give them one more PC, open their line "
    "in the list of members.",
    "row_twice": "{name} stands in this table twice; keep one line.",
    "row_unknown_role": "“{name}” is no role; choose among liaison, editor, reviewer, publisher "
    "and administrator.",
    "row_unknown_stage": "“{name}” is no review stage; write its name or number.",
    "row_without_name": "The name is missing; fill it in.",
    "rule_stays": "Rule {rule} guards people and secrets; it cannot be switched off.",
    "same_member_twice": "You have taken a stage of this article already; another reviewer must "
    "take the next.",
    "sample_office": "The sample office is never connected to a real account; use the sandbox.",
    "sandbox_data_unreadable": "The sandbox cannot read its data ({path}); remove the folder or "
    "name another one with --data.",
    "sandbox_folder_unusable": "The sandbox cannot write to {path}; name another folder with "
    "--data.",
    "sandbox_not_here": "“{base_url}” is not on this PC, and a sandbox must be; leave out "
    "--sandbox for a real account.",
    "sandbox_port_busy": "Port {port} is in use by another program; name another one with --port.",
    "secret_missing": "The secret of “{name}” is missing; connect the account again with its "
    "AppSecret, or join again where it is this PC's own key.",
    "settled_otherwise": "This conflict ({conflict}) is settled with {options}; look at it with "
    "conflict list and choose.",
    "several_accounts": "There are several accounts ({known}); name one with --account.",
    "several_heads": "The article was changed apart and has several newest revisions ({heads}); "
    "merge them, or go on from one of them (--base).",
    "several_texts": "The folder holds several texts ({names}); keep one, or import them one by "
    "one.",
    "snapshot_too_large": "The office has grown beyond what one snapshot holds; new PCs read the "
    "packs instead, nothing is lost.",
    "snapshot_unready": "This PC is still looking through what it received, or has something to "
    "send first; try again after the next sync.",
    "source_url_malformed": "The address under “read more” must begin with http:// or https://; "
    "correct it.",
    "source_url_too_long": "The address under “read more” has {actual} bytes and WeChat takes "
    "{limit}; use a shorter one.",
    "space_low": "Only {megabytes} MB are free on this disk; free some space soon.",
    "stage_twice": "Two stages are called “{name}”; give each a name of its own.",
    "stage_without_reviewer": "Only a reviewer decides at a stage; give the role as well, or "
    "leave the stages out.",
    "stages_unordered": "The stages are not numbered upwards; put them in order.",
    "stale_conflict": "Somebody has changed it meanwhile; look at it again and choose anew.",
    "stale_repair": "The text has changed since the repair was offered; check it again.",
    "stale_revision": "You saw revision {seen}, but {current} is the one in review; read that "
    "before you decide.",
    "structure_faulty": "The layout of “{title}” breaks a rule of WeChat ({rule}); simplify that "
    "passage or choose another theme.",
    "table_empty": "The table holds nobody; fill in one line for each person.",
    "table_too_long": "The table has too many lines; {limit} at a time is the most.",
    "table_unreadable": "The table cannot be read; save it as CSV and choose it again, or paste "
    "the cells.",
    "text_damaged": "The text of this revision is damaged on this PC; sync to fetch it again.",
    "text_missing": "The text of this revision is still on its way to this PC; sync and try again.",
    "text_purged": "The text of this revision was purged on all PCs and cannot be shown.",
    "text_too_large": "The text has {bytes} bytes and cannot be shared, {limit} is the most; "
    "split the article.",
    "theme_worn": "{count} columns wear this theme; choose another one for them first.",
    "title_missing": "The article has no title; write one.",
    "title_too_long": "The title has {actual} characters and WeChat takes {limit}; shorten it.",
    "title_too_wide": "The title is {actual} half-width units wide and WeChat takes {limit}; "
    "shorten it.",
    "too_many_articles": "The issue has {actual} articles and WeChat takes {limit}; take some out.",
    "too_many_blocks": "The text has {blocks} paragraphs or cells and {limit} is the most; split "
    "the article.",
    "too_many_columns": "{limit} columns is the most; put one away or rename it.",
    "too_many_elements": "The page has {count} elements and {limit} is the most; save only the "
    "article of it.",
    "too_many_files": "{path} holds more than {limit} files; import them in several folders.",
    "too_many_heads": "The article has more newest revisions than can be merged at once "
    "({limit}); merge some of them by hand first.",
    "too_many_own_words": "{limit} words to avoid is the most; take one out first.",
    "too_many_stages": "{limit} stages is the most; take one out.",
    "too_many_styles": "The office keeps {limit} styles already; remove one that nobody uses.",
    "too_many_themes": "The office has {limit} themes of its own already; remove one that no "
    "column wears.",
    "too_many_tags": "An article has at most {limit} tags; take some off.",
    "too_much_to_check": "The article has {characters} characters and {limit} can be checked; "
    "split it.",
    "too_much_to_keep": "{count} paragraphs are too many to keep together; choose at most {limit}.",
    "unexpected": "Something unexpected happened and your content is safe; the details are in "
    "crash.txt in the home.",
    "unknown_account": "The account “{name}” is not connected here (connected: {known}); connect "
    "it first.",
    "unknown_branch": "There is no branch “{name}” (known: {known}); correct the name or add the "
    "branch.",
    "unknown_column": "There is no column “{name}” (known: {known}); choose one of them.",
    "unknown_layout_rule": "One-key layout has no rule “{rule}”; look at the command line's page.",
    "unknown_style": "The office keeps nothing called “{name}”; look at “style list”.",
    "unknown_template": "There is no template “{name}”; look at “template list”.",
    "unknown_theme": "There is no theme “{theme}”; choose another one for the column.",
    "unsafe_file": "The file holds something no article needs and is not opened; open it in Word "
    "or WPS and save it as a new .docx.",
    "unsendable_characters": "The article holds characters that WeChat would show as codes; "
    "remove unusual signs.",
    "unsettled_blocks": "Some blocks still hold two versions ({blocks}); choose one of each "
    "before sending the article for review.",
    "unsupported_format": "A file of the kind {kind} cannot be read; open it in Word or WPS and "
    "save it as .docx.",
    "wrong_recovery_key": "This is not the recovery key of this office; choose the file that was "
    "kept when it was founded.",
}

SENTENCES: dict[str, str] = dict(sorted({**_OTHERS, **PHOTOS, **WECHAT}.items()))
"""What is wrong and what to do: for every code that a use case ends with, for what WeChat answers,
for the limits of WeChat that an article breaks, and for the checks before publishing."""

UNKNOWN = "Something is wrong ({code}); tell whoever looks after the program."
"""For a code that has no sentence."""
