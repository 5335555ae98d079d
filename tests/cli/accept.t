# test --accept: what cases expect, brought up to what is decided.

# Nothing to do: the file is not touched.
$ cp "$ROOT/rules/ind-biometrics.json" p.json; touch -d 2001-01-01 p.json; ind-biometrics test --accept p.json; find p.json ! -newermt 2001-01-02
ind-biometrics: no case expects anything else than what is decided
p.json

# After a change of the rules, the cases that fail are told, and expect what is decided now; all else of the file stays.
$ sed 's/"days_since_return"}, 10\]/"days_since_return"}, 11]/' p.json >q.json; cp q.json before.json; ind-biometrics test q.json | tail -n 2 | head -n 1; ind-biometrics test --accept q.json; diff before.json q.json; ind-biometrics test q.json | tail -n 2 | head -n 1; ind-biometrics fmt --check q.json
coverage: rules 6 of 6, outcomes 3 of 3, advice 22 of 22, options 26 of 26, boundaries 1 of 2
Day 11 after a return from an orange area is free
      outcome: got needed_after_quarantine, want needed
      rule: got quarantine, want no_biometrics
      advice: got [stay_in_quarantine, make_appointment_later, passport, appointment_code, photo_and_signature, fingerprints_checked, find_location, cancel_by_link], want [make_appointment, passport, appointment_code, photo_and_signature, fingerprints_checked, find_location, cancel_by_link]
Day 11 after a return from a red area is free
      outcome: got needed_after_quarantine, want needed
      rule: got quarantine, want no_biometrics
      advice: got [stay_in_quarantine, make_appointment_later, passport, appointment_code, photo_and_signature, fingerprints_checked, find_location, cancel_by_link], want [make_appointment, passport, appointment_code, photo_and_signature, fingerprints_checked, find_location, cancel_by_link]
Day 11, and nobody knows if the IND has biometrics: an appointment is needed
      outcome: got needed_after_quarantine, want needed
      rule: got quarantine, want possibly_on_file
      advice: got [stay_in_quarantine, make_appointment_later, ind_checks_first, passport, appointment_code, photo_and_signature, fingerprints_checked, find_location, cancel_by_link], want [make_appointment, ind_checks_first, passport, appointment_code, photo_and_signature, fingerprints_checked, find_location, cancel_by_link]
Day 11 with an appointment today: it stays
      outcome: got needed_after_quarantine, want needed
      rule: got quarantine, want no_biometrics
      advice: got [stay_in_quarantine, keep_later_appointment, ind_checks_first, passport, appointment_code, photo_and_signature, fingerprints_checked, find_location, cancel_by_link], want [keep_appointment, ind_checks_first, passport, appointment_code, photo_and_signature, fingerprints_checked, find_location, cancel_by_link]
A return 11 days ago rules out quarantine, whatever the colour
      possible: got [not_needed, needed, needed_after_quarantine], want [not_needed, needed]
      ask: got [child_under_1, ind_has_biometrics, first_application, captured_at, travel_advice, has_appointment, residence_document, head_covering], want [child_under_1, ind_has_biometrics, first_application, captured_at, has_appointment, residence_document, head_covering]
ind-biometrics: cases that now expect what is decided: 5
976c976
<         "status": "decided", "outcome": "needed", "rule": "no_biometrics",
---
>         "status": "decided", "outcome": "needed_after_quarantine", "rule": "quarantine",
978,979c978,979
<           "make_appointment", "passport", "appointment_code", "photo_and_signature", "fingerprints_checked", "find_location",
<           "cancel_by_link"
---
>           "stay_in_quarantine", "make_appointment_later", "passport", "appointment_code", "photo_and_signature", "fingerprints_checked",
>           "find_location", "cancel_by_link"
1005c1005
<         "status": "decided", "outcome": "needed", "rule": "no_biometrics",
---
>         "status": "decided", "outcome": "needed_after_quarantine", "rule": "quarantine",
1007,1008c1007,1008
<           "make_appointment", "passport", "appointment_code", "photo_and_signature", "fingerprints_checked", "find_location",
<           "cancel_by_link"
---
>           "stay_in_quarantine", "make_appointment_later", "passport", "appointment_code", "photo_and_signature", "fingerprints_checked",
>           "find_location", "cancel_by_link"
1050c1050
<         "status": "decided", "outcome": "needed", "rule": "possibly_on_file",
---
>         "status": "decided", "outcome": "needed_after_quarantine", "rule": "quarantine",
1052,1053c1052,1053
<           "make_appointment", "ind_checks_first", "passport", "appointment_code", "photo_and_signature", "fingerprints_checked",
<           "find_location", "cancel_by_link"
---
>           "stay_in_quarantine", "make_appointment_later", "ind_checks_first", "passport", "appointment_code", "photo_and_signature",
>           "fingerprints_checked", "find_location", "cancel_by_link"
1257c1257
<         "status": "decided", "outcome": "needed", "rule": "no_biometrics",
---
>         "status": "decided", "outcome": "needed_after_quarantine", "rule": "quarantine",
1259,1260c1259,1260
<           "keep_appointment", "ind_checks_first", "passport", "appointment_code", "photo_and_signature", "fingerprints_checked",
<           "find_location", "cancel_by_link"
---
>           "stay_in_quarantine", "keep_later_appointment", "ind_checks_first", "passport", "appointment_code", "photo_and_signature",
>           "fingerprints_checked", "find_location", "cancel_by_link"
1588c1588
<         "status": "undetermined", "outcome": null, "possible": ["not_needed", "needed"],
---
>         "status": "undetermined", "outcome": null, "possible": ["not_needed", "needed", "needed_after_quarantine"],
1590,1591c1590,1591
<           "child_under_1", "ind_has_biometrics", "first_application", "captured_at", "has_appointment", "residence_document",
<           "head_covering"
---
>           "child_under_1", "ind_has_biometrics", "first_application", "captured_at", "travel_advice", "has_appointment",
>           "residence_document", "head_covering"
coverage: rules 6 of 6, outcomes 3 of 3, advice 22 of 22, options 26 of 26, boundaries 1 of 2

# In a file of another layout, the values alone change.
$ cat >s.json <<'END'
> {"pack": 1, "id": "s", "version": "1", "languages": ["en"], "title": {"en": "t"}, "notice": {"en": "n"},
>  "source": {"publisher": "p", "title": "t"},
>  "questions": [{"id": "b", "type": "boolean", "ask": {"en": "?"}, "why": {"en": "w"}},
>    {"id": "d", "type": "date", "not_after": "2021-03-01", "ask": {"en": "?"}, "why": {"en": "w"}}],
>  "outcomes": [{"id": "o", "says": {"en": "o"}, "dates": [{"id": "day", "says": {"en": "d"}, "date": "today"}]}, {"id": "p", "says": {"en": "p"}}],
>  "rules": [{"id": "r", "outcome": "o", "when": {"var": "b"}, "because": {"en": "b"}}],
>  "cases": [
>    {"name": "one",   "today": "2021-03-01", "answers": {"b": true},
>     "expect": { "$comment": "status", "status":"undetermined", "outcome" :null, "rule": null, "dates": {"day":
>        "2020-01-01"}, "ask":[ "b" ], "possible": [ null ] }},
>    {"name": "two", "today": "2021-03-01", "answers": {"b": false}, "expect": {"rule": "r", "\u0073tatus": "decided", "outcome": "p"}}]}
> END
$ cp s.json before.json; ind-biometrics test --accept s.json; diff before.json s.json; ind-biometrics test s.json | tail -n 2 | head -n 1
one
      status: got decided, want undetermined
      outcome: got o, want null
      rule: got r, want null
      dates: got day 2021-03-01, want day 2020-01-01
      possible: got [o], want [null]
      ask: got [], want [b]
two
      status: got no_rule, want decided
      outcome: got null, want p
      rule: got null, want r
ind-biometrics: cases that now expect what is decided: 2
9,11c9,10
<     "expect": { "$comment": "status", "status":"undetermined", "outcome" :null, "rule": null, "dates": {"day":
<        "2020-01-01"}, "ask":[ "b" ], "possible": [ null ] }},
<    {"name": "two", "today": "2021-03-01", "answers": {"b": false}, "expect": {"rule": "r", "\u0073tatus": "decided", "outcome": "p"}}]}
---
>     "expect": { "$comment": "status", "status":"decided", "outcome" :"o", "rule": "r", "dates": {"day": "2021-03-01"}, "ask":[], "possible": [null] }},
>    {"name": "two", "today": "2021-03-01", "answers": {"b": false}, "expect": {"rule": null, "\u0073tatus": "no_rule", "outcome": null}}]}
coverage: rules 1 of 1, outcomes 1 of 1, advice 0 of 0, options 2 of 2, boundaries 0 of 0

# An answer out of its bounds leads to no decision, so there is nothing to expect.
$ sed 's/"answers": {"b": false}/"answers": {"b": false, "d": "2021-03-02"}/' s.json >o.json; ind-biometrics test --accept o.json
o.json:10:72: error P210: '2021-03-02' is after the last day that the question takes at /cases/1/answers/d
[3]

$ ind-biometrics test --accept
ind-biometrics: --accept writes into a file; name one, which standard input is not
[2]

$ ind-biometrics test --accept - </dev/null
ind-biometrics: --accept writes into a file; name one, which standard input is not
[2]

$ ind-biometrics test --accept --mutate p.json
ind-biometrics: --accept with --mutate needs --generate, which makes the cases to put there
[2]

$ printf '{"pack": 1,' >half.json; ind-biometrics test --accept half.json
half.json:1:12: error J002: the text ends in the middle of a value
  hint: the '{' in line 1 is not closed
[3]

$ ind-biometrics test --lang nl --accept p.json
ind-biometrics: geen voorbeeld verwacht iets anders dan wat het pakket beslist

# The file may be named as all commands take it, once.
$ ind-biometrics test --accept --rules p.json
ind-biometrics: no case expects anything else than what is decided
$ ind-biometrics test --accept --rules p.json p.json
ind-biometrics: 'p.json' and --rules both name a rule pack; name one
[2]
