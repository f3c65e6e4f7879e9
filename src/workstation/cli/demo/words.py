"""What the demo says of each step, in both languages: a title, and a sentence with its values.

The names are stable tokens of the JSON answer; these words are for people and may change.
"""

from typing import NamedTuple

from workstation.cli.demo.steps import Step


class Words(NamedTuple):
    """The words of one step; the sentences name the step's values in braces."""

    title: str
    sentence: str
    english_title: str
    english: str


ARRIVING: dict[str, Words] = {
    "office_founded": Words(
        "建立单位",
        "{member}建立“{office}”，共 {branches} 个支部、{people} 名党员。",
        "Office founded",
        "{member} founded {office}: {branches} branches, {people} party members.",
    ),
    "members_invited": Words(
        "发出邀请",
        "为 {members} 名成员各写一份邀请函。",
        "Members invited",
        "{members} invitations were written.",
    ),
    "device_admitted_itself": Words(
        "凭邀请函直接加入",
        "联络员{member}的电脑凭邀请函上的签名直接加入，共 {devices} 台。",
        "A PC admitted on its invitation",
        "The PC of the liaison {member} was admitted on the signature of its invitation alone.",
    ),
    "devices_admitted": Words(
        "管理员确认加入",
        "管理员逐台确认，另有 {devices} 台电脑加入。",
        "PCs confirmed by a person",
        "The administrator confirmed {devices} more PCs.",
    ),
    "articles_written": Words(
        "录入样稿",
        "{editor}录入 {articles} 篇样稿，连同照片共享给全单位。",
        "Sample articles written",
        "{editor} brought in {articles} articles with their photos.",
    ),
    "docx_imported": Words(
        "导入 Word 文件",
        "{file} 导入为《{title}》，带入照片 {pictures} 张，提示 {warnings} 处。",
        "Word file imported",
        "{file} became “{title}” with {pictures} pictures and {warnings} warnings.",
    ),
    "bulletin_imported": Words(
        "导入另一份 Word 文件",
        "{file} 导入为《{title}》，带入照片 {pictures} 张，提示 {warnings} 处。",
        "Another Word file imported",
        "{file} became “{title}” with {pictures} pictures and {warnings} warnings.",
    ),
    "doc_read": Words(
        "读入旧格式文件",
        "{file} 经 LibreOffice 转换后读入，文字与 .docx 完全一致。",
        "Old .doc read",
        "{file} was converted by LibreOffice; its words are those of the .docx.",
    ),
    "doc_refused": Words(
        "旧格式文件退回",
        "本机没有 LibreOffice，{file} 不予读入，提示另存为 .docx。",
        "Old .doc refused",
        "There is no LibreOffice here: {file} is refused with the advice to save it as .docx.",
    ),
    "folder_imported": Words(
        "导入文件夹",
        "文件夹“{file}”导入为《{title}》，{pictures} 张照片按【图1】等标记归位。",
        "Folder imported",
        "The folder {file} became “{title}”; {pictures} photos went to their markers.",
    ),
    "traces_removed": Words(
        "去除照片中的隐私信息",
        "来稿照片 {pictures} 张，其中 {positions} 张带有拍摄位置；入库的 {clean} 张全部干净。",
        "Private traces removed",
        "{positions} of {pictures} photos carried a position; all {clean} kept are clean.",
    ),
    "findings_found": Words(
        "检查文字",
        "查出 {findings} 处问题：{kinds}。",
        "Text checked",
        "{findings} findings: {kinds}.",
    ),
    "punctuation_repaired": Words(
        "修正标点",
        "三篇稿件共修正标点 {repairs} 处；《通讯》的问题由 {before} 处减为 {after} 处。",
        "Punctuation repaired",
        "{repairs} repairs in three articles; the first one's findings went from {before} to "
        "{after}.",
    ),
    "private_number_held": Words(
        "含身份证号的稿件扣下",
        "《{title}》里误写了身份证号，稿件只保存在本机，不写入共享文件夹。",
        "An identity number held back",
        "“{title}” names an identity number; it stays on this PC.",
    ),
    "held_article_not_submitted": Words(
        "扣下的稿件不能送审",
        "系统拒绝送审，请先处理其中的个人信息。",
        "A held article is not submitted",
        "It cannot be sent for review before the number is gone.",
    ),
    "held_article_stays": Words(
        "核对：没有外泄",
        "全员同步后逐字节查找：共享文件夹和其余 {homes} 台电脑上都没有这个号码。",
        "Held back indeed",
        "After everybody synced, no byte of it is on the share or on the {homes} other PCs.",
    ),
}

REVIEWING: dict[str, Words] = {
    "submitted": Words(
        "送审",
        "《{title}》送审，等待第 {stage} 审级。",
        "Submitted",
        "“{title}” was sent for review and waits for stage {stage}.",
    ),
    "own_review_refused": Words(
        "本人稿件不能自审",
        "《{title}》由本人送审，虽有审核权限，系统仍拒绝通过。",
        "Own review refused",
        "“{title}” was submitted by the same person: no stage is open to them.",
    ),
    "wrong_stage_refused": Words(
        "越级审核被拒",
        "《{title}》尚未初审，复审人不能先行通过。",
        "Wrong stage refused",
        "“{title}” has not passed the first stage; the second cannot be taken.",
    ),
    "returned": Words(
        "退回修改",
        "《{title}》退回，附言：{note}",
        "Returned with a note",
        "“{title}” was sent back: {note}",
    ),
    "resubmitted": Words(
        "修改后再次送审",
        "《{title}》改好后重新送审，从第 {stage} 审级开始。",
        "Submitted again",
        "“{title}” was corrected and sent again; it starts at stage {stage}.",
    ),
    "first_stage_passed": Words(
        "初审通过", "《{title}》初审通过。", "First stage passed", "“{title}” passed."
    ),
    "second_stage_refused": Words(
        "一人不能审两级",
        "初审人再审《{title}》的复审，系统拒绝。",
        "No second stage for one person",
        "The first reviewer cannot take another stage of “{title}”.",
    ),
    "passed_with_correction": Words(
        "改后通过",
        "复审人改动《{title}》{changes} 处（“{after}”）并随即通过；下一级看得到改动和改动人。",
        "Corrected and passed",
        "The second reviewer made {changes} change in “{title}” and passed it in one act.",
    ),
    "last_stage_passed": Words(
        "终审通过",
        "《{title}》终审通过，定下的版本是 {revision}。",
        "Last stage passed",
        "“{title}” is approved at revision {revision}.",
    ),
    "others_passed": Words(
        "其余稿件三级审核",
        "另外 {articles} 篇各由三人审核通过，共 {decisions} 次签署。",
        "The others passed",
        "{articles} more articles passed, with {decisions} decisions.",
    ),
}

GOING_OUT: dict[str, Words] = {
    "issue_composed": Words(
        "组成一期",
        "第 {number} 期，{articles} 篇。",
        "Issue composed",
        "Issue {number} with {articles} articles.",
    ),
    "real_account_refused": Words(
        "示例单位不接真实公众号",
        "系统拒绝连接真实公众号，只能连演练环境。",
        "No real account for a sample office",
        "A sample office is never connected to a real account.",
    ),
    "sandbox_connected": Words(
        "连接演练公众号", "已连接“{account}”。", "Sandbox connected", "Connected to {account}."
    ),
    "edited_after_approval_refused": Words(
        "审定后改了一个字，不能发布",
        "《{title}》把“{before}”改成“{after}”，发布被拒。",
        "Edited after approval: refused",
        "“{title}” was changed by one character; publishing is refused.",
    ),
    "undone_edit_refused": Words(
        "改回原样，仍不能发布",
        "《{title}》改回原文，但审签的已不是最新一稿，发布仍被拒。",
        "The edit undone: refused too",
        "“{title}” reads as before, but its newest revision was signed by nobody.",
    ),
    "reviewed_again": Words(
        "重新送审",
        "《{title}》重新经三级审核通过。",
        "Reviewed again",
        "“{title}” passed its three stages again.",
    ),
    "preflight_passed": Words(
        "发布前检查", "{checks} 项全部通过。", "Preflight passed", "All {checks} checks passed."
    ),
    "published_once": Words(
        "发布，回执丢失一次",
        "第 {number} 期 {articles} 篇发布完成；途中丢失回执 {lost} 次，经查询对账，"
        "微信一侧只收到 {accepted} 次发布。",
        "Published once, a reply lost",
        "Issue {number} is out with {articles} articles; {lost} reply was lost and settled by "
        "asking, WeChat took {accepted} order.",
    ),
    "read_back": Words(
        "回读核对",
        "逐篇取回 {articles} 篇，与审定稿一致。",
        "Read back",
        "{articles} articles were read back and are what was approved.",
    ),
    "second_publication_refused": Words(
        "不能重复发布",
        "第 {number} 期没有变化，再次发布被拒。",
        "No second publication",
        "Issue {number} is unchanged; publishing it again is refused.",
    ),
    "no_second_order": Words(
        "核对：只发布一次",
        "微信一侧的记录里，被接受的发布始终是 {accepted} 次。",
        "One order indeed",
        "The log on WeChat's side still shows {accepted} accepted order.",
    ),
    "pages_kept": Words(
        "保存发布页", "{pages} 个页面存为网页文件。", "Pages kept", "{pages} pages were saved."
    ),
    "files_written": Words(
        "写出网页和文件",
        "{articles} 篇各写出网页、Word、PDF 和 Markdown。",
        "Web pages and files written",
        "{articles} articles as web page, Word, PDF and Markdown.",
    ),
}

AGREEING: dict[str, Words] = {
    "nothing_private_outside": Words(
        "核对：对外内容没有隐私信息",
        "共享文件夹和发布结果共 {files} 个文件，其中照片 {pictures} 张，没有位置、设备等信息。",
        "Nothing private outside",
        "{files} files on the share and published, {pictures} pictures: no position, no device.",
    ),
    "shared_by_mistake": Words(
        "误共享一篇",
        "《{title}》已同步到 {homes} 台电脑，当事人要求撤下。",
        "Shared by mistake",
        "“{title}” has reached {homes} PCs and must go.",
    ),
    "purged_everywhere": Words(
        "清除",
        "管理员清除《{title}》，共 {removed} 个内容对象；逐字节查找 {homes} 台电脑和共享文件夹，"
        "已无踪迹。",
        "Purged everywhere",
        "{removed} objects of “{title}” were purged; no byte is left on {homes} PCs or the share.",
    ),
    "purged_text_not_shown": Words(
        "已清除的内容不再显示",
        "打开《{title}》时显示“已清除”。",
        "Purged text is not shown",
        "“{title}” shows as purged.",
    ),
    "searched": Words(
        "全文查找",
        "查“{word}”得 {found} 篇；查“{phrase}”得《{title}》；已清除的内容查不到。",
        "Searched",
        "“{word}” is in {found} articles, “{phrase}” in “{title}”; what was purged is not found.",
    ),
    "new_device_joined": Words(
        "新电脑加入",
        "编辑的第二台电脑加入，一次同步收齐 {articles} 篇稿件。",
        "A new PC joined",
        "The editor's second PC has all {articles} articles after one sync.",
    ),
    "digests_agree": Words(
        "各台电脑内容一致",
        "多人分头改动，按三种先后次序同步；{homes} 台电脑的校验值相同：{digest}…",
        "All PCs agree",
        "Synced in three different orders, {homes} PCs have one digest: {digest}…",
    ),
    "rebuilt_everywhere": Words(
        "重建核对",
        "{homes} 台电脑都从 {facts} 条记录重建，校验值不变。",
        "Rebuilt everywhere",
        "{homes} PCs rebuilt their tables from {facts} facts; the digest is the same.",
    ),
    "pages_painted": Words(
        "页面截图", "网页截图 {pictures} 张。", "Pages painted", "{pictures} pictures of pages."
    ),
    "documents_painted": Words(
        "文件截图",
        "PDF 首页截图 {pictures} 张。",
        "Documents painted",
        "{pictures} pictures of first pages.",
    ),
}

STEPS = ARRIVING | REVIEWING | GOING_OUT | AGREEING


def title(step: Step, lang: str) -> str:
    """Return the title of a step."""
    words = STEPS[step.name]
    return words.english_title if lang == "en" else words.title


def sentence(step: Step, lang: str) -> str:
    """Return what happened in a step; what went wrong where it failed."""
    if not step.ok or step.detail:
        return step.detail or step.refused
    words = STEPS[step.name]
    return (words.english if lang == "en" else words.sentence).format_map(step.values)
