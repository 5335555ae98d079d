# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# bare.sh -- whether a bare Debian can be made here; for scripts that need one.

# Devices and mounts are what containers often forbid.
bare_is_possible() { # FOLDER that it is to be made in; says why not
    local why=
    if [ "$(id -u)" -ne 0 ]; then
        why="it takes root"
    elif ! unshare --mount --pid --fork true 2>/dev/null; then
        why="nothing may be mounted here"
    elif ! { mknod -m 666 "$1/null" c 1 3 && : >"$1/null"; } 2>/dev/null; then
        why="no device may be made here"
    fi
    rm -f "$1/null"
    [ -z "$why" ] || echo "skipped: a bare Debian: $why"
    [ -z "$why" ]
}
