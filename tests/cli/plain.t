# Texts in plain language: the shipped pack's are.
$ ind-biometrics check --language
nl: 116 texts, 195 sentences, 7.8 words a sentence (at most 14 words), 4.6 letters a word
en: 116 texts, 191 sentences, 8.1 words a sentence (at most 14 words), 4.4 letters a word
(built-in rules): no faults (10 questions, 6 rules, 3 outcomes, 22 pieces of advice, 80 cases)

# A pack whose author knows better.
$ cat > office.json <<'END'
> {"pack": 1, "id": "office", "version": "1", "languages": ["nl", "en"],
>  "title": {"nl": "Vergunning", "en": "Permit"},
>  "notice": {"nl": "Dit is een voorbeeld.", "en": "This is an example"},
>  "source": {"publisher": "Office", "title": "Rules"},
>  "questions": [
>    {"id": "lives_here", "type": "boolean",
>     "ask": {"nl": "Bent u woonachtig in deze stad?", "en": "Do you live here?"},
>     "why": {"nl": "Indien je hier niet woont, wordt de aanvraag geweigerd.",
>             "en": "Applications of people who do not live in this town in the year of the application are not accepted."}}],
>  "outcomes": [{"id": "yes", "says": {"nl": "Het mag.", "en": "You may."}}],
>  "rules": [{"id": "all", "outcome": "yes", "when": true,
>             "because": {"nl": "Het mag altijd.", "en": "Prior to 2022 you may."}}]}
> END
$ ind-biometrics check --language office.json
office.json:1:1: warning L005: the text ends without a full stop at /notice/en
office.json:6:4: warning L003: 'woonachtig' is how offices write at /questions/0/ask/nl
  hint: write 'wonen'
office.json:6:4: warning L003: 'Indien' is how offices write at /questions/0/why/nl
  hint: write 'als'
office.json:6:4: warning L004: people are spoken to as 'je', but as 'u' before at /questions/0/why/nl
office.json:6:4: warning L002: 'wordt' is passive at /questions/0/why/nl
  hint: say who does it
office.json:6:4: warning L002: 'are not accepted' is passive at /questions/0/why/en
  hint: say who does it
office.json:6:4: warning L001: a sentence has 19 words, more than 15: 'Applications of people who do not live in this town in th...' at /questions/0/why/en
  hint: make it two
office.json:11:12: warning L003: 'Prior to' is how offices write at /rules/0/because/en
  hint: write 'before'
nl: 6 texts, 6 sentences, 4.2 words a sentence (at most 9 words), 4.6 letters a word
en: 6 texts, 6 sentences, 5.8 words a sentence (at most 19 words), 3.9 letters a word
office.json: no errors, 8 warnings (1 question, 1 rule, 1 outcome, 0 pieces of advice, 0 cases)
[1]
$ ind-biometrics check office.json
office.json: no faults (1 question, 1 rule, 1 outcome, 0 pieces of advice, 0 cases)
$ echo '{}' | ind-biometrics check --language -
stdin:1:1: error P001: member 'pack' is missing
  hint: add "pack": 1
stdin:1:1: error P001: member 'id' is missing
stdin:1:1: error P001: member 'version' is missing
stdin:1:1: error P001: member 'languages' is missing
  hint: add "languages": ["en"], with the codes of yours
stdin:1:1: error P001: member 'title' is missing
stdin:1:1: error P001: member 'notice' is missing
  hint: add a text that says whose service this is not, and where to check
stdin:1:1: error P001: member 'source' is missing
stdin:1:1: error P001: member 'questions' is missing
stdin:1:1: error P001: member 'outcomes' is missing
stdin:1:1: error P001: member 'rules' is missing
10 errors
[3]

# In a language without lists of words, lengths and full stops are looked at.
$ ind-biometrics check --language "$ROOT/tests/packs/good/arabic.json"
ar: 29 texts, 31 sentences, 4.5 words a sentence (at most 9 words), 4.3 letters a word
$ROOT/tests/packs/good/arabic.json: no faults (3 questions, 3 rules, 3 outcomes, 5 pieces of advice, 4 cases)
