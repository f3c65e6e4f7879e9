"""Signing requests to object stores, held against the example that Amazon prints."""

from datetime import UTC, datetime

import botocore.auth
import httpx
import pytest

from workstation.sync.signing import signer

KEY, SECRET = "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"


@pytest.fixture(autouse=True)
def _the_day_of_the_example(monkeypatch):
    day = datetime(2013, 5, 24, tzinfo=UTC)
    monkeypatch.setattr(botocore.auth, "get_current_datetime", lambda *_, **__: day)


def signature(request):
    signer(KEY, SECRET, "us-east-1")(request)
    return request.headers["Authorization"].rpartition("Signature=")[2]


def test_a_listing_is_signed_as_in_amazons_example():
    request = httpx.Request("GET", "https://examplebucket.s3.amazonaws.com/?max-keys=2&prefix=J")

    assert signature(request) == "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"


def test_another_body_is_another_signature():
    url = "https://nas.example.cn/office/m/one"

    signed = [signature(httpx.Request("PUT", url, content=body)) for body in (b"a", b"b")]

    assert signed[0] != signed[1]


def test_the_secret_is_not_in_the_request():
    request = httpx.Request("PUT", "https://nas.example.cn/office/m/one", content=b"a")

    signature(request)

    assert SECRET not in repr(request.headers.raw)
    assert request.headers["X-Amz-Date"] == "20130524T000000Z"
    assert request.content == b"a"
