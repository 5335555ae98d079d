# SPDX-License-Identifier: MIT
# zsh.sh FOLDER OUT LINE: what zsh puts up behind the line, into OUT, a line
# each; FOLDER has the function.  A zsh of its own, at a terminal of its own.
# shellcheck disable=all
zmodload zsh/zpty
start=$2.start
cat >$start <<END
PROMPT=
fpath=($1 \$fpath)
autoload -U compinit
compinit -u -D
bindkey '^I' complete-word
zstyle ':completion:*' insert-tab false
compadd() {
    if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then
        builtin compadd "\$@"
        return
    fi
    local -a __hits
    builtin compadd -A __hits "\$@"
    local suffix=\${@[\${@[(i)-[qS]S#]}]}
    (( ! \$#__hits )) || print -rl -- \$__hits >>$2
    builtin compadd "\$@"
}
done_here() { print ended >$2.ended; exit; }
comppostfuncs=(done_here)
print ok >$2.ready
END
zpty -b z zsh -f -i
zpty -w z "source $start"
repeat 100; do [[ -f $2.ready ]] && break; sleep 0.05; done
zpty -w -n z "$3"$'\t'
repeat 100; do [[ -f $2.ended ]] && break; sleep 0.05; done
[[ -f $2.ended ]]
