<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AskingSheet</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>CadenceCard</name>
    <message>
        <source>A voice every week</source>
        <translation>每周都有声音</translation>
    </message>
    <message>
        <source>pieces published in the last 12 weeks</source>
        <translation>近 12 周发布篇数</translation>
    </message>
    <message>
        <source>A good piece every month</source>
        <translation>每月推出好文</translation>
    </message>
    <message>
        <source>{month}: “{title}”</source>
        <translation>{month}《{title}》</translation>
    </message>
    <message>
        <source>{month}: to be recommended</source>
        <translation>{month} 待推荐</translation>
    </message>
</context>
<context>
    <name>CadenceChart</name>
    <message>
        <source>Pieces published in each of the last weeks</source>
        <translation>近几周每周发布的篇数</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>now</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>W{number}</source>
        <translation>{number}周</translation>
    </message>
</context>
<context>
    <name>ColumnsStrip</name>
    <message numerus="yes">
        <source>%n this month</source>
        <translation>
            <numerusform>本月 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>last {day}</source>
        <translation>上次 {day}</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) published</source>
        <translation>
            <numerusform>已发布 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“A voice every week”: %n week(s) in a row</source>
        <translation>
            <numerusform>“每周都有声音”：已连续 %n 周</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing went out for %n day(s)</source>
        <translation>
            <numerusform>已有 %n 天没有发布</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s), all approved</source>
        <translation>
            <numerusform>%n 篇均已终审</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{approved} of %n article(s) approved</source>
        <translation>
            <numerusform>共 %n 篇，已通过 {approved} 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issue {number} (%n article(s), all approved)</source>
        <translation>
            <numerusform>第 {number} 期（%n 篇，均已终审）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Import Word…</source>
        <translation>导入 Word 稿…</translation>
    </message>
    <message>
        <source>Import photos…</source>
        <translation>导入照片…</translation>
    </message>
    <message>
        <source>＋ New article</source>
        <translation>＋ 新建稿件</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>新建稿件</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Nothing this week…</source>
        <translation>本周不发…</translation>
    </message>
    <message>
        <source>Add a date…</source>
        <translation>添加节点…</translation>
    </message>
    <message>
        <source>Show yearly commemorations</source>
        <translation>显示每年的纪念日、节日</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) wait for you</source>
        <translation>
            <numerusform>待我处理 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NodeCard</name>
    <message>
        <source>Coming days</source>
        <translation>近期节点</translation>
    </message>
    <message>
        <source>Add a date…</source>
        <translation>添加节点…</translation>
    </message>
    <message>
        <source>Nothing stands in the next 30 days.</source>
        <translation>最近 30 天没有节点。</translation>
    </message>
</context>
<context>
    <name>NodeSheet</name>
    <message>
        <source>Change the date</source>
        <translation>修改节点</translation>
    </message>
    <message>
        <source>Add a date</source>
        <translation>添加节点</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>RecommendSheet</name>
    <message>
        <source>The good piece of {month}</source>
        <translation>{month}推出好文</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>（还没有标题）</translation>
    </message>
    <message>
        <source>Choose among the pieces of this month and the last; all can see it.</source>
        <translation>从本月和上月发布的稿件里选一篇，全单位都能看到。</translation>
    </message>
    <message>
        <source>Nothing went out this month or last; publish something first.</source>
        <translation>本月和上月都还没有发布，先发布一篇再来推荐。</translation>
    </message>
    <message>
        <source>Recommend</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Recommend none</source>
        <translation>撤回推荐</translation>
    </message>
</context>
<context>
    <name>SafetyLine</name>
    <message>
        <source>Invite a second one…</source>
        <translation>请第二位管理员…</translation>
    </message>
    <message>
        <source>{names} is invited as the second administrator; let the PC in soon.</source>
        <translation>已邀请{names}做第二位管理员，等那台电脑申请后请尽快接纳。</translation>
    </message>
    <message>
        <source>There is one administrator only. Without this PC, only the recovery key in the safe could let colleagues in.</source>
        <translation>单位只有一位管理员。这台电脑如果丢了，只有保险柜里的恢复密钥才能再接纳同事。</translation>
    </message>
    <message>
        <source>There is one administrator only, and no recovery key was kept. Without this PC, nobody could let colleagues in any more.</source>
        <translation>单位只有一位管理员，也没有留恢复密钥。这台电脑如果丢了，就再没有人能接纳同事。</translation>
    </message>
</context>
<context>
    <name>SilenceSheet</name>
    <message>
        <source>Nothing this week</source>
        <translation>本周不发</translation>
    </message>
    <message>
        <source>Say why in a few words; everybody in the office sees it.</source>
        <translation>用几个字写明原因，全单位都能看到。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>The first week</source>
        <translation>第一周这样开始</translation>
    </message>
    <message>
        <source>goes away with the first publication</source>
        <translation>发布第一篇以后不再显示</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Invite colleagues</source>
        <translation>邀请同事</translation>
    </message>
    <message>
        <source>each gets an invitation file and joins with it</source>
        <translation>每人一份邀请文件，凭它加入</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>邀请…</translation>
    </message>
    <message>
        <source>Take in the first article</source>
        <translation>收第一篇稿</translation>
    </message>
    <message>
        <source>drop a Word file and its photos, or write one here</source>
        <translation>把 Word 稿和照片拖进来，或者直接写</translation>
    </message>
    <message>
        <source>Import Word…</source>
        <translation>导入 Word 稿…</translation>
    </message>
    <message>
        <source>Send it for review</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>whoever holds the first stage finds it on their desk</source>
        <translation>初审人会在自己的工作台上看到它</translation>
    </message>
    <message>
        <source>To the articles</source>
        <translation>去看稿件</translation>
    </message>
    <message>
        <source>Compose the first issue</source>
        <translation>编第一期</translation>
    </message>
    <message>
        <source>one to eight approved articles, the first is the cover</source>
        <translation>一期 1 至 8 篇已通过的稿件，第一篇是头条</translation>
    </message>
    <message>
        <source>To the issues</source>
        <translation>去编一期</translation>
    </message>
    <message>
        <source>To publishing</source>
        <translation>去发布</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>practise it in the sample office before the first time</source>
        <translation>第一次发布前，可以先在示例单位里演练</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>What waits for me</source>
        <translation>待我处理</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>没有等你处理的事。</translation>
    </message>
    <message>
        <source>soonest due first</source>
        <translation>按截止时间</translation>
    </message>
    <message>
        <source>Published last: issue {number} →</source>
        <translation>最近发布：第 {number} 期 →</translation>
    </message>
</context>
<context>
    <name>WaitingDelegate</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Go and publish</source>
        <translation>去发布</translation>
    </message>
    <message>
        <source>Compose an issue</source>
        <translation>编一期</translation>
    </message>
    <message>
        <source>Nothing this week…</source>
        <translation>本周不发…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>No usable piece</source>
        <translation>没有可用稿</translation>
    </message>
    <message>
        <source>approved and in no issue</source>
        <translation>已通过而还没有编进哪一期的稿件</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>from other branches</source>
        <translation>来自其他支部</translation>
    </message>
    <message numerus="yes">
        <source>%n usable piece(s)</source>
        <translation>
            <numerusform>可用稿 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>No next issue yet</source>
        <translation>下一期还没有编</translation>
    </message>
    <message>
        <source>usable pieces make one</source>
        <translation>有了可用稿就能编</translation>
    </message>
    <message>
        <source>Issue {number}</source>
        <translation>第 {number} 期</translation>
    </message>
    <message>
        <source>Look at the issue</source>
        <translation>看这一期</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>MM-dd ddd</translation>
    </message>
    <message>
        <source>Week {number} of {year}</source>
        <translation>{year} 年第 {number} 周</translation>
    </message>
    <message>
        <source>overdue since {day}</source>
        <translation>已过 {day}</translation>
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
        <source>by {day} {time}</source>
        <translation>{day} {time} 前</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day}前</translation>
    </message>
    <message>
        <source>Waits for my {stage}</source>
        <translation>待我{stage}</translation>
    </message>
    <message>
        <source>Waits for me</source>
        <translation>待我审核</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>On this PC only</source>
        <translation>仅存本机</translation>
    </message>
    <message>
        <source>Changed apart</source>
        <translation>改动冲突</translation>
    </message>
    <message>
        <source>Number twice</source>
        <translation>期号重复</translation>
    </message>
    <message>
        <source>Set by two</source>
        <translation>并发修改</translation>
    </message>
    <message>
        <source>Claimed twice</source>
        <translation>重复认领</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>未生效</translation>
    </message>
    <message>
        <source>One identity twice</source>
        <translation>身份重复</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可发布</translation>
    </message>
    <message>
        <source>In draft box</source>
        <translation>待群发</translation>
    </message>
    <message>
        <source>Going out</source>
        <translation>正在发布</translation>
    </message>
    <message>
        <source>Please look</source>
        <translation>请看一眼</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>发布中断</translation>
    </message>
    <message>
        <source>Asks to join</source>
        <translation>等待接纳</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>有人</translation>
    </message>
    <message>
        <source>A PC of {person}</source>
        <translation>{person}的电脑</translation>
    </message>
    <message>
        <source>Two issues bear number {number}</source>
        <translation>有两个第 {number} 期</translation>
    </message>
    <message>
        <source>Issue {number}</source>
        <translation>第 {number} 期</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>（还没有标题）</translation>
    </message>
    <message>
        <source>{title}: {field}</source>
        <translation>{title}：{field}</translation>
    </message>
    <message>
        <source>Publication of issue {number}</source>
        <translation>第 {number} 期的发布</translation>
    </message>
    <message>
        <source>Rights of {title} do not count yet</source>
        <translation>{title}的权限变更还没有生效</translation>
    </message>
    <message>
        <source>Two PCs write as {title}</source>
        <translation>有两台电脑都以{title}的身份在写</translation>
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
        <source>returned by {person}</source>
        <translation>{person}退回</translation>
    </message>
    <message>
        <source>something in it must be dealt with first</source>
        <translation>有内容须先处理才能送审</translation>
    </message>
    <message>
        <source>both wordings are kept; please choose</source>
        <translation>两种写法都留着，请选</translation>
    </message>
    <message>
        <source>two PCs gave it while apart; renumber one</source>
        <translation>两台电脑分头编号，请改其中一个</translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation>还没有定日期</translation>
    </message>
    <message>
        <source>both values are kept; please choose</source>
        <translation>两个值都留着，请选一个</translation>
    </message>
    <message>
        <source>nobody goes on until one PC is chosen, so that readers get it once</source>
        <translation>选定一台电脑之前谁都不会继续，免得读者收到两次</translation>
    </message>
    <message>
        <source>issue it again, or let it go</source>
        <translation>请重新签发，或者放下</translation>
    </message>
    <message>
        <source>approvals wait until you say which counts</source>
        <translation>审核意见先搁着，等你说哪一边算数</translation>
    </message>
    <message>
        <source>nothing leaves it before; see how</source>
        <translation>换好之前内容不会发出去，照着做就行</translation>
    </message>
    <message>
        <source>send it in WeChat&apos;s console, then register it here</source>
        <translation>请在公众平台群发，再回来登记</translation>
    </message>
    <message>
        <source>not finished yet</source>
        <translation>还没有发完</translation>
    </message>
    <message>
        <source>nobody knows whether it is out; please look</source>
        <translation>可能已发，请在手机上看一眼</translation>
    </message>
    <message>
        <source>an error stopped it; it can go on</source>
        <translation>中途停下，可以继续</translation>
    </message>
    <message>
        <source>please confirm that it is really them</source>
        <translation>请确认是本人再接纳</translation>
    </message>
    <message>
        <source>planned for today</source>
        <translation>计划今天发布</translation>
    </message>
    <message>
        <source>planned for {day}</source>
        <translation>计划 {day} 发布</translation>
    </message>
    <message>
        <source>Nothing this week</source>
        <translation>本周不发</translation>
    </message>
    <message>
        <source>Nothing published yet</source>
        <translation>还没有发布</translation>
    </message>
    <message>
        <source>“A voice every week” begins with the first one</source>
        <translation>“每周都有声音”：从第一篇开始</translation>
    </message>
    <message>
        <source>“A voice every week” begins anew with this one</source>
        <translation>“每周都有声音”：从这一周重新开始</translation>
    </message>
    <message>
        <source>going out</source>
        <translation>正在发布</translation>
    </message>
    <message>
        <source>in WeChat&apos;s draft box</source>
        <translation>已存入公众号草稿箱</translation>
    </message>
    <message>
        <source>no articles yet</source>
        <translation>还没有稿件</translation>
    </message>
    <message>
        <source>Week {number} ({days})</source>
        <translation>第 {number} 周（{days}）</translation>
    </message>
    <message>
        <source>nothing: {reason}</source>
        <translation>没有发布（{reason}）</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>没有发布</translation>
    </message>
    <message>
        <source>{week}: {told}</source>
        <translation>{week}：{told}</translation>
    </message>
    <message>
        <source>MMMM</source>
        <translation>M月</translation>
    </message>
    <message>
        <source>Issue {number} goes out</source>
        <translation>第 {number} 期发布</translation>
    </message>
    <message>
        <source>“{title}” is due</source>
        <translation>《{title}》截止</translation>
    </message>
    <message>
        <source>Recommend the good piece of the month</source>
        <translation>“每月推出好文”推荐</translation>
    </message>
</context>
</TS>
