import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.wechat.sandbox.answers import Denied
from workstation.wechat.sandbox.multipart import uploaded


def form(data, field="media", filename="展厅.png"):
    request = httpx.Request(
        "POST", "http://a", data={"other": "x"}, files={field: (filename, data)}
    )
    return request.headers["content-type"], request.read()


@given(st.binary(min_size=1, max_size=200))
def test_a_file_arrives_byte_for_byte(data):
    upload = uploaded(*form(data))

    assert upload.data == data
    assert upload.filename == "展厅.png"


@pytest.mark.parametrize(
    ("content_type", "body", "errcode"),
    [
        ("", b"x", 41005),
        ("text/plain", b"x", 41005),
        ("multipart/form-data", b"x", 41005),
        ("multipart/form-data; boundary=a", b"", 47001),
        ("multipart/form-data; boundary=a", b"--a\r\n\r\nx", 47001),
        ("multipart/form-data; boundary=a", b"--a\r\n" * 20 + b"--a--", 47001),
        ("multipart/form-data; boundary=a", b"--a\r\n\r\nx\r\n--a--", 41005),
    ],
)
def test_a_broken_form_is_denied(content_type, body, errcode):
    with pytest.raises(Denied) as caught:
        uploaded(content_type, body)

    assert caught.value.errcode == errcode


def test_a_file_under_another_name_or_without_bytes_is_missing():
    for content_type, body in (form(b"x", field="file"), form(b"")):
        with pytest.raises(Denied) as caught:
            uploaded(content_type, body)

        assert caught.value.errcode == 41005
