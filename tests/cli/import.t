# The rules of a pack in a spreadsheet, and back.

$ sed -n '/^```json/,/^```/p' "$ROOT/rules/README.md" | sed '1d; /^```/,$d' >card.json; ind-biometrics check card.json
card.json: no faults (2 questions, 2 rules, 2 outcomes, 2 pieces of advice, 6 cases)

$ ind-biometrics export --to table card.json | tee card.csv
rule,lives_in_town,age,outcome
young_resident,yes,at most 17,free
everybody_else,no,,paid
everybody_else,,at least 18,paid

# A table that was not changed changes nothing.
$ ind-biometrics import --from table card.csv card.json >same.json; cmp same.json card.json
ind-biometrics: the pack says all of this already

# Only what means something else changes; the author's layout stays.
$ sed 's/at most 17/less than 21/; s/at least 18/"21..150"/' card.csv >new.csv; cp card.json mine.json; ind-biometrics import --from table --write new.csv mine.json; diff card.json mine.json
ind-biometrics: rules changed: 2 (young_resident, everybody_else)
43c43
<       "when": {"and": [{"var": "lives_in_town"}, {"<": [{"var": "age"}, 18]}]},
---
>       "when": {"and": [{"var": "lives_in_town"}, {"<=": [{"var": "age"}, 20]}]},
49c49
<       "when": {"or": [{"!": {"var": "lives_in_town"}}, {">=": [{"var": "age"}, 18]}]},
---
>       "when": {"or": [{"!": {"var": "lives_in_town"}}, {"<=": [21, {"var": "age"}, 150]}]},
[1]

# The same meaning in other words, rows and columns is the same.
$ printf 'outcome;age;rule\r\nfree;< 18;young_resident\r\npaid;>= 18;everybody_else\r\npaid;;everybody_else\r\n' >other.csv; ind-biometrics import --from table other.csv card.json | diff card.json -
ind-biometrics: rules changed: 2 (young_resident, everybody_else)
43c43
<       "when": {"and": [{"var": "lives_in_town"}, {"<": [{"var": "age"}, 18]}]},
---
>       "when": {"<=": [{"var": "age"}, 17]},
49c49
<       "when": {"or": [{"!": {"var": "lives_in_town"}}, {">=": [{"var": "age"}, 18]}]},
---
>       "when": true,
[1]
$ printf '\357\273\277sep=;\r\nrule;lives_in_town;age;outcome\r\nyoung_resident;WAAR;"< 0, 0 | 1 .. 17";free\r\n;;;\r\neverybody_else;ONWAAR;-;paid\r\neverybody_else;;18 to 20;paid\r\neverybody_else;ja;at least 21;paid\r\n' >dutch.csv; ind-biometrics import --from table dutch.csv card.json | cmp - card.json
ind-biometrics: the pack says all of this already

# A rule that is new, one that is gone, another order.
$ printf 'rule,lives_in_town,age,outcome\nelderly,yes,at least 65,free\neverybody_else,no,,paid\neverybody_else,,18 to 64,paid\nyoung_resident,yes,at most 17,free\n' >more.csv; ind-biometrics import --from table more.csv card.json >more.json; diff card.json more.json; ind-biometrics check more.json
ind-biometrics: rules changed: 1 (everybody_else)
ind-biometrics: rules added, with TODO for their reasons: 1 (elderly)
ind-biometrics: the rules stand in another order
42,45c42,44
<       "id": "young_resident", "outcome": "free",
<       "when": {"and": [{"var": "lives_in_town"}, {"<": [{"var": "age"}, 18]}]},
<       "because": {"en": "You live here and you are younger than 18."},
<       "source": ["F1"]
---
>       "id": "elderly", "outcome": "free",
>       "when": {"and": [{"var": "lives_in_town"}, {">=": [{"var": "age"}, 65]}]},
>       "because": {"en": "TODO"}
49c48
<       "when": {"or": [{"!": {"var": "lives_in_town"}}, {">=": [{"var": "age"}, 18]}]},
---
>       "when": {"or": [{"!": {"var": "lives_in_town"}}, {"<=": [18, {"var": "age"}, 64]}]},
51a51,56
>     },
>     {
>       "id": "young_resident", "outcome": "free",
>       "when": {"and": [{"var": "lives_in_town"}, {"<": [{"var": "age"}, 18]}]},
>       "because": {"en": "You live here and you are younger than 18."},
>       "source": ["F1"]
more.json:44:25: warning W031: people will see 'TODO': this text is not finished at /rules/0/because/en
  hint: write the text; only advice is filled in, with '{id}' for a date of all its outcomes
more.json: no errors, 1 warning (2 questions, 3 rules, 2 outcomes, 2 pieces of advice, 6 cases)
$ ind-biometrics import --from table --lang nl more.csv card.json >/dev/null
ind-biometrics: veranderde regels: 1 (everybody_else)
ind-biometrics: nieuwe regels, met TODO voor hun reden: 1 (elderly)
ind-biometrics: de regels staan in een andere volgorde
$ grep -v elderly more.csv | ind-biometrics import --from table --write - more.json; ind-biometrics export --to table more.json
ind-biometrics: rules removed: 1 (elderly)
rule,lives_in_town,age,outcome
everybody_else,no,,paid
everybody_else,,18 to 64,paid
young_resident,yes,at most 17,free
$ printf 'rule,age,outcome\nyoung_resident,0,free\neverybody_els,,paid\n' | ind-biometrics import --from table - card.json
stdin: error T006: no row is of rule 'everybody_else', which cases of the pack expect: 1
  hint: to call it 'everybody_els', use rename before the export
[3]

# Rules without conditions, and such that never hold.
$ printf 'rule,lives_in_town,outcome\nyoung_resident,nothing holds,free\neverybody_else,,paid\n' | ind-biometrics import --from table - card.json >never.json; ind-biometrics export --to table never.json; grep -c '"when": false\|"when": true' never.json
ind-biometrics: rules changed: 2 (young_resident, everybody_else)
rule,lives_in_town,outcome
young_resident,nothing holds,free
everybody_else,,paid
2

# Names that are those of columns, and an "or" of many.
$ cat >names.json <<'END'
> {"pack": 1, "id": "s", "version": "1", "languages": ["en"], "title": {"en": "t"}, "notice": {"en": "n"},
>  "source": {"publisher": "p", "title": "t"},
>  "questions": [{"id": "rule", "type": "boolean", "ask": {"en": "?"}, "why": {"en": "w"}}, {"id": "n", "type": "integer", "ask": {"en": "?"}, "why": {"en": "w"}},
>    {"id": "d", "type": "date", "ask": {"en": "?"}, "why": {"en": "w"}}],
>  "facts": [{"id": "outcome", "days_between": ["d", "today"]}],
>  "outcomes": [{"id": "o", "says": {"en": "o"}}],
>  "rules": [{"id": "r", "outcome": "o", "when": {"and": [{"var": "rule"}, {"or": [{">": [{"var": "outcome"}, 5]}, {"<": [{"var": "n"}, -3]}]}]}, "because": {"en": "b"}}]}
> END
$ ind-biometrics export --to table names.json | tee names.csv; ind-biometrics import --from table names.csv names.json | cmp - names.json
rule,question:rule,n,fact:outcome,outcome
r,yes,,at least 6,o
r,yes,at most -4,,o
ind-biometrics: the pack says all of this already
$ sed 's/at most -4/-9 to -4/' names.csv | ind-biometrics import --from table - names.json | tail -n 1
ind-biometrics: rules changed: 1 (r)
 "rules": [{"id": "r", "outcome": "o", "when": {"or": [{"and": [{"var": "rule"}, {">=": [{"var": "outcome"}, 6]}]}, {"and": [{"var": "rule"}, {"<=": [-9, {"var": "n"}, -4]}]}]}, "because": {"en": "b"}}]}

# What cannot be spelled out.
$ perl -e '$q = join ", ", map qq({"id": "q$_", "type": "boolean", "ask": {"en": "?"}, "why": {"en": "w"}}), 0 .. 39;
> $v = join ", ", map sprintf(q({"or": [{"var": "q%d"}, {"var": "q%d"}]}), 2 * $_, 2 * $_ + 1), 0 .. 19;
> print qq({"pack": 1, "id": "s", "version": "1", "languages": ["en"], "title": {"en": "t"}, "notice": {"en": "n"}, "source": {"publisher": "p", "title": "t"}, "questions": [$q], "outcomes": [{"id": "o", "says": {"en": "o"}}], ),
>   qq("rules": [{"id": "r", "outcome": "o", "because": {"en": "b"}, "when": {"and": [$v]}}]}\n)' >large.json; ind-biometrics export --to table large.json
ind-biometrics: the condition of rule 'r' is too large to spell out in rows, of which one rule has 1000 at most
[1]

# ---- What is wrong is said with its row and column ----

$ for bad in 'rule,age,aeg,outcome\nyoung_resident,1,1,free\n' 'rule,age,age,outcome\n' 'rule,birth_date,outcome\n' 'regel,age,uitkomst\n' 'rule,age,outcome,\n' 'rule,age,outcome\n' '' '\n\n' 'sep=;\n'; do printf "$bad" | ind-biometrics import --from table - card.json; done
stdin:1:10: error P101: no question or fact is called 'aeg', as this column is at row 1, column aeg
  hint: did you mean 'age'?
stdin:1:10: error P110: there is a column 'age' already at row 1, column age
stdin:1:6: error C020: 'birth_date' is a date, which rules see through facts at row 1, column birth_date
  hint: name a fact of that date, such as a number of years
stdin:1:1: error P101: no question or fact is called 'regel', as this column is at row 1, column regel
stdin:1:1: error T004: there is no column 'rule' at row 1
stdin:1:1: error T004: there is no column 'outcome' at row 1
stdin:1:11: error P101: no question or fact is called 'uitkomst', as this column is at row 1, column uitkomst
stdin:1:18: error P101: no question or fact is called '', as this column is at row 1, column 4
  hint: name the column, or leave it out
stdin: error T002: there are no rows below the names of the columns
stdin:1:1: error T002: there is nothing in it; the first row names the columns
stdin:1:1: error T002: there is nothing in it; the first row names the columns
stdin:1:1: error T002: there is nothing in it; the first row names the columns
[3]
$ cat >bad.csv <<'END'
> rule,lives_in_town,age,outcome
> young_resident,perhaps,1.000,fre
> young_resident,yes,1-2-2024,free
> 2nd,,,paid
> ,yes,,paid
> third,yes,"less
> than",paid
> fourth,yes,,paid
> fourth,yes,17,free
> everybody_else,,5..,
> third,no,5 or 6 days,paid
> END
$ ind-biometrics import --from table bad.csv card.json
bad.csv:2:16: error T005: 'perhaps' is neither yes nor no at row 2, column lives_in_town
  hint: write yes or no, or leave the cell empty
bad.csv:2:24: error T005: the mark in '1.000' could be for thousands, decimals or a list at row 2, column age
  hint: write whole numbers, like 1000, and lists like 1 or 5
bad.csv:2:30: error P103: no outcome is called 'fre' at row 2, column outcome
  hint: did you mean 'free'?
bad.csv:3:20: error T005: '1-2-2024' could be a date or a range at row 3, column age
  hint: write a range like 1 to 2; a spreadsheet makes dates of what looks like one, unless the column has the form Text
bad.csv:4:1: error P005: a rule's id is a letter or '_', then letters, digits, '_', '.' or '-', 64 at most at row 4, column rule
bad.csv:5:1: error P005: the row names no rule at row 5, column rule
bad.csv:6:11: error T005: a number is missing at row 6, column age
  hint: write numbers like 5, at most 5, less than 5, 5 to 9, or any of these with 'or' between them
bad.csv:9:15: error T006: a rule has one outcome in all of its rows at row 8, column outcome
  hint: in row 7 it is 'paid'
bad.csv:10:17: error T005: a number is missing at row 9, column age
  hint: write numbers like 5, at most 5, less than 5, 5 to 9, or any of these with 'or' between them
bad.csv:10:21: error P103: the row has no outcome at row 9, column outcome
bad.csv:11:1: error T006: the rows of a rule must stand together at row 10, column rule
  hint: its first row is row 6
bad.csv:11:10: error T005: 'days' is not understood at row 10, column age
  hint: put 'or' between numbers or ranges
[3]
$ printf 'rule,age,outcome\nyoung_resident,1,free,paid\neverybody_else,1\neverybody_else,"1"2,paid\nfourth,"1,paid\n' | ind-biometrics import --from table - card.json
stdin:2:1: error A027: the row has 4 cells, and there are 3 columns at row 2
stdin:3:1: error A026: the row has 2 cells, and there are 3 columns at row 3
stdin:4:19: error A029: a quote stands inside a field, or something behind one that closes it at row 4
stdin:5:8: error A028: a quote is never closed at row 5
  hint: write a quote twice that stands in the text of a cell
[3]

# Not CSV, or not in UTF-8.
$ printf 'PK\003\004' >book.xlsx; ind-biometrics import --from table book.xlsx card.json
book.xlsx:1:1: error T001: this is a workbook, not CSV
  hint: save it as "CSV UTF-8 (comma delimited)", which is a type of its own in the list of file types
[3]
$ printf '\377\376r\000' >wide.csv; ind-biometrics import --from table wide.csv card.json
wide.csv:1:1: error T001: the text is in UTF-16, not in UTF-8
  hint: save it as "CSV UTF-8 (comma delimited)", which is a type of its own in the list of file types
[3]
$ printf 'rule,age,outcome\nb\351b\351,1,free\n' >latin.csv; ind-biometrics import --from table latin.csv card.json
latin.csv:2:2: error T001: the text is not in UTF-8, but probably in Windows-1252
  hint: save it as "CSV UTF-8 (comma delimited)", which is a type of its own in the list of file types
[3]
$ printf 'rule,age,outcome\nyoung\000,1,free\n' >nul.csv; ind-biometrics import --from table nul.csv card.json
nul.csv:2:6: error T001: there is a NUL byte, which no text has
  hint: save it as "CSV UTF-8 (comma delimited)", which is a type of its own in the list of file types
[3]
$ head -c 16777217 /dev/zero | tr '\0' ',' | ind-biometrics import --from table - card.json
stdin: error T003: a table has at most 16 MiB
[3]
$ head -c 20000 /dev/zero | tr '\0' ',' | ind-biometrics import --from table - card.json
stdin:1:1: error P211: a table has at most 10000 columns at row 1
[3]
$ (echo rule,n,fact:outcome,outcome; seq 1 1000 | sed 's/.*/r,&,&,o/') >long.csv; ind-biometrics import --from table long.csv names.json >long.json; ind-biometrics export --to table long.json | wc -l
ind-biometrics: rules changed: 1 (r)
1001
$ sed '$p' long.csv | sed '$s/1000/1001/g' | ind-biometrics import --from table - names.json
stdin:1002:1: error T003: a rule has at most 1000 rows at row 1002, column rule
[3]

# The pack must be sound, too; and the command line.
$ printf '{"pack": 1' >half.json; ind-biometrics import --from table card.csv half.json
half.json:1:11: error J023: a bracket is missing here
  hint: write '}' here; it closes the '{' in line 1
[3]
$ ind-biometrics import --from table card.csv
ind-biometrics: import needs the names of a table and of a rule pack
[2]
$ ind-biometrics import card.csv card.json
ind-biometrics: import needs --from table or words
[2]
$ ind-biometrics import --from tabel card.csv card.json
ind-biometrics: --from does not know 'tabel'; did you mean 'table'?
[2]
$ ind-biometrics import --from table none.csv card.json
ind-biometrics: 'none.csv' cannot be read: No such file or directory
[5]
$ ind-biometrics import --from table --write --output x.json card.csv card.json
ind-biometrics: --write and --output both say where to write; give one of them
[2]
$ ind-biometrics import --from table - -
ind-biometrics: standard input can be read for one thing only; name a file for the other
[2]
$ ind-biometrics export --to table --dialect sqlite card.json
ind-biometrics: --dialect, --table, --id, --today and --today-column go with --to sql
[2]
$ ind-biometrics export --to tabel card.json
ind-biometrics: --to does not know 'tabel'; did you mean 'table'?
[2]
$ ind-biometrics import --lang nl card.csv card.json
ind-biometrics: achter import hoort --from table of words
[2]
