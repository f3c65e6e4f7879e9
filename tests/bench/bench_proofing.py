"""How long checking takes, everything on: the shipped articles over and over, and one with faults.

The goal is 30 ms for 10,000 characters, so that an article can be checked while it is written.
Processor time, the best of some rounds, because the machine is shared.
"""

import time
from collections.abc import Callable

from workstation.proofing.checking import block_findings, check
from workstation.proofing.pack import load_pack
from workstation.proofing.passages import Passage
from workstation.shipped import shipped

CHARACTERS = 10_000
ROUNDS = 15
FAULTY_EVERY = 10


def measure() -> dict[str, float]:
    """Return milliseconds for 10,000 characters: without faults, with many, and the gate alone."""
    pack = load_pack()
    clean = _article()
    wrong = [rule.bad for rule in pack.rules]
    faulty = [
        Passage(p.block, p.text + wrong[at % len(wrong)]) if at % FAULTY_EVERY == 0 else p
        for at, p in enumerate(clean)
    ]
    return {
        "proofing.check_10k_ms": _cost(clean, lambda: check(clean, pack=pack)),
        "proofing.check_10k_faulty_ms": _cost(faulty, lambda: check(faulty, pack=pack)),
        "proofing.gate_10k_ms": _cost(clean, lambda: block_findings(clean, pack=pack)),
    }


def _article() -> list[Passage]:
    """Paragraphs of the sample articles until there are enough characters."""
    texts = [
        paragraph
        for path in sorted(shipped("resources/sample/articles").glob("*.md"))
        for paragraph in path.read_text(encoding="utf-8").split("---\n", 2)[2].splitlines()
        if paragraph
    ]
    passages: list[Passage] = []
    while sum(len(passage.text) for passage in passages) < CHARACTERS:
        passages += [Passage(f"p{len(passages) + at}", text) for at, text in enumerate(texts)]
    return passages


def _cost(article: list[Passage], work: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times) * 1_000 * CHARACTERS / sum(len(passage.text) for passage in article)
