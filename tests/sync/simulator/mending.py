"""What people do once all is healed: a cloned PC gets a key of its own, its lines are judged."""

from offices import key_of
from workstation.domain.errors import NewsroomError
from workstation.sync.request import open_request
from workstation.usecases.forks import adopt_lines, forked_pcs
from workstation.usecases.invitations import invite_member, read_invitation
from workstation.usecases.members import admit_device
from workstation.usecases.renewing import renew
from workstation.usecases.restoring import ask_again


class Mending:
    """People at their desks, who do as the program's pages for such a day guide them."""

    def __init__(self, world, root):
        self._world = world
        self._root = root
        self._number = 0

    def settle_clones(self):
        """Do what can be done now; return whether there was anything to do."""
        done = False
        for home in self._world.homes:
            home.refresh(home.hand)
            if home.hand.cloned:
                self._renew(home)
                done = True
            elif home.hand.device not in home.hand.membership.devices:
                done |= self._admit(home)
        for home in self._administrators():
            for forked in forked_pcs(home.hand):
                if not forked.settled:
                    lines = [line.first for line in forked.lines]
                    adopt_lines(home.hand, forked.device, lines)
                    return True
        return done

    def _renew(self, home):
        self._number += 1
        name = f"{home.name} renewed {self._number}"
        home.hand.entries_seen = None
        renew(home.hand, key_of(name), lambda _: name)
        home.key_name = name
        home.view.be(home.device)
        home.restart()

    def _admit(self, home):
        """Invite the member of a PC that waits once more, and admit the PC."""
        for boss in self._administrators():
            if boss is home:
                continue
            try:
                if not home.hand.store.values.get("request"):
                    self._invite(boss, home)
                request = home.hand.store.values.get("request")
                admit_device(boss.hand, open_request(bytes.fromhex(request)))
            except NewsroomError:
                with home.hand.store.writing():
                    home.hand.store.values.put(request="")
                continue
            return True
        return False

    def _invite(self, boss, home):
        self._number += 1
        out = self._root / f"{self._number}.invitation"
        invite_member(boss.hand, name="", branch="", grant_roles=(), stages=(), auto=False, out=out,
                      folder="", member=home.hand.member)  # fmt: skip
        ask_again(home.hand, read_invitation(out.read_bytes(), boss.clock()))

    def _administrators(self):
        for home in self._world.homes:
            home.refresh(home.hand)
            known = home.hand.membership
            own = known.devices.get(home.hand.device)
            if own and own.cut is None and "admin" in known.current_roles(home.hand.member):
                yield home
