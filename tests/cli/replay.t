# A result brings what is needed to decide it again.
$ echo '{"child_under_1":false,"ind_has_biometrics":"no","captured_at":"none","travel_advice":"red","return_date":"2021-02-26","first_application":null}' > noor.json
$ ind-biometrics --lang en --today 2021-03-01 --format json --answers noor.json > result.json
$ ind-biometrics replay result.json
results: 1, of which the same: 1
$ ind-biometrics replay < result.json
results: 1, of which the same: 1
$ cat result.json | ind-biometrics replay - --lang nl
resultaten: 1, waarvan hetzelfde: 1
$ printf '{"id":1,"child_under_1":true,"has_appointment":false}\n{"id":"b","today":"2021-02-01","child_under_1":false,"ind_has_biometrics":null,"travel_advice":"red","return_date":"2021-01-26"}\n{"id":3,"x":1}\n{}\n{"id":5,"child_under_1":false,"ind_has_biometrics":"no","captured_at":"none","travel_advice":"red","return_date":"2021-02-26","has_appointment":null}\n' > people.jsonl
$ ind-biometrics batch --receipt --texts --today 2021-03-01 people.jsonl > decisions.jsonl
[4]
$ ind-biometrics replay decisions.jsonl
results: 5, of which the same: 4
without a decision, so nothing to compare: 1
$ ind-biometrics replay --format json decisions.jsonl | sed 's/"sha256":"[0-9a-f]*"/"sha256":"..."/; s/"engine":"[0-9.]*"/"engine":"..."/'
{"schema":1,"pack":{"id":"ind-biometrics","version":"1.0.0","sha256":"..."},"findings":[],"results":5,"same":4,"differs":0,"other_pack":0,"no_decision":1,"unusable":0,"other_engine":0,"engine":"..."}

# A result may be laid out, its members in any order.
$ sed 's/^{\(.*\)\(,"answers".*\)}$/{\n  \2,\1\n}/; s/,"/,\n    "/g' result.json | sed '/^  ,$/d' > laid_out.json; head -n 2 laid_out.json; ind-biometrics replay laid_out.json
{
    "answers":{"child_under_1":false,
results: 1, of which the same: 1
$ sed 's/^/ /; s/$/\r/' laid_out.json | ind-biometrics replay
results: 1, of which the same: 1

$ echo '{"d":"2021-02-20","e":"2022-01-01"}' | ind-biometrics batch --receipt --today 2021-03-01 --rules "$ROOT/tests/packs/good/dates.json" > dates; cut -c 1-120 dates
{"status":"decided","outcome":"o","rule":"a","dates":{"from":"2021-03-03","until":"1921-03-01","same":"2022-01-01"},"adv
$ sed 's/"dates":{\("from":"[^"]*"\),\([^}]*\)}/"dates":{\2,\1}/' dates | tee swapped | ind-biometrics replay --rules "$ROOT/tests/packs/good/dates.json"; cut -c 1-120 swapped
results: 1, of which the same: 1
{"status":"decided","outcome":"o","rule":"a","dates":{"until":"1921-03-01","same":"2022-01-01","from":"2021-03-03"},"adv
$ sed 's/"until":"[^"]*",//' swapped | ind-biometrics replay --rules "$ROOT/tests/packs/good/dates.json"
line 1: decided otherwise
  dates: was {"same":"2022-01-01","from":"2021-03-03"}, is {"from":"2021-03-03","until":"1921-03-01","same":"2022-01-01"}
results: 1, of which the same: 0
decided otherwise: 1
[1]

# What comes out otherwise is said member by member: here answers were changed, and then what was decided.
$ sed 's/"answers":{"child_under_1":true,/"answers":{"child_under_1":false,/; s/"rule":"quarantine"/"rule":"no_biometrics"/; s/2021-03-09"}/2021-03-10"}/' decisions.jsonl > changed.jsonl
$ ind-biometrics replay changed.jsonl
line 1 (id 1): decided otherwise
  status: was "decided", is "undetermined"
  outcome: was "not_needed", is null
  rule: was "child_under_1", is null
  possible: was [], is ["not_needed","needed","needed_after_quarantine"]
  advice: was ["send_child_photo","photographer_by_appointment"], is []
  ask: was [], is ["ind_has_biometrics","first_application","captured_at","travel_advice","return_date","residence_document","head_covering"]
line 5 (id 5): decided otherwise
  rule: was "no_biometrics", is "quarantine"
  dates: was {"earliest_appointment":"2021-03-10"}, is {"earliest_appointment":"2021-03-09"}
results: 5, of which the same: 2
decided otherwise: 2
without a decision, so nothing to compare: 1
[1]
$ ind-biometrics replay --lang nl changed.jsonl | tail -n 4
  dates: was {"earliest_appointment":"2021-03-10"}, is {"earliest_appointment":"2021-03-09"}
resultaten: 5, waarvan hetzelfde: 2
anders beslist: 2
zonder besluit, dus niets te vergelijken: 1
$ ind-biometrics replay --format json changed.jsonl | grep -o '"findings".*'
"findings":[{"line":1,"id":1,"found":"differs","differs":{"status":{"was":"decided","is":"undetermined"},"outcome":{"was":"not_needed","is":null},"rule":{"was":"child_under_1","is":null},"possible":{"was":[],"is":["not_needed","needed","needed_after_quarantine"]},"advice":{"was":["send_child_photo","photographer_by_appointment"],"is":[]},"ask":{"was":[],"is":["ind_has_biometrics","first_application","captured_at","travel_advice","return_date","residence_document","head_covering"]}}},{"line":5,"id":5,"found":"differs","differs":{"rule":{"was":"no_biometrics","is":"quarantine"},"dates":{"was":{"earliest_appointment":"2021-03-10"},"is":{"earliest_appointment":"2021-03-09"}}}}],"results":5,"same":2,"differs":2,"other_pack":0,"no_decision":1,"unusable":0,"other_engine":0,"engine":"1.0.0"}
$ sed 's/"outcome":"needed_after_quarantine"/"outcome":"\\u202eneeded\\n"/' result.json | ind-biometrics replay
line 1: decided otherwise
  outcome: was "\u202eneeded\n", is "needed_after_quarantine"
results: 1, of which the same: 0
decided otherwise: 1
[1]

# Another rule pack decided it; --rules names that.
$ sed 's/"version": "1.0.0"/"version": "0.9.0"/' "$ROOT/rules/ind-biometrics.json" > old.json
$ ind-biometrics batch --receipt --rules old.json --today 2021-03-01 people.jsonl > old.jsonl
[4]
$ old=$(sha256sum < old.json | cut -c 1-64) new=$(sha256sum < "$ROOT/rules/ind-biometrics.json" | cut -c 1-64)
> ind-biometrics replay old.jsonl | sed "s/$old/OLD/; s/$new/NEW/"
> ind-biometrics replay --format json old.jsonl | sed "s/$old/OLD/g; s/$new/NEW/" | cut -c 1-250
line 1 (id 1): decided by another rule pack: ind-biometrics 0.9.0, sha256 OLD
line 2 (id "b"): decided by another rule pack: ind-biometrics 0.9.0, sha256 OLD
line 4: decided by another rule pack: ind-biometrics 0.9.0, sha256 OLD
line 5 (id 5): decided by another rule pack: ind-biometrics 0.9.0, sha256 OLD
results: 5, of which the same: 0
by another rule pack: 4
without a decision, so nothing to compare: 1
These are the rules of ind-biometrics 1.0.0, sha256 NEW. Name the others with --rules FILE.
{"schema":1,"pack":{"id":"ind-biometrics","version":"1.0.0","sha256":"NEW"},"findings":[{"line":1,"id":1,"found":"other_pack","pack":{"id":"ind-biometrics","version":"0.9.0","sha256":"OLD"}},{"line":2,"id":"b","found":"other_pack","pack":{"id":"ind-b
$ ind-biometrics replay old.jsonl > said; echo $?
1
$ ind-biometrics replay --rules old.json old.jsonl
results: 5, of which the same: 4
without a decision, so nothing to compare: 1

# Another version of the engine is told, and what it decided compared all the same.
$ sed 's/"engine":"[^"]*"/"engine":"0.1"/' decisions.jsonl | ind-biometrics replay
results: 5, of which the same: 4
without a decision, so nothing to compare: 1
by another version of this program: 4, the first by 0.1

# Results that cannot be used: without a receipt or a part of it, with other types, cut short, of no JSON.
$ ind-biometrics batch people.jsonl | head -n 1 | ind-biometrics replay
line 1 (id 1): unusable: R002, the result has no receipt, or not all of one
results: 1, of which the same: 0
unusable: 1
Results have a receipt if they come from --format json, or from batch --receipt.
[4]
$ ind-biometrics batch people.jsonl | head -n 1 | ind-biometrics replay --lang nl
regel 1 (id 1): niet te gebruiken: R002, the result has no receipt, or not all of one
resultaten: 1, waarvan hetzelfde: 0
niet te gebruiken: 1
Resultaten van --format json of batch --receipt zijn opnieuw te beslissen.
[4]
$ head -n 1 decisions.jsonl > one
> { sed 's/,"engine".*/}/' one; sed 's/"answers":{[^}]*}/"answers":[]/' one; sed 's/"today":"[^"]*"/"today":20210301/' one; sed 's/"today":"[^"]*"/"today":"1 maart"/' one
> sed 's/"pack":{[^}]*}/"pack":{"id":"x"}/' one; sed 's/"sha256":"[^"]*"/"sha256":null/' one; sed 's/"engine":.*/"engine":1}/' one; echo; echo '{"id":8}'; echo '[]'; echo 'id,status'
> sed 's/"child_under_1":true/"child_under_1":"yes"/' one; sed 's/"answers":{/"answers":{"today":"2021-01-01",/' one; sed 's/"answers":{/"answers":{"age":1,/' one; sed 's/"status"/"outcome":null,&/' one
> cut -c 1-300 one | tr -d '\n'; } > bad.jsonl; ind-biometrics replay bad.jsonl
line 1 (id 1): unusable: R002, the result has no receipt, or not all of one
line 2 (id 1), column 648: unusable: R003, a member of the receipt is not of its type
line 3 (id 1), column 703: unusable: R003, a member of the receipt is not of its type
line 4 (id 1), column 703: unusable: A023, today is not a date written as YYYY-MM-DD
line 5 (id 1), column 723: unusable: R003, a member of the receipt is not of its type
line 6 (id 1), column 723: unusable: R003, a member of the receipt is not of its type
line 7 (id 1), column 850: unusable: R003, a member of the receipt is not of its type
line 9 (id 8): unusable: R001, this is no result: it has no status
line 10, column 1: unusable: R001, this is no result: it has no status
line 11, column 1: unusable: J004, only the words true, false and null may stand without quotes, in small letters
line 12 (id 1): unusable: A003, child_under_1: the answer is not of the question's type
line 13 (id 1): unusable: A011, the same question, id, today or other member is given a second time
line 14 (id 1): unusable: A001, no question has this id
line 15 (id 1), column 43: unusable: J019, a member's name stands twice in one object
line 16 (id 1), column 300: unusable: J002, the text ends in the middle of a value
results: 15, of which the same: 0
unusable: 15
Results have a receipt if they come from --format json, or from batch --receipt.
[4]
$ ind-biometrics replay --format json bad.jsonl | grep -o '{"line":[0-9]*\|"error":{[^}]*}' | paste - - | tail -n 5
{"line":12	"error":{"id":"A003","question":"child_under_1","message":"the answer is not of the question's type"}
{"line":13	"error":{"id":"A011","message":"the same question, id, today or other member is given a second time"}
{"line":14	"error":{"id":"A001","message":"no question has this id"}
{"line":15	"error":{"id":"J019","column":43,"message":"a member's name stands twice in one object"}
{"line":16	"error":{"id":"J002","column":300,"message":"the text ends in the middle of a value"}
$ { head -c 5000000 /dev/zero | tr '\0' ' '; echo; cat one; } | ind-biometrics replay
line 1: unusable: A018, the line or the answer is too long
results: 2, of which the same: 1
unusable: 1
[4]
$ printf '{\n"status":' | ind-biometrics replay
line 1, column 13: unusable: J002, the text ends in the middle of a value
results: 1, of which the same: 0
unusable: 1
[4]
$ ind-biometrics replay /dev/null
ind-biometrics: '/dev/null' holds no results
results: 0, of which the same: 0
[4]
$ ind-biometrics replay --format json --lang nl < /dev/null | cut -c 1-12
ind-biometrics: 'stdin' bevat geen resultaten
{"schema":1,
$ ind-biometrics replay nothing.json
ind-biometrics: 'nothing.json' cannot be read: No such file or directory
[5]
$ ind-biometrics replay one two
ind-biometrics: 'replay' does not know what to do with 'two'
[2]
$ ind-biometrics replay --rules one one
one:1:1: error P001: member 'version' is missing
one:1:1: error P001: member 'languages' is missing
  hint: add "languages": ["en"], with the codes of yours
one:1:1: error P001: member 'title' is missing
one:1:1: error P001: member 'notice' is missing
  hint: add a text that says whose service this is not, and where to check
one:1:1: error P001: member 'source' is missing
one:1:1: error P001: member 'questions' is missing
one:1:7: error P002: this must be a string, not a number at /id
one:1:18: error P003: unknown member 'status' at /status
one:1:38: error P003: unknown member 'outcome' at /outcome
  hint: did you mean 'outcomes'?
one:1:58: error P003: unknown member 'rule' at /rule
  hint: did you mean 'rules'?
one:1:82: error P003: unknown member 'dates' at /dates
  hint: 'dates' is a member of outcomes
one:1:95: error P002: this must be an object, not a string at /advice/0
one:1:114: error P002: this must be an object, not a string at /advice/1
one:1:151: error P003: unknown member 'ask' at /ask
  hint: 'ask' is a member of questions
one:1:162: error P003: unknown member 'texts' at /texts
one:1:648: error P003: unknown member 'answers' at /answers
one:1:703: error P003: unknown member 'today' at /today
  hint: 'today' is a member of cases
one:1:723: error P002: this must be a number, not an object at /pack
one:1:850: error P003: unknown member 'engine' at /engine
[3]
$ ind-biometrics replay --today 2021-03-01 one
ind-biometrics: 'replay' has no option --today; try 'ind-biometrics replay --help'
[2]
$ ind-biometrics replay --rules - < one
ind-biometrics: standard input can be read for one thing only; name a file for the other
[2]
$ $BIN/tests/cli/pty /dev/null -- ind-biometrics replay
ind-biometrics: 'replay' takes a file of results: ind-biometrics replay FILE
[2]
