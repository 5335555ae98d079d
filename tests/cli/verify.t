# The built-in pack is proved complete; nothing is found at the default level.
$ ind-biometrics verify
complete: exactly one rule decides each of 21,600 answer combinations
  child_under_1       10,800    50.00 %
  biometrics_on_file   3,600    16.67 %
  captured_earlier     2,880    13.33 %
  quarantine           1,920     8.89 %
  possibly_on_file     1,200     5.56 %
  no_biometrics        1,200     5.56 %
combinations are of cells: what no condition tells apart counts once, and only what
real answers can reach
questions in page order: at most 10, on average 3.78 over these combinations
findings: 0 errors, 0 warnings, 14 for information; see all with --level info

# Levels are words.
$ ind-biometrics verify --level all
ind-biometrics: --level does not know 'all'; it takes one of: error, warning, info
[2]

# What is for information makes the status 1 only if it is asked for.
$ ind-biometrics verify --level info | grep -c ' info V'
14

# Without any one rule there is a gap, or something that never matters.
$ cat > drop.sh <<'END'
> # drop.sh RULE: the shipped pack without it, on stdout
> awk -v id="\"id\": \"$1\", \"outcome\"" '
>     { line[NR] = $0 }
>     index($0, id) { start = NR - 1 }
>     start && !end && /^    }/ { end = NR }
>     END { for (i = 1; i <= NR; i++)
>               if (i < start || i > end) print line[i] }' "$ROOT/rules/ind-biometrics.json" |
>     awk '/"cases": \[/ { exit } { print }' | sed '$s/,$/}/' | tr '\n' '~' | sed 's/},~  \],/}~  ],/' | tr '~' '\n'
> END
$ sh drop.sh no_biometrics > drop.json; ind-biometrics verify drop.json
drop.json:424:5: error V001: no rule decides: child_under_1 is no, and ind_has_biometrics is no, and first_application is no, and travel_advice is none (600 combinations)
  witness: {"today":"2021-03-01","child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"none","return_date":"2021-03-01"}
drop.json:424:5: error V001: no rule decides: child_under_1 is no, and ind_has_biometrics is no, and first_application is no, and travel_advice is orange or red, and days_since_return is at least 11 (400 combinations)
  witness: {"today":"2021-03-01","child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-02-18","appointment_date":"2021-03-01"}
drop.json:424:5: error V001: no rule decides: child_under_1 is no, and ind_has_biometrics is no, and first_application is yes, and captured_at is none, and travel_advice is none (120 combinations)
  witness: {"today":"2021-03-01","child_under_1":false,"ind_has_biometrics":"no","first_application":true,"captured_at":"none","travel_advice":"none","return_date":"2021-03-01"}
drop.json:424:5: error V001: no rule decides: child_under_1 is no, and ind_has_biometrics is no, and first_application is yes, and captured_at is none, and travel_advice is orange or red, and days_since_return is at least 11 (80 combinations)
  witness: {"today":"2021-03-01","child_under_1":false,"ind_has_biometrics":"no","first_application":true,"captured_at":"none","travel_advice":"orange","return_date":"2021-02-18","appointment_date":"2021-03-01"}
not complete: no rule decides 1,200 of 21,600 answer combinations
  child_under_1       10,800    50.00 %
  biometrics_on_file   3,600    16.67 %
  captured_earlier     2,880    13.33 %
  quarantine           1,920     8.89 %
  possibly_on_file     1,200     5.56 %
  no rule              1,200     5.56 %
combinations are of cells: what no condition tells apart counts once, and only what
real answers can reach
questions in page order: at most 10, on average 3.61 over these combinations
findings: 4 errors, 0 warnings, 11 for information; see all with --level info
[1]
$ sh drop.sh possibly_on_file > drop.json; ind-biometrics verify drop.json | grep -c 'error V001'
4
$ sh drop.sh biometrics_on_file > drop.json; ind-biometrics verify drop.json | grep -c 'error V001'
4
$ sh drop.sh quarantine > drop.json; ind-biometrics verify drop.json | grep warning
drop.json:266:5: warning V014: the answer to the question 'travel_advice' never makes a difference
drop.json:283:5: warning V014: the answer to the question 'return_date' never makes a difference
drop.json:304:5: warning V014: the answer to the question 'appointment_date' never makes a difference
drop.json:352:5: warning V017: the fact 'days_since_return' never makes a difference
drop.json:353:5: warning V017: the fact 'days_return_to_appointment' never makes a difference
drop.json:366:5: warning V012: no rule has the outcome 'needed_after_quarantine'
drop.json:480:5: warning V013: nobody gets the advice 'stay_in_quarantine': its condition never holds together with one of its outcomes
drop.json:494:5: warning V013: nobody gets the advice 'make_appointment_later': its condition never holds together with one of its outcomes
drop.json:503:5: warning V013: nobody gets the advice 'rebook_appointment': its condition never holds together with one of its outcomes
drop.json:521:5: warning V013: nobody gets the advice 'keep_later_appointment': its condition never holds together with one of its outcomes
findings: 0 errors, 10 warnings, 8 for information; see all with --level info
$ sh drop.sh captured_earlier > drop.json; ind-biometrics verify drop.json | grep warning
drop.json:217:5: warning V014: the answer to the question 'first_application' never makes a difference
drop.json:229:5: warning V014: the answer to the question 'captured_at' never makes a difference
drop.json:457:5: warning V013: nobody gets the advice 'already_received': its condition never holds together with one of its outcomes
findings: 0 errors, 3 warnings, 11 for information; see all with --level info

# A child then gets what others get: that is a change, no gap.
$ sh drop.sh child_under_1 > drop.json; ind-biometrics verify drop.json | grep complete
complete: exactly one rule decides each of 21,600 answer combinations

# Every witness, piped back in, shows what was claimed.
$ sh drop.sh no_biometrics > drop.json
$ ind-biometrics verify --format json drop.json > proof.json; sed 's/.*"witness":\({[^}]*}\).*/\1/' proof.json | ind-biometrics --rules drop.json --format json | cut -c1-60
{"schema":1,"status":"no_rule","outcome":null,"says":null,"r

# On one day only; and a gap in time.
$ ind-biometrics verify "$ROOT/tests/packs/verify/gap_in_time.json"
$ROOT/tests/packs/verify/gap_in_time.json:14:3: error V002: no rule decides on some days: it is from 1 January 2021 up to and including 31 January 2021, and a is yes (1 combination)
  witness: {"today":"2021-01-31","a":true}
not complete: no rule decides 1 of 6 answer combinations
  old      1    16.67 %
  new      1    16.67 %
  other    3    50.00 %
  no rule  1    16.67 %
combinations are of cells: what no condition tells apart counts once, and only what
real answers can reach
questions in page order: at most 1, on average 1.00 over these combinations
findings: 1 error, 0 warnings, 0 for information
[1]
$ ind-biometrics verify --today 2021-03-01 "$ROOT/tests/packs/verify/gap_in_time.json"
$ROOT/tests/packs/verify/gap_in_time.json:10:3: warning V007: rule 'old' does not decide: it is not in force on that day
complete: exactly one rule decides each of 2 answer combinations
  old      0     0.00 %
  new      1    50.00 %
  other    1    50.00 %
combinations are of cells: what no condition tells apart counts once, and only what
real answers can reach
questions in page order: at most 1, on average 1.00 over these combinations
findings: 0 errors, 1 warning, 0 for information
[1]

# Days that are not the pack's own are no gaps; nothing is proved of them.
$ ind-biometrics verify "$ROOT/tests/packs/verify/own_days.json"
$ROOT/tests/packs/verify/own_days.json:3:16: warning V014: the answer to the question 'x' never makes a difference
$ROOT/tests/packs/verify/own_days.json:7:3: error V002: no rule decides on some days: it is 1 January 2025 (2 combinations)
  witness: {"today":"2025-01-01"}
not complete: no rule decides 2 of 6 answer combinations
  old      2    33.33 %
  new      2    33.33 %
  no rule  2    33.33 %
combinations are of cells: what no condition tells apart counts once, and only what
real answers can reach
questions in page order: at most 0, on average 0.00 over these combinations
findings: 1 error, 1 warning, 0 for information
[1]
$ ind-biometrics verify --today 2026-01-01 "$ROOT/tests/packs/verify/own_days.json"
$ROOT/tests/packs/verify/own_days.json:1:1: error V030: the pack is not in force on 2026-01-01: it decides nothing
findings: 1 error, 0 warnings, 0 for information
[1]
$ ind-biometrics verify --today 2026-01-01 --format json "$ROOT/tests/packs/verify/own_days.json"
{"schema":1,"complete":null,"exact":true,"combinations":0,"findings":[{"id":"V030","level":"error","part":"pack","name":"g","line":1,"column":1,"says":"the pack is not in force on 2026-01-01: it decides nothing","rules":[]}],"unlisted":0,"not_proved":[],"pack":{"id":"g","version":"1","sha256":"d320fab887a3de792ef61734f7f5255c6abdc4d58b92d1ac4b6de3824a357a55"},"engine":"1.0.0"}
[1]

# A date that can be one day only is known: no interview asks for it.
$ sed 's/"x", "type": "boolean"/"x", "type": "date", "not_before": "2025-06-01", "not_after": "2025-06-01"/; s/"rules"/"facts": [{"id": "age", "days_between": ["x", "today"]}], "rules"/; s/"when": true/"when": {">": [{"var": "age"}, 9]}/' \
>   "$ROOT/tests/packs/verify/own_days.json" > one_day.json; ind-biometrics verify one_day.json | grep questions
questions in page order: at most 0, on average 0.00 over these combinations

# A gap between two numbers is said as they would be compared.
$ ind-biometrics verify "$ROOT/tests/packs/verify/gap_of_two.json"
$ROOT/tests/packs/verify/gap_of_two.json:8:3: error V001: no rule decides: given is the same as needed (21 combinations)
  witness: {"given":0,"needed":0}
not complete: no rule decides 21 of 441 answer combinations
  more     210    47.62 %
  less     210    47.62 %
  no rule   21     4.76 %
combinations are of cells: what no condition tells apart counts once, and only what
real answers can reach
questions in page order: at most 2, on average 2.00 over these combinations
findings: 1 error, 0 warnings, 0 for information
[1]
$ sed 's/"when": {"<": \(.*\)}, "because"/"when": {"and": [{"<": \1}, {"<=": [{"var": "given"}, 10]}]}, "because"/' \
>   "$ROOT/tests/packs/verify/gap_of_two.json" > part.json; ind-biometrics verify part.json | grep -A 1 V001
part.json:8:3: error V001: no rule decides: given is at least 11, and given is less than needed (45 combinations)
  witness: {"given":11,"needed":12}
part.json:8:3: error V001: no rule decides: given is the same as needed (21 combinations)
  witness: {"given":0,"needed":0}
$ sed 's/">":/">=":/; s/"<":/"<=":/' "$ROOT/tests/packs/verify/gap_of_two.json" > both.json; ind-biometrics verify --level info both.json | grep -A 1 V004
both.json:8:3: info V004: rules 'more' and 'less' hold together, with different outcomes: given is the same as needed
  witness: {"given":0,"needed":0}

# Where two rules hold together is said of any conditions; of many parts, the first.
$ ind-biometrics verify "$ROOT/tests/packs/verify/overlap_of_or.json" | head -n 2
$ROOT/tests/packs/verify/overlap_of_or.json:7:3: error V003: rules 'low' and 'high' hold together, with different outcomes: t is yes, and n is 18
  witness: {"t":true,"n":18}
$ cat > many.json <<'END'
> {"pack": 1, "id": "many", "version": "1", "languages": ["en"], "title": {"en": "T?"}, "notice": {"en": "N."},
>  "source": {"publisher": "X", "title": "Y"}, "hit_policy": "unique",
>  "questions": [{"id": "n", "type": "integer", "ask": {"en": "N?"}, "why": {"en": "W."}},
>   {"id": "t", "type": "boolean", "ask": {"en": "T?"}, "why": {"en": "W."}}],
>  "outcomes": [{"id": "a", "says": {"en": "A."}}],
>  "rules": [{"id": "one", "outcome": "a", "because": {"en": "B."}, "when": {"or": [{"var": "t"}, {"in": [{"var": "n"}, [3, 5, 7]]}, {"<": [{"var": "n"}, 0]}]}},
>   {"id": "two", "outcome": "a", "because": {"en": "B."}, "when": {"or": [{"in": [{"var": "n"}, [5, 7, 9]]}, {"and": [{"var": "t"}, {"<": [{"var": "n"}, 3]}]}, {"<": [{"var": "n"}, -8]}]}}]}
> END
$ ind-biometrics verify many.json | grep -A 1 V003
many.json:7:3: error V003: rules 'one' and 'two' hold together, though with the same outcome: n is at most -9 or 5 or 7; or n is -8 to 2 or 9, and t is yes
  witness: {"n":-9}

# The first day on which only a catch-all is left; one that begins then is none.
$ ind-biometrics verify "$ROOT/tests/packs/verify/catch_all_left.json" | grep -A 1 V031
$ROOT/tests/packs/verify/catch_all_left.json:7:3: warning V031: from 2026-01-01 on only rule 'under' is left, which has no condition
  witness: {"today":"2026-01-01"}
$ sed 's/"outcome": "yes",/& "valid_from": "2026-01-01",/' "$ROOT/tests/packs/verify/catch_all_left.json" > new.json; ind-biometrics verify --only V031 new.json | tail -n 1
findings: 2 errors, 0 warnings, 0 for information; not all are listed, for --only
$ sed 's/{"id": "under"/{"id": "next", "outcome": "no", "valid_from": "2027-03-01", "because": {"en": "B."}, "when": {">": [{"var": "income"}, 900]}},\n  &/' \
>   "$ROOT/tests/packs/verify/catch_all_left.json" > hole.json; ind-biometrics verify --only V031 hole.json | grep -A 1 V031
hole.json:8:3: warning V031: from 2026-01-01 to 2027-02-28 only rule 'under' is left, which has no condition
  witness: {"today":"2026-01-01"}

# An interview that ends with an outcome, and no rule that alone tells why.
$ ind-biometrics verify --only V032 "$ROOT/tests/packs/verify/no_single_reason.json" | head -n 2
$ROOT/tests/packs/verify/no_single_reason.json:5:15: info V032: an interview can end with the outcome 'pay' and no single reason: several rules may decide, 'adult' and 'child'
  witness: {}
$ ind-biometrics verify --only V032 "$ROOT/tests/packs/verify/hidden.json" | head -n 2
$ROOT/tests/packs/verify/hidden.json:9:3: info V032: an interview can end with the outcome 'no' and no single reason: several rules may decide, 'two' and 'rest'
  witness: {"a":false}

# Some findings only, of any level; that a proof was not finished is told too.
$ ind-biometrics verify --only V016,v001 | grep -v ' %$'
(built-in rules):242:9: info V016: nothing tells the options 'mission_exam', 'mission_mvv', 'police_asylum' and 'kmar_asylum' of 'captured_at' apart
(built-in rules):279:9: info V016: nothing tells the options 'orange' and 'red' of 'travel_advice' apart
(built-in rules):323:9: info V016: nothing tells the options 'valid' and 'expired' of 'residence_document' apart
(built-in rules):325:9: info V016: nothing tells the options 'lost' and 'stolen' of 'residence_document' apart
(built-in rules):346:9: info V016: nothing tells the options 'white_or_light_grey' and 'patterned' of 'head_covering' apart
complete: exactly one rule decides each of 21,600 answer combinations
combinations are of cells: what no condition tells apart counts once, and only what
real answers can reach
questions in page order: at most 10, on average 3.78 over these combinations
findings: 0 errors, 0 warnings, 14 for information; not all are listed, for --only
$ ind-biometrics verify --only V001 | tail -n 1
findings: 0 errors, 0 warnings, 14 for information; not all are listed, for --only
$ ind-biometrics verify --only V016 --level warning | tail -n 1
findings: 0 errors, 0 warnings, 14 for information; not all are listed, for --only
$ ind-biometrics verify --only V016 --format json | tr , '\n' | grep -c '{"id":"V'
5
$ ind-biometrics verify --only V001 --today 2026-01-01 "$ROOT/tests/packs/verify/own_days.json"
$ROOT/tests/packs/verify/own_days.json:1:1: error V030: the pack is not in force on 2026-01-01: it decides nothing
findings: 1 error, 0 warnings, 0 for information; not all are listed, for --only
[1]
$ ind-biometrics verify --only V001,V999
ind-biometrics: '--only' takes ids of findings such as V001,V004, not 'V999'
[2]
$ ind-biometrics verify --only P101
ind-biometrics: '--only' takes ids of findings such as V001,V004, not 'P101'
[2]

# As JSON.
$ ind-biometrics verify --format json --level info "$ROOT/tests/packs/verify/hidden.json"
{"schema":1,"complete":true,"exact":true,"combinations":4,"decided":4,"rules":[{"id":"one","combinations":2,"share":0.500000},{"id":"two","combinations":1,"share":0.250000},{"id":"three","combinations":0,"share":0.000000},{"id":"rest","combinations":1,"share":0.250000}],"questions":{"most":1,"average":1.000000},"findings":[{"id":"V014","level":"warning","part":"question","name":"b","line":6,"column":3,"says":"the answer to the question 'b' never makes a difference","rules":[]},{"id":"V032","level":"info","part":"outcome","name":"no","line":9,"column":3,"says":"an interview can end with the outcome 'no' and no single reason: several rules may decide, 'two' and 'rest'","rules":["two","rest"],"witness":{"a":false}},{"id":"V004","level":"info","part":"rule","name":"two","line":13,"column":3,"says":"rules 'one' and 'two' hold together, with different outcomes: a is yes, and b is yes","rules":["one"],"witness":{"a":true,"b":true}},{"id":"V009","level":"info","part":"rule","name":"two","line":13,"column":3,"says":"rule 'two' only gives another reason: without it 'rest' would decide the same","rules":["rest"],"witness":{"a":false,"b":true}},{"id":"V004","level":"info","part":"rule","name":"three","line":15,"column":3,"says":"rules 'two' and 'three' hold together, with different outcomes: a is yes, and b is yes","rules":["two"],"witness":{"a":true,"b":true}},{"id":"V006","level":"warning","part":"rule","name":"three","line":15,"column":3,"says":"rule 'three' never decides: wherever it holds, 'one' before it does too","rules":["one"],"witness":{"a":true,"b":true}},{"id":"V004","level":"info","part":"rule","name":"rest","line":19,"column":3,"says":"rules 'one' and 'rest' hold together, with different outcomes: a is yes","rules":["one"],"witness":{"a":true}},{"id":"V004","level":"info","part":"rule","name":"rest","line":19,"column":3,"says":"rules 'three' and 'rest' hold together, with different outcomes: a is yes, and b is yes","rules":["three"],"witness":{"a":true,"b":true}}],"unlisted":0,"not_proved":[],"pack":{"id":"bad","version":"1","sha256":"ad5bc429df6262baf34d64860edd0ba74bbd0a6a61c1620a014252ef85366105"},"engine":"1.0.0"}
[1]

# A pack that does not load is reported as on loading.
$ echo '{"pack": 1}' > broken.json; ind-biometrics verify broken.json 2>&1 | head -n 2
broken.json:1:1: error P001: member 'id' is missing
broken.json:1:1: error P001: member 'version' is missing
$ ind-biometrics verify broken.json 2> err.txt
[3]

# Under `unique`, nothing is complete where two rules hold together.
$ ind-biometrics verify $ROOT/tests/packs/verify/overlap_unique.json | grep complete
not complete: each of 4 answer combinations has a rule that decides, but some have several (V003)
$ ind-biometrics verify --format json $ROOT/tests/packs/verify/overlap_unique.json | cut -c1-29
{"schema":1,"complete":false,

# In the language asked for: findings, what was not proved, and what was.
$ sh drop.sh no_biometrics > drop.json; ind-biometrics verify --lang nl drop.json
drop.json:424:5: error V001: er is geen regel die beslist: child_under_1 is nee, en ind_has_biometrics is no, en first_application is nee, en travel_advice is none (600 combinaties)
  getuige: {"today":"2021-03-01","child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"none","return_date":"2021-03-01"}
drop.json:424:5: error V001: er is geen regel die beslist: child_under_1 is nee, en ind_has_biometrics is no, en first_application is nee, en travel_advice is orange of red, en days_since_return is minstens 11 (400 combinaties)
  getuige: {"today":"2021-03-01","child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-02-18","appointment_date":"2021-03-01"}
drop.json:424:5: error V001: er is geen regel die beslist: child_under_1 is nee, en ind_has_biometrics is no, en first_application is ja, en captured_at is none, en travel_advice is none (120 combinaties)
  getuige: {"today":"2021-03-01","child_under_1":false,"ind_has_biometrics":"no","first_application":true,"captured_at":"none","travel_advice":"none","return_date":"2021-03-01"}
drop.json:424:5: error V001: er is geen regel die beslist: child_under_1 is nee, en ind_has_biometrics is no, en first_application is ja, en captured_at is none, en travel_advice is orange of red, en days_since_return is minstens 11 (80 combinaties)
  getuige: {"today":"2021-03-01","child_under_1":false,"ind_has_biometrics":"no","first_application":true,"captured_at":"none","travel_advice":"orange","return_date":"2021-02-18","appointment_date":"2021-03-01"}
niet volledig: geen regel beslist over 1.200 van 21.600 combinaties van antwoorden
  child_under_1       10.800    50,00 %
  biometrics_on_file   3.600    16,67 %
  captured_earlier     2.880    13,33 %
  quarantine           1.920     8,89 %
  possibly_on_file     1.200     5,56 %
  geen regel           1.200     5,56 %
een combinatie is er een van cellen: wat geen voorwaarde onderscheidt, telt één keer,
en alleen wat met echte antwoorden kan
vragen in de volgorde van de pagina: hoogstens 10, gemiddeld 3,61 over deze combinaties
gevonden: 4 fouten, 0 waarschuwingen, 11 ter informatie; alles zien: --level info
[1]
$ sh drop.sh quarantine > drop.json; ind-biometrics verify --lang nl --level info drop.json | grep -v 'getuige\|V004\|V016\|^  '
drop.json:266:5: warning V014: het antwoord op de vraag 'travel_advice' maakt nooit verschil
drop.json:283:5: warning V014: het antwoord op de vraag 'return_date' maakt nooit verschil
drop.json:304:5: warning V014: het antwoord op de vraag 'appointment_date' maakt nooit verschil
drop.json:352:5: warning V017: het feit 'days_since_return' maakt nooit verschil
drop.json:353:5: warning V017: het feit 'days_return_to_appointment' maakt nooit verschil
drop.json:366:5: warning V012: geen regel heeft de uitkomst 'needed_after_quarantine'
drop.json:480:5: warning V013: niemand krijgt het advies 'stay_in_quarantine': de voorwaarde klopt nooit bij een van de uitkomsten ervan
drop.json:494:5: warning V013: niemand krijgt het advies 'make_appointment_later': de voorwaarde klopt nooit bij een van de uitkomsten ervan
drop.json:503:5: warning V013: niemand krijgt het advies 'rebook_appointment': de voorwaarde klopt nooit bij een van de uitkomsten ervan
drop.json:521:5: warning V013: niemand krijgt het advies 'keep_later_appointment': de voorwaarde klopt nooit bij een van de uitkomsten ervan
volledig: over alle 14.400 combinaties van antwoorden beslist precies één regel
een combinatie is er een van cellen: wat geen voorwaarde onderscheidt, telt één keer,
en alleen wat met echte antwoorden kan
vragen in de volgorde van de pagina: hoogstens 7, gemiddeld 3,40 over deze combinaties
gevonden: 0 fouten, 10 waarschuwingen, 8 ter informatie
$ LANG=nl_NL.UTF-8 ind-biometrics verify | tail -n 1
gevonden: 0 fouten, 0 waarschuwingen, 14 ter informatie; alles zien: --level info
$ ind-biometrics verify --lang nl --level info --only V016 | head -n 1
(built-in rules):242:9: info V016: niets maakt onderscheid tussen de antwoorden 'mission_exam', 'mission_mvv', 'police_asylum' en 'kmar_asylum' van 'captured_at'
$ ind-biometrics verify --lang nl --format json drop.json | tr , '\n' | grep -A 1 '"column":5' | head -n 2
"column":5
"says":"het antwoord op de vraag 'travel_advice' maakt nooit verschil"
