"""Hostile pictures by the thousand: does anything crash or hang, and is every bad file named?

Run alone: `python tests/bench/bench_hostile_pictures.py [COUNT] [SEED]`. Everything goes the way of
an import: plain pictures are decoded in this process, odd ones by workers. What a library throws
beside refusals would end the run with a trace.
"""

import resource
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from hostile_pictures import Hostile, hostile_pictures
from workstation.domain.errors import Refused
from workstation.gallery.previews import look_at
from workstation.gallery.taking_in import plain_header, take_in
from workstation.gallery.traces import has_private_metadata
from workstation.gallery.worker import Workers


def measure(count: int, seed: int) -> dict[str, object]:
    """Return how the files ended, the slowest of them, and the memory of this process."""
    endings: Counter[str] = Counter()
    slowest, slow_name = 0.0, ""
    with Workers() as workers:
        for one in hostile_pictures(seed, count):
            begun = time.perf_counter()
            endings[_ending(one, workers)] += 1
            took = time.perf_counter() - begun
            if took > slowest:
                slowest, slow_name = took, one.name
    return {
        "files": endings.total(),
        "endings": dict(endings.most_common()),
        "slowest_s": round(slowest, 2),
        "slowest": slow_name,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1_000,
    }


def _ending(one: Hostile, workers: Workers) -> str:
    try:
        header = plain_header(one.data, one.name)
        taken = take_in(one.data, one.name, header) if header else workers.take_in(one.data, "x")
    except Refused as error:
        return error.code
    if one.hopeless or has_private_metadata(taken.made.data):
        raise AssertionError(one.name)
    look_at(taken.made.data)
    return "taken in"


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]]
    found = measure(*(numbers + [3_000, 6][len(numbers) :]))
    for name, value in found.items():
        print(f"{name}: {value}")  # noqa: T201 - the answer of a script
