"""Turn OpenCV's cascade for faces into the small file that `gallery/face_cascade.py` reads.

`python packaging/make_face_cascade.py opencv_python_headless-4.14.0.94-cp37-abi3-….whl`. The wheel
is fetched by hand and only read, never installed. The form is told in the reader; the licence of
the data lies beside the result.
"""

import hashlib
import struct
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

VERSION = "4.14.0.94"
WHEEL_SHA256 = "211e581f5a4670acbbe08fff36a35e9946039d2eea28b80394632d036d1be527"
SOURCE = "cv2/data/haarcascade_frontalface_alt2.xml"
OUT = Path(__file__).resolve().parent.parent / "resources" / "faces" / "frontal.cascade"

MAGIC = b"FACE CASCADE 1\n"

Parts = list[tuple[int, ...]]
"""Left, top, width, height and weight of each rectangle of a question."""


def main(wheel: Path) -> None:
    """Write the cascade.

    Raises:
        SystemExit: another wheel than the named one, or a cascade of another form.
    """
    if hashlib.sha256(wheel.read_bytes()).hexdigest() != WHEEL_SHA256:
        raise SystemExit(f"not the wheel of opencv-python-headless {VERSION}")
    with zipfile.ZipFile(wheel) as packed:
        text = packed.read(SOURCE)
    cascade = ET.fromstring(text).find("cascade")  # noqa: S314 - its hash is known
    if cascade is None:
        raise SystemExit("no cascade")
    body = packed_cascade(cascade)
    said = f"opencv-python-headless {VERSION} {hashlib.sha256(text).hexdigest()}\n".encode()
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_bytes(MAGIC + said + hashlib.sha256(body).digest() + body)
    print(f"{OUT.name}: {OUT.stat().st_size} bytes")


def packed_cascade(cascade: ET.Element) -> bytes:
    """Return window size, number of stages, and the stages."""
    features = [_parts(feature) for feature in cascade.iterfind("features/_")]
    stages = cascade.findall("stages/_")
    parts = [struct.pack("<BB", int(_text(cascade, "width")), len(stages))]
    for stage in stages:
        trees = stage.findall("weakClassifiers/_")
        parts.append(struct.pack("<Hf", len(trees), float(_text(stage, "stageThreshold"))))
        parts.extend(_tree(tree, features) for tree in trees)
    return b"".join(parts)


def _tree(tree: ET.Element, features: list[Parts]) -> bytes:
    """Return a tree: what it comes to where it ends, then its two questions.

    `internalNodes` holds four numbers a node: where to go below the threshold and otherwise (a
    positive number is a node, others are leaves counted from 0 downwards), feature, threshold.
    A first question that ends its tree from its threshold on is turned round.
    """
    words, leaves = _text(tree, "internalNodes").split(), _text(tree, "leafValues").split()
    if len(words) != 8 or words[4:6] != ["-1", "-2"]:  # noqa: PLR2004 - two nodes of four
        raise SystemExit("a tree of another form")
    sign = {("0", "1"): 1, ("1", "0"): -1}[words[0], words[1]]
    first = _question(features[int(words[2])], float(words[3]), sign)
    second = _question(features[int(words[6])], float(words[7]), 1)
    return struct.pack("<3f", *map(float, leaves)) + first + second


def _question(parts: Parts, threshold: float, sign: int) -> bytes:
    packed = [struct.pack("<4Bb", *place, sign * weight) for *place, weight in parts]
    return struct.pack("<B", len(parts)) + b"".join(packed) + struct.pack("<f", sign * threshold)


def _parts(feature: ET.Element) -> Parts:
    found = [(one.text or "").split() for one in feature.iterfind("rects/_")]
    return [(*map(int, numbers[:4]), _whole(numbers[4])) for numbers in found]


def _whole(weight: str) -> int:
    if not float(weight).is_integer():
        raise SystemExit("a weight that is no whole number")
    return int(float(weight))


def _text(parent: ET.Element, name: str) -> str:
    return (parent.findtext(name) or "").strip()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
