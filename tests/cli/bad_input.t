# What people get wrong. Each message says where, and what to write instead;
# nothing is written to standard output, and the status is 4.

# Unknown question.
$ echo 'chidl_under_1=ja' | ind-biometrics --input pairs
ind-biometrics: stdin:1: Er is geen vraag "chidl_under_1". Bedoelt u child_under_1?
[4]
$ echo 'chidl_under_1=yes' | ind-biometrics --input pairs --lang en
ind-biometrics: stdin:1: There is no question "chidl_under_1". Did you mean child_under_1?
[4]
$ echo '{"shoe_size": 43}' | ind-biometrics --lang en
ind-biometrics: stdin:1:2: There is no question "shoe_size". The questions are: child_under_1, ind_has_biometrics, first_application, captured_at, travel_advice, return_date, has_appointment, appointment_date, residence_document, head_covering.
[4]
$ ind-biometrics --answer shoe_size=43 --lang en
ind-biometrics: --answer: There is no question "shoe_size". The questions are: child_under_1, ind_has_biometrics, first_application, captured_at, travel_advice, return_date, has_appointment, appointment_date, residence_document, head_covering.
[4]

# Also where the first line does not say that these are pairs.
$ printf 'chidl_under_1=ja\ntravel_advice=none\n' | ind-biometrics
ind-biometrics: stdin:1: Er is geen vraag "chidl_under_1". Bedoelt u child_under_1?
[4]
$ printf 'nationality = "Dutch"\n' | ind-biometrics --lang en
ind-biometrics: stdin:1: There is no question "nationality". The questions are: child_under_1, ind_has_biometrics, first_application, captured_at, travel_advice, return_date, has_appointment, appointment_date, residence_document, head_covering.
[4]

# Unknown option.
$ echo '{"captured_at": "mars"}' | ind-biometrics
ind-biometrics: stdin:1:17: captured_at: "mars" is geen van de antwoorden. Schrijf een van deze, tussen aanhalingstekens: none, mission_exam, mission_mvv, police_asylum, kmar_asylum.
[4]
$ echo '{"captured_at": "mars"}' | ind-biometrics --lang en
ind-biometrics: stdin:1:17: captured_at: "mars" is not one of the answers. Write one of these, in quotes: none, mission_exam, mission_mvv, police_asylum, kmar_asylum.
[4]
$ printf 'nee\nmisschien\n' | ind-biometrics
ind-biometrics: stdin:2: ind_has_biometrics: "misschien" is geen van de antwoorden. Typ 1 tot en met 3, of: yes, no, unknown.
[4]
$ echo 'captured_at=2' | ind-biometrics --lang en
ind-biometrics: stdin:1:13: captured_at: "2" is not one of the answers. Type one of these: none, mission_exam, mission_mvv, police_asylum, kmar_asylum.
[4]

# Whoever writes what an option says, where ids alone will do, is told its id.
$ echo 'ind_has_biometrics=Ja' | ind-biometrics --lang nl
ind-biometrics: stdin:1:20: ind_has_biometrics: "Ja" is geen van de antwoorden. Bedoelt u yes?
[4]
$ echo '{"ind_has_biometrics":"Yes"}' | ind-biometrics --lang en
ind-biometrics: stdin:1:23: ind_has_biometrics: "Yes" is not one of the answers. Did you mean yes?
[4]

# Wrong type.
$ echo '{"child_under_1": "yes"}' | ind-biometrics --lang en
ind-biometrics: stdin:1:19: child_under_1: "yes" is not true or false. Write true or false, without quotes.
[4]
$ echo '{"return_date": 20210301}' | ind-biometrics --lang en --today 2021-03-01
ind-biometrics: stdin:1:17: return_date: "20210301" is not a date that this program can read. Write year, month and day in quotes, like "2021-03-01".
[4]
$ echo '{"captured_at": ["none"]}' | ind-biometrics --lang en
ind-biometrics: stdin:1:17: captured_at: "["none"]" is not one of the answers. Write one of these, in quotes: none, mission_exam, mission_mvv, police_asylum, kmar_asylum.
[4]
$ echo '{"captured_at": {"none": 1}}' | ind-biometrics --lang en
ind-biometrics: stdin:1:17: captured_at: "{"none": 1}" is not one of the answers. Write one of these, in quotes: none, mission_exam, mission_mvv, police_asylum, kmar_asylum.
[4]
$ echo 'child_under_1=misschien' | ind-biometrics
ind-biometrics: stdin:1:15: child_under_1: "misschien" is geen ja of nee. Typ ja of nee.
[4]
$ echo 'misschien' | ind-biometrics
ind-biometrics: stdin:1: child_under_1: "misschien" is geen ja of nee. Typ ja of nee.
[4]

# 31 February.
$ echo 'return_date=2021-02-31' | ind-biometrics --today 2021-03-01
ind-biometrics: stdin:1:13: return_date: "2021-02-31" staat niet op de kalender: die dag bestaat niet. Typ een datum zoals 2021-03-01.
[4]
$ echo '{"return_date": "2021-02-31"}' | ind-biometrics --lang en --today 2021-03-01
ind-biometrics: stdin:1:17: return_date: "2021-02-31" is not on the calendar: there is no such day. Write year, month and day in quotes, like "2021-03-01".
[4]
$ printf 'nee\nno\nja\nnone\nred\n31 februari 2021\n' | ind-biometrics --today 2021-03-01
ind-biometrics: stdin:6: return_date: "31 februari 2021" staat niet op de kalender: die dag bestaat niet. Typ de dag, de maand en het jaar, zoals dd-mm-jjjj.
[4]

# A date that nobody can read.
$ echo 'return_date=vorige week' | ind-biometrics --today 2021-03-01
ind-biometrics: stdin:1:13: return_date: "vorige week" is geen datum die hier te lezen is. Typ een datum zoals 2021-03-01.
[4]
$ printf 'nee\nno\nja\nnone\nred\n1/2\n' | ind-biometrics --lang en --today 2021-03-01
ind-biometrics: stdin:6: return_date: "1/2" has no year. Type the day, the month and the year, like dd-mm-yyyy.
[4]

# What a date lacks.
$ echo 'return_date=2/26/2021' | ind-biometrics --lang en --today 2021-03-01
ind-biometrics: stdin:1:13: return_date: In "2/26/2021", 26 is not a month. Type a date like 2021-03-01.
[4]
$ echo 'return_date=2021-26-02' | ind-biometrics --today 2021-03-01
ind-biometrics: stdin:1:13: return_date: In "2021-26-02" is 26 geen maand. Typ een datum zoals 2021-03-01.
[4]
$ echo '{"return_date": "2021-26-02"}' | ind-biometrics --lang en --today 2021-03-01
ind-biometrics: stdin:1:17: return_date: In "2021-26-02", 26 is not a month. Write year, month and day in quotes, like "2021-03-01".
[4]
$ printf 'nee\nno\nja\nnone\nrood\n26 februari\n' | ind-biometrics --today 2021-03-01
ind-biometrics: stdin:6: return_date: In "26 februari" staat geen jaar. Typ de dag, de maand en het jaar, zoals dd-mm-jjjj.
[4]
$ printf 'nee\nno\nja\nnone\nrood\n26-2-21\n' | ind-biometrics --today 2021-03-01
ind-biometrics: stdin:6: return_date: Het jaar in "26-2-21" heeft maar twee cijfers. Typ de dag, de maand en het jaar, zoals dd-mm-jjjj.
[4]

# A return date after today, and an appointment before today.
$ echo 'return_date=2021-03-02' | ind-biometrics --today 2021-03-01
ind-biometrics: stdin:1:13: return_date: 2 maart 2021 ligt in de toekomst. De datum mag niet na vandaag (1 maart 2021) zijn. Typ een datum zoals 2021-03-01.
[4]
$ printf 'nee\nno\nja\nnone\nred\n2 maart 2021\n' | ind-biometrics --today 2021-03-01
ind-biometrics: stdin:6: return_date: 2 maart 2021 ligt in de toekomst. De datum mag niet na vandaag (1 maart 2021) zijn. Typ de dag, de maand en het jaar, zoals dd-mm-jjjj.
[4]
$ echo '{"appointment_date": "2021-02-28"}' | ind-biometrics --lang en --today 2021-03-01
ind-biometrics: stdin:1:22: appointment_date: 28 February 2021 is in the past. The date may not be before today (1 March 2021). Type a date like 2021-03-01.
[4]
$ ind-biometrics --today 2021-03-01 --answer return_date=2021-03-02 --answer appointment_date=2021-02-28
ind-biometrics: --answer: return_date: 2 maart 2021 ligt in de toekomst. De datum mag niet na vandaag (1 maart 2021) zijn. Typ een datum zoals 2021-03-01.
ind-biometrics: --answer: appointment_date: 28 februari 2021 ligt in het verleden. De datum mag niet voor vandaag (1 maart 2021) zijn. Typ een datum zoals 2021-03-01.
[4]

# Text after the end, and other things that are not JSON.
$ echo '{"child_under_1": true} x' | ind-biometrics
ind-biometrics: stdin:1:25: Er staat tekst na het einde van de JSON. Geef maar één object.
[4]
$ echo '{"child_under_1": true}{}' | ind-biometrics --lang en
ind-biometrics: stdin:1:24: There is text after the end of the JSON. Give one object only.
[4]
$ echo '{"child_under_1": true,}' | ind-biometrics --lang en
ind-biometrics: stdin:1:23: There is a comma after the last answer. Leave that comma out.
[4]
$ echo '{"child_under_1": yes}' | ind-biometrics --lang en
ind-biometrics: stdin:1:19: JSON does not know this word. Write true, false or null in small letters, or put the text in double quotes.
[4]
$ echo '{child_under_1: true}' | ind-biometrics --lang en
ind-biometrics: stdin:1:2: There is no name of a question here. Write it in double quotes.
[4]
$ echo '{"child_under_1": true' | ind-biometrics --lang en
ind-biometrics: stdin:2: The JSON stops before its end. Write on up to the last }.
[4]
$ echo '[true]' | ind-biometrics --lang en --input json
ind-biometrics: stdin:1: The answers are not one JSON object. Write them like {"child_under_1": true}
[4]

# A second answer to the same question.
$ printf 'child_under_1=ja\nchild_under_1=nee\n' | ind-biometrics
ind-biometrics: stdin:2: Er is al een antwoord op child_under_1. Beantwoord de vraag één keer.
[4]
$ echo '{"child_under_1": true, "child_under_1": true}' | ind-biometrics --lang en
ind-biometrics: stdin:1:25: There is an answer to child_under_1 already. Answer it once.
[4]
$ ind-biometrics --lang en --answer child_under_1=yes --answer child_under_1=yes
ind-biometrics: --answer: There is an answer to child_under_1 already. Answer it once.
[4]

# Too few lines: the result as far as it is certain, and the next question.
$ printf 'nee\nno\n' | ind-biometrics --lang en --today 2021-03-01
ind-biometrics: Answers are missing. The next question is first_application: Is this your first application for a Dutch residence permit?
No decision is possible yet.

These are the rules of 2020-2021, from the time of the covid measures. Find
today's rules on ind.nl. This is not an IND service and not legal advice. It
covers only this appointment, not fees or other applications.
Source: IND (https://ind.nl), 2020-2021.

This is still possible:
- You do not need an appointment with the IND.
- You need an appointment with the IND.
- You need an appointment with the IND, after your quarantine.

These questions are still open:
- Is this your first application for a Dutch residence permit?
- Where did you give a photo, signature or fingerprints before?
- Were you recently in a country or area with orange or red travel advice?
- On which date did you come back to the Netherlands, if you were away?
- Have you already made an appointment with the IND?
- On which date is your appointment, if you have one?
- Do you have a residence document or a W-document?
- Will you cover your head in the photo for religion or philosophy of life?

With these 2 answers it is certain: You do not need an appointment with the IND.
- Is this your first application for a Dutch residence permit? Yes
- Where did you give a photo, signature or fingerprints before? Any answer but
  "At none of these places"

With these 2 answers it is certain: You need an appointment with the IND.
- Is this your first application for a Dutch residence permit? No
- Were you recently in a country or area with orange or red travel advice? No

With these 3 answers it is certain: You need an appointment with the IND, after
your quarantine.
- Is this your first application for a Dutch residence permit? No
- Were you recently in a country or area with orange or red travel advice? "Yes,
  orange" or "Yes, red"
- On which date did you come back to the Netherlands, if you were away? 19
  February 2021 or later

This is the most useful to find out:
Is this your first application for a Dutch residence permit?
- If the answer is "No", this is no longer possible: You do not need an
  appointment with the IND.
- If the answer is "Yes", several results are still possible.

Why this question: With a first application, the IND sometimes has your
biometrics already. An embassy or the police then sent them on.

You cannot find it out? Then ask the IND (https://ind.nl).
[4]
$ printf 'yes\n' | ind-biometrics --lang en --today 2021-03-01
ind-biometrics: Answers are missing. The next question is has_appointment: Have you already made an appointment with the IND?
You do not need an appointment with the IND.

These are the rules of 2020-2021, from the time of the covid measures. Find
today's rules on ind.nl. This is not an IND service and not legal advice. It
covers only this appointment, not fees or other applications.
Source: IND (https://ind.nl), 2020-2021.

The application is for a child younger than 1 year. Such a young child does not
have to visit an IND desk.

This follows from your answers:
- Is your application to the IND for a child younger than 1 year? Yes

Your answers to these questions can still change what follows:
- Have you already made an appointment with the IND?

What to do:
- First make an appointment with a photographer. Then take the child there for a
  passport photo. Send the photo to the IND with the form Bijlage fotokaart
  (photo card appendix).

Good to know:
- Without an appointment, a photographer takes no passport photos during the
  lockdown.

# Too many lines, and a blank one.
$ printf 'ja\nnee\nnee\n' | ind-biometrics
ind-biometrics: stdin:3: De regels hiervoor beantwoorden alle vragen al. Haal deze regel weg en wat erna komt.
[4]
$ printf 'yes\nno\n\n' | ind-biometrics --lang en
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
$ printf 'nee\n\nja\n' | ind-biometrics
ind-biometrics: stdin:2: ind_has_biometrics: Deze regel is leeg. Zet op elke regel één antwoord. Typ 1 tot en met 3, of: yes, no, unknown.
[4]

# Nothing at all.
$ ind-biometrics < /dev/null
ind-biometrics: stdin: Er zijn hier geen antwoorden. Geef er één per regel, of vraag=antwoord, of JSON.
[4]
$ ind-biometrics --lang en --input json < /dev/null
ind-biometrics: stdin: There are no answers here. Give one on each line, or question=answer, or JSON.
[4]
$ ind-biometrics --lang en --answers /dev/null
ind-biometrics: /dev/null: There are no answers here. Give one on each line, or question=answer, or JSON.
[4]

# Bytes that are not text.
$ printf 'ne\000e\n' | ind-biometrics
ind-biometrics: stdin:1:3: Hierin staat een stuurteken, dat is geen tekst. Typ het opnieuw met alleen letters, cijfers en leestekens.
[4]
$ printf '{"child_under_1": true}\000\n' | ind-biometrics --lang en
ind-biometrics: stdin:1:24: There is text after the end of the JSON. Give one object only.
[4]
$ printf 'ne\377e\n' | ind-biometrics
ind-biometrics: stdin:1:3: Een deel hiervan is geen tekst. Typ het opnieuw, of sla het op als UTF-8.
[4]
$ printf '{"captured_at": "\303"}' | ind-biometrics --lang en
ind-biometrics: stdin:1:18: Some of this is not text. Save it as UTF-8.
[4]
$ printf '\357\273\277ja\nnee\n' | ind-biometrics
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
$ printf '\357\273\277{"child_under_1": true}' | ind-biometrics --lang en
You do not need an appointment with the IND.

These are the rules of 2020-2021, from the time of the covid measures. Find
today's rules on ind.nl. This is not an IND service and not legal advice. It
covers only this appointment, not fees or other applications.
Source: IND (https://ind.nl), 2020-2021.

The application is for a child younger than 1 year. Such a young child does not
have to visit an IND desk.

This follows from your answers:
- Is your application to the IND for a child younger than 1 year? Yes

Your answers to these questions can still change what follows:
- Have you already made an appointment with the IND?

What to do:
- First make an appointment with a photographer. Then take the child there for a
  passport photo. Send the photo to the IND with the form Bijlage fotokaart
  (photo card appendix).

Good to know:
- Without an appointment, a photographer takes no passport photos during the
  lockdown.

# Control characters never reach a terminal.
$ printf '\033[31mja\n' | ind-biometrics
ind-biometrics: stdin:1: child_under_1: Dit begint met een onzichtbaar teken. Typ het opnieuw zonder dat teken.
[4]
$ printf 'captured_at=\302\233m\n' | ind-biometrics
ind-biometrics: stdin:1: Achter "captured_at=" staat een onzichtbaar teken. Typ het opnieuw zonder dat teken.
[4]
$ printf '{"captured_at": "\\u001b[31m"}\n' | ind-biometrics --lang en
ind-biometrics: stdin:1:17: captured_at: "�[31m" is not one of the answers. Write one of these, in quotes: none, mission_exam, mission_mvv, police_asylum, kmar_asylum.
[4]
$ ind-biometrics "$(printf 'r\033[31mn\377')"
ind-biometrics: unknown command 'r�[31mn�'; try 'ind-biometrics help'
[2]
$ ind-biometrics --rules "$(printf '\033[31mx\377')"
ind-biometrics: '�[31mx�' cannot be read: No such file or directory
[3]

# Too long: a line, and all answers together.
$ head -c 1048577 /dev/zero | tr '\0' a | ind-biometrics
ind-biometrics: stdin:1: child_under_1: Deze regel is langer dan 1048576 bytes. Maak de regel korter.
[4]
$ head -c 16777217 /dev/zero | tr '\0' '\n' | ind-biometrics --lang en
ind-biometrics: stdin: The answers are longer than 16777216 bytes together. Give those of one person only; for more people there is batch.
[4]

# What was typed is cut when it is long.
$ head -c 1048576 /dev/zero | tr '\0' a | ind-biometrics --lang en
ind-biometrics: stdin:1: child_under_1: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…" is not yes or no. Type yes or no.
[4]

# Many faults: the first 50 are listed.
$ for i in $(seq 1 60); do echo "q$i=1"; done > many.txt
$ ind-biometrics --lang en --input pairs < many.txt > out.txt 2> err.txt
[4]
$ wc -l < out.txt
0
$ wc -l < err.txt
51
$ tail -n 1 err.txt
ind-biometrics: There are 10 more of these.

# Files of answers that cannot be read.
$ ind-biometrics --answers nothere.txt
ind-biometrics: 'nothere.txt' cannot be read: No such file or directory
[5]
$ ind-biometrics --answers .
ind-biometrics: '.' cannot be read: it is a folder; name a file in it
[5]
$ echo 'child_under_1=perhaps' > answers.txt
$ ind-biometrics --lang en --answers answers.txt
ind-biometrics: answers.txt:1:15: child_under_1: "perhaps" is not yes or no. Type yes or no.
[4]

# A JSON list is called one, and an option by the label that it has.
$ printf '[1]' | ind-biometrics --lang en
ind-biometrics: stdin:1: The answers are not one JSON object. Write them like {"child_under_1": true}
[4]
$ printf '[\n {"child_under_1": true}]\n' | ind-biometrics
ind-biometrics: stdin:1: De antwoorden zijn niet één JSON-object. Schrijf ze zoals {"child_under_1": true}
[4]
$ printf 'no\nno\nyes\nde politie\n' | ind-biometrics
ind-biometrics: stdin:4: captured_at: "de politie" is geen van de antwoorden. Bedoelt u "Politie, tijdens mijn asielprocedure"?
[4]
