<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Finder</name>
    <message>
        <source>Issues</source>
        <translation>各期</translation>
    </message>
    <message>
        <source>Issue {number}</source>
        <translation>第 {number} 期</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>（还没有标题）</translation>
    </message>
    <message>
        <source>People</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>审核意见</translation>
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
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Chosen lately</source>
        <translation>最近选过</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Search everywhere</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search articles, people, photos, commands…</source>
        <translation>搜索稿件、成员、照片、命令…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter opens · Esc leaves</source>
        <translation>↑ ↓ 选择 · Enter 打开 · Esc 关闭</translation>
    </message>
    <message>
        <source>Nothing holds “{words}”.</source>
        <translation>没有找到“{words}”。</translation>
    </message>
</context>
</TS>
