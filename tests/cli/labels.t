# The words shown for an option choose it: labels that are numbers, words for
# not knowing, or those of another option.
$ cp $ROOT/tests/packs/good/labels.json .
$ ind-biometrics check labels.json
labels.json:12:8: warning W010: the label '0' could be a number of the list, so the options of 'children' are listed without numbers at /questions/0/options/0/says/en
  hint: call it by words: 'two', 'two children'
labels.json:13:8: warning W010: the label '1' could be a number of the list, so the options of 'children' are listed without numbers at /questions/0/options/1/says/en
  hint: call it by words: 'two', 'two children'
labels.json:14:8: warning W010: the label '2' could be a number of the list, so the options of 'children' are listed without numbers at /questions/0/options/2/says/en
  hint: call it by words: 'two', 'two children'
labels.json:15:8: warning W010: the label '3 or more' could be a number of the list, so the options of 'children' are listed without numbers at /questions/0/options/3/says/en
  hint: call it by words: 'two', 'two children'
labels.json:19:8: warning W012: the options 'first_other' and 'second_other' are both called 'other' at /questions/1/options/1/says/en
  hint: say what makes them differ: who types this label is asked for an id
labels.json:19:8: warning W012: the options 'first_other' and 'second_other' are both called 'ander' at /questions/1/options/1/says/nl
  hint: say what makes them differ: who types this label is asked for an id
labels.json:23:8: warning W011: the label 'Unknown' is how people say that they do not know, but 'not_on_file' does not stand for that at /questions/2/options/0/says/en
  hint: write "unknown": "not_on_file" in the question, or call the option otherwise
labels.json:23:8: warning W011: the label 'Onbekend' is how people say that they do not know, but 'not_on_file' does not stand for that at /questions/2/options/0/says/nl
  hint: write "unknown": "not_on_file" in the question, or call the option otherwise
labels.json:25:8: warning W013: the label of 'none' is the id of option 'dutch' at /questions/2/options/2/says/nl
  hint: call it otherwise: who types this is taken to mean the id
labels.json: no errors, 9 warnings (3 questions, 4 rules, 4 outcomes, 0 pieces of advice, 0 cases)

# A piped 2 is the answer that is called 2; numbers of a list choose nothing.
$ printf '%s\n' 2 some dutch | ind-biometrics --rules labels.json --lang en --format json | grep -o '"answers":{[^}]*}'
"answers":{"children":"two","kind":"some","nationality":"dutch"}
$ printf '4\n' | ind-biometrics --rules labels.json --lang en
ind-biometrics: stdin:1: children: "4" is not one of the answers. Type one of these: zero, one, two, more.
[4]
$ ind-biometrics --rules labels.json --lang en --answer children=2
ind-biometrics: --answer: children: "2" is not one of the answers. Did you mean two?
[4]

# Unknown is an answer where an option is called so; in a pair, its id alone is.
$ printf '%s\n' 1 some Unknown | ind-biometrics --rules labels.json --lang en --format json | grep -o '"answers":{[^}]*}'
"answers":{"children":"one","kind":"some","nationality":"not_on_file"}
$ printf '%s\n' 1 some "don't know" | ind-biometrics --rules labels.json --lang en --format json | grep -o '"answers":{[^}]*}'
ind-biometrics: Find this out first (nationality): Which nationality?
"answers":{"children":"one","kind":"some","nationality":null}
$ ind-biometrics --rules labels.json --lang en --answer nationality=Unknown
ind-biometrics: --answer: nationality: "Unknown" is not one of the answers. Did you mean not_on_file?
[4]

# Of two that are called the same, only ids tell which is meant.
$ printf '%s\n' 1 OTHER | ind-biometrics --rules labels.json --lang en
ind-biometrics: stdin:2: kind: More than one answer has the name "OTHER". Type one of these: first_other, second_other, some.
[4]
$ printf '%s\n' 1 1 | ind-biometrics --rules labels.json --lang en
ind-biometrics: stdin:2: kind: "1" is not one of the answers. Type one of these: first_other, second_other, some.
[4]
$ printf '%s\n' 1 second_other | ind-biometrics --rules labels.json --lang en --format json | grep -o '"answers":{[^}]*}'
"answers":{"children":"one","kind":"second_other"}

# At a terminal, what stands beside an option chooses it.
$ printf 'expect >\nsend %s\n' 3 2 1 Ander iets onbekend ja > script
$ NO_COLOR=1 $BIN/tests/cli/pty --stdout page script -- ind-biometrics --rules labels.json --lang nl
Labels
Een test.
Bron: P, T.
Dit programma verstuurt niets. Het bewaart alleen iets als u daarom vraagt.

Typ ? voor uitleg, < om terug te gaan, ! voor uw antwoorden, of: stop. Weet u
iets niet? Typ: weet niet.
English? Type: english

Vraag 1 (hoogstens nog 2)
Hoeveel kinderen?
  - 0
  - 1
  - 2
  - 3 of meer
Typ uw antwoord zoals het in de lijst staat.
> 3
Bedoelt u "3 of meer"? Typ ja of nee.
> 2

Vraag 2 (hoogstens nog 1)
Welk soort?
  - first_other: Ander
  - second_other: ander
  3. Iets
Typ het nummer van uw antwoord, of het woord voor de dubbele punt.
> 1
"1" is geen van de antwoorden. Typ het nummer van uw antwoord, of het woord voor
de dubbele punt.
> Ander
Meer dan één antwoord heet "Ander". Typ het nummer van uw antwoord, of het woord
voor de dubbele punt.
Typ ? voor uitleg, < om terug te gaan, ! voor uw antwoorden, of: stop. Weet u
iets niet? Typ: weet niet.
> iets

Vraag 3 (de laatste)
Welke nationaliteit?
  1. Onbekend
  2. Nederlands
  3. dutch
Typ een nummer van 1 tot en met 3.
> onbekend

Klopt dit?
  1. Hoeveel kinderen? 2
  2. Welk soort? Iets
  3. Welke nationaliteit? Onbekend
Typ ja voor de uitslag. Wilt u een antwoord veranderen? Typ het nummer.
> ja

# Who sees no ids cannot have meant one: "dutch" is a label here, and an id.
$ printf 'expect >\nsend %s\n' 1 some dutch 3 yes > script
$ NO_COLOR=1 $BIN/tests/cli/pty --stdout page script -- ind-biometrics --rules labels.json --lang nl
Labels
Een test.
Bron: P, T.
Dit programma verstuurt niets. Het bewaart alleen iets als u daarom vraagt.

Typ ? voor uitleg, < om terug te gaan, ! voor uw antwoorden, of: stop. Weet u
iets niet? Typ: weet niet.
English? Type: english

Vraag 1 (hoogstens nog 2)
Hoeveel kinderen?
  - 0
  - 1
  - 2
  - 3 of meer
Typ uw antwoord zoals het in de lijst staat.
> 1

Vraag 2 (hoogstens nog 1)
Welk soort?
  - first_other: Ander
  - second_other: ander
  3. Iets
Typ het nummer van uw antwoord, of het woord voor de dubbele punt.
> some

Vraag 3 (de laatste)
Welke nationaliteit?
  1. Onbekend
  2. Nederlands
  3. dutch
Typ een nummer van 1 tot en met 3.
> dutch
Bedoelt u "dutch"? Typ ja of nee.
> 3

Klopt dit?
  1. Hoeveel kinderen? 1
  2. Welk soort? Iets
  3. Welke nationaliteit? dutch
Typ ja voor de uitslag. Wilt u een antwoord veranderen? Typ het nummer.
> yes
