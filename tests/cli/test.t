# The built-in pack's own cases.
$ ind-biometrics test | tail -n 2
80 cases: 80 passed, 0 failed
coverage: rules 6 of 6, outcomes 3 of 3, advice 22 of 22, options 26 of 26, boundaries 2 of 2

# A table, and what differs where a case fails.
$ cat > pack.json <<END
> {"pack": 1, "id": "small", "version": "1.0.0", "languages": ["en"],
>  "title": {"en": "Small"}, "notice": {"en": "A test."},
>  "source": {"publisher": "p", "title": "t"},
>  "questions": [
>   {"id": "back", "type": "date", "not_after": "today", "ask": {"en": "When back?"}, "why": {"en": "w"}},
>   {"id": "home", "type": "boolean", "ask": {"en": "At home?"}, "why": {"en": "w"}}],
>  "facts": [{"id": "days", "days_between": ["back", "today"]}],
>  "outcomes": [
>   {"id": "wait", "says": {"en": "Wait."}, "dates": [{"id": "until", "says": {"en": "Until"}, "date": "back", "plus_days": 10}]},
>   {"id": "go", "says": {"en": "Go."}}],
>  "rules": [
>   {"id": "fresh", "outcome": "wait", "because": {"en": "b"}, "when": {"<": [{"var": "days"}, 10]}},
>   {"id": "free", "outcome": "go", "because": {"en": "b"}, "when": {"var": "home"}}],
>  "advice": [{"id": "coat", "kind": "bring", "says": {"en": "A coat."}}],
>  "cases": [
>   {"name": "Day 9", "today": "2021-03-10", "answers": {"back": "2021-03-01"}, "expect": {"outcome": "wait", "dates": {"until": "2021-03-11"}}},
>   {"name": "Day 10, which the author got wrong", "today": "2021-03-11", "answers": {"back": "2021-03-01"},
>    "expect": {"status": "decided", "outcome": "wait", "rule": "fresh", "dates": {"until": "2021-03-11"}, "advice": [], "ask": []}},
>   {"name": "Nothing known", "today": "2021-03-11", "answers": {}, "expect": {"possible": ["go", "wait"], "advice": ["coat"]}}]}
> END
$ ind-biometrics test pack.json
ok    Day 9
FAIL  Day 10, which the author got wrong
      status: got undetermined, want decided
      outcome: got null, want wait
      rule: got null, want fresh
      dates: got none, want until 2021-03-11
      ask: got [home], want []
FAIL  Nothing known
      advice: got [], want [coat]
      possible: got [wait, go, null], want [go, wait]
3 cases: 1 passed, 2 failed
coverage: rules 1 of 2, outcomes 1 of 2, advice 1 of 1, options 0 of 2, boundaries 1 of 1
  rules without a case: free
  outcomes without a case: go
  options without a case: home=false, home=true
[1]
$ ind-biometrics test --rules pack.json | grep cases:
3 cases: 1 passed, 2 failed

# In Dutch, what is not there is "geen".
$ sed 's/"en": *\("[^"]*"\)/"nl": \1/g; s/\["en"\]/["nl"]/' pack.json > nl.json
$ ind-biometrics test nl.json --lang nl
goed  Day 9
FOUT  Day 10, which the author got wrong
      status: is undetermined, moet zijn decided
      outcome: is geen, moet zijn wait
      rule: is geen, moet zijn fresh
      dates: is geen, moet zijn until 2021-03-11
      ask: is [home], moet zijn []
FOUT  Nothing known
      advice: is [], moet zijn [coat]
      possible: is [wait, go, geen], moet zijn [go, wait]
3 voorbeelden: 1 goed, 2 fout
gedekt: regels 1 van 2, uitkomsten 1 van 2, adviezen 1 van 1, opties 0 van 2, grenzen 1 van 1
  regels zonder voorbeeld: free
  uitkomsten zonder voorbeeld: go
  opties zonder voorbeeld: home=false, home=true
[1]

# A pack without cases has none that fails.
$ sed '/"cases"/,$d; ' pack.json | sed '$s/,$/}/' > none.json
$ ind-biometrics test none.json
0 cases: 0 passed, 0 failed
coverage: rules 0 of 2, outcomes 0 of 2, advice 0 of 1, options 0 of 2, boundaries 0 of 1
