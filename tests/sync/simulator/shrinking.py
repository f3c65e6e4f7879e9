"""From a history with trouble to the shortest one that still shows it."""

from simulator.history import ALL_FAULTS, run

SHORTEST = 50


def shrink(seed, steps, faults=ALL_FAULTS):
    """Return the fewest steps and faults with which this seed still comes to grief."""
    needed = list(faults)
    for fault in faults:
        fewer = [one for one in needed if one != fault]
        if run(seed, steps, fewer).troubles:
            needed = fewer
    while steps > SHORTEST and run(seed, steps * 3 // 4, needed).troubles:
        steps = steps * 3 // 4
    return steps, needed
