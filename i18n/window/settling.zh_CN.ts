<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>MergedView</name>
    <message numerus="yes">
        <source>… %n more paragraph(s), alike on both sides …</source>
        <translation>
            <numerusform>…… 另有 %n 段两边相同 ……</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettleSheet</name>
    <message>
        <source>Which wording stays?</source>
        <translation>留哪一种写法？</translation>
    </message>
    <message>
        <source>Save as one draft</source>
        <translation>存为一稿</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) still to choose</source>
        <translation>
            <numerusform>还有 %n 处没有选</numerusform>
        </translation>
    </message>
    <message>
        <source>Both drafts stay in the article&apos;s history.</source>
        <translation>两份原稿都留在稿件的历史里。</translation>
    </message>
</context>
<context>
    <name>settling</name>
    <message>
        <source>A paragraph that both changed</source>
        <translation>两边都改了的一段</translation>
    </message>
    <message>
        <source>Version {n}</source>
        <translation>写法 {n}</translation>
    </message>
    <message>
        <source>The words are the same; only the form differs.</source>
        <translation>文字一样，只是格式不同。</translation>
    </message>
    <message>
        <source>Both changes in one</source>
        <translation>两处改动合成一段</translation>
    </message>
    <message>
        <source>Both stay, one under the other</source>
        <translation>两种写法都留，一段在上一段在下</translation>
    </message>
    <message>
        <source>The other side deleted this paragraph.</source>
        <translation>另一边删去了这一段。</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>放下</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>一位同事</translation>
    </message>
    <message>
        <source>[photo]</source>
        <translation>［照片］</translation>
    </message>
    <message>
        <source>changed by {name}</source>
        <translation>{name}改</translation>
    </message>
    <message>
        <source>[group of photos]</source>
        <translation>［图组］</translation>
    </message>
    <message>
        <source>[table]</source>
        <translation>［表格］</translation>
    </message>
</context>
</TS>
