# The list of questions, for people and for programs.
$ ind-biometrics questions
Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?

1. child_under_1
   Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar?
   - ja of nee
   Waarom: De IND is de immigratiedienst van Nederland. Voor een baby stuurt u
   een pasfoto op. U hoeft dan niet naar een loket.

2. ind_has_biometrics
   Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
   vingerafdrukken)?
   een van deze:
   - yes: Ja
   - no: Nee
   - unknown: Dat weet ik niet
   Waarom: Met bruikbare gegevens kan de IND uw verblijfsdocument maken zonder
   dat u langskomt. Weet u het niet? De IND kijkt het na als u een afspraak
   maakt.

3. first_application
   Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning?
   - ja of nee
   Waarom: Bij een eerste aanvraag heeft de IND uw gegevens soms al. Een
   ambassade of de politie stuurde ze dan door.

4. captured_at
   Waar hebt u al eerder een foto, handtekening of vingerafdrukken gegeven?
   een van deze:
   - none: Op geen van deze plekken
   - mission_exam: Nederlandse ambassade of consulaat, bij het
     inburgeringsexamen
   - mission_mvv: Nederlandse ambassade of consulaat, voor de mvv-sticker (visum
     om in Nederland te wonen)
   - police_asylum: Politie, tijdens mijn asielprocedure
   - kmar_asylum: Koninklijke Marechaussee (KMar, grenspolitie), tijdens mijn
     asielprocedure
   Waarom: Deze plekken sturen uw gegevens door naar de IND. Dat telt alleen bij
   een eerste aanvraag. Het inburgeringsexamen gaat over de Nederlandse taal en
   samenleving.

5. travel_advice
   Was u kort geleden in een land of gebied met reisadvies oranje of rood?
   een van deze:
   - none: Nee
   - orange: Ja, oranje
   - red: Ja, rood
   Waarom: In het reisadvies geeft de overheid elk land of gebied een kleur. Na
   oranje of rood blijft u 10 dagen thuis in quarantaine.

6. return_date
   Op welke datum kwam u terug in Nederland, als u weg was?
   - een datum tot en met vandaag
   Waarom: De dag na uw terugkomst is dag 1 van de quarantaine. Na dag 10 kunt u
   naar de IND.

7. has_appointment
   Hebt u al een afspraak bij de IND gemaakt?
   - ja of nee
   Waarom: De uitslag zegt dan wat u ermee doet: houden, verzetten of afzeggen.

8. appointment_date
   Op welke datum is uw afspraak, als u er een hebt?
   - een datum vanaf vandaag
   Waarom: Een afspraak tijdens uw quarantaine kan niet doorgaan. Een afspraak
   daarna wel.

9. residence_document
   Hebt u een verblijfsdocument of W-document?
   een van deze:
   - none: Nee
   - valid: Ja, nog geldig
   - expired: Ja, maar verlopen
   - lost: Nee, verloren
   - stolen: Nee, gestolen
   Waarom: Naar een afspraak neemt u dit document mee, ook als het verlopen is.
   Een W-document is een identiteitskaart voor mensen in de asielprocedure. Bent
   u het kwijt? Dan is een papier van de politie nodig.

10. head_covering
   Draagt u op de foto een hoofdbedekking vanwege uw geloof of
   levensovertuiging?
   een van deze:
   - none: Nee
   - plain: Ja, in één kleur, maar niet wit of lichtgrijs
   - white_or_light_grey: Ja, wit of lichtgrijs
   - patterned: Ja, met een patroon of meer kleuren
   Waarom: Dat mag. Maar de kleur is belangrijk, want de achtergrond van de foto
   is wit.

Dit zijn de regels van 2020-2021, uit de tijd van de coronamaatregelen. De
regels van vandaag vindt u op ind.nl. Dit is geen dienst van de IND en geen
juridisch advies. Het gaat alleen over deze afspraak, niet over kosten of andere
aanvragen.
$ ind-biometrics questions --lang en --format json | sed 's/"sha256":"[0-9a-f]*"/"sha256":"..."/'
{"schema":1,"questions":[{"id":"child_under_1","type":"boolean","ask":"Is your application to the IND for a child younger than 1 year?","why":"The IND is the Dutch immigration service. For a baby, you send in a passport photo. You then need no visit to a desk.","source":["F8","F10"]},{"id":"ind_has_biometrics","type":"choice","ask":"Does the IND still have usable biometrics of you (photo, signature, fingerprints)?","why":"With usable biometrics, the IND can make your residence document without a visit. If you don't know, the IND checks this after you make an appointment.","options":[{"id":"yes","says":"Yes"},{"id":"no","says":"No"},{"id":"unknown","says":"I don't know"}],"unknown":"unknown","source":["F2","F3","F4"]},{"id":"first_application","type":"boolean","ask":"Is this your first application for a Dutch residence permit?","why":"With a first application, the IND sometimes has your biometrics already. An embassy or the police then sent them on.","source":["F13"]},{"id":"captured_at","type":"choice","ask":"Where did you give a photo, signature or fingerprints before?","why":"These places send your biometrics on to the IND. That counts only for a first application. The civic integration exam is about Dutch language and society.","options":[{"id":"none","says":"At none of these places"},{"id":"mission_exam","says":"Dutch embassy or consulate, at the civic integration exam"},{"id":"mission_mvv","says":"Dutch embassy or consulate, for the mvv sticker (visa to live in the Netherlands)"},{"id":"police_asylum","says":"Police, during my asylum procedure"},{"id":"kmar_asylum","says":"Royal Netherlands Marechaussee (KMar, border police), during my asylum procedure"}],"source":["F11","F12","F13"]},{"id":"travel_advice","type":"choice","ask":"Were you recently in a country or area with orange or red travel advice?","why":"In its travel advice, the Dutch government gives each country or area a colour. After orange or red, you stay at home in quarantine for 10 days.","options":[{"id":"none","says":"No"},{"id":"orange","says":"Yes, orange"},{"id":"red","says":"Yes, red"}],"source":["F1"]},{"id":"return_date","type":"date","ask":"On which date did you come back to the Netherlands, if you were away?","why":"The day after your return is day 1 of the quarantine. After day 10, you can go to the IND.","not_after":"today","source":["F1"]},{"id":"has_appointment","type":"boolean","ask":"Have you already made an appointment with the IND?","why":"The result then tells you to keep it, move it or cancel it.","source":["F1","F4","F21"]},{"id":"appointment_date","type":"date","ask":"On which date is your appointment, if you have one?","why":"An appointment during your quarantine cannot go ahead. An appointment after it can.","not_before":"today","source":["F1"]},{"id":"residence_document","type":"choice","ask":"Do you have a residence document or a W-document?","why":"You bring this document to an appointment, even if it has expired. A W-document is an identity card for people in the asylum procedure. Is it gone? Then you need a report from the police.","options":[{"id":"none","says":"No"},{"id":"valid","says":"Yes, still valid"},{"id":"expired","says":"Yes, but expired"},{"id":"lost","says":"No, lost"},{"id":"stolen","says":"No, stolen"}],"source":["F16","F17"]},{"id":"head_covering","type":"choice","ask":"Will you cover your head in the photo for religion or philosophy of life?","why":"You may do so. But the colour matters, because the background of the photo is white.","options":[{"id":"none","says":"No"},{"id":"plain","says":"Yes, in one colour, but not white or light grey"},{"id":"white_or_light_grey","says":"Yes, white or light grey"},{"id":"patterned","says":"Yes, with a pattern or several colours"}],"source":["F18","F19"]}],"pack":{"id":"ind-biometrics","version":"1.0.0","edition":"2020-2021","sha256":"...","title":"Do you need an appointment for your photo, signature and fingerprints?","notice":"These are the rules of 2020-2021, from the time of the covid measures. Find today's rules on ind.nl. This is not an IND service and not legal advice. It covers only this appointment, not fees or other applications."},"engine":"1.0.0"}

# On one day: what can matter then. A pack that is not in force asks nothing.
$ cat > days.json <<END
> {"pack": 1, "id": "days", "version": "1", "languages": ["nl", "en"], "valid_from": "2024-01-01", "valid_to": "2025-12-31",
>  "title": {"nl": "Betaalt u?", "en": "Do you pay?"}, "notice": {"nl": "Een test.", "en": "A test."}, "source": {"publisher": "p", "title": "t"},
>  "questions": [
>   {"id": "child", "type": "boolean", "ask": {"nl": "Bent u een kind?", "en": "Are you a child?"}, "why": {"nl": "Kinderen betalen niet.", "en": "Children do not pay."}},
>   {"id": "card", "type": "boolean", "ask": {"nl": "Hebt u een kaart?", "en": "Do you have a card?"}, "why": {"nl": "Die is er sinds 2025.", "en": "There is one since 2025."}}],
>  "outcomes": [{"id": "free", "says": {"nl": "U betaalt niet.", "en": "You do not pay."}}, {"id": "pay", "says": {"nl": "U betaalt.", "en": "You pay."}}],
>  "rules": [
>   {"id": "young", "outcome": "free", "because": {"nl": "b", "en": "b"}, "when": {"var": "child"}},
>   {"id": "holder", "outcome": "free", "because": {"nl": "b", "en": "b"}, "valid_from": "2025-01-01", "when": {"var": "card"}},
>   {"id": "rest", "outcome": "pay", "because": {"nl": "b", "en": "b"}, "when": true}]}
> END
$ ind-biometrics questions --rules days.json --lang en --today 2024-07-01
Do you pay?
This is how it is on 1 July 2024.
Not asked on that day: card.

1. child
   Are you a child?
   - yes or no
   Why: Children do not pay.

A test.
$ ind-biometrics questions --rules days.json --lang nl --today 2024-07-01 | head -n 3
Betaalt u?
Zo is het op 1 juli 2024.
Op die dag vraagt het programma niet naar: card.
$ ind-biometrics questions --rules days.json --lang en --today 2025-07-01 | grep -c '^[0-9]'
2
$ ind-biometrics questions --rules days.json --lang en --today 2026-01-01
Do you pay?
Please note: these rules applied up to and including 31 December 2025. Today is
1 January 2026.

A test.
$ ind-biometrics questions --rules days.json --lang en --today 2024-07-01 --format json | sed 's/,"pack".*//'
{"schema":1,"questions":[{"id":"child","type":"boolean","ask":"Are you a child?","why":"Children do not pay.","source":[],"asked":true},{"id":"card","type":"boolean","ask":"Do you have a card?","why":"There is one since 2025.","source":[],"asked":false}],"today":"2024-07-01","in_force":true
$ ind-biometrics questions --rules days.json --lang en --today 2026-01-01 --format json | grep -o '"asked":[a-z]*\|"today.*,"pack"'
"asked":false
"asked":false
"today":"2026-01-01","in_force":false,"pack"
$ ind-biometrics questions --rules days.json --lang en --format json | grep -o '"asked":[a-z]*\|"today"'
[1]
$ ind-biometrics questions --rules days.json --lang en | sed -n '2,3p'
These rules are in force from 1 January 2024 up to and including 31 December
2025. What follows is for all days; --today shows one day.
$ ind-biometrics questions --rules days.json --lang en --today 2024-07-01 --order fewest | head -n 7
Do you pay?
This is how it is on 1 July 2024.

This is the order with the fewest questions on average. The decision comes
first, then what only the advice needs.

1. child
$ ind-biometrics questions --rules days.json --lang en --today 2026-01-01 --order fewest
Do you pay?
Please note: these rules applied up to and including 31 December 2025. Today is
1 January 2026.
