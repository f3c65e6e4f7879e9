<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Carrying</name>
    <message>
        <source>Write a package…</source>
        <translation>导出送稿包…</translation>
    </message>
    <message>
        <source>Import a package…</source>
        <translation>导入送稿包…</translation>
    </message>
    <message>
        <source>Taking in a package</source>
        <translation>正在导入送稿包</translation>
    </message>
    <message>
        <source>Part of it waits for an earlier package, or until its sender&apos;s PC is let in.</source>
        <translation>其中一部分要等前面的送稿包，或等对方的电脑被接纳后再用。</translation>
    </message>
    <message numerus="yes">
        <source>%n PC(s) ask to be let in.</source>
        <translation>
            <numerusform>%n 台电脑申请加入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Let in…</source>
        <translation>接纳…</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>For whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>Everything they lack</source>
        <translation>对方缺的全部内容</translation>
    </message>
    <message>
        <source>One article only</source>
        <translation>只送一篇稿件</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>送什么</translation>
    </message>
    <message>
        <source>Mail: 20 MB each</source>
        <translation>邮件：每包 20 MB</translation>
    </message>
    <message>
        <source>Chat: 100 MB each</source>
        <translation>微信：每包 100 MB</translation>
    </message>
    <message>
        <source>Stick: one file</source>
        <translation>U 盘：一个文件</translation>
    </message>
    <message>
        <source>How it travels</source>
        <translation>怎么送</translation>
    </message>
    <message>
        <source>Where the files go</source>
        <translation>存到哪里</translation>
    </message>
    <message>
        <source>Which article</source>
        <translation>哪一篇稿件</translation>
    </message>
    <message>
        <source>Anybody: everything goes in</source>
        <translation>任何同事（全部内容）</translation>
    </message>
    <message>
        <source>(still on its way)</source>
        <translation>（还没到本机）</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Write a package</source>
        <translation>导出送稿包</translation>
    </message>
    <message>
        <source>For branches without the shared folder: files by mail, chat or stick that a colleague takes in on their PC.</source>
        <translation>没有共享文件夹的支部用它收发稿件：用邮件、微信或 U 盘把文件交给同事，对方在自己的电脑上导入。</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Nothing to send: that PC has everything.</source>
        <translation>对方已经都有了，没有要送的。</translation>
    </message>
    <message numerus="yes">
        <source>About {size} in %n file(s)</source>
        <translation>
            <numerusform>约 {size}，%n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 项改动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>{inside}: {changes}, {pictures}.</source>
        <translation>{inside}，内含 {changes}、{pictures}。</translation>
    </message>
    <message>
        <source>That PC has not said yet what it holds, so everything goes in.</source>
        <translation>还不知道那台电脑已有哪些内容，所以全部放入。</translation>
    </message>
    <message>
        <source>Words and pictures of other articles stay here.</source>
        <translation>其他稿件的文字和图片不在包里。</translation>
    </message>
    <message>
        <source>Writing a package</source>
        <translation>正在写送稿包</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>在后台继续</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>See the files</source>
        <translation>查看文件</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>PackageWords</name>
    <message>
        <source>{name} ({branch})</source>
        <translation>{name}（{branch}）</translation>
    </message>
    <message>
        <source>Part {parts} of {of} still to come; drop it on the window when it is here.</source>
        <translation>等待第 {parts} 包（共 {of} 包），收到后拖进窗口即可。</translation>
    </message>
    <message>
        <source>(waiting for part {parts} of {of})</source>
        <translation>（等待第 {parts} 包，共 {of} 包）</translation>
    </message>
    <message numerus="yes">
        <source>Give %n file(s) to your colleague</source>
        <translation>
            <numerusform>把这 %n 个文件交给同事</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n file(s) to {to}</source>
        <translation>
            <numerusform>把这 %n 个文件发给{to}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I am sending you a package of %n file(s). Save all of them and drop them on the window of the Party Newsroom, in any order.</source>
        <translation>
            <numerusform>发给你一个送稿包，共 %n 个文件。请全部存下来，拖进党建编辑工作站的窗口，先后都行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 项改动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing text(s)</source>
        <translation>
            <numerusform>补齐 %n 段文字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken in. There was nothing in it that is not here already.</source>
        <translation>已导入，其中的内容本机都有了。</translation>
    </message>
    <message>
        <source>New here: {came}.</source>
        <translation>新收到 {came}。</translation>
    </message>
    <message>
        <source>package</source>
        <translation>送稿包</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>WrittenPage</name>
    <message>
        <source>{size} in all, {pictures} inside.</source>
        <translation>共 {size}，内含 {pictures}。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are not on this PC yet and not inside.</source>
        <translation>
            <numerusform>有 %n 张图片还没到本机，不在包里。</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are needed. They may be sent one by one, in any order.</source>
        <translation>这些文件缺一不可，可以分几次发，先后都行。</translation>
    </message>
    <message>
        <source>There: drop them on the window of the Party Newsroom, or choose “Import a package…” in the menu.</source>
        <translation>对方收到后，把文件拖进工作站窗口，或在菜单里选“导入送稿包”。</translation>
    </message>
    <message>
        <source>What left in a file cannot be called back: a purge reaches it only when a later package or the shared folder does.</source>
        <translation>文件发出去就收不回来：以后若清除其中内容，要等对方收到新的送稿包或连上共享文件夹才生效。</translation>
    </message>
    <message>
        <source>Files to hand over</source>
        <translation>要交给对方的文件</translation>
    </message>
    <message>
        <source>Copy the files</source>
        <translation>复制文件</translation>
    </message>
    <message>
        <source>Then paste them into a mail or a chat.</source>
        <translation>然后粘贴到邮件或微信里。</translation>
    </message>
    <message>
        <source>Copy a note for them</source>
        <translation>复制一句附言</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
</TS>
