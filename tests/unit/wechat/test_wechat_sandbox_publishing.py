"""Publishing through the sandbox, and everything that can go wrong on the way."""

import pytest

from workstation.domain.errors import Refused, Unavailable
from workstation.wechat.wire import PublishState


@pytest.fixture
def drafted(picture, an_article):
    """Put a draft into the box and return its media id."""

    def draft(client, **changes):
        cover = client.add_material_image(picture("JPEG"), "cover.jpg")
        return client.add_draft([an_article(thumb_media_id=cover.media_id, **changes)])

    return draft


def code_of(call, *arguments):
    with pytest.raises((Refused, Unavailable)) as caught:
        call(*arguments)
    return caught.value.code


def state_of(client, publish_id):
    return client.publish_status(publish_id).publish_status


def test_a_publication_is_in_progress_before_it_is_done(open_sandbox, connect, drafted, line):
    client = connect(open_sandbox(publishing_looks=2))
    publish_id = client.submit_publish(drafted(client, title="海岚“党建”"))

    states = [state_of(client, publish_id) for _ in range(4)]

    assert states == [PublishState.PUBLISHING] * 2 + [PublishState.DONE] * 2
    done = client.publish_status(publish_id)
    published = client.get_published(done.article_id).news_item[0]
    assert published.title == "海岚“党建”"
    assert published.url == done.article_detail.item[0].article_url
    assert "海岚“党建”" in line.get(published.url).text


def test_time_finishes_a_publication_too(open_sandbox, connect, drafted, clock):
    client = connect(open_sandbox(publishing_looks=99, publishing_seconds=30))
    publish_id = client.submit_publish(drafted(client))
    before = state_of(client, publish_id)
    clock.seconds += 30

    assert before == PublishState.PUBLISHING
    assert state_of(client, publish_id) == PublishState.DONE


def test_the_publish_id_is_an_integer_on_the_wire_but_must_come_back_as_text(
    open_sandbox, connect, raw, drafted
):
    server = open_sandbox()
    client = connect(server)
    caller = raw(server)
    media_id = drafted(client)

    submitted = caller.post("freepublish/submit", json={"media_id": media_id}).json()

    publish_id = submitted["publish_id"]
    assert isinstance(publish_id, int)
    assert (
        caller.post("freepublish/get", json={"publish_id": publish_id}).json()["errcode"] == 47001
    )
    assert state_of(client, str(publish_id)) == PublishState.PUBLISHING


def test_a_draft_is_published_once(open_sandbox, connect, drafted):
    client = connect(open_sandbox())
    media_id = drafted(client)
    client.submit_publish(media_id)

    assert code_of(client.submit_publish, media_id) == "wechat_media_unknown"
    assert client.count() == 0


def test_a_lost_reply_to_a_submission_can_be_settled_by_asking(open_sandbox, connect, drafted):
    server = open_sandbox(fail="freepublish/submit:lost@1")
    client = connect(server)
    media_id = drafted(client, title="丢失回执")

    assert code_of(client.submit_publish, media_id) == "wechat_no_reply"

    assert server.counts()["freepublish/submit"] == 1
    assert code_of(client.get_draft, media_id) == "wechat_media_unknown"
    assert client.batch_get_published().total_count == 0
    assert client.batch_get_published().item[0].content.news_item[0].title == "丢失回执"


def test_a_lost_reply_to_a_draft_leaves_one_draft(open_sandbox, connect, drafted):
    server = open_sandbox(fail="draft/add:lost@1")
    client = connect(server)

    assert code_of(drafted, client) == "wechat_no_reply"

    assert server.counts()["draft/add"] == 1
    assert client.count() == 1


def test_a_dropped_submission_was_not_carried_out(open_sandbox, connect, drafted):
    client = connect(open_sandbox(fail="submit:drop@1"))
    media_id = drafted(client)

    assert code_of(client.submit_publish, media_id) == "wechat_no_reply"
    assert client.get_draft(media_id).news_item
    assert client.submit_publish(media_id)


def test_a_garbled_reply_and_a_broken_gateway_leave_the_outcome_open(
    open_sandbox, connect, drafted
):
    server = open_sandbox(fail="draft/add:garbage@1; draft/add:502@2")
    client = connect(server)

    assert [code_of(drafted, client), code_of(drafted, client)] == ["wechat_no_reply"] * 2
    assert client.count() == 1


@pytest.mark.parametrize(
    ("state", "failed"),
    [
        (PublishState.REVIEW_FAILED, (1,)),
        (PublishState.ORIGINAL_FAILED, (1,)),
        (PublishState.FAILED, ()),
    ],
)
def test_a_publication_may_fail_after_it_was_accepted(
    open_sandbox, connect, drafted, state, failed
):
    client = connect(open_sandbox(fail=f"freepublish/get:{state.name.lower()}@1"))
    publish_id = client.submit_publish(drafted(client))

    first, later = client.publish_status(publish_id), client.publish_status(publish_id)

    assert first == later
    assert (first.publish_status, first.fail_idx, first.article_id) == (state, failed, "")
    assert client.batch_get_published().total_count == 0


def test_a_publication_may_be_held_up(open_sandbox, connect, drafted, clock):
    client = connect(open_sandbox(fail="freepublish/get:publishing@1-2", publishing_looks=0))
    publish_id = client.submit_publish(drafted(client))
    clock.seconds += 3_600

    states = [state_of(client, publish_id) for _ in range(3)]

    assert states == [PublishState.PUBLISHING, PublishState.PUBLISHING, PublishState.DONE]


def test_an_account_that_is_not_certified_keeps_its_drafts(open_sandbox, connect, drafted):
    client = connect(open_sandbox(certified=False))
    media_id = drafted(client)

    assert code_of(client.submit_publish, media_id) == "wechat_not_granted"
    assert client.get_draft(media_id).news_item


def test_unknown_publications_are_refused(open_sandbox, connect):
    client = connect(open_sandbox())

    assert code_of(client.publish_status, "1") == "wechat_publish_id_unknown"
    assert code_of(client.get_published, "a") == "wechat_article_unknown"


def test_told_errors_come_on_the_told_calls(open_sandbox, connect):
    server = open_sandbox(fail="draft/count:errcode=45009@2-3")
    client = connect(server)

    outcomes = [client.count(), code_of(client.count), code_of(client.count), client.count()]

    assert outcomes == [0, "wechat_quota_used_up", "wechat_quota_used_up", 0]


def test_every_call_can_be_made_to_wait(open_sandbox, connect):
    waits = []
    client = connect(open_sandbox(fail="*:delay=2.5", pause=waits.append))

    client.count()

    assert waits == [2.5, 2.5]


def test_a_restart_continues_where_it_stopped(open_sandbox, connect, drafted, picture):
    first = open_sandbox()
    client = connect(first)
    url = client.upload_body_image(picture(), "a.png")
    media_id = drafted(client, content=f'<img src="{url}">')
    publish_id = client.submit_publish(drafted(client))
    state_of(client, publish_id)
    first.stop()

    second = open_sandbox()

    assert second.base_url == first.base_url
    assert client.get_draft(media_id).news_item[0].content.count(url) == 1
    assert state_of(client, publish_id) == PublishState.DONE
    assert client.quota("/cgi-bin/freepublish/get").used == 2
    assert second.counts().get("stable_token", 0) == 0
    assert next(call.api for call in second.calls()) == "stable_token"


def test_a_crash_between_publishing_and_clearing_the_draft_is_repaired(
    open_sandbox, connect, drafted, tmp_path
):
    first = open_sandbox()
    client = connect(first)
    media_id = drafted(client)
    kept = next((tmp_path / "sandbox" / "drafts").iterdir())
    draft = kept.read_bytes()
    client.submit_publish(media_id)
    first.stop()
    kept.write_bytes(draft)

    open_sandbox()

    assert code_of(client.get_draft, media_id) == "wechat_media_unknown"
    assert client.count() == 0
