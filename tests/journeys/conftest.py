import os

import pytest
from journey_office import Office, import_one, write_story


@pytest.fixture(scope="session")
def _office_ready(tmp_path_factory):
    """Found an office with two approved articles on one photo, each in an issue; done once."""
    root = tmp_path_factory.mktemp("ready")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        office = Office.founded(root / "office")
        for number, title in enumerate(("志愿服务走进园区", "主题党日剪影"), start=1):
            story = write_story(root / "stories", title)
            article = import_one(office.lin, story)["id"]
            office.approve(article)
            office.lin("issue", "create", "--number", number, "--article", article)
        for pc in (office.lin, office.second):
            pc("sync")
    return office


@pytest.fixture
def office(_office_ready, tmp_path, monkeypatch):
    """The office, this test's own copy: issues 1 and 2 are approved, nothing is published."""
    # That files reach the platter is tested where they are written; here it only costs time.
    monkeypatch.setattr(os, "fsync", lambda _: None)
    return _office_ready.copied(tmp_path / "office")
