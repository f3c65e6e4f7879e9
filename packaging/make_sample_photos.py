"""Paint the sample office's photographs into resources/sample/photos, with their list photos.toml.

They show nobody and no place that exists, so they may be shipped, printed and published. Run
`python packaging/make_sample_photos.py [name…]` from the repository after changing a scene; the
painted files are committed. The lettering needs the Noto Sans CJK fonts.
"""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
from PIL import Image
from sample_photos import desks, outdoors, rooms

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "sample" / "photos"
MAX_BYTES = 120_000


class Photo(msgspec.Struct, frozen=True):
    """One photograph: what paints it, and what the office writes below it."""

    name: str
    scene: Callable[[], Image.Image]
    article: str
    caption: str
    credit: str


PHOTOS = (
    Photo(
        "01-shouchao", desks.copying_desk, "01_shouchao", "午间半小时，一格一字抄党章。", "林若溪"
    ),
    Photo(
        "02-anquan",
        desks.helmet_talk,
        "02_anquan",
        "一顶磨白的安全帽，三条写在纸上的要点。",
        "郑铭远",
    ),
    Photo(
        "03-gongdi",
        outdoors.building_site,
        "02_anquan",
        "班前微党课结束，工友们迎着晨光上岗。",
        "石广平",
    ),
    Photo("04-lihui", rooms.meeting_room, "03_lihui", "党总支部三季度工作例会现场。", "党群办"),
    Photo(
        "05-qingfeng",
        rooms.exhibition_wall,
        "04_qingfeng",
        "职工在《清风小札》展板前驻足。",
        "梁雨桐",
    ),
    Photo(
        "06-tiaoqiu", outdoors.jump_ball, "05_lanqiu", "开场第三秒，两名中锋同时起跳。", "陶行远"
    ),
    Photo("07-heying", outdoors.final_score, "05_lanqiu", "终场哨响，两支队伍站成一排。", "陶行远"),
    Photo(
        "08-qiangda", rooms.quiz_stage, "06_jingsai", "抢答环节，选手们把手悬在按钮上方。", "叶知秋"
    ),
    Photo(
        "09-cuotiqiang",
        desks.wall_of_mistakes,
        "06_jingsai",
        "赛后的“错题墙”写满了讲解。",
        "叶知秋",
    ),
    Photo("10-zhiban", rooms.control_room, "07_zhiban", "雨夜里的值班室，灯一直亮着。", "白景行"),
    Photo(
        "11-yuye", outdoors.rainy_night, "07_zhiban", "三号车库入口，党员冒雨码放沙袋。", "白景行"
    ),
    Photo(
        "12-tushu", rooms.reading_corner, "08_zhiyuan", "志愿者把整理好的旧书送上新书架。", "苏念安"
    ),
    Photo("13-zhishu", outdoors.planting_trees, "", "志愿服务队在园区坡地上种下新树。", "江一帆"),
    Photo("14-jianying", desks.writer_in_silhouette, "", "傍晚窗前的剪影。", "宋嘉禾"),
    Photo("15-guanzhu", desks.follow_card, "", "关注卡样张，仅作示意，不可扫描。", "党群办"),
)


def painted(photo: Photo) -> bytes:
    """Return the photograph as a JPEG within the bound, at the best quality that fits."""
    picture = photo.scene()
    for quality in range(86, 40, -4):
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=quality, optimize=True, progressive=False)
        if out.tell() <= MAX_BYTES:
            return out.getvalue()
    raise ValueError(photo.name)


def listed() -> str:
    """Return photos.toml: what the sample office knows of each photograph."""
    head = "# Written by packaging/make_sample_photos.py. `article` names a file of ../articles.\n"
    entries = [
        f'\n[[photo]]\nfile = "{photo.name}.jpg"\narticle = "{photo.article}"\n'
        f'caption = "{photo.caption}"\ncredit = "{photo.credit}"\n'
        for photo in PHOTOS
    ]
    return head + "".join(entries)


def main(names: list[str]) -> None:
    """Paint the named photographs, or all of them, and write the list."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for photo in PHOTOS:
        if not names or photo.name in names:
            (FOLDER / f"{photo.name}.jpg").write_bytes(painted(photo))
    (FOLDER / "photos.toml").write_text(listed(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
