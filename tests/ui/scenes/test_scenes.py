"""Every scene comes about in both languages and modes, without a warning, and shows something."""

import pytest

from workstation.ui.scenes.registry import all_scenes
from workstation.ui.scenes.stage import Stage
from workstation.ui.scenes.stillness import NotReadyError
from workstation.ui.start.scenes import FIRST_SCENES, FirstStage
from workstation.usecases.sample_room import sample_people

LOOKS = [("zh_CN", "light"), ("en", "dark")]
"""Both languages and both modes; the other two pairs show nothing that these do not."""

SECONDS = 300

pytestmark = pytest.mark.timeout(SECONDS)


def is_blank(picture):
    """Tell whether a picture shows one colour only."""
    image = picture.toImage()
    seen = {
        image.pixel(x, y) for x in range(0, image.width(), 23) for y in range(0, image.height(), 17)
    }
    return len(seen) < 4


def test_scenes_have_names_of_their_own_and_people_of_the_sample(made_sample):
    scenes = all_scenes()
    names = [one.name for one in (*scenes, *FIRST_SCENES)]

    assert len(set(names)) == len(names)
    assert {one.person for one in scenes} <= {one.name for one in sample_people(made_sample)}
    assert all(name.replace("-", "").isalnum() and name.isascii() for name in names)


@pytest.mark.parametrize(("lang", "mode"), LOOKS, ids=["-".join(look) for look in LOOKS])
def test_every_scene_of_the_places_comes_about(qapp, made_sample, tmp_path, lang, mode):
    scenes = all_scenes()
    people = list(dict.fromkeys(one.person for one in scenes))
    stage = Stage(qapp, made_sample, tmp_path, lang, mode)
    missed = []
    try:
        for scene in sorted(scenes, key=lambda one: people.index(one.person)):
            try:
                if is_blank(stage.play(scene)):
                    missed.append(f"{scene.name} shows nothing")
            except NotReadyError:
                missed.append(f"{scene.name} did not come about")
    finally:
        stage.close()

    assert missed == []


@pytest.mark.parametrize(("lang", "mode"), LOOKS, ids=["-".join(look) for look in LOOKS])
@pytest.mark.parametrize("scene", FIRST_SCENES, ids=lambda one: one.name)
def test_every_scene_of_the_first_minutes_comes_about(qapp, tmp_path, scene, lang, mode):
    stage = FirstStage(qapp, tmp_path, lang, mode)
    try:
        assert not is_blank(stage.play(scene))
    finally:
        stage.close()
