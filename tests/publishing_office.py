"""An office ready to publish: approved articles with covers, and a sandbox to send them to."""

import io
from functools import cache

from PIL import Image

from offices import COLUMN, Office, paragraph
from workstation.domain import tree
from workstation.domain.ids import ArticleId, new_block_id
from workstation.domain.importing import FoundPicture, Imported
from workstation.domain.membership_entries import SetPolicy
from workstation.domain.policy import Policy, Stage
from workstation.usecases.accounts import connect_account
from workstation.usecases.articles import new_article
from workstation.usecases.entries import append_entry
from workstation.usecases.exchange import announce
from workstation.usecases.reviewing import approve_revision, submit_article
from workstation.wechat.sandbox import SandboxServer

ACCOUNT = "海岚先锋（演练）"
SECRET = "sandbox-secret"


@cache
def photo_bytes(shade=0):
    """Return a photograph; each shade is another one."""
    out = io.BytesIO()
    ramp = Image.linear_gradient("L").resize((900, 600)).rotate(shade * 40)
    flat = Image.new("L", (900, 600), 60 + shade * 37 % 160)
    Image.merge("RGB", (ramp, flat, ramp.rotate(180))).save(out, "JPEG")
    return out.getvalue()


class PublishingOffice(Office):
    """The founder writes and publishes, `chu` reviews: one stage is enough here."""

    def __init__(self, root):
        super().__init__(root)
        policy = Policy(stages=(Stage(number=1, name="终审"),))
        append_entry(self.boss, "policy", SetPolicy(policy=policy))
        self.chu = self.join("chu", ["reviewer"], stages=(1,))
        self.sandbox = None
        self._photos = 0

    def written(self, title, *, photo=True, words="党员志愿者走进园区，为职工服务。"):
        """Write an article with a photograph, and a cover made of it."""
        blocks, pictures = [paragraph(words)], ()
        if photo:
            self._photos += 1
            attrs = tree.ImageAttrs(id=new_block_id(), photo="p1")
            blocks.append(tree.Image(attrs=attrs))
            pictures = (FoundPicture("p1", "现场.jpg", photo_bytes(self._photos)),)
        imported = Imported(doc=tree.Doc(content=tuple(blocks)), title=title, pictures=pictures)
        return ArticleId(new_article(self.boss, imported, column=COLUMN, branch="机关").article)

    def approved(self, title, **written):
        """Write an article and have it approved."""
        article = self.written(title, **written)
        self.approve(article)
        return article

    def approve(self, article):
        """Send an article for review and have it approved."""
        submit_article(self.boss, article)
        self.sync(self.boss, self.chu)
        approve_revision(self.chu, article, self.chu.standing(article).round.signed)
        self.sync(self.chu, self.boss)

    def open_sandbox(self, fail="", **settings):
        """Serve the sandbox with these faults, on what it holds already."""
        self.close_sandbox()
        folder = self.root / "wechat"
        self.sandbox = SandboxServer(folder, fail=fail, pause=lambda _: None, **settings)
        self.sandbox.start()
        return self.sandbox.base_url

    def close_sandbox(self):
        """Switch the sandbox off."""
        if self.sandbox is not None:
            self.sandbox.stop()
            self.sandbox = None

    def connect(self, desk=None, name=ACCOUNT, **settings):
        """Connect a desk to the sandbox."""
        base_url = self.open_sandbox(**settings) if self.sandbox is None else self.sandbox.base_url
        return connect_account(
            desk or self.boss, name, app_id="wx1", secret=SECRET, base_url=base_url, sandbox=True
        )

    def announcing(self, desk=None):
        """Return what announces a desk's facts on the share."""
        desk = desk or self.boss
        return lambda: announce(desk, self.share(desk))

    def done(self, api):
        """Count the calls that WeChat carried out, answered or not."""
        return sum(call.api == api and call.errcode == 0 for call in self.sandbox.calls())

    def close(self):
        """Close the sandbox and every home."""
        self.close_sandbox()
        super().close()
