# Answers in every form that --input knows; the same person each time.
$ printf 'nee\n2\nja\n1\nJa, rood\n26-2-2021\nnee\nNee\n1\n' > lines.txt
$ printf '# of today\nchild_under_1=false\r\nind_has_biometrics=no\n\n first_application = true\ncaptured_at=none\ntravel_advice=red\nreturn_date=2021-02-26\nhas_appointment=no\nresidence_document=none\nhead_covering=none\n' > pairs.txt
$ echo '{"child_under_1":false,"ind_has_biometrics":"no","first_application":true,"captured_at":"none","travel_advice":"red","return_date":"2021-02-26","has_appointment":false,"residence_document":"none","head_covering":"none"}' > answers.json
$ for form in lines.txt pairs.txt answers.json; do ind-biometrics --today 2021-03-01 --format json < $form | grep -o '"status".*"dates":[^}]*}'; done
"status":"decided","outcome":"needed_after_quarantine","says":"U hebt een afspraak bij de IND nodig, na uw quarantaine.","rule":"quarantine","dates":{"earliest_appointment":"2021-03-09"}
"status":"decided","outcome":"needed_after_quarantine","says":"U hebt een afspraak bij de IND nodig, na uw quarantaine.","rule":"quarantine","dates":{"earliest_appointment":"2021-03-09"}
"status":"decided","outcome":"needed_after_quarantine","says":"U hebt een afspraak bij de IND nodig, na uw quarantaine.","rule":"quarantine","dates":{"earliest_appointment":"2021-03-09"}
$ for form in lines.txt pairs.txt answers.json; do ind-biometrics --today 2021-03-01 --format json --answers $form | grep -o '"status".*"dates":[^}]*}'; done
"status":"decided","outcome":"needed_after_quarantine","says":"U hebt een afspraak bij de IND nodig, na uw quarantaine.","rule":"quarantine","dates":{"earliest_appointment":"2021-03-09"}
"status":"decided","outcome":"needed_after_quarantine","says":"U hebt een afspraak bij de IND nodig, na uw quarantaine.","rule":"quarantine","dates":{"earliest_appointment":"2021-03-09"}
"status":"decided","outcome":"needed_after_quarantine","says":"U hebt een afspraak bij de IND nodig, na uw quarantaine.","rule":"quarantine","dates":{"earliest_appointment":"2021-03-09"}

# Named, not guessed.
$ ind-biometrics --today 2021-03-01 --format json --input lines < lines.txt | grep -o '"status".*"dates":[^}]*}'
"status":"decided","outcome":"needed_after_quarantine","says":"U hebt een afspraak bij de IND nodig, na uw quarantaine.","rule":"quarantine","dates":{"earliest_appointment":"2021-03-09"}
$ ind-biometrics --today 2021-03-01 --format json --input pairs < pairs.txt | grep -o '"status".*"dates":[^}]*}'
"status":"decided","outcome":"needed_after_quarantine","says":"U hebt een afspraak bij de IND nodig, na uw quarantaine.","rule":"quarantine","dates":{"earliest_appointment":"2021-03-09"}
$ ind-biometrics --today 2021-03-01 --format json --input json < answers.json | grep -o '"status".*"dates":[^}]*}'
"status":"decided","outcome":"needed_after_quarantine","says":"U hebt een afspraak bij de IND nodig, na uw quarantaine.","rule":"quarantine","dates":{"earliest_appointment":"2021-03-09"}
$ ind-biometrics --input json < pairs.txt
ind-biometrics: stdin:1: Hier staat geen JSON-waarde. Schrijf een waarde: true, false, null, een getal of tekst tussen dubbele aanhalingstekens.
[4]
$ ind-biometrics --input pairs < lines.txt
ind-biometrics: stdin:1: In "nee" staat geen "=". Schrijf een vraag, "=" en het antwoord, zoals child_under_1=true
ind-biometrics: stdin:2: In "2" staat geen "=". Schrijf een vraag, "=" en het antwoord, zoals child_under_1=true
ind-biometrics: stdin:3: In "ja" staat geen "=". Schrijf een vraag, "=" en het antwoord, zoals child_under_1=true
ind-biometrics: stdin:4: In "1" staat geen "=". Schrijf een vraag, "=" en het antwoord, zoals child_under_1=true
ind-biometrics: stdin:5: In "Ja, rood" staat geen "=". Schrijf een vraag, "=" en het antwoord, zoals child_under_1=true
ind-biometrics: stdin:6: In "26-2-2021" staat geen "=". Schrijf een vraag, "=" en het antwoord, zoals child_under_1=true
ind-biometrics: stdin:7: In "nee" staat geen "=". Schrijf een vraag, "=" en het antwoord, zoals child_under_1=true
ind-biometrics: stdin:8: In "Nee" staat geen "=". Schrijf een vraag, "=" en het antwoord, zoals child_under_1=true
ind-biometrics: stdin:9: In "1" staat geen "=". Schrijf een vraag, "=" en het antwoord, zoals child_under_1=true
[4]
$ ind-biometrics --input lines < answers.json
ind-biometrics: stdin:1: child_under_1: "{"child_under_1":false,"ind_has_biometri…" is geen ja of nee. Typ ja of nee.
[4]

# On the command line; standard input is then not read unless --input says so.
$ ind-biometrics --answer child_under_1=ja --format json < pairs.txt | grep -o '"answers":[^}]*}'
"answers":{"child_under_1":true}
$ head -n 4 pairs.txt | ind-biometrics --answer has_appointment=nee --input auto --format json 2>/dev/null | grep -o '"answers":{[^}]*}'
"answers":{"child_under_1":false,"ind_has_biometrics":"no","has_appointment":false}
$ head -n 4 pairs.txt | ind-biometrics --answers - --format json 2>/dev/null | grep -o '"answers":{[^}]*}'
"answers":{"child_under_1":false,"ind_has_biometrics":"no"}

# A record may bring its own id and today; that goes before --today.
$ echo '{"id": 7, "today": "2021-03-01", "return_date": "2021-03-01"}' | ind-biometrics --today 2020-01-01 --format json 2>/dev/null | grep -o '"answers":{[^}]*},"today":"[^"]*"'
"answers":{"return_date":"2021-03-01"},"today":"2021-03-01"
$ printf 'id=7\ntoday=2021-03-01\nreturn_date=2021-03-01\n' | ind-biometrics --today 2020-01-01 --format json 2>/dev/null | grep -o '"answers":{[^}]*},"today":"[^"]*"'
"answers":{"return_date":"2021-03-01"},"today":"2021-03-01"

# Don't know: the option that stands for it, or an answer that stays open.
$ echo '{"ind_has_biometrics": null, "has_appointment": null}' | ind-biometrics --format json 2>/dev/null | grep -oE '"open":[^]]*\]|"answers":\{[^}]*\}'
"open":["has_appointment"]
"answers":{"ind_has_biometrics":"unknown","has_appointment":null}
$ printf 'nee\nweet niet\n' | ind-biometrics --format json 2>/dev/null | grep -oE '"open":[^]]*\]|"answers":\{[^}]*\}'
"open":[]
"answers":{"child_under_1":false,"ind_has_biometrics":"unknown"}

# The last line needs no newline; Windows may have written it.
$ printf 'ja\r\nnee' | ind-biometrics --format json | grep -o '"answers":[^}]*}'
"answers":{"child_under_1":true,"has_appointment":false}

# Questions asked through a pipe, by --input ask.
$ printf 'ja\nnee\nja\n' | ind-biometrics --lang en --input ask
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

You do not need an appointment with the IND.
This is certain now. There is 1 more question, about what to do or what to
bring.

Question 2 (the last one)
Have you already made an appointment with the IND?
Type yes or no.
> 

Is this right?
  1. Is your application to the IND for a child younger than 1 year? Yes
  2. Have you already made an appointment with the IND? No
Type yes to see the result. To change an answer, type its number.
> 
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
