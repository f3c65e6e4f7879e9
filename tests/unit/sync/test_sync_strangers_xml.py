"""Listings of servers: what they say is believed only as far as it makes sense."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.sync.multistatus import MAX_LISTING, NoListingError, children, read_multistatus
from workstation.sync.store_replies import NoPageError, error_code, read_page
from workstation.sync.strangers_xml import parse_xml

BOMB = (
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b"<multistatus xmlns='DAV:'>&b;</multistatus>"
)
FILE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><Error><Code>&a;</Code></Error>'


def response(href, props="", status="HTTP/1.1 200 OK"):
    return (
        f"<d:response><d:href>{href}</d:href><d:propstat><d:prop>{props}</d:prop>"
        f"<d:status>{status}</d:status></d:propstat></d:response>"
    )


def listing(*responses):
    return f'<d:multistatus xmlns:d="DAV:">{"".join(responses)}</d:multistatus>'.encode()


def names(body, folder="m"):
    return {
        name: (one.is_folder, one.size)
        for name, one in children(list(read_multistatus(body)), folder.split("/"))
    }


def test_files_have_sizes_and_folders_have_none():
    body = listing(
        response("/dav/office/m/", "<d:resourcetype><d:collection/></d:resourcetype>"),
        response(
            "/dav/office/m/one", "<d:resourcetype/><d:getcontentlength>5</d:getcontentlength>"
        ),
        response("/dav/office/m/sub/", "<d:resourcetype><d:collection/></d:resourcetype>"),
    )

    assert names(body) == {"one": (False, 5), "sub": (True, None)}


def test_paths_are_decoded_and_may_be_whole_addresses():
    body = listing(
        response("https://nas/dav/%E5%85%9A/m/a-1"), response("/dav/x%20y/m/b%2D2"),
    )  # fmt: skip

    assert names(body) == {"a-1": (False, None), "b-2": (False, None)}


@pytest.mark.parametrize(
    "href", ["/dav/m/sub/deeper", "/dav/other/one", "one", "/", "", "%ff%fe/m/one/..%2f", "//[::1"]
)
def test_what_lies_elsewhere_is_not_listed(href):
    assert names(listing(response(href))) == {}


def test_what_the_server_says_is_not_there_is_not_listed():
    status = "<d:status>HTTP/1.1 404 Not Found</d:status>"
    gone = f"<d:response><d:href>/m/one</d:href>{status}</d:response>"

    assert names(listing(gone)) == {}


@pytest.mark.parametrize("size", ["", "-1", "many", "1e9", "９", "9" * 30])
def test_a_size_that_is_no_number_is_unknown(size):
    body = listing(response("/m/one", f"<d:getcontentlength>{size}</d:getcontentlength>"))

    assert names(body) == {"one": (False, None)}


def test_properties_that_were_not_found_do_not_count():
    body = listing(
        response("/m/one", "<d:getcontentlength>5</d:getcontentlength>", "HTTP/1.1 404 Not Found")
    )

    assert names(body) == {"one": (False, None)}


@pytest.mark.parametrize(
    "body",
    [b"", b"<html><body>Login</body></html>", b"{}", b"<a", BOMB, listing()[:-3],
     b"<x>" * 5000 + b"</x>" * 5000, b" " * (MAX_LISTING + 1)],
    ids=["empty", "page", "json", "torn", "bomb", "cut", "deep", "large"],
)  # fmt: skip
def test_what_is_no_listing_is_none(body):
    with pytest.raises(NoListingError):
        list(read_multistatus(body))
    with pytest.raises(NoPageError):
        read_page(body)
    assert error_code(body) == ""


def test_entities_lead_nowhere():
    assert parse_xml(FILE, 1000) is None
    assert parse_xml(BOMB, 1000) is None


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(body):
    for wrapped in (body, b'<d:multistatus xmlns:d="DAV:">' + body + b"</d:multistatus>"):
        try:
            list(read_multistatus(wrapped))
        except NoListingError:
            continue


def test_a_page_of_a_store_names_files_folders_and_the_next_page():
    page = read_page(
        b'<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">'
        b"<Contents><Key>p/m/one</Key><Size>5</Size></Contents>"
        b"<Contents><Key>p/m/odd</Key><Size>-5</Size></Contents>"
        b"<CommonPrefixes><Prefix>p/m/sub/</Prefix></CommonPrefixes>"
        b"<IsTruncated>true</IsTruncated><NextContinuationToken>t0/=</NextContinuationToken>"
        b"</ListBucketResult>"
    )

    assert page.files == {"p/m/one": 5}
    assert page.folders == ("p/m/sub/",)
    assert page.next == "t0/="


def test_a_last_page_has_no_next_one():
    told = b"<IsTruncated>false</IsTruncated><NextContinuationToken>t</NextContinuationToken>"
    body = b"<ListBucketResult>" + told + b"</ListBucketResult>"

    assert read_page(body).next == ""


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"<Error><Code>NoSuchKey</Code><Message>x</Message></Error>", "NoSuchKey"),
        (b"<Error><Code>No such key</Code></Error>", ""),
        (b"<Error/>", ""),
        (b"NoSuchKey", ""),
    ],
)
def test_a_code_is_a_word_or_nothing(body, code):
    assert error_code(body) == code
