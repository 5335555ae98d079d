#!/bin/sh
# SPDX-License-Identifier: MIT
# files.sh -- files on disks that fail, as another user, and as a mount point.
#
#     tests/files.sh PROGRAM
#
# strace makes single system calls fail.  What this machine cannot do is
# skipped, each with a line that begins with `skipped:`.
set -u
export LC_ALL=C
export ASAN_OPTIONS="${ASAN_OPTIONS-}:detect_leaks=0" # which ptrace prevents
program=$(realpath "$1") || exit 2
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder" || exit 1
passed=0 failed=0
echo '{"child_under_1":true}' >in.json

skip() { # NAME REASON
    echo "skipped: $1: $2"
}

run() { # OPTION...: what it says is in `said`, its status in $status
    "$program" --lang en --answers in.json "$@" >said 2>&1
    status=$?
}

failing() { # CALL:HOW OPTION...: the program, with a system call that fails
    injected=$1
    shift
    strace -o calls -e trace="${injected%%:*}" -e inject="$injected" \
        "$program" --lang en --answers in.json "$@" >said 2>&1
    status=$?
}

expect() { # NAME STATUS FIRST-LINE: of `file`, and nothing else is left there
    first=$(head -n 1 file 2>/dev/null)
    left=$(find . -name '.ind*')
    if [ "$status" -eq "$2" ] && [ "$first" = "$3" ] && [ -z "$left" ]; then
        passed=$((passed + 1))
        return
    fi
    failed=$((failed + 1))
    echo "FAILED: $1: status $status, file: $first, left: $left"
    cat said
    find . -name '.ind*' -delete
}

yes='You do not need an appointment with the IND.'

old() { # a file that is replaced
    rm -f file
    echo old >file
}

disks() {
    for how in fsync:error=EINVAL fsync:error=ENOSYS fsync:error=EOPNOTSUPP; do
        old
        failing "$how" --output file --force
        expect "without fsync nothing is lost ($how)" 0 "$yes"
    done
    for how in fsync:error=EIO:when=1 fsync:error=ENOSPC:when=1 \
        rename:error=EIO rename:error=EACCES; do
        old
        failing "$how" --output file --force
        expect "the old file stays where the disk fails ($how)" 5 old
        rm -f file
        echo old >file
        failing "$how" --save file --force
        expect "the old answers stay where the disk fails ($how)" 5 old
    done
    for how in link:error=EPERM link:error=EOPNOTSUPP link:error=EMLINK; do
        rm -f file
        failing "$how" --output file
        expect "a file is made without hard links ($how)" 0 "$yes"
    done
    rm -f file
    failing fsync:error=EIO:when=2 --output file
    expect "a folder that cannot be synced loses no file" 0 "$yes"
    rm -f file
    failing link:error=EIO --output file
    expect "a disk that fails leaves no new file behind" 0 "$yes"
}

closing() { # the close of what was written, counted in a run that goes well
    old
    strace -o calls -e trace=openat,close "$program" --lang en \
        --answers in.json --output file --force >said 2>&1
    count=$(awk '/^openat.*O_CREAT/ { made = $NF }
        /^close/ { count++ }
        made && $0 ~ "^close[(]" made "[)]" { print count; exit }' calls)
    old
    failing "close:error=EIO:when=$count" --output file --force
    expect "a close that fails leaves the old file" 5 old
}

closing_stdout() { # likewise
    strace -o calls -e trace=close "$program" --lang en --answers in.json \
        >file 2>said
    count=$(grep -n '^close(1)' calls | tail -n 1 | cut -d : -f 1)
    strace -o calls -e trace=close -e "inject=close:error=EDQUOT:when=$count" \
        "$program" --lang en --answers in.json >file 2>said
    status=$?
    grep -q 'could not be written: Disk quota exceeded' said || status=99
    expect "a standard output that cannot be closed is not whole" 5 "$yes"
}

unmounted() { # where /proc is not, /dev/stdout is a link that leads nowhere
    if grep -q __asan_init "$program"; then
        skip "a link into /proc that is not there" "sanitizers need /proc"
        return
    fi
    rm -f file
    ln -s /proc/self/fd/1 file
    # shellcheck disable=SC2016 # the inner shell's
    unshare -m sh -c 'umount -l /proc &&
        "$0" --lang en --answers in.json --output file' "$program" >said 2>&1
    status=$?
    [ -L file ] || status=99
    rm -f file # which must not be read here
    expect "a link to nowhere is not made a file" 5 ""
}

mounts() { # by rename's answer, then by a real one
    old
    chmod 640 file
    before=$(stat -c '%i %a' file)
    failing rename:error=EBUSY --output file --force
    [ "$before" = "$(stat -c '%i %a' file)" ] || status=99
    expect "a mount point gets new bytes, and stays the same file" 0 "$yes"
    old
    strace -o calls -e trace=rename,fallocate -e inject=rename:error=EBUSY \
        -e inject=fallocate:error=ENOSPC "$program" --lang en \
        --answers in.json --output file --force >said 2>&1
    status=$?
    expect "a mount point without room stays as it was" 5 old
    printf '%5000s\n' long >file
    failing rename:error=EBUSY --output file --force
    [ "$(wc -c <file)" -lt 4000 ] || status=99
    expect "a shorter result leaves nothing of a longer one" 0 "$yes"
    old
    failing rename:error=EBUSY --save file --force
    [ "$(stat -c %a file)" = 600 ] || status=99
    expect "answers in a mount point are the person's alone" 0 \
        "# ind-biometrics: answers to ind-biometrics 1.0.0"
}

real_mount() {
    old
    echo mounted >behind
    # shellcheck disable=SC2016 # the inner shell's
    unshare -m sh -c 'mount --bind behind file &&
        "$0" --lang en --answers in.json --output file --force' "$program" \
        >said 2>&1
    status=$?
    [ "$(head -n 1 behind)" = "$yes" ] || status=99
    expect "a file that is mounted is written" 0 old
}

owners() {
    if [ "$(id -u)" -ne 0 ]; then
        skip "the owner of a replaced file" "this takes root"
        return
    fi
    old
    chown 1234:4321 file
    chmod 640 file
    run --output file --force
    [ "$(stat -c '%u %g %a' file)" = '1234 4321 640' ] || status=99
    expect "root keeps owner, group and mode of a file" 0 "$yes"
    run --save file --force
    [ "$(stat -c '%u %g %a' file)" = '1234 4321 600' ] || status=99
    expect "root keeps whose answers these are" 0 \
        "# ind-biometrics: answers to ind-biometrics 1.0.0"
    if ! setpriv --reuid 1234 --clear-groups true 2>/dev/null; then
        skip "a file of somebody else" "this takes setpriv"
        return
    fi
    other_user
}

as_other() { # OPTION...
    setpriv --reuid 1234 --regid 4321 --clear-groups \
        "$program" --lang en --answers in.json "$@" >said 2>&1
    status=$?
}

other_user() {
    chmod 777 .
    old
    chmod 666 file
    as_other --output file --force
    [ "$(stat -c '%u %a' file)" = '0 666' ] || status=99
    expect "a file of somebody else stays theirs" 0 "$yes"
    old
    chmod 644 file
    as_other --output file --force
    expect "a file of somebody else that may not be written stays" 5 old
    chmod 666 file
    as_other --save file --force --input ask --today 2021-03-01
    expect "answers do not go to a file of somebody else" 5 old
    chmod 755 .
    chmod 666 file
    as_other --output file --force
    expect "a folder that takes no files keeps what is there" 5 old
    rm file
    as_other --output file
    expect "a folder that takes no files gets none" 5 ""
    chmod 777 .
    echo '[ 1]' >file
    chown 1234:4321 file
    chmod 444 file
    setpriv --reuid 1234 --regid 4321 --clear-groups \
        "$program" fmt --write file >said 2>&1
    status=$?
    expect "a file that may not be written is not edited" 5 '[ 1]'
}

saved_meanwhile() { # CALL: while the program is in it, somebody saves
    echo '[ 1]' >file
    strace -o calls -e trace="$1" -e inject="$1:delay_enter=1000000" \
        "$program" fmt --write file >said 2>&1 &
    tries=100
    while [ -z "$(find . -name '.ind*')" ] && [ $tries -gt 0 ]; do
        sleep 0.01
        tries=$((tries - 1))
    done
    echo '[2 ]' >file
    wait $!
    status=$?
    expect "a file that was saved meanwhile ($1) stays" 5 '[2 ]'
}

if strace -o calls -e trace=close true 2>/dev/null; then
    disks
    saved_meanwhile fchmod
    saved_meanwhile fsync
    closing
    closing_stdout
    mounts
else
    skip "disks that fail" "this takes strace"
fi
if unshare -m true 2>/dev/null; then
    real_mount
    unmounted
else
    skip "what is mounted, and what is not" "this takes unshare -m"
fi
owners
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
