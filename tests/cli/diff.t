# What changes for whom between two rule packs.
$ cp "$ROOT/rules/ind-biometrics.json" old.json
$ ind-biometrics diff old.json old.json
From ind-biometrics 1.0.0 (old.json) to ind-biometrics 1.0.0 (old.json):
decided the same: 21,600 combinations of answers

# Ten days become eleven: exactly those of the eleventh day.
$ sed 's/{"var": "days_since_return"}, 10/{"var": "days_since_return"}, 11/' old.json > eleven.json
$ ind-biometrics diff --details old.json eleven.json --today 2021-03-01
From ind-biometrics 1.0.0 (old.json) to ind-biometrics 1.0.0 (eleven.json):
decided otherwise: 960 of 28,800 combinations of answers, 3.3 %
  another outcome: 960, 3.3 %
  the same outcome, other dates or advice: none
  only another rule: none
warning X010: both packs say that they are version 1.0.0, but they do not decide the same: give NEW a version of its own
each share is of all 28,800 combinations that either pack takes; what no condition tells apart counts once

   what                           from              to                       share  who
1  outcome                        needed            needed_after_quarantine  3.3 %  child_under_1 is no, and ind_has_biometrics is no or unknown, and travel_advice is orange or red, and days_since_return is 11, in 2 ways, such as first_application is no
2  date earliest_appointment      not given         return_date + 11 days    3.3 %  the same as 1
3  rule                           possibly_on_file  quarantine               1.7 %  child_under_1 is no, and ind_has_biometrics is unknown, and travel_advice is orange or red, and days_since_return is 11, in 2 ways, such as first_application is no
4  rule                           no_biometrics     quarantine               1.7 %  child_under_1 is no, and ind_has_biometrics is no, and travel_advice is orange or red, and days_since_return is 11, in 2 ways, such as first_application is no
5  advice stay_in_quarantine      not given         given                    3.3 %  the same as 1
6  advice make_appointment        given             not given                1.7 %  child_under_1 is no, and ind_has_biometrics is no or unknown, and travel_advice is orange or red, and days_since_return is 11, and has_appointment is no, in 2 ways, such as first_application is no
7  advice make_appointment_later  not given         given                    1.7 %  the same as 6
8  advice keep_appointment        given             not given                1.7 %  child_under_1 is no, and ind_has_biometrics is no or unknown, and travel_advice is orange or red, and days_since_return is 11, and has_appointment is yes, in 2 ways, such as first_application is no
9  advice keep_later_appointment  not given         given                    1.7 %  the same as 8

outcome needed -> needed_after_quarantine: 960 combinations, 3.3 %
  if child_under_1 is no, and ind_has_biometrics is no or unknown, and travel_advice is orange or red, and days_since_return is 11,
  and either first_application is no
      or captured_at is none
  such as {"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-02-18","today":"2021-03-01"}

date earliest_appointment: not given -> return_date + 11 days: 960 combinations, 3.3 %
  the same people as outcome needed -> needed_after_quarantine
  such as {"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-02-18","today":"2021-03-01"}

rule possibly_on_file -> quarantine: 480 combinations, 1.7 %
  if child_under_1 is no, and ind_has_biometrics is unknown, and travel_advice is orange or red, and days_since_return is 11,
  and either first_application is no
      or captured_at is none
  such as {"child_under_1":false,"ind_has_biometrics":"unknown","first_application":false,"travel_advice":"orange","return_date":"2021-02-18","today":"2021-03-01"}

rule no_biometrics -> quarantine: 480 combinations, 1.7 %
  if child_under_1 is no, and ind_has_biometrics is no, and travel_advice is orange or red, and days_since_return is 11,
  and either first_application is no
      or captured_at is none
  such as {"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-02-18","today":"2021-03-01"}

advice stay_in_quarantine: now given: 960 combinations, 3.3 %
  the same people as outcome needed -> needed_after_quarantine

advice make_appointment: no longer given: 480 combinations, 1.7 %
  if child_under_1 is no, and ind_has_biometrics is no or unknown, and travel_advice is orange or red, and days_since_return is 11, and has_appointment is no,
  and either first_application is no
      or captured_at is none
  such as {"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-02-18","has_appointment":false,"today":"2021-03-01"}

advice make_appointment_later: now given: 480 combinations, 1.7 %
  the same people as advice make_appointment: no longer given

advice keep_appointment: no longer given: 480 combinations, 1.7 %
  if child_under_1 is no, and ind_has_biometrics is no or unknown, and travel_advice is orange or red, and days_since_return is 11, and has_appointment is yes,
  and either first_application is no
      or captured_at is none
  such as {"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-02-18","has_appointment":true,"today":"2021-03-01"}

advice keep_later_appointment: now given: 480 combinations, 1.7 %
  the same people as advice keep_appointment: no longer given
[1]

# The applicant named, piped into either pack.
$ ind-biometrics diff --details old.json eleven.json --today 2021-03-01 | sed -n 's/  such as //p' | head -n 1 > who.json
$ ind-biometrics --rules old.json --lang en < who.json | head -n 1
You need an appointment with the IND.
$ ind-biometrics --rules eleven.json --lang en < who.json | head -n 1
You need an appointment with the IND, after your quarantine.

# Each rule dropped in turn: who gets another outcome.
$ sed '/^  "cases": \[/,$d' old.json | sed '$s/,$/\n}/' > rules.json
$ drop() { sed '/^    {$/{N;/"id": "'$1'", "outcome"/{:a;N;/\n    },\?$/!ba;d}}' rules.json | sed -z 's/},\n  \]/}\n  ]/g'; }; for rule in child_under_1 biometrics_on_file captured_earlier quarantine possibly_on_file no_biometrics; do
>   drop $rule > dropped.json
>   ind-biometrics diff --details rules.json dropped.json --today 2021-03-01 > out.txt
>   echo "without $rule: [$?] $(sed -n 2p out.txt)"
>   sed -n '/^outcome/,/^  such as/p' out.txt
> done
without child_under_1: [1] decided otherwise: 10,800 of 21,600 combinations of answers, 50.0 %
outcome not_needed -> needed: 2,400 combinations, 11.1 %
  if child_under_1 is yes, and ind_has_biometrics is no or unknown,
  and either first_application is no, and travel_advice is none
      or first_application is no, and days_since_return is at least 11
      or captured_at is none, and travel_advice is none
      or captured_at is none, and days_since_return is at least 11
  such as {"child_under_1":true,"ind_has_biometrics":"no","first_application":false,"travel_advice":"none","today":"2021-03-01"}
outcome not_needed -> needed_after_quarantine: 1,920 combinations, 8.9 %
  if child_under_1 is yes, and ind_has_biometrics is no or unknown, and travel_advice is orange or red, and days_since_return is at most 10,
  and either first_application is no
      or captured_at is none
  such as {"child_under_1":true,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-03-01","today":"2021-03-01"}
without biometrics_on_file: [1] decided otherwise: 3,600 of 21,600 combinations of answers, 16.7 %
outcome not_needed -> needed_after_quarantine: 960 combinations, 4.4 %
  if child_under_1 is no, and ind_has_biometrics is yes, and travel_advice is orange or red, and days_since_return is at most 10,
  and either first_application is no
      or captured_at is none
  such as {"child_under_1":false,"ind_has_biometrics":"yes","first_application":false,"travel_advice":"orange","return_date":"2021-03-01","today":"2021-03-01"}
outcome not_needed -> (none): 1,200 combinations, 5.6 %
  if child_under_1 is no, and ind_has_biometrics is yes,
  and either first_application is no, and travel_advice is none
      or first_application is no, and days_since_return is at least 11
      or captured_at is none, and travel_advice is none
      or captured_at is none, and days_since_return is at least 11
  such as {"child_under_1":false,"ind_has_biometrics":"yes","first_application":false,"travel_advice":"none","today":"2021-03-01"}
without captured_earlier: [1] decided otherwise: 2,880 of 21,600 combinations of answers, 13.3 %
outcome not_needed -> needed: 1,600 combinations, 7.4 %
  if child_under_1 is no, and ind_has_biometrics is no or unknown, and first_application is yes, and captured_at is not none,
  and either travel_advice is none
      or days_since_return is at least 11
  such as {"child_under_1":false,"ind_has_biometrics":"no","first_application":true,"captured_at":"mission_exam","travel_advice":"none","today":"2021-03-01"}
outcome not_needed -> needed_after_quarantine: 1,280 combinations, 5.9 %
  if child_under_1 is no, and ind_has_biometrics is no or unknown, and first_application is yes, and captured_at is not none, and travel_advice is orange or red, and days_since_return is at most 10
  such as {"child_under_1":false,"ind_has_biometrics":"no","first_application":true,"captured_at":"mission_exam","travel_advice":"orange","return_date":"2021-03-01","today":"2021-03-01"}
without quarantine: [1] decided otherwise: 1,920 of 21,600 combinations of answers, 8.9 %
outcome needed_after_quarantine -> needed: 1,920 combinations, 8.9 %
  if child_under_1 is no, and ind_has_biometrics is no or unknown, and travel_advice is orange or red, and days_since_return is at most 10,
  and either first_application is no
      or captured_at is none
  such as {"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-03-01","today":"2021-03-01"}
without possibly_on_file: [1] decided otherwise: 1,200 of 21,600 combinations of answers, 5.6 %
outcome needed -> (none): 1,200 combinations, 5.6 %
  if child_under_1 is no, and ind_has_biometrics is unknown,
  and either first_application is no, and travel_advice is none
      or first_application is no, and days_since_return is at least 11
      or captured_at is none, and travel_advice is none
      or captured_at is none, and days_since_return is at least 11
  such as {"child_under_1":false,"ind_has_biometrics":"unknown","first_application":false,"travel_advice":"none","today":"2021-03-01"}
without no_biometrics: [1] decided otherwise: 1,200 of 21,600 combinations of answers, 5.6 %
outcome needed -> (none): 1,200 combinations, 5.6 %
  if child_under_1 is no, and ind_has_biometrics is no,
  and either first_application is no, and travel_advice is none
      or first_application is no, and days_since_return is at least 11
      or captured_at is none, and travel_advice is none
      or captured_at is none, and days_since_return is at least 11
  such as {"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"none","today":"2021-03-01"}

# For programs.
$ ind-biometrics diff old.json eleven.json --format json --today 2021-03-01 | sed 's/.*"same"/"same"/; s/,{"kind":"rule".*//'
"same":false,"exact":true,"proved":true,"combinations":{"all":28800,"old":28800,"new":28800,"both":28800,"changed":960},"changed":{"outcome":960,"dates_or_advice":0,"rule":0},"days":{"old":{"from":null,"to":null},"new":{"from":null,"to":null},"both":{"from":null,"to":null}},"facts":[{"id":"days_since_return","days_between":["return_date","today"]},{"id":"days_return_to_appointment","days_between":["return_date","appointment_date"]}],"changes":[{"kind":"outcome","from":"needed","to":"needed_after_quarantine","combinations":960,"share":0.033333,"when":{"or":[{"and":[{"!":[{"var":"child_under_1"}]},{"in":[{"var":"ind_has_biometrics"},["no","unknown"]]},{"!":[{"var":"first_application"}]},{"in":[{"var":"travel_advice"},["orange","red"]]},{"===":[{"var":"days_since_return"},11]}]},{"and":[{"!":[{"var":"child_under_1"}]},{"in":[{"var":"ind_has_biometrics"},["no","unknown"]]},{"===":[{"var":"captured_at"},"none"]},{"in":[{"var":"travel_advice"},["orange","red"]]},{"===":[{"var":"days_since_return"},11]}]}]},"smallest":true,"witness":{"old":{"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-02-18","today":"2021-03-01"},"new":{"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-02-18","today":"2021-03-01"}}},{"kind":"date","from":null,"to":{"id":"earliest_appointment","date":"return_date","plus_days":11},"combinations":960,"share":0.033333,"when":{"or":[{"and":[{"!":[{"var":"child_under_1"}]},{"in":[{"var":"ind_has_biometrics"},["no","unknown"]]},{"!":[{"var":"first_application"}]},{"in":[{"var":"travel_advice"},["orange","red"]]},{"===":[{"var":"days_since_return"},11]}]},{"and":[{"!":[{"var":"child_under_1"}]},{"in":[{"var":"ind_has_biometrics"},["no","unknown"]]},{"===":[{"var":"captured_at"},"none"]},{"in":[{"var":"travel_advice"},["orange","red"]]},{"===":[{"var":"days_since_return"},11]}]}]},"smallest":true,"witness":{"old":{"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-02-18","today":"2021-03-01"},"new":{"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-02-18","today":"2021-03-01"}}}

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
$ ind-biometrics diff --details small.json paid.json --today 2021-03-01
From small 1 (small.json) to small 1 (paid.json):
decided otherwise: 2 of 16 combinations of answers, 12.5 %
  another outcome: 2, 12.5 %
  the same outcome, other dates or advice: none
  only another rule: none
warning X010: both packs say that they are version 1, but they do not decide the same: give NEW a version of its own
each share is of all 16 combinations that either pack takes; what no condition tells apart counts once

   what       from           to         share   who
1  outcome    yes            no         12.5 %  paid is no, and age is at least 18, and days_back is at least 8
2  date from  back + 5 days  not given  12.5 %  the same as 1
3  rule       adult          rest       12.5 %  the same as 1

outcome yes -> no: 2 combinations, 12.5 %
  if paid is no, and age is at least 18, and days_back is at least 8
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
$ ind-biometrics diff --details paid.json small.json --today 2021-03-01 | grep -v such
From small 1 (paid.json) to small 1 (small.json):
decided otherwise: 2 of 16 combinations of answers, 12.5 %
  another outcome: 2, 12.5 %
  the same outcome, other dates or advice: none
  only another rule: none
warning X010: both packs say that they are version 1, but they do not decide the same: give NEW a version of its own
each share is of all 16 combinations that either pack takes; what no condition tells apart counts once

   what       from       to             share   who
1  outcome    no         yes            12.5 %  paid is no, and age is at least 18, and days_back is at least 8
2  date from  not given  back + 5 days  12.5 %  the same as 1
3  rule       rest       adult          12.5 %  the same as 1

outcome no -> yes: 2 combinations, 12.5 %
  if paid is no, and age is at least 18, and days_back is at least 8
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
$ ind-biometrics diff --details small.json bounds.json --today 2021-03-01
From small 1 (small.json) to small 1 (bounds.json):
decided the same: all 8 combinations of answers that both packs take
warning X010: both packs say that they are version 1, but they do not decide the same: give NEW a version of its own
OLD takes 12, NEW takes 12, both take 8
each share is of all 16 combinations that either pack takes; what no condition tells apart counts once

   what     from       to         share   who
1  answers  not taken  no         18.8 %  home is gone, in 2 ways, such as age is at most 17
2  answers  yes        not taken  12.5 %  age is at least 100, and days_back is at least 8
3  answers  no         not taken  12.5 %  age is at least 100, and days_back is at most 7
4  answers  not taken  yes        6.3 %   age is at least 18, and home is gone, and days_back is at least 8

answers no longer taken, outcome was yes: 2 combinations, 12.5 %
  if age is at least 100, and days_back is at least 8
  such as {"age":100,"home":"here","back":"2021-02-21","today":"2021-03-01"}

answers no longer taken, outcome was no: 2 combinations, 12.5 %
  if age is at least 100, and days_back is at most 7
  such as {"age":100,"home":"here","back":"2021-03-01","today":"2021-03-01"}

answers newly taken, outcome is yes: 1 combination, 6.3 %
  if age is at least 18, and home is gone, and days_back is at least 8
  such as {"age":18,"home":"gone","back":"2021-02-21","today":"2021-03-01"}

answers newly taken, outcome is no: 3 combinations, 18.8 %
  if home is gone,
  and either age is at most 17
      or days_back is at most 7
  such as {"age":0,"home":"gone","back":"2021-03-01","today":"2021-03-01"}

Besides decisions:
  /questions/age/maximum: "120" -> "99"
  /questions/home/options/gone: none -> "gone"
[1]
$ sed 's/"not_after": "today", //' small.json > later.json
$ ind-biometrics diff --details small.json later.json --today 2021-03-01
From small 1 (small.json) to small 1 (later.json):
decided the same: all 8 combinations of answers that both packs take
warning X010: both packs say that they are version 1, but they do not decide the same: give NEW a version of its own
OLD takes 8, NEW takes 12, both take 8
each share is of all 12 combinations that either pack takes; what no condition tells apart counts once

   what     from       to  share   who
1  answers  not taken  no  33.3 %  days_back is at most -1

answers newly taken, outcome is no: 4 combinations, 33.3 %
  if days_back is at most -1
  such as {"age":0,"home":"here","back":"2021-03-02","today":"2021-03-01"}

Besides decisions:
  /questions/back/not_after: "today" -> none
[1]

# An outcome's date, defined otherwise.
$ sed 's/"plus_days": 5/"plus_days": 6/' small.json > six.json
$ ind-biometrics diff --details small.json six.json --today 2021-03-01
From small 1 (small.json) to small 1 (six.json):
decided otherwise: 2 of 8 combinations of answers, 25.0 %
  another outcome: none
  the same outcome, other dates or advice: 2, 25.0 %
  only another rule: none
warning X010: both packs say that they are version 1, but they do not decide the same: give NEW a version of its own
each share is of all 8 combinations that either pack takes; what no condition tells apart counts once

   what       from           to             share   who
1  date from  back + 5 days  back + 6 days  25.0 %  age is at least 18, and days_back is at least 8

date from: back + 5 days -> back + 6 days: 2 combinations, 25.0 %
  if age is at least 18, and days_back is at least 8
  such as {"age":18,"back":"2021-02-21","today":"2021-03-01"}

Besides decisions:
  /outcomes/yes/dates/from/plus_days: "5" -> "6"
[1]

# From another question: not where both come to the same day.
$ sed 's/"questions": \[/&{"id": "left", "type": "date", "not_after": "today", "ask": {"en": "When?"}, "why": {"en": "w"}},/' small.json > left.json
$ sed 's/"date": "back", "plus_days": 5/"date": "left", "plus_days": 7/' left.json > other_day.json
$ ind-biometrics diff --details left.json other_day.json
From small 1 (left.json) to small 1 (other_day.json):
decided otherwise: 4 of 24 combinations of answers, 16.7 %
  another outcome: none
  the same outcome, other dates or advice: 4, 16.7 %
  only another rule: none
warning X010: both packs say that they are version 1, but they do not decide the same: give NEW a version of its own
each share is of all 24 combinations that either pack takes; what no condition tells apart counts once

   what       from           to             share   who
1  date from  back + 5 days  left + 7 days  16.7 %  age is at least 18, and days_back is at least 8, and days from back to left is not -2

date from: back + 5 days -> left + 7 days: 4 combinations, 16.7 %
  if age is at least 18, and days_back is at least 8, and days from back to left is not -2
  such as {"left":"2021-02-18","age":18,"back":"2021-02-21","today":"2021-03-01"}

Besides decisions:
  /outcomes/yes/dates/from/date: "back" -> "left"
  /outcomes/yes/dates/from/plus_days: "5" -> "7"
[1]
$ sed 's/"date": "back", "plus_days": 5/"date": "today"/' small.json > from_today.json
$ ind-biometrics diff --details small.json from_today.json
From small 1 (small.json) to small 1 (from_today.json):
decided otherwise: 2 of 16 combinations of answers, 12.5 %
  another outcome: none
  the same outcome, other dates or advice: 2, 12.5 %
  only another rule: none
warning X010: both packs say that they are version 1, but they do not decide the same: give NEW a version of its own
each share is of all 16 combinations that either pack takes; what no condition tells apart counts once

   what       from           to     share   who
1  date from  back + 5 days  today  12.5 %  age is at least 18, and days_back is at least 8

date from: back + 5 days -> today: 2 combinations, 12.5 %
  if age is at least 18, and days_back is at least 8
  such as {"age":18,"back":"2021-02-21","today":"2021-03-01"}

Besides decisions:
  /outcomes/yes/dates/from/date: "back" -> "today"
  /outcomes/yes/dates/from/plus_days: "5" -> "0"
[1]

# Examples are near to the day of the new pack's first case, or to 1 March 2021: the clock does not count.
$ ind-biometrics diff --details old.json eleven.json > undated.txt
[1]
$ ind-biometrics diff --details old.json eleven.json --today 2021-03-01 | cmp - undated.txt
$ ind-biometrics diff --details small.json six.json --today 2024-02-29 | sed -n 's/  such as //p'
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
>   ind-biometrics diff --details many.json fewer.json | sed -n '2,5p'
>   ind-biometrics verify many.json --format json | grep -o '"exact".*"decided":[^,]*'
> done
"combinations":{"all":1152921504606846976,"old":1152921504606846976,"new":1152921504606846976,"both":1152921504606846976,"changed":1}
"combinations":1,"share":0.000000
"combinations":1,"share":0.000000
decided otherwise: 1 of 1,152,921,504,606,846,976 combinations of answers, under 0.1 %
  another outcome: 1, under 0.1 %
  the same outcome, other dates or advice: none
  only another rule: none
"exact":true,"combinations":1152921504606846976,"decided":1152921504606846976
"combinations":{"all":null,"old":null,"new":null,"both":null,"changed":1}
"combinations":1,"share":null
"combinations":1,"share":null
decided otherwise: 1 of more than 10^77 combinations of answers
  another outcome: 1
  the same outcome, other dates or advice: none
  only another rule: none
"exact":true,"combinations":null,"decided":null

# Texts alone are no other decisions.
$ sed -e 's/"version": "1"/"version": "2"/' -e 's/Yes\./Certainly./' -e 's/"outcomes": \[{"id": "yes",/& "exit_status": 10,/' small.json > texts.json
$ ind-biometrics diff --details small.json texts.json
From small 1 (small.json) to small 2 (texts.json):
decided the same: 8 combinations of answers

Besides decisions:
  /version: "1" -> "2"
  /outcomes/yes/says [en]: "Yes." -> "Certainly."
  /outcomes/yes/exit_status: "0" -> "10"
$ ind-biometrics diff small.json texts.json --format json | sed 's/"sha256":"[0-9a-f]*"/"sha256":"..."/g'
{"schema":1,"old":{"id":"small","version":"1","sha256":"..."},"new":{"id":"small","version":"2","sha256":"..."},"same":true,"exact":true,"proved":true,"combinations":{"all":8,"old":8,"new":8,"both":8,"changed":0},"changed":{"outcome":0,"dates_or_advice":0,"rule":0},"days":{"old":{"from":null,"to":null},"new":{"from":null,"to":null},"both":{"from":null,"to":null}},"facts":[{"id":"days_back","days_between":["back","today"]}],"changes":[],"unlisted":0,"perhaps_renamed":[],"warnings":[],"texts":[{"path":"/version","language":null,"from":"1","to":"2"},{"path":"/outcomes/yes/says","language":"en","from":"Yes.","to":"Certainly."},{"path":"/outcomes/yes/exit_status","language":null,"from":"0","to":"10"}]}

# Of texts, only those in one language.
$ sed 's/an embassy/a consulate/; s/een afspraak nodig/een bezoek nodig/; s/"version": "1.0.0"/"version": "1.0.1"/' old.json > worded.json
$ ind-biometrics diff old.json worded.json --lang nl
Van ind-biometrics 1.0.0 (old.json) naar ind-biometrics 1.0.1 (worded.json):
hetzelfde beslist: 21.600 combinaties van antwoorden

Naast beslissingen:
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
ind-biometrics: geen van beide regelpakketten is er in de taal 'nl'
[2]
$ ind-biometrics diff - small.json < small.json
From small 1 (stdin) to small 1 (small.json):
decided the same: 8 combinations of answers
$ ind-biometrics diff small.json texts.json > /dev/full
ind-biometrics: the result could not be written: No space left on device
[5]

# A fact that means something else now is named apart.
$ sed 's/"days_between": \["return_date", "today"\]/"days_between": ["appointment_date", "return_date"]/' $ROOT/rules/ind-biometrics.json > other.json
$ ind-biometrics diff --details --today 2021-03-01 $ROOT/rules/ind-biometrics.json other.json | sed -n '/^outcome needed ->/,/^      or/p' | head -n 4
outcome needed -> needed_after_quarantine: 960 combinations, 4.4 %
  if child_under_1 is no, and ind_has_biometrics is no or unknown, and travel_advice is orange or red, and days_since_return (old) is at least 11,
  and either first_application is no
      or captured_at is none

# Renamed rules decide the same: three figures, a guess that is called one, and no other version asked for.
$ cat > rules.json <<'END'
> {"pack": 1, "id": "r", "version": "1", "languages": ["en"], "title": {"en": "t"}, "notice": {"en": "n"},
>  "source": {"publisher": "p", "title": "t", "url": "https://example.org/a"},
>  "questions": [{"id": "a", "type": "boolean", "ask": {"en": "A?"}, "why": {"en": "w"}},
>   {"id": "b", "type": "choice", "ask": {"en": "B?"}, "why": {"en": "w"}, "options": [
>    {"id": "x", "says": {"en": "X"}}, {"id": "y", "says": {"en": "Y"}}]}],
>  "outcomes": [{"id": "yes", "says": {"en": "Yes."}}, {"id": "no", "says": {"en": "No."}}],
>  "rules": [{"id": "one", "outcome": "yes", "because": {"en": "1"}, "when": {"var": "a"}},
>   {"id": "two", "outcome": "no", "because": {"en": "2"}, "when": true}],
>  "advice": [{"id": "call", "kind": "do", "says": {"en": "Call."}, "for": ["yes"]}]}
> END
$ sed 's/"one"/"first"/; s/"two"/"second"/' rules.json > renamed.json
$ ind-biometrics diff rules.json renamed.json
From r 1 (rules.json) to r 1 (renamed.json):
decided the same, but by another rule: 4 of 4 combinations of answers, 100.0 %
each share is of all 4 combinations that either pack takes; what no condition tells apart counts once

   what  from  to      share   who
1  rule  one   first   50.0 %  a is yes (perhaps renamed)
2  rule  two   second  50.0 %  a is no (perhaps renamed)

--details says of each change who exactly, and shows somebody.

Perhaps only renamed (a guess; they count as other ids all the same):
  rule one -> first: for the same answers
  rule two -> second: for the same answers

Besides decisions:
  /rules/one: "one" -> none
  /rules/two: "two" -> none
  /rules/first: none -> "first"
  /rules/second: none -> "second"
[1]
$ ind-biometrics diff rules.json renamed.json --only outcome
From r 1 (rules.json) to r 1 (renamed.json):
decided the same, but by another rule: 4 of 4 combinations of answers, 100.0 %
each share is of all 4 combinations that either pack takes; what no condition tells apart counts once

Perhaps only renamed (a guess; they count as other ids all the same):
  rule one -> first: for the same answers
  rule two -> second: for the same answers
$ ind-biometrics diff rules.json renamed.json --format json | sed 's/.*"changed":{/"changed":{/; s/,"facts.*"perhaps/,"perhaps/'
"changed":{"outcome":0,"dates_or_advice":0,"rule":4},"days":{"old":{"from":null,"to":null},"new":{"from":null,"to":null},"both":{"from":null,"to":null}},"perhaps_renamed":[{"kind":"rule","from":"one","to":"first","same":"answers"},{"kind":"rule","from":"two","to":"second","same":"answers"}],"warnings":[],"texts":[{"path":"/rules/one","language":null,"from":"one","to":null},{"path":"/rules/two","language":null,"from":"two","to":null},{"path":"/rules/first","language":null,"from":null,"to":"first"},{"path":"/rules/second","language":null,"from":null,"to":"second"}]}

# Outcomes, advice, questions and options too; what is only like it is not guessed.
$ sed 's/"yes"/"granted"/g; s/"call"/"phone"/; s/"id": "x"/"id": "ex"/; s/"a"/"aa"/g' rules.json > all.json
$ ind-biometrics diff rules.json all.json | sed -n '/^Perhaps/,/^$/p'
Perhaps only renamed (a guess; they count as other ids all the same):
  question a -> aa: it says the same
  option x -> ex of b: it says the same
  outcome yes -> granted: it says the same
  advice call -> phone: it says the same
  Questions and options are compared by their ids: with one id in both packs, they count as one.
\
$ sed 's/"one"/"first"/; s/"two"/"second"/; s/"2"/"1"/; s/"1"}, "when": {"var": "a"}/"1"}, "when": {"!": {"var": "a"}}/' rules.json > swapped.json
$ ind-biometrics diff rules.json swapped.json | sed -n '/^   what/,/^--/p; /^Perhaps/,/^$/p'
   what         from       to         share   who
1  outcome      yes        no         50.0 %  a is yes
2  outcome      no         yes        50.0 %  a is no
3  rule         one        second     50.0 %  the same as 1
4  rule         two        first      50.0 %  the same as 2
5  advice call  given      not given  50.0 %  the same as 1
6  advice call  not given  given      50.0 %  the same as 2

--details says of each change who exactly, and shows somebody.

# Each combination counts once: under the outcome, else under dates or advice, else under the rule.
$ sed 's/"when": true}\]/"when": {"===": [{"var": "b"}, "x"]}},\n {"id": "three", "outcome": "no", "because": {"en": "3"}, "when": true}]/; s/"for": \["yes"\]/"for": ["no"], "when": {"===": [{"var": "b"}, "x"]}/' rules.json > three.json
$ ind-biometrics diff rules.json three.json
From r 1 (rules.json) to r 1 (three.json):
decided otherwise: 4 of 4 combinations of answers, 100.0 %
  another outcome: none
  the same outcome, other dates or advice: 3, 75.0 %
  only another rule: 1, 25.0 %
warning X010: both packs say that they are version 1, but they do not decide the same: give NEW a version of its own
each share is of all 4 combinations that either pack takes; what no condition tells apart counts once

   what         from       to         share   who
1  rule         two        three      25.0 %  a is no, and b is y
2  advice call  given      not given  50.0 %  a is yes
3  advice call  not given  given      25.0 %  a is no, and b is x

--details says of each change who exactly, and shows somebody.

Besides decisions:
  /rules/three: none -> "three"
[1]
$ ind-biometrics diff rules.json three.json --only outcome | sed -n '2,5p'
decided otherwise: 4 of 4 combinations of answers, 100.0 %
  another outcome: none
  the same outcome, other dates or advice: 3, 75.0 %
  only another rule: 1, 25.0 %
$ sed 's/"yes", "because"/"no", "because"/; s/"version": "1"/"version": "2"/' rules.json > no.json
$ ind-biometrics diff rules.json no.json --only outcome
From r 1 (rules.json) to r 2 (no.json):
decided otherwise: 2 of 4 combinations of answers, 50.0 %
  another outcome: 2, 50.0 %
  the same outcome, other dates or advice: none
  only another rule: none
each share is of all 4 combinations that either pack takes; what no condition tells apart counts once

   what     from  to  share   who
1  outcome  yes   no  50.0 %  a is yes

--details says of each change who exactly, and shows somebody.
[1]
$ ind-biometrics diff rules.json no.json --only outcome --format json | grep -o '"kind":"[a-z]*"'
"kind":"outcome"
$ ind-biometrics diff rules.json no.json --only outcomes
ind-biometrics: --only does not know 'outcomes'; did you mean 'outcome'?
[2]
$ ind-biometrics diff rules.json no.json --only rule
ind-biometrics: --only does not know 'rule'; it takes one of: outcome
[2]

# Days outside the packs' own days are no difference; where the packs' days differ is said.
$ cat > days.json <<'END'
> {"pack": 1, "id": "g", "version": "1", "languages": ["en"], "valid_from": "2024-01-01", "valid_to": "2025-12-31",
>  "title": {"en": "t"}, "notice": {"en": "n"}, "source": {"publisher": "p", "title": "t"},
>  "questions": [{"id": "x", "type": "boolean", "ask": {"en": "X?"}, "why": {"en": "w"}}],
>  "outcomes": [{"id": "a", "says": {"en": "A."}}, {"id": "b", "says": {"en": "B."}}],
>  "rules": [
>   {"id": "old", "outcome": "a", "valid_to": "2024-12-31", "when": true, "because": {"en": "b"}},
>   {"id": "new", "outcome": "b", "valid_from": "2025-01-01", "valid_to": "2025-12-31", "when": true, "because": {"en": "b"}}]}
> END
$ sed 's/"valid_from": "2025-01-01", "valid_to": "2025-12-31", "when"/"valid_from": "2025-01-01", "when"/; s/"valid_to": "2024-12-31", "when"/"valid_from": "2024-01-01", "valid_to": "2024-12-31", "when"/' days.json > trimmed.json
$ ind-biometrics diff days.json trimmed.json
From g 1 (days.json) to g 1 (trimmed.json):
decided the same: 4 combinations of answers
compared on the days of both packs: from 2024-01-01 to 2025-12-31

Besides decisions:
  /rules/old/valid_from: none -> "2024-01-01"
  /rules/new/valid_to: "2025-12-31" -> none
$ sed 's/"valid_to": "2025-12-31",$/"valid_to": "2026-06-30",/' days.json > longer.json
$ ind-biometrics diff days.json longer.json
From g 1 (days.json) to g 1 (longer.json):
decided the same: 4 combinations of answers
OLD is in force from 2024-01-01 to 2025-12-31, NEW from 2024-01-01 to 2026-06-30: on days of one alone, only that one decides
compared on the days of both packs: from 2024-01-01 to 2025-12-31
warning X010: both packs say that they are version 1, but they do not decide the same: give NEW a version of its own

Besides decisions:
  /valid_to: "2025-12-31" -> "2026-06-30"
[1]
$ ind-biometrics diff days.json longer.json --only outcome --format json | grep -o '"same":[a-z]*\|"days":{.*"facts"'
"same":false
"days":{"old":{"from":"2024-01-01","to":"2025-12-31"},"new":{"from":"2024-01-01","to":"2026-06-30"},"both":{"from":"2024-01-01","to":"2025-12-31"}},"facts"
$ sed 's/"valid_from": "2024-01-01", "valid_to": "2025-12-31",$/"valid_from": "2026-01-01",/; s/, "valid_to": "2025-12-31", "when"/, "when"/; s/"version": "1"/"version": "2"/' days.json > next.json
$ ind-biometrics diff days.json next.json
From g 1 (days.json) to g 2 (next.json):
decided otherwise: 2 of 6 combinations of answers, 33.3 %
  another outcome: 2, 33.3 %
  the same outcome, other dates or advice: none
  only another rule: none
OLD is in force from 2024-01-01 to 2025-12-31, NEW from 2026-01-01: on days of one alone, only that one decides
warning X011: the packs are never in force on the same day: they are compared as if both always were
each share is of all 6 combinations that either pack takes; what no condition tells apart counts once

   what     from    to   share   who
1  outcome  (none)  b    33.3 %  it is 1 January 2026 or later
2  rule     (none)  new  33.3 %  the same as 1

--details says of each change who exactly, and shows somebody.

Besides decisions:
  /version: "1" -> "2"
  /valid_from: "2024-01-01" -> "2026-01-01"
  /valid_to: "2025-12-31" -> none
  /rules/new/valid_to: "2025-12-31" -> none
[1]
$ sed 's/"valid_to": "2024-12-31"/"valid_to": "2025-03-31"/; s/"version": "1"/"version": "2"/' days.json > later.json
$ ind-biometrics diff --details days.json later.json
From g 1 (days.json) to g 2 (later.json):
decided otherwise: 2 of 6 combinations of answers, 33.3 %
  another outcome: 2, 33.3 %
  the same outcome, other dates or advice: none
  only another rule: none
compared on the days of both packs: from 2024-01-01 to 2025-12-31
each share is of all 6 combinations that either pack takes; what no condition tells apart counts once

   what     from  to   share   who
1  outcome  b     a    33.3 %  it is from 1 January 2025 up to and including 31 March 2025
2  rule     new   old  33.3 %  the same as 1

outcome b -> a: 2 combinations, 33.3 %
  if it is from 1 January 2025 up to and including 31 March 2025
  such as {"today":"2025-01-01"}

rule new -> old: 2 combinations, 33.3 %
  the same people as outcome b -> a

Besides decisions:
  /version: "1" -> "2"
  /rules/old/valid_to: "2024-12-31" -> "2025-03-31"
[1]

# Another publisher, another address.
$ sed 's/"publisher": "p"/"publisher": "q"/; s/example.org.a/example.org\/b/; s/"title": "t", "url"/"title": "tt", "url"/; s/"version": "1"/"version": "2"/' rules.json > source.json
$ ind-biometrics diff rules.json source.json
From r 1 (rules.json) to r 2 (source.json):
decided the same: 4 combinations of answers

Besides decisions:
  /version: "1" -> "2"
  /source/publisher: "p" -> "q"
  /source/title: "t" -> "tt"
  /source/url: "https://example.org/a" -> "https://example.org/b"

# Lists of 200 countries: a table first, long lists shortened, whole in JSON.
$ cat > countries.awk <<'END'
> function random(below) { state = (state * 1103 + 12345) % 2147483; return state % below }
> BEGIN {
>     state = 7
>     printf "{\"pack\":1,\"id\":\"many\",\"version\":\"%s\",\"languages\":[\"en\"],\"title\":{\"en\":\"t\"},\"notice\":{\"en\":\"n\"},\n", version
>     printf "\"source\":{\"publisher\":\"p\",\"title\":\"t\"},\"questions\":[{\"id\":\"country\",\"type\":\"choice\",\"ask\":{\"en\":\"a\"},\"why\":{\"en\":\"w\"},\"options\":["
>     for (i = 1; i <= 200; i++) printf "%s{\"id\":\"c%03d\",\"says\":{\"en\":\"Country %d\"}}", (i > 1 ? "," : ""), i, i
>     printf "]},\n{\"id\":\"days\",\"type\":\"integer\",\"minimum\":0,\"maximum\":365,\"ask\":{\"en\":\"a\"},\"why\":{\"en\":\"w\"}}],\n\"outcomes\":["
>     for (i = 0; i < 3; i++) printf "%s{\"id\":\"o%d\",\"says\":{\"en\":\"Outcome %d.\"}}", (i ? "," : ""), i, i
>     printf "],\n\"rules\":["
>     for (r = 0; r < 12; r++) {
>         printf "{\"id\":\"r%d\",\"outcome\":\"o%d\",\"because\":{\"en\":\"b\"},\"when\":{\"and\":[{\"<\":[{\"var\":\"days\"},%d]},{\"in\":[{\"var\":\"country\"},[", r, r % 3, 20 + (r * 37 + 5 * version) % 300
>         sep = ""
>         for (i = 1; i <= 200; i++) {
>             take = random(20) < 9 + 10 * (r == 9)
>             if (version > 1 && !((i + r) % 3)) take = !take
>             if (take) { printf "%s\"c%03d\"", sep, i; sep = "," }
>         }
>         printf "]]}]}},\n"
>     }
>     printf "{\"id\":\"rest\",\"outcome\":\"o0\",\"because\":{\"en\":\"b\"},\"when\":true}]}\n"
> }
> END
$ for version in 1 2; do awk -v version=$version -f countries.awk > countries$version.json; done
$ ind-biometrics diff countries1.json countries2.json > countries.txt
[1]
$ test $(wc -c < countries.txt) -lt 10000 && cat countries.txt
From many 1 (countries1.json) to many 2 (countries2.json):
decided otherwise: 3,232 of 5,000 combinations of answers, 64.6 %
  another outcome: 2,677, 53.5 %
  the same outcome, other dates or advice: none
  only another rule: 555, 11.1 %
each share is of all 5,000 combinations that either pack takes; what no condition tells apart counts once

    what     from  to    share   who
1   outcome  o0    o1    10.9 %  in 15 ways, such as country is one of 37: c002, c006, c017, ..., and days is 215 to 246 or 284 to 288
2   outcome  o1    o0    10.8 %  in 14 ways, such as country is one of 53: c004, c015, c021, ..., and days is 25 to 29
3   outcome  o2    o1    9.0 %   in 11 ways, such as country is one of 15: c002, c005, c014, ..., and days is at most 66
4   outcome  o0    o2    8.5 %   in 12 ways, such as country is one of 85: c002, c004, c010, ..., and days is 210 to 214
5   outcome  o2    o0    7.8 %   in 14 ways, such as country is one of 32: c001, c003, c016, ..., and days is 25 to 29
6   outcome  o1    o2    6.4 %   in 11 ways, such as country is one of 16: c007, c013, c038, ..., and days is at most 61
7   rule     rest  r7    4.2 %   in 5 ways, such as country is c026 or c146 or c170, and days is 173 to 288
8   rule     r5    r4    3.7 %   in 5 ways, such as country is c041 or c053 or c056 or c086 or c185, and days is 62 to 177
9   rule     r4    r3    3.3 %   in 5 ways, such as country is c048 or c111 or c123 or c135, and days is 25 to 140
10  rule     r2    r1    3.1 %   in 3 ways, such as country is one of 9: c005, c014, c020, ..., and days is at most 66
11  rule     r3    r2    3.0 %   in 4 ways, such as country is c100 or c178 or c181, and days is at most 103
12  rule     rest  r6    2.5 %   in 5 ways, such as country is c009 or c090 or c174, and days is 136 to 251
13  rule     r6    r5    2.3 %   in 5 ways, such as country is c010 or c088 or c112 or c172, and days is 99 to 214
14  rule     r5    r3    2.2 %   in 4 ways, such as country is c141 or c171, and days is 30 to 140
15  rule     r1    r0    2.0 %   in 2 ways, such as country is one of 13: c021, c036, c039, ..., and days is at most 29
16  rule     r4    r2    2.0 %   in 4 ways, such as country is c007 or c013 or c115 or c133 or c175, and days is at most 103
17  rule     r7    r6    1.6 %   in 5 ways, such as country is c024, and days is 136 to 251
18  rule     r3    r1    1.4 %   in 3 ways, such as country is c008 or c011 or c044 or c083 or c173, and days is at most 66
19  rule     r2    r3    1.4 %   in 3 ways, such as country is c025 or c034 or c067 or c184, and days is at most 98
20  rule     r3    r4    1.4 %   in 4 ways, such as country is c177, and days is 25 to 135
21  rule     r7    rest  1.3 %   in 4 ways, such as country is c023 or c062 or c116 or c137, and days is 173 to 283
22  rule     r1    r2    1.3 %   in 2 ways, such as country is one of 9: c077, c095, c116, ..., and days is at most 61
23  rule     rest  r5    1.3 %   in 5 ways, such as country is c058, and days is 99 to 214
24  rule     r2    r0    1.3 %   in 2 ways, such as country is one of 10: c003, c030, c060, ..., and days is at most 29
25  rule     r6    r4    1.3 %   in 5 ways, such as country is c191, and days is 62 to 177
26  rule     r7    r5    1.3 %   in 5 ways, such as country is c079, and days is 99 to 214
and 63 smaller changes of rules

--details says of each change who exactly, and shows somebody.

Besides decisions:
  /version: "1" -> "2"
$ ind-biometrics diff --details countries1.json countries2.json | sed -n '/^outcome o1 -> o0/,/^$/p' | head -n 5
outcome o1 -> o0: 539 combinations, 10.8 %
  if country is one of 53: c004, c015, c021, ..., and days is 25 to 29
      or country is one of 48: c004, c012, c015, ..., and days is 136 to 140
      or country is one of 55: c004, c005, c011, ..., and days is 247 to 251
      or country is one of 25: c005, c011, c014, ..., and days is 247 to 283
$ ind-biometrics diff countries1.json countries2.json --format json | grep -o '"kind":"outcome","from":"o1","to":"o0".*' | cut -c -400
"kind":"outcome","from":"o1","to":"o0","combinations":539,"share":0.107800,"when":{"or":[{"and":[{"in":[{"var":"country"},["c004","c015","c021","c023","c032","c035","c036","c039","c042","c046","c047","c048","c049","c053","c058","c059","c062","c068","c074","c075","c078","c088","c090","c097","c098","c102","c103","c104","c107","c111","c113","c118","c119","c122","c123","c126","c127","c130","c135","c13

# Where two rules hold that must not, none decides: another hit policy decides otherwise.
$ cp "$ROOT/tests/packs/verify/overlap_of_or.json" unique.json; sed 's/"hit_policy": "unique",//' unique.json > first.json
$ ind-biometrics diff --only outcome first.json unique.json | grep -A 2 'what '
each share is of all 6 combinations that either pack takes; what no condition tells apart counts once

   what     from  to      share   who
1  outcome  a     (none)  16.7 %  t is yes, and n is 18
\

# The page in Dutch: what changed, for whom, and somebody it happens to.
$ ind-biometrics diff --details old.json eleven.json --today 2021-03-01 --lang nl | head -n 25
Van ind-biometrics 1.0.0 (old.json) naar ind-biometrics 1.0.0 (eleven.json):
anders beslist: 960 van 28.800 combinaties van antwoorden, 3,3 %
  een andere uitkomst: 960, 3,3 %
  dezelfde uitkomst, andere datums of adviezen: geen
  alleen een andere regel: geen
warning X010: in beide pakketten staat versie 1.0.0, maar ze beslissen niet hetzelfde: geef NIEUW een eigen versie
elk deel is van alle 28.800 combinaties die mogen in een van de pakketten; waarden die geen voorwaarde uit elkaar houdt, tellen als één

   wat                            van               naar                     deel   wie
1  uitkomst                       needed            needed_after_quarantine  3,3 %  child_under_1 is nee, en ind_has_biometrics is no of unknown, en travel_advice is orange of red, en days_since_return is 11, op 2 manieren, zoals first_application is nee
2  datum earliest_appointment     geen datum        return_date + 11 dagen   3,3 %  dezelfde als bij 1
3  regel                          possibly_on_file  quarantine               1,7 %  child_under_1 is nee, en ind_has_biometrics is unknown, en travel_advice is orange of red, en days_since_return is 11, op 2 manieren, zoals first_application is nee
4  regel                          no_biometrics     quarantine               1,7 %  child_under_1 is nee, en ind_has_biometrics is no, en travel_advice is orange of red, en days_since_return is 11, op 2 manieren, zoals first_application is nee
5  advies stay_in_quarantine      niet              wel                      3,3 %  dezelfde als bij 1
6  advies make_appointment        wel               niet                     1,7 %  child_under_1 is nee, en ind_has_biometrics is no of unknown, en travel_advice is orange of red, en days_since_return is 11, en has_appointment is nee, op 2 manieren, zoals first_application is nee
7  advies make_appointment_later  niet              wel                      1,7 %  dezelfde als bij 6
8  advies keep_appointment        wel               niet                     1,7 %  child_under_1 is nee, en ind_has_biometrics is no of unknown, en travel_advice is orange of red, en days_since_return is 11, en has_appointment is ja, op 2 manieren, zoals first_application is nee
9  advies keep_later_appointment  niet              wel                      1,7 %  dezelfde als bij 8

uitkomst needed -> needed_after_quarantine: 960 combinaties, 3,3 %
  als child_under_1 is nee, en ind_has_biometrics is no of unknown, en travel_advice is orange of red, en days_since_return is 11,
  en ofwel first_application is nee
      of captured_at is none
  zoals {"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-02-18","today":"2021-03-01"}
\

# The same of packs that take other answers, and of ids that may be renamed.
$ for file in small bounds paid rules renamed all; do sed 's/"languages": \["en"\]/"languages": ["en", "nl"]/; s/{"en": \("[^"]*"\)}/{"en": \1, "nl": \1}/g' $file.json > $file.nl.json; done
$ ind-biometrics diff --details small.nl.json bounds.nl.json --today 2021-03-01 --lang nl
Van small 1 (small.nl.json) naar small 1 (bounds.nl.json):
hetzelfde beslist: alle 8 combinaties van antwoorden die mogen in beide pakketten
warning X010: in beide pakketten staat versie 1, maar ze beslissen niet hetzelfde: geef NIEUW een eigen versie
in OUD mogen er 12, in NIEUW 12, in allebei 8
elk deel is van alle 16 combinaties die mogen in een van de pakketten; waarden die geen voorwaarde uit elkaar houdt, tellen als één

   wat         van         naar        deel    wie
1  antwoorden  mogen niet  no          18,8 %  home is gone, op 2 manieren, zoals age is hoogstens 17
2  antwoorden  yes         mogen niet  12,5 %  age is minstens 100, en days_back is minstens 8
3  antwoorden  no          mogen niet  12,5 %  age is minstens 100, en days_back is hoogstens 7
4  antwoorden  mogen niet  yes         6,3 %   age is minstens 18, en home is gone, en days_back is minstens 8

antwoorden die niet meer mogen, uitkomst was yes: 2 combinaties, 12,5 %
  als age is minstens 100, en days_back is minstens 8
  zoals {"age":100,"home":"here","back":"2021-02-21","today":"2021-03-01"}

antwoorden die niet meer mogen, uitkomst was no: 2 combinaties, 12,5 %
  als age is minstens 100, en days_back is hoogstens 7
  zoals {"age":100,"home":"here","back":"2021-03-01","today":"2021-03-01"}

antwoorden die nu wel mogen, uitkomst is yes: 1 combinatie, 6,3 %
  als age is minstens 18, en home is gone, en days_back is minstens 8
  zoals {"age":18,"home":"gone","back":"2021-02-21","today":"2021-03-01"}

antwoorden die nu wel mogen, uitkomst is no: 3 combinaties, 18,8 %
  als home is gone,
  en ofwel age is hoogstens 17
      of days_back is hoogstens 7
  zoals {"age":0,"home":"gone","back":"2021-03-01","today":"2021-03-01"}

Naast beslissingen:
  /questions/age/maximum: "120" -> "99"
  /questions/home/options/gone: geen -> "gone"
[1]
$ ind-biometrics diff --details small.nl.json paid.nl.json --today 2021-03-01 --lang nl | sed -n '/zoals/,+1p' | head -n 2
  zoals, voor OUD: {"age":18,"back":"2021-02-21","today":"2021-03-01"}
         voor NIEUW: {"paid":false,"age":18,"back":"2021-02-21","today":"2021-03-01"}
$ ind-biometrics diff rules.nl.json renamed.nl.json --lang nl
Van r 1 (rules.nl.json) naar r 1 (renamed.nl.json):
hetzelfde beslist, maar door een andere regel: 4 van 4 combinaties van antwoorden, 100,0 %
elk deel is van alle 4 combinaties die mogen in een van de pakketten; waarden die geen voorwaarde uit elkaar houdt, tellen als één

   wat    van  naar    deel    wie
1  regel  one  first   50,0 %  a is ja (misschien een andere naam)
2  regel  two  second  50,0 %  a is nee (misschien een andere naam)

Met --details staat bij elke verandering voor wie precies, met een voorbeeld.

Misschien alleen een andere naam (een gok; ze tellen toch als andere id's):
  regel one -> first: voor dezelfde antwoorden
  regel two -> second: voor dezelfde antwoorden

Naast beslissingen:
  /rules/one: "one" -> geen
  /rules/two: "two" -> geen
  /rules/first: geen -> "first"
  /rules/second: geen -> "second"
[1]
$ ind-biometrics diff rules.nl.json all.nl.json --lang nl | sed -n '/^Misschien/,$p'
Misschien alleen een andere naam (een gok; ze tellen toch als andere id's):
  vraag a -> aa: er staat hetzelfde
  antwoord x -> ex van b: er staat hetzelfde
  uitkomst yes -> granted: er staat hetzelfde
  advies call -> phone: er staat hetzelfde
  Hebben vragen of antwoorden hetzelfde id in beide pakketten? Dan tellen ze als één.

Naast beslissingen:
  /questions/a: "a" -> geen
  /questions/b/options/x: "x" -> geen
  /questions/b/options/ex: geen -> "ex"
  /questions/aa: geen -> "aa"
  /outcomes/yes: "yes" -> geen
  /outcomes/granted: geen -> "granted"
  /rules/one/outcome: "yes" -> "granted"
  /advice/call: "call" -> geen
  /advice/phone: geen -> "phone"
$ ind-biometrics diff rules.nl.json all.nl.json --lang nl --format json | sed 's/.*"warnings"/"warnings"/; s/,"texts".*//'
"warnings":[{"id":"X010","message":"in beide pakketten staat versie 1, maar ze beslissen niet hetzelfde: geef NIEUW een eigen versie"}]
