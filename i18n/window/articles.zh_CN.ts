<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Acts</name>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>段落块</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>ArticleBar</name>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Phone preview</source>
        <translation>手机预览</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Publish this one…</source>
        <translation>单独成期发布…</translation>
    </message>
    <message>
        <source>Send for review</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Colour of the letters</source>
        <translation>文字颜色</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Saved; colleagues get it with the next sync.</source>
        <translation>已保存，下次同步后同事就能看到。</translation>
    </message>
    <message>
        <source>Put together as one draft.</source>
        <translation>已合成一稿。</translation>
    </message>
    <message>
        <source>Kept on this PC only: see what is marked above.</source>
        <translation>仅存本机：请看上方标出的地方。</translation>
    </message>
</context>
<context>
    <name>ArticlesPage</name>
    <message>
        <source>New article</source>
        <translation>新建稿件</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>搜索稿件</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>共 %n 篇稿件</numerusform>
        </translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>导入稿件</translation>
    </message>
    <message>
        <source>Articles and photos</source>
        <translation>稿件和照片</translation>
    </message>
</context>
<context>
    <name>AssignSheet</name>
    <message>
        <source>Who looks after this article?</source>
        <translation>这篇稿件由谁来编？</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>BlockMenu</name>
    <message>
        <source>Words of the card…</source>
        <translation>卡片文字…</translation>
    </message>
    <message>
        <source>Title and address…</source>
        <translation>标题和网址…</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>批注…</translation>
    </message>
    <message>
        <source>Change the link…</source>
        <translation>修改链接…</translation>
    </message>
    <message>
        <source>Source…</source>
        <translation>出处…</translation>
    </message>
    <message>
        <source>Kind of paragraph</source>
        <translation>段落类型</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>排法</translation>
    </message>
    <message>
        <source>Caption of the whole group…</source>
        <translation>整组图说…</translation>
    </message>
    <message>
        <source>Photo forward</source>
        <translation>照片前移</translation>
    </message>
    <message>
        <source>Photo back</source>
        <translation>照片后移</translation>
    </message>
    <message>
        <source>Take this photo out</source>
        <translation>移出这张照片</translation>
    </message>
    <message>
        <source>Replace the photo…</source>
        <translation>更换照片…</translation>
    </message>
    <message>
        <source>Caption…</source>
        <translation>图说…</translation>
    </message>
    <message>
        <source>Photographer…</source>
        <translation>摄影…</translation>
    </message>
    <message>
        <source>Description…</source>
        <translation>图片说明（无障碍）…</translation>
    </message>
    <message>
        <source>Align the cell</source>
        <translation>单元格对齐</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>第一行是表头</translation>
    </message>
</context>
<context>
    <name>CharactersSheet</name>
    <message>
        <source>Special characters</source>
        <translation>特殊字符</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ColumnQuestion</name>
    <message>
        <source>Begin</source>
        <translation>开始写</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New article for which column?</source>
        <translation>新稿件放在哪个栏目？</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) for which column?</source>
        <translation>
            <numerusform>%n 篇稿件放在哪个栏目？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n photo(s)</source>
        <translation>
            <numerusform>带 %n 张照片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverPanel</name>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更换…</translation>
    </message>
    <message>
        <source>Cover, wide</source>
        <translation>封面，宽幅</translation>
    </message>
    <message>
        <source>Cover, square</source>
        <translation>封面，方形</translation>
    </message>
</context>
<context>
    <name>CoverSheet</name>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Wide crop</source>
        <translation>宽幅裁剪</translation>
    </message>
    <message>
        <source>Square crop</source>
        <translation>方形裁剪</translation>
    </message>
    <message>
        <source>The column&apos;s own picture heads the article.</source>
        <translation>用栏目自带的封面图。</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>就用这张</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>First of an issue, 2.35 : 1</source>
        <translation>头条封面 2.35∶1</translation>
    </message>
    <message>
        <source>In lists and on cards, 1 : 1</source>
        <translation>列表和分享卡片 1∶1</translation>
    </message>
    <message>
        <source>Photos of the article</source>
        <translation>稿件里的照片</translation>
    </message>
    <message>
        <source>Column picture</source>
        <translation>栏目图</translation>
    </message>
</context>
<context>
    <name>CropField</name>
    <message>
        <source>Drag the frame; the wheel, + and − change its size.</source>
        <translation>拖动方框移动，滚轮或加减键改变大小。</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Word file…</source>
        <translation>Word 文件…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Web page…</source>
        <translation>网页…</translation>
    </message>
    <message>
        <source>Markdown…</source>
        <translation>Markdown…</translation>
    </message>
    <message>
        <source>Long image…</source>
        <translation>长图…</translation>
    </message>
    <message>
        <source>Copy laid out, for the WeChat editor…</source>
        <translation>复制排版，粘贴到公众平台…</translation>
    </message>
    <message>
        <source>Package for publishing by hand…</source>
        <translation>手工发布包…</translation>
    </message>
    <message>
        <source>Package with this article only…</source>
        <translation>送稿包，只含这一篇…</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Responsible editor</source>
        <translation>责编</translation>
    </message>
    <message>
        <source>I edit this</source>
        <translation>我来编</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>还没有责编</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>With {names} now</source>
        <translation>现在由{names}处理</translation>
    </message>
    <message>
        <source>Being written; not sent for review</source>
        <translation>正在写，还没有送审</translation>
    </message>
    <message>
        <source>In review; nobody can take the next stage</source>
        <translation>审核中，下一审级还没有人可以审</translation>
    </message>
    <message>
        <source>Sent back to be mended</source>
        <translation>已退回，待修改</translation>
    </message>
    <message>
        <source>Approved; an editor puts it into an issue</source>
        <translation>已通过，等编辑编入一期</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>{name} passed it {when}</source>
        <translation>{name}，{when}通过</translation>
    </message>
    <message>
        <source>{name} sent it back {when}</source>
        <translation>{name}，{when}退回</translation>
    </message>
    <message>
        <source>waits for {names}</source>
        <translation>等{names}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未到</translation>
    </message>
</context>
<context>
    <name>FilingPanel</name>
    <message>
        <source>parted by commas</source>
        <translation>用逗号分开</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>Can be filed once it is saved for others.</source>
        <translation>保存给同事后可以填写。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>在本文中查找</translation>
    </message>
    <message>
        <source>Upper and lower case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>已替换 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>{place} of {number}</source>
        <translation>第 {place} 处，共 {number} 处</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Correct all {number}</source>
        <translation>全部改正 {number} 处</translation>
    </message>
    <message>
        <source>{number} more; these first</source>
        <translation>还有 {number} 处，先处理上面这些</translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s) ignored</source>
        <translation>
            <numerusform>已忽略 %n 处提示</numerusform>
        </translation>
    </message>
    <message>
        <source>must be dealt with</source>
        <translation>处必须处理</translation>
    </message>
    <message>
        <source>to confirm</source>
        <translation>处须确认</translation>
    </message>
    <message>
        <source>hints</source>
        <translation>处提示</translation>
    </message>
    <message numerus="yes">
        <source>%n to confirm</source>
        <translation>
            <numerusform>%n 处须确认</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n 处提示</numerusform>
        </translation>
    </message>
    <message>
        <source>Advice: {words}</source>
        <translation>建议：{words}</translation>
    </message>
    <message>
        <source>Change to “{words}”</source>
        <translation>改为“{words}”</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>恢复提示</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Let it stand…</source>
        <translation>放行…</translation>
    </message>
    <message>
        <source>Somebody who is not the author confirms this; the reason is kept.</source>
        <translation>须由作者以外的人确认，理由会留存。</translation>
    </message>
    <message>
        <source>Let “{words}” stand?</source>
        <translation>放行“{words}”？</translation>
    </message>
    <message>
        <source>The reason is kept, and the reviewers see it. It ends when the text changes.</source>
        <translation>理由会留存，审核人看得到。文字一改，放行即失效。</translation>
    </message>
    <message>
        <source>Let it stand</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Paragraph {number}</source>
        <translation>第 {number} 段</translation>
    </message>
    <message>
        <source>✓ No ID numbers, phone numbers or secrecy marks found</source>
        <translation>✓ 未发现身份证号、手机号、密级标志</translation>
    </message>
    <message numerus="yes">
        <source>✓ %n photo(s) without positions</source>
        <translation>
            <numerusform>✓ %n 张照片均已去除定位信息</numerusform>
        </translation>
    </message>
    <message>
        <source>Facts, names and figures are yours to check.</source>
        <translation>事实、姓名和数字请自己核对。</translation>
    </message>
</context>
<context>
    <name>FootnoteSheet</name>
    <message>
        <source>Footnote</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>Words of the note</source>
        <translation>脚注内容</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>GuessStrip</name>
    <message>
        <source>Taken from the look of the file:</source>
        <translation>按来稿的样子认出：</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>等，还有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>All right</source>
        <translation>都对</translation>
    </message>
    <message>
        <source>Title “{words}”</source>
        <translation>标题“{words}”</translation>
    </message>
    <message>
        <source>Author “{words}”</source>
        <translation>作者“{words}”</translation>
    </message>
    <message>
        <source>Heading “{words}”</source>
        <translation>小标题“{words}”</translation>
    </message>
    <message>
        <source>Source “{words}”</source>
        <translation>来源“{words}”</translation>
    </message>
    <message>
        <source>Take back: {words}</source>
        <translation>撤回：{words}</translation>
    </message>
</context>
<context>
    <name>Inserting</name>
    <message>
        <source>Link…</source>
        <translation>链接…</translation>
    </message>
    <message>
        <source>Footnote…</source>
        <translation>脚注…</translation>
    </message>
    <message>
        <source>Special characters…</source>
        <translation>特殊字符…</translation>
    </message>
    <message>
        <source>Table…</source>
        <translation>表格…</translation>
    </message>
    <message>
        <source>Audio or video…</source>
        <translation>音频或视频…</translation>
    </message>
    <message>
        <source>Follow card</source>
        <translation>关注卡片</translation>
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
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Colour of the letters</source>
        <translation>文字颜色</translation>
    </message>
    <message>
        <source>The theme&apos;s main colour</source>
        <translation>主题色</translation>
    </message>
    <message>
        <source>The theme&apos;s second colour</source>
        <translation>辅助色</translation>
    </message>
    <message>
        <source>Pale</source>
        <translation>浅灰</translation>
    </message>
    <message>
        <source>As the text</source>
        <translation>与正文相同</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>图片说明（无障碍）</translation>
    </message>
    <message>
        <source>For readers who cannot see the picture.</source>
        <translation>给看不到图片的读者。</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>摄影</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图说</translation>
    </message>
    <message>
        <source>Source of the quotation</source>
        <translation>引文出处</translation>
    </message>
    <message>
        <source>Words of the follow card</source>
        <translation>关注卡片上的文字</translation>
    </message>
</context>
<context>
    <name>IntakeAnswers</name>
    <message numerus="yes">
        <source>%n article(s) not begun</source>
        <translation>
            <numerusform>还有 %n 篇没有导入</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) taken in</source>
        <translation>
            <numerusform>导入了 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing could be taken in</source>
        <translation>没有可以导入的稿件</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>On this PC only</source>
        <translation>仅存本机</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>There is another article of this title.</source>
        <translation>已有一篇同名稿件。</translation>
    </message>
    <message numerus="yes">
        <source>%n sign(s) made full width</source>
        <translation>
            <numerusform>%n 处半角标点已改成全角</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles come as Word, Markdown, web page or plain text.</source>
        <translation>稿件可以是 Word、Markdown、网页或纯文本。</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) belong to no text</source>
        <translation>
            <numerusform>%n 张照片没有对应的文字稿</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop them on an open article, or take them into the photo library.</source>
        <translation>可以拖到打开的稿件里，或者收进图库。</translation>
    </message>
    <message>
        <source>To the photo library</source>
        <translation>去图库</translation>
    </message>
</context>
<context>
    <name>IntakeFlow</name>
    <message numerus="yes">
        <source>Importing %n article(s)</source>
        <translation>
            <numerusform>正在导入 %n 篇稿件</numerusform>
        </translation>
    </message>
    <message>
        <source>There is another article of this title.</source>
        <translation>已有一篇同名稿件。</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>看一看</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to check after the import</source>
        <translation>
            <numerusform>导入后有 %n 处要核对</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>LayoutQuestion</name>
    <message numerus="yes">
        <source>How do %n photo(s) stand in the article?</source>
        <translation>
            <numerusform>这 %n 张照片怎么排？</numerusform>
        </translation>
    </message>
    <message>
        <source>Grid of nine</source>
        <translation>九宫格</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>两栏</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>通栏</translation>
    </message>
    <message>
        <source>Slide sideways</source>
        <translation>左右滑动</translation>
    </message>
    <message>
        <source>One under the other, each with its caption</source>
        <translation>一张一张往下排，各有图说</translation>
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
    <name>LinkSheet</name>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>On WeChat only links to other WeChat articles can be clicked.</source>
        <translation>在微信里，只有指向公众号文章的链接可以点开。</translation>
    </message>
    <message>
        <source>Take the link off</source>
        <translation>去掉链接</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This is no address of a page.</source>
        <translation>这不是网页地址。</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>Search articles</source>
        <translation>搜索稿件</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>全部栏目</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Articles that I began or look after</source>
        <translation>我写的、我编的</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>新建稿件</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Drop a Word file here, or begin an article</source>
        <translation>把 Word 稿拖到这里，或新建一篇</translation>
    </message>
    <message>
        <source>A folder with one text and its photos will do as well.</source>
        <translation>装着一篇文字稿和照片的文件夹也可以。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>No article fits</source>
        <translation>没有符合条件的稿件</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>I edit this</source>
        <translation>我来编</translation>
    </message>
    <message>
        <source>Give up what is on this PC only…</source>
        <translation>放弃本机未保存的内容…</translation>
    </message>
    <message>
        <source>What colleagues have stays as it is; only your unsaved changes go.</source>
        <translation>同事看到的那一稿不变，只放弃你没有保存的改动。</translation>
    </message>
    <message>
        <source>Nobody else has this article; it will be gone.</source>
        <translation>这篇只在本机，放弃后就没有了。</translation>
    </message>
    <message>
        <source>Give up “{title}”?</source>
        <translation>放弃“{title}”？</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>留着</translation>
    </message>
</context>
<context>
    <name>LooksSheet</name>
    <message>
        <source>Before and after</source>
        <translation>修图前后</translation>
    </message>
    <message>
        <source>In the article</source>
        <translation>稿中</translation>
    </message>
    <message>
        <source>Edited in the gallery</source>
        <translation>图库修过</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修图前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修图后</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Photo {number}: {words}</source>
        <translation>照片 {number}：{words}</translation>
    </message>
</context>
<context>
    <name>LooksStrip</name>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Before and after…</source>
        <translation>看前后…</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) were edited in the gallery; the article still shows how they were.</source>
        <translation>
            <numerusform>%n 张照片在图库修过，稿中仍是旧样。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) show their new look now.</source>
        <translation>
            <numerusform>%n 张照片已换成新样。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>MediaSheet</name>
    <message>
        <source>Audio or video</source>
        <translation>音频或视频</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Address of its page</source>
        <translation>所在网页的地址</translation>
    </message>
    <message>
        <source>On WeChat it stands as a link; put the video itself in there by hand.</source>
        <translation>微信里先以链接出现；视频本身要在公众号后台插入。</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This is no address of a page.</source>
        <translation>这不是网页地址。</translation>
    </message>
</context>
<context>
    <name>PageActs</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Send for review…</source>
        <translation>送审…</translation>
    </message>
    <message>
        <source>Phone preview</source>
        <translation>手机预览</translation>
    </message>
    <message>
        <source>Why is it not there…</source>
        <translation>为什么看不到…</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Photo group</source>
        <translation>图组</translation>
    </message>
    <message>
        <source>Paste words only</source>
        <translation>只粘贴文字</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>One-key layout</source>
        <translation>一键排版</translation>
    </message>
    <message>
        <source>Menu of this block</source>
        <translation>这一段的菜单</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Find and replace…</source>
        <translation>查找替换…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>上一个问题</translation>
    </message>
    <message>
        <source>Comment on this passage</source>
        <translation>批注这一段</translation>
    </message>
    <message>
        <source>Panel of styles</source>
        <translation>样式面板</translation>
    </message>
    <message>
        <source>To the tools</source>
        <translation>到工具栏</translation>
    </message>
    <message>
        <source>Colour of the letters</source>
        <translation>文字颜色</translation>
    </message>
    <message>
        <source>Next part of the page</source>
        <translation>下一个区域</translation>
    </message>
    <message>
        <source>Previous part of the page</source>
        <translation>上一个区域</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>Pasting</source>
        <translation>正在粘贴</translation>
    </message>
    <message numerus="yes">
        <source>%n more could not be taken over</source>
        <translation>
            <numerusform>还有 %n 处没能带进来</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n half-width punctuation mark(s) came along.</source>
        <translation>
            <numerusform>带进来 %n 处半角标点。</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend them</source>
        <translation>改为全角</translation>
    </message>
    <message>
        <source>The text seems to begin with its title.</source>
        <translation>开头一行像是标题。</translation>
    </message>
    <message>
        <source>Use it as the title</source>
        <translation>用作标题</translation>
    </message>
</context>
<context>
    <name>PhotoDrop</name>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Replace the photo</source>
        <translation>更换照片</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message numerus="yes">
        <source>Adding %n photo(s)</source>
        <translation>
            <numerusform>正在添加 %n 张照片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadyStrip</name>
    <message>
        <source>Copy for the group</source>
        <translation>复制，发到群里</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>✓ Sent for review</source>
        <translation>✓ 已送审</translation>
    </message>
    <message>
        <source>✓ Taken back</source>
        <translation>✓ 已撤回</translation>
    </message>
    <message>
        <source>✓ You edit this</source>
        <translation>✓ 你来编</translation>
    </message>
    <message>
        <source>✓ Named</source>
        <translation>✓ 已指定责编</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>SideTabs</name>
    <message>
        <source>About</source>
        <translation>稿件信息</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>校对</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Comments {number}</source>
        <translation>批注 {number}</translation>
    </message>
    <message>
        <source>Check {number}</source>
        <translation>校对 {number}</translation>
    </message>
</context>
<context>
    <name>Strips</name>
    <message>
        <source>Not kept on the disk yet: {reason}</source>
        <translation>还没有存到硬盘：{reason}</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for pieces: %n photo(s) still on the way</source>
        <translation>
            <numerusform>等待补齐：%n 张照片还在路上</numerusform>
        </translation>
    </message>
    <message>
        <source>You can read this article; people of its branch and editors write it.</source>
        <translation>这篇你可以看，由所属支部和编辑来改。</translation>
    </message>
    <message>
        <source>Paragraph {number}</source>
        <translation>第 {number} 段</translation>
    </message>
    <message>
        <source>The title or by-line</source>
        <translation>标题或署名</translation>
    </message>
    <message>
        <source>{place}: {reason}. This article stays on this PC only.</source>
        <translation>{place}：{reason}。这篇稿件仅存本机。</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Explain…</source>
        <translation>说明…</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>{who} changed the same paragraph; both wordings are kept, please choose.</source>
        <translation>{who}也改了这一段，两种写法都留着，请选。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>This article was changed on two PCs; here both are put together.</source>
        <translation>这篇在两台电脑上都改过，这里已合在一起。</translation>
    </message>
    <message>
        <source>Make it one</source>
        <translation>合成一稿</translation>
    </message>
    <message>
        <source>Side by side…</source>
        <translation>左右对照…</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) changed after the last approval; it must be reviewed again.</source>
        <translation>
            <numerusform>终审后改了 %n 处，须重新送审。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) changed since it was sent; send it for review again.</source>
        <translation>
            <numerusform>送审后改了 %n 处，须重新送审。</numerusform>
        </translation>
    </message>
    <message>
        <source>See the changes</source>
        <translation>看改动</translation>
    </message>
    <message>
        <source>This is approved; saved with changes, it must be reviewed again.</source>
        <translation>这篇已通过，改动保存后须重新送审。</translation>
    </message>
    <message>
        <source>This is in review; saved with changes, it must be sent again.</source>
        <translation>这篇正在审核，改动保存后须重新送审。</translation>
    </message>
    <message>
        <source>Colleagues have saved something since you began; saving puts both together.</source>
        <translation>你动笔之后同事也保存过，保存时会把两边合在一起。</translation>
    </message>
    <message>
        <source>Give up mine…</source>
        <translation>放弃我的…</translation>
    </message>
    <message>
        <source>On this PC only until you save it.</source>
        <translation>还在本机，保存后同事才看得到。</translation>
    </message>
    <message>
        <source>Changes of {when} are on this PC only; save to share them.</source>
        <translation>{when} 的改动还在本机，保存后同事才看得到。</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>放弃…</translation>
    </message>
</context>
<context>
    <name>SubmitSheet</name>
    <message>
        <source>Send for review?</source>
        <translation>送审？</translation>
    </message>
    <message>
        <source>Sensitive: the stages kept for such articles too</source>
        <translation>涉及敏感内容，同时报保密、网信审核</translation>
    </message>
    <message>
        <source>Send for review</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>再看看</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) must be dealt with first; it cannot leave this PC.</source>
        <translation>
            <numerusform>有 %n 处必须先处理，处理好才能送出本机。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to confirm are open; the reviewers will see them.</source>
        <translation>
            <numerusform>还有 %n 处须确认，审核人会看到。</numerusform>
        </translation>
    </message>
    <message>
        <source>The reviewers of the first stage get it with the next sync.</source>
        <translation>下次同步后，初审的审核人就能看到。</translation>
    </message>
</context>
<context>
    <name>TableSheet</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>第一行是表头</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>More than four columns are hard to read on a phone.</source>
        <translation>超过四列在手机上不好读。</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Tools</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>更多工具</translation>
    </message>
    <message>
        <source>Kind of paragraph</source>
        <translation>段落类型</translation>
    </message>
</context>
<context>
    <name>WherePanel</name>
    <message>
        <source>What was written here is a suggestion; it counts once a reviewer has signed it.</source>
        <translation>这里写的是修改建议，审核人签过才算数。</translation>
    </message>
    <message>
        <source>Once what is marked is mended, or another person has let it stand with a reason, it goes out by itself.</source>
        <translation>改掉标出的地方，或者由别人说明理由放行，就会自动送出。</translation>
    </message>
    <message>
        <source>The others get what you save; what is only typed stays here.</source>
        <translation>保存以后大家才能收到；只是打了字的，留在本机。</translation>
    </message>
    <message>
        <source>Once an administrator has let this PC in, it goes out by itself.</source>
        <translation>管理员接纳本机以后自动送出。</translation>
    </message>
    <message>
        <source>It goes out by itself when the folder is reached.</source>
        <translation>连上共享文件夹以后自动送出。</translation>
    </message>
    <message>
        <source>Its text shows by itself once it is here.</source>
        <translation>正文一到就会显示。</translation>
    </message>
    <message>
        <source>The PCs below that lack it get it by themselves when they are on and reach the folder.</source>
        <translation>下面还没收到的电脑，开机并连上文件夹以后会自动收到。</translation>
    </message>
    <message>
        <source>Under conflicts you can give this PC a key of its own.</source>
        <translation>请到“冲突”里为本机换发密钥。</translation>
    </message>
    <message>
        <source>Last reached {time}.</source>
        <translation>上次成功 {time}。</translation>
    </message>
    <message>
        <source>Paragraph {number}: {text}</source>
        <translation>第 {number} 段：{text}</translation>
    </message>
    <message>
        <source>Above: {text}</source>
        <translation>标题、摘要等处：{text}</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to go</source>
        <translation>
            <numerusform>%n 处改动待写入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to go</source>
        <translation>
            <numerusform>%n 张图片待写入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) to come</source>
        <translation>
            <numerusform>%n 篇正文待补齐</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to come</source>
        <translation>
            <numerusform>%n 张图片待补齐</numerusform>
        </translation>
    </message>
    <message>
        <source>later changes by {pc} to come</source>
        <translation>{pc}后来的改动待补齐</translation>
    </message>
    <message>
        <source>Still on the way</source>
        <translation>还在路上</translation>
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
        <source>Perhaps a later change of theirs is in it. A good file frees it by itself.</source>
        <translation>对方后来的改动可能在里面。收到完好的文件后会自动解除。</translation>
    </message>
    <message>
        <source>Received by {n} of {m} PCs</source>
        <translation>已被 {n}/{m} 台收到</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 台</numerusform>
        </translation>
    </message>
    <message>
        <source>heard of {time}</source>
        <translation>{time} 有过消息</translation>
    </message>
    <message>
        <source>not heard of yet</source>
        <translation>还没有消息</translation>
    </message>
</context>
<context>
    <name>WordsSheet</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>articles</name>
    <message>
        <source>This registers that it was withdrawn. On WeChat it is deleted by hand.</source>
        <translation>这里只登记撤稿，公众号上的文章要到公众平台手工删除。</translation>
    </message>
    <message>
        <source>The reviewers see that you took it back, and why.</source>
        <translation>审核人看得到你撤回了，以及为什么。</translation>
    </message>
    <message>
        <source>Take it back?</source>
        <translation>撤回？</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What colleagues have stays as it is; only your unsaved changes go.</source>
        <translation>同事看到的那一稿不变，只放弃你没有保存的改动。</translation>
    </message>
    <message>
        <source>Nobody else has this article; it will be gone.</source>
        <translation>这篇只在本机，放弃后就没有了。</translation>
    </message>
    <message>
        <source>Give up what is on this PC only?</source>
        <translation>放弃本机未保存的内容？</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>留着</translation>
    </message>
    <message>
        <source>{number} characters · about {minutes} min</source>
        <translation>{number} 字 · 约 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Not shared yet</source>
        <translation>尚未共享</translation>
    </message>
    <message>
        <source>Draft {number}</source>
        <translation>第 {number} 稿</translation>
    </message>
    <message>
        <source>{name} changed it elsewhere {when} (as of the last sync)</source>
        <translation>{name} {when} 在别处改过（截至上次同步）</translation>
    </message>
    <message>
        <source>Body {number} / {most} signs</source>
        <translation>正文 {number} / {most} 字符</translation>
    </message>
    <message>
        <source>Body {number} / {most} signs: too long</source>
        <translation>正文 {number} / {most} 字符：太长</translation>
    </message>
    <message>
        <source>Not kept yet</source>
        <translation>还没有存上</translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation>正在存到本机…</translation>
    </message>
    <message>
        <source>Kept on this PC {when}</source>
        <translation>已自动存在本机 {when}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>斜体</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>下划线</translation>
    </message>
    <message>
        <source>Plain letters</source>
        <translation>清除文字样式</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Subheading</source>
        <translation>次级标题</translation>
    </message>
    <message>
        <source>Small heading</source>
        <translation>三级标题</translation>
    </message>
    <message>
        <source>Lead-in</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引言</translation>
    </message>
    <message>
        <source>Verbatim</source>
        <translation>原文引用</translation>
    </message>
    <message>
        <source>First, second …</source>
        <translation>一是、二是</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>编号列表</translation>
    </message>
    <message>
        <source>List with dots</source>
        <translation>圆点列表</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>左对齐</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>右对齐</translation>
    </message>
    <message>
        <source>Justify</source>
        <translation>两端对齐</translation>
    </message>
    <message>
        <source>Indent the first line</source>
        <translation>首行缩进</translation>
    </message>
    <message>
        <source>One level in</source>
        <translation>增加一级</translation>
    </message>
    <message>
        <source>One level out</source>
        <translation>减少一级</translation>
    </message>
    <message>
        <source>Take up the look</source>
        <translation>格式刷：吸取</translation>
    </message>
    <message>
        <source>Apply the look</source>
        <translation>格式刷：应用</translation>
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
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Delete this block</source>
        <translation>删除这一段</translation>
    </message>
    <message>
        <source>Add text below</source>
        <translation>下方加一段</translation>
    </message>
    <message>
        <source>Join into a group of photos</source>
        <translation>合为图组</translation>
    </message>
    <message>
        <source>Out of the group</source>
        <translation>移出图组</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photo group</source>
        <translation>图组</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Divider</source>
        <translation>分隔线</translation>
    </message>
    <message>
        <source>Banner</source>
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
        <source>Audio or video</source>
        <translation>音视频</translation>
    </message>
    <message>
        <source>On this PC only</source>
        <translation>仅存本机</translation>
    </message>
    <message>
        <source>Two wordings</source>
        <translation>两种写法</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Waiting for pieces</source>
        <translation>等待补齐</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>发布后有改动</translation>
    </message>
    <message>
        <source>(purged)</source>
        <translation>（已清除）</translation>
    </message>
    <message>
        <source>(still on its way)</source>
        <translation>（还在路上）</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>(damaged)</source>
        <translation>（已损坏）</translation>
    </message>
    <message>
        <source>{month}-{day}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>最近用过</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>标点</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字序号</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>数学</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Grid of nine</source>
        <translation>九宫格</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>两栏</translation>
    </message>
    <message>
        <source>Three columns</source>
        <translation>三栏</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>通栏</translation>
    </message>
    <message>
        <source>Slide sideways</source>
        <translation>左右滑动</translation>
    </message>
    <message>
        <source>Row above</source>
        <translation>上方插入行</translation>
    </message>
    <message>
        <source>Row below</source>
        <translation>下方插入行</translation>
    </message>
    <message>
        <source>Delete the row</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Column at the left</source>
        <translation>左侧插入列</translation>
    </message>
    <message>
        <source>Column at the right</source>
        <translation>右侧插入列</translation>
    </message>
    <message>
        <source>Delete the column</source>
        <translation>删除列</translation>
    </message>
    <message>
        <source>Merge the cells</source>
        <translation>合并单元格</translation>
    </message>
    <message>
        <source>Split the cell</source>
        <translation>拆分单元格</translation>
    </message>
    <message>
        <source>Too long for WeChat: {most} half-width characters at most.</source>
        <translation>超过微信限制：最多 {most} 个半角字符（一个汉字算两个）。</translation>
    </message>
    <message>
        <source>Too long for WeChat: {most} characters at most.</source>
        <translation>超过微信限制：最多 {most} 字。</translation>
    </message>
</context>
</TS>
