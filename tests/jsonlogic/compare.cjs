// SPDX-License-Identifier: MIT
// compare.cjs -- evaluates FOLDER/logic on FOLDER/records in two engines of
// JsonLogic, and compares with the rules in FOLDER/decided; or with what the
// expression itself says of a today that is no text.
'use strict';
const fs = require('fs');
const jsonLogic = require('json-logic-js');
const { LogicEngine } = require('json-logic-engine');

const DAY = 24 * 60 * 60 * 1000;

function daysBetween(from, to) {
    return (Date.parse(to) - Date.parse(from)) / DAY;
}

// Whole years: the birthday of 29 February comes after every 28 February.
function yearsBetween(from, to) {
    const before = to.slice(5) < from.slice(5);
    return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - Number(before);
}

function addFacts(pack, record) {
    for (const fact of pack.facts || []) {
        const ends = fact.days_between || fact.years_between;
        const [from, to] = ends.map((name) => record[name]);
        const between = fact.days_between ? daysBetween : yearsBetween;
        record[fact.id] = between(from, to);
    }
}

const read = (folder, name) => fs.readFileSync(`${folder}/${name}`, 'utf8');
const lines = (text) => text.trim().split('\n').map((line) => JSON.parse(line));
const NO_TEXT = 'today must be text such as 2021-03-01';
const badDays = [undefined, null, 20210301, new Date(0), '2021-3-1', '1-3-2021',
    '2021-03-01T00:00', true];
let passed = 0, failed = 0, compared = 0;

// Whether every today that is no such text is told what it must be.
function refusesDays(evaluate, record) {
    return badDays.every((today) =>
        evaluate({ ...record, today }) === NO_TEXT);
}

for (const folder of process.argv.slice(2)) {
    const pack = JSON.parse(read(folder, 'pack.json'));
    const logic = JSON.parse(read(folder, 'logic'));
    const decided = lines(read(folder, 'decided'));
    const built = new LogicEngine().build(logic);
    const engines = {
        'json-logic-js': (data) => jsonLogic.apply(logic, data),
        'json-logic-engine': (data) => built(data),
    };
    const differ = { 'json-logic-js': 0, 'json-logic-engine': 0 };
    const readsToday = JSON.stringify(logic).includes(NO_TEXT);

    lines(read(folder, 'records')).forEach((record, i) => {
        if (!pack.questions.every((question) => question.id in record))
            return; // JsonLogic has no open answers
        addFacts(pack, record);
        compared++;
        const { status, rule } = decided[i];
        const want = status === 'not_in_force' ? status : rule;
        for (const [name, evaluate] of Object.entries(engines))
            differ[name] += Number(evaluate(record) !== want ||
                (readsToday && !refusesDays(evaluate, record)));
    });
    for (const [name, count] of Object.entries(differ)) {
        if (count)
            console.log(`FAILED: ${folder} in ${name}: ${count} differ`);
        passed += Number(!count);
        failed += Number(count > 0);
    }
}
console.log(`${compared} complete records in two engines`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
