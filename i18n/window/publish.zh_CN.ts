<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Asking</name>
    <message>
        <source>New issue</source>
        <translation>新建一期</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Number and day</source>
        <translation>期号和日期</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Take the publication over?</source>
        <translation>接手这次发布？</translation>
    </message>
    <message>
        <source>Only if the other PC is broken or gone. From now on it no longer publishes this issue; what it did already is not done again.</source>
        <translation>只在原来那台电脑坏了或者不在了的时候接手。接手以后它不再发布这一期，已经做完的步骤不会重做。</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接手</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>CandidatesSheet</name>
    <message>
        <source>Add approved articles</source>
        <translation>添加已通过的稿件</translation>
    </message>
    <message>
        <source>Search title, column, branch</source>
        <translation>搜索标题、栏目、支部</translation>
    </message>
    <message>
        <source>Approved articles</source>
        <translation>已通过的稿件</translation>
    </message>
    <message>
        <source>No article is waiting to be published</source>
        <translation>没有等待发布的稿件</translation>
    </message>
    <message>
        <source>An article can come into an issue once its last stage has passed it.</source>
        <translation>稿件终审通过以后，就可以编进一期。</translation>
    </message>
    <message>
        <source>An issue of its own</source>
        <translation>单独成期</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Add %n</source>
        <translation>
            <numerusform>添加 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n more fit(s) into this issue.</source>
        <translation>
            <numerusform>这一期还能放 %n 篇。</numerusform>
        </translation>
    </message>
    <message>
        <source>Space chooses, Enter adds.</source>
        <translation>空格选中，回车添加。</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>Static pages to put on a website</source>
        <translation>外网专栏用的静态页面</translation>
    </message>
    <message>
        <source>Word and PDF, as a newsletter to hand out</source>
        <translation>Word 和 PDF 党务简报</translation>
    </message>
    <message>
        <source>WeChat account</source>
        <translation>微信公众号</translation>
    </message>
    <message>
        <source>Connect an account…</source>
        <translation>连接公众号…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Alongside</source>
        <translation>同时生成</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Articles in the draft box of your account</source>
        <translation>发到公众号的草稿箱或主页</translation>
    </message>
    <message>
        <source>{account} · on another PC</source>
        <translation>{account} · 密钥在另一台电脑</translation>
    </message>
    <message>
        <source>{account} · connected</source>
        <translation>{account} · 已连接</translation>
    </message>
    <message>
        <source>Into the draft box; somebody publishes it on the platform</source>
        <translation>放进草稿箱，再到公众平台上发布</translation>
    </message>
    <message>
        <source>On the account&apos;s page; nobody is notified</source>
        <translation>发布在公众号主页，不推送给关注者</translation>
    </message>
    <message>
        <source>Where pages and files go</source>
        <translation>网页和文件放在哪里</translation>
    </message>
</context>
<context>
    <name>Composition</name>
    <message>
        <source>Nothing in this issue yet</source>
        <translation>这一期还没有稿件</translation>
    </message>
    <message>
        <source>Add approved articles, one to eight; the first one is the headline.</source>
        <translation>添加已通过的稿件，一至八篇，第一篇是头条。</translation>
    </message>
    <message>
        <source>Add articles…</source>
        <translation>添加稿件…</translation>
    </message>
    <message>
        <source>Articles of the issue</source>
        <translation>本期稿件</translation>
    </message>
    <message>
        <source>Read as on a phone</source>
        <translation>手机预览</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>打开稿件</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Take out of the issue</source>
        <translation>移出本期</translation>
    </message>
    <message>
        <source>Register as published…</source>
        <translation>登记已发布…</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mend %n thing(s) below first.</source>
        <translation>
            <numerusform>请先处理下面 %n 处。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Number and day…</source>
        <translation>期号和日期…</translation>
    </message>
    <message>
        <source>Past publications</source>
        <translation>发布记录</translation>
    </message>
    <message>
        <source>On a phone</source>
        <translation>手机预览</translation>
    </message>
    <message>
        <source>Delete the issue</source>
        <translation>删除这一期</translation>
    </message>
    <message>
        <source>Add articles…</source>
        <translation>添加稿件…</translation>
    </message>
</context>
<context>
    <name>HistorySheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>IssueList</name>
    <message>
        <source>Issues</source>
        <translation>各期</translation>
    </message>
    <message>
        <source>New issue…</source>
        <translation>新建一期…</translation>
    </message>
</context>
<context>
    <name>IssueSheet</name>
    <message>
        <source>Number</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>With a day</source>
        <translation>写上日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>OutcomeCard</name>
    <message>
        <source>In the WeChat developer platform, open the account&apos;s settings, then “IP whitelist”, add this address, and go on here.</source>
        <translation>请公众号管理员登录微信开发者平台，在这个公众号的“IP 白名单”里加上这个地址，再回到这里继续。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Register as published…</source>
        <translation>登记已发布…</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>接手…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>Copy the layout…</source>
        <translation>复制排版…</translation>
    </message>
    <message>
        <source>It is there</source>
        <translation>已看到</translation>
    </message>
    <message>
        <source>It is not there</source>
        <translation>没看到</translation>
    </message>
    <message>
        <source>I have looked, leave it so</source>
        <translation>已核对，就这样</translation>
    </message>
</context>
<context>
    <name>PhoneCards</name>
    <message>
        <source>The issue on a phone; Enter opens an article</source>
        <translation>本期在手机上的样子，按回车打开稿件</translation>
    </message>
    <message>
        <source>Click an article to read it as on a phone</source>
        <translation>点一篇稿件，看它在手机上的样子</translation>
    </message>
    <message>
        <source>The cards of the issue appear here</source>
        <translation>本期的卡片显示在这里</translation>
    </message>
</context>
<context>
    <name>PreflightCard</name>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>All in order</source>
        <translation>可以发布</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to mend</source>
        <translation>
            <numerusform>%n 处须处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>打开稿件</translation>
    </message>
</context>
<context>
    <name>ProgressSteps</name>
    <message>
        <source>as approved</source>
        <translation>与终审稿一致</translation>
    </message>
    <message>
        <source>WeChat is at work…</source>
        <translation>微信处理中…</translation>
    </message>
    <message numerus="yes">
        <source>%n reused</source>
        <translation>
            <numerusform>%n 张复用</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishPage</name>
    <message>
        <source>New issue…</source>
        <translation>新建一期…</translation>
    </message>
    <message>
        <source>There is no issue yet</source>
        <translation>还没有编过期</translation>
    </message>
    <message>
        <source>Approved articles are put together into an issue and go out with it.</source>
        <translation>把已通过的稿件编成一期，再一起发布。</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Add articles…</source>
        <translation>添加稿件…</translation>
    </message>
    <message>
        <source>This PC publishes</source>
        <translation>本机负责发布</translation>
    </message>
    <message>
        <source>Practice mode on</source>
        <translation>演练模式 开</translation>
    </message>
    <message>
        <source>Practice mode off</source>
        <translation>演练模式 关</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
</context>
<context>
    <name>Publisher</name>
    <message>
        <source>Publishing</source>
        <translation>正在发布</translation>
    </message>
</context>
<context>
    <name>RegisterSheet</name>
    <message>
        <source>Register as published</source>
        <translation>登记已发布</translation>
    </message>
    <message>
        <source>For what was published by hand on the platform. The address is kept with the article and shown to everybody.</source>
        <translation>稿件如果是在公众平台上手工发布的，就在这里登记。地址随稿件保存，大家都能看到。</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>On a phone</source>
        <translation>手机预览</translation>
    </message>
    <message>
        <source>‹ All articles</source>
        <translation>‹ 全部稿件</translation>
    </message>
</context>
<context>
    <name>publish</name>
    <message>
        <source>See progress</source>
        <translation>查看进度</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>First answer the question below.</source>
        <translation>请先回答下面的问题。</translation>
    </message>
    <message>
        <source>Switch a channel on first.</source>
        <translation>请先选一个渠道。</translation>
    </message>
    <message>
        <source>Write pages and files</source>
        <translation>生成网页和文件</translation>
    </message>
    <message>
        <source>Write files</source>
        <translation>生成文件</translation>
    </message>
    <message>
        <source>Write pages</source>
        <translation>生成网页</translation>
    </message>
    <message>
        <source>Nobody is a publisher yet; an administrator can name one.</source>
        <translation>还没有发布员，请管理员指定一位。</translation>
    </message>
    <message>
        <source>Publishing is the publisher&apos;s: {names}.</source>
        <translation>发布由发布员来做：{names}。</translation>
    </message>
    <message>
        <source>Put an approved article in first.</source>
        <translation>请先放进一篇已通过的稿件。</translation>
    </message>
    <message>
        <source>Connect a WeChat account first.</source>
        <translation>请先连接公众号。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Publications of issue {number}</source>
        <translation>第 {number} 期的发布记录</translation>
    </message>
    <message>
        <source>Published by hand</source>
        <translation>手工发布</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Please look</source>
        <translation>须确认</translation>
    </message>
    <message>
        <source>Going out</source>
        <translation>发布中</translation>
    </message>
    <message>
        <source>Saved as draft</source>
        <translation>已存草稿</translation>
    </message>
    <message>
        <source>WeChat is at work</source>
        <translation>微信处理中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Waiting for the network</source>
        <translation>等待网络</translation>
    </message>
    <message>
        <source>Address not allowed</source>
        <translation>地址不在白名单</translation>
    </message>
    <message>
        <source>Right missing</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Not as approved</source>
        <translation>与终审稿不同</translation>
    </message>
    <message>
        <source>On another PC</source>
        <translation>在另一台电脑</translation>
    </message>
    <message>
        <source>Two PCs at once</source>
        <translation>两台电脑同时认领</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>不能发布</translation>
    </message>
    <message>
        <source>{reason} It is tried again by itself.</source>
        <translation>{reason}稍后自动再试。</translation>
    </message>
    <message>
        <source>You may close the window; it goes on by itself when the network is back and nothing is sent twice.</source>
        <translation>可关闭窗口，断网会自动续传，不会重复发送。</translation>
    </message>
    <message>
        <source>The draft is in the account&apos;s draft box and reads as approved. Publish it there, then register its address here.</source>
        <translation>草稿已放进公众号的草稿箱，与终审稿一致。到公众平台上发布以后，请在这里登记地址。</translation>
    </message>
    <message>
        <source>WeChat has the issue and is looking at it. This page asks again by itself.</source>
        <translation>微信已收到，正在处理，稍后自动再问。</translation>
    </message>
    <message>
        <source>Nothing is under way. What was done stays; go on whenever you like.</source>
        <translation>已经停下，做完的步骤都在，随时可以继续。</translation>
    </message>
    <message>
        <source>WeChat did not answer and the issue may be out. Look at the account on a phone: is it there?</source>
        <translation>微信没有回话，可能已发。请在手机上看一眼：</translation>
    </message>
    <message>
        <source>This account may not publish; save as draft, or copy the layout.</source>
        <translation>本账号没有发布权限，可存为草稿或复制排版。</translation>
    </message>
    <message>
        <source>It stopped at a step and nothing was sent twice. Go on to try that step again.</source>
        <translation>有一步没有做成，没有重复发送。继续就从那一步再做。</translation>
    </message>
    <message>
        <source>It is out; its address is not known yet. Register it so that it can be found.</source>
        <translation>已经发布，地址还不知道，请登记地址。</translation>
    </message>
    <message>
        <source>Out since {time}.</source>
        <translation>{time} 已发布。</translation>
    </message>
    <message>
        <source>What is out is not what was approved; somebody changed it on the platform. Compare both there.</source>
        <translation>发布出去的与终审稿不同，可能有人在公众平台上改过，请到那里核对。</translation>
    </message>
    <message>
        <source>The draft on the platform is not what was approved. Mend or delete it there, then go on.</source>
        <translation>公众平台上的草稿与终审稿不同，请到那里改正或删除，再继续。</translation>
    </message>
    <message>
        <source>Two PCs have taken this publication over at once. Nobody goes on until one of you takes it over again.</source>
        <translation>两台电脑同时接手了这次发布，都已停下。商量好以后，由其中一台再接手一次。</translation>
    </message>
    <message>
        <source>Another PC is carrying this out. Go on there; take it over only if that PC is gone for good.</source>
        <translation>这次发布由另一台电脑负责，请到那里继续。那台电脑确实用不了了，再在这里接手。</translation>
    </message>
    <message>
        <source>{name}&apos;s PC is carrying this out. Go on there; take it over only if that PC is gone for good.</source>
        <translation>这次发布由{name}的电脑负责，请到那里继续。那台电脑确实用不了了，再在这里接手。</translation>
    </message>
    <message>
        <source>Before publishing</source>
        <translation>发布前检查</translation>
    </message>
    <message>
        <source>Being composed</source>
        <translation>待编</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可发布</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>WeChat account</source>
        <translation>微信公众号</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Upload pictures</source>
        <translation>上传图片</translation>
    </message>
    <message>
        <source>Make the draft</source>
        <translation>建立草稿</translation>
    </message>
    <message>
        <source>Compare the draft</source>
        <translation>核对草稿</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Verify and archive</source>
        <translation>核验与归档</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>Publish (no notice)</source>
        <translation>发布（不推送）</translation>
    </message>
    <message>
        <source>Issue {number}</source>
        <translation>第 {number} 期</translation>
    </message>
    <message>
        <source>Number twice</source>
        <translation>期号重复</translation>
    </message>
    <message>
        <source>In issue {number}</source>
        <translation>在第 {number} 期</translation>
    </message>
</context>
</TS>
