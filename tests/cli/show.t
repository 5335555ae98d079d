# A rule pack as sentences and a table, in either language.
$ ind-biometrics show --lang en
Do you need an appointment for your photo, signature and fingerprints?
ind-biometrics 1.0.0

The first rule that holds decides:

1. child_under_1
   If child_under_1 is yes, then the outcome is not_needed.
   You do not need an appointment with the IND.

2. biometrics_on_file
   If ind_has_biometrics is "Yes", then the outcome is not_needed.
   You do not need an appointment with the IND.

3. captured_earlier
   If first_application is yes, and captured_at is not "At none of these
   places", then the outcome is not_needed.
   You do not need an appointment with the IND.

4. quarantine
   If travel_advice is not "No", and days_since_return is at most 10, then the
   outcome is needed_after_quarantine.
   You need an appointment with the IND, after your quarantine.

5. possibly_on_file
   If ind_has_biometrics is "I don't know", then the outcome is needed.
   You need an appointment with the IND.

6. no_biometrics
   If ind_has_biometrics is "No", then the outcome is needed.
   You need an appointment with the IND.

Of the advice, the result has all that holds:

- send_child_photo: with outcome not_needed, if child_under_1 is yes.
- photographer_by_appointment: with outcome not_needed, if child_under_1 is yes.
- biometrics_reused: with outcome not_needed, if child_under_1 is no, and
  ind_has_biometrics is "Yes".
- already_received: with outcome not_needed, if child_under_1 is no, and
  ind_has_biometrics is not "Yes".
- cancel_appointment: with outcome not_needed, if has_appointment is yes.
- stay_in_quarantine: with outcome needed_after_quarantine.
- make_appointment: with outcome needed, if has_appointment is no.
- make_appointment_later: with outcome needed_after_quarantine, if
  has_appointment is no.
- rebook_appointment: with outcome needed_after_quarantine, if has_appointment
  is yes, and days_return_to_appointment is at most 10.
- keep_appointment: with outcome needed, if has_appointment is yes.
- keep_later_appointment: with outcome needed_after_quarantine, if
  has_appointment is yes, and days_return_to_appointment is at least 11.
- ind_checks_first: with outcome needed or needed_after_quarantine, if
  ind_has_biometrics is "I don't know", or has_appointment is yes.
- passport: with outcome needed or needed_after_quarantine.
- appointment_code: with outcome needed or needed_after_quarantine.
- residence_document: with outcome needed or needed_after_quarantine, if
  residence_document is "Yes, still valid" or "Yes, but expired".
- police_report: with outcome needed or needed_after_quarantine, if
  residence_document is "No, lost" or "No, stolen".
- head_covering_allowed: with outcome needed or needed_after_quarantine, if
  head_covering is "Yes, in one colour, but not white or light grey".
- head_covering_refused: with outcome needed or needed_after_quarantine, if
  head_covering is "Yes, white or light grey" or "Yes, with a pattern or several
  colours".
- photo_and_signature: with outcome needed or needed_after_quarantine.
- fingerprints_checked: with outcome needed or needed_after_quarantine.
- find_location: with outcome needed or needed_after_quarantine.
- cancel_by_link: with outcome needed or needed_after_quarantine.

All rules in one table:

rule                A    B        C    D         E         F      outcome
child_under_1       yes  -        -    -         -         -      not_needed
biometrics_on_file  -    yes      -    -         -         -      not_needed
captured_earlier    -    -        yes  not none  -         -      not_needed
quarantine          -    -        -    -         not none  <= 10  needed_after_quarantine
possibly_on_file    -    unknown  -    -         -         -      needed
no_biometrics       -    no       -    -         -         -      needed

What the columns are about:
A  child_under_1: Is your application to the IND for a child younger than 1
   year?
B  ind_has_biometrics: Does the IND still have usable biometrics of you (photo,
   signature, fingerprints)?
   - yes: Yes
   - no: No
   - unknown: I don't know
C  first_application: Is this your first application for a Dutch residence
   permit?
D  captured_at: Where did you give a photo, signature or fingerprints before?
   - none: At none of these places
   - mission_exam: Dutch embassy or consulate, at the civic integration exam
   - mission_mvv: Dutch embassy or consulate, for the mvv sticker (visa to live
     in the Netherlands)
   - police_asylum: Police, during my asylum procedure
   - kmar_asylum: Royal Netherlands Marechaussee (KMar, border police), during
     my asylum procedure
E  travel_advice: Were you recently in a country or area with orange or red
   travel advice?
   - none: No
   - orange: Yes, orange
   - red: Yes, red
F  days_since_return: days from return_date to today
$ ind-biometrics show --lang nl | sed -n '/^4\./,/^5\./p; /^Van de/,/^- rebook/p; /^Alle/,$p'
4. quarantine
   Als dit klopt: travel_advice is niet "Nee", en days_since_return is hoogstens
   10. Dan is de uitkomst: needed_after_quarantine.
   U hebt een afspraak bij de IND nodig, na uw quarantaine.

5. possibly_on_file
Van de adviezen geldt alles wat klopt:

- send_child_photo: bij uitkomst not_needed, als dit klopt: child_under_1 is ja.
- photographer_by_appointment: bij uitkomst not_needed, als dit klopt:
  child_under_1 is ja.
- biometrics_reused: bij uitkomst not_needed, als dit klopt: child_under_1 is
  nee, en ind_has_biometrics is "Ja".
- already_received: bij uitkomst not_needed, als dit klopt: child_under_1 is
  nee, en ind_has_biometrics is niet "Ja".
- cancel_appointment: bij uitkomst not_needed, als dit klopt: has_appointment is
  ja.
- stay_in_quarantine: bij uitkomst needed_after_quarantine.
- make_appointment: bij uitkomst needed, als dit klopt: has_appointment is nee.
- make_appointment_later: bij uitkomst needed_after_quarantine, als dit klopt:
  has_appointment is nee.
- rebook_appointment: bij uitkomst needed_after_quarantine, als dit klopt:
Alle regels in één tabel:

regel               A   B        C   D          E          F      uitkomst
child_under_1       ja  -        -   -          -          -      not_needed
biometrics_on_file  -   yes      -   -          -          -      not_needed
captured_earlier    -   -        ja  niet none  -          -      not_needed
quarantine          -   -        -   -          niet none  <= 10  needed_after_quarantine
possibly_on_file    -   unknown  -   -          -          -      needed
no_biometrics       -   no       -   -          -          -      needed

Waar de kolommen over gaan:
A  child_under_1: Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar?
B  ind_has_biometrics: Heeft de IND nog bruikbare biometrische gegevens van u
   (foto, handtekening, vingerafdrukken)?
   - yes: Ja
   - no: Nee
   - unknown: Dat weet ik niet
C  first_application: Is dit uw eerste aanvraag voor een Nederlandse
   verblijfsvergunning?
D  captured_at: Waar hebt u al eerder een foto, handtekening of vingerafdrukken
   gegeven?
   - none: Op geen van deze plekken
   - mission_exam: Nederlandse ambassade of consulaat, bij het
     inburgeringsexamen
   - mission_mvv: Nederlandse ambassade of consulaat, voor de mvv-sticker (visum
     om in Nederland te wonen)
   - police_asylum: Politie, tijdens mijn asielprocedure
   - kmar_asylum: Koninklijke Marechaussee (KMar, grenspolitie), tijdens mijn
     asielprocedure
E  travel_advice: Was u kort geleden in een land of gebied met reisadvies oranje
   of rood?
   - none: Nee
   - orange: Ja, oranje
   - red: Ja, rood
F  days_since_return: dagen van return_date tot vandaag

# The table alone, for a spreadsheet.
$ ind-biometrics show --lang en --format csv
rule,child_under_1,ind_has_biometrics,first_application,captured_at,travel_advice,days_since_return,outcome,says,because,source
child_under_1,yes,,,,,,not_needed,"You do not need an appointment with the IND.","The application is for a child younger than 1 year. Such a young child does not have to visit an IND desk.","F8 F10"
biometrics_on_file,,yes,,,,,not_needed,"You do not need an appointment with the IND.","The IND still has usable biometrics of you. So you do not have to visit an IND desk.","F2 F3"
captured_earlier,,,yes,"not none",,,not_needed,"You do not need an appointment with the IND.","An embassy, a consulate, the police or the KMar already took your biometrics. For a first application, that is enough.","F11 F12 F13"
quarantine,,,,,"not none","<= 10",needed_after_quarantine,"You need an appointment with the IND, after your quarantine.","The IND has no usable biometrics of you, or you do not know. And your 10 days of quarantine are not over yet.","F1 F2"
possibly_on_file,,unknown,,,,,needed,"You need an appointment with the IND.","You do not know if the IND still has usable biometrics of you. With an appointment, you are safe either way.","F2 F4"
no_biometrics,,no,,,,,needed,"You need an appointment with the IND.","The IND has no usable biometrics of you. It needs them for your residence document.","F2 F5"

# As Markdown.
$ ind-biometrics show --lang nl --format markdown | sed '/^- \*\*already/,/^- \*\*find/d'
\# Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?

ind-biometrics 1.0.0

## De eerste regel die klopt, beslist:

1. **child\_under\_1**: Als dit klopt: child\_under\_1 is ja. Dan is de uitkomst: not\_needed. *U hebt geen afspraak bij de IND nodig.*
2. **biometrics\_on\_file**: Als dit klopt: ind\_has\_biometrics is "Ja". Dan is de uitkomst: not\_needed. *U hebt geen afspraak bij de IND nodig.*
3. **captured\_earlier**: Als dit klopt: first\_application is ja, en captured\_at is niet "Op geen van deze plekken". Dan is de uitkomst: not\_needed. *U hebt geen afspraak bij de IND nodig.*
4. **quarantine**: Als dit klopt: travel\_advice is niet "Nee", en days\_since\_return is hoogstens 10. Dan is de uitkomst: needed\_after\_quarantine. *U hebt een afspraak bij de IND nodig, na uw quarantaine.*
5. **possibly\_on\_file**: Als dit klopt: ind\_has\_biometrics is "Dat weet ik niet". Dan is de uitkomst: needed. *U hebt een afspraak bij de IND nodig.*
6. **no\_biometrics**: Als dit klopt: ind\_has\_biometrics is "Nee". Dan is de uitkomst: needed. *U hebt een afspraak bij de IND nodig.*

## Van de adviezen geldt alles wat klopt:

- **send\_child\_photo**: bij uitkomst not\_needed, als dit klopt: child\_under\_1 is ja.
- **photographer\_by\_appointment**: bij uitkomst not\_needed, als dit klopt: child\_under\_1 is ja.
- **biometrics\_reused**: bij uitkomst not\_needed, als dit klopt: child\_under\_1 is nee, en ind\_has\_biometrics is "Ja".
- **cancel\_by\_link**: bij uitkomst needed of needed\_after\_quarantine.

## Alle regels in één tabel:

| regel | child\_under\_1 | ind\_has\_biometrics | first\_application | captured\_at | travel\_advice | days\_since\_return | uitkomst |
| --- | --- | --- | --- | --- | --- | --- | --- |
| child\_under\_1 | ja | - | - | - | - | - | not\_needed |
| biometrics\_on\_file | - | yes | - | - | - | - | not\_needed |
| captured\_earlier | - | - | ja | niet none | - | - | not\_needed |
| quarantine | - | - | - | - | niet none | \<= 10 | needed\_after\_quarantine |
| possibly\_on\_file | - | unknown | - | - | - | - | needed |
| no\_biometrics | - | no | - | - | - | - | needed |

## Waar de kolommen over gaan:

- **child\_under\_1**: Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar?
- **ind\_has\_biometrics**: Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening, vingerafdrukken)?
  - **yes**: Ja
  - **no**: Nee
  - **unknown**: Dat weet ik niet
- **first\_application**: Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning?
- **captured\_at**: Waar hebt u al eerder een foto, handtekening of vingerafdrukken gegeven?
  - **none**: Op geen van deze plekken
  - **mission\_exam**: Nederlandse ambassade of consulaat, bij het inburgeringsexamen
  - **mission\_mvv**: Nederlandse ambassade of consulaat, voor de mvv-sticker (visum om in Nederland te wonen)
  - **police\_asylum**: Politie, tijdens mijn asielprocedure
  - **kmar\_asylum**: Koninklijke Marechaussee (KMar, grenspolitie), tijdens mijn asielprocedure
- **travel\_advice**: Was u kort geleden in een land of gebied met reisadvies oranje of rood?
  - **none**: Nee
  - **orange**: Ja, oranje
  - **red**: Ja, rood
- **days\_since\_return**: dagen van return\_date tot vandaag

# What an author can write, said: negation, brackets, validity, a rule of two ways.
$ cat > small.json <<END
> {"pack": 1, "id": "small", "version": "1", "languages": ["nl", "en"],
>  "title": {"nl": "Klein | *test*", "en": "Small | *test*"}, "notice": {"nl": "Een test.", "en": "A test."},
>  "source": {"publisher": "p", "title": "t"},
>  "questions": [
>   {"id": "age", "type": "integer", "minimum": 0, "ask": {"nl": "Hoe \"oud\" bent u & <b>?", "en": "How \"old\" are you & <b>?"}, "why": {"nl": "w", "en": "w"}},
>   {"id": "home", "type": "choice", "ask": {"nl": "Waar woont u?", "en": "Where do you live?"}, "why": {"nl": "w", "en": "w"}, "options": [
>    {"id": "here", "says": {"nl": "Hier", "en": "Here"}}, {"id": "there", "says": {"nl": "Daar", "en": "There"}}, {"id": "away", "says": {"nl": "Weg", "en": "Away"}}]},
>   {"id": "born", "type": "date", "not_after": "today", "ask": {"nl": "Wanneer?", "en": "When?"}, "why": {"nl": "w", "en": "w"}}],
>  "facts": [{"id": "years", "years_between": ["born", "today"]}],
>  "outcomes": [{"id": "yes", "says": {"nl": "=Ja, \"echt\".", "en": "=Yes, \"really\"."}}, {"id": "no", "says": {"nl": "Nee.", "en": "No."}}],
>  "rules": [
>   {"id": "old", "outcome": "yes", "because": {"nl": "b", "en": "b"}, "valid_from": "2022-01-01", "when": {"or": [{">": [{"var": "age"}, 64]}, {"and": [{"!==": [{"var": "home"}, "here"]}, {"<=": [18, {"var": "age"}, 20]}]}]}},
>   {"id": "young", "outcome": "no", "because": {"nl": "b", "en": "b"}, "when": {"!": [{"or": [{"===": [{"var": "home"}, "away"]}, {"and": [{">=": [{"var": "years"}, 4]}, {"===": [{"var": "age"}, 7]}]}]}]}},
>   {"id": "rest", "outcome": "no", "because": {"nl": "b", "en": "b"}, "when": true}],
>  "advice": [{"id": "come", "kind": "do", "says": {"nl": "s", "en": "s"}}, {"id": "call", "kind": "do", "for": ["no"], "says": {"nl": "s", "en": "s"}, "when": {"===": [{"var": "home"}, "away"]}}]}
> END
$ ind-biometrics show small.json --lang en
Small | *test*
small 1

The first rule that holds decides:

1. old
   If (age is at least 65, or (home is not "Here", and age is from 18 to 20)),
   and it is 1 January 2022 or later, then the outcome is yes.
   =Yes, "really".

2. young
   If home is not "Away", and (years is at most 3, or age is at most 6 or age is
   at least 8), then the outcome is no.
   No.

3. rest
   The outcome is always no.
   No.

Of the advice, the result has all that holds:

- come: always.
- call: with outcome no, if home is "Away".

All rules in one table:

rule   A              B                  C         D     outcome
old    >= 2022-01-01  >= 65              -         -     yes
old    >= 2022-01-01  18 to 20 or >= 65  not here  -     yes
young  -              <= 6 or >= 8       not away  -     no
young  -              -                  not away  <= 3  no
rest   -              -                  -         -     no

What the columns are about:
A  today: today
B  age: How "old" are you & <b>?
C  home: Where do you live?
   - here: Here
   - there: There
   - away: Away
D  years: whole years from born to today
$ ind-biometrics show small.json --lang nl | sed -n '5,7p'

1. old
   Als dit klopt: (age is minstens 65, of (home is niet "Hier", en age is van 18
$ ind-biometrics show small.json --lang en --format csv
rule,today,age,home,years,outcome,says,because,source
old,">= 2022-01-01",">= 65",,,yes,"'=Yes, ""really"".",b,
old,">= 2022-01-01","18 to 20 or >= 65","not here",,yes,"'=Yes, ""really"".",b,
young,,"<= 6 or >= 8","not away",,no,No.,b,
young,,,"not away","<= 3",no,No.,b,
rest,,,,,no,No.,b,
$ ind-biometrics show small.json --lang en --format markdown
\# Small \| \*test\*

small 1

## The first rule that holds decides:

1. **old**: If (age is at least 65, or (home is not "Here", and age is from 18 to 20)), and it is 1 January 2022 or later, then the outcome is yes. *=Yes, "really".*
2. **young**: If home is not "Away", and (years is at most 3, or age is at most 6 or age is at least 8), then the outcome is no. *No.*
3. **rest**: The outcome is always no. *No.*

## Of the advice, the result has all that holds:

- **come**: always.
- **call**: with outcome no, if home is "Away".

## All rules in one table:

| rule | today | age | home | years | outcome |
| --- | --- | --- | --- | --- | --- |
| old | \>= 2022-01-01 | \>= 65 | - | - | yes |
| old | \>= 2022-01-01 | 18 to 20 or \>= 65 | not here | - | yes |
| young | - | \<= 6 or \>= 8 | not away | - | no |
| young | - | - | not away | \<= 3 | no |
| rest | - | - | - | - | no |

## What the columns are about:

- **today**: today
- **age**: How "old" are you \& \<b\>?
- **home**: Where do you live?
  - **here**: Here
  - **there**: There
  - **away**: Away
- **years**: whole years from born to today

# What it does not take.
$ ind-biometrics show --format json
ind-biometrics: --format does not know 'json'; it takes one of: text, markdown, csv
[2]
$ ind-biometrics show --format dot
ind-biometrics: --format does not know 'dot'; it takes one of: text, markdown, csv
[2]
$ ind-biometrics show nothere.json
ind-biometrics: 'nothere.json' cannot be read: No such file or directory
[3]
$ ind-biometrics show --lang fr
ind-biometrics: the rule pack has no language 'fr'; it has: nl, en
[2]
