<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Party Newsroom</source>
        <translation>党建编辑工作站</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>The desktop newsroom of a party-mass office: offline, through any shared folder, exactly what was approved.</source>
        <translation>党群部门的桌面编辑部：断网也能用，任何共享文件夹都能同步，发布的就是审核通过的那一稿。</translation>
    </message>
    <message>
        <source>For non-classified work only.</source>
        <translation>本软件仅限非涉密内容。</translation>
    </message>
    <message>
        <source>Made with the work of others</source>
        <translation>所用组件与许可</translation>
    </message>
    <message>
        <source>Read the licence</source>
        <translation>查看许可</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Home page</source>
        <translation>主页</translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message>
        <source>sandbox</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>real</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>检测连接</translation>
    </message>
    <message>
        <source>the secret is on this PC</source>
        <translation>密钥在本机</translation>
    </message>
    <message>
        <source>the secret is on another PC; that one publishes</source>
        <translation>密钥在另一台电脑上，由那台电脑发布</translation>
    </message>
    <message>
        <source>For the articles of columns that have none of their own:</source>
        <translation>用于没有自己页眉、页尾的栏目：</translation>
    </message>
    <message>
        <source>Asking WeChat…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>save drafts</source>
        <translation>存草稿</translation>
    </message>
    <message>
        <source>publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Everything works from this PC.</source>
        <translation>连接正常，本机可以发布。</translation>
    </message>
    <message>
        <source>What can be done goes on working: drafts are kept, publishing is finished on the WeChat platform.</source>
        <translation>不受影响的功能照常使用：可以存为草稿，再到微信公众平台上发布。</translation>
    </message>
    <message>
        <source>Address of this PC as WeChat sees it</source>
        <translation>本机出口地址</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
</context>
<context>
    <name>AccountGuide</name>
    <message>
        <source>Where to find AppID, AppSecret and the list of addresses</source>
        <translation>AppID、AppSecret 和 IP 白名单在哪里</translation>
    </message>
    <message>
        <source>Never put 0.0.0.0/0 on the list: then anybody who learns the secret can publish in your name.</source>
        <translation>不要在白名单里填 0.0.0.0/0，否则谁拿到密钥，谁就能以你们的名义发布。</translation>
    </message>
    <message>
        <source>Open the developer platform</source>
        <translation>打开微信开发者平台</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Sign in to the developer platform (微信开发者平台) by scanning the code with the phone of the account&apos;s administrator.</source>
        <translation>登录微信开发者平台，由公众号管理员用手机扫码。</translation>
    </message>
    <message>
        <source>Open 我的业务, then 公众号 or 服务号, then 基础信息, then 开发信息.</source>
        <translation>依次打开：我的业务 → 公众号（或者服务号）→ 基础信息 → 开发信息。</translation>
    </message>
    <message>
        <source>Copy the AppID, which begins with wx.</source>
        <translation>复制 AppID，它以 wx 开头。</translation>
    </message>
    <message>
        <source>Reset the AppSecret and copy it at once: WeChat shows it only this time. Resetting stops other programs that use the old one.</source>
        <translation>重置 AppSecret 并立即复制：微信只显示这一次。重置以后，还在用旧密钥的其他程序会停用。</translation>
    </message>
    <message>
        <source>On the same page add this PC&apos;s outgoing address to IP白名单. Not sure which? Connect first: if it is missing, the check shows it to be copied.</source>
        <translation>在同一页的“IP白名单”里添加本机的出口地址。不知道地址也可以先连接：如果缺少，检测结果里会给出地址供复制。</translation>
    </message>
</context>
<context>
    <name>AccountsSection</name>
    <message>
        <source>WeChat accounts</source>
        <translation>公众号</translation>
    </message>
    <message>
        <source>An account is connected on the one PC that publishes. Its secret stays in that PC&apos;s credential store and is never shared.</source>
        <translation>公众号只在负责发布的那一台电脑上连接。密钥只存放在那台电脑的系统凭据库里，不会共享。</translation>
    </message>
    <message>
        <source>Where do I find this?</source>
        <translation>这些在哪里找？</translation>
    </message>
    <message>
        <source>Connect an account…</source>
        <translation>连接公众号…</translation>
    </message>
    <message>
        <source>The sample office practises with the sandbox; a real account is impossible.</source>
        <translation>示例单位只做演练，连不上真实的公众号。</translation>
    </message>
    <message>
        <source>Until then articles can be kept as web page and as Word and PDF files.</source>
        <translation>没有连接时，稿件仍可以生成网页和 Word、PDF 文件。</translation>
    </message>
    <message>
        <source>No account is connected yet</source>
        <translation>还没有连接公众号</translation>
    </message>
</context>
<context>
    <name>AdmitDialog</name>
    <message>
        <source>Let in {name}&apos;s PC?</source>
        <translation>接纳{name}的电脑？</translation>
    </message>
    <message>
        <source>Call {name}, or stand beside them: their PC shows six groups under Settings, This PC. Let it in only if they are the same.</source>
        <translation>请打电话给{name}，或者当面核对：对方电脑的“设置—本机”里也有这样六组字，完全一致才能接纳。</translation>
    </message>
    <message>
        <source>{name} has a PC already; this will be one more.</source>
        <translation>{name}已经有一台电脑，这是另外一台。</translation>
    </message>
    <message>
        <source>The invitation has expired meanwhile.</source>
        <translation>这份邀请已经过期。</translation>
    </message>
    <message>
        <source>The same, let in</source>
        <translation>一致，接纳</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>{name}&apos;s PC is in.</source>
        <translation>已接纳{name}的电脑。</translation>
    </message>
</context>
<context>
    <name>AllowedCard</name>
    <message>
        <source>Never flagged</source>
        <translation>允许的词语</translation>
    </message>
    <message>
        <source>Names and phrases that are right although a rule objects, such as 《警钟常鸣》.</source>
        <translation>规则会提示、其实没有错的名称和词语，例如《警钟常鸣》。</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>去掉</translation>
    </message>
</context>
<context>
    <name>AvoidedCard</name>
    <message>
        <source>Words of this office</source>
        <translation>本单位的用词</translation>
    </message>
    <message>
        <source>Found in every article and to be confirmed, on all PCs of the office.</source>
        <translation>写在这里的词，全单位每篇稿件都会提示，须确认。</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>But</source>
        <translation>改用</translation>
    </message>
    <message>
        <source>But (may stay empty)</source>
        <translation>改用（可以不填）</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>去掉</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Invite from a list</source>
        <translation>按名单邀请</translation>
    </message>
    <message>
        <source>One line for each person: name, branch, roles, stages. Copy the cells out of your spreadsheet and paste them here, or choose a CSV file.</source>
        <translation>一人一行：姓名、支部、角色、审级。可以从电子表格里复制单元格贴到这里，也可以选一个 CSV 文件。</translation>
    </message>
    <message>
        <source>List of people</source>
        <translation>人员名单</translation>
    </message>
    <message>
        <source>Choose a CSV file…</source>
        <translation>选择 CSV 文件…</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>读出的名单</translation>
    </message>
    <message>
        <source>Let PCs of liaisons and editors in by themselves</source>
        <translation>联络员和编辑的电脑自动接纳</translation>
    </message>
    <message>
        <source>Where the files go</source>
        <translation>邀请函存放在</translation>
    </message>
    <message>
        <source>Invite everybody</source>
        <translation>全部邀请</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>支部</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>审级</translation>
    </message>
    <message>
        <source>Sun Li</source>
        <translation>孙立</translation>
    </message>
    <message>
        <source>South branch</source>
        <translation>南区党支部</translation>
    </message>
    <message>
        <source>Zhou Lan</source>
        <translation>周岚</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>To be put right</source>
        <translation>要改正的</translation>
    </message>
    <message>
        <source>{name} (new)</source>
        <translation>{name}（新建）</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>选择名单</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv)</source>
        <translation>名单（*.csv *.txt *.tsv）</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>全部文件（*）</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to be put right</source>
        <translation>
            <numerusform>%n 行要改正</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {line}: {fault}</source>
        <translation>第 {line} 行：{fault}</translation>
    </message>
    <message>
        <source>Writing invitations</source>
        <translation>正在生成邀请函</translation>
    </message>
    <message numerus="yes">
        <source>%n invitation(s) written</source>
        <translation>
            <numerusform>已生成 %n 份邀请函</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>BranchDialog</name>
    <message>
        <source>Add a branch</source>
        <translation>添加支部</translation>
    </message>
    <message>
        <source>Name of the branch</source>
        <translation>支部名称</translation>
    </message>
    <message>
        <source>Party members</source>
        <translation>党员人数</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ColumnDialog</name>
    <message>
        <source>Add a column</source>
        <translation>添加栏目</translation>
    </message>
    <message>
        <source>The grove behind the hall was planted this spring.</source>
        <translation>会议室后面的小树林，是今年春天种下的。</translation>
    </message>
    <message>
        <source>Name of the column</source>
        <translation>栏目名称</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New column</source>
        <translation>新栏目</translation>
    </message>
</context>
<context>
    <name>ColumnsSection</name>
    <message>
        <source>Columns</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Everybody sees the columns in this order. A theme dresses what is saved from now on; what was approved keeps its look.</source>
        <translation>大家看到的都是这个顺序。换了版式，只影响以后保存的稿件；已经通过的稿件不变。</translation>
    </message>
    <message>
        <source>Add a column…</source>
        <translation>添加栏目…</translation>
    </message>
    <message>
        <source>put away</source>
        <translation>已收起</translation>
    </message>
    <message>
        <source>{number} articles</source>
        <translation>{number} 篇</translation>
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
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>The grove behind the hall was planted this spring.</source>
        <translation>会议室后面的小树林，是今年春天种下的。</translation>
    </message>
    <message>
        <source>The office&apos;s own themes…</source>
        <translation>本单位的版式…</translation>
    </message>
    <message>
        <source>Move the column up</source>
        <translation>栏目上移</translation>
    </message>
    <message>
        <source>Move the column down</source>
        <translation>栏目下移</translation>
    </message>
    <message>
        <source>Take out again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect an account</source>
        <translation>连接公众号</translation>
    </message>
    <message>
        <source>a real account</source>
        <translation>正式公众号</translation>
    </message>
    <message>
        <source>the sandbox on this PC, to practise</source>
        <translation>本机的演练公众号</translation>
    </message>
    <message>
        <source>The sample office practises only: a real account cannot be connected here.</source>
        <translation>示例单位只做演练，这里连不上正式公众号。</translation>
    </message>
    <message>
        <source>Name of the account, as colleagues know it</source>
        <translation>公众号名称（同事熟悉的叫法）</translation>
    </message>
    <message>
        <source>Goes into this PC&apos;s credential store and nowhere else.</source>
        <translation>只存入本机的系统凭据库。</translation>
    </message>
    <message>
        <source>Address of the sandbox</source>
        <translation>演练地址</translation>
    </message>
    <message>
        <source>Where do I find this?</source>
        <translation>这些在哪里找？</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>FolderSection</name>
    <message>
        <source>Shared folder</source>
        <translation>共享文件夹</translation>
    </message>
    <message>
        <source>The PCs of the office leave signed files for each other here. Without the folder everything works on; changes go out when it is back.</source>
        <translation>各台电脑在这里互相存取签过名的文件。连不上也照常工作，连上后自动送出。</translation>
    </message>
    <message>
        <source>Where it lies for this PC</source>
        <translation>在本机上的位置</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>It lies elsewhere now…</source>
        <translation>更换位置…</translation>
    </message>
    <message>
        <source>It lies on the network…</source>
        <translation>改用网络存储…</translation>
    </message>
    <message>
        <source>Set it up again…</source>
        <translation>重新建立…</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>No shared folder is known on this PC.</source>
        <translation>本机还没有设定共享文件夹。</translation>
    </message>
    <message>
        <source>Last in step: {time}</source>
        <translation>上次同步：{time}</translation>
    </message>
    <message>
        <source>Never in step yet</source>
        <translation>还没有同步过</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of this PC not sent yet</source>
        <translation>
            <numerusform>未同步改动 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) still on the way</source>
        <translation>
            <numerusform>等待补齐：%n 张照片还在路上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n MB of pictures wait for room in the folder</source>
        <translation>
            <numerusform>%n MB 照片等文件夹腾出空间</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) set aside</source>
        <translation>
            <numerusform>隔离 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying it out…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>not good</source>
        <translation>不正常</translation>
    </message>
    <message>
        <source>worth a look</source>
        <translation>请留意</translation>
    </message>
    <message>
        <source>Where the shared folder lies</source>
        <translation>选择共享文件夹的位置</translation>
    </message>
    <message>
        <source>Set the folder up again?</source>
        <translation>重新建立共享文件夹？</translation>
    </message>
    <message>
        <source>Nothing of this office lies in {folder}. A network drive that is not connected looks the same: look first whether it is the right folder. What this PC holds goes there; the other PCs add what only they have. What else lies there stays.</source>
        <translation>{folder} 里没有本单位的内容。网络盘没有连上时，看起来也是这样，请先看看是不是找对了地方。重新建立以后，本机有的都放进去，只有别的电脑才有的，由它们补上；里面别的文件不动。</translation>
    </message>
    <message>
        <source>Set it up again</source>
        <translation>重新建立</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>正在同步…</translation>
    </message>
</context>
<context>
    <name>FrameFields</name>
    <message>
        <source>Header</source>
        <translation>页眉</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>页尾</translation>
    </message>
    <message>
        <source>New articles get it; one-key layout brings it to others.</source>
        <translation>新稿件会按此设置；已有稿件用“一键排版”更新。</translation>
    </message>
</context>
<context>
    <name>FrameSheet</name>
    <message>
        <source>Choose a header</source>
        <translation>选择页眉</translation>
    </message>
    <message>
        <source>Choose a footer</source>
        <translation>选择页尾</translation>
    </message>
    <message>
        <source>Take it from</source>
        <translation>取自</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Use these paragraphs</source>
        <translation>用选中的段落</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Kept style: {name}</source>
        <translation>本单位样式：{name}</translation>
    </message>
    <message>
        <source>Article: {name}</source>
        <translation>稿件：{name}</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>组图</translation>
    </message>
    <message>
        <source>Divider</source>
        <translation>分隔线</translation>
    </message>
    <message>
        <source>Column banner</source>
        <translation>栏目横幅</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>落款</translation>
    </message>
    <message>
        <source>Follow card</source>
        <translation>关注卡片</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Audio or video</source>
        <translation>音频或视频</translation>
    </message>
    <message>
        <source>{kind}: {words}</source>
        <translation>{kind}：{words}</translation>
    </message>
    <message numerus="yes">
        <source>At most %n paragraph(s).</source>
        <translation>
            <numerusform>最多%n段。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no kept style and no article yet.</source>
        <translation>还没有本单位样式，也没有稿件。</translation>
    </message>
</context>
<context>
    <name>HoldersDialog</name>
    <message>
        <source>Who decides at “{stage}”?</source>
        <translation>“{stage}”由谁来审？</translation>
    </message>
    <message>
        <source>At the first stage people decide on their own branch, unless they have none.</source>
        <translation>第一级各审本支部的稿件；没有支部的人，审全部支部的。</translation>
    </message>
    <message>
        <source>At this stage people decide on articles of all branches.</source>
        <translation>这一级审全部支部的稿件。</translation>
    </message>
    <message>
        <source>Search members</source>
        <translation>查找成员</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>One more PC for {name}</source>
        <translation>给{name}再加一台电脑</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>邀请成员</translation>
    </message>
    <message>
        <source>choose, or type a new one; may stay empty</source>
        <translation>选一个，或者直接填写新支部；可以不填</translation>
    </message>
    <message>
        <source>Let the PC in by itself, without asking me</source>
        <translation>自动接纳，不必再问我</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>支部</translation>
    </message>
    <message>
        <source>The new PC gets the rights {name} has now. The old one stays in until you stop it.</source>
        <translation>新电脑的权限与{name}现在的一样。旧电脑仍可使用，不用了请停用。</translation>
    </message>
    <message>
        <source>Where the file goes</source>
        <translation>邀请函存放在</translation>
    </message>
    <message>
        <source>Write the invitation</source>
        <translation>生成邀请函</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The invitation for {name} is written</source>
        <translation>{name}的邀请函已生成</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>LicenceSheet</name>
    <message>
        <source>The part comes without the words of its licence; its home page has them.</source>
        <translation>这个组件没有附带许可全文，可以到主页查看。</translation>
    </message>
    <message>
        <source>Home page</source>
        <translation>主页</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>MemberDialog</name>
    <message>
        <source>Change {name}</source>
        <translation>修改：{name}</translation>
    </message>
    <message>
        <source>the whole office</source>
        <translation>不限支部</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>支部</translation>
    </message>
    <message>
        <source>What was written and decided before stays valid. A right that ends here ends on all PCs of this member with their next sync.</source>
        <translation>以前写的稿件、提的意见都继续有效。收回的权限，在对方各台电脑下一次同步时生效。</translation>
    </message>
    <message>
        <source>Sign and apply</source>
        <translation>签名生效</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>MemberWords</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>支部</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>审级</translation>
    </message>
    <message>
        <source>PCs</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>no rights any more</source>
        <translation>已停用</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 台待接纳</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n PC(s)</source>
        <translation>
            <numerusform>%n 台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shut out</source>
        <translation>
            <numerusform>%n 台已停用</numerusform>
        </translation>
    </message>
    <message>
        <source>invited</source>
        <translation>已邀请</translation>
    </message>
</context>
<context>
    <name>MembersSection</name>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Invite from a list…</source>
        <translation>按名单邀请…</translation>
    </message>
    <message>
        <source>Invite somebody…</source>
        <translation>邀请…</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全体成员</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>One more PC…</source>
        <translation>再加一台电脑…</translation>
    </message>
    <message>
        <source>See off…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Search names and branches</source>
        <translation>查找姓名、支部</translation>
    </message>
</context>
<context>
    <name>ObjectFields</name>
    <message>
        <source>Address of the store (endpoint)</source>
        <translation>存储地址（Endpoint）</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>存储桶</translation>
    </message>
    <message>
        <source>Folder in it (may stay empty)</source>
        <translation>桶内文件夹（可不填）</translation>
    </message>
    <message>
        <source>Region (may stay empty)</source>
        <translation>区域（可不填）</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Access Key</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Secret Key</translation>
    </message>
    <message>
        <source>Stays in this PC&apos;s credential store and nowhere else.</source>
        <translation>只存在这台电脑的凭据库里。</translation>
    </message>
</context>
<context>
    <name>OfficePresenter</name>
    <message>
        <source>Branch</source>
        <translation>支部</translation>
    </message>
    <message>
        <source>Party members</source>
        <translation>党员人数</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>{name} (put away)</source>
        <translation>{name}（已收起）</translation>
    </message>
</context>
<context>
    <name>OfficeSection</name>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>There is one administrator only. If that PC is lost, only the recovery key in the safe can let colleagues in: ask a second person.</source>
        <translation>单位只有一位管理员。那台电脑如果丢了，只有保险柜里的恢复密钥才能再接纳同事，请再找一位。</translation>
    </message>
    <message>
        <source>There is one administrator only, and no recovery key was kept. If that PC is lost, nobody can let colleagues in any more: ask a second person.</source>
        <translation>单位只有一位管理员，也没有留恢复密钥。那台电脑如果丢了，就再没有人能接纳同事，请再找一位。</translation>
    </message>
    <message>
        <source>Invite a second one…</source>
        <translation>请第二位管理员…</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>保存名称</translation>
    </message>
    <message>
        <source>Name, as articles and forms show it</source>
        <translation>名称（用在稿件和审批单上）</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>支部</translation>
    </message>
    <message>
        <source>Add a branch…</source>
        <translation>添加支部…</translation>
    </message>
    <message>
        <source>Double-click a name or a number to change it. A branch with articles is never removed; it is put away, and nothing new goes there.</source>
        <translation>双击名称或者人数就能改。有稿件的支部不会删除，只是收起来，不再接收新稿。</translation>
    </message>
    <message numerus="yes">
        <source>%n branch(es)</source>
        <translation>
            <numerusform>%n 个支部</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n party member(s)</source>
        <translation>
            <numerusform>%n 名党员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n enrolled</source>
        <translation>
            <numerusform>%n 名成员</numerusform>
        </translation>
    </message>
    <message>
        <source>A recovery key was written when the office was founded.</source>
        <translation>建立单位时另存过恢复密钥。</translation>
    </message>
    <message>
        <source>No recovery key was written when the office was founded: keep the PCs of two administrators in use.</source>
        <translation>建单位时没有留恢复密钥，请让两位管理员的电脑都保持在用。</translation>
    </message>
    <message>
        <source>Administrators: {names}.</source>
        <translation>管理员：{names}。</translation>
    </message>
    <message>
        <source>Take out again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>PcWords</name>
    <message>
        <source>Branch</source>
        <translation>支部</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last in step</source>
        <translation>上次同步</translation>
    </message>
    <message>
        <source>Not there yet</source>
        <translation>还差</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>nobody known</source>
        <translation>不知是谁</translation>
    </message>
    <message>
        <source>this PC</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>silent for long</source>
        <translation>长期未同步</translation>
    </message>
    <message>
        <source>shut out</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>还没有消息</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 处改动</numerusform>
        </translation>
    </message>
    <message>
        <source>rights not up to date</source>
        <translation>权限未更新</translation>
    </message>
    <message>
        <source>has everything</source>
        <translation>都有了</translation>
    </message>
</context>
<context>
    <name>PcsSection</name>
    <message>
        <source>PCs</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>How far each PC is in step, as it said last. Nobody sees here who does what. A PC that has been silent for {days} days is waited for no more; when it comes back, confirm that it is still the PC it was.</source>
        <translation>每台电脑同步到哪里，以它最近一次的回执为准。这里看不到谁在做什么。{days} 天没有消息的电脑不再等它；它回来以后，请确认还是原来那一台。</translation>
    </message>
    <message>
        <source>Still ours</source>
        <translation>确认在用</translation>
    </message>
    <message>
        <source>Shut out…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Search names and branches</source>
        <translation>查找姓名、支部</translation>
    </message>
    <message>
        <source>Only administrators see this list.</source>
        <translation>只有管理员能看这份清单。</translation>
    </message>
    <message numerus="yes">
        <source>%n PC(s) in use</source>
        <translation>
            <numerusform>%n 台在用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silent for long</source>
        <translation>
            <numerusform>%n 台长期未同步</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotosSection</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Corner</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>浓淡</translation>
    </message>
    <message>
        <source>What photos must have</source>
        <translation>照片必须有什么</translation>
    </message>
    <message>
        <source>Without caption, credit or consent, an article is not sent for review</source>
        <translation>缺图说、摄影或者使用同意的，不能送审</translation>
    </message>
    <message>
        <source>Otherwise the check shows it as an error and lets the article pass. Minors, visits to people in need and withheld consent are always kept back.</source>
        <translation>不勾选时，检查只报错误，不挡送审。有未成年人、慰问或者未获同意的照片，一律不能送审。</translation>
    </message>
    <message>
        <source>Watermarks</source>
        <translation>水印</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>New watermark…</source>
        <translation>新建水印…</translation>
    </message>
    <message>
        <source>Offer “{title}” no more?</source>
        <translation>不再提供“{title}”？</translation>
    </message>
    <message>
        <source>Photos that bear it keep it.</source>
        <translation>已经打上这个水印的照片保持不变。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>PolicySection</name>
    <message>
        <source>Review rules</source>
        <translation>审核规则</translation>
    </message>
    <message>
        <source>An article passes the stages in this order. Nobody reviews their own work, and nobody takes two stages of one article.</source>
        <translation>稿件按这个顺序逐级审核。本人稿件不能自己审，同一篇稿件一个人只审一级。</translation>
    </message>
    <message>
        <source>Change the stages…</source>
        <translation>调整审级…</translation>
    </message>
    <message>
        <source>Besides</source>
        <translation>其他约定</translation>
    </message>
    <message>
        <source>The stages may be taken in any order (并审)</source>
        <translation>各级可以不分先后（并审）</translation>
    </message>
    <message>
        <source>Faster; a later stage then does not see what an earlier one corrected.</source>
        <translation>比较快，但后一级看不到前一级改了什么。</translation>
    </message>
    <message>
        <source>A stage has nobody who may decide. Articles sent for review now would wait there.</source>
        <translation>有的审级还没有人审。现在送审的稿件会停在那里。</translation>
    </message>
    <message>
        <source>All stages together need {needed} different people; {present} of those who hold one are here. Articles would wait.</source>
        <translation>各级合起来需要 {needed} 位不同的人，现在到位的只有 {present} 位，稿件会停下来等。</translation>
    </message>
</context>
<context>
    <name>RemoteDialog</name>
    <message>
        <source>A shared folder on the network</source>
        <translation>共享文件夹放在网络存储上</translation>
    </message>
    <message>
        <source>For offices whose PCs reach no common folder. Everybody names the same place; what lies there is signed and checked all the same.</source>
        <translation>适合各台电脑没有共用文件夹的单位。大家填写同一个地方，内容照样逐一核对签名。</translation>
    </message>
    <message>
        <source>Put the office&apos;s work there: the place is still empty</source>
        <translation>里面还是空的：把本单位的内容放进去</translation>
    </message>
    <message>
        <source>Use this place</source>
        <translation>改用这里</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>a cloud drive or NAS (WebDAV)</source>
        <translation>网盘或 NAS（WebDAV）</translation>
    </message>
    <message>
        <source>an object store (S3)</source>
        <translation>对象存储（S3）</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>检测连接</translation>
    </message>
    <message>
        <source>Trying it out…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>还不行</translation>
    </message>
    <message>
        <source>It works. No office&apos;s work lies there yet.</source>
        <translation>可以使用，里面还没有任何单位的内容。</translation>
    </message>
    <message>
        <source>good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>It works, and our office&apos;s work lies there.</source>
        <translation>可以使用，本单位的内容就在这里。</translation>
    </message>
</context>
<context>
    <name>RetireDialog</name>
    <message>
        <source>See off {name}</source>
        <translation>停用：{name}</translation>
    </message>
    <message>
        <source>the member with all PCs</source>
        <translation>这位成员和全部电脑</translation>
    </message>
    <message>
        <source>only the PC {number}</source>
        <translation>只停用电脑 {number}</translation>
    </message>
    <message>
        <source>What is stopped</source>
        <translation>停用范围</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>left, changed posts, or the PC is replaced</source>
        <translation>离任、调岗，或者更换电脑</translation>
    </message>
    <message>
        <source>the PC is lost or stolen</source>
        <translation>电脑丢失或者被盗</translation>
    </message>
    <message>
        <source>Sign and stop</source>
        <translation>签名停用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{name} loses every right and can be invited again later.</source>
        <translation>{name}不再有任何权限，以后可以重新邀请。</translation>
    </message>
    <message>
        <source>That PC can write and decide nothing any more; the member keeps the other PCs and all rights.</source>
        <translation>这台电脑不能再写稿、审稿；成员的其他电脑和权限不变。</translation>
    </message>
    <message>
        <source>All that was written and decided so far stays valid.</source>
        <translation>到现在为止写的稿件、提的意见都继续有效。</translation>
    </message>
    <message>
        <source>All that has arrived here so far stays valid. Whatever that PC sends later is ignored, and its key can change nobody&apos;s rights.</source>
        <translation>到现在为止收到的都继续有效。那台电脑以后送来的一概不算，它的密钥也改不了任何人的权限。</translation>
    </message>
    <message>
        <source>Texts and photos that are on that PC stay on it.</source>
        <translation>已经在那台电脑上的文字和照片仍在那台电脑上。</translation>
    </message>
</context>
<context>
    <name>RightsPicker</name>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Decides at</source>
        <translation>负责审级</translation>
    </message>
    <message>
        <source>sends in articles of one branch</source>
        <translation>报送本支部的稿件</translation>
    </message>
    <message>
        <source>edits all articles, composes issues</source>
        <translation>编辑全部稿件，编期</translation>
    </message>
    <message>
        <source>decides at the stages below</source>
        <translation>在下面选定的审级提出意见</translation>
    </message>
    <message>
        <source>connects the account, publishes</source>
        <translation>连接公众号，负责发布</translation>
    </message>
    <message>
        <source>lets people in, sets the rules</source>
        <translation>邀请、接纳成员，制定规则</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>请至少选一个角色。</translation>
    </message>
    <message>
        <source>Choose at least one stage for the reviewer.</source>
        <translation>请给审核人至少选一个审级。</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Only editors and administrators can change this; you are looking at it.</source>
        <translation>只有编辑和管理员可以修改，这里仅供查看。</translation>
    </message>
    <message>
        <source>Only administrators can change this; you are looking at it.</source>
        <translation>这里只有管理员能改，你可以查看。</translation>
    </message>
    <message>
        <source>Only publishers can change this; you are looking at it.</source>
        <translation>这里只有发布员能改，你可以查看。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>You administer this office</source>
        <translation>你是本单位的管理员</translation>
    </message>
    <message>
        <source>You can look at everything here</source>
        <translation>这里的内容你都可以查看</translation>
    </message>
</context>
<context>
    <name>SideField</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Of {accounts} each has one, so none goes into articles: give the columns their own.</source>
        <translation>{accounts}各有一个，稿件不知道会发到哪个公众号，所以都不用：请给各栏目单独设置。</translation>
    </message>
    <message>
        <source>From the account {account}.</source>
        <translation>取自公众号“{account}”。</translation>
    </message>
    <message>
        <source>Its words or photos are still on their way to this PC.</source>
        <translation>文字或照片还在路上，等待补齐。</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>没有设置。</translation>
    </message>
</context>
<context>
    <name>StageCard</name>
    <message numerus="yes">
        <source>%n must approve</source>
        <translation>
            <numerusform>须 %n 人通过</numerusform>
        </translation>
    </message>
    <message>
        <source>sensitive articles only</source>
        <translation>只审报保密的稿件</translation>
    </message>
    <message>
        <source>Nobody may decide here yet.</source>
        <translation>这一级还没有人审。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody for: {branches}</source>
        <translation>没有人审：{branches}</translation>
    </message>
    <message>
        <source>Choose who…</source>
        <translation>选人…</translation>
    </message>
    <message>
        <source>Choose who decides at {stage}</source>
        <translation>选择由谁审{stage}</translation>
    </message>
    <message>
        <source>all branches</source>
        <translation>全部支部</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>未到位</translation>
    </message>
</context>
<context>
    <name>StagesDialog</name>
    <message>
        <source>Change the stages</source>
        <translation>调整审级</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Must approve</source>
        <translation>须几人通过</translation>
    </message>
    <message>
        <source>Add a stage at the end</source>
        <translation>在最后加一级</translation>
    </message>
    <message>
        <source>Articles under review now</source>
        <translation>正在审的稿件</translation>
    </message>
    <message>
        <source>go on by the rules they were sent under</source>
        <translation>按送审时的规则审完</translation>
    </message>
    <message>
        <source>must be sent for review again</source>
        <translation>一律重新送审</translation>
    </message>
    <message>
        <source>Sign and apply</source>
        <translation>签名生效</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name of the stage</source>
        <translation>审级名称</translation>
    </message>
    <message>
        <source>How many must approve</source>
        <translation>须几人通过</translation>
    </message>
    <message>
        <source>sensitive articles only</source>
        <translation>只审报保密的稿件</translation>
    </message>
    <message>
        <source>Take this stage out</source>
        <translation>去掉这一级</translation>
    </message>
</context>
<context>
    <name>TermsPresenter</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Wrong, for example</source>
        <translation>错误示例</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确写法</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Switched off here.</source>
        <translation>本单位已停用。</translation>
    </message>
</context>
<context>
    <name>TermsSection</name>
    <message>
        <source>Rules of wording</source>
        <translation>用词规则</translation>
    </message>
    <message>
        <source>Rule pack</source>
        <translation>规则库</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Search in the rules</source>
        <translation>在规则中查找</translation>
    </message>
    <message>
        <source>Of {date}; to be looked over by {review_by}.</source>
        <translation>{date} 发布，{review_by} 前应当复核。</translation>
    </message>
    <message>
        <source>Of {date}; should have been looked over by {review_by}: install a newer version of the program.</source>
        <translation>{date} 发布，{review_by} 前就应当复核，请安装新版本。</translation>
    </message>
    <message>
        <source>Take the rule up again</source>
        <translation>恢复这条规则</translation>
    </message>
    <message>
        <source>Do without this rule</source>
        <translation>停用这条规则</translation>
    </message>
</context>
<context>
    <name>ThemesSheet</name>
    <message>
        <source>The office&apos;s own themes</source>
        <translation>本单位的版式</translation>
    </message>
    <message>
        <source>A theme is made from a past article in the editor: Material, Borrow an article&apos;s looks. What was saved in a theme keeps it.</source>
        <translation>在编辑器里用“素材—沿用这篇的样式”从以往文章生成版式。改名、移除都不影响已保存的稿件。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>底本</translation>
    </message>
    <message>
        <source>Worn by</source>
        <translation>使用的栏目</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>A column wears it; choose another theme there before removing this one.</source>
        <translation>有栏目正在使用，请先给它换一个版式，再移除。</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>还没有本单位的版式。</translation>
    </message>
</context>
<context>
    <name>ThisPCSection</name>
    <message>
        <source>This PC</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>How the window looks</source>
        <translation>界面</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>compatible</source>
        <translation>兼容</translation>
    </message>
    <message>
        <source>Compatible: for a PC on which articles stay blank.</source>
        <translation>兼容：用于稿件显示为空白的电脑。</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>深浅</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Drawing of articles</source>
        <translation>稿件的显示</translation>
    </message>
    <message>
        <source>This PC in the office</source>
        <translation>本机在单位里</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Fingerprint, to be read out when this PC is let in</source>
        <translation>本机指纹（接纳时念给管理员听）</translation>
    </message>
    <message>
        <source>Everything of this PC lies in</source>
        <translation>本机内容存放在</translation>
    </message>
    <message>
        <source>Keep this folder out of the shared folder and of cloud drives.</source>
        <translation>这个文件夹不要放进共享文件夹，也不要放进网盘。</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Write a backup…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>One file with all that is on this PC, drafts and original photos too, but no keys. It belongs in your own cupboard, not in the shared folder. A PC restored from it asks to be let in again.</source>
        <translation>把本机的全部内容存成一个文件，包括草稿和照片原件，不含密钥。请放进自己的柜子，不要放进共享文件夹。用它恢复的电脑要重新申请接纳。</translation>
    </message>
    <message>
        <source>It is used when the window is opened again.</source>
        <translation>下次打开窗口时生效。</translation>
    </message>
    <message>
        <source>The window speaks it when it is opened again.</source>
        <translation>重新打开窗口后生效。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Write a backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Writing a backup</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>The backup is in {path}.</source>
        <translation>备份已存到 {path}。</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>waits to be let in</source>
        <translation>等待接纳</translation>
    </message>
    <message>
        <source>one more PC</source>
        <translation>又一台电脑</translation>
    </message>
    <message>
        <source>Let in…</source>
        <translation>接纳…</translation>
    </message>
    <message>
        <source>fits no invitation; give a new one</source>
        <translation>对不上任何邀请，请重新邀请</translation>
    </message>
</context>
<context>
    <name>WebdavFields</name>
    <message>
        <source>Address of the folder</source>
        <translation>文件夹地址</translation>
    </message>
    <message>
        <source>As the provider shows it for WebDAV, with the folder at its end.</source>
        <translation>填写网盘给出的 WebDAV 地址，末尾接上文件夹名。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Stays in this PC&apos;s credential store. Some providers make an app password for this.</source>
        <translation>只存在这台电脑的凭据库里。有的网盘要用专门的“应用密码”。</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Review rules</source>
        <translation>审核规则</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>PCs</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>WeChat accounts</source>
        <translation>公众号</translation>
    </message>
    <message>
        <source>Shared folder</source>
        <translation>共享文件夹</translation>
    </message>
    <message>
        <source>Rules of wording</source>
        <translation>用词规则</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>liaison</source>
        <translation>联络员</translation>
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
        <source>publisher</source>
        <translation>发布员</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>must be dealt with</source>
        <translation>必须处理</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>须确认</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>Where the invitation goes</source>
        <translation>选择邀请函存放的位置</translation>
    </message>
    <message>
        <source>Where the file is</source>
        <translation>邀请函位置</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Copy a note for them</source>
        <translation>复制一句话发给对方</translation>
    </message>
    <message>
        <source>{name}, your invitation to the Party Newsroom is on the way. Install the program, choose “Join by invitation” and open the file. It is for you alone and good for 14 days.</source>
        <translation>{name}，党建编辑工作站的邀请函马上交给你。装好软件，选“凭邀请加入”，打开邀请函文件就行。邀请函只供你本人使用，14 天内有效。</translation>
    </message>
    <message>
        <source>Hand the file over in person, on a USB stick, or by a way you trust.</source>
        <translation>把邀请函当面交给对方，或者用 U 盘等可信的方式交付。</translation>
    </message>
    <message>
        <source>On the other PC: start the program, choose “Join by invitation”.</source>
        <translation>对方在自己的电脑上打开本软件，选“凭邀请加入”。</translation>
    </message>
    <message>
        <source>Their PC then shows up here under Members; compare and let it in.</source>
        <translation>对方的电脑随后会出现在“成员”页面上方，核对后接纳。</translation>
    </message>
    <message>
        <source>Never put the file into the shared folder: whoever holds it can ask to be that person.</source>
        <translation>不要把邀请函放进共享文件夹：谁拿到它，谁就能以这个人的名义申请加入。</translation>
    </message>
</context>
</TS>
