"""Train the zstd dictionaries of segments from a played demo: what small segments have in common.

`workstation demo --out DEMO`, then `python packaging/make_segment_dictionaries.py DEMO`. The result
in resources/sync is part of the format (docs/formats/segment.md): once released it never changes;
a better one gets another format version.
"""

import json
import random
import re
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import zstandard

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "sync"
HEADER_BYTES = 3_072
FACTS_BYTES = 12_288
SAMPLES = 6_000
LEVEL = 19

# What differs in every office says nothing about the next one.
_RANDOM = (
    (re.compile(r"(?<![0-9a-z])[0-9a-f]{12,128}(?![0-9a-z])"), "0123456789abcdef"),
    (re.compile(r"(?<![0-9a-z])[a-z2-7]{12,32}(?![0-9a-z])"), "abcdefghijklmnopqrstuvwxyz234567"),
    (re.compile(r'(?<=":)\d{2,16}'), "123456789"),
)


def main(demo: Path) -> None:
    """Write both dictionaries."""
    chance = random.Random(20260701)  # noqa: S311 - samples, not secrets
    lines = [line for home in sorted(demo.glob("homes/*/workstation.db")) for line in _lines(home)]
    FOLDER.mkdir(parents=True, exist_ok=True)
    _train("segment-2-facts.dict", FACTS_BYTES, [_some(chance, lines) for _ in range(SAMPLES)])
    _train("segment-2-header.dict", HEADER_BYTES, [_header(chance) for _ in range(SAMPLES)])


def _train(name: str, size: int, samples: list[bytes]) -> None:
    trained = zstandard.train_dictionary(size, samples, level=LEVEL)
    (FOLDER / name).write_bytes(trained.as_bytes())
    print(f"{name}: {len(trained.as_bytes())} bytes from {len(samples)} samples")


def _lines(database: Path) -> Iterator[str]:
    with closing(sqlite3.connect(database)) as db:
        rows = db.execute("select body, counter, device, hlc, kind from fact order by kind, id")
        for body, counter, device, hlc, kind in rows:
            told = {"body": json.loads(body), "counter": counter, "device": device}
            yield _spelled({**told, "hlc": hlc, "kind": kind})


def _some(chance: random.Random, lines: list[str]) -> bytes:
    chosen = chance.choices(lines, k=chance.choice((1, 1, 1, 2, 4)))
    return "".join(_shuffled(chance, line) + "\n" for line in chosen).encode()


def _shuffled(chance: random.Random, line: str) -> str:
    for pattern, letters in _RANDOM:
        line = pattern.sub(partial(_token, chance, letters), line)
    return line


def _token(chance: random.Random, letters: str, found: re.Match[str]) -> str:
    # The beginning of a number says its size and century: it stays.
    kept = found[0][:3] if found[0].isdecimal() else ""
    return kept + "".join(chance.choices(letters, k=len(found[0]) - len(kept)))


def _header(chance: random.Random) -> bytes:
    def token(letters: str, length: int) -> str:
        return "".join(chance.choices(letters, k=length))

    hexes, names = _RANDOM[0][1], _RANDOM[1][1]
    told = {
        "app": f"0.{chance.randrange(1, 9)}.{chance.randrange(3)}",
        "count": chance.choice((1, 1, 2, 10)),
        "device": token(names, 12),
        "hlc": chance.randrange(18 * 10**14, 22 * 10**14),
        "instance": token(names, 20),
        "membership": [chance.randrange(1, 90), token(hexes, 12)],
        "previous": token(hexes, 64),
        "raw_length": chance.randrange(150, 2500),
        "seq": chance.randrange(1, 5000),
        "stored_length": chance.randrange(60, 900),
    }
    if chance.random() < 0.3:  # noqa: PLR2004 - about every third segment brings texts
        told["texts"] = [token(hexes, 64) for _ in range(chance.choice((1, 1, 2)))]
    return _spelled(told).encode()


def _spelled(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
