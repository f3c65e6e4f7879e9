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
        <source>Choose photos…</source>
        <translation>选照片…</translation>
    </message>
    <message>
        <source>Choose a folder or card…</source>
        <translation>选文件夹或存储卡…</translation>
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
        <source>Every picked photo has its caption.</source>
        <translation>选用的照片都有图说了。</translation>
    </message>
    <message>
        <source>No photo is marked as not used.</source>
        <translation>没有标为不用的照片。</translation>
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
        <translation><numerusform>%n 个文件没有导入</numerusform></translation>
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
    <name>GalleryPage</name>
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
        <translation><numerusform>%n 张</numerusform></translation>
    </message>
    <message>
        <source> · {picked} picked</source>
        <translation> · 已选用 {picked} 张</translation>
    </message>
    <message numerus="yes">
        <source> · %n selected</source>
        <translation><numerusform> · 选中 %n 张</numerusform></translation>
    </message>
    <message>
        <source>P pick · X do not use · U neither · 1–5 stars · Space enlarge</source>
        <translation>P 选用 · X 不用 · U 取消 · 1–5 星级 · 空格 放大</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are now in “{title}”.</source>
        <translation><numerusform>%n 张照片已插入《{title}》。</numerusform></translation>
    </message>
    <message>
        <source>Show article</source>
        <translation>看稿件</translation>
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
        <source>Size of photos</source>
        <translation>照片大小</translation>
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
    <name>Intake</name>
    <message>
        <source>Importing photos</source>
        <translation>正在导入照片</translation>
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
        <source>(untitled)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>No article takes photos now</source>
        <translation>没有可以插入的稿件</translation>
    </message>
    <message numerus="yes">
        <source>%n without caption</source>
        <translation><numerusform>%n 张缺图说</numerusform></translation>
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
        <translation><numerusform>已选用 %n 张</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) selected</source>
        <translation><numerusform>选中 %n 张</numerusform></translation>
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
    <name>PhotoDelegate</name>
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
</context>
<context>
    <name>PhotoFacts</name>
    <message>
        <source>Caption</source>
        <translation>图说</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>摄影</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>使用同意</translation>
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
        <translation><numerusform>这里填写的，对选中的 %n 张都有效。</numerusform></translation>
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
        <translation><numerusform>导入 %n 张</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation><numerusform>%n 张原来就有</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) did not come in</source>
        <translation><numerusform>%n 个文件没有导入</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n not read</source>
        <translation><numerusform>还有 %n 个没有读</numerusform></translation>
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
        <source>New album</source>
        <translation>新建相册</translation>
    </message>
    <message>
        <source>Make album</source>
        <translation>新建</translation>
    </message>
    <message numerus="yes">
        <source>Move %n photo(s) to an album</source>
        <translation><numerusform>把 %n 张照片移到相册</numerusform></translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
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
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>已选用</translation>
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
        <source>Enlarge</source>
        <translation>放大</translation>
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
        <source>Insert into the article</source>
        <translation>插入稿件</translation>
    </message>
</context>
</TS>
