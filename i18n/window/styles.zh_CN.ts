<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BorrowSheet</name>
    <message>
        <source>gradients: their first colour stands</source>
        <translation>渐变（用它的第一种颜色代替）</translation>
    </message>
    <message>
        <source>shadows</source>
        <translation>阴影</translation>
    </message>
    <message>
        <source>turned or moved boxes</source>
        <translation>旋转或平移</translation>
    </message>
    <message>
        <source>boxes out of the flow</source>
        <translation>脱离正常排列的定位</translation>
    </message>
    <message>
        <source>fonts of its own</source>
        <translation>指定的字体</translation>
    </message>
    <message>
        <source>opacity and filters</source>
        <translation>透明度和滤镜</translation>
    </message>
    <message>
        <source>movement</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>pictures, emblems included</source>
        <translation>图片（包括各种标志）</translation>
    </message>
    <message>
        <source>sizes that break on other screens</source>
        <translation>写死的尺寸（换个屏幕会走样）</translation>
    </message>
    <message>
        <source>colours that are hard to read</source>
        <translation>看不清的颜色</translation>
    </message>
    <message>
        <source>a tint that turns muddy in WeChat&apos;s dark mode: a paler one stands</source>
        <translation>微信深色模式下会发灰的浅底（已调浅）</translation>
    </message>
    <message>
        <source>no banner was found</source>
        <translation>没有找到横幅</translation>
    </message>
    <message>
        <source>no heading was found</source>
        <translation>没有找到小标题</translation>
    </message>
    <message>
        <source>no quote was found</source>
        <translation>没有找到引言</translation>
    </message>
    <message>
        <source>Borrow an article&apos;s looks</source>
        <translation>沿用这篇的样式</translation>
    </message>
    <message>
        <source>Choose a saved page of one of your own past articles, or copy the article in WeChat and paste it here. Banner, heading, quote and colours are taken; pictures never.</source>
        <translation>选择本单位以往文章保存下来的网页，或者在微信里复制文章、在这里粘贴。取用横幅、小标题、引言和颜色，从不取用图片。</translation>
    </message>
    <message>
        <source>Choose a saved page…</source>
        <translation>选择保存的网页…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>{column} theme</source>
        <translation>{column}版式</translation>
    </message>
    <message>
        <source>Name of the theme</source>
        <translation>版式名称</translation>
    </message>
    <message>
        <source>Dress the column {column} in it from now on</source>
        <translation>从现在起，栏目“{column}”用这个版式</translation>
    </message>
    <message>
        <source>Keep the theme</source>
        <translation>保存版式</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a saved page</source>
        <translation>选择保存的网页</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Nothing with a layout was copied.</source>
        <translation>剪贴板里没有带版式的内容。</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>banner</source>
        <translation>横幅</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>引言</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Taken: {looks}.</source>
        <translation>已取用：{looks}。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Left out: {reasons}.</source>
        <translation>没有取用：{reasons}。</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>The article&apos;s text gives way to the template; undo brings it back.</source>
        <translation>模板会替换现在的正文；可以用撤销找回。</translation>
    </message>
    <message>
        <source>Begin again with “{template}”?</source>
        <translation>改用“{template}”模板？</translation>
    </message>
    <message>
        <source>Use the template</source>
        <translation>使用模板</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>KeepSheet</name>
    <message>
        <source>Keep as a style of the office</source>
        <translation>保存为本单位样式</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Paragraphs to put into articles</source>
        <translation>可以插入稿件的段落</translation>
    </message>
    <message>
        <source>Template for new articles of this column</source>
        <translation>本栏目新稿件的模板</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>“{name}” is kept for the office.</source>
        <translation>“{name}”已保存，全单位可用。</translation>
    </message>
    <message>
        <source>Articles that hold “{name}” keep it; it is only offered no more.</source>
        <translation>已经用了“{name}”的稿件保留不变，只是以后不再提供。</translation>
    </message>
    <message>
        <source>Remove this style?</source>
        <translation>移除这个样式？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New articles of {column} open with it; one-key layout brings it to others.</source>
        <translation>“{column}”的新稿件都以它开头；已有的稿件用一键排版加上。</translation>
    </message>
    <message>
        <source>New articles of {column} close with it; one-key layout brings it to others.</source>
        <translation>“{column}”的新稿件都以它收尾；已有的稿件用一键排版加上。</translation>
    </message>
    <message>
        <source>The theme is kept for the office.</source>
        <translation>版式已保存，全单位可用。</translation>
    </message>
</context>
<context>
    <name>LayoutSheet</name>
    <message>
        <source>Empty lines and blanks</source>
        <translation>空行与空格</translation>
    </message>
    <message>
        <source>Indent and alignment</source>
        <translation>缩进与对齐</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>图说</translation>
    </message>
    <message>
        <source>Photo groups</source>
        <translation>图组</translation>
    </message>
    <message>
        <source>One style for each kind</source>
        <translation>样式统一</translation>
    </message>
    <message>
        <source>Header, banner and sign-off</source>
        <translation>页眉页尾、横幅与落款</translation>
    </message>
    <message>
        <source>Half-width punctuation</source>
        <translation>半角标点</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>second heading</source>
        <translation>二级小标题</translation>
    </message>
    <message>
        <source>third heading</source>
        <translation>三级小标题</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>lead-in</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>引言</translation>
    </message>
    <message>
        <source>verbatim quotation</source>
        <translation>原文引用</translation>
    </message>
    <message>
        <source>list item</source>
        <translation>列表项</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>photo group</source>
        <translation>图组</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>divider</source>
        <translation>分隔线</translation>
    </message>
    <message>
        <source>column banner</source>
        <translation>栏目横幅</translation>
    </message>
    <message>
        <source>sign-off</source>
        <translation>落款</translation>
    </message>
    <message>
        <source>follow card</source>
        <translation>关注卡片</translation>
    </message>
    <message>
        <source>audio or video</source>
        <translation>音频或视频</translation>
    </message>
    <message>
        <source>is taken out</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>{count} photos → photo group</source>
        <translation>{count} 张图片 → 图组</translation>
    </message>
    <message>
        <source>new: {kind}</source>
        <translation>新增：{kind}</translation>
    </message>
    <message>
        <source>{kind}: blanks at its ends</source>
        <translation>{kind}首尾的空格</translation>
    </message>
    <message>
        <source>{kind}: as the others</source>
        <translation>{kind}与其他的一样</translation>
    </message>
    <message>
        <source>(empty line)</source>
        <translation>（空行）</translation>
    </message>
    <message>
        <source>One-key layout</source>
        <translation>一键排版</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>将要改动的内容</translation>
    </message>
    <message>
        <source>No word is dropped; verbatim quotations stay as they are. Undo takes it back.</source>
        <translation>不会丢掉一个字，原文引用保持原样；可以用撤销退回。</translation>
    </message>
    <message>
        <source>Lay out</source>
        <translation>排版</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 处改动</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to change: the article is laid out already.</source>
        <translation>没有要改的：这篇稿件已经排好了。</translation>
    </message>
</context>
<context>
    <name>LooksPreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Quote: what somebody said, in their own words.</source>
        <translation>引言：一个人的原话，照他的说法写。</translation>
    </message>
</context>
<context>
    <name>MaterialList</name>
    <message>
        <source>Kept by the office</source>
        <translation>本单位样式</translation>
    </message>
    <message>
        <source>Nothing is kept yet. Choose paragraphs in the text and keep them here.</source>
        <translation>还没有保存样式。在正文里选中几段，就可以保存在这里。</translation>
    </message>
    <message>
        <source>Keep the chosen paragraphs…</source>
        <translation>保存选中的段落…</translation>
    </message>
    <message>
        <source>Borrow an article&apos;s looks…</source>
        <translation>沿用这篇的样式…</translation>
    </message>
    <message>
        <source>The column has a header</source>
        <translation>本栏目有页眉</translation>
    </message>
    <message>
        <source>The column has a footer</source>
        <translation>本栏目有页尾</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Put into the article</source>
        <translation>插入稿件</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Open the column&apos;s articles with it</source>
        <translation>用作本栏目的页眉</translation>
    </message>
    <message>
        <source>Close the column&apos;s articles with it</source>
        <translation>用作本栏目的页尾</translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>OutlineList</name>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
</context>
<context>
    <name>PhotoCard</name>
    <message>
        <source>Stands in the text already; a click goes there.</source>
        <translation>已在正文中，点一下跳到那里。</translation>
    </message>
</context>
<context>
    <name>PhotoList</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>相册</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>未命名</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n photo(s)</source>
        <translation>
            <numerusform>显示全部%n张</numerusform>
        </translation>
    </message>
    <message>
        <source>No photo of this album may be shown and is on this PC.</source>
        <translation>这个相册里没有可以公开、且已在本机的照片。</translation>
    </message>
    <message>
        <source>The gallery has no photos yet.</source>
        <translation>图库里还没有照片。</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>RenameSheet</name>
    <message>
        <source>Rename the style</source>
        <translation>给样式改名</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
</context>
<context>
    <name>SmallPage</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>StyleList</name>
    <message>
        <source>Column banner</source>
        <translation>栏目横幅</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Second heading</source>
        <translation>二级小标题</translation>
    </message>
    <message>
        <source>Third heading</source>
        <translation>三级小标题</translation>
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
        <source>Verbatim quotation</source>
        <translation>原文引用</translation>
    </message>
    <message>
        <source>Divider</source>
        <translation>分隔线</translation>
    </message>
    <message>
        <source>Picture frame</source>
        <translation>图片边框</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>落款</translation>
    </message>
    <message>
        <source>Editor/reviewer sign-off</source>
        <translation>责编/审核 落款</translation>
    </message>
    <message>
        <source>Fewer styles</source>
        <translation>收起更多样式</translation>
    </message>
    <message>
        <source>More styles</source>
        <translation>更多样式</translation>
    </message>
    <message>
        <source>All looks: {kind}</source>
        <translation>{kind}的全部样式</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>九宫格</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>两栏</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>滑动</translation>
    </message>
    <message>
        <source>Photo group: {layout}</source>
        <translation>图组：{layout}</translation>
    </message>
</context>
<context>
    <name>StylePanel</name>
    <message>
        <source>Styles</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Column theme: {theme}</source>
        <translation>栏目主题：{theme}</translation>
    </message>
</context>
<context>
    <name>TemplateList</name>
    <message>
        <source>For this column</source>
        <translation>适合本栏目</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>其他模板</translation>
    </message>
</context>
</TS>
