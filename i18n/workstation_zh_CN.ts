<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>losses</name>
    <message>
        <source>A document inside the document was left out; import it by itself.</source>
        <translation>略去了嵌在文中的另一份文档，请单独导入。</translation>
    </message>
    <message>
        <source>A drawing, chart or embedded object was left out; put it in as a picture.</source>
        <translation>略去了一个图形、图表或嵌入对象，请改用图片。</translation>
    </message>
    <message>
        <source>A formula became plain text; check it.</source>
        <translation>公式已改成普通文字，请核对。</translation>
    </message>
    <message>
        <source>A photo group has no photos and was left out.</source>
        <translation>有一个图组没有照片，已略去。</translation>
    </message>
    <message>
        <source>A picture is missing ({detail}); put it in by hand.</source>
        <translation>缺少一张图片（{detail}），请手工插入。</translation>
    </message>
    <message>
        <source>A picture stood inside a sentence or cell; it now stands behind it.</source>
        <translation>有一张图片原在句子或单元格里，已移到后面。</translation>
    </message>
    <message>
        <source>A script in the page was left out.</source>
        <translation>略去了网页里的脚本。</translation>
    </message>
    <message>
        <source>A sign of the font {detail} is shown as 〓; type it again.</source>
        <translation>字体符号 {detail} 认不出，暂用 〓 代替，请重新录入。</translation>
    </message>
    <message>
        <source>A sound or film was left out ({detail}); put it in on the WeChat platform.</source>
        <translation>略去了音频或视频（{detail}），请到微信公众平台添加。</translation>
    </message>
    <message>
        <source>A table inside a table became plain text: {detail}</source>
        <translation>表格里套的表格已改成普通文字：{detail}</translation>
    </message>
    <message>
        <source>A table of {detail} rows became several.</source>
        <translation>有一张 {detail} 行的表格，已拆成几张。</translation>
    </message>
    <message>
        <source>A text box now stands in the text where it was anchored: {detail}</source>
        <translation>文本框已放进正文原来的位置：{detail}</translation>
    </message>
    <message>
        <source>No photo fits {detail}; put it in by hand.</source>
        <translation>没有与 {detail} 对应的照片，请手工插入。</translation>
    </message>
    <message>
        <source>No picture can stand inside these words ({detail}); only its caption remains.</source>
        <translation>文字中间不能放图片（{detail}），只留下了图说。</translation>
    </message>
    <message>
        <source>Nothing says where {detail} belongs; it stands at the end.</source>
        <translation>没有写明 {detail} 放在哪里，已排在文末。</translation>
    </message>
    <message>
        <source>Some letters of {detail} could not be read and are shown as �; check the text.</source>
        <translation>{detail} 里有些字读不出来，用 � 代替，请核对。</translation>
    </message>
    <message>
        <source>Struck-through, raised or lowered letters are now plain text.</source>
        <translation>删除线、上标或下标已改成普通文字。</translation>
    </message>
    <message>
        <source>The block “{detail}” has no end mark; it ends with the file.</source>
        <translation>段落块“{detail}”没有结束标记，已算到文件末尾。</translation>
    </message>
    <message>
        <source>The colour {detail} is not one of the theme's and was left out.</source>
        <translation>颜色 {detail} 不在版式里，已略去。</translation>
    </message>
    <message>
        <source>The file has too many pictures; {detail} was left out.</source>
        <translation>图片太多，略去了 {detail}。</translation>
    </message>
    <message>
        <source>The link to {detail} was left out, its words remain.</source>
        <translation>略去了链接 {detail}，文字仍在。</translation>
    </message>
    <message>
        <source>The page header or footer “{detail}” was left out.</source>
        <translation>略去了页眉或页脚“{detail}”。</translation>
    </message>
    <message>
        <source>The pasted text was too large or too deeply nested for its layout; all its words are here as plain paragraphs.</source>
        <translation>粘贴的内容过大或嵌套过深，版面无法保留；文字都在，已成为普通段落。</translation>
    </message>
    <message>
        <source>The picture {detail} cannot be shown; save it as JPEG or PNG and put it in by hand.</source>
        <translation>图片 {detail} 显示不了，请另存为 JPEG 或 PNG 后手工插入。</translation>
    </message>
    <message>
        <source>The picture {detail} is kept as JPEG or PNG from now on.</source>
        <translation>图片 {detail} 会转成 JPEG 或 PNG 保存。</translation>
    </message>
    <message>
        <source>The picture {detail} lies elsewhere and was not fetched; put it in by hand.</source>
        <translation>图片 {detail} 在别处，没有取回，请手工插入。</translation>
    </message>
    <message>
        <source>{detail} characters around the article were left out (menus, advertisements).</source>
        <translation>略去了文章以外的 {detail} 个字（菜单、广告等）。</translation>
    </message>
    <message>
        <source>{detail} comments were left out.</source>
        <translation>略去了 {detail} 条批注。</translation>
    </message>
    <message>
        <source>{detail} hidden passages were left out.</source>
        <translation>略去了 {detail} 处隐藏文字。</translation>
    </message>
    <message>
        <source>{detail} is neither a text nor a photo and was left out.</source>
        <translation>{detail} 既不是文稿也不是照片，已略去。</translation>
    </message>
    <message>
        <source>{detail} passages deleted under track changes were left out.</source>
        <translation>略去了 {detail} 处修订中已删除的内容。</translation>
    </message>
    <message>
        <source>“{detail}” above the text means nothing here and was left out.</source>
        <translation>正文前的“{detail}”不认得，没有采用。</translation>
    </message>
    <message>
        <source>“{detail}” could not be read and was left out.</source>
        <translation>“{detail}”看不懂，没有采用。</translation>
    </message>
    <message>
        <source>“{detail}” is no known kind of block; its text became plain paragraphs.</source>
        <translation>不认得段落块“{detail}”，其中的文字已改成普通段落。</translation>
    </message>
    <message>
        <source>“{detail}” was taken for a heading; check it.</source>
        <translation>“{detail}”按小标题处理，请核对。</translation>
    </message>
    <message>
        <source>“{detail}” was taken for the author; check it.</source>
        <translation>作者按“{detail}”填写，请核对。</translation>
    </message>
    <message>
        <source>“{detail}” was taken for the source; check it.</source>
        <translation>来源按“{detail}”填写，请核对。</translation>
    </message>
    <message>
        <source>“{detail}” was taken for the title; check it.</source>
        <translation>标题按“{detail}”填写，请核对。</translation>
    </message>
</context>
<context>
    <name>phrases</name>
    <message>
        <source>Begun on this PC as {id}; save it to share it.</source>
        <translation>已在本机新建，稿件号 {id}，保存后同事才看得到。</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完成。</translation>
    </message>
    <message>
        <source>Everything is back and this PC is admitted.</source>
        <translation>内容已全部恢复，这台电脑已接纳。</translation>
    </message>
    <message>
        <source>Everything is back. To the office this is a new PC; wait to be admitted.</source>
        <translation>内容已全部恢复。对单位来说这是一台新电脑，请等待接纳。</translation>
    </message>
    <message>
        <source>Issue {number}, {state}.</source>
        <translation>第 {number} 期，{state}。</translation>
    </message>
    <message>
        <source>New: {received} facts, {texts} texts, {pictures} pictures.</source>
        <translation>新收到 {received} 项，文字 {texts} 段，图片 {pictures} 张。</translation>
    </message>
    <message>
        <source>New: {received} facts, {texts} texts, {pictures} pictures. Parts still to come, of how many:</source>
        <translation>新收到 {received} 项，文字 {texts} 段，图片 {pictures} 张。还在等待的包（斜线后是总数）：</translation>
    </message>
    <message>
        <source>No findings. Not covered: facts, names and figures.</source>
        <translation>没有发现问题。事实、人名和数据请自行核对。</translation>
    </message>
    <message>
        <source>Returned at stage {stage}.</source>
        <translation>已在第 {stage} 审级退回。</translation>
    </message>
    <message>
        <source>Saved as revision {revision}.</source>
        <translation>已存为版本 {revision}。</translation>
    </message>
    <message>
        <source>Sent for review: revision {revision}.</source>
        <translation>已送审：版本 {revision}。</translation>
    </message>
    <message>
        <source>Stage {stage} approved. State: {state}.</source>
        <translation>第 {stage} 审级已通过，稿件状态：{state}。</translation>
    </message>
    <message>
        <source>The backup is in {path} ({bytes} bytes). Keep it safe; it is not for the shared folder.</source>
        <translation>备份已存为 {path}（{bytes} 字节）。请妥善保管，不要放进共享文件夹。</translation>
    </message>
    <message>
        <source>The decision at stage {stage} has been taken back.</source>
        <translation>第 {stage} 审级的审核意见已撤回。</translation>
    </message>
    <message>
        <source>The invitation is in {invitation}. Hand it over in person.</source>
        <translation>邀请已存为 {invitation}，请当面交给本人。</translation>
    </message>
    <message>
        <source>The office has been founded. This PC's fingerprint: {fingerprint}</source>
        <translation>单位已建立，本机指纹：{fingerprint}</translation>
    </message>
    <message>
        <source>The request is on its way. You can write already; wait to be admitted.</source>
        <translation>申请已送出。现在就可以写稿，接纳后自动送出。</translation>
    </message>
    <message>
        <source>This PC has a key of its own again ({state}). Its fingerprint: {fingerprint}</source>
        <translation>本机已换发新密钥（{state}），指纹：{fingerprint}</translation>
    </message>
    <message>
        <source>Withdrawn. State: {state}.</source>
        <translation>已撤回，目前状态：{state}。</translation>
    </message>
    <message>
        <source>{account} can: {capabilities}.</source>
        <translation>{account} 可以：{capabilities}。</translation>
    </message>
    <message>
        <source>{account} is connected; it can: {capabilities}.</source>
        <translation>{account} 已连接，可以：{capabilities}。</translation>
    </message>
    <message>
        <source>{blocks} blocks pasted ({origin}); saved as revision {revision}.</source>
        <translation>已粘贴 {blocks} 段（来自{origin}），保存为版本 {revision}。</translation>
    </message>
    <message>
        <source>{buckets} groups of segments packed or looked after, {removed} single files removed; pictures: {named} found useless, {aside} moved aside, {rescued} put back, {deleted} deleted.</source>
        <translation>整理了 {buckets} 组数据段，删去已打包的单个文件 {removed} 个；图片：新列为不再需要 {named} 张，移开 {aside} 张，放回 {rescued} 张，删除 {deleted} 张。</translation>
    </message>
    <message>
        <source>{channel}: WeChat is still at work; go on later with --resume. Publication {publication}.</source>
        <translation>{channel}：微信还在处理，稍后用 --resume 继续。发布编号 {publication}。</translation>
    </message>
    <message>
        <source>{channel}: a person must look before it goes on. Publication {publication}.</source>
        <translation>{channel}：结果不明，请先看一眼再继续。发布编号 {publication}。</translation>
    </message>
    <message>
        <source>{channel}: done. Publication {publication}.</source>
        <translation>{channel}：完成。发布编号 {publication}。</translation>
    </message>
    <message>
        <source>{channel}: stopped by an error; mend it and go on with --resume. Publication {publication}.</source>
        <translation>{channel}：因故中断，处理好后用 --resume 继续。发布编号 {publication}。</translation>
    </message>
    <message>
        <source>{count} conflicts; {files} files set aside.</source>
        <translation>冲突 {count} 个，隔离的文件 {files} 个。</translation>
    </message>
    <message>
        <source>{count} things wait for you.</source>
        <translation>有 {count} 件事等你处理。</translation>
    </message>
    <message>
        <source>{digest} ({facts} facts, schema {schema})</source>
        <translation>{digest}（{facts} 条记录，结构版本 {schema}）</translation>
    </message>
    <message>
        <source>{imported} photos taken in, {duplicates} known already; not usable: {failed}.</source>
        <translation>收进照片 {imported} 张，已有 {duplicates} 张；不能用的：{failed}。</translation>
    </message>
    <message>
        <source>{name}: {branches} branches, {members} members; administrators: {administrators}.</source>
        <translation>{name}：{branches} 个支部，{members} 人；管理员：{administrators}。</translation>
    </message>
    <message>
        <source>{office} · {member}: {articles} articles, {queue} to review, {unsent} not sent, {held_back} held back, {conflicts} conflicts, {quarantined} set aside.</source>
        <translation>{office} · {member}：稿件 {articles} 篇，待审 {queue} 篇，未同步改动 {unsent} 处，仅存本机 {held_back} 处，冲突 {conflicts} 处，隔离 {quarantined} 个。</translation>
    </message>
    <message>
        <source>{path} ({bytes} bytes)</source>
        <translation>{path}（{bytes} 字节）</translation>
    </message>
    <message>
        <source>{purged} objects purged.</source>
        <translation>已清除 {purged} 个内容对象。</translation>
    </message>
    <message>
        <source>{sent} facts and {pictures} pictures, {bytes} bytes. Hand over each of these files:</source>
        <translation>送稿包已写好，内含 {sent} 项、图片 {pictures} 张，共 {bytes} 字节。请把下列文件都交给对方：</translation>
    </message>
    <message>
        <source>{sent} facts sent, {received} received, {pending} pending.</source>
        <translation>送出 {sent} 条记录，收到 {received} 条，还有 {pending} 条待送。</translation>
    </message>
    <message>
        <source>{title}
{column} · {branch} · {author} · {state}
Revision {revision}</source>
        <translation>{title}
{column} · {branch} · {author} · {state}
版本 {revision}</translation>
    </message>
    <message>
        <source>{title}
{column} · {branch} · {author} · {state}
Revision {revision}, draft {number}; yours to decide: {stage_name}</source>
        <translation>{title}
{column} · {branch} · {author} · {state}
版本 {revision}，第 {number} 稿；等你审：{stage_name}</translation>
    </message>
    <message>
        <source>{title}: {halt}. {received_by} of {active} PCs have it.</source>
        <translation>{title}：{halt}。{active} 台电脑中 {received_by} 台已收到。</translation>
    </message>
    <message>
        <source>{week}: {published} pieces went out; {in_a_row} weeks in a row; {usable} usable.</source>
        <translation>{week}：已发布 {published} 篇；已连续 {in_a_row} 周；可用稿 {usable} 篇。</translation>
    </message>
</context>
<context>
    <name>ready_lines</name>
    <message>
        <source>{name} edits “{title}”.</source>
        <translation>《{title}》由{name}来编。</translation>
    </message>
    <message>
        <source>“{title}” (draft {number}) is sent for review.</source>
        <translation>《{title}》第 {number} 稿已送审。</translation>
    </message>
    <message>
        <source>“{title}” (draft {number}) is sent for review; {stage}: {people}, please.</source>
        <translation>《{title}》第 {number} 稿已送审，请{people}{stage}。</translation>
    </message>
    <message>
        <source>“{title}” goes to {name} for editing, please.</source>
        <translation>《{title}》请{name}编辑。</translation>
    </message>
    <message>
        <source>“{title}” has come in, please look.</source>
        <translation>收到稿件《{title}》，请看一下。</translation>
    </message>
    <message>
        <source>“{title}” has passed the last stage and can be published.</source>
        <translation>《{title}》终审已通过，可以发布了。</translation>
    </message>
    <message>
        <source>“{title}” has passed {stage}; next: {people}, please.</source>
        <translation>《{title}》{stage}已通过，接下来请{people}审。</translation>
    </message>
    <message>
        <source>“{title}” is sent back at {stage}; {name}, please look at the note.</source>
        <translation>《{title}》{stage}退回了，请{name}看一下审核意见。</translation>
    </message>
    <message>
        <source>“{title}” is taken back for now; no need to review it yet.</source>
        <translation>《{title}》先撤回修改，暂时不用审。</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>A backup holds drafts and photos that nobody else should see; keep it outside the shared folder.</source>
        <translation>备份里有未共享的草稿和照片原件，请存到共享文件夹以外的地方。</translation>
    </message>
    <message>
        <source>A caption or credit has {actual} characters and {limit} is the most; shorten it.</source>
        <translation>图说或摄影有 {actual} 个字，最多 {limit} 个，请缩短。</translation>
    </message>
    <message>
        <source>A clock is put right by 60 years at most; check the number.</source>
        <translation>相机时间最多校正 60 年；请检查数字。</translation>
    </message>
    <message>
        <source>A date in the calendar needs a title of 1 to {limit} characters and a note of at most {note_limit}; shorten or complete it.</source>
        <translation>节点的名称须为 1 至 {limit} 个字，备注最多 {note_limit} 个字，请补全或缩短。</translation>
    </message>
    <message>
        <source>A file of the kind {kind} cannot be read; open it in Word or WPS and save it as .docx.</source>
        <translation>读不了 {kind} 格式的文件，请用 Word 或 WPS 打开，另存为 .docx 后再导入。</translation>
    </message>
    <message>
        <source>A list cannot be asked for from {offset} with {count} entries; ask for 1 to 20.</source>
        <translation>不能从第 {offset} 条起取 {count} 条，每次请取 1 至 20 条。</translation>
    </message>
    <message>
        <source>A name needs 1 to {limit} visible characters; choose another one.</source>
        <translation>名称须为 1 至 {limit} 个可见字符，请换一个。</translation>
    </message>
    <message>
        <source>A number of members goes from 0 to {limit}; correct it.</source>
        <translation>人数应在 0 到 {limit} 之间，请改正。</translation>
    </message>
    <message>
        <source>A package is for a stick or a mail, and all of it lies in the shared folder already; choose another place.</source>
        <translation>送稿包是给 U 盘或邮件用的，其中的内容共享文件夹里本来就有，请另选一个位置。</translation>
    </message>
    <message>
        <source>A part needs at least {limit} bytes; choose a larger size.</source>
        <translation>每包至少需要 {limit} 字节，请选大一些。</translation>
    </message>
    <message>
        <source>A part of the program is missing ({name}); install the program again.</source>
        <translation>程序缺少文件（{name}），请重新安装。</translation>
    </message>
    <message>
        <source>A picture has {actual} bytes and WeChat takes {limit}; make it smaller.</source>
        <translation>图片有 {actual} 字节，微信最多收 {limit} 字节，请缩小。</translation>
    </message>
    <message>
        <source>A picture has {actual} pixels and WeChat takes {limit}; make it smaller.</source>
        <translation>图片有 {actual} 个像素，微信最多收 {limit} 个，请缩小。</translation>
    </message>
    <message>
        <source>A picture is only {actual} pixels wide or high; use a larger one.</source>
        <translation>图片的边长只有 {actual} 个像素，请换一张大些的。</translation>
    </message>
    <message>
        <source>A picture is still on its way to this PC; sync and try again.</source>
        <translation>等待补齐：还有图片没有传到这台电脑，请同步后再试。</translation>
    </message>
    <message>
        <source>A picture is too large for WeChat; make it smaller and try again.</source>
        <translation>有图片超过微信的大小，请缩小后再试。</translation>
    </message>
    <message>
        <source>A picture of this article is not at hand; sync and try again.</source>
        <translation>稿件里有一张图片还没有传到，请同步后再试。</translation>
    </message>
    <message>
        <source>A picture of {bytes} bytes is too large for the shared folder; {limit} bytes is the most.</source>
        <translation>图片有 {bytes} 字节，共享文件夹最多收 {limit} 字节，请缩小后再试。</translation>
    </message>
    <message>
        <source>A rating goes from 0 to 5, not {rating}.</source>
        <translation>评分只能是 0 至 5，不能是 {rating}。</translation>
    </message>
    <message>
        <source>A secrecy mark is never waived; remove it, or take the text out of this program.</source>
        <translation>涉密标志不能放行；请删去标志，涉密内容不得用本软件处理。</translation>
    </message>
    <message>
        <source>A shared folder of the network: changes reach the others within seconds.</source>
        <translation>这是网络共享文件夹，改动几秒内到达其他电脑。</translation>
    </message>
    <message>
        <source>A watermark needs words of at most {limit} characters, or a logo, and sensible sizes; correct it.</source>
        <translation>水印要有不超过 {limit} 字的文字或者一个标识，大小也要合适，请修改。</translation>
    </message>
    <message>
        <source>A word to avoid has 2 to {limit} characters, unlike “{word}”; correct it.</source>
        <translation>要避免的词须有 2 到 {limit} 个字，“{word}”不合适，请改一改。</translation>
    </message>
    <message>
        <source>An address holds no password; leave it out, and give it where the program asks for it.</source>
        <translation>地址里不要写密码；请去掉，等程序询问时再填写。</translation>
    </message>
    <message>
        <source>An allowed phrase needs 1 to {limit} characters, unlike “{phrase}”; shorten or remove it.</source>
        <translation>允许词须为 1 至 {limit} 个字，请修改或删去“{phrase}”。</translation>
    </message>
    <message>
        <source>An article has at most {limit} tags; take some off.</source>
        <translation>一篇稿件最多 {limit} 个标签，请去掉一些。</translation>
    </message>
    <message>
        <source>An invitation needs at least one role; name one.</source>
        <translation>邀请里至少要有一个角色，请选定。</translation>
    </message>
    <message>
        <source>An issue has a number from 1 to {limit}, not {number}.</source>
        <translation>期号须在 1 至 {limit} 之间，{number} 不行。</translation>
    </message>
    <message>
        <source>An issue needs at least one article; name one.</source>
        <translation>一期至少要有一篇稿件，请先选定。</translation>
    </message>
    <message>
        <source>An issue on WeChat holds at most eight articles; take some out.</source>
        <translation>微信一期最多八篇稿件，请减去几篇。</translation>
    </message>
    <message>
        <source>Another PC has claimed this publication; go on there, or take it over here if that PC is gone for good.</source>
        <translation>这次发布已由另一台电脑认领，请到那台电脑上继续；那台电脑确实用不了了，再在这里接手。</translation>
    </message>
    <message>
        <source>Another PC works with this PC's key; give this one a key of its own first (office renew).</source>
        <translation>另一台电脑正在使用本机的密钥，请先为本机换发新密钥（office renew）。</translation>
    </message>
    <message>
        <source>Another file has taken {path} in the shared folder; sync again, and tell the administrator if it stays so.</source>
        <translation>共享文件夹里的 {path} 被另一个文件占了；请再同步一次，仍不行请告诉管理员。</translation>
    </message>
    <message>
        <source>Another window or command is writing to this home; wait until it is done and try again.</source>
        <translation>另一个窗口或命令正在写入这个工作目录，请等它完成后再试。</translation>
    </message>
    <message>
        <source>Article {place} on WeChat is not what was approved; compare both on the WeChat platform before going on.</source>
        <translation>微信里的第 {place} 篇与通过审核的内容不一致，请先到微信公众平台核对，再决定是否继续。</translation>
    </message>
    <message>
        <source>At least one stage must be taken by every article; add one that is not for sensitive ones only.</source>
        <translation>至少要有一个所有稿件都经过的审级，请添加一个。</translation>
    </message>
    <message>
        <source>Before and after takes two photos, not {count}; choose two.</source>
        <translation>前后对比用两张照片，不是 {count} 张，请选两张。</translation>
    </message>
    <message>
        <source>Give a reason; it is kept with the decision.</source>
        <translation>请写明原因，原因会随记录保存。</translation>
    </message>
    <message>
        <source>Issue {number} holds articles or was published before; only an empty one is deleted.</source>
        <translation>第 {number} 期里有稿件或发布记录，只有空的一期才能删除。</translation>
    </message>
    <message>
        <source>Issue {number} is published as it stands; change and approve something before publishing it again.</source>
        <translation>第 {number} 期已经发布，内容没有变化；改动并重新审核后才能再次发布。</translation>
    </message>
    <message>
        <source>Issue {number} is with WeChat already and stays as it is; put further articles into a new issue.</source>
        <translation>第 {number} 期已经交给微信，不能再改；其他稿件请编入新的一期。</translation>
    </message>
    <message>
        <source>Line {line} above the text is no plain “key: value” line; correct it and import the file again.</source>
        <translation>正文前的第 {line} 行不是“key: value”的写法，请改正后重新导入。</translation>
    </message>
    <message>
        <source>Line {line} of the table lacks a name or names an unknown role; correct it and invite again.</source>
        <translation>表格第 {line} 行缺少姓名，或角色写得不对，请改正后重新邀请。</translation>
    </message>
    <message>
        <source>More than one {kind} fits “{id}”; write out more of it.</source>
        <translation>有不止一个{kind}符合“{id}”，请写得更完整一些。</translation>
    </message>
    <message>
        <source>No channel is switched on; choose at least one.</source>
        <translation>还没有选渠道，请至少选一个。</translation>
    </message>
    <message>
        <source>No import was broken off; choose what is to come in.</source>
        <translation>没有中断的导入，请重新选择要导入的照片。</translation>
    </message>
    <message>
        <source>No photo is chosen; choose at least one.</source>
        <translation>还没有选照片，请至少选一张。</translation>
    </message>
    <message>
        <source>No publication of issue {number} is waiting to go on; publish it without --resume.</source>
        <translation>第 {number} 期没有中断的发布，请去掉 --resume 直接发布。</translation>
    </message>
    <message>
        <source>No shared folder is known here; join again and name it.</source>
        <translation>还没有指定共享文件夹，请重新加入并指明文件夹。</translation>
    </message>
    <message>
        <source>No word differs from the revision you have read; change some, or approve it as it is.</source>
        <translation>一个字都没有改动，请先改，或者按原样通过。</translation>
    </message>
    <message>
        <source>Nobody decides on their own work; ask somebody else of your office.</source>
        <translation>本人稿件须由他人审核或放行，请找另一位同事。</translation>
    </message>
    <message>
        <source>Nobody has told this PC yet who may do what; sync once, then try again.</source>
        <translation>这台电脑还不知道各人的权限，请先同步一次再试。</translation>
    </message>
    <message>
        <source>Nobody is asked about the step “{step}”; see the publication first.</source>
        <translation>“{step}”这一步没有需要确认的事，请先查看这次发布。</translation>
    </message>
    <message>
        <source>Of two PCs that want one file name at once, exactly one gets it.</source>
        <translation>两台电脑同时要用一个文件名，只有一台能用上。</translation>
    </message>
    <message>
        <source>One-key layout has no rule “{rule}”; look at the command line's page.</source>
        <translation>一键排版没有“{rule}”这条规则，请看命令行说明。</translation>
    </message>
    <message>
        <source>Only a new liaison or editor can be admitted without asking; let an administrator confirm this one (--admit confirm).</source>
        <translation>只有新联络员和新编辑可以自动接纳，其他人请由管理员确认接纳（--admit confirm）。</translation>
    </message>
    <message>
        <source>Only a reviewer decides at a stage; give the role as well, or leave the stages out.</source>
        <translation>只有审核人才有审级；请同时选上审核人，或者去掉审级。</translation>
    </message>
    <message>
        <source>Only hints can be ignored; correct this one ({rule}), or waive it with a reason.</source>
        <translation>只有提示可以忽略，这一处（{rule}）请改正，或者写明理由放行。</translation>
    </message>
    <message>
        <source>Only what readers have seen can be recommended (its state: {state}); publish it first, or choose another piece.</source>
        <translation>只有发布过的稿件才能推荐（现在的状态：{state}），请先发布，或者另选一篇。</translation>
    </message>
    <message>
        <source>Only {megabytes} MB are free on this disk; free some space soon.</source>
        <translation>磁盘只剩 {megabytes} MB，请尽快腾出空间。</translation>
    </message>
    <message>
        <source>Only {megabytes} MB are left in the shared folder; have somebody make room, or the next photos will not go out.</source>
        <translation>共享文件夹只剩 {megabytes} MB，请尽快腾出空间，否则后面的照片送不出去。</translation>
    </message>
    <message>
        <source>Over {address} the password would travel unprotected; use an address that begins with webdavs:// or s3://.</source>
        <translation>通过 {address} 传送密码没有保护；请改用以 webdavs:// 或 s3:// 开头的地址。</translation>
    </message>
    <message>
        <source>Part of the issue was published by hand ({articles}); register the rest as well, or publish it as issues of its own.</source>
        <translation>这一期有一部分已经手工发布（{articles}），其余的也请登记，或者单独成期发布。</translation>
    </message>
    <message>
        <source>Pictures of the kind {format} cannot be used; save the picture as JPEG or PNG.</source>
        <translation>用不了 {format} 格式的图片，请另存为 JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>Port {port} is in use by another program; name another one with --port.</source>
        <translation>端口 {port} 已被其他程序占用，请用 --port 换一个。</translation>
    </message>
    <message>
        <source>Rule {rule} guards people and secrets; it cannot be switched off.</source>
        <translation>规则 {rule} 用来保护个人信息和国家秘密，不能停用。</translation>
    </message>
    <message>
        <source>Say why the article is sent back, so that its author can mend it.</source>
        <translation>请写明退回的原因，好让作者修改。</translation>
    </message>
    <message>
        <source>Several servers hold this folder (DFS) and copy it among themselves: changes may take a while from one to the other.</source>
        <translation>这个文件夹在网络上存了几份（DFS），彼此之间互相复制，改动可能要等一会儿。</translation>
    </message>
    <message>
        <source>Similar photos lie together from {fewest} on; name more of them.</source>
        <translation>至少 {fewest} 张才能归为一组；请多选几张。</translation>
    </message>
    <message>
        <source>Some blocks still hold two versions ({blocks}); choose one of each before sending the article for review.</source>
        <translation>有段落块还留着两种写法（{blocks}），请先各选一种，再送审。</translation>
    </message>
    <message>
        <source>Somebody has changed it meanwhile; look at it again and choose anew.</source>
        <translation>刚才有人改过它，请再看一遍重新选择。</translation>
    </message>
    <message>
        <source>Something is wrong ({code}); tell whoever looks after the program.</source>
        <translation>有些不对（{code}），请告诉管程序的同事。</translation>
    </message>
    <message>
        <source>Something typed into this article is on this PC only; save it first.</source>
        <translation>这篇稿件在本机有尚未保存的改动，请先保存。</translation>
    </message>
    <message>
        <source>Something unexpected happened and your content is safe; the details are in crash.txt in the home.</source>
        <translation>出了意外，你的内容没有丢；详情在工作目录的 crash.txt 里。</translation>
    </message>
    <message>
        <source>Stage “{name}” needs 1 to {limit} reviewers; correct the number.</source>
        <translation>“{name}”须由 1 到 {limit} 人通过，请改正人数。</translation>
    </message>
    <message>
        <source>Taking over stops the other PC for good; say --confirm if that is meant.</source>
        <translation>接手以后，原来那台电脑不再继续发布；确认无误，请加上 --confirm。</translation>
    </message>
    <message>
        <source>The AppSecret is wrong; connect the account again with the present one.</source>
        <translation>AppSecret 不对，请用现在的 AppSecret 重新连接公众号。</translation>
    </message>
    <message>
        <source>The PC you sit at cannot be shut out; do it from another administrator's PC.</source>
        <translation>不能停用正在使用的这台电脑，请由另一名管理员来做。</translation>
    </message>
    <message>
        <source>The WeChat account is frozen; its administrator has to see to it on the WeChat platform.</source>
        <translation>公众号已被冻结，请公众号管理员到微信公众平台处理。</translation>
    </message>
    <message>
        <source>The WeChat account is restricted; its administrator has to see to it on the WeChat platform.</source>
        <translation>公众号功能受限，请公众号管理员到微信公众平台处理。</translation>
    </message>
    <message>
        <source>The account “{name}” is not connected here (connected: {known}); connect it first.</source>
        <translation>公众号“{name}”还没有连接（已连接：{known}），请先连接。</translation>
    </message>
    <message>
        <source>The account's AppSecret is frozen; its administrator has to release it on the WeChat platform.</source>
        <translation>公众号的 AppSecret 已冻结，请公众号管理员到微信公众平台解冻。</translation>
    </message>
    <message>
        <source>The account's administrator has to confirm this address on the phone; then try again.</source>
        <translation>请公众号管理员在手机上确认本机地址，确认后再试。</translation>
    </message>
    <message>
        <source>The account's administrator refused this address; it can be asked for again after a day.</source>
        <translation>公众号管理员拒绝了本机地址，一天后才能再次申请。</translation>
    </message>
    <message>
        <source>The account's administrator refused this address; it can be asked for again after an hour.</source>
        <translation>公众号管理员拒绝了本机地址，一小时后才能再次申请。</translation>
    </message>
    <message>
        <source>The account's material library is full; delete old material on the WeChat platform.</source>
        <translation>公众号素材库已满，请到微信公众平台删去旧素材。</translation>
    </message>
    <message>
        <source>The address under “read more” has {actual} bytes and WeChat takes {limit}; use a shorter one.</source>
        <translation>“阅读原文”的地址有 {actual} 字节，微信最多 {limit} 字节，请换短一些的。</translation>
    </message>
    <message>
        <source>The address under “read more” must begin with http:// or https://; correct it.</source>
        <translation>“阅读原文”的地址须以 http:// 或 https:// 开头，请改正。</translation>
    </message>
    <message>
        <source>The archive {path} holds more than may come in at once; unpack it and import its folders one by one.</source>
        <translation>压缩包 {path} 里的内容太多，不能一次导入。请先解压，再按文件夹分批导入。</translation>
    </message>
    <message>
        <source>The archive {path} is damaged or of an unusual kind; pack the photos again as an ordinary ZIP, or unpack them first.</source>
        <translation>压缩包 {path} 已损坏，或者格式少见。请重新打成普通 ZIP，或者先解压再导入。</translation>
    </message>
    <message>
        <source>The article has more newest revisions than can be merged at once ({limit}); merge some of them by hand first.</source>
        <translation>最新稿太多，一次最多合并 {limit} 稿，请先手工合并几稿。</translation>
    </message>
    <message>
        <source>The article has no cover; choose one.</source>
        <translation>稿件没有封面，请选一张。</translation>
    </message>
    <message>
        <source>The article has no text; write one.</source>
        <translation>稿件没有正文，请补上。</translation>
    </message>
    <message>
        <source>The article has no title; write one.</source>
        <translation>稿件没有标题，请补上。</translation>
    </message>
    <message>
        <source>The article has nothing to show yet; write something and save it first.</source>
        <translation>这篇稿件还没有内容，请先写好保存。</translation>
    </message>
    <message>
        <source>The article has one newest revision only; there is nothing to merge.</source>
        <translation>这篇稿件只有一个最新稿，不用合并。</translation>
    </message>
    <message>
        <source>The article has {characters} characters and {limit} can be checked; split it.</source>
        <translation>稿件有 {characters} 个字，最多检查 {limit} 个字，请拆成几篇。</translation>
    </message>
    <message>
        <source>The article holds all {count} of these photos already; choose others.</source>
        <translation>这 {count} 张照片稿件里都有了，请另选。</translation>
    </message>
    <message>
        <source>The article holds characters that WeChat would show as codes; remove unusual signs.</source>
        <translation>稿件里有微信显示不了的字符，请删去特殊符号。</translation>
    </message>
    <message>
        <source>The article is not in review (its state: {state}); it must be sent for review first.</source>
        <translation>这篇稿件不在审核中（目前是“{state}”），须先送审。</translation>
    </message>
    <message>
        <source>The article is too long for one piece; split it into several articles.</source>
        <translation>稿件太长，请拆成几篇。</translation>
    </message>
    <message>
        <source>The article is {state} already; to send it for review again, take the submission back first.</source>
        <translation>这篇稿件目前是“{state}”状态；如需重新送审，请先撤回。</translation>
    </message>
    <message>
        <source>The article waits for stage {stage}, which is not yours; its reviewer comes first.</source>
        <translation>稿件正等第 {stage} 审级，不归你审，请等该级审核人。</translation>
    </message>
    <message>
        <source>The article waits in issue {number} among others; take it out there first.</source>
        <translation>这篇稿件已在第 {number} 期里，请先从那一期移出。</translation>
    </message>
    <message>
        <source>The article was changed apart and has several newest revisions ({heads}); merge them, or go on from one of them (--base).</source>
        <translation>这篇稿件有人分头改过，有几个最新稿（{heads}），请合并，或选定一稿接着改（--base）。</translation>
    </message>
    <message>
        <source>The author line has {actual} characters and WeChat takes {limit}; shorten it.</source>
        <translation>作者一栏有 {actual} 个字，微信最多 {limit} 个字，请缩短。</translation>
    </message>
    <message>
        <source>The author line is {actual} half-width units wide and WeChat takes {limit}; shorten it.</source>
        <translation>作者一栏宽 {actual} 个半角单位，微信最多 {limit} 个，请缩短。</translation>
    </message>
    <message>
        <source>The backup is damaged or incomplete; take another one.</source>
        <translation>备份文件损坏或者不完整，请换一份备份。</translation>
    </message>
    <message>
        <source>The comment has {actual} characters and {limit} is the most; shorten it.</source>
        <translation>批注有 {actual} 字，最多 {limit} 字，请缩短。</translation>
    </message>
    <message>
        <source>The corrections are not all yours; only your own corrections can be approved in one act.</source>
        <translation>改动并非都出自你本人；改后通过只能包含自己的改动。</translation>
    </message>
    <message>
        <source>The crop of the cover is not valid; choose it again.</source>
        <translation>封面的裁剪范围不对，请重新框选。</translation>
    </message>
    <message>
        <source>The crop {crop} is empty or reaches beyond the picture; choose it again.</source>
        <translation>裁剪范围 {crop} 是空的或超出了图片，请重新框选。</translation>
    </message>
    <message>
        <source>The database of this home is damaged; leave the folder as it is and restore a backup or join again.</source>
        <translation>工作目录的数据库已损坏，请保留原文件夹，从备份恢复或重新加入单位。</translation>
    </message>
    <message>
        <source>The demo did not keep a promise at {step}: {reason}; what happened stands in {report}.</source>
        <translation>演示在“{step}”这一步没有达到承诺：{reason}。经过见 {report}。</translation>
    </message>
    <message>
        <source>The digest has {actual} characters and WeChat takes {limit}; shorten it.</source>
        <translation>摘要有 {actual} 个字，微信最多 {limit} 个字，请缩短。</translation>
    </message>
    <message>
        <source>The digest is too long for WeChat; shorten it and send the article for review again.</source>
        <translation>摘要超过微信的长度，请缩短后重新送审。</translation>
    </message>
    <message>
        <source>The disk is full and nothing was lost; free some space and try again.</source>
        <translation>磁盘已满，已保存的内容没有丢；请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The draft did not pass WeChat's own check; open it on the WeChat platform to see why.</source>
        <translation>微信草稿没有通过微信的检查，请到微信公众平台查看原因。</translation>
    </message>
    <message>
        <source>The failure rule “{rule}” cannot be read; write it like draft/add:lost@1.</source>
        <translation>看不懂故障规则“{rule}”，请照 draft/add:lost@1 的样子写。</translation>
    </message>
    <message>
        <source>The file holds no text and no pictures; check that it is the right one.</source>
        <translation>文件里没有文字，也没有图片，请核对是不是选错了文件。</translation>
    </message>
    <message>
        <source>The file holds something no article needs and is not opened; open it in Word or WPS and save it as a new .docx.</source>
        <translation>文件里有稿件不该有的内容，没有打开；请用 Word 或 WPS 打开，另存为新的 .docx。</translation>
    </message>
    <message>
        <source>The file is damaged; open it in Word or WPS, save it as a new .docx and import that.</source>
        <translation>文件已损坏，请用 Word 或 WPS 打开，另存为新的 .docx 后再导入。</translation>
    </message>
    <message>
        <source>The file is protected by a password; open it in Word or WPS, remove the password and import it again.</source>
        <translation>文件设有密码，请用 Word 或 WPS 打开，取消密码后再导入。</translation>
    </message>
    <message>
        <source>The file is too large; shrink its pictures or split it, then try again.</source>
        <translation>文件太大，请缩小其中的图片或拆成几个文件后再试。</translation>
    </message>
    <message>
        <source>The folder holds several texts ({names}); keep one, or import them one by one.</source>
        <translation>文件夹里有几份文字稿（{names}），请只留一份，或逐份导入。</translation>
    </message>
    <message>
        <source>The folder is an object store on the network: changes reach the others within a minute.</source>
        <translation>共享文件夹是网络上的对象存储，改动一分钟内到达其他电脑。</translation>
    </message>
    <message>
        <source>The folder is in memory and gone when the program ends.</source>
        <translation>这个文件夹只在内存里，程序关闭就没有了。</translation>
    </message>
    <message>
        <source>The folder is reached by WebDAV: changes reach the others within minutes.</source>
        <translation>共享文件夹通过 WebDAV 访问，改动几分钟内到达其他电脑。</translation>
    </message>
    <message>
        <source>The folder let a second writer take a name that was taken; let one PC alone publish, and tell whoever looks after the server.</source>
        <translation>同一个文件名，这个文件夹让两台电脑都写了进去。请只用一台电脑发布，并告知管共享文件夹的同事。</translation>
    </message>
    <message>
        <source>The folder lies on a stick: sync, take the stick out safely, and sync at the next PC.</source>
        <translation>文件夹在 U 盘上：同步后安全弹出，插到下一台电脑再同步。</translation>
    </message>
    <message>
        <source>The folder lies on this PC's own disk; the others reach it only if it is shared in the network and this PC is on.</source>
        <translation>这个文件夹在本机硬盘上。要在网络里把它共享出来，而且本机开着，别的电脑才读得到。</translation>
    </message>
    <message>
        <source>The home cannot be read or written; check the disk and the rights to the folder.</source>
        <translation>工作目录读写不了，请检查磁盘和文件夹权限。</translation>
    </message>
    <message>
        <source>The invitation was good until {expires}; ask the administrator for a new one.</source>
        <translation>邀请已于 {expires} 到期，请向管理员要一份新的。</translation>
    </message>
    <message>
        <source>The issue has no articles; add one.</source>
        <translation>这一期还没有稿件，请先加入。</translation>
    </message>
    <message>
        <source>The issue has {actual} articles and WeChat takes {limit}; take some out.</source>
        <translation>这一期有 {actual} 篇稿件，微信最多 {limit} 篇，请减去几篇。</translation>
    </message>
    <message>
        <source>The issue is not ready ({check}); run its preflight to see what is missing.</source>
        <translation>这一期还不能发布（{check}），请运行发布前检查，看看还缺什么。</translation>
    </message>
    <message>
        <source>The label has {length} characters and {limit} is the most; shorten it.</source>
        <translation>名称有 {length} 字，最多 {limit} 字，请缩短。</translation>
    </message>
    <message>
        <source>The laid-out text has {actual} bytes and WeChat takes {limit}; shorten it.</source>
        <translation>排版后的正文有 {actual} 字节，微信最多 {limit} 字节，请删减。</translation>
    </message>
    <message>
        <source>The laid-out text has {actual} characters and WeChat takes {limit}; shorten it.</source>
        <translation>排版后的正文有 {actual} 个字符，微信最多 {limit} 个，请删减。</translation>
    </message>
    <message>
        <source>The layout of “{title}” breaks a rule of WeChat ({rule}); simplify that passage or choose another theme.</source>
        <translation>《{title}》的排版不合微信的规定（{rule}），请简化该处或换一个版式。</translation>
    </message>
    <message>
        <source>The list of allowed phrases has {entries} entries; take some out, {limit} is the most.</source>
        <translation>允许词表有 {entries} 条，最多 {limit} 条，请删去一些。</translation>
    </message>
    <message>
        <source>The mode “{mode}” is not offered; save as draft or publish.</source>
        <translation>目前不提供“{mode}”，请选择存为草稿或发布（不推送）。</translation>
    </message>
    <message>
        <source>The name is missing; fill it in.</source>
        <translation>缺少姓名，请补上。</translation>
    </message>
    <message>
        <source>The office has grown beyond what one snapshot holds; new PCs read the packs instead, nothing is lost.</source>
        <translation>单位的内容已超出一个快照的容量；新电脑会改读打包文件，不会少任何内容。</translation>
    </message>
    <message>
        <source>The office has {limit} themes of its own already; remove one that no column wears.</source>
        <translation>本单位自己的版式已有 {limit} 个，请先移除没有栏目在用的。</translation>
    </message>
    <message>
        <source>The office keeps nothing called “{name}”; look at “style list”.</source>
        <translation>本单位样式里没有“{name}”，请看 style list。</translation>
    </message>
    <message>
        <source>The office keeps {limit} styles already; remove one that nobody uses.</source>
        <translation>本单位样式已有 {limit} 个，请先移除不用的。</translation>
    </message>
    <message>
        <source>The office keeps {limit} watermarks already; remove one first.</source>
        <translation>本单位已有 {limit} 个水印，请先删去一个。</translation>
    </message>
    <message>
        <source>The office needs one administrator; make somebody else one first.</source>
        <translation>单位至少要有一名管理员，请先让别的成员担任管理员。</translation>
    </message>
    <message>
        <source>The office needs one column; take another one out first.</source>
        <translation>至少要留一个栏目，请先启用另一个。</translation>
    </message>
    <message>
        <source>The original of this photo stayed on the PC that imported it; export it there, or choose another size.</source>
        <translation>这张照片的原图在导入它的那台电脑上，请到那台电脑导出，或者换一种尺寸。</translation>
    </message>
    <message>
        <source>The page could not be painted ({reason}) and nothing was written; try again, or export a PDF.</source>
        <translation>页面没有画出来（{reason}），没有写入任何文件，请再试一次，或者导出 PDF。</translation>
    </message>
    <message>
        <source>The page has {count} elements and {limit} is the most; save only the article of it.</source>
        <translation>网页有 {count} 个元素，最多 {limit} 个，请只保存其中的文章。</translation>
    </message>
    <message>
        <source>The password is empty, too long, or holds characters that no server takes; type it again.</source>
        <translation>密码为空、太长，或含有不能用的字符；请重新填写。</translation>
    </message>
    <message>
        <source>The picture is damaged or incomplete: {name}; save it again from the camera or phone.</source>
        <translation>图片已损坏或不完整：{name}。请从相机或手机重新取一份。</translation>
    </message>
    <message>
        <source>The picture is too large: {name}; make it smaller and try again.</source>
        <translation>图片太大：{name}。请缩小后再试。</translation>
    </message>
    <message>
        <source>The place on the network asks for patience; the program goes on by itself in a while.</source>
        <translation>网络存储请我们慢一些，过一会儿自动继续。</translation>
    </message>
    <message>
        <source>The program looks for news every {seconds} seconds, and through everything every {minutes} minutes.</source>
        <translation>每 {seconds} 秒看一次有没有新内容，每 {minutes} 分钟全面查看一次。</translation>
    </message>
    <message>
        <source>The publication is done; there is nothing to take over.</source>
        <translation>这次发布已经完成，不需要接手。</translation>
    </message>
    <message>
        <source>The reason has {actual} characters and {limit} are enough; shorten it.</source>
        <translation>原因有 {actual} 个字，{limit} 个字就够了，请写短些。</translation>
    </message>
    <message>
        <source>The request of this PC fits none of the office's invitations; give its member a new invitation.</source>
        <translation>这台电脑的申请与本单位的邀请对不上，请给这位成员一份新的邀请。</translation>
    </message>
    <message>
        <source>The review rules have changed for these articles: {articles}; send them for review again.</source>
        <translation>以下稿件适用的审核规则已变更：{articles}。请重新送审。</translation>
    </message>
    <message>
        <source>The rule pack cannot be read ({file}); check the disk or install the program again.</source>
        <translation>规则库读不出来（{file}），请检查磁盘或重新安装程序。</translation>
    </message>
    <message>
        <source>The rule pack is faulty ({file}); install the program again.</source>
        <translation>规则库有误（{file}），请重新安装程序。</translation>
    </message>
    <message>
        <source>The rule {rule} cannot say what to write instead; reword the passage by hand.</source>
        <translation>规则 {rule} 给不出现成的改法，请自己改写这一处。</translation>
    </message>
    <message>
        <source>The same article stands twice in the issue; name it once.</source>
        <translation>同一篇稿件在这一期里出现了两次，请只保留一次。</translation>
    </message>
    <message>
        <source>The sample office is never connected to a real account; use the sandbox.</source>
        <translation>示例单位不能连接真实的公众号，请使用演练。</translation>
    </message>
    <message>
        <source>The sandbox cannot read its data ({path}); remove the folder or name another one with --data.</source>
        <translation>演练数据读不出来（{path}），请删去该文件夹，或用 --data 另指一个。</translation>
    </message>
    <message>
        <source>The sandbox cannot write to {path}; name another folder with --data.</source>
        <translation>演练写不进 {path}，请用 --data 另指一个文件夹。</translation>
    </message>
    <message>
        <source>The sandbox does not show {url}; check that it is still running and try again.</source>
        <translation>演练打不开 {url}，请确认演练还在运行，再试一次。</translation>
    </message>
    <message>
        <source>The secret of “{name}” is missing; connect the account again with its AppSecret, or join again where it is this PC's own key.</source>
        <translation>缺少“{name}”的密钥；请用 AppSecret 重新连接公众号，若是本机密钥，请凭新的邀请重新加入。</translation>
    </message>
    <message>
        <source>The server does not accept the account or the password; check both (some providers want an app password), or wait half an hour if it was asked too often.</source>
        <translation>网络存储不接受账号或密码；请核对（有的网盘要用“应用密码”），若刚才访问太频繁，请过半小时再试。</translation>
    </message>
    <message>
        <source>The server does not accept this PC's clock; set the clock right and sync again.</source>
        <translation>网络存储不认这台电脑的时间；请把时间调准后再同步。</translation>
    </message>
    <message>
        <source>The shared folder allows no writing at {path}; ask whoever looks after it for the right to change files.</source>
        <translation>共享文件夹不让写入 {path}，请向管共享文件夹的同事申请修改权限。</translation>
    </message>
    <message>
        <source>The shared folder cannot be reached; go on working, what you write goes out later.</source>
        <translation>共享文件夹连不上。照常工作，连上后自动送出。</translation>
    </message>
    <message>
        <source>The shared folder is full; what you wrote is safe here and goes out once there is space again.</source>
        <translation>共享文件夹已满；改动本机已保存，腾出空间后会自动送出。</translation>
    </message>
    <message>
        <source>The stages are not numbered upwards; put them in order.</source>
        <translation>审级的序号没有从小到大，请排好顺序。</translation>
    </message>
    <message>
        <source>The table cannot be read; save it as CSV and choose it again, or paste the cells.</source>
        <translation>这个表读不出来；请另存为 CSV 再选，或者直接粘贴单元格。</translation>
    </message>
    <message>
        <source>The table has too many lines; {limit} at a time is the most.</source>
        <translation>表太长了，一次最多 {limit} 行，请分几次。</translation>
    </message>
    <message>
        <source>The table holds nobody; fill in one line for each person.</source>
        <translation>表里没有人，请每人填一行。</translation>
    </message>
    <message>
        <source>The template “{name}” cannot be read ({problem}); install the program again.</source>
        <translation>模板“{name}”读不出来（{problem}），请重新安装本程序。</translation>
    </message>
    <message>
        <source>The text has changed since the repair was offered; check it again.</source>
        <translation>文字在检查之后又改过了，请重新检查。</translation>
    </message>
    <message>
        <source>The text has {blocks} paragraphs or cells and {limit} is the most; split the article.</source>
        <translation>稿件有 {blocks} 个段落块或单元格，最多 {limit} 个，请拆成几篇。</translation>
    </message>
    <message>
        <source>The text has {bytes} bytes and cannot be shared, {limit} is the most; split the article.</source>
        <translation>文字有 {bytes} 字节，超过 {limit} 字节不能共享，请把稿件拆成几篇。</translation>
    </message>
    <message>
        <source>The text holds characters that WeChat would show as codes; remove unusual signs and send the article for review again.</source>
        <translation>文字里有微信显示不了的字符，请删去特殊符号后重新送审。</translation>
    </message>
    <message>
        <source>The text is nested more than {limit} levels deep; simplify it and import it again.</source>
        <translation>内容嵌套超过 {limit} 层，请简化后再导入。</translation>
    </message>
    <message>
        <source>The text is not built as an article must be; import or write it again.</source>
        <translation>这份内容的结构不合规定，请重新导入或重新编写。</translation>
    </message>
    <message>
        <source>The text is too long for WeChat; shorten it and send the article for review again.</source>
        <translation>正文超过微信的长度，请删减后重新送审。</translation>
    </message>
    <message>
        <source>The text of this revision is damaged on this PC; sync to fetch it again.</source>
        <translation>这一稿的文字在本机已损坏，请同步后重新取回。</translation>
    </message>
    <message>
        <source>The text of this revision is still on its way to this PC; sync and try again.</source>
        <translation>等待补齐：这一稿的文字还没有传到这台电脑，请同步后再试。</translation>
    </message>
    <message>
        <source>The text of this revision was purged on all PCs and cannot be shown.</source>
        <translation>这一稿的文字已清除，所有电脑上都不再保留。</translation>
    </message>
    <message>
        <source>The theme file of this column is faulty; install the program again or choose another theme.</source>
        <translation>这个栏目的版式文件有误，请换一个版式，或重新安装程序。</translation>
    </message>
    <message>
        <source>The title has {actual} characters and WeChat takes {limit}; shorten it.</source>
        <translation>标题有 {actual} 个字，微信最多 {limit} 个字，请缩短。</translation>
    </message>
    <message>
        <source>The title is too long for WeChat; shorten it and send the article for review again.</source>
        <translation>标题超过微信的长度，请缩短后重新送审。</translation>
    </message>
    <message>
        <source>The title is {actual} half-width units wide and WeChat takes {limit}; shorten it.</source>
        <translation>标题宽 {actual} 个半角单位，微信最多 {limit} 个，请缩短。</translation>
    </message>
    <message>
        <source>There are several accounts ({known}); name one with --account.</source>
        <translation>已连接多个公众号（{known}），请用 --account 指明一个。</translation>
    </message>
    <message>
        <source>There is an album “{name}” already; move the photos there, or choose another name.</source>
        <translation>已有相册“{name}”，请把照片移过去，或者换个名称。</translation>
    </message>
    <message>
        <source>There is an issue {number} already; give another number.</source>
        <translation>已经有第 {number} 期了，请换一个期号。</translation>
    </message>
    <message>
        <source>There is no block “{block}” with words in this revision; open it again and correct what stands there now.</source>
        <translation>这一稿里没有带文字的段落块“{block}”，请重新打开，按现在的内容改。</translation>
    </message>
    <message>
        <source>There is no branch “{name}” (known: {known}); correct the name or add the branch.</source>
        <translation>没有名为“{name}”的支部（现有：{known}），请核对名称或先添加。</translation>
    </message>
    <message>
        <source>There is no colour “{label}” for photos; choose red, yellow, green or blue.</source>
        <translation>照片没有“{label}”这种颜色标记；请选红、黄、绿、蓝。</translation>
    </message>
    <message>
        <source>There is no column “{name}” (known: {known}); choose one of them.</source>
        <translation>没有名为“{name}”的栏目（现有：{known}），请从中选择。</translation>
    </message>
    <message>
        <source>There is no display here; the command line does everything the window does.</source>
        <translation>这里没有显示器；窗口能做的，命令行都能做。</translation>
    </message>
    <message>
        <source>There is no folder {path}; create it, or check how it is written.</source>
        <translation>没有文件夹“{path}”，请先建好，或核对路径。</translation>
    </message>
    <message>
        <source>There is no office in {home} yet; found one or join by invitation.</source>
        <translation>{home} 还不属于任何单位；请新建单位，或凭邀请加入。</translation>
    </message>
    <message>
        <source>There is no review stage {stage}; choose among {known}.</source>
        <translation>没有第 {stage} 审级，现有审级：{known}。</translation>
    </message>
    <message>
        <source>There is no template “{name}”; look at “template list”.</source>
        <translation>没有“{name}”这个模板，请看 template list。</translation>
    </message>
    <message>
        <source>There is no theme “{theme}”; choose another one for the column.</source>
        <translation>没有名为“{theme}”的版式，请给栏目另选一个。</translation>
    </message>
    <message>
        <source>There is no watermark “{name}”; choose among {known}.</source>
        <translation>没有叫“{name}”的水印，请在 {known} 中选择。</translation>
    </message>
    <message>
        <source>There is no way “{name}” of laying similar photos together; choose among {known}.</source>
        <translation>相似分组没有“{name}”这种方式；请从 {known} 中选择。</translation>
    </message>
    <message>
        <source>There is no {kind} “{id}” here; check how it is written, or sync first.</source>
        <translation>没有找到{kind}“{id}”，请核对写法，或同步后再试。</translation>
    </message>
    <message>
        <source>There is nothing in {home} yet; found an office or join by invitation.</source>
        <translation>{home} 还是空的，请新建单位，或凭邀请加入。</translation>
    </message>
    <message>
        <source>There is nothing to keep; choose some paragraphs first.</source>
        <translation>没有可以保存的内容，请先选中几段。</translation>
    </message>
    <message>
        <source>There is nothing to paste: no words, no picture, no file that can be used.</source>
        <translation>没有可粘贴的内容：没有文字、图片或可用的文件。</translation>
    </message>
    <message>
        <source>There is nothing to take back here; see the article's history.</source>
        <translation>没有可撤回的内容，请看看这篇稿件的经过。</translation>
    </message>
    <message>
        <source>There is one called “{name}” already; choose another name.</source>
        <translation>已经有“{name}”了，请换一个名字。</translation>
    </message>
    <message>
        <source>There is something in {path} already; choose a new folder.</source>
        <translation>{path} 里已经有东西了，请换一个新文件夹。</translation>
    </message>
    <message>
        <source>These articles are not approved as they stand: {articles}; have their newest revisions reviewed first.</source>
        <translation>以下稿件的最新稿尚未通过审核：{articles}。请送审通过后再发布。</translation>
    </message>
    <message>
        <source>This PC carries the publication out already; simply go on.</source>
        <translation>这次发布本来就由这台电脑负责，继续即可。</translation>
    </message>
    <message>
        <source>This PC does not trust the certificate of the place on the network, so nothing was sent; ask your IT people to install its certificate here.</source>
        <translation>这台电脑不信任该网络存储的证书，什么都没有发出；请信息部门把证书装到这台电脑上。</translation>
    </message>
    <message>
        <source>This PC has no password for the shared folder; connect to it again in the settings and give it.</source>
        <translation>这台电脑没有共享文件夹的密码；请在设置里重新连接并填写。</translation>
    </message>
    <message>
        <source>This PC is admitted already; go on working.</source>
        <translation>这台电脑已经接纳，直接使用就行。</translation>
    </message>
    <message>
        <source>This PC is still looking through what it received, or has something to send first; try again after the next sync.</source>
        <translation>这台电脑还在核对收到的内容，或有内容尚未送出；请在下次同步后再试。</translation>
    </message>
    <message>
        <source>This PC waits to be admitted and does not hold everything; do this from one that is admitted.</source>
        <translation>本机还在等待接纳，内容不全，请在已接纳的电脑上操作。</translation>
    </message>
    <message>
        <source>This PC's address {ip} is not on the account's list; ask the account's administrator to add it.</source>
        <translation>本机出口地址 {ip} 不在白名单，请公众号管理员添加。</translation>
    </message>
    <message>
        <source>This PC's clock and the shared folder's differ by {minutes} minutes; set date and time.</source>
        <translation>本机时钟与共享文件夹相差 {minutes} 分钟，请校准日期和时间。</translation>
    </message>
    <message>
        <source>This PC's clock says {date}, which cannot be; set date and time.</source>
        <translation>本机时钟显示 {date}，不可能是真的，请校准日期和时间。</translation>
    </message>
    <message>
        <source>This PC's right to publish no longer counts; ask the administrator.</source>
        <translation>这台电脑的发布权限已经失效，请找管理员。</translation>
    </message>
    <message>
        <source>This account has no right to “{call}”; save as draft, or publish on the WeChat platform.</source>
        <translation>本账号没有“{call}”的权限，请存为草稿，或到微信公众平台发布。</translation>
    </message>
    <message>
        <source>This account may not open comments; turn them off and try again.</source>
        <translation>本账号没有留言权限，请关闭留言后再试。</translation>
    </message>
    <message>
        <source>This conflict ({conflict}) is settled with {options}; look at it with conflict list and choose.</source>
        <translation>这个冲突（{conflict}）要用 {options} 处理，请先用 conflict list 查看再选。</translation>
    </message>
    <message>
        <source>This decision is signed already; withdraw it with a reason instead.</source>
        <translation>这条审核意见已经签出，要收回请写明原因后撤回。</translation>
    </message>
    <message>
        <source>This file is no valid invitation; ask the administrator for a new one.</source>
        <translation>这个文件不是有效的邀请，请向管理员要一份新的。</translation>
    </message>
    <message>
        <source>This folder belongs to another office; choose the shared folder of yours.</source>
        <translation>这是别的单位的共享文件夹，请选择本单位的。</translation>
    </message>
    <message>
        <source>This folder belongs to no office; choose the shared folder of yours, or fill it again from this PC if it is yours and was emptied (folder fill).</source>
        <translation>这个文件夹不属于任何单位，请重新选择本单位的共享文件夹；如果没有选错、只是被清空了，可用本机的内容重新填充（folder fill）。</translation>
    </message>
    <message>
        <source>This home belongs to an office already; name another home with --home.</source>
        <translation>这个工作目录已经属于一个单位，请用 --home 另指一个目录。</translation>
    </message>
    <message>
        <source>This home was written by a newer version of the program; update the program on this PC.</source>
        <translation>这个工作目录由更新版本的程序写成，请先升级这台电脑上的程序。</translation>
    </message>
    <message>
        <source>This invitation is for {member}; ask the administrator for one in your own name.</source>
        <translation>这份邀请是给{member}的，请管理员用本人的名字再发一份。</translation>
    </message>
    <message>
        <source>This invitation is from another office ({office}); ask the administrator of your own.</source>
        <translation>这份邀请来自别的单位（{office}），请向本单位的管理员索取。</translation>
    </message>
    <message>
        <source>This is not the recovery key of this office; choose the file that was kept when it was founded.</source>
        <translation>这不是本单位的恢复密钥，请选择新建本单位时另存的那个文件。</translation>
    </message>
    <message>
        <source>This server lets one PC overwrite what another wrote, so the office's work is not safe there; choose another place.</source>
        <translation>这个网络存储会让一台电脑覆盖另一台写下的文件，稿件放在那里不安全；请另选地方。</translation>
    </message>
    <message>
        <source>This system has no Chinese font; the program shows its own.</source>
        <translation>本系统没有中文字体，改用软件自带的字体显示。</translation>
    </message>
    <message>
        <source>This system has no credential store and a secret is kept nowhere else; use a PC with one, or the sandbox.</source>
        <translation>这个系统没有凭据库，密钥不能存放在别处；请换一台电脑，或使用演练。</translation>
    </message>
    <message>
        <source>This system has no credential store; the keys lie in {folder}, readable by you alone.</source>
        <translation>这个系统没有凭据库，密钥存放在 {folder}，只有你本人可以读取。</translation>
    </message>
    <message>
        <source>Today's calls of “{call}” are used up; go on after midnight.</source>
        <translation>今天的“{call}”次数已用完，请过了零点再继续。</translation>
    </message>
    <message>
        <source>Two PCs have made an issue {number}; let the publisher settle which one it is.</source>
        <translation>有两台电脑都建了第 {number} 期，请由发布员确定用哪一个。</translation>
    </message>
    <message>
        <source>Two PCs that do one thing at once learn of it only later; let one PC alone publish.</source>
        <translation>两台电脑同时做同一件事，要过一会儿才互相知道。请固定由一台电脑发布。</translation>
    </message>
    <message>
        <source>Two photos of one album are needed that show the same moment, taken with two cameras that both say when.</source>
        <translation>请选同一相册、两台相机在同一时刻拍的两张照片，两张都要有拍摄时间。</translation>
    </message>
    <message>
        <source>Two stages are called “{name}”; give each a name of its own.</source>
        <translation>有两个审级都叫“{name}”，请分别命名。</translation>
    </message>
    <message>
        <source>WeChat answered with error {errcode} ({errmsg}); look it up or ask WeChat's support.</source>
        <translation>微信返回错误 {errcode}（{errmsg}），请查阅说明或询问微信客服。</translation>
    </message>
    <message>
        <source>WeChat cannot be reached and nothing was sent; check the network and try again.</source>
        <translation>连不上微信，什么也没有发出；请检查网络后再试。</translation>
    </message>
    <message>
        <source>WeChat cannot read a picture; save it again as JPEG and try once more.</source>
        <translation>微信读不出一张图片，请重新存为 JPEG 后再试。</translation>
    </message>
    <message>
        <source>WeChat did not accept the access token; try again.</source>
        <translation>微信没有接受访问凭证，请再试一次。</translation>
    </message>
    <message>
        <source>WeChat did not answer and may have done the work; look at the phone before anything is repeated.</source>
        <translation>微信没有回话，可能已经办了；请先在手机上看一眼，不要重复操作。</translation>
    </message>
    <message>
        <source>WeChat did not answer and the issue may be out; look at the phone and record what you see.</source>
        <translation>结果不明：微信没有回话，可能已发。请在手机上看一眼：已看到，还是没看到。</translation>
    </message>
    <message>
        <source>WeChat did not publish the issue ({state}); see the reason on the WeChat platform.</source>
        <translation>微信没有发布这一期（{state}），请到微信公众平台查看原因。</translation>
    </message>
    <message>
        <source>WeChat did not understand the call “{call}” ({errcode}); tell whoever looks after the program.</source>
        <translation>微信看不懂请求“{call}”（{errcode}），请告诉管程序的同事。</translation>
    </message>
    <message>
        <source>WeChat does not know this AppID; correct it and connect the account again.</source>
        <translation>微信不认这个 AppID，请核对后重新连接公众号。</translation>
    </message>
    <message>
        <source>WeChat does not know this publication; look on the WeChat platform whether it is there.</source>
        <translation>微信查不到这次发布，请到微信公众平台看看是否已发出。</translation>
    </message>
    <message>
        <source>WeChat does not know this request number; it keeps them for seven days.</source>
        <translation>微信查不到这个请求编号，编号只保留七天。</translation>
    </message>
    <message>
        <source>WeChat gives this account no access; its administrator has to see to it on the WeChat platform.</source>
        <translation>微信不给本账号访问凭证，请公众号管理员到微信公众平台处理。</translation>
    </message>
    <message>
        <source>WeChat has barred this account from the API “{call}”; its administrator has to see to it on the WeChat platform.</source>
        <translation>微信已停用本账号的接口“{call}”，请公众号管理员到微信公众平台处理。</translation>
    </message>
    <message>
        <source>WeChat has taken the right to publish from this account; its administrator has to see to it on the WeChat platform.</source>
        <translation>公众号的发布功能已被封禁，请公众号管理员到微信公众平台处理。</translation>
    </message>
    <message>
        <source>WeChat is busy; try again in some minutes.</source>
        <translation>微信繁忙，请过几分钟再试。</translation>
    </message>
    <message>
        <source>WeChat no longer has a picture that was uploaded; publish again, it is uploaded anew.</source>
        <translation>微信那边已没有上传过的图片，请重新发布，程序会重新上传。</translation>
    </message>
    <message>
        <source>WeChat no longer has this article; look it up on the WeChat platform.</source>
        <translation>微信那边已没有这篇文章，请到微信公众平台核对。</translation>
    </message>
    <message>
        <source>WeChat received an article without a text; write one and send it for review again.</source>
        <translation>有一篇稿件没有正文，微信没有接收，请补上后重新送审。</translation>
    </message>
    <message>
        <source>WeChat received an article without a title; write one and send it for review again.</source>
        <translation>有一篇稿件没有标题，微信没有接收，请补上后重新送审。</translation>
    </message>
    <message>
        <source>WeChat received no picture; try again.</source>
        <translation>微信没有收到图片，请再试一次。</translation>
    </message>
    <message>
        <source>WeChat received nothing; check that the issue has articles, and try again.</source>
        <translation>微信什么也没有收到，请核对这一期有没有稿件，再试一次。</translation>
    </message>
    <message>
        <source>WeChat refuses some characters of the text; remove unusual signs and try again.</source>
        <translation>正文里有微信不认的字符，请删去特殊符号后再试。</translation>
    </message>
    <message>
        <source>WeChat refuses something in the text ({errmsg}); change it and send the article for review again.</source>
        <translation>微信不接受正文里的内容（{errmsg}），请修改后重新送审。</translation>
    </message>
    <message>
        <source>WeChat refuses the address under “read more”; correct it and send the article for review again.</source>
        <translation>微信不接受“阅读原文”的地址，请改正后重新送审。</translation>
    </message>
    <message>
        <source>WeChat refuses the crop of the cover; choose it again.</source>
        <translation>微信不接受封面的裁剪范围，请重新框选。</translation>
    </message>
    <message>
        <source>WeChat takes no author line this long; shorten it, and send the article for review again.</source>
        <translation>作者一栏超过微信的长度，请缩短后重新送审。</translation>
    </message>
    <message>
        <source>WeChat takes no picture of this kind here; save it as JPEG or PNG.</source>
        <translation>微信此处不收这种格式的图片，请另存为 JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>WeChat takes no picture of this kind; save it as JPEG or PNG.</source>
        <translation>微信不收这种格式的图片，请另存为 JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>WeChat wants the draft saved by hand first; open it on the WeChat platform, save it and try again.</source>
        <translation>微信要求先手动保存，请到微信公众平台打开微信草稿，保存后再试。</translation>
    </message>
    <message>
        <source>WeChat wants this one published by hand; log in to the WeChat platform and publish it there.</source>
        <translation>微信要求这次手动发布，请登录微信公众平台操作。</translation>
    </message>
    <message>
        <source>WeChat was asked too often; try again in some minutes.</source>
        <translation>请求太频繁，请过几分钟再试。</translation>
    </message>
    <message>
        <source>What is to be done to the photo cannot be read ({reason}); edit it again, or correct the recipe.</source>
        <translation>这张照片的修图记录读不出来（{reason}），请重新修图，或者改正后再试。</translation>
    </message>
    <message>
        <source>What is written instead holds “{word}” itself and would be flagged again; choose other words.</source>
        <translation>替换的写法里还含有“{word}”，会再次被提示，请换一种写法。</translation>
    </message>
    <message>
        <source>What is written shows only after more than ten seconds; syncing goes on, more slowly.</source>
        <translation>写进去的文件十多秒后才看得到。同步照常，只是慢一些。</translation>
    </message>
    <message>
        <source>What the PC {device} sent is one line; there is nothing to choose from.</source>
        <translation>电脑 {device} 的记录没有分叉，无须选择。</translation>
    </message>
    <message>
        <source>What this program needs to find faces is damaged ({reason}); install it again.</source>
        <translation>程序用来查找人脸的文件已损坏（{reason}），请重新安装。</translation>
    </message>
    <message>
        <source>Windows keeps an offline copy of this folder and may show that instead of the folder; have “Always available offline” switched off for it.</source>
        <translation>Windows 为这个文件夹存了脱机副本，看到的可能是旧内容。请在文件夹上取消“始终脱机可用”。</translation>
    </message>
    <message>
        <source>Windows shows copies of this folder, or several servers hold it: changes reach the others later and in any order, which the program allows for.</source>
        <translation>这个文件夹有多份副本（脱机文件，或在网络上存了几份），改动会晚一些到达，先后也不一定，程序已按此安排。</translation>
    </message>
    <message>
        <source>With this size there would be more than {limit} parts; choose a larger one.</source>
        <translation>按这个大小要分成 {limit} 包以上，请选大一些。</translation>
    </message>
    <message>
        <source>Write what you want to say about it.</source>
        <translation>请写下要说的话。</translation>
    </message>
    <message>
        <source>You have taken a stage of this article already; another reviewer must take the next.</source>
        <translation>这篇稿件你已经审过一级，下一级须由别的审核人来审。</translation>
    </message>
    <message>
        <source>You saw revision {seen}, but {current} is the one in review; read that before you decide.</source>
        <translation>你看的是 {seen}，正在审的是 {current}，请看过这一稿再定。</translation>
    </message>
    <message>
        <source>Your roles do not allow you to {act}; ask the administrator if they should.</source>
        <translation>你的角色不能{act}；如确有需要，请找管理员。</translation>
    </message>
    <message>
        <source>{count} columns wear this theme; choose another one for them first.</source>
        <translation>还有 {count} 个栏目在用这个版式，请先给它们换一个。</translation>
    </message>
    <message>
        <source>{count} files lie with the cloud service only; right-click the folder and choose “Always keep on this device”.</source>
        <translation>有 {count} 个文件只在云端。请右键点文件夹，选“始终保留在此设备上”。</translation>
    </message>
    <message>
        <source>{count} findings must be dealt with before this may leave the PC; run the check to see them, then change or waive them.</source>
        <translation>有 {count} 处必须处理的问题，内容仅存本机；请检查后修改，或说明理由申请放行。</translation>
    </message>
    <message>
        <source>{count} of these photos may not be shown (minors, visits to people in need, no consent) and stay on this PC; change their consent or leave them out.</source>
        <translation>有 {count} 张照片不宜公开（未成年人、慰问、未获同意），只留在本机；请核对使用同意，或者不选这几张。</translation>
    </message>
    <message>
        <source>{count} paragraphs are too many to keep together; choose at most {limit}.</source>
        <translation>选中了 {count} 段，太多了；一次最多保存 {limit} 段，请少选一些。</translation>
    </message>
    <message>
        <source>{count} photos are too many for one group; {limit} is the most.</source>
        <translation>一个图组放不下 {count} 张照片，最多 {limit} 张。</translation>
    </message>
    <message>
        <source>{count} pictures of “{title}” are still on their way to this PC; sync and try again.</source>
        <translation>等待补齐：《{title}》还有 {count} 张图片没有传到这台电脑，请同步后再试。</translation>
    </message>
    <message>
        <source>{limit} columns is the most; put one away or rename it.</source>
        <translation>最多 {limit} 个栏目；可以改名，不必再添。</translation>
    </message>
    <message>
        <source>{limit} stages is the most; take one out.</source>
        <translation>审级最多 {limit} 个，请去掉一个。</translation>
    </message>
    <message>
        <source>{limit} words to avoid is the most; take one out first.</source>
        <translation>要避免的词最多 {limit} 个，请先去掉一个。</translation>
    </message>
    <message>
        <source>{name} belongs to the office already; to give them one more PC, open their line in the list of members.</source>
        <translation>{name}已经是成员；要给这位成员再加一台电脑，请在成员表里操作。</translation>
    </message>
    <message>
        <source>{name} could not be read safely and was left out; open it in another program and save it as JPEG.</source>
        <translation>{name} 读取时出了问题，已经跳过。请用别的软件打开，另存为 JPEG 再导入。</translation>
    </message>
    <message>
        <source>{name} ends in neither .jpg nor .png; choose one of them.</source>
        <translation>{name} 的文件名既不以 .jpg 结尾，也不以 .png 结尾，请选其中一种。</translation>
    </message>
    <message>
        <source>{name} has no looks to borrow; choose a saved page of an article with headings or colours.</source>
        <translation>{name} 里没有可以沿用的样式，请换一篇有小标题或颜色的文章网页。</translation>
    </message>
    <message>
        <source>{name} is an HEIC picture and this PC has no reader for it; on the iPhone choose Settings → Camera → Formats → Most Compatible, or save the picture as JPEG.</source>
        <translation>{name} 是 HEIC 图片，本机没有读取它的组件。请在 iPhone 上选择“设置 → 相机 → 格式 → 兼容性最佳”后再拍；已经拍好的，请另存为 JPEG 再导入。</translation>
    </message>
    <message>
        <source>{name} stands in this table twice; keep one line.</source>
        <translation>{name}在表里出现了两次，请只留一行。</translation>
    </message>
    <message>
        <source>{path} cannot be read; check that the disk is there and that no other program holds the file.</source>
        <translation>读不出 {path}，请检查磁盘是否接好、文件是否正被其他程序占用。</translation>
    </message>
    <message>
        <source>{path} cannot be used ({reason}); check that the folder exists and that you may write to it.</source>
        <translation>用不了 {path}（{reason}），请检查文件夹是否存在、有没有写入权限。</translation>
    </message>
    <message>
        <source>{path} cannot be written to; check the disk and the rights, or choose another folder.</source>
        <translation>写不进 {path}，请检查磁盘和权限，或另选一个文件夹。</translation>
    </message>
    <message>
        <source>{path} comes from another office and nothing was taken over; ask who it was meant for.</source>
        <translation>{path} 来自其他单位，没有导入任何内容，请核对是发给谁的。</translation>
    </message>
    <message>
        <source>{path} exists already; choose another name.</source>
        <translation>{path} 已经存在，请换一个文件名。</translation>
    </message>
    <message>
        <source>{path} holds files the demo did not make; name an empty folder with --out.</source>
        <translation>{path} 里有不是演示留下的文件，请用 --out 另指一个空文件夹。</translation>
    </message>
    <message>
        <source>{path} holds more than {limit} files; import them in several folders.</source>
        <translation>{path} 里的文件超过 {limit} 个，请分几个文件夹导入。</translation>
    </message>
    <message>
        <source>{path} holds no text to import; put one .docx, .md, .html or .txt file beside the photos.</source>
        <translation>{path} 里没有可导入的文字稿，请在照片旁放一份 .docx、.md、.html 或 .txt 文件。</translation>
    </message>
    <message>
        <source>{path} is an office's shared folder already; choose an empty folder, or join by invitation.</source>
        <translation>{path} 已经是一个单位的共享文件夹；请另选空文件夹，或凭邀请加入。</translation>
    </message>
    <message>
        <source>{path} is no backup of this program; choose a file that it wrote.</source>
        <translation>{path} 不是本软件的备份，请选择本软件做的备份文件。</translation>
    </message>
    <message>
        <source>{path} is no package of this program; choose the file ending in .wsync.</source>
        <translation>{path} 不是送稿包，请选择以 .wsync 结尾的文件。</translation>
    </message>
    <message>
        <source>{path} is no recovery key; choose the file that was kept when the office was founded.</source>
        <translation>{path} 不是恢复密钥，请选择新建单位时另存的那个文件。</translation>
    </message>
    <message>
        <source>{path} is not there; put the card in again, or connect the disk, and go on.</source>
        <translation>{path} 不在了。请重新插好存储卡或接好硬盘，再继续导入。</translation>
    </message>
    <message>
        <source>{path} was damaged on its way and nothing was taken over; have it sent once more.</source>
        <translation>{path} 在途中损坏了，没有导入任何内容，请对方再发一次。</translation>
    </message>
    <message>
        <source>{path} was written by a newer program; update this one, then import it.</source>
        <translation>{path} 由更新版本的程序写成，请先升级本机程序，再导入。</translation>
    </message>
    <message>
        <source>{program} mirrors {root}: changes reach the others once it has carried them, usually within minutes; let it run, and keep this folder on the PC for good.</source>
        <translation>{root} 由 {program} 同步到各台电脑：改动要等它传完，一般几分钟。请让它一直运行，并把这个文件夹设为“始终保留在此设备上”。</translation>
    </message>
    <message>
        <source>“{address}” is no address of a shared folder; write it like webdavs://you@server/folder or s3://key@server/bucket.</source>
        <translation>“{address}”不是共享文件夹的地址；请写成 webdavs://账号@主机/文件夹 或 s3://密钥号@主机/存储桶 这样的形式。</translation>
    </message>
    <message>
        <source>“{base_url}” is no valid address for WeChat; correct it.</source>
        <translation>“{base_url}”不是有效的接口地址，请改正。</translation>
    </message>
    <message>
        <source>“{base_url}” is not on this PC, and a sandbox must be; leave out --sandbox for a real account.</source>
        <translation>演练只能在本机进行，“{base_url}”不在本机；连接真实的公众号请去掉 --sandbox。</translation>
    </message>
    <message>
        <source>“{base_url}” would send the secret unprotected; use an https address.</source>
        <translation>“{base_url}”会让密钥明文传输，请改用 https 地址。</translation>
    </message>
    <message>
        <source>“{block}” is no version that waits for a choice; choose among those shown.</source>
        <translation>“{block}”不是待选的写法，请从列出的写法中选。</translation>
    </message>
    <message>
        <source>“{date}” is no date; write it like 2026-11-20.</source>
        <translation>“{date}”不是日期，请照 2026-11-20 的样子写。</translation>
    </message>
    <message>
        <source>“{date}” is no due date; write it like 2026-11-20 or 2026-11-20T17:00.</source>
        <translation>“{date}”不是截止时间，请写成 2026-11-20 或 2026-11-20T17:00 的样子。</translation>
    </message>
    <message>
        <source>“{entry}” is neither an address nor a range of addresses; correct the list.</source>
        <translation>“{entry}”既不是地址也不是地址段，请改正白名单。</translation>
    </message>
    <message>
        <source>“{month}” is no month; write it like 2026-11.</source>
        <translation>“{month}”不是月份，请写成 2026-11 的样子。</translation>
    </message>
    <message>
        <source>“{name}” could not be converted; open it in Word or WPS, save it as .docx and import that.</source>
        <translation>“{name}”没有转换成功，请用 Word 或 WPS 打开，另存为 .docx 后再导入。</translation>
    </message>
    <message>
        <source>“{name}” is no review stage; write its name or number.</source>
        <translation>“{name}”不是审级，请填审级的名称或者序号。</translation>
    </message>
    <message>
        <source>“{name}” is no role; choose among liaison, editor, reviewer, publisher and administrator.</source>
        <translation>“{name}”不是角色，可填联络员、编辑、审核人、发布员、管理员。</translation>
    </message>
    <message>
        <source>“{url}” is no address of a page; copy it from the browser, beginning with https://.</source>
        <translation>“{url}”不是网页地址，请从浏览器里复制，以 https:// 开头。</translation>
    </message>
    <message>
        <source>“{week}” is no week; write it like 2026-W46.</source>
        <translation>“{week}”不是一周，请写成 2026-W46 的样子。</translation>
    </message>
    <message>
        <source>“{words}” is no stage; write it like 复审, 复审/2 or 保密审查/1/sensitive.</source>
        <translation>“{words}”不是审级的写法，请写成“复审”“复审/2”或者“保密审查/1/sensitive”。</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>(damaged)</source>
        <translation>（内容损坏）</translation>
    </message>
    <message>
        <source>(purged)</source>
        <translation>（已清除）</translation>
    </message>
    <message>
        <source>(still on its way)</source>
        <translation>（等待补齐）</translation>
    </message>
    <message>
        <source>135 editor</source>
        <translation>135 编辑器</translation>
    </message>
    <message>
        <source>AppID</source>
        <translation>AppID</translation>
    </message>
    <message>
        <source>Baidu Netdisk</source>
        <translation>百度网盘</translation>
    </message>
    <message>
        <source>Banner</source>
        <translation>横幅</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>图说</translation>
    </message>
    <message>
        <source>Chinese fonts</source>
        <translation>中文字体</translation>
    </message>
    <message>
        <source>Dropbox</source>
        <translation>Dropbox</translation>
    </message>
    <message>
        <source>Empty lines and blanks</source>
        <translation>空行与空格</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Google Drive</source>
        <translation>Google Drive</translation>
    </message>
    <message>
        <source>HEIC (on the iPhone: Settings → Camera → Formats → Most Compatible)</source>
        <translation>HEIC 格式（iPhone：设置 → 相机 → 格式 → 兼容性最佳）</translation>
    </message>
    <message>
        <source>Header and footer</source>
        <translation>页眉页尾</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Indent and alignment</source>
        <translation>缩进与对齐</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Nextcloud</source>
        <translation>Nextcloud</translation>
    </message>
    <message>
        <source>Nutstore</source>
        <translation>坚果云</translation>
    </message>
    <message>
        <source>One look for each kind</source>
        <translation>样式统一</translation>
    </message>
    <message>
        <source>OneDrive</source>
        <translation>OneDrive</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Photo groups</source>
        <translation>图组</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>标点</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引言</translation>
    </message>
    <message>
        <source>Seafile</source>
        <translation>Seafile</translation>
    </message>
    <message>
        <source>Syncthing</source>
        <translation>Syncthing</translation>
    </message>
    <message>
        <source>Synology Drive</source>
        <translation>Synology Drive</translation>
    </message>
    <message>
        <source>WPS</source>
        <translation>WPS</translation>
    </message>
    <message>
        <source>WPS Cloud</source>
        <translation>WPS 云盘</translation>
    </message>
    <message>
        <source>WeChat article</source>
        <translation>公众号文章</translation>
    </message>
    <message>
        <source>WeChat's review refused it</source>
        <translation>平台审核不通过</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Xiumi</source>
        <translation>秀米</translation>
    </message>
    <message>
        <source>Yiban editor</source>
        <translation>壹伴</translation>
    </message>
    <message>
        <source>a WeChat article</source>
        <translation>微信文章</translation>
    </message>
    <message>
        <source>a cloud service</source>
        <translation>云盘</translation>
    </message>
    <message>
        <source>a copy of the home in one file, and a home made of it again</source>
        <translation>把工作目录备份成一个文件，或者从备份恢复</translation>
    </message>
    <message>
        <source>a font of its own</source>
        <translation>指定的字体</translation>
    </message>
    <message>
        <source>a gradient, replaced by its first colour</source>
        <translation>渐变，已换成它的第一种颜色</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>a record in it is not valid</source>
        <translation>其中有一条记录不合格式</translation>
    </message>
    <message>
        <source>a snapshot that says something else than the signed records</source>
        <translation>快照与签名记录不一致</translation>
    </message>
    <message>
        <source>a spreadsheet</source>
        <translation>电子表格</translation>
    </message>
    <message>
        <source>a strict WeChat on this PC to practise on</source>
        <translation>本机演练用的微信</translation>
    </message>
    <message>
        <source>a tint that WeChat's dark mode turns muddy, made paler</source>
        <translation>微信深色模式下会发灰的浅底，已调浅</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>address under “read more”</source>
        <translation>“阅读原文”地址</translation>
    </message>
    <message>
        <source>administer the office</source>
        <translation>管理单位</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>agreed by those shown</source>
        <translation>本人同意</translation>
    </message>
    <message>
        <source>album</source>
        <translation>相册</translation>
    </message>
    <message>
        <source>albums of photos</source>
        <translation>相册</translation>
    </message>
    <message>
        <source>allowed phrases</source>
        <translation>允许的词语</translation>
    </message>
    <message>
        <source>another PC uses this one's key; nothing is sent until this PC has its own</source>
        <translation>本机密钥重复，换发之前不再送出</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>article</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>article changed apart</source>
        <translation>同一篇稿件各改了一份</translation>
    </message>
    <message>
        <source>articles: import, write, edit, check, send for review, export</source>
        <translation>稿件：导入、写稿、修改、检查、送审、导出</translation>
    </message>
    <message>
        <source>author line</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>barred there</source>
        <translation>已被微信封禁</translation>
    </message>
    <message>
        <source>boxes out of the flow</source>
        <translation>脱离正常排列的定位</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>支部</translation>
    </message>
    <message>
        <source>branches of the office</source>
        <translation>支部</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>图说</translation>
    </message>
    <message>
        <source>change of members set aside</source>
        <translation>没有生效的成员变更</translation>
    </message>
    <message>
        <source>changed apart</source>
        <translation>改动有冲突</translation>
    </message>
    <message>
        <source>changes seen</source>
        <translation>改动可见</translation>
    </message>
    <message>
        <source>claim of originality refused</source>
        <translation>原创声明未通过</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>colours that are hard to read</source>
        <translation>看不清的颜色</translation>
    </message>
    <message>
        <source>column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>columns: add, rename, order, theme</source>
        <translation>栏目：添加、改名、排序、版式</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>comparing what is out</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>compose an issue</source>
        <translation>编排各期</translation>
    </message>
    <message>
        <source>composed</source>
        <translation>已编排</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>connect and check a WeChat account</source>
        <translation>连接和检测公众号</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>使用同意</translation>
    </message>
    <message>
        <source>could not be read safely</source>
        <translation>读取时出了问题，已跳过</translation>
    </message>
    <message>
        <source>counts at a glance</source>
        <translation>一眼看全的数字</translation>
    </message>
    <message>
        <source>cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>credential store</source>
        <translation>凭据库</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>摄影</translation>
    </message>
    <message>
        <source>crop of the square cover</source>
        <translation>方封面裁剪</translation>
    </message>
    <message>
        <source>crop of the wide cover</source>
        <translation>宽封面裁剪</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>damaged archive</source>
        <translation>压缩包已损坏</translation>
    </message>
    <message>
        <source>database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>date in the calendar</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>dates to have in mind: list, add, change, remove</source>
        <translation>近期节点：列出、添加、修改、移除</translation>
    </message>
    <message>
        <source>deleted there</source>
        <translation>已在微信删除</translation>
    </message>
    <message>
        <source>digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>disk space</source>
        <translation>磁盘空间</translation>
    </message>
    <message>
        <source>display</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>does not continue what came before</source>
        <translation>接不上这台电脑之前的内容</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>due date</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>event where all were told</source>
        <translation>已告知的集体活动</translation>
    </message>
    <message>
        <source>exchange with the shared folder</source>
        <translation>与共享文件夹同步</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>没有发成</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>findings</source>
        <translation>内容检查</translation>
    </message>
    <message>
        <source>follow a publication</source>
        <translation>查询发布结果</translation>
    </message>
    <message>
        <source>fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>found an office, or join one by invitation</source>
        <translation>新建单位，或凭邀请加入</translation>
    </message>
    <message>
        <source>from a PC nobody admitted</source>
        <translation>来自没有接纳的电脑</translation>
    </message>
    <message>
        <source>good piece</source>
        <translation>好文</translation>
    </message>
    <message>
        <source>holds too many files</source>
        <translation>里面的文件太多</translation>
    </message>
    <message>
        <source>home</source>
        <translation>工作目录</translation>
    </message>
    <message>
        <source>how often</source>
        <translation>多久看一次</translation>
    </message>
    <message>
        <source>iCloud</source>
        <translation>iCloud</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>in the draft box</source>
        <translation>已在草稿箱</translation>
    </message>
    <message>
        <source>in the shared folder, not with everybody yet</source>
        <translation>已写入共享文件夹，还没有全部收到</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>incomplete, perhaps still being copied</source>
        <translation>还不完整，可能正在传</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>issue</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>issues: compose, check, publish</source>
        <translation>各期：组成、预检、发布</translation>
    </message>
    <message>
        <source>its content does not fit its seal</source>
        <translation>内容与签名不符</translation>
    </message>
    <message>
        <source>its name leads out of the archive</source>
        <translation>文件名指向压缩包之外</translation>
    </message>
    <message>
        <source>its signature does not fit the PC</source>
        <translation>签名与电脑不符</translation>
    </message>
    <message>
        <source>its text is still on the way to this PC</source>
        <translation>正文还在传来本机的路上</translation>
    </message>
    <message>
        <source>keep pictures</source>
        <translation>上传封面</translation>
    </message>
    <message>
        <source>keep styles for the office</source>
        <translation>保存本单位样式</translation>
    </message>
    <message>
        <source>kept on this PC</source>
        <translation>文件在本机</translation>
    </message>
    <message>
        <source>kind of folder</source>
        <translation>文件夹类型</translation>
    </message>
    <message>
        <source>larger than allowed</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>layout</source>
        <translation>排版</translation>
    </message>
    <message>
        <source>let a finding stand</source>
        <translation>放行问题</translation>
    </message>
    <message>
        <source>letting a PC in</source>
        <translation>接纳电脑</translation>
    </message>
    <message>
        <source>liaison</source>
        <translation>联络员</translation>
    </message>
    <message>
        <source>library</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>list what is published</source>
        <translation>查看已发布</translation>
    </message>
    <message>
        <source>locked with a password</source>
        <translation>加了密码</translation>
    </message>
    <message>
        <source>look for what may stand in the way on this PC</source>
        <translation>检查本机有什么妨碍工作</translation>
    </message>
    <message>
        <source>main job with the sandbox</source>
        <translation>演练全流程</translation>
    </message>
    <message>
        <source>mass-send</source>
        <translation>群发</translation>
    </message>
    <message>
        <source>member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>members and their PCs: invite, admit, change, revoke</source>
        <translation>成员和电脑：邀请、接纳、变更、停用</translation>
    </message>
    <message>
        <source>movement</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>name the responsible editor</source>
        <translation>指定责编</translation>
    </message>
    <message>
        <source>needs a person</source>
        <translation>需要人来确认</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no banner found</source>
        <translation>没有找到横幅</translation>
    </message>
    <message>
        <source>no heading found</source>
        <translation>没有找到小标题</translation>
    </message>
    <message>
        <source>no quote found</source>
        <translation>没有找到引言</translation>
    </message>
    <message>
        <source>not a file of this program</source>
        <translation>不是本程序的文件</translation>
    </message>
    <message>
        <source>not a usable kind</source>
        <translation>格式不支持</translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation>未同意</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>number</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>number given twice</source>
        <translation>期号重复</translation>
    </message>
    <message>
        <source>of another office</source>
        <translation>属于别的单位</translation>
    </message>
    <message>
        <source>on this PC only</source>
        <translation>仅存本机</translation>
    </message>
    <message>
        <source>on this PC only, not saved for the others yet</source>
        <translation>仅存本机，还没有保存给大家</translation>
    </message>
    <message>
        <source>on this PC only: held back by the check for private and secret words</source>
        <translation>仅存本机：隐私和涉密检查拦下了</translation>
    </message>
    <message>
        <source>one identity on two PCs</source>
        <translation>两台电脑用了同一身份</translation>
    </message>
    <message>
        <source>one publication, step by step</source>
        <translation>查看一次发布的每一步</translation>
    </message>
    <message>
        <source>one value that is equal on PCs that hold the same</source>
        <translation>校验值：内容相同的电脑数值相同</translation>
    </message>
    <message>
        <source>one writer to a name</source>
        <translation>文件名不被抢占</translation>
    </message>
    <message>
        <source>opacity and filters</source>
        <translation>透明度和滤镜</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>party members</source>
        <translation>党员人数</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>photos: import, list, describe, edit, put into articles</source>
        <translation>照片：导入、列出、图说、修图、放进稿件</translation>
    </message>
    <message>
        <source>phrase</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>pictures in headings or grounds</source>
        <translation>标题里或衬底的图片</translation>
    </message>
    <message>
        <source>pictures in rare formats</source>
        <translation>少见格式的图片</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>plan the week</source>
        <translation>安排本周</translation>
    </message>
    <message>
        <source>play the whole job on the sample office</source>
        <translation>用示例单位把主流程走一遍</translation>
    </message>
    <message>
        <source>program files</source>
        <translation>程序文件</translation>
    </message>
    <message>
        <source>public event</source>
        <translation>公开活动</translation>
    </message>
    <message>
        <source>publication</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>publication claimed twice</source>
        <translation>两台电脑同时认领</translation>
    </message>
    <message>
        <source>publication stopped</source>
        <translation>发布中断</translation>
    </message>
    <message>
        <source>publication under way</source>
        <translation>发布进行中</translation>
    </message>
    <message>
        <source>publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>publish without notice</source>
        <translation>发布（不推送）</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>发布员</translation>
    </message>
    <message>
        <source>publishing</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>put away</source>
        <translation>是否收起</translation>
    </message>
    <message>
        <source>reading in the shared folder</source>
        <translation>读取共享文件夹</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>可以发布</translation>
    </message>
    <message>
        <source>ready to publish</source>
        <translation>可发布</translation>
    </message>
    <message>
        <source>recompute all tables from the signed log</source>
        <translation>按签过名的记录重算所有表格</translation>
    </message>
    <message>
        <source>remove words and pictures from every PC</source>
        <translation>从所有电脑上清除文字和照片</translation>
    </message>
    <message>
        <source>responsible editor</source>
        <translation>责编</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>returned to the branch</source>
        <translation>支部稿退回</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>revision</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>rights of a member</source>
        <translation>成员权限</translation>
    </message>
    <message>
        <source>room in the shared folder</source>
        <translation>共享文件夹空间</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>rules done without</source>
        <translation>停用的规则</translation>
    </message>
    <message>
        <source>rules of review</source>
        <translation>审核规则</translation>
    </message>
    <message>
        <source>rules of wording: what the office allows and avoids</source>
        <translation>用词规则：本单位允许的和要避免的</translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>是否演练</translation>
    </message>
    <message>
        <source>save a draft</source>
        <translation>存草稿</translation>
    </message>
    <message>
        <source>save as draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>save drafts</source>
        <translation>存草稿</translation>
    </message>
    <message>
        <source>saved on this PC, not in the shared folder yet</source>
        <translation>已保存在本机，还没有写入共享文件夹</translation>
    </message>
    <message>
        <source>search articles, people, photos and issues</source>
        <translation>搜索稿件、成员、照片和各期</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>数据段</translation>
    </message>
    <message>
        <source>send this for review</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>settle this</source>
        <translation>处理这个冲突</translation>
    </message>
    <message>
        <source>shadows</source>
        <translation>阴影</translation>
    </message>
    <message>
        <source>shared folder</source>
        <translation>共享文件夹</translation>
    </message>
    <message>
        <source>shows minors</source>
        <translation>有未成年人</translation>
    </message>
    <message>
        <source>shut out</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>silent for long</source>
        <translation>长期未同步</translation>
    </message>
    <message>
        <source>sizes in pixels that break on other screens</source>
        <translation>写死的尺寸，换个屏幕会走样</translation>
    </message>
    <message>
        <source>source of the text</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>stages of review and who holds them</source>
        <translation>审级，以及由谁审核</translation>
    </message>
    <message>
        <source>swells far beyond its size in the archive</source>
        <translation>解压后大得异常</translation>
    </message>
    <message>
        <source>take this back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>是否移除</translation>
    </message>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>the good piece of the month</source>
        <translation>每月推出好文</translation>
    </message>
    <message>
        <source>the shared folder: where it lies, whether it works</source>
        <translation>共享文件夹：位置、是否正常</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>this PC</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>this PC has been shut out; what it wrote since does not count</source>
        <translation>本机已停用，此后所写不算数</translation>
    </message>
    <message>
        <source>this PC is a copy</source>
        <translation>本机与另一台电脑身份相同</translation>
    </message>
    <message>
        <source>this PC waits to be admitted; the others get it afterwards</source>
        <translation>本机等待接纳，接纳后大家才能收到</translation>
    </message>
    <message>
        <source>this version of the program cannot use it</source>
        <translation>这一版程序还用不了它</translation>
    </message>
    <message>
        <source>this week and the cadence; say why nothing goes out</source>
        <translation>本周和发布节奏，写明本周不发的原因</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>turned or moved boxes</source>
        <translation>旋转或平移</translation>
    </message>
    <message>
        <source>two issues with one number</source>
        <translation>两期用了同一期号</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>发布中</translation>
    </message>
    <message>
        <source>upload pictures</source>
        <translation>上传图片</translation>
    </message>
    <message>
        <source>visit to people in need</source>
        <translation>慰问困难群众</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>wants to join</source>
        <translation>等待接纳</translation>
    </message>
    <message>
        <source>way of publishing</source>
        <translation>发布方式</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>网页绘制</translation>
    </message>
    <message>
        <source>what a stranger needs to find a fault, without anything that people wrote</source>
        <translation>排查故障用的诊断包，不含任何人写的内容</translation>
    </message>
    <message>
        <source>what colleagues say about a passage: list, add, mark as settled</source>
        <translation>批注：列出、添加、标为已处理</translation>
    </message>
    <message>
        <source>what the office puts into a corner of its photos</source>
        <translation>本单位的水印：列出、添加、删去</translation>
    </message>
    <message>
        <source>what the program stands on, and its licences</source>
        <translation>所用组件和许可</translation>
    </message>
    <message>
        <source>what waits for you, and what is coming</source>
        <translation>待我处理的事，近期节点</translation>
    </message>
    <message>
        <source>what waits for you; approve, return, take back</source>
        <translation>待审稿件：通过、退回、撤回意见</translation>
    </message>
    <message>
        <source>what was done apart: list it, settle it</source>
        <translation>冲突：列出、处理</translation>
    </message>
    <message>
        <source>why nothing goes out</source>
        <translation>本周不发的原因</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>with everybody</source>
        <translation>大家都已收到</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>words of the office</source>
        <translation>本单位的用词</translation>
    </message>
    <message>
        <source>write here</source>
        <translation>写这里的稿件</translation>
    </message>
    <message>
        <source>writing to the shared folder</source>
        <translation>写入共享文件夹</translation>
    </message>
    <message>
        <source>written by two at once</source>
        <translation>并发修改</translation>
    </message>
    <message>
        <source>yearly commemorations</source>
        <translation>随程序提供的纪念日</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
</TS>
