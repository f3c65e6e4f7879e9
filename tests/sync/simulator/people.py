"""What people do at their desks, at random: each act is one step, and may be refused."""

from offices import COLUMN, a_text
from workstation.domain.bodies import FactBody
from workstation.domain.errors import NewsroomError
from workstation.domain.policy import Stage
from workstation.usecases.articles import new_article, share_draft
from workstation.usecases.columns import order_columns, rename_column
from workstation.usecases.composing import create_issue, renumber_issue
from workstation.usecases.members import change_member, find_member
from workstation.usecases.merging import merge_article
from workstation.usecases.planning import add_node
from workstation.usecases.policies import set_policy
from workstation.usecases.purging import purge_article
from workstation.usecases.responsible_editor import take_article
from workstation.usecases.returned_files import edit_article
from workstation.usecases.reviewing import (
    approve_revision,
    return_revision,
    submit_article,
    withdraw_article,
    withdraw_decision,
)

SECRET = "身份证号11010519491231002X"
WORDS = ("学习", "座谈", "走访", "党课", "志愿", "表彰", "调研", "总结")


class People:
    """Acts on a desk, drawn by chance; `secrets` counts texts that may never leave their PC."""

    def __init__(self, weather):
        self._weather = weather
        self._number = 0
        writing = (
            *[self.write] * 3, *[self.edit] * 8, *[self.take] * 4, *[self.submit] * 6,
            *[self.merge] * 2, self.withdraw, self.hold_back, self.note_date, self.write_anew,
        )  # fmt: skip
        reviewing = (*[self.approve] * 12, self.send_back, self.take_back, self.take, self.edit)
        running = (self.rename, self.reorder, self.issue, self.renumber, self.purge,
                   self.new_policy, self.change_rights, self.note_date)  # fmt: skip
        self._acts = {
            "boss": (*writing, *running * 2),
            "lin": writing,
            "anna": reviewing,
            "wang": (*reviewing, *running),
        }

    def act(self, name, desk):
        """Let `name` do something; return what, with the reason where it was refused."""
        act = self._weather.random.choice(self._acts[name])
        try:
            act(desk)
        except NewsroomError as error:
            return f"{act.__name__}: {error.code}"
        return act.__name__

    def write(self, desk):
        new_article(desk, self._words(), column=COLUMN)

    def edit(self, desk):
        article = self._article(desk)
        heads = desk.standing(article).heads
        edit_article(desk, article, self._words(), base=self._one(sorted(heads)))

    def take(self, desk):
        take_article(desk, self._article(desk))

    def submit(self, desk):
        submit_article(desk, self._article(desk))

    def approve(self, desk):
        article = self._article(desk, "submitted")
        approve_revision(desk, article, desk.standing(article).round.signed, note="同意。")

    def send_back(self, desk):
        article = self._article(desk, "submitted")
        return_revision(desk, article, desk.standing(article).round.signed, "请再核对。")

    def withdraw(self, desk):
        withdraw_article(desk, self._article(desk), "暂缓。")

    def take_back(self, desk):
        article = self._article(desk, "submitted")
        seen = desk.standing(article).round.signed
        withdraw_decision(desk, article, seen, "看错了。")

    def merge(self, desk):
        merge_article(desk, self._article(desk))

    def hold_back(self, desk):
        article = new_article(desk, self._words(SECRET), column=COLUMN).article
        share_draft(desk, article)

    def note_date(self, desk):
        add_node(desk, f"2026-{self._weather.chance(12) + 1:02}-01", self._word())

    def rename(self, desk):
        rename_column(desk, COLUMN, self._word())

    def reorder(self, desk):
        names = ["xiaoketang", "yaoqing", "shunjian", "fengcai"]
        self._weather.random.shuffle(names)
        order_columns(desk, names)

    def issue(self, desk):
        create_issue(desk, self._weather.chance(30) + 1, [self._article(desk, "approved")])

    def renumber(self, desk):
        rows = desk.store.read(
            lambda db: db.execute("select issue from issue order by 1").fetchall()
        )
        renumber_issue(desk, self._one([row[0] for row in rows]), self._weather.chance(30) + 1)

    def purge(self, desk):
        if self._weather.one_in(3):
            purge_article(desk, self._article(desk))

    def new_policy(self, desk):
        if self._weather.one_in(10):
            number = self._weather.chance(2) + 1
            set_policy(desk, [Stage(number=n + 1, name="审") for n in range(number)], own_work=True)

    def change_rights(self, desk):
        """Take a stage from the reviewer, or give it back."""
        if self._weather.one_in(10):
            wanted = find_member(desk, "anna")
            stages = [1, 2][: self._weather.chance(3)]
            change_member(desk, wanted, roles=["reviewer", "editor"], stages=stages, branches=[])

    def write_anew(self, desk):
        """Record what only a newer program understands."""
        with desk.change() as change:
            change.record("poem", Poem(verse=self._word()))

    def _article(self, desk, state=""):
        where = f"where state = '{state}'" if state else ""
        rows = desk.store.read(
            lambda db: db.execute(f"select article from article {where} order by 1").fetchall()  # noqa: S608 - ours
        )
        return self._one([row[0] for row in rows[-12:]])

    def _one(self, choices):
        if not choices:
            raise NewsroomError("nothing_there")
        return self._weather.random.choice(choices)

    def _word(self):
        self._number += 1
        return f"{self._weather.random.choice(WORDS)}{self._number}"

    def _words(self, more=""):
        return a_text(self._word(), self._word() + more, title=self._word())


class Poem(FactBody, frozen=True):
    """A kind of fact that this version does not know."""

    verse: str
