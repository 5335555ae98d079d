# SPDX-License-Identifier: MIT
# bash.sh WORD...: what bash offers for the last of the words, a line each, as
# bash itself asks for it.  Words are cut at = as bash cuts them.
# shellcheck shell=bash disable=SC1090,SC1091,SC2207,SC2034
if [ -n "${LOAD-}" ]; then
    source "$LOAD"
else # as bash-completion finds it
    source /usr/share/bash-completion/bash_completion
    _completion_loader "$1"
fi
COMP_WORDS=()
for word; do
    while [[ $word == ?*=* ]]; do
        COMP_WORDS+=("${word%%=*}" "=")
        word=${word#*=}
        [[ -n $word ]] || continue 2
    done
    COMP_WORDS+=("$word")
done
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
called=$(complete -p "${1##*/}" 2>/dev/null | sed 's/.*-F \([^ ]*\).*/\1/')
[ -n "$called" ] || exit 9
"$called" "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
status=$?
[ "${#COMPREPLY[@]}" -eq 0 ] || printf '%s\n' "${COMPREPLY[@]}"
exit "$status"
