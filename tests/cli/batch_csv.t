# Records as a spreadsheet writes them: the first line names the columns.
$ cat > people.csv <<END
> id,today,child_under_1,ind_has_biometrics,travel_advice,return_date,captured_at,first_application,has_appointment
> 1,,true,,,,,,false
> "two, and ""more""",,FALSE,yes,,,,,true
> 3,2021-03-01,false,no,red,2021-02-26,none,TRUE,false
> 4,,,,,,,,
> "a line
> break",,false,unknown,none,,none,false,unknown
> END
$ ind-biometrics batch --today 2021-03-01 --input csv people.csv
{"id":1,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":[]}
{"id":"two, and \"more\"","status":"decided","outcome":"not_needed","rule":"biometrics_on_file","dates":{},"advice":["biometrics_reused","cancel_appointment"],"ask":[]}
{"id":3,"status":"decided","outcome":"needed_after_quarantine","rule":"quarantine","dates":{"earliest_appointment":"2021-03-09"},"advice":["stay_in_quarantine","make_appointment_later","passport","appointment_code","photo_and_signature","fingerprints_checked","find_location","cancel_by_link"],"ask":["residence_document","head_covering"]}
{"id":4,"status":"undetermined","outcome":null,"rule":null,"possible":["not_needed","needed","needed_after_quarantine"],"dates":{},"advice":[],"ask":["child_under_1","ind_has_biometrics","first_application","captured_at","travel_advice","return_date","has_appointment","appointment_date","residence_document","head_covering"]}
{"id":"a line\nbreak","status":"decided","outcome":"needed","rule":"possibly_on_file","dates":{},"advice":["ind_checks_first","passport","appointment_code","photo_and_signature","fingerprints_checked","find_location","cancel_by_link"],"ask":["residence_document","head_covering"],"open":["has_appointment"]}
$ ind-biometrics batch --today 2021-03-01 --input csv --format csv people.csv
id,status,outcome,rule,possible,earliest_appointment,advice,ask,open,exact,line,error,question,column,message
1,decided,not_needed,child_under_1,,,send_child_photo photographer_by_appointment,,,,,,,,
"two, and ""more""",decided,not_needed,biometrics_on_file,,,biometrics_reused cancel_appointment,,,,,,,,
3,decided,needed_after_quarantine,quarantine,,2021-03-09,stay_in_quarantine make_appointment_later passport appointment_code photo_and_signature fingerprints_checked find_location cancel_by_link,residence_document head_covering,,,,,,,
4,undetermined,,,not_needed needed needed_after_quarantine,,,child_under_1 ind_has_biometrics first_application captured_at travel_advice return_date has_appointment appointment_date residence_document head_covering,,,,,,,
"a line
break",decided,needed,possibly_on_file,,,ind_checks_first passport appointment_code photo_and_signature fingerprints_checked find_location cancel_by_link,residence_document head_covering,has_appointment,,,,,,
$ printf '\357\273\277id,child_under_1\r\n7,TRUE\r\n8,FALSE' | ind-biometrics batch --input csv --format csv
id,status,outcome,rule,possible,earliest_appointment,advice,ask,open,exact,line,error,question,column,message
7,decided,not_needed,child_under_1,,,send_child_photo photographer_by_appointment,has_appointment,,,,,,,
8,undetermined,,,not_needed needed needed_after_quarantine,,,ind_has_biometrics first_application captured_at travel_advice return_date has_appointment appointment_date residence_document head_covering,,,,,,,

# The forms in and out are chosen one by one.
$ echo '{"id":"x y","child_under_1":true,"has_appointment":true}' | ind-biometrics batch --format csv
id,status,outcome,rule,possible,earliest_appointment,advice,ask,open,exact,line,error,question,column,message
x y,decided,not_needed,child_under_1,,,send_child_photo photographer_by_appointment cancel_appointment,,,,,,,,
$ echo '{"id":"=1,2","today":"2021-03-01","ind_has_biometrics":"no","travel_advice":"red","return_date":"2021-02-26","child_under_1":false,"captured_at":"none"}' | ind-biometrics batch --format csv
id,status,outcome,rule,possible,earliest_appointment,advice,ask,open,exact,line,error,question,column,message
"'=1,2",decided,needed_after_quarantine,quarantine,,2021-03-09,stay_in_quarantine passport appointment_code photo_and_signature fingerprints_checked find_location cancel_by_link,has_appointment appointment_date residence_document head_covering,,,,,,,
$ echo '{"child_under_1":null,"has_appointment":true,"first_application":true}' | ind-biometrics batch --format csv
id,status,outcome,rule,possible,earliest_appointment,advice,ask,open,exact,line,error,question,column,message
,undetermined,,,not_needed needed needed_after_quarantine,,,ind_has_biometrics captured_at travel_advice return_date appointment_date residence_document head_covering,child_under_1,,,,,,

# A bad record has its own line, and disturbs no other; line 1 is the header.
$ cat > bad.csv <<END
> id,child_under_1,return_date
> 2,maybe,
> 3,true
> 4,true,,
> 5,,2021-02-31
> 6,"true"x,
> 7,tr"ue,
> 
> 9,"true,
> 10,true,
> "11
> and 12",yes,
> 13,true,2021-02-01
> END
$ ind-biometrics batch --today 2021-03-01 --input csv bad.csv
{"id":2,"status":"invalid","line":2,"error":{"id":"A003","question":"child_under_1","column":3,"message":"the answer is not of the question's type"}}
{"id":3,"status":"invalid","line":3,"error":{"id":"A026","column":7,"message":"the record has fewer fields than the header has columns"}}
{"id":4,"status":"invalid","line":4,"error":{"id":"A027","column":9,"message":"the record has more fields than the header has columns"}}
{"id":5,"status":"invalid","line":5,"error":{"id":"A005","question":"return_date","column":4,"message":"the calendar has no such date"}}
{"id":6,"status":"invalid","line":6,"error":{"id":"A029","column":9,"message":"a quote stands inside a field, or something behind one that closes it"}}
{"id":7,"status":"invalid","line":7,"error":{"id":"A029","column":5,"message":"a quote stands inside a field, or something behind one that closes it"}}
{"status":"invalid","line":8,"error":{"id":"A013","column":1,"message":"the answer or the line is blank"}}
{"id":9,"status":"invalid","line":9,"error":{"id":"A029","column":20,"message":"a quote stands inside a field, or something behind one that closes it"}}
{"status":"invalid","line":12,"error":{"id":"A029","column":7,"message":"a quote stands inside a field, or something behind one that closes it"}}
{"id":13,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":["has_appointment"]}
[4]
$ ind-biometrics batch --today 2021-03-01 --input csv --format csv bad.csv
id,status,outcome,rule,possible,earliest_appointment,advice,ask,open,exact,line,error,question,column,message
2,invalid,,,,,,,,,2,A003,child_under_1,3,the answer is not of the question's type
3,invalid,,,,,,,,,3,A026,,7,the record has fewer fields than the header has columns
4,invalid,,,,,,,,,4,A027,,9,the record has more fields than the header has columns
5,invalid,,,,,,,,,5,A005,return_date,4,the calendar has no such date
6,invalid,,,,,,,,,6,A029,,9,"a quote stands inside a field, or something behind one that closes it"
7,invalid,,,,,,,,,7,A029,,5,"a quote stands inside a field, or something behind one that closes it"
,invalid,,,,,,,,,8,A013,,1,the answer or the line is blank
9,invalid,,,,,,,,,9,A029,,20,"a quote stands inside a field, or something behind one that closes it"
,invalid,,,,,,,,,12,A029,,7,"a quote stands inside a field, or something behind one that closes it"
13,decided,not_needed,child_under_1,,,send_child_photo photographer_by_appointment,has_appointment,,,,,,,
[4]
$ printf 'id,child_under_1\n1,tr\0ue\n"a\0b",true\n\377,true\n2,true\n' | ind-biometrics batch --input csv
{"id":1,"status":"invalid","line":2,"error":{"id":"J014","column":3,"message":"the character U+0000 is not accepted"}}
{"status":"invalid","line":3,"error":{"id":"J014","column":1,"message":"the character U+0000 is not accepted"}}
{"status":"invalid","line":4,"error":{"id":"J016","column":1,"message":"the text is not valid UTF-8 here"}}
{"id":2,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":["has_appointment"]}
[4]

# The first line must be right: without it, nothing can be read.
$ printf 'id,child_under_1,shoe_size,retrun_date\n' | ind-biometrics batch --input csv
{"schema":1,"status":"invalid","error":{"id":"A001","line":1,"column":18,"message":"no question is called 'shoe_size'"}}
stdin:1:18: error A001: no question is called 'shoe_size'
  hint: --extra ignore passes over such columns, and --extra copy puts them into the result
stdin:1:28: error A001: no question is called 'retrun_date'
  hint: did you mean 'return_date'?
[4]
$ printf 'id,child_under_1,id\n' | ind-biometrics batch --input csv
{"schema":1,"status":"invalid","error":{"id":"A011","line":1,"column":18,"message":"there is a column 'id' already"}}
stdin:1:18: error A011: there is a column 'id' already
[4]
$ printf 'id;child_under_1\n1;true\n' | ind-biometrics batch --input csv
{"id":1,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":["has_appointment"]}
$ printf 'id,"child_under_1\n1,true\n' | ind-biometrics batch --input csv
{"schema":1,"status":"invalid","error":{"id":"A028","line":1,"column":4,"message":"a quote is never closed"}}
stdin:1:4: error A028: a quote is never closed
[4]
$ ind-biometrics batch --input csv /dev/null
{"schema":1,"status":"invalid","error":{"id":"A025","line":1,"column":1,"message":"the first line must name the columns"}}
/dev/null:1:1: error A025: the first line must name the columns
[4]
$ echo '{"id":1}' | ind-biometrics batch --input csv
{"schema":1,"status":"invalid","error":{"id":"A029","line":1,"column":2,"message":"a quote stands inside a field, or something behind one that closes it"}}
stdin:1:2: error A029: a quote stands inside a field, or something behind one that closes it
[4]
$ printf 'id,child_under_1\n' | ind-biometrics batch --input csv
$ head -c 1100000 /dev/zero | tr '\0' x | ind-biometrics batch --input csv
ind-biometrics: 'stdin' has a first line of more than 1048576 bytes, the most there may be
[4]

# A quote that is never closed spoils its line alone, in a long file too.
$ awk 'BEGIN { print "id,child_under_1,has_appointment"; while (i++ < 60000) print i == 100 ? i ",\"true,false" : i ",true,false" }' > long.csv
$ ind-biometrics batch --input csv long.csv | sed -n '99,101p;60000p'
{"id":99,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":[]}
{"id":100,"status":"invalid","line":101,"error":{"id":"A028","column":5,"message":"a quote is never closed"}}
{"id":101,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":[]}
{"id":60000,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":[]}
$ ind-biometrics batch --input csv long.csv | grep -c decided
59999

# Line breaks in quotes, cut into blocks: what comes out is the same however
# many threads there are, and what JSON says.
$ awk 'BEGIN { print "id,child_under_1,ind_has_biometrics,has_appointment"; while (i++ < 30000)
>     if (i % 7 == 0) printf "\"n\n%d\n\"\"\",true,yes,false\r\n", i
>     else if (i % 1000 == 1) printf "%d,\"%*s\n\",yes,true\n", i, i, ""
>     else print i ",false,yes," (i % 3 ? "true" : "false") }' > many.csv
$ ind-biometrics batch --input csv --jobs 1 many.csv > one
[4]
$ for jobs in 2 3 8; do ind-biometrics batch --input csv --jobs $jobs many.csv | cmp one -; done
$ cat many.csv | ind-biometrics batch --input csv | cmp one -; wc -l < one; grep -c invalid one
30000
25
$ sed -n '6,8p;1001p' one | cut -c 1-110
{"id":6,"status":"decided","outcome":"not_needed","rule":"biometrics_on_file","dates":{},"advice":["biometrics
{"id":"n\n7\n\"","status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_c
{"id":8,"status":"decided","outcome":"not_needed","rule":"biometrics_on_file","dates":{},"advice":["biometrics
{"id":"n\n1001\n\"","status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["sen
$ ind-biometrics batch --input csv --format csv --jobs 1 many.csv > one
[4]
$ ind-biometrics batch --input csv --format csv --jobs 4 many.csv | cmp one -
$ (trap '' XFSZ; ulimit -f 200; ind-biometrics batch --input csv --format csv many.csv > full); tail -n 1 full | cut -c 1-4
ind-biometrics: the result could not be written: File too large; records written: 1202
1203

# What is not a form.
$ ind-biometrics batch --input pairs
ind-biometrics: --input does not know 'pairs'; it takes one of: json, csv
[2]
$ ind-biometrics batch --format text
ind-biometrics: --format does not know 'text'; it takes one of: json, csv
[2]
$ ind-biometrics --input csv
ind-biometrics: --input does not know 'csv'; it takes one of: auto, ask, lines, pairs, json
[2]
$ ind-biometrics batch --format csv < /dev/null > /dev/full
ind-biometrics: the result could not be written: No space left on device; records written: 0
[5]

# As a Dutch spreadsheet saves it: semicolons, WAAR, the day first.
$ printf 'sep=;\r\nid;child_under_1;ind_has_biometrics;first_application;captured_at;travel_advice;return_date;today\r\n1;WAAR;;;;;;\r\n2;ONWAAR;no;0;none;red;3-2-2021;8-2-2021\r\n3;0;no;nee;none;red;26-2-2021;1-3-2021\r\n4;0;no;nee;none;red;31-2-2021;\r\n\r\n\r\n' > nl.csv
$ ind-biometrics batch --today 2021-03-01 --input csv --format csv nl.csv
id,status,outcome,rule,possible,earliest_appointment,advice,ask,open,exact,line,error,question,column,message
1,decided,not_needed,child_under_1,,,send_child_photo photographer_by_appointment,has_appointment,,,,,,,
2,decided,needed_after_quarantine,quarantine,,2021-02-14,stay_in_quarantine passport appointment_code photo_and_signature fingerprints_checked find_location cancel_by_link,has_appointment appointment_date residence_document head_covering,,,,,,,
3,decided,needed_after_quarantine,quarantine,,2021-03-09,stay_in_quarantine passport appointment_code photo_and_signature fingerprints_checked find_location cancel_by_link,has_appointment appointment_date residence_document head_covering,,,,,,,
4,invalid,,,,,,,,,6,A005,return_date,21,the calendar has no such date
[4]

# Between commas, the first number may be the month.
$ printf 'id,child_under_1,ind_has_biometrics,first_application,travel_advice,return_date\n1,FALSE,no,FALSE,red,26/2/2021\n2,FALSE,no,FALSE,red,3-2-2021\n' | ind-biometrics batch --today 2021-03-01 --input csv --format csv
id,status,outcome,rule,possible,earliest_appointment,advice,ask,open,exact,line,error,question,column,message
1,decided,needed_after_quarantine,quarantine,,2021-03-09,stay_in_quarantine passport appointment_code photo_and_signature fingerprints_checked find_location cancel_by_link,has_appointment appointment_date residence_document head_covering,,,,,,,
2,invalid,,,,,,,,,3,A030,return_date,22,a date like 3-2-2021 could be in February or in March
[4]
$ printf 'id\tchild_under_1\n1\tTRUE\n' | ind-biometrics batch --input csv --format csv
id,status,outcome,rule,possible,earliest_appointment,advice,ask,open,exact,line,error,question,column,message
1,decided,not_needed,child_under_1,,,send_child_photo photographer_by_appointment,has_appointment,,,,,,,
$ printf 'id;child_under_1,today\n1;WAAR,\n' | ind-biometrics batch --input csv --format csv
stdin:1:1: error A001: no question is called 'id;child_under_1'
  hint: put the same mark between all columns: a comma, a semicolon or a tab
[4]
$ printf 'sep=;' | ind-biometrics batch --input csv
{"schema":1,"status":"invalid","error":{"id":"A025","line":2,"column":1,"message":"the first line must name the columns"}}
stdin:2:1: error A025: the first line must name the columns
[4]

# The mark in a number may stand for thousands.
$ cat > kg.json <<'END'
> {"pack":1,"id":"kg","version":"1","languages":["en"],"title":{"en":"t"},"notice":{"en":"n"},"source":{"publisher":"p","title":"t"},
>  "questions":[{"id":"kg","type":"integer","minimum":0,"maximum":5000,"ask":{"en":"How heavy?"},"why":{"en":"w"}}],
>  "outcomes":[{"id":"heavy","says":{"en":"h"}},{"id":"light","says":{"en":"l"}}],
>  "rules":[{"id":"r","outcome":"heavy","because":{"en":"b"},"when":{">":[{"var":"kg"},100]}},{"id":"s","outcome":"light","because":{"en":"b"},"when":{"<=":[{"var":"kg"},100]}}]}
> END
$ printf 'id,kg\n1,101.0\n2,"101,00"\n3,1.000\n4,101.5\n5,0099\n' | ind-biometrics batch --rules kg.json --input csv --format csv
id,status,outcome,rule,possible,advice,ask,open,exact,line,error,question,column,message
1,decided,heavy,r,,,,,,,,,,
2,decided,heavy,r,,,,,,,,,,
3,invalid,,,,,,,,4,A031,kg,3,the mark in a number could stand for thousands or for decimals
4,invalid,,,,,,,,5,A010,kg,3,"the number is not a whole one, or not written as one"
5,invalid,,,,,,,,6,A003,kg,3,the answer is not of the question's type
[4]

# Blank lines at the end are no records; one between is.
$ printf 'id,child_under_1\n1,TRUE\n\n2,TRUE\n\n  \n\t\r\n\n' | ind-biometrics batch --input csv --format csv
id,status,outcome,rule,possible,earliest_appointment,advice,ask,open,exact,line,error,question,column,message
1,decided,not_needed,child_under_1,,,send_child_photo photographer_by_appointment,has_appointment,,,,,,,
,invalid,,,,,,,,,3,A013,,1,the answer or the line is blank
2,decided,not_needed,child_under_1,,,send_child_photo photographer_by_appointment,has_appointment,,,,,,,
[4]

# A record with a field too many or too few still has its id, where that came
# before; what is wrong is said of what is meant.
$ printf 'id,child_under_1\n7,TRUE,1\n8\n"9' | ind-biometrics batch --input csv
{"id":7,"status":"invalid","line":2,"error":{"id":"A027","column":8,"message":"the record has more fields than the header has columns"}}
{"id":8,"status":"invalid","line":3,"error":{"id":"A026","column":2,"message":"the record has fewer fields than the header has columns"}}
{"status":"invalid","line":4,"error":{"id":"A028","column":1,"message":"a quote is never closed"}}
[4]
$ printf 'child_under_1,id\nTRUE,7,1\n' | ind-biometrics batch --input csv
{"id":7,"status":"invalid","line":2,"error":{"id":"A027","column":8,"message":"the record has more fields than the header has columns"}}
[4]
$ printf 'id,return_date\n1,3-2-2021\n2,44253\n' | ind-biometrics batch --input csv --today 2021-03-01
{"id":1,"status":"invalid","line":2,"error":{"id":"A030","question":"return_date","column":3,"message":"a date like 3-2-2021 could be in February or in March"}}
{"id":2,"status":"invalid","line":3,"error":{"id":"A004","question":"return_date","column":3,"message":"the date is not written in a form that is read"}}
[4]

# A byte order mark alone is no record.
$ printf '\357\273\277' | ind-biometrics batch
$ printf '\357\273\277\n\n' | ind-biometrics batch
$ printf '\357\273\277\n{"id":2,"child_under_1":true,"has_appointment":true}\n' | ind-biometrics batch | cut -c 1-50
{"status":"invalid","line":1,"error":{"id":"A013",
{"id":2,"status":"decided","outcome":"not_needed",
