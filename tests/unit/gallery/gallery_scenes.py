"""Photographs as cameras and phones write them, made on the spot."""

import io

from PIL import Image, PngImagePlugin

FORMATS = ("jpeg", "png", "gif", "webp", "bmp", "tiff")


def painted(width=120, height=80, mode="RGB"):
    """A scene whose four corners differ, so that every wrong turn shows; with soft shading."""
    red = Image.linear_gradient("L").resize((width, height))
    green = red.transpose(Image.Transpose.FLIP_LEFT_RIGHT).rotate(90).resize((width, height))
    blue = Image.radial_gradient("L").resize((width, height))
    scene = Image.merge("RGB", (red, green, blue))
    for corner, colour in enumerate(("red", "lime", "blue", "white")):
        left = 0 if corner % 2 == 0 else width * 3 // 4
        top = 0 if corner < 2 else height * 3 // 4
        scene.paste(colour, (left, top, left + width // 4, top + height // 4))
    return scene.convert(mode)


def saved(picture, kind="jpeg", **options):
    out = io.BytesIO()
    picture.save(out, kind.upper(), **options)
    return out.getvalue()


def opened(data):
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


def camera_exif(orientation=1, *, position=True):
    """What a phone writes beside the picture: where, when, with what, by whom."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Shenhai"
    exif[0x013B] = "林若溪"
    details = exif.get_ifd(0x8769)
    details[0x9003] = "2026:10:15 09:30:05"
    details[0xA431] = "SN-0042"
    details[0x927C] = b"secret notes of the maker"
    if position:
        exif.get_ifd(0x8825).update({1: "N", 2: (39.0, 47.0, 12.5), 3: "E", 4: (116.0, 31.0, 3.0)})
    return exif.tobytes()


def written_sideways(upright, orientation):
    """The stored pixels of a picture that has to be turned by `orientation` to be upright."""
    undo = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    turn = undo.get(orientation)
    return upright if turn is None else upright.transpose(Image.Transpose(turn))


def phone_photo():
    return saved(written_sideways(painted(), 6), exif=camera_exif(6), quality=95)


def talkative():
    """One picture per format that takes metadata, each with everything it can hold."""
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", "林若溪")
    texts.add_itxt("XML:com.adobe.xmp", "<x:xmpmeta/>")
    exif, xmp = camera_exif(), b"<x:xmpmeta/>"
    return {
        "jpeg": saved(painted(), exif=exif, xmp=xmp, comment=b"for internal use"),
        "png": saved(painted(), "png", exif=exif, pnginfo=texts),
        "webp": saved(painted(), "webp", exif=exif, xmp=xmp),
        "tiff": saved(painted(), "tiff", exif=exif),
        "gif": saved(painted(), "gif", comment=b"for internal use"),
    }
