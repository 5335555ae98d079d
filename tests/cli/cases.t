# Cases in a file of their own, and cases that the program adds.

$ cat >pack.json <<'END'
> {"pack": 1, "id": "s", "version": "1", "languages": ["en"], "title": {"en": "t"}, "notice": {"en": "n"},
>  "source": {"publisher": "p", "title": "t"},
>  "questions": [{"id": "b", "type": "boolean", "ask": {"en": "?"}, "why": {"en": "w"}},
>    {"id": "c", "type": "boolean", "ask": {"en": "?"}, "why": {"en": "w"}}],
>  "outcomes": [{"id": "o", "says": {"en": "o"}}, {"id": "p", "says": {"en": "p"}}],
>  "rules": [{"id": "r", "outcome": "o", "when": {"and": [{"var": "b"}, {"var": "c"}]}, "because": {"en": "b"}}],
>  "cases": [{"name": "one", "answers": {"b": true, "c": true}, "expect": {"outcome": "o"}}]}
> END
$ cat >mine.json <<'END'
> {
> 	"$comment": "Mine.",
> 	"cases": [
> 		{
> 			"$comment": "The first.",
> 			"name": "two", "answers": {"b": false},
> 			"expect": {"outcome": "o"}
> 		}
> 	]
> }
> END

# They run behind those of the pack, and count in all that is said.
$ ind-biometrics test --cases mine.json pack.json
ok    one
FAIL  two
      outcome: got null, want o
2 cases: 1 passed, 1 failed
coverage: rules 1 of 1, outcomes 1 of 1, advice 0 of 0, options 3 of 4, boundaries 0 of 0
  outcomes that nobody can reach: p
  options without a case: c=false
[1]
$ ind-biometrics test --mutate --cases mine.json pack.json | tail -n 1
5 of 8 mutants noticed, 0 equivalent left out
$ ind-biometrics check --cases mine.json pack.json
pack.json: no faults (2 questions, 1 rule, 2 outcomes, 0 pieces of advice, 2 cases)
$ ind-biometrics test --cases mine.json - <pack.json | head -n 1
ok    one
$ ind-biometrics test --cases - pack.json <mine.json | head -n 2
ok    one
FAIL  two

# Expectations are written into the file where a case stands; the other one is not touched.
$ touch -d 2001-01-01 pack.json; ind-biometrics test --accept --cases mine.json pack.json; cat mine.json; find pack.json ! -newermt 2001-01-02
two
      outcome: got null, want o
ind-biometrics: cases that now expect what is decided: 1
{
	"$comment": "Mine.",
	"cases": [
		{
			"$comment": "The first.",
			"name": "two", "answers": {"b": false},
			"expect": {"outcome": null}
		}
	]
}
pack.json
$ cp pack.json both.json; sed -i 's/"outcome": "o"}}\]/"outcome": null}}]/' both.json; cp mine.json mine2.json; sed -i 's/"outcome": null/"outcome": "p"/' mine2.json; ind-biometrics test --accept --cases mine2.json both.json; cmp both.json pack.json; cmp mine2.json mine.json
one
      outcome: got o, want null
two
      outcome: got null, want p
ind-biometrics: cases that now expect what is decided: 2

# What is lacking is added, as the file has it; a second time there is nothing to add.
$ ind-biometrics test --accept --generate --cases mine.json pack.json; cat mine.json; find pack.json ! -newermt 2001-01-02
+ no rule, where a change of rule r changes 'and' to 'or' in 'b is yes, and c is yes'
+ no rule, where a change of rule r drops 'c is yes' from an 'and'
ind-biometrics: cases added: 2; they expect what is decided now, so read them
{
	"$comment": "Mine.",
	"cases": [
		{
			"$comment": "The first.",
			"name": "two", "answers": {"b": false},
			"expect": {"outcome": null}
		},
		{
			"name": "no rule, where a change of rule r changes 'and' to 'or' in 'b is yes, and c is yes'",
			"answers": {"b": false, "c": true},
			"expect": {"status": "no_rule", "outcome": null, "rule": null, "dates": {}, "advice": []}
		},
		{
			"name": "no rule, where a change of rule r drops 'c is yes' from an 'and'",
			"answers": {"b": true, "c": false},
			"expect": {"status": "no_rule", "outcome": null, "rule": null, "dates": {}, "advice": []}
		}
	]
}
pack.json
$ ind-biometrics test --mutate --cases mine.json pack.json | tail -n 1; ind-biometrics test --accept --generate --cases mine.json pack.json
8 of 8 mutants noticed, 0 equivalent left out
ind-biometrics: no case is lacking

# An array will do; one of nothing becomes one that is laid out.
$ echo '[]' >array.json; ind-biometrics test --accept --generate --mutate --cases array.json pack.json 2>/dev/null; cat array.json; ind-biometrics fmt --check array.json
[
  {
    "name": "no rule, where a change of rule r changes 'and' to 'or' in 'b is yes, and c is yes'",
    "answers": {"b": false, "c": true},
    "expect": {"status": "no_rule", "outcome": null, "rule": null, "dates": {}, "advice": []}
  },
  {
    "name": "no rule, where a change of rule r drops 'c is yes' from an 'and'",
    "answers": {"b": true, "c": false},
    "expect": {"status": "no_rule", "outcome": null, "rule": null, "dates": {}, "advice": []}
  }
]

# In a pack: cases on one line stay so, also with line breaks of DOS, and where there were none.
$ cp pack.json one.json; ind-biometrics test --accept --generate one.json 2>/dev/null; diff pack.json one.json; ind-biometrics test --accept --generate one.json
7c7
<  "cases": [{"name": "one", "answers": {"b": true, "c": true}, "expect": {"outcome": "o"}}]}
---
>  "cases": [{"name": "one", "answers": {"b": true, "c": true}, "expect": {"outcome": "o"}}, {"name": "no rule, where a change of rule r changes 'and' to 'or' in 'b is yes, and c is yes'", "answers": {"b": false, "c": true}, "expect": {"status": "no_rule", "outcome": null, "rule": null, "dates": {}, "advice": []}}, {"name": "no rule, where a change of rule r drops 'c is yes' from an 'and'", "answers": {"b": true, "c": false}, "expect": {"status": "no_rule", "outcome": null, "rule": null, "dates": {}, "advice": []}}]}
ind-biometrics: no case is lacking
$ sed 's/$/\r/' pack.json >dos.json; ind-biometrics test --accept --generate dos.json 2>/dev/null; sed 's/\r$//' dos.json | cmp - one.json
$ sed '/"cases"/d' pack.json | sed '$s/,$/}/' >none.json; cp none.json before.json; ind-biometrics test --accept --generate none.json 2>/dev/null; diff before.json none.json; ind-biometrics test --mutate none.json | tail -n 1
6c6,23
<  "rules": [{"id": "r", "outcome": "o", "when": {"and": [{"var": "b"}, {"var": "c"}]}, "because": {"en": "b"}}]}
---
>  "rules": [{"id": "r", "outcome": "o", "when": {"and": [{"var": "b"}, {"var": "c"}]}, "because": {"en": "b"}}],
>  "cases": [
>   {
>    "name": "r",
>    "answers": {"b": true, "c": true},
>    "expect": {"status": "decided", "outcome": "o", "rule": "r", "dates": {}, "advice": []}
>   },
>   {
>    "name": "no rule, where a change of rule r changes 'and' to 'or' in 'b is yes, and c is yes'",
>    "answers": {"b": false, "c": true},
>    "expect": {"status": "no_rule", "outcome": null, "rule": null, "dates": {}, "advice": []}
>   },
>   {
>    "name": "no rule, where a change of rule r drops 'c is yes' from an 'and'",
>    "answers": {"b": true, "c": false},
>    "expect": {"status": "no_rule", "outcome": null, "rule": null, "dates": {}, "advice": []}
>   }
>  ]}
8 of 8 mutants noticed, 0 equivalent left out
$ ind-biometrics fmt before.json >laid.json; ind-biometrics test --accept --generate laid.json 2>/dev/null; tail -n 14 laid.json; ind-biometrics fmt --check laid.json
      "expect": {"status": "decided", "outcome": "o", "rule": "r", "dates": {}, "advice": []}
    },
    {
      "name": "no rule, where a change of rule r changes 'and' to 'or' in 'b is yes, and c is yes'",
      "answers": {"b": false, "c": true},
      "expect": {"status": "no_rule", "outcome": null, "rule": null, "dates": {}, "advice": []}
    },
    {
      "name": "no rule, where a change of rule r drops 'c is yes' from an 'and'",
      "answers": {"b": true, "c": false},
      "expect": {"status": "no_rule", "outcome": null, "rule": null, "dates": {}, "advice": []}
    }
  ]
}

# Names are not taken twice, and a case that fails notices nothing.
$ echo '[{"name": "r", "answers": {"b": true}, "expect": {"outcome": "o"}}]' >named.json; ind-biometrics test --accept --generate --cases named.json before.json; cat named.json
+ r, again
+ no rule, where a change of rule r changes 'and' to 'or' in 'b is yes, and c is yes'
+ no rule, where a change of rule r drops 'c is yes' from an 'and'
ind-biometrics: cases added: 3; they expect what is decided now, so read them
ind-biometrics: cases that fail, and so notice nothing: 1; 'test' shows them
[
  {"name": "r", "answers": {"b": true}, "expect": {"outcome": "o"}},
  {
    "name": "r, again",
    "answers": {"b": true, "c": true},
    "expect": {"status": "decided", "outcome": "o", "rule": "r", "dates": {}, "advice": []}
  },
  {
    "name": "no rule, where a change of rule r changes 'and' to 'or' in 'b is yes, and c is yes'",
    "answers": {"b": false, "c": true},
    "expect": {"status": "no_rule", "outcome": null, "rule": null, "dates": {}, "advice": []}
  },
  {
    "name": "no rule, where a change of rule r drops 'c is yes' from an 'and'",
    "answers": {"b": true, "c": false},
    "expect": {"status": "no_rule", "outcome": null, "rule": null, "dates": {}, "advice": []}
  }
]

# What no case can notice is told.
$ ind-biometrics new my >my.json; ind-biometrics test --mutate --generate my.json; ind-biometrics test --mutate --generate --lang nl my.json
ind-biometrics: changes that no case can notice, as nobody would be decided otherwise: 1
[]
ind-biometrics: de regels zijn er niet in de taal 'nl'; wel in: en
[2]

# The built-in pack has no file; cases of one's own for it have.
$ echo '[{"name": "A baby", "today": "2021-03-01", "answers": {"child_under_1": true}, "expect": {"outcome": "needed"}}]' >baby.json; ind-biometrics test --cases baby.json | tail -n 4 | head -n 3; ind-biometrics test --accept --cases baby.json; cat baby.json
FAIL  A baby
      outcome: got not_needed, want needed
81 cases: 80 passed, 1 failed
A baby
      outcome: got not_needed, want needed
ind-biometrics: cases that now expect what is decided: 1
[{"name": "A baby", "today": "2021-03-01", "answers": {"child_under_1": true}, "expect": {"outcome": "not_needed"}}]
$ ind-biometrics test --accept --generate --cases baby.json
ind-biometrics: no case is lacking

# rename changes an id in both files, or in neither.
$ ind-biometrics rename --write --cases mine.json b bee pack.json && ind-biometrics check --cases mine.json pack.json; grep -o '"bee": [a-z]*' mine.json
pack.json: no faults (2 questions, 1 rule, 2 outcomes, 0 pieces of advice, 4 cases)
"bee": false
"bee": false
"bee": true
$ ind-biometrics rename --cases mine.json bee b pack.json
ind-biometrics: --cases names a second file that changes, so it goes with --write
[2]
$ cp pack.json was.json; ind-biometrics rename --write --cases baby.json bee b pack.json; cmp was.json pack.json
baby.json:1:73: error P101: unknown question or fact 'child_under_1' at /0/answers/child_under_1
  hint: it can be 'bee' or 'c'
baby.json:1:102: error P103: unknown outcome 'not_needed' at /0/expect/outcome
  hint: it can be 'o' or 'p'

# Faults are those of the file in which they are.
$ sed 's/"bee"/"be"/; s/"outcome": null/"outcome": "q"/' mine.json >bad.json; ind-biometrics check --cases bad.json pack.json; ind-biometrics test --cases bad.json pack.json
bad.json:6:37: error P101: unknown question or fact 'be' at /cases/0/answers/be
  hint: did you mean 'bee'?
bad.json:7:26: error P103: unknown outcome 'q' at /cases/0/expect/outcome
  hint: it can be 'o' or 'p'
bad.json:11:22: error P101: unknown question or fact 'be' at /cases/1/answers/be
  hint: did you mean 'bee'?
bad.json:12:47: error P103: unknown outcome 'q' at /cases/1/expect/outcome
  hint: it can be 'o' or 'p'
bad.json:16:22: error P101: unknown question or fact 'be' at /cases/2/answers/be
  hint: did you mean 'bee'?
bad.json:17:47: error P103: unknown outcome 'q' at /cases/2/expect/outcome
  hint: it can be 'o' or 'p'
6 errors
bad.json:6:37: error P101: unknown question or fact 'be' at /cases/0/answers/be
  hint: did you mean 'bee'?
bad.json:7:26: error P103: unknown outcome 'q' at /cases/0/expect/outcome
  hint: it can be 'o' or 'p'
bad.json:11:22: error P101: unknown question or fact 'be' at /cases/1/answers/be
  hint: did you mean 'bee'?
bad.json:12:47: error P103: unknown outcome 'q' at /cases/1/expect/outcome
  hint: it can be 'o' or 'p'
bad.json:16:22: error P101: unknown question or fact 'be' at /cases/2/answers/be
  hint: did you mean 'bee'?
bad.json:17:47: error P103: unknown outcome 'q' at /cases/2/expect/outcome
  hint: it can be 'o' or 'p'
[3]
$ printf '{"cases": [\n{"name"' >half.json; ind-biometrics check --cases half.json pack.json
half.json:2:8: error J002: the text ends in the middle of a value
  hint: the '{' in line 2 is not closed
1 error
[3]
$ echo '[{"name": "one", "answers": {}, "expect": {"status": "undetermined"}}]' >twice.json; ind-biometrics check --cases twice.json pack.json
twice.json:1:11: warning W033: a case of the pack itself has this name already at /0/name
pack.json: no errors, 1 warning (2 questions, 1 rule, 2 outcomes, 0 pieces of advice, 2 cases)
$ echo '{"cases": 1}' >number.json; ind-biometrics check --cases number.json pack.json
number.json:1:11: error P002: this must be an array, not a number at /cases
1 error
[3]
$ echo '{"case": []}' >case.json; ind-biometrics check --cases case.json pack.json
case.json:1:10: error P003: unknown member 'case' at /case
  hint: did you mean 'cases'?
1 error
[3]
$ echo 1 >number.json; ind-biometrics check --cases number.json pack.json
number.json:1:1: error P002: this must be an object, not a number
1 error
[3]
$ ind-biometrics check --cases pack.json pack.json
pack.json:1:1: error P003: this is a rule pack, and no file of cases
  hint: name a file that has nothing but "cases"
1 error
[3]
$ ind-biometrics check mine.json; ind-biometrics test array.json
mine.json:1:1: error P001: these are cases without a rule pack
  hint: name the pack, and these with --cases
1 error
array.json:1:1: error P001: these are cases without a rule pack
  hint: name the pack, and these with --cases
[3]
$ ind-biometrics check --cases mine.json half.json
half.json:2:8: error J002: the text ends in the middle of a value
  hint: the '{' in line 2 is not closed
1 error
[3]
$ ind-biometrics test --cases nowhere.json pack.json
ind-biometrics: 'nowhere.json' cannot be read: No such file or directory
[3]
$ ind-biometrics test --cases - - <pack.json
ind-biometrics: standard input can be read for one thing only; name a file for the other
[2]
$ ind-biometrics verify --cases mine.json pack.json
ind-biometrics: 'verify' has no option --cases; try 'ind-biometrics verify --help'
[2]
$ ind-biometrics test --cases
ind-biometrics: --cases needs a value after it
[2]
$ ind-biometrics test --accept --cases - pack.json <mine.json
ind-biometrics: no case expects anything else than what is decided
$ ind-biometrics test --accept --cases - <mine.json
ind-biometrics: --accept writes into a file; name one, which standard input is not
[2]

# A link leads to the file, which keeps its mode; what is no file is not written.
$ echo '[]' >far.json; chmod 640 far.json; ln -s far.json link.json; ind-biometrics test --accept --generate --mutate --cases link.json pack.json 2>/dev/null; readlink link.json; stat -c %a far.json; grep -c '"name"' far.json
far.json
640
2
$ cat was.json | ind-biometrics test --accept --generate /dev/stdin
ind-biometrics: '/dev/stdin' cannot be read: it is a pipe; save what comes out of it as a file, and name that
[3]
$ mkfifo pipe; ind-biometrics test --accept --generate pipe
ind-biometrics: 'pipe' cannot be read: it is a pipe; save what comes out of it as a file, and name that
[3]
$ ind-biometrics test --accept --generate .
ind-biometrics: '.' cannot be read: it is a folder; name a file in it
[3]

# Who writes to the file meanwhile loses nothing.  The messages do not fit into the pipe, so the program waits for its reader.
$ { sed '/"cases"/d' pack.json; echo '"cases": ['; for i in $(seq 2000); do echo "{\"name\": \"case $i of two thousand that all say something else than what is decided\", \"answers\": {\"bee\": true, \"c\": true}, \"expect\": {\"outcome\": null}}$(test $i = 2000 || echo ,)"; done; echo ']}'; } >many.json; wc -c <many.json
307418
$ { ind-biometrics test --accept many.json 2>&1; echo "status $?"; } | { dd bs=1 count=1 2>/dev/null; sed 's/case 2000 of/the last of/' many.json >mine.new; mv mine.new many.json; tail -n 2; }; grep -c 'the last of' many.json; grep -c null many.json; ls -A | grep -c '^\.'
cind-biometrics: 'many.json' has changed meanwhile, and stays as it is; try again
status 5
1
2000
0
[1]
$ { ind-biometrics test --accept many.json 2>&1; echo "status $?"; } | { dd bs=1 count=1 2>/dev/null; echo ' ' >>many.json; tail -n 2; }; tail -c 3 many.json | od -c | head -n 1; grep -c null many.json
cind-biometrics: 'many.json' has changed meanwhile, and stays as it is; try again
status 5
0000000  \n      \n
2000
$ { ind-biometrics test --accept --lang nl many.json 2>&1; echo "status $?"; } | { dd bs=1 count=1 2>/dev/null; rm many.json; tail -n 2; }; ls many.json
cind-biometrics: 'many.json' is intussen veranderd, en blijft zoals het is; probeer het nog eens
status 5
ls: cannot access 'many.json': No such file or directory
[2]
