# Two packs decide for the people of a file: who gets what otherwise.
$ cp "$ROOT/rules/ind-biometrics.json" old.json
> sed 's/"version": "1.0.0"/"version": "1.1.0"/; s/"days_since_return"}, 10\]/"days_since_return"}, 1]/; s/"plus_days": 11/"plus_days": 9/; s/"no_biometrics"/"never_given"/' old.json > new.json
$ cat > people.jsonl <<'END'
> {"id":1,"child_under_1":true,"has_appointment":false}
> {"id":"two","child_under_1":false,"ind_has_biometrics":"no","first_application":true,"captured_at":"none","travel_advice":"red","return_date":"2021-02-26"}
> {"id":3,"child_under_1":false,"ind_has_biometrics":"no","captured_at":"none","travel_advice":"none"}
> {"child_under_1":false,"ind_has_biometrics":"yes"}
> {"id":5,"today":"2021-02-01","child_under_1":false,"ind_has_biometrics":"no","captured_at":"none","travel_advice":"red","return_date":"2021-02-01"}
> {"id":6,"child_under_1":false,"ind_has_biometrics":null}
> END
$ ind-biometrics diff --today 2021-03-01 --records people.jsonl old.json old.json
From ind-biometrics 1.0.0 (old.json) to ind-biometrics 1.0.0 (old.json):
decided otherwise: 0 of 6 records
$ ind-biometrics diff --today 2021-03-01 --records people.jsonl old.json new.json
From ind-biometrics 1.0.0 (old.json) to ind-biometrics 1.1.0 (new.json):
decided otherwise: 3 of 6 records
  another outcome: 1
  the same outcome, other dates or advice: 1
  only another rule: 1

from                     to      records
needed_after_quarantine  needed  1

Records that get another decision:
  line 2 (id "two"): from needed_after_quarantine to needed
  line 3 (id 3): needed, by another rule
  line 5 (id 5): needed_after_quarantine, with other dates or advice
[1]
$ ind-biometrics diff --today 2021-03-01 --records - --lang nl old.json new.json < people.jsonl
Van ind-biometrics 1.0.0 (old.json) naar ind-biometrics 1.1.0 (new.json):
anders beslist: 3 van 6 records
  een andere uitkomst: 1
  dezelfde uitkomst, andere datums of adviezen: 1
  alleen een andere regel: 1

van                      naar    records
needed_after_quarantine  needed  1

Records die anders beslist zijn:
  regel 2 (id "two"): van needed_after_quarantine naar needed
  regel 3 (id 3): needed, door een andere regel
  regel 5 (id 5): needed_after_quarantine, met andere datums of adviezen
[1]
$ ind-biometrics diff --today 2021-03-01 --records people.jsonl --format markdown old.json new.json
### From ind-biometrics 1.0.0 (old.json) to ind-biometrics 1.1.0 (new.json)

decided otherwise: 3 of 6 records

- another outcome: 1
- the same outcome, other dates or advice: 1
- only another rule: 1

| from | to | records |
| --- | --- | ---: |
| needed\_after\_quarantine | needed | 1 |

Records that get another decision:

- line 2 (id "two"): from needed\_after\_quarantine to needed
- line 3 (id 3): needed, by another rule
- line 5 (id 5): needed\_after\_quarantine, with other dates or advice
[1]
$ ind-biometrics diff --today 2021-03-01 --records people.jsonl --format json old.json new.json | sed 's/"sha256":"[0-9a-f]*"/"sha256":"..."/g; s/"engine":"[0-9.]*"/"engine":"..."/'
{"schema":1,"old":{"id":"ind-biometrics","version":"1.0.0","sha256":"..."},"new":{"id":"ind-biometrics","version":"1.1.0","sha256":"..."},"records":{"all":6,"same":3,"outcome":1,"given":1,"rule":1,"refused":0},"moves":[{"from":"needed_after_quarantine","to":"needed","records":1}],"changed":[{"line":2,"id":"two","change":"outcome","from":"needed_after_quarantine","to":"needed"},{"line":3,"id":3,"change":"rule","from":"needed","to":"needed"},{"line":5,"id":5,"change":"given","from":"needed_after_quarantine","to":"needed_after_quarantine"}],"refused":[],"engine":"..."}

# Of a long list some are named; of all changes, only outcomes may be told.
$ ind-biometrics diff --today 2021-03-01 --records people.jsonl --limit 1 --only outcome old.json new.json
From ind-biometrics 1.0.0 (old.json) to ind-biometrics 1.1.0 (new.json):
decided otherwise: 1 of 6 records
  another outcome: 1

from                     to      records
needed_after_quarantine  needed  1

Records that get another decision:
  line 2 (id "two"): from needed_after_quarantine to needed
[1]
$ ind-biometrics diff --today 2021-03-01 --records people.jsonl --limit 0 old.json new.json
From ind-biometrics 1.0.0 (old.json) to ind-biometrics 1.1.0 (new.json):
decided otherwise: 3 of 6 records
  another outcome: 1
  the same outcome, other dates or advice: 1
  only another rule: 1

from                     to      records
needed_after_quarantine  needed  1
[1]

# The same people as CSV, with a record of several lines.
$ printf 'sep=;\nid;today;child_under_1;ind_has_biometrics;captured_at;travel_advice;return_date\n1;;TRUE;;;;\n"two\nlines";;FALSE;no;none;red;2021-02-26\n3;;FALSE;no;none;none;\n' > people.csv
$ ind-biometrics diff --today 2021-03-01 --records people.csv --input csv old.json new.json
From ind-biometrics 1.0.0 (old.json) to ind-biometrics 1.1.0 (new.json):
decided otherwise: 2 of 3 records
  another outcome: 1
  only another rule: 1

from                     to      records
needed_after_quarantine  needed  1

Records that get another decision:
  line 4 (id "two\nlines"): from needed_after_quarantine to needed
  line 6 (id 3): needed, by another rule
[1]

# What one pack asks and the other does not: the record is refused, counted and named, unless it is to be ignored.
$ sed 's/child_under_1/infant/g' old.json > renamed.json
$ ind-biometrics diff --today 2021-03-01 --records people.jsonl old.json renamed.json
From ind-biometrics 1.0.0 (old.json) to ind-biometrics 1.0.0 (renamed.json):
decided otherwise: 0 of 6 records
refused, so not compared: 6
  by NEW alone: 6

Refused records:
  line 1 (id 1): by NEW: A001, no question has this id
  line 2 (id "two"): by NEW: A001, no question has this id
  line 3 (id 3): by NEW: A001, no question has this id
  line 4: by NEW: A001, no question has this id
  line 5 (id 5): by NEW: A001, no question has this id
  line 6 (id 6): by NEW: A001, no question has this id
[4]
$ { echo '{"infant":true}'; echo '{"id":8,"x":1}'; echo 'x'; echo '{"first_application":5}'; } > other.jsonl; ind-biometrics diff --today 2021-03-01 --records other.jsonl --limit 2 --lang nl old.json renamed.json
Van ind-biometrics 1.0.0 (old.json) naar ind-biometrics 1.0.0 (renamed.json):
anders beslist: 0 van 4 records
geweigerd, dus niet vergeleken: 4
  alleen door OUD: 1

Records die geweigerd zijn:
  regel 1: door OUD: A001, no question has this id
  regel 2 (id 8): door beide: A001, no question has this id
  en nog 2
[4]
$ ind-biometrics diff --today 2021-03-01 --records other.jsonl --format json old.json renamed.json | grep -o '"refused":\[.*\]'
"refused":[{"line":1,"by":"old","error":{"id":"A001","message":"no question has this id"}},{"line":2,"id":8,"by":"both","error":{"id":"A001","message":"no question has this id"}},{"line":3,"by":"both","error":{"id":"J004","message":"only the words true, false and null may stand without quotes, in small letters"}},{"line":4,"by":"both","error":{"id":"A003","question":"first_application","message":"the answer is not of the question's type"}}]
$ ind-biometrics diff --today 2021-03-01 --records people.jsonl --extra ignore --limit 1 old.json renamed.json
From ind-biometrics 1.0.0 (old.json) to ind-biometrics 1.0.0 (renamed.json):
decided otherwise: 5 of 6 records
  another outcome: 4
  the same outcome, other dates or advice: 1

from                     to            records
needed_after_quarantine  undetermined  2
not_needed               undetermined  1
needed                   undetermined  1

Records that get another decision:
  line 1 (id 1): from not_needed to undetermined
  and 4 more
[1]
$ ind-biometrics diff --today 2021-03-01 --records people.csv --input csv old.json renamed.json
people.csv:2:10: error A001: no question is called 'child_under_1'
  hint: --extra ignore passes over such columns, and --extra copy puts them into the result
[4]
$ ind-biometrics diff --today 2021-03-01 --records people.csv --input csv --extra ignore old.json renamed.json | head -n 3
From ind-biometrics 1.0.0 (old.json) to ind-biometrics 1.0.0 (renamed.json):
decided otherwise: 3 of 3 records
  another outcome: 3
$ { head -c 2000000 /dev/zero | tr '\0' ' '; echo; sed -n 2p people.jsonl; } | ind-biometrics diff --today 2021-03-01 --records - old.json new.json
From ind-biometrics 1.0.0 (old.json) to ind-biometrics 1.1.0 (new.json):
decided otherwise: 1 of 2 records
  another outcome: 1
refused, so not compared: 1

from                     to      records
needed_after_quarantine  needed  1

Records that get another decision:
  line 2 (id "two"): from needed_after_quarantine to needed

Refused records:
  line 1: by both: A018, the line or the answer is too long
[4]

# Bad input.
$ ind-biometrics diff --records /dev/null --today 2021-03-01 old.json new.json
ind-biometrics: '/dev/null' holds no records
From ind-biometrics 1.0.0 (old.json) to ind-biometrics 1.1.0 (new.json):
decided otherwise: 0 of 0 records
[4]
$ ind-biometrics diff --records /dev/null --input csv old.json new.json
/dev/null:1:1: error A025: the first line must name the columns
[4]
$ ind-biometrics diff --records none.jsonl old.json new.json
ind-biometrics: 'none.jsonl' cannot be read: No such file or directory
[5]
$ ind-biometrics diff --records - - new.json < old.json
ind-biometrics: standard input can be read for one thing only; name a file for the other
[2]
$ ind-biometrics diff --limit 5 old.json new.json
ind-biometrics: --input, --extra and --limit go with --records
[2]
$ ind-biometrics diff --lang nl --records people.jsonl --limit 10001 old.json new.json
ind-biometrics: --limit vraagt een heel getal van 0 tot en met 10000, en dat is '10001' niet
[2]
$ ind-biometrics diff --records people.jsonl --limit x old.json new.json
ind-biometrics: --limit takes a whole number from 0 to 10000, which 'x' is not
[2]
$ ind-biometrics diff --records people.jsonl --extra copy old.json new.json
ind-biometrics: --extra copy goes with batch; to compare records there is --extra ignore
[2]
$ ind-biometrics diff --records people.jsonl --details old.json new.json
ind-biometrics: --details does not go with --records
[2]
$ ind-biometrics diff --records people.jsonl --input pairs old.json new.json
ind-biometrics: --input does not know 'pairs'; it takes one of: json, csv
[2]
$ ind-biometrics diff --records people.jsonl old.json
ind-biometrics: 'diff' takes two rule packs: ind-biometrics diff OLD NEW
[2]
