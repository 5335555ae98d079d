# Each mistake that authors make, one in each pack: where it is, what it is,
# and what to write instead.

$ cd $ROOT/tests/packs/bad && for pack in author_*.json; do ind-biometrics check "$pack"; done | grep -v '^1 error$'
author_.json:23:25: error C010: '-' is not an operator of conditions at /rules/0/when/</0/-
  hint: work it out in advance, or declare a fact
author_007.json:12:99: error J006: a number must not begin with a zero that says nothing
  hint: take '00' out
author_advice_misnamed.json:25:12: error P003: unknown member 'advise' at /advise
  hint: did you mean 'advice'?
author_age_18_bracket_operand_names.json:23:19: error C021: string 'age' and number 18 are of different types at /rules/0/when/</0
  hint: write {"var": "age"}
author_age_as_cond.json:23:20: error C019: 'age' is no boolean question, so it is not true or false by itself at /rules/0/when/var
  hint: write {">=": [{"var": "age"}, 1]}
author_all.json:23:20: error C013: 'all' is not an operator of conditions at /rules/0/when/all
  hint: name the questions one by one
author_and.json:23:20: error C007: unknown operator 'AND' at /rules/0/when/AND
  hint: write 'and'
author_answer_bool_1.json:26:57: error P002: this must be true or false, not a number at /cases/0/answers/b
  hint: write true
author_answer_bool_false_t.json:26:57: error P002: this must be true or false, not a string at /cases/0/answers/b
  hint: write false
author_answer_bool_ja.json:26:57: error P002: this must be true or false, not a string at /cases/0/answers/b
  hint: write true
author_answer_bool_yes.json:26:57: error P002: this must be true or false, not a string at /cases/0/answers/b
  hint: write true
author_answer_case_expect.json:26:85: error P003: unknown member 'result' at /cases/0/expect/result
  hint: write 'outcome'
author_answer_choice_idx.json:26:62: error P002: this must be the id of an option, in quotes at /cases/0/answers/colour
  hint: it can be 'red' or 'blue'
author_answer_choice_red.json:26:62: error P102: unknown option 'Red' at /cases/0/answers/colour
  hint: did you mean 'red'?
author_answer_choice_true.json:26:62: error P002: this must be the id of an option, in quotes at /cases/0/answers/colour
  hint: it can be 'red' or 'blue'
author_answer_date_form.json:26:57: error P203: '1-2-2021' is not a day, written like 2021-03-01 at /cases/0/answers/d
  hint: write "2021-02-01" for 1 February, or "2021-01-02" for 2 January
author_answer_fact.json:26:59: error P109: 'age' is a fact; answer the questions it follows from at /cases/0/answers/age
  hint: it follows from 'd'
author_answer_num_dec.json:26:57: error P201: this must be an integer, written without '.' or 'e' at /cases/0/answers/n
  hint: write 18 or 19: only whole numbers are taken; a smaller unit, such as cents, has no fractions
author_answer_num_range.json:26:57: error P210: the answer must lie between 0 and 120 at /cases/0/answers/n
author_answer_num_text.json:26:57: error P002: this must be a number, not a string at /cases/0/answers/n
  hint: write 18
author_answer_today_in.json:26:61: error P101: 'today' stands beside 'answers', not in them at /cases/0/answers/today
author_answer_unknown_text.json:26:57: error P002: "don't know" is not a string here at /cases/0/answers/b
  hint: write null for that
author_answers_list.json:27:51: error P002: this must be an object, not an array at /cases/0/answers
author_any.json:23:20: error C007: unknown operator 'any' at /rules/0/when/any
  hint: write 'or'
author_array.json:23:12: error C003: an array is neither true nor false at /rules/0/when
  hint: write {"===": [{"var": "age"}, 18]}
author_array_of_conds.json:23:12: error C003: an array is neither true nor false at /rules/0/when
  hint: write {"and": [{"var": "b"}, {"var": "b"}]}
author_arrow.json:23:19: error C007: unknown operator '=>' at /rules/0/when/=>
  hint: write '>='
author_arrow_for_colon.json:3:7: error J008: a colon must stand between a member's name and its value
  hint: write ':' instead of =>
author_ask_nested.json:10:48: error P002: this must be a string, not an array at /questions/0/ask/en
author_ask_null.json:10:41: error P002: this must be an object, not null at /questions/0/ask
author_ask_on_option.json:11:111: error P003: unknown member 'ask' at /questions/1/options/0/ask
  hint: write 'says'
author_at_least.json:23:25: error C007: unknown operator 'at_least' at /rules/0/when/at_least
  hint: write '>='
author_at_most_turned.json:23:19: error C007: unknown operator '=<' at /rules/0/when/=<
  hint: write '<='
author_backtick.json:3:8: error J003: a value must stand here
  hint: write "p" instead of `p`
author_bare_comparison_unquoted.json:23:12: error J004: only the words true, false and null may stand without quotes, in small letters
  hint: write {"<": [{"var": "age"}, 18]} instead of age < 18
author_bare_in_and_unquoted.json:23:21: error J004: only the words true, false and null may stand without quotes, in small letters
  hint: write {"var": "b"} instead of b
author_bare_joined.json:23:12: error J004: only the words true, false and null may stand without quotes, in small letters
  hint: a condition is an object with one operator, such as {"var": "question"} or {"and": [...]}
author_bare_name.json:23:12: error C002: a string is neither true nor false at /rules/0/when
  hint: write {"var": "b"}
author_bare_name_choice.json:23:12: error C002: a string is neither true nor false at /rules/0/when
  hint: write {"===": [{"var": "colour"}, "red"]}
author_bare_name_single.json:23:12: error J003: a value must stand here
  hint: write {"var": "b"} instead of 'b'
author_bare_name_unquoted.json:23:12: error J004: only the words true, false and null may stand without quotes, in small letters
  hint: write {"var": "b"} instead of b
author_bare_number_unquoted.json:23:12: error J004: only the words true, false and null may stand without quotes, in small letters
  hint: write {">=": [{"var": "age"}, 1]} instead of age
author_bare_operand_unquoted.json:23:19: error J004: only the words true, false and null may stand without quotes, in small letters
  hint: write {"var": "age"} instead of age
author_bare_option_unquoted.json:23:40: error J004: only the words true, false and null may stand without quotes, in small letters
  hint: write "red" instead of red
author_bare_several.json:23:21: error J004: only the words true, false and null may stand without quotes, in small letters
  hint: write {"var": "b"} instead of b
author_bare_unknown.json:23:12: error C002: a string is neither true nor false at /rules/0/when
  hint: a condition is an object with one operator, such as {"var": "question"} or {"and": [...]}
author_because_on_outcome.json:19:47: error P003: unknown member 'because' at /outcomes/0/because
  hint: 'because' is a member of rules
author_between.json:23:24: error C007: unknown operator 'between' at /rules/0/when/between
  hint: write {"<=": [18, {"var": "age"}, 65]}
author_between_first.json:23:12: warning W001: the part '18 < 65' of this is always true at /rules/0/when
  hint: write {"<": [18, {"var": "age"}, 65]}
author_between_first.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_between_first_greater.json:23:18: error C014: '>' takes two operands, not 3 at /rules/0/when/>
  hint: write {"<": [18, {"var": "age"}, 65]}
author_between_nothing.json:23:24: error C007: unknown operator 'between' at /rules/0/when/between
author_blank.json:2:1: error J001: the text holds no JSON value
author_bom.json:1:1: error J018: the text must not begin with a byte order mark
  hint: save the file as UTF-8 without a byte order mark
author_bool_as_1.json:23:34: error C021: boolean question 'b' and number 1 are of different types at /rules/0/when/==/1
  hint: write true
author_bool_as_true_text.json:23:34: error C021: boolean question 'b' and string 'true' are of different types at /rules/0/when/==/1
  hint: write true
author_bool_as_yes.json:23:34: error C021: boolean question 'b' and string 'yes' are of different types at /rules/0/when/==/1
  hint: write true
author_bool_flat.json:23:18: error C007: unknown operator 'b' at /rules/0/when/b
  hint: write {"var": "b"}
author_bound_not_day.json:13:84: error P203: '2021-02-30' is not a day: February 2021 has 28 days at /questions/3/not_after
author_bound_qname.json:13:84: error P203: 'd' is not a day, and not 'today' at /questions/3/not_after
  hint: a bound is one day for everybody, written like 2021-03-01, or 'today'
author_bound_tomorrow.json:13:84: error P203: 'tomorrow' is not a day, and not 'today' at /questions/3/not_after
  hint: a bound is one day for everybody, written like 2021-03-01, or 'today'
author_bound_words.json:13:84: error P203: 'Today' is not a day, and not 'today' at /questions/3/not_after
  hint: write "today"
author_bound_words2.json:13:84: error P203: 'now' is not a day, and not 'today' at /questions/3/not_after
  hint: write "today"
author_bounds.json:13:3: error P205: 'not_before' must not be later than 'not_after' at /questions/3
  hint: the other way round they are "not_before": "2021-01-01", "not_after": "2022-01-01"
author_bounds_order.json:23:12: warning W002: this is always false at /rules/0/when
  hint: write {"<=": [18, {"var": "n"}, 65]}
author_bounds_order.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_case.json:26:87: error P002: this must be an array, not a string at /cases/0/expect/possible
  hint: write ["o"]
author_case_ids.json:11:10: warning W050: 'b' differs only in case from an id in line 10 at /questions/1/id
  hint: give one of them another name; people and many programs take them for the same
author_case_ids.json:13:8: warning W050: 'RED' differs only in case from an id in line 12 at /questions/2/options/2/id
  hint: give one of them another name; people and many programs take them for the same
author_case_ids.json:22:10: warning W050: 'o' differs only in case from an id in line 21 at /outcomes/1/id
  hint: give one of them another name; people and many programs take them for the same
author_case_ids.json:27:10: warning W050: 'r' differs only in case from an id in line 25 at /rules/1/id
  hint: give one of them another name; people and many programs take them for the same
author_case_ids.json: no errors, 4 warnings (5 questions, 2 rules, 2 outcomes, 0 pieces of advice, 1 case)
author_case_names.json:27:12: warning W033: the case in line 26 has this name already at /cases/1/name
author_case_names.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 2 cases)
author_chain_more.json:23:18: error C014: '>' takes two operands, not 3 at /rules/0/when/>
  hint: write {"<": [18, {"var": "n"}, 65]}
author_chain_whole.json:24:12: warning W001: the part 'm < 1000' of this is always true at /rules/0/when
  hint: 'm' lies between 0 and 20
author_chain_whole.json: no errors, 1 warning (5 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_choice_as_cond.json:23:20: error C019: 'colour' is no boolean question, so it is not true or false by itself at /rules/0/when/var
  hint: write {"===": [{"var": "colour"}, "red"]}
author_choice_by_number.json:23:39: error C021: choice question 'colour' and number 1 are of different types at /rules/0/when/==/1
  hint: write "red" or "blue"
author_choice_by_true.json:23:39: error C021: choice question 'colour' and true are of different types at /rules/0/when/==/1
  hint: write "red" or "blue"
author_choice_label.json:23:39: error P102: unknown option 'Blue' at /rules/0/when/==/1
  hint: did you mean 'blue'?
author_choice_wrong_case.json:23:39: error P102: unknown option 'Red' at /rules/0/when/==/1
  hint: did you mean 'red'?
author_comma_thousands.json:23:12: warning W001: the part '1 < 800' of this is always true at /rules/0/when
  hint: write {"<": [{"var": "age"}, 1800]} if the comma is to mark thousands
author_comma_thousands.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_comma_thousands_between.json:23:18: error C014: '<' takes two or three operands, not 4 at /rules/0/when/<
  hint: write {"<": [1, {"var": "age"}, 1800]} if the comma is to mark thousands
author_comma_thousands_greater.json:23:18: error C014: '>' takes two operands, not 3 at /rules/0/when/>
  hint: write {">": [{"var": "age"}, 1800]} if the comma is to mark thousands
author_comma_thousands_same.json:23:20: error C014: '===' takes two operands, not 3 at /rules/0/when/===
  hint: write {"===": [{"var": "age"}, 1800]} if the comma is to mark thousands
author_comma_thousands_too_large.json:23:12: warning W001: the part '1 < 800' of this is always true at /rules/0/when
  hint: write {"<": [1, {"var": "n"}, 800]}
author_comma_thousands_too_large.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_comma_thousands_turned.json:23:12: warning W001: the part '1 <= 800' of this is always true at /rules/0/when
  hint: write {"<=": [1800, {"var": "age"}]} if the comma is to mark thousands
author_comma_thousands_turned.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_comma_thousands_zeros.json:23:35: error J006: a number must not begin with a zero that says nothing
  hint: write 1000 instead of 1,000
author_comment_dashes.json:2:13: error J007: a member's name in double quotes must stand here
  hint: JSON has no comments: take '-- format' out
author_comment_hash.json:2:13: error J007: a member's name in double quotes must stand here
  hint: JSON has no comments: take '# format' out
author_comment_member.json:2:25: error P003: unknown member '_comment' at /_comment
  hint: did you mean '$comment'?
author_comment_member_2.json:2:19: error P003: unknown member '//' at /~1~1
  hint: did you mean '$comment'?
author_comment_slashes.json:2:13: error J007: a member's name in double quotes must stand here
  hint: JSON has no comments: take '// format' out
author_comment_slashes_end.json:23:40: error J009: a comma or the closing bracket must stand here
  hint: JSON has no comments: take '// younger' out
author_comment_slashes_line.json:22:3: error J003: a value must stand here
  hint: JSON has no comments: take '// comment' out
author_comment_stars.json:2:13: error J007: a member's name in double quotes must stand here
  hint: JSON has no comments: take '/* format */' out
author_concat.json:6:22: error J009: a comma or the closing bracket must stand here
  hint: JSON joins no texts: write one
author_cond_number.json:23:12: error C001: a number is neither true nor false at /rules/0/when
  hint: write true
author_control_byte.json:2:10: error J003: a value must stand here
author_copied_short.json:7:38: warning W032: the text in 'nl' is that in 'en': translate it at /notice/nl
author_copied_short.json:10:68: warning W032: the text in 'nl' is that in 'en': translate it at /questions/0/ask/nl
author_copied_short.json: no errors, 2 warnings (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_cp1252.json:10:49: error J016: the text is not valid UTF-8 here
  hint: save the file as UTF-8; in Windows-1252 and Latin-1 this would be '€'
author_curly_in_text_end.json:3:10: error J012: a control character in a string must be written as an escape
  hint: write " instead of ”
author_curly_key.json:2:2: error J007: a member's name in double quotes must stand here
  hint: write "pack" instead of “pack”
author_curly_open_ok.json:6:18: error J003: a value must stand here
  hint: write "t" instead of ”t”
author_curly_single.json:3:8: error J003: a value must stand here
  hint: write "p" instead of ‘p’
author_curly_value.json:3:8: error J003: a value must stand here
  hint: write "p" instead of “p”
author_date.json:26:26: error P203: '' is not a day, written like 2021-03-01 at /cases/0/today
author_date_0000_01_01.json:26:26: error P203: '0000-01-01' is not a day: years begin with 0001 at /cases/0/today
author_date_01_02_2021.json:26:26: error P203: '01-02-2021' is not a day, written like 2021-03-01 at /cases/0/today
  hint: write "2021-02-01" for 1 February, or "2021-01-02" for 2 January
author_date_10000_01_01.json:26:26: error P203: '10000-01-01' is not a day, written like 2021-03-01 at /cases/0/today
author_date_13_2_2021.json:26:26: error P203: '13-2-2021' is not a day, written like 2021-03-01 at /cases/0/today
  hint: write "2021-02-13"
author_date_13_2_2021_2.json:26:26: error P203: '13/2/2021' is not a day, written like 2021-03-01 at /cases/0/today
  hint: write "2021-02-13"
author_date_1_2_2021.json:26:26: error P203: '1-2-2021' is not a day, written like 2021-03-01 at /cases/0/today
  hint: write "2021-02-01" for 1 February, or "2021-01-02" for 2 January
author_date_1_2_2021_2.json:26:26: error P203: '1/2/2021' is not a day, written like 2021-03-01 at /cases/0/today
  hint: write "2021-02-01" for 1 February, or "2021-01-02" for 2 January
author_date_1_februari_2021.json:26:26: error P203: '1 februari 2021' is not a day, written like 2021-03-01 at /cases/0/today
  hint: write "2021-02-01"
author_date_1_february_2021.json:26:26: error P203: '1 February 2021' is not a day, written like 2021-03-01 at /cases/0/today
  hint: write "2021-02-01"
author_date_2021.json:26:26: error P203: '2021' is not a day, written like 2021-03-01 at /cases/0/today
author_date_20210201.json:26:26: error P203: '20210201' is not a day, written like 2021-03-01 at /cases/0/today
  hint: write "2021-02-01"
author_date_2021_00_10.json:26:26: error P203: '2021-00-10' is not a day: there is no month 0 at /cases/0/today
author_date_2021_02.json:26:26: error P203: '2021-02' is not a day, written like 2021-03-01 at /cases/0/today
author_date_2021_02_01.json:26:26: error P203: '2021/02/01' is not a day, written like 2021-03-01 at /cases/0/today
  hint: write "2021-02-01"
author_date_2021_02_01_12_30.json:26:26: error P203: '2021-02-01 12:30' is not a day, written like 2021-03-01 at /cases/0/today
  hint: write "2021-02-01"
author_date_2021_02_01t00_00_00z.json:26:26: error P203: '2021-02-01T00:00:00Z' is not a day, written like 2021-03-01 at /cases/0/today
  hint: write "2021-02-01"
author_date_2021_02_1.json:26:26: error P203: '2021-02-1' is not a day, written like 2021-03-01 at /cases/0/today
  hint: write "2021-02-01"
author_date_2021_02_29.json:26:26: error P203: '2021-02-29' is not a day: February 2021 has 28 days at /cases/0/today
author_date_2021_02_30.json:26:26: error P203: '2021-02-30' is not a day: February 2021 has 28 days at /cases/0/today
author_date_2021_04_31.json:26:26: error P203: '2021-04-31' is not a day: April 2021 has 30 days at /cases/0/today
author_date_2021_10_00.json:26:26: error P203: '2021-10-00' is not a day: there is no day 0 at /cases/0/today
author_date_2021_13_01.json:26:26: error P203: '2021-13-01' is not a day: there is no month 13 at /cases/0/today
  hint: write "2021-01-13"
author_date_2021_2_1.json:26:26: error P203: '2021-2-1' is not a day, written like 2021-03-01 at /cases/0/today
  hint: write "2021-02-01"
author_date_2021_30_02.json:26:26: error P203: '2021-30-02' is not a day: there is no month 30 at /cases/0/today
author_date_2021_point_zero_2_point_zero_1.json:26:26: error P203: '2021.02.01' is not a day, written like 2021-03-01 at /cases/0/today
  hint: write "2021-02-01"
author_date_21_02_01.json:26:26: error P203: '21-02-01' is not a day, written like 2021-03-01 at /cases/0/today
author_date_2_13_2021.json:26:26: error P203: '2/13/2021' is not a day, written like 2021-03-01 at /cases/0/today
  hint: write "2021-02-13"
author_date_as_cond.json:23:20: error C019: 'd' is no boolean question, so it is not true or false by itself at /rules/0/when/var
  hint: compare a fact of it: {"var": "age"}
author_date_as_text_vs_date_question.json:23:27: error C020: 'd' is a date question, and dates are not compared at /rules/0/when/</0/var
  hint: compare a fact of it: {"var": "age"}
author_date_as_text_vs_fact.json:23:35: error C021: fact 'age' and string '2003-03-01' are of different types at /rules/0/when/</1
  hint: write a number: a fact is how many days or years lie between two dates
author_date_cmp_date.json:23:27: error C020: 'd' is a date question, and dates are not compared at /rules/0/when/</0/var
  hint: compare a fact of it: {"var": "age"}
author_date_feb_1_2021.json:26:26: error P203: 'Feb 1, 2021' is not a day, written like 2021-03-01 at /cases/0/today
  hint: write "2021-02-01"
author_date_now.json:26:26: error P203: 'now' is not a day, written like 2021-03-01 at /cases/0/today
author_date_null.json:26:26: error P002: this must be a string, not null at /cases/0/today
author_date_number.json:26:26: error P002: this must be a string, not a number at /cases/0/today
  hint: write "2021-03-01"
author_date_same.json:23:28: error C020: 'd' is a date question, and dates are not compared at /rules/0/when/==/0/var
  hint: compare a fact of it: {"var": "age"}
author_date_tomorrow.json:26:26: error P203: 'tomorrow' is not a day, written like 2021-03-01 at /cases/0/today
author_date_yesterday.json:26:26: error P203: 'yesterday' is not a day, written like 2021-03-01 at /cases/0/today
author_dates_misnamed.json:19:44: error P003: unknown member 'date' at /outcomes/0/date
  hint: did you mean 'dates'?
author_days_ago.json:23:25: error C010: '+' is not an operator of conditions at /rules/0/when/>/0/+
  hint: work it out in advance, or declare a fact
author_dec_max.json:12:99: error P201: this must be an integer, written without '.' or 'e' at /questions/2/maximum
  hint: write 120 or 121: only whole numbers are taken; a smaller unit, such as cents, has no fractions
author_dec_point_zero.json:12:99: error P201: this must be an integer, written without '.' or 'e' at /questions/2/maximum
  hint: write 120
author_decimal.json:23:33: error P201: this must be an integer, written without '.' or 'e' at /rules/0/when/</1
  hint: write 18 or 19: only whole numbers are taken; a smaller unit, such as cents, has no fractions
author_decimal_e.json:23:33: error P201: this must be an integer, written without '.' or 'e' at /rules/0/when/</1
  hint: write 1000
author_decimal_more.json:23:33: error P201: this must be an integer, written without '.' or 'e' at /rules/0/when/>/1
  hint: write 17 or 18: only whole numbers are taken; a smaller unit, such as cents, has no fractions
author_decimal_point_zero.json:23:33: error P201: this must be an integer, written without '.' or 'e' at /rules/0/when/</1
  hint: write 18
author_decimal_same.json:23:34: error P201: this must be an integer, written without '.' or 'e' at /rules/0/when/==/1
  hint: write 17 or 18: only whole numbers are taken; a smaller unit, such as cents, has no fractions
author_default.json:10:45: error P003: unknown member 'default' at /questions/0/default
  hint: leave it out: an answer not given is unknown
author_double_comma.json:2:12: error J007: a member's name in double quotes must stand here
  hint: take ',' out
author_dup_id.json:12:10: error P008: the id 'b' is taken already, in line 10 at /questions/2/id
  hint: give one of them another name
author_dup_key.json:2:13: error J019: member 'pack' stands twice in one object, first in line 2
  hint: keep one of the two
author_dup_option.json:11:135: error P008: the id 'red' is taken already, in line 11 at /questions/1/options/1/id
  hint: give one of them another name
author_ellipsis.json:5:20: error J005: this is not how a JSON number is written
  hint: take ', ...' out
author_empty.json:1:1: error J001: the text holds no JSON value
author_equals.json:23:18: error C007: unknown operator '=' at /rules/0/when/=
  hint: write '==='
author_equals_2.json:23:23: error C007: unknown operator 'equals' at /rules/0/when/equals
  hint: write '==='
author_equals_for_colon.json:3:7: error J008: a colon must stand between a member's name and its value
  hint: write ':' instead of =
author_escape.json:3:11: error J013: there is no such escape in JSON
  hint: write two backslashes for one that is meant
author_exit_5.json:19:51: error P207: an exit status is 0 or lies between 10 and 99 at /outcomes/0/exit_status
author_exit_status_on_rule.json:22:70: error P003: unknown member 'exit_status' at /rules/0/exit_status
  hint: 'exit_status' is a member of outcomes
author_exit_text.json:19:51: error P002: this must be a number, not a string at /outcomes/0/exit_status
  hint: write 10
author_exp.json:12:99: error P201: this must be an integer, written without '.' or 'e' at /questions/2/maximum
  hint: write 100
author_expect_ask_fact.json:27:83: error P109: 'age' is a fact, which nobody asks at /cases/0/expect/ask/0
author_expect_ask_typo.json:27:83: error P101: unknown question or fact 'colr' at /cases/0/expect/ask/0
  hint: did you mean 'colour'?
author_expect_dates.json:27:90: error P107: unknown date 'x' at /cases/0/expect/dates/x
  hint: it can be 'od'
author_expect_dates_form.json:27:91: error P203: '1-3-2021' is not a day, written like 2021-03-01 at /cases/0/expect/dates/od
  hint: write "2021-03-01" for 1 March, or "2021-01-03" for 3 January
author_expect_outcome_typo.json:27:86: error P103: unknown outcome 'oo' at /cases/0/expect/outcome
  hint: it can be 'o'
author_expect_rule.json:27:83: error P104: unknown rule 'rr' at /cases/0/expect/rule
  hint: it can be 'r'
author_expect_string.json:27:74: error P002: this must be an object, not a string at /cases/0/expect
author_extra_brace.json:10:73: error J009: a comma or the closing bracket must stand here
  hint: take '}' out
author_extra_bracket.json:5:21: error J009: a comma or the closing bracket must stand here
  hint: take ']' out
author_fact_age.json:16:24: error P003: unknown member 'age' at /facts/0/age
  hint: count with 'years_between' and two dates
author_fact_bool.json:16:35: error P108: 'b' is another question, not a date question, and not 'today' at /facts/0/years_between/0
  hint: it can be 'd' or 'today'
author_fact_both.json:16:3: error P021: a fact has either 'days_between' or 'years_between' at /facts/0
author_fact_const.json:16:26: error P003: unknown member 'value' at /facts/0/value
  hint: a fact is what 'days_between' or 'years_between' count; numbers stand in conditions
author_fact_date_literal.json:16:40: error P101: unknown question or fact '2021-01-01' at /facts/0/years_between/1
  hint: it can be 'd' or 'today'
author_fact_dates_one.json:16:34: error P022: 'years_between' takes two dates, not 1 at /facts/0/years_between
  hint: write ["d", "today"]
author_fact_fact.json:16:35: error P108: 'age' is a fact, not a date question, and not 'today' at /facts/0/years_between/0
  hint: it can be 'd' or 'today'
author_fact_hint.json:3:38: error P101: unknown question or fact 'bron' at /facts/0/days_between/0
  hint: did you mean 'born'?
author_fact_hint.json:3:45: error P101: unknown question or fact 'tody' at /facts/0/days_between/1
  hint: did you mean 'today'?
author_fact_hint.json:3:80: error P108: 'age' is a fact, not a date question, and not 'today' at /facts/1/days_between/0
  hint: it can be 'born' or 'today'
3 errors
author_fact_months.json:16:35: error P003: unknown member 'months_between' at /facts/0/months_between
  hint: write 'days_between' or 'years_between': facts count nothing else
author_fact_now.json:16:40: error P101: unknown question or fact 'now' at /facts/0/years_between/1
  hint: write 'today'
author_fact_num_as_text.json:23:35: error C021: fact 'age' and string '18' are of different types at /rules/0/when/</1
  hint: write 18
author_fact_object.json:16:34: error P002: this must be an array, not an object at /facts/0/years_between
author_fact_option.json:16:35: error P101: unknown question or fact 'red' at /facts/0/years_between/0
  hint: it can be 'd' or 'today'
author_fact_same.json:16:34: error P023: the two dates of a fact must differ at /facts/0/years_between
  hint: write ["d", "today"]
author_fact_string.json:16:34: error P002: this must be an array, not a string at /facts/0/years_between
  hint: write ["d", "today"]
author_fact_three.json:16:34: error P022: 'years_between' takes two dates, not 3 at /facts/0/years_between
  hint: write ["d", "today"]
author_fact_typo.json:16:35: error P101: unknown question or fact 'dd' at /facts/0/years_between/0
  hint: it can be 'd' or 'today'
author_fact_var.json:16:35: error P002: this must be a string, not an object at /facts/0/years_between/0
  hint: write "d"
author_fact_weeks.json:16:34: error P003: unknown member 'weeks_between' at /facts/0/weeks_between
  hint: write 'days_between' or 'years_between': facts count nothing else
author_facts_misnamed.json:15:10: error P003: unknown member 'fact' at /fact
  hint: did you mean 'facts'?
author_facts_twice.json:15:15: error J019: member 'facts' stands twice in one object, first in line 15
  hint: keep one of the two
author_flat.json:23:20: error C007: unknown operator 'age' at /rules/0/when/age
  hint: write {"===": [{"var": "age"}, 18]}
author_flat2.json:23:20: error C007: unknown operator 'age' at /rules/0/when/age
  hint: write {"<": [{"var": "age"}, 18]}
author_for_empty.json:25:32: error P015: 'for' must have at least one item at /advice/0/for
author_for_string.json:25:32: error P002: this must be an array, not a string at /advice/0/for
  hint: write ["o"]
author_for_unknown.json:25:33: error P103: unknown outcome 'x' at /advice/0/for/0
  hint: it can be 'o'
author_fullwidth_colon.json:2:8: error J008: a colon must stand between a member's name and its value
  hint: write ':' instead of ：
author_fullwidth_comma.json:2:11: error J009: a comma or the closing bracket must stand here
  hint: write ',' instead of ，
author_git_conflict.json:2:2: error J007: a member's name in double quotes must stand here
  hint: git has left the mark of a conflict: keep one of the two versions
author_greaterthan.json:23:28: error C007: unknown operator 'greaterThan' at /rules/0/when/greaterThan
  hint: write '>'
author_gzip.json:1:1: error J022: the text is of another format than JSON
  hint: this looks like a gzip file; a pack is JSON, all of it in { and }
author_hex.json:12:99: error J009: a comma or the closing bracket must stand here
  hint: write 31 instead of 0x1F
author_hit_policy.json:21:16: error P018: this must be 'first' or 'unique', not 'any' at /hit_policy
author_hit_policy_all.json:21:16: error P018: this must be 'first' or 'unique', not 'all' at /hit_policy
author_hit_policy_first.json:21:16: error P018: this must be 'first' or 'unique', not 'First' at /hit_policy
  hint: did you mean 'first'?
author_html.json:19:30: warning W030: people will see '<b>' as it is: texts hold no markup at /outcomes/0/says/en
  hint: take it out; each form of output has marks of its own
author_html.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_id_accent.json:11:10: error P005: 'couléur' is not an id: a letter or '_', then letters, digits, '_', '.' or '-' at /questions/1/id
  hint: write "couleur"
author_id_dash.json:11:10: error P005: '-colour' is not an id: a letter or '_', then letters, digits, '_', '.' or '-' at /questions/1/id
  hint: write "colour"
author_id_digit.json:11:10: error P005: '1colour' is not an id: a letter or '_', then letters, digits, '_', '.' or '-' at /questions/1/id
  hint: write "_1colour"
author_id_empty.json:11:10: error P005: '' is not an id: a letter or '_', then letters, digits, '_', '.' or '-' at /questions/1/id
author_id_id.json:11:10: error P007: the id 'id' has a meaning of its own in answers at /questions/1/id
  hint: give it another name
author_id_long.json:11:10: error P006: an id has at most 64 bytes, not 65 at /questions/1/id
author_id_number.json:11:10: error P002: this must be a string, not a number at /questions/1/id
  hint: write "_5"
author_id_space.json:11:10: error P005: 'fav colour' is not an id: a letter or '_', then letters, digits, '_', '.' or '-' at /questions/1/id
  hint: write "fav_colour"
author_id_today.json:11:10: error P007: the id 'today' has a meaning of its own in answers at /questions/1/id
  hint: give it another name
author_ids_reason.json:22:65: error P002: this must be an array, not a string at /rules/0/source
  hint: write ["F1"]
author_if.json:23:19: error C011: 'if' is not an operator of conditions at /rules/0/when/if
  hint: write one rule for each branch, or use 'and', 'or' and '!'
author_in_name.json:23:12: warning W002: this is always false at /rules/0/when
  hint: a bare string is a literal: write {"var": "colour"} for the question or fact
author_in_name.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_in_no_list_three.json:23:19: error C014: 'in' takes two operands, not 3 at /rules/0/when/in
  hint: write {"in": [{"var": "colour"}, ["red", "blue"]]}
author_in_number.json:23:34: error C026: 'in' looks into an array that is written out here at /rules/0/when/in/1
  hint: write [5]
author_in_one_boolean.json:23:34: error C026: 'in' looks into an array that is written out here at /rules/0/when/in/1
  hint: write [true]
author_in_one_number.json:23:34: error C026: 'in' looks into an array that is written out here at /rules/0/when/in/1
  hint: write [18]
author_in_single.json:23:39: error C025: 'in' looks into a list, not into a string at /rules/0/when/in/1
  hint: write ["red"]
author_in_var.json:23:39: error C026: 'in' looks into an array that is written out here at /rules/0/when/in/1
author_infinity.json:12:99: error J004: only the words true, false and null may stand without quotes, in small letters
  hint: JSON has no such number: leave the member out
author_infinity_2.json:12:86: error J005: this is not how a JSON number is written
  hint: JSON has no such number: leave the member out
author_int_as_cond.json:23:20: error C019: 'n' is no boolean question, so it is not true or false by itself at /rules/0/when/var
  hint: write {">=": [{"var": "n"}, 1]}
author_is.json:23:19: error C007: unknown operator 'is' at /rules/0/when/is
  hint: write '==='
author_js.json:1:1: error J022: the text is of another format than JSON
  hint: this looks like TOML or a program; a pack is JSON, all of it in { and }
author_json5.json:1:2: error J007: a member's name in double quotes must stand here
  hint: write "pack" instead of pack
author_kind_do.json:25:33: error P017: this must be 'do', 'bring' or 'note', not 'Do' at /advice/0/kind
  hint: did you mean 'do'?
author_kind_on_rule.json:22:63: error P003: unknown member 'kind' at /rules/0/kind
  hint: 'kind' is a member of advice
author_kind_todo.json:25:33: error P017: this must be 'do', 'bring' or 'note', not 'todo' at /advice/0/kind
  hint: write 'do'
author_label_on_option.json:11:113: error P003: unknown member 'label' at /questions/1/options/0/label
  hint: write 'says'
author_lang_dut.json:5:15: error P031: these are not the languages of the texts: the title is in "en" at /languages
  hint: write ["en"]
author_lang_name.json:5:16: error P013: 'english' is not a language, written like nl or pt-BR at /languages/0
  hint: write "en"
author_lang_string.json:5:15: error P002: this must be an array, not a string at /languages
  hint: write ["en"]
author_lang_xx.json:5:15: error P031: these are not the languages of the texts: the title is in "en" at /languages
  hint: write ["en"]
author_latin1.json:10:52: error J016: the text is not valid UTF-8 here
  hint: save the file as UTF-8; in Windows-1252 and Latin-1 this would be 'é'
author_likely_bool_yes.json:10:64: error P102: the answers are 'true' and 'false', not 'yes' at /questions/0/weights/likely/yes
  hint: write 'true'
author_likely_on_int.json:12:96: error P020: 'likely' is for boolean and choice questions at /questions/2/weights/likely
author_likely_option.json:11:108: error P102: unknown option 'Red' at /questions/1/weights/likely/Red
  hint: did you mean 'red'?
author_max_on_bool.json:10:45: error P020: 'maximum' is for integer questions, not for boolean questions at /questions/0/maximum
  hint: leave it out, or write "type": "integer"
author_max_on_date.json:13:42: error P020: 'maximum' is for integer questions, not for date questions at /questions/3/maximum
  hint: leave it out, or write "type": "integer"
author_maximum_misnamed.json:12:95: error P003: unknown member 'max' at /questions/2/max
  hint: write 'maximum'
author_min_more_max.json:12:3: error P204: 'minimum' must not be greater than 'maximum' at /questions/2
  hint: the other way round they are "minimum": 0, "maximum": 120
author_minimum_true.json:12:85: error P002: this must be a number, not true or false at /questions/2/minimum
author_missing_brace_q.json:10:72: error J023: a bracket is missing here
  hint: write '}' here; it closes the '{' in line 10
author_missing_brace_text.json:6:21: error J023: a bracket is missing here
  hint: write '}' here; it closes the '{' in line 6
author_missing_brace_when.json:23:32: error J023: a bracket is missing here
  hint: write '}' here; it closes the '{' in line 23
author_missing_bracket.json:5:20: error J023: a bracket is missing here
  hint: write ']' here; it closes the '[' in line 5
author_missing_bracket2.json:5:20: error J023: a bracket is missing here
  hint: write '],' here; it closes the '[' in line 5
author_missing_bracket_of_questions.json:13:92: error J023: a bracket is missing here
  hint: write ']' here; it closes the '[' in line 9
author_missing_bracket_of_rules.json:23:40: error J023: a bracket is missing here
  hint: write '],' here; it closes the '[' in line 21
author_missing_bracket_when.json:23:37: error J023: a bracket is missing here
  hint: write ']' here; it closes the '[' in line 23
author_missing_colon.json:3:7: error J008: a colon must stand between a member's name and its value
  hint: write ':' here
author_missing_comma_line.json:3:11: error J009: a comma or the closing bracket must stand here
  hint: write ',' here
author_missing_comma_same.json:3:11: error J009: a comma or the closing bracket must stand here
  hint: write ',' here
author_missing_last_brace.json:27:3: error J023: a bracket is missing here
  hint: write '}' here; it closes the '{' in line 1
author_missing_open_brace.json:19:3: error J023: a bracket is missing here
  hint: write '{' here
author_missing_open_brace_text.json:6:11: error J023: a bracket is missing here
  hint: write '{' here
author_missing_quote_end.json:3:10: error J012: a control character in a string must be written as an escape
  hint: write " here
author_missing_quote_key.json:3:5: error J008: a colon must stand between a member's name and its value
  hint: write " here
author_missing_quote_start.json:3:8: error J004: only the words true, false and null may stand without quotes, in small letters
  hint: write " here
author_mongo.json:23:20: error C007: unknown operator 'age' at /rules/0/when/age
  hint: write {"<": [{"var": "age"}, 18]}
author_name_in_and.json:23:21: error C002: a string is neither true nor false at /rules/0/when/and/0
  hint: write {"var": "b"}
author_name_missing.json:27:3: error P001: member 'name' is missing at /cases/0
author_nan.json:12:99: error J004: only the words true, false and null may stand without quotes, in small letters
  hint: JSON has no such number: leave the member out
author_nbsp.json:2:9: error J003: a value must stand here
  hint: U+00A0 stands here, which looks like a space or like nothing: take it out
author_newline_in_text.json:6:20: error J012: a control character in a string must be written as an escape
  hint: write a space instead of the line break
author_nil.json:26:57: error J004: only the words true, false and null may stand without quotes, in small letters
  hint: write null instead of nil
author_no_answers.json:27:3: error P001: member 'answers' is missing at /cases/0
  hint: add "answers": {} where nothing is answered
author_no_digits.json:12:100: error J005: this is not how a JSON number is written
  hint: take '.' out
author_no_languages.json:1:1: error P001: member 'languages' is missing
  hint: add "languages": ["en"], with the codes of yours
author_no_notice.json:1:1: error P001: member 'notice' is missing
  hint: add a text that says whose service this is not, and where to check
author_no_pack.json:1:1: error P001: member 'pack' is missing
  hint: add "pack": 1
author_no_source_id.json:8:55: error P001: member 'id' is missing at /source/facts/0
author_no_title.json:1:1: error P001: member 'title' is missing
author_no_today.json:27:3: error P024: 'today' is missing, and this pack depends on it at /cases/0
author_no_zero.json:12:99: error J005: this is not how a JSON number is written
  hint: write 0 here
author_none.json:26:57: error J004: only the words true, false and null may stand without quotes, in small letters
  hint: write null instead of None
author_not.json:23:20: error C007: unknown operator 'NOT' at /rules/0/when/NOT
  hint: write '!'
author_not_after_number.json:13:84: error P002: this must be a string, not a number at /questions/3/not_after
author_not_after_object.json:13:84: error P002: this must be a string, not an object at /questions/3/not_after
  hint: write "today"
author_not_equals_date.json:23:28: error C020: 'd' is a date question, and dates are not compared at /rules/0/when/!=/0/var
  hint: compare a fact of it: {"var": "age"}
author_not_in.json:23:23: error C007: unknown operator 'not in' at /rules/0/when/not in
  hint: write {"!": {"in": [{"var": "colour"}, ["red"]]}}
author_not_in_2.json:23:20: error C007: unknown operator '!in' at /rules/0/when/!in
  hint: write {"!": {"in": [{"var": "colour"}, ["red"]]}}
author_not_name.json:23:18: error C002: a string is neither true nor false at /rules/0/when/!
  hint: write {"var": "b"}
author_not_not.json:23:19: error C009: '!!' is not an operator of conditions at /rules/0/when/!!
  hint: write the condition itself
author_null.json:23:12: error C004: null is not a condition at /rules/0/when
  hint: write true for a condition that always holds
author_null_cmp.json:23:34: error C004: null is never equal to an answer; an answer not given is unknown at /rules/0/when/==/1
  hint: leave this comparison out: what is not known is found out by itself
author_num_as_text.json:23:33: error C021: integer question 'n' and string '18' are of different types at /rules/0/when/</1
  hint: write 18
author_num_as_text_same.json:23:34: error C021: integer question 'n' and string '18' are of different types at /rules/0/when/==/1
  hint: write 18
author_num_text_max.json:12:99: error P002: this must be a number, not a string at /questions/2/maximum
  hint: write 120
author_one_operand.json:23:18: error C015: '<' takes an array of two operands at /rules/0/when/<
author_op_array.json:23:12: error C003: an array is neither true nor false at /rules/0/when
  hint: write {"<": [{"var": "age"}, 18]}
author_option_name_as_var.json:23:20: error P101: unknown question or fact 'red' at /rules/0/when/var
  hint: 'red' is an option of 'colour': {"===": [{"var": "colour"}, "red"]}
author_option_says_string.json:11:112: error P002: this must be an object, a text for each language, not a string at /questions/1/options/0/says
  hint: write {"en": "Red"}
author_options_empty.json:11:89: error P015: 'options' must have at least one item at /questions/1/options
author_options_labels.json:11:90: error P002: this must be an object, not a string at /questions/1/options/0
author_options_labels.json:11:101: error P002: this must be an object, not a string at /questions/1/options/1
  hint: write {"id": "Blue", "says": {"en": "Blue"}}
2 errors
author_options_missing.json:11:3: error P001: member 'options' is missing at /questions/1
  hint: add "options": [...], each with "id" and "says"
author_options_object.json:11:89: error P002: this must be an array, not an object at /questions/1/options
  hint: write a list, in [ and ], of objects
author_options_on_bool.json:10:45: error P020: 'options' is for choice questions, not for boolean questions at /questions/0/options
  hint: leave it out, or write "type": "choice"
author_options_strings.json:11:90: error P002: this must be an object, not a string at /questions/1/options/0
  hint: write {"id": "red", "says": {"en": "red"}}
author_options_strings.json:11:97: error P002: this must be an object, not a string at /questions/1/options/1
  hint: write {"id": "blue", "says": {"en": "blue"}}
2 errors
author_or.json:23:19: error C007: unknown operator 'Or' at /rules/0/when/Or
  hint: write 'or'
author_order_bools.json:23:19: error C022: only integers and facts are less or more than others at /rules/0/when/</0
  hint: use the question itself, or '!' of it
author_order_choice.json:23:19: error C022: only integers and facts are less or more than others at /rules/0/when/</0
  hint: name the options: {"in": [{"var": ...}, [...]]}
author_outcome_as_var.json:23:20: error P101: unknown question or fact 'o' at /rules/0/when/var
  hint: it can be 'b'
author_outcome_date_literal.json:19:88: error P101: unknown question or fact '2021-01-01' at /outcomes/0/dates/0/date
  hint: it can be 'd' or 'today'
author_outcome_date_n.json:19:88: error P108: 'n' is another question, not a date question, and not 'today' at /outcomes/0/dates/0/date
  hint: it can be 'd' or 'today'
author_outcome_in_outcome.json:19:47: error P003: unknown member 'outcome' at /outcomes/0/outcome
  hint: 'outcome' is a member of rules
author_outcome_label.json:22:26: error P002: this must be the id of an outcome, in quotes at /rules/0/outcome
  hint: it can be 'o'
author_outcome_typo.json:22:26: error P103: unknown outcome 'oo' at /rules/0/outcome
  hint: it can be 'o'
author_pack_2.json:2:10: error P004: the pack is of format 2, and this program reads format 1 at /pack
  hint: get a later program, one whose 'version' names pack format 2; or write 1, if the pack is of format 1
author_pack_in_a_list.json:1:1: error P002: this must be an object, not an array
  hint: a file holds one pack: take '[' and ']' away
author_pack_in_pack.json:1:1: error P001: member 'id' is missing
author_pack_in_pack.json:1:1: error P001: member 'version' is missing
author_pack_in_pack.json:1:1: error P001: member 'languages' is missing
  hint: add "languages": ["en"], with the codes of yours
author_pack_in_pack.json:1:1: error P001: member 'title' is missing
author_pack_in_pack.json:1:1: error P001: member 'notice' is missing
  hint: add a text that says whose service this is not, and where to check
author_pack_in_pack.json:1:1: error P001: member 'source' is missing
author_pack_in_pack.json:1:1: error P001: member 'questions' is missing
author_pack_in_pack.json:1:1: error P001: member 'outcomes' is missing
author_pack_in_pack.json:1:1: error P001: member 'rules' is missing
author_pack_in_pack.json:1:10: error P002: this must be a number, not an object at /pack
10 errors
author_pack_text.json:2:10: error P002: this must be a number, not a string at /pack
  hint: write 1
author_placeholder.json:10:42: error P003: unknown member 'help' at /questions/0/help
author_plus.json:12:99: error J005: this is not how a JSON number is written
  hint: take '+' out
author_plus_big.json:19:106: error P208: 'plus_days' lies between -36525 and 36525 at /outcomes/0/dates/0/plus_days
author_plus_text.json:19:106: error P002: this must be a number, not a string at /outcomes/0/dates/0/plus_days
  hint: write 11
author_plus_weeks.json:19:107: error P003: unknown member 'plus_weeks' at /outcomes/0/dates/0/plus_weeks
  hint: write 'plus_days', with 7 for a week
author_priority.json:22:67: error P003: unknown member 'priority' at /rules/0/priority
  hint: leave it out: rules are tried in their order
author_publisher_missing.json:8:12: error P001: member 'publisher' is missing at /source
author_publisher_text.json:8:26: error P002: this must be a string, not an object at /source/publisher
author_required.json:10:46: error P003: unknown member 'required' at /questions/0/required
  hint: leave it out: the program asks what can still matter
author_rule_as_var.json:23:20: error P101: unknown question or fact 'r' at /rules/0/when/var
  hint: it can be 'b'
author_rule_comment.json:22:63: error P003: unknown member 'note' at /rules/0/note
  hint: did you mean '$comment'?
author_rule_obj.json:23:12: error C006: one operator must stand in an object, not 3 at /rules/0/when
  hint: write {"==": [{"var": "b"}, true]}
author_rules_empty.json:21:11: error P015: 'rules' must have at least one item at /rules
author_rules_empty.json:22:7: error P003: unknown member 'x' at /x
2 errors
author_rules_object.json:24:2: error J009: a comma or the closing bracket must stand here
  hint: write '}' instead of ]
author_same_name_bool.json:23:20: error C021: string 'b' and true are of different types at /rules/0/when/==/0
  hint: write {"var": "b"}
author_same_name_option.json:23:12: warning W002: this is always false at /rules/0/when
  hint: a bare string is a literal: write {"var": "colour"} for the question or fact
author_same_name_option.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_says_on_question.json:10:42: error P003: unknown member 'says' at /questions/0/says
  hint: write 'ask'
author_says_on_rule.json:22:63: error P003: unknown member 'says' at /rules/0/says
  hint: 'says' is a member of outcomes, options, dates and advice
author_semicolon_for.json:2:11: error J009: a comma or the closing bracket must stand here
  hint: write ',' instead of ;
author_single.json:1:2: error J007: a member's name in double quotes must stand here
  hint: write "pack" instead of 'pack'
author_single_operator.json:23:13: error J007: a member's name in double quotes must stand here
  hint: write "<" instead of '<'
author_single_q_value.json:3:8: error J003: a value must stand here
  hint: write "p" instead of 'p'
author_single_whole.json:23:13: error J007: a member's name in double quotes must stand here
  hint: write "<" instead of '<'
author_source_fact_id.json:22:66: error P106: unknown source fact 'f1' at /rules/0/source/0
  hint: did you mean 'F1'?
author_source_facts_misnamed.json:8:53: error P003: unknown member 'fact' at /source/fact
  hint: did you mean 'facts'?
author_source_object.json:22:65: error P002: this must be an array, not an object at /rules/0/source
author_source_typo.json:22:66: error P106: unknown source fact 'F2' at /rules/0/source/0
  hint: it can be 'F1'
author_status.json:26:85: error P019: this must be 'decided', 'undetermined', 'no_rule' or 'not_in_force', not 'yes' at /cases/0/expect/status
author_status_decided.json:27:85: error P019: this must be 'decided', 'undetermined', 'no_rule' or 'not_in_force', not 'Decided' at /cases/0/expect/status
  hint: did you mean 'decided'?
author_string_and.json:23:12: error C002: a string is neither true nor false at /rules/0/when
  hint: write {"and": [{"var": "b"}, {"<": [{"var": "age"}, 18]}]}
author_string_expr.json:23:12: error C002: a string is neither true nor false at /rules/0/when
  hint: write {"<": [{"var": "age"}, 18]}
author_string_expr2.json:23:12: error C002: a string is neither true nor false at /rules/0/when
  hint: write {"and": [{">=": [{"var": "age"}, 18]}, {"var": "b"}]}
author_string_mixed.json:23:12: error C002: a string is neither true nor false at /rules/0/when
  hint: a condition is an object with one operator, such as {"var": "question"} or {"and": [...]}
author_string_or.json:23:12: error C002: a string is neither true nor false at /rules/0/when
  hint: write {"or": [{"===": [{"var": "colour"}, "red"]}, {"!": {"var": "b"}}]}
author_string_three.json:23:12: error C002: a string is neither true nor false at /rules/0/when
  hint: write {"and": [{"var": "b"}, {"!": {"var": "b"}}, {">=": [{"var": "n"}, 3]}]}
author_string_true.json:23:12: error C002: a string is neither true nor false at /rules/0/when
  hint: write true
author_tab_in_text.json:6:20: error J012: a control character in a string must be written as an escape
  hint: write a space instead of the tab
author_text_array.json:6:11: error P002: this must be an object, not an array at /title
author_text_copied.json:22:77: warning W032: the text in 'en' is that in 'nl': translate it at /rules/0/because/en
author_text_copied.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_text_dots.json:19:30: warning W031: people will see '...': this text is not finished at /outcomes/0/says/en
  hint: write the text; only advice is filled in, with '{id}' for a date of all its outcomes
author_text_dots.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_text_empty.json:6:18: error P009: this text must not be empty at /title/en
author_text_html.json:19:30: warning W030: people will see '<b>' as it is: texts hold no markup at /outcomes/0/says/en
  hint: take it out; each form of output has marks of its own
author_text_html.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_text_html_break.json:19:30: warning W030: people will see '<br>' as it is: texts hold no markup at /outcomes/0/says/en
  hint: take it out; each form of output has marks of its own
author_text_html_break.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_text_html_entity.json:19:30: warning W030: people will see '&nbsp;' as it is: texts hold no markup at /outcomes/0/says/en
  hint: take it out; each form of output has marks of its own
author_text_html_entity.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_text_lang_en.json:6:18: error P012: 'EN' is not one of the pack's languages at /title/EN
  hint: write 'en'
author_text_lang_english.json:6:23: error P012: 'english' is not one of the pack's languages at /title/english
  hint: write 'en'
author_text_lang_nl.json:6:29: error P012: 'nl' is not one of the pack's languages at /title/nl
  hint: it can be 'en'
author_text_lorem.json:19:30: warning W031: people will see 'Lorem ipsum': this text is not finished at /outcomes/0/says/en
  hint: write the text; only advice is filled in, with '{id}' for a date of all its outcomes
author_text_lorem.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_text_markdown_bold.json:19:30: warning W030: people will see '**Yes**' as it is: texts hold no markup at /outcomes/0/says/en
  hint: take it out; each form of output has marks of its own
author_text_markdown_bold.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_text_markdown_code.json:19:30: warning W030: people will see '`yes`' as it is: texts hold no markup at /outcomes/0/says/en
  hint: take it out; each form of output has marks of its own
author_text_markdown_code.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_text_markdown_heading.json:19:30: warning W030: people will see '# ' as it is: texts hold no markup at /outcomes/0/says/en
  hint: take it out; each form of output has marks of its own
author_text_markdown_heading.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_text_markdown_link.json:19:30: warning W030: people will see '[here](https://example.org)' as it is: texts hold no markup at /outcomes/0/says/en
  hint: take it out; each form of output has marks of its own
author_text_markdown_link.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_text_markdown_list.json:19:30: warning W030: people will see '- ' as it is: texts hold no markup at /outcomes/0/says/en
  hint: take it out; each form of output has marks of its own
author_text_markdown_list.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_text_nbsp.json:6:18: error P009: this text must not be empty at /title/en
  hint: spaces alone say nothing
author_text_on_outcome.json:19:23: error P003: unknown member 'text' at /outcomes/0/text
  hint: write 'says'
author_text_placeholder_angle.json:19:30: warning W031: people will see '<your name>': this text is not finished at /outcomes/0/says/en
  hint: write the text; only advice is filled in, with '{id}' for a date of all its outcomes
author_text_placeholder_angle.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_text_placeholder_braces.json:19:30: warning W031: people will see '{name}': this text is not finished at /outcomes/0/says/en
  hint: write the text; only advice is filled in, with '{id}' for a date of all its outcomes
author_text_placeholder_braces.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_text_placeholder_brackets.json:19:30: warning W031: people will see '[date]': this text is not finished at /outcomes/0/says/en
  hint: write the text; only advice is filled in, with '{id}' for a date of all its outcomes
author_text_placeholder_brackets.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_text_placeholder_percent.json:19:30: warning W031: people will see '%s': this text is not finished at /outcomes/0/says/en
  hint: write the text; only advice is filled in, with '{id}' for a date of all its outcomes
author_text_placeholder_percent.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_text_space.json:6:18: error P009: this text must not be empty at /title/en
  hint: spaces alone say nothing
author_text_tbd.json:19:30: warning W031: people will see 'TBD': this text is not finished at /outcomes/0/says/en
  hint: write the text; only advice is filled in, with '{id}' for a date of all its outcomes
author_text_tbd.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_text_todo.json:19:30: warning W031: people will see 'TODO': this text is not finished at /outcomes/0/says/en
  hint: write the text; only advice is filled in, with '{id}' for a date of all its outcomes
author_text_todo.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_text_todo_inside.json:19:30: warning W031: people will see 'TODO': this text is not finished at /outcomes/0/says/en
  hint: write the text; only advice is filled in, with '{id}' for a date of all its outcomes
author_text_todo_inside.json: no errors, 1 warning (4 questions, 1 rule, 1 outcome, 0 pieces of advice, 1 case)
author_then_on_rule.json:22:23: error P003: unknown member 'then' at /rules/0/then
  hint: write 'outcome'
author_thousands.json:12:99: error J007: a member's name in double quotes must stand here
  hint: write 1200 instead of 1,200
author_thousands_2.json:12:99: error J007: a member's name in double quotes must stand here
  hint: write 1200000 instead of 1,200,000
author_thousands_dot.json:12:99: error P201: this must be an integer, written without '.' or 'e' at /questions/2/maximum
  hint: write 1200 if the point is to mark thousands; only whole numbers are taken
author_thousands_space.json:12:99: error J009: a comma or the closing bracket must stand here
  hint: write 1200 instead of 1 200
author_title_plain.json:6:11: error P002: this must be an object, a text for each language, not a string at /title
  hint: write {"en": "t"}
author_today.json:26:26: error P203: '2021-3-1' is not a day, written like 2021-03-01 at /cases/0/today
  hint: write "2021-03-01"
author_today_cmp.json:23:27: error C020: 'today' is a date, and dates are not compared at /rules/0/when/</0/var
  hint: compare a fact of it: {"var": "age"}
author_today_in_answers.json:27:49: error P101: 'today' stands beside 'answers', not in them at /cases/0/answers/today
author_toml.json:1:1: error J022: the text is of another format than JSON
  hint: this looks like TOML or a program; a pack is JSON, all of it in { and }
author_toml_section.json:1:1: error J022: the text is of another format than JSON
  hint: this looks like TOML; a pack is JSON, all of it in { and }
author_top_array.json:1:1: error P002: this must be an object, not an array
  hint: a file holds one pack: take '[' and ']' away
author_top_null.json:1:1: error P002: this must be an object, not null
author_top_number.json:1:1: error P002: this must be an object, not a number
author_top_object.json:1:1: error P001: member 'pack' is missing
  hint: add "pack": 1
author_top_object.json:1:1: error P001: member 'id' is missing
author_top_object.json:1:1: error P001: member 'version' is missing
author_top_object.json:1:1: error P001: member 'languages' is missing
  hint: add "languages": ["en"], with the codes of yours
author_top_object.json:1:1: error P001: member 'title' is missing
author_top_object.json:1:1: error P001: member 'notice' is missing
  hint: add a text that says whose service this is not, and where to check
author_top_object.json:1:1: error P001: member 'source' is missing
author_top_object.json:1:1: error P001: member 'questions' is missing
author_top_object.json:1:1: error P001: member 'outcomes' is missing
author_top_object.json:1:1: error P001: member 'rules' is missing
10 errors
author_top_string.json:1:1: error P002: this must be an object, not a string
author_trailing_comma_arr.json:5:20: error J010: there must be no comma behind the last value
  hint: take ',' out
author_trailing_comma_end.json:26:91: error J010: there must be no comma behind the last value
  hint: take ',' out
author_trailing_comma_obj.json:8:43: error J010: there must be no comma behind the last value
  hint: take ',' out
author_triple.json:6:18: error J009: a comma or the closing bracket must stand here
  hint: write "t" instead of """t"""
author_tru.json:26:57: error J004: only the words true, false and null may stand without quotes, in small letters
  hint: write true instead of tru
author_true.json:26:57: error J004: only the words true, false and null may stand without quotes, in small letters
  hint: write true instead of True
author_true_2.json:26:57: error J004: only the words true, false and null may stand without quotes, in small letters
  hint: write true instead of TRUE
author_two_commas.json:23:34: error J003: a value must stand here
  hint: take ',' out
author_two_ops.json:23:12: error C006: one operator must stand in an object, not 2 at /rules/0/when
  hint: write {"and": [{"var": "b"}, {"and": [{"var": "b"}]}]}
author_type_boolean.json:10:23: error P016: this must be 'boolean', 'choice', 'integer' or 'date', not 'Boolean' at /questions/0/type
  hint: did you mean 'boolean'?
author_type_missing.json:10:3: error P001: member 'type' is missing at /questions/0
  hint: add "type": "boolean", or "choice", "integer" or "date"
author_type_number.json:12:23: error P016: this must be 'boolean', 'choice', 'integer' or 'date', not 'number' at /questions/2/type
  hint: write 'integer': only whole numbers are taken
author_type_text.json:10:23: error P016: this must be 'boolean', 'choice', 'integer' or 'date', not 'yesno' at /questions/0/type
  hint: write 'boolean'
author_type_true.json:10:23: error P002: this must be a string, not true or false at /questions/0/type
author_type_twice.json:10:34: error J019: member 'type' stands twice in one object, first in line 10
  hint: keep one of the two
author_type_yes_no.json:10:23: error P016: this must be 'boolean', 'choice', 'integer' or 'date', not 'yes/no' at /questions/0/type
  hint: write 'boolean'
author_typo_var.json:23:20: error P101: unknown question or fact 'aeg' at /rules/0/when/var
  hint: 'age' comes near, but here it can only be 'b'
author_undefined.json:26:57: error J004: only the words true, false and null may stand without quotes, in small letters
  hint: write null instead of undefined
author_underscore.json:12:99: error J009: a comma or the closing bracket must stand here
  hint: write 1200 instead of 1_200
author_unequal.json:23:19: error C007: unknown operator '<>' at /rules/0/when/<>
  hint: write '!=='
author_unicode_at_least.json:23:20: error C007: unknown operator '≥' at /rules/0/when/≥
  hint: write '>='
author_unicode_not_equals.json:23:20: error C007: unknown operator '≠' at /rules/0/when/≠
  hint: write '!=='
author_unknown_on_bool.json:10:45: error P020: 'unknown' is for choice questions, not for boolean questions at /questions/0/unknown
  hint: leave it out: anybody may answer "don't know"
author_unknown_op.json:11:89: error P102: unknown option 'green' at /questions/1/unknown
  hint: it can be 'red' or 'blue'
author_unknown_true.json:11:89: error P002: this must be the id of an option, in quotes at /questions/1/unknown
  hint: it can be 'red' or 'blue'
author_unless.json:23:14: error P003: unknown member 'unless' at /rules/0/unless
  hint: use 'when', and '!' around the condition
author_unquoted_key.json:10:15: error J007: a member's name in double quotes must stand here
  hint: write "type" instead of type
author_unquoted_value.json:10:23: error J004: only the words true, false and null may stand without quotes, in small letters
  hint: write "boolean" instead of boolean
author_utf16_bom.json:1:1: error J021: the text is in UTF-16 or UTF-32, not in UTF-8
  hint: save the file as UTF-8
author_utf16be.json:1:1: error J021: the text is in UTF-16 or UTF-32, not in UTF-8
  hint: save the file as UTF-8
author_utf16le.json:1:1: error J021: the text is in UTF-16 or UTF-32, not in UTF-8
  hint: save the file as UTF-8
author_utf32.json:1:1: error J021: the text is in UTF-16 or UTF-32, not in UTF-8
  hint: save the file as UTF-8
author_validity.json:1:1: error P206: 'valid_from' must not be later than 'valid_to'
  hint: the other way round they are "valid_from": "2021-01-01", "valid_to": "2022-01-01"
author_var.json:23:20: error C007: unknown operator 'VAR' at /rules/0/when/VAR
  hint: write 'var'
author_var_array_default.json:23:27: error C018: 'var' takes no default: an answer not given is unknown at /rules/0/when/</0/var
  hint: write "age"
author_var_dotted.json:23:20: error P101: unknown question or fact 'answers.b' at /rules/0/when/var
  hint: did you mean 'b'?
author_var_num.json:23:20: error C016: 'var' takes the id of a question or fact, in quotes at /rules/0/when/var
author_var_op_val.json:23:12: error C006: one operator must stand in an object, not 2 at /rules/0/when
  hint: write {"<": [{"var": "age"}, 18]}
author_version_num_dec.json:4:13: error P002: this must be a string, not a number at /version
  hint: write "1.0"
author_version_number.json:4:13: error P002: this must be a string, not a number at /version
  hint: write "1"
author_weights_effort.json:12:95: error P003: unknown member 'efort' at /questions/2/weights/efort
  hint: did you mean 'effort'?
author_weights_text.json:12:96: error P002: this must be a number, not a string at /questions/2/weights/effort
author_weights_zero.json:12:96: error P209: a weight lies between 0.000001 and 1000000 at /questions/2/weights/effort
author_when_if.json:23:10: error P003: unknown member 'if' at /rules/0/if
  hint: write 'when'
author_when_null_adv.json:25:33: error C004: null is not a condition at /advice/0/when
  hint: write true for a condition that always holds
author_when_on_question.json:10:42: error P003: unknown member 'when' at /questions/0/when
  hint: 'when' is a member of rules and advice
author_when_otherwise.json:23:12: error C002: a string is neither true nor false at /rules/0/when
  hint: write true
author_when_str.json:23:11: error P003: unknown member 'wen' at /rules/0/wen
  hint: did you mean 'when'?
author_when_string_cmp.json:23:20: error P101: unknown question or fact 'age < 18' at /rules/0/when/var
  hint: it can be 'b'
author_when_yes.json:23:12: error C002: a string is neither true nor false at /rules/0/when
  hint: write true
author_xml.json:1:1: error J022: the text is of another format than JSON
  hint: this looks like XML or HTML; a pack is JSON, all of it in { and }
author_yaml.json:1:1: error J022: the text is of another format than JSON
  hint: this looks like YAML; a pack is JSON, all of it in { and }
author_yaml_comment.json:2:1: error J022: the text is of another format than JSON
  hint: this looks like YAML; a pack is JSON, all of it in { and }
author_yaml_doc.json:1:1: error J022: the text is of another format than JSON
  hint: this looks like YAML; a pack is JSON, all of it in { and }
author_yaml_list.json:1:1: error J022: the text is of another format than JSON
  hint: this looks like YAML; a pack is JSON, all of it in { and }
author_yes.json:26:57: error J004: only the words true, false and null may stand without quotes, in small letters
  hint: write true instead of yes
author_zip.json:1:1: error J022: the text is of another format than JSON
  hint: this looks like a ZIP file; a pack is JSON, all of it in { and }
author_zwsp.json:2:9: error J003: a value must stand here
  hint: U+200B stands here, which looks like a space or like nothing: take it out
