"""The sandbox's pictures: checked as strictly as anyone reported, kept as files, served by name."""

import io
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec
from PIL import Image

from workstation.wechat.pictures import (
    LOOPBACK,
    MATERIAL_FORMATS,
    SANDBOX_PICTURES,
    WECHAT_PICTURES,
    ImageUse,
    check_image,
    image_format,
)
from workstation.wechat.sandbox.answers import Denied
from workstation.wechat.sandbox.multipart import uploaded
from workstation.wechat.sandbox.shelf import Shelf, write_whole


class Picture(msgspec.Struct, frozen=True):
    """A picture that was taken: its file is called `name`; `media_id` is empty for body pictures.

    `added` is Unix seconds.
    """

    name: str
    format: str
    filename: str
    media_id: str
    added: int


class Media:
    """All pictures of the account; `base_url` starts their addresses."""

    def __init__(self, folder: Path, base_url: str, clock: Callable[[], float]) -> None:
        self._files = folder / "files"
        self._files.mkdir(parents=True, exist_ok=True)
        self.base_url = base_url
        self._clock = clock
        self._by_name = Shelf(folder, Picture)
        self._by_media_id = {one.media_id: one for one in self._by_name if one.media_id}

    def add_body_image(self, content_type: str, body: bytes) -> dict[str, Any]:
        """Answer `media/uploadimg`."""
        return {"url": self._address(self._keep("body", content_type, body))}

    def add_material(self, kind: str, content_type: str, body: bytes) -> dict[str, Any]:
        """Answer `material/add_material` for images and thumbs."""
        uses: dict[str, ImageUse] = {"image": "material", "thumb": "thumb"}
        if kind not in uses:
            raise Denied(40004)
        picture = self._keep(uses[kind], content_type, body)
        return {"media_id": picture.media_id, "url": self._address(picture), "item": []}

    def material(self, media_id: str) -> Picture | None:
        """Return the permanent picture of that id."""
        return self._by_media_id.get(media_id)

    def material_address(self, media_id: str) -> str:
        """Return the address of a permanent picture, empty when there is none."""
        picture = self.material(media_id)
        return self._address(picture) if picture else ""

    def taken(self, address: str) -> str:
        """Return `address` when a body may show it, else an empty string.

        WeChat's own addresses pass; those of this sandbox pass when the picture exists, whatever
        port the sandbox had when it gave them out.
        """
        return address if address.startswith(WECHAT_PICTURES) or self._local(address) else ""

    def local_path(self, address: str) -> str:
        """Return the path under which this very server shows `address`, empty when it cannot."""
        picture = self._local(address)
        return f"{SANDBOX_PICTURES}{picture.name}" if picture else ""

    def file(self, name: str) -> tuple[str, bytes] | None:
        """Return the format and the bytes of the picture called `name`."""
        picture = self._by_name.get(name)
        return (picture.format, (self._files / name).read_bytes()) if picture else None

    def _local(self, address: str) -> Picture | None:
        try:
            parts = urlsplit(address)
        except ValueError:
            return None
        if parts.hostname not in LOOPBACK or not parts.path.startswith(SANDBOX_PICTURES):
            return None
        return self._by_name.get(parts.path.removeprefix(SANDBOX_PICTURES))

    def _address(self, picture: Picture) -> str:
        return f"{self.base_url}{SANDBOX_PICTURES}{picture.name}"

    def _keep(self, use: ImageUse, content_type: str, body: bytes) -> Picture:
        upload = uploaded(content_type, body)
        kind = image_format(upload.data)
        _check(use, kind, upload.data)
        picture = Picture(
            name=secrets.token_hex(20),
            format=kind,
            filename=upload.filename,
            media_id="" if use == "body" else secrets.token_urlsafe(48),
            added=int(self._clock()),
        )
        write_whole(self._files / picture.name, upload.data)
        self._by_name.put(picture.name, picture)
        if picture.media_id:
            self._by_media_id[picture.media_id] = picture
        return picture


def _check(use: ImageUse, kind: str, data: bytes) -> None:
    """Refuse what the limits refuse, then what does not decode.

    Nothing is decoded before its type, its size and the pixels its header claims are within the
    limits.
    """
    width, height = _claimed_pixels(kind, data)
    breaches = check_image(use, image_format=kind, size=len(data), width=width, height=height)
    if breaches:
        raise Denied(breaches[0].errcode)
    try:
        with Image.open(io.BytesIO(data), formats=[kind.upper()]) as picture:
            picture.load()
    except Exception:  # noqa: BLE001 - what decoders raise on hostile bytes is no documented set
        raise Denied(40137) from None


def _claimed_pixels(kind: str, data: bytes) -> tuple[int, int]:
    if kind not in MATERIAL_FORMATS:
        return 0, 0
    try:
        with Image.open(io.BytesIO(data), formats=[kind.upper()]) as picture:
            return picture.size
    except Exception:  # noqa: BLE001 - as above; a decompression bomb ends here as well
        return 0, 0
