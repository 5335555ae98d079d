# Wrong usage ends with status 2, before anything is read.
$ ind-biometrics --fromat json
ind-biometrics: unknown option '--fromat'; did you mean '--format'?
[2]
$ ind-biometrics --colour
ind-biometrics: unknown option '--colour'; try 'ind-biometrics --help'
[2]
$ ind-biometrics -x
ind-biometrics: unknown option '-x'; try 'ind-biometrics --help'
[2]
$ ind-biometrics --format xml
ind-biometrics: --format does not know 'xml'; it takes one of: text, json, markdown, html, ics
[2]
$ ind-biometrics --format jsno
ind-biometrics: --format does not know 'jsno'; did you mean 'json'?
[2]
$ ind-biometrics --input lnies
ind-biometrics: --input does not know 'lnies'; did you mean 'lines'?
[2]
$ ind-biometrics --input voice
ind-biometrics: --input does not know 'voice'; it takes one of: auto, ask, lines, pairs, json
[2]
$ ind-biometrics --format
ind-biometrics: --format needs a value after it
[2]
$ ind-biometrics --exit-status=3
ind-biometrics: --exit-status takes no value
[2]
$ ind-biometrics --today tomorrow
ind-biometrics: --today takes a date such as 2021-03-01, which 'tomorrow' is not
[2]
$ ind-biometrics --today 2021-02-29
ind-biometrics: --today takes a date such as 2021-03-01, which '2021-02-29' is not
[2]
$ ind-biometrics --today 1-3-2021
ind-biometrics: --today takes a date such as 2021-03-01, which '1-3-2021' is not
[2]
$ ind-biometrics tset
ind-biometrics: unknown command 'tset'; did you mean 'test'?
[2]
$ ind-biometrics decide
ind-biometrics: unknown command 'decide'; try 'ind-biometrics help'
[2]
$ ind-biometrics run away
ind-biometrics: 'run' does not know what to do with 'away'
[2]
$ ind-biometrics batch one.jsonl two.jsonl
ind-biometrics: 'batch' does not know what to do with 'two.jsonl'
[2]
$ ind-biometrics check --format json
ind-biometrics: 'check' has no option --format; try 'ind-biometrics check --help'
[2]
$ ind-biometrics questions --answer child_under_1=yes
ind-biometrics: 'questions' has no option --answer; try 'ind-biometrics questions --help'
[2]
$ ind-biometrics check a.json --rules b.json
ind-biometrics: 'a.json' and --rules both name a rule pack; name one
[2]
$ ind-biometrics test a.json --rules b.json
ind-biometrics: 'a.json' and --rules both name a rule pack; name one
[2]
$ ind-biometrics help tset
ind-biometrics: unknown command 'tset'; did you mean 'test'?
[2]

# A language that the rules do not have.
$ ind-biometrics --lang fr --answer child_under_1=yes
ind-biometrics: the rule pack has no language 'fr'; it has: nl, en
[2]

# Usage goes before rules, rules before answers.
$ ind-biometrics --rules nothere.json --today never --answer x
ind-biometrics: --today takes a date such as 2021-03-01, which 'never' is not
[2]
$ ind-biometrics --rules nothere.json --answer x
ind-biometrics: 'nothere.json' cannot be read: No such file or directory
[3]

# Options may stand before and after the command, and -- ends them.
$ ind-biometrics --lang en questions | head -n 1
Do you need an appointment for your photo, signature and fingerprints?
$ ind-biometrics questions --lang en | head -n 1
Do you need an appointment for your photo, signature and fingerprints?
$ POSIXLY_CORRECT=1 ind-biometrics questions --lang en | head -n 1
Do you need an appointment for your photo, signature and fingerprints?
$ ind-biometrics check -- --lang
ind-biometrics: '--lang' cannot be read: No such file or directory
[3]

# Help, with examples first, on standard output.
$ ind-biometrics --help --lang en
Examples:
  ind-biometrics                    asks the questions here
  ind-biometrics --lang en          the same in English
  ind-biometrics --format json < answers.txt
  ind-biometrics batch < people.jsonl > decisions.jsonl
  ind-biometrics help batch         explains a command
  ind-biometrics --help --lang nl   legt het uit in het Nederlands

Usage: ind-biometrics [COMMAND] [OPTION...]
Asks what matters, and decides by its rules: Do you need an appointment for
your photo, signature and fingerprints? It sends nothing, and keeps nothing
unless you ask for it.

  run        ask the questions and decide
  batch      decide for many people, from JSON Lines or CSV
  replay     decide results again, and compare
  questions  list the questions
  test       run the cases of a rule pack
  check      find faults in a rule pack
  verify     prove a rule pack complete
  diff       compare what two rule packs decide
  show       say rules as sentences and a table
  graph      draw how a decision is reached
  export     write the rules for other engines
  schema     print a JSON Schema of what is read or written
  fmt        lay out a rule pack
  import     put a table from a spreadsheet into a rule pack
  new        write a small rule pack to begin with
  try        ask the questions of a rule pack each time it is saved
  rename     give a part of a rule pack another id
  help       explain a command
  version    name the program and its rules

Without a COMMAND it is run.

  --rules FILE     another rule pack than the built-in one
  --lang LANGUAGE  nl or en
  -h, --help       explain the program, or the command it follows
  -V, --version    the same as the command version

Exit status: 0 fine; 1 findings; 2 wrong usage; 3 unusable rules; 4 not
decided; 5 a read or write failed; 130 interrupted.
$ ind-biometrics help run --lang en
Examples:
  ind-biometrics                            asks the questions here
  ind-biometrics --lang en                  the same in English
  ind-biometrics < answers.txt              one answer on each line
  ind-biometrics --answer child_under_1=yes --format json
  echo '{"child_under_1": true}' | ind-biometrics --format json
  ind-biometrics --format html --output result.html

Usage: ind-biometrics [run] [OPTION...]
Asks for what can still matter, decides, and says why. Reads standard
input unless --answer or --answers is given.

  --answer ID=VALUE   an answer; may be given more than once
  --answers FILE      answers from a file, in any form --input knows
  --extra WHAT        with members and lines that answer no question:
                      refuse (default) or ignore
  --input FORM        auto (default), ask, lines, pairs or json
  --format FORM       text (default), json, markdown, html: a page to print
                      or send, or ics: the dates, for a calendar
  --output FILE       write the result to a file; it stays as it was if
                      anything goes wrong
  --save FILE         keep the answers in a file that only you can read;
                      --answers FILE goes on with them
  --force             replace a file of --output or --save without asking
  --lang LANGUAGE     nl or en; else as LANGUAGE, LC_ALL, LC_MESSAGES or
                      LANG says; else nl
  --today YYYY-MM-DD  decide as if it were that day
  --rules FILE        another rule pack than the built-in one
  --order ORDER       of what is asked at a terminal: page (default), or
                      fewest: the fewest questions on average
  --worst-case        with fewest: the fewest in the worst case
  --no-review         at a terminal: the result without a last look at
                      the answers
  --what-if           say which other answers give another result
  --explain           say how each rule was applied, and its sources
  --exit-status       end with the outcome's own status

An answer is yes or no, an option (its id; in lines also its number or
text), a number, a date such as 2021-03-01, or: don't know.

Exit status: 0 decided; 2 wrong usage; 3 unusable rules; 4 not decided:
answers are missing, not enough, or cannot be read, or the rules are not
for that day; 5 a read or write failed; 130 interrupted.
$ ind-biometrics batch --help
Examples:
  ind-biometrics batch < people.jsonl > decisions.jsonl
  ind-biometrics batch --today 2021-03-01 people.jsonl | less
  ind-biometrics batch --input csv --format csv people.csv > decisions.csv

Usage: ind-biometrics batch [OPTION...] [FILE]
Reads one JSON object of answers on each line and writes one decision on
each line, in the same order. A record may bring its own id and today.
Without a FILE, or with -, it reads standard input.

  --input FORM        json (default) or csv
  --format FORM       of the decisions: json (default) or csv
  --output FILE       write the decisions to a file: all of them, or it
                      stays as it was
  --force             replace that file without asking
  --jobs NUMBER       threads to decide with; as many as processors
  --fail-fast         end at the first record that cannot be used; its line
                      is the last, and what comes after is not decided
  --extra WHAT        with members and columns that the rules do not know:
                      refuse (default), ignore, or copy into the result
  --receipt           with each decision also the answers as they were taken,
                      today, and the versions of the rules and of the engine
  --texts             with each decision also the texts of the ids that it
                      names, in the language of --lang
  --stats [FORM]      at the end, on standard error, how many records came
                      to what: text (default) or json, one line
  --today YYYY-MM-DD  today, for records that do not say
  --rules FILE        another rule pack than the built-in one
  --lang LANGUAGE     of messages and texts

CSV is as RFC 4180 has it; lines may also end with a line feed alone, and
semicolons or tabs may separate fields. The first line names the columns:
questions, id and today. An empty field is a missing answer, 'unknown' is
"don't know", the rest is as in JSON without the quotes, or as
spreadsheets write it. Decisions as CSV have lists of ids with spaces
between them; a record's id that would begin a formula has an apostrophe
in front.

Exit status: 0 all records were read; 4 one could not be, or its today is
no day of the rules (its result says so), or the first line of CSV; 2 wrong
usage; 3 unusable rules; 5 a read or write failed.
$ ind-biometrics questions -h --lang en
Examples:
  ind-biometrics questions
  ind-biometrics questions --lang en --format json
  ind-biometrics questions --order fewest

Usage: ind-biometrics questions [OPTION...]
Lists the questions with their ids, what may be answered, and why they
are asked. With --order fewest it shows which question to ask after which
answer to ask the fewest, and how many that are.

  --order ORDER       page (default) or fewest
  --worst-case        with fewest: the fewest in the worst case
  --format FORM       text (default) or json
  --lang LANGUAGE     nl or en
  --today YYYY-MM-DD  what is asked on that day, or the plan for it
  --rules FILE        another rule pack than the built-in one

Exit status: 0; 2 wrong usage; 3 unusable rules; 5 a read or write
failed.
$ ind-biometrics help test
Examples:
  ind-biometrics test my-rules.json
  ind-biometrics test
  ind-biometrics test --mutate my-rules.json
  ind-biometrics test --generate my-rules.json
  ind-biometrics test --generate --accept --cases my-cases.json my-rules.json

Usage: ind-biometrics test [OPTION...] [FILE]
Decides the cases that a rule pack brings, and compares the decisions
with what its author expects. Then it says how much of the pack the
cases cover. Without a FILE it tests the built-in pack.

  --cases FILE     cases in a file of their own, which are run behind
                   those of the pack: an array as in a pack, or an object
                   with "cases"
  --mutate         also change the pack one piece at a time, and list
                   the changes that no case notices
  --generate       instead, write the fewest cases that cover every
                   rule, every advice and both sides of every boundary,
                   then those for the changes that these do not notice;
                   with --mutate, only those that the pack's own cases
                   lack to notice every change
  --accept         instead, write what is decided into the file of each
                   case that expects something else; with --generate, put
                   cases that are lacking into FILE, or into that of
                   --cases; look at the changes
  --format FORMAT  text (the default) or json
  --rules FILE     the same as FILE
  --lang LANGUAGE  one of the pack's; findings are in Dutch (nl) or English

Exit status: 0 all pass; 1 a case fails, or a change goes unnoticed; 2
wrong usage; 3 unusable rules; 5 a read or write failed.
$ ind-biometrics help check
Examples:
  ind-biometrics check my-rules.json
  ind-biometrics check - < pack.json
  ind-biometrics check --language

Usage: ind-biometrics check [OPTION...] [FILE]
Reads a rule pack and reports its faults, each with file, line and
column. Without a FILE it checks the built-in pack. Whether a pack that
loads decides what you mean, 'verify' and 'test' say.

  --cases FILE     also check cases in a file of their own
  --rules FILE     the same as FILE
  --language       also say which texts are not in plain language
  --lang LANGUAGE  one of the pack's; findings are in English

Exit status: 0 the pack can be used, though there may be warnings; 1 a
text is not in plain language; 3 the pack cannot be used; 2 wrong usage;
5 a read or write failed.
$ ind-biometrics help help --lang en
Examples:
  ind-biometrics help
  ind-biometrics help batch
  ind-biometrics help A005

Usage: ind-biometrics help [COMMAND | ID]
Explains the program, one of its commands, or what
the id of a fault stands for.
$ ind-biometrics help version --lang en
Examples:
  ind-biometrics --version
  ind-biometrics version --rules pack.json

Usage: ind-biometrics version [OPTION...]
Names the program, its rule pack and the format of packs, with their
versions.

  --format FORM    text (default) or json
  --rules FILE     another rule pack than the built-in one
  --lang LANGUAGE  of messages

# What program this is.
$ ind-biometrics --version
ind-biometrics 1.0.0
rule pack ind-biometrics 1.0.0 (IND, edition 2020-2021)
pack format 1
$ ind-biometrics version | head -n 1
ind-biometrics 1.0.0
$ ind-biometrics -V --rules nothere.json
ind-biometrics: 'nothere.json' cannot be read: No such file or directory
[3]

# What the id of a fault stands for; of every id in the table.
$ ind-biometrics help A005
error A005: the calendar has no such date

An answer or a record cannot be used as it stands, and nothing is
decided from it. batch goes on with the next record.
Exit status: 4.
$ ind-biometrics help v004
info V004: two rules with different outcomes hold together

'ind-biometrics verify FILE' found this, for the reason and with the
person that it names. Exit status: 1 where --level shows it.
$ ind-biometrics help A999
ind-biometrics: no fault has the id 'A999'; rules/README.md lists them all
[2]
$ sed -n 's/^FAULT([A-Z0-9_]*, "\([A-Z0-9]*\)".*/\1/p' "$ROOT/src/base/fault_codes.def" | while read -r id; do ind-biometrics help "$id" | grep -c . | grep -q '^[3-9]$' || echo "$id is not explained"; done
R001 is not explained
R002 is not explained
R003 is not explained

# Versions for programs: members named as in a result.
$ ind-biometrics version --format json | sed 's/"sha256":"[0-9a-f]*"/"sha256":"..."/'
{"schema":1,"program":"ind-biometrics","engine":"1.0.0","pack_format":1,"pack":{"id":"ind-biometrics","version":"1.0.0","sha256":"...","publisher":"IND","edition":"2020-2021"}}
