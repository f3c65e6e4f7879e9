"""Addresses of shared folders: what is taken and refused, and that no password stays in one."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.errors import Refused
from workstation.sync.addresses import (
    Address,
    is_address,
    kept_place,
    place_of,
    read_address,
    shown_place,
)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("webdavs://wang@nas.example.cn/office/", "webdavs://wang@nas.example.cn/office"),
        ("https://dav.jianguoyun.com/dav/office", "webdavs://dav.jianguoyun.com/dav/office"),
        ("davs://NAS.example.cn:5006", "webdavs://nas.example.cn:5006"),
        ("webdavs://a@b.cn@nas.example.cn/x", "webdavs://a%40b.cn@nas.example.cn/x"),
        (
            "webdavs://nas.example.cn/党建 网",
            "webdavs://nas.example.cn/%E5%85%9A%E5%BB%BA%20%E7%BD%91",
        ),
        ("http://127.0.0.1:8080/x", "webdav://127.0.0.1:8080/x"),
        ("s3://AK@oss.example.cn/party/office", "s3://AK@oss.example.cn/party/office"),
        ("s3://AK@h/bkt?style=host&region=cn-1", "s3://AK@h/bkt?region=cn-1&style=host"),
        ("webdavs://nas.example.cn/x?pace=1500", "webdavs://nas.example.cn/x?pace=1500"),
        ("webdavs://dav.jianguoyun.com/x?pace=600", "webdavs://dav.jianguoyun.com/x"),
        ("s3+http://AK@[::1]:9000/bucket", "s3+http://AK@[::1]:9000/bucket"),
    ],
)
def test_an_address_has_one_form_however_it_is_written(written, kept):
    address = read_address(f" {written} ")

    assert address.text == kept
    assert read_address(kept) == address
    assert place_of(written) == kept_place(kept) == kept


@pytest.mark.parametrize(
    "written",
    [
        "ftp://nas/x",
        "webdavs://",
        "webdavs:///x",
        "webdavs://nas/../etc",
        "webdavs://nas/a%2Fb",
        "webdavs://nas/a%00b",
        "webdavs://nas/x#top",
        "webdavs://nas/x?y=1",
        "webdavs://nas/x?pace=-1",
        "webdavs://nas/x?pace=many",
        "webdavs://nas:0/x",
        "webdavs://nas:99999/x",
        "webdavs://[::1/x",
        "webdavs://na s/x",
        "webdavs://nas/x?region=cn",
        "s3://AK@nas/",
        "s3://nas/bucket",
        "s3://AK@nas/B",
        "s3://AK@nas/bucket?region=Über",
        "s3://AK@nas/bucket?style=cube",
        "webdavs://nas/" + "x" * 400,
    ],
)
def test_what_no_server_could_be_found_by_is_refused(written):
    with pytest.raises(Refused) as caught:
        read_address(written)

    assert caught.value.code == "bad_folder_address"


@pytest.mark.parametrize(
    "written", ["http://nas.example.cn/x", "webdav://10.0.0.8/x", "s3+http://k@nas/bkt"]
)
def test_a_password_never_travels_unprotected_to_another_machine(written):
    with pytest.raises(Refused) as caught:
        read_address(written)

    assert caught.value.code == "insecure_folder_address"


@pytest.mark.parametrize(
    "written",
    [
        "webdavs://wang:secret-1@nas/x",
        "ftp://wang:secret-1@nas/x",
        "webdavs://wang%3Asecret-1@nas/x",
        "s3://AK:secret-1@nas/b/" + "x" * 400,
    ],
)
def test_a_password_in_an_address_is_refused_and_not_repeated(written):
    with pytest.raises(Refused) as caught:
        read_address(written)

    assert caught.value.code == "address_with_password"
    assert "secret-1" not in str(caught.value.details)


@pytest.mark.parametrize("written", [r"C:\share", r"\\nas\office", "/srv/office", "office", "C:/x"])
def test_a_path_is_no_address(written):
    assert not is_address(written)
    assert place_of(written) == Path(written).absolute()


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(text):
    try:
        address = read_address(text)
    except Refused:
        return

    assert read_address(address.text) == address


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("webdavs://wang@nas.example.cn/%E5%85%9A%E5%BB%BA", "nas.example.cn/党建"),
        ("s3://AK@oss.example.cn/party/office", "oss.example.cn/party/office"),
        (r"\\nas\office", r"\\nas\office"),
        ("ftp://nas/x", "ftp://nas/x"),
        ("", ""),
    ],
)
def test_people_read_where_it_lies_and_not_how_it_is_reached(kept, shown):
    assert shown_place(kept) == shown


def test_two_accounts_have_two_passwords_and_two_folders_of_one_account_share_it():
    first, second, other = (
        Address("webdavs", "nas", user=user, path=path)
        for user, path in (("wang", "a"), ("wang", "b"), ("li", "a"))
    )

    assert first.secret_name == second.secret_name
    assert first.secret_name != other.secret_name
