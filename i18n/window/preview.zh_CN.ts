<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CopySheet</name>
    <message>
        <source>Copy laid out, for the WeChat editor</source>
        <translation>复制排版，粘贴到公众平台</translation>
    </message>
    <message>
        <source>For accounts that this program may not publish to: a personal or unverified account has no interface. Copy here, and paste into the editor of the WeChat platform.</source>
        <translation>个人号和未认证的公众号没有接口权限，本软件不能直接发布。在这里复制，到公众平台的编辑器里粘贴。</translation>
    </message>
    <message>
        <source>Save pictures, covers and this list…</source>
        <translation>保存图片、封面和这份清单…</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制正文</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy: {name}</source>
        <translation>复制：{name}</translation>
    </message>
    <message>
        <source>Pictures go along inside the text</source>
        <translation>图片随正文一起复制</translation>
    </message>
    <message>
        <source>Mark the places of pictures by number; put them in by hand</source>
        <translation>只标图片的编号和位置，到平台里再插入</translation>
    </message>
    <message>
        <source>Then, on the platform</source>
        <translation>到公众平台以后</translation>
    </message>
    <message>
        <source>Paste title, author and digest into their fields, and the text below</source>
        <translation>标题、作者、摘要各就各位，正文粘贴在下面</translation>
    </message>
    <message numerus="yes">
        <source>Count the pictures: %n must have arrived</source>
        <translation>
            <numerusform>数一数图片，应有 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Set the cover in both crops</source>
        <translation>设好封面，宽幅和方形都看一看</translation>
    </message>
    <message>
        <source>Insert the account card, and delete the QR code</source>
        <translation>插入公众号名片，删去二维码</translation>
    </message>
    <message>
        <source>Insert audio and video, and delete their lines</source>
        <translation>插入音频、视频，删去占位的那一行</translation>
    </message>
    <message>
        <source>Send a preview to a phone; look at it in light and in dark</source>
        <translation>发到手机上看，浅色、深色各看一遍</translation>
    </message>
    <message>
        <source>After publishing, register the address in this program</source>
        <translation>发布以后，把链接登记到本软件</translation>
    </message>
    <message numerus="yes">
        <source>Copied; %n picture(s) are not on this PC, see their numbers.</source>
        <translation>
            <numerusform>已复制，有 %n 张图片不在这台电脑上，正文里标了编号。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied; paste it into the editor of the WeChat platform.</source>
        <translation>已复制，到公众平台的编辑器里粘贴即可。</translation>
    </message>
</context>
<context>
    <name>FaultStrip</name>
    <message numerus="yes">
        <source>Layout: %n place(s) to look at</source>
        <translation>
            <numerusform>排版检查：有 %n 处要看一看</numerusform>
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
    <name>TakingOut</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>JPEG picture</source>
        <translation>JPEG 图片</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>Folder for the package</source>
        <translation>手工发布包放在哪个文件夹</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>正在导出：{name}</translation>
    </message>
    <message>
        <source>Written: {first} to {last}</source>
        <translation>已导出：{first} 至 {last}</translation>
    </message>
    <message numerus="yes">
        <source>Written: {name}; %n picture(s) are not on this PC</source>
        <translation>
            <numerusform>已导出：{name}，有 %n 张图片不在这台电脑上</numerusform>
        </translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>已导出：{name}</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>打开所在文件夹</translation>
    </message>
</context>
</TS>
