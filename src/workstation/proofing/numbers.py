"""Numbers that point to a person: identity cards, bank cards, telephones.

People break numbers up with blanks, dots and dashes, so a number is sought in runs of digit
groups. A candidate always begins and ends with whole groups: eleven digits inside a longer run
are no telephone. Texts come folded (`folding.folded`). Sources: GB 11643—1999 (identity numbers,
check character by ISO 7064 MOD 11-2), ISO/IEC 7812 (card numbers, Luhn).
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator

import msgspec

from workstation.proofing.scanning import Hit

_GAP = r"[ \t\-.·•・_‐-―−]{1,3}"
_CHAIN = re.compile(rf"[0-9]+(?:{_GAP}[0-9]+)*")
# a country code written onto the number is a group of its own
_GROUP = re.compile(r"(?<=\+)86(?=[0-9])|(?<![0-9])0086(?=1[0-9]{10}(?![0-9]))|[0-9]+")
_CHECK_X = re.compile(rf"(?:{_GAP})?[Xx×ХхΧχ]")
_SHORTEST, _LONGEST = 11, 19
_MAX_GROUPS = _LONGEST

_PROVINCES = frozenset(
    str(code)
    for first, last in ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (81, 83))
    for code in (*range(first, last + 1), 71)
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_CHARACTERS = "10X98765432"
_BIRTH_YEARS = range(1800, 2100)

_ISSUERS = re.compile(
    r"(?:60|62|81)\d{14,17}|9558\d{15}|4\d{15}|5[1-5]\d{14}|3[47]\d{13}|35(?:2[89]|[3-8]\d)\d{12}"
    r"|(?:222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}"
)
_CARD_GROUP = 3
_DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)  # twice the digit, its own digits added
_OLD_LENGTH = 15
_MOBILE = re.compile(r"1[3-9]\d{9}")
_MOBILE_GROUPS = frozenset(
    {(11,), (3, 4, 4), (3, 8), (7, 4), (4, 3, 4), (4, 4, 3), (3, 3, 5), (1,) * 11}
)
_LANDLINE = re.compile(
    rf"(?<![0-9])0[1-9]\d{{1,2}}(?:{_GAP})?\d{{3,4}}(?:{_GAP})?\d{{4}}(?![0-9])"
    r"|[(（]0[1-9]\d{1,2}[)）] ?\d{3,4}[ -]?\d{4}(?![0-9])"
    r"|(?:电话|座机|传真|热线)(?:号码)?[：:为是 ]{0,3}[2-8]\d{6,7}(?![0-9])"
)
_NAMED = re.compile(r"(?:身份证|身份号码)[^0-9\n]{0,12}$")
_NAMED_REACH = 20


class _Candidate(msgspec.Struct, frozen=True):
    """Whole groups in a row: the digits, the groups' lengths, and where they stand."""

    digits: str
    groups: tuple[int, ...]
    start: int
    end: int


def personal_numbers(text: str) -> Iterator[Hit]:
    """Yield the numbers in `text`; one place is one number, the surest reading first."""
    readings = [
        (rank, found.start, found.end)
        for found in _candidates(text)
        for rank, recognise in enumerate(_READINGS.values())
        if recognise(found)
    ]
    taken = bytearray(len(text))
    names = list(_READINGS)
    for rank, start, end in sorted(readings):
        if _take(taken, start, end):
            yield Hit(_as_named(names[rank], text, start), start, end)
    for line in _LANDLINE.finditer(text):
        if _take(taken, *line.span()):
            yield Hit("landline", *line.span())


def _take(taken: bytearray, start: int, end: int) -> bool:
    """Mark a place as read; say no when some of it is already."""
    if taken.find(1, start, end) >= 0:
        return False
    taken[start:end] = b"\x01" * (end - start)
    return True


def _as_named(check: str, text: str, start: int) -> str:
    before = text[max(0, start - _NAMED_REACH) : start]
    return "id_card_15_named" if check == "id_card_15" and _NAMED.search(before) else check


def _candidates(text: str) -> Iterator[_Candidate]:
    for chain in _CHAIN.finditer(text):
        if chain.end() - chain.start() < _SHORTEST:
            continue
        spans = [found.span() for found in _GROUP.finditer(text, *chain.span())]
        for first in range(len(spans)):
            yield from _growing(text, spans[first : first + _MAX_GROUPS])


def _growing(text: str, spans: list[tuple[int, int]]) -> Iterator[_Candidate]:
    """Yield the candidates that begin with the first group, shortest first."""
    start, digits = spans[0][0], ""
    groups: tuple[int, ...] = ()
    for begin, end in spans:
        digits += text[begin:end]
        groups = (*groups, end - begin)
        if len(digits) > _LONGEST:
            return
        if len(digits) >= _SHORTEST:
            yield _Candidate(digits, groups, start, end)
        check = _CHECK_X.match(text, end) if len(digits) == len(_WEIGHTS) else None
        if check:
            yield _Candidate(f"{digits}X", (*groups, 1), start, check.end())


def is_id_card(number: str) -> bool:
    """Say whether 18 characters are an identity number: region, birthday and check character."""
    if len(number) != len(_WEIGHTS) + 1 or not number[:-1].isdecimal():
        return False
    return (
        _is_region(number) and _is_day(number[6:14]) and number[-1] == check_character(number[:-1])
    )


def check_character(body: str) -> str:
    """Return the check character (0–9, X) of the first 17 digits of an identity number."""
    total = sum(int(digit) * weight for digit, weight in zip(body, _WEIGHTS, strict=True))
    return _CHECK_CHARACTERS[total % 11]


def _is_region(number: str) -> bool:
    """A permanent resident's number puts a 9 before the province."""
    return number[:2] in _PROVINCES or (number[0] == "9" and number[1:3] in _PROVINCES)


def _is_day(digits: str) -> bool:
    try:
        day = dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return day.year in _BIRTH_YEARS


def passes_luhn(number: str) -> bool:
    """Say whether the check digit of a card number fits (ISO/IEC 7812-1, Annex B)."""
    plain, doubled = number[::-2], number[-2::-2]
    return (sum(map(int, plain)) + sum(_DOUBLED[int(digit)] for digit in doubled)) % 10 == 0


def _reads_as_id_card(candidate: _Candidate) -> bool:
    return is_id_card(candidate.digits)


def _reads_as_old_id_card(candidate: _Candidate) -> bool:
    """Read the form issued until 1999: two-digit year, no check character."""
    digits = candidate.digits
    return len(digits) == _OLD_LENGTH and digits[:2] in _PROVINCES and _is_day(f"19{digits[6:12]}")


def _reads_as_bank_card(candidate: _Candidate) -> bool:
    if not _ISSUERS.fullmatch(candidate.digits):
        return False
    groups = candidate.groups
    usual = all(size >= _CARD_GROUP for size in groups[:-1]) or set(groups) == {1}
    return usual and passes_luhn(candidate.digits)


def _reads_as_mobile(candidate: _Candidate) -> bool:
    return candidate.groups in _MOBILE_GROUPS and _MOBILE.fullmatch(candidate.digits) is not None


# the surest first
_READINGS: dict[str, Callable[[_Candidate], bool]] = {
    "id_card": _reads_as_id_card,
    "bank_card": _reads_as_bank_card,
    "mobile": _reads_as_mobile,
    "id_card_15": _reads_as_old_id_card,
}
