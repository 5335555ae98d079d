# A conversation in Dutch, with everything that may happen at a prompt.
$ cat > script <<'END'
> expect >
> send ?
> expect >
> send <
> expect >
> send
> expect >
> send misschien
> expect >
> send nee
> expect Vraag 2
> expect >
> send weet niet
> expect Vraag 3
> expect >
> send <
> expect Vraag 2
> expect >
> send ?
> expect >
> send 2
> expect Vraag 3
> expect >
> send ja
> expect Vraag 4
> expect >
> send 1
> expect Vraag 5
> expect >
> send paars
> expect >
> send Ja, rood
> expect Vraag 6
> expect >
> send 31 februari 2021
> expect >
> send 5 maart 2021
> expect >
> send 26 februari 2021
> expect Vraag 7
> expect >
> send ja
> expect Vraag 8
> expect >
> send 2021-03-09
> expect Vraag 9
> expect >
> send 4
> expect Vraag 10
> expect >
> send 3
> expect Klopt dit
> expect >
> send ja
> END
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
> ?
Waarom deze vraag: De IND is de immigratiedienst van Nederland. Voor een baby
stuurt u een pasfoto op. U hoeft dan niet naar een loket.
Deze regels kijken naar uw antwoord:
- De aanvraag is voor een kind jonger dan 1 jaar. Zo'n jong kind hoeft niet naar
  een IND-loket.
Bron: IND, Welke biometrische gegevens: kind
Typ ? voor uitleg, < om terug te gaan, ! voor uw antwoorden, of: stop. Weet u
iets niet? Typ: weet niet.
Typ ja of nee.
> <
Dit is de eerste vraag. U kunt niet verder terug.
Typ ja of nee.
> 
Typ ja of nee.
> misschien
"misschien" is geen ja of nee. Typ ja of nee.
> nee

Vraag 2 (hoogstens nog 8)
Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
vingerafdrukken)?
  1. Ja
  2. Nee
  3. Dat weet ik niet
Typ een nummer van 1 tot en met 3.
> weet niet

Vraag 3 (hoogstens nog 7)
Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning?
Typ ja of nee.
> <

Vraag 2 (hoogstens nog 8)
Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
vingerafdrukken)?
  1. Ja
  2. Nee
  3. Dat weet ik niet
Typ een nummer van 1 tot en met 3.
Uw antwoord was: Dat weet ik niet
Wilt u dat zo laten? Druk dan op Enter.
> ?
Waarom deze vraag: Met bruikbare gegevens kan de IND uw verblijfsdocument maken
zonder dat u langskomt. Weet u het niet? De IND kijkt het na als u een afspraak
maakt.
Deze regels kijken naar uw antwoord:
- De IND heeft nog bruikbare biometrische gegevens van u. Daarom hoeft u niet
  naar een IND-loket.
- U weet niet of de IND nog bruikbare gegevens van u heeft. Met een afspraak zit
  u in elk geval goed.
- De IND heeft geen bruikbare biometrische gegevens van u. Die zijn nodig voor
  uw verblijfsdocument.
Bron: IND, Een afspraak maken
Typ ? voor uitleg, < om terug te gaan, ! voor uw antwoorden, of: stop. Weet u
iets niet? Typ: weet niet.
Typ een nummer van 1 tot en met 3.
> 2

Vraag 3 (hoogstens nog 7)
Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning?
Typ ja of nee.
> ja

Vraag 4 (hoogstens nog 6)
Waar hebt u al eerder een foto, handtekening of vingerafdrukken gegeven?
  1. Op geen van deze plekken
  2. Nederlandse ambassade of consulaat, bij het inburgeringsexamen
  3. Nederlandse ambassade of consulaat, voor de mvv-sticker (visum om in
     Nederland te wonen)
  4. Politie, tijdens mijn asielprocedure
  5. Koninklijke Marechaussee (KMar, grenspolitie), tijdens mijn asielprocedure
Typ een nummer van 1 tot en met 5.
> 1

Vraag 5 (hoogstens nog 5)
Was u kort geleden in een land of gebied met reisadvies oranje of rood?
  1. Nee
  2. Ja, oranje
  3. Ja, rood
Typ een nummer van 1 tot en met 3.
> paars
"paars" is geen van de antwoorden. Typ een nummer van 1 tot en met 3.
> Ja, rood

Vraag 6 (hoogstens nog 4)
Op welke datum kwam u terug in Nederland, als u weg was?
Typ een datum tot en met vandaag, bijvoorbeeld 1 maart 2021.
> 31 februari 2021
"31 februari 2021" staat niet op de kalender: die dag bestaat niet. Typ de dag,
de maand en het jaar, zoals dd-mm-jjjj.
> 5 maart 2021
5 maart 2021 ligt in de toekomst. De datum mag niet na vandaag (1 maart 2021)
zijn. Typ de dag, de maand en het jaar, zoals dd-mm-jjjj.
Typ ? voor uitleg, < om terug te gaan, ! voor uw antwoorden, of: stop. Weet u
iets niet? Typ: weet niet.
> 26 februari 2021
Dat is vrijdag 26 februari 2021.

U hebt een afspraak bij de IND nodig, na uw quarantaine.
Dit is nu zeker. Er zijn hoogstens nog 4 vragen, over wat u moet doen en
meenemen.

Vraag 7 (hoogstens nog 3)
Hebt u al een afspraak bij de IND gemaakt?
Typ ja of nee.
> ja

Vraag 8 (hoogstens nog 2)
Op welke datum is uw afspraak, als u er een hebt?
Typ een datum vanaf vandaag, bijvoorbeeld 1 maart 2021.
> 2021-03-09
Dat is dinsdag 9 maart 2021.

Vraag 9 (hoogstens nog 1)
Hebt u een verblijfsdocument of W-document?
  1. Nee
  2. Ja, nog geldig
  3. Ja, maar verlopen
  4. Nee, verloren
  5. Nee, gestolen
Typ een nummer van 1 tot en met 5.
> 4

Vraag 10 (de laatste)
Draagt u op de foto een hoofdbedekking vanwege uw geloof of levensovertuiging?
  1. Nee
  2. Ja, in één kleur, maar niet wit of lichtgrijs
  3. Ja, wit of lichtgrijs
  4. Ja, met een patroon of meer kleuren
Typ een nummer van 1 tot en met 4.
> 3

Klopt dit?
  1. Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar? Nee
  2. Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
     vingerafdrukken)? Nee
  3. Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning? Ja
  4. Waar hebt u al eerder een foto, handtekening of vingerafdrukken gegeven? Op
     geen van deze plekken
  5. Was u kort geleden in een land of gebied met reisadvies oranje of rood? Ja,
     rood
  6. Op welke datum kwam u terug in Nederland, als u weg was? 26 februari 2021
  7. Hebt u al een afspraak bij de IND gemaakt? Ja
  8. Op welke datum is uw afspraak, als u er een hebt? 9 maart 2021
  9. Hebt u een verblijfsdocument of W-document? Nee, verloren
  10. Draagt u op de foto een hoofdbedekking vanwege uw geloof of
      levensovertuiging? Ja, wit of lichtgrijs
Typ ja voor de uitslag. Wilt u een antwoord veranderen? Typ het nummer.
> ja

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
- Waar hebt u al eerder een foto, handtekening of vingerafdrukken gegeven? Op
  geen van deze plekken
- Was u kort geleden in een land of gebied met reisadvies oranje of rood? Ja,
  rood
- Op welke datum kwam u terug in Nederland, als u weg was? 26 februari 2021

Eerste mogelijke dag voor uw afspraak: 9 maart 2021

Wat u moet doen:
- Blijf thuis in quarantaine tot 9 maart 2021. Vanaf die dag is uw quarantaine
  voorbij. De website van de Rijksoverheid vertelt u meer.
- Houd de afspraak die u al hebt. Die valt na uw quarantaine.

Wat u meeneemt:
[ ] Een paspoort of ander reisdocument dat nog geldig is.
[ ] Uw afspraakcode. Maakt u de afspraak online, dan staat de code in de
    bevestigingsmail.
[ ] Het proces-verbaal van het verlies of de diefstal. Dat verslag krijgt u als
    u aangifte doet bij de politie.

Goed om te weten:
- De IND kijkt vooraf of uw oude gegevens nog bruikbaar zijn. Is dat zo, dan
  belt of mailt de IND u om af te zeggen.
- U mag uw hoofd bedekken, maar niet met deze hoofdbedekking. Neem er een mee in
  één kleur, zonder patroon. Wit en lichtgrijs kunnen niet, want die vallen weg
  tegen de witte achtergrond.
- Bij het loket maakt de IND een nieuwe foto van u. U zet daar ook een nieuwe
  handtekening.
- Misschien vraagt de IND ook uw vingerafdrukken. Dat hoort u tijdens uw bezoek.
- De IND heeft loketten op verschillende plekken in Nederland. De route vindt u
  op de contactpagina van de IND.
- Kunt u toch niet komen? Zeg dan af met de link in de bevestigingsmail.

# A child: two questions, at 40 columns.
$ cat > script <<'END'
> expect >
> send ja
> expect Vraag 2
> expect >
> send nee
> expect Klopt dit
> expect >
> send ja
> END
$ $BIN/tests/cli/pty --columns 40 script -- ind-biometrics --today 2021-03-01
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
> nee

Klopt dit?
  1. Is uw aanvraag bij de IND voor een
     kind jonger dan 1 jaar? Ja
  2. Hebt u al een afspraak bij de IND
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

Goed om te weten:
- Zonder afspraak maakt een fotograaf
  tijdens de lockdown geen pasfoto's.

# Bold, where the terminal takes it and nobody asks otherwise.
$ TERM=xterm $BIN/tests/cli/pty script -- ind-biometrics --today 2021-03-01 | grep -F '\e'
\e[1mHebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?\e[0m
\e[1mIs uw aanvraag bij de IND voor een kind jonger dan 1 jaar?\e[0m
\e[1mU hebt geen afspraak bij de IND nodig.\e[0m
\e[1mHebt u al een afspraak bij de IND gemaakt?\e[0m
\e[1mU hebt geen afspraak bij de IND nodig.\e[0m
$ TERM=xterm NO_COLOR=1 $BIN/tests/cli/pty script -- ind-biometrics --today 2021-03-01 | grep -cF '\e'
0
[1]
$ TERM=dumb $BIN/tests/cli/pty script -- ind-biometrics --today 2021-03-01 | grep -cF '\e'
0
[1]
$ TERM=xterm $BIN/tests/cli/pty --stdout page script -- ind-biometrics --today 2021-03-01 > seen
$ grep -cF '\e' seen
4
$ head -n 1 page
U hebt geen afspraak bij de IND nodig.

# Not knowing leads to what is still possible.
$ cat > script <<'END'
> expect >
> send nee
> expect >
> send nee
> expect >
> send weet niet
> expect >
> send mvv
> expect >
> send 3
> expect >
> send 1
> expect >
> send nee
> expect >
> send 1
> expect >
> send 1
> expect Klopt dit
> expect >
> send ja
> END
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
> nee

Vraag 2 (hoogstens nog 8)
Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
vingerafdrukken)?
  1. Ja
  2. Nee
  3. Dat weet ik niet
Typ een nummer van 1 tot en met 3.
> nee

Vraag 3 (hoogstens nog 7)
Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning?
Typ ja of nee.
> weet niet

Vraag 4 (hoogstens nog 6)
Waar hebt u al eerder een foto, handtekening of vingerafdrukken gegeven?
  1. Op geen van deze plekken
  2. Nederlandse ambassade of consulaat, bij het inburgeringsexamen
  3. Nederlandse ambassade of consulaat, voor de mvv-sticker (visum om in
     Nederland te wonen)
  4. Politie, tijdens mijn asielprocedure
  5. Koninklijke Marechaussee (KMar, grenspolitie), tijdens mijn asielprocedure
Typ een nummer van 1 tot en met 5.
> mvv
Bedoelt u "Nederlandse ambassade of consulaat, voor de mvv-sticker (visum om in
Nederland te wonen)"? Typ ja of nee.
> 3

Vraag 5 (hoogstens nog 5)
Was u kort geleden in een land of gebied met reisadvies oranje of rood?
  1. Nee
  2. Ja, oranje
  3. Ja, rood
Typ een nummer van 1 tot en met 3.
> 1

Vraag 6 (hoogstens nog 2)
Hebt u al een afspraak bij de IND gemaakt?
Typ ja of nee.
> nee

Vraag 7 (hoogstens nog 1)
Hebt u een verblijfsdocument of W-document?
  1. Nee
  2. Ja, nog geldig
  3. Ja, maar verlopen
  4. Nee, verloren
  5. Nee, gestolen
Typ een nummer van 1 tot en met 5.
> 1

Vraag 8 (de laatste)
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
  3. Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning? Weet ik
     niet
  4. Waar hebt u al eerder een foto, handtekening of vingerafdrukken gegeven?
     Nederlandse ambassade of consulaat, voor de mvv-sticker (visum om in
     Nederland te wonen)
  5. Was u kort geleden in een land of gebied met reisadvies oranje of rood? Nee
  6. Hebt u al een afspraak bij de IND gemaakt? Nee
  7. Hebt u een verblijfsdocument of W-document? Nee
  8. Draagt u op de foto een hoofdbedekking vanwege uw geloof of
     levensovertuiging? Nee
Typ ja voor de uitslag. Wilt u een antwoord veranderen? Typ het nummer.
> ja

Dit is nog niet te beslissen.

Dit zijn de regels van 2020-2021, uit de tijd van de coronamaatregelen. De
regels van vandaag vindt u op ind.nl. Dit is geen dienst van de IND en geen
juridisch advies. Het gaat alleen over deze afspraak, niet over kosten of andere
aanvragen.
Bron: IND (https://ind.nl), 2020-2021.

Dit is nog mogelijk:
- U hebt geen afspraak bij de IND nodig.
- U hebt een afspraak bij de IND nodig.

Dit weet u nog niet, maar het maakt wel uit:
- Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning? Bij een
  eerste aanvraag heeft de IND uw gegevens soms al. Een ambassade of de politie
  stuurde ze dan door.

Dit kunt u het best eerst uitzoeken:
Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning?
- Is het antwoord "Nee"? Dan is de uitslag: U hebt een afspraak bij de IND
  nodig.
- Is het antwoord "Ja"? Dan is de uitslag: U hebt geen afspraak bij de IND
  nodig.

Komt u er niet uit? Vraag het dan aan de IND (https://ind.nl).
[4]
