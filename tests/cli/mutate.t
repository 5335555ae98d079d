# How good a pack's cases are.
$ cat > pack.json <<END
> {"pack": 1, "id": "small", "version": "1.0.0", "languages": ["en"],
>  "title": {"en": "Small"}, "notice": {"en": "A test."},
>  "source": {"publisher": "p", "title": "t"},
>  "questions": [
>   {"id": "colour", "type": "choice", "ask": {"en": "Which colour?"}, "why": {"en": "w"},
>    "options": [{"id": "none", "says": {"en": "None"}}, {"id": "orange", "says": {"en": "Orange"}}, {"id": "red", "says": {"en": "Red"}}]},
>   {"id": "back", "type": "date", "not_after": "today", "ask": {"en": "When back?"}, "why": {"en": "w"}},
>   {"id": "home", "type": "boolean", "ask": {"en": "At home?"}, "why": {"en": "w"}}],
>  "facts": [{"id": "days", "days_between": ["back", "today"]}],
>  "outcomes": [
>   {"id": "wait", "says": {"en": "Wait."}, "dates": [{"id": "until", "says": {"en": "Until"}, "date": "back", "plus_days": 11}]},
>   {"id": "go", "says": {"en": "Go."}}],
>  "rules": [
>   {"id": "fresh", "outcome": "wait", "because": {"en": "b"},
>    "when": {"and": [{"in": [{"var": "colour"}, ["orange", "red"]]}, {"<=": [{"var": "days"}, 10]}]}},
>   {"id": "early", "outcome": "wait", "because": {"en": "b"}, "when": {"<": [{"var": "days"}, 0]}},
>   {"id": "free", "outcome": "go", "because": {"en": "b"}, "when": true}],
>  "advice": [{"id": "coat", "kind": "bring", "says": {"en": "A coat."}, "for": ["go"], "when": {"!": {"var": "home"}}}],
>  "cases": [
>   {"name": "Day 10", "today": "2021-03-11", "answers": {"colour": "red", "back": "2021-03-01"},
>    "expect": {"outcome": "wait", "rule": "fresh", "dates": {"until": "2021-03-12"}, "advice": []}},
>   {"name": "Day 11", "today": "2021-03-12", "answers": {"colour": "red", "back": "2021-03-01", "home": true},
>    "expect": {"outcome": "go", "rule": "free", "advice": []}}]}
> END
$ ind-biometrics test pack.json
ok    Day 10
ok    Day 11
2 cases: 2 passed, 0 failed
coverage: rules 2 of 2, outcomes 2 of 2, advice 0 of 1, options 2 of 5, boundaries 1 of 1
  rules that nobody can reach: early
  advice without a case: coat
  options without a case: colour=none, colour=orange, home=false
  boundaries that nobody can reach: days=-1

# What they miss, with somebody who shows it.
$ ind-biometrics test --mutate pack.json
ok    Day 10
ok    Day 11
2 cases: 2 passed, 0 failed
coverage: rules 2 of 2, outcomes 2 of 2, advice 0 of 1, options 2 of 5, boundaries 1 of 1
  rules that nobody can reach: early
  advice without a case: coat
  options without a case: colour=none, colour=orange, home=false
  boundaries that nobody can reach: days=-1
MISS  rule fresh, line 15: drops 'colour is orange or red' from an 'and'
      shown by {"today":"2021-03-11","colour":"none","back":"2021-03-11","home":false}
      outcome: got wait, want go
      rule: got fresh, want free
      dates: got until 2021-03-22, want none
      advice: got [], want [coat]
MISS  rule fresh, line 15: adds 'none' to 'colour is orange or red'
      shown by {"today":"2021-03-11","colour":"none","back":"2021-03-11","home":false}
      outcome: got wait, want go
      rule: got fresh, want free
      dates: got until 2021-03-22, want none
      advice: got [], want [coat]
MISS  rule fresh, line 15: takes 'orange' out of 'colour is orange or red'
      shown by {"today":"2021-03-11","colour":"orange","back":"2021-03-11","home":false}
      outcome: got go, want wait
      rule: got free, want fresh
      dates: got none, want until 2021-03-22
      advice: got [coat], want []
MISS  rule early, line 16: changes 'days is less than 0' to 'days is less than 1'
      shown by {"today":"2021-03-11","colour":"none","back":"2021-03-11","home":false}
      outcome: got wait, want go
      rule: got early, want free
      dates: got until 2021-03-22, want none
      advice: got [], want [coat]
MISS  advice coat, line 18: adds 'wait' to 'for'
      shown by {"today":"2021-03-11","colour":"orange","back":"2021-03-11","home":false}
      advice: got [coat], want []
MISS  advice coat, line 18: takes 'go' out of 'for'
      shown by {"today":"2021-03-11","colour":"none","home":false}
      advice: got [], want [coat]
16 of 22 mutants noticed, 5 equivalent left out
[1]

# The same in Dutch.
$ LANG=nl_NL.UTF-8 ind-biometrics test --mutate pack.json | sed -n '3,14p; $p'
2 voorbeelden: 2 goed, 0 fout
gedekt: regels 2 van 2, uitkomsten 2 van 2, adviezen 0 van 1, opties 2 van 5, grenzen 1 van 1
  regels waar niemand kan komen: early
  adviezen zonder voorbeeld: coat
  opties zonder voorbeeld: colour=none, colour=orange, home=false
  grenzen waar niemand kan komen: days=-1
MIST  regel fresh, regelnummer 15: haalt 'colour is orange of red' uit een 'and'
      te zien bij {"today":"2021-03-11","colour":"none","back":"2021-03-11","home":false}
      outcome: is wait, moet zijn go
      rule: is fresh, moet zijn free
      dates: is until 2021-03-22, moet zijn geen
      advice: is [], moet zijn [coat]
16 van 22 veranderingen gemerkt, 5 zonder gevolg weggelaten
$ LANG=nl_NL.UTF-8 ind-biometrics test --mutate --format json pack.json | grep -o '"change":"[^"]*colour is orange[^"]*'
"change":"keert 'colour is orange of red, en days is hoogstens 10' om
"change":"maakt van 'and' 'or' in 'colour is orange of red, en days is hoogstens 10'
"change":"haalt 'colour is orange of red' uit een 'and'
"change":"keert 'colour is orange of red' om
"change":"zet 'none' bij 'colour is orange of red'
"change":"haalt 'orange' uit 'colour is orange of red'
"change":"haalt 'red' uit 'colour is orange of red'

# That somebody, piped back in: the pack says one thing, the mutant another.
$ echo '{"today":"2021-03-11","colour":"none","back":"2021-03-11","home":false}' > somebody.json
$ ind-biometrics batch --rules pack.json < somebody.json
{"status":"decided","outcome":"go","rule":"free","dates":{},"advice":["coat"],"ask":[]}
$ sed 's/\["orange", "red"\]/["none", "orange", "red"]/' pack.json > mutant.json
$ ind-biometrics batch --rules mutant.json < somebody.json
{"status":"decided","outcome":"wait","rule":"fresh","dates":{"until":"2021-03-22"},"advice":[],"ask":[]}

# The fewest cases that cover it, ready to paste.
$ ind-biometrics test --generate pack.json
[
  {
    "name": "fresh, days=10", "today": "2021-03-11",
    "answers": {"colour": "orange", "back": "2021-03-01"},
    "expect": {"status": "decided", "outcome": "wait", "rule": "fresh", "dates": {"until": "2021-03-12"}, "advice": []}
  },
  {
    "name": "free, days=11", "today": "2021-03-11",
    "answers": {"colour": "orange", "back": "2021-02-28", "home": false},
    "expect": {"status": "decided", "outcome": "go", "rule": "free", "dates": {}, "advice": ["coat"]}
  },
  {
    "name": "free, where a change of rule fresh drops 'colour is orange or red' from an 'and'", "today": "2021-03-11",
    "answers": {"colour": "none", "back": "2021-03-11", "home": false},
    "expect": {"status": "decided", "outcome": "go", "rule": "free", "dates": {}, "advice": ["coat"]}
  },
  {
    "name": "fresh, where a change of rule fresh takes 'red' out of 'colour is orange or red'", "today": "2021-03-11",
    "answers": {"colour": "red", "back": "2021-03-11", "home": false},
    "expect": {"status": "decided", "outcome": "wait", "rule": "fresh", "dates": {"until": "2021-03-22"}, "advice": []}
  }
]

# Pasted, they pass and cover everything but what is a matter of taste.
$ ind-biometrics test --generate pack.json > cases.json
$ { sed '/"cases": \[/,$d' pack.json; echo '"cases":'; cat cases.json; echo '}'; } > pasted.json
$ ind-biometrics test pasted.json
ok    fresh, days=10
ok    free, days=11
ok    free, where a change of rule fresh drops 'colour is orange or red' from an 'and'
ok    fresh, where a change of rule fresh takes 'red' out of 'colour is orange or red'
4 cases: 4 passed, 0 failed
coverage: rules 2 of 2, outcomes 2 of 2, advice 1 of 1, options 4 of 5, boundaries 1 of 1
  rules that nobody can reach: early
  options without a case: home=true
  boundaries that nobody can reach: days=-1
$ ind-biometrics test --mutate pasted.json | tail -n 1
22 of 22 mutants noticed, 5 equivalent left out

# For programs.
$ ind-biometrics test --format json pack.json
{"schema":1,"passed":2,"failed":0,"cases":[{"name":"Day 10","passed":true,"differences":[]},{"name":"Day 11","passed":true,"differences":[]}],"coverage":{"rules":{"covered":2,"of":2,"missing":[],"never":["early"]},"outcomes":{"covered":2,"of":2,"missing":[],"never":[]},"advice":{"covered":0,"of":1,"missing":["coat"],"never":[]},"options":{"covered":2,"of":5,"missing":["colour=none","colour=orange","home=false"],"never":[]},"boundaries":{"covered":1,"of":1,"missing":[],"never":["days=-1"]}}}
$ ind-biometrics test --mutate --format json pasted.json | tr '{' '\n' | grep -c '"fate":"noticed"'
22
$ ind-biometrics test --mutate --format json pack.json | tr '{' '\n' | grep -A 1 '"fate":"survived"' | head -n 2
"part":"rule","id":"fresh","line":15,"change":"drops 'colour is orange or red' from an 'and'","fate":"survived","witness":
"today":"2021-03-11","colour":"none","back":"2021-03-11","home":false},"differences":["outcome: got wait, want go","rule: got fresh, want free","dates: got until 2021-03-22, want none","advice: got [], want [coat]"]},

# The built-in pack: its cases notice every change that makes a difference.
$ ind-biometrics test --mutate | tail -n 2
coverage: rules 6 of 6, outcomes 3 of 3, advice 22 of 22, options 26 of 26, boundaries 2 of 2
186 of 186 mutants noticed, 11 equivalent left out
$ ind-biometrics test --generate | grep '"name"'
    "name": "child_under_1", "today": "2021-03-01",
    "name": "biometrics_on_file", "today": "2021-03-01",
    "name": "captured_earlier", "today": "2021-03-01",
    "name": "quarantine, days_since_return=10", "today": "2021-03-01",
    "name": "quarantine, days_return_to_appointment=10", "today": "2021-03-01",
    "name": "quarantine, days_return_to_appointment=11", "today": "2021-03-01",
    "name": "possibly_on_file, days_since_return=11", "today": "2021-03-01",
    "name": "no_biometrics", "today": "2021-03-01",
    "name": "no_biometrics, where a change of rule captured_earlier drops 'captured_at is not none' from an 'and'", "today": "2021-03-01",
    "name": "captured_earlier, where a change of rule captured_earlier takes 'mission_mvv' out of 'captured_at is not none'", "today": "2021-03-01",
    "name": "captured_earlier, where a change of rule captured_earlier takes 'police_asylum' out of 'captured_at is not none'", "today": "2021-03-01",
    "name": "captured_earlier, where a change of rule captured_earlier takes 'kmar_asylum' out of 'captured_at is not none'", "today": "2021-03-01",
    "name": "quarantine, where a change of rule quarantine takes 'red' out of 'travel_advice is orange or red'", "today": "2021-03-01",
    "name": "child_under_1, where a change of advice biometrics_reused drops 'child_under_1 is no' from an 'and'", "today": "2021-03-01",
    "name": "captured_earlier, where a change of advice biometrics_reused adds 'unknown' to 'ind_has_biometrics is yes'", "today": "2021-03-01",
    "name": "child_under_1, where a change of advice already_received drops 'child_under_1 is no' from an 'and'", "today": "2021-03-01",
    "name": "quarantine, where a change of advice rebook_appointment drops 'has_appointment is yes' from an 'and'", "today": "2021-03-01",
    "name": "biometrics_on_file, where a change of advice rebook_appointment adds 'not_needed' to 'for'", "today": "2021-03-01",
    "name": "no_biometrics, where a change of advice rebook_appointment adds 'needed' to 'for'", "today": "2021-03-01",
    "name": "quarantine, where a change of advice keep_later_appointment drops 'has_appointment is yes' from an 'and'", "today": "2021-03-01",
    "name": "biometrics_on_file, where a change of advice keep_later_appointment adds 'not_needed' to 'for'", "today": "2021-03-01",
    "name": "no_biometrics, where a change of advice residence_document takes 'expired' out of 'residence_document is valid or expired'", "today": "2021-03-01",
    "name": "no_biometrics, where a change of advice residence_document adds 'stolen' to 'residence_document is valid or expired'", "today": "2021-03-01",
    "name": "biometrics_on_file, where a change of advice residence_document adds 'not_needed' to 'for'", "today": "2021-03-01",
    "name": "biometrics_on_file, where a change of advice police_report adds 'not_needed' to 'for'", "today": "2021-03-01",
    "name": "quarantine, where a change of advice police_report takes 'needed_after_quarantine' out of 'for'", "today": "2021-03-01",
    "name": "no_biometrics, where a change of advice head_covering_allowed adds 'patterned' to 'head_covering is plain'", "today": "2021-03-01",
    "name": "biometrics_on_file, where a change of advice head_covering_allowed adds 'not_needed' to 'for'", "today": "2021-03-01",
    "name": "biometrics_on_file, where a change of advice head_covering_refused adds 'not_needed' to 'for'", "today": "2021-03-01",
    "name": "quarantine, where a change of advice head_covering_refused takes 'needed_after_quarantine' out of 'for'", "today": "2021-03-01",

# Without cases nothing is noticed.
$ sed 's/,$/,/; /"cases": \[/,$d' pack.json | sed '$s/,$/}/' > none.json
$ ind-biometrics test none.json
0 cases: 0 passed, 0 failed
coverage: rules 0 of 2, outcomes 0 of 2, advice 0 of 1, options 0 of 5, boundaries 0 of 1
  rules that nobody can reach: early
  boundaries that nobody can reach: days=-1
$ ind-biometrics test --mutate none.json | tail -n 1
0 of 22 mutants noticed, 5 equivalent left out

# A case that fails is a finding, whatever else.
$ sed 's/"until": "2021-03-12"/"until": "2021-03-13"/' pack.json > wrong.json
$ ind-biometrics test wrong.json | head -n 2
FAIL  Day 10
      dates: got until 2021-03-12, want until 2021-03-13
$ ind-biometrics test --mutate wrong.json | tail -n 1
9 of 22 mutants noticed, 5 equivalent left out

# With both, only the cases that the pack lacks to notice every change.
$ ind-biometrics test --generate --mutate pack.json >more.json
ind-biometrics: changes that no case can notice, as nobody would be decided otherwise: 5
$ cat more.json
[
  {
    "name": "free, where a change of rule fresh drops 'colour is orange or red' from an 'and'", "today": "2021-03-11",
    "answers": {"colour": "none", "back": "2021-03-11", "home": false},
    "expect": {"status": "decided", "outcome": "go", "rule": "free", "dates": {}, "advice": ["coat"]}
  },
  {
    "name": "fresh, where a change of rule fresh takes 'orange' out of 'colour is orange or red'", "today": "2021-03-11",
    "answers": {"colour": "orange", "back": "2021-03-11", "home": false},
    "expect": {"status": "decided", "outcome": "wait", "rule": "fresh", "dates": {"until": "2021-03-22"}, "advice": []}
  }
]
$ ind-biometrics test --mutate --cases more.json pack.json | tail -n 1
22 of 22 mutants noticed, 5 equivalent left out
$ ind-biometrics test --generate --mutate --cases more.json pack.json
ind-biometrics: changes that no case can notice, as nobody would be decided otherwise: 5
[]
$ ind-biometrics test --mutant
ind-biometrics: unknown option '--mutant'; did you mean '--mutate'?
[2]
$ ind-biometrics run --mutate
ind-biometrics: 'run' has no option --mutate; try 'ind-biometrics run --help'
[2]
