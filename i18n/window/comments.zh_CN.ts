<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CommentsPanel</name>
    <message>
        <source>Add comment</source>
        <translation>写批注</translation>
    </message>
    <message>
        <source>What should be looked at here?</source>
        <translation>这里要注意什么？</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>新批注</translation>
    </message>
    <message>
        <source>Nobody has said anything yet. Put the cursor into a passage and write what colleagues should look at; they see it after the next sync.</source>
        <translation>还没有批注。把光标放到一段里，写下要请同事看的地方；下次同步后他们就能看到。</translation>
    </message>
    <message>
        <source>Hide settled ones</source>
        <translation>收起已处理的</translation>
    </message>
    <message numerus="yes">
        <source>Show %n settled one(s)</source>
        <translation>
            <numerusform>显示 %n 条已处理的</numerusform>
        </translation>
    </message>
    <message>
        <source>The passage is gone</source>
        <translation>这一段已删去</translation>
    </message>
    <message>
        <source>The whole article</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Go to the passage</source>
        <translation>转到这一段</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>标为已处理</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>About the whole article</source>
        <translation>关于全文</translation>
    </message>
    <message>
        <source>About: {words}</source>
        <translation>关于：{words}</translation>
    </message>
    <message>
        <source>About the passage at the cursor</source>
        <translation>关于光标所在的段落</translation>
    </message>
</context>
<context>
    <name>comments</name>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>同事</translation>
    </message>
</context>
</TS>
