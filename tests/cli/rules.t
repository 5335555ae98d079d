# Rule packs that cannot be used: status 3, and what to name instead.
$ ind-biometrics --rules nothere.json
ind-biometrics: 'nothere.json' cannot be read: No such file or directory
[3]
$ mkdir folder
$ ind-biometrics --rules folder
ind-biometrics: 'folder' cannot be read: it is a folder; name a file in it
[3]
$ mkfifo pipe
$ ind-biometrics --rules pipe
ind-biometrics: 'pipe' cannot be read: it is a pipe; save what comes out of it as a file, and name that
[3]
$ ind-biometrics --rules ""
ind-biometrics: '' cannot be read: No such file or directory
[3]
$ : > empty.json
$ ind-biometrics --rules empty.json
empty.json:1:1: error J001: the text holds no JSON value
[3]
$ ind-biometrics --rules /dev/null
/dev/null:1:1: error J001: the text holds no JSON value
[3]
$ : > "$(printf 'bad\033[31m.json')"
$ ind-biometrics --rules "$(printf 'bad\033[31m.json')"
bad�[31m.json:1:1: error J001: the text holds no JSON value
[3]

# Faults have file, line and column, and an id that stays the same.
$ cat > small.json <<END
> {"pack": 1, "id": "small", "version": "1.0.0", "languages": ["en"],
>  "title": {"en": "Small"}, "notice": {"en": "A test."},
>  "source": {"publisher": "p", "title": "t"},
>  "questions": [
>   {"id": "income", "type": "integer", "minimum": 0, "ask": {"en": "What do you earn?"}, "why": {"en": "w"}},
>   {"id": "home", "type": "boolean", "ask": {"en": "Are you at home?"}, "why": {"en": "w"}}],
>  "outcomes": [{"id": "yes", "says": {"en": "Yes."}}, {"id": "no", "says": {"en": "No."}}],
>  "rules": [
>   {"id": "rich", "outcome": "yes", "because": {"en": "b"}, "when": {">": [{"var": "income"}, 100]}},
>   {"id": "rest", "outcome": "no", "because": {"en": "b"}, "when": true}],
>  "cases": [
>   {"name": "rich", "answers": {"income": 101}, "expect": {"outcome": "yes", "rule": "rich"}},
>   {"name": "poor", "answers": {"income": 100}, "expect": {"status": "decided", "outcome": "no"}}]}
> END
$ ind-biometrics check small.json
small.json: no faults (2 questions, 2 rules, 2 outcomes, 0 pieces of advice, 2 cases)
$ sed 's/"var": "income"/"var": "incom"/' small.json > typo.json
$ ind-biometrics check typo.json
typo.json:9:83: error P101: unknown question or fact 'incom' at /rules/0/when/>/0/var
  hint: did you mean 'income'?
1 error
[3]

# At a terminal, it says what comes next.
$ : > script; $BIN/tests/cli/pty script -- ind-biometrics check small.json
small.json: no faults (2 questions, 2 rules, 2 outcomes, 0 pieces of advice, 2 cases)
Next: 'verify' finds gaps and dead rules, and 'test' runs its cases.
$ : > script; $BIN/tests/cli/pty script -- ind-biometrics check typo.json | tail -n 1
1 error

# What is written otherwise elsewhere.
$ for type in int number bool enum string; do sed "s/\"boolean\"/\"$type\"/" small.json > slip.json; ind-biometrics check slip.json | grep hint; done
  hint: write 'integer'
  hint: write 'integer': only whole numbers are taken
  hint: write 'boolean'
  hint: make it 'choice', and write what can be chosen as 'options'
  hint: make it 'choice', and write what can be answered as 'options': no rule can depend on free text
$ sed 's/"minimum"/"min"/; s/{">"/{"gt"/' small.json > slip.json; ind-biometrics check slip.json
slip.json:5:46: error P003: unknown member 'min' at /questions/0/min
  hint: write 'minimum'
slip.json:9:75: error C007: unknown operator 'gt' at /rules/0/when/gt
  hint: write '>'
2 errors
[3]

$ ind-biometrics --rules typo.json
typo.json:9:83: error P101: unknown question or fact 'incom' at /rules/0/when/>/0/var
  hint: did you mean 'income'?
[3]
$ ind-biometrics test typo.json
typo.json:9:83: error P101: unknown question or fact 'incom' at /rules/0/when/>/0/var
  hint: did you mean 'income'?
[3]
$ sed 's/"outcomes"/"outcoms"/; s/"b"}, "when": true/"b"/' small.json > two.json
$ ind-biometrics check two.json
two.json:10:57: error J023: a bracket is missing here
  hint: write '}' here; it closes the '{' in line 10
1 error
[3]
$ sed 's/"minimum": 0/"minimum": 00/' small.json > zero.json
$ ind-biometrics check zero.json
zero.json:5:50: error J006: a number must not begin with a zero that says nothing
  hint: take '0' out
1 error
[3]
$ printf '\357\273\277' | cat - small.json > mark.json
$ ind-biometrics check mark.json
mark.json:1:1: error J018: the text must not begin with a byte order mark
  hint: save the file as UTF-8 without a byte order mark
1 error
[3]
$ printf '{"a": "\377"}' > bytes.json
$ ind-biometrics check bytes.json
bytes.json:1:8: error J016: the text is not valid UTF-8 here
  hint: save the file as UTF-8; in Windows-1252 and Latin-1 this would be 'ÿ'
1 error
[3]
$ { cat small.json; echo x; } > after.json
$ ind-biometrics check after.json
after.json:14:1: error J011: nothing may stand behind the end of the value
1 error
[3]

# A pack from a pipe, for check and test.
$ ind-biometrics check - < small.json
stdin: no faults (2 questions, 2 rules, 2 outcomes, 0 pieces of advice, 2 cases)
$ ind-biometrics check - < typo.json
stdin:9:83: error P101: unknown question or fact 'incom' at /rules/0/when/>/0/var
  hint: did you mean 'income'?
1 error
[3]
$ ind-biometrics test - < small.json
ok    rich
ok    poor
2 cases: 2 passed, 0 failed
coverage: rules 2 of 2, outcomes 2 of 2, advice 0 of 0, options 0 of 2, boundaries 1 of 1
  options without a case: home=false, home=true
$ ind-biometrics --rules - --answer income=7 --answer home=yes < small.json | head -n 1
No.

# Warnings do not make a pack unusable; check alone mentions them.
$ sed 's/"when": true/"when": {"<": [{"var": "income"}, -5]}/' small.json > warn.json
$ ind-biometrics check warn.json
warn.json:10:67: warning W002: this is always false at /rules/1/when
  hint: 'income' lies between 0 and 9007199254740991
warn.json: no errors, 1 warning (2 questions, 2 rules, 2 outcomes, 0 pieces of advice, 2 cases)
$ ind-biometrics --rules warn.json --answer income=500 | head -n 1
Yes.

# The first 50 faults are listed, all are counted.
$ awk '/"id": "rich", "outcome"/ { for (i = 1; i <= 60; i++) { line = $0; sub(/rich/, "rich" i, line); sub(/"income"/, "\"x" i "\"", line); print line } next } { print }' small.json > many.json
$ ind-biometrics check many.json > out.txt
[3]
$ head -n 1 out.txt
many.json:9:84: error P101: unknown question or fact 'x1' at /rules/0/when/>/0/var
$ grep -c ': error P' out.txt
50
$ tail -n 2 out.txt
and 11 more errors
61 errors

# The built-in pack.
$ ind-biometrics check
(built-in rules): no faults (10 questions, 6 rules, 3 outcomes, 22 pieces of advice, 80 cases)

# A pack that cannot be read is one that cannot be used, whatever the reason.
$ ind-biometrics --rules no/such.json
ind-biometrics: 'no/such.json' cannot be read: No such file or directory
[3]
$ ind-biometrics --rules . --answer x=yes
ind-biometrics: '.' cannot be read: it is a folder; name a file in it
[3]
$ ind-biometrics --rules - --answer child_under_1=yes < .
ind-biometrics: stdin cannot be read: Is a directory
[3]
$ ind-biometrics check - < .
ind-biometrics: stdin cannot be read: Is a directory
[3]
$ ind-biometrics test - <&-
ind-biometrics: stdin cannot be read: Bad file descriptor
[3]
$ ind-biometrics batch --rules - folder < .
ind-biometrics: stdin cannot be read: Is a directory
[3]
$ ind-biometrics verify - < .
ind-biometrics: stdin cannot be read: Is a directory
[3]
$ ind-biometrics diff - "$ROOT/rules/ind-biometrics.json" < .
ind-biometrics: stdin cannot be read: Is a directory
[3]
$ ind-biometrics diff "$ROOT/rules/ind-biometrics.json" no/such.json
ind-biometrics: 'no/such.json' cannot be read: No such file or directory
[3]
$ ln -s loop.json loop.json; ind-biometrics show loop.json
ind-biometrics: 'loop.json' cannot be read: Too many levels of symbolic links
[3]
$ for command in questions test check verify show graph 'export --to jsonlogic'; do
>     ind-biometrics $command --rules - < . 2> said; echo "$? $command: $(cat said)"
> done
3 questions: ind-biometrics: stdin cannot be read: Is a directory
3 test: ind-biometrics: stdin cannot be read: Is a directory
3 check: ind-biometrics: stdin cannot be read: Is a directory
3 verify: ind-biometrics: stdin cannot be read: Is a directory
3 show: ind-biometrics: stdin cannot be read: Is a directory
3 graph: ind-biometrics: stdin cannot be read: Is a directory
3 export --to jsonlogic: ind-biometrics: stdin cannot be read: Is a directory
