# Rules for other engines. The databases themselves: make test-sql; JsonLogic: make test-jsonlogic.

$ cat > card.json <<'END'
> {"pack": 1, "id": "card", "version": "1.0.0", "languages": ["en"],
>  "title": {"en": "Is your library card free?"}, "notice": {"en": "An example."},
>  "source": {"publisher": "Example Library", "title": "House rules"},
>  "questions": [
>    {"id": "select", "type": "choice", "ask": {"en": "Which?"}, "why": {"en": "W."},
>     "options": [{"id": "from", "says": {"en": "It's \"from\"; --"}}, {"id": "to", "says": {"en": "To"}}]},
>    {"id": "birth-date", "type": "date", "not_after": "today", "ask": {"en": "When?"}, "why": {"en": "W."}}],
>  "facts": [{"id": "age", "years_between": ["birth-date", "today"]}],
>  "outcomes": [{"id": "free", "says": {"en": "Free."},
>     "dates": [{"id": "last_day", "says": {"en": "Last"}, "date": "birth-date", "plus_days": 365}]},
>    {"id": "paid", "says": {"en": "Paid."}}],
>  "rules": [
>    {"id": "young", "outcome": "free", "because": {"en": "Young."}, "valid_from": "2021-01-01",
>     "when": {"and": [{"<": [{"var": "age"}, 18]}, {"===": [{"var": "select"}, "from"]}]}},
>    {"id": "others", "outcome": "paid", "because": {"en": "Not."}, "when": true}],
>  "advice": [{"id": "pay", "kind": "do", "for": ["paid"], "says": {"en": "Pay."}}]}
> END

# All names are in quotes: of words of SQL, too.
$ ind-biometrics export card.json --to sql --dialect postgresql
-- card 1.0.0 as SQL for postgresql; rules with SHA-256
-- 64b85f8f72e6e41c8b1d95dee567987aa977be48458a28a8a0596d4efd10152c
-- Reads columns named as the questions: booleans, options as text,
-- integers, dates; NULL is a missing answer.
-- Today is that of the database.
WITH _s0 AS (
SELECT
  "id" AS _id,
  CURRENT_DATE - DATE '1970-01-01' AS _today,
  ("select" IS NULL OR CAST("select" AS text) COLLATE "C" IN ('from', 'to')) AS _fine0, -- select
  CASE WHEN CAST("select" AS text) COLLATE "C" = 'from' THEN 0 WHEN CAST("select" AS text) COLLATE "C" = 'to' THEN 1 ELSE -1 END AS _cell1, -- select
  CASE WHEN "birth-date" BETWEEN DATE '0001-01-01' AND DATE '9999-12-31' THEN "birth-date" - DATE '1970-01-01' END AS _day1, -- birth-date
  "birth-date" IS NULL AS _open1
FROM "answers" OFFSET 0
), _s1 AS (
SELECT
  _id,
  _today,
  _cell1,
  coalesce(_day1, -719162) AS _earliest1, -- birth-date
  coalesce(_day1, _today) AS _latest1, -- birth-date
  _fine0 AND (_open1 OR (_day1 IS NOT NULL AND _day1 <= _today)) AS _valid,
  CASE WHEN _today < 18628 THEN 0 ELSE 1 END AS _cell0, -- today
  CAST(to_char(DATE '1970-01-01' + CAST(_today AS integer), 'YYYYMMDD') AS integer) AS _before0
FROM _s0 OFFSET 0
), _s2 AS (
SELECT
  _id,
  _today,
  _cell1,
  _earliest1,
  _latest1,
  _valid,
  _cell0,
  _before0,
  _before0 / 10000 - 18 - CASE WHEN _before0 % 10000 < 300 THEN 1 ELSE 0 END AS _after_year0,
  CAST(to_char(DATE '1970-01-01' + CAST(_earliest1 AS integer), 'YYYYMMDD') AS integer) AS _before1
FROM _s1 OFFSET 0
), _s3 AS (
SELECT
  _id,
  _today,
  _cell1,
  _earliest1,
  _latest1,
  _valid,
  _cell0,
  1461 * _after_year0 / 4 - _after_year0 / 100 + _after_year0 / 400 + (153 * ((_before0 / 100 % 100 + 9) % 12) + 2) / 5 + _before0 % 100 - 719469 - CASE WHEN _before0 % 10000 = 229 AND NOT ((_after_year0 + 1) % 4 = 0 AND ((_after_year0 + 1) % 100 <> 0 OR (_after_year0 + 1) % 400 = 0)) THEN 1 ELSE 0 END AS _after0,
  _before1,
  _before1 / 10000 + 18 - CASE WHEN _before1 % 10000 < 300 THEN 1 ELSE 0 END AS _after_year1
FROM _s2 OFFSET 0
), _s4 AS (
SELECT
  _id,
  _today,
  _cell1,
  _earliest1,
  _latest1,
  _valid,
  _cell0,
  _after0,
  1461 * _after_year1 / 4 - _after_year1 / 100 + _after_year1 / 400 + (153 * ((_before1 / 100 % 100 + 9) % 12) + 2) / 5 + _before1 % 100 - 719469 AS _after1,
  _after0 + 1 <= _latest1 AS _gate1 -- can be: age <= 17
FROM _s3 OFFSET 0
), _s5 AS (
SELECT
  _id,
  _cell1,
  _earliest1,
  _latest1,
  _valid,
  _cell0,
  _after0,
  _gate1,
  _after1 <= _today AS _gate2, -- can be: age >= 18
  CASE WHEN _cell0 IN (1) THEN CASE WHEN _cell1 IN (-1, 0) THEN CASE WHEN _gate1 THEN 1 ELSE 0 END ELSE 0 END ELSE 0 END AS _step5 -- today
FROM _s4 OFFSET 0
), _s6 AS (
SELECT
  _id,
  _valid,
  CASE WHEN _cell0 IN (0) THEN 2 ELSE 0 END | CASE WHEN _cell0 IN (1) THEN CASE WHEN _cell1 IN (-1, 0) THEN CASE WHEN _gate1 THEN 1 ELSE 0 END | CASE WHEN _gate2 THEN 2 ELSE 0 END ELSE 0 END | CASE WHEN _cell1 IN (-1, 1) THEN 2 ELSE 0 END ELSE 0 END AS _step2, -- today
  CASE WHEN (_step5 & 1) <> 0 THEN GREATEST(_earliest1, _after0 + 1) ELSE 2932897 END AS _first0,
  CASE WHEN (_step5 & 1) <> 0 THEN _latest1 ELSE -719163 END AS _last0
FROM _s5 OFFSET 0
), _s7 AS (
SELECT
  _id,
  _valid,
  _step2,
  CASE WHEN (_step2 & 1) <> 0 THEN 1 ELSE 0 END + CASE WHEN (_step2 & 2) <> 0 THEN 1 ELSE 0 END + CASE WHEN (_step2 & 4) <> 0 THEN 1 ELSE 0 END AS _possible, -- how many outcomes are
  CASE WHEN _first0 = _last0 THEN _first0 + 365 ELSE 2932897 END AS _shown0 -- last_day
FROM _s6 OFFSET 0
), _s8 AS (
SELECT
  _id,
  _valid,
  _step2,
  _possible,
  CASE WHEN NOT _valid OR _possible > 1 THEN -1 WHEN (_step2 & 1) <> 0 THEN 0 WHEN (_step2 & 2) <> 0 THEN 1 ELSE -1 END AS _decided, -- the outcome, or -1
  _shown0
FROM _s7 OFFSET 0
)
SELECT
  _id AS id,
  CASE WHEN NOT _valid THEN 'invalid' WHEN _decided >= 0 THEN 'decided' WHEN _possible > 1 THEN 'undetermined' ELSE 'no_rule' END AS status,
  CASE WHEN _decided = 0 THEN 'free' WHEN _decided = 1 THEN 'paid' END AS outcome,
  CASE WHEN NOT _valid THEN NULL WHEN _step2 = 1 THEN 'young' WHEN _step2 = 2 THEN 'others' END AS rule,
  CASE WHEN _valid THEN '{' || substr(CASE WHEN _decided = 0 AND _shown0 BETWEEN -719162 AND 2932896 THEN ',"last_day":"' || to_char(DATE '1970-01-01' + CAST(_shown0 AS integer), 'YYYY-MM-DD') || '"' ELSE '' END, 2) || '}' END AS dates,
  CASE WHEN _valid THEN '[' || substr(CASE WHEN _step2 = 2 THEN ',"pay"' ELSE '' END, 2) || ']' END AS advice
FROM _s8

# ClickHouse knows no WITH for subqueries, and its days begin in 1970: they are counted.
$ ind-biometrics export --rules card.json --to sql --dialect clickhouse --today 2021-03-01 | tail -n 13
FROM "answers"
) AS _s0
) AS _s1
) AS _s2
) AS _s3
) AS _s4
) AS _s5
) AS _s6
) AS _s7
) AS _s8
) AS _s9
) AS _s10
) AS _s11

# The table, the key, and today; the row's own goes first.
$ ind-biometrics export card.json --to sql --dialect sqlite --table 'my.odd "table"' --id 'a"b' --today-column vandaag --today 2021-03-01 | sed -n '/^--/p; /odd/p; / AS _id/p; / AS _today/p; /vandaag/p'
-- card 1.0.0 as SQL for sqlite; rules with SHA-256
-- 64b85f8f72e6e41c8b1d95dee567987aa977be48458a28a8a0596d4efd10152c
-- Reads columns named as the questions: booleans as 0 and 1, options as text,
-- integers, dates as text like 2021-03-01; NULL is a missing answer.
-- Today is the row's own, else 2021-03-01.
  `a"b` AS _id,
  CASE WHEN date(`vandaag`, '+0 days') = `vandaag` AND `vandaag` >= '0001-01-01' THEN CAST(julianday(`vandaag`) - 2440587.5 AS INTEGER) END AS _day2, -- today
  `vandaag` IS NULL AS _open2,
FROM `my`.`odd "table"` LIMIT -1 OFFSET 0
  coalesce(_day2, 18687) AS _today,
$ ind-biometrics export card.json --to sql --dialect clickhouse --table 'a\b"c' | grep '^FROM "'
FROM "a\\b\"c"
$ ind-biometrics export card.json --to sql --dialect duckdb --id _x --today-column __y | grep -A 4 '^WITH'
WITH ___s0 AS (
SELECT
  "_x" AS ___id,
  CASE WHEN "__y" BETWEEN DATE '0001-01-01' AND DATE '9999-12-31' THEN "__y" - DATE '1970-01-01' END AS ___day2, -- today
  "__y" IS NULL AS ___open2,

# JsonLogic: the first rule that holds.
$ ind-biometrics export card.json --to jsonlogic
{"if":[{"or":[{"!==":[{"var":"today"},{"cat":[{"var":"today"}]}]},{"!==":[{"substr":[{"cat":[{"var":"today"}]},4,1]},"-"]},{"!==":[{"substr":[{"cat":[{"var":"today"}]},7,1]},"-"]},{"===":[{"substr":[{"cat":[{"var":"today"}]},9]},""]},{"!==":[{"substr":[{"cat":[{"var":"today"}]},10]},""]}]},"today must be text such as 2021-03-01",{"and":[{">=":[{"var":"today"},"2021-01-01"]},{"and":[{"<=":[{"var":"age"},17]},{"===":[{"var":"select"},"from"]}]}]},"young",true,"others",null]}
$ ind-biometrics export --to jsonlogic
{"if":[{"var":"child_under_1"},"child_under_1",{"===":[{"var":"ind_has_biometrics"},"yes"]},"biometrics_on_file",{"and":[{"var":"first_application"},{"in":[{"var":"captured_at"},["mission_exam","mission_mvv","police_asylum","kmar_asylum"]]}]},"captured_earlier",{"and":[{"in":[{"var":"travel_advice"},["orange","red"]]},{"<=":[{"var":"days_since_return"},10]}]},"quarantine",{"===":[{"var":"ind_has_biometrics"},"unknown"]},"possibly_on_file",{"===":[{"var":"ind_has_biometrics"},"no"]},"no_biometrics",null]}

# A version is any text; it stays in its line of the comment.
$ sed 's/"version": "1.0.0"/"version": "1\\"; --"/' card.json > odd.json; ind-biometrics export odd.json --to sql --dialect sqlite | head -n 1
-- card 1"; -- as SQL for sqlite; rules with SHA-256

# What it does not take.
$ ind-biometrics export
ind-biometrics: export needs --to sql, jsonlogic, table or words
[2]
$ ind-biometrics export --to xml
ind-biometrics: --to does not know 'xml'; it takes one of: sql, jsonlogic, table, words
[2]
$ ind-biometrics export --to slq
ind-biometrics: --to does not know 'slq'; did you mean 'sql'?
[2]
$ ind-biometrics export --to sql
ind-biometrics: --to sql needs a --dialect: postgresql, sqlite, duckdb or clickhouse
[2]
$ ind-biometrics export --to sql --dialect mysql
ind-biometrics: --dialect does not know 'mysql'; it takes one of: postgresql, sqlite, duckdb, clickhouse
[2]
$ ind-biometrics export --to sql --dialect postgres
ind-biometrics: --dialect does not know 'postgres'; did you mean 'postgresql'?
[2]
$ ind-biometrics export --to jsonlogic --dialect sqlite
ind-biometrics: --dialect, --table, --id, --today and --today-column go with --to sql
[2]
$ ind-biometrics export --to sql --dialect sqlite --table a..b
ind-biometrics: --table takes a name, which 'a..b' is not
[2]
$ ind-biometrics export --to sql --dialect sqlite --table ''
ind-biometrics: --table takes a name, which '' is not
[2]
$ ind-biometrics export --to sql --dialect sqlite --id "$(printf 'a\nb')"
ind-biometrics: --id takes a name, which 'a�b' is not
[2]
$ ind-biometrics export --to sql --dialect sqlite --today-column "$(printf '\377')"
ind-biometrics: --today-column takes a name, which '�' is not
[2]
$ ind-biometrics export --to sql --dialect sqlite --today yesterday
ind-biometrics: --today takes a date such as 2021-03-01, which 'yesterday' is not
[2]
$ ind-biometrics export --to sql --dialect sqlite nothere.json
ind-biometrics: 'nothere.json' cannot be read: No such file or directory
[3]
$ ind-biometrics export --to sql --dialect sqlite >/dev/full
ind-biometrics: the result could not be written: No space left on device
[5]

# Columns whose names are the same for a database.
$ sed 's/"birth-date"/"SELECT"/g' card.json > case.json; ind-biometrics export case.json --to sql --dialect sqlite
ind-biometrics: the questions 'select' and 'SELECT' would be one column in sqlite
[1]
$ ind-biometrics export case.json --to sql --dialect duckdb
ind-biometrics: the questions 'select' and 'SELECT' would be one column in duckdb
[1]
$ ind-biometrics export case.json --to sql --dialect postgresql | grep -c SELECT
14
$ long=$(printf '%063d' 0 | sed 's/0/x/g'); sed "s/\"birth-date\"/\"${long}a\"/g; s/\"select\"/\"${long}b\"/g" card.json > long.json; ind-biometrics export long.json --to sql --dialect postgresql
ind-biometrics: the questions 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxb' and 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa' would be one column in postgresql
[1]
$ ind-biometrics export long.json --to sql --dialect sqlite | wc -l
111

# A name with a dot is a path for JsonLogic.
$ sed 's/"birth-date"/"birth.date"/g' card.json > dot.json; ind-biometrics export dot.json --to jsonlogic
ind-biometrics: JsonLogic would look for 'birth.date' inside another variable, because of its dot
[1]
$ ind-biometrics export dot.json --to sql --dialect clickhouse | grep -c '"birth.date"'
2

# Whole years between dates that hang together by another fact too: fine where no rule compares both.
$ sed 's/"type": "date"/"type": "date", "why": {"en": "W."}, "ask": {"en": "A?"}}, {"id": "day", "type": "date"/' card.json | sed 's/"facts": \[/&{"id": "wait", "days_between": ["birth-date", "day"]}, {"id": "wait_years", "years_between": ["birth-date", "day"]}, /' > facts.json; ind-biometrics export facts.json --to sql --dialect sqlite | head -n 1
-- card 1.0.0 as SQL for sqlite; rules with SHA-256
$ sed 's/"when": true/"when": {"<": [{"var": "wait_years"}, 4]}/' facts.json > years.json; ind-biometrics export years.json --to sql --dialect sqlite | head -n 1
-- card 1.0.0 as SQL for sqlite; rules with SHA-256

# Or where years and days go together from every day, or from none: 4 years are 1460 or 1461 days.
$ both() { sed "s/\"when\": true/\"when\": {\"or\": [{\"<\": [{\"var\": \"wait_years\"}, 4]}, {\">\": [{\"var\": \"wait\"}, $1]}]}/" facts.json > cycle.json; ind-biometrics export cycle.json --to sql --dialect sqlite | head -n 1; }
> both 9999; both 1461; both 1460; both 1459; both 1458
-- card 1.0.0 as SQL for sqlite; rules with SHA-256
-- card 1.0.0 as SQL for sqlite; rules with SHA-256
ind-biometrics: cycle.json:8:67: 'wait_years' counts whole years between dates that hang together by other facts too, such as 'wait'; SQL cannot tell what that leaves open. Compare one of the two alone, or decide with 'batch'
ind-biometrics: cycle.json:8:67: 'wait_years' counts whole years between dates that hang together by other facts too, such as 'wait'; SQL cannot tell what that leaves open. Compare one of the two alone, or decide with 'batch'
-- card 1.0.0 as SQL for sqlite; rules with SHA-256

# Or where a third date ties them.
$ sed 's/"days_between": \["birth-date", "day"\]/"days_between": ["birth-date", "third"]}, {"id": "third_wait", "days_between": ["third", "day"]/; s/"questions": \[/&{"id": "third", "type": "date", "ask": {"en": "A?"}, "why": {"en": "W."}},/; s/"when": true/"when": {"or": [{"<": [{"var": "wait_years"}, 4]}, {">": [{"var": "wait"}, 9999]}, {">": [{"var": "third_wait"}, 9]}]}/' facts.json > third.json; ind-biometrics export third.json --to sql --dialect sqlite
ind-biometrics: third.json:8:125: 'wait_years' counts whole years between dates that hang together by other facts too, such as 'third_wait'; SQL cannot tell what that leaves open. Compare one of the two alone, or decide with 'batch'
[1]

# A question that is the key, or today, but for its case.
$ sed 's/"select"/"ID"/; s/birth-date/Today/g; s/{"var": "select"}/{"var": "ID"}/' card.json > id.json
$ for dialect in sqlite duckdb postgresql clickhouse; do ind-biometrics export id.json --to sql --dialect $dialect | head -n 1; done
ind-biometrics: the question 'ID' and the column 'id' of --id would be one column in sqlite; name another with --id
ind-biometrics: the question 'ID' and the column 'id' of --id would be one column in duckdb; name another with --id
-- card 1.0.0 as SQL for postgresql; rules with SHA-256
-- card 1.0.0 as SQL for clickhouse; rules with SHA-256
$ ind-biometrics export id.json --to sql --dialect sqlite --id nr --today-column today
ind-biometrics: the question 'Today' and the column 'today' of --today-column would be one column in sqlite; name another with --today-column
[1]
$ ind-biometrics export id.json --to sql --dialect sqlite --id nr --today-column NR
ind-biometrics: --id 'nr' and --today-column 'NR' would be one column in sqlite
[1]
$ ind-biometrics export id.json --to sql --dialect sqlite --id ID --today-column Today | head -n 1
-- card 1.0.0 as SQL for sqlite; rules with SHA-256

# Days that are not the pack's own: nothing is decided.
$ sed 's/"languages"/"valid_from": "2021-01-01", "valid_to": "2021-12-31", &/; s/"valid_from": "2021-01-01",$//' card.json > window.json
$ ind-biometrics export window.json --to sql --dialect sqlite | grep -e in_force
  _today BETWEEN 18628 AND 18992 AS _in_force, -- the pack's own days
  _in_force,
  _in_force,
  _in_force,
  _in_force,
  _in_force,
  _in_force,
  _in_force,
  CASE WHEN NOT _valid OR NOT _in_force OR _possible > 1 THEN -1 WHEN (_step1 & 1) <> 0 THEN 0 WHEN (_step1 & 2) <> 0 THEN 1 ELSE -1 END AS _decided, -- the outcome, or -1
  CASE WHEN NOT _valid THEN 'invalid' WHEN NOT _in_force THEN 'not_in_force' WHEN _decided >= 0 THEN 'decided' WHEN _possible > 1 THEN 'undetermined' ELSE 'no_rule' END AS status,
  CASE WHEN NOT _valid OR NOT _in_force THEN NULL WHEN _step1 = 1 THEN 'young' WHEN _step1 = 2 THEN 'others' END AS rule,
  CASE WHEN _valid THEN '[' || substr(CASE WHEN _in_force AND _step1 = 2 THEN ',"pay"' ELSE '' END, 2) || ']' END AS advice
$ ind-biometrics export window.json --to jsonlogic
{"if":[{"or":[{"!==":[{"var":"today"},{"cat":[{"var":"today"}]}]},{"!==":[{"substr":[{"cat":[{"var":"today"}]},4,1]},"-"]},{"!==":[{"substr":[{"cat":[{"var":"today"}]},7,1]},"-"]},{"===":[{"substr":[{"cat":[{"var":"today"}]},9]},""]},{"!==":[{"substr":[{"cat":[{"var":"today"}]},10]},""]}]},"today must be text such as 2021-03-01",{"!":[{"and":[{">=":[{"var":"today"},"2021-01-01"]},{"<=":[{"var":"today"},"2021-12-31"]}]}]},"not_in_force",{"and":[{"<=":[{"var":"age"},17]},{"===":[{"var":"select"},"from"]}]},"young",true,"others",null]}
$ sed 's/"others"/"not_in_force"/' window.json > named.json; ind-biometrics export named.json --to jsonlogic
ind-biometrics: the rule 'not_in_force' has the name that the export gives where the pack is not in force; give it another id
[1]

# Rules that are too large for a statement: 2^15 ways to come to the last 15 answers.
$ { sed 's/"questions".*/"questions": [/; /"select"/,$d' card.json
>   for i in $(seq 30); do printf '{"id": "q%d", "type": "boolean", "ask": {"en": "A?"}, "why": {"en": "W."}},' "$i"; done
>   echo '{"id": "z", "type": "boolean", "ask": {"en": "A?"}, "why": {"en": "W."}}],'
>   echo '"outcomes": [{"id": "a", "says": {"en": "A."}}], "rules": [{"id": "r", "outcome": "a", "because": {"en": "B."}, "when": {"or": ['
>   for i in $(seq 15); do printf '{"and": [{"var": "q%d"}, {"var": "q%d"}]},' "$i" "$((i + 15))"; done
>   echo '{"var": "z"}]}}]}'; } > large.json
$ ind-biometrics export large.json --to sql --dialect sqlite
ind-biometrics: the rules are too large for one SQL statement
[1]
$ ind-biometrics export large.json --to jsonlogic | wc -c
600

# All packs that can be used can be exported, but for those said above.
$ for pack in "$ROOT"/tests/packs/good/*.json; do
>   for dialect in postgresql sqlite duckdb clickhouse; do
>     ind-biometrics export "$pack" --to sql --dialect "$dialect" >/dev/null 2>said || { echo "${pack##*/} $dialect"; cat said; }
>   done
>   ind-biometrics export "$pack" --to jsonlogic >/dev/null 2>said || { echo "${pack##*/}"; cat said; }
> done
ids.json
ind-biometrics: JsonLogic would look for 'A.b-c_9' inside another variable, because of its dot

# Rules that hold together though the hit policy forbids it: in JsonLogic the
# first would decide, where batch says that none does.
$ ind-biometrics export --to jsonlogic "$ROOT/tests/packs/verify/overlap_unique.json"
ind-biometrics: two rules can hold together, which the hit policy unique forbids; JsonLogic would take the first. 'ind-biometrics verify' names them
[1]
$ ind-biometrics export --to jsonlogic "$ROOT/tests/packs/good/unique.json" | cut -c 1-6
{"if":
