"""Hypothesis drives homes, a folder and its misfortunes; the rules of sync hold after each step.

Unlike the simulator, which lives through long histories by chance, this one looks for the
shortest sequence of acts that breaks a rule.
"""

from random import Random

import hypothesis.strategies as st
from hypothesis import HealthCheck, settings
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule
from simulator import invariants
from simulator.history import World
from simulator.office_ready import seeded

from offices import COLUMN, a_text
from workstation.domain.errors import NewsroomError
from workstation.usecases.articles import new_article
from workstation.usecases.merging import merge_article
from workstation.usecases.responsible_editor import take_article
from workstation.usecases.returned_files import edit_article
from workstation.usecases.reviewing import approve_revision, submit_article

HOMES = st.sampled_from(("boss", "lin", "anna", "wang"))
OPERATIONS = st.integers(1, 40)


class OfficeMachine(RuleBasedStateMachine):
    """Four homes and one folder; nothing fails unless a rule makes it."""

    articles = Bundle("articles")

    @initialize()
    def found(self):
        self.world = World(0, faults=())
        self.random = seeded(Random(0))  # noqa: S311 - the same every time
        self.random.__enter__()
        self.copies = {}
        self.world.weather.roughness = 0.0
        self.folder_copy = None
        self.words = 0

    def home(self, name):
        return next(one for one in self.world.homes if one.name == name)

    def text(self):
        self.words += 1
        return a_text(f"第{self.words}句。", title=f"第{self.words}题")

    def act(self, name, act):
        """Let somebody do something; a refusal is an answer."""
        home = self.home(name)
        home.refresh(home.hand)
        try:
            return act(home.hand)
        except NewsroomError:
            return None
        finally:
            self.world._note_saved(home)

    @rule(target=articles, name=HOMES)
    def write(self, name):
        saved = self.act(name, lambda desk: new_article(desk, self.text(), column=COLUMN))
        return saved.article if saved else "none"

    @rule(name=HOMES, article=articles)
    def edit(self, name, article):
        def change(desk):
            base = min(desk.standing(article).heads)
            return edit_article(desk, article, self.text(), base=base)

        self.act(name, change)

    @rule(name=HOMES, article=articles)
    def take(self, name, article):
        self.act(name, lambda desk: take_article(desk, article))

    @rule(name=HOMES, article=articles)
    def merge(self, name, article):
        self.act(name, lambda desk: merge_article(desk, article))

    @rule(name=HOMES, article=articles)
    def submit(self, name, article):
        self.act(name, lambda desk: submit_article(desk, article))

    @rule(name=HOMES, article=articles)
    def approve(self, name, article):
        def approval(desk):
            under_review = desk.standing(article).round
            if under_review is not None:
                approve_revision(desk, article, under_review.signed)

        self.act(name, approval)

    @rule(name=HOMES)
    def exchange(self, name):
        home = self.home(name)
        if not home.lane.busy:
            home.lane.start(self.world._full_look(home))
        self.world._run_to_end(home)

    @rule(name=HOMES, operations=OPERATIONS)
    def exchange_a_little(self, name, operations):
        home = self.home(name)
        if not home.lane.busy:
            home.lane.start(self.world._full_look(home))
        home.lane.resume(operations)
        self.world._after(home)

    @rule(name=HOMES)
    def crash(self, name):
        self.home(name).restart()

    @rule(name=HOMES)
    def copy_home(self, name):
        self.copies[name] = self.home(name).image()

    @rule(name=HOMES)
    def restore_home(self, name):
        if name in self.copies:
            self.world.restore(self.home(name), self.copies[name])

    @rule(name=HOMES)
    def clone_home(self, name):
        if len(self.world.homes) < self.world.most_homes and name in self.copies:
            self.world.clone(self.home(name), self.copies[name])

    @rule()
    def copy_folder(self):
        self.folder_copy = dict(self.world.disks()[0].files)

    @rule()
    def restore_folder(self):
        if self.folder_copy is not None:
            self.world.disks()[0].fill(self.folder_copy)
            self.world.forgive_destroyed()

    @rule(number=st.integers(0, 10_000), left=st.integers(-1, 60))
    def harm_a_file(self, number, left):
        """Remove a file of the folder, or cut it off."""
        disk = self.world.disks()[0]
        paths = sorted(disk.files)
        path = paths[number % len(paths)]
        if left < 0:
            disk.drop(path)
        else:
            disk.put(path, disk.files[path][:left])
        self.world.forgive_destroyed()

    @invariant()
    def nothing_is_wrong(self):
        if not hasattr(self, "world"):
            return
        troubles = list(self.world.troubles)
        for home in self.world.homes:
            troubles += invariants.lost_work(home)
            troubles += invariants.false_authority(home, self.world.decided)
        troubles += invariants.unequal(self.world.homes)
        assert troubles == []

    def teardown(self):
        if not hasattr(self, "world"):
            return
        try:
            self.world.heal()
            assert self.world.troubles == []
        finally:
            self.random.__exit__(None, None, None)
            self.world.close()


TestOffice = OfficeMachine.TestCase
TestOffice.settings = settings(
    max_examples=15,
    stateful_step_count=20,
    suppress_health_check=[HealthCheck.too_slow],
)
