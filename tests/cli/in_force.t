# A pack decides on its own days alone; on any other, nothing is decided.
$ cat > window.json <<END
> {"pack": 1, "id": "w", "version": "1", "languages": ["en", "nl"], "valid_from": "2025-01-01", "valid_to": "2025-12-31",
>  "title": {"en": "Do you get a benefit?", "nl": "Krijgt u een toeslag?"}, "notice": {"en": "A try-out.", "nl": "Een proef."},
>  "source": {"publisher": "X", "title": "Y"},
>  "questions": [
>   {"id": "income", "type": "integer", "minimum": 0, "ask": {"en": "Income?", "nl": "Inkomen?"}, "why": {"en": "W.", "nl": "W."}}],
>  "outcomes": [
>   {"id": "yes", "says": {"en": "You get a benefit.", "nl": "U krijgt een toeslag."}, "exit_status": 10,
>    "dates": [{"id": "from", "says": {"en": "From", "nl": "Vanaf"}, "date": "today", "plus_days": 1}]},
>   {"id": "no", "says": {"en": "No.", "nl": "Nee."}}],
>  "rules": [
>   {"id": "over", "outcome": "no", "because": {"en": "B.", "nl": "B."}, "when": {">": [{"var": "income"}, 1000]}},
>   {"id": "under", "outcome": "yes", "because": {"en": "B.", "nl": "B."}, "when": true}],
>  "cases": [
>   {"name": "The last day", "today": "2025-12-31", "answers": {"income": 5}, "expect": {"status": "decided"}},
>   {"name": "The day after", "today": "2026-01-01", "answers": {"income": 5},
>    "expect": {"status": "not_in_force", "outcome": null, "rule": null, "dates": {}, "advice": [], "possible": [], "ask": []}}]}
> END
$ ind-biometrics --rules window.json --lang en --today 2026-01-01 --answer income=5
ind-biometrics: Please note: these rules applied up to and including 31 December 2025. Today is 1 January 2026. So there is no result. Choose another day with --today, such as --today 2025-12-31.
No result: these rules do not apply today.

A try-out.
Source: X, Y.

Please note: these rules applied up to and including 31 December 2025. Today is
1 January 2026.

Ask X what applies to you.
[4]

# --today chooses the day; the last one of the pack is a day as any.
$ ind-biometrics --rules window.json --lang en --today 2025-12-31 --answer income=5 --exit-status
You get a benefit.

A try-out.
Source: X, Y.

B.

This follows from your answers:
- Income? 5

From: 1 January 2026
[10]
$ ind-biometrics --rules window.json --lang en --today 2025-12-31 --answer income=5 --format json
{"schema":1,"status":"decided","outcome":"yes","says":"You get a benefit.","rule":"under","dates":{"from":"2026-01-01"},"advice":[],"because":[{"question":"income","answer":5}],"reasons":[{"rule":"under","because":"B.","source":[]}],"ask":[],"next":null,"open":[],"answers":{"income":5},"today":"2025-12-31","pack":{"id":"w","version":"1","edition":null,"sha256":"1b5ef75de80b3cfe65f9e0459614fb8cc72040d4449a3da59dc27a31a42f5afe","in_force":true,"notice":"A try-out."},"engine":"1.0.0"}

# Other forms; no option makes something else of it.
$ ind-biometrics --rules window.json --lang en --today 2026-01-01 --answer income=5 --format json --what-if --explain --exit-status
ind-biometrics: Please note: these rules applied up to and including 31 December 2025. Today is 1 January 2026. So there is no result. Choose another day with --today, such as --today 2025-12-31.
{"schema":1,"status":"not_in_force","outcome":null,"says":null,"rule":null,"dates":{},"advice":[],"because":[],"reasons":[],"ask":[],"next":null,"open":[],"what_if":[],"explain":{"rules":[{"rule":"over","outcome":"no","holds":"no","decides":false,"in_force":false,"when":{"var":"income","is":5,"in":[{"from":1001}],"holds":"no"},"source":[]},{"rule":"under","outcome":"yes","holds":"no","decides":false,"in_force":false,"when":{"true":[],"holds":"yes"},"source":[]}],"facts":[],"dates":[],"sources":[]},"answers":{"income":5},"today":"2026-01-01","pack":{"id":"w","version":"1","edition":null,"sha256":"1b5ef75de80b3cfe65f9e0459614fb8cc72040d4449a3da59dc27a31a42f5afe","in_force":false,"notice":"A try-out."},"engine":"1.0.0"}
[4]
$ ind-biometrics --rules window.json --today 2024-12-31 --answer income=5 --format markdown --explain --what-if
ind-biometrics: Let op: deze regels gelden vanaf 1 januari 2025. Vandaag is het 31 december 2024. Daarom is er geen uitslag. Kies een andere dag met --today, zoals --today 2025-01-01.
\# Geen uitslag: deze regels gelden vandaag niet.

Een proef.

Bron: X, Y.

Let op: deze regels gelden vanaf 1 januari 2025. Vandaag is het 31 december 2024.

Vraag aan X wat voor u geldt.

## Zo werken de regels voor u uit, een voor een:

1. Regel over is vandaag niet van kracht.
2. Regel under is vandaag niet van kracht.

---

Bron: X, Y.

Versie van de regels: 1. Datum van deze uitslag: 31 december 2024.
[4]
$ ind-biometrics --rules window.json --today 2024-12-31 --answer income=5 --format html | grep '<main' -A 5
ind-biometrics: Let op: deze regels gelden vanaf 1 januari 2025. Vandaag is het 31 december 2024. Daarom is er geen uitslag. Kies een andere dag met --today, zoals --today 2025-01-01.
<main>
<h1>Geen uitslag: deze regels gelden vandaag niet.</h1>
<p class="notice">Een proef.</p>
<p class="notice">Bron: X, Y.</p>
<p>Let op: deze regels gelden vanaf 1 januari 2025. Vandaag is het 31 december 2024.</p>
<p>Vraag aan X wat voor u geldt.</p>
$ ind-biometrics --rules window.json --today 2024-12-31 --answer income=5 --format ics
ind-biometrics: Let op: deze regels gelden vanaf 1 januari 2025. Vandaag is het 31 december 2024. Daarom is er geen uitslag. Kies een andere dag met --today, zoals --today 2025-01-01.
ind-biometrics: Deze uitslag heeft geen datum voor een agenda. Er is dus niets om op te slaan.
[4]

# Answers that are wrong are still wrong; lines answer nothing.
$ ind-biometrics --rules window.json --lang en --today 2026-01-01 --answer income=-5
ind-biometrics: --answer: income: -5 is too low. Type a whole number of 0 or more.
[4]
$ printf '12\n13\n' | ind-biometrics --rules window.json --lang en --today 2026-01-01 --format json
ind-biometrics: Please note: these rules applied up to and including 31 December 2025. Today is 1 January 2026. So there is no result. Choose another day with --today, such as --today 2025-12-31.
{"schema":1,"status":"not_in_force","outcome":null,"says":null,"rule":null,"dates":{},"advice":[],"because":[],"reasons":[],"ask":[],"next":null,"open":[],"answers":{},"today":"2026-01-01","pack":{"id":"w","version":"1","edition":null,"sha256":"1b5ef75de80b3cfe65f9e0459614fb8cc72040d4449a3da59dc27a31a42f5afe","in_force":false,"notice":"A try-out."},"engine":"1.0.0"}
[4]

# At a terminal it is said before any question, and none is asked, in either order.
$ ind() { $BIN/tests/cli/pty script -- ind-biometrics --rules window.json --lang en "$@"; }; : > script
> echo income=5 > mine.txt; ind --today 2026-01-01 --input ask --answers mine.txt | head -n 2
> ind --today 2026-01-01; echo "[$?]"; ind --today 2024-12-31 --order fewest --no-review
ind-biometrics: Please note: these rules applied up to and including 31 December 2025. Today is 1 January 2026. So there is no result. Choose another day with --today, such as --today 2025-12-31.
No result: these rules do not apply today.
ind-biometrics: Please note: these rules applied up to and including 31 December 2025. Today is 1 January 2026. So there is no result. Choose another day with --today, such as --today 2025-12-31.
No result: these rules do not apply today.

A try-out.
Source: X, Y.

Please note: these rules applied up to and including 31 December 2025. Today is
1 January 2026.

Ask X what applies to you.
\[4]
ind-biometrics: Please note: these rules apply from 1 January 2025. Today is 31 December 2024. So there is no result. Choose another day with --today, such as --today 2025-01-01.
No result: these rules do not apply today.

A try-out.
Source: X, Y.

Please note: these rules apply from 1 January 2025. Today is 31 December 2024.

Ask X what applies to you.
[4]

# Of a batch, each record has its own day.
$ cat > records.jsonl <<END
> {"id":1,"income":5}
> {"id":2,"income":5,"today":"2025-12-31"}
> {"id":3,"today":"2024-12-31"}
> {"id":4,"income":-5}
> END
$ ind-biometrics batch --rules window.json --lang en --today 2026-01-01 --stats records.jsonl 2>&1 >decisions.jsonl | sed 's/in .* seconds (.*)/in no time/'; cat decisions.jsonl
Records: 4, in no time
Decided: 1
  yes: 1
  no: 0
Undetermined, as answers are missing: 0
Without a rule: 0
On a day outside the rules: 2
Not readable: 1
{"id":1,"status":"not_in_force","outcome":null,"rule":null,"dates":{},"advice":[],"ask":[]}
{"id":2,"status":"decided","outcome":"yes","rule":"under","dates":{"from":"2026-01-01"},"advice":[],"ask":[]}
{"id":3,"status":"not_in_force","outcome":null,"rule":null,"dates":{},"advice":[],"ask":[]}
{"id":4,"status":"invalid","line":4,"error":{"id":"A008","question":"income","column":18,"message":"the number is below the least that may be answered"}}
$ ind-biometrics batch --rules window.json --today 2026-01-01 records.jsonl >/dev/null
[4]
$ head -n 2 records.jsonl | ind-biometrics batch --rules window.json --today 2025-01-01
{"id":1,"status":"decided","outcome":"yes","rule":"under","dates":{"from":"2025-01-02"},"advice":[],"ask":[]}
{"id":2,"status":"decided","outcome":"yes","rule":"under","dates":{"from":"2026-01-01"},"advice":[],"ask":[]}
$ ind-biometrics batch --rules window.json --today 2026-01-01 --format csv records.jsonl
id,status,outcome,rule,possible,from,advice,ask,open,exact,line,error,question,column,message
1,not_in_force,,,,,,,,,,,,,
2,decided,yes,under,,2026-01-01,,,,,,,,,
3,not_in_force,,,,,,,,,,,,,
4,invalid,,,,,,,,,4,A008,income,18,the number is below the least that may be answered
[4]
$ printf 'id,income,today\na,5,2025-01-01\nb,5,2026-01-01\n' | ind-biometrics batch --input csv --rules window.json --today 2025-01-01
{"id":"a","status":"decided","outcome":"yes","rule":"under","dates":{"from":"2025-01-02"},"advice":[],"ask":[]}
{"id":"b","status":"not_in_force","outcome":null,"rule":null,"dates":{},"advice":[],"ask":[]}
[4]

# So do the cases of a pack; what one outside its days says shows nothing of the rules.
$ ind-biometrics test window.json
ok    The last day
ok    The day after
2 cases: 2 passed, 0 failed
coverage: rules 1 of 2, outcomes 1 of 2, advice 0 of 0, options 0 of 0, boundaries 0 of 1
  rules without a case: over
  outcomes without a case: no
  boundaries without a case that turns there: income=1000, income=1001
