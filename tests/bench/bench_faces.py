"""How long faces are looked for on a photo, against what it takes to decode one of 12 MP.

The photo is drawn: eight people before a wall, with a lens's grains. By itself:
`python tests/bench/bench_faces.py`.
"""

import io
import json
import sys
import time
from pathlib import Path

from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from drawn_faces import people
from workstation.gallery.face_cascade import frontal
from workstation.gallery.faces import find_faces

SIZE = (1200, 900)
TWELVE_MEGAPIXELS = (4000, 3000)
ROW = tuple((70 + at * 140, 260 + at % 2 * 60, 90) for at in range(8))
ROUNDS = 7


def measure():
    """Return milliseconds of the processor and their ratio; the best of all rounds."""
    frontal()
    scene = people(SIZE, ROW)
    photo = io.BytesIO()
    scene.resize(TWELVE_MEGAPIXELS).save(photo, "JPEG", quality=90)
    if len(find_faces(scene)) != len(ROW):
        raise AssertionError("not all drawn faces are found")
    decoding = _best(lambda: Image.open(io.BytesIO(photo.getvalue())).load())
    looking = _best(lambda: find_faces(scene))
    return {
        "faces.decode_12_mp_milliseconds": round(decoding * 1000, 1),
        "faces.one_photo_milliseconds": round(looking * 1000, 1),
        "faces.one_photo_to_decode_12_mp_ratio": round(looking / decoding, 2),
    }


def _best(work):
    return min(_seconds(work) for _ in range(ROUNDS))


def _seconds(work):
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))  # noqa: T201 - a program that tells what it found
