"""What the demo says from composing the issue to the end.

Each row: the title and the sentence in Chinese, the title and the sentence in English.
"""

Row = tuple[str, str, str, str]

GOING_OUT: dict[str, Row] = {
    "issue_composed": (
        "组成一期",
        "第 {number} 期，{articles} 篇。",
        "Issue composed",
        "Issue {number} with {articles} articles.",
    ),
    "real_account_refused": (
        "示例单位不接真实公众号",
        "系统拒绝连接真实公众号，只能连演练环境。",
        "No real account for a sample office",
        "A sample office is never connected to a real account.",
    ),
    "sandbox_connected": (
        "连接演练公众号",
        "已连接“{account}”。",
        "Sandbox connected",
        "Connected to {account}.",
    ),
    "edited_after_approval_refused": (
        "审定后改了一个字，不能发布",
        "《{title}》把“{before}”改成“{after}”，发布被拒。",
        "Edited after approval: refused",
        "“{title}” was changed by one character; publishing is refused.",
    ),
    "undone_edit_refused": (
        "改回原样，仍不能发布",
        "《{title}》改回原文，但审签的已不是最新一稿，发布仍被拒。",
        "The edit undone: refused too",
        "“{title}” reads as before, but its newest revision was signed by nobody.",
    ),
    "reviewed_again": (
        "重新送审",
        "《{title}》重新经三级审核通过。",
        "Reviewed again",
        "“{title}” passed its three stages again.",
    ),
    "preflight_passed": (
        "发布前检查",
        "{checks} 项全部通过。",
        "Preflight passed",
        "All {checks} checks passed.",
    ),
    "published_once": (
        "发布，回执丢失一次",
        (
            "第 {number} 期 {articles} 篇发布完成；途中丢失回执 {lost} 次，经查询对账，"
            "微信一侧只收到 {accepted} 次发布。"
        ),
        "Published once, a reply lost",
        (
            "Issue {number} is out with {articles} articles; {lost} reply was lost and settled by "
            "asking, WeChat took {accepted} order."
        ),
    ),
    "read_back": (
        "回读核对",
        "逐篇取回 {articles} 篇，与审定稿一致。",
        "Read back",
        "{articles} articles were read back and are what was approved.",
    ),
    "second_publication_refused": (
        "不能重复发布",
        "第 {number} 期没有变化，再次发布被拒。",
        "No second publication",
        "Issue {number} is unchanged; publishing it again is refused.",
    ),
    "no_second_order": (
        "核对：只发布一次",
        "微信一侧的记录里，被接受的发布始终是 {accepted} 次。",
        "One order indeed",
        "The log on WeChat's side still shows {accepted} accepted order.",
    ),
    "pages_kept": (
        "保存发布页",
        "{pages} 个页面存为网页文件。",
        "Pages kept",
        "{pages} pages were saved.",
    ),
    "files_written": (
        "写出网页和文件",
        "{articles} 篇各写出网页、Word、PDF 和 Markdown。",
        "Web pages and files written",
        "{articles} articles as web page, Word, PDF and Markdown.",
    ),
}

AGREEING: dict[str, Row] = {
    "nothing_private_outside": (
        "核对：对外内容没有隐私信息",
        "共享文件夹和发布结果共 {files} 个文件，其中照片 {pictures} 张，没有位置、设备等信息。",
        "Nothing private outside",
        "{files} files on the share and published, {pictures} pictures: no position, no device.",
    ),
    "shared_by_mistake": (
        "误共享一篇",
        "《{title}》已同步到 {homes} 台电脑，当事人要求撤下。",
        "Shared by mistake",
        "“{title}” has reached {homes} PCs and must go.",
    ),
    "purged_everywhere": (
        "清除",
        (
            "管理员清除《{title}》，共 {removed} 个内容对象；"
            "逐字节查找 {homes} 台电脑和共享文件夹，已无踪迹。"
        ),
        "Purged everywhere",
        "{removed} objects of “{title}” were purged; no byte is left on {homes} PCs or the share.",
    ),
    "purged_text_not_shown": (
        "已清除的内容不再显示",
        "打开《{title}》时显示“已清除”。",
        "Purged text is not shown",
        "“{title}” shows as purged.",
    ),
    "searched": (
        "全文查找",
        "查“{word}”得 {found} 篇；查“{phrase}”得《{title}》；已清除的内容查不到。",
        "Searched",
        "“{word}” is in {found} articles, “{phrase}” in “{title}”; what was purged is not found.",
    ),
    "new_device_joined": (
        "新电脑加入",
        "编辑的第二台电脑加入，一次同步收齐 {articles} 篇稿件。",
        "A new PC joined",
        "The editor's second PC has all {articles} articles after one sync.",
    ),
    "digests_agree": (
        "各台电脑内容一致",
        "多人分头改动，按三种先后次序同步；{homes} 台电脑的校验值相同，都以 {digest} 开头。",
        "All PCs agree",
        "Synced in three different orders, {homes} PCs have one digest; it begins with {digest}.",
    ),
    "rebuilt_everywhere": (
        "重建核对",
        "{homes} 台电脑都从 {facts} 条记录重建，校验值不变。",
        "Rebuilt everywhere",
        "{homes} PCs rebuilt their tables from {facts} facts; the digest is the same.",
    ),
    "pages_painted": (
        "页面截图",
        "网页截图 {pictures} 张。",
        "Pages painted",
        "{pictures} pictures of pages.",
    ),
    "documents_painted": (
        "文件截图",
        "PDF 首页截图 {pictures} 张。",
        "Documents painted",
        "{pictures} pictures of first pages.",
    ),
}
