# At the first and the last day of the calendar, all goes as on other days.

$ cat > due.json <<'END'
> {"pack": 1, "id": "due", "version": "1", "languages": ["en"], "title": {"en": "Is it due?"}, "notice": {"en": "A try-out."},
>  "source": {"publisher": "X", "title": "Y"},
>  "questions": [{"id": "due", "type": "date", "ask": {"en": "On which day is it due?"}, "why": {"en": "W."}}],
>  "facts": [{"id": "years", "years_between": ["due", "today"]}],
>  "outcomes": [{"id": "late", "says": {"en": "Late."}}, {"id": "early", "says": {"en": "Early."}}],
>  "rules": [{"id": "over", "outcome": "late", "when": {">=": [{"var": "years"}, 0]}, "because": {"en": "B."}},
>   {"id": "rest", "outcome": "early", "when": true, "because": {"en": "B."}}]}
> END

# A day later in the last year is still to come.
$ echo '{"today": "9999-06-01"}' | ind-biometrics batch --rules due.json
{"status":"undetermined","outcome":null,"rule":null,"possible":["late","early"],"dates":{},"advice":[],"ask":["due"]}
$ ind-biometrics verify --today 9999-06-01 due.json
complete: exactly one rule decides each of 2 answer combinations
  over     1    50.00 %
  rest     1    50.00 %
combinations are of cells: what no condition tells apart counts once, and only what
real answers can reach
questions in page order: at most 1, on average 1.00 over these combinations
findings: 0 errors, 0 warnings, 1 for information; see all with --level info
$ printf '%s\n' '{"today":"9999-06-01","due":"9999-06-01"}' '{"today":"9999-06-01","due":"9999-06-02"}' |
>   ind-biometrics batch --rules due.json
{"status":"decided","outcome":"late","rule":"over","dates":{},"advice":[],"ask":[]}
{"status":"decided","outcome":"early","rule":"rest","dates":{},"advice":[],"ask":[]}

# No validity is moved, and no plus_days, to where no pack can be.
$ cat > ends.json <<'END'
> {"pack": 1, "id": "ends", "version": "1", "languages": ["en"], "valid_from": "0001-01-01", "valid_to": "9999-12-31",
>  "title": {"en": "Is it in time?"}, "notice": {"en": "A try-out."}, "source": {"publisher": "X", "title": "Y"},
>  "questions": [],
>  "outcomes": [{"id": "yes", "says": {"en": "Yes."}, "dates": [{"id": "day", "says": {"en": "Day"}, "date": "today", "plus_days": 36525}]},
>   {"id": "no", "says": {"en": "No."}}],
>  "rules": [{"id": "first_day", "outcome": "yes", "valid_to": "0001-01-01", "when": true, "because": {"en": "B."}},
>   {"id": "last_day", "outcome": "no", "valid_from": "9999-12-31", "when": true, "because": {"en": "B."}}]}
> END
$ ind-biometrics test --mutate ends.json
0 cases: 0 passed, 0 failed
coverage: rules 0 of 2, outcomes 0 of 2, advice 0 of 0, options 0 of 0, boundaries 0 of 2
MISS  rule first_day, line 6: drops the rule
      shown by {"today":"0001-01-01"}
      status: got no_rule, want decided
      outcome: got null, want yes
      dates: got none, want day 0101-01-02
MISS  rule first_day, line 6: changes the outcome to 'no'
      shown by {"today":"0001-01-01"}
      outcome: got no, want yes
      dates: got none, want day 0101-01-02
MISS  rule first_day, line 6: moves valid_to from 0001-01-01 to 0001-01-02
      shown by {"today":"0001-01-02"}
      status: got decided, want no_rule
      outcome: got yes, want null
      dates: got day 0101-01-03, want none
MISS  rule last_day, line 7: drops the rule
      shown by {"today":"9999-12-31"}
      status: got no_rule, want decided
      outcome: got null, want no
MISS  rule last_day, line 7: changes the outcome to 'yes'
      shown by {"today":"9999-12-31"}
      outcome: got yes, want no
MISS  rule last_day, line 7: moves valid_from from 9999-12-31 to 9999-12-30
      shown by {"today":"9999-12-30"}
      status: got decided, want no_rule
      outcome: got no, want null
MISS  outcome yes, line 4: changes plus_days of 'day' from 36525 to 36524
      shown by {"today":"0001-01-01"}
      dates: got day 0101-01-01, want day 0101-01-02
0 of 7 mutants noticed, 1 equivalent left out
[1]
$ ind-biometrics test --generate ends.json
[
  {
    "name": "first_day, today=0001-01-01", "today": "0001-01-01",
    "answers": {},
    "expect": {"status": "decided", "outcome": "yes", "rule": "first_day", "dates": {"day": "0101-01-02"}, "advice": []}
  },
  {
    "name": "last_day, today=9999-12-31", "today": "9999-12-31",
    "answers": {},
    "expect": {"status": "decided", "outcome": "no", "rule": "last_day", "dates": {}, "advice": []}
  },
  {
    "name": "no rule, today=0001-01-02", "today": "0001-01-02",
    "answers": {},
    "expect": {"status": "no_rule", "outcome": null, "rule": null, "dates": {}, "advice": []}
  },
  {
    "name": "no rule, today=9999-12-30", "today": "9999-12-30",
    "answers": {},
    "expect": {"status": "no_rule", "outcome": null, "rule": null, "dates": {}, "advice": []}
  }
]
