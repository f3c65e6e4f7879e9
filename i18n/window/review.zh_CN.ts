<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Beside</name>
    <message>
        <source>Stages</source>
        <translation>审级</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Comments {number}</source>
        <translation>批注 {number}</translation>
    </message>
</context>
<context>
    <name>Corrector</name>
    <message>
        <source>Click a passage to change its words, or go on with Tab. Esc leaves it.</source>
        <translation>点一下要改的一段，或按 Tab 逐段走；Esc 放弃这一段的改动。</translation>
    </message>
    <message>
        <source>Drop the corrections</source>
        <translation>不改了</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n photo(s) replaced</source>
        <translation>
            <numerusform>图片换 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>移动 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in layout</source>
        <translation>
            <numerusform>格式 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) changed</source>
        <translation>
            <numerusform>改 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sent %n time(s)</source>
        <translation>
            <numerusform>第 %n 次送审</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 处问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Proofing: %n finding(s) not dealt with</source>
        <translation>
            <numerusform>校对 %n 处未处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) let stand with a reason</source>
        <translation>
            <numerusform>放行 %n 处，均有说明</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) without caption or credit</source>
        <translation>
            <numerusform>%n 张图片缺图说或摄影</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) look private or secret</source>
        <translation>
            <numerusform>%n 处像是个人信息或涉密</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Change a few words</source>
        <translation>改几个字</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回修改</translation>
    </message>
    <message numerus="yes">
        <source>Pass {stage} corrected (%n place(s))</source>
        <translation>
            <numerusform>改后通过{stage}（改 %n 处）</numerusform>
        </translation>
    </message>
    <message>
        <source>Pass {stage}</source>
        <translation>通过{stage}</translation>
    </message>
    <message>
        <source>Say what should be mended, so that the author knows what to do.</source>
        <translation>请写明哪里要改，作者才知道怎么办。</translation>
    </message>
</context>
<context>
    <name>IssueView</name>
    <message>
        <source>Not planned in any issue yet</source>
        <translation>还没有排进哪一期</translation>
    </message>
    <message>
        <source>The editors put approved articles into an issue.</source>
        <translation>通过审核后，由编辑排入各期。</translation>
    </message>
    <message>
        <source>Issue {number}</source>
        <translation>第 {number} 期</translation>
    </message>
    <message>
        <source>Issue without a number</source>
        <translation>未编号的一期</translation>
    </message>
    <message>
        <source>(title on its way)</source>
        <translation>（标题还在路上）</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>本篇</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>去看</translation>
    </message>
    <message>
        <source>Read “{title}”</source>
        <translation>去看《{title}》</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Opinion (needed to send it back)…</source>
        <translation>意见（退回时必填）……</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Waiting for me</source>
        <translation>待我审核</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>Articles to review</source>
        <translation>待审稿件</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) wait for you</source>
        <translation>
            <numerusform>%n 篇等你审</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for your review.</source>
        <translation>没有等你审的稿件。</translation>
    </message>
    <message>
        <source>Nothing is under review.</source>
        <translation>现在没有在审的稿件。</translation>
    </message>
    <message>
        <source>You have not decided on anything yet.</source>
        <translation>你还没有签过意见。</translation>
    </message>
    <message>
        <source>The latest: “{title}”</source>
        <translation>最近一篇：《{title}》</translation>
    </message>
</context>
<context>
    <name>ReadingHead</name>
    <message>
        <source>Compare with another draft</source>
        <translation>换一稿比较</translation>
    </message>
    <message>
        <source>Full text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>整期</translation>
    </message>
    <message>
        <source>Draft {number}, saved on {day}; you read it for the first time</source>
        <translation>第 {number} 稿，{day}保存；你第一次看这篇</translation>
    </message>
    <message>
        <source>Draft {number}, saved on {day}</source>
        <translation>第 {number} 稿，{day}保存</translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>没有改动</translation>
    </message>
    <message>
        <source>Added: {count}</source>
        <translation>增加：{count}</translation>
    </message>
    <message>
        <source>Taken out: {count}</source>
        <translation>删去：{count}</translation>
    </message>
    <message>
        <source>Change {number} of {of}: {words}</source>
        <translation>第 {number} 处（共 {of} 处）：{words}</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>See all under review</source>
        <translation>看全部在审稿件</translation>
    </message>
</context>
<context>
    <name>ReviewActions</name>
    <message>
        <source>Pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>Change a few words</source>
        <translation>改几个字</translation>
    </message>
    <message>
        <source>Comment on a passage</source>
        <translation>批注一段</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>撤销刚才的意见</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一处改动</translation>
    </message>
    <message>
        <source>Change before</source>
        <translation>上一处改动</translation>
    </message>
    <message>
        <source>Full text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>整期</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>下一篇</translation>
    </message>
    <message>
        <source>Article before</source>
        <translation>上一篇</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%n article(s) to review</source>
        <translation>
            <numerusform>%n 篇待审</numerusform>
        </translation>
    </message>
    <message>
        <source>J / K next and previous</source>
        <translation>J / K 上下篇</translation>
    </message>
    <message>
        <source>Reviewing works offline; opinions go out when the folder is back</source>
        <translation>离线也可审，意见会在连上后同步</translation>
    </message>
</context>
<context>
    <name>ReviewSide</name>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Checks before review</source>
        <translation>送审前检查</translation>
    </message>
    <message>
        <source>See the findings</source>
        <translation>看问题详情</translation>
    </message>
    <message>
        <source>Your opinion holds for draft {number} alone; changed, it is reviewed anew</source>
        <translation>你的意见只对第 {number} 稿有效，改动后须重审。</translation>
    </message>
    <message>
        <source>Sent by {name}, {when}</source>
        <translation>{name}送审，{when}</translation>
    </message>
    <message>
        <source>; goes the way of sensitive articles</source>
        <translation>；按报保密、网信的流程审</translation>
    </message>
    <message>
        <source>“{note}”</source>
        <translation>“{note}”</translation>
    </message>
    <message>
        <source>Withdraw my opinion…</source>
        <translation>撤回我的意见……</translation>
    </message>
    <message>
        <source>by {due}</source>
        <translation>期限：{due}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>还没轮到</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Seconds left</source>
        <translation>剩余秒数</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>WordsEditor</name>
    <message>
        <source>Words of this passage</source>
        <translation>这一段的文字</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>“{title}” sent back; can be taken back for {n} s</source>
        <translation>《{title}》已退回，{n} 秒内可撤销</translation>
    </message>
    <message>
        <source>“{title}” corrected and passed; can be taken back for {n} s</source>
        <translation>《{title}》已改后通过，{n} 秒内可撤销</translation>
    </message>
    <message>
        <source>“{title}” passed; can be taken back for {n} s</source>
        <translation>《{title}》已通过，{n} 秒内可撤销</translation>
    </message>
    <message>
        <source>You see draft {number} of {day} {hour}; whether it is the newest is not confirmed.</source>
        <translation>你看到的是 {day} {hour} 的第 {number} 稿，尚未确认是否最新。</translation>
    </message>
    <message>
        <source>Draft {newest} has come in; you are looking at draft {number}.</source>
        <translation>第 {newest} 稿已经送到，你看到的还是第 {number} 稿。</translation>
    </message>
    <message>
        <source>Read draft {number}</source>
        <translation>看第 {number} 稿</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>{stage} passed</source>
        <translation>{stage}通过</translation>
    </message>
    <message>
        <source>{stage} sent back</source>
        <translation>{stage}退回</translation>
    </message>
    <message>
        <source>no longer counts</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>(title on its way)</source>
        <translation>（标题还在路上）</translation>
    </message>
    <message>
        <source>✓ {words}</source>
        <translation>✓ {words}</translation>
    </message>
    <message>
        <source>! {words}</source>
        <translation>！{words}</translation>
    </message>
    <message>
        <source>All photos have caption and credit</source>
        <translation>图片均有图说与摄影</translation>
    </message>
    <message>
        <source>No private data found</source>
        <translation>未发现个人敏感信息</translation>
    </message>
    <message>
        <source>The opinion on “{title}” was not signed: {why} Your note is kept.</source>
        <translation>《{title}》的意见没有签出：{why}你写的意见还留着。</translation>
    </message>
    <message>
        <source>Copy for the group</source>
        <translation>复制到群里</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Withdraw my opinion</source>
        <translation>撤回我的意见</translation>
    </message>
    <message>
        <source>The stage opens again; the reason stays in the record of the article.</source>
        <translation>这一审级会重新打开，理由会留在稿件的审核记录里。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不撤回</translation>
    </message>
    <message>
        <source>{month}/{day}</source>
        <translation>{month} 月 {day} 日</translation>
    </message>
    <message>
        <source>overdue since {day}</source>
        <translation>已过期：{day}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Compared with draft {number}, passed at {stage}</source>
        <translation>与{stage}通过的第 {number} 稿比较</translation>
    </message>
    <message>
        <source>Compared with draft {number}, which you read on {day}</source>
        <translation>与你 {day}看过的第 {number} 稿比较</translation>
    </message>
    <message>
        <source>Compared with draft {number}, sent on {day}</source>
        <translation>与 {day}送审的第 {number} 稿比较</translation>
    </message>
    <message>
        <source>+{n}</source>
        <translation>＋{n} 处</translation>
    </message>
    <message>
        <source>−{n}</source>
        <translation>－{n} 处</translation>
    </message>
    <message>
        <source>sent draft {number} back</source>
        <translation>退回第 {number} 稿</translation>
    </message>
    <message>
        <source>corrected and passed draft {number} ({places})</source>
        <translation>改后通过第 {number} 稿（{places}）</translation>
    </message>
    <message>
        <source>corrected and passed draft {number}</source>
        <translation>改后通过第 {number} 稿</translation>
    </message>
    <message>
        <source>passed draft {number}</source>
        <translation>通过第 {number} 稿</translation>
    </message>
    <message>
        <source> (taken on paper)</source>
        <translation>（线下审批登记）</translation>
    </message>
    <message>
        <source> (out of date, look again)</source>
        <translation>（过期，需复核）</translation>
    </message>
    <message>
        <source>waits for your opinion</source>
        <translation>等待你的意见</translation>
    </message>
    <message>
        <source>nobody holds this stage</source>
        <translation>还没有人负责这一审级</translation>
    </message>
    <message>
        <source>waits for {people}</source>
        <translation>等待{people}</translation>
    </message>
</context>
</TS>
