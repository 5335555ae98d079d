# Ctrl-C ends at once, with nothing on standard output.
$ printf 'expect >\nkey ^C\n' > script
$ $BIN/tests/cli/pty --stdout page script -- ind-biometrics
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
> ^C
[130]
$ wc -c < page
0

# So does the end of input, naming the question.
$ printf 'expect >\nsend nee\nexpect >\nkey ^D\n' > script
$ $BIN/tests/cli/pty --stdout page script -- ind-biometrics
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
> 
De invoer is gestopt. Deze vraag is nog open: Heeft de IND nog bruikbare
biometrische gegevens van u (foto, handtekening, vingerafdrukken)?
[4]
$ wc -c < page
0
$ ind-biometrics --input ask --lang en < /dev/null
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
> 
The input ended. This question is still open: Is your application to the IND for
a child younger than 1 year?
[4]

# Bytes of any kind: understood or not, never echoed raw by us.
$ printf 'a\033[31mb\n\377\n\000\nno\303\n' | ind-biometrics --input ask --lang en
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
> 
Arrow keys and the like do nothing here. Type your answer again, with letters
and digits.
Type yes or no.
> 
Some of this is not text. Type it again, or save it as UTF-8.
> 
This begins with an invisible character. Type it again without that.
Type ? for an explanation, < to go back, ! for your answers, or: stop. If you
don't know something, type: don't know.
> 
Some of this is not text. Type it again, or save it as UTF-8.
Type only yes or no. If you do not know, type: don't know.
> 
The input ended. This question is still open: Is your application to the IND for
a child younger than 1 year?
[4]
$ { head -c 2000000 /dev/zero | tr '\0' a; echo; echo yes; echo no; } | ind-biometrics --input ask --lang en 2>&1 | cut -c 1-100 | tail -n +11 | head -n 8

Question 1 (at most 9 more)
Is your application to the IND for a child younger than 1 year?
Type yes or no.
> 
This line is longer than 1048576 bytes. Make it shorter.
Type yes or no.
> 
$ yes '?' | head -n 1000 | ind-biometrics --input ask 2>&1 | wc -l
10018
