# A record a line in, a decision a line out, in the same order.
$ cat > people.jsonl <<END
> {"id":1,"child_under_1":true,"has_appointment":false}
> {"id":"two","ind_has_biometrics":"yes"}
> {"today":"2021-03-01","travel_advice":"red","return_date":"2021-02-26","child_under_1":false,"ind_has_biometrics":"no","captured_at":"none"}
> {}
> END
$ ind-biometrics batch --today 2021-03-01 < people.jsonl
{"id":1,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":[]}
{"id":"two","status":"decided","outcome":"not_needed","rule":null,"dates":{},"advice":[],"ask":["child_under_1","has_appointment"]}
{"status":"decided","outcome":"needed_after_quarantine","rule":"quarantine","dates":{"earliest_appointment":"2021-03-09"},"advice":["stay_in_quarantine","passport","appointment_code","photo_and_signature","fingerprints_checked","find_location","cancel_by_link"],"ask":["has_appointment","appointment_date","residence_document","head_covering"]}
{"status":"undetermined","outcome":null,"rule":null,"possible":["not_needed","needed","needed_after_quarantine"],"dates":{},"advice":[],"ask":["child_under_1","ind_has_biometrics","first_application","captured_at","travel_advice","return_date","has_appointment","appointment_date","residence_document","head_covering"]}
$ ind-biometrics batch --today 2021-03-01 people.jsonl | cksum
1403016758 951
$ ind-biometrics batch --today 2021-03-01 - < people.jsonl | cksum
1403016758 951

# A bad line has its own line, and disturbs no other: status 4 at the end.
$ cat > bad.jsonl <<END
> {"id":1,"child_under_1":true}
> {"id":2,"child_under_1":"perhaps"}
> 
> {"id":4,"shoe_size":43}
> {"id":5,"return_date":"2021-02-31"}
> {"id":6
> [7]
> {"id":8,"child_under_1":true,"has_appointment":true}
> END
$ ind-biometrics batch --today 2021-03-01 < bad.jsonl
{"id":1,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":["has_appointment"]}
{"id":2,"status":"invalid","line":2,"error":{"id":"A003","question":"child_under_1","column":25,"message":"the answer is not of the question's type"}}
{"status":"invalid","line":3,"error":{"id":"A013","column":1,"message":"the answer or the line is blank"}}
{"id":4,"status":"invalid","line":4,"error":{"id":"A001","column":9,"message":"no question has this id"}}
{"id":5,"status":"invalid","line":5,"error":{"id":"A005","question":"return_date","column":23,"message":"the calendar has no such date"}}
{"id":6,"status":"invalid","line":6,"error":{"id":"J002","column":8,"message":"the text ends in the middle of a value"}}
{"status":"invalid","line":7,"error":{"id":"A021","column":1,"message":"the answers are not a JSON object"}}
{"id":8,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment","cancel_appointment"],"ask":[]}
[4]

# Windows' line ends, no newline at the end, no line at all.
$ printf '{"id":1,"child_under_1":true}\r\n{"id":2,"child_under_1":true}' | ind-biometrics batch
{"id":1,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":["has_appointment"]}
{"id":2,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":["has_appointment"]}
$ ind-biometrics batch < /dev/null

# A file that was cut off: what is whole is decided, what is not says so.
$ head -c 60 people.jsonl | ind-biometrics batch
{"id":1,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":[]}
{"status":"invalid","line":2,"error":{"id":"J002","column":7,"message":"the text ends in the middle of a value"}}
[4]

# A line of 1 MiB is read; one byte more is not, and the next one is.
$ { printf '{"child_under_1":true'; head -c 1048554 /dev/zero | tr '\0' ' '; echo '}'; printf '{"child_under_1":true'; head -c 1048555 /dev/zero | tr '\0' ' '; echo '}'; echo '{"child_under_1":true}'; } | ind-biometrics batch
{"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":["has_appointment"]}
{"status":"invalid","line":2,"error":{"id":"A018","message":"the line or the answer is too long"}}
{"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":["has_appointment"]}
[4]

# Whoever waits for a decision before the next record gets it.
$ mkfifo in out
$ ind-biometrics batch < in > out & \
> exec 3> in 4< out
> echo '{"id":1,"child_under_1":true}' >&3
> read -r first <&4
> echo "$first"
> echo 'and then'
> echo '{"id":2,"child_under_1":true}' >&3
> exec 3>&-
> cat <&4
{"id":1,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":["has_appointment"]}
and then
{"id":2,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":["has_appointment"]}

# What cannot be read.
$ ind-biometrics batch nothere.jsonl
ind-biometrics: 'nothere.jsonl' cannot be read: No such file or directory
[5]
$ ind-biometrics batch .
ind-biometrics: '.' cannot be read: it is a folder; name a file in it
[5]
$ ind-biometrics batch < .
ind-biometrics: stdin cannot be read: Is a directory
[5]

# With many threads, what comes out is the same: order, line numbers, lines that
# are no records, lines of every length, a last line without newline.
$ awk 'BEGIN { for (i = 1; i < 30000; i++) {
>     pad = sprintf("%*s", i % 40, "")
>     if (i % 1000 == 7) print "{\"id\":" i ",\"oops\":1}"
>     else if (i % 1000 == 77) print ""
>     else if (i % 9000 == 0) printf "{\"id\":%d,\"child_under_1\":true%500000s}\n", i, ""
>     else if (i % 50) print "{\"id\":" i ",\"child_under_1\":" (i % 2 ? "true" : "false") ",\"ind_has_biometrics\":\"yes\",\"has_appointment\":true}" pad
>     else print "{\"ind_has_biometrics\":\"yes\",\"id\":\"n-" i "\"}" } printf "{}" }' > many.jsonl
$ ind-biometrics batch --jobs 1 --today 2021-03-01 many.jsonl > one
[4]
$ for jobs in 2 3 8; do ind-biometrics batch --jobs $jobs --today 2021-03-01 many.jsonl | cmp one -; done
$ cat many.jsonl | ind-biometrics batch --today 2021-03-01 | cmp one -
$ wc -l < one; grep -c invalid one; grep oops one; sed -n '2007p;2077p' one; tail -n 1 one | cut -c 1-50
30000
60
{"id":2007,"status":"invalid","line":2007,"error":{"id":"A001","column":12,"message":"no question has this id"}}
{"status":"invalid","line":2077,"error":{"id":"A013","column":1,"message":"the answer or the line is blank"}}
{"status":"undetermined","outcome":null,"rule":nul

# How many threads there can be.
$ ind-biometrics batch --jobs 0 people.jsonl
ind-biometrics: --jobs takes a whole number from 1 to 256, which '0' is not
[2]
$ ind-biometrics batch --jobs x people.jsonl
ind-biometrics: --jobs takes a whole number from 1 to 256, which 'x' is not
[2]
$ ind-biometrics batch --jobs -1 people.jsonl
ind-biometrics: --jobs takes a whole number from 1 to 256, which '-1' is not
[2]
$ ind-biometrics batch --jobs 2x people.jsonl
ind-biometrics: --jobs takes a whole number from 1 to 256, which '2x' is not
[2]
$ ind-biometrics batch --jobs 257 people.jsonl
ind-biometrics: --jobs takes a whole number from 1 to 256, which '257' is not
[2]
$ ind-biometrics batch --jobs 99999999999999999999 people.jsonl
ind-biometrics: --jobs takes a whole number from 1 to 256, which '99999999999999999999' is not
[2]
$ ind-biometrics batch --jobs
ind-biometrics: --jobs needs a value after it
[2]
$ ind-biometrics batch --jobs 256 --today 2021-03-01 people.jsonl | cksum
1403016758 951
$ ind-biometrics questions --jobs 2
ind-biometrics: 'questions' has no option --jobs; try 'ind-biometrics questions --help'
[2]

# Whoever waits gets each decision also where there are many threads.
$ mkfifo in3 out3
$ ind-biometrics batch --jobs 4 < in3 > out3 & \
> exec 3> in3 4< out3
> for i in 1 2 3 4 5; do echo "{\"id\":$i,\"child_under_1\":true}" >&3; read -r line <&4; echo "$line" | cut -c 1-26; done
> printf '{"id":6' >&3; sleep 0.1; echo ',"child_under_1":true}' >&3; read -r line <&4; echo "$line" | cut -c 1-26
> exec 3>&-
> cat <&4
{"id":1,"status":"decided"
{"id":2,"status":"decided"
{"id":3,"status":"decided"
{"id":4,"status":"decided"
{"id":5,"status":"decided"
{"id":6,"status":"decided"

# What became of the records, for people: in the language of messages.
$ ind-biometrics batch --stats --lang en --today 2021-03-01 many.jsonl 2>&1 > rest | sed 's/in [0-9.]* seconds ([0-9]* /in N seconds (N /'
Records: 30000, in N seconds (N a second)
Decided: 29939
  not_needed: 29939
  needed: 0
  needed_after_quarantine: 0
Undetermined, as answers are missing: 1
Without a rule: 0
Not readable: 60
$ LANG=nl_NL.UTF-8 ind-biometrics batch --stats --today 2021-03-01 people.jsonl 2>&1 > /dev/null | sed 's/in [0-9,]* seconden ([0-9]* /in N seconden (N /'
Records: 4, in N seconden (N per seconde)
Beslist: 3
  not_needed: 2
  needed: 0
  needed_after_quarantine: 1
Onbeslist, omdat antwoorden ontbreken: 1
Zonder regel: 0
Niet te lezen: 0
$ ind-biometrics batch --stats --lang en 2>&1 < /dev/null | sed 's/in [0-9.]* seconds/in N seconds/'
Records: 0, in N seconds (0 a second)
Decided: 0
  not_needed: 0
  needed: 0
  needed_after_quarantine: 0
Undetermined, as answers are missing: 0
Without a rule: 0
Not readable: 0
$ ind-biometrics batch --stats json --today 2021-03-01 people.jsonl 2>&1 > /dev/null | sed 's/"milliseconds":[0-9]*/"milliseconds":N/'
{"schema":1,"records":4,"decided":3,"outcomes":{"not_needed":2,"needed":0,"needed_after_quarantine":1},"undetermined":1,"no_rule":0,"not_in_force":0,"invalid":0,"milliseconds":N}
$ ind-biometrics batch --stats=json --jobs 1 < /dev/null 2>&1 | sed 's/"milliseconds":[0-9]*/"milliseconds":N/'
{"schema":1,"records":0,"decided":0,"outcomes":{"not_needed":0,"needed":0,"needed_after_quarantine":0},"undetermined":0,"no_rule":0,"not_in_force":0,"invalid":0,"milliseconds":N}
$ ind-biometrics batch --stats text < /dev/null 2>&1 | tail -1
Not readable: 0
$ ind-biometrics batch --stats=xml
ind-biometrics: --stats does not know 'xml'; it takes one of: text, json
[2]

# A byte order mark is read over; blank lines at the end are no records, one between is.
$ printf '\357\273\277{"id":1,"child_under_1":true,"has_appointment":false}\n\n \r\n{"id":2,"child_under_1":true,"has_appointment":false}\n\n\n  ' | ind-biometrics batch --jobs 1
{"id":1,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":[]}
{"status":"invalid","line":2,"error":{"id":"A013","column":1,"message":"the answer or the line is blank"}}
{"status":"invalid","line":3,"error":{"id":"A013","column":1,"message":"the answer or the line is blank"}}
{"id":2,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":[]}
[4]
$ printf '\n\n\n' | ind-biometrics batch
$ printf ' ' | ind-biometrics batch
$ printf '\357\273\277' | ind-biometrics batch
$ printf '\357\273\277\n\n' | ind-biometrics batch
$ printf '\357\273\277\n{"id":2,"child_under_1":true}\n' | ind-biometrics batch | cut -c 1-60
{"status":"invalid","line":1,"error":{"id":"A013","column":1
{"id":2,"status":"decided","outcome":"not_needed","rule":"ch

# A record is answered before the next is there, whatever blank lines follow it.
$ mkfifo asked answered; ind-biometrics batch < asked > answered & exec 3> asked 4< answered; printf '{"id":1,"child_under_1":true}\n\n' >&3; head -n 1 <&4 | cut -c 1-40; printf '\n{"id":2,"child_under_1":true}\n\n\n' >&3; exec 3>&-; cut -c 1-60 <&4
{"id":1,"status":"decided","outcome":"no
{"status":"invalid","line":2,"error":{"id":"A013","column":1
{"status":"invalid","line":3,"error":{"id":"A013","column":1
{"id":2,"status":"decided","outcome":"not_needed","rule":"ch

# Blank lines over many blocks, with any number of jobs.
$ { echo '{"id":1,"child_under_1":true}'; yes '' | head -n 700000; echo '{"id":2,"child_under_1":true}'; yes '' | head -n 700000; } > sparse
$ for jobs in 1 2 5; do ind-biometrics batch --jobs $jobs sparse > dense; wc -l < dense; tail -n 2 dense | cut -c 1-50; done
700002
{"status":"invalid","line":700001,"error":{"id":"A
{"id":2,"status":"decided","outcome":"not_needed",
700002
{"status":"invalid","line":700001,"error":{"id":"A
{"id":2,"status":"decided","outcome":"not_needed",
700002
{"status":"invalid","line":700001,"error":{"id":"A
{"id":2,"status":"decided","outcome":"not_needed",

# null for what is not there.
$ echo '{"id":null,"today":null,"child_under_1":true,"has_appointment":false}' | ind-biometrics batch
{"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":[]}
