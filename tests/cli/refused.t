# With --format json, what is refused is one object too: scripts read `status`.
$ echo '{"return_date":"2021-02-31"}' | ind-biometrics --lang en --format json --today 2021-03-01 2> said
{"schema":1,"status":"invalid","error":{"id":"A005","question":"return_date","line":1,"column":16,"message":"\"2021-02-31\" is not on the calendar: there is no such day. Write year, month and day in quotes, like \"2021-03-01\"."}}
[4]
$ cat said
ind-biometrics: stdin:1:16: return_date: "2021-02-31" is not on the calendar: there is no such day. Write year, month and day in quotes, like "2021-03-01".
$ echo '{"oops":1}' | ind-biometrics --lang en --format json 2> /dev/null
{"schema":1,"status":"invalid","error":{"id":"A001","line":1,"column":2,"message":"There is no question \"oops\". The questions are: child_under_1, ind_has_biometrics, first_application, captured_at, travel_advice, return_date, has_appointment, appointment_date, residence_document, head_covering."}}
[4]
$ echo 'child_under_1=maybe' | ind-biometrics --lang en --format json 2> /dev/null
{"schema":1,"status":"invalid","error":{"id":"A003","question":"child_under_1","line":1,"column":15,"message":"\"maybe\" is not yes or no. Type yes or no."}}
[4]
$ printf '{"child_under_1":tru}' | ind-biometrics --lang en --format json 2> /dev/null
{"schema":1,"status":"invalid","error":{"id":"J004","line":1,"column":18,"message":"JSON does not know this word. Write true, false or null in small letters, or put the text in double quotes."}}
[4]
$ ind-biometrics --format json --answer has_appointment=misschien 2> /dev/null
{"schema":1,"status":"invalid","error":{"id":"A003","question":"has_appointment","message":"\"misschien\" is geen ja of nee. Typ ja of nee."}}
[4]
$ ind-biometrics --format json < /dev/null 2> /dev/null
{"schema":1,"status":"invalid","error":{"id":"A020","message":"Er zijn hier geen antwoorden. Geef er één per regel, of vraag=antwoord, of JSON."}}
[4]

# Two faults: the first is the object's, both are said.
$ printf 'return_date=2030-01-01\nchild_under_1=maybe\n' | ind-biometrics --lang en --format json --today 2021-03-01
{"schema":1,"status":"invalid","error":{"id":"A007","question":"return_date","line":1,"column":13,"message":"1 January 2030 is in the future. The date may not be after today (1 March 2021). Type a date like 2021-03-01."}}
ind-biometrics: stdin:1:13: return_date: 1 January 2030 is in the future. The date may not be after today (1 March 2021). Type a date like 2021-03-01.
ind-biometrics: stdin:2:15: child_under_1: "maybe" is not yes or no. Type yes or no.
[4]

# A header that batch cannot use.
$ printf 'child_under_1,oops\nTRUE,1\n' | ind-biometrics batch --input csv
{"schema":1,"status":"invalid","error":{"id":"A001","line":1,"column":15,"message":"no question is called 'oops'"}}
stdin:1:15: error A001: no question is called 'oops'
  hint: --extra ignore passes over such columns, and --extra copy puts them into the result
[4]

# Not where people read, nor in a file that is to hold a result.
$ echo '{"oops":1}' | ind-biometrics --lang en 2> /dev/null
[4]
$ echo '{"oops":1}' | ind-biometrics --lang en --format json --output result.json 2> /dev/null
[4]
$ ls -A
said
