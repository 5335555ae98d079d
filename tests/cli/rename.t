# new: a small pack to begin with.  rename: another id for a part of one.

# A new pack has nothing for check, verify, test and fmt to find, in both languages.
$ for l in en nl; do ind-biometrics new my-rules --lang $l >$l.json && ind-biometrics check --language $l.json && ind-biometrics verify --level info $l.json | tail -n 1 && ind-biometrics test --mutate $l.json | tail -n 3 && ind-biometrics fmt --check $l.json; done
en: 13 texts, 14 sentences, 5.0 words a sentence (at most 10 words), 4.0 letters a word
en.json: no faults (1 question, 2 rules, 2 outcomes, 1 piece of advice, 3 cases)
findings: 0 errors, 0 warnings, 0 for information
3 cases: 3 passed, 0 failed
coverage: rules 2 of 2, outcomes 2 of 2, advice 1 of 1, options 2 of 2, boundaries 0 of 0
8 of 8 mutants noticed, 1 equivalent left out
nl: 13 texts, 14 sentences, 4.9 words a sentence (at most 9 words), 4.4 letters a word
nl.json: no faults (1 question, 2 rules, 2 outcomes, 1 piece of advice, 3 cases)
findings: 0 errors, 0 warnings, 0 for information
3 cases: 3 passed, 0 failed
coverage: rules 2 of 2, outcomes 2 of 2, advice 1 of 1, options 2 of 2, boundaries 0 of 0
8 of 8 mutants noticed, 1 equivalent left out

# Whatever its id.
$ for id in _ A.b-c_9 today $(printf 'a%.0s' $(seq 64)); do for l in en nl; do ind-biometrics new $id --lang $l >id.json && ind-biometrics check id.json && ind-biometrics verify id.json | tail -n 1 && ind-biometrics test id.json | tail -n 2 | head -n 1 && ind-biometrics fmt --check id.json; done; done | sort | uniq -c | sed 's/^ *//'
8 3 cases: 3 passed, 0 failed
8 findings: 0 errors, 0 warnings, 0 for information
8 id.json: no faults (1 question, 2 rules, 2 outcomes, 1 piece of advice, 3 cases)
$ for id in $(printf 'a%.0s' $(seq 65)) '' 1a é 'a"b' a/b; do ind-biometrics new "$id" 2>&1 | tail -c 100; done
aaaaaaaaaaaaaaaaa' is not an id: a letter or '_', then letters, digits, '_', '.' or '-', 64 at most
ind-biometrics: '' is not an id: a letter or '_', then letters, digits, '_', '.' or '-', 64 at most
d-biometrics: '1a' is not an id: a letter or '_', then letters, digits, '_', '.' or '-', 64 at most
d-biometrics: 'é' is not an id: a letter or '_', then letters, digits, '_', '.' or '-', 64 at most
-biometrics: 'a"b' is not an id: a letter or '_', then letters, digits, '_', '.' or '-', 64 at most
-biometrics: 'a/b' is not an id: a letter or '_', then letters, digits, '_', '.' or '-', 64 at most

$ cat en.json
{
  "$schema": "pack-1.schema.json",
  "$comment": "An example. Put your own questions, rules and texts in its place, and run check, verify and test after each change.",
  "pack": 1,
  "id": "my-rules",
  "version": "0.1.0",
  "languages": ["en"],
  "title": {"en": "Is your library card free?"},
  "notice": {"en": "This is an example, not a service of any library."},
  "source": {
    "publisher": "Example Library", "title": "House rules",
    "facts": [
      {"id": "F1", "section": {"en": "Cards"}, "says": {"en": "Residents get a free card. They bring proof of their address."}},
      {"id": "F2", "section": {"en": "Cards"}, "says": {"en": "Everybody else pays 20 euros."}}
    ]
  },
  "questions": [
    {
      "id": "lives_in_town", "type": "boolean",
      "ask": {"en": "Do you live in this town?"},
      "why": {"en": "Only residents get a free card."},
      "source": ["F1"]
    }
  ],
  "outcomes": [
    {"id": "free", "says": {"en": "Your card is free."}, "source": ["F1"]},
    {"id": "paid", "says": {"en": "Your card costs 20 euros."}, "exit_status": 10, "source": ["F2"]}
  ],
  "rules": [
    {"id": "resident", "outcome": "free", "when": {"var": "lives_in_town"}, "because": {"en": "You live in this town."}, "source": ["F1"]},
    {
      "id": "from_elsewhere", "outcome": "paid",
      "when": {"!": {"var": "lives_in_town"}},
      "because": {"en": "You do not live in this town."},
      "source": ["F2"]
    }
  ],
  "advice": [{"id": "proof_of_address", "kind": "bring", "for": ["free"], "says": {"en": "Proof of your address."}, "source": ["F1"]}],
  "cases": [
    {
      "name": "A resident gets a free card",
      "answers": {"lives_in_town": true},
      "expect": {"outcome": "free", "rule": "resident", "advice": ["proof_of_address"], "ask": []}
    },
    {
      "name": "Somebody from elsewhere pays",
      "answers": {"lives_in_town": false},
      "expect": {"outcome": "paid", "rule": "from_elsewhere", "advice": [], "ask": []}
    },
    {
      "name": "Without an answer, both are possible",
      "answers": {},
      "expect": {"status": "undetermined", "possible": ["free", "paid"], "ask": ["lives_in_town"]}
    }
  ]
}

$ printf 'lives_in_town=yes\n' | ind-biometrics --rules nl.json --lang nl | head -n 3
Uw pas is gratis.

Dit is een voorbeeld, geen dienst van een bibliotheek.

# It does not write over what is there.
$ ind-biometrics new my-rules --output en.json; ind-biometrics new other --output en.json --force && grep '"id": "other"' en.json
ind-biometrics: 'en.json' exists; choose another name, or add --force
  "id": "other",

$ ind-biometrics new my-rules --output my-rules && ls my-rules
my-rules

$ ind-biometrics new
ind-biometrics: new needs an id for the pack, such as my-rules
[2]

$ ind-biometrics new 'my rules'
ind-biometrics: 'my rules' is not an id: a letter or '_', then letters, digits, '_', '.' or '-', 64 at most
[2]

$ ind-biometrics new 2021
ind-biometrics: '2021' is not an id: a letter or '_', then letters, digits, '_', '.' or '-', 64 at most
[2]

$ ind-biometrics new a --lang de
ind-biometrics: --lang does not know 'de'; it takes one of: nl, en
[2]

$ ind-biometrics new a b
ind-biometrics: 'new' does not know what to do with 'b'
[2]

# A question is named in conditions, facts, cases; all else stays as it was.
$ cp "$ROOT/rules/ind-biometrics.json" p.json; ind-biometrics rename return_date back_on p.json | diff p.json - | grep '^[<>]' | sort | uniq -c | sort -rn | head -n 6
      3 >         "back_on": "2021-02-19", "has_appointment": false, "residence_document": "none", "head_covering": "none"
      3 >         "back_on": "2021-02-18", "has_appointment": false, "residence_document": "none", "head_covering": "none"
      3 <         "return_date": "2021-02-19", "has_appointment": false, "residence_document": "none", "head_covering": "none"
      3 <         "return_date": "2021-02-18", "has_appointment": false, "residence_document": "none", "head_covering": "none"
      2 >         "back_on": "2021-03-01", "has_appointment": false, "residence_document": "none", "head_covering": "none"
      2 >           "child_under_1", "ind_has_biometrics", "first_application", "captured_at", "travel_advice", "back_on", "has_appointment",

# It decides the same.
$ ind-biometrics rename --output q.json question:child_under_1 baby p.json && ind-biometrics test q.json | tail -n 2
80 cases: 80 passed, 0 failed
coverage: rules 6 of 6, outcomes 3 of 3, advice 22 of 22, options 26 of 26, boundaries 2 of 2

# An option of one question is not that of another.
$ ind-biometrics rename captured_at.none nowhere p.json | diff p.json - | grep '^>' | grep -v captured_at
\>         {"id": "nowhere", "says": {"nl": "Op geen van deze plekken", "en": "At none of these places"}},

# A date in braces in texts.
$ ind-biometrics rename earliest_appointment first_day p.json | grep -o '{first_day}\|{earliest_appointment}\|"first_day"' | sort | uniq -c
     27 "first_day"
      6 {first_day}

$ ind-biometrics rename --write F1 law p.json && ind-biometrics check p.json && grep -c '"F1"' p.json; ind-biometrics rename --write law F1 p.json && cmp p.json "$ROOT/rules/ind-biometrics.json"
p.json: no faults (10 questions, 6 rules, 3 outcomes, 22 pieces of advice, 80 cases)
0

# Comments, spelling and layout stay; what only looks like the id stays, too.
$ ind-biometrics rename c colour "$ROOT/tests/packs/good/comments.json" | diff "$ROOT/tests/packs/good/comments.json" -
16c16
<       "id": "c", "type": "choice", "ask": {"en": "?"}, "why": {"en": "w"},
---
>       "id": "colour", "type": "choice", "ask": {"en": "?"}, "why": {"en": "w"},
34c34
<           {"===": [{"var": "c", "$comment": "c"}, "x"]},
---
>           {"===": [{"var": "colour", "$comment": "c"}, "x"]},
44c44
<       "$comment": "c", "name": "n", "today": "2021-03-01", "answers": {"$comment": "c", "b": true, "c": "x", "d": "2021-02-01"},
---
>       "$comment": "c", "name": "n", "today": "2021-03-01", "answers": {"$comment": "c", "b": true, "colour": "x", "d": "2021-02-01"},
[1]

# An id that several parts have.
$ ind-biometrics rename child_under_1 baby p.json
ind-biometrics: 'child_under_1' may be several parts of the pack; write one of: question:child_under_1, rule:child_under_1
[2]

$ ind-biometrics rename none nothing p.json
ind-biometrics: 'none' may be several parts of the pack; write one of: option:captured_at.none, option:travel_advice.none, option:residence_document.none, option:head_covering.none
[2]

$ ind-biometrics rename pasport p p.json
ind-biometrics: no part of the pack has the id 'pasport'; did you mean 'passport'?
[2]

$ ind-biometrics rename rule:quarantin q p.json
ind-biometrics: no part of the pack has the id 'rule:quarantin'; did you mean 'rule:quarantine'?
[2]

$ ind-biometrics rename zzzzzzzz q p.json
ind-biometrics: no part of the pack has the id 'zzzzzzzz'
[2]

# What cannot be.
$ ind-biometrics rename passport appointment_code p.json
ind-biometrics: advice:passport cannot become 'appointment_code': there is one already: advice:appointment_code
[2]

$ ind-biometrics rename travel_advice days_since_return p.json
ind-biometrics: question:travel_advice cannot become 'days_since_return': there is one already: fact:days_since_return
[2]

$ ind-biometrics rename travel_advice.red orange p.json
ind-biometrics: option:travel_advice.red cannot become 'orange': there is one already: option:travel_advice.orange
[2]

$ ind-biometrics rename travel_advice today p.json
ind-biometrics: question:travel_advice cannot become 'today': this word has a meaning of its own in answers
[2]

$ ind-biometrics rename travel_advice '2 words' p.json
ind-biometrics: question:travel_advice cannot become '2 words': an id is a letter or '_', then letters, digits, '_', '.' or '-', 64 at most
[2]

$ ind-biometrics rename earliest_appointment First-Day p.json
ind-biometrics: date:earliest_appointment cannot become 'First-Day': texts name this date, in braces; there an id has small letters, digits and _ only
[2]

$ ind-biometrics rename travel_advice colour
ind-biometrics: rename needs the name of a file, or - for standard input
[2]

$ ind-biometrics rename travel_advice p.json
ind-biometrics: rename needs the name of a file, or - for standard input
[2]

$ ind-biometrics rename travel_advice colour "$ROOT/tests/packs/bad/unknown_member.json"
$ROOT/tests/packs/bad/unknown_member.json:18:10: error P003: unknown member 'note' at /note
  hint: did you mean '$comment'?
[3]

$ ind-biometrics rename --output p.json --force travel_advice colour p.json
ind-biometrics: 'p.json' is also the file that is read; choose another name
[2]

$ ind-biometrics rename --lang nl pasport p p.json
ind-biometrics: geen deel van het pakket heeft de id 'pasport'; bedoelt u 'passport'?
[2]

# Where a condition compares two questions, their options are the same by their ids.
$ sed 's/{"===": \[{"var": "ind_has_biometrics"}, "yes"\]}/{"===": [{"var": "head_covering"}, {"var": "captured_at"}]}/' p.json >two.json; ind-biometrics rename captured_at.none nowhere two.json
ind-biometrics: option:captured_at.none cannot become 'nowhere': a condition compares its question with another one, and options are the same there by their ids
[2]
