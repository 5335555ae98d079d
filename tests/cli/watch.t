# Work that takes over a second says at a terminal that it goes on, how long it
# has, and how far it is; what comes of it is the same.  However fast the machine,
# it is held up for over a second in the midst of its work: as soon as there is a
# second thread, the one that watches.
$ cat > held <<'END'
> #!/bin/sh
> { while set -- /proc/$$/task/* && [ $# -lt 2 ] && [ -d /proc/$$ ]; do :; done
>   kill -STOP $$; sleep 1.2; kill -CONT $$; } &
> exec "$@"
> END
$ chmod +x held
$ awk 'BEGIN {
>     printf "{\"pack\":1,\"id\":\"large\",\"version\":\"1\",\"languages\":[\"en\"],\"title\":{\"en\":\"t\"},\"notice\":{\"en\":\"n\"},\"source\":{\"publisher\":\"p\",\"title\":\"t\"},\"questions\":["
>     for (i = 0; i < 27; i++)
>         printf "%s{\"id\":\"x%d\",\"type\":\"boolean\",\"ask\":{\"en\":\"q\"},\"why\":{\"en\":\"w\"}}", i ? "," : "", i
>     printf "],\"outcomes\":[{\"id\":\"a\",\"says\":{\"en\":\"a\"}},{\"id\":\"b\",\"says\":{\"en\":\"b\"}}],\"rules\":["
>     for (i = 0; i < 60; i++)
>         printf "%s{\"id\":\"r%d\",\"outcome\":\"%s\",\"because\":{\"en\":\"b\"},\"when\":{\"and\":[{\"var\":\"x%d\"},{\"var\":\"x%d\"},{\"!\":{\"var\":\"x%d\"}}]}}", i ? "," : "", i, i % 2 ? "a" : "b", i % 27, (i * 7 + 3) % 27, (i * 11 + 5) % 27
>     print "]}"
> }' > large.json
$ sed 's/"outcome":"b"/"outcome":"a"/g' large.json > other.json
$ $BIN/tests/cli/pty --stdout result /dev/null -- ./held ind-biometrics test --mutate large.json | sed -n '1s/ 1 of 3/ 2 of 3/;1p'; grep -c mutants result
Still working. Seconds so far: 1; now at part 2 of 3
1
$ $BIN/tests/cli/pty --stdout result /dev/null -- ./held ind-biometrics test --generate large.json | head -n 1
Still working. Seconds so far: 1; now at part 1 of 2
$ sed 's/"en"/"nl"/g' large.json > groot.json
$ $BIN/tests/cli/pty --stdout result /dev/null -- ./held ind-biometrics test --generate --lang nl groot.json | head -n 1
Nog bezig. Seconden tot nu toe: 1; nu bij deel 1 van 2
$ $BIN/tests/cli/pty --stdout result /dev/null -- ./held ind-biometrics diff large.json other.json --lang en | sed -n '1s/;.*//;1p'
Still working. Seconds so far: 1
$ $BIN/tests/cli/pty --stdout result /dev/null -- ./held ind-biometrics verify large.json | sed -n '1s/;.*//;1p'
Still working. Seconds so far: 1

# So do rules before the first question, and a result.
$ printf '%s\n' 'expect Question 1' 'send stop' > script
$ $BIN/tests/cli/pty script -- ./held ind-biometrics --rules large.json --order fewest | head -n 1
Still working. Seconds so far: 1
$ $BIN/tests/cli/pty --stdout result /dev/null -- ./held ind-biometrics --rules large.json --answer x0=yes | head -n 1
Still working. Seconds so far: 1

# Nothing is said to a file, or of what is done at once.
$ ind-biometrics test --mutate large.json 2>&1 | grep -c Still
0
[1]
$ $BIN/tests/cli/pty --stdout result /dev/null -- ind-biometrics verify
