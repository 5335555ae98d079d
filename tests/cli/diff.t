# What changes for whom between two rule packs.
$ cp "$ROOT/rules/ind-biometrics.json" old.json
$ ind-biometrics diff old.json old.json
From ind-biometrics 1.0.0 (old.json) to ind-biometrics 1.0.0 (old.json):
decided the same: 21,600 combinations of answers

# Ten days become eleven: exactly those of the eleventh day.
$ sed 's/{"var": "days_since_return"}, 10/{"var": "days_since_return"}, 11/' old.json > eleven.json
$ ind-biometrics diff old.json eleven.json --today 2021-03-01
From ind-biometrics 1.0.0 (old.json) to ind-biometrics 1.0.0 (eleven.json):
decided otherwise: 960 of 28,800 combinations of answers, 3.3 %
each share is of all 28,800 combinations that either pack takes; what no condition tells apart counts once

outcome needed -> needed_after_quarantine: 960 combinations, 3.3 %
  if not child_under_1, and ind_has_biometrics is not yes, and travel_advice is not none, and days_since_return = 11,
  and either not first_application
      or captured_at is none
  such as {"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-02-18","today":"2021-03-01"}

date earliest_appointment: not given -> return_date + 11 days: 960 combinations, 3.3 %
  the same people as outcome needed -> needed_after_quarantine
  such as {"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-02-18","today":"2021-03-01"}

rule possibly_on_file -> quarantine: 480 combinations, 1.7 %
  if not child_under_1, and ind_has_biometrics is unknown, and travel_advice is not none, and days_since_return = 11,
  and either not first_application
      or captured_at is none
  such as {"child_under_1":false,"ind_has_biometrics":"unknown","first_application":false,"travel_advice":"orange","return_date":"2021-02-18","today":"2021-03-01"}

rule no_biometrics -> quarantine: 480 combinations, 1.7 %
  if not child_under_1, and ind_has_biometrics is no, and travel_advice is not none, and days_since_return = 11,
  and either not first_application
      or captured_at is none
  such as {"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-02-18","today":"2021-03-01"}

advice stay_in_quarantine: now given: 960 combinations, 3.3 %
  the same people as outcome needed -> needed_after_quarantine

advice make_appointment: no longer given: 480 combinations, 1.7 %
  if not child_under_1, and ind_has_biometrics is not yes, and travel_advice is not none, and days_since_return = 11, and not has_appointment,
  and either not first_application
      or captured_at is none
  such as {"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-02-18","has_appointment":false,"today":"2021-03-01"}

advice make_appointment_later: now given: 480 combinations, 1.7 %
  the same people as advice make_appointment: no longer given

advice keep_appointment: no longer given: 480 combinations, 1.7 %
  if not child_under_1, and ind_has_biometrics is not yes, and travel_advice is not none, and days_since_return = 11, and has_appointment,
  and either not first_application
      or captured_at is none
  such as {"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-02-18","has_appointment":true,"today":"2021-03-01"}

advice keep_later_appointment: now given: 480 combinations, 1.7 %
  the same people as advice keep_appointment: no longer given
[1]

# The applicant named, piped into either pack.
$ ind-biometrics diff old.json eleven.json --today 2021-03-01 | sed -n 's/  such as //p' | head -n 1 > who.json
$ ind-biometrics --rules old.json --lang en < who.json | head -n 1
You need an appointment with the IND.
$ ind-biometrics --rules eleven.json --lang en < who.json | head -n 1
You need an appointment with the IND, after your quarantine.

# Each rule dropped in turn: who gets another outcome.
$ sed '/^  "cases": \[/,$d' old.json | sed '$s/,$/\n}/' > rules.json
$ drop() { sed '/^    {$/{N;/"id": "'$1'", "outcome"/{:a;N;/\n    },\?$/!ba;d}}' rules.json | sed -z 's/},\n  \]/}\n  ]/g'; }; for rule in child_under_1 biometrics_on_file captured_earlier quarantine possibly_on_file no_biometrics; do
>   drop $rule > dropped.json
>   ind-biometrics diff rules.json dropped.json --today 2021-03-01 > out.txt
>   echo "without $rule: [$?] $(sed -n 2p out.txt)"
>   sed -n '/^outcome/,/^  such as/p' out.txt
> done
without child_under_1: [1] decided otherwise: 10,800 of 21,600 combinations of answers, 50.0 %
outcome not_needed -> needed: 2,400 combinations, 11.1 %
  if child_under_1, and ind_has_biometrics is not yes,
  and either not first_application, and travel_advice is none
      or not first_application, and days_since_return >= 11
      or captured_at is none, and travel_advice is none
      or captured_at is none, and days_since_return >= 11
  such as {"child_under_1":true,"ind_has_biometrics":"no","first_application":false,"travel_advice":"none","today":"2021-03-01"}
outcome not_needed -> needed_after_quarantine: 1,920 combinations, 8.9 %
  if child_under_1, and ind_has_biometrics is not yes, and travel_advice is not none, and days_since_return <= 10,
  and either not first_application
      or captured_at is none
  such as {"child_under_1":true,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-03-01","today":"2021-03-01"}
without biometrics_on_file: [1] decided otherwise: 3,600 of 21,600 combinations of answers, 16.7 %
outcome not_needed -> needed_after_quarantine: 960 combinations, 4.4 %
  if not child_under_1, and ind_has_biometrics is yes, and travel_advice is not none, and days_since_return <= 10,
  and either not first_application
      or captured_at is none
  such as {"child_under_1":false,"ind_has_biometrics":"yes","first_application":false,"travel_advice":"orange","return_date":"2021-03-01","today":"2021-03-01"}
outcome not_needed -> (none): 1,200 combinations, 5.6 %
  if not child_under_1, and ind_has_biometrics is yes,
  and either not first_application, and travel_advice is none
      or not first_application, and days_since_return >= 11
      or captured_at is none, and travel_advice is none
      or captured_at is none, and days_since_return >= 11
  such as {"child_under_1":false,"ind_has_biometrics":"yes","first_application":false,"travel_advice":"none","today":"2021-03-01"}
without captured_earlier: [1] decided otherwise: 2,880 of 21,600 combinations of answers, 13.3 %
outcome not_needed -> needed: 1,600 combinations, 7.4 %
  if not child_under_1, and ind_has_biometrics is not yes, and first_application, and captured_at is not none,
  and either travel_advice is none
      or days_since_return >= 11
  such as {"child_under_1":false,"ind_has_biometrics":"no","first_application":true,"captured_at":"mission_exam","travel_advice":"none","today":"2021-03-01"}
outcome not_needed -> needed_after_quarantine: 1,280 combinations, 5.9 %
  if not child_under_1, and ind_has_biometrics is not yes, and first_application, and captured_at is not none, and travel_advice is not none, and days_since_return <= 10
  such as {"child_under_1":false,"ind_has_biometrics":"no","first_application":true,"captured_at":"mission_exam","travel_advice":"orange","return_date":"2021-03-01","today":"2021-03-01"}
without quarantine: [1] decided otherwise: 1,920 of 21,600 combinations of answers, 8.9 %
outcome needed_after_quarantine -> needed: 1,920 combinations, 8.9 %
  if not child_under_1, and ind_has_biometrics is not yes, and travel_advice is not none, and days_since_return <= 10,
  and either not first_application
      or captured_at is none
  such as {"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-03-01","today":"2021-03-01"}
without possibly_on_file: [1] decided otherwise: 1,200 of 21,600 combinations of answers, 5.6 %
outcome needed -> (none): 1,200 combinations, 5.6 %
  if not child_under_1, and ind_has_biometrics is unknown,
  and either not first_application, and travel_advice is none
      or not first_application, and days_since_return >= 11
      or captured_at is none, and travel_advice is none
      or captured_at is none, and days_since_return >= 11
  such as {"child_under_1":false,"ind_has_biometrics":"unknown","first_application":false,"travel_advice":"none","today":"2021-03-01"}
without no_biometrics: [1] decided otherwise: 1,200 of 21,600 combinations of answers, 5.6 %
outcome needed -> (none): 1,200 combinations, 5.6 %
  if not child_under_1, and ind_has_biometrics is no,
  and either not first_application, and travel_advice is none
      or not first_application, and days_since_return >= 11
      or captured_at is none, and travel_advice is none
      or captured_at is none, and days_since_return >= 11
  such as {"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"none","today":"2021-03-01"}

# For programs.
$ ind-biometrics diff old.json eleven.json --format json --today 2021-03-01 | sed 's/.*"same"/"same"/; s/,{"kind":"rule".*//'
"same":false,"exact":true,"proved":true,"combinations":{"all":28800,"old":28800,"new":28800,"both":28800,"changed":960},"facts":[{"id":"days_since_return","days_between":["return_date","today"]},{"id":"days_return_to_appointment","days_between":["return_date","appointment_date"]}],"changes":[{"kind":"outcome","from":"needed","to":"needed_after_quarantine","combinations":960,"share":0.033333,"when":{"or":[{"and":[{"!":[{"var":"child_under_1"}]},{"in":[{"var":"ind_has_biometrics"},["no","unknown"]]},{"!":[{"var":"first_application"}]},{"in":[{"var":"travel_advice"},["orange","red"]]},{"===":[{"var":"days_since_return"},11]}]},{"and":[{"!":[{"var":"child_under_1"}]},{"in":[{"var":"ind_has_biometrics"},["no","unknown"]]},{"in":[{"var":"captured_at"},["none"]]},{"in":[{"var":"travel_advice"},["orange","red"]]},{"===":[{"var":"days_since_return"},11]}]}]},"smallest":true,"witness":{"old":{"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-02-18","today":"2021-03-01"},"new":{"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-02-18","today":"2021-03-01"}}},{"kind":"date","from":null,"to":{"id":"earliest_appointment","date":"return_date","plus_days":11},"combinations":960,"share":0.033333,"when":{"or":[{"and":[{"!":[{"var":"child_under_1"}]},{"in":[{"var":"ind_has_biometrics"},["no","unknown"]]},{"!":[{"var":"first_application"}]},{"in":[{"var":"travel_advice"},["orange","red"]]},{"===":[{"var":"days_since_return"},11]}]},{"and":[{"!":[{"var":"child_under_1"}]},{"in":[{"var":"ind_has_biometrics"},["no","unknown"]]},{"in":[{"var":"captured_at"},["none"]]},{"in":[{"var":"travel_advice"},["orange","red"]]},{"===":[{"var":"days_since_return"},11]}]}]},"smallest":true,"witness":{"old":{"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-02-18","today":"2021-03-01"},"new":{"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-02-18","today":"2021-03-01"}}}

# A question that one pack alone asks: each pack is given its own answers.
$ cat > small.json <<END
> {"pack": 1, "id": "small", "version": "1", "languages": ["en"],
>  "title": {"en": "Small"}, "notice": {"en": "A test."},
>  "source": {"publisher": "p", "title": "t"},
>  "questions": [
>   {"id": "age", "type": "integer", "minimum": 0, "maximum": 120, "ask": {"en": "How old are you?"}, "why": {"en": "w"}},
>   {"id": "home", "type": "choice", "ask": {"en": "Where do you live?"}, "why": {"en": "w"}, "options": [
>    {"id": "here", "says": {"en": "Here"}}, {"id": "there", "says": {"en": "There"}}]},
>   {"id": "back", "type": "date", "not_after": "today", "ask": {"en": "When?"}, "why": {"en": "w"}}],
>  "facts": [{"id": "days_back", "days_between": ["back", "today"]}],
>  "outcomes": [{"id": "yes", "says": {"en": "Yes."}, "dates": [{"id": "from", "says": {"en": "From"}, "date": "back", "plus_days": 5}]},
>   {"id": "no", "says": {"en": "No."}}],
>  "rules": [
>   {"id": "adult", "outcome": "yes", "because": {"en": "b"}, "when": {"and": [{">=": [{"var": "age"}, 18]}, {">": [{"var": "days_back"}, 7]}]}},
>   {"id": "rest", "outcome": "no", "because": {"en": "b"}, "when": true}]}
> END
$ sed -e 's/"questions": \[/&{"id": "paid", "type": "boolean", "ask": {"en": "Paid?"}, "why": {"en": "w"}},/' -e 's/"when": {"and": \[/&{"var": "paid"}, /' small.json > paid.json
$ ind-biometrics diff small.json paid.json --today 2021-03-01
From small 1 (small.json) to small 1 (paid.json):
decided otherwise: 2 of 16 combinations of answers, 12.5 %
each share is of all 16 combinations that either pack takes; what no condition tells apart counts once

outcome yes -> no: 2 combinations, 12.5 %
  if not paid, and age >= 18, and days_back >= 8
  such as, for OLD: {"age":18,"back":"2021-02-21","today":"2021-03-01"}
           for NEW: {"paid":false,"age":18,"back":"2021-02-21","today":"2021-03-01"}

date from: back + 5 days -> not given: 2 combinations, 12.5 %
  the same people as outcome yes -> no
  such as, for OLD: {"age":18,"back":"2021-02-21","today":"2021-03-01"}
           for NEW: {"paid":false,"age":18,"back":"2021-02-21","today":"2021-03-01"}

rule adult -> rest: 2 combinations, 12.5 %
  the same people as outcome yes -> no

Besides decisions:
  /questions/paid: none -> "paid"
[1]
$ ind-biometrics diff paid.json small.json --today 2021-03-01 | grep -v such
From small 1 (paid.json) to small 1 (small.json):
decided otherwise: 2 of 16 combinations of answers, 12.5 %
each share is of all 16 combinations that either pack takes; what no condition tells apart counts once

outcome no -> yes: 2 combinations, 12.5 %
  if not paid, and age >= 18, and days_back >= 8
           for NEW: {"age":18,"back":"2021-02-21","today":"2021-03-01"}

date from: not given -> back + 5 days: 2 combinations, 12.5 %
  the same people as outcome no -> yes
           for NEW: {"age":18,"back":"2021-02-21","today":"2021-03-01"}

rule rest -> adult: 2 combinations, 12.5 %
  the same people as outcome no -> yes

Besides decisions:
  /questions/paid: "paid" -> none

# Other bounds, another option: what only one pack takes is told apart.
$ sed -e 's/"maximum": 120/"maximum": 99/' -e 's/{"id": "there"/{"id": "gone", "says": {"en": "Gone"}}, &/' small.json > bounds.json
$ ind-biometrics diff small.json bounds.json --today 2021-03-01
From small 1 (small.json) to small 1 (bounds.json):
decided the same: all 8 combinations of answers that both packs take
OLD takes 12, NEW takes 12, both take 8
each share is of all 16 combinations that either pack takes; what no condition tells apart counts once

answers no longer taken, outcome was yes: 2 combinations, 12.5 %
  if age >= 100, and days_back >= 8
  such as {"age":100,"home":"here","back":"2021-02-21","today":"2021-03-01"}

answers no longer taken, outcome was no: 2 combinations, 12.5 %
  if age >= 100, and days_back <= 7
  such as {"age":100,"home":"here","back":"2021-03-01","today":"2021-03-01"}

answers newly taken, outcome is yes: 1 combination, 6.3 %
  if age >= 18, and home is gone, and days_back >= 8
  such as {"age":18,"home":"gone","back":"2021-02-21","today":"2021-03-01"}

answers newly taken, outcome is no: 3 combinations, 18.8 %
  if home is gone,
  and either age <= 17
      or days_back <= 7
  such as {"age":0,"home":"gone","back":"2021-03-01","today":"2021-03-01"}

Besides decisions:
  /questions/age/maximum: "120" -> "99"
  /questions/home/options/gone: none -> "gone"
[1]
$ sed 's/"not_after": "today", //' small.json > later.json
$ ind-biometrics diff small.json later.json --today 2021-03-01
From small 1 (small.json) to small 1 (later.json):
decided the same: all 8 combinations of answers that both packs take
OLD takes 8, NEW takes 12, both take 8
each share is of all 12 combinations that either pack takes; what no condition tells apart counts once

answers newly taken, outcome is no: 4 combinations, 33.3 %
  if days_back <= -1
  such as {"age":0,"home":"here","back":"2021-03-02","today":"2021-03-01"}

Besides decisions:
  /questions/back/not_after: "today" -> none
[1]

# An outcome's date, defined otherwise.
$ sed 's/"plus_days": 5/"plus_days": 6/' small.json > six.json
$ ind-biometrics diff small.json six.json --today 2021-03-01
From small 1 (small.json) to small 1 (six.json):
decided otherwise: 2 of 8 combinations of answers, 25.0 %
each share is of all 8 combinations that either pack takes; what no condition tells apart counts once

date from: back + 5 days -> back + 6 days: 2 combinations, 25.0 %
  if age >= 18, and days_back >= 8
  such as {"age":18,"back":"2021-02-21","today":"2021-03-01"}

Besides decisions:
  /outcomes/yes/dates/from/plus_days: "5" -> "6"
[1]

# From another question: not where both come to the same day.
$ sed 's/"questions": \[/&{"id": "left", "type": "date", "not_after": "today", "ask": {"en": "When?"}, "why": {"en": "w"}},/' small.json > left.json
$ sed 's/"date": "back", "plus_days": 5/"date": "left", "plus_days": 7/' left.json > other_day.json
$ ind-biometrics diff left.json other_day.json
From small 1 (left.json) to small 1 (other_day.json):
decided otherwise: 4 of 24 combinations of answers, 16.7 %
each share is of all 24 combinations that either pack takes; what no condition tells apart counts once

date from: back + 5 days -> left + 7 days: 4 combinations, 16.7 %
  if age >= 18, and days_back >= 8, and days from back to left <= -3 or days from back to left >= -1
  such as {"left":"2021-02-18","age":18,"back":"2021-02-21","today":"2021-03-01"}

Besides decisions:
  /outcomes/yes/dates/from/date: "back" -> "left"
  /outcomes/yes/dates/from/plus_days: "5" -> "7"
[1]
$ sed 's/"date": "back", "plus_days": 5/"date": "today"/' small.json > from_today.json
$ ind-biometrics diff small.json from_today.json
From small 1 (small.json) to small 1 (from_today.json):
decided otherwise: 2 of 16 combinations of answers, 12.5 %
each share is of all 16 combinations that either pack takes; what no condition tells apart counts once

date from: back + 5 days -> today: 2 combinations, 12.5 %
  if age >= 18, and days_back >= 8
  such as {"age":18,"back":"2021-02-21","today":"2021-03-01"}

Besides decisions:
  /outcomes/yes/dates/from/date: "back" -> "today"
  /outcomes/yes/dates/from/plus_days: "5" -> "0"
[1]

# Examples are near to the day of the new pack's first case, or to 1 March 2021: the clock does not count.
$ ind-biometrics diff old.json eleven.json > undated.txt
[1]
$ ind-biometrics diff old.json eleven.json --today 2021-03-01 | cmp - undated.txt
$ ind-biometrics diff small.json six.json --today 2024-02-29 | sed -n 's/  such as //p'
{"age":18,"back":"2024-02-21","today":"2024-02-29"}

# Counts are JSON numbers with all their digits; null is more than 10^77.
$ cat > many.sh <<'END'
> questions=; members=
> for i in $(seq $1); do
>   questions="$questions{\"id\": \"q$i\", \"type\": \"boolean\", \"ask\": {\"en\": \"a\"}, \"why\": {\"en\": \"w\"}},"
>   members="$members{\"var\": \"q$i\"},"
> done
> echo '{"pack": 1, "id": "many", "version": "1", "languages": ["en"], "title": {"en": "t"}, "notice": {"en": "n"},'
> echo '"source": {"publisher": "p", "title": "t"}, "questions": [' "${questions%,}" '],'
> echo '"outcomes": [{"id": "o", "says": {"en": "o"}}, {"id": "p", "says": {"en": "p"}}], "rules": ['
> echo '{"id": "r", "outcome": "o", "because": {"en": "b"}, "when": {"and": [' "${members%,}" ']}},'
> echo '{"id": "s", "outcome": "p", "because": {"en": "b"}, "when": true}]}'
> END
$ for count in 60 300; do
>   sh many.sh $count > many.json; sed 's/"and": \[ {"var": "q1"},/"and": [/' many.json > fewer.json
>   ind-biometrics diff many.json fewer.json --format json | grep -o '"combinations":{[^}]*}\|"combinations":[0-9nul]*,"share":[0-9.nul]*'
>   ind-biometrics diff many.json fewer.json | sed -n '2,5p'
>   ind-biometrics verify many.json --format json | grep -o '"exact".*"decided":[^,]*'
> done
"combinations":{"all":1152921504606846976,"old":1152921504606846976,"new":1152921504606846976,"both":1152921504606846976,"changed":1}
"combinations":1,"share":0.000000
"combinations":1,"share":0.000000
decided otherwise: 1 of 1,152,921,504,606,846,976 combinations of answers, under 0.1 %
each share is of all 1,152,921,504,606,846,976 combinations that either pack takes; what no condition tells apart counts once

outcome p -> o: 1 combination, under 0.1 %
"exact":true,"combinations":1152921504606846976,"decided":1152921504606846976
"combinations":{"all":null,"old":null,"new":null,"both":null,"changed":1}
"combinations":1,"share":null
"combinations":1,"share":null
decided otherwise: 1 of more than 10^77 combinations of answers
what no condition tells apart counts once

outcome p -> o: 1 combination
"exact":true,"combinations":null,"decided":null

# Texts alone are no other decisions.
$ sed -e 's/"version": "1"/"version": "2"/' -e 's/Yes\./Certainly./' -e 's/"outcomes": \[{"id": "yes",/& "exit_status": 10,/' small.json > texts.json
$ ind-biometrics diff small.json texts.json
From small 1 (small.json) to small 2 (texts.json):
decided the same: 8 combinations of answers

Besides decisions:
  /version: "1" -> "2"
  /outcomes/yes/says [en]: "Yes." -> "Certainly."
  /outcomes/yes/exit_status: "0" -> "10"
$ ind-biometrics diff small.json texts.json --format json | sed 's/"sha256":"[0-9a-f]*"/"sha256":"..."/g'
{"schema":1,"old":{"id":"small","version":"1","sha256":"..."},"new":{"id":"small","version":"2","sha256":"..."},"same":true,"exact":true,"proved":true,"combinations":{"all":8,"old":8,"new":8,"both":8,"changed":0},"facts":[{"id":"days_back","days_between":["back","today"]}],"changes":[],"unlisted":0,"texts":[{"path":"/version","language":null,"from":"1","to":"2"},{"path":"/outcomes/yes/says","language":"en","from":"Yes.","to":"Certainly."},{"path":"/outcomes/yes/exit_status","language":null,"from":"0","to":"10"}]}

# Of texts, only those in one language.
$ sed 's/an embassy/a consulate/; s/een afspraak nodig/een bezoek nodig/; s/"version": "1.0.0"/"version": "1.0.1"/' old.json > worded.json
$ ind-biometrics diff old.json worded.json --lang nl
From ind-biometrics 1.0.0 (old.json) to ind-biometrics 1.0.1 (worded.json):
decided the same: 21,600 combinations of answers

Besides decisions:
  /version: "1.0.0" -> "1.0.1"
  /title [nl]: "Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?" -> "Hebt u een bezoek nodig voor uw foto, handtekening en vingerafdrukken?"
  /source/facts/F2/says [nl]: "U hebt alleen een afspraak nodig als de IND uw biometrische gegevens niet heeft. Biometrische gegevens zijn uw foto, handtekening en vingerafdrukken." -> "U hebt alleen een bezoek nodig als de IND uw biometrische gegevens niet heeft. Biometrische gegevens zijn uw foto, handtekening en vingerafdrukken."
  /source/facts/F13/says [nl]: "Gaf u uw gegevens op een van die plekken? En is dit uw eerste aanvraag voor een verblijfsvergunning? Dan hebt u geen afspraak nodig. Uw gegevens zijn al bij de IND." -> "Gaf u uw gegevens op een van die plekken? En is dit uw eerste aanvraag voor een verblijfsvergunning? Dan hebt u geen bezoek nodig. Uw gegevens zijn al bij de IND."
$ ind-biometrics diff old.json worded.json --lang en-GB | grep -c '\[nl\]'
0
[1]

# What cannot be compared.
$ sed 's/"type": "integer", "minimum": 0, "maximum": 120/"type": "boolean"/; s/{">=": \[{"var": "age"}, 18\]}/{"var": "age"}/' small.json > types.json
$ ind-biometrics diff small.json types.json
types.json:5:3: error X001: question 'age' has type boolean, but integer in small.json, line 5 at /questions/0
  hint: give the question another id in one of the packs
[3]
$ sed 's/"var": "age"/"var": "agee"/' small.json > typo.json
$ ind-biometrics diff typo.json small.json
typo.json:13:94: error P101: unknown question or fact 'agee' at /rules/0/when/and/0/>=/0/var
  hint: did you mean 'age'?
[3]
$ ind-biometrics diff typo.json nothere.json
typo.json:13:94: error P101: unknown question or fact 'agee' at /rules/0/when/and/0/>=/0/var
  hint: did you mean 'age'?
ind-biometrics: 'nothere.json' cannot be read: No such file or directory
[3]
$ ind-biometrics diff small.json
ind-biometrics: 'diff' takes two rule packs: ind-biometrics diff OLD NEW
[2]
$ ind-biometrics diff small.json small.json small.json
ind-biometrics: 'diff' does not know what to do with 'small.json'
[2]
$ ind-biometrics diff small.json texts.json --lang nl
ind-biometrics: neither rule pack has a language 'nl'
[2]
$ ind-biometrics diff - small.json < small.json
From small 1 (stdin) to small 1 (small.json):
decided the same: 8 combinations of answers
$ ind-biometrics diff small.json texts.json > /dev/full
ind-biometrics: the result could not be written: No space left on device
[5]

# A fact that means something else now is named apart.
$ sed 's/"days_between": \["return_date", "today"\]/"days_between": ["appointment_date", "return_date"]/' $ROOT/rules/ind-biometrics.json > other.json
$ ind-biometrics diff --today 2021-03-01 $ROOT/rules/ind-biometrics.json other.json | sed -n '4,8p'

outcome needed -> needed_after_quarantine: 960 combinations, 4.4 %
  if not child_under_1, and ind_has_biometrics is not yes, and travel_advice is not none, and days_since_return (old) >= 11,
  and either not first_application
      or captured_at is none
