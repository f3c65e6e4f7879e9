import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.errors import Refused
from workstation.wechat.sandbox.faults import Action, Faults, Rule, parse
from workstation.wechat.sandbox.switchboard import APIS
from workstation.wechat.wire import PublishState


@pytest.mark.parametrize(
    ("spec", "rules"),
    [
        ("", ()),
        (" ; , \n", ()),
        ("freepublish/submit:lost@1", (Rule("freepublish/submit", Action("lost"), 1, 1),)),
        ("draft/add:errcode=45009@2-3", (Rule("draft/add", Action("errcode", 45009), 2, 3),)),
        ("submit:errcode=-1@2-", (Rule("freepublish/submit", Action("errcode", -1), 2, None),)),
        ("*:delay=2", (Rule("*", Action("delay", 2)),)),
        (
            "uploadimg:500, add_material : drop",
            (
                Rule("media/uploadimg", Action("status", 500)),
                Rule("material/add_material", Action("drop")),
            ),
        ),
        (
            "freepublish/get:review_failed",
            (Rule("freepublish/get", Action("state", PublishState.REVIEW_FAILED)),),
        ),
    ],
)
def test_rules_are_read_as_documented(spec, rules):
    assert parse(spec, APIS) == rules


@pytest.mark.parametrize(
    "spec",
    [
        "lost",
        "draft/add",
        "draft/add:",
        "draft/add:explode",
        "draft/nothing:lost",
        "get:lost",
        "draft/add:lost@",
        "draft/add:lost@0",
        "draft/add:lost@3-2",
        "draft/add:lost@1@2",
        "draft/add:errcode=0",
        "draft/add:errcode=x",
        "draft/add:delay=61",
        "draft/add:200",
        "draft/add:review_failed",
        "draft/add:done",
        "x" * 2_001,
    ],
)
def test_what_cannot_be_read_is_refused_and_named(spec):
    with pytest.raises(Refused) as caught:
        parse(f"*:lost;{spec}" if len(spec) < 2_000 else spec, APIS)

    assert caught.value.code == "bad_fail_spec"
    assert spec.startswith(caught.value.details["rule"])


@given(st.text("draft/add:lost*@;,-0123=submitget_ ", max_size=60))
def test_any_text_is_rules_or_refused(spec):
    try:
        rules = parse(spec, APIS)
    except Refused:
        rules = ()

    assert all(rule.api in {"*", *APIS} for rule in rules)


@given(first=st.integers(1, 9), length=st.integers(0, 9))
def test_a_rule_bites_on_its_calls_and_on_no_other(first, length):
    faults = Faults(parse(f"draft/add:lost@{first}-{first + length}", APIS))

    bitten = [call for call in range(1, 21) if faults.due("draft/add")]

    assert bitten == list(range(first, first + length + 1))
    assert faults.due("draft/get") == {}


def test_the_first_of_two_rules_for_one_thing_wins():
    faults = Faults(parse("draft/add:errcode=1; *:errcode=2; *:delay=1", APIS))

    assert faults.due("draft/add") == {"errcode": 1, "delay": 1}
    assert faults.due("draft/get") == {"errcode": 2, "delay": 1}
