# What `make deps` installs: what building needs; for tests, what they need too.
$ mkdir bin
> for name in sh grep make find sed; do ln -s "$(command -v $name)" bin/$name; done
> printf '#!/bin/sh\nexit 1\n' > bin/dpkg-query; printf '#!/bin/sh\necho 1000\n' > bin/id; printf '#!/bin/sh\necho "# apt-get $*"\n' > bin/apt-get; chmod +x bin/dpkg-query bin/id bin/apt-get
> for goals in deps 'deps run' 'deps all' 'deps test' 'deps MODE=debug test'; do
>     make -n -C "$ROOT" $goals | grep '^sh .ci/deps'
> done
sh .ci/deps 
sh .ci/deps 
sh .ci/deps 
sh .ci/deps test
sh .ci/deps test

# Without root and sudo it says what to ask for.
$ PATH=$PWD/bin sh "$ROOT/.ci/deps"
deps: this takes an administrator. Ask one to run:
  apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev make libcjson-dev
[1]
$ PATH=$PWD/bin sh "$ROOT/.ci/deps" test
deps: this takes an administrator. Ask one to run:
  apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev make libcjson-dev g++ libcmocka-dev universal-ctags parallel strace
[1]
$ printf '#!/bin/sh\necho "sudo: may not"; exit 1\n' > bin/sudo; chmod +x bin/sudo; PATH=$PWD/bin sh "$ROOT/.ci/deps"
sudo: may not
deps: this takes an administrator. Ask one to run:
  apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev make libcjson-dev
[1]
$ printf '#!/bin/sh\necho "# $*"\n' > bin/sudo; PATH=$PWD/bin sh "$ROOT/.ci/deps"
\# true
deps: installing gcc libc6-dev make libcjson-dev
\# apt-get update -qq
\# apt-get install -y -qq --no-install-recommends gcc libc6-dev make libcjson-dev
$ printf '#!/bin/sh\necho 0\n' > bin/id; PATH=$PWD/bin sh "$ROOT/.ci/deps" test
deps: installing gcc libc6-dev make libcjson-dev g++ libcmocka-dev universal-ctags parallel strace
\# apt-get update -qq
\# apt-get install -y -qq --no-install-recommends gcc libc6-dev make libcjson-dev g++ libcmocka-dev universal-ctags parallel strace
$ printf '#!/bin/sh\necho ii\n' > bin/dpkg-query; PATH=$PWD/bin sh "$ROOT/.ci/deps"
deps: everything is installed: gcc libc6-dev make libcjson-dev
$ rm bin/dpkg-query; PATH=$PWD/bin sh "$ROOT/.ci/deps"
deps: this is not Debian. What these packages of Debian hold must be there: gcc libc6-dev make libcjson-dev
[1]

# The format is checked without git too.
$ PATH=$PWD/bin make -n -C "$ROOT" format-check | grep -o 'clang-format --dry-run -Werror\|src/cli/main.c\|include/elig.h\|tests/cli/pty.c'
clang-format --dry-run -Werror
include/elig.h
src/cli/main.c
tests/cli/pty.c

# Who types stop under `make run` sees no fault of make; any other end is one.
$ printf 'expect >\nsend stop\n' > script
> $BIN/tests/cli/pty script -- make -C "$ROOT" -o "${BIN#"$ROOT"/}/ind-biometrics" --no-print-directory BUILD="${BIN#"$ROOT"/}" run | tail -n 2
\> stop
U bent gestopt. Het programma heeft uw antwoorden niet bewaard.
$ make -C "$ROOT" -o "${BIN#"$ROOT"/}/ind-biometrics" --no-print-directory BUILD="${BIN#"$ROOT"/}" run < . 2>&1 | sed 's/Makefile:[0-9]*/Makefile/'
ind-biometrics: stdin cannot be read: Is a directory
make: *** [Makefile: run] Error 5

# Transcripts hold in a folder whose name is several words for a shell.
$ mkdir -p "a b's/build/tests/cli"; cp "$(command -v ind-biometrics)" "a b's/build"; cp $BIN/tests/cli/replay $BIN/tests/cli/pty "a b's/build/tests/cli"
> printf '%s\n' '# Unquoted.' '$ ls $BIN/tests/cli' pty replay '$ echo $ROOT $BIN' '$ROOT $ROOT/build' '$ $BIN/ind-biometrics check - < $ROOT/no' 'sh: 1: cannot open $ROOT/no: No such file' '[2]' > "a b's/one.t"
> cd "a b's"; build/tests/cli/replay --bin build one.t
3 passed, 0 failed
