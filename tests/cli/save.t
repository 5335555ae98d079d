# --save keeps the answers in a file of the person's own, and says how to go on
# with them and how to delete them.
$ printf 'expect >\nsend %s\n' nee nee stop > script
$ NO_COLOR=1 $BIN/tests/cli/pty --columns 40 script -- ind-biometrics --save my.txt --today 2021-03-01 | tail -n 6
Uw antwoorden staan in het bestand
my.txt.
Wilt u ermee verder? Typ:
  ind-biometrics --today 2021-03-01 --input ask --answers my.txt --save my.txt
Wilt u ze verwijderen? Typ:
  rm -- my.txt
$ cat my.txt
\# ind-biometrics: answers to ind-biometrics 1.0.0
child_under_1=no
ind_has_biometrics=no
$ stat -c %a my.txt
600
$ ls -A
my.txt
script

# Going on: what is there is not asked, and the file is written anew.
$ printf 'expect >\nsend %s\n' "weet niet" 4 1 nee 1 1 ja > script
$ NO_COLOR=1 $BIN/tests/cli/pty script -- ind-biometrics --save my.txt --input ask --answers my.txt --today 2021-03-01 > seen
[4]
$ grep -n '^Vraag 1\|^Klopt\|my.txt' seen
15:Vraag 1 (hoogstens nog 7)
63:Klopt dit?
104:Uw antwoorden staan in het bestand my.txt.
106:  ind-biometrics --today 2021-03-01 --input ask --answers my.txt --save my.txt
108:  rm -- my.txt
$ cat my.txt
\# ind-biometrics: answers to ind-biometrics 1.0.0
child_under_1=no
ind_has_biometrics=no
first_application=don't know
captured_at=police_asylum
travel_advice=none
has_appointment=no
residence_document=none
head_covering=none

# A file of older rules: what does not fit is named, and asked again.
$ printf '# old\nchild_under_1=no\nind_has_biometrics=perhaps\nnationality=x\nhas_appointment=no\nreturn_date=2021-04-01\n' > old.txt
$ printf 'expect >\nsend %s\n' 1 ja > script
$ NO_COLOR=1 $BIN/tests/cli/pty script -- ind-biometrics --input ask --answers old.txt --today 2021-03-01 --lang en | head -n 29
ind-biometrics: old.txt:3:20: ind_has_biometrics: "perhaps" is not one of the answers. Type one of these: yes, no, unknown.
ind-biometrics: old.txt:4: There is no question "nationality". The questions are: child_under_1, ind_has_biometrics, first_application, captured_at, travel_advice, return_date, has_appointment, appointment_date, residence_document, head_covering.
ind-biometrics: old.txt:6:13: return_date: 1 April 2021 is in the future. The date may not be after today (1 March 2021). Type a date like 2021-03-01.
ind-biometrics: What does not fit these rules comes up again as a question.
Do you need an appointment for your photo, signature and fingerprints?
These are the rules of 2020-2021, from the time of the covid measures. Find
today's rules on ind.nl. This is not an IND service and not legal advice. It
covers only this appointment, not fees or other applications.
Source: IND (https://ind.nl), 2020-2021.
This program sends nothing. It keeps nothing unless you ask for it.

Type ? for an explanation, < to go back, ! for your answers, or: stop. If you
don't know something, type: don't know.
Nederlands? Typ: nederlands

2 of your answers are there already. To see them, type !

Question 1 (at most 6 more)
Does the IND still have usable biometrics of you (photo, signature,
fingerprints)?
  1. Yes
  2. No
  3. I don't know
Type a number from 1 to 3.
> 1

Is this right?
  1. Is your application to the IND for a child younger than 1 year? No
  2. Does the IND still have usable biometrics of you (photo, signature,

# On the command line a slip stays a slip.
$ ind-biometrics --input ask --answer ind_has_biometrics=perhaps --lang en < /dev/null
ind-biometrics: --answer: ind_has_biometrics: "perhaps" is not one of the answers. Type one of these: yes, no, unknown.
[4]

# What cannot be read at all is no older version.
$ printf '{"child_under_1":' > cut.json
$ ind-biometrics --input ask --answers cut.json --lang en < /dev/null
ind-biometrics: cut.json:1:18: The JSON stops before its end. Write on up to the last }.
[4]

# The input ends: what was answered so far is kept.
$ rm my.txt
$ printf 'no\n2\n' | ind-biometrics --input ask --lang en --save my.txt 2>&1 | tail -n 4
To go on with them, type:
  ind-biometrics --lang en --input ask --answers my.txt --save my.txt
To delete them, type:
  rm -- my.txt
$ grep -c = my.txt
2

# Answers through a pipe can be kept too; a file that is there is not replaced.
$ echo '{"child_under_1":true}' | ind-biometrics --lang en --save my.txt > page
ind-biometrics: 'my.txt' exists; choose another name, or add --force
[2]
$ echo '{"child_under_1":true}' | ind-biometrics --lang en --save my.txt --force > page
Your answers are in the file my.txt.
To go on with them, type:
  ind-biometrics --lang en --input ask --answers my.txt --save my.txt
To delete them, type:
  rm -- my.txt
$ cat my.txt
\# ind-biometrics: answers to ind-biometrics 1.0.0
child_under_1=yes

# Answers that could not be read leave the file as it was, and nothing beside it.
$ echo '{"child_under_1":7}' | ind-biometrics --lang en --save my.txt --force
ind-biometrics: stdin:1:18: child_under_1: "7" is not true or false. Write true or false.
[4]
$ cat my.txt
\# ind-biometrics: answers to ind-biometrics 1.0.0
child_under_1=yes
$ ls -A
cut.json
my.txt
old.txt
page
script
seen

# A folder that is not there, a name that is none, a full disk.
$ ind-biometrics --save no/such/my.txt < /dev/null
ind-biometrics: 'no/such/my.txt' cannot be written: No such file or directory
[5]
$ ind-biometrics --save '' < /dev/null
ind-biometrics: '' is no name of a file
[2]
$ ind-biometrics --save - < /dev/null
ind-biometrics: '-' is no name of a file
[2]
$ echo '{"child_under_1":true}' | ind-biometrics --save /dev/full > page
ind-biometrics: '/dev/full' could not be written: No space left on device
[5]

# What is to be pasted into a shell is quoted, and whole: it does what it says.
$ for name in 'my answers.txt' "it's" '*' '-rf' './-' 'a;b' '$HOME' '~' 'été' '"' '\'; do
>     echo '{"child_under_1":true}' | ind-biometrics --lang en --save "$name" > page 2> said || cat said
>     grep '^  ' said; ls -A > before; sed -n '$p' said | sh && ls -A | diff before - | grep -c '^[<>]'
> done
  ind-biometrics --lang en --input ask --answers 'my answers.txt' --save 'my answers.txt'
  rm -- 'my answers.txt'
1
  ind-biometrics --lang en --input ask --answers 'it'\''s' --save 'it'\''s'
  rm -- 'it'\''s'
1
  ind-biometrics --lang en --input ask --answers '*' --save '*'
  rm -- '*'
1
  ind-biometrics --lang en --input ask --answers -rf --save -rf
  rm -- -rf
1
  ind-biometrics --lang en --input ask --answers ./- --save ./-
  rm -- ./-
1
  ind-biometrics --lang en --input ask --answers 'a;b' --save 'a;b'
  rm -- 'a;b'
1
  ind-biometrics --lang en --input ask --answers '$HOME' --save '$HOME'
  rm -- '$HOME'
1
  ind-biometrics --lang en --input ask --answers '~' --save '~'
  rm -- '~'
1
  ind-biometrics --lang en --input ask --answers 'été' --save 'été'
  rm -- 'été'
1
  ind-biometrics --lang en --input ask --answers '"' --save '"'
  rm -- '"'
1
  ind-biometrics --lang en --input ask --answers '\' --save '\'
  rm -- '\'
1
$ name=$(printf 'a\033[31m\n\377b'); echo '{"child_under_1":true}' | ind-biometrics --lang en --save "$name" > page 2> said; cat said; sed -n '$p' said | bash; ls -A | grep -c '^a'
Your answers are in the file a�[31m �b.
To go on with them, type:
  ind-biometrics --lang en --input ask --answers $'a\033[31m\012\377b' --save $'a\033[31m\012\377b'
To delete them, type:
  rm -- $'a\033[31m\012\377b'
0
[1]
$ cp "$ROOT/rules/ind-biometrics.json" 'my pack.json'; printf 'expect >\nsend %s\n' yes stop > script
$ $BIN/tests/cli/pty script -- ind-biometrics --rules 'my pack.json' --lang en --today 2021-03-01 --format html --output 'my page.html' --order fewest --worst-case --no-review --what-if --explain --exit-status --save 'my answers.txt' > said; tail -n 5 said
Your answers are in the file my answers.txt.
To go on with them, type:
  ind-biometrics --lang en --rules 'my pack.json' --today 2021-03-01 --format html --output 'my page.html' --order fewest --worst-case --no-review --what-if --explain --exit-status --input ask --answers 'my answers.txt' --save 'my answers.txt'
To delete them, type:
  rm -- 'my answers.txt'
$ printf 'expect >\nsend no\n' > script; grep '^  ind' said > go; $BIN/tests/cli/pty script -- sh ./go; head -n 3 'my page.html' | grep '<html'
Do you need an appointment for your photo, signature and fingerprints?
These are the rules of 2020-2021, from the time of the covid measures. Find
today's rules on ind.nl. This is not an IND service and not legal advice. It
covers only this appointment, not fees or other applications.
Source: IND (https://ind.nl), 2020-2021.
This program sends nothing. It keeps nothing unless you ask for it.

Type ? for an explanation, < to go back, ! for your answers, or: stop. If you
don't know something, type: don't know.
Nederlands? Typ: nederlands

1 of your answers is there already. To see it, type !

Question 1 (the last one)
Have you already made an appointment with the IND?
Type yes or no.
> no

Your answers are in the file my answers.txt.
To go on with them, type:
  ind-biometrics --lang en --rules 'my pack.json' --today 2021-03-01 --format html --output 'my page.html' --order fewest --worst-case --no-review --what-if --explain --exit-status --input ask --answers 'my answers.txt' --save 'my answers.txt'
To delete them, type:
  rm -- 'my answers.txt'
Your result is now in this file: my page.html
<html lang="en" dir="ltr">

# Names that are no text are shown where they stand in a sentence, and asked for.
$ name=$(printf 'a\377b'); echo old > "$name"; printf 'expect >\nsend yes\nexpect >\nsend yes\nexpect >\nsend no\nexpect >\nsend yes\n' > script
$ $BIN/tests/cli/pty script -- ind-biometrics --lang en --output "$(printf 'a\377b')" > said; head -n 1 said; tail -n 1 said; head -n 1 "$(printf 'a\377b')"
The file a�b is there already. Do you want to replace it?
Your result is now in this file: a�b
You do not need an appointment with the IND.

# Going back takes no answer away: what Enter would keep is listed and saved,
# by stop as by a signal.
$ printf 'expect >\nsend %s\n' no no no 1 '<' '<' '<' '<' '!' > back
$ { cat back; printf 'expect >\nsend stop\n'; } > script
$ $BIN/tests/cli/pty script -- ind-biometrics --lang en --today 2021-03-01 --save back.txt | sed -n '/^> !/,$p'
\> !

Your answers so far:
  1. Is your application to the IND for a child younger than 1 year? No
  2. Does the IND still have usable biometrics of you (photo, signature,
     fingerprints)? No
  3. Is this your first application for a Dutch residence permit? No
  4. Were you recently in a country or area with orange or red travel advice? No
To change an answer, type its number. To go on, type <.
> stop
You stopped.
Your answers are in the file back.txt.
To go on with them, type:
  ind-biometrics --lang en --today 2021-03-01 --input ask --answers back.txt --save back.txt
To delete them, type:
  rm -- back.txt
$ cat back.txt
\# ind-biometrics: answers to ind-biometrics 1.0.0
child_under_1=no
ind_has_biometrics=no
first_application=no
travel_advice=none
$ { cat back; printf 'expect >\nkey ^C\n'; } > script
$ $BIN/tests/cli/pty script -- ind-biometrics --lang en --today 2021-03-01 --save cut.txt > seen; cmp back.txt cut.txt
$ { cat back; printf 'expect >\nhang up\n'; } > script
$ $BIN/tests/cli/pty script -- ind-biometrics --lang en --today 2021-03-01 --save hung.txt > seen; cmp back.txt hung.txt

# An answer that was picked to be changed, but was not, is one of them; leaving
# the change leads back to the question where it was made.
$ printf 'expect >\nsend %s\n' no no no 1 '<' '<' '!' 1 '<' stop > script
$ $BIN/tests/cli/pty script -- ind-biometrics --lang en --today 2021-03-01 --save picked.txt | sed -n '/^> </,$p' | tail -n 16
Your answer was: No
To keep it, press Enter.
> <

Question 3 (at most 7 more)
Is this your first application for a Dutch residence permit?
Type yes or no.
Your answer was: No
To keep it, press Enter.
> stop
You stopped.
Your answers are in the file picked.txt.
To go on with them, type:
  ind-biometrics --lang en --today 2021-03-01 --input ask --answers picked.txt --save picked.txt
To delete them, type:
  rm -- picked.txt
$ cmp back.txt picked.txt
