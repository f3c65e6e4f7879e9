<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChangeList</name>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Article</source>
        <translation>稿件正文</translation>
    </message>
</context>
<context>
    <name>reading</name>
    <message>
        <source>Photo on its way</source>
        <translation>图片还在路上</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>换下</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>换上</translation>
    </message>
    <message>
        <source>out: {words}</source>
        <translation>删去{words}</translation>
    </message>
    <message>
        <source>in: {words}</source>
        <translation>加上{words}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>New here</source>
        <translation>新加的一段</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>删去的一段</translation>
    </message>
    <message>
        <source>photos changed</source>
        <translation>换了图片</translation>
    </message>
    <message>
        <source>New here: {words}</source>
        <translation>新加一段：{words}</translation>
    </message>
    <message>
        <source>Left out: {words}</source>
        <translation>删去一段：{words}</translation>
    </message>
    <message>
        <source>moved here</source>
        <translation>移到了这里</translation>
    </message>
    <message>
        <source>kind of paragraph changed</source>
        <translation>段落样式有变</translation>
    </message>
    <message>
        <source>bold, colour or underline changed</source>
        <translation>加粗、颜色或下划线有变</translation>
    </message>
    <message>
        <source>address changed: {after}</source>
        <translation>链接地址改为：{after}</translation>
    </message>
    <message>
        <source>description of the photo changed</source>
        <translation>图片说明有变</translation>
    </message>
    <message>
        <source>column changed: {after}</source>
        <translation>栏目改为：{after}</translation>
    </message>
    <message>
        <source>theme changed</source>
        <translation>版式有变</translation>
    </message>
    <message>
        <source>layout changed</source>
        <translation>排列有变</translation>
    </message>
    <message>
        <source>Cover changed</source>
        <translation>封面换了</translation>
    </message>
    <message>
        <source>  Photo: </source>
        <translation>&#x3000;摄影：</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Please check: {facts}</source>
        <translation>请核对：{facts}</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>[column banner]</source>
        <translation>〔栏目横幅〕</translation>
    </message>
    <message>
        <source>[sign-off, filled in when published]</source>
        <translation>〔落款，发布时填入〕</translation>
    </message>
    <message>
        <source>Audio: </source>
        <translation>音频：</translation>
    </message>
    <message>
        <source>Video: </source>
        <translation>视频：</translation>
    </message>
</context>
</TS>
