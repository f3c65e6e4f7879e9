<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ComparePane</name>
    <message>
        <source>Restore this passage</source>
        <translation>恢复这一处</translation>
    </message>
    <message>
        <source>Restore the older draft</source>
        <translation>恢复旧稿</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>回到正文</translation>
    </message>
    <message>
        <source>The older draft</source>
        <translation>旧稿</translation>
    </message>
    <message>
        <source>The newer draft</source>
        <translation>新稿</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>上一处改动</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一处改动</translation>
    </message>
    <message>
        <source>Change {number} of {of}: {words}</source>
        <translation>第 {number} 处，共 {of} 处：{words}</translation>
    </message>
    <message>
        <source>Draft {number} is in hand again; Undo takes this back.</source>
        <translation>已换回第 {number} 稿的内容，可以撤销。</translation>
    </message>
    <message>
        <source>The passage is as in draft {number} again; Undo takes this back.</source>
        <translation>这一处已换回第 {number} 稿的写法，可以撤销。</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message>
        <source>nothing changed</source>
        <translation>没有改动</translation>
    </message>
    <message>
        <source>words {number}</source>
        <translation>文字 {number}</translation>
    </message>
    <message>
        <source>form {number}</source>
        <translation>格式 {number}</translation>
    </message>
    <message>
        <source>moved {number}</source>
        <translation>移动 {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>改动 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>{places}: {sorts}</source>
        <translation>{places}：{sorts}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Nobody else has this article yet. Its history begins when you save.</source>
        <translation>同事还没有这篇稿件，保存之后开始有历史。</translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation>显示更早的</translation>
    </message>
    <message>
        <source>Something is typed that no draft holds yet.</source>
        <translation>正在写的内容还没有存成新的一稿。</translation>
    </message>
    <message>
        <source>See the changes</source>
        <translation>看改动</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation>与现在比较</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Draft {number} is in hand again; Undo takes this back.</source>
        <translation>已换回第 {number} 稿的内容，可以撤销。</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>Draft {number} · {by}</source>
        <translation>第 {number} 稿 · {by}</translation>
    </message>
    <message>
        <source>{by} sent draft {number} for review</source>
        <translation>{by}送审了第 {number} 稿</translation>
    </message>
    <message>
        <source>{stage}: {by} passed it</source>
        <translation>{stage}：{by}通过</translation>
    </message>
    <message>
        <source>{stage}: {by} sent it back</source>
        <translation>{stage}：{by}退回</translation>
    </message>
    <message>
        <source>{by} took it back</source>
        <translation>{by}撤回</translation>
    </message>
    <message>
        <source>Published as draft {number}</source>
        <translation>按第 {number} 稿发布</translation>
    </message>
    <message>
        <source>{stage}: {by} corrected and passed it</source>
        <translation>{stage}：{by}改后通过</translation>
    </message>
    <message>
        <source> (a suggestion)</source>
        <translation>（建议）</translation>
    </message>
    <message>
        <source> (out of date, look again)</source>
        <translation>（过期，需复核）</translation>
    </message>
    <message>
        <source> (no longer counts)</source>
        <translation>（不再有效）</translation>
    </message>
    <message>
        <source>What is in hand now</source>
        <translation>现在的稿子</translation>
    </message>
    <message>
        <source>Draft {number} · {by} · {at}</source>
        <translation>第 {number} 稿 · {by} · {at}</translation>
    </message>
</context>
</TS>
