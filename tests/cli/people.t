# Four people, in both languages, who type as people do: with full stops, polite
# words, days that are told from today, and characters of phones and documents.

# A baby: a no-break space behind a polite yes, and a full stop.
$ printf 'expect >\nsend ja\302\240graag.\nexpect Vraag 2\nexpect >\nsend nee hoor\nexpect Klopt dit\nexpect >\nsend klopt!\n' > script
$ $BIN/tests/cli/pty script -- ind-biometrics --today 2021-03-01
Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?
Dit zijn de regels van 2020-2021, uit de tijd van de coronamaatregelen. De
regels van vandaag vindt u op ind.nl. Dit is geen dienst van de IND en geen
juridisch advies. Het gaat alleen over deze afspraak, niet over kosten of andere
aanvragen.
Bron: IND (https://ind.nl), 2020-2021.
Dit programma verstuurt niets. Het bewaart alleen iets als u daarom vraagt.

Typ ? voor uitleg, < om terug te gaan, ! voor uw antwoorden, of: stop. Weet u
iets niet? Typ: weet niet.
English? Type: english

Vraag 1 (hoogstens nog 9)
Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar?
Typ ja of nee.
> ja graag.

U hebt geen afspraak bij de IND nodig.
Dit is nu zeker. Er is nog 1 vraag, over wat u moet doen of meenemen.

Vraag 2 (de laatste)
Hebt u al een afspraak bij de IND gemaakt?
Typ ja of nee.
> nee hoor

Klopt dit?
  1. Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar? Ja
  2. Hebt u al een afspraak bij de IND gemaakt? Nee
Typ ja voor de uitslag. Wilt u een antwoord veranderen? Typ het nummer.
> klopt!

U hebt geen afspraak bij de IND nodig.

Dit zijn de regels van 2020-2021, uit de tijd van de coronamaatregelen. De
regels van vandaag vindt u op ind.nl. Dit is geen dienst van de IND en geen
juridisch advies. Het gaat alleen over deze afspraak, niet over kosten of andere
aanvragen.
Bron: IND (https://ind.nl), 2020-2021.

De aanvraag is voor een kind jonger dan 1 jaar. Zo'n jong kind hoeft niet naar
een IND-loket.

Dit volgt uit uw antwoorden:
- Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar? Ja

Wat u moet doen:
- Spreek eerst een tijd af met een fotograaf. Ga daarna met het kind langs voor
  een pasfoto. Stuur de foto naar de IND, samen met het formulier Bijlage
  fotokaart.

Goed om te weten:
- Zonder afspraak maakt een fotograaf tijdens de lockdown geen pasfoto's.
$ printf 'expect >\nsend Yes,\302\240please\nexpect Question 2\nexpect >\nsend no thanks.\nexpect Is this right\nexpect >\nsend yes.\n' > script
$ $BIN/tests/cli/pty script -- ind-biometrics --lang en --today 2021-03-01
Do you need an appointment for your photo, signature and fingerprints?
These are the rules of 2020-2021, from the time of the covid measures. Find
today's rules on ind.nl. This is not an IND service and not legal advice. It
covers only this appointment, not fees or other applications.
Source: IND (https://ind.nl), 2020-2021.
This program sends nothing. It keeps nothing unless you ask for it.

Type ? for an explanation, < to go back, ! for your answers, or: stop. If you
don't know something, type: don't know.
Nederlands? Typ: nederlands

Question 1 (at most 9 more)
Is your application to the IND for a child younger than 1 year?
Type yes or no.
> Yes, please

You do not need an appointment with the IND.
This is certain now. There is 1 more question, about what to do or what to
bring.

Question 2 (the last one)
Have you already made an appointment with the IND?
Type yes or no.
> no thanks.

Is this right?
  1. Is your application to the IND for a child younger than 1 year? Yes
  2. Have you already made an appointment with the IND? No
Type yes to see the result. To change an answer, type its number.
> yes.

You do not need an appointment with the IND.

These are the rules of 2020-2021, from the time of the covid measures. Find
today's rules on ind.nl. This is not an IND service and not legal advice. It
covers only this appointment, not fees or other applications.
Source: IND (https://ind.nl), 2020-2021.

The application is for a child younger than 1 year. Such a young child does not
have to visit an IND desk.

This follows from your answers:
- Is your application to the IND for a child younger than 1 year? Yes

What to do:
- First make an appointment with a photographer. Then take the child there for a
  passport photo. Send the photo to the IND with the form Bijlage fotokaart
  (photo card appendix).

Good to know:
- Without an appointment, a photographer takes no passport photos during the
  lockdown.

# Data on file: a full-width number, a number with a bracket, a curly quote.
$ printf 'expect >\nsend nee,\nexpect Vraag 2\nexpect >\nsend \357\274\221\nexpect Vraag 3\nexpect >\nsend ja hoor\nexpect Klopt dit\nexpect >\nsend ja.\n' > script
$ $BIN/tests/cli/pty script -- ind-biometrics --today 2021-03-01
Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?
Dit zijn de regels van 2020-2021, uit de tijd van de coronamaatregelen. De
regels van vandaag vindt u op ind.nl. Dit is geen dienst van de IND en geen
juridisch advies. Het gaat alleen over deze afspraak, niet over kosten of andere
aanvragen.
Bron: IND (https://ind.nl), 2020-2021.
Dit programma verstuurt niets. Het bewaart alleen iets als u daarom vraagt.

Typ ? voor uitleg, < om terug te gaan, ! voor uw antwoorden, of: stop. Weet u
iets niet? Typ: weet niet.
English? Type: english

Vraag 1 (hoogstens nog 9)
Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar?
Typ ja of nee.
> nee,

Vraag 2 (hoogstens nog 8)
Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
vingerafdrukken)?
  1. Ja
  2. Nee
  3. Dat weet ik niet
Typ een nummer van 1 tot en met 3.
> １

U hebt geen afspraak bij de IND nodig.
Dit is nu zeker. Er is nog 1 vraag, over wat u moet doen of meenemen.

Vraag 3 (de laatste)
Hebt u al een afspraak bij de IND gemaakt?
Typ ja of nee.
> ja hoor

Klopt dit?
  1. Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar? Nee
  2. Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
     vingerafdrukken)? Ja
  3. Hebt u al een afspraak bij de IND gemaakt? Ja
Typ ja voor de uitslag. Wilt u een antwoord veranderen? Typ het nummer.
> ja.

U hebt geen afspraak bij de IND nodig.

Dit zijn de regels van 2020-2021, uit de tijd van de coronamaatregelen. De
regels van vandaag vindt u op ind.nl. Dit is geen dienst van de IND en geen
juridisch advies. Het gaat alleen over deze afspraak, niet over kosten of andere
aanvragen.
Bron: IND (https://ind.nl), 2020-2021.

De IND heeft nog bruikbare biometrische gegevens van u. Daarom hoeft u niet naar
een IND-loket.

Dit volgt uit uw antwoorden:
- Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
  vingerafdrukken)? Ja

Wat u moet doen:
- Zeg uw afspraak af met de link in de bevestigingsmail. Misschien belt of mailt
  de IND u zelf om af te zeggen.

Goed om te weten:
- De IND maakt uw verblijfsdocument met uw oude foto, handtekening en
  vingerafdrukken.
$ printf 'expect >\nsend No.\nexpect Question 2\nexpect >\nsend 1)\nexpect Question 3\nexpect >\nsend don\342\200\231t know!\nexpect Is this right\nexpect >\nsend yes\n' > script
$ $BIN/tests/cli/pty script -- ind-biometrics --lang en --today 2021-03-01
Do you need an appointment for your photo, signature and fingerprints?
These are the rules of 2020-2021, from the time of the covid measures. Find
today's rules on ind.nl. This is not an IND service and not legal advice. It
covers only this appointment, not fees or other applications.
Source: IND (https://ind.nl), 2020-2021.
This program sends nothing. It keeps nothing unless you ask for it.

Type ? for an explanation, < to go back, ! for your answers, or: stop. If you
don't know something, type: don't know.
Nederlands? Typ: nederlands

Question 1 (at most 9 more)
Is your application to the IND for a child younger than 1 year?
Type yes or no.
> No.

Question 2 (at most 8 more)
Does the IND still have usable biometrics of you (photo, signature,
fingerprints)?
  1. Yes
  2. No
  3. I don't know
Type a number from 1 to 3.
> 1)

You do not need an appointment with the IND.
This is certain now. There is 1 more question, about what to do or what to
bring.

Question 3 (the last one)
Have you already made an appointment with the IND?
Type yes or no.
> don’t know!

Is this right?
  1. Is your application to the IND for a child younger than 1 year? No
  2. Does the IND still have usable biometrics of you (photo, signature,
     fingerprints)? Yes
  3. Have you already made an appointment with the IND? I don't know
Type yes to see the result. To change an answer, type its number.
> yes

You do not need an appointment with the IND.

These are the rules of 2020-2021, from the time of the covid measures. Find
today's rules on ind.nl. This is not an IND service and not legal advice. It
covers only this appointment, not fees or other applications.
Source: IND (https://ind.nl), 2020-2021.

The IND still has usable biometrics of you. So you do not have to visit an IND
desk.

This follows from your answers:
- Does the IND still have usable biometrics of you (photo, signature,
  fingerprints)? Yes

You do not know this yet, but it makes a difference:
- Have you already made an appointment with the IND? The result then tells you
  to keep it, move it or cancel it.

Good to know:
- The IND makes your residence document with your old photo, signature and
  fingerprints.

# A first permit, with the mvv: an article and the one word that is asked back.
$ printf 'expect >\nsend nee dank u\nexpect Vraag 2\nexpect >\nsend weet niet.\nexpect Vraag 3\nexpect >\nsend ja, graag\nexpect Vraag 4\nexpect >\nsend de mvv\nexpect >\nsend ja\nexpect Vraag 5\nexpect >\nsend nee\nexpect Klopt dit\nexpect >\nsend ja\n' > script
$ $BIN/tests/cli/pty script -- ind-biometrics --today 2021-03-01
Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?
Dit zijn de regels van 2020-2021, uit de tijd van de coronamaatregelen. De
regels van vandaag vindt u op ind.nl. Dit is geen dienst van de IND en geen
juridisch advies. Het gaat alleen over deze afspraak, niet over kosten of andere
aanvragen.
Bron: IND (https://ind.nl), 2020-2021.
Dit programma verstuurt niets. Het bewaart alleen iets als u daarom vraagt.

Typ ? voor uitleg, < om terug te gaan, ! voor uw antwoorden, of: stop. Weet u
iets niet? Typ: weet niet.
English? Type: english

Vraag 1 (hoogstens nog 9)
Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar?
Typ ja of nee.
> nee dank u

Vraag 2 (hoogstens nog 8)
Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
vingerafdrukken)?
  1. Ja
  2. Nee
  3. Dat weet ik niet
Typ een nummer van 1 tot en met 3.
> weet niet.

Vraag 3 (hoogstens nog 7)
Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning?
Typ ja of nee.
> ja, graag

Vraag 4 (hoogstens nog 6)
Waar hebt u al eerder een foto, handtekening of vingerafdrukken gegeven?
  1. Op geen van deze plekken
  2. Nederlandse ambassade of consulaat, bij het inburgeringsexamen
  3. Nederlandse ambassade of consulaat, voor de mvv-sticker (visum om in
     Nederland te wonen)
  4. Politie, tijdens mijn asielprocedure
  5. Koninklijke Marechaussee (KMar, grenspolitie), tijdens mijn asielprocedure
Typ een nummer van 1 tot en met 5.
> de mvv
Bedoelt u "Nederlandse ambassade of consulaat, voor de mvv-sticker (visum om in
Nederland te wonen)"? Typ ja of nee.
> ja

U hebt geen afspraak bij de IND nodig.
Dit is nu zeker. Er is nog 1 vraag, over wat u moet doen of meenemen.

Vraag 5 (de laatste)
Hebt u al een afspraak bij de IND gemaakt?
Typ ja of nee.
> nee

Klopt dit?
  1. Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar? Nee
  2. Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
     vingerafdrukken)? Dat weet ik niet
  3. Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning? Ja
  4. Waar hebt u al eerder een foto, handtekening of vingerafdrukken gegeven?
     Nederlandse ambassade of consulaat, voor de mvv-sticker (visum om in
     Nederland te wonen)
  5. Hebt u al een afspraak bij de IND gemaakt? Nee
Typ ja voor de uitslag. Wilt u een antwoord veranderen? Typ het nummer.
> ja

U hebt geen afspraak bij de IND nodig.

Dit zijn de regels van 2020-2021, uit de tijd van de coronamaatregelen. De
regels van vandaag vindt u op ind.nl. Dit is geen dienst van de IND en geen
juridisch advies. Het gaat alleen over deze afspraak, niet over kosten of andere
aanvragen.
Bron: IND (https://ind.nl), 2020-2021.

U gaf uw gegevens al eerder bij ambassade, consulaat, politie of KMar. Voor een
eerste aanvraag is dat genoeg.

Dit volgt uit uw antwoorden:
- Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning? Ja
- Waar hebt u al eerder een foto, handtekening of vingerafdrukken gegeven?
  Nederlandse ambassade of consulaat, voor de mvv-sticker (visum om in Nederland
  te wonen)

Wat u moet doen:
- Niets. Volgens deze regels hoeft u niets te doen.

Goed om te weten:
- Uw biometrische gegevens zijn al bij de IND. U hoeft ze niet nog eens te
  geven.
$ printf 'expect >\nsend no\nexpect Question 2\nexpect >\nsend I don\342\200\231t know.\nexpect Question 3\nexpect >\nsend yes please\nexpect Question 4\nexpect >\nsend not the police\nexpect >\nsend mvv\nexpect >\nsend yes\nexpect Question 5\nexpect >\nsend no, thanks\nexpect Is this right\nexpect >\nsend yes\n' > script
$ $BIN/tests/cli/pty script -- ind-biometrics --lang en --today 2021-03-01
Do you need an appointment for your photo, signature and fingerprints?
These are the rules of 2020-2021, from the time of the covid measures. Find
today's rules on ind.nl. This is not an IND service and not legal advice. It
covers only this appointment, not fees or other applications.
Source: IND (https://ind.nl), 2020-2021.
This program sends nothing. It keeps nothing unless you ask for it.

Type ? for an explanation, < to go back, ! for your answers, or: stop. If you
don't know something, type: don't know.
Nederlands? Typ: nederlands

Question 1 (at most 9 more)
Is your application to the IND for a child younger than 1 year?
Type yes or no.
> no

Question 2 (at most 8 more)
Does the IND still have usable biometrics of you (photo, signature,
fingerprints)?
  1. Yes
  2. No
  3. I don't know
Type a number from 1 to 3.
> I don’t know.

Question 3 (at most 7 more)
Is this your first application for a Dutch residence permit?
Type yes or no.
> yes please

Question 4 (at most 6 more)
Where did you give a photo, signature or fingerprints before?
  1. At none of these places
  2. Dutch embassy or consulate, at the civic integration exam
  3. Dutch embassy or consulate, for the mvv sticker (visa to live in the
     Netherlands)
  4. Police, during my asylum procedure
  5. Royal Netherlands Marechaussee (KMar, border police), during my asylum
     procedure
Type a number from 1 to 5.
> not the police
"not the police" is not one of the answers. Type a number from 1 to 5.
These answers come closest:
  4. Police, during my asylum procedure
  5. Royal Netherlands Marechaussee (KMar, border police), during my asylum
     procedure
> mvv
Do you mean "Dutch embassy or consulate, for the mvv sticker (visa to live in
the Netherlands)"? Type yes or no.
> yes

You do not need an appointment with the IND.
This is certain now. There is 1 more question, about what to do or what to
bring.

Question 5 (the last one)
Have you already made an appointment with the IND?
Type yes or no.
> no, thanks

Is this right?
  1. Is your application to the IND for a child younger than 1 year? No
  2. Does the IND still have usable biometrics of you (photo, signature,
     fingerprints)? I don't know
  3. Is this your first application for a Dutch residence permit? Yes
  4. Where did you give a photo, signature or fingerprints before? Dutch embassy
     or consulate, for the mvv sticker (visa to live in the Netherlands)
  5. Have you already made an appointment with the IND? No
Type yes to see the result. To change an answer, type its number.
> yes

You do not need an appointment with the IND.

These are the rules of 2020-2021, from the time of the covid measures. Find
today's rules on ind.nl. This is not an IND service and not legal advice. It
covers only this appointment, not fees or other applications.
Source: IND (https://ind.nl), 2020-2021.

An embassy, a consulate, the police or the KMar already took your biometrics.
For a first application, that is enough.

This follows from your answers:
- Is this your first application for a Dutch residence permit? Yes
- Where did you give a photo, signature or fingerprints before? Dutch embassy or
  consulate, for the mvv sticker (visa to live in the Netherlands)

What to do:
- Nothing. By these rules, you do not have to do anything.

Good to know:
- The IND already has your biometrics. You do not have to give them again.

# Red travel advice: days told from today, with a weekday or an ordinal; hyphens of documents.
$ printf 'expect >\nsend nee.\nexpect Vraag 2\nexpect >\nsend 2.\nexpect Vraag 3\nexpect >\nsend nee\nexpect Vraag 4\nexpect >\nsend rood.\nexpect Vraag 5\nexpect >\nsend 3 dagen geleden\nexpect Vraag 6\nexpect >\nsend ja\nexpect Vraag 7\nexpect >\nsend vrijdag 5\302\240maart 2021\nexpect Vraag 8\nexpect >\nsend 4)\nexpect Vraag 9\nexpect >\nsend 1\nexpect Klopt dit\nexpect >\nsend klopt\n' > script
$ $BIN/tests/cli/pty script -- ind-biometrics --today 2021-03-01
Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?
Dit zijn de regels van 2020-2021, uit de tijd van de coronamaatregelen. De
regels van vandaag vindt u op ind.nl. Dit is geen dienst van de IND en geen
juridisch advies. Het gaat alleen over deze afspraak, niet over kosten of andere
aanvragen.
Bron: IND (https://ind.nl), 2020-2021.
Dit programma verstuurt niets. Het bewaart alleen iets als u daarom vraagt.

Typ ? voor uitleg, < om terug te gaan, ! voor uw antwoorden, of: stop. Weet u
iets niet? Typ: weet niet.
English? Type: english

Vraag 1 (hoogstens nog 9)
Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar?
Typ ja of nee.
> nee.

Vraag 2 (hoogstens nog 8)
Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
vingerafdrukken)?
  1. Ja
  2. Nee
  3. Dat weet ik niet
Typ een nummer van 1 tot en met 3.
> 2.

Vraag 3 (hoogstens nog 7)
Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning?
Typ ja of nee.
> nee

Vraag 4 (hoogstens nog 5)
Was u kort geleden in een land of gebied met reisadvies oranje of rood?
  1. Nee
  2. Ja, oranje
  3. Ja, rood
Typ een nummer van 1 tot en met 3.
> rood.

Vraag 5 (hoogstens nog 4)
Op welke datum kwam u terug in Nederland, als u weg was?
Typ een datum tot en met vandaag, bijvoorbeeld 1 maart 2021.
> 3 dagen geleden
Dat is vrijdag 26 februari 2021.

U hebt een afspraak bij de IND nodig, na uw quarantaine.
Dit is nu zeker. Er zijn hoogstens nog 4 vragen, over wat u moet doen en
meenemen.

Vraag 6 (hoogstens nog 3)
Hebt u al een afspraak bij de IND gemaakt?
Typ ja of nee.
> ja

Vraag 7 (hoogstens nog 2)
Op welke datum is uw afspraak, als u er een hebt?
Typ een datum vanaf vandaag, bijvoorbeeld 1 maart 2021.
> vrijdag 5 maart 2021
Dat is vrijdag 5 maart 2021.

Vraag 8 (hoogstens nog 1)
Hebt u een verblijfsdocument of W-document?
  1. Nee
  2. Ja, nog geldig
  3. Ja, maar verlopen
  4. Nee, verloren
  5. Nee, gestolen
Typ een nummer van 1 tot en met 5.
> 4)

Vraag 9 (de laatste)
Draagt u op de foto een hoofdbedekking vanwege uw geloof of levensovertuiging?
  1. Nee
  2. Ja, in één kleur, maar niet wit of lichtgrijs
  3. Ja, wit of lichtgrijs
  4. Ja, met een patroon of meer kleuren
Typ een nummer van 1 tot en met 4.
> 1

Klopt dit?
  1. Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar? Nee
  2. Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
     vingerafdrukken)? Nee
  3. Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning? Nee
  4. Was u kort geleden in een land of gebied met reisadvies oranje of rood? Ja,
     rood
  5. Op welke datum kwam u terug in Nederland, als u weg was? 26 februari 2021
  6. Hebt u al een afspraak bij de IND gemaakt? Ja
  7. Op welke datum is uw afspraak, als u er een hebt? 5 maart 2021
  8. Hebt u een verblijfsdocument of W-document? Nee, verloren
  9. Draagt u op de foto een hoofdbedekking vanwege uw geloof of
     levensovertuiging? Nee
Typ ja voor de uitslag. Wilt u een antwoord veranderen? Typ het nummer.
> klopt

U hebt een afspraak bij de IND nodig, na uw quarantaine.

Dit zijn de regels van 2020-2021, uit de tijd van de coronamaatregelen. De
regels van vandaag vindt u op ind.nl. Dit is geen dienst van de IND en geen
juridisch advies. Het gaat alleen over deze afspraak, niet over kosten of andere
aanvragen.
Bron: IND (https://ind.nl), 2020-2021.

De IND heeft geen bruikbare gegevens van u, of u weet het niet. En uw 10 dagen
quarantaine zijn nog niet voorbij.

Dit volgt uit uw antwoorden:
- Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar? Nee
- Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
  vingerafdrukken)? Nee
- Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning? Nee
- Was u kort geleden in een land of gebied met reisadvies oranje of rood? Ja,
  rood
- Op welke datum kwam u terug in Nederland, als u weg was? 26 februari 2021

Eerste mogelijke dag voor uw afspraak: 9 maart 2021

Wat u moet doen:
- Blijf thuis in quarantaine tot 9 maart 2021. Vanaf die dag is uw quarantaine
  voorbij. De website van de Rijksoverheid vertelt u meer.
- Uw afspraak valt in uw quarantaine. Zeg die af met de link in de
  bevestigingsmail. Maak een nieuwe afspraak voor 9 maart 2021 of later.

Wat u meeneemt:
[ ] Een paspoort of ander reisdocument dat nog geldig is.
[ ] Uw afspraakcode. Maakt u de afspraak online, dan staat de code in de
    bevestigingsmail.
[ ] Het proces-verbaal van het verlies of de diefstal. Dat verslag krijgt u als
    u aangifte doet bij de politie.

Goed om te weten:
- De IND kijkt vooraf of uw oude gegevens nog bruikbaar zijn. Is dat zo, dan
  belt of mailt de IND u om af te zeggen.
- Bij het loket maakt de IND een nieuwe foto van u. U zet daar ook een nieuwe
  handtekening.
- Misschien vraagt de IND ook uw vingerafdrukken. Dat hoort u tijdens uw bezoek.
- De IND heeft loketten op verschillende plekken in Nederland. De route vindt u
  op de contactpagina van de IND.
- Kunt u toch niet komen? Zeg dan af met de link in de bevestigingsmail.
$ printf 'expect >\nsend no thanks\nexpect Question 2\nexpect >\nsend no\nexpect Question 3\nexpect >\nsend no.\nexpect Question 4\nexpect >\nsend red!\nexpect Question 5\nexpect >\nsend 26th February 2021\nexpect Question 6\nexpect >\nsend yes\nexpect Question 7\nexpect >\nsend 2021\342\200\22103\342\200\22109\nexpect Question 8\nexpect >\nsend 1.\nexpect Question 9\nexpect >\nsend 1\nexpect Is this right\nexpect >\nsend right.\n' > script
$ $BIN/tests/cli/pty script -- ind-biometrics --lang en --today 2021-03-01
Do you need an appointment for your photo, signature and fingerprints?
These are the rules of 2020-2021, from the time of the covid measures. Find
today's rules on ind.nl. This is not an IND service and not legal advice. It
covers only this appointment, not fees or other applications.
Source: IND (https://ind.nl), 2020-2021.
This program sends nothing. It keeps nothing unless you ask for it.

Type ? for an explanation, < to go back, ! for your answers, or: stop. If you
don't know something, type: don't know.
Nederlands? Typ: nederlands

Question 1 (at most 9 more)
Is your application to the IND for a child younger than 1 year?
Type yes or no.
> no thanks

Question 2 (at most 8 more)
Does the IND still have usable biometrics of you (photo, signature,
fingerprints)?
  1. Yes
  2. No
  3. I don't know
Type a number from 1 to 3.
> no

Question 3 (at most 7 more)
Is this your first application for a Dutch residence permit?
Type yes or no.
> no.

Question 4 (at most 5 more)
Were you recently in a country or area with orange or red travel advice?
  1. No
  2. Yes, orange
  3. Yes, red
Type a number from 1 to 3.
> red!

Question 5 (at most 4 more)
On which date did you come back to the Netherlands, if you were away?
Type a date up to and including today, for example 1 March 2021.
> 26th February 2021
That is Friday 26 February 2021.

You need an appointment with the IND, after your quarantine.
This is certain now. There are at most 4 more questions, about what to do and
what to bring.

Question 6 (at most 3 more)
Have you already made an appointment with the IND?
Type yes or no.
> yes

Question 7 (at most 2 more)
On which date is your appointment, if you have one?
Type a date from today on, for example 1 March 2021.
> 2021‑03‑09
That is Tuesday 9 March 2021.

Question 8 (at most 1 more)
Do you have a residence document or a W-document?
  1. No
  2. Yes, still valid
  3. Yes, but expired
  4. No, lost
  5. No, stolen
Type a number from 1 to 5.
> 1.

Question 9 (the last one)
Will you cover your head in the photo for religion or philosophy of life?
  1. No
  2. Yes, in one colour, but not white or light grey
  3. Yes, white or light grey
  4. Yes, with a pattern or several colours
Type a number from 1 to 4.
> 1

Is this right?
  1. Is your application to the IND for a child younger than 1 year? No
  2. Does the IND still have usable biometrics of you (photo, signature,
     fingerprints)? No
  3. Is this your first application for a Dutch residence permit? No
  4. Were you recently in a country or area with orange or red travel advice?
     Yes, red
  5. On which date did you come back to the Netherlands, if you were away? 26
     February 2021
  6. Have you already made an appointment with the IND? Yes
  7. On which date is your appointment, if you have one? 9 March 2021
  8. Do you have a residence document or a W-document? No
  9. Will you cover your head in the photo for religion or philosophy of life?
     No
Type yes to see the result. To change an answer, type its number.
> right.

You need an appointment with the IND, after your quarantine.

These are the rules of 2020-2021, from the time of the covid measures. Find
today's rules on ind.nl. This is not an IND service and not legal advice. It
covers only this appointment, not fees or other applications.
Source: IND (https://ind.nl), 2020-2021.

The IND has no usable biometrics of you, or you do not know. And your 10 days of
quarantine are not over yet.

This follows from your answers:
- Is your application to the IND for a child younger than 1 year? No
- Does the IND still have usable biometrics of you (photo, signature,
  fingerprints)? No
- Is this your first application for a Dutch residence permit? No
- Were you recently in a country or area with orange or red travel advice? Yes,
  red
- On which date did you come back to the Netherlands, if you were away? 26
  February 2021

First possible day for your appointment: 9 March 2021

What to do:
- Stay at home in quarantine until 9 March 2021. From that day on, your
  quarantine is over. The website of the Dutch government tells you more.
- Keep the appointment that you already have. It falls after your quarantine.

What to bring:
[ ] A passport or other travel document that is still valid.
[ ] Your appointment code. If you book online, the code is in the confirmation
    e-mail.

Good to know:
- Before your appointment, the IND checks if it still has usable biometrics of
  you. If so, it calls or e-mails you to cancel.
- At the desk, the IND takes a new photo of you. You also give a new signature
  there.
- The IND may also ask for your fingerprints. You will hear that during your
  visit.
- The IND has desks in several places in the Netherlands. Its contact page shows
  you the way.
- If you cannot come after all, cancel with the link in the confirmation e-mail.
