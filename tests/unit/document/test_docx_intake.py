"""Files as liaisons sent them, saved by another program than the one they were written in."""

from docx_reading import INTAKE, losses, marks, outline, read

from workstation.domain import tree


def test_a_report_comes_in_with_its_headings_pictures_captions_and_table():
    found = read((INTAKE / "通讯.docx").read_bytes())

    assert found.title == "第三支部勇夺“同心杯”篮球赛冠军"
    assert (found.author, found.branch) == ("王磊", "第三党支部")
    assert outline(found) == [
        ("paragraph", "（通讯员 王磊 摄影 周洋）"),
        (
            "paragraph",
            (
                "11月12日,公司第三届“同心杯”职工篮球赛在园区体育馆落下帷幕。七个支部组队参赛,"
                "截止目前,第三支部以五战全胜的成绩首次捧杯。"
            ),
        ),
        ("image", "图为决赛现场"),
        ("heading 2", "一、大局意识:替补席上的掌声"),
        (
            "paragraph",
            (
                "决赛第四节还剩三分钟,比分胶着,替补席上的掌声却一直没有停。队长李强说:"
                "“赢球靠配合,工作也一样。”"
            ),
        ),
        ("image", "图为替补队员为场上加油"),
        ("heading 2", "二、合作意识:把球传出去"),
        (
            "paragraph",
            "训练里最难的不是投篮,而是把球传出去。两个月里,队员们每周二、周四下班后训练,风雨无阻。",
        ),
        ("table", "名次|支部|胜场/1|第三支部|5/2|第一支部|4/3|第五支部|3"),
        ("image", "图为颁奖仪式"),
        ("paragraph", "第三党支部\n2016年11月14日"),
    ]


def test_a_report_keeps_what_its_writer_stressed():
    found = read((INTAKE / "通讯.docx").read_bytes())

    lines = [block for block in found.doc.content if isinstance(block, tree.Paragraph)]
    stressed = [run for line in lines for run in marks(line)]
    assert ("“赢球靠配合,工作也一样。”", ["accent"]) in stressed
    assert ("而是把球传出去", ["underline"]) in stressed
    assert found.doc.content[-1].attrs.align == "right"


def test_the_pictures_of_a_report_are_its_bytes_in_reading_order():
    found = read((INTAKE / "通讯.docx").read_bytes())

    shown = [block.attrs.photo for block in found.doc.content if isinstance(block, tree.Image)]
    assert shown == [picture.key for picture in found.pictures]
    assert [(picture.name, len(picture.data)) for picture in found.pictures] == [
        ("image1.jpeg", 476492),
        ("image2.jpeg", 474105),
        ("image3.jpeg", 459763),
    ]


def test_a_bulletin_comes_in_with_its_masthead_lists_link_and_quotation():
    found = read((INTAKE / "简报.docx").read_bytes())

    assert found.title == "党务简报"
    assert outline(found) == [
        ("paragraph", "2016年第9期（总第21期）"),
        ("divider", ""),
        ("paragraph", "党群工作部 编 　2016年11月15日"),
        ("heading 2", "【支部动态】"),
        ("heading 3", "第一支部开展“两学一做”专题学习"),
        ("paragraph", "11月8日,第一支部召开党员大会,学习党章党规。会上,学习材料已发各党小组。"),
        ("item 0 1.", "集体学习党章第一章"),
        ("item 0 2.", "交流学习体会"),
        ("item 1 bullet", "结合岗位谈认识"),
        ("item 1 bullet", "对照标准找差距"),
        ("item 0 3.", "布置下月任务"),
        ("heading 3", "第五支部晒“手抄党章”"),
        ("paragraph", "支部二十三名党员坚持手抄党章,共抄写一万五千余字。"),
        ("image", ""),
        ("quote", "抄一遍,想一遍,对照一遍。"),
        ("heading 2", "【警钟常鸣】"),
        ("paragraph", "《警钟常鸣》第7期已在公司外网刊发,请各支部组织学习。"),
        ("paragraph", "报:总支委员 送:各支部 发:全体党员"),
    ]
    assert ("学习材料", ["http://www.example.com/doc"]) in marks(found.doc.content[5])


def test_photos_beside_a_text_stand_where_their_markers_stood():
    folder = INTAKE / "图纸党课"
    photos = {path.name: path.read_bytes() for path in folder.glob("*.jpg")}

    found = read((folder / "体会.docx").read_bytes(), photos)

    assert (found.title, found.author, found.branch) == ("把党课讲到图纸上", "赵敏", "第二支部")
    assert [kind for kind, _ in outline(found)] == [
        "paragraph",
        "paragraph",
        "image",
        "paragraph",
        "image",
        "paragraph",
    ]
    assert [picture.name for picture in found.pictures] == ["图1.jpg", "图2.jpg"]
    assert all("【" not in words for _, words in outline(found))
    assert set(losses(found)) == {"author_guessed"}
