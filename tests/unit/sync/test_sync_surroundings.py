"""What a folder lies on, and the mode that follows."""

from pathlib import Path, PurePosixPath

import pytest

from workstation.sync.mirrors import Mirror
from workstation.sync.modes import habits_of, mode_of
from workstation.sync.surroundings import Surroundings, ground_in, surroundings_of

MOUNTS = r"""
21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 21 0:26 / /mnt/office rw shared:2 - cifs //nas/党群 rw,vers=3.1.1
31 21 0:27 / /home/zhang/网络 rw - fuse.rclone remote: rw
32 21 8:17 / /media/zhang/U\040盘 rw - vfat /dev/sdb1 rw
33 21 8:33 / /media/zhang/big rw - ext4 /dev/sdc1 rw
34 21 0:30 / /srv/nfs rw - nfs4 nas:/srv rw
broken line
""".strip().splitlines()


@pytest.mark.parametrize(
    ("folder", "ground", "device"),
    [
        ("/srv/share", "disk", "8:1"),
        ("/mnt/office/党建/共享", "network", "0:26"),
        ("/mnt/offices", "disk", "8:1"),
        ("/home/zhang/网络/共享", "network", "0:27"),
        ("/media/zhang/U 盘/共享", "stick", "8:17"),
        ("/media/zhang/big", "disk", "8:33"),
        ("/srv/nfs", "network", "0:30"),
    ],
)
def test_the_table_of_mounts_tells_what_a_folder_lies_on(folder, ground, device):
    assert ground_in(MOUNTS, PurePosixPath(folder)) == (ground, device)


def test_without_a_table_nothing_is_known():
    assert ground_in([], PurePosixPath("/srv")) == ("unknown", "")


@pytest.mark.parametrize(
    ("around", "mode"),
    [
        (Surroundings(), "share"),
        (Surroundings(ground="network"), "share"),
        (Surroundings(ground="disk"), "share"),
        (Surroundings(ground="stick"), "stick"),
        (Surroundings(ground="disk", mirror=Mirror("onedrive", "C:")), "mirror"),
        (Surroundings(ground="stick", mirror=Mirror("syncthing", "/media")), "mirror"),
        (Surroundings(ground="network", offline_copy=True), "mirror"),
        (Surroundings(ground="network", replicated=True), "mirror"),
    ],
)
def test_in_doubt_a_folder_is_taken_for_the_slower_kind(around, mode):
    assert mode_of(around) == mode


def test_a_folder_inside_a_mirror_is_found_on_the_disk(tmp_path):
    (tmp_path / ".stfolder").mkdir()
    folder = tmp_path / "党建" / "共享"
    folder.mkdir(parents=True)

    assert surroundings_of(folder).mirror == Mirror("syncthing", str(tmp_path))
    assert surroundings_of(Path("/")).mirror is None


@pytest.mark.parametrize("mode", ["mirror", "stick", "webdav"])
def test_where_order_and_rivals_are_not_kept_apart_no_claim_is_trusted(mode):
    assert not habits_of(mode).claims


@pytest.mark.parametrize("mode", ["share", "objects"])
def test_a_claim_is_trusted_only_while_the_trial_bears_it_out(mode):
    assert habits_of(mode).claims
    assert not habits_of(mode, exclusive=False).claims


def test_a_mirror_keeps_no_order_and_a_share_does():
    assert not habits_of("mirror").ordered
    assert habits_of("share").ordered
