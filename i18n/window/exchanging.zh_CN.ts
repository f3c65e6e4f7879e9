<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PanelLines</name>
    <message>
        <source>An administrator must let this PC in. Until then you can write; all of it goes out afterwards.</source>
        <translation>本机等待管理员接纳。现在就可以写稿，接纳后自动送出。</translation>
    </message>
    <message>
        <source>This PC has been shut out of the office. What is on it stays on it.</source>
        <translation>本机已停用。本机上的内容仍留在本机。</translation>
    </message>
    <message>
        <source>Another PC uses the key of this one. Nothing is sent from here until this PC has a key of its own; nothing is lost. Under conflicts you can give it one.</source>
        <translation>另一台电脑用着本机的密钥。换发密钥之前，本机不再送出改动；内容不会丢。请到“冲突”里换发密钥。</translation>
    </message>
    <message>
        <source>The shared folder is not reached from here; this PC works by packages.</source>
        <translation>本机连不上共享文件夹，用送稿包往来。</translation>
    </message>
    <message>
        <source>What was changed since the last one goes into the next.</source>
        <translation>上次导出以后的改动，装进下一个送稿包。</translation>
    </message>
    <message>
        <source>Since {time}. It is tried again by itself.</source>
        <translation>{time} 起。会自动重试，不用处理。</translation>
    </message>
    <message>
        <source>Write the next package…</source>
        <translation>导出下一个送稿包…</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) stay here: see what is marked</source>
        <translation>
            <numerusform>%n 篇草稿仅存本机，请看稿件里标出的地方</numerusform>
        </translation>
    </message>
    <message>
        <source>No other PC takes part yet.</source>
        <translation>还没有别的电脑加入。</translation>
    </message>
    <message>
        <source>Received by the other PCs</source>
        <translation>已被其他电脑收到</translation>
    </message>
    <message>
        <source>What went out before: {words}</source>
        <translation>此前送出的，{words}</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to go</source>
        <translation>
            <numerusform>%n 处改动待写入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) or theme(s) to go</source>
        <translation>
            <numerusform>%n 个图片、版式文件待写入</numerusform>
        </translation>
    </message>
    <message>
        <source>{counts}: {titles}</source>
        <translation>{counts}：{titles}</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>《{title}》</translation>
    </message>
    <message>
        <source>{pc}, heard of {time}</source>
        <translation>{pc}，{time} 有过消息</translation>
    </message>
    <message>
        <source>{pc}, not heard of yet</source>
        <translation>{pc}，还没有消息</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Still to come: {pcs}</source>
        <translation>还没收到的：{pcs}</translation>
    </message>
    <message>
        <source>never yet</source>
        <translation>还没有过</translation>
    </message>
    <message>
        <source>Last reached</source>
        <translation>上次成功</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>none is known here</source>
        <translation>本机还不知道共享文件夹</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Room left</source>
        <translation>剩余空间</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) still to be read for the search</source>
        <translation>
            <numerusform>还有 %n 篇正文待读入，读完才能全文检索</numerusform>
        </translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>后续整理</translation>
    </message>
    <message>
        <source>looking through what came</source>
        <translation>正在核对收到的内容</translation>
    </message>
    <message>
        <source>not compared yet</source>
        <translation>还没有比对</translation>
    </message>
    <message>
        <source>agrees with the folder&apos;s</source>
        <translation>与文件夹一致</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) behind the folder&apos;s; look at this PC&apos;s clock</source>
        <translation>
            <numerusform>比文件夹慢 %n 分钟，请看一下本机时间</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ahead of the folder&apos;s; look at this PC&apos;s clock</source>
        <translation>
            <numerusform>比文件夹快 %n 分钟，请看一下本机时间</numerusform>
        </translation>
    </message>
    <message>
        <source>this PC {room}</source>
        <translation>本机 {room}</translation>
    </message>
    <message>
        <source>folder {room}</source>
        <translation>文件夹 {room}</translation>
    </message>
    <message>
        <source>Still on the way to this PC</source>
        <translation>等待补齐</translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) of changes</source>
        <translation>
            <numerusform>%n 批改动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n 篇正文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>{pc}: {what}</source>
        <translation>{pc}：{what}</translation>
    </message>
    <message>
        <source>They come by themselves when the folder has them.</source>
        <translation>文件夹里有了就会自动补齐，不用处理。</translation>
    </message>
    <message>
        <source>Done apart</source>
        <translation>冲突</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) wait for somebody to choose</source>
        <translation>
            <numerusform>%n 处冲突等人选择</numerusform>
        </translation>
    </message>
    <message>
        <source>Set aside on this PC</source>
        <translation>隔离在本机</translation>
    </message>
    <message>
        <source>{time} from {pc}: {reason}</source>
        <translation>{time} 来自{pc}：{reason}</translation>
    </message>
    <message>
        <source>Nothing else is held up. Once a good file is there, this goes away.</source>
        <translation>不影响其他内容。收到完好的文件后会自动解除。</translation>
    </message>
</context>
<context>
    <name>StepsButton</name>
    <message>
        <source>Sync: {words}</source>
        <translation>同步：{words}</translation>
    </message>
</context>
<context>
    <name>SyncPanel</name>
    <message>
        <source>How the exchange stands</source>
        <translation>同步情况</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Diagnostic bundle…</source>
        <translation>诊断包…</translation>
    </message>
    <message>
        <source>Counts and versions for whoever looks for a fault; nothing anybody wrote.</source>
        <translation>供排查故障的人看的数量和版本，不含任何人写的内容。</translation>
    </message>
    <message>
        <source>diagnosis-{day}.zip</source>
        <translation>诊断包-{day}.zip</translation>
    </message>
    <message>
        <source>Diagnostic bundle</source>
        <translation>诊断包</translation>
    </message>
    <message>
        <source>The bundle is in {path}.</source>
        <translation>诊断包已存到 {path}。</translation>
    </message>
</context>
<context>
    <name>exchanging</name>
    <message>
        <source>Syncing…</source>
        <translation>正在同步…</translation>
    </message>
    <message>
        <source>Waiting to be admitted</source>
        <translation>等待接纳</translation>
    </message>
    <message>
        <source>Another PC uses this one&apos;s key</source>
        <translation>本机密钥重复，暂不送出</translation>
    </message>
    <message>
        <source>On this PC only</source>
        <translation>仅在本机</translation>
    </message>
    <message>
        <source>Folder out of reach</source>
        <translation>文件夹不可达</translation>
    </message>
    <message>
        <source>Folder out of reach (last reached {time})</source>
        <translation>文件夹不可达（上次成功 {time}）</translation>
    </message>
    <message>
        <source>On the way to the folder: {n}</source>
        <translation>{n} 处改动待写入</translation>
    </message>
    <message>
        <source>Saved on this PC</source>
        <translation>本机已保存</translation>
    </message>
    <message>
        <source>Written to the shared folder</source>
        <translation>已写入共享文件夹</translation>
    </message>
    <message>
        <source>In the package of {time}</source>
        <translation>已装进送稿包（{time}）</translation>
    </message>
    <message>
        <source>Not in a package yet: {n}</source>
        <translation>{n} 处改动还没装进送稿包</translation>
    </message>
    <message>
        <source>Received by {n} of {m} PCs</source>
        <translation>已被 {n}/{m} 台收到</translation>
    </message>
    <message>
        <source>PC {number}</source>
        <translation>电脑 {number}</translation>
    </message>
    <message>
        <source>{name} ({branch})</source>
        <translation>{name}（{branch}）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
</TS>
