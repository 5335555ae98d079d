# Members that the rules do not know are refused, unless somebody says what to
# do with them.
$ cat > people.jsonl <<'END'
> {"id":1,"child_under_1":true,"has_appointment":false,"name":"Noor","file": { "page" : [1, 2.50, {"x":null}], "ok":true },"status":"old"}
> {"id":2,"name":"Sam","return_date":"2021-02-31"}
> {"id":3,"a":1,"\u0061":2}
> {"id":4,"child_under_1":true,"has_appointment":false}
> END
$ ind-biometrics batch --today 2021-03-01 people.jsonl | cut -c 1-60
{"id":1,"status":"invalid","line":1,"error":{"id":"A001","co
{"id":2,"status":"invalid","line":2,"error":{"id":"A001","co
{"id":3,"status":"invalid","line":3,"error":{"id":"A001","co
{"id":4,"status":"decided","outcome":"not_needed","rule":"ch
$ ind-biometrics batch --today 2021-03-01 --extra ignore people.jsonl | cut -c 1-60
{"id":1,"status":"decided","outcome":"not_needed","rule":"ch
{"id":2,"status":"invalid","line":2,"error":{"id":"A005","qu
{"id":3,"status":"undetermined","outcome":null,"rule":null,"
{"id":4,"status":"decided","outcome":"not_needed","rule":"ch
$ ind-biometrics batch --today 2021-03-01 --extra copy people.jsonl
{"id":1,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":[],"extra":{"name":"Noor","file":{"page":[1,2.50,{"x":null}],"ok":true},"status":"old"}}
{"id":2,"status":"invalid","line":2,"error":{"id":"A005","question":"return_date","column":36,"message":"the calendar has no such date"},"extra":{"name":"Sam"}}
{"id":3,"status":"invalid","line":3,"error":{"id":"A011","column":15,"message":"the same question, id, today or other member is given a second time"},"extra":{"a":1}}
{"id":4,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":[]}
[4]

# What a terminal must not see is spelled out, in names too; text stays itself.
$ printf '{"child_under_1":true,"has_appointment":true,"\342\200\256":"\\u001b[31m \303\251 \\n"}\n' | ind-biometrics batch --extra copy | grep -o '"extra.*'
"extra":{"\u202e":"\u001b[31m é \n"}}

# Nested too deep, too many, not JSON: refused as ever.
$ { printf '{"child_under_1":true,"deep":'; head -c 70 /dev/zero | tr '\0' '['; echo; } | ind-biometrics batch --extra copy | grep -o '"error":{"id":"[A-Z0-9]*"'
"error":{"id":"J017"
$ for count in 256 257; do awk -v count=$count 'BEGIN { printf "{\"child_under_1\":true"; for (i = 0; i < count; i++) printf ",\"m%d\":%d", i, i; print "}" }' | ind-biometrics batch --extra copy | grep -o '"status":"[a-z]*"\|"error":{"id":"[A-Z0-9]*"'; done
"status":"decided"
"status":"invalid"
"error":{"id":"A060"

# Columns of CSV: passed over, or copied behind the others; an empty one stays.
$ cat > people.csv <<'END'
> id;child_under_1;has_appointment;Naam;status;"a ""b"""
> 1;WAAR;ONWAAR;"Jan; ""de"" jonge";oud;=1+1
> 2;WAAR;;;;
> 3;misschien;;Piet;;z
> END
$ ind-biometrics batch --input csv people.csv
{"schema":1,"status":"invalid","error":{"id":"A001","line":1,"column":34,"message":"no question is called 'Naam'"}}
people.csv:1:34: error A001: no question is called 'Naam'
  hint: --extra ignore passes over such columns, and --extra copy puts them into the result
people.csv:1:39: error A001: no question is called 'status'
  hint: --extra ignore passes over such columns, and --extra copy puts them into the result
people.csv:1:46: error A001: no question is called 'a "b"'
  hint: --extra ignore passes over such columns, and --extra copy puts them into the result
[4]
$ ind-biometrics batch --input csv --format csv --extra ignore people.csv
id,status,outcome,rule,possible,earliest_appointment,advice,ask,open,exact,line,error,question,column,message
1,decided,not_needed,child_under_1,,,send_child_photo photographer_by_appointment,,,,,,,,
2,decided,not_needed,child_under_1,,,send_child_photo photographer_by_appointment,has_appointment,,,,,,,
3,invalid,,,,,,,,,4,A003,child_under_1,3,the answer is not of the question's type
[4]
$ ind-biometrics batch --input csv --format csv --extra copy people.csv
id,status,outcome,rule,possible,earliest_appointment,advice,ask,open,exact,line,error,question,column,message,Naam,extra.status,"a ""b"""
1,decided,not_needed,child_under_1,,,send_child_photo photographer_by_appointment,,,,,,,,,"Jan; ""de"" jonge",oud,"'=1+1"
2,decided,not_needed,child_under_1,,,send_child_photo photographer_by_appointment,has_appointment,,,,,,,,,,
3,invalid,,,,,,,,,4,A003,child_under_1,3,the answer is not of the question's type,Piet,,z
[4]
$ ind-biometrics batch --input csv --extra copy people.csv | grep -o '"extra.*'
"extra":{"Naam":"Jan; \"de\" jonge","status":"oud","a \"b\"":"=1+1"}}
"extra":{"Naam":"","status":"","a \"b\"":""}}
"extra":{"Naam":"Piet","status":"","a \"b\"":"z"}}
$ printf 'id,x,x\n1,2,3\n' | ind-biometrics batch --input csv --format csv --extra copy
stdin:1:6: error A011: there is a column 'x' already
[4]
$ printf 'id,x,x\n1,2,3\n' | ind-biometrics batch --input csv --format csv --extra ignore | cut -c 1-20
id,status,outcome,ru
1,undetermined,,,not

# One person's answers: from streams, not what was typed on purpose.
$ echo '{"child_under_1":true,"name":"Noor"}' | ind-biometrics --lang en --extra ignore | head -n 1
You do not need an appointment with the IND.
$ printf 'child_under_1=yes\nname=Noor\n' | ind-biometrics --lang en --input pairs --extra ignore | head -n 1
You do not need an appointment with the IND.
$ printf 'name=Noor\nchild_under_1=yes\n' | ind-biometrics --lang en --extra ignore | head -n 1
You do not need an appointment with the IND.
$ printf 'name=Noor\nchild_under_1=yes\n' | ind-biometrics --lang en 2>&1 | cut -c 1-60
ind-biometrics: stdin:1: There is no question "name". The qu
$ ind-biometrics --lang en --extra ignore --answer name=Noor 2>&1 | cut -c 1-60
ind-biometrics: --answer: There is no question "name". The q
$ ind-biometrics --extra copy
ind-biometrics: --extra copy goes with batch; for one person's answers there is --extra ignore
[2]
$ ind-biometrics batch --extra copy --format csv people.jsonl
ind-biometrics: --extra copy with --format csv needs --input csv, whose header names the columns
[2]
$ ind-biometrics batch --extra keep
ind-biometrics: --extra does not know 'keep'; it takes one of: refuse, ignore, copy
[2]
