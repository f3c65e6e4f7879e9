<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AlbumSheet</name>
    <message>
        <source>About this album</source>
        <translation>相册信息</translation>
    </message>
    <message>
        <source>like 2026-11-20</source>
        <translation>如 2026-11-20</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>相册</translation>
    </message>
    <message>
        <source>Photographer, for all of them</source>
        <translation>摄影（整个相册）</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Consent, for all of them</source>
        <translation>使用同意（整个相册）</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>同意日期</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Blank</name>
    <message>
        <source>Show all photos</source>
        <translation>显示全部照片</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>选照片…</translation>
    </message>
    <message>
        <source>Choose a folder or card…</source>
        <translation>选文件夹或存储卡…</translation>
    </message>
    <message>
        <source>No photo holds these words.</source>
        <translation>没有照片符合这些字词。</translation>
    </message>
    <message>
        <source>Drag a memory card or a folder here</source>
        <translation>把存储卡或文件夹拖进来</translation>
    </message>
    <message>
        <source>No photos in this album yet</source>
        <translation>这个相册还没有照片</translation>
    </message>
    <message>
        <source>Positions and device numbers are removed on the way in.</source>
        <translation>照片里的位置和设备信息进门即除。</translation>
    </message>
    <message>
        <source>Nothing is picked yet. Choose photos with P.</source>
        <translation>还没有选用照片。选中照片，按 P 选用。</translation>
    </message>
    <message>
        <source>No similar photos are left to choose from.</source>
        <translation>没有待选的相似组。</translation>
    </message>
    <message>
        <source>No photo seems blurred.</source>
        <translation>没有可能模糊的照片。</translation>
    </message>
    <message>
        <source>Every picked photo has its caption.</source>
        <translation>选用的照片都有图说了。</translation>
    </message>
    <message>
        <source>No photo is marked as not used.</source>
        <translation>没有标为不用的照片。</translation>
    </message>
    <message>
        <source>No photo bears this colour.</source>
        <translation>没有标这种颜色的照片。</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>From the card “{name}” ({place})…</source>
        <translation>从“{name}”（{place}）导入…</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Kept {kept}, {rejected} marked as not used.</source>
        <translation>留下 {kept} 张，{rejected} 张标为不用。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Select two to four photos, or one of a similar group, to compare.</source>
        <translation>选中两至四张，或者相似组里的一张，再并排比较。</translation>
    </message>
</context>
<context>
    <name>ClockSheet</name>
    <message>
        <source>Camera clocks</source>
        <translation>相机时间</translation>
    </message>
    <message>
        <source>Photos are put in order by time. Add what a camera&apos;s clock was off.</source>
        <translation>照片按拍摄时间排列。相机的钟慢了多少，就加多少；快了就减。</translation>
    </message>
    <message>
        <source>The two selected photos show the same moment</source>
        <translation>选中的两张是同一时刻拍的</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Camera unknown</source>
        <translation>未知相机</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Write hours, minutes, seconds: +1:02:03</source>
        <translation>请写时、分、秒，如 +1:02:03</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Comparing {place} of {count}: {photo}</source>
        <translation>并排比较第 {place} 张，共 {count} 张：{photo}</translation>
    </message>
</context>
<context>
    <name>CoveringBox</name>
    <message>
        <source>Mosaic</source>
        <translation>马赛克</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>方块</translation>
    </message>
    <message>
        <source>Oval</source>
        <translation>圆形</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>Not every face is found: please look yourself.</source>
        <translation>找到的可能不全，请自己再看一遍。</translation>
    </message>
    <message numerus="yes">
        <source>Cover all %n face(s)</source>
        <translation>
            <numerusform>全部打码（%n 张人脸）</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for faces…</source>
        <translation>正在找人脸……</translation>
    </message>
    <message>
        <source>No face was found.</source>
        <translation>没有找到人脸。</translation>
    </message>
    <message>
        <source>All faces that were found are covered.</source>
        <translation>找到的人脸都已打码。</translation>
    </message>
    <message>
        <source>Click a dashed frame to cover the face; or Tab, then Enter.</source>
        <translation>虚线框里是找到的人脸，点一下打码；也可以按 Tab 选中，再按 Enter。</translation>
    </message>
    <message>
        <source>Paint over what nobody should see.</source>
        <translation>在不该露出的地方涂抹。</translation>
    </message>
    <message>
        <source>Draw over what nobody should see. Del takes the chosen place away.</source>
        <translation>在不该露出的地方拖出一块；选中一块按 Del 取消。</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>A enhance · M cover · R turn · hold B for the original · Enter done</source>
        <translation>A 自动增强 · M 打码 · R 旋转 · 按住 B 看原图 · Enter 完成</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留修改</translation>
    </message>
    <message>
        <source>What you did to the photo was not kept.</source>
        <translation>这张照片的修改没有保留。</translation>
    </message>
    <message>
        <source>Edited. “{title}” still shows how it was before.</source>
        <translation>修过图，《{title}》里仍是旧样。</translation>
    </message>
    <message>
        <source>Take the new look in</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>“{title}” shows the edited photos now.</source>
        <translation>《{title}》已换上修过的照片。</translation>
    </message>
    <message>
        <source>Show article</source>
        <translation>看稿件</translation>
    </message>
</context>
<context>
    <name>EditorHead</name>
    <message>
        <source>Hold to see the original</source>
        <translation>按住看原图</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>(no caption yet)</source>
        <translation>（还没有图说）</translation>
    </message>
    <message numerus="yes">
        <source>Done, and tones for %n more</source>
        <translation>
            <numerusform>完成并套用到另外 %n 张</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditorPanel</name>
    <message>
        <source>Shape</source>
        <translation>画幅</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Auto enhance</source>
        <translation>自动增强</translation>
    </message>
    <message>
        <source>Cover faces</source>
        <translation>打码</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>水印</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>向左旋转</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>向右旋转</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>旋转</translation>
    </message>
    <message numerus="yes">
        <source>The crop cuts %n face(s).</source>
        <translation>
            <numerusform>裁剪切到了 %n 张人脸</numerusform>
        </translation>
    </message>
    <message>
        <source>the original stays</source>
        <translation>原图保留</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Save as file</source>
        <translation>存为文件</translation>
    </message>
    <message>
        <source>As in an article (1,440 pixels)</source>
        <translation>正文配图（1440 像素）</translation>
    </message>
    <message>
        <source>Cover 2.35 : 1 (900 × 383)</source>
        <translation>封面 2.35∶1（900×383）</translation>
    </message>
    <message>
        <source>Square cover (500 × 500)</source>
        <translation>方形封面（500×500）</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>原始尺寸</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>No position and no device number is written.</source>
        <translation>存出的文件不带位置和设备信息。</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>选择位置…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>FailuresSheet</name>
    <message numerus="yes">
        <source>%n file(s) did not come in</source>
        <translation>
            <numerusform>%n 个文件没有导入</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything else is in the album; the files are untouched.</source>
        <translation>其余的都在相册里了，原来的文件没有动。</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>复制清单</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>FoundFaces</name>
    <message>
        <source>Face {number}, not covered. Enter covers it.</source>
        <translation>第 {number} 张人脸，还没有打码，按 Enter 打码。</translation>
    </message>
</context>
<context>
    <name>FurtherLayouts</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>About this album…</source>
        <translation>相册信息…</translation>
    </message>
    <message>
        <source>Import photos…</source>
        <translation>导入照片…</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>选照片…</translation>
    </message>
    <message>
        <source>Choose a folder or card…</source>
        <translation>选文件夹或存储卡…</translation>
    </message>
    <message>
        <source>Group similar</source>
        <translation>相似分组</translation>
    </message>
    <message>
        <source>Caption, event or date</source>
        <translation>图说、活动、日期</translation>
    </message>
    <message>
        <source>Search photos</source>
        <translation>搜索照片</translation>
    </message>
    <message>
        <source>Show all photos</source>
        <translation>显示全部照片</translation>
    </message>
    <message>
        <source>Size of photos</source>
        <translation>照片大小</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>已隐藏 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>Import photos</source>
        <translation>导入照片</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>相册</translation>
    </message>
    <message>
        <source>Photographer, for all of them</source>
        <translation>摄影（整个相册）</translation>
    </message>
    <message>
        <source>Consent, for all of them</source>
        <translation>使用同意（整个相册）</translation>
    </message>
    <message>
        <source>Positions and device numbers are removed. The card is left as it is.</source>
        <translation>照片里的位置和设备信息进门即除，存储卡上的文件不动。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Inserting</name>
    <message numerus="yes">
        <source>%n photo(s) are now in “{title}”.</source>
        <translation>
            <numerusform>%n 张照片已插入《{title}》。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show article</source>
        <translation>看稿件</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Importing photos</source>
        <translation>正在导入照片</translation>
    </message>
    <message>
        <source>The import into “{album}” was not finished.</source>
        <translation>导入到“{album}”的照片还没有导完。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续导入</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不导了</translation>
    </message>
    <message numerus="yes">
        <source>{place} is not there any more; %n file(s) were not read.</source>
        <translation>
            <numerusform>{place} 不在了，还有 %n 个文件没有读。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laying</name>
    <message numerus="yes">
        <source>%n photo(s) are one group now.</source>
        <translation>
            <numerusform>%n 张已归为一组。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) stand alone now.</source>
        <translation>
            <numerusform>%n 张已移出所在的组。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are grouped by likeness again.</source>
        <translation>
            <numerusform>%n 张恢复按相似分组。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>LayoutTray</name>
    <message>
        <source>Article</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>New article…</source>
        <translation>新建稿件…</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Lay out as</source>
        <translation>排成</translation>
    </message>
    <message>
        <source>Place in the article</source>
        <translation>放在稿件哪里</translation>
    </message>
    <message>
        <source>Picture message…</source>
        <translation>贴图…</translation>
    </message>
    <message>
        <source>A picture message (newspic) of up to 20 photos</source>
        <translation>图片消息（贴图），最多 20 张</translation>
    </message>
    <message>
        <source>(untitled)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>No article takes photos now</source>
        <translation>没有可以插入的稿件</translation>
    </message>
    <message>
        <source>At the end of the text</source>
        <translation>放在文末</translation>
    </message>
    <message>
        <source>After “{words}”</source>
        <translation>放在“{words}”之后</translation>
    </message>
    <message numerus="yes">
        <source>%n without caption</source>
        <translation>
            <numerusform>%n 张缺图说</numerusform>
        </translation>
    </message>
    <message>
        <source>the article must be sent for review again</source>
        <translation>插入后须重新送审</translation>
    </message>
    <message>
        <source>captions and credits come along</source>
        <translation>图说、摄影一并带上</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Insert into “{title}”</source>
        <translation>插入《{title}》</translation>
    </message>
    <message>
        <source>Pick photos with P</source>
        <translation>按 P 选用照片</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) picked</source>
        <translation>
            <numerusform>已选用 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) selected</source>
        <translation>
            <numerusform>选中 %n 张</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Likeness</name>
    <message>
        <source>How alike</source>
        <translation>相似程度</translation>
    </message>
    <message>
        <source>How alike: {rule}</source>
        <translation>相似程度：{rule}</translation>
    </message>
</context>
<context>
    <name>Loupe</name>
    <message>
        <source>pick {number}</source>
        <translation>选用第 {number} 张</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不用</translation>
    </message>
</context>
<context>
    <name>MarkBox</name>
    <message>
        <source>Watermark</source>
        <translation>水印</translation>
    </message>
    <message>
        <source>Corner</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Keep a new watermark…</source>
        <translation>新建水印…</translation>
    </message>
    <message>
        <source>Offer this one no more</source>
        <translation>不再提供这个水印</translation>
    </message>
</context>
<context>
    <name>MarkPreview</name>
    <message>
        <source>How it looks</source>
        <translation>效果</translation>
    </message>
</context>
<context>
    <name>Messaging</name>
    <message>
        <source>Where the picture message goes</source>
        <translation>图片消息存到哪里</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) written, the first is the cover.</source>
        <translation>
            <numerusform>已存 %n 张，第一张是封面。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveSheet</name>
    <message numerus="yes">
        <source>Move %n photo(s) to an album</source>
        <translation>
            <numerusform>把 %n 张照片移到相册</numerusform>
        </translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>Album</source>
        <translation>相册</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>NewAlbumSheet</name>
    <message>
        <source>New album</source>
        <translation>新建相册</translation>
    </message>
    <message>
        <source>Make album</source>
        <translation>新建</translation>
    </message>
</context>
<context>
    <name>NewArticleSheet</name>
    <message>
        <source>New article of photos</source>
        <translation>用照片新建稿件</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Make article</source>
        <translation>新建稿件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>OrderStrip</name>
    <message>
        <source>Order of the photos</source>
        <translation>照片次序</translation>
    </message>
    <message>
        <source>Drag, or Alt+Left and Alt+Right, to put in another order</source>
        <translation>拖动，或者按 Alt+← 和 Alt+→ 换次序</translation>
    </message>
</context>
<context>
    <name>Patience</name>
    <message numerus="yes">
        <source>%n file(s) still being imported: wait until it is a photo.</source>
        <translation>
            <numerusform>%n 个文件还在导入，等照片进来再操作。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoEditor</name>
    <message>
        <source>Photo being edited</source>
        <translation>正在修的照片</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>No more places can be covered on this photo.</source>
        <translation>这张照片打码的地方太多，不能再加了。</translation>
    </message>
</context>
<context>
    <name>PhotoFacts</name>
    <message>
        <source>Edit photo…</source>
        <translation>修图…</translation>
    </message>
    <message>
        <source>Leaders are shown</source>
        <translation>有领导</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图说</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>摄影</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>使用同意</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>同意日期</translation>
    </message>
    <message>
        <source>like 2026-11-20</source>
        <translation>如 2026-11-20</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>各不相同</translation>
    </message>
    <message>
        <source>{words} (album)</source>
        <translation>{words}（相册）</translation>
    </message>
    <message>
        <source>said for the whole album</source>
        <translation>整个相册一并填写</translation>
    </message>
    <message>
        <source>Choose a photo to describe it.</source>
        <translation>选中照片，在这里写图说。</translation>
    </message>
    <message numerus="yes">
        <source>What you write holds for all %n photo(s).</source>
        <translation>
            <numerusform>这里填写的，对选中的 %n 张都有效。</numerusform>
        </translation>
    </message>
    <message>
        <source>Camera clock put right by {clock}</source>
        <translation>相机时间已校正 {clock}</translation>
    </message>
    <message>
        <source>Stays on this PC and goes into no article.</source>
        <translation>只留在本机，不能放进稿件。</translation>
    </message>
    <message>
        <source>Pick it, and it comes with the next sync.</source>
        <translation>选用后，下次同步时送到本机。</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Importing photos</source>
        <translation>正在导入照片</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>正在找照片…</translation>
    </message>
    <message>
        <source>Importing is paused: {done} of {all}</source>
        <translation>导入已暂停：{done} / {all}</translation>
    </message>
    <message>
        <source>Importing: {done} of {all}. You can choose photos meanwhile.</source>
        <translation>正在导入：{done} / {all}，可以边导入边挑选。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>ProposalLink</name>
    <message>
        <source>Group photo: {layout}</source>
        <translation>合影用{layout}</translation>
    </message>
    <message>
        <source>Squares cut somebody out of a group photo; rows show everybody.</source>
        <translation>九宫格会裁到合影里的人，排成一行一行的不裁。</translation>
    </message>
    <message>
        <source>Shapes differ: {layout}</source>
        <translation>横竖用{layout}</translation>
    </message>
    <message>
        <source>Squares cut tall and wide photos unlike; rows cut none.</source>
        <translation>九宫格裁横的和竖的各不一样，排成一行一行的不裁。</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Choose photos</source>
        <translation>选照片</translation>
    </message>
    <message>
        <source>Choose a folder or card</source>
        <translation>选文件夹或存储卡</translation>
    </message>
    <message>
        <source>One import is still under way.</source>
        <translation>上一批照片还在导入，请稍等。</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) imported</source>
        <translation>
            <numerusform>导入 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n 张原来就有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) did not come in</source>
        <translation>
            <numerusform>%n 个文件没有导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not read</source>
        <translation>
            <numerusform>还有 %n 个没有读</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>看明细</translation>
    </message>
    <message>
        <source>Save as file</source>
        <translation>存为文件</translation>
    </message>
    <message>
        <source>Saved: {path}, {width}×{height}.</source>
        <translation>已存为 {path}，{width}×{height}。</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Albums</source>
        <translation>相册</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>New album…</source>
        <translation>新建相册…</translation>
    </message>
    <message>
        <source>(untitled)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>全部照片</translation>
    </message>
    <message>
        <source>In articles</source>
        <translation>随稿件来的</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>(untitled)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>全部照片</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张</numerusform>
        </translation>
    </message>
    <message>
        <source> · {picked} picked</source>
        <translation> · 已选用 {picked} 张</translation>
    </message>
    <message numerus="yes">
        <source> · %n hidden</source>
        <translation>
            <numerusform> · 已隐藏 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n selected</source>
        <translation>
            <numerusform> · 选中 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>P pick · X do not use · U neither · 1–5 stars · Space enlarge</source>
        <translation>P 选用 · X 不用 · U 取消 · 1–5 星级 · 空格 放大</translation>
    </message>
</context>
<context>
    <name>WatermarkSheet</name>
    <message>
        <source>A watermark for the whole office</source>
        <translation>本单位的水印</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>This photo as logo</source>
        <translation>用这张照片作标识</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Best a PNG with a transparent ground; it is shared with the office.</source>
        <translation>最好是透明底的 PNG；会同步给全单位使用。</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>浓淡</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Corner</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Logos</source>
        <translation>标识</translation>
    </message>
</context>
<context>
    <name>Withdrawing</name>
    <message numerus="yes">
        <source>Withdraw the consent for %n photo(s)?</source>
        <translation>
            <numerusform>撤回 %n 张照片的使用同意？</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw and purge</source>
        <translation>撤回并清除</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不撤回</translation>
    </message>
    <message>
        <source>No article shows them.</source>
        <translation>没有稿件用过。</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>《{title}》</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) show them or did: {titles}</source>
        <translation>
            <numerusform>%n 篇稿件在用或者用过：{titles}</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The photos and all that was made of them are purged on every PC; this cannot be undone. What WeChat shows already has to be taken down there.</source>
        <translation>照片和用它做成的图，在每台电脑上都会清除，不能恢复。公众号里已经发出的，还要到公众号后台去删。</translation>
    </message>
    <message>
        <source>Consent withdrawn; the purge has begun.</source>
        <translation>已撤回同意，开始清除。</translation>
    </message>
    <message>
        <source>Consent withdrawn; ask an administrator to withdraw it too: the purge is theirs.</source>
        <translation>已撤回同意。清除要由管理员来做，请管理员也撤回一次。</translation>
    </message>
</context>
<context>
    <name>gallery</name>
    <message>
        <source>Not said</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Event where all were told</source>
        <translation>集体活动告知</translation>
    </message>
    <message>
        <source>Public event</source>
        <translation>公开活动</translation>
    </message>
    <message>
        <source>Agreed by those shown</source>
        <translation>本人同意</translation>
    </message>
    <message>
        <source>Shows minors (stays here)</source>
        <translation>有未成年人（仅存本机）</translation>
    </message>
    <message>
        <source>Visit to people in need (stays here)</source>
        <translation>慰问（仅存本机）</translation>
    </message>
    <message>
        <source>Not agreed (stays here)</source>
        <translation>未获同意（仅存本机）</translation>
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
        <source>Slide sideways</source>
        <translation>左右滑动</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>已选用</translation>
    </message>
    <message>
        <source>Similar groups</source>
        <translation>相似组</translation>
    </message>
    <message>
        <source>Perhaps blurred</source>
        <translation>可能模糊</translation>
    </message>
    <message>
        <source>Perhaps too dark</source>
        <translation>可能偏暗</translation>
    </message>
    <message>
        <source>Perhaps too bright</source>
        <translation>可能过亮</translation>
    </message>
    <message>
        <source>Caption missing</source>
        <translation>缺图说</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Red label</source>
        <translation>红色标记</translation>
    </message>
    <message>
        <source>Yellow label</source>
        <translation>黄色标记</translation>
    </message>
    <message>
        <source>Green label</source>
        <translation>绿色标记</translation>
    </message>
    <message>
        <source>Blue label</source>
        <translation>蓝色标记</translation>
    </message>
    <message>
        <source>{count} similar</source>
        <translation>相似 {count}</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>偏暗</translation>
    </message>
    <message>
        <source>too bright</source>
        <translation>过亮</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>修过图</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>等待补齐</translation>
    </message>
    <message>
        <source>On a colleague&apos;s PC</source>
        <translation>在同事电脑上</translation>
    </message>
    <message>
        <source>Purged</source>
        <translation>已清除</translation>
    </message>
    <message>
        <source>{name}, still being imported</source>
        <translation>{name}，正在导入</translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation>照片 {number}</translation>
    </message>
    <message>
        <source>pick {number}</source>
        <translation>选用第 {number} 张</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Three columns</source>
        <translation>三栏</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>Collage</source>
        <translation>拼图</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>合页</translation>
    </message>
    <message>
        <source>Long image</source>
        <translation>长图</translation>
    </message>
    <message>
        <source>Only nearly the same</source>
        <translation>几乎一样才算</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Also less alike</source>
        <translation>大致相像也算</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>只按手工分组</translation>
    </message>
</context>
<context>
    <name>gallery_acts</name>
    <message>
        <source>Pick</source>
        <translation>选用</translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>取消选用或不用</translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>不评星</translation>
    </message>
    <message>
        <source>Keep the best of a group</source>
        <translation>留下相似组里最好的</translation>
    </message>
    <message>
        <source>Spread or close a group</source>
        <translation>展开、收起相似组</translation>
    </message>
    <message>
        <source>Make one group</source>
        <translation>归为一组</translation>
    </message>
    <message>
        <source>Take out of the group</source>
        <translation>移出这一组</translation>
    </message>
    <message>
        <source>Group by likeness again</source>
        <translation>恢复按相似分组</translation>
    </message>
    <message>
        <source>How alike…</source>
        <translation>相似程度…</translation>
    </message>
    <message>
        <source>Compare side by side</source>
        <translation>并排比较</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Edit photo…</source>
        <translation>修图…</translation>
    </message>
    <message>
        <source>Write caption</source>
        <translation>写图说</translation>
    </message>
    <message>
        <source>Select all photos</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Move to album…</source>
        <translation>移到相册…</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>存为文件…</translation>
    </message>
    <message>
        <source>Search photos</source>
        <translation>搜索照片</translation>
    </message>
    <message>
        <source>Larger photos</source>
        <translation>照片放大显示</translation>
    </message>
    <message>
        <source>Smaller photos</source>
        <translation>照片缩小显示</translation>
    </message>
    <message>
        <source>Paste photos</source>
        <translation>粘贴照片</translation>
    </message>
    <message>
        <source>Import photos…</source>
        <translation>导入照片…</translation>
    </message>
    <message>
        <source>Import a folder or card…</source>
        <translation>导入文件夹或存储卡…</translation>
    </message>
    <message>
        <source>New album…</source>
        <translation>新建相册…</translation>
    </message>
    <message>
        <source>About this album…</source>
        <translation>相册信息…</translation>
    </message>
    <message>
        <source>Camera clocks…</source>
        <translation>相机时间…</translation>
    </message>
    <message>
        <source>Insert into the article</source>
        <translation>插入稿件</translation>
    </message>
</context>
<context>
    <name>gallery_editor</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Leave without keeping</source>
        <translation>不保留，返回</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Auto enhance</source>
        <translation>自动增强</translation>
    </message>
    <message>
        <source>Cover faces</source>
        <translation>打码</translation>
    </message>
    <message>
        <source>Cover all faces that were found</source>
        <translation>找到的人脸全部打码</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>水印</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>向右旋转</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>向左旋转</translation>
    </message>
    <message>
        <source>Done, and tones for the others</source>
        <translation>完成并套用到其他照片</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>Photo before</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>整张</translation>
    </message>
    <message>
        <source>Crop to 2.35:1</source>
        <translation>裁成 2.35:1</translation>
    </message>
    <message>
        <source>Crop to 1:1</source>
        <translation>裁成 1:1</translation>
    </message>
    <message>
        <source>Crop to 16:9</source>
        <translation>裁成 16:9</translation>
    </message>
    <message>
        <source>Crop to 4:3</source>
        <translation>裁成 4:3</translation>
    </message>
    <message>
        <source>Crop freely</source>
        <translation>自由裁剪</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>整张</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>自由</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>色温</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>锐化</translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>校直</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>右下角</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>左下角</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>右上角</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>左上角</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>正中</translation>
    </message>
</context>
<context>
    <name>gallery_legend</name>
    <message>
        <source>{number}: its place among the picks</source>
        <translation>{number}：选用的次序</translation>
    </message>
    <message>
        <source>{badge}: {spread} shows them all, {keep} keeps the best</source>
        <translation>{badge}：按 {spread} 展开，按 {keep} 留下最好的</translation>
    </message>
    <message>
        <source>{badge}: only a hint, look at it large</source>
        <translation>{badge}：只是提示，请放大看看</translation>
    </message>
    <message>
        <source>stays here: nothing allows showing it, so it leaves this PC never</source>
        <translation>仅存本机：没有使用同意，不会离开这台电脑</translation>
    </message>
    <message>
        <source>{badge}: the original is kept</source>
        <translation>{badge}：原图还在</translation>
    </message>
</context>
<context>
    <name>gallery_marks</name>
    <message>
        <source>not used</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>no caption</source>
        <translation>缺图说</translation>
    </message>
    <message>
        <source>stays here</source>
        <translation>仅存本机</translation>
    </message>
    <message>
        <source>sharpest</source>
        <translation>最清晰</translation>
    </message>
</context>
</TS>
