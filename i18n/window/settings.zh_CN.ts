<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <source>There is one administrator only. If that PC is lost, nobody can let colleagues in any more: ask a second person.</source>
        <translation>现在只有一位管理员。这位的电脑一旦损坏，就没有人能接纳新同事了，请再请一位。</translation>
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
        <source>No recovery key was written when the office was founded.</source>
        <translation>建立单位时没有另存恢复密钥。</translation>
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
        <source>A decision taken on paper or by phone may be recorded</source>
        <translation>可以登记线下审批（纸面或者电话）</translation>
    </message>
    <message>
        <source>It needs a photo of the signed form as evidence and never looks like a signed one.</source>
        <translation>须附签字单照片作为凭证，显示时始终与软件里签的不同。</translation>
    </message>
    <message>
        <source>In a very small office, people may review their own work</source>
        <translation>人手很少的单位，允许审本人稿件</translation>
    </message>
    <message>
        <source>Each time with a reason that stands in the record for ever.</source>
        <translation>每次都要写明理由，理由永久留在记录里。</translation>
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
    <name>Section</name>
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
        <source>Members</source>
        <translation>成员</translation>
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
</context>
</TS>
