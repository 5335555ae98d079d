// SPDX-License-Identifier: MIT
// logic.cjs -- evaluates JsonLogic on the rows of each line of standard input,
// which tests/differential/decide.c writes, and compares.
'use strict';
const readline = require('readline');
const { LogicEngine } = require('json-logic-engine');

const DAY = 24 * 60 * 60 * 1000;
let compared = 0, differ = 0;

function daysBetween(from, to) {
    return (Date.parse(to) - Date.parse(from)) / DAY;
}

// Whole years: the birthday of 29 February comes after every 28 February.
function yearsBetween(from, to) {
    const before = to.slice(5) < from.slice(5);
    return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - Number(before);
}

readline.createInterface({ input: process.stdin }).on('line', (line) => {
    const { seed, today, logic, names, facts, rows } = JSON.parse(line);
    const evaluate = new LogicEngine().build(logic);
    for (const row of rows) {
        const data = { today };
        names.forEach((name, i) => { data[name] = row[i]; });
        for (const [id, years, from, to] of facts)
            data[id] = (years ? yearsBetween : daysBetween)(data[from],
                data[to]);
        const want = row[names.length], got = evaluate(data);
        compared++;
        if (got !== want && differ++ < 20)
            console.log(`FAILED: pack ${seed}: JsonLogic: ${got}, not ${want}`);
    }
}).on('close', () => {
    console.log(`JsonLogic ${compared}\ndiffer ${differ}`);
    process.exitCode = Number(differ > 0);
});
