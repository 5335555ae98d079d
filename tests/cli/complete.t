# What the shells offer is what the program itself goes by. Commands:
$ ind-biometrics complete | head -n 2
run	stelt de vragen en beslist
batch	beslist voor veel mensen, uit JSON Lines of CSV
$ ind-biometrics complete -- ver
verify	bewijst dat een regelpakket volledig is
version	noemt het programma en de regels
$ ind-biometrics complete -- --lang nl v
verify	bewijst dat een regelpakket volledig is
version	noemt het programma en de regels
# Options are those of the command, and each is offered once.
$ ind-biometrics complete -- check --
--cases	also check cases in a file of their own
--help	explain a command
--lang	one of the pack's
--language	also say which texts are not in plain language
--rules	the same as FILE
--version	name the program and its rules
$ ind-biometrics complete -- --rules x.json check --lang nl --
--cases	kijkt ook naar voorbeelden in een eigen bestand
--help	legt een opdracht uit
--language	zegt ook welke teksten niet in eenvoudige taal zijn
--version	noemt het programma en de regels
$ ind-biometrics complete -- --what-if --answer a=b --w
--worst-case	met fewest: het minst in het slechtste geval
$ ind-biometrics complete -- --answer a=b --answ
--answer	een antwoord
--answers	antwoorden uit een bestand, in elke vorm van --input
# Words of a list: of the command's own, behind a space or '='.
$ ind-biometrics complete -- --format ''
text	
json	
markdown	
html	
ics	
$ ind-biometrics complete -- batch --format=
--format=json	
--format=csv	
$ ind-biometrics complete -- show --form m
markdown	
$ ind-biometrics complete -- graph --format ''
dot	
mermaid	
$ ind-biometrics complete -- --input ''
auto	
ask	
lines	
pairs	
json	
$ ind-biometrics complete -- batch --input ''
json	
csv	
$ ind-biometrics complete -- --order ''
page	
fewest	
$ ind-biometrics complete -- batch --extra ''
refuse	
ignore	
copy	
$ ind-biometrics complete -- verify --level ''
error	
warning	
info	
$ ind-biometrics complete -- export --dialect ''
postgresql	
sqlite	
duckdb	
clickhouse	
$ ind-biometrics complete -- export --to j
jsonlogic	
$ ind-biometrics complete -- batch --stats ''
text	
json	
	files
$ ind-biometrics complete -- batch --stats --fo
--force	replace that file without asking
--format	of the decisions: json (default) or csv
$ ind-biometrics complete -- verify --only V001,V002
V001,V002	no rule decides on some days, for some answers
# Languages are the pack's.
$ ind-biometrics complete -- --lang ''
nl	
en	
$ echo '{"pack": 1}' > bad.json
$ ind-biometrics complete -- --rules bad.json --lang ''
# Ids, and what each may be; of the pack that --rules names.
$ ind-biometrics complete -- --lang en --answer c
child_under_1=	Is your application to the IND for a child younger than 1 year?
captured_at=	Where did you give a photo, signature or fingerprints before?
$ ind-biometrics complete -- --lang nl --answer travel_advice=
travel_advice=none	Nee
travel_advice=orange	Ja, oranje
travel_advice=red	Ja, rood
travel_advice=unknown	Weet ik niet
$ ind-biometrics complete -- --lang en --answer=child_under_1=
--answer=child_under_1=yes	
--answer=child_under_1=no	
--answer=child_under_1=unknown	I don't know
$ ind-biometrics complete -- --answer nothing=
$ sed 's/child_under_1/other_id/' $ROOT/rules/ind-biometrics.json > other.json
$ ind-biometrics complete -- --rules=other.json --lang en --answer oth
other_id=	Is your application to the IND for a child younger than 1 year?
# A pack that is not there, is broken, or would be waited for, offers nothing.
$ ind-biometrics complete -- --rules none.json --answer ''
$ ind-biometrics complete -- --rules bad.json --answer ''
$ mkfifo pipe
$ ind-biometrics complete -- --rules pipe --answer ''
$ echo '{}' | ind-biometrics complete -- --rules - --answer ''
# Names of files are the shell's.
$ ind-biometrics complete -- --rules ''
	files
$ ind-biometrics complete -- --output=x
	files
$ ind-biometrics complete -- verify my
	files
$ ind-biometrics complete -- diff old.json ''
	files
# What goes with help are commands, and faults by their ids.
$ ind-biometrics complete -- help e
export	schrijft de regels voor andere programma's
$ ind-biometrics complete -- help S
S001	there is not enough memory
S002	a file or stream could not be read
S003	a file or stream could not be written
# Where nothing can stand, nothing is offered.
$ ind-biometrics complete -- verify one.json ''
$ ind-biometrics complete -- run ''
$ ind-biometrics complete -- nothing --
$ ind-biometrics complete -- check --format ''
$ ind-biometrics complete -- --today ''
$ ind-biometrics complete -- batch -- --
	files
# The command itself is not listed.
$ ind-biometrics complete -- comp
$ ind-biometrics complet
ind-biometrics: unknown command 'complet'; try 'ind-biometrics help'
[2]
$ ind-biometrics complete verify
ind-biometrics: 'complete' does not know what to do with 'verify'
[2]
$ ind-biometrics complete --help --lang en
Examples:
  ind-biometrics complete -- ver
  ind-biometrics complete -- batch --format ''

Usage: ind-biometrics complete -- [WORD...]
For the completions of bash, zsh and fish: prints what could stand for
the last of the words typed so far. Each line is a word, a tab and what
it means; a line without a word, 'files' behind its tab, stands for names
of files.

  --lang LANGUAGE  of what the words mean

Exit status: 0; 2 wrong usage.
$ ind-biometrics complete --help --lang nl
Voorbeelden:
  ind-biometrics complete -- ver
  ind-biometrics complete -- batch --format ''

Gebruik: ind-biometrics complete -- [WOORD...]
Voor het aanvullen in bash, zsh en fish: geeft wat er kan staan voor het
laatste van de woorden die al getypt zijn. Op elke regel staat een woord,
een tab en wat het betekent; een regel zonder woord, met 'files' na de
tab, staat voor namen van bestanden.

  --lang TAAL  van wat de woorden betekenen

Eindstatus: 0; 2 verkeerd gebruik.
