import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.wechat.pictures import check_image, foreign_images, image_format, is_loopback


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "BMP", "WEBP"])
def test_a_picture_shows_its_format_by_its_first_bytes(picture, kind):
    assert image_format(picture(kind)) == kind.lower()


@given(st.binary(max_size=20))
def test_unknown_bytes_have_no_format_or_a_known_one(data):
    assert image_format(data) in {"", "jpeg", "png", "gif", "bmp", "webp"}


@pytest.mark.parametrize(
    ("use", "changes", "errcodes"),
    [
        ("body", {}, []),
        ("body", {"size": 1_048_575}, []),
        ("body", {"size": 1_048_576}, [40009]),
        ("body", {"image_format": "gif"}, [40005]),
        ("body", {"image_format": "webp"}, [40005]),
        ("material", {"image_format": "gif", "size": 10_485_760}, []),
        ("material", {"size": 10_485_761}, [40009]),
        ("thumb", {"image_format": "jpeg", "size": 65_537}, [40012]),
        ("thumb", {"image_format": "png"}, [40005]),
        ("body", {"width": 18_018, "height": 24_477}, [40137]),
        ("body", {"width": 1, "height": 1}, [40137]),
    ],
)
def test_each_use_has_its_own_limits(use, changes, errcodes):
    facts = {"image_format": "png", "size": 1_000, "width": 900, "height": 383} | changes

    breaches = check_image(use, **facts)

    assert [breach.errcode for breach in breaches] == errcodes


def test_only_pictures_that_wechat_holds_are_at_home():
    content = (
        '<p><img src="https://mmbiz.qpic.cn/a.png"><IMG data-src="http://mmbiz.qpic.cn/b">'
        '<img src="https://mmbiz.qpic.cn.example.com/x"><img src="photo.jpg"><img>'
        '<img src="http://127.0.0.1:8080/mmbiz/abc"></p>'
    )

    at_wechat = foreign_images(content, "https://api.weixin.qq.com")
    at_sandbox = foreign_images(content, "http://127.0.0.1:8080")

    assert at_wechat == (
        "https://mmbiz.qpic.cn.example.com/x",
        "photo.jpg",
        "",
        "http://127.0.0.1:8080/mmbiz/abc",
    )
    assert at_sandbox == at_wechat[:3]


def test_only_this_machine_is_loopback():
    assert is_loopback("http://127.0.0.1:80")
    assert is_loopback("http://localhost/")
    assert not is_loopback("http://127.0.0.1.example.com")
    assert not is_loopback("https://api.weixin.qq.com")
