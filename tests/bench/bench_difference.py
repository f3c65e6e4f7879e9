"""How long it takes to tell two versions of an article apart: 112 blocks of which 28 changed.

20,000 characters, 40 people whose names must not be cut. `marked` is what a paper is set from,
`without_ids` a text that was read anew from a file, `taken_back` one change undone.
By itself: `python tests/bench/bench_difference.py`.
"""

import json
import random
import statistics
import time

from workstation.document.choosing import rejected
from workstation.document.difference import difference
from workstation.document.marked import marked_content
from workstation.domain import tree
from workstation.domain.content import ColumnRef, Content, ThemeRef

BLOCKS = 112
CHANGED = 28
ROUNDS = 25
LETTERS = "党支部组织全体员到施工现场开展主题日活动围绕安生产和程进度逐项检查整改问会议强调"
NAMES = [f"王{first}{last}" for first in "小大明红" for last in "磊洋强芳军丽静杰涛敏"]


def measure():
    """Return milliseconds of the processor, each named with its unit; the best of all rounds."""
    base, new = _versions(random.Random(7))  # noqa: S311 - the same versions every time
    read_anew = _doc(_texts(new), first=1_000)
    contents = _content(base), _content(new)
    changes = difference(base, new, names=NAMES)
    if len(changes) != CHANGED:
        raise AssertionError(len(changes))
    return {
        "difference.112_blocks_28_changed_milliseconds": _best(
            lambda: difference(base, new, names=NAMES)
        ),
        "difference.median_milliseconds": _median(lambda: difference(base, new, names=NAMES)),
        "difference.without_ids_milliseconds": _best(
            lambda: difference(base, read_anew, names=NAMES)
        ),
        "difference.marked_milliseconds": _best(lambda: marked_content(*contents, names=NAMES)),
        "difference.taken_back_milliseconds": _best(lambda: rejected(base, new, {changes[3].id})),
    }


def _versions(chance):
    texts = [_words(chance, chance.randint(60, 300)) for _ in range(BLOCKS)]
    new = list(texts)
    for place in chance.sample(range(BLOCKS), CHANGED):
        new[place] = _edited(chance, new[place])
    return _doc(texts), _doc(new)


def _words(chance, length):
    words = ""
    while len(words) < length:
        words += "".join(chance.choices(LETTERS, k=chance.randint(8, 20)))
        words += f"{chance.randint(1, 99)}名" if chance.random() < 0.3 else ""
        words += chance.choice(["，", "，", "。", "；", f"{chance.choice(NAMES)}说，"])
    return words[:length]


def _edited(chance, text):
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(text) - 6)
        text = text[:place] + _words(chance, chance.randint(1, 6)) + text[place + 3 :]
    return text


def _doc(texts, first=0):
    return tree.Doc(
        tuple(
            tree.Paragraph(tree.ParagraphAttrs(_id(number)), (tree.Text(text),))
            for number, text in enumerate(texts, first)
        )
    )


def _texts(doc):
    return [block.content[0].text for block in doc.content]


def _id(number):
    return "".join("abcdefghij"[int(digit)] for digit in f"{number:010}")


def _content(doc):
    return Content(
        schema=1, title="主题党日", author="王磊", digest="", source="",
        column=ColumnRef("yaoqing", "大事要情"), theme=ThemeRef("yaoqing", "0" * 64), doc=doc,
        pictures={},
    )  # fmt: skip


def _best(act):
    return min(_times(act))


def _median(act):
    return statistics.median(_times(act))


def _times(act):
    for _ in range(ROUNDS):
        started = time.process_time()
        act()
        yield (time.process_time() - started) * 1_000


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))  # noqa: T201 - a program that tells what it found
