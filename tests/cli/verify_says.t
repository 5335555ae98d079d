# Members of conditions that could be dropped, each with its own sentence.
$ for pack in member member_of_or member_of_advice member_because_of_other_rules; do ind-biometrics verify --level info "$ROOT/tests/packs/verify/$pack.json" | grep -o 'V01[01]: .*'; done
V010: this member (age is at least 18) of the condition of rule 'old' could be dropped: the others say it already
V010: this member (c is x) of the condition of rule 'one' could be dropped: the others say it already
V010: this member of the condition of advice 'tip' could be dropped: the others say it already
V011: this member (a is no) of the condition of rule 'two' makes no difference: other rules decide the same where it does not hold

# A member of an advice that only says what its outcome says.
$ cat > advice.json <<'END'
> {"pack":1,"id":"a","version":"1","languages":["en"],"title":{"en":"t"},"notice":{"en":"n"},"source":{"publisher":"p","title":"t"},
> "questions":[{"id":"old","type":"boolean","ask":{"en":"q"},"why":{"en":"w"}},
> {"id":"ill","type":"boolean","ask":{"en":"q"},"why":{"en":"w"}}],
> "outcomes":[{"id":"yes","says":{"en":"Y"}},{"id":"no","says":{"en":"N"}}],
> "rules":[{"id":"r","outcome":"yes","because":{"en":"b"},"when":{"var":"old"}},
> {"id":"e","outcome":"no","because":{"en":"b"},"when":true}],
> "advice":[{"id":"tip","kind":"note","for":["yes"],"says":{"en":"s"},
> "when":{"and":[{"var":"old"},{"var":"ill"}]}}]}
> END
$ ind-biometrics verify --level info advice.json | grep -o 'V01[01]: .*'
V011: this member (old is yes) of the condition of advice 'tip' makes no difference: its outcomes say it already

# Rules that could be dropped, with the same reason and with another.
$ for pack in droppable only_the_reason; do ind-biometrics verify --level info "$ROOT/tests/packs/verify/$pack.json" | grep -o 'V00[89]: .*'; done
V008: rule 'one' could be dropped: without it 'two' would decide the same, for the same reason
V009: rule 'one' only gives another reason: without it 'two' would decide the same

# A pack too large to prove: each proof that was not finished is named.
$ awk 'BEGIN {
>     printf "{\"pack\":1,\"id\":\"large\",\"version\":\"1\",\"languages\":[\"en\"],\"title\":{\"en\":\"t\"},\"notice\":{\"en\":\"n\"},\"source\":{\"publisher\":\"p\",\"title\":\"t\"},\"questions\":["
>     for (i = 0; i < 60; i++)
>         printf "%s{\"id\":\"x%d\",\"type\":\"boolean\",\"ask\":{\"en\":\"q\"},\"why\":{\"en\":\"w\"}}", i ? "," : "", i
>     printf "],\"outcomes\":[{\"id\":\"a\",\"says\":{\"en\":\"a\"}},{\"id\":\"b\",\"says\":{\"en\":\"b\"}}],\"rules\":["
>     for (i = 0; i < 120; i++)
>         printf "%s{\"id\":\"r%d\",\"outcome\":\"%s\",\"because\":{\"en\":\"b\"},\"when\":{\"and\":[{\"var\":\"x%d\"},{\"var\":\"x%d\"},{\"!\":{\"var\":\"x%d\"}}]}}", i ? "," : "", i, i % 2 ? "a" : "b", i % 60, (i * 7 + 3) % 60, (i * 11 + 5) % 60
>     print "]}"
> }' > large.json
$ ind-biometrics verify large.json | grep -o 'that there are no gaps\|how many combinations each rule decides\|how many questions an interview asks'
that there are no gaps
how many combinations each rule decides
how many questions an interview asks
