<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FaultStrip</name>
    <message numerus="yes">
        <source>Layout: %n place(s) that WeChat would change</source>
        <translation>
            <numerusform>排版检查：有 %n 处微信会改动</numerusform>
        </translation>
    </message>
    <message>
        <source>Layout: WeChat keeps it as it is</source>
        <translation>排版检查：微信会原样保留</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>Line between the text and its preview</source>
        <translation>正文和预览之间的分隔线</translation>
    </message>
    <message>
        <source>Drag, or press the arrow keys, to share the room out</source>
        <translation>拖动，或按方向键，调整左右宽度</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Pages as they are printed</source>
        <translation>打印出来的样子</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>共 %n 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Widths in pixels at which WeChat checks an article: phone, editor, computer</source>
        <translation>微信检查图文的三种宽度：手机、后台编辑器、电脑</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As WeChat shows it in its dark mode</source>
        <translation>微信深色模式下的样子</translation>
    </message>
    <message>
        <source>Close the preview</source>
        <translation>关闭预览</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Beside the text</source>
        <translation>与正文并排</translation>
    </message>
    <message>
        <source>Instead of the text</source>
        <translation>只看预览</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Preview of the article</source>
        <translation>稿件预览</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>重新显示</translation>
    </message>
    <message>
        <source>The preview stopped. Your article is safe.</source>
        <translation>预览停了，稿件没有丢。</translation>
    </message>
</context>
<context>
    <name>preview</name>
    <message>
        <source>A picture has no words for who cannot see it</source>
        <translation>图片没有替代文字</translation>
    </message>
    <message>
        <source>The article is too long to be checked</source>
        <translation>稿件太长，没有检查排版</translation>
    </message>
    <message>
        <source>Something is wider than the screen</source>
        <translation>有内容比屏幕宽</translation>
    </message>
    <message>
        <source>WeChat would change the layout ({rule})</source>
        <translation>微信会改动这里的排版（{rule}）</translation>
    </message>
</context>
</TS>
