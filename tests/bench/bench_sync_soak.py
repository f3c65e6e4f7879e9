"""The simulator, for as long as it is told: a million steps in which everything goes wrong.

By itself: `python dev.py bench sync-soak [--steps N] [--seed S] [--shrink]`.
"""

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS), str(TESTS / "sync")]

from simulator.history import Told, run  # noqa: E402 - found on the path just added
from simulator.shrinking import shrink  # noqa: E402 - same

STEPS_PER_SEED = 3_000
SHORT = 30_000
TOLD_EVERY = 20


def measure() -> dict[str, float]:
    """Return what a short soak finds: steps a second, seeds, and troubles, which must be none."""
    soak = Soak()
    soak.run(SHORT, 0)
    return {
        "sync_soak_steps_per_second": soak.steps / soak.seconds,
        "sync_soak_seeds": soak.seeds,
        "sync_soak_troubled_seeds": len(soak.troubled),
    }


class Soak:
    """Histories of one seed after the other, and what they came to together."""

    def __init__(self) -> None:
        self.steps = self.seeds = 0
        self.seconds = 0.0
        self.acts: Counter[str] = Counter()
        self.met: Counter[str] = Counter()
        self.troubled: list[Told] = []

    def run(self, steps: int, first_seed: int, per_seed: int = STEPS_PER_SEED) -> None:
        """Live through seeds from `first_seed` on until so many steps were taken."""
        start, seed = time.perf_counter(), first_seed
        while self.steps < steps:
            self._note(run(seed, per_seed))
            seed += 1
            self.seconds = time.perf_counter() - start
            if self.seeds % TOLD_EVERY == 0:
                self.tell()

    def _note(self, told: Told) -> None:
        self.seeds += 1
        self.steps += told.steps
        self.acts += told.acts
        self.met += told.met
        if told.troubles:
            self.troubled.append(told)
            say(f"seed {told.seed} after {told.steps} steps: {'; '.join(told.troubles[:4])}")

    def tell(self) -> None:
        """Say how far it has come."""
        rate = self.steps / self.seconds
        say(f"{self.seeds} seeds, {self.steps} steps, {rate:.0f} a second, "
            f"{len(self.troubled)} troubled")  # fmt: skip

    def summary(self, first_seed: int) -> str:
        """Return the table: seeds × steps × faults, and every kind of trouble."""
        kinds = Counter(kind_of(one) for told in self.troubled for one in told.troubles[:1])
        lines = [
            f"seeds {first_seed} to {first_seed + self.seeds - 1}, {self.steps} steps,",
            f"{self.seconds:.0f} s, {self.met.total()} faults of {len(self.met)} kinds",
            *(f"  {count:>9}  {name}" for name, count in sorted(self.met.items())),
            "what people and programs did:",
            *(f"  {count:>9}  {name}" for name, count in sorted(self.acts.items())),
            *(f"{name + ':':<22}{kinds[name]:>9}" for name in KINDS),
        ]
        return "\n".join(lines)


KINDS = {
    "divergences": ("divergence", "differ", "rebuild"),
    "lost edits": ("lost", "never got", "misses"),
    "unauthorised effects": ("counts decision", "secret"),
    "other troubles": ("",),
}
"""What the troubles of a history amount to, by words in them."""


def kind_of(trouble: str) -> str:
    """Return the kind of a trouble."""
    return next(name for name, words in KINDS.items() if any(word in trouble for word in words))


def say(sentence: str) -> None:
    """Tell whoever watches."""
    print(sentence, file=sys.stderr, flush=True)  # noqa: T201 - a script talks to its user


def main() -> int:
    """Soak as the command line asks."""
    parser = argparse.ArgumentParser(prog="dev.py bench sync-soak")
    parser.add_argument("--steps", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=0, help="the first seed")
    parser.add_argument("--per-seed", type=int, default=STEPS_PER_SEED)
    parser.add_argument("--shrink", action="store_true", help="find the shortest trouble of --seed")
    asked = parser.parse_args()
    if asked.shrink:
        steps, faults = shrink(asked.seed, asked.per_seed)
        say(f"{steps} steps with {', '.join(faults) or 'no fault at all'}")
        say("\n".join(run(asked.seed, steps, faults).troubles))
        return 0
    soak = Soak()
    soak.run(asked.steps, asked.seed, asked.per_seed)
    say(soak.summary(asked.seed))
    return int(bool(soak.troubled))


if __name__ == "__main__":
    sys.exit(main())
