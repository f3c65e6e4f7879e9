"""Everything goes wrong at once, by chance; what people wrote survives, and all PCs agree.

A failing seed is lived through again, as often as wanted and as small as it gets, by
`python dev.py bench sync-soak --seed N --steps M --shrink`.
"""

import pytest
from simulator.history import run

STEPS = 1_500
SEEDS = range(14)


@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_goes_wrong_all_homes_agree_and_nothing_is_lost(seed):
    told = run(seed, STEPS)

    assert told.troubles == []
    assert told.steps >= STEPS


def test_one_seed_is_one_history():
    first, second = run(7, 600), run(7, 600)

    assert (first.trace, first.acts) == (second.trace, second.acts)


def test_another_seed_is_another_history():
    assert run(7, 300).trace != run(8, 300).trace
