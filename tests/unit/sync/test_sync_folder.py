import errno
import os
import re
import stat
import subprocess
import sys

import pytest
from sync_samples import EDITOR, LIAISON

from workstation.domain.errors import Unavailable
from workstation.sync.disk import rename_new
from workstation.sync.folder import LocalFolder

PATH = "m/00000001-0123456789ab.mem"


@pytest.fixture
def root(tmp_path):
    share = tmp_path / "share"
    share.mkdir()
    return share


@pytest.fixture
def folder(root):
    return LocalFolder(root, LIAISON.device)


def files_in(root):
    return sorted(
        path.relative_to(root).as_posix() for path in root.rglob("*") if not path.is_dir()
    )


def raising(*errors):
    """Return a rename that fails with each of `errors` in turn, then works."""
    left = list(errors)

    def rename(source, target):
        if left:
            raise left.pop(0)
        rename_new(source, target)

    return rename


def windows_error(number):
    error = PermissionError(errno.EACCES, "held open")
    error.winerror = number
    return error


def code_of(act, *args):
    with pytest.raises(Unavailable) as caught:
        act(*args)
    assert caught.value.details["path"]
    return caught.value.code


def test_a_published_file_is_there_whole_and_nothing_else_is(folder, root):
    published = folder.put_new(PATH, b"entry")

    assert published
    assert folder.read(PATH, 100) == b"entry"
    assert folder.exists(PATH)
    assert folder.list_names("m") == ("00000001-0123456789ab.mem",)
    assert files_in(root) == [PATH]


def test_publishing_again_is_done_already(folder, root):
    folder.put_new(PATH, b"entry")

    again = LocalFolder(root, EDITOR.device).put_new(PATH, b"entry")

    assert not again
    assert files_in(root) == [PATH]


@pytest.mark.parametrize("other", [b"", b"entr", b"Entry", b"entry and more"])
def test_two_writers_of_one_name_never_overwrite_each_other(folder, root, other):
    folder.put_new(PATH, b"entry")

    code = code_of(LocalFolder(root, EDITOR.device).put_new, PATH, other)

    assert code == "folder_conflict"
    assert folder.read(PATH, 100) == b"entry"
    assert files_in(root) == [PATH]


def test_an_empty_file_can_be_published(folder):
    assert folder.put_new(PATH, b"")
    assert folder.read(PATH, 0) == b""


def test_what_is_not_there_is_not_there_yet(folder):
    assert folder.read(PATH, 100) is None
    assert folder.list_names("m") == ()
    assert not folder.exists(PATH)
    folder.delete(PATH)


def test_a_file_too_large_gives_one_byte_too_many_and_no_more(folder):
    folder.put_new(PATH, b"0123456789")

    assert folder.read(PATH, 4) == b"01234"
    assert folder.read(PATH, 10) == b"0123456789"


def test_a_deleted_file_is_gone(folder, root):
    folder.put_new(PATH, b"entry")

    folder.delete(PATH)

    assert files_in(root) == []


def test_the_shared_folder_itself_is_never_made(tmp_path):
    folder = LocalFolder(tmp_path / "unplugged", LIAISON.device)

    codes = {
        code_of(folder.put_new, PATH, b"entry"),
        code_of(folder.read, PATH, 10),
        code_of(folder.exists, PATH),
        code_of(folder.delete, PATH),
        code_of(folder.list_names, "m"),
    }

    assert codes == {"folder_unreachable"}
    assert not (tmp_path / "unplugged").exists()


def test_a_power_cut_before_the_rename_leaves_no_torn_file(root):
    program = (
        "import os, sys; from pathlib import Path\n"
        "from workstation.sync.folder import LocalFolder\n"
        "folder = LocalFolder(Path(sys.argv[1]), 'abcdefghijkl', rename=lambda *_: os._exit(9))\n"
        f"folder.put_new({PATH!r}, b'entry')"
    )

    ended = subprocess.run([sys.executable, "-c", program, str(root)], check=False)  # noqa: S603 - our own interpreter and text

    assert ended.returncode == 9
    assert [path.split("/")[0] for path in files_in(root)] == ["t"]


@pytest.mark.parametrize("number", [5, 32, 33])
def test_a_file_held_open_for_a_moment_is_waited_for(root, number):
    waits = []
    rename = raising(*[windows_error(number)] * 7)
    folder = LocalFolder(root, LIAISON.device, rename=rename, sleep=waits.append)

    assert folder.put_new(PATH, b"entry")
    assert waits == sorted(waits)
    assert len(waits) == 7


@pytest.mark.parametrize(
    ("number", "code"),
    [(5, "folder_denied"), (32, "folder_unreachable"), (33, "folder_unreachable")],
)
def test_a_file_held_open_for_good_is_given_up(root, number, code):
    rename = raising(*[windows_error(number)] * 8)
    folder = LocalFolder(root, LIAISON.device, rename=rename, sleep=lambda _: None)

    assert code_of(folder.put_new, PATH, b"entry") == code
    assert files_in(root) == []


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "folder_full"),
        (errno.EDQUOT, "folder_full"),
        (errno.EACCES, "folder_denied"),
        (errno.EROFS, "folder_denied"),
        (errno.EIO, "folder_unreachable"),
        (errno.ETIMEDOUT, "folder_unreachable"),
    ],
)
def test_a_failure_is_told_apart_and_leaves_nothing(root, number, code):
    rename = raising(OSError(number, "failed"))
    folder = LocalFolder(root, LIAISON.device, rename=rename)

    assert code_of(folder.put_new, PATH, b"entry") == code
    assert files_in(root) == []


@pytest.mark.skipif(os.name != "posix", reason="needs a limit on the size of files")
def test_a_full_disk_leaves_no_half_written_file(folder, root):
    import resource  # noqa: PLC0415 - Windows has none

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, limits[1]))
    try:
        code = code_of(folder.put_new, PATH, bytes(4096))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    assert code == "folder_full"
    assert files_in(root) == []


def test_a_lost_reply_of_the_rename_is_no_loss(root):
    def rename(source, target):
        rename_new(source, target)
        raise FileExistsError(errno.EEXIST, "already done")

    folder = LocalFolder(root, LIAISON.device, rename=rename)

    assert not folder.put_new(PATH, b"entry")
    assert folder.read(PATH, 10) == b"entry"


def test_a_folder_that_keeps_other_bytes_than_it_was_given_is_noticed(root):
    def rename(source, target):
        target.write_bytes(source.read_bytes()[:-1])
        source.unlink()

    folder = LocalFolder(root, LIAISON.device, rename=rename)

    assert code_of(folder.put_new, PATH, b"entry") == "folder_conflict"


def test_a_folder_that_loses_what_it_was_given_is_noticed(root):
    folder = LocalFolder(root, LIAISON.device, rename=lambda source, _: source.unlink(),
                         sleep=lambda _: None)  # fmt: skip

    assert code_of(folder.put_new, PATH, b"entry") == "folder_unreachable"


@pytest.mark.skipif(os.name != "posix", reason="hard links stand in for Windows' rename")
def test_a_stick_without_hard_links_will_do(root, monkeypatch):
    def refuse(*_args, **_kwargs):
        raise PermissionError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    folder = LocalFolder(root, LIAISON.device)

    assert folder.put_new(PATH, b"entry")
    assert not folder.put_new(PATH, b"entry")
    assert code_of(folder.put_new, PATH, b"other") == "folder_conflict"
    assert files_in(root) == [PATH]


@pytest.mark.skipif(os.name != "posix", reason="Windows syncs no folders")
@pytest.mark.parametrize(
    ("number", "codes"), [(errno.EINVAL, []), (errno.EIO, ["folder_unreachable"])]
)
def test_a_mount_that_cannot_sync_a_folder_will_do(root, monkeypatch, number, codes):
    def fsync(handle):
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(number, "no syncing here")

    monkeypatch.setattr(os, "fsync", fsync)
    folder = LocalFolder(root, LIAISON.device)

    try:
        folder.put_new(PATH, b"entry")
    except Unavailable as error:
        seen = [error.code]
    else:
        seen = []

    assert seen == codes


@pytest.mark.skipif(os.name != "posix", reason="needs links and pipes")
def test_planted_links_pipes_and_folders_are_not_read(folder, root, tmp_path):
    (tmp_path / "private").write_bytes(b"private")
    (root / "m").mkdir()
    (root / "m" / "link").symlink_to(tmp_path / "private")
    (root / "m" / "folder").mkdir()
    os.mkfifo(root / "m" / "pipe")

    read = [folder.read(f"m/{name}", 100) for name in ("link", "folder", "pipe")]

    assert read == [None, None, None]


def test_a_file_where_a_folder_belongs_is_an_empty_folder(folder, root):
    (root / "m").write_bytes(b"in the way")

    assert folder.list_names("m") == ()
    assert folder.read(PATH, 10) is None
    folder.delete(PATH)
    assert code_of(folder.put_new, PATH, b"entry") == "folder_unreachable"


@pytest.mark.parametrize("number", [123, 267])
def test_windows_ways_to_say_that_a_file_is_no_folder_are_known(folder, monkeypatch, number):
    def refuse(_path):
        error = OSError(errno.EINVAL, "invalid name")
        error.winerror = number
        raise error

    monkeypatch.setattr(os, "scandir", refuse)

    assert folder.list_names("m") == ()
    assert folder.list_sizes("m") == {}


@pytest.mark.parametrize("path", ["../outside", "/etc/passwd", "m/标题"])
def test_no_path_leads_out_of_the_folder(folder, path):
    for act in (folder.exists, folder.delete, folder.list_names):
        with pytest.raises(ValueError, match=re.escape(path)):
            act(path)
