# Changing an answer in the last look: what is not needed any more is said,
# what is needed now is asked, and all other answers stay.
$ cat > script <<'END'
> expect >
> send nee
> expect >
> send nee
> expect >
> send ja
> expect >
> send geen van deze
> expect >
> send 1
> expect >
> send 3
> expect >
> send 26-2-2021
> expect >
> send nee
> expect >
> send 1
> expect >
> send 1
> expect Klopt dit
> expect >
> send nee
> expect >
> send 99
> expect >
> send 5
> expect U verandert dit
> expect >
> send 1
> expect Klopt dit
> expect >
> send 2
> expect U verandert dit
> expect >
> send 1
> expect Klopt dit
> expect >
> send <
> expect >
> send terug
> expect >
> send nee
> expect >
> send klopt
> END
$ NO_COLOR=1 $BIN/tests/cli/pty script -- ind-biometrics --today 2021-03-01
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
> geen van deze
"geen van deze" is geen van de antwoorden. Typ een nummer van 1 tot en met 5.
Deze antwoorden lijken er het meest op:
  1. Op geen van deze plekken
> 1

Vraag 5 (hoogstens nog 5)
Was u kort geleden in een land of gebied met reisadvies oranje of rood?
  1. Nee
  2. Ja, oranje
  3. Ja, rood
Typ een nummer van 1 tot en met 3.
> 3

Vraag 6 (hoogstens nog 4)
Op welke datum kwam u terug in Nederland, als u weg was?
Typ een datum tot en met vandaag, bijvoorbeeld 1 maart 2021.
> 26-2-2021
Dat is vrijdag 26 februari 2021.

U hebt een afspraak bij de IND nodig, na uw quarantaine.
Dit is nu zeker. Er zijn hoogstens nog 4 vragen, over wat u moet doen en
meenemen.

Vraag 7 (hoogstens nog 3)
Hebt u al een afspraak bij de IND gemaakt?
Typ ja of nee.
> nee

Vraag 8 (hoogstens nog 1)
Hebt u een verblijfsdocument of W-document?
  1. Nee
  2. Ja, nog geldig
  3. Ja, maar verlopen
  4. Nee, verloren
  5. Nee, gestolen
Typ een nummer van 1 tot en met 5.
> 1

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
  3. Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning? Ja
  4. Waar hebt u al eerder een foto, handtekening of vingerafdrukken gegeven? Op
     geen van deze plekken
  5. Was u kort geleden in een land of gebied met reisadvies oranje of rood? Ja,
     rood
  6. Op welke datum kwam u terug in Nederland, als u weg was? 26 februari 2021
  7. Hebt u al een afspraak bij de IND gemaakt? Nee
  8. Hebt u een verblijfsdocument of W-document? Nee
  9. Draagt u op de foto een hoofdbedekking vanwege uw geloof of
     levensovertuiging? Nee
Typ ja voor de uitslag. Wilt u een antwoord veranderen? Typ het nummer.
> nee
Welk antwoord klopt niet? Typ het nummer.
> 99
Typ ja voor de uitslag. Wilt u een antwoord veranderen? Typ het nummer.
> 5

U verandert dit antwoord.
Was u kort geleden in een land of gebied met reisadvies oranje of rood?
  1. Nee
  2. Ja, oranje
  3. Ja, rood
Typ een nummer van 1 tot en met 3.
Uw antwoord was: Ja, rood
Wilt u dat zo laten? Druk dan op Enter.
> 1
Uw antwoord hierop maakt niets meer uit:
- Op welke datum kwam u terug in Nederland, als u weg was?

Klopt dit?
  1. Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar? Nee
  2. Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
     vingerafdrukken)? Nee
  3. Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning? Ja
  4. Waar hebt u al eerder een foto, handtekening of vingerafdrukken gegeven? Op
     geen van deze plekken
  5. Was u kort geleden in een land of gebied met reisadvies oranje of rood? Nee
  6. Hebt u al een afspraak bij de IND gemaakt? Nee
  7. Hebt u een verblijfsdocument of W-document? Nee
  8. Draagt u op de foto een hoofdbedekking vanwege uw geloof of
     levensovertuiging? Nee
Typ ja voor de uitslag. Wilt u een antwoord veranderen? Typ het nummer.
> 2

U verandert dit antwoord.
Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
vingerafdrukken)?
  1. Ja
  2. Nee
  3. Dat weet ik niet
Typ een nummer van 1 tot en met 3.
Uw antwoord was: Nee
Wilt u dat zo laten? Druk dan op Enter.
> 1
Uw antwoord hierop maakt niets meer uit:
- Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning?
- Waar hebt u al eerder een foto, handtekening of vingerafdrukken gegeven?
- Was u kort geleden in een land of gebied met reisadvies oranje of rood?
- Hebt u een verblijfsdocument of W-document?
- Draagt u op de foto een hoofdbedekking vanwege uw geloof of levensovertuiging?

Klopt dit?
  1. Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar? Nee
  2. Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
     vingerafdrukken)? Ja
  3. Hebt u al een afspraak bij de IND gemaakt? Nee
Typ ja voor de uitslag. Wilt u een antwoord veranderen? Typ het nummer.
> <

Vraag 3 (de laatste)
Hebt u al een afspraak bij de IND gemaakt?
Typ ja of nee.
Uw antwoord was: Nee
Wilt u dat zo laten? Druk dan op Enter.
> terug

Vraag 2 (hoogstens nog 8)
Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
vingerafdrukken)?
  1. Ja
  2. Nee
  3. Dat weet ik niet
Typ een nummer van 1 tot en met 3.
Uw antwoord was: Ja
Wilt u dat zo laten? Druk dan op Enter.
> nee

Klopt dit?
  1. Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar? Nee
  2. Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
     vingerafdrukken)? Nee
  3. Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning? Ja
  4. Waar hebt u al eerder een foto, handtekening of vingerafdrukken gegeven? Op
     geen van deze plekken
  5. Was u kort geleden in een land of gebied met reisadvies oranje of rood? Nee
  6. Hebt u al een afspraak bij de IND gemaakt? Nee
  7. Hebt u een verblijfsdocument of W-document? Nee
  8. Draagt u op de foto een hoofdbedekking vanwege uw geloof of
     levensovertuiging? Nee
Typ ja voor de uitslag. Wilt u een antwoord veranderen? Typ het nummer.
> klopt

U hebt een afspraak bij de IND nodig.

Dit zijn de regels van 2020-2021, uit de tijd van de coronamaatregelen. De
regels van vandaag vindt u op ind.nl. Dit is geen dienst van de IND en geen
juridisch advies. Het gaat alleen over deze afspraak, niet over kosten of andere
aanvragen.
Bron: IND (https://ind.nl), 2020-2021.

De IND heeft geen bruikbare biometrische gegevens van u. Die zijn nodig voor uw
verblijfsdocument.

Dit volgt uit uw antwoorden:
- Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar? Nee
- Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
  vingerafdrukken)? Nee
- Waar hebt u al eerder een foto, handtekening of vingerafdrukken gegeven? Op
  geen van deze plekken
- Was u kort geleden in een land of gebied met reisadvies oranje of rood? Nee

Wat u moet doen:
- Maak een afspraak bij een loket van de IND.

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

# The list in between, by ! or in words; stop; another language at any time.
$ cat > script <<'END'
> expect >
> send !
> expect >
> send no
> expect >
> send help
> expect >
> send 2
> expect >
> send my answers
> expect >
> send yes
> expect >
> send 2
> expect You are changing
> expect >
> send <
> expect Question 3
> expect >
> send !
> expect >
> send <
> expect Question 3
> expect >
> send taal nl
> expect Vraag 3
> expect >
> send stop
> END
$ NO_COLOR=1 $BIN/tests/cli/pty script -- ind-biometrics --today 2021-03-01 --lang en
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
> !
There are no answers yet.
Type yes or no.
> no

Question 2 (at most 8 more)
Does the IND still have usable biometrics of you (photo, signature,
fingerprints)?
  1. Yes
  2. No
  3. I don't know
Type a number from 1 to 3.
> help
Why this question: With usable biometrics, the IND can make your residence
document without a visit. If you don't know, the IND checks this after you make
an appointment.
These rules look at your answer:
- The IND still has usable biometrics of you. So you do not have to visit an IND
  desk.
- You do not know if the IND still has usable biometrics of you. With an
  appointment, you are safe either way.
- The IND has no usable biometrics of you. It needs them for your residence
  document.
Source: IND, Making an appointment
Type ? for an explanation, < to go back, ! for your answers, or: stop. If you
don't know something, type: don't know.
Type a number from 1 to 3.
> 2

Question 3 (at most 7 more)
Is this your first application for a Dutch residence permit?
Type yes or no.
> my answers

Your answers so far:
  1. Is your application to the IND for a child younger than 1 year? No
  2. Does the IND still have usable biometrics of you (photo, signature,
     fingerprints)? No
To change an answer, type its number. To go on, type <.
> yes
To change an answer, type its number. To go on, type <.
> 2

You are changing this answer.
Does the IND still have usable biometrics of you (photo, signature,
fingerprints)?
  1. Yes
  2. No
  3. I don't know
Type a number from 1 to 3.
Your answer was: No
To keep it, press Enter.
> <

Question 3 (at most 7 more)
Is this your first application for a Dutch residence permit?
Type yes or no.
> !

Your answers so far:
  1. Is your application to the IND for a child younger than 1 year? No
  2. Does the IND still have usable biometrics of you (photo, signature,
     fingerprints)? No
To change an answer, type its number. To go on, type <.
> <

Question 3 (at most 7 more)
Is this your first application for a Dutch residence permit?
Type yes or no.
> taal nl

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

Vraag 3 (hoogstens nog 7)
Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning?
Typ ja of nee.
> stop
U bent gestopt. Het programma heeft uw antwoorden niet bewaard.
[4]

# Three replies that are not understood: help, then an example.
$ printf 'expect >\nsend %s\n' what huh ... no two three four five six stop > script
$ NO_COLOR=1 $BIN/tests/cli/pty script -- ind-biometrics --today 2021-03-01 --lang en
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
> what
"what" is not yes or no. Type yes or no.
> huh
"huh" is not yes or no. Type yes or no.
Type ? for an explanation, < to go back, ! for your answers, or: stop. If you
don't know something, type: don't know.
> ...
"..." is not yes or no. Type yes or no.
Type only yes or no. If you do not know, type: don't know.
> no

Question 2 (at most 8 more)
Does the IND still have usable biometrics of you (photo, signature,
fingerprints)?
  1. Yes
  2. No
  3. I don't know
Type a number from 1 to 3.
> two
"two" is not one of the answers. Type a number from 1 to 3.
> three
"three" is not one of the answers. Type a number from 1 to 3.
Type ? for an explanation, < to go back, ! for your answers, or: stop. If you
don't know something, type: don't know.
> four
"four" is not one of the answers. Type a number from 1 to 3.
Type only the number in front of your answer. If you do not know, type: don't
know.
> five
"five" is not one of the answers. Type a number from 1 to 3.
Type only the number in front of your answer. If you do not know, type: don't
know.
> six
"six" is not one of the answers. Type a number from 1 to 3.
Type only the number in front of your answer. If you do not know, type: don't
know.
> stop
You stopped. The program did not keep your answers.
[4]

# Answers that are there already stand in the list too, and can be changed.
$ printf 'expect >\nsend %s\n' '!' 1 yes no 1 no yes > script
$ NO_COLOR=1 $BIN/tests/cli/pty script -- ind-biometrics --today 2021-03-01 --lang en --input ask --answer ind_has_biometrics=yes --answer child_under_1=no
Do you need an appointment for your photo, signature and fingerprints?
These are the rules of 2020-2021, from the time of the covid measures. Find
today's rules on ind.nl. This is not an IND service and not legal advice. It
covers only this appointment, not fees or other applications.
Source: IND (https://ind.nl), 2020-2021.
This program sends nothing. It keeps nothing unless you ask for it.

Type ? for an explanation, < to go back, ! for your answers, or: stop. If you
don't know something, type: don't know.
Nederlands? Typ: nederlands

2 of your answers are there already. To see them, type !

Question 1 (the last one)
Have you already made an appointment with the IND?
Type yes or no.
> !

Your answers so far:
  1. Is your application to the IND for a child younger than 1 year? No
  2. Does the IND still have usable biometrics of you (photo, signature,
     fingerprints)? Yes
To change an answer, type its number. To go on, type <.
> 1

You are changing this answer.
Is your application to the IND for a child younger than 1 year?
Type yes or no.
Your answer was: No
To keep it, press Enter.
> yes

You do not need an appointment with the IND.
This is certain now. There is 1 more question, about what to do or what to
bring.

Question 1 (the last one)
Have you already made an appointment with the IND?
Type yes or no.
> no

Is this right?
  1. Is your application to the IND for a child younger than 1 year? Yes
  2. Does the IND still have usable biometrics of you (photo, signature,
     fingerprints)? Yes
  3. Have you already made an appointment with the IND? No
Type yes to see the result. To change an answer, type its number.
> 1

You are changing this answer.
Is your application to the IND for a child younger than 1 year?
Type yes or no.
Your answer was: Yes
To keep it, press Enter.
> no

Is this right?
  1. Is your application to the IND for a child younger than 1 year? No
  2. Does the IND still have usable biometrics of you (photo, signature,
     fingerprints)? Yes
  3. Have you already made an appointment with the IND? No
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

What to do:
- Nothing. By these rules, you do not have to do anything.

Good to know:
- The IND makes your residence document with your old photo, signature and
  fingerprints.


# Without the last look, for those who want the result at once.
$ printf 'expect >\nsend %s\n' yes no > script
$ NO_COLOR=1 $BIN/tests/cli/pty script -- ind-biometrics --today 2021-03-01 --lang en --no-review
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
> yes

You do not need an appointment with the IND.
This is certain now. There is 1 more question, about what to do or what to
bring.

Question 2 (the last one)
Have you already made an appointment with the IND?
Type yes or no.
> no

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

# The input ends at the last look: nothing was said to be right.
$ printf 'ja\nnee\n' | ind-biometrics --input ask >page
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
> 

U hebt geen afspraak bij de IND nodig.
Dit is nu zeker. Er is nog 1 vraag, over wat u moet doen of meenemen.

Vraag 2 (de laatste)
Hebt u al een afspraak bij de IND gemaakt?
Typ ja of nee.
> 

Klopt dit?
  1. Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar? Ja
  2. Hebt u al een afspraak bij de IND gemaakt? Nee
Typ ja voor de uitslag. Wilt u een antwoord veranderen? Typ het nummer.
> 
De invoer is gestopt voordat u zei dat uw antwoorden kloppen.
[4]
$ wc -c < page
0

# A run that goes on with answers of a file gets the last look, though there is
# nothing to ask; going back leads to the list.
$ printf 'child_under_1=yes\nhas_appointment=no\n' > whole.txt
$ printf 'expect >\nsend %s\n' '<' '!' 2 yes yes > script
$ NO_COLOR=1 $BIN/tests/cli/pty script -- ind-biometrics --today 2021-03-01 --lang en --input ask --answers whole.txt | sed '1,/^Nederlands/d' | head -n 50

2 of your answers are there already. To see them, type !

Is this right?
  1. Is your application to the IND for a child younger than 1 year? Yes
  2. Have you already made an appointment with the IND? No
Type yes to see the result. To change an answer, type its number.
> <
You cannot go back: your earlier answers were there already. To see or change
them, type !
Type yes to see the result. To change an answer, type its number.
> !

Is this right?
  1. Is your application to the IND for a child younger than 1 year? Yes
  2. Have you already made an appointment with the IND? No
Type yes to see the result. To change an answer, type its number.
> 2

You are changing this answer.
Have you already made an appointment with the IND?
Type yes or no.
Your answer was: No
To keep it, press Enter.
> yes

Is this right?
  1. Is your application to the IND for a child younger than 1 year? Yes
  2. Have you already made an appointment with the IND? Yes
Type yes to see the result. To change an answer, type its number.
> yes

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
- Cancel your appointment with the link in the confirmation e-mail. The IND may
$ printf 'child_under_1=no\n' > part.txt
$ printf 'expect >\nsend %s\n' '<' stop > script
$ NO_COLOR=1 $BIN/tests/cli/pty script -- ind-biometrics --today 2021-03-01 --input ask --answers part.txt | tail -n 13
Vraag 1 (hoogstens nog 8)
Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
vingerafdrukken)?
  1. Ja
  2. Nee
  3. Dat weet ik niet
Typ een nummer van 1 tot en met 3.
> <
U kunt niet terug: uw eerdere antwoorden waren er al. Wilt u ze zien of
veranderen? Typ !
Typ een nummer van 1 tot en met 3.
> stop
U bent gestopt. Het programma heeft uw antwoorden niet bewaard.

# Without the last look, outside the days of the rules, or with nobody at a
# terminal, the answers of a file lead to the result at once.
$ : > script
$ $BIN/tests/cli/pty script -- ind-biometrics --today 2021-03-01 --lang en --input ask --answers whole.txt --no-review | head -n 1
You do not need an appointment with the IND.
$ ind-biometrics --today 2021-03-01 --lang en --input ask --answers whole.txt < /dev/null | head -n 1
You do not need an appointment with the IND.
