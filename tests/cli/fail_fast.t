# With --fail-fast the first record that cannot be used is the last.
$ printf '{"id":1,"child_under_1":true,"has_appointment":false}\n{"id":2,"child_under_1":false}\n{"id":3,"return_date":"2021-02-31"}\n{"id":4,"child_under_1":true}\n{"id":5,"x":1}\n' > people.jsonl
$ ind-biometrics batch --fail-fast people.jsonl | cut -c 1-40
{"id":1,"status":"decided","outcome":"no
{"id":2,"status":"undetermined","outcome
{"id":3,"status":"invalid","line":3,"err
$ ind-biometrics batch --fail-fast people.jsonl > decisions.jsonl
[4]
$ ind-biometrics batch people.jsonl | wc -l
5
$ sed '/"id":[35]/d' people.jsonl | ind-biometrics batch --fail-fast | wc -l
3

# Counts are of what is written.
$ ind-biometrics batch --fail-fast --stats people.jsonl 2>&1 > decisions.jsonl | sed '1s/ in.*//'
Records: 3,
Decided: 1
  not_needed: 1
  needed: 0
  needed_after_quarantine: 0
Undetermined, as answers are missing: 1
Without a rule: 0
Not readable: 1

# What was written stays, in a file too.
$ ind-biometrics batch --fail-fast --output result.jsonl people.jsonl
[4]
$ cmp decisions.jsonl result.jsonl && wc -l < result.jsonl
3

# A blank line, one that is too long, and the last one without a newline.
$ printf '\n{"id":1,"child_under_1":true}\n' | ind-biometrics batch --fail-fast
{"status":"invalid","line":1,"error":{"id":"A013","column":1,"message":"the answer or the line is blank"}}
[4]
$ { printf '{"id":1,"child_under_1":true}\n'; head -c 1100000 /dev/zero | tr '\0' x; printf '\n{"id":3}\n'; } | ind-biometrics batch --fail-fast | cut -c 1-60
{"id":1,"status":"decided","outcome":"not_needed","rule":"ch
{"status":"invalid","line":2,"error":{"id":"A018","message":
$ printf '{"id":1,"child_under_1":true}\n{' | ind-biometrics batch --fail-fast | cut -c 1-60
{"id":1,"status":"decided","outcome":"not_needed","rule":"ch
{"status":"invalid","line":2,"error":{"id":"J002","column":2

# A day on which the rules are not in force.
$ sed '0,/{/s//{"valid_from": "2021-01-01",/' "$ROOT/rules/ind-biometrics.json" > rules.json
$ printf '{"id":1,"child_under_1":true}\n{"id":2,"today":"2020-12-31"}\n{"id":3,"child_under_1":true}\n' | ind-biometrics batch --fail-fast --rules rules.json --today 2021-03-01 | cut -c 1-40
{"id":1,"status":"decided","outcome":"no
{"id":2,"status":"not_in_force","outcome

# CSV, in and out.
$ printf 'id,child_under_1,has_appointment\n1,TRUE,FALSE\n2,maybe,FALSE\n3,TRUE,FALSE\n' > people.csv
$ ind-biometrics batch --fail-fast --input csv --format csv people.csv
id,status,outcome,rule,possible,earliest_appointment,advice,ask,open,exact,line,error,question,column,message
1,decided,not_needed,child_under_1,,,send_child_photo photographer_by_appointment,,,,,,,,
2,invalid,,,,,,,,,3,A003,child_under_1,3,the answer is not of the question's type
[4]
$ printf 'id,child_under_1\n1,"TRUE"x\n2,TRUE\n' | ind-biometrics batch --fail-fast --input csv
{"id":1,"status":"invalid","line":2,"error":{"id":"A029","column":9,"message":"a quote stands inside a field, or something behind one that closes it"}}
[4]

# Several jobs write the same bytes and count the same, whoever is first.
$ { for i in $(seq 30000); do echo '{"id":'$i',"child_under_1":true,"has_appointment":false}'; done; echo '{"id":0,"x":1}'; for i in $(seq 30000); do echo '{"id":'$i',"child_under_1":maybe}'; done; } > many.jsonl
$ for jobs in 1 2 3 8; do ind-biometrics batch --fail-fast --stats=json --jobs $jobs many.jsonl > out$jobs 2> said; echo $? $(wc -l < out$jobs) $(sed 's/,"milli.*//' said); cmp out1 out$jobs; done; tail -n 1 out8
4 30001 {"schema":1,"records":30001,"decided":30000,"outcomes":{"not_needed":30000,"needed":0,"needed_after_quarantine":0},"undetermined":0,"no_rule":0,"not_in_force":0,"invalid":1
4 30001 {"schema":1,"records":30001,"decided":30000,"outcomes":{"not_needed":30000,"needed":0,"needed_after_quarantine":0},"undetermined":0,"no_rule":0,"not_in_force":0,"invalid":1
4 30001 {"schema":1,"records":30001,"decided":30000,"outcomes":{"not_needed":30000,"needed":0,"needed_after_quarantine":0},"undetermined":0,"no_rule":0,"not_in_force":0,"invalid":1
4 30001 {"schema":1,"records":30001,"decided":30000,"outcomes":{"not_needed":30000,"needed":0,"needed_after_quarantine":0},"undetermined":0,"no_rule":0,"not_in_force":0,"invalid":1
{"id":0,"status":"invalid","line":30001,"error":{"id":"A001","column":9,"message":"no question has this id"}}

# It ends though more may come: nobody has to wait for that.
$ mkfifo slow; timeout 20 $BIN/ind-biometrics batch --fail-fast --jobs 4 < slow > few & exec 3> slow
> head -n 30001 many.jsonl >&3; wait $!; echo $?; exec 3>&-; cmp few out1
4

# Only batch has it.
$ ind-biometrics check --fail-fast
ind-biometrics: 'check' has no option --fail-fast; try 'ind-biometrics check --help'
[2]
