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
{"id":2,"status":"invalid","line":2,"error":{"id":"A003","question":"child_under_1","column":25}}
{"status":"invalid","line":3,"error":{"id":"A013","column":1}}
{"id":4,"status":"invalid","line":4,"error":{"id":"A001","column":9}}
{"id":5,"status":"invalid","line":5,"error":{"id":"A005","question":"return_date","column":23}}
{"id":6,"status":"invalid","line":6,"error":{"id":"J002","column":8}}
{"status":"invalid","line":7,"error":{"id":"A021","column":1}}
{"id":8,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment","cancel_appointment"],"ask":[]}
[4]

# Windows' line ends, no newline at the end, no line at all.
$ printf '{"id":1,"child_under_1":true}\r\n{"id":2,"child_under_1":true}' | ind-biometrics batch
{"id":1,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":["has_appointment"]}
{"id":2,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":["has_appointment"]}
$ ind-biometrics batch < /dev/null

# A line of 1 MiB is read; one byte more is not, and the next one is.
$ { printf '{"child_under_1":true'; head -c 1048554 /dev/zero | tr '\0' ' '; echo '}'; printf '{"child_under_1":true'; head -c 1048555 /dev/zero | tr '\0' ' '; echo '}'; echo '{"child_under_1":true}'; } | ind-biometrics batch
{"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":["has_appointment"]}
{"status":"invalid","line":2,"error":{"id":"A018"}}
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
