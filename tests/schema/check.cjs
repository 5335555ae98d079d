// SPDX-License-Identifier: MIT
// check.cjs -- what `run` gathered in WORK, against the schemas in WORK/2020-12 and
// WORK/draft-07: that they compile, that they know all JSON that was printed, and
// that each of their members occurs.
'use strict';
const fs = require('fs');
const path = require('path');
const { execFileSync, spawnSync } = require('child_process');
const Ajv = require('ajv').default;
const Ajv2020 = require('ajv/dist/2020').default;

const [, , program, work] = process.argv;
let passed = 0, failed = 0;

function check(name, faults) {
    if (!faults.length) {
        passed++;
        return;
    }
    failed++;
    console.log(`FAILED: ${name}`);
    for (const fault of faults.slice(0, 20))
        console.log(`  ${fault}`);
    if (faults.length > 20)
        console.log(`  and ${faults.length - 20} more`);
}

// ---- Schemas ----

const names = fs.readdirSync(`${work}/2020-12`).map((file) => path.basename(file, '.json'));
const schemas = {}, validators = {};
const warnings = [];
const log = (text) => warnings.push(text);
const options = { strict: true, allErrors: true, logger: { log, warn: log, error: log } };

for (const [draft, Kind] of [['2020-12', Ajv2020], ['draft-07', Ajv]])
    for (const name of names) {
        const schema = JSON.parse(fs.readFileSync(`${work}/${draft}/${name}.json`));
        warnings.length = 0;
        try {
            const validate = new Kind(options).compile(schema);
            (validators[name] ||= []).push(validate);
        } catch (error) {
            warnings.push(error.message);
        }
        check(`${name} compiles in ${draft}`, [...warnings]);
        schemas[name] ||= schema;
    }

// What both drafts say of a document, which must be the same.
function errors(name, document) {
    const [now, then] = validators[name].map((validate) =>
        validate(document) ? [] : validate.errors.map((error) =>
            `${error.instancePath || '/'} ${error.message} ` +
            JSON.stringify(error.params)));
    return !now.length === !then.length ? now
        : [`the drafts do not agree: ${[...now, ...then]}`];
}

// ---- Members ----

const common = JSON.parse(fs.readFileSync('src/cli/schema/common.json')).$defs;
const open = new Set(['batch: /$defs/extra']); // objects that may hold anything

// Every schema within one, with the way to it.
function* parts(node, at) {
    if (typeof node !== 'object' || node === null)
        return;
    if (!Array.isArray(node))
        yield [at, node];
    for (const [key, value] of Object.entries(node))
        if (key !== 'const' && key !== 'enum' && key !== 'default')
            yield* parts(value, `${at}/${key}`);
}

function target(root, node) {
    return node.$ref ? root.$defs[node.$ref.slice('#/$defs/'.length)] : node;
}

// A member's name; the same where the schema has it of common.json.
function member(name, at, key) {
    const def = at.split('/')[2];
    return at.startsWith('/$defs/') && def in common ? `common: ${at}/${key}`
        : `${name}: ${at}/${key}`;
}

const members = new Map(); // to whether it occurred

for (const name of names) {
    const root = schemas[name], faults = [];
    for (const [at, node] of parts(root, '')) {
        if (node.type === 'object' && !open.has(`${name}: ${at}`) &&
            (node.additionalProperties === undefined || node.additionalProperties === true))
            faults.push(`${at}: is not closed`);
        for (const key of Array.isArray(node.required) ? node.required : [])
            if (node.properties?.[key] === undefined)
                faults.push(`${at}: requires ${key}, which it does not have`);
        if (!node.properties || at.endsWith('/properties'))
            continue;
        for (const [key, value] of Object.entries(node.properties)) {
            if (typeof value !== 'object' || 'const' in value && Object.keys(value).length === 1)
                continue; // of a condition
            if (at.match(/\/(if|then|else|oneOf|allOf|anyOf)(\/|$)/))
                continue;
            if (!value.description && !value.title && !target(root, value).description)
                faults.push(`${at}: nothing describes ${key}`);
            if (!['pack', 'answers', 'cases'].includes(name))
                members.set(member(name, at, key), false);
        }
    }
    check(`${name} is closed and describes its members`, faults);
}

const branches = new Map();

function fits(root, node, value) {
    if (!branches.has(node))
        branches.set(node, new Ajv2020({ strict: false }).compile({ $defs: root.$defs, ...node }));
    return branches.get(node)(value);
}

// Marks the members that occur in a valid document.
function mark(name, at, node, value) {
    const root = schemas[name];
    if (typeof node !== 'object')
        return;
    if (node.$ref)
        mark(name, node.$ref.slice(1), target(root, node), value);
    for (const kind of ['anyOf', 'oneOf'])
        (node[kind] || []).forEach((branch, i) => {
            if (fits(root, branch, value))
                mark(name, `${at}/${kind}/${i}`, branch, value);
        });
    if (Array.isArray(value))
        value.forEach((item) => mark(name, `${at}/items`, node.items, item));
    else if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) {
            const known = node.properties?.[key];
            if (known === undefined) {
                mark(name, `${at}/additionalProperties`, node.additionalProperties, inner);
                continue;
            }
            const which = member(name, at, key);
            if (members.has(which))
                members.set(which, true);
            mark(name, `${at}/properties/${key}`, known, inner);
        }
}

// ---- What was printed ----

const commands = fs.readFileSync(`${work}/commands`, 'utf8').trim().split('\n');
const writesPack = ['new', 'rename', 'import'];

// The schema of what a call writes to stdout; undefined: it has to write no JSON.
function claim(words) {
    const command = words.find((word) => commands.includes(word)) || 'run';
    const has = (...wanted) => wanted.some((want) => ` ${words.join(' ')} `.match(want));
    const json = has(/ --format[ =]json /);
    if (command === 'batch')
        return 'batch';
    if (command === 'diff' && json && has(/ --records[ =]/))
        return 'records';
    if (command === 'run' && json)
        return 'result';
    if (command === 'test' && has(/ --gen\w* /))
        return 'cases';
    if (writesPack.includes(command))
        return 'pack';
    if (command === 'fmt') // of text that need not be a pack
        return 'any';
    if (command === 'export' && has(/ --to[ =]jsonlogic /)) // a condition
        return 'any';
    if (command === 'schema')
        return 'schema';
    return json && names.includes(command) ? command : undefined;
}

function jsonOf(text) {
    try {
        const whole = JSON.parse(text);
        return typeof whole === 'object' && whole !== null ? [whole] : [];
    } catch {
        return text.split('\n').filter((line) => /^[{[]/.test(line)).flatMap((line) => {
            try {
                return [JSON.parse(line)];
            } catch {
                return [];
            }
        });
    }
}

function judge(name, document) {
    if (name === 'any')
        return [];
    if (name === 'schema')
        return document.$schema ? [] : ['is no schema'];
    const faults = errors(name, document);
    if (!faults.length && !['pack', 'answers', 'cases'].includes(name))
        mark(name, '', schemas[name], document);
    return faults;
}

const printed = {};

for (const call of fs.readdirSync(`${work}/record`)) {
    const read = (file) => { // one that was killed may have none
        const name = `${work}/record/${call}/${file}`;
        return fs.existsSync(name) ? fs.readFileSync(name, 'utf8') : '';
    };
    const words = read('arguments').trim().split('\n');
    const found = [[claim(words), jsonOf(read('stdout'))], ['stats', jsonOf(read('stderr'))]];
    for (const [name, documents] of found)
        for (const document of documents) {
            const faults = name ? judge(name, document) : ['no schema is of it'];
            (printed[name] ||= []).push(...faults.map((fault) =>
                `${words.join(' ')}: ${fault}: ${JSON.stringify(document).slice(0, 200)}`));
        }
}
for (const name of [...names.filter((name) => name !== 'answers'), 'schema', undefined])
    check(`transcripts: ${name}`, printed[name] || (name ? ['nothing was printed'] : []));

// ---- Members that no transcript shows, each for a reason ----

const hard = 'it takes a pack that is too hard to work out, which takes seconds';
const unseen = {
    'batch: /$defs/decision/exact': hard,
    'result: /$defs/decision/exact': hard,
    'result: /$defs/settled/exact': hard,
    'result: /$defs/change/exact': hard,
    'questions: /$defs/plan/cut': 'it takes a plan of more steps than are listed',
};

const absent = [...members].filter(([, seen]) => !seen).map(([which]) => which);
check('every member occurs', absent.filter((which) => !unseen[which]));
check('what is said not to occur does not',
    Object.keys(unseen).filter((which) => !absent.includes(which)));

// ---- Packs: the schema and the program refuse the same ----

// Faults that no schema sees, each for a reason.
const apart = 'parts of the pack that stand apart are compared';
const question = 'it depends on the type of a question that stands elsewhere';
const unseenFaults = {
    J019: 'readers of JSON keep the last of two members',
    P008: apart, P011: apart, P012: apart, P031: apart, P101: apart, P103: apart,
    P104: apart, P105: apart, P106: apart, P107: apart,
    P002: question, P102: question, P108: question, P109: question, P203: question,
    P210: question, C019: question, C020: question, C021: question, C028: question,
    P032: 'a schema does not compare a language with a member that has its name',
    P024: 'whether a pack reads today is in its conditions and facts',
    P030: 'the characters that nobody sees are a long table',
    P201: 'for a schema, 1.0 is an integer',
    P204: 'a schema compares no two numbers', P205: 'a schema compares no two dates',
    P206: 'a schema compares no two dates',
};

function faultsOf(file) { // errors that are expected of it
    const expected = file.replace(/json$/, 'expect');
    if (!fs.existsSync(expected))
        return [];
    return fs.readFileSync(expected, 'utf8').split('\n').map((line) => line.slice(0, 4))
        .filter((id) => id && id[0] !== 'W');
}

function parse(file) { // undefined where the text is no JSON
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
            .decode(fs.readFileSync(file)));
    } catch {
        return undefined;
    }
}

const packs = ['rules', 'tests/packs/good', 'tests/packs/bad'].flatMap((folder) =>
    fs.readdirSync(folder).filter((file) => /(?<!schema)\.json$/.test(file))
        .map((file) => `${folder}/${file}`));
const needed = new Set();

for (const file of packs) {
    const pack = parse(file), faults = faultsOf(file), wrong = [];
    const refused = pack === undefined ? ['no JSON'] : errors('pack', pack);
    if (!refused.length && pack.cases) // which a file of their own may hold as well
        wrong.push(...errors('cases', pack.cases));
    if (refused.length && !faults.length)
        wrong.push(`the program takes it, the schema does not: ${refused}`);
    if (!refused.length)
        for (const id of faults) {
            needed.add(id);
            if (!unseenFaults[id])
                wrong.push(`the program refuses it for ${id}, the schema does not`);
        }
    check(file, wrong);
}
check('each fault that no schema sees occurs',
    Object.keys(unseenFaults).filter((id) => !needed.has(id)));

// ---- Answers: the schema of a pack takes what the program takes ----

const DAY = '2021-06-15';

function run(...words) {
    return execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 26 });
}

function near(date) {
    const day = (step) => new Date(Date.parse(date) + step * 864e5).toISOString().slice(0, 10);
    return [-400, -31, -1, 0, 1, 31, 400].map(day);
}

// Values that may be answers to a question, or hardly.
function values(question) {
    const ends = [question.minimum ?? -9007199254740991, question.maximum ?? 9007199254740991];
    const dates = [question.not_before, question.not_after].filter((date) =>
        date && date !== 'today' && date !== '0001-01-01' && date !== '9999-12-31').flatMap(near);
    return [true, false, null, 0, 1, -1, 1.5, 'yes', '', 'zzz', [], {}, ['yes'],
        '2021-02-29', '2020-02-29', '1900-02-29', '2000-02-29', '2021-04-31', '2021-12-31',
        '0000-01-01', '0000-02-29', '0001-01-01', '9999-12-31', '10000-01-01', '2021-3-1',
        '2021-13-01', '2021-00-01', '2021-01-00', ' 2021-01-01', '2021-01-01T00:00', DAY,
        ...dates, ...(question.options || []).map((option) => option.id),
        ...ends.flatMap((end) => [end - 1, end, end + 1])];
}

function recordsOf(file) {
    const { questions } = JSON.parse(run('questions', '--format', 'json', '--rules', file));
    const records = questions.flatMap((question) =>
        values(question).map((value) => ({ [question.id]: value })));
    return [...records, {}, { no_such_question: true }, { id: null }, { id: 'a' }, { id: 5 },
        { id: 1.5 }, { id: true }, { today: null }, { today: DAY }, { today: '2021-02-30' },
        { today: 5 }, { id: 7, today: DAY }];
}

// A bound that moves with today is none of a schema.
function isMoving(question, decided) {
    return decided.error?.id === 'A007' && question?.not_after === 'today' ||
        decided.error?.id === 'A006' && question?.not_before === 'today';
}

for (const file of packs.filter((name) => !name.startsWith('tests/packs/bad'))) {
    const validate = [['2020-12', Ajv2020], ['draft-07', Ajv]].map(([draft, Kind]) =>
        new Kind(options).compile(JSON.parse(run('schema', 'answers', '--rules', file,
            '--draft', draft))));
    const records = recordsOf(file), asked = new Map(JSON.parse(run('questions',
        '--format', 'json', '--rules', file)).questions.map((one) => [one.id, one]));
    const lines = spawnSync(program, ['batch', '--rules', file, '--today', DAY], {
        input: records.map((record) => `${JSON.stringify(record)}\n`).join(''),
        encoding: 'utf8', maxBuffer: 1 << 26 }).stdout.trim().split('\n');
    const wrong = lines.length === records.length ? [] : ['lines are missing'];
    records.forEach((record, i) => {
        const decided = JSON.parse(lines[i]), taken = decided.status !== 'invalid';
        const question = asked.get(Object.keys(record)[0]);
        if (!isMoving(question, decided) && validate.some((fits) => fits(record) !== taken))
            wrong.push(`${JSON.stringify(record)}: the program ` +
                (taken ? 'takes it, the schema does not' : `refuses it for ${decided.error.id}`));
    });
    check(`answers to ${file}`, wrong);
}

// ---- Copies ----

const installed = fs.readFileSync(`${work}/installed`, 'utf8').trim().split('\n')
    .map((line) => line.split('\t').slice(1));
const nameOf = (place) => path.basename(place).replace(/(-1)?\.schema\.json$/, '');

for (const [file, place] of installed) {
    const name = nameOf(place);
    check(`${place} is what schema prints`,
        fs.readFileSync(file, 'utf8') === fs.readFileSync(`${work}/2020-12/${name}.json`, 'utf8')
            ? [] : [`${file} is something else`]);
}
check('each schema is installed', names.filter((name) => name !== 'answers' &&
    !installed.some(([, place]) => nameOf(place) === name)));
check('dates are described once', Object.values(schemas.answers.properties.today.anyOf)
    .some((kind) => kind.pattern === common.date.pattern) ? [] : ['answers.c has another pattern']);

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
