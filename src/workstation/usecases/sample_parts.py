"""What the sample office consists of: `resources/sample/office.toml`, its articles and photos."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

import msgspec

from workstation.document.readers.pick import read_file
from workstation.domain import tree
from workstation.domain.ids import new_block_id
from workstation.domain.importing import FoundPicture, Imported
from workstation.domain.membership_entries import Role
from workstation.domain.tree_form import parse_doc
from workstation.shipped import shipped

FOLDER = "resources/sample"


class SampleBranch(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A branch and its number of party members."""

    name: str
    members: int


class SampleMember(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A person; `home` empty: invited, not joined yet. `duty` is for people to read."""

    name: str
    branch: str
    duty: str
    roles: tuple[Role, ...] = ()
    stages: tuple[int, ...] = ()
    admit: Literal["auto", "confirm"] = "confirm"
    home: str = ""


class SampleArticle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text of the sample; `moved`: what it says of days, as days from the office's making.

    `photos` are files of photographs that illustrate it besides its own.
    """

    file: str
    submit: bool = False
    moved: dict[str, int] = {}
    photos: tuple[str, ...] = ()


class SamplePhoto(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A photograph of the sample and the article it belongs to, if any."""

    file: str
    article: str
    caption: str
    credit: str


class Sample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything `office.toml` tells; `editor` is the member who brings the articles in."""

    name: str
    editor: str
    founder: SampleMember
    branch: tuple[SampleBranch, ...]
    member: tuple[SampleMember, ...]
    article: tuple[SampleArticle, ...]

    @property
    def with_homes(self) -> tuple[SampleMember, ...]:
        """The invited members who have a PC."""
        return tuple(one for one in self.member if one.home)


class _Photos(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    photo: tuple[SamplePhoto, ...]


def read_sample() -> Sample:
    """Return the sample as it ships."""
    text = shipped(f"{FOLDER}/office.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), Sample)


def read_sample_article(article: SampleArticle, today: date) -> Imported:
    """Return a sample article with its photographs, its days moved near `today`."""
    imported = read_file(shipped(f"{FOLDER}/articles/{article.file}.md"), new_id=new_block_id)
    photos = [
        photo
        for photo in sample_photos()
        if photo.article == article.file or photo.file in article.photos
    ]
    blocks = list(_with_photos(imported.doc.content, photos))
    doc = tree.Doc(content=tuple(_dated(block, article.moved, today) for block in blocks))
    return msgspec.structs.replace(
        imported,
        doc=parse_doc(msgspec.json.encode(doc)),
        pictures=tuple(_picture(photo) for photo in photos),
    )


def sample_photos() -> tuple[SamplePhoto, ...]:
    """Return the photographs of the sample, with what they show and who took them."""
    text = shipped(f"{FOLDER}/photos/photos.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), _Photos).photo


def _with_photos(blocks: tuple[tree.Block, ...], photos: list[SamplePhoto]) -> Iterator[tree.Block]:
    """Yield the blocks with a photo behind each of the first ones."""
    waiting = iter(photos)
    for block in blocks:
        yield block
        if (photo := next(waiting, None)) is not None:
            yield _image(photo)


def _image(photo: SamplePhoto) -> tree.Image:
    return tree.Image(
        attrs=tree.ImageAttrs(
            id=new_block_id(), photo=_key(photo), alt=photo.caption, credit=photo.credit
        ),
        content=(tree.Text(photo.caption),),
    )


def _picture(photo: SamplePhoto) -> FoundPicture:
    data = shipped(f"{FOLDER}/photos/{photo.file}").read_bytes()
    return FoundPicture(key=_key(photo), name=photo.file, data=data)


def _key(photo: SamplePhoto) -> str:
    return re.sub(r"[^a-z0-9]", "", photo.file)


def _dated(block: tree.Block, moved: dict[str, int], today: date) -> tree.Block:
    if not moved or not isinstance(block, tree.Paragraph):
        return block
    content = tuple(
        msgspec.structs.replace(node, text=_moved(node.text, moved, today))
        if isinstance(node, tree.Text)
        else node
        for node in block.content
    )
    return msgspec.structs.replace(block, content=content)


def _moved(text: str, moved: dict[str, int], today: date) -> str:
    days = {words: today + timedelta(days=offset) for words, offset in moved.items()}
    if not days:
        return text
    # All at once, longest first: a date put in must not be taken for one to be moved.
    pattern = "|".join(re.escape(words) for words in sorted(days, key=len, reverse=True))
    return re.sub(
        rf"(?<!\d)(?:{pattern})",
        lambda found: f"{days[found[0]].month}月{days[found[0]].day}日",
        text,
    )
