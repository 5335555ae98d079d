# Findings for rule authors fit a terminal; records stay whole, to be copied.
$ : > script
$ cp "$ROOT/rules/ind-biometrics.json" old.json
$ sed 's/{"var": "days_since_return"}, 10/{"var": "days_since_return"}, 11/; s/a child younger than 1 year?/a baby?/' old.json > new.json
$ $BIN/tests/cli/pty --columns 40 script -- ind-biometrics diff old.json new.json | sed '/^advice/,/^Besides/{/^Besides/!d}'
From ind-biometrics 1.0.0 (old.json) to
    ind-biometrics 1.0.0 (new.json):
decided otherwise: 960 of 28,800
    combinations of answers, 3.3 %
  another outcome: 960, 3.3 %
  the same outcome, other dates or
      advice: none
  only another rule: none
warning X010: both packs say that they
    are version 1.0.0, but they do not
    decide the same: give NEW a version
    of its own
each share is of all 28,800 combinations
    that either pack takes; what no
    condition tells apart counts once

1. outcome needed ->
    needed_after_quarantine: 3.3 %
   child_under_1 is no, and
       ind_has_biometrics is no or
       unknown, and travel_advice is
       orange or red, and
       days_since_return is 11, in 2
       ways, such as first_application
       is no
2. date earliest_appointment: not given
    -> return_date + 11 days: 3.3 %
   the same as 1
3. rule possibly_on_file -> quarantine:
    1.7 %
   child_under_1 is no, and
       ind_has_biometrics is unknown,
       and travel_advice is orange or
       red, and days_since_return is 11,
       in 2 ways, such as
       first_application is no
4. rule no_biometrics -> quarantine: 1.7
    %
   child_under_1 is no, and
       ind_has_biometrics is no, and
       travel_advice is orange or red,
       and days_since_return is 11, in 2
       ways, such as first_application
       is no
5. advice stay_in_quarantine: not given
    -> given: 3.3 %
   the same as 1
6. advice make_appointment: given -> not
    given: 1.7 %
   child_under_1 is no, and
       ind_has_biometrics is no or
       unknown, and travel_advice is
       orange or red, and
       days_since_return is 11, and
       has_appointment is no, in 2 ways,
       such as first_application is no
7. advice make_appointment_later: not
    given -> given: 1.7 %
   the same as 6
8. advice keep_appointment: given -> not
    given: 1.7 %
   child_under_1 is no, and
       ind_has_biometrics is no or
       unknown, and travel_advice is
       orange or red, and
       days_since_return is 11, and
       has_appointment is yes, in 2
       ways, such as first_application
       is no
9. advice keep_later_appointment: not
    given -> given: 1.7 %
   the same as 8

--details says of each change who
    exactly, and shows somebody.

Besides decisions:
  /source/facts/F8/says [en]: "Is the
      application for a child younger
      than 1 year? Ask a photographer
      for a passport photo of the child.
      Send the photo to the IND with the
      form Bijlage fotokaart (photo card
      appendix)." -> "Is the application
      for a baby? Ask a photographer for
      a passport photo of the child.
      Send the photo to the IND with the
      form Bijlage fotokaart (photo card
      appendix)."
  /questions/child_under_1/ask [en]: "Is
      your application to the IND for a
      child younger than 1 year?" -> "Is
      your application to the IND for a
      baby?"
$ sed 's/"ind_has_biometrics"}, "no"\]/"ind_has_biometrics"}, "yes"]/' old.json > slip.json
$ $BIN/tests/cli/pty --columns 40 script -- ind-biometrics verify slip.json | sed '5,/^slip.json.*V00[2-9]/d'
slip.json:433:5: error V001: no rule
    decides: child_under_1 is no, and
    ind_has_biometrics is no, and
    first_application is no, and
    'no_biometrics' never decides:
    wherever it holds, 'child_under_1'
    and 'biometrics_on_file' before it
    do too
  witness: {"today":"2021-03-01","child_under_1":true,"ind_has_biometrics":"yes","return_date":"2021-03-01"}
not complete: no rule decides 1,200 of
    21,600 answer combinations
  child_under_1       10,800    50.00 %
  biometrics_on_file   3,600    16.67 %
  captured_earlier     2,880    13.33 %
  quarantine           1,920     8.89 %
  possibly_on_file     1,200     5.56 %
  no_biometrics            0     0.00 %
  no rule              1,200     5.56 %
combinations are of cells: what no
    condition tells apart counts once,
    and only what
real answers can reach
questions in page order: at most 10, on
    average 3.61 over these combinations
findings: 4 errors, 1 warning, 15 for
    information; see all with --level
    info
$ sed 's/{"outcome": "needed_after_quarantine"/{"outcome": "needed"/; s/<=": \[{"var": "days_since_return"}, 10/<": [{"var": "days_since_return"}, 10/' old.json > wrong.json
$ $BIN/tests/cli/pty --columns 40 script -- ind-biometrics test --mutate wrong.json | sed -n '/^FAIL/,/^ok/p' | head -n 12
FAIL  Day 10 after a return from an
    orange area is still quarantine
      outcome: got needed, want
          needed_after_quarantine
      rule: got no_biometrics, want
          quarantine
      dates: got none, want
          earliest_appointment
          2021-03-02
      advice: got [make_appointment,
          passport, appointment_code,
          photo_and_signature,
$ $BIN/tests/cli/pty --columns 40 script -- ind-biometrics test --mutate wrong.json | sed -n '/^coverage/,$p' | head -n 40
coverage: rules 6 of 6, outcomes 3 of 3,
    advice 22 of 22, options 26 of 26,
    boundaries 1 of 2
  boundaries without a case that turns
      there: days_since_return=9
MISS  rule quarantine, line 417: changes
    'days_since_return is less than 10'
    to 'days_since_return is less than
    9'
      shown by {"today":"2021-03-01","child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-02-20","has_appointment":false,"residence_document":"none","head_covering":"none"}
      outcome: got needed, want
          needed_after_quarantine
      rule: got no_biometrics, want
          quarantine
      dates: got none, want
          earliest_appointment
          2021-03-03
      advice: got [make_appointment,
          passport, appointment_code,
          photo_and_signature,
          fingerprints_checked,
          find_location,
          cancel_by_link], want
          [stay_in_quarantine,
          make_appointment_later,
          passport, appointment_code,
          photo_and_signature,
          fingerprints_checked,
          find_location, cancel_by_link]
MISS  rule quarantine, line 417: changes
    'days_since_return is less than 10'
    to 'days_since_return is less than
    11'
      shown by {"today":"2021-03-01","child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-02-19","has_appointment":false,"residence_document":"none","head_covering":"none"}
      outcome: got
          needed_after_quarantine, want
          needed
      rule: got quarantine, want
          no_biometrics
      dates: got earliest_appointment
$ $BIN/tests/cli/pty --columns 40 script -- ind-biometrics diff --details old.json new.json | sed -n '/^outcome/,/^$/p'
outcome needed ->
    needed_after_quarantine: 960
    combinations, 3.3 %
  if child_under_1 is no, and
      ind_has_biometrics is no or
      unknown, and travel_advice is
      orange or red, and
      days_since_return is 11,
  and either first_application is no
      or captured_at is none
  such as {"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"travel_advice":"orange","return_date":"2021-02-18","today":"2021-03-01"}
\

# In a pipe, a finding is a line.
$ ind-biometrics verify slip.json | grep -c V001
4
$ ind-biometrics diff --details old.json new.json | grep -c '^  if.*and'
5
