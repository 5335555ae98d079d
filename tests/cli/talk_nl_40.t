# A whole conversation for each rule, in Dutch, on a terminal of 40 columns.

# child_under_1
$ printf 'expect >\nsend %s\n' ja ja "1 maart 2021" ja > script
$ NO_COLOR=1 $BIN/tests/cli/pty --columns 40 script -- ind-biometrics --today 2021-03-01
Hebt u een afspraak nodig voor uw foto,
handtekening en vingerafdrukken?
Dit zijn de regels van 2020-2021, uit de
tijd van de coronamaatregelen. De regels
van vandaag vindt u op ind.nl. Dit is
geen dienst van de IND en geen juridisch
advies. Het gaat alleen over deze
afspraak, niet over kosten of andere
aanvragen.
Bron: IND (https://ind.nl), 2020-2021.
Dit programma verstuurt niets. Het
bewaart alleen iets als u daarom vraagt.

Typ ? voor uitleg, < om terug te gaan, !
voor uw antwoorden, of: stop. Weet u
iets niet? Typ: weet niet.
English? Type: english

Vraag 1 (hoogstens nog 9)
Is uw aanvraag bij de IND voor een kind
jonger dan 1 jaar?
Typ ja of nee.
> ja

U hebt geen afspraak bij de IND nodig.
Dit is nu zeker. Er is nog 1 vraag, over
wat u moet doen of meenemen.

Vraag 2 (de laatste)
Hebt u al een afspraak bij de IND
gemaakt?
Typ ja of nee.
> ja

Klopt dit?
  1. Is uw aanvraag bij de IND voor een
     kind jonger dan 1 jaar? Ja
  2. Hebt u al een afspraak bij de IND
     gemaakt? Ja
Typ ja voor de uitslag. Wilt u een
antwoord veranderen? Typ het nummer.
> 1 maart 2021
Typ ja voor de uitslag. Wilt u een
antwoord veranderen? Typ het nummer.
> ja

U hebt geen afspraak bij de IND nodig.

Dit zijn de regels van 2020-2021, uit de
tijd van de coronamaatregelen. De regels
van vandaag vindt u op ind.nl. Dit is
geen dienst van de IND en geen juridisch
advies. Het gaat alleen over deze
afspraak, niet over kosten of andere
aanvragen.
Bron: IND (https://ind.nl), 2020-2021.

De aanvraag is voor een kind jonger dan
1 jaar. Zo'n jong kind hoeft niet naar
een IND-loket.

Dit volgt uit uw antwoorden:
- Is uw aanvraag bij de IND voor een
  kind jonger dan 1 jaar? Ja

Wat u moet doen:
- Spreek eerst een tijd af met een
  fotograaf. Ga daarna met het kind
  langs voor een pasfoto. Stuur de foto
  naar de IND, samen met het formulier
  Bijlage fotokaart.
- Zeg uw afspraak af met de link in de
  bevestigingsmail. Misschien belt of
  mailt de IND u zelf om af te zeggen.

Goed om te weten:
- Zonder afspraak maakt een fotograaf
  tijdens de lockdown geen pasfoto's.

# biometrics_on_file
$ printf 'expect >\nsend %s\n' nee ja nee klopt > script
$ NO_COLOR=1 $BIN/tests/cli/pty --columns 40 script -- ind-biometrics --today 2021-03-01
Hebt u een afspraak nodig voor uw foto,
handtekening en vingerafdrukken?
Dit zijn de regels van 2020-2021, uit de
tijd van de coronamaatregelen. De regels
van vandaag vindt u op ind.nl. Dit is
geen dienst van de IND en geen juridisch
advies. Het gaat alleen over deze
afspraak, niet over kosten of andere
aanvragen.
Bron: IND (https://ind.nl), 2020-2021.
Dit programma verstuurt niets. Het
bewaart alleen iets als u daarom vraagt.

Typ ? voor uitleg, < om terug te gaan, !
voor uw antwoorden, of: stop. Weet u
iets niet? Typ: weet niet.
English? Type: english

Vraag 1 (hoogstens nog 9)
Is uw aanvraag bij de IND voor een kind
jonger dan 1 jaar?
Typ ja of nee.
> nee

Vraag 2 (hoogstens nog 8)
Heeft de IND nog bruikbare biometrische
gegevens van u (foto, handtekening,
vingerafdrukken)?
  1. Ja
  2. Nee
  3. Dat weet ik niet
Typ een nummer van 1 tot en met 3.
> ja

U hebt geen afspraak bij de IND nodig.
Dit is nu zeker. Er is nog 1 vraag, over
wat u moet doen of meenemen.

Vraag 3 (de laatste)
Hebt u al een afspraak bij de IND
gemaakt?
Typ ja of nee.
> nee

Klopt dit?
  1. Is uw aanvraag bij de IND voor een
     kind jonger dan 1 jaar? Nee
  2. Heeft de IND nog bruikbare
     biometrische gegevens van u (foto,
     handtekening, vingerafdrukken)? Ja
  3. Hebt u al een afspraak bij de IND
     gemaakt? Nee
Typ ja voor de uitslag. Wilt u een
antwoord veranderen? Typ het nummer.
> klopt

U hebt geen afspraak bij de IND nodig.

Dit zijn de regels van 2020-2021, uit de
tijd van de coronamaatregelen. De regels
van vandaag vindt u op ind.nl. Dit is
geen dienst van de IND en geen juridisch
advies. Het gaat alleen over deze
afspraak, niet over kosten of andere
aanvragen.
Bron: IND (https://ind.nl), 2020-2021.

De IND heeft nog bruikbare biometrische
gegevens van u. Daarom hoeft u niet naar
een IND-loket.

Dit volgt uit uw antwoorden:
- Heeft de IND nog bruikbare
  biometrische gegevens van u (foto,
  handtekening, vingerafdrukken)? Ja

Wat u moet doen:
- Niets. Volgens deze regels hoeft u
  niets te doen.

Goed om te weten:
- De IND maakt uw verblijfsdocument met
  uw oude foto, handtekening en
  vingerafdrukken.

# captured_earlier
$ printf 'expect >\nsend %s\n' nee nee ja 3 nee ja > script
$ NO_COLOR=1 $BIN/tests/cli/pty --columns 40 script -- ind-biometrics --today 2021-03-01
Hebt u een afspraak nodig voor uw foto,
handtekening en vingerafdrukken?
Dit zijn de regels van 2020-2021, uit de
tijd van de coronamaatregelen. De regels
van vandaag vindt u op ind.nl. Dit is
geen dienst van de IND en geen juridisch
advies. Het gaat alleen over deze
afspraak, niet over kosten of andere
aanvragen.
Bron: IND (https://ind.nl), 2020-2021.
Dit programma verstuurt niets. Het
bewaart alleen iets als u daarom vraagt.

Typ ? voor uitleg, < om terug te gaan, !
voor uw antwoorden, of: stop. Weet u
iets niet? Typ: weet niet.
English? Type: english

Vraag 1 (hoogstens nog 9)
Is uw aanvraag bij de IND voor een kind
jonger dan 1 jaar?
Typ ja of nee.
> nee

Vraag 2 (hoogstens nog 8)
Heeft de IND nog bruikbare biometrische
gegevens van u (foto, handtekening,
vingerafdrukken)?
  1. Ja
  2. Nee
  3. Dat weet ik niet
Typ een nummer van 1 tot en met 3.
> nee

Vraag 3 (hoogstens nog 7)
Is dit uw eerste aanvraag voor een
Nederlandse verblijfsvergunning?
Typ ja of nee.
> ja

Vraag 4 (hoogstens nog 6)
Waar hebt u al eerder een foto,
handtekening of vingerafdrukken gegeven?
  1. Op geen van deze plekken
  2. Nederlandse ambassade of consulaat,
     bij het inburgeringsexamen
  3. Nederlandse ambassade of consulaat,
     voor de mvv-sticker (visum om in
     Nederland te wonen)
  4. Politie, tijdens mijn
     asielprocedure
  5. Koninklijke Marechaussee (KMar,
     grenspolitie), tijdens mijn
     asielprocedure
Typ een nummer van 1 tot en met 5.
> 3

U hebt geen afspraak bij de IND nodig.
Dit is nu zeker. Er is nog 1 vraag, over
wat u moet doen of meenemen.

Vraag 5 (de laatste)
Hebt u al een afspraak bij de IND
gemaakt?
Typ ja of nee.
> nee

Klopt dit?
  1. Is uw aanvraag bij de IND voor een
     kind jonger dan 1 jaar? Nee
  2. Heeft de IND nog bruikbare
     biometrische gegevens van u (foto,
     handtekening, vingerafdrukken)? Nee
  3. Is dit uw eerste aanvraag voor een
     Nederlandse verblijfsvergunning? Ja
  4. Waar hebt u al eerder een foto,
     handtekening of vingerafdrukken
     gegeven? Nederlandse ambassade of
     consulaat, voor de mvv-sticker
     (visum om in Nederland te wonen)
  5. Hebt u al een afspraak bij de IND
     gemaakt? Nee
Typ ja voor de uitslag. Wilt u een
antwoord veranderen? Typ het nummer.
> ja

U hebt geen afspraak bij de IND nodig.

Dit zijn de regels van 2020-2021, uit de
tijd van de coronamaatregelen. De regels
van vandaag vindt u op ind.nl. Dit is
geen dienst van de IND en geen juridisch
advies. Het gaat alleen over deze
afspraak, niet over kosten of andere
aanvragen.
Bron: IND (https://ind.nl), 2020-2021.

U gaf uw gegevens al eerder bij
ambassade, consulaat, politie of KMar.
Voor een eerste aanvraag is dat genoeg.

Dit volgt uit uw antwoorden:
- Is dit uw eerste aanvraag voor een
  Nederlandse verblijfsvergunning? Ja
- Waar hebt u al eerder een foto,
  handtekening of vingerafdrukken
  gegeven? Nederlandse ambassade of
  consulaat, voor de mvv-sticker (visum
  om in Nederland te wonen)

Wat u moet doen:
- Niets. Volgens deze regels hoeft u
  niets te doen.

Goed om te weten:
- Uw biometrische gegevens zijn al bij
  de IND. U hoeft ze niet nog eens te
  geven.

# quarantine
$ printf 'expect >\nsend %s\n' nee 3 nee 2 26-2-2021 ja "8 maart 2021" 3 2 ja > script
$ NO_COLOR=1 $BIN/tests/cli/pty --columns 40 script -- ind-biometrics --today 2021-03-01
Hebt u een afspraak nodig voor uw foto,
handtekening en vingerafdrukken?
Dit zijn de regels van 2020-2021, uit de
tijd van de coronamaatregelen. De regels
van vandaag vindt u op ind.nl. Dit is
geen dienst van de IND en geen juridisch
advies. Het gaat alleen over deze
afspraak, niet over kosten of andere
aanvragen.
Bron: IND (https://ind.nl), 2020-2021.
Dit programma verstuurt niets. Het
bewaart alleen iets als u daarom vraagt.

Typ ? voor uitleg, < om terug te gaan, !
voor uw antwoorden, of: stop. Weet u
iets niet? Typ: weet niet.
English? Type: english

Vraag 1 (hoogstens nog 9)
Is uw aanvraag bij de IND voor een kind
jonger dan 1 jaar?
Typ ja of nee.
> nee

Vraag 2 (hoogstens nog 8)
Heeft de IND nog bruikbare biometrische
gegevens van u (foto, handtekening,
vingerafdrukken)?
  1. Ja
  2. Nee
  3. Dat weet ik niet
Typ een nummer van 1 tot en met 3.
> 3

Vraag 3 (hoogstens nog 7)
Is dit uw eerste aanvraag voor een
Nederlandse verblijfsvergunning?
Typ ja of nee.
> nee

Vraag 4 (hoogstens nog 5)
Was u kort geleden in een land of gebied
met reisadvies oranje of rood?
  1. Nee
  2. Ja, oranje
  3. Ja, rood
Typ een nummer van 1 tot en met 3.
> 2

Vraag 5 (hoogstens nog 4)
Op welke datum kwam u terug in
Nederland, als u weg was?
Typ een datum tot en met vandaag,
bijvoorbeeld 1 maart 2021.
> 26-2-2021
Dat is vrijdag 26 februari 2021.

U hebt een afspraak bij de IND nodig, na
uw quarantaine.
Dit is nu zeker. Er zijn hoogstens nog 4
vragen, over wat u moet doen en
meenemen.

Vraag 6 (hoogstens nog 3)
Hebt u al een afspraak bij de IND
gemaakt?
Typ ja of nee.
> ja

Vraag 7 (hoogstens nog 2)
Op welke datum is uw afspraak, als u er
een hebt?
Typ een datum vanaf vandaag,
bijvoorbeeld 1 maart 2021.
> 8 maart 2021
Dat is maandag 8 maart 2021.

Vraag 8 (hoogstens nog 1)
Hebt u een verblijfsdocument of
W-document?
  1. Nee
  2. Ja, nog geldig
  3. Ja, maar verlopen
  4. Nee, verloren
  5. Nee, gestolen
Typ een nummer van 1 tot en met 5.
> 3

Vraag 9 (de laatste)
Draagt u op de foto een hoofdbedekking
vanwege uw geloof of levensovertuiging?
  1. Nee
  2. Ja, in één kleur, maar niet wit of
     lichtgrijs
  3. Ja, wit of lichtgrijs
  4. Ja, met een patroon of meer kleuren
Typ een nummer van 1 tot en met 4.
> 2

Klopt dit?
  1. Is uw aanvraag bij de IND voor een
     kind jonger dan 1 jaar? Nee
  2. Heeft de IND nog bruikbare
     biometrische gegevens van u (foto,
     handtekening, vingerafdrukken)? Dat
     weet ik niet
  3. Is dit uw eerste aanvraag voor een
     Nederlandse verblijfsvergunning?
     Nee
  4. Was u kort geleden in een land of
     gebied met reisadvies oranje of
     rood? Ja, oranje
  5. Op welke datum kwam u terug in
     Nederland, als u weg was? 26
     februari 2021
  6. Hebt u al een afspraak bij de IND
     gemaakt? Ja
  7. Op welke datum is uw afspraak, als
     u er een hebt? 8 maart 2021
  8. Hebt u een verblijfsdocument of
     W-document? Ja, maar verlopen
  9. Draagt u op de foto een
     hoofdbedekking vanwege uw geloof of
     levensovertuiging? Ja, in één
     kleur, maar niet wit of lichtgrijs
Typ ja voor de uitslag. Wilt u een
antwoord veranderen? Typ het nummer.
> ja

U hebt een afspraak bij de IND nodig, na
uw quarantaine.

Dit zijn de regels van 2020-2021, uit de
tijd van de coronamaatregelen. De regels
van vandaag vindt u op ind.nl. Dit is
geen dienst van de IND en geen juridisch
advies. Het gaat alleen over deze
afspraak, niet over kosten of andere
aanvragen.
Bron: IND (https://ind.nl), 2020-2021.

De IND heeft geen bruikbare gegevens van
u, of u weet het niet. En uw 10 dagen
quarantaine zijn nog niet voorbij.

Dit volgt uit uw antwoorden:
- Is uw aanvraag bij de IND voor een
  kind jonger dan 1 jaar? Nee
- Heeft de IND nog bruikbare
  biometrische gegevens van u (foto,
  handtekening, vingerafdrukken)? Dat
  weet ik niet
- Is dit uw eerste aanvraag voor een
  Nederlandse verblijfsvergunning? Nee
- Was u kort geleden in een land of
  gebied met reisadvies oranje of rood?
  Ja, oranje
- Op welke datum kwam u terug in
  Nederland, als u weg was? 26 februari
  2021

Eerste mogelijke dag voor uw afspraak: 9
maart 2021

Wat u moet doen:
- Blijf thuis in quarantaine tot 9 maart
  2021. Vanaf die dag is uw quarantaine
  voorbij. De website van de
  Rijksoverheid vertelt u meer.
- Uw afspraak valt in uw quarantaine.
  Zeg die af met de link in de
  bevestigingsmail. Maak een nieuwe
  afspraak voor 9 maart 2021 of later.

Wat u meeneemt:
[ ] Een paspoort of ander reisdocument
    dat nog geldig is.
[ ] Uw afspraakcode. Maakt u de afspraak
    online, dan staat de code in de
    bevestigingsmail.
[ ] Uw verblijfsdocument of W-document,
    ook als het verlopen is.

Goed om te weten:
- De IND kijkt vooraf of uw oude
  gegevens nog bruikbaar zijn. Is dat
  zo, dan belt of mailt de IND u om af
  te zeggen.
- U mag uw hoofdbedekking ophouden voor
  de foto. De achtergrond is wit, dus de
  kleur moet daar duidelijk van
  verschillen. Daarom kan wit of
  lichtgrijs niet.
- Bij het loket maakt de IND een nieuwe
  foto van u. U zet daar ook een nieuwe
  handtekening.
- Misschien vraagt de IND ook uw
  vingerafdrukken. Dat hoort u tijdens
  uw bezoek.
- De IND heeft loketten op verschillende
  plekken in Nederland. De route vindt u
  op de contactpagina van de IND.
- Kunt u toch niet komen? Zeg dan af met
  de link in de bevestigingsmail.

# possibly_on_file
$ printf 'expect >\nsend %s\n' nee "weet niet" nee nee nee 1 1 ja > script
$ NO_COLOR=1 $BIN/tests/cli/pty --columns 40 script -- ind-biometrics --today 2021-03-01
Hebt u een afspraak nodig voor uw foto,
handtekening en vingerafdrukken?
Dit zijn de regels van 2020-2021, uit de
tijd van de coronamaatregelen. De regels
van vandaag vindt u op ind.nl. Dit is
geen dienst van de IND en geen juridisch
advies. Het gaat alleen over deze
afspraak, niet over kosten of andere
aanvragen.
Bron: IND (https://ind.nl), 2020-2021.
Dit programma verstuurt niets. Het
bewaart alleen iets als u daarom vraagt.

Typ ? voor uitleg, < om terug te gaan, !
voor uw antwoorden, of: stop. Weet u
iets niet? Typ: weet niet.
English? Type: english

Vraag 1 (hoogstens nog 9)
Is uw aanvraag bij de IND voor een kind
jonger dan 1 jaar?
Typ ja of nee.
> nee

Vraag 2 (hoogstens nog 8)
Heeft de IND nog bruikbare biometrische
gegevens van u (foto, handtekening,
vingerafdrukken)?
  1. Ja
  2. Nee
  3. Dat weet ik niet
Typ een nummer van 1 tot en met 3.
> weet niet

Vraag 3 (hoogstens nog 7)
Is dit uw eerste aanvraag voor een
Nederlandse verblijfsvergunning?
Typ ja of nee.
> nee

Vraag 4 (hoogstens nog 5)
Was u kort geleden in een land of gebied
met reisadvies oranje of rood?
  1. Nee
  2. Ja, oranje
  3. Ja, rood
Typ een nummer van 1 tot en met 3.
> nee

U hebt een afspraak bij de IND nodig.
Dit is nu zeker. Er zijn hoogstens nog 3
vragen, over wat u moet doen en
meenemen.

Vraag 5 (hoogstens nog 2)
Hebt u al een afspraak bij de IND
gemaakt?
Typ ja of nee.
> nee

Vraag 6 (hoogstens nog 1)
Hebt u een verblijfsdocument of
W-document?
  1. Nee
  2. Ja, nog geldig
  3. Ja, maar verlopen
  4. Nee, verloren
  5. Nee, gestolen
Typ een nummer van 1 tot en met 5.
> 1

Vraag 7 (de laatste)
Draagt u op de foto een hoofdbedekking
vanwege uw geloof of levensovertuiging?
  1. Nee
  2. Ja, in één kleur, maar niet wit of
     lichtgrijs
  3. Ja, wit of lichtgrijs
  4. Ja, met een patroon of meer kleuren
Typ een nummer van 1 tot en met 4.
> 1

Klopt dit?
  1. Is uw aanvraag bij de IND voor een
     kind jonger dan 1 jaar? Nee
  2. Heeft de IND nog bruikbare
     biometrische gegevens van u (foto,
     handtekening, vingerafdrukken)? Dat
     weet ik niet
  3. Is dit uw eerste aanvraag voor een
     Nederlandse verblijfsvergunning?
     Nee
  4. Was u kort geleden in een land of
     gebied met reisadvies oranje of
     rood? Nee
  5. Hebt u al een afspraak bij de IND
     gemaakt? Nee
  6. Hebt u een verblijfsdocument of
     W-document? Nee
  7. Draagt u op de foto een
     hoofdbedekking vanwege uw geloof of
     levensovertuiging? Nee
Typ ja voor de uitslag. Wilt u een
antwoord veranderen? Typ het nummer.
> ja

U hebt een afspraak bij de IND nodig.

Dit zijn de regels van 2020-2021, uit de
tijd van de coronamaatregelen. De regels
van vandaag vindt u op ind.nl. Dit is
geen dienst van de IND en geen juridisch
advies. Het gaat alleen over deze
afspraak, niet over kosten of andere
aanvragen.
Bron: IND (https://ind.nl), 2020-2021.

U weet niet of de IND nog bruikbare
gegevens van u heeft. Met een afspraak
zit u in elk geval goed.

Dit volgt uit uw antwoorden:
- Is uw aanvraag bij de IND voor een
  kind jonger dan 1 jaar? Nee
- Heeft de IND nog bruikbare
  biometrische gegevens van u (foto,
  handtekening, vingerafdrukken)? Dat
  weet ik niet
- Is dit uw eerste aanvraag voor een
  Nederlandse verblijfsvergunning? Nee
- Was u kort geleden in een land of
  gebied met reisadvies oranje of rood?
  Nee

Wat u moet doen:
- Maak een afspraak bij een loket van de
  IND.

Wat u meeneemt:
[ ] Een paspoort of ander reisdocument
    dat nog geldig is.
[ ] Uw afspraakcode. Maakt u de afspraak
    online, dan staat de code in de
    bevestigingsmail.

Goed om te weten:
- De IND kijkt vooraf of uw oude
  gegevens nog bruikbaar zijn. Is dat
  zo, dan belt of mailt de IND u om af
  te zeggen.
- Bij het loket maakt de IND een nieuwe
  foto van u. U zet daar ook een nieuwe
  handtekening.
- Misschien vraagt de IND ook uw
  vingerafdrukken. Dat hoort u tijdens
  uw bezoek.
- De IND heeft loketten op verschillende
  plekken in Nederland. De route vindt u
  op de contactpagina van de IND.
- Kunt u toch niet komen? Zeg dan af met
  de link in de bevestigingsmail.

# no_biometrics
$ printf 'expect >\nsend %s\n' nee nee ja 1 3 18-2-2021 nee 4 4 ja > script
$ NO_COLOR=1 $BIN/tests/cli/pty --columns 40 script -- ind-biometrics --today 2021-03-01
Hebt u een afspraak nodig voor uw foto,
handtekening en vingerafdrukken?
Dit zijn de regels van 2020-2021, uit de
tijd van de coronamaatregelen. De regels
van vandaag vindt u op ind.nl. Dit is
geen dienst van de IND en geen juridisch
advies. Het gaat alleen over deze
afspraak, niet over kosten of andere
aanvragen.
Bron: IND (https://ind.nl), 2020-2021.
Dit programma verstuurt niets. Het
bewaart alleen iets als u daarom vraagt.

Typ ? voor uitleg, < om terug te gaan, !
voor uw antwoorden, of: stop. Weet u
iets niet? Typ: weet niet.
English? Type: english

Vraag 1 (hoogstens nog 9)
Is uw aanvraag bij de IND voor een kind
jonger dan 1 jaar?
Typ ja of nee.
> nee

Vraag 2 (hoogstens nog 8)
Heeft de IND nog bruikbare biometrische
gegevens van u (foto, handtekening,
vingerafdrukken)?
  1. Ja
  2. Nee
  3. Dat weet ik niet
Typ een nummer van 1 tot en met 3.
> nee

Vraag 3 (hoogstens nog 7)
Is dit uw eerste aanvraag voor een
Nederlandse verblijfsvergunning?
Typ ja of nee.
> ja

Vraag 4 (hoogstens nog 6)
Waar hebt u al eerder een foto,
handtekening of vingerafdrukken gegeven?
  1. Op geen van deze plekken
  2. Nederlandse ambassade of consulaat,
     bij het inburgeringsexamen
  3. Nederlandse ambassade of consulaat,
     voor de mvv-sticker (visum om in
     Nederland te wonen)
  4. Politie, tijdens mijn
     asielprocedure
  5. Koninklijke Marechaussee (KMar,
     grenspolitie), tijdens mijn
     asielprocedure
Typ een nummer van 1 tot en met 5.
> 1

Vraag 5 (hoogstens nog 5)
Was u kort geleden in een land of gebied
met reisadvies oranje of rood?
  1. Nee
  2. Ja, oranje
  3. Ja, rood
Typ een nummer van 1 tot en met 3.
> 3

Vraag 6 (hoogstens nog 4)
Op welke datum kwam u terug in
Nederland, als u weg was?
Typ een datum tot en met vandaag,
bijvoorbeeld 1 maart 2021.
> 18-2-2021
Dat is donderdag 18 februari 2021.

U hebt een afspraak bij de IND nodig.
Dit is nu zeker. Er zijn hoogstens nog 3
vragen, over wat u moet doen en
meenemen.

Vraag 7 (hoogstens nog 2)
Hebt u al een afspraak bij de IND
gemaakt?
Typ ja of nee.
> nee

Vraag 8 (hoogstens nog 1)
Hebt u een verblijfsdocument of
W-document?
  1. Nee
  2. Ja, nog geldig
  3. Ja, maar verlopen
  4. Nee, verloren
  5. Nee, gestolen
Typ een nummer van 1 tot en met 5.
> 4

Vraag 9 (de laatste)
Draagt u op de foto een hoofdbedekking
vanwege uw geloof of levensovertuiging?
  1. Nee
  2. Ja, in één kleur, maar niet wit of
     lichtgrijs
  3. Ja, wit of lichtgrijs
  4. Ja, met een patroon of meer kleuren
Typ een nummer van 1 tot en met 4.
> 4

Klopt dit?
  1. Is uw aanvraag bij de IND voor een
     kind jonger dan 1 jaar? Nee
  2. Heeft de IND nog bruikbare
     biometrische gegevens van u (foto,
     handtekening, vingerafdrukken)? Nee
  3. Is dit uw eerste aanvraag voor een
     Nederlandse verblijfsvergunning? Ja
  4. Waar hebt u al eerder een foto,
     handtekening of vingerafdrukken
     gegeven? Op geen van deze plekken
  5. Was u kort geleden in een land of
     gebied met reisadvies oranje of
     rood? Ja, rood
  6. Op welke datum kwam u terug in
     Nederland, als u weg was? 18
     februari 2021
  7. Hebt u al een afspraak bij de IND
     gemaakt? Nee
  8. Hebt u een verblijfsdocument of
     W-document? Nee, verloren
  9. Draagt u op de foto een
     hoofdbedekking vanwege uw geloof of
     levensovertuiging? Ja, met een
     patroon of meer kleuren
Typ ja voor de uitslag. Wilt u een
antwoord veranderen? Typ het nummer.
> ja

U hebt een afspraak bij de IND nodig.

Dit zijn de regels van 2020-2021, uit de
tijd van de coronamaatregelen. De regels
van vandaag vindt u op ind.nl. Dit is
geen dienst van de IND en geen juridisch
advies. Het gaat alleen over deze
afspraak, niet over kosten of andere
aanvragen.
Bron: IND (https://ind.nl), 2020-2021.

De IND heeft geen bruikbare biometrische
gegevens van u. Die zijn nodig voor uw
verblijfsdocument.

Dit volgt uit uw antwoorden:
- Is uw aanvraag bij de IND voor een
  kind jonger dan 1 jaar? Nee
- Heeft de IND nog bruikbare
  biometrische gegevens van u (foto,
  handtekening, vingerafdrukken)? Nee
- Waar hebt u al eerder een foto,
  handtekening of vingerafdrukken
  gegeven? Op geen van deze plekken
- Op welke datum kwam u terug in
  Nederland, als u weg was? 18 februari
  2021

Wat u moet doen:
- Maak een afspraak bij een loket van de
  IND.

Wat u meeneemt:
[ ] Een paspoort of ander reisdocument
    dat nog geldig is.
[ ] Uw afspraakcode. Maakt u de afspraak
    online, dan staat de code in de
    bevestigingsmail.
[ ] Het proces-verbaal van het verlies
    of de diefstal. Dat verslag krijgt u
    als u aangifte doet bij de politie.

Goed om te weten:
- U mag uw hoofd bedekken, maar niet met
  deze hoofdbedekking. Neem er een mee
  in één kleur, zonder patroon. Wit en
  lichtgrijs kunnen niet, want die
  vallen weg tegen de witte achtergrond.
- Bij het loket maakt de IND een nieuwe
  foto van u. U zet daar ook een nieuwe
  handtekening.
- Misschien vraagt de IND ook uw
  vingerafdrukken. Dat hoort u tijdens
  uw bezoek.
- De IND heeft loketten op verschillende
  plekken in Nederland. De route vindt u
  op de contactpagina van de IND.
- Kunt u toch niet komen? Zeg dan af met
  de link in de bevestigingsmail.
