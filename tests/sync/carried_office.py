"""An office whose branch has no shared folder, with something in it worth carrying."""

import io
import random

from PIL import Image

from offices import COLUMN
from workstation.domain import tree
from workstation.domain.ids import ArticleId, new_block_id
from workstation.domain.importing import FoundPicture, Imported
from workstation.usecases.articles import new_article
from workstation.usecases.carried_in import import_packages
from workstation.usecases.carrying import export_package


def noise(seed, size=(320, 240)):
    """Return a picture that nothing makes smaller."""
    pixels = random.Random(seed).randbytes(3 * size[0] * size[1])  # noqa: S311 - no secret
    out = io.BytesIO()
    Image.frombytes("RGB", size, pixels).save(out, "JPEG", quality=95)
    return out.getvalue()


def illustrated(desk, title, *pictures):
    """Write an article that consists of pictures."""
    found = tuple(FoundPicture(f"p{n}", f"{n}.jpg", data) for n, data in enumerate(pictures))
    blocks = tuple(
        tree.Image(attrs=tree.ImageAttrs(id=new_block_id(), photo=one.key)) for one in found
    )
    imported = Imported(doc=tree.Doc(content=blocks), title=title, pictures=found)
    return ArticleId(new_article(desk, imported, column=COLUMN).article)


def written(desk, out, **options):
    """Write a package; return its files."""
    return [out.parent / name for name in export_package(desk, out, **options).files]


def carried(giver, taker, out, **options):
    """Carry from one PC to another what it lacks, in one package."""
    return import_packages(taker, written(giver, out, **options))


def words_of(desk):
    """Return every text object held at a desk."""
    return set(desk.store.read(lambda db: db.execute("select id, data from text").fetchall()))


def pictures_of(desk):
    """Return the pictures, themes and masters here that facts name; originals stay at one PC."""
    named = desk.store.read(
        lambda db: db.execute(
            "select value from revision, json_each(revision.pictures)"
            " union select master from photo"
        ).fetchall()
    )
    return {name for (name,) in named if desk.store.blobs.is_whole(name)}
