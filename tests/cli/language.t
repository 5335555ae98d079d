# --lang goes first, then LANGUAGE, LC_ALL, LC_MESSAGES and LANG; else Dutch.
$ ind-biometrics questions | head -n 1
Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?
$ LANG=en_GB.UTF-8 ind-biometrics questions | head -n 1
Do you need an appointment for your photo, signature and fingerprints?
$ LANG=en_GB.UTF-8 LC_MESSAGES=nl_NL ind-biometrics questions | head -n 1
Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?
$ LC_MESSAGES=nl_NL LC_ALL=en_US ind-biometrics questions | head -n 1
Do you need an appointment for your photo, signature and fingerprints?
$ LC_ALL=en_US LANGUAGE=nl_BE ind-biometrics questions | head -n 1
Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?
$ LANGUAGE=nl ind-biometrics questions --lang en-GB | head -n 1
Do you need an appointment for your photo, signature and fingerprints?
$ ind-biometrics questions --lang EN | head -n 1
Do you need an appointment for your photo, signature and fingerprints?

# LANGUAGE is a list: the first that the rules have.
$ LANGUAGE=fr:de_AT:en:nl ind-biometrics questions | head -n 1
Do you need an appointment for your photo, signature and fingerprints?

# What says nothing, or nothing that helps, is passed over.
$ LC_ALL=C LANG=en_IE@euro ind-biometrics questions | head -n 1
Do you need an appointment for your photo, signature and fingerprints?
$ LC_ALL= LANG=POSIX ind-biometrics questions | head -n 1
Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?
$ LANG=fr_FR.UTF-8 ind-biometrics questions | head -n 1
Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?
$ LANG=english ind-biometrics questions | head -n 1
Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?

# Rules without Dutch, in a language that the program lacks: its own few words
# are then English.
$ cat > fy.json <<END
> {"pack": 1, "id": "fy", "version": "1", "languages": ["fy", "de-AT"],
>  "title": {"fy": "Frysk", "de-AT": "Deutsch"}, "notice": {"fy": "Tink derom.", "de-AT": "Achtung."},
>  "source": {"publisher": "p", "title": "t"},
>  "questions": [{"id": "a", "type": "boolean", "ask": {"fy": "Binne jo thús?", "de-AT": "Sind Sie zu Hause?"}, "why": {"fy": "w", "de-AT": "w"}}],
>  "outcomes": [{"id": "o", "says": {"fy": "Bliuw thús.", "de-AT": "Bleiben Sie zu Hause."}}],
>  "rules": [{"id": "r", "outcome": "o", "because": {"fy": "Dat is it bêste.", "de-AT": "Das ist das Beste."}, "when": {"var": "a"}}]}
> END
$ ind-biometrics --rules fy.json --answer a=yes
Bliuw thús.

Tink derom.
Source: p, t.

Dat is it bêste.

This follows from your answers:
- Binne jo thús? Yes
$ LANG=de_AT.UTF-8 ind-biometrics --rules fy.json --answer a=ja
Bleiben Sie zu Hause.

Achtung.
Source: p, t.

Das ist das Beste.

This follows from your answers:
- Sind Sie zu Hause? Yes
$ ind-biometrics --rules fy.json --lang de --answer a=yes
ind-biometrics: the rule pack has no language 'de'; it has: fy, de-AT
[2]

# Where no language is asked for, commands for scripts and authors speak
# English, those for applicants Dutch.
$ echo '{}' | ind-biometrics batch --stats 2>&1 > /dev/null | tail -1
Not readable: 0
$ echo '{}' | LANG=nl_NL ind-biometrics batch --stats 2>&1 > /dev/null | tail -1
Niet te lezen: 0
$ echo '{}' | LANG=C ind-biometrics batch --stats 2>&1 > /dev/null | tail -1
Not readable: 0
$ ind-biometrics verify | head -1
complete: exactly one rule decides each of 21,600 answer combinations
$ ind-biometrics test | tail -1
coverage: rules 6 of 6, outcomes 3 of 3, advice 22 of 22, options 26 of 26, boundaries 2 of 2
$ ind-biometrics questions | head -1
Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?
$ ind-biometrics show | head -1
Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?
$ ind-biometrics --answer child_under_1=yes | head -1
U hebt geen afspraak bij de IND nodig.

# Help is in the language of the person: as asked, else Dutch, and English for what scripts and authors use.
$ ind-biometrics --help | sed -n 1,3p
Voorbeelden:
  ind-biometrics                    stelt hier de vragen
  ind-biometrics --lang en          hetzelfde in het Engels
$ LANG=en_GB.UTF-8 ind-biometrics --help | sed -n 1,3p
Examples:
  ind-biometrics                    asks the questions here
  ind-biometrics --lang en          the same in English
$ LANGUAGE=fr:nl ind-biometrics help batch | sed -n 1,3p
Voorbeelden:
  ind-biometrics batch < mensen.jsonl > besluiten.jsonl
  ind-biometrics batch --today 2021-03-01 mensen.jsonl | less
$ ind-biometrics batch --help | sed -n 1,3p
Examples:
  ind-biometrics batch < people.jsonl > decisions.jsonl
  ind-biometrics batch --today 2021-03-01 people.jsonl | less
$ ind-biometrics run --help --lang en | sed -n 1,3p
Examples:
  ind-biometrics                            asks the questions here
  ind-biometrics --lang en                  the same in English
$ ind-biometrics help
Voorbeelden:
  ind-biometrics                    stelt hier de vragen
  ind-biometrics --lang en          hetzelfde in het Engels
  ind-biometrics --format json < antwoorden.txt
  ind-biometrics batch < mensen.jsonl > besluiten.jsonl
  ind-biometrics help batch         legt een opdracht uit
  ind-biometrics --help --lang en   explains it in English

Gebruik: ind-biometrics [OPDRACHT] [OPTIE...]
Stelt de vragen die ertoe doen, en beslist volgens de regels: Hebt u een
afspraak nodig voor uw foto, handtekening en vingerafdrukken? Verstuurt niets,
en bewaart alleen iets als u daarom vraagt.

  run        stelt de vragen en beslist
  batch      beslist voor veel mensen, uit JSON Lines of CSV
  replay     beslist resultaten opnieuw, en vergelijkt
  questions  geeft de vragen
  test       doet de voorbeelden van een regelpakket
  check      zoekt fouten in een regelpakket
  verify     bewijst dat een regelpakket volledig is
  diff       vergelijkt wat twee regelpakketten beslissen
  show       zegt regels als zinnen en een tabel
  graph      tekent hoe een besluit tot stand komt
  export     schrijft de regels voor andere programma's
  schema     geeft een JSON-schema van wat het programma leest of schrijft
  fmt        zet een regelpakket in de vaste opmaak
  import     zet een tabel uit een rekenblad in een regelpakket
  new        schrijft een klein regelpakket om mee te beginnen
  try        stelt de vragen van een regelpakket, steeds als het is bewaard
  rename     geeft een deel van een regelpakket een andere id
  help       legt een opdracht uit
  version    noemt het programma en de regels

Zonder OPDRACHT is het run.

  --rules BESTAND  andere regels dan die in het programma zitten
  --lang TAAL      nl of en
  -h, --help       uitleg over het programma, of over de opdracht ervoor
  -V, --version    hetzelfde als de opdracht version

Eindstatus: 0 goed; 1 er is iets gevonden; 2 verkeerd gebruik; 3 regels
onbruikbaar; 4 niet beslist; 5 lezen of schrijven mislukt; 130
afgebroken.
$ ind-biometrics help run
Voorbeelden:
  ind-biometrics                            stelt hier de vragen
  ind-biometrics --lang en                  hetzelfde in het Engels
  ind-biometrics < antwoorden.txt           op elke regel één antwoord
  ind-biometrics --answer child_under_1=ja --format json
  echo '{"child_under_1": true}' | ind-biometrics --format json
  ind-biometrics --format html --output uitslag.html

Gebruik: ind-biometrics [run] [OPTIE...]
Vraagt wat nog kan uitmaken, beslist, en zegt waarom. Leest de
standaardinvoer, tenzij u --answer of --answers geeft.

  --answer ID=WAARDE  een antwoord; mag meer dan eens
  --answers BESTAND   antwoorden uit een bestand, in elke vorm van --input
  --extra WAT         met leden en regels die op geen vraag antwoorden:
                      refuse (gewoon: weigeren) of ignore (overslaan)
  --input VORM        auto (gewoon), ask, lines, pairs of json
  --format VORM       text (gewoon), json, markdown, html: een pagina om
                      te printen of te sturen, of ics: de datums, voor
                      een agenda
  --output BESTAND    zet de uitslag in een bestand; gaat er iets mis,
                      dan blijft het zoals het was
  --save BESTAND      bewaart de antwoorden in een bestand dat alleen u
                      kunt lezen; --answers BESTAND gaat ermee verder
  --force             vervangt een bestand van --output of --save zonder
                      te vragen
  --lang TAAL         nl of en; anders wat LANGUAGE, LC_ALL, LC_MESSAGES
                      of LANG zegt; anders nl
  --today JJJJ-MM-DD  beslist alsof het die dag is
  --rules BESTAND     andere regels dan die in het programma zitten
  --order VOLGORDE    van de vragen: page (gewoon), of fewest: gemiddeld
                      de minste vragen
  --worst-case        met fewest: het minst in het slechtste geval
  --no-review         de uitslag zonder een laatste blik op de antwoorden
  --what-if           zegt bij welke antwoorden de uitslag anders is
  --explain           zegt hoe elke regel is toegepast, en de bronnen
  --exit-status       eindigt met de status van de uitslag zelf

Een antwoord is ja of nee, een keuze (de id; in regels ook het nummer of
de tekst), een getal, een datum zoals 2021-03-01, of: weet niet.

Eindstatus: 0 beslist; 2 verkeerd gebruik; 3 regels onbruikbaar; 4 niet
beslist: antwoorden ontbreken, zijn niet genoeg of niet te lezen, of de
regels gelden die dag niet; 5 lezen of schrijven mislukt; 130
afgebroken.
$ ind-biometrics --help --rules /nowhere | sed -n 1p
Voorbeelden:

# Both languages explain the same commands and options (the Dutch is in src/cli/help/nl.c).
$ for command in '' $(ind-biometrics --help | sed -n 's/^  \([a-z]*\)  .*/\1/p'); do
>   for tag in en nl; do ind-biometrics help $command --lang $tag | grep -oE -e '--[a-z-]+|[0-9]+' | sort -u > $tag.txt; done
>   cmp en.txt nl.txt && echo "$command"
> done

run
batch
replay
questions
test
check
verify
diff
show
graph
export
schema
fmt
import
new
try
rename
help
version

# Slips on the command line are told in the language of the person.
$ ind-biometrics --lang nl --fromat json
ind-biometrics: de optie '--fromat' is er niet; bedoelt u '--format'?
[2]
$ LANG=nl_NL.UTF-8 ind-biometrics --formt json
ind-biometrics: de optie '--formt' is er niet; bedoelt u '--format'?
[2]
$ LANG=nl_NL.UTF-8 ind-biometrics --today morgen
ind-biometrics: achter --today hoort een datum zoals 2021-03-01, en dat is 'morgen' niet
[2]
$ LANG=nl_NL.UTF-8 ind-biometrics verfy
ind-biometrics: de opdracht 'verfy' is er niet; bedoelt u 'verify'?
[2]
$ ind-biometrics run --lang nl --format yaml
ind-biometrics: --format kent 'yaml' niet; kies uit: text, json, markdown, html, ics
[2]
$ ind-biometrics --lang nl --answers nothere.txt
ind-biometrics: 'nothere.txt' is niet te lezen: No such file or directory
[5]
$ ind-biometrics --lang nl --rules nothere.json
ind-biometrics: 'nothere.json' is niet te lezen: No such file or directory
[3]
$ LANG=nl_NL.UTF-8 ind-biometrics help A999
ind-biometrics: geen fout heet 'A999'; rules/README.md noemt ze allemaal
[2]
$ LANG=nl_NL.UTF-8 ind-biometrics --force
ind-biometrics: --force hoort bij --output of --save
[2]
$ LANG=en_GB.UTF-8 ind-biometrics --force
ind-biometrics: --force goes with --output or --save
[2]
