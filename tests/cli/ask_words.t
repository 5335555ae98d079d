# In a person's own words: polite ones, days from today, words of an option.
# What might be meant is asked back; every date is said back.
$ cat > script <<'END'
> expect >
> send No, thanks.
> expect >
> send nee hoor
> expect >
> send Yes please!
> expect >
> send not the police
> expect >
> send the embassy
> expect >
> send mvv
> expect >
> send no
> expect >
> send the border police
> expect >
> send yes
> expect >
> send that's right
> expect >
> send Yes, of course
> expect >
> send <
> expect >
> send
> expect >
> send that's right
> END
$ NO_COLOR=1 $BIN/tests/cli/pty script -- ind-biometrics --lang en --today 2021-03-01 | sed '1,/Nederlands?/d' | sed '/^Is this right/q'

Question 1 (at most 9 more)
Is your application to the IND for a child younger than 1 year?
Type yes or no.
> No, thanks.

Question 2 (at most 8 more)
Does the IND still have usable biometrics of you (photo, signature,
fingerprints)?
  1. Yes
  2. No
  3. I don't know
Type a number from 1 to 3.
> nee hoor

Question 3 (at most 7 more)
Is this your first application for a Dutch residence permit?
Type yes or no.
> Yes please!

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
> the embassy
Which of these do you mean?
  2. Dutch embassy or consulate, at the civic integration exam
  3. Dutch embassy or consulate, for the mvv sticker (visa to live in the
     Netherlands)
Type 2 or 3, or your answer in other words.
> mvv
Do you mean "Dutch embassy or consulate, for the mvv sticker (visa to live in
the Netherlands)"? Type yes or no.
> no
Type a number from 1 to 5.
> the border police
Do you mean "Royal Netherlands Marechaussee (KMar, border police), during my
asylum procedure"? Type yes or no.
> yes

You do not need an appointment with the IND.
This is certain now. There is 1 more question, about what to do or what to
bring.

Question 5 (the last one)
Have you already made an appointment with the IND?
Type yes or no.
> that's right
"that's right" is not yes or no. Type yes or no.
> Yes, of course

Is this right?

# Days from today, in English.
$ printf 'expect >\nsend %s\n' no no no red 01/03/2021 2 '<' 'last week' '26 february' '<' '' yes tomorrow. '2 and 4' valid 'option 1' '<' yes 1 q > script
$ NO_COLOR=1 $BIN/tests/cli/pty script -- ind-biometrics --lang en --today 2021-03-01 | sed '1,/^Question 5/d'
On which date did you come back to the Netherlands, if you were away?
Type a date up to and including today, for example 1 March 2021.
> 01/03/2021
This can be several days. Which one do you mean?
  1. Monday 1 March 2021
  2. Sunday 3 January 2021
Type a number from 1 to 2, or the whole date.
> 2
That is Sunday 3 January 2021.

You need an appointment with the IND.
This is certain now. There are at most 3 more questions, about what to do and
what to bring.

Question 6 (at most 2 more)
Have you already made an appointment with the IND?
Type yes or no.
> <

Question 5 (at most 4 more)
On which date did you come back to the Netherlands, if you were away?
Type a date up to and including today, for example 1 March 2021.
Your answer was: 3 January 2021
To keep it, press Enter.
> last week
This can be several days. Which one do you mean?
  1. Monday 22 February 2021
  2. Tuesday 23 February 2021
  3. Wednesday 24 February 2021
  4. Thursday 25 February 2021
  5. Friday 26 February 2021
  6. Saturday 27 February 2021
  7. Sunday 28 February 2021
Type a number from 1 to 7, or the whole date.
> 26 february
That is Friday 26 February 2021.

You need an appointment with the IND, after your quarantine.
This is certain now. There are at most 4 more questions, about what to do and
what to bring.

Question 6 (at most 3 more)
Have you already made an appointment with the IND?
Type yes or no.
> <

Question 5 (at most 4 more)
On which date did you come back to the Netherlands, if you were away?
Type a date up to and including today, for example 1 March 2021.
Your answer was: 26 February 2021
To keep it, press Enter.
> 
That is Friday 26 February 2021.

Question 6 (at most 3 more)
Have you already made an appointment with the IND?
Type yes or no.
> yes

Question 7 (at most 2 more)
On which date is your appointment, if you have one?
Type a date from today on, for example 1 March 2021.
> tomorrow.
That is Tuesday 2 March 2021.

Question 8 (at most 1 more)
Do you have a residence document or a W-document?
  1. No
  2. Yes, still valid
  3. Yes, but expired
  4. No, lost
  5. No, stolen
Type a number from 1 to 5.
> 2 and 4
"2 and 4" is more than one answer. Choose one. Type a number from 1 to 5.
> valid

Question 9 (the last one)
Will you cover your head in the photo for religion or philosophy of life?
  1. No
  2. Yes, in one colour, but not white or light grey
  3. Yes, white or light grey
  4. Yes, with a pattern or several colours
Type a number from 1 to 4.
> option 1

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
  7. On which date is your appointment, if you have one? 2 March 2021
  8. Do you have a residence document or a W-document? Yes, still valid
  9. Will you cover your head in the photo for religion or philosophy of life?
     No
Type yes to see the result. To change an answer, type its number.
> <

Question 9 (the last one)
Will you cover your head in the photo for religion or philosophy of life?
  1. No
  2. Yes, in one colour, but not white or light grey
  3. Yes, white or light grey
  4. Yes, with a pattern or several colours
Type a number from 1 to 4.
Your answer was: No
To keep it, press Enter.
> yes
Which of these do you mean?
  2. Yes, in one colour, but not white or light grey
  3. Yes, white or light grey
  4. Yes, with a pattern or several colours
Type 2, 3 or 4, or your answer in other words.
> 1
Which of these do you mean?
  2. Yes, in one colour, but not white or light grey
  3. Yes, white or light grey
  4. Yes, with a pattern or several colours
Type 2, 3 or 4, or your answer in other words.
> q
You stopped. The program did not keep your answers.

# The same in Dutch; what stays a riddle is spelled out, never exemplified.
$ cat > script <<'END'
> expect >
> send nee
> expect >
> send Weet ik niet.
> expect >
> send neen, bedankt
> expect >
> send ja, rood
> expect >
> send morgen
> expect >
> send ergens in februari
> expect >
> send vrijdag 27 februari
> expect >
> send 26-2-0021
> expect >
> send 1
> expect >
> send jawel
> expect >
> send volgende woensdag
> expect >
> send zaterdag volgende week
> expect >
> send niet geldig
> expect >
> send 2)
> expect >
> send een patroon
> expect >
> send ja
> expect >
> send einde
> END
$ NO_COLOR=1 $BIN/tests/cli/pty script -- ind-biometrics --lang nl --today 2021-03-01 | sed '1,/English?/d'

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
> Weet ik niet.

Vraag 3 (hoogstens nog 7)
Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning?
Typ ja of nee.
> neen, bedankt

Vraag 4 (hoogstens nog 5)
Was u kort geleden in een land of gebied met reisadvies oranje of rood?
  1. Nee
  2. Ja, oranje
  3. Ja, rood
Typ een nummer van 1 tot en met 3.
> ja, rood

Vraag 5 (hoogstens nog 4)
Op welke datum kwam u terug in Nederland, als u weg was?
Typ een datum tot en met vandaag, bijvoorbeeld 1 maart 2021.
> morgen
2 maart 2021 ligt in de toekomst. De datum mag niet na vandaag (1 maart 2021)
zijn. Typ de dag, de maand en het jaar, zoals dd-mm-jjjj.
> ergens in februari
"ergens in februari" is geen datum die hier te lezen is. Typ de dag, de maand en
het jaar, zoals dd-mm-jjjj.
Typ ? voor uitleg, < om terug te gaan, ! voor uw antwoorden, of: stop. Weet u
iets niet? Typ: weet niet.
> vrijdag 27 februari
27 februari 2021 is een zaterdag. Typ de dag, de maand en het jaar, zoals
dd-mm-jjjj.
Typ twee cijfers voor de dag, twee voor de maand en vier voor het jaar. Weet u
het niet? Typ dan: weet niet.
> 26-2-0021
Dit kunnen meer dagen zijn. Welke bedoelt u?
  1. vrijdag 26 februari 2021
  2. vrijdag 26 februari 0021
Typ een nummer van 1 tot en met 2, of de hele datum.
> 1
Dat is vrijdag 26 februari 2021.

U hebt een afspraak bij de IND nodig, na uw quarantaine.
Dit is nu zeker. Er zijn hoogstens nog 4 vragen, over wat u moet doen en
meenemen.

Vraag 6 (hoogstens nog 3)
Hebt u al een afspraak bij de IND gemaakt?
Typ ja of nee.
> jawel

Vraag 7 (hoogstens nog 2)
Op welke datum is uw afspraak, als u er een hebt?
Typ een datum vanaf vandaag, bijvoorbeeld 1 maart 2021.
> volgende woensdag
Dit kunnen meer dagen zijn. Welke bedoelt u?
  1. woensdag 3 maart 2021
  2. woensdag 10 maart 2021
Typ een nummer van 1 tot en met 2, of de hele datum.
> zaterdag volgende week
Dat is zaterdag 13 maart 2021.

Vraag 8 (hoogstens nog 1)
Hebt u een verblijfsdocument of W-document?
  1. Nee
  2. Ja, nog geldig
  3. Ja, maar verlopen
  4. Nee, verloren
  5. Nee, gestolen
Typ een nummer van 1 tot en met 5.
> niet geldig
"niet geldig" is geen van de antwoorden. Typ een nummer van 1 tot en met 5.
Deze antwoorden lijken er het meest op:
  2. Ja, nog geldig
> 2)

Vraag 9 (de laatste)
Draagt u op de foto een hoofdbedekking vanwege uw geloof of levensovertuiging?
  1. Nee
  2. Ja, in één kleur, maar niet wit of lichtgrijs
  3. Ja, wit of lichtgrijs
  4. Ja, met een patroon of meer kleuren
Typ een nummer van 1 tot en met 4.
> een patroon
Bedoelt u "Ja, met een patroon of meer kleuren"? Typ ja of nee.
> ja

Klopt dit?
  1. Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar? Nee
  2. Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
     vingerafdrukken)? Dat weet ik niet
  3. Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning? Nee
  4. Was u kort geleden in een land of gebied met reisadvies oranje of rood? Ja,
     rood
  5. Op welke datum kwam u terug in Nederland, als u weg was? 26 februari 2021
  6. Hebt u al een afspraak bij de IND gemaakt? Ja
  7. Op welke datum is uw afspraak, als u er een hebt? 13 maart 2021
  8. Hebt u een verblijfsdocument of W-document? Ja, nog geldig
  9. Draagt u op de foto een hoofdbedekking vanwege uw geloof of
     levensovertuiging? Ja, met een patroon of meer kleuren
Typ ja voor de uitslag. Wilt u een antwoord veranderen? Typ het nummer.
> einde
U bent gestopt. Het programma heeft uw antwoorden niet bewaard.

# Look-alikes of documents and phones.
$ printf 'expect >\nsend %s\n' "$(printf 'ne\342\200\213e')" "$(printf 'don\342\200\231t\302\240know')" "$(printf '\357\275\216\357\275\217')" "$(printf '\331\243')" "$(printf '26\342\200\22102\342\200\2212021')" q > script
$ NO_COLOR=1 $BIN/tests/cli/pty script -- ind-biometrics --lang en --today 2021-03-01 | sed '1,/Nederlands?/d' | grep -v '^  [1-9]'

Question 1 (at most 9 more)
Is your application to the IND for a child younger than 1 year?
Type yes or no.
> ne​e

Question 2 (at most 8 more)
Does the IND still have usable biometrics of you (photo, signature,
fingerprints)?
Type a number from 1 to 3.
> don’t know

Question 3 (at most 7 more)
Is this your first application for a Dutch residence permit?
Type yes or no.
> ｎｏ

Question 4 (at most 5 more)
Were you recently in a country or area with orange or red travel advice?
Type a number from 1 to 3.
> ٣

Question 5 (at most 4 more)
On which date did you come back to the Netherlands, if you were away?
Type a date up to and including today, for example 1 March 2021.
> 26‑02‑2021
That is Friday 26 February 2021.

You need an appointment with the IND, after your quarantine.
This is certain now. There are at most 4 more questions, about what to do and
what to bring.

Question 6 (at most 3 more)
Have you already made an appointment with the IND?
Type yes or no.
> q
You stopped. The program did not keep your answers.

# One mark behind a word is read over, and a question mark behind one that asks;
# nothing is stopped, changed or answered by more.
$ printf 'expect >\nsend %s\n' 'yes,.' 'stop?' 'q!!' 'taal,nl' 'nederlands?' 'stop.' > script
$ NO_COLOR=1 $BIN/tests/cli/pty script -- ind-biometrics --lang en | sed '1,/^Type yes/d'
\> yes,.
"yes,." is not yes or no. Type yes or no.
> stop?
"stop?" is not yes or no. Type yes or no.
Type ? for an explanation, < to go back, ! for your answers, or: stop. If you
don't know something, type: don't know.
> q!!
"q!!" is not yes or no. Type yes or no.
Type only yes or no. If you do not know, type: don't know.
> taal,nl
"taal,nl" is not yes or no. Type yes or no.
Type only yes or no. If you do not know, type: don't know.
> nederlands?
"nederlands?" is not yes or no. Type yes or no.
Type only yes or no. If you do not know, type: don't know.
> stop.
You stopped. The program did not keep your answers.
$ printf 'expect >\nsend %s\n' 'taal: nl' 'waarom?' 'q!' > script
$ NO_COLOR=1 $BIN/tests/cli/pty script -- ind-biometrics --lang en | grep -A 3 '^> '
\> taal: nl

Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?
Dit zijn de regels van 2020-2021, uit de tijd van de coronamaatregelen. De
--
> waarom?
Waarom deze vraag: De IND is de immigratiedienst van Nederland. Voor een baby
stuurt u een pasfoto op. U hoeft dan niet naar een loket.
Deze regels kijken naar uw antwoord:
--
> q!
U bent gestopt. Het programma heeft uw antwoorden niet bewaard.

# What cannot be seen and means something is named.
$ printf 'expect >\nsend %s\n' "$(printf 'ja\342\200\256')" annuleren > script
$ NO_COLOR=1 $BIN/tests/cli/pty script -- ind-biometrics --lang nl | tail -n 4
\> ja‮
Achter "ja" staat een onzichtbaar teken. Typ het opnieuw zonder dat teken.
> annuleren
U bent gestopt. Het programma heeft uw antwoorden niet bewaard.

# Relative days, a left-out year and polite words are for a terminal only.
$ ind-biometrics --lang en --today 2021-03-01 --answer return_date=gisteren
ind-biometrics: --answer: return_date: "gisteren" is not a date that this program can read. Type a date like 2021-03-01.
[4]
$ ind-biometrics --lang en --today 2021-03-01 --answer 'return_date=26 february'
ind-biometrics: --answer: return_date: "26 february" has no year. Type a date like 2021-03-01.
[4]
$ printf 'yes please\n' | ind-biometrics --lang en --today 2021-03-01
ind-biometrics: stdin:1: child_under_1: "yes please" is not yes or no. Type yes or no.
[4]
$ printf 'child_under_1=yes please\n' | ind-biometrics --lang en --today 2021-03-01
ind-biometrics: stdin:1:15: child_under_1: "yes please" is not yes or no. Type yes or no.
[4]
$ ind-biometrics --lang en --today 2021-03-01 --answer 'return_date=Friday 26th February 2021.' --answer child_under_1=yes. --answer has_appointment=no --format json | grep -o '"answers":{[^}]*}'
"answers":{"child_under_1":true,"return_date":"2021-02-26","has_appointment":false}

# Of a long list, a part of a word is enough to see fewer; it is shown once.
$ printf 'expect >\nsend %s\n' Ukrain no guine land an xyzzy '?' nederlands 'not Ukraine' 'South Koraa' yes '<' 'the neterlands' y q > script
$ NO_COLOR=1 $BIN/tests/cli/pty script -- ind-biometrics --rules $ROOT/tests/packs/good/countries.json | sed '1,/^  179/d'
  180. Zimbabwe
Type a number from 1 to 180, or a part of your answer.
> Ukrain
Do you mean "Ukraine"? Type yes or no.
> no
Type a number from 1 to 180, or a part of your answer.
> guine
Which of these do you mean?
  64. Guinea
  65. Guinea-Bissau
  127. Papua New Guinea
Type 64, 65 or 127, or your answer in other words.
> land
Which of these do you mean?
  54. Finland
  70. Iceland
  75. Ireland
  115. Netherlands
  116. New Zealand
  131. Poland
  156. Switzerland
  161. Thailand
Type 54, 70, 75, 115, 116, 131, 156 or 161, or your answer in other words.
> an
Which of these do you mean?
  1. Afghanistan
  2. Albania
  4. Andorra
  5. Angola
  10. Azerbaijan
  13. Bangladesh
  19. Bhutan
  21. Bosnia and Herzegovina
  22. Botswana
  30. Canada
  45. Dominican Republic
  54. Finland
  55. France
  59. Germany
  60. Ghana
There are 33 more. To see fewer, type more of your answer.
Type 1, 2, 4, 5, 10, 13, 19, 21, 22, 30, 45, 54, 55, 59 or 60, or your answer in
other words.
> xyzzy
"xyzzy" is not one of the answers. Type a number from 1 to 180, or a part of
your answer.
> ?
Why this question: W.
These rules look at your answer:
- X.
Type ? for an explanation, < to go back, ! for your answers, or: stop. If you
don't know something, type: don't know.
Type a number from 1 to 180, or a part of your answer.
> nederlands
Do you mean "Netherlands"? Type yes or no.
> not Ukraine
"not Ukraine" is not one of the answers. Type a number from 1 to 180, or a part
of your answer.
These answers come closest:
  169. Ukraine
Type ? for an explanation, < to go back, ! for your answers, or: stop. If you
don't know something, type: don't know.
> South Koraa
Do you mean "South Korea"? Type yes or no.
> yes

Is this right?
  1. Which country are you from? South Korea
Type yes to see the result. To change an answer, type its number.
> <

Question 1 (at most 1 more)
Which country are you from?
You saw the list of 180 answers above.
Type a number from 1 to 180, or a part of your answer.
Your answer was: South Korea
To keep it, press Enter.
> the neterlands
Do you mean "Netherlands"? Type yes or no.
> y

Is this right?
  1. Which country are you from? Netherlands
Type yes to see the result. To change an answer, type its number.
> q
You stopped. The program did not keep your answers.
$ echo Ukrain | ind-biometrics --rules $ROOT/tests/packs/good/countries.json
ind-biometrics: stdin:1: country: "Ukrain" is not one of the answers. Did you mean "Ukraine"?
[4]
$ ind-biometrics --rules $ROOT/tests/packs/good/countries.json --answer country=ukrain
ind-biometrics: --answer: country: "ukrain" is not one of the answers. Did you mean ukraine?
[4]

# Where only some answers are offered, only their numbers are taken.
$ printf 'expect >\nsend %s\n' no no yes police 2 'option 1.' '' '2)' '?' 5 q > script
$ NO_COLOR=1 $BIN/tests/cli/pty script -- ind-biometrics --lang en --today 2021-03-01 | sed '1,/^> police/d'
Which of these do you mean?
  4. Police, during my asylum procedure
  5. Royal Netherlands Marechaussee (KMar, border police), during my asylum
     procedure
Type 4 or 5, or your answer in other words.
> 2
Which of these do you mean?
  4. Police, during my asylum procedure
  5. Royal Netherlands Marechaussee (KMar, border police), during my asylum
     procedure
Type 4 or 5, or your answer in other words.
> option 1.
Which of these do you mean?
  4. Police, during my asylum procedure
  5. Royal Netherlands Marechaussee (KMar, border police), during my asylum
     procedure
Type 4 or 5, or your answer in other words.
> 
Which of these do you mean?
  4. Police, during my asylum procedure
  5. Royal Netherlands Marechaussee (KMar, border police), during my asylum
     procedure
Type 4 or 5, or your answer in other words.
> 2)
Which of these do you mean?
  4. Police, during my asylum procedure
  5. Royal Netherlands Marechaussee (KMar, border police), during my asylum
     procedure
Type 4 or 5, or your answer in other words.
> ?
Why this question: These places send your biometrics on to the IND. That counts
only for a first application. The civic integration exam is about Dutch language
and society.
These rules look at your answer:
- An embassy, a consulate, the police or the KMar already took your biometrics.
  For a first application, that is enough.
Source: IND, Given before
Type ? for an explanation, < to go back, ! for your answers, or: stop. If you
don't know something, type: don't know.
Type a number from 1 to 5.
> 5

You do not need an appointment with the IND.
This is certain now. There is 1 more question, about what to do or what to
bring.

Question 5 (the last one)
Have you already made an appointment with the IND?
Type yes or no.
> q
You stopped. The program did not keep your answers.
$ printf 'expect >\nsend %s\n' guine 64 '<' guine 1 12 'New Zealand' q > script
$ NO_COLOR=1 $BIN/tests/cli/pty script -- ind-biometrics --rules $ROOT/tests/packs/good/countries.json | sed '1,/^> guine/d'
Which of these do you mean?
  64. Guinea
  65. Guinea-Bissau
  127. Papua New Guinea
Type 64, 65 or 127, or your answer in other words.
> 64

Is this right?
  1. Which country are you from? Guinea
Type yes to see the result. To change an answer, type its number.
> <

Question 1 (at most 1 more)
Which country are you from?
You saw the list of 180 answers above.
Type a number from 1 to 180, or a part of your answer.
Your answer was: Guinea
To keep it, press Enter.
> guine
Which of these do you mean?
  64. Guinea
  65. Guinea-Bissau
  127. Papua New Guinea
Type 64, 65 or 127, or your answer in other words.
> 1
Which of these do you mean?
  64. Guinea
  65. Guinea-Bissau
  127. Papua New Guinea
Type 64, 65 or 127, or your answer in other words.
> 12
Which of these do you mean?
  64. Guinea
  65. Guinea-Bissau
  127. Papua New Guinea
Type 64, 65 or 127, or your answer in other words.
> New Zealand

Is this right?
  1. Which country are you from? New Zealand
Type yes to see the result. To change an answer, type its number.
> q
You stopped. The program did not keep your answers.

# What is no text is no answer to a question back, either.
$ printf 'nee nee\nben\315\n\315\nn\353o\nno\n' > bytes; printf 'ja, hoor toch\n\315\nja\n' >> bytes
$ ind-biometrics --input ask --lang en < bytes 2>&1 | tail -n 3
\> 
The input ended. This question is still open: Where did you give a photo,
signature or fingerprints before?
