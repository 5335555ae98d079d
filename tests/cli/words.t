# The texts of a pack for a translator, and back.

$ sed -n '/^```json/,/^```/p' "$ROOT/rules/README.md" | sed '1d; /^```/,$d' >card.json; ind-biometrics check card.json
card.json: no faults (2 questions, 2 rules, 2 outcomes, 2 pieces of advice, 6 cases)
$ ind-biometrics export --to words --target-lang nl card.json | tee new.csv
path,en,nl,state
title,Is your library card free?,,missing
notice,"This is an example, not a service of any library.",,missing
source/facts/F1/section,Cards,,missing
source/facts/F1/says,Residents younger than 18 get a free card for 365 days.,,missing
source/facts/F2/section,Cards,,missing
source/facts/F2/says,Everybody else pays 20 euros.,,missing
source/facts/F3/section,At the desk,,missing
source/facts/F3/says,Residents bring proof of their address.,,missing
questions/lives_in_town/ask,Do you live in this town?,,missing
questions/lives_in_town/why,Only residents can get a free card.,,missing
questions/birth_date/ask,On which date were you born?,,missing
questions/birth_date/why,Your age decides if the card is free.,,missing
outcomes/free/says,Your card is free.,,missing
outcomes/free/dates/last_day/says,Last day of your card,,missing
outcomes/paid/says,Your card costs 20 euros.,,missing
rules/young_resident/because,You live here and you are younger than 18.,,missing
rules/everybody_else/because,Only residents younger than 18 get a free card.,,missing
advice/proof_of_address/says,Proof of your address.,,missing
advice/pay_at_desk/says,Pay at the desk.,,missing

# A translation is put in beside its source, with a mark of what it was made from; the layout stays.
$ sed '2,$s/,missing$/NL,/' new.csv >nl.csv; cp card.json mine.json; ind-biometrics import --from words --write nl.csv mine.json; diff card.json mine.json | head -n 30; ind-biometrics fmt --check mine.json; ind-biometrics check mine.json | tail -n 1
>   "languages": ["en", "nl"],
>   "title": {"en": "Is your library card free?", "nl": "NL", "$from": {"nl": "en:e6889d9d"}},
>   "notice": {"en": "This is an example, not a service of any library.", "nl": "NL", "$from": {"nl": "en:ed1b50aa"}},
>       {
>         "id": "F1",
>         "section": {"en": "Cards", "nl": "NL", "$from": {"nl": "en:a52fcbbc"}},
>         "says": {"en": "Residents younger than 18 get a free card for 365 days.", "nl": "NL", "$from": {"nl": "en:4ce94bb8"}}
>       },
>       {
>         "id": "F2",
>         "section": {"en": "Cards", "nl": "NL", "$from": {"nl": "en:a52fcbbc"}},
>         "says": {"en": "Everybody else pays 20 euros.", "nl": "NL", "$from": {"nl": "en:2291b1ec"}}
>       },
>       {
>         "id": "F3",
>         "section": {"en": "At the desk", "nl": "NL", "$from": {"nl": "en:8facf086"}},
>         "says": {"en": "Residents bring proof of their address.", "nl": "NL", "$from": {"nl": "en:10ebec69"}}
>       }
ind-biometrics: the pack has a new language: 'nl'
ind-biometrics: texts translated into 'nl': 19
6,8c6,8
<   "languages": ["en"],
<   "title": {"en": "Is your library card free?"},
<   "notice": {"en": "This is an example, not a service of any library."},
---
>   "languages": ["en", "nl"],
>   "title": {"en": "Is your library card free?", "nl": "NL", "$from": {"nl": "en:e6889d9d"}},
>   "notice": {"en": "This is an example, not a service of any library.", "nl": "NL", "$from": {"nl": "en:ed1b50aa"}},
12,14c12,26
<       {"id": "F1", "section": {"en": "Cards"}, "says": {"en": "Residents younger than 18 get a free card for 365 days."}},
<       {"id": "F2", "section": {"en": "Cards"}, "says": {"en": "Everybody else pays 20 euros."}},
<       {"id": "F3", "section": {"en": "At the desk"}, "says": {"en": "Residents bring proof of their address."}}
---
>       {
>         "id": "F1",
>         "section": {"en": "Cards", "nl": "NL", "$from": {"nl": "en:a52fcbbc"}},
>         "says": {"en": "Residents younger than 18 get a free card for 365 days.", "nl": "NL", "$from": {"nl": "en:4ce94bb8"}}
>       },
>       {
>         "id": "F2",
>         "section": {"en": "Cards", "nl": "NL", "$from": {"nl": "en:a52fcbbc"}},
>         "says": {"en": "Everybody else pays 20 euros.", "nl": "NL", "$from": {"nl": "en:2291b1ec"}}
>       },
>       {
>         "id": "F3",
>         "section": {"en": "At the desk", "nl": "NL", "$from": {"nl": "en:8facf086"}},
>         "says": {"en": "Residents bring proof of their address.", "nl": "NL", "$from": {"nl": "en:10ebec69"}}
>       }
20,21c32,33
<       "ask": {"en": "Do you live in this town?"},
mine.json: no faults (2 questions, 2 rules, 2 outcomes, 2 pieces of advice, 6 cases)
sh: 2: languages:: not found
sh: 3: title:: not found
sh: 4: notice:: not found
sh: 19: Syntax error: end of file unexpected (expecting "}")
[2]

# A table that was not changed changes nothing, and comes out again.
$ ind-biometrics export --to words mine.json >same.csv; diff nl.csv same.csv; ind-biometrics import --from words same.csv mine.json | cmp - mine.json
ind-biometrics: the pack says all of this already
$ ind-biometrics export --to words "$ROOT/rules/ind-biometrics.json" | ind-biometrics import --from words - "$ROOT/rules/ind-biometrics.json" | cmp - "$ROOT/rules/ind-biometrics.json"
ind-biometrics: the pack says all of this already

# A text that changes afterwards makes its translation stale, until that is translated anew or called right.
$ sed 's/On which date were you born?/When were you born?/; s/You live here and/You live in town and/' mine.json >later.json; ind-biometrics check later.json | grep -A 1 W034; ind-biometrics export --to words later.json | grep stale$
later.json:38:72: warning W034: the text in 'en' has changed since that in 'nl' was translated from it at /questions/1/ask/$from/nl
  hint: translate it anew; where it is right, write "en:996fe6b2"
later.json:63:102: warning W034: the text in 'en' has changed since that in 'nl' was translated from it at /rules/0/because/$from/nl
  hint: translate it anew; where it is right, write "en:c86ff9c4"
questions/birth_date/ask,When were you born?,NL,stale
rules/young_resident/because,You live in town and you are younger than 18.,NL,stale
$ ind-biometrics export --to words later.json | ind-biometrics import --from words - later.json | cmp - later.json
ind-biometrics: the pack says all of this already
$ ind-biometrics export --to words later.json | sed 's/you born?,NL,/you born?,Wanneer bent u geboren?,/; s/NL,stale/NL,right/' | ind-biometrics import --from words --write - later.json; ind-biometrics check later.json | grep -c W034; ind-biometrics export --to words later.json | grep -c stale
ind-biometrics: texts translated into 'nl': 1
ind-biometrics: translations into 'nl' that are right as they are: 1
0
0
[1]
$ ind-biometrics export --to words later.json | sed '2,$s/,$/,right/' | ind-biometrics import --from words --lang nl - later.json | cmp - later.json
ind-biometrics: dit staat allemaal al in het pakket

# The other way round, and the marks go along with rename and fmt.
$ ind-biometrics export --to words --source-lang nl mine.json | head -n 2; ind-biometrics rename free gratis mine.json | ind-biometrics check - | grep -c W034; ind-biometrics fmt mine.json | cmp - mine.json
path,nl,en,state
title,NL,Is your library card free?,
0
$ ind-biometrics export --to words "$ROOT/rules/ind-biometrics.json" | sed '2,$s/,$/,right/' | ind-biometrics import --from words - "$ROOT/rules/ind-biometrics.json" >marked.json; ind-biometrics rename earliest_appointment first_day marked.json >renamed.json; ind-biometrics check marked.json; ind-biometrics check renamed.json
ind-biometrics: translations into 'en' that are right as they are: 117
marked.json: no faults (10 questions, 6 rules, 3 outcomes, 22 pieces of advice, 80 cases)
renamed.json: no faults (10 questions, 6 rules, 3 outcomes, 22 pieces of advice, 80 cases)
$ ind-biometrics export --to table marked.json | ind-biometrics import --from table - marked.json | cmp - marked.json
ind-biometrics: the pack says all of this already
$ sed 's/"days_since_return"}, 10\]/"days_since_return"}, 14]/' marked.json >other.json; ind-biometrics test --accept other.json 2>&1 >/dev/null | tail -n 1; ind-biometrics check other.json | grep -c W034
ind-biometrics: cases that now expect what is decided: 5
0
[1]

# As a Dutch Excel saves it: semicolons, a byte order mark, CRLF.
$ ind-biometrics export --to words --target-lang de card.json | perl -ne 'BEGIN { print "\xEF\xBB\xBF" }
> chomp; my $cell = qr/("(?:[^"]|"")*"|[^,;]*)/;
> /^$cell,$cell,$cell,$cell$/ or die;
> print join(";", $. == 1 ? ($1, $2, $3, $4) : ($1, $2, $1 eq "title" ? "=1+1" : "ä $1", "")), "\r\n"' >excel.csv; head -c 40 excel.csv; echo; ind-biometrics import --from words excel.csv card.json >de.json; grep -n '"de": "[=ä]' de.json | head -n 3; ind-biometrics export --to words de.json | head -n 2
﻿path;en;de;state
title;Is your libra
ind-biometrics: the pack has a new language: 'de'
ind-biometrics: texts translated into 'de': 19
7:  "title": {"en": "Is your library card free?", "de": "=1+1", "$from": {"de": "en:e6889d9d"}},
8:  "notice": {"en": "This is an example, not a service of any library.", "de": "ä notice", "$from": {"de": "en:ed1b50aa"}},
14:        "section": {"en": "Cards", "de": "ä source/facts/F1/section", "$from": {"de": "en:a52fcbbc"}},
path,en,de,state
title,Is your library card free?,"'=1+1",

# A pack on one line stays so.
$ cat >line.json <<'END'
> {"pack":1,"id":"s","version":"1","title":{ "en":"t" },"notice":{"$from":{},"en":"n"},"languages":["en"],"source":{"publisher":"p","title":"t","$comment":"c"},"questions":[{"type":"choice","ask":{"en":"?"},"why":{"en":"w"},"options":[{"id":"x","says":{"en":"x"}}],"id":"q"}],"outcomes":[{"id":"o","says":{"$comment":"short","en":"-o"}}],"rules":[{"id":"r","outcome":"o","when":{"==":[{"var":"q"},"x"]},"because":{"en":"b"}}]}
> END
$ ind-biometrics export --to words --target-lang fr line.json | tee fr.csv; sed '2,$s/,missing/F,/' fr.csv | ind-biometrics import --from words - line.json
path,en,fr,state
title,t,,missing
notice,n,,missing
questions/q/ask,?,,missing
questions/q/why,w,,missing
questions/q/options/x/says,x,,missing
outcomes/o/says,"'-o",,missing
rules/r/because,b,,missing
ind-biometrics: the pack has a new language: 'fr'
ind-biometrics: texts translated into 'fr': 7
{"pack":1,"id":"s","version":"1","title":{ "en":"t", "fr":"F", "$from":{"fr": "en:e3b98a4d"} },"notice":{"$from":{"fr": "en:1b16b1df"},"en":"n","fr":"F"},"languages":["en", "fr"],"source":{"publisher":"p","title":"t","$comment":"c"},"questions":[{"type":"choice","ask":{"en":"?","fr":"F","$from":{"fr": "en:8a8de823"}},"why":{"en":"w","fr":"F","$from":{"fr": "en:50e721e4"}},"options":[{"id":"x","says":{"en":"x","fr":"F","$from":{"fr": "en:2d711642"}}}],"id":"q"}],"outcomes":[{"id":"o","says":{"$comment":"short","en":"-o","fr":"F","$from":{"fr": "en:29272c47"}}}],"rules":[{"id":"r","outcome":"o","when":{"==":[{"var":"q"},"x"]},"because":{"en":"b","fr":"F","$from":{"fr": "en:3e23e816"}}}]}

# All packs: a new language comes in, and what goes out and comes in again changes nothing.
$ for pack in "$ROOT"/tests/packs/good/*.json "$ROOT/rules/ind-biometrics.json"; do ind-biometrics export --to words --target-lang zz "$pack" | sed '2,$s/,missing$/Z,/' >there.csv; ind-biometrics import --from words there.csv "$pack" >there.json && ind-biometrics export --to words --source-lang "$(sed 's/^path,\([^,]*\).*/\1/; q' there.csv)" --target-lang zz there.json | cmp - there.csv && ind-biometrics import --from words there.csv there.json | cmp - there.json && echo same; done 2>/dev/null | sort | uniq -c | sed 's/^ *//'; ls "$ROOT"/tests/packs/good/*.json | wc -l
25 same
24

# ---- What is wrong is said with its row and column ----

$ for bad in 'path,nl,en\n' 'pad,en,nl,x\n' 'path,en\n' 'path,xx,nl\n' 'path,en,en\n' 'path,en,Dutch\n' 'path,path,en\n' 'en,nl\n' '' 'path,en,nl\n'; do printf "$bad" | ind-biometrics import --from words - card.json; done
stdin:1:6: error P012: the pack has no such language to translate from at row 1, column nl
  hint: it can be en
stdin:1:1: error T004: there is no column 'path' at row 1
stdin:1:1: error T004: the columns of two languages must be there at row 1
  hint: the names of these columns are languages, such as nl and en
stdin:1:6: error P012: the pack has no such language to translate from at row 1, column xx
  hint: it can be en
stdin:1:9: error P014: both columns are of one language at row 1, column en
stdin:1:9: error P013: this is not a language, written like nl or pt-BR at row 1, column Dutch
stdin:1:6: error P110: there is such a column already at row 1, column path
stdin:1:1: error T004: there is no column 'path' at row 1
stdin:1:1: error T002: there is nothing in it; the first row names the columns
stdin: error T002: there are no rows below the names of the columns
[3]
$ cat >bad.csv <<'END'
> path,en,nl,state
> title,Do you get a library card for free?,Krijgt u gratis een pas?,
> title,Do you get a library card for free?,Krijgt u gratis een pas?,
> titel,Do you get a library card for free?,Krijgt u gratis een pas?,
> outcomes/free/says,You pay.,U betaalt niet.,
> outcomes/paid/says
> outcomes/paid/says,The card is not free.,,done
> END
$ ind-biometrics import --from words --write bad.csv mine.json
bad.csv:2:7: error T007: the pack says something else here, so the translation may be of an older text at row 2, column en
  hint: translate 'Is your library card free?', and put that into this cell
bad.csv:3:1: error T006: row 2 is of this text already at row 3, column path
  hint: leave one of the two out
bad.csv:4:1: error T005: the pack has no text 'titel' at row 4, column path
  hint: did you mean 'title'?
bad.csv:5:20: error T007: the pack says something else here, so the translation may be of an older text at row 5, column en
  hint: translate 'Your card is free.', and put that into this cell
bad.csv:6:1: error A026: the row has 1 cells, and there are 4 columns at row 6
bad.csv:7:20: error T007: the pack says something else here, so the translation may be of an older text at row 7, column en
  hint: translate 'Your card costs 20 euros.', and put that into this cell
bad.csv:7:42: error T005: there is no translation at row 7, column nl
  hint: a pack has each text in all of its languages; import when none is missing
bad.csv:7:43: error T005: there is no state 'done' at row 7, column state
  hint: write right where an old translation is right as it is, or nothing
[3]
$ printf 'path,en,nl\nquestions/age/ask,x,y\nnotice,a,b\n' | ind-biometrics import --from words - mine.json
stdin:2:1: error T005: the pack has no text 'questions/age/ask' at row 2, column path
  hint: did you mean 'questions/birth_date/ask'?
stdin:3:8: error T007: the pack says something else here, so the translation may be of an older text at row 3, column en
  hint: translate 'This is an example, not a service of any library.', and put that into this cell
[3]
$ ind-biometrics export --to words mine.json | sed 's/^\(outcomes.free.says,[^,]*\),NL/\1,"on\xe2\x80\x8bzichtbaar"/; s/^\(advice[^,]*,[^,]*\),NL/\1,op {vandaag}/; s/^\(outcomes.paid.says,.*\),NL/\1,"twee\nregels"/' | ind-biometrics import --from words - mine.json
stdin:14:39: error P030: people cannot see U+200B in this text at row 14, column nl
  hint: leave it out
stdin:16:46: error P010: a text is one line without control characters, but this has U+000A at row 16, column nl
  hint: write a space instead
stdin:20:53: error P107: the source has no '{vandaag}' at row 19, column nl
  hint: write ids in braces as the source has them
stdin:21:42: error P107: the source has no '{vandaag}' at row 20, column nl
  hint: write ids in braces as the source has them
[3]
$ head -n 3 nl.csv | ind-biometrics import --from words --write - card.json 2>&1 | head -n 4
stdin: error T006: no row is of 'source/facts/F1/section', and the language is new
  hint: a pack has each text in all of its languages; import when none is missing
stdin: error T006: no row is of 'source/facts/F1/says', and the language is new
  hint: a pack has each text in all of its languages; import when none is missing
$ sed '3s/NL//' nl.csv | ind-biometrics import --from words --write - card.json
stdin:3:60: error T005: there is no translation at row 3, column nl
  hint: a pack has each text in all of its languages; import when none is missing
[3]
$ printf 'path,en,nl\ntitle,\377,\n' | ind-biometrics import --from words - card.json
stdin:2:7: error T001: the text is not in UTF-8, but probably in Windows-1252
  hint: save it as "CSV UTF-8 (comma delimited)", which is a type of its own in the list of file types
[3]
$ ind-biometrics import --from words none.csv card.json; ind-biometrics import --from word a b; ind-biometrics import --from words a; ind-biometrics import
ind-biometrics: 'none.csv' cannot be read: No such file or directory
ind-biometrics: --from does not know 'word'; did you mean 'words'?
ind-biometrics: import needs the names of a table and of a rule pack
ind-biometrics: import needs --from table or words
[2]
$ ind-biometrics export --to words; ind-biometrics export --to words card.json; ind-biometrics export --to words --target-lang en card.json; ind-biometrics export --to words --source-lang de --target-lang nl card.json; ind-biometrics export --to words --target-lang Dutch card.json; ind-biometrics export --to words --id x card.json; ind-biometrics export --to table --target-lang nl card.json
ind-biometrics: export --to words needs the name of a rule pack
ind-biometrics: export --to words needs a --target-lang: a language of the pack, or a new one, such as de
ind-biometrics: --source-lang and --target-lang are both 'en'
ind-biometrics: the rule pack has no language 'de'; it has: en
ind-biometrics: --target-lang takes a language, written like nl or pt-BR, which 'Dutch' is not
ind-biometrics: --dialect, --table, --id, --today and --today-column go with --to sql
ind-biometrics: --source-lang and --target-lang go with --to words
[2]
$ ind-biometrics export --to words --lang nl --target-lang nl mine.json | head -n 1
path,en,nl,state
