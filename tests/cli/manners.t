# How the program behaves at a terminal besides asking.

# After a window changes its width, the next line fits.
$ cat > script <<'END'
> expect >
> resize 36
> send maybe
> expect >
> resize 80
> send ?
> expect >
> resize 50
> send no
> expect >
> send stop
> END
$ $BIN/tests/cli/pty script -- ind-biometrics --lang en
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
> maybe
"maybe" is not yes or no. Type yes
or no.
> ?
Why this question: The IND is the Dutch immigration service. For a baby, you
send in a passport photo. You then need no visit to a desk.
These rules look at your answer:
- The application is for a child younger than 1 year. Such a young child does
  not have to visit an IND desk.
Source: IND, Which biometrics: child
Type ? for an explanation, < to go back, ! for your answers, or: stop. If you
don't know something, type: don't know.
Type yes or no.
> no

Question 2 (at most 8 more)
Does the IND still have usable biometrics of you
(photo, signature, fingerprints)?
  1. Yes
  2. No
  3. I don't know
Type a number from 1 to 3.
> stop
You stopped. The program did not keep your
answers.
[4]

# Arrow keys do nothing worse than a plain word about it.
$ cat > script <<'END'
> expect >
> key ^[
> send [A
> expect >
> send ja
> expect >
> send !
> expect >
> key ^[
> send [D
> expect >
> send stop
> END
$ $BIN/tests/cli/pty script -- ind-biometrics | tail -n +11
English? Type: english

Vraag 1 (hoogstens nog 9)
Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar?
Typ ja of nee.
> ^[[A
Pijltjes en zulke toetsen doen hier niets. Typ uw antwoord opnieuw, met letters
en cijfers.
Typ ja of nee.
> ja

U hebt geen afspraak bij de IND nodig.
Dit is nu zeker. Er is nog 1 vraag, over wat u moet doen of meenemen.

Vraag 2 (de laatste)
Hebt u al een afspraak bij de IND gemaakt?
Typ ja of nee.
> !

Uw antwoorden tot nu toe:
  1. Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar? Ja
Wilt u een antwoord veranderen? Typ het nummer. Wilt u verder? Typ <.
> ^[[D
Pijltjes en zulke toetsen doen hier niets. Typ uw antwoord opnieuw, met letters
en cijfers.
Wilt u een antwoord veranderen? Typ het nummer. Wilt u verder? Typ <.
> stop
U bent gestopt. Het programma heeft uw antwoorden niet bewaard.

# After Ctrl-Z and fg the question stands there again.
$ cat > script <<'END'
> expect >
> send no
> expect Question 2
> expect >
> stop, go on
> expect Question 2
> expect >
> resize 40
> stop, go on
> expect Question 2
> expect >
> send stop
> END
$ $BIN/tests/cli/pty script -- ind-biometrics --lang en | tail -n +11

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
> 
Question 2 (at most 8 more)
Does the IND still have usable biometrics of you (photo, signature,
fingerprints)?
  1. Yes
  2. No
  3. I don't know
Type a number from 1 to 3.
> 
Question 2 (at most 8 more)
Does the IND still have usable
biometrics of you (photo, signature,
fingerprints)?
  1. Yes
  2. No
  3. I don't know
Type a number from 1 to 3.
> stop
You stopped. The program did not keep
your answers.

# A run that goes on says how many answers there are.
$ printf 'child_under_1=no\nind_has_biometrics=no\n' > my.txt
$ printf 'expect >\nsend stop\n' > script
$ $BIN/tests/cli/pty script -- ind-biometrics --lang en --input ask --answers my.txt | tail -n +9
don't know something, type: don't know.
Nederlands? Typ: nederlands

2 of your answers are there already. To see them, type !

Question 1 (at most 7 more)
Is this your first application for a Dutch residence permit?
Type yes or no.
> stop
You stopped. The program did not keep your answers.
$ $BIN/tests/cli/pty script -- ind-biometrics --input ask --answer child_under_1=nee | tail -n +9
Typ ? voor uitleg, < om terug te gaan, ! voor uw antwoorden, of: stop. Weet u
iets niet? Typ: weet niet.
English? Type: english

1 van uw antwoorden is er al. Wilt u het zien? Typ !

Vraag 1 (hoogstens nog 8)
Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
vingerafdrukken)?
  1. Ja
  2. Nee
  3. Dat weet ik niet
Typ een nummer van 1 tot en met 3.
> stop
U bent gestopt. Het programma heeft uw antwoorden niet bewaard.
