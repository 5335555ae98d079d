# With --receipt each decision says what it rests on, with the usual line in front.
$ printf '{"id":1,"child_under_1":true,"has_appointment":false}\n{"id":"b","today":"2021-02-01","child_under_1":false,"ind_has_biometrics":null,"travel_advice":"red","return_date":"2021-01-26"}\n{"id":3,"x":1}\n{}\n' > people.jsonl
$ ind-biometrics batch --receipt --today 2021-03-01 people.jsonl | sed 's/"sha256":"[0-9a-f]\{64\}"/"sha256":"..."/; s/"engine":"[0-9.]*"/"engine":"..."/'
{"id":1,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":[],"answers":{"child_under_1":true,"has_appointment":false},"today":"2021-03-01","pack":{"id":"ind-biometrics","version":"1.0.0","sha256":"..."},"engine":"..."}
{"id":"b","status":"undetermined","outcome":null,"rule":null,"possible":["not_needed","needed_after_quarantine"],"dates":{},"advice":[],"ask":["first_application","captured_at","has_appointment","appointment_date","residence_document","head_covering"],"answers":{"child_under_1":false,"ind_has_biometrics":"unknown","travel_advice":"red","return_date":"2021-01-26"},"today":"2021-02-01","pack":{"id":"ind-biometrics","version":"1.0.0","sha256":"..."},"engine":"..."}
{"id":3,"status":"invalid","line":3,"error":{"id":"A001","column":9,"message":"no question has this id"}}
{"status":"undetermined","outcome":null,"rule":null,"possible":["not_needed","needed","needed_after_quarantine"],"dates":{},"advice":[],"ask":["child_under_1","ind_has_biometrics","first_application","captured_at","travel_advice","return_date","has_appointment","appointment_date","residence_document","head_covering"],"answers":{},"today":"2021-03-01","pack":{"id":"ind-biometrics","version":"1.0.0","sha256":"..."},"engine":"..."}
$ ind-biometrics batch --today 2021-03-01 people.jsonl > plain
[4]
$ ind-biometrics batch --receipt --today 2021-03-01 people.jsonl | sed 's/,"answers":.*/}/' | cmp - plain

# Pack and engine are those that decide, as a result of one person names them.
$ sha=$(sha256sum < "$ROOT/rules/ind-biometrics.json" | cut -c 1-64)
> ind-biometrics batch --receipt --rules "$ROOT/rules/ind-biometrics.json" people.jsonl | grep -c "\"pack\":{\"id\":\"ind-biometrics\",\"version\":\"1.0.0\",\"sha256\":\"$sha\"}"
3
$ engine=$(echo '{"child_under_1":true}' | ind-biometrics --format json 2> said | grep -o '"engine":"[^"]*"'); ind-biometrics batch --receipt people.jsonl | grep -c "$engine"
3

# What was taken decides the same again: answers and today can be piped back in.
$ ind-biometrics batch --receipt --today 2021-03-01 people.jsonl | sed -n 's/.*"answers":{\(.*\)},"today":\("[0-9-]*"\).*/{"today":\2,\1}/p' | sed 's/,}/}/' > again.jsonl; cat again.jsonl
{"today":"2021-03-01","child_under_1":true,"has_appointment":false}
{"today":"2021-02-01","child_under_1":false,"ind_has_biometrics":"unknown","travel_advice":"red","return_date":"2021-01-26"}
{"today":"2021-03-01"}
$ ind-biometrics batch again.jsonl | sed 's/^{//' > two; grep -v invalid plain | sed 's/^{\("id":[^,]*,\)*//' | cmp - two

# From CSV, with what is copied, by several jobs, up to the first fault.
$ printf 'id,child_under_1,room\n1,TRUE,7\n2,maybe,8\n3,TRUE,9\n' | ind-biometrics batch --receipt --fail-fast --extra copy --input csv --today 2021-03-01 --jobs 2 | sed 's/"pack":.*//'
{"id":1,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":["has_appointment"],"extra":{"room":"7"},"answers":{"child_under_1":true},"today":"2021-03-01",
{"id":2,"status":"invalid","line":3,"error":{"id":"A003","question":"child_under_1","column":3,"message":"the answer is not of the question's type"},"extra":{"room":"8"}}

# CSV has no place for it.
$ ind-biometrics batch --receipt --format csv people.jsonl
ind-biometrics: --receipt goes with --format json
[2]
$ ind-biometrics batch --receipt --format csv --lang nl people.jsonl
ind-biometrics: --receipt hoort bij --format json
[2]
