# Work that takes over a second says at a terminal that it goes on, and how long
# it has; what comes of it is the same.
$ awk 'BEGIN {
>     printf "{\"pack\":1,\"id\":\"large\",\"version\":\"1\",\"languages\":[\"en\"],\"title\":{\"en\":\"t\"},\"notice\":{\"en\":\"n\"},\"source\":{\"publisher\":\"p\",\"title\":\"t\"},\"questions\":["
>     for (i = 0; i < 60; i++)
>         printf "%s{\"id\":\"x%d\",\"type\":\"boolean\",\"ask\":{\"en\":\"q\"},\"why\":{\"en\":\"w\"}}", i ? "," : "", i
>     printf "],\"outcomes\":[{\"id\":\"a\",\"says\":{\"en\":\"a\"}},{\"id\":\"b\",\"says\":{\"en\":\"b\"}}],\"rules\":["
>     for (i = 0; i < 120; i++)
>         printf "%s{\"id\":\"r%d\",\"outcome\":\"%s\",\"because\":{\"en\":\"b\"},\"when\":{\"and\":[{\"var\":\"x%d\"},{\"var\":\"x%d\"},{\"!\":{\"var\":\"x%d\"}}]}}", i ? "," : "", i, i % 2 ? "a" : "b", i % 60, (i * 7 + 3) % 60, (i * 11 + 5) % 60
>     print "]}"
> }' > large.json
$ $BIN/tests/cli/pty --stdout result /dev/null -- ind-biometrics test --mutate large.json | head -n 1; grep -c mutants result
Still working. Seconds so far: 1
1
$ ind-biometrics test --mutate large.json 2>&1 | grep -c Still
0
[1]
$ $BIN/tests/cli/pty --stdout result /dev/null -- ind-biometrics verify
