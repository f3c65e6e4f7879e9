"""What the demo says from the founding of the office to the last signature.

Each row: the title and the sentence in Chinese, the title and the sentence in English.
"""

Row = tuple[str, str, str, str]

ARRIVING: dict[str, Row] = {
    "office_founded": (
        "建立单位",
        "{member}建立“{office}”，共 {branches} 个支部、{people} 名党员。",
        "Office founded",
        "{member} founded {office}: {branches} branches, {people} party members.",
    ),
    "members_invited": (
        "发出邀请",
        "为 {members} 名成员各写一份邀请函。",
        "Members invited",
        "{members} invitations were written.",
    ),
    "device_admitted_itself": (
        "凭邀请函直接加入",
        "联络员{member}的电脑凭邀请函上的签名直接加入，共 {devices} 台。",
        "A PC admitted on its invitation",
        "The PC of the liaison {member} was admitted on the signature of its invitation alone.",
    ),
    "devices_admitted": (
        "管理员确认加入",
        "管理员逐台确认，另有 {devices} 台电脑加入。",
        "PCs confirmed by a person",
        "The administrator confirmed {devices} more PCs.",
    ),
    "articles_written": (
        "录入样稿",
        "{editor}录入 {articles} 篇样稿，连同照片共享给全单位。",
        "Sample articles written",
        "{editor} brought in {articles} articles with their photos.",
    ),
    "docx_imported": (
        "导入 Word 文件",
        "{file} 导入为《{title}》，带入照片 {pictures} 张，提示 {warnings} 处。",
        "Word file imported",
        "{file} became “{title}” (pictures: {pictures}, warnings: {warnings}).",
    ),
    "bulletin_imported": (
        "导入另一份 Word 文件",
        "{file} 导入为《{title}》，带入照片 {pictures} 张，提示 {warnings} 处。",
        "Another Word file imported",
        "{file} became “{title}” (pictures: {pictures}, warnings: {warnings}).",
    ),
    "doc_read": (
        "读入旧格式文件",
        "{file} 经 LibreOffice 转换后读入，文字与 .docx 完全一致。",
        "Old .doc read",
        "{file} was converted by LibreOffice; its words are those of the .docx.",
    ),
    "doc_refused": (
        "旧格式文件退回",
        "本机没有 LibreOffice，{file} 不予读入，提示另存为 .docx。",
        "Old .doc refused",
        "There is no LibreOffice here: {file} is refused with the advice to save it as .docx.",
    ),
    "folder_imported": (
        "导入文件夹",
        "文件夹“{file}”导入为《{title}》，{pictures} 张照片按【图1】等标记归位。",
        "Folder imported",
        "The folder {file} became “{title}”; {pictures} photos went to their markers.",
    ),
    "traces_removed": (
        "去除照片中的隐私信息",
        "来稿照片 {pictures} 张，其中 {positions} 张带有拍摄位置；入库的 {clean} 张全部干净。",
        "Private traces removed",
        "{positions} of {pictures} photos carried a position; all {clean} kept are clean.",
    ),
    "findings_found": (
        "检查文字",
        "查出 {findings} 处问题：{kinds}。",
        "Text checked",
        "{findings} findings: {kinds}.",
    ),
    "punctuation_repaired": (
        "修正标点",
        "三篇稿件共修正标点 {repairs} 处；《通讯》的问题由 {before} 处减为 {after} 处。",
        "Punctuation repaired",
        (
            "{repairs} repairs in three articles; the first one's findings went from {before} to "
            "{after}."
        ),
    ),
    "private_number_held": (
        "含身份证号的稿件扣下",
        "《{title}》里误写了身份证号，稿件只保存在本机，不写入共享文件夹。",
        "An identity number held back",
        "“{title}” names an identity number; it stays on this PC.",
    ),
    "held_article_not_submitted": (
        "扣下的稿件不能送审",
        "系统拒绝送审，请先处理其中的个人信息。",
        "A held article is not submitted",
        "It cannot be sent for review before the number is gone.",
    ),
    "held_article_stays": (
        "核对：没有外泄",
        "全员同步后逐字节查找：共享文件夹和其余 {homes} 台电脑上都没有这个号码。",
        "Held back indeed",
        "After everybody synced, no byte of it is on the share or on the {homes} other PCs.",
    ),
}

REVIEWING: dict[str, Row] = {
    "submitted": (
        "送审",
        "《{title}》送审，等待第 {stage} 审级。",
        "Submitted",
        "“{title}” was sent for review and waits for stage {stage}.",
    ),
    "own_review_refused": (
        "本人稿件不能自审",
        "《{title}》由本人送审，虽有审核权限，系统仍拒绝通过。",
        "Own review refused",
        "“{title}” was submitted by the same person: no stage is open to them.",
    ),
    "wrong_stage_refused": (
        "越级审核被拒",
        "《{title}》尚未初审，复审人不能先行通过。",
        "Wrong stage refused",
        "“{title}” has not passed the first stage; the second cannot be taken.",
    ),
    "returned": (
        "退回修改",
        "《{title}》退回，附言：{note}",
        "Returned with a note",
        "“{title}” was sent back: {note}",
    ),
    "resubmitted": (
        "修改后再次送审",
        "《{title}》改好后重新送审，从第 {stage} 审级开始。",
        "Submitted again",
        "“{title}” was corrected and sent again; it starts at stage {stage}.",
    ),
    "first_stage_passed": (
        "初审通过",
        "《{title}》初审通过。",
        "First stage passed",
        "“{title}” passed.",
    ),
    "second_stage_refused": (
        "一人不能审两级",
        "初审人再审《{title}》的复审，系统拒绝。",
        "No second stage for one person",
        "The first reviewer cannot take another stage of “{title}”.",
    ),
    "passed_with_correction": (
        "改后通过",
        "复审人改动《{title}》{changes} 处（“{after}”）并随即通过；下一级看得到改动和改动人。",
        "Corrected and passed",
        "The second reviewer made {changes} change in “{title}” and passed it in one act.",
    ),
    "last_stage_passed": (
        "终审通过",
        "《{title}》终审通过，定下的版本是 {revision}。",
        "Last stage passed",
        "“{title}” is approved at revision {revision}.",
    ),
    "others_passed": (
        "其余稿件三级审核",
        "另外 {articles} 篇各由三人审核通过，共 {decisions} 次签署。",
        "The others passed",
        "{articles} more articles passed, with {decisions} decisions.",
    ),
}
