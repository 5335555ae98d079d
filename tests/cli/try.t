# The questions of a pack are asked again each time it is saved. Here a second question comes, then a fault in the midst of writing, then the whole file.
$ ind-biometrics new demo > one.json
$ sed 's/^  "questions": \[/&\n    {"id": "adult", "type": "boolean", "ask": {"en": "Are you 18 or older?"}, "why": {"en": "Children have another card."}, "source": ["F1"]},/; s/"when": {"var": "lives_in_town"}/"when": {"and": [{"var": "lives_in_town"}, {"var": "adult"}]}/; s/"when": {"!": {"var": "lives_in_town"}}/"when": {"or": [{"!": {"var": "lives_in_town"}}, {"!": {"var": "adult"}}]}/; /"cases"/,$d' one.json | sed '$ s/,$//' > two.json; echo '}' >> two.json; ind-biometrics check two.json
two.json: no faults (2 questions, 2 rules, 2 outcomes, 1 piece of advice, 0 cases)
$ cp one.json pack.json
> cat > save.txt <<'END2'
> expect > 
> send yes
> expect Ctrl-D ends.
> run cp two.json pack.json
> expect Are you 18
> send no
> expect Ctrl-D ends.
> run head -c 300 two.json > pack.json
> expect Ctrl-D ends.
> run cp one.json next.json && mv next.json pack.json
> expect Ctrl-D ends.
> key ^D
> END2
> $BIN/tests/cli/pty save.txt -- ind-biometrics try pack.json
pack.json: no faults (1 question, 2 rules, 2 outcomes, 1 piece of advice, 3 cases)
Is your library card free?
This is an example, not a service of any library.
Source: Example Library, House rules.
This program sends nothing. It keeps nothing unless you ask for it.

Type ? for an explanation, < to go back, ! for your answers, or: stop. If you
don't know something, type: don't know.

Question 1 (the last one)
Do you live in this town?
Type yes or no.
> yes

Your card is free.

This is an example, not a service of any library.
Source: Example Library, House rules.

You live in this town.

This follows from your answers:
- Do you live in this town? Yes

What to bring:
[ ] Proof of your address.

ind-biometrics: This waits for the next save of pack.json. Enter begins again; Ctrl-D ends.
pack.json: no faults (2 questions, 2 rules, 2 outcomes, 1 piece of advice, 0 cases)

1 of your answers is there already. To see it, type !

Question 1 (the last one)
Are you 18 or older?
Type yes or no.
> no

Your card costs 20 euros.

This is an example, not a service of any library.
Source: Example Library, House rules.

You do not live in this town.

This follows from your answers:
- Are you 18 or older? No

ind-biometrics: This waits for the next save of pack.json. Enter begins again; Ctrl-D ends.
pack.json:9:8: error J002: the text ends in the middle of a value
  hint: is a closing quote missing?
1 error

ind-biometrics: This waits for the next save of pack.json. Enter begins again; Ctrl-D ends.
pack.json: no faults (1 question, 2 rules, 2 outcomes, 1 piece of advice, 3 cases)
ind-biometrics: There is no question "adult". The questions are: lives_in_town.
ind-biometrics: What does not fit these rules comes up again as a question.
Your card is free.

This is an example, not a service of any library.
Source: Example Library, House rules.

You live in this town.

This follows from your answers:
- Do you live in this town? Yes

What to bring:
[ ] Proof of your address.

ind-biometrics: This waits for the next save of pack.json. Enter begins again; Ctrl-D ends.
\

# While somebody types: half a line is dropped, for it was meant for what stood there before. A file that is gone may come again.
$ cat > typing.txt <<'END'
> expect > 
> type nonsen
> run cp two.json pack.json
> expect Are you 18
> send yes
> expect Do you live
> send yes
> expect Ctrl-D ends.
> run rm pack.json
> expect Ctrl-D ends.
> run cp one.json pack.json
> expect Ctrl-D ends.
> send
> expect Do you live
> send stop
> END
> $BIN/tests/cli/pty typing.txt -- ind-biometrics try --lang en pack.json
pack.json: no faults (1 question, 2 rules, 2 outcomes, 1 piece of advice, 3 cases)
Is your library card free?
This is an example, not a service of any library.
Source: Example Library, House rules.
This program sends nothing. It keeps nothing unless you ask for it.

Type ? for an explanation, < to go back, ! for your answers, or: stop. If you
don't know something, type: don't know.

Question 1 (the last one)
Do you live in this town?
Type yes or no.
> nonsen

ind-biometrics: pack.json is new. Your answers so far stay.
pack.json: no faults (2 questions, 2 rules, 2 outcomes, 1 piece of advice, 0 cases)

Question 1 (at most 1 more)
Are you 18 or older?
Type yes or no.
> yes

Question 2 (the last one)
Do you live in this town?
Type yes or no.
> yes

Your card is free.

This is an example, not a service of any library.
Source: Example Library, House rules.

You live in this town.

This follows from your answers:
- Are you 18 or older? Yes
- Do you live in this town? Yes

What to bring:
[ ] Proof of your address.

ind-biometrics: This waits for the next save of pack.json. Enter begins again; Ctrl-D ends.
ind-biometrics: 'pack.json' cannot be read: No such file or directory

ind-biometrics: This waits for the next save of pack.json. Enter begins again; Ctrl-D ends.
pack.json: no faults (1 question, 2 rules, 2 outcomes, 1 piece of advice, 3 cases)
ind-biometrics: There is no question "adult". The questions are: lives_in_town.
ind-biometrics: What does not fit these rules comes up again as a question.
Your card is free.

This is an example, not a service of any library.
Source: Example Library, House rules.

You live in this town.

This follows from your answers:
- Do you live in this town? Yes

What to bring:
[ ] Proof of your address.

ind-biometrics: This waits for the next save of pack.json. Enter begins again; Ctrl-D ends.

pack.json: no faults (1 question, 2 rules, 2 outcomes, 1 piece of advice, 3 cases)

Question 1 (the last one)
Do you live in this town?
Type yes or no.
> stop
You stopped. The program did not keep your answers.

# An answer that no longer fits is asked again.
$ sed 's/"type": "boolean",$/"type": "choice", "options": [{"id": "north", "says": {"en": "The north"}}, {"id": "south", "says": {"en": "The south"}}],/; s/{"var": "lives_in_town"}/{"===": [{"var": "lives_in_town"}, "north"]}/g; /"cases"/,$d' one.json | sed '$ s/,$//' > three.json; echo '}' >> three.json; ind-biometrics check three.json
three.json: no faults (1 question, 2 rules, 2 outcomes, 1 piece of advice, 0 cases)
$ cp one.json pack.json
> cat > fits.txt <<'END2'
> expect > 
> send yes
> expect Ctrl-D ends.
> run cp three.json pack.json
> expect The south
> key ^C
> END2
> $BIN/tests/cli/pty fits.txt -- ind-biometrics try pack.json
pack.json: no faults (1 question, 2 rules, 2 outcomes, 1 piece of advice, 3 cases)
Is your library card free?
This is an example, not a service of any library.
Source: Example Library, House rules.
This program sends nothing. It keeps nothing unless you ask for it.

Type ? for an explanation, < to go back, ! for your answers, or: stop. If you
don't know something, type: don't know.

Question 1 (the last one)
Do you live in this town?
Type yes or no.
> yes

Your card is free.

This is an example, not a service of any library.
Source: Example Library, House rules.

You live in this town.

This follows from your answers:
- Do you live in this town? Yes

What to bring:
[ ] Proof of your address.

ind-biometrics: This waits for the next save of pack.json. Enter begins again; Ctrl-D ends.
pack.json: no faults (1 question, 2 rules, 2 outcomes, 1 piece of advice, 0 cases)
ind-biometrics: lives_in_town: "yes" is not one of the answers. Type one of these: north, south.
ind-biometrics: What does not fit these rules comes up again as a question.

Question 1 (the last one)
Do you live in this town?
  1. The north
  2. The south
Type a number from 1 to 2.
> ^C
[130]

# Faults at the start, and Ctrl-D before they are gone.
$ head -c 300 two.json > pack.json
> printf 'expect Ctrl-D ends.\nkey ^D\n' > faults.txt; $BIN/tests/cli/pty faults.txt -- ind-biometrics try pack.json
pack.json:9:8: error J002: the text ends in the middle of a value
  hint: is a closing quote missing?
1 error

ind-biometrics: This waits for the next save of pack.json. Enter begins again; Ctrl-D ends.
\
[3]
$ cp one.json pack.json; ln -s pack.json link.json
> printf 'expect > \nrun cp two.json pack.json\nexpect Are you 18\nkey ^D\n' > link.txt; $BIN/tests/cli/pty link.txt -- ind-biometrics try link.json | tail -n 12
Do you live in this town?
Type yes or no.
> 

ind-biometrics: link.json is new. Your answers so far stay.
link.json: no faults (2 questions, 2 rules, 2 outcomes, 1 piece of advice, 0 cases)

Question 1 (at most 1 more)
Are you 18 or older?
Type yes or no.
> 
The input ended. This question is still open: Are you 18 or older?

# It needs a terminal, and a file.
$ ind-biometrics try pack.json < save.txt
ind-biometrics: 'try' asks at a terminal; for answers from a pipe, write: ind-biometrics --rules FILE
[2]
$ ind-biometrics try --lang nl pack.json < save.txt
ind-biometrics: 'try' vraagt aan een terminal; schrijf voor antwoorden uit een pipe: ind-biometrics --rules BESTAND
[2]
$ ind-biometrics try
ind-biometrics: 'try' takes a rule pack: ind-biometrics try FILE
[2]
$ $BIN/tests/cli/pty /dev/null -- ind-biometrics try nothing.json
ind-biometrics: 'nothing.json' cannot be read: No such file or directory
[3]
$ $BIN/tests/cli/pty /dev/null -- ind-biometrics try --lang fr pack.json
pack.json: no faults (2 questions, 2 rules, 2 outcomes, 1 piece of advice, 0 cases)
ind-biometrics: the rule pack has no language 'fr'; it has: en
[2]
