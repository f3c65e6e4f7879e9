"""How fast segments are cut and opened, verification included.

By itself: `python tests/bench/bench_segments.py`.
"""

import json
import time
from collections.abc import Callable

from workstation.domain.facts import Fact, make_fact
from workstation.domain.ids import EntryHash
from workstation.sync.keys import DeviceKey
from workstation.sync.segment import Segment, cut_segment, open_segment

SEGMENTS = 100
FACTS = 10
ROUNDS = 5
OFFICE = "hailan"


def measure() -> dict[str, float]:
    """Return facts per second and bytes per fact, for 100 segments of 10 facts each."""
    key = DeviceKey.from_seed(bytes(32))
    chain = _chain(key)
    opening = _best(lambda: [_open(segment, key) for segment in chain])
    cutting = _best(lambda: _chain(key))
    facts = SEGMENTS * FACTS
    return {
        "segments_open_facts_per_second": facts / opening,
        "segments_cut_facts_per_second": facts / cutting,
        "segments_bytes_per_fact": sum(len(segment.raw) for segment in chain) / facts,
    }


def _open(segment: Segment, key: DeviceKey) -> Segment:
    return open_segment(segment.raw, public=key.public, office=OFFICE)


def _best(work: Callable[[], object]) -> float:
    """Return the shortest of several runs in seconds of processor time.

    There is nothing to wait for here, so anything above that measures the machine's company.
    """
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def _chain(key: DeviceKey) -> list[Segment]:
    chain: list[Segment] = []
    for seq in range(1, SEGMENTS + 1):
        chain.append(
            cut_segment(
                key,
                office=OFFICE,
                instance="desk2one",
                seq=seq,
                previous=chain[-1].hash if chain else "",
                facts=[_fact(key, (seq - 1) * FACTS + number) for number in range(1, FACTS + 1)],
                texts=[],
                membership=(1, EntryHash("0" * 64)),
            )
        )
    return chain


def _fact(key: DeviceKey, number: int) -> Fact:
    body = {
        "entity": f"article/{number:020}",
        "field": "column",
        "value": "jingcaishunjian",
        "over": [f"{number:032}"],
    }
    hlc = 1_838_450_414_246_912 + number
    return make_fact("register", device=key.device, counter=number, hlc=hlc, body=body)


if __name__ == "__main__":
    print(json.dumps(measure(), indent=1))  # noqa: T201 - a script talks to its user
