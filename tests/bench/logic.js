// SPDX-License-Identifier: MIT
// logic.js -- the rules in the fastest JsonLogic engine that npm has, compiled.
//
//     node logic.js <RECORDS >RULES
//
// It tells the rule alone, without advice or dates: less than `batch` does.
const { LogicEngine } = require('json-logic-engine');
const { eachRecord, DAY } = require('./script.js');

const value = (name) => ({ var: name });
const is = (name, option) => ({ '===': [value(name), option] });
const isNot = (name, option) => ({ '!==': [value(name), option] });

const rules = [
  ['child_under_1', value('child_under_1')],
  ['biometrics_on_file', is('ind_has_biometrics', 'yes')],
  ['captured_earlier', { and: [value('first_application'),
                               isNot('captured_at', 'none')] }],
  ['quarantine', { and: [isNot('travel_advice', 'none'),
                         { '<=': [value('days_since_return'), 10] }] }],
  ['possibly_on_file', is('ind_has_biometrics', 'unknown')],
];
const choose = new LogicEngine().build(
  { if: [...rules.flatMap(([rule, when]) => [when, rule]), 'no_biometrics'] });

eachRecord((record) => {
  if (record.return_date)
    record.days_since_return =
      (Date.parse(record.today) - Date.parse(record.return_date)) / DAY;
  return { id: record.id, rule: choose(record) };
});
