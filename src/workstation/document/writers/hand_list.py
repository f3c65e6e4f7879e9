"""手工发布清单: what a person does who puts an article on the platform by hand, and with what.

For accounts without an interface. The list lies beside the article's page, its numbered pictures
and its covers, and is read by people in Chinese, as everything that leaves for readers.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import msgspec

from workstation.document.writers.wording import Photo, alt_text
from workstation.domain import tree
from workstation.domain.content import Content, Crop
from workstation.domain.photo_squares import photo_of, pictures_shown

PAGE: Final = "article.html"
LIST: Final = "清单.txt"
FOLDER: Final = "pictures"
WIDE, SQUARE = "cover-wide.jpg", "cover-square.jpg"
_WHOLE: Final = 10_000


class Listed(msgspec.Struct, frozen=True):
    """What the list tells beside the article's own words.

    `pictures` are file names in the order of the text, `absent` those of them that were not on this
    PC; `limits` the most characters the platform takes of title, author, digest and text;
    `faults` what it would change of the layout, in words.
    """

    pictures: tuple[str, ...]
    absent: tuple[str, ...]
    characters: int
    limits: tuple[int, int, int, int]
    faults: tuple[str, ...]


def hand_list(content: Content, listed: Listed) -> str:
    """Return the whole list as text."""
    parts = (
        [f"《{content.title}》手工发布清单"],
        _fields(content, listed),
        _steps(content, listed),
        _pictures(content, listed),
        _covers(content),
        ["排版检查", *(listed.faults or ("没有问题。",))],
    )
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _fields(content: Content, listed: Listed) -> list[str]:
    named = zip(
        ("标题", "作者", "摘要"),
        (content.title, content.author, content.digest),
        listed.limits,
        strict=False,
    )
    lines = [f"{name}（{len(words)} / {limit} 字）：{words}" for name, words, limit in named]
    lines.append(f"来源：{content.source}" if content.source else "")
    lines.append(f"正文：{listed.characters} / {listed.limits[3]} 字符")
    return [line for line in lines if line]


def _steps(content: Content, listed: Listed) -> list[str]:
    steps = [
        "在公众平台新建图文，填好标题、作者、摘要，逐项复制上面的文字。",
        f"用浏览器打开 {PAGE}，全选、复制，粘贴到正文里。",
        *_picture_step(listed),
        f"上传封面：宽幅用 {WIDE}，方形用 {SQUARE}。" if content.cover else "",
        *_by_hand(content.doc.content),
        "保存草稿，发到手机上看：浅色、深色各看一遍，图片、表格、小标题都对得上。",
        "发布以后，把文章链接登记到工作站。",
    ]
    kept = [step for step in steps if step]
    return ["照着做", *(f"□ {number}. {step}" for number, step in enumerate(kept, start=1))]


def _picture_step(listed: Listed) -> Iterator[str]:
    count = len(listed.pictures)
    if count:
        yield (f"正文里应有 {count} 张图片。没有显示的，从 {FOLDER} 文件夹按编号插入。")
    if listed.absent:
        yield f"有 {len(listed.absent)} 张不在这台电脑上：{'、'.join(listed.absent)}。补齐再发。"


def _by_hand(blocks: Sequence[tree.Block]) -> Iterator[str]:
    if any(isinstance(block, tree.FollowCard) for block in blocks):
        yield "公众号名片要在公众平台里插入，插好后删去二维码。"
    if any(isinstance(block, tree.Media) for block in blocks):
        yield "音频、视频要在公众平台里插入，插好后删去占位的那一行。"


def _pictures(content: Content, listed: Listed) -> list[str]:
    words = captions(content.doc.content)
    shown = pictures_shown(content.doc, content.pictures)
    lines = [
        f"{name}　{words.get(photo_of(picture), '')}".rstrip("　")
        for name, picture in zip(listed.pictures, shown, strict=False)
    ]
    return ["图片", *lines] if lines else []


def captions(blocks: Iterable[tree.Block]) -> dict[str, str]:
    """Return what each photo shows, in one line."""
    return dict(reversed(list(_shown(blocks))))


def _shown(blocks: Iterable[tree.Block]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        match block:
            case tree.Image():
                yield _line(block)
            case tree.PhotoGroup():
                yield from map(_line, block.content)
            case tree.FollowCard(attrs=attrs) if attrs.photo:
                yield attrs.photo, attrs.text


def _line(photo: Photo) -> tuple[str, str]:
    return photo.attrs.photo, alt_text(photo)


def _covers(content: Content) -> list[str]:
    cover = content.cover
    if cover is None:
        return []
    return [
        "封面裁剪（左_上_右_下，按比例）",
        f"pic_crop_235_1：{crop_words(cover.wide)}",
        f"pic_crop_1_1：{crop_words(cover.square)}",
    ]


def crop_words(crop: Crop) -> str:
    """Return a crop as the platform writes it: fractions of width and height."""
    return "_".join(
        f"{part / _WHOLE:.4f}".rstrip("0").rstrip(".")
        for part in (crop.left, crop.top, crop.right, crop.bottom)
    )
