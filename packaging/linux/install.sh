#!/bin/sh
# Puts the program into this user's menu. It stays where it is; move the folder first.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
menu=${XDG_DATA_HOME:-$HOME/.local/share}/applications
mkdir -p "$menu"
sed -e "s|^Exec=.*|Exec=\"$here/workstation\"|" -e "s|^Icon=.*|Icon=$here/workstation.png|" \
    "$here/workstation.desktop" > "$menu/workstation.desktop"
echo "$menu/workstation.desktop"
