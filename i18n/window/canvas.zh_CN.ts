<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Canvas</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图说</translation>
    </message>
    <message>
        <source>This picture is not on this PC yet</source>
        <translation>这张图片还没到这台电脑</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>还没有图片</translation>
    </message>
    <message>
        <source>Caption…</source>
        <translation>图说…</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>摄影</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>图片描述</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>Out of the group</source>
        <translation>移出图组</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移出</translation>
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
        <source>Full width</source>
        <translation>通栏</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>左右滑动</translation>
    </message>
    <message>
        <source>Caption for all</source>
        <translation>图组图说</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>添加图片…</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Words of the card</source>
        <translation>卡片文字</translation>
    </message>
    <message>
        <source>QR code…</source>
        <translation>二维码…</translation>
    </message>
    <message>
        <source>Title of the recording</source>
        <translation>音视频标题</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Editors and reviewers stand here once the article is approved</source>
        <translation>责编、审核审定后填在这里</translation>
    </message>
    <message>
        <source>Row below</source>
        <translation>下方加行</translation>
    </message>
    <message>
        <source>Column right</source>
        <translation>右侧加列</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>删行</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>删列</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>What colleagues say about this passage</source>
        <translation>同事对这一段的批注</translation>
    </message>
    <message>
        <source>Drag to move, press for the menu</source>
        <translation>拖动换位置，点按出菜单</translation>
    </message>
</context>
<context>
    <name>DisplayOffer</name>
    <message>
        <source>The article stays blank on this PC. Nothing is lost. Drawing it without the graphics card may help.</source>
        <translation>稿件在这台电脑上显示为空白，内容没有丢失。换成不用显卡的显示方式可能有帮助。</translation>
    </message>
    <message>
        <source>Use the compatible display</source>
        <translation>使用兼容显示模式</translation>
    </message>
    <message>
        <source>It is used when the window is opened again.</source>
        <translation>下次打开窗口时生效。</translation>
    </message>
</context>
</TS>
