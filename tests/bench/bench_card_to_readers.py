"""From a card of 300 photos to a published 九宫格: seconds by mouse alone and by keyboard alone.

The journey of the tests with a card as people bring it: bursts with a blurred frame, turned frames,
positions, a serial and a foreign profile in each photo. It ends with an article in the sandbox in
whose pictures nothing of that is found, and fails otherwise. Seconds are by the clock on the wall,
from the drop (or the key) to the published article, making the card included.

Run alone: `python tests/bench/bench_card_to_readers.py [PHOTOS]`.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
JOURNEY = "tests/ui/journeys/test_card_to_readers.py"
CALL = re.compile(r"([\d.]+)s call .*::test_by_(mouse|keyboard)_alone")


def measure(photos: int = 300) -> dict[str, float]:
    """Return seconds by each hand; raises CalledProcessError where a journey fails."""
    done = subprocess.run(  # noqa: S603 - the tests of this checkout
        [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "-k", "alone",
         "--durations=0", JOURNEY],
        cwd=ROOT, env={**os.environ, "CARD_PHOTOS": str(photos)},
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    if done.returncode:
        sys.stderr.write(done.stdout)
        done.check_returncode()
    found = CALL.findall(done.stdout)
    return {f"{photos}_photos_by_{hand}_s": float(seconds) for seconds, hand in found}


if __name__ == "__main__":
    for key, value in measure(int(sys.argv[1]) if len(sys.argv) > 1 else 300).items():
        print(f"{key}: {value}")  # noqa: T201 - the answer of a script
