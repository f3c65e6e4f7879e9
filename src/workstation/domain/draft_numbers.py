"""Which draft of an article a revision is (第 n 稿)."""

from collections.abc import Mapping

from workstation.domain.ids import RevisionId
from workstation.domain.tally import Known, as_revision


def draft_numbers(known: Known) -> Mapping[RevisionId, int]:
    """Return each revision's number: one more than the highest it continues, 1 for a first one.

    A number rests on a revision's past alone, so that it never changes by what arrives later;
    what was written apart bears one number on either side. Circles, which only a tampered program
    could write, end where they are met.
    """
    numbers: dict[RevisionId, int] = {}
    for one in known:
        waiting, under_way = [one], {one}
        while waiting:
            top = waiting[-1]
            open_still = [
                parent
                for parent in as_revision(known[top]).parents
                if parent in known and parent not in numbers and parent not in under_way
            ]
            if open_still:
                waiting.append(open_still[0])
                under_way.add(open_still[0])
                continue
            parents = as_revision(known[top]).parents
            numbers[top] = 1 + max((numbers.get(parent, 0) for parent in parents), default=0)
            waiting.pop()
    return numbers
