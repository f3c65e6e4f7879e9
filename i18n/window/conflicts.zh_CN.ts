<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ArticlePanel</name>
    <message>
        <source>Choose</source>
        <translation>逐段选择</translation>
    </message>
    <message>
        <source>Whole article</source>
        <translation>合起来的全文</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>打开稿件</translation>
    </message>
    <message>
        <source>Save as one draft</source>
        <translation>存为一稿</translation>
    </message>
    <message>
        <source>They changed different places, so both are put together already. Read it once, then save it as one draft.</source>
        <translation>两边改的不是同一处，已经合在一起。请通读一遍，再存为一稿。</translation>
    </message>
    <message>
        <source>Editors and this branch settle it; you can read it here.</source>
        <translation>由编辑或本支部的人选择，你可以在这里看。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) still to choose</source>
        <translation>
            <numerusform>还有 %n 处没有选</numerusform>
        </translation>
    </message>
    <message>
        <source>Both drafts stay in the article&apos;s history.</source>
        <translation>两份原稿都留在稿件的历史里。</translation>
    </message>
</context>
<context>
    <name>ClonedPanel</name>
    <message>
        <source>Give this PC a new key</source>
        <translation>为本机换发新密钥</translation>
    </message>
    <message>
        <source>Choose the invitation…</source>
        <translation>选择邀请文件…</translation>
    </message>
    <message>
        <source>Three steps</source>
        <translation>三步就好</translation>
    </message>
    <message>
        <source>A key of its own</source>
        <translation>换一把自己的密钥</translation>
    </message>
    <message>
        <source>The other PC keeps the old one. Articles, drafts and photos stay here.</source>
        <translation>旧密钥留给另一台电脑。稿件、草稿、照片都还在本机。</translation>
    </message>
    <message>
        <source>A new invitation in your name</source>
        <translation>一份新的、写着你名字的邀请</translation>
    </message>
    <message>
        <source>Ask an administrator for it; to the office this is one more PC of yours.</source>
        <translation>请管理员再发一份。对单位来说，这是你的又一台电脑。</translation>
    </message>
    <message>
        <source>Being let in</source>
        <translation>等待接纳</translation>
    </message>
    <message>
        <source>The administrator compares these groups with you, then all goes out.</source>
        <translation>管理员会和你核对下面几组字符，然后攒下的内容就会发出去。</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Everybody agrees: nothing was done twice or apart.</source>
        <translation>没有冲突，大家的内容是一致的。</translation>
    </message>
    <message>
        <source>When two people change the same thing while their PCs cannot see each other, both versions are kept and a line stands here, with both side by side. Nothing waits for it; you choose when it suits you.</source>
        <translation>两个人在互相看不到的时候改了同一处，两份都会留下，这里会出现一行，左右对照着让人选。其他工作不用等它，方便的时候再选就行。</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>回到工作台</translation>
    </message>
    <message>
        <source>Next conflict</source>
        <translation>下一个冲突</translation>
    </message>
    <message>
        <source>Conflict before</source>
        <translation>上一个冲突</translation>
    </message>
    <message>
        <source>Keep the left side</source>
        <translation>选左边</translation>
    </message>
    <message>
        <source>Keep the right side</source>
        <translation>选右边</translation>
    </message>
    <message>
        <source>Save as one draft</source>
        <translation>存为一稿</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>冲突 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) set aside</source>
        <translation>
            <numerusform>隔离的文件 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Settled; colleagues get it with the next sync.</source>
        <translation>已选定，下次同步时同事也会看到。</translation>
    </message>
    <message>
        <source>This PC carries the publication on.</source>
        <translation>由本机接着发布。</translation>
    </message>
    <message>
        <source>Issued again; it counts everywhere with the next sync.</source>
        <translation>已重新签发，下次同步后处处生效。</translation>
    </message>
    <message>
        <source>Let go; nobody is asked about it any more.</source>
        <translation>已放下，不再提醒。</translation>
    </message>
    <message>
        <source>Put together as one draft.</source>
        <translation>已合成一稿。</translation>
    </message>
    <message>
        <source>Kept on this PC only: something in it must be dealt with first.</source>
        <translation>仅存本机：里面有必须先处理的问题。</translation>
    </message>
    <message>
        <source>Decided; it counts everywhere with the next sync.</source>
        <translation>已决定，下次同步后处处生效。</translation>
    </message>
    <message>
        <source>This PC has a key of its own; everything goes out now.</source>
        <translation>本机有了自己的密钥，攒下的内容正在发出。</translation>
    </message>
    <message>
        <source>This PC has a key of its own; two steps are left.</source>
        <translation>本机有了自己的密钥，还剩两步。</translation>
    </message>
    <message>
        <source>The request goes out now; wait to be let in.</source>
        <translation>请求正在发出，请等待接纳。</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已改回。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>打开稿件</translation>
    </message>
</context>
<context>
    <name>FilePanel</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>This PC could not read or verify it, so nothing of it is used. Nothing else waits for it, and it comes in by itself as soon as a good copy lies in the folder.</source>
        <translation>本机读不了或者验证不了这个文件，所以里面的内容一概没有采用。别的内容不用等它；共享文件夹里有了完好的一份，它会自己进来。</translation>
    </message>
    <message>
        <source>since {when}</source>
        <translation>从 {when} 起</translation>
    </message>
    <message>
        <source>Looking through the folder…</source>
        <translation>正在查看共享文件夹…</translation>
    </message>
</context>
<context>
    <name>ForkPanel</name>
    <message>
        <source>Decide so</source>
        <translation>就这样定</translation>
    </message>
    <message>
        <source>To the members</source>
        <translation>去看成员</translation>
    </message>
    <message>
        <source>Neither of them counts</source>
        <translation>两边都不算数</translation>
    </message>
    <message>
        <source>Ask the member which PC is theirs and tick the line of that PC; both may count. Articles stay in any case. The other PC gets a key of its own: its screen leads the way.</source>
        <translation>请问一下本人，哪一台才是正在用的电脑，勾选那一台的记录；也可以两边都勾选。稿件无论如何都在。另一台电脑要换一把自己的密钥，它的屏幕上会一步步引导。</translation>
    </message>
    <message>
        <source>Line {letter}</source>
        <translation>记录 {letter}</translation>
    </message>
    <message>
        <source>this PC</source>
        <translation>本机</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>last {when}</source>
        <translation>最近 {when}</translation>
    </message>
    <message>
        <source>no articles on it</source>
        <translation>没有稿件</translation>
    </message>
    <message>
        <source>This line counts</source>
        <translation>这一边算数</translation>
    </message>
    <message>
        <source>An administrator settles this; you can go on working.</source>
        <translation>由管理员处理，你可以照常工作。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) will count</source>
        <translation>
            <numerusform>将有 %n 边算数</numerusform>
        </translation>
    </message>
    <message>
        <source>Approvals and publications on all of them stay void.</source>
        <translation>两边的审核意见和发布一概无效。</translation>
    </message>
    <message>
        <source>Tick what counts.</source>
        <translation>请勾选算数的一边。</translation>
    </message>
</context>
<context>
    <name>InboxPresenter</name>
    <message numerus="yes">
        <source>Looked again: %n file(s) still set aside.</source>
        <translation>
            <numerusform>已重新查看，还有 %n 个文件隔离着。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) wait for you</source>
        <translation>
            <numerusform>%n 个冲突等你选择</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidesPanel</name>
    <message>
        <source>counts for now</source>
        <translation>暂时以此为准</translation>
    </message>
    <message>
        <source>Keeps number {number}</source>
        <translation>保留第 {number} 期这个期号</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>保留这个</translation>
    </message>
    <message>
        <source>This PC carries on</source>
        <translation>由本机接着发布</translation>
    </message>
    <message>
        <source>Both keep it</source>
        <translation>两期都保留</translation>
    </message>
    <message>
        <source>Issue it again</source>
        <translation>重新签发</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>放下</translation>
    </message>
    <message>
        <source>Once chosen, everybody sees the same; the other stays in history.</source>
        <translation>选定之后，大家看到的都一样；没选的那个仍留在历史里。</translation>
    </message>
    <message>
        <source>The other issue gets the next free number; you can change it.</source>
        <translation>另一期会得到下一个空着的期号，之后还可以再改。</translation>
    </message>
    <message>
        <source>Choose the PC that is at work. If it is the other one, press this on that PC; the folder is asked first, so that readers get the issue once.</source>
        <translation>请选正在干活的那台电脑。如果应由另一台发布，请到那台电脑上按这个按钮。按下之后会先核对共享文件夹，读者不会收到两次。</translation>
    </message>
    <message>
        <source>Issue it again if it is still right; it then counts everywhere.</source>
        <translation>如果仍然合适，就重新签发，之后处处生效。</translation>
    </message>
    <message>
        <source>Readers know both by this number, so it cannot be changed any more.</source>
        <translation>读者已经按这个期号看到两期，期号不能再改了。</translation>
    </message>
    <message>
        <source>A publisher settles this; you need not do anything.</source>
        <translation>由发布员处理，你不用做什么。</translation>
    </message>
    <message>
        <source>An administrator settles this; you need not do anything.</source>
        <translation>由管理员处理，你不用做什么。</translation>
    </message>
    <message>
        <source>An editor settles this; you need not do anything.</source>
        <translation>由编辑处理，你不用做什么。</translation>
    </message>
    <message>
        <source>Others settle this; you need not do anything.</source>
        <translation>由别人处理，你不用做什么。</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>打开稿件</translation>
    </message>
    <message>
        <source>To the issues</source>
        <translation>去看各期</translation>
    </message>
    <message>
        <source>To the members</source>
        <translation>去看成员</translation>
    </message>
</context>
<context>
    <name>conflicts</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>You can settle</source>
        <translation>等你选择</translation>
    </message>
    <message>
        <source>Others settle</source>
        <translation>由别人处理</translation>
    </message>
    <message>
        <source>Files set aside</source>
        <translation>隔离的文件</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>As it is today</source>
        <translation>现在的情况</translation>
    </message>
    <message>
        <source>a PC nobody knows here</source>
        <translation>本机不认识的电脑</translation>
    </message>
    <message>
        <source>{person} (this PC)</source>
        <translation>{person}（本机）</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>《{title}》</translation>
    </message>
    <message>
        <source>Issue {number}</source>
        <translation>第 {number} 期</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Settings of the office</source>
        <translation>单位的设置</translation>
    </message>
    <message>
        <source>{kind} “{name}”</source>
        <translation>{kind}“{name}”</translation>
    </message>
    <message>
        <source>{thing}: {field}</source>
        <translation>{thing}：{field}</translation>
    </message>
    <message>
        <source>Two issues bear number {number}</source>
        <translation>两期都叫第 {number} 期</translation>
    </message>
    <message>
        <source>Publication of issue {number}</source>
        <translation>第 {number} 期的发布</translation>
    </message>
    <message>
        <source>{person}&apos;s PC</source>
        <translation>{person}的电脑</translation>
    </message>
    <message>
        <source>This PC needs a key of its own</source>
        <translation>本机要换一把自己的密钥</translation>
    </message>
    <message>
        <source>This PC is to be let in anew</source>
        <translation>本机等待重新接纳</translation>
    </message>
    <message>
        <source>{what}: {name}</source>
        <translation>{what}：{name}</translation>
    </message>
    <message>
        <source>{people} changed this article while their PCs had not heard of each other. Both are kept; nothing is lost whatever you choose.</source>
        <translation>{people}在电脑还没有互相同步的时候都改了这篇稿件。两份都留着，怎么选都不会丢。</translation>
    </message>
    <message>
        <source>{people} set this at the same time, each on their own PC. Until somebody chooses, the later one counts.</source>
        <translation>{people}在各自的电脑上同时填了这一项。有人选定之前，暂时以较晚的为准。</translation>
    </message>
    <message>
        <source>{people} each opened an issue {number}. Say which one keeps the number; the other gets a free one.</source>
        <translation>{people}各自建了第 {number} 期。请选哪一期保留这个期号，另一期换成空着的期号。</translation>
    </message>
    <message>
        <source>{people} each published an issue {number}.</source>
        <translation>{people}各自发布了第 {number} 期。</translation>
    </message>
    <message>
        <source>{people} both took this publication on. So that readers never get it twice, nobody goes on until one PC is chosen.</source>
        <translation>{people}都认领了这次发布。为了不让读者收到两次，在选定一台电脑之前，谁都不会继续。</translation>
    </message>
    <message>
        <source>{people} decided this while another administrator was also at work, and the other order counts. What was taken away counts all the same; what was given does not yet.</source>
        <translation>{people}作这个决定的时候，另一位管理员也在变更成员，最后以那一位的顺序为准。收回的权限照样生效，给出的还没有生效。</translation>
    </message>
    <message>
        <source>Two PCs write under one identity: a home was copied, or an old backup was put back. Articles of both count; approvals and publications since then wait for an administrator.</source>
        <translation>两台电脑用了同一身份：工作目录被复制过，或者恢复了旧备份。两边的稿件都算数；从那以后的审核意见和发布先搁着，等管理员决定。</translation>
    </message>
    <message>
        <source>Another PC writes under the same identity, perhaps because this home was copied. You can go on working; nothing leaves this PC until it has a key of its own.</source>
        <translation>另有一台电脑用着和本机一样的身份，可能是工作目录被复制过。你可以照常工作；本机换一把自己的密钥之前，新写的内容不会发出去。</translation>
    </message>
    <message>
        <source>This PC has a new key, so to the office it is a new PC. You can go on working; what you write goes out once an administrator has let it in.</source>
        <translation>本机有了新密钥，对单位来说是一台新电脑。你可以照常工作；管理员接纳之后，写下的内容就会发出去。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>no articles in it yet</source>
        <translation>还没有稿件</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>A file from {person}&apos;s PC</source>
        <translation>来自{person}电脑的一个文件</translation>
    </message>
    <message>
        <source>A file of the list of members</source>
        <translation>成员名单里的一个文件</translation>
    </message>
    <message>
        <source>A file from a PC nobody knows here</source>
        <translation>来自陌生电脑的一个文件</translation>
    </message>
</context>
</TS>
