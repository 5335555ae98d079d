# --output takes all decisions, or the file stays as it was.
$ yes '{"child_under_1":true}' | head -n 20000 > many; head -n 2 many > two
$ ind-biometrics batch two --output new.jsonl; wc -l < new.jsonl; stat -c %a new.jsonl
2
600
$ ind-biometrics batch two --output new.jsonl
ind-biometrics: 'new.jsonl' exists; choose another name, or add --force
[2]
$ ind-biometrics batch --output new.jsonl --force --jobs 3 < many; wc -l < new.jsonl
20000
$ ind-biometrics batch many | cmp - new.jsonl
$ ind-biometrics batch two --output - | wc -l
2
$ printf 'child_under_1\nTRUE\n' | ind-biometrics batch --input csv --format csv --output new.csv; cat new.csv
id,status,outcome,rule,possible,earliest_appointment,advice,ask,open,exact,line,error,question,column,message
,decided,not_needed,child_under_1,,,send_child_photo photographer_by_appointment,has_appointment,,,,,,,

# A record that cannot be used has its line too; so that is all of them.
$ printf '{"child_under_1":true}\n{"oops":1}\n' | ind-biometrics batch --output some.jsonl; echo "[$?]"; cut -c 1-30 some.jsonl
\[4]
{"status":"decided","outcome":
{"status":"invalid","line":2,"

# A disk that fills up, an input that fails, a header of no use: it stays.
$ echo precious > old
> (ulimit -f 200
> for jobs in 1 3; do ind-biometrics batch many --jobs $jobs --output old --force; echo "[$?]"; done
> ind-biometrics batch many --output other; echo "[$?]"); cat old; ls -A
ind-biometrics: 'old' could not be written: File too large
\[5]
ind-biometrics: 'old' could not be written: File too large
\[5]
ind-biometrics: 'other' could not be written: File too large
\[5]
precious
many
new.csv
new.jsonl
old
some.jsonl
two
$ ind-biometrics batch --output old --force < .; cat old
ind-biometrics: stdin cannot be read: Is a directory
precious
$ echo oops,id | ind-biometrics batch --input csv --output old --force 2> said; cat old
precious
$ ind-biometrics batch no/such --output old --force; cat old
ind-biometrics: 'no/such' cannot be read: No such file or directory
precious
$ ind-biometrics batch two --output no/such
ind-biometrics: 'no/such' cannot be written: No such file or directory
[5]
$ ind-biometrics batch two --output /dev/full
ind-biometrics: '/dev/full' could not be written: No space left on device
[5]

# So it does if somebody ends the program.
$ ulimit -c 0; mkfifo slow
> for signal in INT TERM HUP QUIT; do
>     env --default-signal ind-biometrics batch slow --output old --force --jobs 2 & exec 3> slow
>     head -n 10000 many >&3; until ls -lA | awk '/[.]ind/ && $5 > 0 { found = 1 } END { exit !found }'; do sleep 0.01; done
>     kill -$signal $!; { wait $!; } 2>/dev/null; echo "$signal $(kill -l $?)" $(ls -A | grep -c '^[.]ind'); exec 3>&-
> done; cat old
ind-biometrics: Stopped. The program wrote nothing to 'old'.
INT INT 0
ind-biometrics: Stopped. The program wrote nothing to 'old'.
TERM TERM 0
ind-biometrics: Stopped. The program wrote nothing to 'old'.
HUP HUP 0
ind-biometrics: Stopped. The program wrote nothing to 'old'.
QUIT QUIT 0
precious

# What is read is not written over.
$ ind-biometrics batch two --output ./two --force
ind-biometrics: './two' is also the file that is read; choose another name
[2]
$ ind-biometrics batch --output two --force < two
ind-biometrics: 'two' is also the file that standard input is read from; choose another name
[2]
$ ln two alias; ind-biometrics batch two --output alias --force; wc -l < two
ind-biometrics: 'alias' is also the file that is read; choose another name
2
$ cp "$ROOT/rules/ind-biometrics.json" pack; ind-biometrics batch two --rules pack --output ./pack --force
ind-biometrics: './pack' is also the file of --rules; choose another name
[2]
