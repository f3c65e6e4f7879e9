"""Photo files as they come from a card, made on the spot; no two alike."""

import io

from PIL import Image


def photo_bytes(shade=0, size=(64, 48), kind="JPEG", exif=b""):
    """Return a small photo; another shade is another photo."""
    colour = ((40 + shade * 7) % 256, (90 + shade * 3) % 256, (shade // 200 * 50) % 256)
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, kind, **({"exif": exif} if exif else {}))
    return out.getvalue()


def card_with(folder, count):
    """Return a folder with photos named like a camera's."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"IMG_{number:04}.JPG").write_bytes(photo_bytes(number))
    return folder
