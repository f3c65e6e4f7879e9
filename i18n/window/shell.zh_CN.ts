<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BugReport</name>
    <message>
        <source>Something unexpected happened</source>
        <translation>出了意外</translation>
    </message>
    <message>
        <source>Your content is safe. These details help to mend the program:</source>
        <translation>你的内容没有丢。下面的详情可以帮助修好程序：</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>查看详情</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Notices on the desktop</source>
        <translation>桌面提醒</translation>
    </message>
    <message>
        <source>Party Newsroom</source>
        <translation>党建编辑工作站</translation>
    </message>
    <message>
        <source>Issue {number} is out</source>
        <translation>第 {number} 期已发布</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are new: {first}…</source>
        <translation>
            <numerusform>有 %n 件新的事：{first}……</numerusform>
        </translation>
    </message>
    <message>
        <source>To review: “{title}”</source>
        <translation>待审核：《{title}》</translation>
    </message>
    <message>
        <source>Returned: “{title}”</source>
        <translation>已退回：《{title}》</translation>
    </message>
    <message>
        <source>Changed apart: “{title}”</source>
        <translation>改动冲突：《{title}》</translation>
    </message>
    <message>
        <source>Issue {number} is ready to be published</source>
        <translation>第 {number} 期可以发布了</translation>
    </message>
    <message>
        <source>Issue {number}: please look whether it is out</source>
        <translation>第 {number} 期：请看一眼是否已发</translation>
    </message>
    <message>
        <source>Issue {number} was not published yet</source>
        <translation>第 {number} 期还没有发成</translation>
    </message>
    <message>
        <source>{person} asks to join</source>
        <translation>{person}申请加入</translation>
    </message>
    <message>
        <source>Issue {number}: two PCs took it on, please choose one</source>
        <translation>第 {number} 期有两台电脑认领，请选一台</translation>
    </message>
    <message>
        <source>Two PCs write as {title}; please look</source>
        <translation>有两台电脑都以{title}的身份在写，请看一下</translation>
    </message>
    <message>
        <source>This PC needs a key of its own</source>
        <translation>本机要换一把自己的密钥</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>（还没有标题）</translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <source>Phone preview</source>
        <translation>手机预览</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Party Newsroom</source>
        <translation>党建编辑工作站</translation>
    </message>
    <message>
        <source>Search everywhere…</source>
        <translation>搜索全部…</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>How the exchange stands</source>
        <translation>同步情况</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>TitleBar</name>
    <message>
        <source>Party Newsroom</source>
        <translation>党建编辑工作站</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Search articles, people, commands…</source>
        <translation>搜索稿件、成员、命令…</translation>
    </message>
    <message>
        <source>waiting to be admitted</source>
        <translation>等待接纳</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>发布员</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>liaison</source>
        <translation>联络员</translation>
    </message>
    <message>
        <source>member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>{words}
How the exchange stands ({key})</source>
        <translation>{words}
查看同步情况（{key}）</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Details</source>
        <translation>查看详情</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审稿</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
</TS>
