# A file that is opened takes the number of no stream that was closed: messages
# and questions never end up in it.
$ ind-biometrics --lang en --answer child_under_1=no --format json --output r.json 2>&-; echo "[$?]"
\[4]
$ cut -c 1-30 r.json; grep -c . r.json
{"schema":1,"status":"undeterm
1
$ printf 'yes\nno\nyes\n' | ind-biometrics --lang en --input ask --format json --output r.json --force 2>&-; echo "[$?]"
\[0]
$ cut -c 1-30 r.json; grep -c . r.json
{"schema":1,"status":"decided"
1
$ ind-biometrics --lang en --answer child_under_1=yes --output r.txt >&-; head -n 1 r.txt
You do not need an appointment with the IND.
$ ind-biometrics --lang en --answer child_under_1=yes --output s.txt --save a.txt <&- >&- 2>&-; head -n 1 s.txt; tail -n 1 a.txt
You do not need an appointment with the IND.
child_under_1=yes

# Each command ends as it does without files; what is closed cannot be used.
$ echo '{"child_under_1":true}' > one
$ for closed in '<&-' '>&-' '2>&-' '<&- >&-' '<&- 2>&-' '>&- 2>&-' '<&- >&- 2>&-'; do
>     for command in 'batch one' 'test' check verify show graph questions 'export --to jsonlogic' "diff $ROOT/rules/ind-biometrics.json $ROOT/rules/ind-biometrics.json"; do
>         eval "(ind-biometrics $command > out 2> err $closed); printf '%s ' \$?"
>     done; echo "$closed"
> done
0 0 0 0 0 0 0 0 0 <&-
5 5 5 5 5 5 5 5 5 >&-
0 0 0 0 0 0 0 0 0 2>&-
5 5 5 5 5 5 5 5 5 <&- >&-
0 0 0 0 0 0 0 0 0 <&- 2>&-
5 5 5 5 5 5 5 5 5 >&- 2>&-
5 5 5 5 5 5 5 5 5 <&- >&- 2>&-
$ cat "$ROOT/rules/ind-biometrics.json" | ind-biometrics check - 2>&-
stdin: no faults (10 questions, 6 rules, 3 outcomes, 22 pieces of advice, 80 cases)
$ ind-biometrics batch <&-
ind-biometrics: stdin cannot be read: Bad file descriptor
[5]
