# What other answers would give another result: all six rules, in both languages.
# Rule child_under_1.
$ printf '%s\n' child_under_1=yes ind_has_biometrics=no first_application=no captured_at=none travel_advice=none > child_under_1.txt
$ ind-biometrics --lang en --today 2021-03-01 --what-if < child_under_1.txt | sed -n '/^W.*different?$\|^W.*anders zijn?$/,$p'
When would the result be different?

The result would be "You need an appointment with the IND." if this answer were
different:
- Is your application to the IND for a child younger than 1 year? No (you
  answered: Yes)

The result would be "You need an appointment with the IND, after your
quarantine." with these answers:
- Is your application to the IND for a child younger than 1 year? No (you
  answered: Yes)
- Were you recently in a country or area with orange or red travel advice? "Yes,
  orange" or "Yes, red" (you answered: No)
- On which date did you come back to the Netherlands, if you were away? 19
  February 2021 or later (not answered yet)
$ ind-biometrics --lang nl --today 2021-03-01 --what-if < child_under_1.txt | sed -n '/^W.*different?$\|^W.*anders zijn?$/,$p'
Wanneer zou de uitslag anders zijn?

De uitslag zou "U hebt een afspraak bij de IND nodig." zijn als dit antwoord
anders was:
- Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar? Nee (u antwoordde:
  Ja)

De uitslag zou "U hebt een afspraak bij de IND nodig, na uw quarantaine." zijn
met deze antwoorden:
- Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar? Nee (u antwoordde:
  Ja)
- Was u kort geleden in een land of gebied met reisadvies oranje of rood? "Ja,
  oranje" of "Ja, rood" (u antwoordde: Nee)
- Op welke datum kwam u terug in Nederland, als u weg was? 19 februari 2021 of
  later (nog niet beantwoord)

# Rule biometrics_on_file.
$ printf '%s\n' child_under_1=no ind_has_biometrics=yes first_application=no captured_at=none travel_advice=red return_date=2021-02-26 > biometrics_on_file.txt
$ ind-biometrics --lang en --today 2021-03-01 --what-if < biometrics_on_file.txt | sed -n '/^W.*different?$\|^W.*anders zijn?$/,$p'
When would the result be different?

The result would be "You need an appointment with the IND." if 2 answers were
different. There are 2 ways:
1. - Does the IND still have usable biometrics of you (photo, signature,
     fingerprints)? "No" or "I don't know" (you answered: Yes)
   - Were you recently in a country or area with orange or red travel advice? No
     (you answered: Yes, red)
2. - Does the IND still have usable biometrics of you (photo, signature,
     fingerprints)? "No" or "I don't know" (you answered: Yes)
   - On which date did you come back to the Netherlands, if you were away? 18
     February 2021 or earlier (you answered: 26 February 2021)

The result would be "You need an appointment with the IND, after your
quarantine." if this answer were different:
- Does the IND still have usable biometrics of you (photo, signature,
  fingerprints)? "No" or "I don't know" (you answered: Yes)
$ ind-biometrics --lang nl --today 2021-03-01 --what-if < biometrics_on_file.txt | sed -n '/^W.*different?$\|^W.*anders zijn?$/,$p'
Wanneer zou de uitslag anders zijn?

De uitslag zou "U hebt een afspraak bij de IND nodig." zijn als 2 antwoorden
anders waren. Dat kan op 2 manieren:
1. - Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
     vingerafdrukken)? "Nee" of "Dat weet ik niet" (u antwoordde: Ja)
   - Was u kort geleden in een land of gebied met reisadvies oranje of rood? Nee
     (u antwoordde: Ja, rood)
2. - Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
     vingerafdrukken)? "Nee" of "Dat weet ik niet" (u antwoordde: Ja)
   - Op welke datum kwam u terug in Nederland, als u weg was? 18 februari 2021
     of eerder (u antwoordde: 26 februari 2021)

De uitslag zou "U hebt een afspraak bij de IND nodig, na uw quarantaine." zijn
als dit antwoord anders was:
- Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
  vingerafdrukken)? "Nee" of "Dat weet ik niet" (u antwoordde: Ja)

# Rule captured_earlier.
$ printf '%s\n' child_under_1=no ind_has_biometrics=no first_application=yes captured_at=mission_mvv travel_advice=none > captured_earlier.txt
$ ind-biometrics --lang en --today 2021-03-01 --what-if < captured_earlier.txt | sed -n '/^W.*different?$\|^W.*anders zijn?$/,$p'
When would the result be different?

The result would be "You need an appointment with the IND." if one of these
answers were different:
- Is this your first application for a Dutch residence permit? No (you answered:
  Yes)
- Where did you give a photo, signature or fingerprints before? At none of these
  places (you answered: Dutch embassy or consulate, for the mvv sticker (visa to
  live in the Netherlands))

The result would be "You need an appointment with the IND, after your
quarantine." with other answers. There are 2 ways:
1. - Is this your first application for a Dutch residence permit? No (you
     answered: Yes)
   - Were you recently in a country or area with orange or red travel advice?
     "Yes, orange" or "Yes, red" (you answered: No)
   - On which date did you come back to the Netherlands, if you were away? 19
     February 2021 or later (not answered yet)
2. - Where did you give a photo, signature or fingerprints before? At none of
     these places (you answered: Dutch embassy or consulate, for the mvv sticker
     (visa to live in the Netherlands))
   - Were you recently in a country or area with orange or red travel advice?
     "Yes, orange" or "Yes, red" (you answered: No)
   - On which date did you come back to the Netherlands, if you were away? 19
     February 2021 or later (not answered yet)
$ ind-biometrics --lang nl --today 2021-03-01 --what-if < captured_earlier.txt | sed -n '/^W.*different?$\|^W.*anders zijn?$/,$p'
Wanneer zou de uitslag anders zijn?

De uitslag zou "U hebt een afspraak bij de IND nodig." zijn als één van deze
antwoorden anders was:
- Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning? Nee (u
  antwoordde: Ja)
- Waar hebt u al eerder een foto, handtekening of vingerafdrukken gegeven? Op
  geen van deze plekken (u antwoordde: Nederlandse ambassade of consulaat, voor
  de mvv-sticker (visum om in Nederland te wonen))

De uitslag zou "U hebt een afspraak bij de IND nodig, na uw quarantaine." zijn
met andere antwoorden. Dat kan op 2 manieren:
1. - Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning? Nee (u
     antwoordde: Ja)
   - Was u kort geleden in een land of gebied met reisadvies oranje of rood?
     "Ja, oranje" of "Ja, rood" (u antwoordde: Nee)
   - Op welke datum kwam u terug in Nederland, als u weg was? 19 februari 2021
     of later (nog niet beantwoord)
2. - Waar hebt u al eerder een foto, handtekening of vingerafdrukken gegeven? Op
     geen van deze plekken (u antwoordde: Nederlandse ambassade of consulaat,
     voor de mvv-sticker (visum om in Nederland te wonen))
   - Was u kort geleden in een land of gebied met reisadvies oranje of rood?
     "Ja, oranje" of "Ja, rood" (u antwoordde: Nee)
   - Op welke datum kwam u terug in Nederland, als u weg was? 19 februari 2021
     of later (nog niet beantwoord)

# Rule quarantine.
$ printf '%s\n' child_under_1=no ind_has_biometrics=no first_application=yes captured_at=none travel_advice=orange return_date=2021-02-26 > quarantine.txt
$ ind-biometrics --lang en --today 2021-03-01 --what-if < quarantine.txt | sed -n '/^W.*different?$\|^W.*anders zijn?$/,$p'
When would the result be different?

The result would be "You do not need an appointment with the IND." if one of
these answers were different:
- Is your application to the IND for a child younger than 1 year? Yes (you
  answered: No)
- Does the IND still have usable biometrics of you (photo, signature,
  fingerprints)? Yes (you answered: No)
- Where did you give a photo, signature or fingerprints before? Any answer but
  "At none of these places" (you answered: At none of these places)

The result would be "You need an appointment with the IND." if one of these
answers were different:
- Were you recently in a country or area with orange or red travel advice? No
  (you answered: Yes, orange)
- On which date did you come back to the Netherlands, if you were away? 18
  February 2021 or earlier (you answered: 26 February 2021)
$ ind-biometrics --lang nl --today 2021-03-01 --what-if < quarantine.txt | sed -n '/^W.*different?$\|^W.*anders zijn?$/,$p'
Wanneer zou de uitslag anders zijn?

De uitslag zou "U hebt geen afspraak bij de IND nodig." zijn als één van deze
antwoorden anders was:
- Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar? Ja (u antwoordde:
  Nee)
- Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
  vingerafdrukken)? Ja (u antwoordde: Nee)
- Waar hebt u al eerder een foto, handtekening of vingerafdrukken gegeven? Elk
  antwoord behalve "Op geen van deze plekken" (u antwoordde: Op geen van deze
  plekken)

De uitslag zou "U hebt een afspraak bij de IND nodig." zijn als één van deze
antwoorden anders was:
- Was u kort geleden in een land of gebied met reisadvies oranje of rood? Nee (u
  antwoordde: Ja, oranje)
- Op welke datum kwam u terug in Nederland, als u weg was? 18 februari 2021 of
  eerder (u antwoordde: 26 februari 2021)

# Rule possibly_on_file.
$ printf '%s\n' child_under_1=no ind_has_biometrics=unknown first_application=no captured_at=none travel_advice=red return_date=2021-01-04 > possibly_on_file.txt
$ ind-biometrics --lang en --today 2021-03-01 --what-if < possibly_on_file.txt | sed -n '/^W.*different?$\|^W.*anders zijn?$/,$p'
When would the result be different?

The result would be "You do not need an appointment with the IND." if one of
these answers were different:
- Is your application to the IND for a child younger than 1 year? Yes (you
  answered: No)
- Does the IND still have usable biometrics of you (photo, signature,
  fingerprints)? Yes (you answered: I don't know)

The result would be "You need an appointment with the IND, after your
quarantine." if this answer were different:
- On which date did you come back to the Netherlands, if you were away? 19
  February 2021 or later (you answered: 4 January 2021)
$ ind-biometrics --lang nl --today 2021-03-01 --what-if < possibly_on_file.txt | sed -n '/^W.*different?$\|^W.*anders zijn?$/,$p'
Wanneer zou de uitslag anders zijn?

De uitslag zou "U hebt geen afspraak bij de IND nodig." zijn als één van deze
antwoorden anders was:
- Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar? Ja (u antwoordde:
  Nee)
- Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
  vingerafdrukken)? Ja (u antwoordde: Dat weet ik niet)

De uitslag zou "U hebt een afspraak bij de IND nodig, na uw quarantaine." zijn
als dit antwoord anders was:
- Op welke datum kwam u terug in Nederland, als u weg was? 19 februari 2021 of
  later (u antwoordde: 4 januari 2021)

# Rule no_biometrics.
$ printf '%s\n' child_under_1=no ind_has_biometrics=no first_application=no captured_at=none travel_advice=none > no_biometrics.txt
$ ind-biometrics --lang en --today 2021-03-01 --what-if < no_biometrics.txt | sed -n '/^W.*different?$\|^W.*anders zijn?$/,$p'
When would the result be different?

The result would be "You do not need an appointment with the IND." if one of
these answers were different:
- Is your application to the IND for a child younger than 1 year? Yes (you
  answered: No)
- Does the IND still have usable biometrics of you (photo, signature,
  fingerprints)? Yes (you answered: No)

The result would be "You need an appointment with the IND, after your
quarantine." with these answers:
- Were you recently in a country or area with orange or red travel advice? "Yes,
  orange" or "Yes, red" (you answered: No)
- On which date did you come back to the Netherlands, if you were away? 19
  February 2021 or later (not answered yet)
$ ind-biometrics --lang nl --today 2021-03-01 --what-if < no_biometrics.txt | sed -n '/^W.*different?$\|^W.*anders zijn?$/,$p'
Wanneer zou de uitslag anders zijn?

De uitslag zou "U hebt geen afspraak bij de IND nodig." zijn als één van deze
antwoorden anders was:
- Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar? Ja (u antwoordde:
  Nee)
- Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
  vingerafdrukken)? Ja (u antwoordde: Nee)

De uitslag zou "U hebt een afspraak bij de IND nodig, na uw quarantaine." zijn
met deze antwoorden:
- Was u kort geleden in een land of gebied met reisadvies oranje of rood? "Ja,
  oranje" of "Ja, rood" (u antwoordde: Nee)
- Op welke datum kwam u terug in Nederland, als u weg was? 19 februari 2021 of
  later (nog niet beantwoord)

# As data: the values that do, and a record that can be given as it is.
$ ind-biometrics --lang en --today 2021-03-01 --what-if --format json < quarantine.txt | grep -o '"what_if".*"answers":{' > json.txt; cat json.txt
"what_if":[{"outcome":"not_needed","reachable":true,"changed":1,"added":0,"sets":[{"ways":[{"answers":[{"question":"child_under_1","was":false,"to":[true]}],"example":{"today":"2021-03-01","child_under_1":true,"ind_has_biometrics":"no","first_application":true,"captured_at":"none","travel_advice":"orange","return_date":"2021-02-26"}}]},{"ways":[{"answers":[{"question":"ind_has_biometrics","was":"no","to":["yes"]}],"example":{"today":"2021-03-01","child_under_1":false,"ind_has_biometrics":"yes","first_application":true,"captured_at":"none","travel_advice":"orange","return_date":"2021-02-26"}}]},{"ways":[{"answers":[{"question":"captured_at","was":"none","to":["mission_exam","mission_mvv","police_asylum","kmar_asylum"]}],"example":{"today":"2021-03-01","child_under_1":false,"ind_has_biometrics":"no","first_application":true,"captured_at":"mission_exam","travel_advice":"orange","return_date":"2021-02-26"}}]}]},{"outcome":"needed","reachable":true,"changed":1,"added":0,"sets":[{"ways":[{"answers":[{"question":"travel_advice","was":"orange","to":["none"]}],"example":{"today":"2021-03-01","child_under_1":false,"ind_has_biometrics":"no","first_application":true,"captured_at":"none","travel_advice":"none","return_date":"2021-02-26"}}]},{"ways":[{"answers":[{"question":"return_date","was":"2021-02-26","to":[{"to":"2021-02-18"}]}],"example":{"today":"2021-03-01","child_under_1":false,"ind_has_biometrics":"no","first_application":true,"captured_at":"none","travel_advice":"orange","return_date":"2021-02-18"}}]}]}],"answers":{
$ grep -o '"example":{[^}]*}' json.txt | sed 's/"example"://' | ind-biometrics batch | grep -o '"outcome":[^,]*'
"outcome":"not_needed"
"outcome":"not_needed"
"outcome":"not_needed"
"outcome":"needed"
"outcome":"needed"

# How the rules were applied.
$ ind-biometrics --lang en --today 2021-03-01 --explain < quarantine.txt | sed -n '/^How the rules/,$p'
How the rules work out for you, one after the other:
1. Rule child_under_1 does not hold:
   - Is your application to the IND for a child younger than 1 year? No
2. Rule biometrics_on_file does not hold:
   - Does the IND still have usable biometrics of you (photo, signature,
     fingerprints)? No
3. Rule captured_earlier does not hold:
   - Where did you give a photo, signature or fingerprints before? At none of
     these places
4. Rule quarantine holds, and decides:
   - Were you recently in a country or area with orange or red travel advice?
     Yes, orange
   - From 26 February 2021 to today (1 March 2021): 3 days (the rule asks for at
     most 10)

Because rule quarantine holds, the rules after it do not count any more:
5. Rule possibly_on_file would not hold.
6. Rule no_biometrics would hold too.

First possible day for your appointment: 9 March 2021. That is 11 days after 26
February 2021.

Where that rule comes from:
- IND, Warning at the top: Are you just back from somewhere with orange or red
  travel advice? Then stay at home in quarantine for 10 days. Choose a day after
  that for your appointment. You may book it now. The website of the Dutch
  government tells you more.
- IND, Making an appointment: You need an appointment only if the IND does not
  have your biometrics. Biometrics are your photo, signature and fingerprints.
$ ind-biometrics --lang nl --today 2021-03-01 --explain < captured_earlier.txt | sed -n '/^Zo werken/,$p'
Zo werken de regels voor u uit, een voor een:
1. Regel child_under_1 geldt niet:
   - Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar? Nee
2. Regel biometrics_on_file geldt niet:
   - Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
     vingerafdrukken)? Nee
3. Regel captured_earlier geldt, en beslist:
   - Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning? Ja
   - Waar hebt u al eerder een foto, handtekening of vingerafdrukken gegeven?
     Nederlandse ambassade of consulaat, voor de mvv-sticker (visum om in
     Nederland te wonen)

Omdat regel captured_earlier geldt, tellen de regels daarna niet meer mee:
4. Regel quarantine zou niet gelden.
5. Regel possibly_on_file zou niet gelden.
6. Regel no_biometrics zou ook gelden.

Waar die regel vandaan komt:
- IND, Al eerder gegeven: Misschien hebt u uw gegevens al aan een Nederlandse
  ambassade of consulaat gegeven. Dat kan bij het inburgeringsexamen, over de
  Nederlandse taal en samenleving. Het kan ook toen u de mvv-sticker aanvroeg of
  ophaalde. Een mvv is een visum om in Nederland te wonen.
- IND, Al eerder gegeven: Of u gaf uw gegevens tijdens uw asielprocedure. Dat
  was dan bij de politie of de Koninklijke Marechaussee (KMar). De KMar bewaakt
  de grens.
- IND, Al eerder gegeven: Gaf u uw gegevens op een van die plekken? En is dit uw
  eerste aanvraag voor een verblijfsvergunning? Dan hebt u geen afspraak nodig.
  Uw gegevens zijn al bij de IND.
$ ind-biometrics --lang en --today 2021-03-01 --explain --format json < captured_earlier.txt | grep -o '"explain".*"sources"'
"explain":{"rules":[{"rule":"child_under_1","outcome":"not_needed","holds":"no","decides":false,"when":{"var":"child_under_1","is":false,"in":[true],"holds":"no"},"source":["F8","F10"]},{"rule":"biometrics_on_file","outcome":"not_needed","holds":"no","decides":false,"when":{"var":"ind_has_biometrics","is":"no","in":["yes"],"holds":"no"},"source":["F2","F3"]},{"rule":"captured_earlier","outcome":"not_needed","holds":"yes","decides":true,"when":{"and":[{"var":"first_application","is":true,"in":[true],"holds":"yes"},{"var":"captured_at","is":"mission_mvv","in":["mission_exam","mission_mvv","police_asylum","kmar_asylum"],"holds":"yes"}],"holds":"yes"},"source":["F11","F12","F13"]},{"rule":"quarantine","outcome":"needed_after_quarantine","holds":"no","decides":false,"when":{"and":[{"var":"travel_advice","is":"none","in":["orange","red"],"holds":"no"},{"var":"days_since_return","is":null,"in":[{"to":10}],"holds":"unknown"}],"holds":"no"},"source":["F1","F2"]},{"rule":"possibly_on_file","outcome":"needed","holds":"no","decides":false,"when":{"var":"ind_has_biometrics","is":"no","in":["unknown"],"holds":"no"},"source":["F2","F4"]},{"rule":"no_biometrics","outcome":"needed","holds":"yes","decides":false,"when":{"var":"ind_has_biometrics","is":"no","in":["no"],"holds":"yes"},"source":["F2","F5"]}],"facts":[{"fact":"days_since_return","days_between":["return_date","today"],"from":null,"to":"2021-03-01","is":null},{"fact":"days_return_to_appointment","days_between":["return_date","appointment_date"],"from":null,"to":null,"is":null}],"dates":[],"sources"
$ ind-biometrics --lang en --today 2021-03-01 --explain --answer child_under_1=no | sed -n '/^How the rules/,$p'
ind-biometrics: Answers are missing. The next question is ind_has_biometrics: Does the IND still have usable biometrics of you (photo, signature, fingerprints)?
How the rules work out for you, one after the other:
1. Rule child_under_1 does not hold:
   - Is your application to the IND for a child younger than 1 year? No
2. It is not certain whether rule biometrics_on_file holds:
   - Does the IND still have usable biometrics of you (photo, signature,
     fingerprints)? (not answered yet)
3. It is not certain whether rule captured_earlier holds:
   - Is this your first application for a Dutch residence permit? (not answered
     yet)
   - Where did you give a photo, signature or fingerprints before? (not answered
     yet)
4. It is not certain whether rule quarantine holds:
   - Were you recently in a country or area with orange or red travel advice?
     (not answered yet)
   - On which date did you come back to the Netherlands, if you were away? (not
     answered yet)
5. It is not certain whether rule possibly_on_file holds:
   - Does the IND still have usable biometrics of you (photo, signature,
     fingerprints)? (not answered yet)
6. It is not certain whether rule no_biometrics holds:
   - Does the IND still have usable biometrics of you (photo, signature,
     fingerprints)? (not answered yet)

# While nothing is decided there is no what-if, but what is missing.
$ ind-biometrics --lang en --today 2021-03-01 --what-if --answer child_under_1=no --answer ind_has_biometrics=no --answer "travel_advice=don't know" --answer "return_date=don't know" --answer first_application=no
ind-biometrics: Answers are missing. The next question is has_appointment: Have you already made an appointment with the IND?
No decision is possible yet.

These are the rules of 2020-2021, from the time of the covid measures. Find
today's rules on ind.nl. This is not an IND service and not legal advice. It
covers only this appointment, not fees or other applications.
Source: IND (https://ind.nl), 2020-2021.

This is still possible:
- You need an appointment with the IND.
- You need an appointment with the IND, after your quarantine.

These questions are still open:
- Have you already made an appointment with the IND?
- On which date is your appointment, if you have one?
- Do you have a residence document or a W-document?
- Will you cover your head in the photo for religion or philosophy of life?

You do not know this yet, but it makes a difference:
- Were you recently in a country or area with orange or red travel advice? In
  its travel advice, the Dutch government gives each country or area a colour.
  After orange or red, you stay at home in quarantine for 10 days.
- On which date did you come back to the Netherlands, if you were away? The day
  after your return is day 1 of the quarantine. After day 10, you can go to the
  IND.

With this answer it is certain: You need an appointment with the IND.
- Were you recently in a country or area with orange or red travel advice? No

With these 2 answers it is certain: You need an appointment with the IND, after
your quarantine.
- Were you recently in a country or area with orange or red travel advice? "Yes,
  orange" or "Yes, red"
- On which date did you come back to the Netherlands, if you were away? 19
  February 2021 or later

This is the most useful to find out:
Were you recently in a country or area with orange or red travel advice?
- If the answer is "No", the result is: You need an appointment with the IND.
- If the answer is "Yes, orange" or "Yes, red", several results are still
  possible.

You cannot find it out? Then ask the IND (https://ind.nl).

What to bring:
[ ] A passport or other travel document that is still valid.
[ ] Your appointment code. If you book online, the code is in the confirmation
    e-mail.

Good to know:
- At the desk, the IND takes a new photo of you. You also give a new signature
  there.
- The IND may also ask for your fingerprints. You will hear that during your
  visit.
- The IND has desks in several places in the Netherlands. Its contact page shows
  you the way.
- If you cannot come after all, cancel with the link in the confirmation e-mail.
[4]
$ ind-biometrics --lang nl --today 2021-03-01 --answer child_under_1=nee --answer ind_has_biometrics=no --answer 'travel_advice=weet niet' --answer 'return_date=weet niet' --answer first_application=nee | sed -n '/^Dit is nog mogelijk/,$p'
ind-biometrics: Er ontbreken antwoorden. De volgende vraag is has_appointment: Hebt u al een afspraak bij de IND gemaakt?
Dit is nog mogelijk:
- U hebt een afspraak bij de IND nodig.
- U hebt een afspraak bij de IND nodig, na uw quarantaine.

Deze vragen zijn nog open:
- Hebt u al een afspraak bij de IND gemaakt?
- Op welke datum is uw afspraak, als u er een hebt?
- Hebt u een verblijfsdocument of W-document?
- Draagt u op de foto een hoofdbedekking vanwege uw geloof of levensovertuiging?

Dit weet u nog niet, maar het maakt wel uit:
- Was u kort geleden in een land of gebied met reisadvies oranje of rood? In het
  reisadvies geeft de overheid elk land of gebied een kleur. Na oranje of rood
  blijft u 10 dagen thuis in quarantaine.
- Op welke datum kwam u terug in Nederland, als u weg was? De dag na uw
  terugkomst is dag 1 van de quarantaine. Na dag 10 kunt u naar de IND.

Met dit antwoord is het zeker: U hebt een afspraak bij de IND nodig.
- Was u kort geleden in een land of gebied met reisadvies oranje of rood? Nee

Met deze 2 antwoorden is het zeker: U hebt een afspraak bij de IND nodig, na uw
quarantaine.
- Was u kort geleden in een land of gebied met reisadvies oranje of rood? "Ja,
  oranje" of "Ja, rood"
- Op welke datum kwam u terug in Nederland, als u weg was? 19 februari 2021 of
  later

Dit kunt u het best eerst uitzoeken:
Was u kort geleden in een land of gebied met reisadvies oranje of rood?
- Is het antwoord "Nee"? Dan is de uitslag: U hebt een afspraak bij de IND
  nodig.
- Is het antwoord "Ja, oranje" of "Ja, rood"? Dan zijn er nog meer uitslagen
  mogelijk.

Komt u er niet uit? Vraag het dan aan de IND (https://ind.nl).

Wat u meeneemt:
[ ] Een paspoort of ander reisdocument dat nog geldig is.
[ ] Uw afspraakcode. Maakt u de afspraak online, dan staat de code in de
    bevestigingsmail.

Goed om te weten:
- Bij het loket maakt de IND een nieuwe foto van u. U zet daar ook een nieuwe
  handtekening.
- Misschien vraagt de IND ook uw vingerafdrukken. Dat hoort u tijdens uw bezoek.
- De IND heeft loketten op verschillende plekken in Nederland. De route vindt u
  op de contactpagina van de IND.
- Kunt u toch niet komen? Zeg dan af met de link in de bevestigingsmail.

# A result that nobody can get, two dates that depend on each other, numbers.
$ cat > pack.json <<'END'
> {"pack":1,"id":"visit","version":"1","languages":["en","nl"],"title":{"en":"Visit","nl":"Bezoek"},"notice":{"en":"A test.","nl":"Een test."},"source":{"publisher":"p","title":"t"},
> "questions":[{"id":"age","type":"integer","minimum":0,"maximum":120,"ask":{"en":"How old are you?","nl":"Hoe oud bent u?"},"why":{"en":"W","nl":"W"}},
> {"id":"arrival","type":"date","not_before":"2021-03-01","not_after":"2021-03-31","ask":{"en":"When do you arrive?","nl":"Wanneer komt u aan?"},"why":{"en":"W","nl":"W"}},
> {"id":"departure","type":"date","not_before":"2021-03-01","not_after":"2021-03-31","ask":{"en":"When do you leave?","nl":"Wanneer gaat u weg?"},"why":{"en":"W","nl":"W"}}],
> "facts":[{"id":"stay","days_between":["arrival","departure"]},{"id":"wait","days_between":["today","arrival"]}],
> "outcomes":[{"id":"short","says":{"en":"A short visit.","nl":"Een kort bezoek."}},{"id":"long","says":{"en":"A long visit.","nl":"Een lang bezoek."}},{"id":"past","says":{"en":"A visit in the past.","nl":"Een bezoek in het verleden."}},{"id":"free","says":{"en":"Free entrance.","nl":"Gratis toegang."}}],
> "rules":[{"id":"before","outcome":"past","when":{"<":[{"var":"wait"},0]},"because":{"en":"B.","nl":"B."}},
> {"id":"young","outcome":"free","when":{"or":[{"<":[{"var":"age"},4]},{">=":[{"var":"age"},65]}]},"because":{"en":"B.","nl":"B."}},
> {"id":"stay","outcome":"long","when":{"and":[{">=":[{"var":"stay"},20]},{">=":[{"var":"wait"},3]}]},"because":{"en":"B.","nl":"B."}},
> {"id":"other","outcome":"short","when":true,"because":{"en":"B.","nl":"B."}}]}
> END
$ ind-biometrics --rules pack.json --lang en --today 2021-03-01 --what-if --answer age=30 --answer arrival=2021-03-01 --answer departure=2021-03-04
A short visit.

A test.
Source: p, t.

B.

This follows from your answers:
- How old are you? 30
- When do you arrive? 1 March 2021

When would the result be different?

The result would be "A long visit." if these 2 answers were different:
- When do you arrive? From 4 March 2021 up to and including 11 March 2021 (you
  answered: 1 March 2021)
- When do you leave? 24 March 2021 or later (you answered: 4 March 2021)
The number of days from "When do you arrive?" to "When do you leave?" must be:
at least 20.
For example: 4 March 2021, 24 March 2021.

Nobody can get the result "A visit in the past." today, whatever the answers
are.

The result would be "Free entrance." if this answer were different:
- How old are you? At most 3 or at least 65 (you answered: 30)
$ ind-biometrics --rules pack.json --lang nl --today 2021-03-01 --what-if --answer age=30 --answer arrival=2021-03-01 --answer departure=2021-03-04 | sed -n '/^Wanneer zou/,$p'
Wanneer zou de uitslag anders zijn?

De uitslag zou "Een lang bezoek." zijn als deze 2 antwoorden anders waren:
- Wanneer komt u aan? Van 4 maart 2021 tot en met 11 maart 2021 (u antwoordde: 1
  maart 2021)
- Wanneer gaat u weg? 24 maart 2021 of later (u antwoordde: 4 maart 2021)
Het aantal dagen van "Wanneer komt u aan?" tot "Wanneer gaat u weg?" moet zijn:
minstens 20.
Bijvoorbeeld: 4 maart 2021, 24 maart 2021.

Niemand kan vandaag de uitslag "Een bezoek in het verleden." krijgen, welke
antwoorden het ook zijn.

De uitslag zou "Gratis toegang." zijn als dit antwoord anders was:
- Hoe oud bent u? Hoogstens 3 of minstens 65 (u antwoordde: 30)
$ ind-biometrics --rules pack.json --lang en --today 2021-03-01 --what-if --format json --answer age=30 --answer arrival=2021-03-01 --answer departure=2021-03-04 | grep -o '"what_if".*"today":"2021-03-01","pack'
"what_if":[{"outcome":"long","reachable":true,"changed":2,"added":0,"sets":[{"ways":[{"answers":[{"question":"arrival","was":"2021-03-01","to":[{"from":"2021-03-04","to":"2021-03-11"}]},{"question":"departure","was":"2021-03-04","to":[{"from":"2021-03-24","to":"2021-03-31"}]}],"days_between":[{"between":["arrival","departure"],"from":20}],"example":{"today":"2021-03-01","age":30,"arrival":"2021-03-04","departure":"2021-03-24"}}]}]},{"outcome":"past","reachable":false,"changed":0,"added":0,"sets":[]},{"outcome":"free","reachable":true,"changed":1,"added":0,"sets":[{"ways":[{"answers":[{"question":"age","was":30,"to":[{"from":0,"to":3},{"from":65,"to":120}]}],"example":{"today":"2021-03-01","age":3,"arrival":"2021-03-01","departure":"2021-03-04"}}]}]}],"answers":{"age":30,"arrival":"2021-03-01","departure":"2021-03-04"},"today":"2021-03-01","pack
$ ind-biometrics --rules pack.json --lang en --today 2021-03-01 --explain --answer age=30 --answer arrival=2021-03-01 --answer departure=2021-03-21
A short visit.

A test.
Source: p, t.

B.

This follows from your answers:
- How old are you? 30
- When do you arrive? 1 March 2021

How the rules work out for you, one after the other:
1. Rule before does not hold:
   - From today (1 March 2021) to 1 March 2021: 0 days (the rule asks for at
     most -1)
2. Rule young does not hold:
   - How old are you? 30 (the rule asks for at most 3 or at least 65)
3. Rule stay does not hold:
   - From today (1 March 2021) to 1 March 2021: 0 days (the rule asks for at
     least 3)
4. Rule other holds, and decides:
   - It always does.

# Later rules get a line each: they hold, fail, or may hold.
$ ind-biometrics --rules pack.json --lang en --today 2021-03-01 --explain --answer age=70 | sed -n '/^How the rules/,$p'
How the rules work out for you, one after the other:
1. Rule before does not hold:
   - When do you arrive? Any answer
2. Rule young holds, and decides:
   - How old are you? 70 (the rule asks for at least 65)

Because rule young holds, the rules after it do not count any more:
3. It is not certain whether rule stay would hold.
4. Rule other would hold too.
$ ind-biometrics --rules pack.json --lang nl --today 2021-03-01 --explain --answer age=70 --answer arrival=2021-03-05 --answer departure=2021-03-30 | sed -n '/^Zo werken/,$p'
Zo werken de regels voor u uit, een voor een:
1. Regel before geldt niet:
   - Van vandaag (1 maart 2021) tot 5 maart 2021: 4 dagen (de regel vraagt
     hoogstens -1)
2. Regel young geldt, en beslist:
   - Hoe oud bent u? 70 (de regel vraagt minstens 65)

Omdat regel young geldt, tellen de regels daarna niet meer mee:
3. Regel stay zou ook gelden.
4. Regel other zou ook gelden.

# Where at most one rule may hold, all are told in full, so that a conflict is seen.
$ sed 's/"rules":/"hit_policy":"unique","rules":/' pack.json > unique.json
$ ind-biometrics --rules unique.json --lang en --today 2021-03-01 --explain --answer age=70 --answer arrival=2021-03-05 --answer departure=2021-03-30 | sed -n '/^How the rules/,$p'
How the rules work out for you, one after the other:
1. Rule before does not hold:
   - From today (1 March 2021) to 5 March 2021: 4 days (the rule asks for at
     most -1)
2. Rule young holds:
   - How old are you? 70 (the rule asks for at least 65)
3. Rule stay holds:
   - From 5 March 2021 to 30 March 2021: 25 days (the rule asks for at least 20)
   - From today (1 March 2021) to 5 March 2021: 4 days (the rule asks for at
     least 3)
4. Rule other holds:
   - It always does.

More than one rule holds, though at most one should. So there is a mistake in
these rules.
$ ind-biometrics --rules unique.json --lang nl --today 2021-03-01 --explain --answer age=70 --answer arrival=2021-03-05 --answer departure=2021-03-30 | sed -n '/^Zo werken/,$p'
Zo werken de regels voor u uit, een voor een:
1. Regel before geldt niet:
   - Van vandaag (1 maart 2021) tot 5 maart 2021: 4 dagen (de regel vraagt
     hoogstens -1)
2. Regel young geldt:
   - Hoe oud bent u? 70 (de regel vraagt minstens 65)
3. Regel stay geldt:
   - Van 5 maart 2021 tot 30 maart 2021: 25 dagen (de regel vraagt minstens 20)
   - Van vandaag (1 maart 2021) tot 5 maart 2021: 4 dagen (de regel vraagt
     minstens 3)
4. Regel other geldt:
   - Dat is altijd zo.

Er geldt meer dan één regel, terwijl er hoogstens één mag gelden. Er zit dus een
fout in deze regels.
$ ind-biometrics --rules unique.json --lang en --today 2021-03-01 --explain --answer age=30 --answer arrival=2021-03-02 --answer departure=2021-03-30 | sed -n '/^How the rules/,$p'
How the rules work out for you, one after the other:
1. Rule before does not hold:
   - From today (1 March 2021) to 2 March 2021: 1 day (the rule asks for at most
     -1)
2. Rule young does not hold:
   - How old are you? 30 (the rule asks for at most 3 or at least 65)
3. Rule stay does not hold:
   - From today (1 March 2021) to 2 March 2021: 1 day (the rule asks for at
     least 3)
4. Rule other holds, and decides:
   - It always does.

# What holds or fails whatever is answered to a question: it is not the missing answer that matters.
$ cat > either.json <<'END'
> {"pack":1,"id":"pets","version":"1","languages":["en","nl"],"title":{"en":"Pets","nl":"Dieren"},"notice":{"en":"A test.","nl":"Een test."},"source":{"publisher":"p","title":"t"},
> "questions":[{"id":"cat","type":"boolean","ask":{"en":"Do you have a cat?","nl":"Hebt u een kat?"},"why":{"en":"W","nl":"W"}},
> {"id":"dog","type":"boolean","ask":{"en":"Do you have a dog?","nl":"Hebt u een hond?"},"why":{"en":"W","nl":"W"}}],
> "outcomes":[{"id":"walk","says":{"en":"Go for a walk.","nl":"Ga wandelen."}},{"id":"stay","says":{"en":"Stay at home.","nl":"Blijf thuis."}}],
> "rules":[{"id":"only_a_dog","outcome":"walk","when":{"and":[{"or":[{"var":"cat"},{"var":"dog"}]},{"!":{"var":"cat"}}]},"because":{"en":"B.","nl":"B."}},
> {"id":"others","outcome":"stay","when":{"or":[{"var":"cat"},{"and":[{"!":{"var":"cat"}},{"!":{"var":"dog"}}]}]},"because":{"en":"B.","nl":"B."}}]}
> END
$ ind-biometrics --rules either.json --lang en --explain --answer dog=no | sed -n '/^How the rules/,$p'
How the rules work out for you, one after the other:
1. Rule only_a_dog does not hold:
   - Do you have a cat? Any answer
   - Do you have a dog? No
2. Rule others holds, and decides:
   - Do you have a cat? Any answer
   - Do you have a dog? No
$ ind-biometrics --rules either.json --lang nl --explain --answer dog=nee --answer 'cat=weet niet' | sed -n '/^Zo werken/,$p'
Zo werken de regels voor u uit, een voor een:
1. Regel only_a_dog geldt niet:
   - Hebt u een kat? Elk antwoord
   - Hebt u een hond? Nee
2. Regel others geldt, en beslist:
   - Hebt u een kat? Elk antwoord
   - Hebt u een hond? Nee

# A rule that is not in force.
$ ind-biometrics --rules "$ROOT/tests/packs/verify/gap_in_time.json" --lang en --explain --today 2021-02-15 --answer a=yes | sed -n '/^How the rules/,$p'
How the rules work out for you, one after the other:
1. Rule old is not in force today.
2. Rule new holds, and decides:
   - Q? Yes

Because rule new holds, the rules after it do not count any more:
3. Rule other would not hold.
$ ind-biometrics --rules "$ROOT/tests/packs/verify/gap_in_time.json" --lang en --explain --today 2020-02-15 --answer a=yes | sed -n '/^How the rules/,$p'
How the rules work out for you, one after the other:
1. Rule old holds, and decides:
   - Q? Yes

Because rule old holds, the rules after it do not count any more:
2. Rule new is not in force today.
3. Rule other would not hold.

# Only a single decision has these.
$ ind-biometrics batch --what-if < /dev/null
ind-biometrics: 'batch' has no option --what-if; try 'ind-biometrics batch --help'
[2]

# On a narrow terminal.
$ $BIN/tests/cli/pty --columns 40 /dev/null -- sh -c "ind-biometrics --lang nl --today 2021-03-01 --explain < quarantine.txt" | sed -n '/^Zo werken/,/^Waar die/p'
Zo werken de regels voor u uit, een voor
een:
1. Regel child_under_1 geldt niet:
   - Is uw aanvraag bij de IND voor een
     kind jonger dan 1 jaar? Nee
2. Regel biometrics_on_file geldt niet:
   - Heeft de IND nog bruikbare
     biometrische gegevens van u (foto,
     handtekening, vingerafdrukken)? Nee
3. Regel captured_earlier geldt niet:
   - Waar hebt u al eerder een foto,
     handtekening of vingerafdrukken
     gegeven? Op geen van deze plekken
4. Regel quarantine geldt, en beslist:
   - Was u kort geleden in een land of
     gebied met reisadvies oranje of
     rood? Ja, oranje
   - Van 26 februari 2021 tot vandaag (1
     maart 2021): 3 dagen (de regel
     vraagt hoogstens 10)

Omdat regel quarantine geldt, tellen de
regels daarna niet meer mee:
5. Regel possibly_on_file zou niet
   gelden.
6. Regel no_biometrics zou ook gelden.

Eerste mogelijke dag voor uw afspraak: 9
maart 2021. Dat is 11 dagen na 26
februari 2021.

Waar die regel vandaan komt:

# Rules of several ways: each number with what the ways ask for, together with the person's own.
$ cat > ways.json <<'END'
> {"pack": 1, "id": "t", "version": "1", "languages": ["en"], "title": {"en": "Table?"}, "notice": {"en": "n"}, "source": {"publisher": "p", "title": "t"},
>  "questions": [
>   {"id": "age", "type": "integer", "minimum": 0, "maximum": 120, "ask": {"en": "How old are you?"}, "why": {"en": "w"}},
>   {"id": "income", "type": "integer", "minimum": 0, "maximum": 100000, "ask": {"en": "What is your income?"}, "why": {"en": "w"}},
>   {"id": "home", "type": "choice", "ask": {"en": "Where do you live?"}, "why": {"en": "w"}, "options": [{"id": "a", "says": {"en": "A"}}, {"id": "b", "says": {"en": "B"}}, {"id": "c", "says": {"en": "C"}}]},
>   {"id": "born", "type": "date", "not_after": "today", "ask": {"en": "When?"}, "why": {"en": "w"}}],
>  "facts": [{"id": "days", "days_between": ["born", "today"]}],
>  "outcomes": [{"id": "yes", "says": {"en": "Yes."}}, {"id": "no", "says": {"en": "No."}}],
>  "rules": [
>   {"id": "table", "outcome": "yes", "because": {"en": "b"}, "when": {"or": [
>     {"and": [{"<=": [{"var": "age"}, 10]}, {"<": [{"var": "income"}, 1000]}]},
>     {"and": [{"<=": [18, {"var": "age"}, 30]}, {"<": [{"var": "income"}, 2000]}, {"in": [{"var": "home"}, ["a", "b"]]}]},
>     {"and": [{">": [{"var": "age"}, 64]}, {"<=": [{"var": "days"}, 10]}]}]}},
>   {"id": "not", "outcome": "yes", "because": {"en": "b"}, "when": {"!": [{">": [{"var": "age"}, 5]}]}},
>   {"id": "two", "outcome": "yes", "because": {"en": "b"}, "when": {"!==": [{"var": "age"}, 40]}},
>   {"id": "rest", "outcome": "no", "because": {"en": "b"}, "when": true}]}
> END
$ echo '{"age":40,"income":3000,"home":"c","born":"2021-01-01"}' | ind-biometrics --rules ways.json --lang en --explain --today 2021-03-01 | sed -n '/^How the/,/^4/p'
How the rules work out for you, one after the other:
1. Rule table does not hold:
   - How old are you? 40 (the rule asks for at most 10 or 18 to 30 or at least
     65)
   - What is your income? 3000 (the rule asks for at most 1999)
   - Where do you live? C
   - From 1 January 2021 to today (1 March 2021): 59 days (the rule asks for at
     most 10)
2. Rule not does not hold:
   - How old are you? 40 (the rule asks for at most 5)
3. Rule two does not hold:
   - How old are you? 40 (the rule asks for at most 39 or at least 41)
4. Rule rest holds, and decides:
$ echo '{"age":25,"income":500,"home":"a","born":"2021-01-01"}' | ind-biometrics --rules ways.json --lang en --explain --today 2021-03-01 | sed -n '/^How the/,/^4/p'
How the rules work out for you, one after the other:
1. Rule table holds, and decides:
   - How old are you? 25 (the rule asks for 18 to 30)
   - What is your income? 500 (the rule asks for at most 1999)
   - Where do you live? A

Because rule table holds, the rules after it do not count any more:
2. Rule not would not hold.
3. Rule two would hold too.
4. Rule rest would hold too.
$ echo '{"age":8,"income":1500}' | ind-biometrics --rules ways.json --lang en --explain --today 2021-03-01 | sed -n '/^How the/,/^4/p'
How the rules work out for you, one after the other:
1. Rule table does not hold:
   - What is your income? 1500 (the rule asks for at most 999)
   - How old are you? 8 (the rule asks for 18 to 30 or at least 65)
2. Rule not does not hold:
   - How old are you? 8 (the rule asks for at most 5)
3. Rule two holds, and decides:
   - How old are you? 8 (the rule asks for at most 39 or at least 41)

Because rule two holds, the rules after it do not count any more:
4. Rule rest would hold too.
$ echo '{"age":40,"income":3000,"home":"c","born":"2021-01-01"}' | ind-biometrics --rules ways.json --explain --today 2021-03-01 | grep -c 'the rule asks'
5
