import re

import pytest

from workstation.domain.errors import Refused, Unavailable
from workstation.wechat.errors import MEANINGS, OTHER, Advice, error_for, meaning
from workstation.wechat.sandbox.answers import ERRMSGS

RAW_IP = (
    "invalid ip 114.221.21.30 ipv6 ::ffff:114.221.21.30, not in whitelist "
    "rid: 6aac005a-01bfdbee-79769285"
)


def test_an_unlisted_address_is_read_out_of_the_answer():
    error = error_for("draft/add", 40164, RAW_IP)

    assert isinstance(error, Refused)
    assert error.code == "wechat_ip_not_listed"
    assert error.details == {
        "call": "draft/add",
        "errcode": 40164,
        "errmsg": RAW_IP,
        "rid": "6aac005a-01bfdbee-79769285",
        "ip": "114.221.21.30",
    }


@pytest.mark.parametrize("errmsg", ["", "invalid ip 999.1.1.1 ipv6", "not in whitelist"])
def test_an_answer_without_a_real_address_leaves_it_empty(errmsg):
    error = error_for("draft/add", 40164, errmsg)

    assert error.details["ip"] == ""
    assert error.details["rid"] == ""


def test_a_bad_token_at_the_token_call_means_a_wrong_secret():
    assert error_for("stable_token", 40001, "").code == "wechat_secret_wrong"
    assert error_for("draft/add", 40001, "").code == "wechat_token_invalid"


def test_a_used_up_quota_is_worth_trying_tomorrow():
    error = error_for("draft/add", 45009, "reach max api daily quota limit")

    assert isinstance(error, Unavailable)
    assert meaning(45009).advice == Advice.TOMORROW


def test_a_number_nobody_described_is_still_refused_with_its_text():
    error = error_for("draft/add", 99999, "新的错误" * 1_000)

    assert isinstance(error, Refused)
    assert error.code == OTHER.code
    assert error.details["errcode"] == 99999
    assert len(error.details["errmsg"]) == 500


def test_every_error_the_sandbox_words_has_a_meaning():
    assert set(ERRMSGS) <= set(MEANINGS)


def test_every_code_is_a_plain_name():
    assert all(re.fullmatch(r"wechat_[a-z_]+", one.code) for one in MEANINGS.values())
