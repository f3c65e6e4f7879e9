<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AtHome</name>
    <message>
        <source>Back up…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Choose an invitation…</source>
        <translation>选择邀请文件…</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Backed up to {path}. Keep it safe, and not in the shared folder.</source>
        <translation>已备份到 {path}。请妥善保管，不要放进共享文件夹。</translation>
    </message>
    <message>
        <source>The request goes out now; wait to be admitted.</source>
        <translation>申请已送出，请等待接纳。</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>A look at this PC</source>
        <translation>看看这台电脑行不行</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Found the office</source>
        <translation>建立单位</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再查看一次</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>One thing stands in the way. Put it right, then look again.</source>
        <translation>有一项不行，请处理好以后再查看一次。</translation>
    </message>
    <message>
        <source>You can begin. Something is worth putting right soon.</source>
        <translation>可以开始了，还有一项最好尽快处理。</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>样样齐备。</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>not in order</source>
        <translation>有问题</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Party Newsroom</source>
        <translation>党建编辑工作站</translation>
    </message>
    <message>
        <source>Written offline, reviewed in three stages, published once: exactly what was approved.</source>
        <translation>断网也能写稿，三级审核，只发布一次，发布的就是审定的那一稿。</translation>
    </message>
    <message>
        <source>For non-classified content only.</source>
        <translation>本软件仅限非涉密内容</translation>
    </message>
    <message>
        <source>What colleagues see</source>
        <translation>同事能看到什么</translation>
    </message>
    <message>
        <source>Drafts you share, photos you pick, decisions and your name. Never whether you sit at your PC.</source>
        <translation>同事能看到：共享的草稿、选用的照片、审核意见和你的姓名；看不到你在不在电脑前。</translation>
    </message>
    <message>
        <source>A package is taken in after joining: choose your invitation first.</source>
        <translation>送稿包要加入单位后才能导入，请先选择你的邀请函。</translation>
    </message>
    <message>
        <source>Founding the office</source>
        <translation>正在建立单位</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>正在加入</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>Making the sample office</source>
        <translation>正在准备示例单位</translation>
    </message>
    <message>
        <source>Eight people, seven branches, a quarter of work. It takes about half a minute.</source>
        <translation>八位同事、七个党支部、一个季度的稿件，大约需要半分钟。</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>FoundForm</name>
    <message>
        <source>Found a new office</source>
        <translation>新建工作站</translation>
    </message>
    <message>
        <source>You become its administrator and can invite colleagues right away.</source>
        <translation>你就是管理员，建好以后就可以邀请同事。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>As it signs its articles</source>
        <translation>稿件落款用的名称</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的姓名</translation>
    </message>
    <message>
        <source>Your branch (may stay empty)</source>
        <translation>所在支部（可以不填）</translation>
    </message>
    <message>
        <source>Shared folder</source>
        <translation>共享文件夹</translation>
    </message>
    <message>
        <source>Account, or access key</source>
        <translation>账号（或访问密钥的编号）</translation>
    </message>
    <message>
        <source>Password, or secret key</source>
        <translation>密码（或密钥）</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Your name and branch</source>
        <translation>你的姓名和支部</translation>
    </message>
    <message>
        <source>An empty folder that all colleagues reach, on a Windows share or a synced disk; or an address: https://… of a cloud drive or NAS (WebDAV), s3://… of an object store.</source>
        <translation>同事都能访问的空文件夹：Windows 共享文件夹或者网盘的同步文件夹；也可以填网络存储的地址，网盘、NAS（WebDAV）以 https:// 开头，对象存储以 s3:// 开头。</translation>
    </message>
    <message>
        <source>What lets one in there</source>
        <translation>那里的账号和密码</translation>
    </message>
    <message>
        <source>The password stays in this PC&apos;s credential store.</source>
        <translation>密码只存在这台电脑的凭据库里。有的网盘要用专门的“应用密码”。</translation>
    </message>
</context>
<context>
    <name>JoinForm</name>
    <message>
        <source>Join by invitation</source>
        <translation>凭邀请加入</translation>
    </message>
    <message>
        <source>The administrator gives you a file in your own name. It is good for 14 days.</source>
        <translation>邀请是管理员交给你本人的一个文件，14 天内有效。</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Invitation file</source>
        <translation>邀请文件</translation>
    </message>
    <message>
        <source>Shared folder</source>
        <translation>共享文件夹</translation>
    </message>
    <message>
        <source>{member}, you are invited to {office}.</source>
        <translation>{member}，邀请你加入{office}。</translation>
    </message>
    <message>
        <source>Good until {day}</source>
        <translation>有效期至 {day}</translation>
    </message>
    <message>
        <source>The shared folder lies at {place}. Join now; afterwards give the password in the settings.</source>
        <translation>共享文件夹在网络存储上：{place}。现在就可以加入，之后到设置里填写密码。</translation>
    </message>
    <message>
        <source>{folder} is not reached from this PC. Choose the folder where it lies here, or leave this empty and join now; it can be set later.</source>
        <translation>本机访问不到 {folder}。请选择它在本机的位置；也可以先不填，加入以后再设置。</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>PracticeBand</name>
    <message>
        <source>Practice</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Sample office: nothing you do here reaches a real account.</source>
        <translation>示例单位，怎么操作都发不到真正的公众号。</translation>
    </message>
    <message>
        <source>Look at what was published</source>
        <translation>看看已发布的页面</translation>
    </message>
    <message>
        <source>Practise as</source>
        <translation>以谁的身份试用</translation>
    </message>
    <message>
        <source>Practising as {name} · {duty}</source>
        <translation>以谁的身份试用：{name} · {duty}</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>The office is founded. One more thing: the recovery key</source>
        <translation>单位已建好，还有一件事：恢复密钥</translation>
    </message>
    <message>
        <source>You are its only administrator. Should this PC break, the recovery key alone lets your next one in. Save it on a stick and put that into a safe; it must not stay on this PC, and not in the shared folder.</source>
        <translation>你是唯一的管理员。万一这台电脑坏了，只有恢复密钥能让新电脑回到本单位。请存到 U 盘，放进保险柜；不要留在这台电脑上，也不要放进共享文件夹。</translation>
    </message>
    <message>
        <source>Save the recovery key…</source>
        <translation>保存恢复密钥…</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>先不保存</translation>
    </message>
    <message>
        <source>Without it nobody can bring the office back once this PC is lost. It cannot be made later. Press again to go on all the same.</source>
        <translation>没有恢复密钥，这台电脑一旦丢失，谁也无法接管本单位，而且以后不能补做。确实不要，请再按一次“先不保存”。</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已存为 {path}</translation>
    </message>
    <message>
        <source>Start working</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>recovery key</source>
        <translation>恢复密钥</translation>
    </message>
</context>
<context>
    <name>RestoreForm</name>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Articles, photos, reviews and drafts come back. To the office this is a new PC that an administrator admits again.</source>
        <translation>稿件、照片、审核记录和草稿都会恢复。对单位来说这是一台新电脑，要由管理员重新接纳。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Backup file</source>
        <translation>备份文件</translation>
    </message>
    <message>
        <source>Made {time}</source>
        <translation>备份于 {time}</translation>
    </message>
</context>
<context>
    <name>RestoredPage</name>
    <message>
        <source>Everything is back</source>
        <translation>内容都恢复了</translation>
    </message>
    <message>
        <source>To the office this is a new PC. Ask the administrator for a new invitation in your own name and choose it here. The old PC&apos;s right ends when the administrator revokes it.</source>
        <translation>对单位来说这是一台新电脑。请管理员用你的名字再发一份邀请，在这里选择。旧电脑由管理员停用。</translation>
    </message>
    <message>
        <source>You are the only administrator? Then choose the recovery key instead. You can also start now and drop the invitation on the window later.</source>
        <translation>如果你就是唯一的管理员，请选择恢复密钥。也可以先开始写稿，收到邀请以后再拖进窗口。</translation>
    </message>
    <message>
        <source>Choose the invitation…</source>
        <translation>选择邀请文件…</translation>
    </message>
    <message>
        <source>Choose the recovery key…</source>
        <translation>选择恢复密钥…</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>先开始写稿</translation>
    </message>
</context>
<context>
    <name>Stuck</name>
    <message>
        <source>Party Newsroom</source>
        <translation>党建编辑工作站</translation>
    </message>
    <message>
        <source>The newsroom does not open</source>
        <translation>工作站打不开</translation>
    </message>
    <message>
        <source>Nothing was changed; what you wrote is still there.</source>
        <translation>什么也没有改动，你写的内容都还在。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>查看详情</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Write the request into a file…</source>
        <translation>把申请写成文件…</translation>
    </message>
    <message>
        <source>For the group chat</source>
        <translation>发到群里的一句话</translation>
    </message>
    <message>
        <source>Copy this line</source>
        <translation>复制一句话发到群里</translation>
    </message>
    <message>
        <source>Start working</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>No shared folder at your branch? Join by files</source>
        <translation>支部没有共享文件夹？用文件加入</translation>
    </message>
    <message>
        <source>1. If you were given a package (.wsync) with the invitation, drop it here.</source>
        <translation>1. 如果随邀请函还收到一个送稿包（.wsync），请拖到这里。</translation>
    </message>
    <message>
        <source>2. Write the request into a file and send it to {administrator}.</source>
        <translation>2. 把申请写成文件，发给{administrator}。</translation>
    </message>
    <message>
        <source>3. Drop the package that comes back on this window, now or later.</source>
        <translation>3. 收到回给你的送稿包后，拖进这个窗口，以后再拖也行。</translation>
    </message>
    <message>
        <source>request</source>
        <translation>加入申请</translation>
    </message>
    <message>
        <source>Written: {path}. Send it to {administrator}.</source>
        <translation>已写好：{path}。请发给{administrator}。</translation>
    </message>
    <message>
        <source>You are in, and everything in the package is here.</source>
        <translation>你已经加入，送稿包里的内容都到本机了。</translation>
    </message>
    <message>
        <source>Taken in: what the office has is here, and you can write. You are not let in yet.</source>
        <translation>已导入，单位的内容到本机了，可以写稿。这台电脑还没有接纳。</translation>
    </message>
    <message>
        <source>You are in</source>
        <translation>已经接纳</translation>
    </message>
    <message>
        <source>Joined. The shared folder is not reached yet</source>
        <translation>已加入，共享文件夹暂时连不上</translation>
    </message>
    <message>
        <source>The request has arrived</source>
        <translation>申请已送达</translation>
    </message>
    <message>
        <source>Everything of the office arrives by itself.</source>
        <translation>单位的内容会自动送到这台电脑。</translation>
    </message>
    <message>
        <source>The request goes out as soon as the folder is there. You can write already; what you write goes out once you are admitted.</source>
        <translation>连上以后申请自动送出。现在就可以写稿，接纳后自动送出。</translation>
    </message>
    <message>
        <source>Wait for {administrator} to admit this PC. You can write already; what you write goes out once you are admitted.</source>
        <translation>申请已送达，等{administrator}接纳。现在就可以写稿，接纳后自动送出。</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或者</translation>
    </message>
    <message>
        <source>the administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>{administrator}, please admit my PC: {member}, PC {device}.</source>
        <translation>请{administrator}接纳我的电脑：{member}，电脑编号 {device}。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>How would you like to begin?</source>
        <translation>从哪里开始？</translation>
    </message>
    <message>
        <source>Join by invitation</source>
        <translation>凭邀请加入</translation>
    </message>
    <message>
        <source>The administrator of your office gave you an invitation file. You can also drop it here.</source>
        <translation>管理员给了你一个邀请文件，选择它，或者直接拖到这里。</translation>
    </message>
    <message>
        <source>Found a new office</source>
        <translation>新建工作站</translation>
    </message>
    <message>
        <source>You are the first of your office. All you need is a folder that everybody reaches.</source>
        <translation>你是本单位第一个使用的人，只要有一个同事都能访问的文件夹。</translation>
    </message>
    <message>
        <source>Practise in the sample office</source>
        <translation>用示例单位试用</translation>
    </message>
    <message>
        <source>An invented office with people, articles and photos. Nothing you do there reaches a real account.</source>
        <translation>虚构的单位，有人、有稿件、有照片，怎么操作都发不到真正的公众号。</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>You have a new PC, and a backup of the old one.</source>
        <translation>换了新电脑，手里有旧电脑的备份。</translation>
    </message>
</context>
<context>
    <name>WorkingPage</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
</TS>
