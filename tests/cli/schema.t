# schema: JSON Schemas of what the program reads and writes. `make test-schema` looks at what they say.
$ ind-biometrics schema
answers
pack
batch
cases
diff
questions
records
replay
result
stats
test
verify
version
$ ind-biometrics schema pack | cmp - "$ROOT/rules/pack-1.schema.json"
$ for name in $(ind-biometrics schema); do ind-biometrics schema $name | sed -n '/^  "title"/p'; done
  "title": "Do you need an appointment for your photo, signature and fingerprints?",
  "title": "Rule pack, format 1",
  "title": "Line of batch",
  "title": "File of cases",
  "title": "Two packs compared",
  "title": "Questions",
  "title": "Records decided by two packs",
  "title": "Results decided again",
  "title": "Result",
  "title": "Counts of batch",
  "title": "Cases of a pack, tried",
  "title": "Proofs of a pack",
  "title": "Version",

# Draft-07 has other names for a few things, and nothing else.
$ ind-biometrics schema pack --draft draft-07 | diff "$ROOT/rules/pack-1.schema.json" - | grep '^>' | head -n 3
\>   "$schema": "http://json-schema.org/draft-07/schema#",
>     "$comment": {"$ref": "#/definitions/comment"},
>     "id": {"$ref": "#/definitions/id", "description": "Name of the pack."},
$ ind-biometrics schema stats --draft draft-07
{
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "Counts of batch",
  "description": "What `batch --stats json` writes on stderr.",
  "type": "object",
  "required": ["schema", "records", "decided", "outcomes", "undetermined", "no_rule", "not_in_force", "invalid", "milliseconds"],
  "additionalProperties": false,
  "properties": {
    "schema": {"$ref": "#/definitions/form"},
    "records": {"$ref": "#/definitions/count", "description": "How many records were read."},
    "decided": {"$ref": "#/definitions/count", "description": "How many came to an outcome."},
    "outcomes": {
      "type": "object", "additionalProperties": {"$ref": "#/definitions/count"}, "description": "How many came to each outcome, by its id."
    },
    "undetermined": {"$ref": "#/definitions/count", "description": "For how many several outcomes are possible."},
    "no_rule": {"$ref": "#/definitions/count", "description": "For how many no rule decides."},
    "not_in_force": {"$ref": "#/definitions/count", "description": "On whose day the rules do not apply."},
    "invalid": {"$ref": "#/definitions/count", "description": "How many could not be used."},
    "milliseconds": {"$ref": "#/definitions/count", "description": "How long it took."}
  },
  "definitions": {
    "form": {
      "const": 1,
      "description": "The number of this form. It changes only where a member goes or changes its meaning; new members may come."
    },
    "count": {"type": "integer", "minimum": 0}
  }
}
$ ind-biometrics schema result --draft=2020-12 | head -n 2
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",

# What may be answered to a pack: types, options, bounds; null where one does not know.
$ cat > tax.json <<END
> {"pack": 1, "id": "tax", "version": "2", "languages": ["en", "nl"],
>  "title": {"en": "Do you pay tax?", "nl": "Betaalt u belasting?"}, "notice": {"en": "A \"try-out\".", "nl": "Een proef."},
>  "source": {"publisher": "P", "title": "T"},
>  "questions": [
>   {"id": "income", "type": "integer", "minimum": 0, "ask": {"en": "What is your income?", "nl": "Wat is uw inkomen?"}, "why": {"en": "W.", "nl": "W."}},
>   {"id": "born", "type": "date", "not_before": "1900-01-01", "not_after": "today", "ask": {"en": "When were you born?", "nl": "Wanneer bent u geboren?"}, "why": {"en": "W.", "nl": "W."}},
>   {"id": "works", "type": "choice", "ask": {"en": "Do you work?", "nl": "Werkt u?"}, "why": {"en": "W.", "nl": "W."}, "unknown": "no",
>    "options": [{"id": "yes", "says": {"en": "Yes", "nl": "Ja"}}, {"id": "no", "says": {"en": "No", "nl": "Nee"}}]}],
>  "facts": [{"id": "age", "years_between": ["born", "today"]}],
>  "outcomes": [{"id": "yes", "says": {"en": "Yes.", "nl": "Ja."}}],
>  "rules": [{"id": "all", "outcome": "yes", "because": {"en": "B.", "nl": "B."}, "when": true}]}
> END
$ ind-biometrics schema answers --rules tax.json
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$comment": "rule pack tax 2, sha256 b0aa3d56b96582ff874869403c268d68ddbe87eed97e34ad055e76fe85bef1a2",
  "title": "Do you pay tax?",
  "description": "A \"try-out\".",
  "type": "object",
  "additionalProperties": false,
  "properties": {
    "income": {
      "title": "What is your income?",
      "description": "W.",
      "anyOf": [
        {"description": "a whole number of 0 or more", "type": "integer", "minimum": 0, "maximum": 9007199254740991},
        {"const": null, "title": "I don't know"}
      ]
    },
    "born": {
      "title": "When were you born?",
      "description": "W.",
      "anyOf": [
        {
          "description": "a date from 1 January 1900 up to and including today",
          "type": "string",
          "pattern": "^(((000[1-9]|00[1-9][0-9]|0[1-9][0-9][0-9]|[1-9][0-9][0-9][0-9])-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8])))|(([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29))$",
          "allOf": [{"pattern": "^([2-9]|19[1-9]|190[1-9]|1900-[1-9]|1900-0[2-9]|1900-01-[1-9]|1900-01-0[2-9]|1900-01-01)"}]
        },
        {"const": null, "title": "I don't know"}
      ]
    },
    "works": {
      "title": "Do you work?",
      "description": "W.",
      "anyOf": [{"const": "yes", "title": "Yes"}, {"const": "no", "title": "No"}, {"const": null, "title": "No"}]
    },
    "id": {
      "description": "The record's own id, which batch copies to its line.",
      "anyOf": [{"type": "string"}, {"type": "integer"}, {"type": "null"}]
    },
    "today": {
      "description": "The day for which to decide, instead of today.",
      "anyOf": [
        {
          "type": "string",
          "pattern": "^(((000[1-9]|00[1-9][0-9]|0[1-9][0-9][0-9]|[1-9][0-9][0-9][0-9])-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8])))|(([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29))$"
        },
        {"type": "null"}
      ]
    }
  }
}
$ ind-biometrics schema answers --rules tax.json --lang nl --draft draft-07 | grep -E 'schema#|title|null'
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "Betaalt u belasting?",
      "title": "Wat is uw inkomen?",
        {"const": null, "title": "Weet ik niet"}
      "title": "Wanneer bent u geboren?",
        {"const": null, "title": "Weet ik niet"}
      "title": "Werkt u?",
      "anyOf": [{"const": "yes", "title": "Ja"}, {"const": "no", "title": "Nee"}, {"const": null, "title": "Nee"}]
      "anyOf": [{"type": "string"}, {"type": "integer"}, {"type": "null"}]
        {"type": "null"}

# What is wrong is said, with what to write instead.
$ ind-biometrics schema packs
ind-biometrics: there is no schema 'packs'; did you mean 'pack'?
[2]
$ ind-biometrics schema zzz
ind-biometrics: there is no schema 'zzz'; there is one of: answers, pack, batch, cases, diff, questions, records, replay, result, stats, test, verify, version
[2]
$ ind-biometrics schema result batch
ind-biometrics: 'schema' does not know what to do with 'batch'
[2]
$ ind-biometrics schema result --draft draft-7
ind-biometrics: --draft does not know 'draft-7'; did you mean 'draft-07'?
[2]
$ ind-biometrics schema result --draft
ind-biometrics: --draft needs a value after it
[2]
$ ind-biometrics schema result --rules tax.json
ind-biometrics: --rules goes with the schema 'answers'
[2]
$ ind-biometrics schema answers --rules missing.json
ind-biometrics: 'missing.json' cannot be read: No such file or directory
[3]
$ echo '{"pack": 1}' | ind-biometrics schema answers --rules - 2>&1 | head -n 1
stdin:1:1: error P001: member 'id' is missing
$ ind-biometrics schema answers --rules tax.json --lang fr
ind-biometrics: the rule pack has no language 'fr'; it has: en, nl
[2]
$ ind-biometrics schema answers --to sql
ind-biometrics: 'schema' has no option --to; try 'ind-biometrics schema --help'
[2]
$ ind-biometrics schema result > /dev/full
ind-biometrics: the result could not be written: No space left on device
[5]
$ ind-biometrics schema result >&-
ind-biometrics: the result could not be written: Bad file descriptor
[5]
