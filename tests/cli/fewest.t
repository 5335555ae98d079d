# The shipped pack: no order does better than that of the page.
$ ind-biometrics questions --order fewest --today 2021-03-01
Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?
Zo is het op 1 maart 2021.

Dit is de volgorde met gemiddeld de minste vragen. Eerst komt de uitslag, daarna
wat alleen voor de adviezen nodig is.

1. child_under_1
   Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar?
   - Nee: ga naar 2
   - Ja: ga naar 3
     De uitslag staat vast: U hebt geen afspraak bij de IND nodig.

2. ind_has_biometrics
   Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening,
   vingerafdrukken)?
   - Ja: ga naar 3
     De uitslag staat vast: U hebt geen afspraak bij de IND nodig.
   - "Nee" of "Dat weet ik niet": ga naar 4

3. has_appointment
   Hebt u al een afspraak bij de IND gemaakt?
   - Elk antwoord: er is niets meer te vragen

4. first_application
   Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning?
   - Nee: ga naar 5
   - Ja: ga naar 6

5. travel_advice
   Was u kort geleden in een land of gebied met reisadvies oranje of rood?
   - Nee: ga naar 7
     De uitslag staat vast: U hebt een afspraak bij de IND nodig.
   - "Ja, oranje" of "Ja, rood": ga naar 8

6. captured_at
   Waar hebt u al eerder een foto, handtekening of vingerafdrukken gegeven?
   - Op geen van deze plekken: ga naar 5
   - Elk antwoord behalve "Op geen van deze plekken": ga naar 3
     De uitslag staat vast: U hebt geen afspraak bij de IND nodig.

7. has_appointment
   Hebt u al een afspraak bij de IND gemaakt?
   - Elk antwoord: ga naar 9

8. return_date
   Op welke datum kwam u terug in Nederland, als u weg was?
   - days_since_return is hoogstens 10: ga naar 10
     De uitslag staat vast: U hebt een afspraak bij de IND nodig, na uw
     quarantaine.
   - days_since_return is minstens 11: ga naar 7
     De uitslag staat vast: U hebt een afspraak bij de IND nodig.

9. residence_document
   Hebt u een verblijfsdocument of W-document?
   - Elk antwoord: ga naar 11

10. has_appointment
   Hebt u al een afspraak bij de IND gemaakt?
   - Nee: ga naar 9
   - Ja: ga naar 12

11. head_covering
   Draagt u op de foto een hoofdbedekking vanwege uw geloof of
   levensovertuiging?
   - Elk antwoord: er is niets meer te vragen

12. appointment_date
   Op welke datum is uw afspraak, als u er een hebt?
   - Elk antwoord: ga naar 9

Zoveel vragen zijn dat:
- In de volgorde van de pagina: tot de uitslag vaststaat gemiddeld 2,33 en
  hoogstens 6; in totaal gemiddeld 3,78 en hoogstens 10.
- In deze volgorde: tot de uitslag vaststaat gemiddeld 2,33 en hoogstens 6; in
  totaal gemiddeld 3,78 en hoogstens 10.
- Het minste van alle volgordes, voor elk getal apart bewezen: tot de uitslag
  vaststaat gemiddeld 2,33 en hoogstens 6; in totaal gemiddeld 3,78 en hoogstens
  10.
Geen volgorde is dus beter dan die van de pagina.

Voor het gemiddelde telt elke mogelijke combinatie van antwoorden even zwaar.
Maar zegt het regelpakket hoe vaak antwoorden voorkomen? Dan telt dat.
$ ind-biometrics questions --order fewest --worst-case --today 2021-03-01 --lang en | tail -12

How many questions that takes:
- In the order of the page: until the result is certain 2.33 on average and at
  most 6; in all 3.78 on average and at most 10.
- In this order: until the result is certain 2.33 on average and at most 6; in
  all 3.78 on average and at most 10.
- The least of all orders, proved for each number by itself: until the result is
  certain 2.33 on average and at most 6; in all 3.78 on average and at most 10.
So in the worst case, no order is better than that of the page.

For the average, every possible combination of answers counts the same. But if
the pack says how likely answers are, it goes by that.
$ ind-biometrics questions --order fewest --today 2021-03-01 --format json | sed 's/"sha256":"[0-9a-f]*"/"sha256":"..."/'
{"schema":1,"order":"fewest","goal":"expected","exact":true,"weighted":false,"figures":{"page":{"expected":{"decision":2.333333,"all":3.777778},"worst_case":{"decision":6,"all":10}},"plan":{"expected":{"decision":2.333333,"all":3.777778},"worst_case":{"decision":6,"all":10}},"least":{"expected":{"decision":2.333333,"all":3.777778},"worst_case":{"decision":6,"all":10}}},"steps":[{"step":1,"question":"child_under_1","answers":[{"values":[false],"step":2},{"values":[true],"outcome":"not_needed","step":3}]},{"step":2,"question":"ind_has_biometrics","answers":[{"values":["yes"],"outcome":"not_needed","step":3},{"values":["no","unknown"],"step":4}]},{"step":3,"question":"has_appointment","answers":[{"values":[false,true],"step":null}]},{"step":4,"question":"first_application","answers":[{"values":[false],"step":5},{"values":[true],"step":6}]},{"step":5,"question":"travel_advice","answers":[{"values":["none"],"outcome":"needed","step":7},{"values":["orange","red"],"step":8}]},{"step":6,"question":"captured_at","answers":[{"values":["none"],"step":5},{"values":["mission_exam","mission_mvv","police_asylum","kmar_asylum"],"outcome":"not_needed","step":3}]},{"step":7,"question":"has_appointment","answers":[{"values":[false,true],"step":9}]},{"step":8,"question":"return_date","answers":[{"facts":[{"days_since_return":{"to":10}}],"outcome":"needed_after_quarantine","step":10},{"facts":[{"days_since_return":{"from":11}}],"outcome":"needed","step":7}]},{"step":9,"question":"residence_document","answers":[{"values":["none","valid","expired","lost","stolen"],"step":11}]},{"step":10,"question":"has_appointment","answers":[{"values":[false],"step":9},{"values":[true],"step":12}]},{"step":11,"question":"head_covering","answers":[{"values":["none","plain","white_or_light_grey","patterned"],"step":null}]},{"step":12,"question":"appointment_date","answers":[{"facts":[{"days_return_to_appointment":{"to":10}},{"days_return_to_appointment":{"from":11}}],"step":9}]}],"today":"2021-03-01","in_force":true,"pack":{"id":"ind-biometrics","version":"1.0.0","sha256":"..."},"engine":"1.0.0"}

# A pack in which the last question is best asked first: most are a member.
$ cat > pool.json <<'END'
> {"pack": 1, "id": "pool", "version": "1", "languages": ["nl", "en"],
>  "title": {"nl": "Wat kost zwemmen?", "en": "What does a swim cost?"},
>  "notice": {"nl": "Een voorbeeld.", "en": "An example."},
>  "source": {"publisher": "Bad", "title": "t"},
>  "questions": [
>   {"id": "locker", "type": "boolean", "ask": {"nl": "Wilt u een kluisje?", "en": "Do you want a locker?"}, "why": {"nl": "w", "en": "w"}},
>   {"id": "age", "type": "integer", "minimum": 0, "maximum": 120, "ask": {"nl": "Hoe oud bent u?", "en": "How old are you?"}, "why": {"nl": "w", "en": "w"}},
>   {"id": "moved", "type": "date", "not_after": "today", "ask": {"nl": "Wanneer kwam u hier wonen?", "en": "When did you come to live here?"}, "why": {"nl": "w", "en": "w"}},
>   {"id": "member", "type": "boolean", "ask": {"nl": "Bent u lid?", "en": "Are you a member?"}, "why": {"nl": "w", "en": "w"}, "weights": {"likely": {"true": 9}}}],
>  "facts": [{"id": "days_here", "days_between": ["moved", "today"]}],
>  "outcomes": [{"id": "free", "says": {"nl": "Zwemmen is gratis.", "en": "A swim is free."}}, {"id": "paid", "says": {"nl": "Zwemmen kost geld.", "en": "A swim costs money."}}],
>  "rules": [
>   {"id": "member", "outcome": "free", "because": {"nl": "b", "en": "b"}, "when": {"var": "member"}},
>   {"id": "small", "outcome": "free", "because": {"nl": "b", "en": "b"}, "when": {"<": [{"var": "age"}, 4]}},
>   {"id": "new", "outcome": "free", "because": {"nl": "b", "en": "b"}, "when": {"<=": [{"var": "days_here"}, 30]}},
>   {"id": "rest", "outcome": "paid", "because": {"nl": "b", "en": "b"}, "when": true}],
>  "advice": [{"id": "coin", "kind": "bring", "says": {"nl": "Een munt.", "en": "A coin."}, "when": {"var": "locker"}}]}
> END
$ ind-biometrics questions --order fewest --today 2021-03-01 --rules pool.json
Wat kost zwemmen?
Zo is het op 1 maart 2021.

Dit is de volgorde met gemiddeld de minste vragen. Eerst komt de uitslag, daarna
wat alleen voor de adviezen nodig is.

1. member
   Bent u lid?
   - Nee: ga naar 2
   - Ja: ga naar 3
     De uitslag staat vast: Zwemmen is gratis.

2. age
   Hoe oud bent u?
   - Hoogstens 3: ga naar 3
     De uitslag staat vast: Zwemmen is gratis.
   - Minstens 4: ga naar 4

3. locker
   Wilt u een kluisje?
   - Elk antwoord: er is niets meer te vragen

4. moved
   Wanneer kwam u hier wonen?
   - days_here is hoogstens 30: ga naar 3
     De uitslag staat vast: Zwemmen is gratis.
   - days_here is minstens 31: ga naar 3
     De uitslag staat vast: Zwemmen kost geld.

Zoveel vragen zijn dat:
- In de volgorde van de pagina: tot de uitslag vaststaat gemiddeld 2,75 en
  hoogstens 4; in totaal gemiddeld 2,75 en hoogstens 4.
- In deze volgorde: tot de uitslag vaststaat gemiddeld 1,15 en hoogstens 3; in
  totaal gemiddeld 2,15 en hoogstens 4.
- Het minste van alle volgordes, voor elk getal apart bewezen: tot de uitslag
  vaststaat gemiddeld 1,15 en hoogstens 3; in totaal gemiddeld 2,15 en hoogstens
  4.

Voor het gemiddelde telt elke mogelijke combinatie van antwoorden even zwaar.
Maar zegt het regelpakket hoe vaak antwoorden voorkomen? Dan telt dat.
$ ind-biometrics questions --order fewest --today 2021-03-01 --rules pool.json --lang en
What does a swim cost?
This is how it is on 1 March 2021.

This is the order with the fewest questions on average. The decision comes
first, then what only the advice needs.

1. member
   Are you a member?
   - No: go to 2
   - Yes: go to 3
     The result is certain: A swim is free.

2. age
   How old are you?
   - At most 3: go to 3
     The result is certain: A swim is free.
   - At least 4: go to 4

3. locker
   Do you want a locker?
   - Any answer: there is nothing more to ask

4. moved
   When did you come to live here?
   - days_here is at most 30: go to 3
     The result is certain: A swim is free.
   - days_here is at least 31: go to 3
     The result is certain: A swim costs money.

How many questions that takes:
- In the order of the page: until the result is certain 2.75 on average and at
  most 4; in all 2.75 on average and at most 4.
- In this order: until the result is certain 1.15 on average and at most 3; in
  all 2.15 on average and at most 4.
- The least of all orders, proved for each number by itself: until the result is
  certain 1.15 on average and at most 3; in all 2.15 on average and at most 4.

For the average, every possible combination of answers counts the same. But if
the pack says how likely answers are, it goes by that.
$ ind-biometrics --rules pool.json --today 2021-03-01 --format json --answer age=30 | grep -o '"ask".*"open"'
ind-biometrics: Er ontbreken antwoorden. De volgende vraag is member: Bent u lid?
"ask":["locker","moved","member"],"next":"member","open"

# The interview then asks in that order; each answer can end it.
$ printf 'nee\n30\n1-1-2021\nja\nja\n' | ind-biometrics --input ask --order fewest --rules pool.json --today 2021-03-01
Wat kost zwemmen?
Een voorbeeld.
Bron: Bad, t.
Dit programma verstuurt niets. Het bewaart alleen iets als u daarom vraagt.

Typ ? voor uitleg, < om terug te gaan, ! voor uw antwoorden, of: stop. Weet u
iets niet? Typ: weet niet.
English? Type: english

Vraag 1 (hoogstens nog 3)
Bent u lid?
Typ ja of nee.
> 

Vraag 2 (hoogstens nog 2)
Hoe oud bent u?
Typ een heel getal van 0 tot en met 120.
> 

Vraag 3 (hoogstens nog 1)
Wanneer kwam u hier wonen?
Typ een datum tot en met vandaag, bijvoorbeeld 1 maart 2021.
> 
Dat is vrijdag 1 januari 2021.

Zwemmen kost geld.
Dit is nu zeker. Er is nog 1 vraag, over wat u moet doen of meenemen.

Vraag 4 (de laatste)
Wilt u een kluisje?
Typ ja of nee.
> 

Klopt dit?
  1. Wilt u een kluisje? Ja
  2. Hoe oud bent u? 30
  3. Wanneer kwam u hier wonen? 1 januari 2021
  4. Bent u lid? Nee
Typ ja voor de uitslag. Wilt u een antwoord veranderen? Typ het nummer.
> 
Zwemmen kost geld.

Een voorbeeld.
Bron: Bad, t.

b

Dit volgt uit uw antwoorden:
- Hoe oud bent u? 30
- Wanneer kwam u hier wonen? 1 januari 2021
- Bent u lid? Nee

Wat u meeneemt:
[ ] Een munt.
$ printf 'yes\nno\n' | ind-biometrics --input ask --no-review --order fewest --worst-case --rules pool.json --today 2021-03-01 --lang en
What does a swim cost?
An example.
Source: Bad, t.
This program sends nothing. It keeps nothing unless you ask for it.

Type ? for an explanation, < to go back, ! for your answers, or: stop. If you
don't know something, type: don't know.
Nederlands? Typ: nederlands

Question 1 (at most 3 more)
Are you a member?
Type yes or no.
> 

A swim is free.
This is certain now. There is 1 more question, about what to do or what to
bring.

Question 2 (the last one)
Do you want a locker?
Type yes or no.
> 
A swim is free.

An example.
Source: Bad, t.

b

This follows from your answers:
- Are you a member? Yes

# Lines are answered in page order all the same.
$ printf 'no\n3\n' | ind-biometrics --order fewest --rules pool.json --today 2021-03-01 --lang en | head -1
A swim is free.

# How hard a question is counts too.
$ sed 's/"likely": {"true": 9}/"effort": 9/' pool.json > hard.json
$ ind-biometrics questions --order fewest --today 2021-03-01 --rules hard.json --lang en | tail -14
     The result is certain: A swim costs money.
   - Yes: go to 2
     The result is certain: A swim is free.

How many questions that takes, each counted by its effort in the pack:
- In the order of the page: until the result is certain 4.75 on average and at
  most 12; in all 4.75 on average and at most 12.
- In this order: until the result is certain 3.75 on average and at most 11; in
  all 4.75 on average and at most 12.
- The least of all orders, proved for each number by itself: until the result is
  certain 3.75 on average and at most 11; in all 4.75 on average and at most 12.

For the average, every possible combination of answers counts the same. But if
the pack says how likely answers are, it goes by that.

# Too many questions to count: what is known is said all the same.
$ cat > many.awk <<'END'
> BEGIN {
>     t = "{\"en\":\"T\"}"
>     printf "{\"pack\":1,\"id\":\"many\",\"version\":\"1\",\"languages\":[\"en\"],"
>     printf "\"title\":%s,\"notice\":%s,\"source\":{\"publisher\":\"p\",\"title\":\"t\"},", t, t
>     printf "\"questions\":["
>     for (i = 0; i < 65; i++) {
>         printf "%s{\"id\":\"q%d\",\"type\":\"boolean\",\"ask\":%s,\"why\":%s}", i ? "," : "", i, t, t
>         all = all (i ? "," : "") "{\"var\":\"q" i "\"}"
>     }
>     printf "],\"outcomes\":[{\"id\":\"yes\",\"says\":%s},{\"id\":\"no\",\"says\":%s}],\"rules\":[", t, t
>     printf "{\"id\":\"all\",\"outcome\":\"yes\",\"because\":%s,\"when\":{\"and\":[%s]}},", t, all
>     printf "{\"id\":\"rest\",\"outcome\":\"no\",\"because\":%s,\"when\":true}]}", t
> }
> END
$ awk -f many.awk > many.json; ind-biometrics questions --order fewest --today 2021-03-01 --rules many.json --lang en
T
This is how it is on 1 March 2021.

There are too many questions or answers to find a better order. The questions
come as they stand on the page.

How many questions that takes:
- In the order of the page: not counted, but no more than 65 in all.
$ ind-biometrics questions --order fewest --today 2021-03-01 --rules many.json --format json | grep -o '"no_more_than":{[^{]*'
"no_more_than":{"page":65,"plan":65,"least":

# What does not go together.
$ ind-biometrics questions --worst-case
ind-biometrics: --worst-case goes with --order fewest
[2]
$ ind-biometrics questions --order first
ind-biometrics: --order does not know 'first'; it takes one of: page, fewest
[2]
