"""Whoever works with fcitx can type Chinese, though Qt brings no plug-in for it."""

import pytest

from workstation.ui.input_method import module_for

SHIPPED = ("libibusplatforminputcontextplugin.so", "libcomposeplatforminputcontextplugin.so")


@pytest.mark.parametrize(
    "environment",
    [
        {"QT_IM_MODULE": "fcitx"},
        {"QT_IM_MODULE": "fcitx5"},
        {"QT_IM_MODULES": "fcitx;ibus", "QT_IM_MODULE": "wayland"},
        {"XMODIFIERS": "@im=fcitx"},
    ],
)
def test_fcitx_is_reached_by_the_way_of_ibus(environment):
    assert module_for(environment, SHIPPED) == "ibus"


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"QT_IM_MODULE": "ibus", "XMODIFIERS": "@im=fcitx"},
        {"QT_IM_MODULES": "wayland;fcitx"},
        {"XMODIFIERS": "@im=ibus"},
        {"QT_IM_MODULE": "compose"},
    ],
)
def test_other_input_methods_stay_as_they_were_chosen(environment):
    assert module_for(environment, SHIPPED) == ""


def test_a_plug_in_for_fcitx_is_used_where_somebody_installed_one():
    plugins = (*SHIPPED, "libfcitx5platforminputcontextplugin.so")

    assert module_for({"QT_IM_MODULE": "fcitx"}, plugins) == ""
