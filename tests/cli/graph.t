# The decision as a drawing, in either language.
$ ind-biometrics graph --lang en
digraph decision {
  node [shape=box]
  n26 [label="child_under_1\nIs your application to the IND for\na child younger than 1 year?"]
  n22 [label="ind_has_biometrics\nDoes the IND still have usable biometrics\nof you (photo, signature, fingerprints)?"]
  t0 [label="not_needed\nYou do not need an appointment with\nthe IND.", style=rounded]
  n19 [label="first_application\nIs this your first application for\na Dutch residence permit?"]
  n9 [label="travel_advice\nWere you recently in a country or\narea with orange or red travel advice?"]
  t1 [label="needed\nYou need an appointment with the\nIND.", style=rounded]
  n6 [label="days_since_return\ndays from return_date to today"]
  t2 [label="needed_after_quarantine\nYou need an appointment with the\nIND, after your quarantine.", style=rounded]
  n13 [label="captured_at\nWhere did you give a photo, signature\nor fingerprints before?"]
  n26 -> n22 [label="no"]
  n26 -> t0 [label="yes"]
  n22 -> t0 [label="\"Yes\""]
  n22 -> n19 [label="\"No\" or \"I don't know\""]
  n19 -> n9 [label="no"]
  n19 -> n13 [label="yes"]
  n9 -> t1 [label="\"No\""]
  n9 -> n6 [label="\"Yes, orange\" or \"Yes, red\""]
  n6 -> t2 [label="at most 10"]
  n6 -> t1 [label="at least 11"]
  n13 -> n9 [label="\"At none of these places\""]
  n13 -> t0 [label="not \"At none of these places\""]
}
$ ind-biometrics graph --lang nl --format mermaid
flowchart TD
  n26["child_under_1<br>Is uw aanvraag bij de IND voor een<br>kind jonger dan 1 jaar?"]
  n22["ind_has_biometrics<br>Heeft de IND nog bruikbare biometrische<br>gegevens van u (foto, handtekening,<br>vingerafdrukken)?"]
  t0(["not_needed<br>U hebt geen afspraak bij de IND nodig."])
  n19["first_application<br>Is dit uw eerste aanvraag voor een<br>Nederlandse verblijfsvergunning?"]
  n9["travel_advice<br>Was u kort geleden in een land of<br>gebied met reisadvies oranje of rood?"]
  t1(["needed<br>U hebt een afspraak bij de IND nodig."])
  n6["days_since_return<br>dagen van return_date tot vandaag"]
  t2(["needed_after_quarantine<br>U hebt een afspraak bij de IND nodig,<br>na uw quarantaine."])
  n13["captured_at<br>Waar hebt u al eerder een foto, handtekening<br>of vingerafdrukken gegeven?"]
  n26 -->|"nee"| n22
  n26 -->|"ja"| t0
  n22 -->|"#34;Ja#34;"| t0
  n22 -->|"#34;Nee#34; of #34;Dat weet ik niet#34;"| n19
  n19 -->|"nee"| n9
  n19 -->|"ja"| n13
  n9 -->|"#34;Nee#34;"| t1
  n9 -->|"#34;Ja, oranje#34; of #34;Ja, rood#34;"| n6
  n6 -->|"hoogstens 10"| t2
  n6 -->|"minstens 11"| t1
  n13 -->|"#34;Op geen van deze plekken#34;"| n9
  n13 -->|"niet #34;Op geen van deze plekken#34;"| t0

# Texts cannot break out of their labels.
$ cat > odd.json <<END
> {"pack": 1, "id": "odd", "version": "1", "languages": ["en"],
>  "title": {"en": "Odd"}, "notice": {"en": "A test."},
>  "source": {"publisher": "p", "title": "t"},
>  "questions": [
>   {"id": "a", "type": "integer", "minimum": 0, "ask": {"en": "\"]; x -> y [label=\"& \\\\n <b>\`#%%{\`?"}, "why": {"en": "w"}},
>   {"id": "back", "type": "date", "ask": {"en": "When?"}, "why": {"en": "w"}}],
>  "facts": [{"id": "days", "days_between": ["back", "today"]}],
>  "outcomes": [{"id": "yes", "says": {"en": "Yes \"there\\\\\""}}, {"id": "no", "says": {"en": "No."}}],
>  "rules": [
>   {"id": "r", "outcome": "yes", "because": {"en": "b"}, "when": {"or": [{"===": [{"var": "a"}, 3]}, {"<=": [5, {"var": "a"}, 9]}]}},
>   {"id": "s", "outcome": "no", "because": {"en": "b"}, "valid_from": "2021-01-01", "when": {">": [{"var": "days"}, 9]}}]}
> END
$ ind-biometrics graph odd.json
digraph decision {
  node [shape=box]
  n15 [label="today"]
  n0 [label="a\n\"]; x -> y [label=\"&amp; \\n <b>`#%%{`?"]
  t2 [label="The rules do not cover these answers.", style=rounded]
  t0 [label="yes\nYes \"there\\\"", style=rounded]
  n9 [label="a\n\"]; x -> y [label=\"&amp; \\n <b>`#%%{`?"]
  n6 [label="days\ndays from back to today"]
  t1 [label="no\nNo.", style=rounded]
  n15 -> n0 [label="31 December 2020 or earlier"]
  n15 -> n9 [label="1 January 2021 or later"]
  n0 -> t2 [label="at most 2 or 4 or at least 10"]
  n0 -> t0 [label="3 or 5 to 9"]
  n9 -> n6 [label="at most 2 or 4 or at least 10"]
  n9 -> t0 [label="3 or 5 to 9"]
  n6 -> t2 [label="at most 9"]
  n6 -> t1 [label="at least 10"]
}
$ ind-biometrics graph odd.json --format mermaid
flowchart TD
  n15["today"]
  n0["a<br>#34;]; x -#62; y [label=#34;#38; \n #60;b#62;#96;#35;#37;#37;{#96;?"]
  t2(["The rules do not cover these answers."])
  t0(["yes<br>Yes #34;there\#34;"])
  n9["a<br>#34;]; x -#62; y [label=#34;#38; \n #60;b#62;#96;#35;#37;#37;{#96;?"]
  n6["days<br>days from back to today"]
  t1(["no<br>No."])
  n15 -->|"31 December 2020 or earlier"| n0
  n15 -->|"1 January 2021 or later"| n9
  n0 -->|"at most 2 or 4 or at least 10"| t2
  n0 -->|"3 or 5 to 9"| t0
  n9 -->|"at most 2 or 4 or at least 10"| n6
  n9 -->|"3 or 5 to 9"| t0
  n6 -->|"at most 9"| t2
  n6 -->|"at least 10"| t1

# One day: what is not in force then is not drawn, and the day is named. Else the pack's own days alone.
$ cat > windows.awk <<'END'
> BEGIN {
>     printf "{\"pack\":1,\"id\":\"windows\",\"version\":\"1\",\"languages\":[\"nl\",\"en\"],\"valid_from\":\"%d-01-01\",\"valid_to\":\"2025-12-31\",\"title\":{\"nl\":\"t\",\"en\":\"t\"},", from
>     printf "\"notice\":{\"nl\":\"n\",\"en\":\"n\"},\"source\":{\"publisher\":\"p\",\"title\":\"t\"},\n\"questions\":["
>     for (i = 0; i < 3; i++) printf "%s{\"id\":\"q%d\",\"type\":\"integer\",\"minimum\":0,\"maximum\":100,\"ask\":{\"nl\":\"Hoeveel %d?\",\"en\":\"How many of %d?\"},\"why\":{\"nl\":\"w\",\"en\":\"w\"}}", (i ? "," : ""), i, i, i
>     printf "],\n\"outcomes\":[{\"id\":\"yes\",\"says\":{\"nl\":\"Ja.\",\"en\":\"Yes.\"}},{\"id\":\"no\",\"says\":{\"nl\":\"Nee.\",\"en\":\"No.\"}}],\n\"rules\":["
>     for (y = from; y <= 2025; y++)
>         for (i = 0; i < 3; i++)
>             printf "{\"id\":\"r%d_%d\",\"outcome\":\"yes\",\"because\":{\"nl\":\"b\",\"en\":\"b\"},\"valid_from\":\"%d-01-01\",\"valid_to\":\"%d-12-31\",\"when\":{\"and\":[{\">=\":[{\"var\":\"q%d\"},%d]},{\"<\":[{\"var\":\"q%d\"},%d]}]}},\n", y, i, y, y, i, 10 + i + (y - 2010) * 3, (i + 1) % 3, 30 + i * 7 + (y - 2010)
>     printf "{\"id\":\"rest\",\"outcome\":\"no\",\"because\":{\"nl\":\"b\",\"en\":\"b\"},\"when\":true}]}\n"
> }
> END
$ awk -v from=2024 -f windows.awk > two.json
$ ind-biometrics graph two.json --lang en | grep 'today\|2025'
  label="From 1 January 2024 up to and including 31 December 2025"
  n89 [label="today"]
  n89 -> n83 [label="1 January 2025 or later"]
$ ind-biometrics graph two.json --lang en --today 2025-03-01
digraph decision {
  label="This is how it is on 1 March 2025."
  labelloc=t
  node [shape=box]
  n36 [label="q0\nHow many of 0?"]
  n12 [label="q1\nHow many of 1?"]
  n0 [label="q2\nHow many of 2?"]
  t1 [label="no\nNo.", style=rounded]
  t0 [label="yes\nYes.", style=rounded]
  n6 [label="q2\nHow many of 2?"]
  n18 [label="q1\nHow many of 1?"]
  n30 [label="q1\nHow many of 1?"]
  n24 [label="q2\nHow many of 2?"]
  n36 -> n12 [label="at most 54"]
  n36 -> n18 [label="55 to 58"]
  n36 -> n30 [label="at least 59"]
  n12 -> n0 [label="at most 55"]
  n12 -> n6 [label="at least 56"]
  n0 -> t1 [label="at most 56"]
  n0 -> t0 [label="at least 57"]
  n6 -> t0 [label="at most 51 or at least 57"]
  n6 -> t1 [label="52 to 56"]
  n18 -> t0 [label="at most 44"]
  n18 -> n0 [label="45 to 55"]
  n18 -> n6 [label="at least 56"]
  n30 -> t0 [label="at most 44"]
  n30 -> t1 [label="45 to 55"]
  n30 -> n24 [label="at least 56"]
  n24 -> t0 [label="at most 51"]
  n24 -> t1 [label="at least 52"]
}
$ ind-biometrics graph two.json --lang nl --today 2025-03-01 --format mermaid | head -n 3
flowchart TD
  subgraph w["Zo is het op 1 maart 2025."]
  n36["q0<br>Hoeveel 0?"]
$ ind-biometrics graph two.json --lang en --today 2026-01-01
digraph decision {
  node [shape=box]
  t0 [label="Please note: these rules applied\nup to and including 31 December 2025.\nToday is 1 January 2026.", style=rounded]
}
$ ind-biometrics graph two.json --lang nl --today 2026-01-01 --format mermaid
flowchart TD
  t0(["Let op: deze regels golden tot en<br>met 31 december 2025. Vandaag is<br>het 1 januari 2026."])

# Where one drawing would be metres long, each stretch of days has a picture of its own.
$ awk -v from=2012 -f windows.awk > many.json
$ ind-biometrics graph many.json --lang en > many.dot
ind-biometrics: drawn as one, this would be about 2.8 metres long; so there are 14 pictures, one for each stretch of days (--today DATE draws one day)
$ sed -n '1,5p' many.dot; grep -c '^digraph' many.dot
digraph decision {
  label="From 1 January 2012 up to and including 31 December 2012"
  labelloc=t
  node [shape=box]
  n117 [label="q0\nHow many of 0?"]
14
$ ind-biometrics graph many.json --lang nl --format mermaid | sed -n '1,4p; /w14t1/p'
ind-biometrics: drawn as one, this would be about 2.8 metres long; so there are 14 pictures, one for each stretch of days (--today DATE draws one day)
flowchart TD
  subgraph w1["Van 1 januari 2012 tot en met 31 december 2012"]
  w1n117["q0<br>Hoeveel 0?"]
  w1n42["q1<br>Hoeveel 1?"]
  w14t1(["no<br>Nee."])
  w14n1830 -->|"hoogstens 56"| w14t1
  w14n1855 -->|"52 tot en met 56"| w14t1
  w14n1955 -->|"45 tot en met 55"| w14t1
  w14n1930 -->|"minstens 52"| w14t1
$ ind-biometrics graph many.json --details | grep -c '^digraph'
ind-biometrics: this drawing is about 2.8 metres long
1
$ ind-biometrics graph many.json --today 2020-05-01 | grep -c '^digraph'
1

# Where one of them still would be, each question stands once. Long lists of options are shortened.
$ cat > countries.awk <<'END'
> function random(below) { state = (state * 1103 + 12345) % 2147483; return state % below }
> BEGIN {
>     state = 7
>     printf "{\"pack\":1,\"id\":\"many\",\"version\":\"1\",\"languages\":[\"en\"],\"title\":{\"en\":\"t\"},\"notice\":{\"en\":\"n\"},\"source\":{\"publisher\":\"p\",\"title\":\"t\"},\n"
>     printf "\"questions\":[{\"id\":\"country\",\"type\":\"choice\",\"ask\":{\"en\":\"Which country?\"},\"why\":{\"en\":\"w\"},\"options\":["
>     for (i = 1; i <= 200; i++) printf "%s{\"id\":\"c%03d\",\"says\":{\"en\":\"Country %d\"}}", (i > 1 ? "," : ""), i, i
>     printf "]},\n{\"id\":\"days\",\"type\":\"integer\",\"minimum\":0,\"maximum\":365,\"ask\":{\"en\":\"How many days?\"},\"why\":{\"en\":\"w\"}}],\n\"outcomes\":["
>     for (i = 0; i < 3; i++) printf "%s{\"id\":\"o%d\",\"says\":{\"en\":\"Outcome %d.\"}}", (i ? "," : ""), i, i
>     printf "],\n\"rules\":["
>     for (r = 0; r < rules; r++) {
>         printf "{\"id\":\"r%d\",\"outcome\":\"o%d\",\"because\":{\"en\":\"b\"},\"when\":{\"and\":[{\"<\":[{\"var\":\"days\"},%d]},{\"in\":[{\"var\":\"country\"},[", r, r % 3, 20 + (r * 37) % 300
>         sep = ""
>         for (i = 1; i <= 200; i++) if (random(20) < 9) { printf "%s\"c%03d\"", sep, i; sep = "," }
>         printf "]]}]}},\n"
>     }
>     printf "{\"id\":\"rest\",\"outcome\":\"o0\",\"because\":{\"en\":\"b\"},\"when\":true}]}\n"
> }
> END
$ awk -v rules=2 -f countries.awk > short.json; ind-biometrics graph short.json
digraph decision {
  node [shape=box]
  n8 [label="country\nWhich country?"]
  t0 [label="o0\nOutcome 0.", style=rounded]
  n0 [label="days\nHow many days?"]
  t1 [label="o1\nOutcome 1.", style=rounded]
  n4 [label="days\nHow many days?"]
  n8 -> t0 [label="one of 108: \"Country 1\", \"Country\n2\", \"Country 3\", ..."]
  n8 -> n0 [label="one of 38: \"Country 4\", \"Country\n9\", \"Country 18\", ..."]
  n8 -> n4 [label="one of 54: \"Country 21\", \"Country\n22\", \"Country 31\", ..."]
  n0 -> t0 [label="at most 19 or at least 57"]
  n0 -> t1 [label="20 to 56"]
  n4 -> t1 [label="at most 56"]
  n4 -> t0 [label="at least 57"]
}
$ awk -v rules=9 -f countries.awk > countries.json; ind-biometrics graph countries.json
ind-biometrics: drawn whole, this would be about 15 metres long; so each question stands once, and where an arrow leads may depend on earlier answers (--details draws all)
digraph decision {
  label="Coarse: each question stands here once. Where an arrow leads may depend on earlier answers."
  labelloc=t
  node [shape=box]
  n1 [label="country\nWhich country?"]
  n2 [label="days\nHow many days?"]
  t0 [label="o0\nOutcome 0.", style=rounded]
  t2 [label="o2\nOutcome 2.", style=rounded]
  t1 [label="o1\nOutcome 1.", style=rounded]
  n1 -> n2 [label="none of \"Country 45\" or \"Country\n101\" or \"Country 121\" or \"Country\n129\" or \"Country 152\" or \"Country\n166\""]
  n1 -> t0 [label="\"Country 45\" or \"Country 101\" or\n\"Country 121\" or \"Country 129\" or\n\"Country 152\" or \"Country 166\""]
  n2 -> t0 [label="any answer"]
  n2 -> t2 [label="at most 315"]
  n2 -> t1 [label="at most 278"]
}
$ ind-biometrics graph countries.json --details | grep -c -- '->'
ind-biometrics: this drawing is about 15 metres long
421

# What is too large even to look at is no success.
$ cat > huge.awk <<'END'
> BEGIN {
>     printf "{\"pack\":1,\"id\":\"huge\",\"version\":\"1\",\"languages\":[\"en\"],\"title\":{\"en\":\"t\"},\"notice\":{\"en\":\"n\"},\"source\":{\"publisher\":\"p\",\"title\":\"t\"},\"questions\":["
>     for (i = 0; i < 2 * pairs; i++) printf "%s{\"id\":\"q%d\",\"type\":\"boolean\",\"ask\":{\"en\":\"a\"},\"why\":{\"en\":\"w\"}}", (i ? "," : ""), i
>     printf "],\"outcomes\":[{\"id\":\"yes\",\"says\":{\"en\":\"Yes.\"}},{\"id\":\"no\",\"says\":{\"en\":\"No.\"}}],\"rules\":[{\"id\":\"pairs\",\"outcome\":\"yes\",\"because\":{\"en\":\"b\"},\"when\":{\"or\":["
>     for (i = 0; i < pairs; i++) printf "%s{\"and\":[{\"var\":\"q%d\"},{\"var\":\"q%d\"}]}", (i ? "," : ""), i, i + pairs
>     printf "]}},{\"id\":\"rest\",\"outcome\":\"no\",\"because\":{\"en\":\"b\"},\"when\":true}]}\n"
> }
> END
$ awk -v pairs=15 -f huge.awk > large.json; ind-biometrics graph large.json | grep -c 'label="q'
ind-biometrics: drawn whole, this would have more than 20000 boxes; so each question stands once, and where an arrow leads may depend on earlier answers
30
$ ind-biometrics graph large.json --details > large.dot
ind-biometrics: the rules are too large to draw
[1]
$ awk -v pairs=22 -f huge.awk > huge.json; ind-biometrics graph huge.json > huge.dot
ind-biometrics: the rules are too large to draw
[1]
$ ind-biometrics graph huge.json --format mermaid --details > huge.txt
ind-biometrics: the rules are too large to draw
[1]
$ cat large.dot huge.dot huge.txt | wc -c
0

# What it does not take.
$ ind-biometrics graph --format text
ind-biometrics: --format does not know 'text'; it takes one of: dot, mermaid
[2]
$ ind-biometrics graph --format dott
ind-biometrics: --format does not know 'dott'; did you mean 'dot'?
[2]
$ ind-biometrics graph nothere.json
ind-biometrics: 'nothere.json' cannot be read: No such file or directory
[3]
