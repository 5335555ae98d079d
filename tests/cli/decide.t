# One person, decided: the page for people.
$ printf 'nee\nno\nja\nnone\nred\n2021-02-26\nnee\nlost\nplain\n' | ind-biometrics --lang nl --today 2021-03-01
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
- Maak een afspraak bij een IND-loket voor 9 maart 2021 of later. Dat mag u nu
  al doen.

Wat u meeneemt:
[ ] Een paspoort of ander reisdocument dat nog geldig is.
[ ] Uw afspraakcode. Maakt u de afspraak online, dan staat de code in de
    bevestigingsmail.
[ ] Het proces-verbaal van het verlies of de diefstal. Dat verslag krijgt u als
    u aangifte doet bij de politie.

Goed om te weten:
- U mag uw hoofdbedekking ophouden voor de foto. De achtergrond is wit, dus de
  kleur moet daar duidelijk van verschillen. Daarom kan wit of lichtgrijs niet.
- Bij het loket maakt de IND een nieuwe foto van u. U zet daar ook een nieuwe
  handtekening.
- Misschien vraagt de IND ook uw vingerafdrukken. Dat hoort u tijdens uw bezoek.
- De IND heeft loketten op verschillende plekken in Nederland. De route vindt u
  op de contactpagina van de IND.
- Kunt u toch niet komen? Zeg dan af met de link in de bevestigingsmail.

# The same in English, from pairs, with an appointment inside the quarantine.
$ cat > answers.txt <<END
> # Jane
> child_under_1 = no
> ind_has_biometrics = don't know
> first_application = yes
> captured_at = none
> travel_advice = orange
> return_date = 26 February 2021
> has_appointment = yes
> appointment_date = 2021-03-05
> residence_document = valid
> head_covering = patterned
> END
$ ind-biometrics --lang en --today 2021-03-01 < answers.txt
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
  fingerprints)? I don't know
- Where did you give a photo, signature or fingerprints before? At none of these
  places
- Were you recently in a country or area with orange or red travel advice? Yes,
  orange
- On which date did you come back to the Netherlands, if you were away? 26
  February 2021

First possible day for your appointment: 9 March 2021

What to do:
- Stay at home in quarantine until 9 March 2021. From that day on, your
  quarantine is over. The website of the Dutch government tells you more.
- Your appointment falls in your quarantine. Cancel it with the link in the
  confirmation e-mail. Make a new appointment for 9 March 2021 or later.

What to bring:
[ ] A passport or other travel document that is still valid.
[ ] Your appointment code. If you book online, the code is in the confirmation
    e-mail.
[ ] Your residence document or W-document, even if it has expired.

Good to know:
- Before your appointment, the IND checks if it still has usable biometrics of
  you. If so, it calls or e-mails you to cancel.
- You may cover your head, but not with this head covering. Bring one in a
  single colour, without a pattern. White and light grey will not do, because
  the background is white.
- At the desk, the IND takes a new photo of you. You also give a new signature
  there.
- The IND may also ask for your fingerprints. You will hear that during your
  visit.
- The IND has desks in several places in the Netherlands. Its contact page shows
  you the way.
- If you cannot come after all, cancel with the link in the confirmation e-mail.

# For programs: one line of JSON.
$ ind-biometrics --lang en --today 2021-03-01 --format json < answers.txt | sed 's/"sha256":"[0-9a-f]*"/"sha256":"..."/'
{"schema":1,"status":"decided","outcome":"needed_after_quarantine","says":"You need an appointment with the IND, after your quarantine.","rule":"quarantine","dates":{"earliest_appointment":"2021-03-09"},"advice":[{"id":"stay_in_quarantine","kind":"do","says":"Stay at home in quarantine until 9 March 2021. From that day on, your quarantine is over. The website of the Dutch government tells you more.","source":["F1"]},{"id":"rebook_appointment","kind":"do","says":"Your appointment falls in your quarantine. Cancel it with the link in the confirmation e-mail. Make a new appointment for 9 March 2021 or later.","source":["F1","F21"]},{"id":"ind_checks_first","kind":"note","says":"Before your appointment, the IND checks if it still has usable biometrics of you. If so, it calls or e-mails you to cancel.","source":["F4"]},{"id":"passport","kind":"bring","says":"A passport or other travel document that is still valid.","source":["F14"]},{"id":"appointment_code","kind":"bring","says":"Your appointment code. If you book online, the code is in the confirmation e-mail.","source":["F15"]},{"id":"residence_document","kind":"bring","says":"Your residence document or W-document, even if it has expired.","source":["F16"]},{"id":"head_covering_refused","kind":"note","says":"You may cover your head, but not with this head covering. Bring one in a single colour, without a pattern. White and light grey will not do, because the background is white.","source":["F18","F19"]},{"id":"photo_and_signature","kind":"note","says":"At the desk, the IND takes a new photo of you. You also give a new signature there.","source":["F5","F6"]},{"id":"fingerprints_checked","kind":"note","says":"The IND may also ask for your fingerprints. You will hear that during your visit.","source":["F7"]},{"id":"find_location","kind":"note","says":"The IND has desks in several places in the Netherlands. Its contact page shows you the way.","source":["F20"]},{"id":"cancel_by_link","kind":"note","says":"If you cannot come after all, cancel with the link in the confirmation e-mail.","source":["F21"]}],"because":[{"question":"child_under_1","answer":false},{"question":"ind_has_biometrics","answer":"unknown"},{"question":"captured_at","answer":"none"},{"question":"travel_advice","answer":"orange"},{"question":"return_date","answer":"2021-02-26"}],"reasons":[{"rule":"quarantine","because":"The IND has no usable biometrics of you, or you do not know. And your 10 days of quarantine are not over yet.","source":["F1","F2"]}],"ask":[],"next":null,"open":[],"answers":{"child_under_1":false,"ind_has_biometrics":"unknown","first_application":true,"captured_at":"none","travel_advice":"orange","return_date":"2021-02-26","has_appointment":true,"appointment_date":"2021-03-05","residence_document":"valid","head_covering":"patterned"},"today":"2021-03-01","pack":{"id":"ind-biometrics","version":"1.0.0","edition":"2020-2021","sha256":"...","in_force":true,"notice":"These are the rules of 2020-2021, from the time of the covid measures. Find today's rules on ind.nl. This is not an IND service and not legal advice. It covers only this appointment, not fees or other applications."},"engine":"1.0.0"}

# A child: decided at once, and one question can still change what to do.
$ echo '{"child_under_1": true}' | ind-biometrics --lang en --today 2021-03-01
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
$ echo '{"child_under_1": true}' | ind-biometrics --today 2021-03-01 --format json | sed 's/"sha256":"[0-9a-f]*"/"sha256":"..."/'
{"schema":1,"status":"decided","outcome":"not_needed","says":"U hebt geen afspraak bij de IND nodig.","rule":"child_under_1","dates":{},"advice":[{"id":"send_child_photo","kind":"do","says":"Spreek eerst een tijd af met een fotograaf. Ga daarna met het kind langs voor een pasfoto. Stuur de foto naar de IND, samen met het formulier Bijlage fotokaart.","source":["F8","F9"]},{"id":"photographer_by_appointment","kind":"note","says":"Zonder afspraak maakt een fotograaf tijdens de lockdown geen pasfoto's.","source":["F9"]}],"because":[{"question":"child_under_1","answer":true}],"reasons":[{"rule":"child_under_1","because":"De aanvraag is voor een kind jonger dan 1 jaar. Zo'n jong kind hoeft niet naar een IND-loket.","source":["F8","F10"]}],"ask":["has_appointment"],"next":"has_appointment","open":[],"answers":{"child_under_1":true},"today":"2021-03-01","pack":{"id":"ind-biometrics","version":"1.0.0","edition":"2020-2021","sha256":"...","in_force":true,"notice":"Dit zijn de regels van 2020-2021, uit de tijd van de coronamaatregelen. De regels van vandaag vindt u op ind.nl. Dit is geen dienst van de IND en geen juridisch advies. Het gaat alleen over deze afspraak, niet over kosten of andere aanvragen."},"engine":"1.0.0"}

# Two rules may hold; the outcome is certain all the same.
$ echo '{"ind_has_biometrics":"yes"}' | ind-biometrics --today 2021-03-01 --format json | grep -o '"status".*"dates"'
"status":"decided","outcome":"not_needed","says":"U hebt geen afspraak bij de IND nodig.","rule":null,"dates"

# Not decided: what is possible, and what to answer first.
$ echo '{"travel_advice":"red"}' | ind-biometrics --lang en --today 2021-03-01
ind-biometrics: Answers are missing. The next question is child_under_1: Is your application to the IND for a child younger than 1 year?
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
- Is your application to the IND for a child younger than 1 year?
- Does the IND still have usable biometrics of you (photo, signature,
  fingerprints)?
- Is this your first application for a Dutch residence permit?
- Where did you give a photo, signature or fingerprints before?
- On which date did you come back to the Netherlands, if you were away?
- Have you already made an appointment with the IND?
- On which date is your appointment, if you have one?
- Do you have a residence document or a W-document?
- Will you cover your head in the photo for religion or philosophy of life?

With this answer it is certain: You do not need an appointment with the IND.
- Is your application to the IND for a child younger than 1 year? Yes

With these 4 answers it is certain: You need an appointment with the IND.
- Is your application to the IND for a child younger than 1 year? No
- Does the IND still have usable biometrics of you (photo, signature,
  fingerprints)? "No" or "I don't know"
- Is this your first application for a Dutch residence permit? No
- On which date did you come back to the Netherlands, if you were away? 18
  February 2021 or earlier

With these 4 answers it is certain: You need an appointment with the IND, after
your quarantine.
- Is your application to the IND for a child younger than 1 year? No
- Does the IND still have usable biometrics of you (photo, signature,
  fingerprints)? "No" or "I don't know"
- Is this your first application for a Dutch residence permit? No
- On which date did you come back to the Netherlands, if you were away? 19
  February 2021 or later

This is the most useful to find out:
Is your application to the IND for a child younger than 1 year?
- If the answer is "No", several results are still possible.
- If the answer is "Yes", the result is: You do not need an appointment with the
  IND.

Why this question: The IND is the Dutch immigration service. For a baby, you
send in a passport photo. You then need no visit to a desk.

You cannot find it out? Then ask the IND (https://ind.nl).
[4]
$ echo '{"travel_advice":"red"}' | ind-biometrics --lang en --today 2021-03-01 --format json | grep -o '^.*"answers"'
ind-biometrics: Answers are missing. The next question is child_under_1: Is your application to the IND for a child younger than 1 year?
{"schema":1,"status":"undetermined","outcome":null,"says":null,"possible":["not_needed","needed","needed_after_quarantine"],"rule":null,"dates":{},"advice":[],"because":[],"reasons":[],"ask":["child_under_1","ind_has_biometrics","first_application","captured_at","return_date","has_appointment","appointment_date","residence_document","head_covering"],"next":"child_under_1","open":[],"missing":{"outcomes":[{"outcome":"not_needed","answers":[{"question":"child_under_1","to":[true]}],"example":{"today":"2021-03-01","child_under_1":true,"travel_advice":"red"}},{"outcome":"needed","answers":[{"question":"child_under_1","to":[false]},{"question":"ind_has_biometrics","to":["no","unknown"]},{"question":"first_application","to":[false]},{"question":"return_date","to":[{"to":"2021-02-18"}]}],"example":{"today":"2021-03-01","child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"red","return_date":"2021-02-18"}},{"outcome":"needed_after_quarantine","answers":[{"question":"child_under_1","to":[false]},{"question":"ind_has_biometrics","to":["no","unknown"]},{"question":"first_application","to":[false]},{"question":"return_date","to":[{"from":"2021-02-19","to":"2021-03-01"}]}],"example":{"today":"2021-03-01","child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"red","return_date":"2021-03-01"}}],"find_out":"child_under_1"},"answers"

# Not decided, because something is not known: what to find out.
$ ind-biometrics --lang en --today 2021-03-01 --answer child_under_1=no --answer ind_has_biometrics=no --answer 'first_application=weet niet' --answer captured_at=mission_mvv --answer travel_advice=none --answer has_appointment=no --answer residence_document=none --answer head_covering=none
ind-biometrics: Find this out first (first_application): Is this your first application for a Dutch residence permit?
No decision is possible yet.

These are the rules of 2020-2021, from the time of the covid measures. Find
today's rules on ind.nl. This is not an IND service and not legal advice. It
covers only this appointment, not fees or other applications.
Source: IND (https://ind.nl), 2020-2021.

This is still possible:
- You do not need an appointment with the IND.
- You need an appointment with the IND.

You do not know this yet, but it makes a difference:
- Is this your first application for a Dutch residence permit? With a first
  application, the IND sometimes has your biometrics already. An embassy or the
  police then sent them on.

This is the most useful to find out:
Is this your first application for a Dutch residence permit?
- If the answer is "No", the result is: You need an appointment with the IND.
- If the answer is "Yes", the result is: You do not need an appointment with the
  IND.

You cannot find it out? Then ask the IND (https://ind.nl).
[4]

# The outcome's own exit status, where asked for.
$ ind-biometrics --exit-status --answer child_under_1=yes --answer has_appointment=no > /dev/null
$ cat answers.txt | sed s/2021-03-05/2021-04-05/ | ind-biometrics --exit-status --today 2021-04-01 > /dev/null
[10]
$ ind-biometrics --exit-status --today 2021-03-01 --answers answers.txt > /dev/null
[11]
$ ind-biometrics --exit-status --answer travel_advice=red > /dev/null
ind-biometrics: Er ontbreken antwoorden. De volgende vraag is child_under_1: Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar?
[4]

# Rules may have a gap; they may also be out of date.
$ cat > gap.json <<END
> {"pack": 1, "id": "gap", "version": "1.0.0", "languages": ["en"],
>  "valid_from": "2021-01-01", "valid_to": "2021-12-31",
>  "title": {"en": "May you come in?"}, "notice": {"en": "This is a test."},
>  "source": {"publisher": "The club", "title": "House rules", "url": "https://club.example"},
>  "questions": [
>   {"id": "age", "type": "integer", "minimum": 0, "maximum": 150, "ask": {"en": "How old are you?"}, "why": {"en": "Some may not come in."}},
>   {"id": "member", "type": "boolean", "ask": {"en": "Are you a member?"}, "why": {"en": "Members may come in."}}],
>  "outcomes": [{"id": "in", "exit_status": 20, "says": {"en": "You may come in."}}, {"id": "out", "says": {"en": "You may not come in."}}],
>  "rules": [
>   {"id": "members", "outcome": "in", "because": {"en": "Members always may."}, "when": {"var": "member"}},
>   {"id": "minors", "outcome": "out", "because": {"en": "You are too young."}, "when": {"<": [{"var": "age"}, 18]}}]}
> END
$ ind-biometrics --rules gap.json --today 2021-03-01 --answer age=30 --answer member=no
The rules do not cover these answers.

This is a test.
Source: The club (https://club.example), House rules.

This follows from your answers:
- How old are you? 30
- Are you a member? No

Ask The club (https://club.example) what applies to you.
[4]
$ ind-biometrics --rules gap.json --today 2022-03-01 --answer age=30
ind-biometrics: Please note: these rules applied up to and including 31 December 2021. Today is 1 March 2022. So there is no result. Choose another day with --today, such as --today 2021-12-31.
No result: these rules do not apply today.

This is a test.
Source: The club (https://club.example), House rules.

Please note: these rules applied up to and including 31 December 2021. Today is
1 March 2022.

Ask The club (https://club.example) what applies to you.
[4]
$ ind-biometrics --rules gap.json --today 2020-03-01 --answer age=3 --answer member=no --format json
ind-biometrics: Please note: these rules apply from 1 January 2021. Today is 1 March 2020. So there is no result. Choose another day with --today, such as --today 2021-01-01.
{"schema":1,"status":"not_in_force","outcome":null,"says":null,"rule":null,"dates":{},"advice":[],"because":[],"reasons":[],"ask":[],"next":null,"open":[],"answers":{"age":3,"member":false},"today":"2020-03-01","pack":{"id":"gap","version":"1.0.0","edition":null,"sha256":"2bc33decc64ef5bcf02eea0a824e8848abdbf1c751df2ebae0060b138c98f792","in_force":false,"notice":"This is a test."},"engine":"1.0.0"}
[4]
$ ind-biometrics --rules gap.json --today 2021-03-01 --answer member=yes --exit-status
You may come in.

This is a test.
Source: The club (https://club.example), House rules.

Members always may.

This follows from your answers:
- Are you a member? Yes
[20]

# Two rules hold, though the hit policy says that at most one may: none decides.
$ cp "$ROOT/tests/packs/verify/overlap_of_or.json" unique.json
$ ind-biometrics --lang en --rules unique.json --answer t=yes --answer n=18
These rules contradict each other for your answers.

N.
Source: X, Y.

At most one of them should hold, but these do:
- L.
- H.

This follows from your answers:
- T? Yes
- N? 18

Ask X what applies to you.
[4]
$ ind-biometrics --rules unique.json --answer t=yes --answer n=18 --format json | grep -o '"status".*"dates"'
"status":"no_rule","outcome":null,"says":null,"rule":null,"overlap":["low","high"],"dates"
$ printf '%s\n' '{"t":true,"n":18}' '{"n":18}' '{"t":true}' '{"t":true,"n":17}' '{}' | ind-biometrics batch --rules unique.json
{"status":"no_rule","outcome":null,"rule":null,"dates":{},"advice":[],"ask":[],"overlap":["low","high"]}
{"status":"undetermined","outcome":null,"rule":null,"possible":["b",null],"dates":{},"advice":[],"ask":["t"]}
{"status":"undetermined","outcome":null,"rule":null,"possible":["a","b",null],"dates":{},"advice":[],"ask":["n"]}
{"status":"decided","outcome":"a","rule":"low","dates":{},"advice":[],"ask":[]}
{"status":"undetermined","outcome":null,"rule":null,"possible":["a","b",null],"dates":{},"advice":[],"ask":["t","n"]}
$ ind-biometrics test --mutate unique.json | grep -A 3 "changes 'n is at most 18' to 'n is at most 19'"
MISS  rule low, line 6: changes 'n is at most 18' to 'n is at most 19'
      shown by {"t":true,"n":19}
      status: got no_rule, want decided
      outcome: got null, want b

# Advice names a date of its outcomes; where the day is not certain, what it is called.
$ cat > fee.json <<'END'
> {"pack":1,"id":"fee","version":"1","languages":["en","nl"],"title":{"en":"Fee","nl":"Kosten"},"notice":{"en":"A test.","nl":"Een test."},"source":{"publisher":"p","title":"t"},
>  "questions":[{"id":"sent","type":"date","ask":{"en":"When was it sent?","nl":"Wanneer is het verstuurd?"},"why":{"en":"w","nl":"w"}}],
>  "outcomes":[{"id":"pay","says":{"en":"You pay.","nl":"U betaalt."},"dates":[{"id":"last_day","date":"sent","plus_days":14,"says":{"en":"Last day","nl":"Laatste dag"}}]}],
>  "rules":[{"id":"all","outcome":"pay","because":{"en":"All pay.","nl":"Iedereen betaalt."},"when":true}],
>  "advice":[{"id":"before","kind":"do","says":{"en":"{last_day} is the last day. Pay by {last_day}.","nl":"Betaal tot en met {last_day}."}}]}
> END
$ ind-biometrics --rules fee.json --answer sent=2021-03-01 | tail -n 2
Wat u moet doen:
- Betaal tot en met 15 maart 2021.
$ ind-biometrics --rules fee.json --lang en --answer sent=2021-03-01 --format json | grep -o '"says":"{*[^"]*day[^"]*"'
"says":"15 March 2021 is the last day. Pay by 15 March 2021."
$ ind-biometrics --rules fee.json --lang en --answer "sent=don't know" | tail -n 2
What to do:
- "Last day" is the last day. Pay by "Last day".
$ sed 's/{last_day} is/{first_day} is/' fee.json > slip.json; ind-biometrics check slip.json
slip.json:5:52: warning W031: people will see '{first_day}': this text is not finished at /advice/0/says/en
  hint: write the text; only advice is filled in, with '{id}' for a date of all its outcomes
slip.json: no errors, 1 warning (1 question, 1 rule, 1 outcome, 1 piece of advice, 0 cases)
$ ind-biometrics --rules slip.json --lang en --answer sent=2021-03-01 | tail -n 1
- {first_day} is the last day. Pay by 15 March 2021.
